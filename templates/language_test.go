package templates

import (
	"encoding/json"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/language"
)

// over loads files over the program's templates.
func over(files map[string]string) (*Set, []error) {
	own := fstest.MapFS{}
	for name, text := range files {
		own[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return LoadOver(own, schema.RecordShape(), schema.ProfileShape())
}

func planBy(t *testing.T, s *Set, data []byte) string {
	t.Helper()
	p := sampleProfile(t)
	v := checked(t, "x", data, p).For(schema.Person, schema.Consent{})
	return wordsOf(s.Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf}))
}

// TestChoose: the first branch that holds stands, else the last.
func TestChoose(t *testing.T) {
	s := mustLoad(t, map[string]string{"a.xml": letter("person",
		`<para><choose><when has="person.pronouns">A</when><when path="plan.status" is="active">B</when>`+
			`<otherwise>C</otherwise></choose>.</para>`)})
	data := sampleFiles(t)["03-disagrees"]
	for want, data := range map[string][]byte{"A.": change(t, data, "they", "person", "pronouns"),
		"B.": cut(t, data, "person", "pronouns"), "C.": change(t, cut(t, data, "person", "pronouns"), "draft", "plan", "status")} {
		p := sampleProfile(t)
		v := checked(t, "x", data, p).For(schema.Person, schema.Consent{})
		if all := wordsOf(s.Build(kinds.ReviewInvitation, v, Params{Profile: p, AsOf: asOf})); !strings.Contains(all, "\n"+want+"\n") {
			t.Errorf("it does not say %s", want)
		}
	}
}

// cut takes a property of a top object out of a record.
func cut(t *testing.T, data []byte, object, key string) []byte {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	delete(root[object].(map[string]any), key)
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestLanguageFaults: what the language refuses besides misspelt names.
func TestLanguageFaults(t *testing.T) {
	for _, c := range []struct{ blocks, want string }{
		{`<if has="person.email"><para>x</para><else><para>y</para></else></if>`, "write <choose> with <when> and <otherwise>"},
		{`<choose><otherwise><para>x</para></otherwise></choose>`, "<choose> holds <when> and <otherwise> alone"},
		{`<choose/>`, "<choose> needs a <when>"},
		{`<choose><when has="person.email"><para>x</para></when><otherwise/><when has="person.email"/></choose>`, "nothing stands after <otherwise>"},
		{`<para>Smith & Sons</para>`, "write &amp; for the sign & itself"},
		{`<each in="allergies.items" as="a"><para><b>{a.substance}</b><join><part>: {a.reaction}</part></join></para></each>`,
			"a.substance is lost where what the <join> holds is not recorded"},
		{`<each in="allergies.items" as="a"><para>{a.substance}[{a.severity}]</para></each>`,
			"a.substance and a.severity stand with nothing between them"},
		{`<each in="medication" as="m"><para><join><part>{m.dose}[ {m.unit}]</part></join></para></each>`, "m.unit is lost where m.dose is not recorded"},
		{`<each in="medication" as="m"><para>[For {m.reason}, <if has="m.start">since {m.start}</if>]</para></each>`,
			"m.start is lost where m.reason is not recorded"},
		{`<each in="careTeam" as="w"><facts><fact key="{w.name}" heading="yes">{w.hours}</fact></facts></each>`, "w.name is no code"},
		{`<facts><each in="medication" as="m"><if has="m.dose"><fact key="{m.name}">{m.dose}</fact></if></each></facts>`,
			"m.name is lost where medication[].dose is not recorded"},
		{`<facts><each in="medication" as="m"><if path="m.asNeeded" is="true"><fact key="{m.name}">x</fact></if></each></facts>`,
			"m.name is lost where medication[].asNeeded is not recorded"},
		{`<para><choose><when has="person.email">{person.email}</when><otherwise>[{person.pronouns}]</otherwise></choose></para>`,
			"person.pronouns is lost where person.email is recorded"},
		{`<section title="Me" has="person.email"><para>{person.email}</para><para>{person.pronouns}</para></section>`,
			"person.pronouns is lost where person.email is not recorded"},
		{`<each in="careTeam" as="w"><para>{w.name} and {person.pronouns}</para></each>`,
			"person.pronouns is lost where careTeam is not recorded"},
		{`<if has="person.email"><agreement/></if>`, "<agreement/> keeps people safe, so it cannot hang on a condition"},
		{`<each in="careTeam" as="w"><masthead/></each>`, "<masthead/> stands once in a document"},
		{`<section title="x"><help-boxes/></section>`, "<help-boxes/> has to be on page 1"},
		{`<para>x</para><help-boxes/>`, "<help-boxes/> has to be on page 1"},
		{`<keep><para>x</para></keep><emergency-boxes/>`, "<emergency-boxes/> has to be on page 1"},
		{`<para><say phrase="not-recorde"/></para>`, "did you mean not-recorded?"},
		{`<para><say phrase="date"/></para>`, "the phrase date has places that only the program fills"},
		{`<include fragment="dose"/>`, `the fragment dose needs medicine="..."`},
		{`<include fragment="dose" medicine="medcation"/>`, "did you mean medication?"},
		{`<include fragment="dose" medicine="medication" m="plan"/>`, "<include> has no attribute m"},
	} {
		_, errs := over(map[string]string{"t.xml": letter("person", c.blocks)})
		found := false
		for _, err := range errs {
			found = found || strings.Contains(err.Error(), c.want)
		}
		if !found {
			t.Errorf("%s: want %q, got %v", c.blocks, c.want, errs)
		}
	}
}

// TestWordsFaults: words that a reader could not tell apart, or that say nothing, are refused.
func TestWordsFaults(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{`<labels for="legal.imha.told"><label code="yes">Told</label><label code="no">Told</label></labels>`,
			"the codes yes and no of legal.imha.told have the same words"},
		{`<labels for="medication.status"><label code="active">x</label></labels>`, "did you mean medication[].status?"},
		{`<phrase name="today"> </phrase>`, "the phrase today: it says nothing"},
		{`<phrase name="morning">pm</phrase>`, "the phrases morning and afternoon of the words en-GB-first say the same"},
		{`<list name="months">January | February</list>`, "the list months needs 12 words, parted by |, and has 2"},
		{`<list name="weekdays">Monday | Monday | Wednesday | Thursday | Friday | Saturday | Sunday</list>`,
			"the list weekdays has Monday twice (write each word once, with | between"},
		{`<list name="weekdays">Monday | | Wednesday | Thursday | Friday | Saturday | Sunday</list>`, "the list weekdays has a word that is empty"},
		{`<list name="month">January</list>`, "did you mean months?"},
		{`<labels for="medication[].status"><label code="active">I stopped this medicine</label></labels>`, "the codes stopped and active of medication[].status have the same words"},
	} {
		_, errs := over(map[string]string{"words/mine.xml": `<words language="en-GB" voice="first">` + c.words + `</words>`})
		if !slices.ContainsFunc(errs, func(err error) bool { return strings.Contains(err.Error(), c.want) }) {
			t.Errorf("%s: want %q, got %v", c.words, c.want, errs)
		}
	}
}

// TestAPlaceInEitherCase: a fact under a condition may have its place for the other case anywhere in
// the document, or say that it is left out on purpose.
func TestAPlaceInEitherCase(t *testing.T) {
	for _, blocks := range []string{
		`<each in="careTeam" as="w"><para>{w.name}<if has="w.hours">, {w.hours}</if></para></each>`,
		`<if has="person.email"><para>{person.email}</para><para>{person.pronouns}</para></if><para>x</para>
		<unless has="person.email"><para>{person.pronouns}</para></unless>`,
		`<choose><when has="person.email"><para>{person.email}, [{person.pronouns}]</para></when>
		<otherwise><para>{person.pronouns}</para></otherwise></choose>`,
		`<choose decides="yes"><when has="person.email"><para>{person.email}</para></when>
		<otherwise><para>{person.pronouns}</para></otherwise></choose>`,
		`<facts><each in="medication" as="m"><if path="m.status" is="active" decides="yes"><fact key="{m.name}">x</fact></if></each></facts>`,
	} {
		if _, errs := over(map[string]string{"t.xml": letter("person", blocks)}); len(errs) > 0 {
			t.Errorf("%s: %v", blocks, errs)
		}
	}
}

// TestOneSectionOrFragment: a trust's file replaces one section or one fragment; the rest is the program's.
func TestOneSectionOrFragment(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	base := planBy(t, Default(), data)
	for file, text := range map[string]string{
		"care-plan/strengths.xml": `<section title="My special talents"><list><each in="assessment.strengthsSummary" as="s"><item>{s.text}</item></each></list></section>`,
		"fragments/dose.xml":      `<fragment takes="medicine">My special talents {medicine.name}</fragment>`,
	} {
		s, errs := over(map[string]string{file: text})
		if len(errs) > 0 {
			t.Fatal(file, errs)
		}
		all := planBy(t, s, data)
		if !strings.Contains(all, "My special talents") || !strings.Contains(all, "Who is helping me") || strings.Contains(base, "My special talents") {
			t.Errorf("%s does not stand in the plan", file)
		}
	}
	for file, want := range map[string]string{"care-plan/strenghts.xml": "did you mean care-plan/strengths?",
		"fragments/dosse.xml": "no template includes this fragment"} {
		root := "section title=\"x\""
		if strings.HasPrefix(file, "fragments") {
			root = "fragment"
		}
		_, errs := over(map[string]string{file: "<" + root + "/>"})
		if len(errs) == 0 || !strings.Contains(errs[0].Error(), want) {
			t.Errorf("%s: want %q, got %v", file, want, errs)
		}
	}
	// A section without a fixed block is refused, however it comes.
	_, errs := over(map[string]string{"care-plan/agreement.xml": `<section title="Agreement"><para>x</para></section>`})
	if len(errs) == 0 || !strings.Contains(errs[0].Error(), "has no <agreement/>") {
		t.Error(errs)
	}
}

// TestEverySectionHasAName: a trust may replace any of them.
func TestEverySectionHasAName(t *testing.T) {
	err := fs.WalkDir(FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(FS, name)
		for _, tag := range regexp.MustCompile(`<section [^>]*>`).FindAllString(string(data), -1) {
			if !strings.Contains(tag, ` name="`) {
				t.Errorf("%s: %s has no name", name, tag)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestAnExportCanBeUsed: all files of the program, those in builtin/ too, may lie in a trust's folder; the
// program's own may not be changed there.
func TestAnExportCanBeUsed(t *testing.T) {
	s, errs := LoadOver(FS, schema.RecordShape(), schema.ProfileShape())
	if len(errs) > 0 || s.Hash != Default().Hash {
		t.Fatal("an export is not what it was exported from:", errs)
	}
	for _, file := range []string{"builtin/words/en-GB-first.xml", "builtin/agreement.xml"} {
		data, _ := fs.ReadFile(FS, file)
		_, errs := over(map[string]string{file: strings.Replace(string(data), "I do not", "I will not", 1) + "\n"})
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), "cannot be changed") {
			t.Errorf("%s can be changed: %v", file, errs)
		}
	}
	_, errs = over(map[string]string{"words/own.xml": `<words><phrase name="at-risk">Wait and see.</phrase></words>`})
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "the phrase at-risk is part of the program") {
		t.Error("words that keep people safe can be changed:", errs)
	}
}

// TestOwnWords: a trust changes one label and one phrase by a file that holds nothing else.
func TestOwnWords(t *testing.T) {
	s, errs := over(map[string]string{"words/own.xml": `<words><phrase name="date">{day}.{month}.{year}</phrase>
		<labels for="plan.authoredBy"><label code="person">All mine.</label></labels></words>`})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	data := change(t, sampleFiles(t)["01-full-on-cpa"], "person", "plan", "authoredBy")
	all := planBy(t, s, data)
	for _, want := range []string{"All mine.", "Born 17.February.1968"} {
		if !strings.Contains(all, want) {
			t.Errorf("the plan does not say %q", want)
		}
	}
	if s.Hash == Default().Hash {
		t.Error("other words, the same hash")
	}
}

// TestWordAlone: an allergy or a medicine of which nothing more is recorded stands on every paper that has
// such things, with its spaces.
func TestWordAlone(t *testing.T) {
	data := change(t, sampleFiles(t)["01-full-on-cpa"], []any{map[string]any{"id": "m1", "status": "active", "name": "Clozapine"}}, "medication")
	data = change(t, data, map[string]any{"status": "known", "items": []any{map[string]any{"substance": "Penicillin"},
		map[string]any{"substance": "Latex", "severity": "severe"}}}, "allergies")
	for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan, kinds.PlanLetter} {
		all := wordsOf(paper(t, kind, "x", data))
		for _, want := range []string{"Clozapine", "Penicillin", "Latex: "} {
			if !strings.Contains(all, want) {
				t.Errorf("%s does not say %q", kind, want)
			}
		}
	}
	if all := wordsOf(paper(t, kinds.CarePlan, "x", data)); !strings.Contains(all, "Clozapine\nNo dose recorded") {
		t.Error("a medicine without a dose does not say so")
	}
}

// toyWords makes words of a language that nobody speaks out of English: each word backwards, days and lists
// the other way round, and a form of its own for two.
func toyWords(t *testing.T, file string) string {
	data, err := fs.ReadFile(FS, file)
	if err != nil {
		t.Fatal(err)
	}
	s := strings.Replace(string(data), `language="en-GB" voice="first"`, `language="xx" voice="toy"`, 1)
	s = regexp.MustCompile(`(?s)(<(?:phrase|form|label)\b[^>]*>)([^<]+)`).ReplaceAllStringFunc(s, func(m string) string {
		i := strings.Index(m, ">") + 1
		return m[:i] + regexp.MustCompile(`[{&][^};]*[};]|[A-Za-z]+`).ReplaceAllStringFunc(m[i:], func(w string) string {
			if w[0] == '{' || w[0] == '&' {
				return w
			}
			b := []byte(w)
			slices.Reverse(b)
			return string(b)
		})
	})
	s = strings.Replace(s, "{day}&#160;{month}&#160;{year}", "{year}, {month} {day}", 1)
	s = strings.Replace(s, "{before} dna {after}", "{before} &amp; {after}", 1)
	s = strings.Replace(s, `<plural form="one">`, `<plural form="two">n = 2</plural><plural form="one">`, 1)
	s = strings.ReplaceAll(s, `<form is="one">`, `<form is="two">a pair of {n}</form><form is="one">`)
	return strings.Replace(s, "January | February", "Yraunaj | Yraurbef", 1)
}

// TestAnotherLanguage: a language is files. With the words of a toy language beside English, a document that
// names them says what the program says in that language, in its order, with no change of Go code.
func TestAnotherLanguage(t *testing.T) {
	own, layer := fstest.MapFS{}, fstest.MapFS{}
	for _, file := range []string{"builtin/words/en-GB-first.xml", "words/en-GB-first.xml"} {
		toy := strings.Replace(file, "en-GB-first", "xx-toy", 1)
		to := layer
		if strings.HasPrefix(file, "builtin/") {
			to = own
		}
		to[toy] = &fstest.MapFile{Data: []byte(toyWords(t, file))}
		data, _ := fs.ReadFile(FS, file)
		to[file] = &fstest.MapFile{Data: data}
	}
	err := fs.WalkDir(FS, "builtin", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && own[name] == nil {
			data, _ := fs.ReadFile(FS, name)
			own[name] = &fstest.MapFile{Data: data}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	layer["care-plan.xml"] = &fstest.MapFile{Data: []byte(`<document kind="care-plan" code="CP" title="Nalp" audience="person" words="xx-toy">
		<masthead/><title>Nalp</title><status/><help-boxes/>
		<para>[{plan.createdOn}; {plan.createdOn as distance}][; {communication.formats}]</para>
		<agreement/><not-able-to-sign/><signed-for-me/><other-formats/></document>`)}
	s, errs := loadFrom(own, layer)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	p := sampleProfile(t)
	data := change(t, sampleFiles(t)["03-disagrees"], "2026-09-20", "plan", "createdOn")
	v := checked(t, "x", change(t, data, []any{"braille", "audio"}, "communication", "formats"), p).For(schema.Person, schema.Consent{})
	d := s.Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf})
	all := wordsOf(d)
	for _, want := range []string{"nroB ", "nI esu.", "pleH noos, yad ro thgin:", "SHN rebmun ", "sA ta 2026, November 20",
		"2026, September 20; a pair of 2; elliarb & oidua", "elpmaS, ton a laer nosrep"} {
		if !strings.Contains(all, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	for _, english := range []string{"Born ", "In use", "Emergency", "Not recorded", "months ago", "As at"} {
		if strings.Contains(all, english) {
			t.Errorf("it says %q", english)
		}
	}
	if d.Lang != "xx" {
		t.Errorf("the language of the document is %s", d.Lang)
	}
	// Without its words a document is refused: nothing falls back to English in silence.
	delete(own, "builtin/words/xx-toy.xml")
	if _, errs := loadFrom(own, layer); len(errs) == 0 || !strings.Contains(errs[0].Error(), "the phrase born") {
		t.Error("words that are missing are not missed:", errs)
	}
}

// loadFrom loads templates with other files of the program's own.
func loadFrom(builtin, layer fs.FS) (*Set, []error) {
	rec, profile := schema.RecordShape(), schema.ProfileShape()
	return compile(language.Source{Builtin: builtin, Layers: []fs.FS{layer},
		Record: rec, Fact: fact.Shape(rec, profile), Profile: profile, Order: orderShape})
}

// TestTheSourcesOfItems: what the items of a list are made from is checked for the reader, as what the list is made from.
func TestTheSourcesOfItems(t *testing.T) {
	rec, profile := schema.RecordShape(), schema.ProfileShape()
	facts := *fact.Shape(rec, profile)
	facts.Props = maps.Clone(facts.Props)
	facts.Props["rows"] = &tree.Shape{Kind: tree.Array, Path: "fact.rows", Items: &tree.Shape{Kind: tree.String,
		Path: "fact.rows[]", Sources: []string{"person.address"}}}
	own := fstest.MapFS{"t.xml": {Data: []byte(letter("carer", `<each in="fact.rows" as="r"><para>x</para></each>`))}}
	_, errs := compile(language.Source{Builtin: FS, Layers: []fs.FS{FS, own}, Record: rec, Fact: &facts, Profile: profile, Order: orderShape})
	want := "fact.rows[], made from person.address, is not for this document's reader (carer)"
	if !slices.ContainsFunc(errs, func(err error) bool { return strings.Contains(err.Error(), want) }) {
		t.Errorf("want %q, got %v", want, errs)
	}
}

// TestAUnitIsNoDose (X54): a unit without an amount is not printed as one.
func TestAUnitIsNoDose(t *testing.T) {
	data := change(t, sampleFiles(t)["03-disagrees"], []any{map[string]any{"id": "m9", "status": "active", "name": "Xanadol",
		"unit": "mg", "asNeeded": true, "text": "one or two"}}, "medication")
	got := planBy(t, Default(), data)
	if !strings.Contains(got, "(in mg) when needed") {
		t.Errorf("the plan does not say that the amount is not there:\n%s", got)
	}
}

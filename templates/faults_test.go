package templates

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
)

func loadFiles(files map[string]string) (*Set, []error) {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	if fsys["words.xml"] == nil {
		data, _ := FS.ReadFile("words/en-GB-first.xml")
		fsys["words.xml"] = &fstest.MapFile{Data: data}
	}
	return Load(fsys, schema.RecordShape(), schema.ProfileShape())
}

func mustLoad(t testing.TB, files map[string]string) *Set {
	t.Helper()
	s, errs := loadFiles(files)
	for _, err := range errs {
		t.Error(err)
	}
	if s == nil {
		t.FailNow()
	}
	return s
}

// letter wraps blocks into the smallest document for a reader.
func letter(audience, blocks string) string {
	return `<document kind="review-invitation" code="X" title="X" audience="` + audience + `">` + "\n" + blocks +
		"\n<other-formats/></document>"
}

// TestFaults: each of these templates is refused, with its place and the nearest right name. Blocks
// begin in line 2.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, blocks, want string }{
		{"misspelt fact", `<para>{person.prononus}</para>`,
			"t.xml:2:7: there is no fact person.prononus (did you mean pronouns?)"},
		{"misspelt root", `<para>{persn.pronouns}</para>`,
			"t.xml:2:7: there is no fact persn (did you mean person?)"},
		{"misspelt derived fact", `<para>{fact.wroker.name}</para>`,
			"t.xml:2:7: there is no fact wroker (did you mean worker?)"},
		{"misspelt variable", `<each in="careTeam" as="w"><para>{w.nmae}</para></each>`,
			"t.xml:2:34: there is no fact nmae (did you mean name?)"},
		{"fact of a list", `<para>{careTeam.name}</para>`,
			`t.xml:2:7: careTeam is a list, so it has no name (use <each in="..." as="...">)`},
		{"whole group", `<para>{safety}</para>`,
			"t.xml:2:7: safety is not one fact but a group of them (name one of its facts)"},
		{"misspelt element", `<praa>x</praa>`,
			"t.xml:2:1: there is no element <praa> (did you mean para?)"},
		{"element in the wrong place", `<para><section title="x"/></para>`,
			"t.xml:2:7: <section> cannot stand here"},
		{"misspelt attribute", `<section titel="x"><para>x</para></section>`,
			"t.xml:2:17: <section> has no attribute titel (did you mean title?)"},
		{"misspelt format", `<para>{plan.createdOn as dtae}</para>`,
			`t.xml:2:7: there is no format "dtae" (did you mean date?)`},
		{"format that does not fit", `<para>{person.pronouns as date}</para>`,
			"t.xml:2:7: person.pronouns cannot be printed as date (it prints as text)"},
		{"hole not closed", `<para>I am {person.pronouns</para>`, "t.xml:2:12: { is not closed"},
		{"bracket not closed", `<para>I am [{person.pronouns}</para>`, "t.xml:2:12: [ is not closed"},
		{"words outside a block", `<facts>hello</facts>`, "t.xml:2:8: words cannot stand here"},
		{"code that never comes", `<if path="plan.status" is="actve"><para>x</para></if>`,
			"t.xml:2:28: plan.status is never actve (did you mean active?)"},
		{"condition without codes", `<if path="person.pronouns" is="she"><para>x</para></if>`,
			`t.xml:2:11: person.pronouns has no codes to compare with (use has="...")`},
		{"condition half said", `<if path="plan.status"><para>x</para></if>`, "t.xml:2:1: <if> needs"},
		{"list of one", `<each in="person" as="p"><para>x</para></each>`, "t.xml:2:11: person is not a list"},
		{"name that hides a fact", `<each in="careTeam" as="plan"><para>x</para></each>`,
			"t.xml:2:25: plan already means something here"},
		{"a fact lost with another", `<para>{person.email}, {person.pronouns}</para>`,
			"t.xml:2:23: person.pronouns is lost where person.email is not recorded"},
		{"a required fact lost with another", `<each in="careTeam" as="w"><para>{w.name}, {w.hours}</para></each>`,
			"w.name is lost where w.hours is not recorded"},
		{"rows that do not fit", `<table grid="thirds" heads="A | B | C" again="x"><row><cell>x</cell></row></table>`,
			"t.xml:2:50: the row has 1 cells, the table 3 columns"},
		{"too few heads", `<table grid="thirds" heads="A | B" again="x"/>`, "the grid has 3 columns"},
		{"no such grid", `<table grid="wide" heads="A" again="x"/>`, `there is no grid "wide"`},
		{"no such fragment", `<include fragment="crisi"/>`, `t.xml:2:20: there is no fragment "crisi"`},
		{"yes and no", `<section title="x" keep="true"><para>x</para></section>`, "keep is yes or no"},
		{"key missing", `<facts><fact>x</fact></facts>`, `t.xml:2:8: <fact> needs key="..."`},
		{"retired word", `<para>You are on enhanced CPA.</para>`,
			`t.xml:2:7: the words say "enhanced cpa" (say how care is co-ordinated)`},
		{"judging word", `<section title="Non-compliant"><para>x</para></section>`, `the words say "non-compliant"`},
		{"level word", `<facts><fact key="Low risk">x</fact></facts>`, `the words say "low risk"`},
		{"fixed words changed", `<help-boxes>Ring us</help-boxes>`, "its words are fixed"},
		{"not XML", `<para>x</section>`, "not well-formed XML"},
		{"an entity of its own", `<para>&logo;</para>`, "not well-formed XML"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, errs := loadFiles(map[string]string{"t.xml": letter("person", c.blocks)})
			var all []string
			for _, err := range errs {
				all = append(all, err.Error())
			}
			if !strings.Contains(strings.Join(all, "\n"), c.want) {
				t.Errorf("want %s\ngot  %s", c.want, strings.Join(all, "\n     "))
			}
		})
	}
}

// TestAudience: a template that names a fact its reader may not see does not load, be it by name,
// in a condition, in a list or as the source of a derived fact.
func TestAudience(t *testing.T) {
	for _, c := range []struct{ audience, blocks, want string }{
		{"person", `<each in="carers" as="c"><para>{c.riskToCarer.on}</para></each>`,
			"c.riskToCarer.on is not for this document's reader (person)"},
		{"carer", `<para>{person.address}</para>`, "person.address is not for this document's reader (carer)"},
		{"carer", `<if has="person.address"><para>x</para></if>`, "person.address is not for"},
		{"carer", `<if has="safety.history"><para>x</para></if>`, "safety.history is not for"},
		{"family", `<each in="sharing" as="s"><para>{s.decision}</para></each>`, "s.decision is not for"},
		{"carer", `<each in="fact.sharing" as="s"><para>{s.state}</para></each>`, "not for this document's reader (carer)"},
		{"person", `<para>{person.gender}</para>`, "person.gender is not for"},
		{"person", `<each in="cpa.eligibilityReasons" as="r"><para>{r.code}</para></each>`, "not for"},
		{"nobody", `<para>x</para>`, `there is no audience "nobody"`},
	} {
		_, errs := loadFiles(map[string]string{"t.xml": letter(c.audience, c.blocks)})
		found := false
		for _, err := range errs {
			found = found || strings.Contains(err.Error(), c.want)
		}
		if !found {
			t.Errorf("%s, %s: want %q, got %v", c.audience, c.blocks, c.want, errs)
		}
	}
}

// TestLabels: a printed code without words, words for a code that never comes, and words for a
// fact that is none are refused.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{`<labels for="plan.authoredBy"><label code="person">I</label><label code="jointly">we</label></labels>`,
			"the code professional of plan.authoredBy has no words"},
		{`<labels for="plan.authoredBy"><label code="persn">I</label></labels>`,
			"plan.authoredBy is never persn (did you mean person?)"},
		{`<labels for="plan.authordBy"><label code="person">I</label></labels>`, "there is no fact plan.authordBy"},
		{`<labels for="plan.authoredBy"><label code="person"></label></labels>`, "has no words"},
		{`<labels for="*"><label code="yes">enhanced CPA</label></labels>`, "the words say"},
	} {
		_, errs := loadFiles(map[string]string{
			"words.xml": "<words>" + c.words + "</words>",
			"t.xml":     letter("person", "<para>{plan.authoredBy}</para>"),
		})
		found := false
		for _, err := range errs {
			found = found || strings.Contains(err.Error(), c.want)
		}
		if !found {
			t.Errorf("%s: want %q, got %v", c.words, c.want, errs)
		}
	}
}

// TestKindsOfTheTable: a template makes a kind that the table has, for a reader that the kind has.
func TestKindsOfTheTable(t *testing.T) {
	for head, want := range map[string]string{
		`kind="care-plam" code="CP" title="X" audience="person"`:    `there is no kind "care-plam" (did you mean care-plan?)`,
		`kind="wallet-card" code="WC" title="X" audience="gp"`:      "a wallet-card is not for this audience",
		`kind="care-plan" code="CP" title="X" audience="everybody"`: `there is no audience "everybody"`,
	} {
		_, errs := loadFiles(map[string]string{"t.xml": "<document " + head + "><para>x</para></document>"})
		if !slices.ContainsFunc(errs, func(err error) bool { return strings.Contains(err.Error(), want) }) {
			t.Errorf("%s: %v, want %s", head, errs, want)
		}
	}
}

// TestMandatory (H32): the care plan without any one of its fixed blocks does not load, nor does a
// folder that tries to change their words.
func TestMandatory(t *testing.T) {
	plan, err := FS.ReadFile("care-plan.xml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range kinds.CarePlan.Row().Blocks {
		cut := strings.Replace(string(plan), "<"+name+"/>", "", 1)
		_, errs := LoadOver(fstest.MapFS{"care-plan.xml": {Data: []byte(cut)}},
			schema.RecordShape(), schema.ProfileShape())
		if len(errs) == 0 || !strings.Contains(errs[0].Error(), "the document has no <"+name+"/>") {
			t.Errorf("without <%s/> it gives %v", name, errs)
		}
	}
	_, errs := LoadOver(fstest.MapFS{"builtin/agreement.xml": {Data: []byte("<fragment/>")}},
		schema.RecordShape(), schema.ProfileShape())
	if len(errs) == 0 || !strings.Contains(errs[0].Error(), "cannot be changed") {
		t.Error("the fixed words can be changed:", errs)
	}
}

// TestLoadOver: a trust's file replaces the one of the same name, and the hash tells.
func TestLoadOver(t *testing.T) {
	plan, _ := FS.ReadFile("care-plan.xml")
	own := strings.Replace(string(plan), "My care plan", "My plan", 1)
	s, errs := LoadOver(fstest.MapFS{"care-plan.xml": {Data: []byte(own)}},
		schema.RecordShape(), schema.ProfileShape())
	if len(errs) > 0 || s.Hash == Default().Hash {
		t.Fatal(errs, s)
	}
	if same, _ := LoadOver(fstest.MapFS{"care-plan.xml": {Data: plan}}, schema.RecordShape(),
		schema.ProfileShape()); same.Hash != Default().Hash {
		t.Error("the same words give another hash")
	}
	if k := s.Kinds(); len(k) == 0 || !slices.Contains(k, Kind{kinds.CarePlan, "CP", "Care plan", "person"}) {
		t.Error(k)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(`<para>{person.pronouns as quote} [x {plan.createdOn}] {{ [[</para>`)
	f.Add(`<each in="plan.goals" as="g" number="n"><facts><fact key="{n}">{g.whyItMatters}</fact></facts></each>`)
	f.Add(`<if path="plan.status" is="active"><para>x</para><else><para>y</para></else></if>`)
	f.Add(`<table grid="thirds" heads="A|B|C" again="x"><row><cell/><cell/><cell/></row></table>`)
	f.Add("<para>{a.b.c.}</para>]]>")
	f.Fuzz(func(t *testing.T, blocks string) {
		s, errs := loadFiles(map[string]string{"t.xml": letter("person", blocks)})
		if (s == nil) == (len(errs) == 0) {
			t.Error("neither a set nor a fault")
		}
		for _, err := range errs {
			if f, ok := err.(*Fault); !ok || f.Line < 1 || f.Col < 1 || f.File == "" {
				t.Errorf("a fault without a place: %v", err)
			}
		}
	})
}

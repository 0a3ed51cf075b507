package templates

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"cpadoc/render/doc"
	"cpadoc/schema"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/tree"
)

var asOffered = letters.Options{AsOf: asOf, Again: true}

// letterOf builds the letter of a variant to one carer.
func letterOf(t testing.TB, data []byte, carer int, v letters.Variant, posted bool) *doc.Doc {
	t.Helper()
	p := sampleProfile(t)
	c := checked(t, "x", data, p)
	return Default().Letter(c.ForLetter(carer, v, asOffered), Order{AsOf: asOf, Profile: p,
		Reference: "K7M4-Q2TX", Posted: posted})
}

// TestLetterGolden holds every letter and every own page of the samples against what was read and
// found good.
func TestLetterGolden(t *testing.T) {
	p := sampleProfile(t)
	made := map[letters.Variant]int{}
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		for _, l := range letters.Letters(c.Record, asOffered) {
			if l.Variant == letters.None {
				continue
			}
			made[l.Variant]++
			d := Default().Letter(c.ForLetter(l.Carer, l.Variant, asOffered), Order{AsOf: asOf, Profile: p,
				Reference: "K7M4-Q2TX", Posted: l.Method == letters.Post})
			golden(t, fmt.Sprintf("testdata/golden/letters/%s-%d-%s.txt", name, l.Carer, l.Variant), dump(d))
		}
		for _, s := range letters.Signings(c.Record, asOf) {
			if s.Where != letters.OwnPage {
				continue
			}
			made[letters.None]++
			d := Default().Letter(c.ForOwnPage(s, asOf), Order{AsOf: asOf, Profile: p, Reference: "T6JV-2MWA"})
			golden(t, fmt.Sprintf("testdata/golden/letters/%s-%d-page.txt", name, s.Carer), dump(d))
		}
	}
	for _, v := range append(variants, letters.None) {
		if made[v] == 0 {
			t.Errorf("no sample has the letter %q", v)
		}
	}
}

// TestOneTextForNobody: the letters CA-N and CA-R are the same in every word, and no word of either
// hangs on the person: about another person, the same carer reads the same letter.
func TestOneTextForNobody(t *testing.T) {
	files := sampleFiles(t)
	five := files["04-five-carers"]
	kin := map[string]any{"id": "carer-x", "name": map[string]any{"title": "Mrs", "given": "Odile", "family": "Tarnbrook"},
		"type": "adult", "dateOfBirth": "1960-01-01", "relationship": "friend",
		"address":     map[string]any{"lines": []any{"9 Quay Steps", "Hollin Vale"}, "postcode": "HV5 5QQ"},
		"addressSafe": "yes", "assessment": map[string]any{"status": "notOffered"}}
	want := ""
	for _, name := range []string{"01-full-on-cpa", "03-disagrees", "04-five-carers", "11-prison",
		"11-restricted-location-private-name", "11-ward", "07-overseas-no-fixed-abode"} {
		for _, involvement := range []string{"involved", "personRefuses", "notAsked", "carerDeclines"} {
			kin["involvement"] = involvement
			data, at := withCarer(t, files[name], kin)
			for _, v := range []letters.Variant{letters.Neutral, letters.Refused} {
				got := dump(letterOf(t, data, at, v, true))
				if want == "" {
					want = got
				}
				if got != want {
					t.Errorf("%s, %s: the letter %s reads otherwise", name, involvement, v)
				}
			}
		}
	}
	if dump(letterOf(t, five, 1, letters.Refused, false)) == want {
		t.Error("another carer reads the same: nothing was compared")
	}
}

// withCarer adds a carer to a record and gives their index.
func withCarer(t testing.TB, data []byte, carer any) ([]byte, int) {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	all, _ := root["carers"].([]any)
	root["carers"] = append(all, carer)
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return out, len(all)
}

// TestLettersReachNoFurther: every word of a record in a letter is of that letter's reach, and the
// letters that name nobody hold the carer's own fields alone.
func TestLettersReachNoFurther(t *testing.T) {
	p := sampleProfile(t)
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		for _, l := range letters.Letters(c.Record, asOffered) {
			if l.Variant == letters.None {
				continue
			}
			v := c.ForLetter(l.Carer, l.Variant, asOffered)
			r := schema.LetterReach(l.Variant)
			for _, n := range pointers(v.Root) {
				if len(n.Kids) == 0 && !r.Holds(n.Shape.Path) {
					t.Errorf("%s %s: the view holds %s", name, l.Variant, n.Pointer())
				}
			}
			mine := fmt.Sprintf("/carers/%d/", l.Carer)
			d := Default().Letter(v, Order{AsOf: asOf, Profile: p, Reference: "K7M4-Q2TX"})
			for _, s := range spansOf(d) {
				at := s.Origin.Pointer
				switch {
				case s.Origin.Record == "profile" && !l.Variant.NamesPerson():
					if !regexp.MustCompile(`^/(neutralSender|council|carersService|youngCarersService|advocacy)/`).MatchString(at) {
						t.Errorf("%s %s: the letter holds %s of the profile", name, l.Variant, at)
					}
				case s.Origin.Record != c.ID || strings.HasPrefix(at, mine) || strings.HasPrefix(at, "/provenance/"):
				case l.Variant.IsYoung() && strings.HasPrefix(at, "/careTeam/"):
				case !l.Variant.NamesPerson():
					t.Errorf("%s %s: the letter holds %s", name, l.Variant, at)
				}
			}
		}
	}
}

// TestLetterFaults: a template cannot name what its letter may not hold, whatever the consent.
func TestLetterFaults(t *testing.T) {
	for _, c := range []struct{ variants, path string }{
		{"CA-N CA-R", "person.name.given"}, {"CA-N CA-R", "fact.call"}, {"CA-N CA-R", "cpa.team.name"},
		{"CA-N CA-R", "fact.worker.name"}, {"CA-N CA-R", "profile.organisation.name"},
		{"CA-N CA-R", "fact.team.phone"}, {"CA-N CA-R", "fact.consent.about"}, {"CA-N CA-R", "fact.duty.phone"},
		{"CA-N CA-R", "plan.version"}, {"CA-N CA-R", "fact.reader.relationship"}, {"CA-N CA-R", "fact.line.number"},
		{"CA-N CA-R", "fact.reader.views"}, {"CA-N CA-R", "profile.formatsLine"}, {"CA-N CA-R", "fact.talk.name"},
		{"CA CA-N CA-R", "fact.call"}, {"CA", "safety.professionalView"}, {"CA", "fact.reader.careProvided"},
		{"CA", "fact.reader.views"}, {"CA", "person.dateOfBirth"}, {"CA", "person.nhsNumber"},
		{"CA", "admission.ward"}, {"CA", "plan.summary"}, {"CA", "person.address"},
		{"YC-8-12", "fact.call"}, {"YC-13-17", "fact.reader.youngCarer.knowsAbout"}, {"YC-13-17", "cpa.team.name"},
	} {
		x := `<document kind="carer-letter" variants="` + c.variants + `" code="CA" title="X" audience="carer">` +
			"\n<para>{" + c.path + "}</para></document>"
		_, errs := loadFiles(map[string]string{"t.xml": x})
		if !slices.ContainsFunc(errs, func(err error) bool {
			return strings.HasPrefix(err.Error(), "t.xml:2:") && (strings.Contains(err.Error(), "may not stand in this letter") ||
				strings.Contains(err.Error(), "there is no fact"))
		}) {
			t.Errorf("%s: {%s} is taken: %v", c.variants, c.path, errs)
		}
	}
}

// TestEveryLetterHasATemplate: a trust's own template cannot drop a variant, take one twice, invent
// one, or leave out the help.
func TestEveryLetterHasATemplate(t *testing.T) {
	head := `<document kind="carer-letter" code="CA" title="X" audience="carer" variants="`
	for x, want := range map[string]string{
		head + `CA"><carer-help/></document>`:                                             "no template makes the letter CA-N",
		head + `CA CA-X"><carer-help/></document>`:                                        `there is no letter "CA-X"`,
		head + `CA CA-N CA-R"></document>`:                                                "the document has no <carer-help/>",
		head + `YC-8-12 YC-13-17"></document>`:                                            "the document has no <child-boxes/>",
		strings.Replace(head, "carer-letter", "x", 1) + `CA"><other-formats/></document>`: "only a carer-letter has variants",
	} {
		_, errs := loadFiles(map[string]string{"t.xml": x})
		if !slices.ContainsFunc(errs, func(err error) bool { return strings.Contains(err.Error(), want) }) {
			t.Errorf("%s: %v, want %s", x, errs, want)
		}
	}
}

// wordedByDomain are sentences that domain.md 4.6 and 4.7 word: they are longer than its limits.
var wordedByDomain = []string{
	"When someone at home has a hard time, it is not your fault",
	"I will not tell other people what you say, unless I think someone is not safe",
	"We will not tell other people what you say, unless we think someone is not safe",
	"Someone is hurt, or will not wake up, or you are scared that someone will get hurt",
	"We will keep it private unless we think someone may be at risk of harm, or the law says we must share it",
}

// TestLetterReadingLevels measures finished letters against domain.md 4.6 and 4.7: words, length of
// sentences, Flesch-Kincaid grade.
func TestLetterReadingLevels(t *testing.T) {
	files := sampleFiles(t)
	for _, c := range []struct {
		sample   string
		carer    int
		v        letters.Variant
		words    int
		sentence int
		grade    float64
	}{
		{"05a-unsafe-home-with-plan", 0, letters.YoungChild, 250, 12, 4},
		{"04-five-carers", 2, letters.Young, 350, 15, 6},
		{"04-five-carers", 3, letters.Named, 700, 22, 6},
		{"04-five-carers", 1, letters.Refused, 700, 22, 6},
	} {
		var all, whole strings.Builder // whole: sentences alone, no headings, names and addresses
		letterOf(t, files[c.sample], c.carer, c.v, false).Texts(func(t doc.Text) {
			line := fold(joined(t))
			all.WriteString(line + "\n")
			if strings.HasSuffix(line, ".") || strings.HasSuffix(line, "?") {
				whole.WriteString(strings.ReplaceAll(line, "\n", " ") + "\n")
			}
		})
		text := strings.ReplaceAll(all.String(), "\n", " \n")
		words, grade := len(strings.Fields(text)), measure(whole.String()).grade()
		t.Logf("%s: %d words, grade %.1f", c.v, words, grade)
		if words > c.words || grade > c.grade {
			t.Errorf("%s: %d words of %d, grade %.1f of %.0f", c.v, words, c.words, grade, c.grade)
		}
		for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".!?\n:", r) }) {
			n := len(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '-' }))
			if n > c.sentence && !slices.Contains(wordedByDomain, strings.TrimSpace(s)) {
				t.Errorf("%s: %d words: %s", c.v, n, s)
			}
		}
	}
}

// never are words that no letter to a carer says (domain.md 4.6, 4.7, "Never"), and those that a
// neutral letter or one to a child does not say.
var (
	never = []string{"diagnos", "schizo", "psycho", "bipolar", "depress", "medicine", "medicat", "drug", "section ",
		"mental health act", "detained", "sectioned", "admi", "ward", "hospital", "risk assess", "safeguard", "benefit",
		"suicid", "self-harm", "refuse", "disagree", "declin", "withdr", "objec", "difficult person", "non-compl", "patient"}
	neverNeutral = []string{"mental health service", "team", "co-ordinator", "psychiatr", "your relative’s", "nurse",
		"your mother", "your father", "your son", "your daughter", "appointment", "care plan", "crisis line", "clinic",
		"we know", "no longer", "change their mind", "persuade"}
	neverChild = []string{"secret", "promise", "blame", "watch", "report", "give medicine", "tablet", "responsible", "must",
		"should", "carer’s assessment form", "illness", "ill ", "unwell", "die", "kill"}
)

// allowedAll are the phrases in which a forbidden word stands rightly.
var allowedAll = strings.NewReplacer("at risk of harm", "", "a life is at risk", "", "school nurse", "",
	"for mental health, choose 2", "", "is not your fault", "")

func TestLettersNeverSay(t *testing.T) {
	files := sampleFiles(t)
	for _, c := range []struct {
		sample string
		carer  int
		v      letters.Variant
		words  [][]string
	}{
		{"01-full-on-cpa", 0, letters.Named, [][]string{never}}, {"11-ward", 0, letters.Named, [][]string{never}},
		{"04-five-carers", 3, letters.Named, [][]string{never}},
		{"01-full-on-cpa", 0, letters.Neutral, [][]string{never, neverNeutral}},
		{"04-five-carers", 1, letters.Refused, [][]string{never, neverNeutral}},
		{"04-five-carers", 2, letters.Young, [][]string{never, neverNeutral, neverChild}},
		{"05a-unsafe-home-with-plan", 0, letters.YoungChild, [][]string{never, neverNeutral, neverChild}},
	} {
		text := allowedAll.Replace(strings.ToLower(wordsOf(letterOf(t, files[c.sample], c.carer, c.v, true))))
		for _, word := range slices.Concat(c.words...) {
			if hasWord(text, word) || strings.Contains(text, " "+word) {
				t.Errorf("%s, %s: the letter says %q", c.sample, c.v, word)
			}
		}
	}
	// No heading of a child's letter says "assessment", and the word stands there once.
	for sample, carer := range map[string]int{"04-five-carers": 2, "05a-unsafe-home-with-plan": 0} {
		v := letters.Young
		if carer == 0 {
			v = letters.YoungChild
		}
		d := letterOf(t, files[sample], carer, v, false)
		if n := strings.Count(wordsOf(d), "assessment"); n != 1 {
			t.Errorf("%s: “assessment” stands there %d times", v, n)
		}
		for _, b := range d.Blocks {
			if s, ok := b.(doc.Section); ok && strings.Contains(joined(s.Heading), "assessment") {
				t.Errorf("%s: a heading says “assessment”", v)
			}
		}
	}
}

// TestLettersSay: the words that domain.md asks for, letter by letter.
func TestLettersSay(t *testing.T) {
	files := sampleFiles(t)
	inAll := []string{"Your right to an assessment is your own. It does not depend on what anyone else decides.",
		"It is not a test.", "Ring 999 if a life is at risk, or if you or someone else is in danger.", "111", "choose 2",
		"You can tell us anything. Tell us if you want it kept private.", "If you live in another area, either council can tell you who to ask.",
		"Yes, please", "Not now. Ask me again in", "No, thank you", "I would like to talk first", "Hollin Vale Council", "Speak With Me Advocacy"}
	attorney := files["11-ward"]
	other := change(t, attorney, "Anil Prasad", "legal", "attorneys", 0, "name")
	bestInterests := change(t, attorney, "lacksCapacityBestInterests", "sharing", 0, "decision")
	for _, c := range []struct {
		data  []byte
		carer int
		v     letters.Variant
		want  []string
	}{
		{files["04-five-carers"], 3, letters.Named, append([]string{"You help look after Carrie.", "For anything else, we will ask Carrie first.",
			"agreed that we can talk with you about appointments and other practical things", "0808 157 0145", "Lorna Petrie"}, inAll...)},
		{attorney, 0, letters.Named, append([]string{"You make decisions about Vijay’s care, so we can talk with you about appointments and the care plan."}, inAll...)},
		{other, 0, letters.Named, append([]string{"Anil Prasad, who makes decisions about Vijay’s care, has agreed that we can talk with you about appointments and the care plan."}, inAll...)},
		{bestInterests, 0, letters.Named, append([]string{"We have decided that we may talk with you about appointments and the care plan, because it is in"}, inAll...)},
		{files["04-five-carers"], 1, letters.Refused, append([]string{"We write to people who may help a relative, friend or neighbour. If that is you, thank you. What you do matters.",
			"Everyone’s own care is private. Staff can usually talk about it only if that person agrees. We can always listen to you.",
			"Hollin Vale Carers' Desk"}, inAll...)},
		{files["04-five-carers"], 2, letters.Young, []string{"Hello Jem", "0800 1111", "Childline, free, day or night.", "999", "Your dad knows about this letter.",
			"You choose who sees this letter.", "When you are nearly 18", "Beth Hallam", "Monday to Friday", "Hollin Vale Young Carers"}},
		{files["05a-unsafe-home-with-plan"], 0, letters.YoungChild, []string{"Hello Noor", "My name is Beth.", "When someone at home has a hard time, it is not your fault.",
			"At school", "Your mum knows about this letter.", "Is something too much for you? Tell me, or a grown-up you trust."}},
	} {
		all := strings.ReplaceAll(wordsOf(letterOf(t, c.data, c.carer, c.v, false)), "\n", " ")
		for _, words := range c.want {
			if !strings.Contains(all, words) {
				t.Errorf("%s: the letter does not say %q", c.v, words)
			}
		}
	}
}

// TestChildsLetterKnowsItsHome (domain.md X110): where one adult may not know, nothing is said of any;
// a relation in words of its own is not repeated; no school is named unasked.
func TestChildsLetterKnowsItsHome(t *testing.T) {
	data := sampleFiles(t)["05a-unsafe-home-with-plan"]
	adult := func(relation, informed string) map[string]any {
		return map[string]any{"name": "Q", "relation": relation, "informed": informed, "parentalResponsibility": "yes", "contactSafe": true}
	}
	for _, c := range []struct {
		adults    []any
		want, not string
	}{
		{[]any{adult("mother", "yes"), adult("Dad", "yes")}, "Your mum and dad know about this letter.", "knows"},
		{[]any{adult("mother", "yes"), adult("father", "notSafe")}, "You choose who", "know about"},
		{[]any{adult("mother", "yes"), adult("father", "notSafe")}, "Not now", "At home"},
		{[]any{adult("mother", "no")}, "At home", "know"},
		{[]any{adult("mother, ill since May", "yes")}, "You choose who", "know about"},
	} {
		all := wordsOf(letterOf(t, change(t, data, c.adults, "carers", 0, "youngCarer", "adults"), 0, letters.YoungChild, false))
		if !strings.Contains(all, c.want) || strings.Contains(all, c.not) {
			t.Errorf("%v: want %q and not %q", c.adults, c.want, c.not)
		}
	}
	all := wordsOf(letterOf(t, change(t, data, false, "carers", 0, "youngCarer", "schoolMayKnow"), 0, letters.YoungChild, false))
	if strings.Contains(all, "At school") {
		t.Error("the letter asks about school, which may not know")
	}
}

// TestPlacesAreHidden (domain.md X107): a named letter about somebody who must not be found says no
// place of theirs, team or council.
func TestPlacesAreHidden(t *testing.T) {
	data := sampleFiles(t)["04-five-carers"]
	hidden := change(t, data, true, "person", "locationRestricted")
	excluded := change(t, data, []any{"whereabouts"}, "sharing", 3, "excludes")
	for _, d := range [][]byte{hidden, excluded} {
		all := wordsOf(letterOf(t, d, 3, letters.Named, false))
		for _, place := range []string{"Riverside", "Ferry Lane", "Hollin Vale Council", "01632 960500"} {
			if strings.Contains(all, place) {
				t.Errorf("the letter says %q", place)
			}
		}
		if !strings.Contains(all, "The council must offer it") || !strings.Contains(all, "Weir House") {
			t.Error("the letter lacks the words in their place")
		}
	}
}

// TestNameToUse (domain.md 4.0 rule 16): the carer reads the name that the person wants them to, and
// the view holds no other.
func TestNameToUse(t *testing.T) {
	data := change(t, sampleFiles(t)["04-five-carers"], "Cal", "sharing", 3, "nameToUse")
	p := sampleProfile(t)
	v := checked(t, "x", data, p).ForLetter(3, letters.Named, asOffered)
	all := wordsOf(Default().Letter(v, Order{AsOf: asOf, Profile: p, Reference: "K7M4-Q2TX"}))
	if !strings.Contains(all, "You help look after Cal.") || strings.Contains(all, "Carrie") {
		t.Error("the letter uses another name")
	}
	if v.Root.At("person.name") != nil {
		t.Error("the view holds the name that is not used")
	}
}

// TestLooserLetterPanics: no view is made for a letter that says more than the record allows.
func TestLooserLetterPanics(t *testing.T) {
	p := sampleProfile(t)
	c := checked(t, "x", sampleFiles(t)["04-five-carers"], p)
	for carer, v := range map[int]letters.Variant{1: letters.Named, 0: letters.Named, 4: letters.Named, 2: letters.Neutral, 3: letters.Young} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("carer %d: a view for %s is made", carer, v)
				}
			}()
			c.ForLetter(carer, v, asOffered)
		}()
	}
}

// TestAddressFitsTheWindow: name and address take six lines at most, and lose nothing.
func TestAddressFitsTheWindow(t *testing.T) {
	lines := []string{"Flat 112b, The Old Telephone Exchange", "Upper Bellmouth Road", "Lower Quernby", "Hollin Vale", "Northshire"}
	for n := 1; n <= len(lines); n++ {
		a := &tree.Node{Kind: tree.Object}
		list := &tree.Node{Kind: tree.Array, Key: "lines", Parent: a}
		for _, l := range lines[:n] {
			list.Kids = append(list.Kids, &tree.Node{Kind: tree.String, Text: l, Parent: list})
		}
		a.Kids = []*tree.Node{list, {Kind: tree.String, Key: "postcode", Text: "HV4 7EE", Parent: a}}
		f := &filler{}
		got := f.addressLines(a, 5)
		var all []string
		for _, row := range got {
			all = append(all, fold(joined(row)))
		}
		if len(got) > 5 {
			t.Errorf("%d lines take %d", n, len(got))
		}
		want := strings.Join(append(slices.Clone(lines[:n]), "HV4 7EE"), " ")
		if strings.ReplaceAll(strings.Join(all, " "), ",", "") != strings.ReplaceAll(want, ",", "") {
			t.Errorf("%q is not %q", all, want)
		}
	}
}

// TestOwnPageIsSignedOnce: a carer's page says that it is signed where their signature on this version
// of the plan is recorded, and on no other.
func TestOwnPageIsSignedOnce(t *testing.T) {
	p := sampleProfile(t)
	data := sampleFiles(t)["04-five-carers"]
	version := checked(t, "x", data, p).Record.Plan.Version
	for _, c := range []struct {
		ref     string
		version int
		on      string
		signed  bool
	}{
		{"carer-dot", version, "2026-11-02", true}, {"carer-dot", version + 1, "2026-11-02", false},
		{"carer-neil", version, "2026-11-02", false}, {"carer-dot", version, "2026-12-24", false},
	} {
		signature := map[string]any{"role": "carer", "name": "Q", "ref": c.ref, "signedOn": c.on, "method": "wet", "planVersion": c.version}
		k := checked(t, "x", change(t, data, []any{signature}, "agreement", "signatures"), p)
		for _, s := range letters.Signings(k.Record, asOf) {
			if s.Where != letters.OwnPage || k.Record.Carers[s.Carer].ID != "carer-dot" {
				continue
			}
			all := wordsOf(Default().Letter(k.ForOwnPage(s, asOf), Order{AsOf: asOf, Profile: p, Reference: "T6JV-2MWA"}))
			if strings.Contains(all, "Signed on 2 November 2026") != c.signed || strings.Contains(all, "Not yet signed.") == c.signed {
				t.Errorf("%+v: the page says otherwise", c)
			}
		}
	}
}

package templates

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
	"cpadoc/templates/internal/language"
)

var asOffered = letters.Options{AsOf: asOf, Again: true}

// letterOf builds the letter of a variant to one carer.
func letterOf(t testing.TB, data []byte, carer int, v letters.Variant, posted bool) *doc.Doc {
	t.Helper()
	p := sampleProfile(t)
	c := checked(t, "x", data, p)
	return Default().Build(kinds.CarerLetter, c.ForLetter(carer, v, asOffered), Params{AsOf: asOf, Profile: p,
		Reference: "K7M4-Q2TX", Posted: posted})
}

// TestLetterGolden holds every letter and every own page of the samples against what was read and
// found good.
func TestLetterGolden(t *testing.T) {
	p := sampleProfile(t)
	made := map[letters.Variant]int{}
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		for _, l := range letters.Letters(c.Record(), asOffered) {
			if l.Variant == letters.None {
				continue
			}
			made[l.Variant]++
			d := Default().Build(kinds.CarerLetter, c.ForLetter(l.Carer.Index(), l.Variant, asOffered), Params{AsOf: asOf, Profile: p,
				Reference: "K7M4-Q2TX", Posted: l.Method == letters.Post})
			golden(t, fmt.Sprintf("testdata/golden/letters/%s-%d-%s.txt", name, l.Carer.Index(), l.Variant), dump(d))
		}
		for _, s := range letters.Signings(c.Record(), letters.Options{AsOf: asOf}) {
			if s.Where != care.OwnPage {
				continue
			}
			made[letters.None]++
			d := Default().Build(kinds.CarerPage, c.ForOwnPage(s, asOf), Params{AsOf: asOf, Profile: p, Reference: "T6JV-2MWA"})
			golden(t, fmt.Sprintf("testdata/golden/letters/%s-%d-page.txt", name, s.Carer.Index()), dump(d))
		}
	}
	for _, v := range append(slices.Clone(language.Variants), letters.None) {
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

// withCarer adds a carer to a record and returns their index.
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
		for _, l := range letters.Letters(c.Record(), asOffered) {
			if l.Variant == letters.None {
				continue
			}
			v := c.ForLetter(l.Carer.Index(), l.Variant, asOffered)
			r := schema.LetterReach(l.Variant)
			for _, n := range pointers(v.Record().Node()) {
				if len(n.Kids) == 0 && !r.Holds(n.Shape.Path) {
					t.Errorf("%s %s: the view holds %s", name, l.Variant, n.Pointer())
				}
			}
			mine := fmt.Sprintf("/carers/%d/", l.Carer.Index())
			d := Default().Build(kinds.CarerLetter, v, Params{AsOf: asOf, Profile: p, Reference: "K7M4-Q2TX"})
			for _, s := range spansOf(d) {
				at := s.Origin.Pointer
				switch {
				case s.Origin.Record == "profile" && !l.Variant.NamesPerson():
					if !regexp.MustCompile(`^/(neutralSender|council|carersService|youngCarersService|advocacy)/`).MatchString(at) {
						t.Errorf("%s %s: the letter holds %s of the profile", name, l.Variant, at)
					}
				case s.Origin.Record != c.ID() || strings.HasPrefix(at, mine) || strings.HasPrefix(at, "/provenance/"):
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
		head + `CA"><carer-help/></document>`:                                      "no template makes the letter CA-N",
		head + `CA CA-X"><carer-help/></document>`:                                 `there is no letter "CA-X"`,
		head + `CA CA-N CA-R"></document>`:                                         "the document has no <carer-help/>",
		head + `YC-8-12 YC-13-17"></document>`:                                     "the document has no <child-boxes/>",
		strings.Replace(head, "carer-letter", "carer-page", 1) + `CA"></document>`: "only a carer-letter has variants",
	} {
		_, errs := loadFiles(map[string]string{"t.xml": x})
		if !slices.ContainsFunc(errs, func(err error) bool { return strings.Contains(err.Error(), want) }) {
			t.Errorf("%s: %v, want %s", x, errs, want)
		}
	}
}

// TestChildsLetterKnowsItsHome (X110): where one adult may not know, nothing is said of any; a
// relation in words of its own is not repeated; no school is named unasked.
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

// TestPlacesAreHidden (X107): a named letter about somebody who must not be found says no place of
// theirs, team or council.
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

// TestNameToUse (REFERENCE.md 4.0 rule 16): the carer reads the name that the person wants them to,
// and the view holds no other.
func TestNameToUse(t *testing.T) {
	data := change(t, sampleFiles(t)["04-five-carers"], "Cal", "sharing", 3, "nameToUse")
	p := sampleProfile(t)
	v := checked(t, "x", data, p).ForLetter(3, letters.Named, asOffered)
	all := wordsOf(Default().Build(kinds.CarerLetter, v, Params{AsOf: asOf, Profile: p, Reference: "K7M4-Q2TX"}))
	if !strings.Contains(all, "You help look after Cal.") || strings.Contains(all, "Carrie") {
		t.Error("the letter uses another name")
	}
	if v.Record().Node().At("person.name") != nil {
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

// TestOwnPageIsSignedOnce: a carer's page says that it is signed where their signature on this version
// of the plan is recorded, and on no other.
func TestOwnPageIsSignedOnce(t *testing.T) {
	p := sampleProfile(t)
	data := sampleFiles(t)["04-five-carers"]
	version := checked(t, "x", data, p).Record().Plan().Version().Int()
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
		for _, s := range letters.Signings(k.Record(), letters.Options{AsOf: asOf}) {
			if s.Where != care.OwnPage || !s.Carer.ID().Is("carer-dot") {
				continue
			}
			all := wordsOf(Default().Build(kinds.CarerPage, k.ForOwnPage(s, asOf), Params{AsOf: asOf, Profile: p, Reference: "T6JV-2MWA"}))
			if strings.Contains(all, "Signed on 2 November 2026") != c.signed || strings.Contains(all, "Not yet signed.") == c.signed {
				t.Errorf("%+v: the page says otherwise", c)
			}
		}
	}
}

package press

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/schematest"
)

// keptFrom renders sample 01 with a change, for one reader, and returns the text and what became of it.
func keptFrom(t *testing.T, kind kinds.Kind, reader kinds.Reader, set schematest.Set) (string, Document, []Outcome) {
	t.Helper()
	b, err := os.ReadFile(records + "01-full-on-cpa.json")
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, string(schematest.Change(t, b, set)))
	dir, docs, all := copiesOf(t, in, func(o *Job) { o.Kinds, o.For = []kinds.Kind{kind}, []kinds.Reader{reader} })
	if len(docs) != 1 {
		t.Fatalf("%d documents", len(docs))
	}
	text := ""
	if docs[0].Made {
		page, err := os.ReadFile(filepath.Join(dir, docs[0].File))
		if err != nil {
			t.Fatal(err)
		}
		text = string(page)
	}
	return text, docs[0], all
}

// hidden is the label that keeps a part from all but professionals.
const hidden = "professionalsOnly"

// TestWhatIsKeptBackIsNotDenied: a part that a label keeps back is neither there, nor said to be missing,
// not decided or not yet done.
func TestWhatIsKeptBackIsNotDenied(t *testing.T) {
	for name, c := range map[string]struct {
		reader kinds.Reader
		set    schematest.Set
		never  []string
	}{
		"one medicine, own plan":  {kinds.Person, schematest.Set{"medication.0.visibility": hidden}, []string{"List checked"}},
		"the agreement, GP":       {kinds.GP, schematest.Set{"agreement.visibility": "thirdParty"}, []string{"Not yet signed"}},
		"the next review, GP":     {kinds.GP, schematest.Set{"reviews.next.visibility": "thirdParty"}, []string{"not set yet"}},
		"the next review, person": {kinds.Person, schematest.Set{"reviews.next.visibility": hidden}, []string{"not set yet"}},
		"the crisis plan, person": {kinds.Person, schematest.Set{"crisisPlan.visibility": hidden}, []string{"do not have a crisis plan"}},
		"safety, person":          {kinds.Person, schematest.Set{"safety.visibility": hidden}, []string{"Not recorded"}},
		"health, person":          {kinds.Person, schematest.Set{"physicalHealth.visibility": hidden}, []string{"Not recorded"}},
		"CPA, GP": {kinds.GP, schematest.Set{"cpa.visibility": "thirdParty", "cpa.team.name": "Marlbeck Older Adults Team", "cpa.team.odsCode": nil},
			[]string{"Riverside Community Team"}},
	} {
		t.Run(name, func(t *testing.T) {
			text, d, _ := keptFrom(t, kinds.CarePlan, c.reader, c.set)
			if !d.Made {
				t.Fatalf("it was stopped by %v", d.Rules)
			}
			for _, never := range c.never {
				if at := strings.Index(text, never); at >= 0 {
					t.Errorf("it says %q: %.200s", never, text[at:])
				}
			}
		})
	}
}

// TestACrisisPlanKeptBackIsNotDenied: no crisis paper for a reader who may not see the crisis plan (X116).
func TestACrisisPlanKeptBackIsNotDenied(t *testing.T) {
	for _, kind := range []kinds.Kind{kinds.CrisisPlan, kinds.WalletCard} {
		_, d, all := keptFrom(t, kind, kinds.Person, schematest.Set{"crisisPlan.visibility": hidden})
		if d.Made || !slices.Equal(d.Rules, []string{"X116"}) {
			t.Errorf("%s: made %v, stopped by %v", kind, d.Made, d.Rules)
		}
		if !slices.ContainsFunc(all[0].Findings, func(f finding.Finding) bool { return f.Rule == "X116" && f.Pointer == "/crisisPlan" }) {
			t.Errorf("%s: no finding says why", kind)
		}
	}
}

// TestNoOtherTeamsPhone: the number of another team stands on no paper of somebody whose team the profile
// does not know, and a finding names the nearest one.
func TestNoOtherTeamsPhone(t *testing.T) {
	text, _, all := keptFrom(t, kinds.CarePlan, kinds.Person, schematest.Set{
		"cpa.team.name": "Marlbeck Older Adults Taem", "cpa.team.odsCode": nil, "crisisPlan.contingency": nil,
		"careTeam.0.coverWhenAway": nil, "crisisPlan.contacts": nil})
	if strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), "01632 960149") {
		t.Error("the first team's duty desk stands on it")
	}
	i := slices.IndexFunc(all[0].Findings, func(f finding.Finding) bool { return f.Rule == "X117" })
	if i < 0 || !strings.Contains(all[0].Findings[i].Hint, "is Marlbeck Older Adults Team meant?") {
		t.Errorf("the findings are %v", all[0].Findings)
	}
}

// TestThePlanPromisesNoCopyThatIsStopped: a consent that is long overdue for asking again is told as such, and
// the copy that rests on it is not said to be sent; nor is one to a carer to whom nothing goes.
func TestThePlanPromisesNoCopyThatIsStopped(t *testing.T) {
	for name, set := range map[string]schematest.Set{
		"stale":   {"sharing.0.revisitOn": "2026-01-01"},
		"concern": {"carers.0.concernAbout": schematest.Set{"flagged": true}},
	} {
		text, _, _ := keptFrom(t, kinds.CarePlan, kinds.Person, set)
		_, copies, _ := strings.Cut(text, "\nWho has a copy\n")
		copies, _, _ = strings.Cut(copies, "\nAgreement\n")
		_, hers, named := strings.Cut(copies, "Yvonne")
		if hers, _, _ = strings.Cut(hers, "Who | "); named && strings.Contains(hers, "Will be sent") {
			t.Errorf("%s: a copy is promised: %s", name, copies)
		}
		if _, d, _ := keptFrom(t, kinds.CarePlan, kinds.Carer, set); d.Made {
			t.Errorf("%s: the copy is made", name)
		}
		if asked := strings.Contains(text, "I am asked again before anything is shared."); asked != (name == "stale") {
			t.Errorf("%s: the plan says that the person is asked again: %v", name, asked)
		}
	}
}

// TestAnEntryForNobodyStopsNobody: a copy for some agency without a basis in force warns; the copies of
// professionals who are named rest on entries of their own.
func TestAnEntryForNobodyStopsNobody(t *testing.T) {
	_, d, all := keptFrom(t, kinds.CarePlan, kinds.Professional, schematest.Set{"distribution.4": schematest.Set{
		"id": "di-z", "recipientKind": "professional", "documents": []string{"care-plan"}, "basis": "consent"}})
	if !d.Made {
		t.Errorf("it was stopped by %v: %v", d.Rules, all[0].Findings)
	}
}

// TestOneHumanIsOneAnswer (X80, REFERENCE.md 4.0a, 4): what bars a copy for a carer bars it for the same human as a
// relative, whatever was agreed there; and the person's own plan promises that copy exactly when it is made.
func TestOneHumanIsOneAnswer(t *testing.T) {
	winston := schematest.Set{"given": "Winston", "family": "Clarke"}
	for name, c := range map[string]struct {
		set  schematest.Set
		rule string
	}{
		"agreed":           {nil, ""},
		"refused, by name": {schematest.Set{"carers.0.name": winston, "carers.0.involvement": "personRefuses"}, "X80"},
		"refused, by mobile from abroad": {schematest.Set{"carers.0.involvement": "personRefuses", "person.contacts.0.name": "Win",
			"person.contacts.0.phone": "+44 7700 900 999", "carers.0.phones.0.number": "07700 900999"}, "X80"},
		"refused, by the same mobile": {schematest.Set{"carers.0.involvement": "personRefuses", "person.contacts.0.name": "Win",
			"person.contacts.0.phone": "07700900999", "carers.0.phones.0.number": "07700 900999"}, "X80"},
		"one landline for two": {schematest.Set{"carers.0.involvement": "personRefuses", "person.contacts.0.phone": "01632 960999",
			"carers.0.phones.0.number": "01632 960999"}, ""},
		"flagged":            {schematest.Set{"carers.0.name": winston, "carers.0.concernAbout": schematest.Set{"flagged": true}}, "X80"},
		"died":               {schematest.Set{"carers.0.name": winston, "carers.0.diedOn": "2026-10-01"}, "X80"},
		"stale":              {schematest.Set{"sharing.2.revisitOn": "2026-01-01"}, "X80"},
		"refused in sharing": {schematest.Set{"carers.0.name": winston, "sharing.0.decision": "refused"}, "X80"},
	} {
		set := schematest.Set{"sharing.2.scope": "carePlan", "distribution.4": schematest.Set{"id": "di-w", "recipientKind": "family",
			"recipientRef": "con-winston", "name": "A Relative", "documents": []string{"care-plan"}, "basis": "consent"}}
		maps.Copy(set, c.set)
		_, d, _ := keptFrom(t, kinds.CarePlan, kinds.Family, set)
		if d.Made != (c.rule == "") || !d.Made && !slices.Contains(d.Rules, c.rule) {
			t.Errorf("%s: made %v, stopped by %v", name, d.Made, d.Rules)
		}
		said, _, _ := keptFrom(t, kinds.CarePlan, kinds.Person, set)
		_, said, _ = strings.Cut(said, "Who has a copy")
		_, said, _ = strings.Cut(said, "A Relative")
		said = said[:min(len(said), 120)]
		if promised := strings.Contains(said, "Will be sent"); promised != d.Made {
			t.Errorf("%s: promised %v, made %v: %q", name, promised, d.Made, said)
		}
	}
}

// TestARelativeIsNoCarer: an entry that calls a carer a relative promises nothing, and a finding says so (X89).
func TestARelativeIsNoCarer(t *testing.T) {
	set := schematest.Set{"distribution.4": schematest.Set{"id": "di-w", "recipientKind": "family", "recipientRef": "carer-yvonne",
		"name": "A Relative", "documents": []string{"care-plan"}, "basis": "consent"}}
	said, _, all := keptFrom(t, kinds.CarePlan, kinds.Person, set)
	_, said, _ = strings.Cut(said, "A Relative")
	found := slices.ContainsFunc(all[0].Findings, func(f finding.Finding) bool {
		return f.Rule == "X89" && strings.Contains(f.Pointer, "distribution/4/recipientRef")
	})
	if said = said[:min(len(said), 120)]; !found || strings.Contains(said, "Will be sent") {
		t.Errorf("found %v, said %q", found, said)
	}
}

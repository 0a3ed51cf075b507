package press

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/schematest"
)

// sample01 writes sample 01 with changes and returns its file.
func sample01(t *testing.T, set schematest.Set) string {
	t.Helper()
	b, err := os.ReadFile(records + "01-full-on-cpa.json")
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, string(schematest.Change(t, b, set)))
	return in
}

// copyOf makes copies for one kind of reader and returns the words of the first.
func copyOf(t *testing.T, in string, who kinds.Reader, kind kinds.Kind) (string, Document, []finding.Finding) {
	t.Helper()
	dir, docs, all := copiesOf(t, in, func(o *Job) { o.For, o.Kinds = []kinds.Reader{who}, []kinds.Kind{kind} })
	if !docs[0].Made {
		return "", docs[0], all[0].Findings
	}
	b, err := os.ReadFile(filepath.Join(dir, docs[0].File))
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(string(b)), docs[0], all[0].Findings
}

func rules(found []finding.Finding, rule, words string) bool {
	for _, f := range found {
		if f.Rule == rule && strings.Contains(f.Text, words) {
			return true
		}
	}
	return false
}

// TestARestrictedPlaceStandsInNoCopyThatSaysItIsLeftOut: X107 and the copy agree, reader by reader.
func TestARestrictedPlaceStandsInNoCopyThatSaysItIsLeftOut(t *testing.T) {
	in := sample01(t, schematest.Set{"person.locationRestricted": true, "sharing.0.scope": "all",
		"sharing.2.scope": "all"})
	for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
		for who, hides := range map[kinds.Reader]bool{kinds.Carer: true, kinds.Family: true, kinds.GP: true,
			kinds.Professional: false} {
			text, d, found := copyOf(t, in, who, kind)
			if !d.Made {
				t.Errorf("%s for %s: %v", kind, who, d.Rules)
			}
			says := strings.Contains(text, "HV1 5DT") || strings.Contains(text, "Cable Street")
			if says && hides || kind == kinds.CarePlan && !says && !hides {
				t.Errorf("%s for %s says where: %v", kind, who, says)
			}
			if rules(found, "X107", "left out of this copy") != hides || rules(found, "X107", "says where") == hides {
				t.Errorf("%s for %s: the finding does not say what the copy does", kind, who)
			}
		}
	}
}

// TestALabelledItemLeavesNoWholeList: a list of which a label keeps an item from the person reads neither
// as complete nor as empty, in any of their papers (X82).
func TestALabelledItemLeavesNoWholeList(t *testing.T) {
	const label = "professionalsOnly"
	one := schematest.Set{"medication.0.visibility": label}
	all := schematest.Set{"medication.0.visibility": label, "medication.1.visibility": label, "medication.2.visibility": label,
		"medication.3.visibility": label, "medication.4.visibility": label}
	for name, c := range map[string]struct {
		set     schematest.Set
		says    bool
		not     string
		alsoNot string
	}{
		"one medicine":    {one, true, "List checked", "None recorded"},
		"all medicines":   {all, false, "List checked", "I take no medicines"},
		"safety":          {schematest.Set{"safety.visibility": label}, false, "Not recorded", "not asked"},
		"physical health": {schematest.Set{"physicalHealth.visibility": label}, false, "Not recorded", "not asked"},
	} {
		for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
			text, d, _ := copyOf(t, sample01(t, c.set), kinds.Person, kind)
			if !d.Made {
				t.Errorf("%s: %s stopped by %v", name, kind, d.Rules)
			}
			if strings.Contains(text, "No more in this copy") != c.says && kind == kinds.CarePlan || strings.Contains(text, c.not) || strings.Contains(text, c.alsoNot) {
				t.Errorf("%s: the %s reads as if nothing were kept back", name, kind)
			}
		}
	}
}

// TestACarersCopyHoldsNothingOfAnother: what others do, signed, were sent and may know is theirs.
func TestACarersCopyHoldsNothingOfAnother(t *testing.T) {
	carer := func(id string) schematest.Set {
		return schematest.Set{"id": id, "name": schematest.Set{"given": "Zuleika", "family": "Quillfeather"},
			"type": "adult", "dateOfBirth": "1970-01-01", "relationship": "friend", "letterWanted": "no",
			"involvement": "involved", "assessment": schematest.Set{"status": "notOffered"}}
	}
	in := sample01(t, schematest.Set{"sharing.0.scope": "all", "carers.1": carer("carer-z"),
		"plan.actions.0.ownerRef": "carer-z", "plan.actions.0.ownerKind": "carer", "plan.actions.0.what": "Quillfeather action",
		"agreement.signatures.0": schematest.Set{"role": "carer", "ref": "carer-z", "name": "Quillfeather signs", "planVersion": 4},
		"distribution.0": schematest.Set{"id": "di-z", "recipientKind": "carer", "recipientRef": "carer-z",
			"name": "Quillfeather copy", "documents": []string{"care-plan"}, "basis": "consent", "sentOn": "2026-11-01"},
		"importantPeople.0":            schematest.Set{"name": "Ellie", "involve": "no", "notes": "Quillfeather note"},
		"crisisPlan.familyInvolvement": schematest.Set{"who": "Quillfeather involved", "whatMayBeTold": "Quillfeather told"},
		"sharing.3": schematest.Set{"id": "sh-z", "recipientKind": "carer", "recipientRef": "carer-z", "scope": "all",
			"decision": "consented", "decidedOn": "2026-10-01", "nameToUse": "Quillfeather name"}})
	for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
		text, d, found := copyOf(t, in, kinds.Carer, kind)
		if !d.Made {
			t.Errorf("%s stopped by %v: %v", kind, d.Rules, found)
		}
		for line := range strings.Lines(text) {
			if strings.Contains(line, "Quillfeather") {
				t.Errorf("%s: %s", kind, line)
			}
		}
	}
	if text, _, _ := copyOf(t, in, kinds.Person, kinds.CarePlan); strings.Count(text, "Quillfeather") < 3 {
		t.Error("the person's own plan lacks what the copy leaves out: the test finds nothing")
	}
}

// TestWhatIsExcludedDoesNotComeBackBesides: fields beside the one that is left out hold the same matter.
func TestWhatIsExcludedDoesNotComeBackBesides(t *testing.T) {
	set := schematest.Set{"sharing.0.scope": "all",
		"physicalHealth.conditions.0.text": "Quillfeather diagnosis", "medication.0.reason": "Quillfeather diagnosis",
		"crisisPlan.treatmentWishes":             "Quillfeather medicines",
		"advanceStatement.decisions.0.treatment": "Quillfeather medicines",
		"distribution.2.name":                    "Quillfeather whereabouts",
		"legal.section117.council":               "Quillfeather whereabouts",
		"careAct.needsAssessment.requestedFrom":  "Quillfeather whereabouts"}
	heard := 0
	for _, part := range []string{"diagnosis", "medicines", "whereabouts"} {
		for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
			set["sharing.0.excludes"] = []string{}
			with, d, found := copyOf(t, sample01(t, set), kinds.Carer, kind)
			set["sharing.0.excludes"] = []string{part}
			without, _, _ := copyOf(t, sample01(t, set), kinds.Carer, kind)
			if !d.Made || without == "" {
				t.Fatalf("%s stopped by %v: %v", kind, d.Rules, found)
			}
			heard += strings.Count(with, "Quillfeather "+part)
			if strings.Contains(without, "Quillfeather "+part) {
				t.Errorf("%s without %s still says it", kind, part)
			}
		}
	}
	if heard < 4 {
		t.Errorf("only %d such facts are printed at all: the test finds nothing", heard)
	}
}

// TestAHiddenNameInATextStopsTheCopy: X108 holds for free text too: a former name stands nowhere, a private
// one in no copy for somebody who knows the person by another.
func TestAHiddenNameInATextStopsTheCopy(t *testing.T) {
	base := schematest.Set{"sharing.0.scope": "all", "sharing.0.nameToUse": "Dez",
		"person.name.nameIsPrivate": true, "person.name.formerNames": []string{"Quentin Quillfeather"}}
	for name, c := range map[string]struct {
		says   string
		who    kinds.Reader
		stands bool
	}{
		"nothing":             {"Being alone", kinds.Carer, false},
		"private, carer":      {"When Desmond is alone", kinds.Carer, true},
		"private, the person": {"When Desmond is alone", kinds.Person, false},
		"former, the person":  {"Quentin Quillfeather", kinds.Person, true},
		"former, carer":       {"Quentin Quillfeather", kinds.Carer, true},
	} {
		base["crisisPlan.triggers"] = []string{c.says}
		_, d, found := copyOf(t, sample01(t, base), c.who, kinds.CrisisPlan)
		if d.Made == c.stands || c.stands && (!rules(found, "X108", "a name of the person") || d.File != "") {
			t.Errorf("%s: made %v, stopped by %v", name, d.Made, d.Rules)
		}
	}
}

// TestEachListedProfessionalHasACopyOfTheirOwn: a refusal stops that one alone.
func TestEachListedProfessionalHasACopyOfTheirOwn(t *testing.T) {
	in := sample01(t, schematest.Set{
		"distribution.4": schematest.Set{"id": "di-z", "recipientKind": "professional", "recipientRef": "ct-amina",
			"documents": []string{"care-plan"}, "basis": "directCare"},
		"sharing.3": schematest.Set{"id": "sh-z", "recipientKind": "agency", "recipientRef": "ct-sian", "scope": "none",
			"decision": "refused", "decidedOn": "2026-11-01"}})
	_, docs, _ := copiesOf(t, in, func(o *Job) { o.For = []kinds.Reader{kinds.Professional} })
	made := map[string]bool{}
	for _, d := range docs {
		made[d.Reader] = d.Made
		if !d.Made && (len(d.Rules) == 0 || d.Rules[0] != "X89") {
			t.Errorf("%s stopped by %v", d.Reader, d.Rules)
		}
	}
	if len(docs) != 2 || made["careTeam/2"] || !made["careTeam/0"] {
		t.Errorf("made: %v", made)
	}
}

// TestARunThatMakesNothingSaysWhy: for each record without a reader of the kind that was asked for, and
// apart from a consent that does not go far enough.
func TestARunThatMakesNothingSaysWhy(t *testing.T) {
	_, docs, all := copiesOf(t, records+"02-minimal-not-on-cpa.json", func(o *Job) { o.For = []kinds.Reader{kinds.Family} })
	if docs[0].Made || !rules(all[0].Findings, "X78", "no care-plan for a family") {
		t.Errorf("nothing is said: %v", all[0].Findings)
	}
	for scope, says := range map[string]string{"practical": "does not go as far as this copy: care-plan",
		"none": "no consent in force covers this copy: care-plan"} {
		_, _, found := copyOf(t, sample01(t, schematest.Set{"sharing.0.scope": scope}), kinds.Carer, kinds.CarePlan)
		if !rules(found, "X78", says) {
			t.Errorf("scope %s: %v", scope, found)
		}
	}
}

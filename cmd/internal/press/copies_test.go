package press

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/kinds"
	"cpadoc/schema/schematest"
)

// copiesOf makes copies of the care plan as text, and returns what became of them.
func copiesOf(t *testing.T, in string, more func(*Job)) (string, []Document, []Outcome) {
	t.Helper()
	o := order(t, in)
	o.Format, o.Crisis = "text", "inline"
	more(&o)
	_, docs, all := lettersTold(t, o)
	return o.Dir, docs, all
}

// TestCopiesForOtherReaders: each has a file of its own, whose name says for whom it is and names nobody;
// the page does.
func TestCopiesForOtherReaders(t *testing.T) {
	dir, docs, _ := copiesOf(t, records+"01-full-on-cpa.json", func(o *Job) {
		o.For = []kinds.Reader{kinds.Person, kinds.GP, kinds.Carer, kinds.Family, kinds.Professional, kinds.Team}
	})
	for i, want := range []struct{ reader, file, says string }{
		{"", "care-plan_rec-000101_v4_20261120.txt", ""},
		{"gp", "care-plan-gp_rec-000101_v4_20261120.txt", "Copy for the GP"},
		{"carers/0", "care-plan-carer-0_rec-000101_v4_20261120.txt", "Copy for Yvonne Clarke\u2011Reid"},
		{"person/contacts/0", "", ""}, // consent to general things alone
		{"careTeam/2", "care-plan-professional-2_rec-000101_v4_20261120.txt", "Copy for Siân Pugh"},
		{"team", "care-plan-team_rec-000101_v4_20261120.txt", "Copy for the team"},
	} {
		d := docs[i]
		if d.Reader != want.reader || d.File != want.file || d.Made != (want.file != "") {
			t.Errorf("%+v, want %+v", d, want)
			continue
		}
		if !d.Made {
			if !slices.Equal(d.Rules, []string{"X78"}) {
				t.Errorf("stopped by %v", d.Rules)
			}
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, d.File))
		if has := strings.Contains(string(b), "Copy for "); err != nil || has != (want.says != "") || !strings.Contains(string(b), want.says) {
			t.Errorf("%s: %v, no %q", d.File, err, want.says)
		}
	}
}

// TestCopiesAsListed: for all who have or will be sent one, and a word about those for whom there are no
// rules.
func TestCopiesAsListed(t *testing.T) {
	b, err := os.ReadFile(records + "01-full-on-cpa.json")
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, string(schematest.Change(t, b, schematest.Set{
		"distribution.4": schematest.Set{"id": "di-x", "recipientKind": "employer", "documents": []string{"care-plan"}, "basis": "consent"},
		"distribution.5": schematest.Set{"id": "di-y", "recipientKind": "gp", "documents": []string{"crisis-plan"}, "basis": "directCare"}})))
	_, docs, all := copiesOf(t, in, func(o *Job) { o.Listed = true })
	var readers []string
	for _, d := range docs {
		readers = append(readers, d.Reader)
	}
	if want := []string{"", "carers/0", "gp", "careTeam/2"}; !slices.Equal(readers, want) {
		t.Errorf("%v, want %v", readers, want)
	}
	told := false
	for _, f := range all[0].Findings {
		told = told || f.Rule == "X89" && f.Pointer == "/distribution/4" && strings.Contains(f.Text, "not made here")
	}
	if !told {
		t.Error("nothing is said about the employer")
	}
}

// TestWhoGetsNoCopy: whatever the consent, and the rule that says so.
func TestWhoGetsNoCopy(t *testing.T) {
	const ada = "01-full-on-cpa.json"
	b, err := os.ReadFile(records + ada)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		set  schematest.Set
		who  kinds.Reader
		rule string // empty if it does not apply
	}{
		"concern":       {schematest.Set{"carers.0.concernAbout": schematest.Set{"flagged": true}}, kinds.Carer, "X80"},
		"a child":       {schematest.Set{"carers.0.dateOfBirth": "2014-01-01", "carers.0.type": "young"}, kinds.Carer, "X80"},
		"age not known": {schematest.Set{"carers.0.dateOfBirth": nil, "carers.0.type": "unknown"}, kinds.Carer, "X80"},
		"refused":       {schematest.Set{"carers.0.involvement": "personRefuses"}, kinds.Carer, "X80"},
		"ask again":     {schematest.Set{"sharing.0.revisitOn": "2026-01-01"}, kinds.Carer, "X80"},
		"consent over":  {schematest.Set{"sharing.0.expiresOn": "2026-11-01"}, kinds.Carer, "X79"},
		"withdrawn":     {schematest.Set{"sharing.0.decision": "withdrawn"}, kinds.Carer, "X78"},
		"conditions":    {schematest.Set{"sharing.0.conditions": "not the money"}, kinds.Carer, "X78"},
		"private name":  {schematest.Set{"person.name.nameIsPrivate": true}, kinds.Carer, "X108"},
		"no longer":     {schematest.Set{"carers.0.endedOn": "2026-11-01"}, kinds.Carer, ""},
		"GP refused":    {schematest.Set{"sharing.1.decision": "refused"}, kinds.GP, "X89"},
		"GP in part":    {schematest.Set{"sharing.1.scope": "practical"}, kinds.GP, "X89"},
		"died":          {schematest.Set{"person.dateOfDeath": "2026-11-01"}, kinds.Carer, "X05"},
	} {
		in := filepath.Join(t.TempDir(), "in.json")
		mustWrite(t, in, string(schematest.Change(t, b, c.set)))
		_, docs, _ := copiesOf(t, in, func(o *Job) { o.For = []kinds.Reader{c.who} })
		if d := docs[0]; d.Made || d.Applies != (c.rule != "") || c.rule != "" && !slices.Contains(d.Rules, c.rule) {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// TestACopyAfterADeath: the GP's copy is made after a death, and says so.
func TestACopyAfterADeath(t *testing.T) {
	b, _ := os.ReadFile(records + "01-full-on-cpa.json")
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, string(schematest.Change(t, b, schematest.Set{"person.dateOfDeath": "2026-11-01"})))
	dir, docs, _ := copiesOf(t, in, func(o *Job) { o.For = []kinds.Reader{kinds.GP} })
	text, err := os.ReadFile(filepath.Join(dir, docs[0].File))
	if err != nil || !docs[0].Made || !strings.Contains(strings.ReplaceAll(string(text), "\u00a0", " "), "Died on 1 November 2026") {
		t.Errorf("%v %+v", err, docs[0])
	}
}

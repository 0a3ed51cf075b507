package kinds_test

import (
	"encoding/json"
	"slices"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
)

// TestEveryKindHasItsRow: no row is empty, no name or reader comes twice, and a kind is found by its
// name.
func TestEveryKindHasItsRow(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range kinds.All() {
		r := k.Row()
		if r.Name == "" || len(r.Readers) == 0 || seen[r.Name] {
			t.Errorf("kind %d: %+v", k, r)
		}
		seen[r.Name] = true
		if got, ok := kinds.ByName(r.Name); !ok || got != k {
			t.Errorf("%s is found as %v", r.Name, got)
		}
		for i, who := range r.Readers {
			if !k.IsFor(who) || slices.Contains(r.Readers[:i], who) || !slices.Contains(kinds.Readers(), who) {
				t.Errorf("%s is for %s", k, who)
			}
		}
	}
	if k, ok := kinds.ByName("no-such-kind"); ok {
		t.Errorf("there is a kind %v", k)
	}
}

// TestTheRecordNamesKindsOfTheTable: distribution[].documents speaks of kinds that there are.
func TestTheRecordNamesKindsOfTheTable(t *testing.T) {
	var s struct {
		Defs struct{ Document struct{ Enum []string } } `json:"$defs"`
	}
	if err := json.Unmarshal(schema.RecordSchema, &s); err != nil || len(s.Defs.Document.Enum) == 0 {
		t.Fatal(err)
	}
	for _, name := range s.Defs.Document.Enum {
		if _, ok := kinds.ByName(name); !ok {
			t.Errorf("there is no kind %s", name)
		}
	}
}

// TestCopiesForOthersRestOnSomething: a kind that is made for a carer or relative, and says something
// of the person, asks for a consent, and for anybody else it asks for a basis.
func TestCopiesForOthersRestOnSomething(t *testing.T) {
	for _, k := range kinds.All() {
		r := k.Row()
		near := k.First() == kinds.Person && (k.IsFor(kinds.Carer) || k.IsFor(kinds.Family)) && !r.Letter
		if near && r.Scope == 0 || len(r.Readers) > 1 && !r.Basis || r.Scope != 0 && !r.Basis {
			t.Errorf("%s: %+v", k, r)
		}
	}
}

// TestGroups: what rules stop as a whole, in the order of the table.
func TestGroups(t *testing.T) {
	for name, c := range map[string]struct{ got, want []kinds.Kind }{
		"the plan":   {kinds.Holding(kinds.ThePlan), []kinds.Kind{kinds.CarePlan, kinds.PlanLetter}},
		"the crisis": {kinds.Holding(kinds.TheCrisis), []kinds.Kind{kinds.CrisisPlan, kinds.WalletCard, kinds.FridgeSheet}},
		"letters": {kinds.Letters(), []kinds.Kind{kinds.PlanLetter, kinds.GPLetter, kinds.ReviewInvitation,
			kinds.CarerLetter}},
		"doses": {kinds.Holding(kinds.Medicines), []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan, kinds.PlanLetter,
			kinds.GPLetter}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
}

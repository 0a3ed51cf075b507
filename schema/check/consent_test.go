package check_test

import (
	"encoding/json"
	"os"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
	"cpadoc/schema/tree"
)

func day(s string) record.Date { d, _ := record.ParseDate(s); return d }

func TestLimitsOf(t *testing.T) {
	const limits = `{"exportWarnDays": 3, "exportStopDays": 90, "exportLettersWarnDays": 1, "exportLettersStopDays": 5,
		"askAgainDays": 120, "offerAgainDays": 60, "additionalNeedDays": 14}`
	data, err := os.ReadFile("../../samples/profile.json")
	if err != nil {
		t.Fatal(err)
	}
	p, found := schema.LoadProfile("profile.json", schematest.Change(t, data, schematest.Set{"dayLimits": json.RawMessage(limits)}))
	if p == nil {
		t.Fatal(found)
	}
	got := check.LimitsOf(p.DayLimits())
	want := check.Limits{ExportWarn: 3, ExportStop: 31, LettersWarn: 1, LettersStop: 5, AskAgain: 120, OfferAgain: 60, AdditionalNeed: 14}
	if got != want {
		t.Errorf("%+v, not %+v: X97 may be made stricter, never laxer", got, want)
	}
	if check.LimitsOf(record.DayLimits{}) != check.DefaultLimits() {
		t.Error("no profile, other limits")
	}
}

func TestRunNeedsTheTree(t *testing.T) {
	for _, o := range []check.Options{{AsOf: day("2026-11-20")}, {Root: &tree.Node{}}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("rules were left out without a word")
				}
			}()
			check.Run(o)
		}()
	}
}

// A letter that names nobody is not stopped because a name is private.
func TestANamelessLetterNeedsNoName(t *testing.T) {
	asOf := day("2026-11-20")
	r := schematest.Load(t, asOf, schematest.Set{"person.name.nameIsPrivate": true})
	o := check.Params{Kind: kinds.CarerLetter, Reader: "carer/carer-1", AsOf: asOf, Root: r.Record().Node()}
	if fs := check.RunFor(o); len(fs) != 1 || fs[0].Rule != "X108" {
		t.Errorf("a letter that names the person: %+v", fs)
	}
	o.Nameless = true
	if fs := check.RunFor(o); len(fs) != 0 {
		t.Errorf("a letter that names nobody: %+v", fs)
	}
}

// TestACopyAsksForTheScopeOfItsKind: what the plan promises and what a run makes go by the same scopes (X78).
func TestACopyAsksForTheScopeOfItsKind(t *testing.T) {
	asked := 0
	for _, kind := range kinds.All() {
		code := record.Document(record.WordCode(kind.String()))
		if code == 0 {
			continue // no list of copies can name it
		}
		scope, _ := check.Needs(kind)
		if asked++; care.AsksFor(code) != scope {
			t.Errorf("%s: %v, but the kind asks for %v", kind, care.AsksFor(code), scope)
		}
	}
	if asked < 8 {
		t.Errorf("only %d kinds are documents of a list", asked)
	}
}

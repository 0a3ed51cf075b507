package check_test

import (
	"encoding/json"
	"os"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/check"
	"cpadoc/schema/kinds"
	"cpadoc/schema/old"
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
	got := check.LimitsOf(p.Handles.DayLimits())
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
			check.Run(&old.Record{}, o)
		}()
	}
}

func TestCloses(t *testing.T) {
	for _, s := range []string{"", "day and night", "24 hours a day", "24/7", "any time", "24 hours, every day including weekends",
		"00:00 to 24:00", "0000-2359", "24h, 365 days a year", "always open", "00:00-23:59"} {
		if check.Closes(s) {
			t.Errorf("%q is never closed", s)
		}
	}
	for _, s := range []string{"9am to 5pm", "9 am – 5 pm", "09:00-17:00", "0900-1700", "9.00 to 17.00", "Monday to Friday", "Mon-Fri",
		"office hours", "until midnight", "weekdays", "24 hours except Christmas", "every evening, 6pm to 11pm", "weekends only"} {
		if !check.Closes(s) {
			t.Errorf("%q names a time when nobody answers", s)
		}
	}
}

func TestDetained(t *testing.T) {
	codes := map[string]bool{"01": false, "02": true, "03": true, "09": true, "35": false, "36": false, "38": true, "98": false, "99": false, "": false}
	for code, want := range codes {
		rec := &old.Record{Legal: old.Legal{MHAStatus: old.MHAStatus{Code: code}}}
		if got := check.Detained(rec); got != want {
			t.Errorf("code %q: %v", code, got)
		}
		rec.Legal.CTO = &old.CTO{Active: true}
		if check.Detained(rec) {
			t.Errorf("code %q: detained on a CTO", code)
		}
	}
}

// A letter that names nobody is not stopped because a name is private.
func TestANamelessLetterNeedsNoName(t *testing.T) {
	asOf := day("2026-11-20")
	r := schematest.Load(t, asOf, schematest.Set{"person.name.nameIsPrivate": true})
	o := check.OrderInfo{Kind: kinds.CarerLetter, Reader: "carer/carer-1", AsOf: asOf, Root: r.Root}
	if fs := check.Order(r.Record, o); len(fs) != 1 || fs[0].Rule != "X108" {
		t.Errorf("a letter that names the person: %+v", fs)
	}
	o.Nameless = true
	if fs := check.Order(r.Record, o); len(fs) != 0 {
		t.Errorf("a letter that names nobody: %+v", fs)
	}
}

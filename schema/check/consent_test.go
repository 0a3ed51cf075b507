package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cpadoc/schema/check"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

func day(s string) record.Date { d, _ := record.ParseDate(s); return d }

// sharing is one entry for carer-1, in the order that the tests need.
func sharing(decision, scope, on string, more ...func(*record.Sharing)) record.Sharing {
	s := record.Sharing{RecipientKind: "carer", RecipientRef: "carer-1", Decision: decision, Scope: scope, DecidedOn: day(on)}
	for _, m := range more {
		m(&s)
	}
	return s
}

func expires(on string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.ExpiresOn = day(on) }
}

func revisit(on string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.RevisitOn = day(on) }
}

func excludes(parts ...string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.Excludes = parts }
}

func conditions(s *record.Sharing) { s.Conditions = record.Text{Text: "Not on Sundays."} }

func decidedBy(note, attorney string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.CapacityNote, s.AttorneyRef = note, attorney }
}

func TestConsent(t *testing.T) {
	yes, no := true, false
	legal := record.Legal{
		Attorneys: []record.Attorney{
			{ID: "health", Kind: "lpaHealthWelfare", RegisteredSeen: &yes},
			{ID: "deputy", Kind: "deputyWelfare", RegisteredSeen: &yes},
			{ID: "unseen", Kind: "lpaHealthWelfare", RegisteredSeen: &no},
			{ID: "money", Kind: "lpaProperty", RegisteredSeen: &yes},
			{ID: "court-money", Kind: "deputyProperty", RegisteredSeen: &yes},
			{ID: "appointee", Kind: "appointee", RegisteredSeen: &yes},
		},
		CapacityNotes: []record.CapacityNote{{ID: "lacked", HasCapacity: record.No}, {ID: "had", HasCapacity: record.Yes},
			{ID: "later", HasCapacity: record.No, On: day("2026-11-21")}},
	}
	tests := []struct {
		name    string
		entries []record.Sharing
		want    check.Live
	}{
		{"nothing recorded", nil, check.Live{Entry: -1, Scope: "none"}},
		{"somebody else's", []record.Sharing{{RecipientKind: "carer", RecipientRef: "carer-2", Decision: "consented", Scope: "all"}},
			check.Live{Entry: -1, Scope: "none"}},
		{"consented today", []record.Sharing{sharing("consented", "carePlan", "2026-11-20")}, check.Live{Scope: "carePlan"}},
		{"consented tomorrow", []record.Sharing{sharing("consented", "carePlan", "2026-11-21")}, check.Live{Entry: -1, Scope: "none"}},
		{"consent without a scope", []record.Sharing{sharing("consented", "", "2026-11-20")}, check.Live{Scope: "none"}},
		{"not asked", []record.Sharing{sharing("notAsked", "", "")}, check.Live{Scope: "none"}},
		{"refused later", []record.Sharing{sharing("consented", "all", "2026-01-01"), sharing("refused", "", "2026-01-02")},
			check.Live{Entry: 1, Scope: "none"}},
		{"refused earlier", []record.Sharing{sharing("refused", "", "2026-01-01"), sharing("consented", "all", "2026-01-02")},
			check.Live{Entry: 1, Scope: "all"}},
		{"order of entries does not matter", []record.Sharing{sharing("consented", "all", "2026-01-02"), sharing("refused", "", "2026-01-01")},
			check.Live{Scope: "all"}},
		{"one day: the narrower", []record.Sharing{sharing("consented", "all", "2026-01-02"), sharing("consented", "general", "2026-01-02")},
			check.Live{Entry: 1, Scope: "general"}},
		{"one day: what the two plans share", []record.Sharing{sharing("consented", "carePlan", "2026-01-02"), sharing("consented", "crisisPlan", "2026-01-02")},
			check.Live{Scope: "practical"}},
		{"one day: what either keeps back", []record.Sharing{sharing("consented", "all", "2026-01-02", excludes("legal")), sharing("consented", "carePlan", "2026-01-02", excludes("medicines"))},
			check.Live{Entry: 1, Scope: "carePlan", Excludes: []string{"medicines", "legal"}}},
		{"one day, run out", []record.Sharing{sharing("consented", "all", "2026-01-02"), sharing("consented", "all", "2026-01-02", expires("2026-01-03"))},
			check.Live{Entry: 1, Scope: "none", Fault: "X79"}},
		{"one day, refused and not asked", []record.Sharing{sharing("notAsked", "", "2026-01-02"), sharing("refused", "", "2026-01-02")},
			check.Live{Entry: 1, Scope: "none"}},
		{"one day, not asked and refused", []record.Sharing{sharing("refused", "", "2026-01-02"), sharing("notAsked", "", "2026-01-02")},
			check.Live{Scope: "none"}},
		{"one day, run out and not asked", []record.Sharing{sharing("consented", "all", "2026-01-02", expires("2026-01-03")), sharing("notAsked", "", "2026-01-02")},
			check.Live{Entry: 1, Scope: "none"}},
		{"later, all carers are refused", []record.Sharing{sharing("consented", "all", "2026-01-02"),
			{RecipientKind: "carer", Decision: "refused", DecidedOn: day("2026-01-03")}}, check.Live{Entry: 1, Scope: "none"}},
		{"earlier, all carers were refused", []record.Sharing{sharing("consented", "all", "2026-01-02"),
			{RecipientKind: "carer", Decision: "refused", DecidedOn: day("2026-01-01")}}, check.Live{Scope: "all"}},
		{"all carers, not asked, is nobody's answer", []record.Sharing{sharing("consented", "all", "2026-01-02"),
			{RecipientKind: "carer", Decision: "notAsked", DecidedOn: day("2026-01-03")}}, check.Live{Scope: "all"}},
		{"all of the family are refused", []record.Sharing{sharing("consented", "all", "2026-01-02"),
			{RecipientKind: "family", Decision: "refused", DecidedOn: day("2026-01-03")}}, check.Live{Scope: "all"}},
		{"expires today", []record.Sharing{sharing("consented", "all", "2026-01-02", expires("2026-11-20"))}, check.Live{Scope: "all"}},
		{"expired yesterday", []record.Sharing{sharing("consented", "all", "2026-01-02", expires("2026-11-19"))},
			check.Live{Scope: "none", Fault: "X79"}},
		{"an expired later entry is no consent", []record.Sharing{sharing("consented", "all", "2026-01-02"), sharing("consented", "all", "2026-02-02", expires("2026-02-03"))},
			check.Live{Entry: 1, Scope: "none", Fault: "X79"}},
		{"conditions", []record.Sharing{sharing("consented", "all", "2026-01-02", conditions)}, check.Live{Scope: "practical", Lowered: true}},
		{"conditions on what is general", []record.Sharing{sharing("consented", "general", "2026-01-02", conditions)}, check.Live{Scope: "general"}},
		{"to be asked again since 91 days", []record.Sharing{sharing("consented", "all", "2026-01-02", revisit("2026-08-21"))},
			check.Live{Scope: "all", Overdue: 91}},
		{"to be asked again tomorrow", []record.Sharing{sharing("consented", "all", "2026-01-02", revisit("2026-11-21"))}, check.Live{Scope: "all"}},
		{"best interests", []record.Sharing{sharing("lacksCapacityBestInterests", "all", "2026-01-02", decidedBy("lacked", ""))}, check.Live{Scope: "all"}},
		{"best interests, the note is of tomorrow", []record.Sharing{sharing("lacksCapacityBestInterests", "all", "2026-01-02", decidedBy("later", ""))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"best interests, there was capacity", []record.Sharing{sharing("lacksCapacityBestInterests", "all", "2026-01-02", decidedBy("had", ""))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"attorney", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", "health"))}, check.Live{Scope: "all"}},
		{"deputy", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", "deputy"))}, check.Live{Scope: "all"}},
		{"attorney, no note", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("", "health"))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"attorney, nobody saw it", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", "unseen"))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"attorney for money", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", "money"))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"deputy for money", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", "court-money"))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"appointee", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", "appointee"))},
			check.Live{Scope: "none", Fault: "X114"}},
		{"an unknown attorney", []record.Sharing{sharing("attorneyConsented", "all", "2026-01-02", decidedBy("lacked", ""))},
			check.Live{Scope: "none", Fault: "X114"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec := &record.Record{Sharing: tt.entries, Legal: legal}
			if d := cmp.Diff(tt.want, check.Consent(rec, "carer", "carer-1", day("2026-11-20"))); d != "" {
				t.Error(d)
			}
		})
	}
}

// Entries without a reference are for the kind as a whole: the GP.
func TestConsentOfAKind(t *testing.T) {
	rec := &record.Record{Sharing: []record.Sharing{
		{RecipientKind: "gp", Decision: "consented", Scope: "all", DecidedOn: day("2026-01-01")},
		{RecipientKind: "carer", RecipientRef: "carer-1", Decision: "consented", Scope: "all", DecidedOn: day("2026-01-01")},
	}}
	if l := check.Consent(rec, "gp", "", day("2026-11-20")); l.Scope != "all" {
		t.Error("the GP's entry is not found")
	}
	if l := check.Consent(rec, "carer", "", day("2026-11-20")); !l.None() {
		t.Error("one carer's consent counts for all of them")
	}
}

func TestCovers(t *testing.T) {
	scopes := []string{"none", "general", "practical", "carePlan", "crisisPlan", "all"}
	for i, have := range scopes {
		for j, need := range scopes {
			want := i >= j && !(have == "crisisPlan" && need == "carePlan")
			if got := (check.Live{Scope: have}).Covers(need); got != want {
				t.Errorf("%s covers %s: %v", have, need, got)
			}
		}
	}
}

func TestLimitsOf(t *testing.T) {
	n := func(i int) *int { return &i }
	got := check.LimitsOf(&record.DayLimits{ExportWarnDays: n(3), ExportStopDays: n(90), ExportLettersWarnDays: n(0),
		ExportLettersStopDays: n(7), AskAgainDays: n(120), OfferAgainDays: n(60), AdditionalNeedDays: n(14)})
	want := check.Limits{ExportWarn: 3, ExportStop: 31, LettersWarn: 0, LettersStop: 7, AskAgain: 120, OfferAgain: 60, AdditionalNeed: 14}
	if got != want {
		t.Errorf("%+v, not %+v: X97 may be made stricter, never laxer", got, want)
	}
	if check.LimitsOf(nil) != check.DefaultLimits() {
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
			check.Run(&record.Record{}, o)
		}()
	}
}

func TestLead(t *testing.T) {
	yes := true
	team := []record.Worker{
		{ID: "left", Role: "careCoordinator", Start: day("2024-01-01"), End: day("2026-11-19")},
		{ID: "first", Role: "careCoordinator", Start: day("2026-11-20")},
		{ID: "second", Role: "careCoordinator", Start: day("2026-01-01")},
		{ID: "lead", Role: "leadProfessional", Start: day("2026-01-01"), End: day("2026-11-20")},
	}
	rec := &record.Record{CareTeam: team, CPA: record.CPA{Status: "onCpa"}}
	want := func(i int, why string) {
		t.Helper()
		if got := check.Lead(rec, day("2026-11-20")); got != i {
			t.Errorf("%s: %d, not %d", why, got, i)
		}
	}
	want(1, "the first active one")
	team[2].Primary = &yes
	want(2, "the primary one")
	rec.CPA.Status = "notOnCpa"
	want(3, "not on CPA: the lead professional")
	team[3].End = day("2026-11-19")
	want(-1, "nobody")
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
		rec := &record.Record{Legal: record.Legal{MHAStatus: record.MHAStatus{Code: code}}}
		if got := check.Detained(rec); got != want {
			t.Errorf("code %q: %v", code, got)
		}
		rec.Legal.CTO = &record.CTO{Active: true}
		if check.Detained(rec) {
			t.Errorf("code %q: detained on a CTO", code)
		}
	}
}

// A letter that names nobody is not stopped because a name is private.
func TestANamelessLetterNeedsNoName(t *testing.T) {
	yes := true
	rec := &record.Record{Person: record.Person{Name: record.PersonName{NameIsPrivate: &yes}}}
	o := check.OrderInfo{Kind: kinds.CarerLetter, Reader: "carer/carer-1", AsOf: day("2026-11-20")}
	if fs := check.Order(rec, o); len(fs) != 1 || fs[0].Rule != "X108" {
		t.Errorf("a letter that names the person: %+v", fs)
	}
	o.Nameless = true
	if fs := check.Order(rec, o); len(fs) != 0 {
		t.Errorf("a letter that names nobody: %+v", fs)
	}
}

package letter_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cpadoc/schema/letter"
	record "cpadoc/schema/old"
)

func TestWhereCarersSign(t *testing.T) {
	mine := []record.Action{{OwnerRef: "ct-1"}, {OwnerRef: "carer-1", Status: "planned"}, {OwnerRef: "carer-1", Status: "done"},
		{OwnerRef: "carer-2"}, {OwnerRef: "carer-1"}, {OwnerRef: "carer-1", Status: "cancelled"}}
	theirs := []record.Action{{OwnerRef: "carer-2"}}
	scope := func(s string) func(*record.Record) { return func(r *record.Record) { r.Sharing[0].Scope = s } }
	carer := func(f func(*record.Carer)) func(*record.Record) {
		return func(r *record.Record) { f(&r.Carers[0]) }
	}
	tests := []struct {
		name    string
		actions []record.Action
		change  func(*record.Record)
		where   letter.Where
		why     string // "" or the rule
	}{
		{"care plan", mine, scope("carePlan"), letter.InPlan, ""},
		{"all", mine, scope("all"), letter.InPlan, ""},
		{"care plan, nothing to do", theirs, scope("carePlan"), letter.InPlan, ""},
		{"crisis plan", mine, scope("crisisPlan"), letter.OwnPage, ""},
		{"practical", mine, scope("practical"), letter.OwnPage, ""},
		{"practical, nothing to do", theirs, scope("practical"), letter.Nowhere, ""},
		{"none", mine, scope("none"), letter.OwnPage, ""},
		{"run out", mine, func(r *record.Record) { r.Sharing[0].ExpiresOn = day("2026-11-19") }, letter.OwnPage, ""},
		{"with conditions", mine, func(r *record.Record) { conditions(&r.Sharing[0]) }, letter.OwnPage, ""},
		{"long past asking again", mine, func(r *record.Record) { r.Sharing[0].RevisitOn = day("2026-01-02") }, letter.InPlan, ""},
		{"refused", mine, carer(func(k *record.Carer) { k.Involvement = "personRefuses" }), letter.Nowhere, "W X42"},
		{"declines", mine, carer(func(k *record.Carer) { k.Involvement = "carerDeclines" }), letter.Nowhere, "W X42"},
		{"refused, nothing to do", theirs, carer(func(k *record.Carer) { k.Involvement = "personRefuses" }), letter.Nowhere, ""},
		{"concern", mine, carer(func(k *record.Carer) { k.ConcernAbout = &record.ConcernAbout{Flagged: true} }), letter.Nowhere, "W X42"},
		{"a child", mine, carer(func(k *record.Carer) { k.DateOfBirth = day("2008-11-21") }), letter.Nowhere, "W X42"},
		{"18 today", mine, carer(func(k *record.Carer) { k.DateOfBirth = day("2008-11-20") }), letter.InPlan, ""},
		{"perhaps a child", mine, carer(func(k *record.Carer) { k.DateOfBirth, k.Type = record.Date{}, "unknown" }), letter.Nowhere, "W X42"},
		{"no longer a carer", mine, carer(func(k *record.Carer) { k.EndedOn = asOf }), letter.Nowhere, ""},
		{"the person has died", mine, func(r *record.Record) { r.Person.DateOfDeath = asOf }, letter.Nowhere, ""},
		{"no plan", nil, func(r *record.Record) { r.Plan = nil; r.Sharing = nil }, letter.Nowhere, ""},
	}
	for _, tt := range tests {
		rec := people()
		rec.Plan = &record.Plan{Actions: tt.actions}
		rec.Carers[0] = record.Carer{ID: "carer-1", Type: "adult", DateOfBirth: day("1970-01-01"), Involvement: "involved"}
		rec.Sharing = []record.Sharing{said("consented", "carePlan", "2026-01-01")}
		tt.change(rec)
		s := letter.Signings(rec, asOf)[0]
		if s.Where != tt.where || whyOf(s.Why) != tt.why {
			t.Errorf("%s: %d %s", tt.name, s.Where, whyOf(s.Why))
		}
		if s.Where == letter.OwnPage && !cmp.Equal(s.Actions, []int{1, 4}) {
			t.Errorf("%s: actions %v", tt.name, s.Actions)
		}
	}
}

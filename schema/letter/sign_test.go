package letter_test

import (
	"slices"
	"testing"

	"cpadoc/schema/care"
	"cpadoc/schema/letter"
)

func TestWhereCarersSign(t *testing.T) {
	actions := func(list ...[2]string) (out []set) {
		for i, a := range list {
			s := set{"id": "act-" + string(rune('1'+i)), "what": "Something to do.", "ownerRef": a[0], "ownerKind": "carer"}
			if a[1] != "" {
				s["status"] = a[1]
			}
			out = append(out, s)
		}
		return out
	}
	mine := actions([2]string{"ct-1"}, [2]string{"carer-1", "planned"}, [2]string{"carer-1", "done"}, [2]string{"carer-2"},
		[2]string{"carer-1"}, [2]string{"carer-1", "cancelled"})
	theirs := actions([2]string{"carer-2"})
	scope := func(s string) set { return set{"sharing.0.scope": s} }
	tests := []struct {
		name    string
		actions []set
		change  set
		where   care.Where
		why     string // "" or the rule
	}{
		{"care plan", mine, scope("carePlan"), care.InPlan, ""},
		{"all", mine, scope("all"), care.InPlan, ""},
		{"care plan, nothing to do", theirs, scope("carePlan"), care.Nowhere, ""},
		{"crisis plan", mine, scope("crisisPlan"), care.OwnPage, ""},
		{"practical", mine, scope("practical"), care.OwnPage, ""},
		{"practical, nothing to do", theirs, scope("practical"), care.Nowhere, ""},
		{"none", mine, scope("none"), care.Nowhere, "W X42"},
		{"general", mine, scope("general"), care.Nowhere, "W X42"},
		{"nobody asked", mine, set{"sharing": nil}, care.Nowhere, "W X42"},
		{"refused in sharing", mine, set{"sharing.0.decision": "refused"}, care.Nowhere, "W X42"},
		{"run out", mine, set{"sharing.0.expiresOn": "2026-11-19"}, care.Nowhere, "W X42"},
		{"with conditions", mine, set{"sharing.0.conditions": "Not on Sundays."}, care.OwnPage, ""},
		{"long past asking again", mine, set{"sharing.0.revisitOn": "2026-01-02"}, care.Nowhere, "W X42"},
		{"to be asked again", mine, set{"sharing.0.revisitOn": "2026-11-01"}, care.InPlan, ""},
		{"refused", mine, set{"carers.0.involvement": "personRefuses"}, care.Nowhere, "W X42"},
		{"declines", mine, set{"carers.0.involvement": "carerDeclines"}, care.Nowhere, "W X42"},
		{"refused, nothing to do", theirs, set{"carers.0.involvement": "personRefuses"}, care.Nowhere, ""},
		{"concern", mine, set{"carers.0.concernAbout": set{"flagged": true}}, care.Nowhere, "W X42"},
		{"a child", mine, set{"carers.0.dateOfBirth": "2008-11-21"}, care.Nowhere, "W X42"},
		{"18 today", mine, set{"carers.0.dateOfBirth": "2008-11-20"}, care.InPlan, ""},
		{"perhaps a child", mine, set{"carers.0.dateOfBirth": nil, "carers.0.type": "unknown"}, care.Nowhere, "W X42"},
		{"no longer a carer", mine, set{"carers.0.endedOn": "2026-11-20"}, care.Nowhere, ""},
		{"the person has died", mine, set{"person.dateOfDeath": "2026-11-20"}, care.Nowhere, ""},
		{"no plan", mine, set{"plan": nil, "sharing": nil}, care.Nowhere, ""},
	}
	for _, tt := range tests {
		entry := said("consented", "carePlan", "2026-01-01")
		entry["id"] = "sh-1"
		rec := people(t, set{"plan.actions": tt.actions, "carers": []set{adult("carer-1"), adult("carer-2")}, "sharing": []set{entry}}, tt.change)
		s := letter.Signings(rec, letter.Options{AsOf: asOf})[0]
		if s.Where != tt.where || whyOf(s.Why) != tt.why {
			t.Errorf("%s: %d %s", tt.name, s.Where, whyOf(s.Why))
		}
		var at []int
		for _, a := range s.Actions {
			at = append(at, a.Index())
		}
		if s.Where == care.OwnPage && !slices.Equal(at, []int{1, 4}) {
			t.Errorf("%s: actions %v", tt.name, at)
		}
	}
}

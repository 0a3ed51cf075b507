package kinds

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// hasPlan is for people on CPA; who is not and has no goals gets the short plan letter.
func hasPlan(r record.Record, _ record.Date) bool {
	p := r.Plan()
	return p.Recorded() && (care.OnCPA(r) || p.Goals().Len() > 0 || p.GoalsDeclined().Recorded())
}

func notOnCPA(r record.Record, _ record.Date) bool { return r.Plan().Recorded() && !care.OnCPA(r) }

// anyPlan is for everybody with a plan: to people on CPA rule X105 says what to ask for.
func anyPlan(r record.Record, _ record.Date) bool { return r.Plan().Recorded() }

// hasCrisisPaper is for who has a crisis plan, or did not want one (X49).
func hasCrisisPaper(r record.Record, _ record.Date) bool { return care.HasCrisisPaper(r) }

// wantsSheet is for who wants the sheet for the fridge.
func wantsSheet(r record.Record, _ record.Date) bool { return care.WantsSheet(r) }

// otherForm reports whether the person needs a form or a language that no program makes (REFERENCE.md
// 4.0 rule 11).
func otherForm(r record.Record, _ record.Date) bool { return care.NeedsSlip(r.Communication()) }

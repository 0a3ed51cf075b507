package care

import "cpadoc/schema/record"

// DecisionLate reports whether nobody decided, on or after the last day for it, that a need which was
// found before that day is eligible (X66).
func DecisionLate(n record.AdditionalNeed, limit record.Date) bool {
	undecided := !n.Eligibility().Recorded() ||
		n.Eligibility().Is(record.AdditionalNeedEligibilityNotDetermined)
	return n.Identified().Is(record.Yes) && undecided && n.IdentifiedOn().Date().Before(limit)
}

// Unmet reports whether an eligible need does not say how it is met or who sees to it (X67).
func Unmet(n record.AdditionalNeed) bool {
	return n.Eligibility().Is(record.AdditionalNeedEligibilityEligible) &&
		!(n.HowMet().Recorded() && n.OwnerRef().Recorded())
}

// NothingMeanwhile reports whether an urgent assessment is awaited and nothing is said about the
// meantime (X71).
func NothingMeanwhile(n record.NeedsAssessment) bool {
	return n.UrgentPending().True() && !n.InterimAction().Recorded()
}

// PaymentIncomplete reports whether an active direct payment lacks its needs, its amount or how often
// it is paid (Care Act 2014, section 25; X68).
func PaymentIncomplete(d record.DirectPayment) bool {
	return d.Status().Is(record.DirectPaymentStatusActive) &&
		!(d.NeedsCovered().Len() > 0 && d.Amount().Recorded() && d.Frequency().Recorded())
}

// SupportPlanIncomplete reports whether there is a care and support plan without a personal budget or
// without advice (Care Act 2014, section 25; X69).
func SupportPlanIncomplete(a record.CareAct) bool {
	p, b := a.Plan(), a.PersonalBudget()
	budget := b.Has().Is(record.Yes) || b.AnnualAmount().Recorded()
	advice := p.AdviceGiven().Recorded() || a.InformationAdvice().Given().Is(record.Yes)
	return p.Has().Is(record.Yes) && !(budget && advice)
}

// EligibilityContradicted reports whether the decision on eligibility does not follow from what is
// recorded under it: impairment, wellbeing and two outcomes or more. An answer that nobody gave is
// left open (X70).
func EligibilityContradicted(a record.CareAct) bool {
	d, unable := a.Determination(), 0
	for _, o := range a.Outcomes().All() {
		if o.Unable().Is(record.Yes) {
			unable++
		}
	}
	should := d.ArisesFromImpairment().Is(record.Yes) && d.WellbeingImpact().Is(record.Yes) && unable >= 2
	return d.Eligible().Is(record.Yes) && !should || d.Eligible().Is(record.No) && should
}

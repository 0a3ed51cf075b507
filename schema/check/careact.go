package check

import "cpadoc/schema/care"

// additionalNeeds: X66, X67, X71.
func additionalNeeds(c *ctx) {
	a := c.r.CareAct()
	limit := c.asOf.AddDays(-c.limits.AdditionalNeed)
	for _, n := range a.AdditionalNeeds().All() {
		if care.DecisionLate(n, limit) {
			c.warn("X66", n, "the eligibility of this need was not decided in time")
		}
		if care.Unmet(n) {
			c.warn("X67", n, "this eligible need does not say how it will be met and by whom")
		}
	}
	if n := a.NeedsAssessment(); care.NothingMeanwhile(n) {
		c.warn("X71", n, "an urgent assessment is pending, and no interim action is recorded")
	}
}

// careActPlan: X68, X69.
func careActPlan(c *ctx) {
	a := c.r.CareAct()
	if d := a.DirectPayment(); care.PaymentIncomplete(d) {
		c.warn("X68", d, "the direct payment lacks its needs, its amount or how often it is paid")
	}
	if care.SupportPlanIncomplete(a) {
		c.warn("X69", a.Plan(), "the care and support plan has no personal budget or no advice")
	}
}

// determination: X70.
func determination(c *ctx) {
	if a := c.r.CareAct(); care.EligibilityContradicted(a) {
		c.warn("X70", a.Determination(), "the decision on eligibility does not follow from what is "+
			"recorded under it")
	}
}

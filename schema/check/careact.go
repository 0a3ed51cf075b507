package check

import record "cpadoc/schema/old"

// additionalNeeds: X66, X67, X71.
func additionalNeeds(c *ctx) {
	a := c.rec.CareAct
	if a == nil {
		return
	}
	limit := c.asOf.AddDays(-c.limits.AdditionalNeed)
	for i := range a.AdditionalNeeds {
		n := &a.AdditionalNeeds[i]
		undecided := n.Eligibility == "" || n.Eligibility == record.NotDetermined
		if n.Identified == record.Yes && undecided && n.IdentifiedOn.Before(limit) {
			c.warn("X66", at("careAct", "additionalNeeds", i),
				"it was not decided in time whether this need is eligible")
		}
		if n.Eligibility == "eligible" && (n.HowMet.Absent() || n.OwnerRef == "") {
			c.warn("X67", at("careAct", "additionalNeeds", i),
				"this eligible need does not say how it is met and who sees to it")
		}
	}
	if n := a.NeedsAssessment; n != nil && record.True(n.UrgentPending) && n.InterimAction.Absent() {
		c.warn("X71", "/careAct/needsAssessment",
			"an urgent assessment is awaited, and nothing is said about the meantime")
	}
}

// careActPlan: X68, X69.
func careActPlan(c *ctx) {
	a := c.rec.CareAct
	if a == nil {
		return
	}
	if d := a.DirectPayment; d != nil && d.Status == "active" &&
		(len(d.NeedsCovered) == 0 || d.Amount == nil || d.Frequency == "") {
		c.warn("X68", "/careAct/directPayment",
			"the direct payment lacks its needs, its amount or how often it is paid")
	}
	p := a.Plan
	if p == nil || p.Has != record.Yes {
		return
	}
	budget := a.PersonalBudget != nil && (a.PersonalBudget.Has == record.Yes || a.PersonalBudget.AnnualAmount != nil)
	advice := !p.AdviceGiven.Absent() || a.InformationAdvice != nil && a.InformationAdvice.Given == record.Yes
	if !budget || !advice {
		c.warn("X69", "/careAct/plan",
			"the care and support plan has no personal budget or no advice")
	}
}

// determination: X70. An answer that nobody gave is left open.
func determination(c *ctx) {
	a := c.rec.CareAct
	if a == nil || a.Determination == nil {
		return
	}
	d, unable := a.Determination, 0
	for i := range a.Outcomes {
		if a.Outcomes[i].Unable == record.Yes {
			unable++
		}
	}
	should := d.ArisesFromImpairment == record.Yes && d.WellbeingImpact == record.Yes && unable >= 2
	if d.Eligible == record.Yes && !should || d.Eligible == record.No && should {
		c.warn("X70", "/careAct/determination",
			"the decision on eligibility does not follow from what is recorded under it")
	}
}

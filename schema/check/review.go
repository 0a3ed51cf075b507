package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// nextReview: X15, X16, X19.
func nextReview(c *ctx) {
	if !c.open {
		return
	}
	next := c.r.Reviews().Next().Date()
	if !next.Recorded() {
		c.warn("X19", c.r.Reviews(), "no date is set for the next review")
		return
	}
	if care.NotAfterLast(c.r, c.asOf) {
		c.warn("X16", next,
			"the next review is not later than the last one, so it counts as not set")
	}
	if next.Date().Before(c.asOf) {
		c.warn("X15", next,
			"the date of the next review has passed: it is overdue, or was held and not recorded")
		c.fail("X16", next, "nobody can be invited to a review whose date has passed")
	}
}

// reviewInTime: X17, X18.
func reviewInTime(c *ctx) {
	due := care.ReviewDue(c.r, c.asOf)
	if !c.open || due.IsZero() {
		return
	}
	if due.Before(c.asOf) {
		text := "the last formal review is more than 12 months ago"
		if !care.LastFormalReview(c.r, c.asOf).Recorded() {
			text = "no formal review was held, and CPA began more than 12 months ago"
		}
		c.warn("X18", c.r.Reviews().History(), text)
	}
	if next := c.r.Reviews().Next().Date(); next.Date().After(due) {
		c.warn("X17", next,
			"the next review is later than 12 months after the last formal one")
	}
}

// invitees: X94, X102.
func invitees(c *ctx) {
	n := c.r.Reviews().Next()
	if !n.Recorded() || !c.open {
		return
	}
	if needed, _ := care.Interpreter(c.r.Communication()); needed && !n.InterpreterBooked().True() {
		c.warn("X94", n, "an interpreter is needed, and none is booked for the review")
	}
	if !c.r.Reviews().Preferences().Recorded() {
		c.warn("X102", c.r.Reviews(),
			"it is not recorded whom the person wants or does not want at the review").
			Hint = "ask the person and record reviews.preferences"
	}
	for _, v := range n.Invitees().All() {
		c.invitee(v)
	}
}

func (c *ctx) invitee(v record.Invitee) {
	why := ""
	switch care.MayInvite(c.r, v) {
	case care.NotWanted:
		why = "the person does not want this invitee at the review"
	case care.PersonObjects:
		why = "the person objects to this nearest relative or nominated person"
	case care.ConcernRecorded:
		why = "a concern about this invitee is recorded"
	default:
		return
	}
	ref := v.Ref().String()
	c.fail("X102", v, why).Stops = stopFor(reader(recipientOf(c.lists[ref]), ref), kinds.ReviewInvitation)
}

// preferences: X103, X104.
func preferences(c *ctx) {
	if p := c.r.CPA().CoordinatorPreferences(); notMet(p.Met()) && !p.ReasonNotMet().Recorded() {
		c.warn("X103", p, "a wish about the co-ordinator is not met, and no reason is given")
	}
	for _, p := range c.r.Plan().Preferences().All() {
		if notMet(p.Met()) && !p.ReasonNotMet().Recorded() {
			c.warn("X104", p, "this wish is not met, and no reason is given")
		}
	}
}

func notMet(a record.Code[record.Answer]) bool { return a.In(record.No, record.Partly) }

// followUp: X115. Three whole days after leaving hospital the 72 hours are over.
func followUp(c *ctx) {
	left := c.r.Admission().DischargedOn()
	if !c.open || !left.Recorded() || !left.Date().AddDays(3).Before(c.asOf) ||
		c.r.Reviews().PostDischargeFollowUp().Done().Recorded() {
		return
	}
	c.warn("X115", left, "no follow-up is recorded within 72 hours of leaving hospital")
}

// communicationRules: X95.
func communicationRules(c *ctx) {
	k := c.r.Communication()
	if k.Recorded() && c.open && !care.Asked(k, c.yearAgo) {
		c.warn("X95", k, "communication needs have not been reviewed in the last 12 months")
	}
}

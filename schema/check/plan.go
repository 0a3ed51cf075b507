package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// actions: X20, X38, X42, X133.
func actions(c *ctx) {
	made, ahead := c.r.Plan().CreatedOn().Date(), c.asOf.AddMonthsClamped(18)
	for _, a := range c.r.Plan().Actions().All() {
		c.actionComplete(a)
		c.actionOwner(a)
		switch due := a.DueBy(); {
		case !care.ToBeDone(a):
		case due.Date().Before(made):
			c.warn("X20", due, "this action is due before the plan was made")
		case due.Date().After(ahead):
			c.warn("X20", due, "this action is due more than 18 months ahead")
		}
		if day := care.PastDue(a, c.asOf); c.open && day.Recorded() {
			c.warn("X133", day, "the day for this action has passed, and it is not recorded as done")
		}
	}
}

// actionComplete: X38. What is done or given up needs no day any more.
func (c *ctx) actionComplete(a record.Action) {
	if !a.What().Recorded() {
		c.fail("X38", a, "this action does not say what is done")
	}
	if !a.OwnerKind().Recorded() && !a.OwnerRef().Recorded() {
		c.fail("X38", a, "this action does not say who does it")
	} else if !care.OwnerFits(c.r, a) {
		c.fail("X38", a.OwnerRef(), "the owner of this action is not of the kind given in "+
			"ownerKind")
	}
	looked := a.ReviewBy().Recorded() || c.r.Reviews().Next().Date().Recorded()
	switch {
	case !care.ToBeDone(a), a.DueBy().Recorded(), a.Frequency().Recorded() && looked:
	case a.DueText().Recorded() && a.ReviewBy().Recorded(): // "ongoing", and a day to look at that
	default:
		c.fail("X38", a, "this action has neither a due date nor a frequency with a review date")
	}
}

// actionOwner: X42.
func (c *ctx) actionOwner(a record.Action) {
	if !a.OwnerRef().Recorded() {
		if a.OwnerKind().Recorded() && !a.OwnerKind().Is(record.ActionOwnerKindPerson) {
			c.fail("X42", a, "the record does not say which of them does this action").
				Hint = "add ownerRef with the id of who does it"
		}
		return
	}
	if care.ToBeDone(a) && care.NoLongerThere(c.r, a.OwnerRef(), c.asOf) {
		c.warn("X42", a.OwnerRef(),
			"the owner of this action no longer works with the person or cares for them")
	}
}

// actionsAsAWhole: X40.
func actionsAsAWhole(c *ctx) {
	list := c.r.Plan().Actions()
	for _, a := range list.All() {
		if !care.ByTheTeam(c.r, a) {
			return
		}
	}
	if list.Len() > 0 {
		c.warn("X40", list, "every action belongs to the team")
	}
}

// needs: X39.
func needs(c *ctx) {
	for _, n := range c.r.Plan().Needs().All() {
		if n.Status().Is(record.NeedStatusCurrent) && !acted(c.r.Plan(), n) && !care.IsUnmet(c.r, n) {
			c.warn("X39", n, "this need has no action and is not listed as unmet")
		}
	}
}

func acted(p record.Plan, n record.Need) bool {
	for _, a := range p.Actions().All() {
		if !care.GivenUp(a) && care.Serves(a, n) {
			return true
		}
	}
	return false
}

// goals: X41. A plan for a person who is not on CPA may have none.
func goals(c *ctx) {
	p := c.r.Plan()
	if !p.Recorded() {
		return
	}
	if p.Goals().Len() == 0 {
		if c.onCPA && !p.GoalsDeclined().Recorded() {
			c.warn("X41", p, "there is no goal, and no note that the person did not want one")
		}
		return
	}
	for _, g := range p.Goals().All() {
		if g.InPersonsWords().Recorded() {
			return
		}
	}
	c.warn("X41", p.Goals(), "no goal is in the person's own words")
}

// unmetNeeds: X43.
func unmetNeeds(c *ctx) {
	for _, u := range c.r.UnmetNeeds().All() {
		if !u.Reason().Recorded() || !u.InterimPlan().Recorded() {
			c.warn("X43", u, "this unmet need does not say both why and what happens meanwhile")
		}
	}
}

// medicines: X53, X54.
func medicines(c *ctx) {
	if a := c.r.Allergies().Status(); a.Is(record.AllergyStatusNotAsked) {
		c.warn("X54", a, "the person has not been asked about "+
			"allergies").Hint = "ask, and record the answer"
	}
	taken := false
	for _, m := range c.r.Medication().All() {
		if !care.Taken(m) {
			continue
		}
		taken = true
		c.doseWritten(m)
		switch {
		case care.NoUnit(m):
			c.doseUnclear(m, "this dose has no unit")
		case care.NoDose(m):
			c.doseUnclear(m, "this medicine has the unit of a dose and no amount")
		}
	}
	checked := c.r.MedicationListCheckedOn().Date()
	if taken && !since(checked, c.asOf.AddMonthsClamped(-6)) {
		c.warn("X53", c.r.Medication(), "the list of medicines has not been checked in the "+
			"last 6 months")
	}
}

func (c *ctx) doseUnclear(m record.Medicine, text string) {
	f := c.fail("X54", m, text)
	f.Stops = doseKinds
	for _, part := range c.r.WalletCard().Include().All() {
		if care.TakenNow(m) && part.Is(record.WalletCardIncludeMedicines) {
			f.Stops = both(doseKinds, cardKinds)
		}
	}
}

// What a dose without its unit stops: what always shows medicines, and a card that shows them.
var (
	doseKinds = stop(kinds.Holding(kinds.Medicines)...)
	cardKinds = stop(kinds.Holding(kinds.IsCard)...)
)

// physicalHealth: X55.
func physicalHealth(c *ctx) {
	h := c.r.PhysicalHealth()
	switch {
	case !c.open:
	case !h.Recorded():
		c.warn("X55", c.r, "it is not known when the last physical health check was")
	case !since(h.LastFullCheckOn().Date(), c.yearAgo):
		c.warn("X55", h,
			"the last physical health check is more than 12 months ago or not known")
	}
}

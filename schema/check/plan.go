package check

import (
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// live tells whether an action is still to be done, as far as its status says.
func live(a *record.Action) bool {
	return a.Status != "done" && a.Status != "notDone" && a.Status != "cancelled"
}

// actions: X20, X38, X42.
func actions(c *ctx) {
	p := c.rec.Plan
	if p == nil {
		return
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		c.actionComplete(i, a)
		c.actionOwner(i, a)
		if !live(a) || a.DueBy.IsZero() {
			continue
		}
		if a.DueBy.Before(p.CreatedOn) {
			c.warn("X20", at("plan", "actions", i, "dueBy"),
				"this action is due before the plan was made")
		} else if a.DueBy.After(c.asOf.AddMonthsClamped(18)) {
			c.warn("X20", at("plan", "actions", i, "dueBy"),
				"this action is due more than 18 months ahead")
		}
	}
}

// actionComplete: X38. What is done or given up needs no day any more.
func (c *ctx) actionComplete(i int, a *record.Action) {
	if a.What.Absent() {
		c.fail("X38", at("plan", "actions", i), "this action does not say what is done")
	}
	if a.OwnerKind == "" && a.OwnerRef == "" {
		c.fail("X38", at("plan", "actions", i), "this action does not say who does it")
	} else if !c.ownerFits(a) {
		c.fail("X38", at("plan", "actions", i, "ownerRef"),
			"who does this action is not of the kind that ownerKind says")
	}
	n := c.rec.Reviews.Next
	looked := !a.ReviewBy.IsZero() || n != nil && !n.Date.IsZero()
	if !live(a) || !a.DueBy.IsZero() || !a.Frequency.Absent() && looked {
		return
	}
	if !a.DueText.Absent() && !a.ReviewBy.IsZero() {
		return // "ongoing", and a day on which that is looked at
	}
	c.fail("X38", at("plan", "actions", i),
		"this action says neither by when, nor how often and when that is looked at")
}

func (c *ctx) ownerFits(a *record.Action) bool {
	k, there := c.lists[a.OwnerRef]
	if !there {
		return true // X42 and X11 say so
	}
	switch a.OwnerKind {
	case record.OwnerTeam:
		return k == listTeam
	case record.OwnerCarer:
		return k == listCarers
	case record.OwnerFamily:
		return k == listCarers || k == listContacts
	}
	return true
}

// actionOwner: X42.
func (c *ctx) actionOwner(i int, a *record.Action) {
	if a.OwnerRef == "" {
		if a.OwnerKind != "" && a.OwnerKind != record.OwnerPerson {
			c.fail("X42", at("plan", "actions", i),
				"it is not said which one of them does this action").
				Hint = "add ownerRef with the id of who does it"
		}
		return
	}
	if live(a) && c.gone(a.OwnerRef) {
		c.warn("X42", at("plan", "actions", i, "ownerRef"),
			"who does this action has stopped working with the person or caring")
	}
}

// gone tells whether a worker's role ended before the as-of date, or a carer stopped or died.
func (c *ctx) gone(ref string) bool {
	for i := range c.rec.CareTeam {
		if w := &c.rec.CareTeam[i]; w.ID == ref {
			return w.End.Before(c.asOf)
		}
	}
	for i := range c.rec.Carers {
		if k := &c.rec.Carers[i]; k.ID == ref {
			return c.come(k.EndedOn) || c.come(k.DiedOn)
		}
	}
	return false
}

// actionsAsAWhole: X40.
func actionsAsAWhole(c *ctx) {
	p := c.rec.Plan
	if p == nil || len(p.Actions) == 0 {
		return
	}
	for i := range p.Actions {
		if p.Actions[i].OwnerKind != record.OwnerTeam {
			return
		}
	}
	c.warn("X40", "/plan/actions", "every action is the team's")
}

// needs: X39.
func needs(c *ctx) {
	p := c.rec.Plan
	if p == nil {
		return
	}
	for i := range p.Needs {
		n := &p.Needs[i]
		if n.Status == record.NeedCurrent && !acted(p, n.ID) && !c.listedUnmet(n.Domain) {
			c.warn("X39", at("plan", "needs", i),
				"this need has no action and is not listed as not met yet")
		}
	}
}

func acted(p *record.Plan, need string) bool {
	for i := range p.Actions {
		a := &p.Actions[i]
		if a.Status != "cancelled" && a.Status != "notDone" && has(a.NeedRefs, need) {
			return true
		}
	}
	return false
}

// listedUnmet looks for an unmet need of the same part of life: unmet needs have no link of their
// own to the needs of the plan.
func (c *ctx) listedUnmet(domain string) bool {
	for i := range c.rec.UnmetNeeds {
		if c.rec.UnmetNeeds[i].Domain == domain {
			return true
		}
	}
	return false
}

// goals: X41. A plan for a person who is not on CPA may have none.
func goals(c *ctx) {
	p := c.rec.Plan
	if p == nil {
		return
	}
	if len(p.Goals) == 0 {
		if c.onCPA && p.GoalsDeclined == nil {
			c.warn("X41", "/plan",
				"there is no goal, and it is not said that the person wanted none")
		}
		return
	}
	for i := range p.Goals {
		if !p.Goals[i].InPersonsWords.Absent() {
			return
		}
	}
	c.warn("X41", "/plan/goals", "no goal is in the person's own words")
}

// unmetNeeds: X43.
func unmetNeeds(c *ctx) {
	for i := range c.rec.UnmetNeeds {
		if u := &c.rec.UnmetNeeds[i]; u.Reason == "" || u.InterimPlan.Absent() {
			c.warn("X43", at("unmetNeeds", i),
				"this unmet need does not say both why and what happens meanwhile")
		}
	}
}

// medicines: X53, X54.
func medicines(c *ctx) {
	r := c.rec
	if r.Allergies.Status == "notAsked" {
		c.warn("X54", "/allergies/status",
			"the person was not asked about allergies").Hint = "ask, and record the answer"
	}
	current := false
	for i := range r.Medication {
		m := &r.Medication[i]
		if m.Status == "stopped" {
			continue
		}
		current = true
		if m.Dose != "" && m.Unit == "" && m.Text.Absent() && allIn(m.Dose, noLetter) {
			f := c.fail("X54", at("medication", i), "this dose has no unit")
			if f.Stops = doseKinds; r.WalletCard != nil && has(r.WalletCard.Include, "medicines") {
				f.Stops = both(doseKinds, cardKinds)
			}
		}
	}
	if current && !since(r.MedicationListCheckedOn, c.asOf.AddMonthsClamped(-6)) {
		c.warn("X53", "/medication", "the list of medicines was not checked in the last 6 months")
	}
}

// What a dose without its unit stops: what always shows medicines, and a card that shows them.
var (
	doseKinds = stop(kinds.Holding(kinds.Medicines)...)
	cardKinds = stop(kinds.Holding(kinds.IsCard)...)
)

// noLetter is false for what may be a unit inside the dose, as in "10 mg".
func noLetter(b byte) bool { return b < 'A' || b > 'Z' && b < 'a' || b > 'z' && b < 0x80 }

// physicalHealth: X55.
func physicalHealth(c *ctx) {
	h := c.rec.PhysicalHealth
	if !c.open {
		return
	}
	if h == nil {
		c.warn("X55", "", "it is not known when the last physical health check was")
	} else if !since(h.LastFullCheckOn, c.yearAgo) {
		c.warn("X55", "/physicalHealth",
			"the last physical health check is more than 12 months ago or not known")
	}
}

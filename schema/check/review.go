package check

import (
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// lastHeld gives the day of the last review that took place by the as-of date, of any type or
// formal ones alone; zero where there is none.
func (c *ctx) lastHeld(formal bool) record.Date {
	var last record.Date
	for i := range c.rec.Reviews.History {
		h := &c.rec.Reviews.History[i]
		if formal && h.Type != "formal" || !h.CancelledReason.Absent() || !c.come(h.HeldOn) {
			continue
		}
		if last.IsZero() || h.HeldOn.After(last) {
			last = h.HeldOn
		}
	}
	return last
}

// reviewBase is the day from which the 12 months to the next formal review run: the last one, else
// the start of this time on CPA.
func (c *ctx) reviewBase() record.Date {
	if last := c.lastHeld(true); !last.IsZero() || !c.onCPA {
		return last
	}
	var start record.Date
	for i := range c.rec.CPA.Episodes {
		e := &c.rec.CPA.Episodes[i]
		if c.come(e.Start) && (e.End.IsZero() || e.End.After(c.asOf)) && !e.Start.Before(start) {
			start = e.Start
		}
	}
	return start
}

// nextReview: X15, X16, X19.
func nextReview(c *ctx) {
	if !c.open {
		return
	}
	n := c.rec.Reviews.Next
	if n == nil || n.Date.IsZero() {
		c.warn("X19", "/reviews", "no day is set for the next review")
		return
	}
	const place = "/reviews/next/date"
	if last := c.lastHeld(false); !last.IsZero() && !n.Date.After(last) {
		c.warn("X16", place,
			"the next review is not later than the last one, so it counts as not set")
	}
	if n.Date.Before(c.asOf) {
		c.warn("X15", place,
			"the day of the next review is past: it is overdue, or was held and not entered")
		c.fail("X16", place, "nobody can be invited to a review whose day is past")
	}
}

// reviewInTime: X17, X18. The last day in time is the same day of the month 12 months on, or the
// last day of that month.
func reviewInTime(c *ctx) {
	base := c.reviewBase()
	if !c.open || base.IsZero() {
		return
	}
	if base.Before(c.yearAgo) {
		text := "the last formal review is more than 12 months ago"
		if c.lastHeld(true).IsZero() {
			text = "no formal review was held, and CPA began more than 12 months ago"
		}
		c.warn("X18", "/reviews/history", text)
	}
	if n := c.rec.Reviews.Next; n != nil && n.Date.After(base.AddMonthsClamped(12)) {
		c.warn("X17", "/reviews/next/date",
			"the next review is later than 12 months after the last formal one")
	}
}

// invitees: X94, X102.
func invitees(c *ctx) {
	n := c.rec.Reviews.Next
	if n == nil || !c.open {
		return
	}
	k := c.rec.Communication
	if k != nil && k.InterpreterRequired == record.Yes && !record.True(n.InterpreterBooked) {
		c.warn("X94", "/reviews/next",
			"an interpreter is needed, and none is booked for the review")
	}
	if c.rec.Reviews.Preferences == nil {
		c.warn("X102", "/reviews",
			"it is not recorded whom the person wants or does not want at the review").
			Hint = "ask the person and record reviews.preferences"
	}
	for i := range n.Invitees {
		c.invitee(i, &n.Invitees[i])
	}
}

func (c *ctx) invitee(i int, v *record.Invitee) {
	if v.Status == "notWantedByPerson" || v.Status == "declined" || c.overridden(v.Ref) {
		return
	}
	why := ""
	switch {
	case c.notWanted(v):
		why = "the person does not want this one at the review"
	case c.objectsTo(v):
		why = "the person objects to this nearest relative or nominated person"
	case c.concern(v.Ref):
		why = "there is a concern recorded about this one"
	default:
		return
	}
	f := c.fail("X102", at("reviews", "next", "invitees", i), why)
	f.Stops = stopFor(reader(recipientOf(c.lists[v.Ref]), v.Ref), kinds.ReviewInvitation)
}

func (c *ctx) notWanted(v *record.Invitee) bool {
	p := c.rec.Reviews.Preferences
	if p == nil {
		return false
	}
	for i := range p.WhoNot {
		w := &p.WhoNot[i]
		if w.Ref != "" && w.Ref == v.Ref || w.Name != "" && sameName(w.Name, c.inviteeName(v)) {
			return true
		}
	}
	return false
}

func (c *ctx) objectsTo(v *record.Invitee) bool {
	s := c.rec.Legal.StatutoryRepresentative
	return s != nil && record.True(s.PersonObjects) && sameName(s.Name, c.inviteeName(v))
}

func (c *ctx) concern(ref string) bool {
	for i := range c.rec.Carers {
		k := &c.rec.Carers[i]
		if k.ID == ref && k.ConcernAbout != nil && k.ConcernAbout.Flagged {
			return true
		}
	}
	return false
}

// overridden tells whether a lawful override stands for a recipient.
func (c *ctx) overridden(ref string) bool {
	for i := range c.rec.Sharing {
		if s := &c.rec.Sharing[i]; ref != "" && s.RecipientRef == ref && s.LawfulOverride != nil {
			return true
		}
	}
	return false
}

// inviteeName gives the name of an invitee, in the entry or where its reference points.
func (c *ctx) inviteeName(v *record.Invitee) string {
	if v.Name != "" || v.Ref == "" {
		return v.Name
	}
	r := c.rec
	for i := range r.Carers {
		if r.Carers[i].ID == v.Ref {
			return r.Carers[i].Name.Given + " " + r.Carers[i].Name.Family
		}
	}
	for i := range r.Person.Contacts {
		if r.Person.Contacts[i].ID == v.Ref {
			return r.Person.Contacts[i].Name
		}
	}
	for i := range r.CareTeam {
		if r.CareTeam[i].ID == v.Ref {
			return r.CareTeam[i].Name
		}
	}
	return ""
}

// preferences: X103, X104.
func preferences(c *ctx) {
	if p := c.rec.CPA.CoordinatorPreferences; p != nil && notMet(p.Met) && p.ReasonNotMet.Absent() {
		c.warn("X103", "/cpa/coordinatorPreferences",
			"a wish about the co-ordinator is not met, and no reason is given")
	}
	if c.rec.Plan == nil {
		return
	}
	for i := range c.rec.Plan.Preferences {
		if p := &c.rec.Plan.Preferences[i]; notMet(p.Met) && p.ReasonNotMet.Absent() {
			c.warn("X104", at("plan", "preferences", i),
				"this wish is not met, and no reason is given")
		}
	}
}

func notMet(a record.Answer) bool { return a == record.No || a == record.Partly }

// followUp: X115. Three whole days after leaving hospital the 72 hours are over.
func followUp(c *ctx) {
	a := c.rec.Admission
	if a == nil || !c.open || a.DischargedOn.IsZero() || !a.DischargedOn.AddDays(3).Before(c.asOf) {
		return
	}
	if f := c.rec.Reviews.PostDischargeFollowUp; f != nil && !f.Done.IsZero() {
		return
	}
	c.warn("X115", "/admission/dischargedOn",
		"72 hours after leaving hospital no follow-up is recorded")
}

// communicationRules: X95.
func communicationRules(c *ctx) {
	k := c.rec.Communication
	if k != nil && c.open && !since(k.NeedsReviewedOn, c.yearAgo) {
		c.warn("X95", "/communication",
			"communication needs were not asked about in the last 12 months")
	}
}

package check

import "cpadoc/schema/record"

// periods: X13, the pairs of dates. What lies before birth is found by the walk.
func periods(c *ctx) {
	for _, e := range c.r.CPA().Episodes().All() {
		c.nonsense(e.Start(), e.End(), "this CPA episode ends before it starts")
	}
	for _, h := range c.r.CPA().History().All() {
		c.odd(h.From(), h.To(), "this period ends before it starts")
	}
	c.legalPeriods()
	c.planPeriods()
	c.peoplePeriods()
	c.otherPeriods()
}

// nonsense and odd report the error and the warning half of X13 where the second day is before the
// first one.
func (c *ctx) nonsense(from, to record.Day, text string) {
	if to.Date().Before(from.Date()) {
		c.fail("X13", to, text)
	}
}

func (c *ctx) odd(from, to record.Day, text string) {
	if to.Date().Before(from.Date()) {
		c.warn("X13", to, text)
	}
}

func (c *ctx) legalPeriods() {
	l := c.r.Legal()
	c.nonsense(l.MHAStatus().Start(), l.MHAStatus().Expires(),
		"the legal status expires before it starts")
	for _, h := range l.MHAHistory().All() {
		c.nonsense(h.Start(), h.End(), "this legal status ends before it starts")
	}
	c.nonsense(l.Section117().Start(), l.Section117().Ended(),
		"section 117 aftercare ends before it starts")
	c.nonsense(l.CTO().Start(), l.CTO().Expires(), "the CTO expires before it starts")
	c.nonsense(l.DoLS().Start(), l.DoLS().Expires(), "the authorisation expires before it starts")
}

func (c *ctx) planPeriods() {
	p, k := c.r.Plan(), c.r.CrisisPlan()
	c.odd(p.CreatedOn(), p.ImplementedOn(), "the plan is put into practice before it is made")
	c.odd(p.CreatedOn(), p.UpdatedOn(), "the plan is changed before it is made")
	for _, a := range p.Actions().All() {
		c.odd(a.Start(), a.DueBy(), "this action is due before it starts")
	}
	c.odd(k.CreatedOn(), k.UpdatedOn(), "the crisis plan is changed before it is made")
}

func (c *ctx) peoplePeriods() {
	for _, w := range c.r.CareTeam().All() {
		c.odd(w.Start(), w.End(), "this work with the person ends before it starts")
	}
	for _, k := range c.r.Carers().All() {
		c.odd(k.Since(), k.EndedOn(), "this care ends before it starts")
	}
	for _, s := range c.r.Sharing().All() {
		c.odd(s.DecidedOn(), s.ExpiresOn(), "this decision expires before it is made")
	}
	t := c.r.Person().TemporaryAddress()
	c.odd(t.From(), t.To(), "the stay ends before it starts")
}

func (c *ctx) otherPeriods() {
	for _, m := range c.r.Medication().All() {
		c.odd(m.Start(), m.Stop(), "this medicine stops before it starts")
		c.odd(m.Depot().LastGiven(), m.Depot().NextDue(), "the next injection is due before the last one")
	}
	a, n, p := c.r.Admission(), c.r.Reviews().Next(), c.r.CareAct().Plan()
	c.odd(a.AdmittedOn(), a.DischargedOn(), "the person is discharged before being admitted")
	if clockBefore(n.EndTime().String(), n.StartTime().String()) {
		c.warn("X13", n.EndTime(), "the review ends before it starts")
	}
	c.odd(p.On(), p.ReviewOn(), "the support plan is looked at again before it is made")
	for _, u := range c.r.UnmetNeeds().All() {
		c.odd(u.Since(), u.ReviewOn(), "this need is looked at again before it is found")
	}
}

// clockBefore compares two times of day written HH:MM; false if one is not recorded.
func clockBefore(a, b string) bool { return len(a) == len(b) && a != "" && a < b }

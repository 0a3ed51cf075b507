package check

import record "cpadoc/schema/old"

// periods: X13, the pairs of dates. What lies before birth is found by the walk.
func periods(c *ctx) {
	r := c.rec
	for i := range r.CPA.Episodes {
		e := &r.CPA.Episodes[i]
		if e.End.Before(e.Start) {
			c.nonsense(at("cpa", "episodes", i, "end"), "this time on CPA ends before it starts")
		}
	}
	for i := range r.CPA.History {
		if h := &r.CPA.History[i]; h.To.Before(h.From) {
			c.odd(at("cpa", "history", i, "to"), "this period ends before it starts")
		}
	}
	c.legalPeriods()
	c.planPeriods()
	c.peoplePeriods()
	c.otherPeriods()
}

func (c *ctx) nonsense(pointer, text string) { c.fail("X13", pointer, text) }
func (c *ctx) odd(pointer, text string)      { c.warn("X13", pointer, text) }

func (c *ctx) legalPeriods() {
	l := &c.rec.Legal
	if l.MHAStatus.Expires.Before(l.MHAStatus.Start) {
		c.nonsense("/legal/mhaStatus/expires", "the legal status runs out before it starts")
	}
	for i := range l.MHAHistory {
		if h := &l.MHAHistory[i]; h.End.Before(h.Start) {
			c.nonsense(at("legal", "mhaHistory", i, "end"), "this legal status ends before it starts")
		}
	}
	if s := l.Section117; s != nil && s.Ended.Before(s.Start) {
		c.nonsense("/legal/section117/ended", "section 117 aftercare ends before it starts")
	}
	if o := l.CTO; o != nil && o.Expires.Before(o.Start) {
		c.nonsense("/legal/cto/expires", "the CTO runs out before it starts")
	}
	if d := l.DoLS; d != nil && d.Expires.Before(d.Start) {
		c.nonsense("/legal/dols/expires", "the authorisation runs out before it starts")
	}
}

func (c *ctx) planPeriods() {
	p := c.rec.Plan
	if p == nil {
		return
	}
	if p.ImplementedOn.Before(p.CreatedOn) {
		c.odd("/plan/implementedOn", "the plan is put into practice before it is made")
	}
	if p.UpdatedOn.Before(p.CreatedOn) {
		c.odd("/plan/updatedOn", "the plan is changed before it is made")
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; a.DueBy.Before(a.Start) {
			c.odd(at("plan", "actions", i, "dueBy"), "this action is due before it starts")
		}
	}
	if k := c.rec.CrisisPlan; k != nil && k.UpdatedOn.Before(k.CreatedOn) {
		c.odd("/crisisPlan/updatedOn", "the crisis plan is changed before it is made")
	}
}

func (c *ctx) peoplePeriods() {
	for i := range c.rec.CareTeam {
		if w := &c.rec.CareTeam[i]; w.End.Before(w.Start) {
			c.odd(at("careTeam", i, "end"), "this work with the person ends before it starts")
		}
	}
	for i := range c.rec.Carers {
		if k := &c.rec.Carers[i]; k.EndedOn.Before(k.Since) {
			c.odd(at("carers", i, "endedOn"), "this care ends before it starts")
		}
	}
	for i := range c.rec.Sharing {
		if s := &c.rec.Sharing[i]; s.ExpiresOn.Before(s.DecidedOn) {
			c.odd(at("sharing", i, "expiresOn"), "this decision runs out before it is made")
		}
	}
	if t := c.rec.Person.TemporaryAddress; t != nil && t.To.Before(t.From) {
		c.odd("/person/temporaryAddress/to", "the stay ends before it starts")
	}
}

func (c *ctx) otherPeriods() {
	for i := range c.rec.Medication {
		m := &c.rec.Medication[i]
		if m.Stop.Before(m.Start) {
			c.odd(at("medication", i, "stop"), "this medicine stops before it starts")
		}
		if d := m.Depot; d != nil && d.NextDue.Before(d.LastGiven) {
			c.odd(at("medication", i, "depot", "nextDue"), "the next injection is due before the last one")
		}
	}
	if a := c.rec.Admission; a != nil && a.DischargedOn.Before(a.AdmittedOn) {
		c.odd("/admission/dischargedOn", "the person leaves hospital before coming in")
	}
	if n := c.rec.Reviews.Next; n != nil && clockBefore(n.EndTime, n.StartTime) {
		c.odd("/reviews/next/endTime", "the review ends before it starts")
	}
	if a := c.rec.CareAct; a != nil && a.Plan != nil && a.Plan.ReviewOn.Before(a.Plan.On) {
		c.odd("/careAct/plan/reviewOn", "the support plan is looked at again before it is made")
	}
	for i := range c.rec.UnmetNeeds {
		if u := &c.rec.UnmetNeeds[i]; u.ReviewOn.Before(u.Since) {
			c.odd(at("unmetNeeds", i, "reviewOn"), "this need is looked at again before it is found")
		}
	}
}

// clockBefore compares two times of day written HH:MM; false where one is not recorded.
func clockBefore(a, b string) bool { return len(a) == len(b) && a != "" && a < b }

// Lead gives the index in careTeam of who leads the care on that day: the care co-ordinator of a
// person on CPA, else the lead professional or key worker. Of several active ones it is the one
// marked primary, else the first. -1 where there is nobody (domain.md X21, X23).
func Lead(rec *record.Record, asOf record.Date) int {
	first := -1
	for i := range rec.CareTeam {
		w := &rec.CareTeam[i]
		if !leads(w.Role, rec.CPA.Status) || !Active(w, asOf) {
			continue
		}
		if record.True(w.Primary) {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

func leads(role, status string) bool {
	if status == record.OnCPA {
		return role == record.RoleCoordinator
	}
	return role == record.RoleLead || role == record.RoleKeyWorker
}

// Active tells whether someone works with the person on that day: started, and not ended before it
// (domain.md 5.4).
func Active(w *record.Worker, asOf record.Date) bool {
	return !w.Start.After(asOf) && !w.End.Before(asOf)
}

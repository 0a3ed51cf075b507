package check

import record "cpadoc/schema/old"

// whoLeads: X21, X22, X23.
func whoLeads(c *ctx) {
	if !c.onCPA {
		if c.lead < 0 && c.rec.CPA.CoordinationArrangement != record.SelfWithSupport {
			c.fail("X23", "/careTeam",
				"nobody leads the care: no lead professional or key worker is active")
		}
		return
	}
	if len(c.rec.CPA.EligibilityReasons) == 0 {
		c.warn("X22", "/cpa", "the person is on CPA, and no reason why is recorded")
	}
	active, primary, last := 0, 0, -1
	for i := range c.rec.CareTeam {
		w := &c.rec.CareTeam[i]
		if w.Role != record.RoleCoordinator || !Active(w, c.asOf) {
			continue
		}
		active, last = active+1, i
		if record.True(w.Primary) {
			primary++
		}
	}
	switch {
	case active == 0:
		c.warn("X21", "/careTeam",
			"no care co-ordinator is active: the plan gives the duty desk instead").
			Hint = "name a care co-ordinator"
	case active > 1 && primary != 1:
		c.fail("X21", at("careTeam", last),
			"there is more than one active care co-ordinator, and not one that is primary")
	}
}

// leadCanBeReached: X24.
func leadCanBeReached(c *ctx) {
	if c.lead < 0 {
		return
	}
	if w := &c.rec.CareTeam[c.lead]; w.Phone == "" && w.Email == "" && w.Address == "" {
		c.fail("X24", at("careTeam", c.lead),
			"whoever leads the care has no phone number, email or address")
	}
}

// leadDetails: X26, X27.
func leadDetails(c *ctx) {
	if c.lead < 0 || c.rec.CareTeam[c.lead].Role != record.RoleCoordinator {
		return
	}
	w := &c.rec.CareTeam[c.lead]
	sector := w.Sector == "health" || w.Sector == "socialCare"
	if w.LocalAgreementRef == "" && (!sector || !registered(w)) {
		c.warn("X26", at("careTeam", c.lead),
			"the co-ordinator is not registered or is from outside health and social care, and "+
				"no local agreement is recorded")
	}
	if w.CoverWhenAway == nil {
		c.warn("X27", at("careTeam", c.lead),
			"it is not said who covers when the co-ordinator is away")
	}
}

// registered takes a profession that needs registration for it, where nothing is said.
func registered(w *record.Worker) bool {
	if w.Registered != nil {
		return *w.Registered
	}
	switch w.Profession {
	case "nurse", "socialWorker", "occupationalTherapist", "doctor", "psychologist":
		return true
	}
	return false
}

// clinician: X60, X62.
func clinician(c *ctx) {
	l := &c.rec.Legal
	discharge := l.ConditionalDischarge != nil && l.ConditionalDischarge.Active
	rc := c.has(record.RoleClinician) || l.CTO != nil && l.CTO.RCRef != ""
	if restricted(l.MHAStatus.Code) || discharge {
		supervisor := c.has(record.RoleSupervisor) || discharge && l.ConditionalDischarge.SocialSupervisorRef != ""
		if !supervisor && !rc {
			c.warn("X60", "/legal",
				"there is neither a social supervisor nor a responsible clinician")
		}
	}
	needed := Detained(c.rec) || l.CTO != nil && l.CTO.Active || guarded(l)
	if needed && !rc {
		c.warn("X62", "/careTeam", "no responsible clinician is in the care team")
	}
}

func (c *ctx) has(role string) bool {
	for i := range c.rec.CareTeam {
		if w := &c.rec.CareTeam[i]; w.Role == role && Active(w, c.asOf) {
			return true
		}
	}
	return false
}

package check

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// knownTeam: X117. The hint names the nearest team of the profile, which is no personal text.
func knownTeam(c *ctx) {
	team := c.r.CPA().Team()
	if !c.profile.Recorded() || !team.Recorded() {
		return
	}
	if _, own := care.ProfileTeam(c.r, c.profile); own {
		return
	}
	f := c.warn("X117", team.Name(), "the service profile has no team of this name, so papers have no duty "+
		"desk and no number of a team")
	if near := nearestTeam(team.Name().String(), c.profile); near != "" {
		f.Hint = "is " + near + " meant? Mend the name, or add the team to the profile"
	}
}

// nearestTeam returns the name of the profile's team that looks most like a name; empty if at least a
// third of it differs.
func nearestTeam(name string, p record.Profile) (near string) {
	least := len(name)/3 + 1
	for _, t := range p.Teams().All() {
		if d := finding.Distance(strings.ToLower(name), strings.ToLower(t.Name().String())); d < least {
			near, least = t.Name().String(), d
		}
	}
	return near
}

// whoLeads: X21, X22, X23.
func whoLeads(c *ctx) {
	if !c.onCPA {
		if by, _ := care.Leadership(c.r, c.asOf); by == care.LedByNobody {
			c.fail("X23", c.r.CareTeam(),
				"nobody leads the care: no lead professional or key worker is active")
		}
		return
	}
	if c.r.CPA().EligibilityReasons().Len() == 0 {
		c.warn("X22", c.r.CPA(), "the person is on CPA, and no reason why is recorded")
	}
	c.coordinators()
}

// coordinators: X21.
func (c *ctx) coordinators() {
	var last record.Worker
	active, primary := 0, 0
	for _, w := range c.r.CareTeam().All() {
		if !w.Role().Is(record.RoleCareCoordinator) || !care.Active(w, c.asOf) {
			continue
		}
		active, last = active+1, w
		if w.Primary().True() {
			primary++
		}
	}
	switch {
	case active == 0:
		c.warn("X21", c.r.CareTeam(),
			"no care co-ordinator is active: the plan gives the duty desk instead").
			Hint = "name a care co-ordinator"
	case active > 1 && primary != 1:
		c.fail("X21", last,
			"there is more than one active care co-ordinator, and none is marked as primary")
	}
}

// leadCanBeReached: X24.
func leadCanBeReached(c *ctx) {
	if c.lead.Recorded() && !care.Reachable(c.lead) {
		c.fail("X24", c.lead, "whoever leads the care has no phone number, email or address")
	}
}

// leadDetails: X26, X27.
func leadDetails(c *ctx) {
	w := c.lead
	if !w.Role().Is(record.RoleCareCoordinator) {
		return
	}
	sector := w.Sector().In(record.WorkerSectorHealth, record.WorkerSectorSocialCare)
	if !w.LocalAgreementRef().Recorded() && (!sector || !care.Registered(w)) {
		c.warn("X26", w,
			"the co-ordinator is not registered or is from outside health and social care, and "+
				"no local agreement is recorded")
	}
	if !w.CoverWhenAway().Recorded() {
		c.warn("X27", w, "no cover is recorded for when the co-ordinator is away")
	}
}

// clinician: X60, X62.
func clinician(c *ctx) {
	l := c.r.Legal()
	discharge := care.ConditionallyDischarged(c.r)
	rc := care.Works(c.r, record.RoleResponsibleClinician, c.asOf) || l.CTO().RCRef().Recorded()
	if care.Restricted(c.r) || discharge {
		supervisor := care.Works(c.r, record.RoleSocialSupervisor, c.asOf) ||
			discharge && l.ConditionalDischarge().SocialSupervisorRef().Recorded()
		if !supervisor && !rc {
			c.warn("X60", l, "there is neither a social supervisor nor a responsible clinician")
		}
	}
	needed := care.Detained(c.r) || care.OnCTO(c.r) || care.UnderGuardianship(c.r)
	if needed && !rc {
		c.warn("X62", c.r.CareTeam(), "no responsible clinician is in the care team")
	}
}

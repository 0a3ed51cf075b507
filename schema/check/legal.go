package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// statusInForce: X61.
func statusInForce(c *ctx) {
	start := c.r.Legal().MHAStatus().Start()
	switch {
	case care.StatusNotBegun(c.r, c.asOf):
		c.fail("X61", start, "this legal status has not begun yet")
	case care.StatusBeforeLaw(c.r):
		c.fail("X61", start, "this legal status begins before it existed in law")
	}
}

// statusExpired: X113.
func statusExpired(c *ctx) {
	status, cto, guardianship := care.OrdersRunOut(c.r, c.asOf)
	if status.Recorded() {
		c.fail("X113", status, "this legal status has expired")
	}
	if cto.Recorded() {
		c.fail("X113", cto, "the CTO has expired")
	}
	if guardianship.Recorded() {
		c.fail("X113", guardianship, "the guardianship has expired")
	}
}

// section117: X56.
func section117(c *ctx) {
	if care.AftercareAnswered(c.r) {
		return
	}
	switch care.AftercareOf(c.r) {
	case care.AftercareFree:
		c.warn("X56", c.r.Legal(), "the person was under a section that gives free aftercare, and "+
			"nothing is recorded about it")
	case care.AftercareUnknown:
		c.warn("X56", c.r.Legal(), "the person was under an order after which aftercare may be free, "+
			"and nothing is recorded about it")
	}
}

// ctoRules: X57, X58.
func ctoRules(c *ctx) {
	l := c.r.Legal()
	s, cto := l.Section117(), l.CTO()
	if s.Status().Is(record.Section117StatusEnded) && !care.EndedByBoth(s) {
		c.warn("X57", s, "section 117 aftercare is recorded as ended, but not by both the ICB "+
			"and the council")
	}
	if !care.OnCTO(c.r) {
		return
	}
	if !s.Status().Is(record.Section117StatusActive) {
		c.warn("X57", s, "the person is on a CTO, and section 117 aftercare is not recorded as active")
	}
	if cto.Conditions().Len() == 0 || !cto.Expires().Recorded() {
		c.warn("X58", cto, "the CTO has no conditions or no expiry date")
	}
}

// imha: X59.
func imha(c *ctx) {
	if care.IMHAUntold(c.r) {
		c.warn("X59", c.r.Legal(), "it is not recorded that the person was told of their right to an "+
			"independent mental health advocate")
	}
}

// advanceDecisions: X63, X64, X111, X112.
func advanceDecisions(c *ctx) {
	for _, d := range c.r.AdvanceStatement().Decisions().All() {
		switch care.AdvanceStandingOf(c.r, d, c.asOf) {
		case care.TakenBack:
			c.fail("X111", d, "this advance decision was withdrawn")
		case care.NotBinding:
			c.fail("X64", d, "this advance decision was made under 18 or without capacity")
		case care.NotAsWritten:
			c.warn("X63", d, "this refusal of life-sustaining treatment is not in writing, "+
				"signed and witnessed, with a statement that it applies even if life is at risk")
		case care.Decides:
			if care.AttorneyAfter(c.r, d).Recorded() {
				c.warn("X112", d, "a power of attorney for health and welfare was made after "+
					"this advance decision")
			}
		}
	}
}

// statements: X65.
func statements(c *ctx) {
	if !c.open {
		return
	}
	for _, s := range c.r.AdvanceStatement().Statements().All() {
		if !since(care.StatementLooked(s).Date(), c.yearAgo) {
			c.warn("X65", s, "this advance statement has not been reviewed in the last 12 months")
		} else if !s.KeptWhere().Recorded() {
			c.warn("X65", s, "the record does not say where this advance statement is kept")
		}
	}
}

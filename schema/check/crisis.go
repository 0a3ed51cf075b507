package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// crisisOffered: X44, X48, X49, X109.
func crisisOffered(c *ctx) {
	k := c.r.CrisisPlan()
	switch status := k.Status(); {
	case !k.Recorded():
		if c.onCPA {
			c.warn("X44", c.r, "nothing is recorded about a crisis plan")
		}
	case status.Is(record.CrisisPlanStatusNotOffered):
		c.warn("X44", status, "no crisis plan was offered")
	case status.Is(record.CrisisPlanStatusDeclined):
		if !k.DeclinedReason().Recorded() || !care.CrisisDeclinedOn(k).Recorded() {
			c.warn("X49", k, "the person did not want a crisis plan, and the reason or the day is missing")
		}
	case care.HasCrisisPlan(c.r) && c.open:
		c.crisisLookedAt(k)
	}
}

// crisisLookedAt: X48, X109.
func (c *ctx) crisisLookedAt(k record.CrisisPlan) {
	if !since(care.CrisisDay(k).Date(), c.yearAgo) {
		c.warn("X48", k, "the crisis plan has not been reviewed in the last 12 months")
	}
	if k.ReviewBy().Date().Before(c.r.Reviews().Next().Date().Date()) {
		c.warn("X109", k.ReviewBy(), "the crisis plan is due for checking before the next review")
	}
}

// helpNumbers: X45. In prison the boxes have no number.
func helpNumbers(c *ctx) {
	if !care.HasCrisisPlan(c.r) {
		return
	}
	contacts := c.r.CrisisPlan().Contacts()
	for _, k := range contacts.All() {
		if care.ClosedService(k) {
			c.fail("X45", k.Hours(), "this service is marked as open day and night, but its hours name a "+
				"time when it closes")
		}
	}
	if care.SettingOf(c.r) != record.SettingPrison && !care.HelpContact(c.r, c.asOf).Recorded() {
		c.warn("X45", contacts, "no service here can be reached day and night on a number "+
			"checked in the last 12 months: the profile's line or NHS 111 is printed")
	}
}

// contingency: X46.
func contingency(c *ctx) {
	if care.HasCrisisPlan(c.r) && !care.CoverNumber(c.r, c.asOf).Recorded() {
		c.fail("X46", c.r.CrisisPlan(), "the plan has no other number to ring when the co-ordinator "+
			"cannot be reached")
	}
}

// crisisSigns: X47.
func crisisSigns(c *ctx) {
	if !care.HasCrisisPlan(c.r) {
		return
	}
	k := c.r.CrisisPlan()
	switch signs := k.EarlyWarningSigns().Len(); {
	case signs == 0 && k.Triggers().Len() == 0:
		c.warn("X47", k, "the crisis plan has no triggers and no signs")
	case signs < 2:
		c.warn("X47", k, "the crisis plan has fewer than two signs")
	}
}

// crisisContacts: X50, X52.
func crisisContacts(c *ctx) {
	if !care.HasCrisisPlan(c.r) {
		return
	}
	for _, k := range c.r.CrisisPlan().Contacts().All() {
		if c.open && care.NumberStale(k, c.asOf) {
			c.warn("X50", k, "this number has not been checked in the last 6 months")
		}
		if !care.MayBeNamed(k) {
			c.warn("X52", k, "it is not recorded that this contact agreed to be named")
		}
	}
	if best := c.r.CrisisPlan().RespondsBestTo(); best.Recorded() && !care.BestMayBeNamed(c.r) {
		c.warn("X52", best, "it is not recorded that this contact agreed to be named")
	}
}

// oneNumber: X119.
func oneNumber(c *ctx) {
	if !care.HasCrisisPlan(c.r) {
		return
	}
	for _, n := range care.OtherNumbers(c.r) {
		c.warn("X119", n, "the person named here by reference has another number elsewhere in this record")
	}
}

package check

import (
	"strings"

	record "cpadoc/schema/old"
)

// crisisOffered: X44, X48, X49, X109.
func crisisOffered(c *ctx) {
	k := c.rec.CrisisPlan
	switch {
	case k == nil:
		if c.onCPA {
			c.warn("X44", "", "nothing is recorded about a crisis plan")
		}
		return
	case k.Status == record.NotOffered:
		c.warn("X44", "/crisisPlan/status", "no crisis plan was offered")
	case k.Status == record.PlanDeclined:
		day := !k.CreatedOn.IsZero() || !k.UpdatedOn.IsZero() ||
			k.Agreement != nil && !k.Agreement.On.IsZero()
		if k.DeclinedReason.Absent() || !day {
			c.warn("X49", "/crisisPlan",
				"the person did not want a crisis plan, and the reason or the day is missing")
		}
	}
	if k.Status != record.Present || !c.open {
		return
	}
	last := k.UpdatedOn
	if last.IsZero() {
		last = k.CreatedOn
	}
	if !since(last, c.yearAgo) {
		c.warn("X48", "/crisisPlan", "the crisis plan was not looked at in the last 12 months")
	}
	if n := c.rec.Reviews.Next; n != nil && k.ReviewBy.Before(n.Date) {
		c.warn("X109", "/crisisPlan/reviewBy",
			"the crisis plan is due to be looked at before the next review")
	}
}

// hasCrisisPlan tells whether there is a plan to print, and not a refusal.
func (c *ctx) hasCrisisPlan() bool {
	return c.rec.CrisisPlan != nil && c.rec.CrisisPlan.Status == record.Present
}

// helpNumbers: X45. In prison and on a ward the boxes do not take the record's contacts first.
func helpNumbers(c *ctx) {
	if !c.hasCrisisPlan() {
		return
	}
	for i := range c.rec.CrisisPlan.Contacts {
		k := &c.rec.CrisisPlan.Contacts[i]
		if service(k.Kind) && record.True(k.Is24h) && Closes(k.Hours) {
			c.fail("X45", at("crisisPlan", "contacts", i, "hours"),
				"this service is marked as open day and night, but its hours name a time when "+
					"it closes")
		}
	}
	if c.rec.CPA.Setting != record.Prison && HelpContact(c.rec, c.asOf) < 0 {
		c.warn("X45", "/crisisPlan/contacts",
			"no service here answers day and night at a number tried in the last 12 months: "+
				"the profile's line or NHS 111 is printed")
	}
}

func service(kind string) bool {
	return kind == "nhs24h" || kind == "team" || kind == "duty" || kind == "crisisHouse"
}

// HelpContact gives the index in crisisPlan.contacts of the first service that box A can name: one
// that is open day and night at a number tried in the last 12 months; -1 where there is none
// (domain.md X45 and 4.2).
func HelpContact(rec *record.Record, asOf record.Date) int {
	if rec.CrisisPlan == nil {
		return -1
	}
	yearAgo := asOf.AddMonthsClamped(-12)
	for i := range rec.CrisisPlan.Contacts {
		k := &rec.CrisisPlan.Contacts[i]
		open := record.True(k.Is24h) && !Closes(k.Hours)
		if service(k.Kind) && k.Phone != "" && open && since(k.VerifiedOn, yearAgo) {
			return i
		}
	}
	return -1
}

// Closes tells whether hours in words name a time or a day on which nobody answers: "9am to 5pm",
// "Monday to Friday". "Day and night", "24 hours" and no words at all name none.
func Closes(hours string) bool {
	if hours == "" {
		return false
	}
	h := strings.ToLower(hours)
	for _, w := range [...]string{"office hours", "working hours", "working day", "weekday", "weekend", "until",
		"closed", "closes", "except", "only", "midday", "friday", "fri"} {
		if strings.Contains(h, w) && !strings.Contains(h, "including "+w) {
			return true
		}
	}
	for i := 0; i < len(h); i++ {
		if digit(h[i]) && closingClock(h[i:]) && (i == 0 || !digit(h[i-1])) {
			return true
		}
	}
	return false
}

// closingClock tells whether a time of day stands at the start of s; 00:00, 24:00 and 23:59, with
// which systems write the whole day, are none.
func closingClock(s string) bool {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	if n > 2 {
		return n == 4 && s[0] <= '2' && s[:4] != "0000" && s[:4] != "2400" && s[:4] != "2359"
	}
	rest := s[n:]
	if len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') && digit(rest[1]) && digit(rest[2]) {
		clock := s[:n] + ":" + rest[1:3]
		return clock != "00:00" && clock != "0:00" && clock != "24:00" && clock != "23:59"
	}
	rest = strings.TrimPrefix(rest, " ")
	return strings.HasPrefix(rest, "am") || strings.HasPrefix(rest, "pm")
}

// contingency: X46.
func contingency(c *ctx) {
	if !c.hasCrisisPlan() {
		return
	}
	usual := ""
	if c.lead.Recorded() {
		usual = c.lead.Phone().String()
	}
	for i := range c.rec.CrisisPlan.Contingency {
		k := &c.rec.CrisisPlan.Contingency[i]
		if k.Kind == "workerUnavailable" && k.Phone != "" && !SameDigits(k.Phone, usual) {
			return
		}
	}
	c.fail("X46", "/crisisPlan",
		"the plan has no other number to ring when the co-ordinator cannot be reached")
}

// SameDigits compares two phone numbers without the signs between their digits.
func SameDigits(a, b string) bool {
	if a == b {
		return true
	}
	i, j := 0, 0
	for {
		for i < len(a) && !digit(a[i]) {
			i++
		}
		for j < len(b) && !digit(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

// crisisSigns: X47.
func crisisSigns(c *ctx) {
	if !c.hasCrisisPlan() {
		return
	}
	switch k := c.rec.CrisisPlan; {
	case len(k.Triggers) == 0 && len(k.EarlyWarningSigns) == 0:
		c.warn("X47", "/crisisPlan", "the crisis plan has no triggers and no signs")
	case len(k.EarlyWarningSigns) < 2:
		c.warn("X47", "/crisisPlan", "the crisis plan has fewer than two signs")
	}
}

// crisisContacts: X50, X52.
func crisisContacts(c *ctx) {
	if !c.hasCrisisPlan() || !c.open {
		return
	}
	halfYear := c.asOf.AddMonthsClamped(-6)
	for i := range c.rec.CrisisPlan.Contacts {
		k := &c.rec.CrisisPlan.Contacts[i]
		if k.Phone != "" && !since(k.VerifiedOn, halfYear) {
			c.warn("X50", at("crisisPlan", "contacts", i),
				"this number was not checked in the last 6 months")
		}
		if (k.Kind == "family" || k.Kind == "friend") && !record.True(k.AgreedToBeNamed) {
			c.warn("X52", at("crisisPlan", "contacts", i),
				"it is not recorded that this one agreed to be named")
		}
	}
}

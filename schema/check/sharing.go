package check

import (
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// reader names one recipient's copies: "carer/carer-1" is that carer alone, "carer" is every carer
// (see finding.Stop).
func reader(kind, ref string) string {
	switch kind {
	case "carer", "family", "gp":
	default:
		kind = "professional"
	}
	if ref == "" {
		return kind
	}
	return kind + "/" + ref
}

// recipientOf gives the kind of recipient that a thing in a list of the record is.
func recipientOf(k string) string {
	switch {
	case k == listCarers:
		return "carer"
	case k == listContacts:
		return "family"
	}
	return "professional"
}

// restKinds are the kinds whose copies rest on a consent. A letter to a carer does not: without one
// it says less.
var restKinds = kinds.OnBasis()

// sharingRules: X79 and X114, once for each recipient, at the entry that decides.
func sharingRules(c *ctx) {
	for i := range c.rec.Sharing {
		s := &c.rec.Sharing[i]
		l := Consent(c.rec, s.RecipientKind, s.RecipientRef, c.asOf)
		if l.Entry != i {
			continue
		}
		switch {
		case l.Fault == "X114":
			f := c.fail("X114", at("sharing", i), decisionFault(c.rec, s, c.asOf))
			f.Stops = stopFor(reader(s.RecipientKind, s.RecipientRef), restKinds...)
		case l.Fault == "X79":
			f := c.fail("X79", at("sharing", i, "expiresOn"), "this consent has run out")
			f.Stops = stopFor(reader(s.RecipientKind, s.RecipientRef), restKinds...)
		default:
			c.consentWarnings(i, l)
		}
	}
}

func (c *ctx) consentWarnings(i int, l Live) {
	if l.Lowered {
		c.warn("X79", at("sharing", i, "conditions"),
			"nobody but you can keep these conditions, so that only practical things are shared").
			Hint = conditionsHint
	} else if !l.None() && !c.rec.Sharing[i].Conditions.Absent() {
		c.warn("X79", at("sharing", i, "conditions"), "nobody but you can keep these conditions").
			Hint = conditionsHint
	}
	switch {
	case l.None() || l.Overdue == 0:
	case l.Overdue <= c.limits.AskAgain:
		c.warn("X79", at("sharing", i, "revisitOn"),
			"it is time to ask the person again about this consent")
	case c.rec.Sharing[i].RecipientKind == "carer":
		c.warn("X79", at("sharing", i, "revisitOn"),
			"it is long past the day to ask the person again: this carer gets no letter that "+
				"names them")
	default:
		c.warn("X79", at("sharing", i, "revisitOn"), "it is long past the day to ask the person again")
	}
}

const conditionsHint = "keep the conditions in mind, or ask the person for a scope and parts to leave out"

// copies: X78, X89, for each recipient on the list.
func copies(c *ctx) {
	for i := range c.rec.Distribution {
		d := &c.rec.Distribution[i]
		near := d.RecipientKind == "carer" || d.RecipientKind == "family"
		switch {
		case d.RecipientKind == "person": // it is their own
		case d.Basis == "":
			c.noBasis(i, d, "it is not said why this recipient may have a copy")
		case d.Basis == "consent":
			if l := Consent(c.rec, d.RecipientKind, d.RecipientRef, c.asOf); l.None() {
				c.noBasis(i, d, "this copy rests on a consent that is not in force")
			} else if near {
				c.beyondScope(i, d, l)
			}
		case near && d.Basis == "directCare":
			f := c.fail("X78", at("distribution", i, "basis"),
				"a carer or relative gets copies by the person's consent, not as part of "+
					"direct care")
			f.Stops = stopFor(reader(d.RecipientKind, d.RecipientRef), kinds.OnConsent()...)
		}
	}
}

func (c *ctx) noBasis(i int, d *record.Distribution, text string) {
	f := c.fail("X89", at("distribution", i), text)
	f.Stops = stopFor(reader(d.RecipientKind, d.RecipientRef), restKinds...)
}

func (c *ctx) beyondScope(i int, d *record.Distribution, l Live) {
	for k, name := range d.Documents {
		kind, _ := kinds.ByName(name)
		if scope, ok := Needs(kind); ok && !l.Covers(scope) {
			f := c.fail("X78", at("distribution", i, "documents", k),
				"the person's consent does not go as far as this document")
			f.Stops = stopFor(reader(d.RecipientKind, d.RecipientRef), kind)
		}
	}
}

// gpCopy: X90.
func gpCopy(c *ctx) {
	if !c.open || c.rec.Person.GP != nil && record.True(c.rec.Person.GP.NotRegistered) {
		return
	}
	for i := range c.rec.Distribution {
		if c.rec.Distribution[i].RecipientKind == "gp" {
			return
		}
	}
	for i := range c.rec.Sharing {
		s := &c.rec.Sharing[i]
		objects := s.Decision == record.Refused || s.Decision == record.Withdrawn
		if s.RecipientKind == "gp" && objects && !s.DecidedOn.After(c.asOf) {
			return
		}
	}
	c.warn("X90", "/distribution", "the GP is not sent a copy")
}

package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
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

// recipientOf returns the kind of recipient that a thing in a list of the record is.
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
	for _, l := range care.Decisions(c.r, c.asOf) {
		s := l.Entry
		switch {
		case l.Fault.MadeForPerson():
			c.notInForce("X114", s, s, faultText(l.Fault))
		case l.Fault == care.RunOut:
			c.notInForce("X79", s.ExpiresOn(), s, "this consent has expired")
		default:
			c.consentWarnings(l)
		}
		if care.Undated(c.r, l, c.asOf) {
			c.warn("X79", s.DecidedOn(), "this refusal has no day, so that it counts as the latest answer").
				Hint = "find out when the person said so, and record decidedOn"
		}
	}
}

// notInForce stops the copies that rest on an entry. One that names nobody is no one carer's or
// worker's: theirs rest on entries of their own, so that it only warns. A GP is a kind of their own.
func (c *ctx) notInForce(id string, at place, s record.Sharing, text string) {
	if !s.RecipientRef().Recorded() && !s.RecipientKind().Is(record.SharingRecipientKindGP) {
		c.warn(id, at, text)
		return
	}
	c.fail(id, at, text).Stops = c.copiesFor(s.RecipientKind().String(), s.RecipientRef(), restKinds...)
}

// copiesFor stops kinds for a recipient: by the kind that the entry says, and by the list that the
// recipient stands in, where that is another one.
func (c *ctx) copiesFor(kind string, ref record.Ref, ks ...kinds.Kind) []finding.Stop {
	named := reader(kind, ref.String())
	stops := stopFor(named, ks...)
	if ref.Recorded() {
		if listed := reader(recipientOf(c.lists[ref.String()]), ref.String()); listed != named {
			stops = append(stops, stopFor(listed, ks...)...)
		}
	}
	return stops
}

func (c *ctx) consentWarnings(l care.Live) {
	conditions, revisit := l.Entry.Conditions(), l.Entry.RevisitOn()
	if l.Lowered {
		c.warn("X79", conditions,
			"the program cannot apply these conditions, so only practical matters are shared").
			Hint = conditionsHint
	} else if !l.None() && conditions.Recorded() {
		c.warn("X79", conditions, "the program cannot apply these conditions").
			Hint = conditionsHint
	}
	switch {
	case l.None() || l.Overdue == 0:
	case l.Overdue <= c.limits.AskAgain:
		c.warn("X79", revisit, "it is time to ask the person again about this consent")
	case l.Entry.RecipientKind().Is(record.SharingRecipientKindCarer):
		c.warn("X79", revisit,
			"the date for asking the person again is long past: this carer gets no letter that "+
				"names the person")
	default:
		c.warn("X79", revisit, "the date for asking the person again is long past")
	}
}

const conditionsHint = "apply the conditions yourself, or ask the person for a scope and what to " +
	"leave out"

// copies: X78, X89, for each recipient on the list.
func copies(c *ctx) {
	for _, d := range c.r.Distribution().All() {
		kind := d.RecipientKind()
		near := kind.In(record.DistributionRecipientKindCarer, record.DistributionRecipientKindFamily)
		switch {
		case kind.Is(record.DistributionRecipientKindPerson): // it is their own
		case care.WrongList(c.r, d):
			c.warn("X89", d.RecipientRef(), "a carer among the relatives, or a relative among the carers: no copy can be made for either").
				Hint = "call them what the list is in which they stand"
		case !d.Basis().Recorded():
			c.noBasis(d, "the record does not say why this recipient may have a copy")
		case d.Basis().Is(record.DistributionBasisConsent):
			to := care.RecipientOf(kind.String(), d.RecipientRef().String())
			if l := care.Consent(c.r, to, c.asOf); l.None() {
				c.noBasis(d, "this copy depends on a consent that is not in force")
			} else if near {
				c.beyondScope(d, l)
			}
		case near && d.Basis().Is(record.DistributionBasisDirectCare):
			f := c.fail("X78", d.Basis(),
				"a carer or relative gets copies by the person's consent, not as part of "+
					"direct care")
			f.Stops = c.copiesFor(kind.String(), d.RecipientRef(), kinds.OnConsent()...)
		}
	}
}

// noBasis stops the copies that rest on an entry of the list. One that names nobody is no one worker's: theirs
// rest on entries of their own, so that it only warns. A GP is a kind of their own.
func (c *ctx) noBasis(d record.Distribution, text string) {
	if !d.RecipientRef().Recorded() && !d.RecipientKind().Is(record.DistributionRecipientKindGP) {
		c.warn("X89", d, text)
		return
	}
	c.fail("X89", d, text).Stops = c.copiesFor(d.RecipientKind().String(), d.RecipientRef(), restKinds...)
}

func (c *ctx) beyondScope(d record.Distribution, l care.Live) {
	for _, doc := range d.Documents().All() {
		kind, _ := kinds.ByName(doc.String())
		if scope, ok := Needs(kind); ok && !l.Covers(scope) {
			f := c.fail("X78", doc, "the person's consent does not go as far as this document")
			f.Stops = c.copiesFor(d.RecipientKind().String(), d.RecipientRef(), kind)
		}
	}
}

// gpCopy: X90.
func gpCopy(c *ctx) {
	if !c.open || c.r.Person().GP().NotRegistered().True() {
		return
	}
	for _, d := range c.r.Distribution().All() {
		if d.RecipientKind().Is(record.DistributionRecipientKindGP) {
			return
		}
	}
	if l := care.Consent(c.r, care.RecipientOf("gp", ""), c.asOf); care.Refuses(l.Entry) {
		return
	}
	c.warn("X90", c.r.Distribution(), "the GP is not sent a copy")
}

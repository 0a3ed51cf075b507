package check

import (
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// carerRules: X72 to X76 and X110, for each carer who still is one.
func carerRules(c *ctx) {
	for i := range c.rec.Carers {
		k := &c.rec.Carers[i]
		if c.come(k.EndedOn) || c.come(k.DiedOn) {
			continue
		}
		c.carerAge(i, k)
		c.carerAssessment(i, k)
		if young(k, c.asOf) {
			c.youngCarer(i, k)
		}
	}
}

// young tells whether a carer is under 18 by the date of birth, or by the type where there is none.
func young(k *record.Carer, asOf record.Date) bool {
	if k.DateOfBirth.IsZero() {
		return k.Type == "young"
	}
	return k.DateOfBirth.AgeAt(asOf) < 18
}

func (c *ctx) carerAge(i int, k *record.Carer) {
	switch {
	case k.DateOfBirth.IsZero():
		if k.Type == "adult" {
			c.warn("X73", at("carers", i), "this adult carer has no date of birth")
		}
	case young(k, c.asOf) && k.Type != "young":
		c.warn("X72", at("carers", i, "type"), "this carer is under 18 and not recorded as young")
	case !young(k, c.asOf) && k.Type == "young":
		c.warn("X73", at("carers", i, "type"), "this carer is 18 or over and recorded as young")
	}
}

func (c *ctx) carerAssessment(i int, k *record.Carer) {
	a := &k.Assessment
	if a.Status == "notAppropriate" {
		return
	}
	if stepsMissing(a) || a.ReferredOn.Before(a.OfferedOn) || a.CompletedOn.Before(a.OfferedOn) ||
		a.CompletedOn.Before(a.ReferredOn) {
		c.warn("X75", at("carers", i, "assessment"),
			"the days of this carer's assessment are missing or out of order")
	}
	if !since(a.OfferedOn, c.yearAgo) && !since(a.CompletedOn, c.yearAgo) {
		c.warn("X76", at("carers", i, "assessment"),
			"this carer was not offered an assessment in the last 12 months")
	}
}

func stepsMissing(a *record.CarerAssessment) bool {
	switch a.Status {
	case "offered", "accepted":
		return a.OfferedOn.IsZero()
	case "completed":
		return a.OfferedOn.IsZero() || a.CompletedOn.IsZero()
	}
	return false
}

// youngCarer: X74, X110.
func (c *ctx) youngCarer(i int, k *record.Carer) {
	y := k.YoungCarer
	of16 := !k.DateOfBirth.IsZero() && k.DateOfBirth.AgeAt(c.asOf) >= 16
	if of16 && (y == nil || !record.True(y.TransitionConsidered)) {
		c.warn("X74", at("carers", i),
			"this young carer is 16 or 17, and the move to adult support was not thought about")
	}
	if why := LetterFault(k, c.asOf); why != "" {
		c.fail("X110", at("carers", i), why).Stops = stopFor(reader("carer", k.ID), kinds.CarerLetter)
	}
}

// LetterFault says why no letter may go to a young carer as it is planned; "" where it may, or none
// is planned (domain.md X110, 4.7).
func LetterFault(k *record.Carer, asOf record.Date) string {
	y := k.YoungCarer
	switch {
	case y == nil || y.LetterPlan == "":
		return "nobody has thought about whether this young carer should have a letter"
	case y.LetterPlan == "none":
		return ""
	case y.LetterAgreedBy == nil || y.LetterAgreedBy.Ref == "":
		return "it is not recorded who agreed to the letter for this young carer"
	case y.LetterAgreedBy.On.After(asOf):
		return "the letter for this young carer is agreed on a day that is still to come"
	}
	safe, unsafe := adults(y)
	switch {
	case unsafe && y.LetterPlan != "handOver":
		return "an adult may not know of this letter, so that it can only be handed over"
	case unsafe && y.NamedWorkerRef == "":
		return "an adult may not know of this letter, and no worker is named to hand it over"
	case y.LetterPlan == "post" && (k.AddressSafe != record.Yes || !safe || record.False(y.LivesAtAddress)):
		return "this letter may not be posted: the address is not safe, or no parent there knows of it and can be written to"
	case y.LetterPlan == "school" && !record.True(y.SchoolMayKnow):
		return "this young carer has not agreed that the school may know"
	}
	return ""
}

// adults tells whether a parent knows of the letter and can be written to, and whether an adult may
// not know of it.
func adults(y *record.YoungCarer) (safe, unsafe bool) {
	for i := range y.Adults {
		a := &y.Adults[i]
		unsafe = unsafe || a.Informed == record.NotSafe
		safe = safe || a.ParentalResponsibility == record.Yes && a.Informed == record.Yes && record.True(a.ContactSafe)
	}
	return safe, unsafe
}

// carersConsidered: X77.
func carersConsidered(c *ctx) {
	if k := c.rec.CarersConsidered; k == nil || k.Result == record.NotAsked {
		c.warn("X77", "/carersConsidered", "the person was not asked whether anyone helps them")
	}
}

// children: X81.
func children(c *ctx) {
	all := c.rec.CarersConsidered != nil && c.rec.CarersConsidered.Children == record.Yes
	for i := range c.rec.Dependants {
		d := &c.rec.Dependants[i]
		if !c.child(d) || d.Considered == record.Yes || d.Considered == "" && all {
			continue
		}
		c.warn("X81", at("dependants", i), "nobody asked whether this child helps as a young carer")
	}
}

func (c *ctx) child(d *record.Dependant) bool {
	switch {
	case d.Kind != "":
		return d.Kind == "child"
	case !d.DateOfBirth.IsZero():
		return d.DateOfBirth.AgeAt(c.asOf) < 18
	}
	return d.Age != nil && *d.Age < 18
}

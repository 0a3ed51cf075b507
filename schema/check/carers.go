package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// carerRules: X72 to X76 and X110, for each carer who still is one.
func carerRules(c *ctx) {
	for _, k := range c.r.Carers().All() {
		if care.NoLongerCares(k, c.asOf) {
			continue
		}
		c.carerAge(k)
		c.carerAssessment(k)
		if care.Young(k, c.asOf) {
			c.youngCarer(k)
		}
	}
}

func (c *ctx) carerAge(k record.Carer) {
	kind, young := k.Type(), care.Young(k, c.asOf)
	switch {
	case !k.DateOfBirth().Recorded():
		if kind.Is(record.CarerTypeAdult) {
			c.warn("X73", k, "this adult carer has no date of birth")
		}
	case young && !kind.Is(record.CarerTypeYoung):
		c.warn("X72", kind, "this carer is under 18 and not recorded as young")
	case !young && kind.Is(record.CarerTypeYoung):
		c.warn("X73", kind, "this carer is 18 or over and recorded as young")
	}
}

func (c *ctx) carerAssessment(k record.Carer) {
	a := k.Assessment()
	if a.Status().Is(record.CarerAssessmentStatusNotAppropriate) {
		return
	}
	offered, referred, completed := a.OfferedOn().Date(), a.ReferredOn().Date(), a.CompletedOn().Date()
	if care.AssessmentUndated(k) || referred.Before(offered) || completed.Before(offered) || completed.Before(referred) {
		c.warn("X75", a, "the dates of this carer's assessment are missing or out of order")
	}
	if !since(offered, c.yearAgo) && !since(completed, c.yearAgo) {
		c.warn("X76", a, "this carer was not offered an assessment in the last 12 months")
	}
}

// youngCarer: X74, X110.
func (c *ctx) youngCarer(k record.Carer) {
	if care.Years(k, c.asOf) >= 16 && !k.YoungCarer().TransitionConsidered().True() {
		c.warn("X74", k,
			"this young carer is 16 or 17, and the move to adult support has not been considered")
	}
	if fault := care.LetterFaultOf(k, c.asOf); fault != care.LetterFine {
		c.fail("X110", k, letterFaults[fault]).Stops = stopFor(reader("carer", k.ID().String()), kinds.CarerLetter)
	}
}

// letterFaults say why no letter may go to a young carer as it is planned (X110).
var letterFaults = [...]string{
	care.LetterUnplanned: "it has not been considered whether this young carer should have a " +
		"letter",
	care.LetterUnagreed: "it is not recorded who agreed to the letter for this young carer",
	care.LetterNotYet: "the date on which this young carer's letter was agreed is in the " +
		"future",
	care.LetterByHandOnly: "there is an adult who must not know of this letter, so it can only " +
		"be handed over",
	care.LetterNobody: "there is an adult who must not know of this letter, and no worker is " +
		"named to hand it over",
	care.LetterNotByPost: "this letter may not be posted: the address is not safe, or no parent there knows " +
		"of it and can be written to",
	care.LetterNotSchool: "this young carer has not agreed that the school may know",
}

// carersConsidered: X77.
func carersConsidered(c *ctx) {
	k := c.r.CarersConsidered()
	if !k.Recorded() || k.Result().Is(record.CarersConsideredResultNotAsked) {
		c.warn("X77", k, "the person has not been asked whether anyone helps them")
	}
}

// children: X81.
func children(c *ctx) {
	all := c.r.CarersConsidered().Children().Is(record.Yes)
	for _, d := range c.r.Dependants().All() {
		asked := d.Considered()
		if care.IsChild(d, c.asOf) && !asked.Is(record.Yes) && (asked.Recorded() || !all) {
			c.warn("X81", d, "nobody has asked whether this child helps as a young carer")
		}
	}
}

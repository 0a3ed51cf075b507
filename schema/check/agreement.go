package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// agreementRules: X83, X85, X86.
func agreementRules(c *ctx) {
	a := c.r.Agreement()
	switch said := a.Status(); said.Code() {
	case record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart:
		if !a.PersonsReasons().Recorded() && !a.DeclinedToGiveReasons().True() {
			c.warn("X83", a,
				"the person does not agree with all of it, and their reasons are not recorded")
		}
	case record.AgreementStatusUnableToSign:
		if !a.UnableReason().Recorded() || !a.RecordedByRef().Recorded() {
			c.warn("X85", a,
				"the person could not sign, and the record does not say why or who recorded it")
		}
	case record.AgreementStatusNotYetAsked:
		if c.r.Plan().Status().Is(record.PlanStatusActive) {
			c.warn("X86", said,
				"the plan is in use, and the person has not yet been asked whether they agree")
		}
	}
}

// signatures: X84, X88.
func signatures(c *ctx) {
	if !c.r.Plan().Recorded() {
		return
	}
	a := c.r.Agreement()
	for i, s := range a.Signatures().All() {
		c.signatureStands(s, c.signs[i])
		if !s.Role().In(record.SignatureRoleWitness, record.SignatureRoleAdvocate) &&
			s.Name().Recorded() && !care.SignatoryKnown(c.r, s) {
			c.warn("X88", s.Name(), "nobody in this record has the name of this signature")
		}
	}
	switch {
	case !care.Answered(c.r) || care.AnswerOnThisVersion(c.r):
	case a.OnPlanVersion().Recorded():
		c.warn("X84", a.OnPlanVersion(),
			"what the person said was about another version of the plan")
	default:
		c.warn("X84", a,
			"it is not said which version of the plan the person's answer is about")
	}
}

// signatureStands: X84. A signature on paper carries no hash; an electronic one should.
func (c *ctx) signatureStands(s record.Signature, stand care.Stand) {
	switch {
	case stand == care.OtherVersion:
		c.warn("X84", s, "this signature is on another version of the plan")
	case stand == care.NoVersion:
		c.warn("X84", s, "the record does not say which version of the plan this signature is on")
	case stand == care.Changed:
		c.warn("X84", s, "the plan was changed after this signature")
	case stand == care.NoDay:
		c.warn("X84", s, "it is not said when this was signed")
	case !s.ContentHash().Recorded() && s.Method().Is(record.SignatureMethodElectronic):
		c.warn("X84", s,
			"this electronic signature has no content hash, so only the version can be compared").
			Hint = "ask the system that took the signature to send contentHash"
	}
}

// attorneySignatures: X114, the attorney's signature line.
func attorneySignatures(c *ctx) {
	for _, s := range c.r.Agreement().Signatures().All() {
		if !s.Role().Is(record.SignatureRoleAttorney) {
			continue
		}
		if fault := care.SigningFault(c.r, s); fault != care.NoFault {
			f := c.fail("X114", s, signingText(fault))
			f.Stops = part
			f.Hint = "their signature line is left out; see the registered power of attorney or order"
		}
	}
}

func signingText(fault care.Fault) string {
	if fault == care.NoAttorney {
		return "this attorney is not among the attorneys of the record"
	}
	return faultText(fault)
}

// copyGiven: X87.
func copyGiven(c *ctx) {
	switch k := c.r.Agreement().CopyGiven(); {
	case !k.Given().Recorded():
		c.warn("X87", c.r.Agreement(), "it is not recorded whether the person has a copy")
	case k.Given().Is(record.No) && !k.ReasonIfNot().Recorded():
		c.warn("X87", k, "the person has no copy, and no reason is given")
	}
}

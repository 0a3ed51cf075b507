package check

import (
	"strings"
	"unicode"

	"cpadoc/schema/care"
	record "cpadoc/schema/old"
)

// agreementRules: X83, X85, X86.
func agreementRules(c *ctx) {
	a := &c.rec.Agreement
	switch a.Status {
	case record.Disagrees, record.AgreedInPart:
		if a.PersonsReasons.Absent() && !record.True(a.DeclinedToGiveReasons) {
			c.warn("X83", "/agreement",
				"the person does not agree with all of it, and their reasons are not written down")
		}
	case record.UnableToSign:
		if a.UnableReason == "" || a.RecordedByRef == "" {
			c.warn("X85", "/agreement",
				"the person could not sign, and it is not said why or who recorded it")
		}
	case record.NotYetAsked:
		if c.rec.Plan != nil && c.rec.Plan.Status == record.PlanActive {
			c.warn("X86", "/agreement/status",
				"the plan is in use, and the person was not yet asked whether they agree")
		}
	}
}

// signatures: X84, X88.
func signatures(c *ctx) {
	a, p := &c.rec.Agreement, c.rec.Plan
	if p == nil {
		return
	}
	hash := ""
	for i := range a.Signatures {
		s := &a.Signatures[i]
		if s.ContentHash != "" && hash == "" {
			hash = contentHash(c)
		}
		c.signatureStands(i, s, p.Version, hash)
		if s.Role != "witness" && s.Role != "advocate" && s.Name != "" && !c.inRecord(s) {
			c.warn("X88", at("agreement", "signatures", i, "name"),
				"nobody in this record has the name of this signature")
		}
	}
	if a.Status != record.NotYetAsked && a.OnPlanVersion != nil && *a.OnPlanVersion != p.Version {
		c.warn("X84", "/agreement/onPlanVersion",
			"what the person said was about another version of the plan")
	}
}

// ChangedAfterSigning is what X84 says of a signature whose content hash fits the plan no more.
const ChangedAfterSigning = "the plan was changed after this signature"

// signatureStands: X84. A signature on paper carries no hash; an electronic one should.
func (c *ctx) signatureStands(i int, s *record.Signature, version int, hash string) {
	place := func() string { return at("agreement", "signatures", i) }
	switch {
	case s.PlanVersion != nil && *s.PlanVersion != version:
		c.warn("X84", place(), "this signature is on another version of the plan")
	case s.PlanVersion == nil:
		c.warn("X84", place(), "it is not said which version of the plan this signature is on")
	case s.ContentHash != "" && hash != "" && !strings.EqualFold(s.ContentHash, hash):
		c.warn("X84", place(), ChangedAfterSigning)
	case s.ContentHash == "" && s.Method == "electronic":
		c.warn("X84", place(),
			"this electronic signature has no content hash, so that only the version can be "+
				"compared").
			Hint = "ask the system that took the signature to send contentHash"
	}
}

// inRecord looks for a signatory among the people of the record.
func (c *ctx) inRecord(s *record.Signature) bool {
	r, n := c.rec, &c.rec.Person.Name
	if s.Role == "person" {
		return fullName(s.Name, n.Given, n.Family) || fullName(s.Name, n.Preferred, n.Family)
	}
	for i := range r.CareTeam {
		if sameName(s.Name, r.CareTeam[i].Name) {
			return true
		}
	}
	for i := range r.Carers {
		k := &r.Carers[i].Name
		if fullName(s.Name, k.Given, k.Family) || fullName(s.Name, k.Preferred, k.Family) {
			return true
		}
	}
	for i := range r.Legal.Attorneys {
		if sameName(s.Name, r.Legal.Attorneys[i].Name) {
			return true
		}
	}
	return false
}

// fullName tells whether name is given and family name, perhaps with a title, middle names or an
// initial for the given name.
func fullName(name, given, family string) bool {
	if given != "" && family != "" && len(name) == len(given)+1+len(family) &&
		strings.HasPrefix(name, given) && strings.HasSuffix(name, family) {
		return true // as nearly always
	}
	return sameName(name, strings.TrimSpace(given+" "+family))
}

// sameName compares two names without regard to capitals, titles, middle names and the signs
// between words. The last words must be the same, and the first ones or the first letters.
func sameName(a, b string) bool {
	if a == b {
		return a != ""
	}
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 || !strings.EqualFold(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		return len(x) == len(y)
	}
	f, g := strings.ToLower(x[0]), strings.ToLower(y[0])
	return f == g || (len([]rune(f)) == 1 || len([]rune(g)) == 1) && []rune(f)[0] == []rune(g)[0]
}

func nameWords(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
	})
	for len(words) > 1 && title(strings.ToLower(words[0])) {
		words = words[1:]
	}
	return words
}

func title(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev":
		return true
	}
	return false
}

// attorneySignatures: X114, the attorney's signature line.
func attorneySignatures(c *ctx) {
	for i := range c.rec.Agreement.Signatures {
		s := &c.rec.Agreement.Signatures[i]
		if s.Role != "attorney" {
			continue
		}
		if why := c.attorneySigns(s); why != "" {
			f := c.fail("X114", at("agreement", "signatures", i), why)
			f.Stops = part
			f.Hint = "their signature line is left out; see the registered power of attorney or order"
		}
	}
}

func (c *ctx) attorneySigns(s *record.Signature) string {
	for _, a := range c.r.Legal().Attorneys().All() {
		if s.Ref != "" && a.ID().Is(s.Ref) || s.Ref == "" && sameName(a.Name().String(), s.Name) {
			return faultText(care.PowerFault(a))
		}
	}
	return "this attorney is not among the attorneys of the record"
}

// copyGiven: X87.
func copyGiven(c *ctx) {
	k := c.rec.Agreement.CopyGiven
	if k == nil || k.Given == "" {
		c.warn("X87", "/agreement", "it is not recorded whether the person has a copy")
	} else if k.Given == record.No && k.ReasonIfNot.Absent() {
		c.warn("X87", "/agreement/copyGiven", "the person has no copy, and no reason is given")
	}
}

package check

import (
	"cpadoc/schema/kinds"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
)

// nhsNumber: X01, X02, X03.
func nhsNumber(c *ctx) {
	p := c.r.Person()
	number, reason := p.NHSNumber(), p.NHSNumberUnavailableReason()
	if !number.Recorded() {
		if !reason.Recorded() {
			c.fail("X02", p, "there is neither an NHS number nor a reason why there is none")
		}
		return
	}
	if reason.Recorded() {
		c.fail("X02", reason, "there is both an NHS number and a reason for having none")
	}
	switch NHSNumber(number.String()) {
	case NumberFormat:
		c.fail("X01", number, "the NHS number is not ten digits, together or set 3-3-4")
	case NumberCheck:
		c.fail("X01", number, "the NHS number fails its check digit")
	case NumberRepeated:
		c.fail("X03", number,
			"the NHS number is one digit repeated ten times; nobody has such a number")
	case NumberOK:
		numberIssued(c)
	}
}

func numberIssued(c *ctx) {
	number := c.r.Person().NHSNumber()
	d, _ := NHSDigits(number.String())
	switch r := rangeOf(d); {
	case r == rangeOther:
		c.warn("X03", number, "the NHS number is from a range that England does not issue")
	case r == rangeTest, r == rangeSample && !c.r.Provenance().Synthetic().True():
		c.warn("X03", number,
			"the NHS number is from the range for tests, which is never issued")
	}
}

// ageRules: X04.
func ageRules(c *ctx) {
	born := c.r.Person().DateOfBirth()
	age, known := care.PersonYears(c.r, c.asOf)
	switch {
	case !known:
		c.fail("X04", c.r.Person(), "there is no date of birth")
	case born.Date().After(c.asOf):
		c.fail("X04", born, "the date of birth is in the future")
	case age > 120:
		c.fail("X04", born, "the date of birth makes the person older than 120")
	case age < 16:
		c.fail("X04", born, "the person is under 16, and this is an adult service only")
	case age < 18:
		c.warn("X04", born, "the person is 16 or 17: advance decisions, powers of attorney and "+
			"Care Act eligibility are left out").Hint = "ask the transition team what applies"
	}
}

// What an old export stops, by the two groups of X97. Letters and copies for the family go stale
// sooner: consent, address or a death may have changed.
var (
	staleLate = both(stop(kinds.CarePlan), stop(kinds.Holding(kinds.TheCrisis)...))
	staleSoon = both(stop(kinds.Letters()...), anyFor("carer"), anyFor("family"))
)

// exportAge: X96, X97, X98. Days are counted on London's calendar.
func exportAge(c *ctx) {
	at := c.r.Provenance().ExportedAt()
	when := at.Instant()
	if when.IsZero() {
		c.fail("X96", c.r.Provenance(), "the record does not say when it was exported")
		return
	}
	day := when.Date()
	if day.After(c.asOf) {
		c.fail("X98", at, "the record was exported after the as-of date")
		return
	}
	if f := staleness(c, day.DaysUntil(c.asOf), at); f != nil && c.r.Provenance().Synthetic().True() {
		f.Hint = "this is a sample: use --as-of " + day.String() + ", or export it again"
	}
}

func staleness(c *ctx, age int, at place) (f *finding.Finding) {
	const may = "; consent, address or death may have changed since: check the live record"
	switch l := c.limits; {
	case age > l.ExportStop:
		f = c.fail("X97", at, "the export is too old for any plan or letter"+may)
		f.Stops = both(staleLate, staleSoon)
	case age > l.LettersStop:
		f = c.fail("X97", at, "the export is too old for letters and for copies to carers and family"+may)
		f.Stops = staleSoon
	case age > l.ExportWarn:
		f = c.warn("X97", at, "the export is some days old"+may)
	case age > l.LettersWarn:
		f = c.warn("X97", at, "the export is more than a day old"+may)
	}
	return f
}

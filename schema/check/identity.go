package check

import (
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// nhsNumber: X01, X02, X03.
func nhsNumber(c *ctx) {
	p := &c.rec.Person
	if p.NHSNumber == "" {
		if p.NHSNumberUnavailableReason == "" {
			c.fail("X02", "/person",
				"there is neither an NHS number nor a reason why there is none")
		}
		return
	}
	if p.NHSNumberUnavailableReason != "" {
		c.fail("X02", "/person/nhsNumberUnavailableReason",
			"a reason why there is no NHS number stands beside an NHS number")
	}
	switch NHSNumber(p.NHSNumber) {
	case NumberFormat:
		c.fail("X01", "/person/nhsNumber",
			"the NHS number is not ten digits, together or set 3-3-4")
	case NumberCheck:
		c.fail("X01", "/person/nhsNumber", "the NHS number fails its check digit")
	case NumberRepeated:
		c.fail("X03", "/person/nhsNumber",
			"the NHS number is one digit ten times; nobody has that number")
	case NumberOK:
		numberIssued(c, p.NHSNumber)
	}
}

func numberIssued(c *ctx, s string) {
	d, _ := NHSDigits(s)
	switch r := rangeOf(d); {
	case r == rangeOther:
		c.warn("X03", "/person/nhsNumber",
			"the NHS number is from a range that England does not issue")
	case r == rangeTest, r == rangeSample && !record.True(c.rec.Provenance.Synthetic):
		c.warn("X03", "/person/nhsNumber",
			"the NHS number is from the range for tests, which is never issued")
	}
}

// ageRules: X04.
func ageRules(c *ctx) {
	const place = "/person/dateOfBirth"
	born := c.rec.Person.DateOfBirth
	if born.IsZero() {
		c.fail("X04", "/person", "there is no date of birth")
		return
	}
	switch age := born.AgeAt(c.asOf); {
	case born.After(c.asOf):
		c.fail("X04", place, "the date of birth is still to come")
	case age > 120:
		c.fail("X04", place, "the date of birth makes the person older than 120")
	case age < 16:
		c.fail("X04", place, "the person is under 16, and this is an adult service only")
	case age < 18:
		c.warn("X04", place, "the person is 16 or 17: advance decisions, powers of attorney and "+
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
	const place = "/provenance/exportedAt"
	at := c.rec.Provenance.ExportedAt
	if at.IsZero() {
		c.fail("X96", "/provenance", "it is not recorded when this was exported")
		return
	}
	day := at.Date()
	if day.After(c.asOf) {
		c.fail("X98", place, "the record was exported after the day that documents are made for")
		return
	}
	if f := staleness(c, day.DaysUntil(c.asOf), place); f != nil && record.True(c.rec.Provenance.Synthetic) {
		f.Hint = "this is a sample: use --as-of " + day.String() + ", or export it again"
	}
}

func staleness(c *ctx, age int, place string) (f *finding.Finding) {
	const may = "; consent, address or death may have changed since: check the live record"
	switch l := c.limits; {
	case age > l.ExportStop:
		f = c.fail("X97", place, "the export is too old for any plan or letter"+may)
		f.Stops = both(staleLate, staleSoon)
	case age > l.LettersStop:
		f = c.fail("X97", place, "the export is too old for letters and for copies to carers and family"+may)
		f.Stops = staleSoon
	case age > l.ExportWarn:
		f = c.warn("X97", place, "the export is some days old"+may)
	case age > l.LettersWarn:
		f = c.warn("X97", place, "the export is not of today or yesterday"+may)
	}
	return f
}

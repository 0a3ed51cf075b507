package check

import record "cpadoc/schema/old"

// Detained tells whether the person is held in hospital under the Act: by their code, unless a CTO
// or a conditional discharge is active (domain.md 5.3).
func Detained(rec *record.Record) bool {
	l := &rec.Legal
	if l.CTO != nil && l.CTO.Active || l.ConditionalDischarge != nil && l.ConditionalDischarge.Active {
		return false
	}
	switch l.MHAStatus.Code {
	case "02", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "15", "16", "17", "18",
		"19", "20", "31", "32", "37", "38":
		return true
	}
	return false
}

func restricted(code string) bool {
	return code == "09" || code == "15" || code == "17" || code == "37"
}

func guarded(l *record.Legal) bool {
	return l.Guardianship != nil && l.Guardianship.Active || l.MHAStatus.Code == "35" || l.MHAStatus.Code == "36"
}

// statusInForce: X61. Section 45A came into the Act on 1 October 1997.
func statusInForce(c *ctx) {
	s := &c.rec.Legal.MHAStatus
	switch {
	case s.Start.After(c.asOf):
		c.fail("X61", "/legal/mhaStatus/start", "this legal status has not begun yet")
	case (s.Code == "37" || s.Code == "38") && s.Start.Before(record.Date{Y: 1997, M: 10, D: 1}):
		c.fail("X61", "/legal/mhaStatus/start", "this legal status begins before the law had it")
	}
}

// statusExpired: X113.
func statusExpired(c *ctx) {
	l := &c.rec.Legal
	if l.MHAStatus.Expires.Before(c.asOf) {
		c.fail("X113", "/legal/mhaStatus/expires", "this legal status has run out")
	}
	if o := l.CTO; o != nil && o.Active && o.Expires.Before(c.asOf) {
		c.fail("X113", "/legal/cto/expires", "the CTO has run out")
	}
	if g := l.Guardianship; g != nil && g.Active && g.Expires.Before(c.asOf) {
		c.fail("X113", "/legal/guardianship/expires", "the guardianship has run out")
	}
}

// StatusUnclear tells whether the legal status, a CTO or a guardianship has run out by that day, so
// that no document may name status or conditions (domain.md X113).
func StatusUnclear(rec *record.Record, asOf record.Date) bool {
	l := &rec.Legal
	return l.MHAStatus.Expires.Before(asOf) ||
		l.CTO != nil && l.CTO.Active && l.CTO.Expires.Before(asOf) ||
		l.Guardianship != nil && l.Guardianship.Active && l.Guardianship.Expires.Before(asOf)
}

// section117: X56.
func section117(c *ctx) {
	l := &c.rec.Legal
	if l.Section117 != nil && l.Section117.Status != "notRecorded" {
		return
	}
	gives, ask := givesAftercare(l.MHAStatus.Code)
	for i := range l.MHAHistory {
		g, a := givesAftercare(l.MHAHistory[i].Code)
		gives, ask = gives || g, ask || a
	}
	if gives || ask {
		f := c.warn("X56", "/legal",
			"the person was under a section that gives free aftercare, and nothing is recorded "+
				"about it")
		if !gives {
			f.Text = "the person was under an order after which aftercare may be free, " +
				"and nothing is recorded about it"
		}
	}
}

// givesAftercare tells whether a code gives section 117 aftercare, or whether one must ask.
func givesAftercare(code string) (gives, ask bool) {
	switch code {
	case "03", "09", "10", "15", "16", "17", "18", "37", "38":
		return true, false
	case "31", "32":
		return false, true
	}
	return false, false
}

// ctoRules: X57, X58.
func ctoRules(c *ctx) {
	l := &c.rec.Legal
	s := l.Section117
	if s != nil && s.Status == "ended" && (!has(s.EndedBy, "icb") || !has(s.EndedBy, "council")) {
		c.warn("X57", "/legal/section117",
			"section 117 aftercare is recorded as ended, and not by both ICB and council")
	}
	if l.CTO == nil || !l.CTO.Active {
		return
	}
	if s == nil || s.Status != "active" {
		c.warn("X57", "/legal/section117",
			"the person is on a CTO, and section 117 aftercare is not recorded as active")
	}
	if len(l.CTO.Conditions) == 0 || l.CTO.Expires.IsZero() {
		c.warn("X58", "/legal/cto", "the CTO has no conditions or no day on which it runs out")
	}
}

// imha: X59.
func imha(c *ctx) {
	l := &c.rec.Legal
	meant := l.CTO != nil && l.CTO.Active || guarded(l) ||
		l.ConditionalDischarge != nil && l.ConditionalDischarge.Active
	switch l.MHAStatus.Code {
	case "04", "05", "06", "19", "20":
	default:
		meant = meant || Detained(c.rec)
	}
	if meant && (l.IMHA == nil || l.IMHA.Told != record.Yes) {
		c.warn("X59", "/legal",
			"it is not recorded that the person was told of their right to an independent "+
				"mental health advocate")
	}
}

// advanceDecisions: X63, X64, X111, X112.
func advanceDecisions(c *ctx) {
	a := c.rec.AdvanceStatement
	if a == nil {
		return
	}
	for i := range a.Decisions {
		d := &a.Decisions[i]
		place := func() string { return at("advanceStatement", "decisions", i) }
		if c.come(d.WithdrawnOn) {
			c.fail("X111", place(), "this advance decision was withdrawn")
			continue
		}
		switch DecisionStanding(c.rec, d) {
		case NotBinding:
			c.fail("X64", place(), "this advance decision was made under 18 or without capacity")
		case NotAsWritten:
			c.warn("X63", place(),
				"this refusal of life-sustaining treatment is not written, signed and "+
					"witnessed with the words that make it hold")
		}
		c.attorneyLater(i, d)
	}
}

// Standing says how an advance decision that was not withdrawn may be printed.
type Standing uint8

// The standings of an advance decision.
const (
	Decides      Standing = iota // as a decision
	NotBinding                   // as a wish: made under 18 or without capacity (X64)
	NotAsWritten                 // as a wish: life-sustaining, without the form the law asks (X63)
)

// DecisionStanding tells how an advance decision may be printed (domain.md X63, X64).
func DecisionStanding(rec *record.Record, d *record.Decision) Standing {
	born := rec.Person.DateOfBirth
	switch {
	case d.CapacityAtTime == record.No, !born.IsZero() && !d.MadeOn.IsZero() && born.AgeAt(d.MadeOn) < 18:
		return NotBinding
	case record.True(d.LifeSustaining) && !(record.True(d.WrittenStatementEvenIfLife) &&
		record.True(d.Signed) && record.True(d.Witnessed)):
		return NotAsWritten
	}
	return Decides
}

func (c *ctx) attorneyLater(i int, d *record.Decision) {
	for k := range c.rec.Legal.Attorneys {
		a := &c.rec.Legal.Attorneys[k]
		if a.Kind == "lpaHealthWelfare" && a.MadeOn.After(d.MadeOn) {
			c.warn("X112", at("advanceStatement", "decisions", i),
				"a power of attorney for health and welfare is younger than this advance decision")
			return
		}
	}
}

// statements: X65.
func statements(c *ctx) {
	a := c.rec.AdvanceStatement
	if a == nil || !c.open {
		return
	}
	for i := range a.Statements {
		s := &a.Statements[i]
		last := s.ReviewedOn
		if last.IsZero() {
			last = s.MadeOn
		}
		if !since(last, c.yearAgo) {
			c.warn("X65", at("advanceStatement", "statements", i),
				"this advance statement was not looked at in the last 12 months")
		} else if s.KeptWhere == "" {
			c.warn("X65", at("advanceStatement", "statements", i),
				"it is not said where this advance statement is kept")
		}
	}
}

package care

import "cpadoc/schema/record"

// AdvanceStanding is how an advance decision may be printed.
type AdvanceStanding uint8

// The standings.
const (
	Decides      AdvanceStanding = iota // as a decision
	TakenBack                           // not at all: it was withdrawn (X111)
	NotBinding                          // as a wish: made under 18 or without capacity (X64)
	NotAsWritten                        // as a wish: life-sustaining, without the form the law asks (X63)
)

// AdvanceStandingOf returns how an advance decision may be printed. It binds when it was made at 18 or
// over, with capacity, and when it refuses life-sustaining treatment in the form that the law asks
// (Mental Capacity Act 2005, sections 24 and 25).
func AdvanceStandingOf(rec record.Record, d record.Decision, asOf record.Date) AdvanceStanding {
	switch {
	case come(d.WithdrawnOn(), asOf):
		return TakenBack
	case d.CapacityAtTime().Is(record.No), madeUnderAge(rec.Person().DateOfBirth(), d.MadeOn(), asOf):
		return NotBinding
	case d.LifeSustaining().True() && !inForm(d):
		return NotAsWritten
	}
	return Decides
}

// madeUnderAge reports whether nobody of 18 can have made a decision: on its day, or by now, the
// person was younger, or nothing says how old they are. Of an adult a decision without a day is an
// adult's.
func madeUnderAge(born, made record.Day, asOf record.Date) bool {
	switch {
	case !born.Recorded(), born.Date().AgeAt(asOf) < 18:
		return true
	case !made.Recorded():
		return false
	}
	return born.Date().AgeAt(made.Date()) < 18
}

// inForm reports whether a refusal of life-sustaining treatment is written, signed and witnessed with
// the words that make it hold.
func inForm(d record.Decision) bool {
	return d.WrittenStatementEvenIfLife().True() && d.Signed().True() && d.Witnessed().True()
}

// AdvanceStandings returns how each advance decision stands, in the order of the record. A view is
// told them: it may lack the birth date, or whatever else decides.
func AdvanceStandings(rec record.Record, asOf record.Date) []AdvanceStanding {
	var out []AdvanceStanding
	for _, d := range rec.AdvanceStatement().Decisions().All() {
		out = append(out, AdvanceStandingOf(rec, d, asOf))
	}
	return out
}

// AttorneyAfter returns the first power of attorney for health and welfare that is younger than an
// advance decision; absent when there is none, or when the decision has no day. Which of the two
// applies is a question only for decisions that stand (X112).
func AttorneyAfter(rec record.Record, d record.Decision) record.Attorney {
	for _, a := range rec.Legal().Attorneys().All() {
		if a.Kind().Is(record.AttorneyKindLPAHealthWelfare) && a.MadeOn().Date().After(d.MadeOn().Date()) {
			return a
		}
	}
	return record.Attorney{}
}

// StatementLooked returns the day on which an advance statement was last looked at, else that on
// which it was made (X65).
func StatementLooked(s record.Statement) record.Day { return first(s.ReviewedOn(), s.MadeOn()) }

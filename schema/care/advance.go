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
	AgeUnproved                         // as a wish: nothing shows that it was made at 18 or over (X64)
)

// AdvanceStandingOf returns how an advance decision may be printed. It binds when it was made at 18 or
// over, with capacity, and when it refuses life-sustaining treatment in the form that the law asks
// (Mental Capacity Act 2005, sections 24 and 25). Without a birth date, or for a person who is not
// yet 18, nothing shows the age, and it is printed as a wish.
func AdvanceStandingOf(rec record.Record, d record.Decision, asOf record.Date) AdvanceStanding {
	born, made := rec.Person().DateOfBirth(), d.MadeOn()
	switch {
	case come(d.WithdrawnOn(), asOf):
		return TakenBack
	case d.CapacityAtTime().Is(record.No),
		born.Recorded() && made.Recorded() && born.Date().AgeAt(made.Date()) < 18:
		return NotBinding
	case !born.Recorded(), born.Date().AgeAt(asOf) < 18:
		return AgeUnproved
	case d.LifeSustaining().True() && !inForm(d):
		return NotAsWritten
	}
	return Decides
}

// inForm reports whether a refusal of life-sustaining treatment is written, signed and witnessed with
// the words that make it hold.
func inForm(d record.Decision) bool {
	return d.WrittenStatementEvenIfLife().True() && d.Signed().True() && d.Witnessed().True()
}

// AttorneyAfter returns the first power of attorney for health and welfare that is younger than a day
// on which an advance decision was made; absent when there is none (X112).
func AttorneyAfter(rec record.Record, made record.Date) record.Attorney {
	for _, a := range rec.Legal().Attorneys().All() {
		if a.Kind().Is(record.AttorneyKindLPAHealthWelfare) && a.MadeOn().Date().After(made) {
			return a
		}
	}
	return record.Attorney{}
}

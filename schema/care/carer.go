package care

import (
	"strings"

	"cpadoc/schema/record"
)

// Age is what letters to carers go by.
type Age uint8

// The ages. A carer of whom nothing says which is AgeUnknown, and gets no letter.
const (
	AgeUnknown Age = iota
	UnderAge
	Adult
)

// AgeOf returns the age of a carer as the date of birth says it, which goes before the stored type;
// an adult without a date of birth is taken as one (REFERENCE.md 5.12, X72, X73).
func AgeOf(k record.Carer, asOf record.Date) Age {
	switch born := k.DateOfBirth(); {
	case !born.Recorded() && k.Type().Is(record.CarerTypeAdult):
		return Adult
	case !born.Recorded():
		return AgeUnknown
	case born.Date().AgeAt(asOf) < 18:
		return UnderAge
	}
	return Adult
}

// Young reports whether a carer is under 18 by the date of birth, or by the stored type if there is
// none. Rules about young carers go by it; letters ask for the date of birth first (AgeOf).
func Young(k record.Carer, asOf record.Date) bool {
	age := AgeOf(k, asOf)
	return age == UnderAge || age == AgeUnknown && k.Type().Is(record.CarerTypeYoung)
}

// Years returns a carer's age in whole years; 0 if there is no date of birth.
func Years(k record.Carer, asOf record.Date) int {
	if !k.DateOfBirth().Recorded() {
		return 0
	}
	return k.DateOfBirth().Date().AgeAt(asOf)
}

// NoLongerCares reports whether somebody has stopped being a carer, or has died.
func NoLongerCares(k record.Carer, asOf record.Date) bool {
	return CarerDied(k, asOf) || come(k.EndedOn(), asOf)
}

// CarerDied reports whether a carer has died.
func CarerDied(k record.Carer, asOf record.Date) bool { return come(k.DiedOn(), asOf) }

// Died reports whether the person has died.
func Died(rec record.Record, asOf record.Date) bool {
	return come(rec.Person().DateOfDeath(), asOf)
}

// Concern reports whether there is a concern about a carer, or for them: nothing goes to them until
// a manager has decided (REFERENCE.md 4.6, row 2).
func Concern(k record.Carer) bool {
	return k.ConcernAbout().Flagged().True() || k.RiskToCarer().Flagged().True()
}

// PersonUnderAge reports whether the person is known to be under 18, so that whoever cares for them
// is a parent carer (REFERENCE.md 4.6, row 8).
func PersonUnderAge(rec record.Record, asOf record.Date) bool {
	years, known := PersonYears(rec, asOf)
	return known && years < 18
}

// PersonRefusesCarer reports whether the person does not want a carer to take part (REFERENCE.md 4.6, row 9).
func PersonRefusesCarer(k record.Carer) bool {
	return k.Involvement().Is(record.CarerInvolvementPersonRefuses)
}

// WholeName is a carer's name in one piece.
func WholeName(n record.CarerName) string {
	return strings.TrimSpace(n.Given().String() + " " + n.Family().String())
}

// DeclinesPart reports whether a carer does not want to take part.
func DeclinesPart(k record.Carer) bool {
	return k.Involvement().Is(record.CarerInvolvementCarerDeclines)
}

// WantsNoLetter reports whether a carer asked for none (REFERENCE.md 4.6, row 4).
func WantsNoLetter(k record.Carer) bool { return k.LetterWanted().Is(record.No) }

// AssessmentLately reports whether a carer was offered an assessment of their own in the last days, or
// answered, so that no letter offers one again (REFERENCE.md 4.6, row 3). An answer without its day does
// not hold a letter back; one of a day to come does.
func AssessmentLately(k record.Carer, asOf record.Date, days int) bool {
	a := k.Assessment()
	offered, completed := a.OfferedOn().Date(), a.CompletedOn().Date()
	switch a.Status().Code() {
	case record.CarerAssessmentStatusCompleted:
		return !completed.IsZero() && !completed.Before(asOf.AddMonthsClamped(-12))
	case record.CarerAssessmentStatusDeclined, record.CarerAssessmentStatusOffered:
		return !offered.IsZero() && offered.DaysUntil(asOf) <= days
	case record.CarerAssessmentStatusNotAppropriate:
		return true
	}
	return false
}

// AssessmentUndated reports whether a step of a carer's assessment that was taken has no day (X75).
func AssessmentUndated(k record.Carer) bool {
	a := k.Assessment()
	switch a.Status().Code() {
	case record.CarerAssessmentStatusOffered, record.CarerAssessmentStatusAccepted:
		return !a.OfferedOn().Recorded()
	case record.CarerAssessmentStatusCompleted:
		return !a.OfferedOn().Recorded() || !a.CompletedOn().Recorded()
	}
	return false
}

// IsChild reports whether a dependant is a child: as the record says, else by date of birth, else by the
// age that was written down (X81).
func IsChild(d record.Dependant, asOf record.Date) bool {
	switch {
	case d.Kind().Recorded():
		return d.Kind().Is(record.DependantKindChild)
	case d.DateOfBirth().Recorded():
		return d.DateOfBirth().Date().AgeAt(asOf) < 18
	}
	return d.Age().Recorded() && d.Age().Int() < 18
}

// NotSafeAtHome reports whether it is not safe that some adult knows of a young carer's letter: then it
// does not go home, and tells nobody who knows (REFERENCE.md 4.7).
func NotSafeAtHome(y record.YoungCarer) bool {
	for _, a := range y.Adults().All() {
		if a.Informed().Is(record.NotSafe) {
			return true
		}
	}
	return false
}

// LetterFault is why no letter may go to a young carer as it is planned (X110, REFERENCE.md 4.7).
type LetterFault uint8

// The faults.
const (
	LetterFine       LetterFault = iota // or none is planned
	LetterUnplanned                     // nobody has thought about whether there should be one
	LetterUnagreed                      // it is not recorded who agreed
	LetterNotYet                        // it is agreed on a day that is still to come
	LetterByHandOnly                    // an adult may not know of it
	LetterNobody                        // and no worker is named to hand it over
	LetterNotByPost                     // the address is not safe, or no parent knows of it
	LetterNotSchool                     // the young carer has not agreed that the school may know
)

// LetterFaultOf returns why no letter may go to a young carer as it is planned.
func LetterFaultOf(k record.Carer, asOf record.Date) LetterFault {
	y := k.YoungCarer()
	plan, agreed := y.LetterPlan(), y.LetterAgreedBy()
	switch {
	case !plan.Recorded():
		return LetterUnplanned
	case plan.Is(record.YoungCarerLetterPlanNone):
		return LetterFine
	case !agreed.Ref().Recorded():
		return LetterUnagreed
	case agreed.On().Date().After(asOf):
		return LetterNotYet
	}
	safe, unsafe := adults(y)
	switch {
	case unsafe && !plan.Is(record.YoungCarerLetterPlanHandOver):
		return LetterByHandOnly
	case unsafe && !y.NamedWorkerRef().Recorded():
		return LetterNobody
	case plan.Is(record.YoungCarerLetterPlanPost) &&
		(!k.AddressSafe().Is(record.Yes) || !safe || y.LivesAtAddress().False()):
		return LetterNotByPost
	case plan.Is(record.YoungCarerLetterPlanSchool) && !y.SchoolMayKnow().True():
		return LetterNotSchool
	}
	return LetterFine
}

// adults reports whether a parent knows of the letter and can be written to, and whether an adult
// may not know of it.
func adults(y record.YoungCarer) (safe, unsafe bool) {
	for _, a := range y.Adults().All() {
		unsafe = unsafe || a.Informed().Is(record.NotSafe)
		safe = safe || a.ParentalResponsibility().Is(record.Yes) && a.Informed().Is(record.Yes) &&
			a.ContactSafe().True()
	}
	return safe, unsafe
}

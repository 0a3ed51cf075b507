package care

import "cpadoc/schema/record"

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
	born := rec.Person().DateOfBirth()
	return born.Recorded() && born.Date().AgeAt(asOf) < 18
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

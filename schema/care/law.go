package care

import "cpadoc/schema/record"

// Codes of legal status (REFERENCE.md 3.8 and 5.3).
var (
	detaining = []record.MHACode{record.MHACode02, record.MHACode03, record.MHACode04, record.MHACode05,
		record.MHACode06, record.MHACode07, record.MHACode08, record.MHACode09, record.MHACode10,
		record.MHACode12, record.MHACode13, record.MHACode14, record.MHACode15, record.MHACode16,
		record.MHACode17, record.MHACode18, record.MHACode19, record.MHACode20, record.MHACode31,
		record.MHACode32, record.MHACode37, record.MHACode38}
	guarding = []record.MHACode{record.MHACode35, record.MHACode36}
	// restricting codes come with restrictions of the Ministry of Justice (X60).
	restricting = []record.MHACode{record.MHACode09, record.MHACode15, record.MHACode17, record.MHACode37}
	// freeing codes bring section 117 aftercare; of askingAbout one must ask (X56).
	freeing = []record.MHACode{record.MHACode03, record.MHACode09, record.MHACode10, record.MHACode15,
		record.MHACode16, record.MHACode17, record.MHACode18, record.MHACode37, record.MHACode38}
	askingAbout = []record.MHACode{record.MHACode31, record.MHACode32}
	// shortTerm codes give no right to an independent mental health advocate (X59) or a tribunal.
	shortTerm = []record.MHACode{record.MHACode04, record.MHACode05, record.MHACode06, record.MHACode19,
		record.MHACode20}
	// noTribunal adds remands and court orders of a few weeks.
	noTribunal = []record.MHACode{record.MHACode04, record.MHACode05, record.MHACode06, record.MHACode07,
		record.MHACode08, record.MHACode12, record.MHACode19, record.MHACode20, record.MHACode31,
		record.MHACode32}
)

// OnCTO reports whether a community treatment order is marked active.
func OnCTO(rec record.Record) bool { return rec.Legal().CTO().Active().True() }

// ConditionallyDischarged reports whether a conditional discharge is marked active.
func ConditionallyDischarged(rec record.Record) bool {
	return rec.Legal().ConditionalDischarge().Active().True()
}

// Detained reports whether the person is held in hospital under the Act: by their code, unless a CTO
// or a conditional discharge is active (REFERENCE.md 5.3).
func Detained(rec record.Record) bool {
	return rec.Legal().MHAStatus().Code().In(detaining...) && !OnCTO(rec) && !ConditionallyDischarged(rec)
}

// Guardianship returns the guardianship that is active; absent if none is.
func Guardianship(rec record.Record) record.Guardianship {
	if g := rec.Legal().Guardianship(); g.Active().True() {
		return g
	}
	return record.Guardianship{}
}

// UnderGuardianship reports whether a guardianship is active, or the code says so.
func UnderGuardianship(rec record.Record) bool {
	return Guardianship(rec).Recorded() || GuardianshipCode(rec)
}

// GuardianshipCode reports whether the legal status itself is one of guardianship.
func GuardianshipCode(rec record.Record) bool { return rec.Legal().MHAStatus().Code().In(guarding...) }

// UnderAct reports whether the person is under the Mental Health Act: held in hospital, under
// guardianship, on a CTO or conditionally discharged.
func UnderAct(rec record.Record) bool {
	return Detained(rec) || UnderGuardianship(rec) || OnCTO(rec) || ConditionallyDischarged(rec)
}

// Restricted reports whether the legal status comes with restrictions (X60).
func Restricted(rec record.Record) bool { return rec.Legal().MHAStatus().Code().In(restricting...) }

// section45A is the day on which section 45A came into the Act.
var section45A = record.NewDate(1997, 10, 1)

// StatusNotBegun reports whether the legal status begins on a day still to come (X61).
func StatusNotBegun(rec record.Record, asOf record.Date) bool {
	return rec.Legal().MHAStatus().Start().Date().After(asOf)
}

// StatusBeforeLaw reports whether the legal status begins before the law had it (X61).
func StatusBeforeLaw(rec record.Record) bool {
	s := rec.Legal().MHAStatus()
	return s.Code().In(record.MHACode37, record.MHACode38) && s.Start().Date().Before(section45A)
}

// OrdersRunOut returns the last days that have passed, of the legal status, an active CTO and an
// active guardianship: each is absent if it still runs, or if nothing says when it ends (X113).
func OrdersRunOut(rec record.Record, asOf record.Date) (status, cto, guardianship record.Day) {
	l := rec.Legal()
	past := func(d record.Day) record.Day {
		if d.Date().Before(asOf) {
			return d
		}
		return record.Day{}
	}
	status = past(l.MHAStatus().Expires())
	if OnCTO(rec) {
		cto = past(l.CTO().Expires())
	}
	guardianship = past(Guardianship(rec).Expires())
	return status, cto, guardianship
}

// StatusUnclear reports whether the legal status, a CTO or a guardianship has run out, so that no
// document may name status or conditions (X113).
func StatusUnclear(rec record.Record, asOf record.Date) bool {
	status, cto, guardianship := OrdersRunOut(rec, asOf)
	return status.Recorded() || cto.Recorded() || guardianship.Recorded()
}

// HasIMHARight reports whether the person may have an independent mental health advocate (X59).
func HasIMHARight(rec record.Record) bool {
	return UnderAct(rec) && !(onlyDetained(rec) && rec.Legal().MHAStatus().Code().In(shortTerm...))
}

// HasTribunalRight reports whether the person may ask a tribunal to look at their case.
func HasTribunalRight(rec record.Record) bool {
	return UnderAct(rec) && !(onlyDetained(rec) && rec.Legal().MHAStatus().Code().In(noTribunal...))
}

// onlyDetained reports whether nothing but detention keeps the person under the Act.
func onlyDetained(rec record.Record) bool {
	return Detained(rec) && !UnderGuardianship(rec)
}

// IMHAUntold reports whether the person may have an independent mental health advocate, and it is
// not recorded that they were told so (X59).
func IMHAUntold(rec record.Record) bool {
	return HasIMHARight(rec) && !rec.Legal().IMHA().Told().Is(record.Yes)
}

// AftercareDue is what the sections that the person is or was under say of free aftercare.
type AftercareDue uint8

// What they say.
const (
	AftercareNotDue  AftercareDue = iota
	AftercareUnknown              // one must ask whether section 117 applies
	AftercareFree                 // section 117 applies
)

// AftercareOf returns what the sections that the person is or was under say of section 117 aftercare
// (X56, REFERENCE.md 3.8).
func AftercareOf(rec record.Record) AftercareDue {
	due := aftercareBy(rec.Legal().MHAStatus().Code())
	for _, past := range rec.Legal().MHAHistory().All() {
		due = max(due, aftercareBy(past.Code()))
	}
	return due
}

func aftercareBy(code record.Code[record.MHACode]) AftercareDue {
	switch {
	case code.In(freeing...):
		return AftercareFree
	case code.In(askingAbout...):
		return AftercareUnknown
	}
	return AftercareNotDue
}

// AftercareAnswered reports whether anything is recorded of section 117, be it that it does not
// apply (X56).
func AftercareAnswered(rec record.Record) bool {
	s := rec.Legal().Section117().Status()
	return s.Recorded() && !s.Is(record.Section117StatusNotRecorded)
}

// EndedByBoth reports whether the ICB and the council are both recorded as having ended the aftercare
// (X57).
func EndedByBoth(s record.Section117) bool {
	icb, council := false, false
	for _, by := range s.EndedBy().All() {
		icb = icb || by.Is(record.Section117EndedByICB)
		council = council || by.Is(record.Section117EndedByCouncil)
	}
	return icb && council
}

// Aftercare returns the section 117 aftercare when there is something to say of it.
func Aftercare(rec record.Record) record.Section117 {
	s := rec.Legal().Section117()
	if !s.Status().Recorded() || s.Status().In(record.Section117StatusNotApplicable,
		record.Section117StatusNotRecorded) {
		return record.Section117{}
	}
	return s
}

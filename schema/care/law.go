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

// UnderGuardianship reports whether a guardianship is active, or the code says so.
func UnderGuardianship(rec record.Record) bool {
	return rec.Legal().Guardianship().Active().True() || GuardianshipCode(rec)
}

// GuardianshipCode reports whether the legal status itself is one of guardianship.
func GuardianshipCode(rec record.Record) bool { return rec.Legal().MHAStatus().Code().In(guarding...) }

// UnderAct reports whether the person is under the Mental Health Act: held in hospital, under
// guardianship, on a CTO or conditionally discharged.
func UnderAct(rec record.Record) bool {
	return Detained(rec) || UnderGuardianship(rec) || OnCTO(rec) || ConditionallyDischarged(rec)
}

// StatusRunOut, CTORunOut and GuardianshipRunOut report whether the recorded last day of each has
// passed (X113).
func StatusRunOut(rec record.Record, asOf record.Date) bool {
	return rec.Legal().MHAStatus().Expires().Date().Before(asOf)
}

// CTORunOut: see StatusRunOut. Only an active CTO runs out.
func CTORunOut(rec record.Record, asOf record.Date) bool {
	return OnCTO(rec) && rec.Legal().CTO().Expires().Date().Before(asOf)
}

// GuardianshipRunOut: see StatusRunOut. Only an active guardianship runs out.
func GuardianshipRunOut(rec record.Record, asOf record.Date) bool {
	g := rec.Legal().Guardianship()
	return g.Active().True() && g.Expires().Date().Before(asOf)
}

// StatusUnclear reports whether the legal status, a CTO or a guardianship has run out, so that no
// document may name status or conditions (X113).
func StatusUnclear(rec record.Record, asOf record.Date) bool {
	return StatusRunOut(rec, asOf) || CTORunOut(rec, asOf) || GuardianshipRunOut(rec, asOf)
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

// Aftercare returns the section 117 aftercare when there is something to say of it.
func Aftercare(rec record.Record) record.Section117 {
	s := rec.Legal().Section117()
	if !s.Status().Recorded() || s.Status().In(record.Section117StatusNotApplicable,
		record.Section117StatusNotRecorded) {
		return record.Section117{}
	}
	return s
}

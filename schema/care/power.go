package care

import "cpadoc/schema/record"

// madeForPerson returns why a decision made for the person does not count. It rests on a note that
// the person lacked capacity for this decision, and on somebody with the power to decide about care
// (X114).
func madeForPerson(rec record.Record, s record.Sharing, asOf record.Date) Fault {
	switch {
	case !LackedCapacity(rec, s.CapacityNote(), asOf):
		return NoCapacityNote
	case !s.Decision().Is(record.SharingDecisionAttorneyConsented):
		return NoFault
	}
	if a := Attorney(rec, s.AttorneyRef()); a.Recorded() {
		return PowerFault(a)
	}
	return NoAttorney
}

// LackedCapacity reports whether the note that a decision names says that the person could not make
// it. A note of a day to come is none yet (X114).
func LackedCapacity(rec record.Record, note record.Ref, asOf record.Date) bool {
	for _, n := range rec.Legal().CapacityNotes().All() {
		if note.Names(n.ID()) {
			return n.HasCapacity().Is(record.No) && !n.On().Date().After(asOf)
		}
	}
	return false
}

// Attorney returns the attorney, deputy or appointee that a reference names; absent if it names
// none.
func Attorney(rec record.Record, ref record.Ref) record.Attorney {
	for _, a := range rec.Legal().Attorneys().All() {
		if ref.Names(a.ID()) {
			return a
		}
	}
	return record.Attorney{}
}

// PowerFault returns why an attorney or deputy cannot decide about care or sign for the person
// (X114): NoPower, NotSeen or NoFault.
func PowerFault(a record.Attorney) Fault {
	switch {
	case !a.Kind().In(record.AttorneyKindLPAHealthWelfare, record.AttorneyKindDeputyWelfare):
		return NoPower
	case !a.RegisteredSeen().True():
		return NotSeen
	}
	return NoFault
}

package care

import (
	"iter"
	"slices"

	"cpadoc/schema/record"
)

// Decided is what the whole record decides and a view is told, by places in the record and codes
// alone: a view may lack what decides, a capacity note, a birth date or an order, and must not come
// to the whole record.
type Decided struct {
	// Decisions are how the sharing decisions stand, one for each recipient (X79, X114).
	Decisions []Told
	// Signings are where each carer signs what they have agreed to do (REFERENCE.md 4.1).
	Signings []ToldSigning
	// Signs are how the signatures of the agreement stand, by their places in it (X84, X114).
	Signs []Stand
	// Standings are how the advance decisions stand, each at its place in the record (X63, X64, X111).
	Standings []AdvanceStanding
	// Held reports that the person is held in hospital under the Act (REFERENCE.md 5.3); IMHA and
	// Tribunal, that they may have an advocate (X59) and ask a tribunal.
	Held, IMHA, Tribunal bool
	// MedicinesPartial and AllergiesPartial report that the view holds fewer than the record: a part
	// of a list must not read as the whole.
	MedicinesPartial, AllergiesPartial bool

	medicines, allergies int // in the whole record
}

// Decide returns what a record decides on that day. How its signatures stand is known already:
// Signatures reads the bytes of the record.
func Decide(rec record.Record, signs []Stand, asOf record.Date) Decided {
	return Decided{Decisions: TellDecisions(rec, asOf), Signings: TellSignings(rec, asOf), Signs: signs,
		Standings: AdvanceStandings(rec, asOf), Held: Detained(rec),
		IMHA: HasIMHARight(rec), Tribunal: HasTribunalRight(rec),
		medicines: rec.Medication().Len(), allergies: rec.Allergies().Items().Len()}
}

// Within returns what a view is told of it: nothing about a recipient or a carer whom the view does not
// hold, so that a copy cannot say what somebody else may know.
func (d Decided) Within(view record.Record) Decided {
	d.Decisions = slices.DeleteFunc(d.Decisions, func(t Told) bool {
		return !holds(view.Sharing(), t.Entry)
	})
	d.Signings = slices.DeleteFunc(d.Signings, func(s ToldSigning) bool {
		return !holds(view.Carers(), s.Carer)
	})
	d.MedicinesPartial = view.Medication().Len() < d.medicines
	d.AllergiesPartial = view.Allergies().Items().Len() < d.allergies
	return d
}

// holds reports whether a list of a view has the item at a place in the whole record.
func holds[T interface{ Index() int }](list interface {
	All() iter.Seq2[int, T]
}, place int) bool {
	for _, item := range list.All() {
		if item.Index() == place {
			return true
		}
	}
	return false
}

package care

import "cpadoc/schema/record"

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
}

// Decide returns what a record decides on that day. How its signatures stand is known already:
// Signatures reads the bytes of the record.
func Decide(rec record.Record, signs []Stand, asOf record.Date) Decided {
	return Decided{Decisions: TellDecisions(rec, asOf), Signings: TellSignings(rec, asOf), Signs: signs,
		Standings: AdvanceStandings(rec, asOf), Held: Detained(rec),
		IMHA: HasIMHARight(rec), Tribunal: HasTribunalRight(rec)}
}

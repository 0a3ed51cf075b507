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
	// Standing is how the plan stands with the person (X84), Crisis how the crisis plan does.
	Standing, Crisis Standing
	// Team is the person's team in the service profile, OwnTeam that there is one.
	Team    record.ProfileTeam
	OwnTeam bool
	// Unsent are the places in distribution of copies that are not sent as things stand.
	Unsent []int
	// Kept are the parts that the view lacks, or has only some of.
	Kept Kept
	// Held reports that the person is held in hospital under the Act (REFERENCE.md 5.3); IMHA and
	// Tribunal, that they may have an advocate (X59) and ask a tribunal.
	Held, IMHA, Tribunal bool
}

// Decide returns what a record decides on that day. How its signatures stand is known already:
// Signatures reads the bytes of the record.
func Decide(rec record.Record, p record.Profile, signs []Stand, asOf record.Date, askAgain int) Decided {
	team, own := ProfileTeam(rec, p)
	return Decided{Team: team, OwnTeam: own, Decisions: TellDecisions(rec, asOf, askAgain), Signings: TellSignings(rec, asOf, askAgain), Signs: signs, Unsent: CopiesHeld(rec, asOf, askAgain),
		Standings: AdvanceStandings(rec, asOf), Standing: AgreementOf(rec, signs).Standing,
		Crisis: CrisisAgreementOf(rec, asOf).Standing, Held: Detained(rec),
		IMHA: HasIMHARight(rec), Tribunal: HasTribunalRight(rec)}
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
	return d
}

// Kept names parts of a record that a reader sees nothing or only some of: the pointers of its properties
// and of theirs. Where a part is kept back, its absence says nothing.
type Kept []string

// Holds reports whether something of a part is kept back.
func (k Kept) Holds(part interface{ Pointer() string }) bool {
	return len(k) > 0 && slices.Contains(k, part.Pointer())
}

// Any reports whether something of one of the parts is.
func (k Kept) Any(parts ...interface{ Pointer() string }) bool {
	return slices.ContainsFunc(parts, k.Holds)
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

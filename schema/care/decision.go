package care

import "cpadoc/schema/record"

// State is how a sharing decision stands on a day, as the person is told it.
type State uint8

// The states.
const (
	Shares    State = iota + 1 // a consent is in force
	Nothing                    // a consent that goes no further than nothing
	Refused                    // the person said no
	Withdrawn                  // the person said yes before, and no since
	Expired                    // the person's own limit is past
	Unasked                    // nobody asked
	Unproved                   // what somebody decided for the person does not count (X114)
)

// State returns how the decision stands.
func (l Live) State() State {
	switch decision := l.Entry.Decision(); {
	case decision.Is(record.SharingDecisionRefused):
		return Refused
	case decision.Is(record.SharingDecisionWithdrawn):
		return Withdrawn
	case l.Fault.MadeForPerson():
		return Unproved
	case l.Fault == RunOut:
		return Expired
	case !l.None():
		return Shares
	case decision.Is(record.SharingDecisionNotAsked), !decision.Recorded():
		return Unasked
	}
	return Nothing
}

// Decisions returns what stands for each recipient that the sharing entries name, in the order of
// the entries that decide (X79).
func Decisions(rec record.Record, asOf record.Date) []Live {
	var out []Live
	for _, s := range rec.Sharing().All() {
		if l := Consent(rec, MeantBy(s), asOf); l.Entry == s {
			out = append(out, l)
		}
	}
	return out
}

// Told is one of Decisions without its handle, for a view: whoever reads a view may lack what
// decides, a capacity note or a condition, and must not come to the whole record.
type Told struct {
	Entry    int // index in sharing
	State    State
	Scope    record.Scope
	Excludes []record.Part
}

// TellDecisions returns Decisions as a view is told them.
func TellDecisions(rec record.Record, asOf record.Date) []Told {
	var out []Told
	for _, l := range Decisions(rec, asOf) {
		out = append(out, Told{l.Entry.Index(), l.State(), l.Scope, l.Excludes})
	}
	return out
}

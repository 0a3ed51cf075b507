package care

import (
	"strings"
	"unicode"

	"cpadoc/schema/record"
)

// ToBeDone reports whether an action is still to be done, as far as its status says.
func ToBeDone(a record.Action) bool {
	return !a.Status().In(record.ActionStatusDone, record.ActionStatusNotDone,
		record.ActionStatusCancelled)
}

// PastDue returns the day that an action still to be done was due by, or was to be looked at again, where
// that day has passed (S81); absent where it has not.
func PastDue(a record.Action, asOf record.Date) record.Day {
	day := a.DueBy()
	if !day.Recorded() {
		day = a.ReviewBy()
	}
	if !ToBeDone(a) || !day.Recorded() || !day.Date().Before(asOf) {
		return record.Day{}
	}
	return day
}

// GivenUp reports whether nothing comes of an action any more: it meets no need (X39).
func GivenUp(a record.Action) bool {
	return a.Status().In(record.ActionStatusNotDone, record.ActionStatusCancelled)
}

// Serves reports whether an action is for a need.
func Serves(a record.Action, n record.Need) bool { return Names(a.NeedRefs(), n.ID()) }

// Names reports whether one of the references names that ID.
func Names(refs record.List[record.Ref], id record.ID) bool {
	for _, r := range refs.All() {
		if r.Names(id) {
			return true
		}
	}
	return false
}

// FirstNeed returns the place in needs of the first need that an action serves; -1 for none.
func FirstNeed(needs record.List[record.Need], a record.Action) int {
	for i, n := range needs.All() {
		if Serves(a, n) {
			return i
		}
	}
	return -1
}

// Kinds of people that a reference may name.
type Kind uint8

// The kinds.
const (
	NobodyKnown Kind = iota
	TheirWorker
	TheirCarer
	TheirContact
)

// KindOf returns what kind of person a reference names.
func KindOf(rec record.Record, ref record.Ref) Kind {
	if !ref.Recorded() {
		return NobodyKnown
	}
	for _, w := range rec.CareTeam().All() {
		if ref.Names(w.ID()) {
			return TheirWorker
		}
	}
	for _, k := range rec.Carers().All() {
		if ref.Names(k.ID()) {
			return TheirCarer
		}
	}
	for _, p := range rec.Person().Contacts().All() {
		if ref.Names(p.ID()) {
			return TheirContact
		}
	}
	return NobodyKnown
}

// Doer is who does an action, as documents group actions.
type Doer uint8

// The doers, in the order of the page.
const (
	DoneByPerson Doer = iota
	DoneByFamily      // and carers
	DoneByServices
)

// DoerOf returns who does an action: whoever it names, else the kind of owner that is recorded.
func DoerOf(rec record.Record, a record.Action) Doer {
	switch KindOf(rec, a.OwnerRef()) {
	case TheirWorker:
		return DoneByServices
	case TheirCarer, TheirContact:
		return DoneByFamily
	}
	switch a.OwnerKind().Code() {
	case record.ActionOwnerKindPerson:
		return DoneByPerson
	case record.ActionOwnerKindCarer, record.ActionOwnerKindFamily:
		return DoneByFamily
	}
	return DoneByServices
}

// OwnerFits reports whether whoever an action names is of the kind of owner that is recorded. It
// asks nothing if one of the two is not recorded (X38).
func OwnerFits(rec record.Record, a record.Action) bool {
	who := KindOf(rec, a.OwnerRef())
	if who == NobodyKnown {
		return true
	}
	switch a.OwnerKind().Code() {
	case record.ActionOwnerKindPerson:
		return false // the person has no id in a record
	case record.ActionOwnerKindTeam:
		return who == TheirWorker
	case record.ActionOwnerKindCarer:
		return who == TheirCarer
	case record.ActionOwnerKindFamily:
		return who == TheirCarer || who == TheirContact
	}
	return true
}

// ByTheTeam reports whether an action is the team's own (X40).
func ByTheTeam(rec record.Record, a record.Action) bool {
	if !a.OwnerKind().Recorded() {
		return KindOf(rec, a.OwnerRef()) == TheirWorker
	}
	return a.OwnerKind().Is(record.ActionOwnerKindTeam)
}

// NoLongerThere reports whether a reference names a worker whose work with the person has ended, or
// a carer who has stopped or died (X42).
func NoLongerThere(rec record.Record, ref record.Ref, asOf record.Date) bool {
	for _, w := range rec.CareTeam().All() {
		if ref.Names(w.ID()) {
			return w.End().Date().Before(asOf)
		}
	}
	for _, k := range rec.Carers().All() {
		if ref.Names(k.ID()) {
			return NoLongerCares(k, asOf)
		}
	}
	return false
}

// IsUnmet reports whether a need is known not to be met: by its own status, or because an unmet need
// of the same part of life is listed. Unmet needs have no link of their own to the needs of the plan.
func IsUnmet(rec record.Record, n record.Need) bool {
	if n.Status().Is(record.NeedStatusUnmet) {
		return true
	}
	for _, u := range rec.UnmetNeeds().All() {
		if u.Domain().Code() == n.Domain().Code() {
			return true
		}
	}
	return false
}

// Settled reports whether a need's own status says that it is met, or that it cannot be met now: the
// plan owes it no action.
func Settled(n record.Need) bool { return n.Status().In(record.NeedStatusMet, record.NeedStatusUnmet) }

// Taken reports whether a medicine is one that the person takes now; one that is paused still counts.
func Taken(m record.Medicine) bool { return !m.Status().Is(record.MedicineStatusStopped) }

// TakenNow reports whether a medicine belongs on a card: one that is paused does not, because a card has
// no room to say so.
func TakenNow(m record.Medicine) bool { return m.Status().Is(record.MedicineStatusActive) }

// NoUnit reports whether a dose is a bare number: neither its unit nor the words of the prescription
// are recorded, and the dose does not hold one itself, as in "10 mg" (X54). A sign outside ASCII, as
// in "½", is given the benefit of the doubt.
func NoUnit(m record.Medicine) bool {
	return m.Dose().Recorded() && !m.Unit().Recorded() && !m.Text().Recorded() &&
		!strings.ContainsFunc(m.Dose().String(), func(r rune) bool {
			return r > unicode.MaxASCII || unicode.IsLetter(r)
		})
}

// NoDose reports whether a medicine has the unit of a dose and no amount, as in "mg when needed": neither
// is the dose recorded nor do the words of the prescription say it (X54).
func NoDose(m record.Medicine) bool {
	return m.Unit().Recorded() && !m.Dose().Recorded() && !m.Text().Recorded()
}

// Worker returns the worker whom a reference names; absent when it names none.
func Worker(rec record.Record, ref record.Ref) record.Worker {
	for _, w := range rec.CareTeam().All() {
		if ref.Names(w.ID()) {
			return w
		}
	}
	return record.Worker{}
}

// Strength returns the strength that an action uses; absent when it names none.
func Strength(rec record.Record, a record.Action) record.Strength {
	for _, s := range rec.Assessment().StrengthsSummary().All() {
		if a.UsesStrengthRef().Names(s.ID()) {
			return s
		}
	}
	return record.Strength{}
}

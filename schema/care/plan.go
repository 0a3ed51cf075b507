package care

import (
	"strings"
	"unicode"

	"cpadoc/schema/record"
)

// Doer is who does an action, in the order of the page.
type Doer string

// The doers.
const (
	DoneByMe       Doer = "me"
	DoneByFamily   Doer = "family"
	DoneByServices Doer = "services"
)

// Words lists the doers.
func (Doer) Words() []string { return list(Doers...) }

// Doers are all of them in the order of the page.
var Doers = []Doer{DoneByMe, DoneByFamily, DoneByServices}

// DoerOf returns who does an action: by its owner when that is known, else by the kind of owner.
func DoerOf(rec record.Record, a record.Action) Doer {
	switch ref := a.OwnerRef(); {
	case Worker(rec, ref).Recorded():
		return DoneByServices
	case Carer(rec, ref).Recorded(), Contact(rec, ref).Recorded():
		return DoneByFamily
	}
	switch a.OwnerKind().Code() {
	case record.ActionOwnerKindPerson:
		return DoneByMe
	case record.ActionOwnerKindCarer, record.ActionOwnerKindFamily:
		return DoneByFamily
	}
	return DoneByServices
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

// Carer returns the carer whom a reference names; absent when it names none.
func Carer(rec record.Record, ref record.Ref) record.Carer {
	for _, k := range rec.Carers().All() {
		if ref.Names(k.ID()) {
			return k
		}
	}
	return record.Carer{}
}

// Contact returns the person's contact whom a reference names; absent when it names none.
func Contact(rec record.Record, ref record.Ref) record.Contact {
	for _, k := range rec.Person().Contacts().All() {
		if ref.Names(k.ID()) {
			return k
		}
	}
	return record.Contact{}
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

// NeedOpen reports whether a need is still to be met by this plan: neither met nor one that cannot be
// met now.
func NeedOpen(n record.Need) bool {
	return !n.Status().In(record.NeedStatusMet, record.NeedStatusUnmet)
}

// NamedIn reports whether a list of references names an ID.
func NamedIn(refs record.List[record.Ref], id record.ID) bool {
	for _, r := range refs.All() {
		if r.Names(id) {
			return true
		}
	}
	return false
}

// FirstNeed returns the place in plan.needs of the first need in record order that an action serves;
// -1 when it serves none.
func FirstNeed(rec record.Record, a record.Action) int {
	for i, n := range rec.Plan().Needs().All() {
		if NamedIn(a.NeedRefs(), n.ID()) {
			return i
		}
	}
	return -1
}

// Taken reports whether a medicine is taken now, or taken again after a pause.
func Taken(m record.Medicine) bool { return !m.Status().Is(record.MedicineStatusStopped) }

// NoUnit reports whether a dose is a bare number: neither its unit nor the words of the prescription
// are recorded, and the dose does not hold one itself, as in "10 mg" (X54). A sign outside ASCII, as
// in "½", is given the benefit of the doubt.
func NoUnit(m record.Medicine) bool {
	return m.Dose().Recorded() && !m.Unit().Recorded() && !m.Text().Recorded() &&
		!strings.ContainsFunc(m.Dose().String(), func(r rune) bool {
			return r > unicode.MaxASCII || unicode.IsLetter(r)
		})
}

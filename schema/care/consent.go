package care

import (
	"strings"

	"cpadoc/schema/record"
)

// Recipient is whoever something of a record may be shared with: one person, or a kind as a whole.
type Recipient struct {
	Kind record.SharingRecipientKind // 0 for a kind that no sharing decision can name
	Ref  string                      // id in the record; "" for the kind as a whole, as the GP
}

// RecipientOf returns a recipient by the words of a list ("carer") and the id of one of them.
func RecipientOf(kind, ref string) Recipient {
	return Recipient{record.SharingRecipientKind(record.WordCode(kind)), ref}
}

// ReaderOf returns the recipient whom an order names: "gp", "carer/carer-1".
func ReaderOf(reader string) Recipient {
	kind, ref, _ := strings.Cut(reader, "/")
	return RecipientOf(kind, ref)
}

// CopyReader returns the recipient of a copy whom an order names. The record's word for who is no
// carer, relative or GP is agency.
func CopyReader(reader string) Recipient {
	if rest, ok := strings.CutPrefix(reader, "professional"); ok {
		reader = "agency" + rest
	}
	return ReaderOf(reader)
}

// ThisCarer returns the recipient that one carer is.
func ThisCarer(k record.Carer) Recipient {
	return Recipient{record.SharingRecipientKindCarer, k.ID().String()}
}

// MeantBy returns the recipient that a sharing entry is about.
func MeantBy(s record.Sharing) Recipient {
	return Recipient{s.RecipientKind().Code(), s.RecipientRef().String()}
}

// Live is what a recipient may be told on a day: the sharing entry that decides, and how far it goes
// (X79, X114).
type Live struct {
	Entry    record.Sharing // the entry that decides; absent if there is none
	Scope    record.Scope   // as it counts on the day; ScopeNone where no consent is in force
	Excludes []record.Part  // what the person keeps back; of all entries of that day
	Fault    Fault          // why a consent or decision is not in force
	Lowered  bool           // conditions that no rule can enforce brought the scope down to practical
	Overdue  int            // days by which revisitOn is past; 0 if it is not
}

// Fault is why a decision does not count.
type Fault uint8

// The faults. All but RunOut are those of a decision that somebody made for the person (X114).
const (
	NoFault        Fault = iota
	RunOut               // the person's own limit is past (X79)
	NoCapacityNote       // no note says that the person could not make this decision
	NoAttorney           // it is not recorded which attorney or deputy decided
	NoPower              // this attorney has no power over care and sharing
	NotSeen              // nobody has seen the registered power or the court order
)

// MadeForPerson reports whether the fault is that of a decision made for the person (X114).
func (f Fault) MadeForPerson() bool { return f >= NoCapacityNote }

// None reports whether nothing may be shared.
func (l Live) None() bool { return l.Scope == record.ScopeNone }

// Covers reports whether the scope reaches as far as another one.
func (l Live) Covers(scope record.Scope) bool { return Covers(l.Scope, scope) }

// Covers reports whether one scope reaches as far as another. Care plan and crisis plan are beside
// each other: neither covers the other, "all" covers both.
func Covers(scope, needed record.Scope) bool {
	return scope == needed || scope == record.ScopeAll || rank(scope) > rank(needed)
}

// rank orders scopes: none, general, practical, then carePlan and crisisPlan, then all.
func rank(scope record.Scope) int {
	switch scope {
	case record.ScopeGeneral:
		return 1
	case record.ScopePractical:
		return 2
	case record.ScopeCarePlan, record.ScopeCrisisPlan:
		return 3
	case record.ScopeAll:
		return 4
	}
	return 0
}

// Consent returns what a recipient may be told on that day: of the entries for this recipient the
// latest one decides, and of several on one day the strictest. An entry of a later day does not
// count yet. A refusal without a date counts as the latest, a consent without one as the earliest.
// A refusal that names nobody holds for everybody of its kind; a consent that names nobody is no
// one carer's (X78, X79, X89, X114).
func Consent(rec record.Record, to Recipient, asOf record.Date) Live {
	best := Live{Scope: record.ScopeNone}
	for _, s := range rec.Sharing().All() {
		if !to.meantBy(s) && !to.refusedWithAll(s) || s.DecidedOn().Date().After(asOf) {
			continue
		}
		one := inForce(rec, s, asOf)
		if !best.Entry.Recorded() {
			best = one
			continue
		}
		switch cmp := decided(s).Compare(decided(best.Entry)); {
		case cmp > 0:
			best = one
		case cmp == 0:
			best = strictest(best, one)
		}
	}
	return best
}

// meantBy reports whether an entry is about this recipient alone.
func (r Recipient) meantBy(s record.Sharing) bool {
	if r.Ref != "" {
		return s.RecipientRef().String() == r.Ref
	}
	return !s.RecipientRef().Recorded() && s.RecipientKind().Is(r.Kind)
}

// refusedWithAll reports whether an entry refuses every recipient of this kind.
func (r Recipient) refusedWithAll(s record.Sharing) bool {
	return !s.RecipientRef().Recorded() && s.RecipientKind().Is(r.Kind) && Refuses(s)
}

// Refuses reports whether an entry says no, whenever it was made.
func Refuses(s record.Sharing) bool {
	return s.Decision().In(record.SharingDecisionRefused, record.SharingDecisionWithdrawn)
}

// decided returns the day that an entry counts from, among entries of one recipient.
func decided(s record.Sharing) record.Date {
	if !s.DecidedOn().Recorded() && Refuses(s) {
		return record.Date{Y: 9999, M: 12, D: 31}
	}
	return s.DecidedOn().Date()
}

// inForce returns what one entry allows on that day.
func inForce(rec record.Record, s record.Sharing, asOf record.Date) Live {
	l := Live{Entry: s, Scope: record.ScopeNone}
	switch s.Decision().Code() {
	case record.SharingDecisionConsented:
	case record.SharingDecisionLacksCapacityBestInterests, record.SharingDecisionAttorneyConsented:
		if l.Fault = madeForPerson(rec, s, asOf); l.Fault != NoFault {
			return l
		}
	default:
		return l
	}
	if s.ExpiresOn().Date().Before(asOf) {
		l.Fault = RunOut
		return l
	}
	for _, part := range s.Excludes().All() {
		l.Excludes = append(l.Excludes, part.Code())
	}
	if scope := s.Scope().Code(); rank(scope) > 0 {
		l.Scope = scope
	}
	if s.Conditions().Recorded() && rank(l.Scope) > rank(record.ScopePractical) {
		l.Scope, l.Lowered = record.ScopePractical, true
	}
	l.Overdue = max(0, s.RevisitOn().Date().DaysUntil(asOf))
	return l
}

// strictest puts two entries of one day together: the narrower scope, and what either keeps back.
// Care plan and crisis plan have in common what is practical. Of two that share nothing the one
// that says no decides, then the one that leaves it open: which letter a carer gets hangs on it
// (REFERENCE.md 4.6), and must not hang on the order of the entries.
func strictest(a, b Live) Live {
	if rank(b.Scope) < rank(a.Scope) {
		a, b = b, a
	}
	if a.Scope == record.ScopeNone {
		if b.Scope == record.ScopeNone && firmness(b) > firmness(a) {
			return b
		}
		return a
	}
	if rank(a.Scope) == rank(b.Scope) && a.Scope != b.Scope {
		a.Scope = record.ScopePractical
	}
	if len(b.Excludes) > 0 {
		a.Excludes = append(append([]record.Part(nil), a.Excludes...), b.Excludes...)
	}
	a.Overdue = max(a.Overdue, b.Overdue)
	a.Lowered = a.Lowered || b.Lowered && a.Scope == record.ScopePractical
	return a
}

// firmness orders entries that share nothing: a refusal, then what is open, then what has run out.
func firmness(l Live) int {
	switch {
	case Refuses(l.Entry):
		return 3
	case l.Open():
		return 2
	case l.Fault == RunOut:
		return 1
	}
	return 0
}

// Undated reports whether a refusal decides only because it has no day: another answer for the same
// recipient says something else, and may be the later one.
func Undated(rec record.Record, l Live, asOf record.Date) bool {
	if !Refuses(l.Entry) || l.Entry.DecidedOn().Recorded() {
		return false
	}
	to := MeantBy(l.Entry)
	for _, s := range rec.Sharing().All() {
		same := to.meantBy(s) || to.Ref == "" && s.RecipientKind().Is(to.Kind)
		if same && !Refuses(s) && !s.DecidedOn().Date().After(asOf) {
			return true
		}
	}
	return false
}

// Open reports whether the person still has to be asked: nobody did, or what was decided for them
// does not count.
func (l Live) Open() bool {
	return l.Entry.Decision().Is(record.SharingDecisionNotAsked) || l.Fault.MadeForPerson()
}

// Unanswered reports whether a question once answered with a consent to practical things or more is
// open again (REFERENCE.md 4.6, row 12). An entry that X114 does not accept was never a consent.
func Unanswered(rec record.Record, to Recipient, asOf record.Date) bool {
	if l := Consent(rec, to, asOf); !l.Entry.Recorded() || !l.Open() {
		return false
	}
	for _, s := range rec.Sharing().All() {
		if to.meantBy(s) && !s.DecidedOn().Date().After(asOf) && wasConsent(rec, s, asOf) &&
			Covers(s.Scope().Code(), record.ScopePractical) {
			return true
		}
	}
	return false
}

// wasConsent reports whether an entry was ever a consent: the person agreed, or somebody decided for
// them as X114 asks. It may have run out or been replaced since.
func wasConsent(rec record.Record, s record.Sharing, asOf record.Date) bool {
	switch s.Decision().Code() {
	case record.SharingDecisionConsented:
		return true
	case record.SharingDecisionLacksCapacityBestInterests, record.SharingDecisionAttorneyConsented:
		return madeForPerson(rec, s, asOf) == NoFault
	}
	return false
}

// NameEntry returns the sharing entry that says what to call the person to a reader; absent if none
// does (REFERENCE.md 4.0 rule 16, X108). The latest that has a name counts.
func NameEntry(rec record.Record, to Recipient, asOf record.Date) record.Sharing {
	var entry record.Sharing
	for _, s := range rec.Sharing().All() {
		on := s.DecidedOn().Date()
		if s.NameToUse().Recorded() && to.meantBy(s) && !on.After(asOf) &&
			!on.Before(entry.DecidedOn().Date()) {
			entry = s
		}
	}
	return entry
}

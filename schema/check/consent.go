package check

import (
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Live is what a recipient may be told today: the sharing entry that decides, and how far it goes
// (domain.md X79, X114, 4.6).
type Live struct {
	Entry    int      // index in sharing of the entry that decides; -1 where there is none
	Scope    string   // as it counts now; "none" where there is no consent in force
	Excludes []string // parts that the person keeps back; of all entries of that day
	Fault    string   // why a consent or decision is not in force: "X79" run out, "X114" not valid
	Lowered  bool     // conditions that no rule can enforce brought the scope down to practical
	Overdue  int      // days by which revisitOn is past; 0 where it is not
}

// None tells whether nothing may be shared.
func (l Live) None() bool { return l.Scope == record.ScopeNone }

// Covers tells whether the scope reaches as far as another one. Care plan and crisis plan are
// beside each other: neither covers the other, "all" covers both.
func (l Live) Covers(scope string) bool {
	if l.Scope == scope || l.Scope == record.ScopeAll {
		return true
	}
	return rank(l.Scope) > rank(scope)
}

// rank orders scopes: none, general, practical, then carePlan and crisisPlan, then all.
func rank(scope string) int {
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

// Needs returns the scope that a copy of that kind asks for; false for kinds that rest on no consent
// (X78).
func Needs(k kinds.Kind) (scope string, ok bool) {
	if k == kinds.None {
		return "", false
	}
	scope = k.Row().Scope
	return scope, scope != ""
}

// Consent tells what a recipient may be told on that day: of the entries for this recipient the
// latest one decides, and of several on one day the strictest. An entry of a later day does not
// count yet. A refusal without a date counts as the latest, a consent without one as the earliest.
// A refusal that names nobody holds for everybody of its kind; a consent that names nobody is no
// one carer's. recipientRef may be empty, as for the GP; then the kind alone is compared.
func Consent(rec *record.Record, recipientKind, recipientRef string, asOf record.Date) Live {
	best := Live{Entry: -1, Scope: record.ScopeNone}
	for i := range rec.Sharing {
		s := &rec.Sharing[i]
		if !meant(s, recipientKind, recipientRef) && !refusesAll(s, recipientKind) || s.DecidedOn.After(asOf) {
			continue
		}
		one := inForce(i, rec, asOf)
		if best.Entry < 0 {
			best = one
			continue
		}
		switch cmp := decided(s).Compare(decided(&rec.Sharing[best.Entry])); {
		case cmp > 0:
			best = one
		case cmp == 0:
			best = strictest(rec, best, one)
		}
	}
	return best
}

func meant(s *record.Sharing, kind, ref string) bool {
	if ref != "" {
		return s.RecipientRef == ref
	}
	return s.RecipientRef == "" && s.RecipientKind == kind
}

// refusesAll tells whether an entry refuses every recipient of a kind.
func refusesAll(s *record.Sharing, kind string) bool {
	return s.RecipientRef == "" && s.RecipientKind == kind && refuses(s)
}

func refuses(s *record.Sharing) bool {
	return s.Decision == record.Refused || s.Decision == record.Withdrawn
}

// decided gives the day that an entry counts from, among entries of one recipient.
func decided(s *record.Sharing) record.Date {
	if s.DecidedOn.IsZero() && refuses(s) {
		return record.Date{Y: 9999, M: 12, D: 31}
	}
	return s.DecidedOn
}

// inForce gives what one entry allows on that day.
func inForce(i int, rec *record.Record, asOf record.Date) Live {
	s := &rec.Sharing[i]
	l := Live{Entry: i, Scope: record.ScopeNone}
	switch s.Decision {
	case record.Consented:
	case record.BestInterests, record.AttorneyConsented:
		if decisionFault(rec, s, asOf) != "" {
			l.Fault = "X114"
			return l
		}
	default:
		return l
	}
	if s.ExpiresOn.Before(asOf) {
		l.Fault = "X79"
		return l
	}
	l.Excludes = s.Excludes
	if rank(s.Scope) > 0 {
		l.Scope = s.Scope
	}
	if !s.Conditions.Absent() && rank(l.Scope) > rank(record.ScopePractical) {
		l.Scope, l.Lowered = record.ScopePractical, true
	}
	l.Overdue = max(0, s.RevisitOn.DaysUntil(asOf))
	return l
}

// strictest puts two entries of one day together: the narrower scope, and what either keeps back.
// Care plan and crisis plan have in common what is practical. Of two that share nothing the one
// that says no decides, then the one that leaves it open: which letter a carer gets hangs on it
// (domain.md 4.6), and must not hang on the order of the entries.
func strictest(rec *record.Record, a, b Live) Live {
	if rank(b.Scope) < rank(a.Scope) {
		a, b = b, a
	}
	if a.Scope == record.ScopeNone {
		if b.Scope == record.ScopeNone && firmness(rec, b) > firmness(rec, a) {
			return b
		}
		return a
	}
	if rank(a.Scope) == rank(b.Scope) && a.Scope != b.Scope {
		a.Scope = record.ScopePractical
	}
	if len(b.Excludes) > 0 {
		a.Excludes = append(append([]string(nil), a.Excludes...), b.Excludes...)
	}
	a.Overdue = max(a.Overdue, b.Overdue)
	a.Lowered = a.Lowered || b.Lowered && a.Scope == record.ScopePractical
	return a
}

// firmness orders entries that share nothing: a refusal, then what is open, then what has run out.
func firmness(rec *record.Record, l Live) int {
	switch s := &rec.Sharing[l.Entry]; {
	case refuses(s):
		return 3
	case s.Decision == record.NotAsked, l.Fault == "X114":
		return 2
	case l.Fault != "":
		return 1
	}
	return 0
}

// WasConsent tells whether an entry was ever a consent: the person agreed, or somebody decided for them
// as X114 asks. It may have run out or been replaced since.
func WasConsent(rec *record.Record, s *record.Sharing, asOf record.Date) bool {
	switch s.Decision {
	case record.Consented:
		return true
	case record.BestInterests, record.AttorneyConsented:
		return decisionFault(rec, s, asOf) == ""
	}
	return false
}

// For tells whether an entry is about that recipient alone.
func For(s *record.Sharing, kind, ref string) bool { return meant(s, kind, ref) }

// decisionFault says why a decision made for the person does not count; "" where it does. It rests
// on a note that the person lacked capacity for this decision, and on somebody with the power to
// decide about care (domain.md X114). A note of a day to come is none yet.
func decisionFault(rec *record.Record, s *record.Sharing, asOf record.Date) string {
	if !lackedCapacity(rec, s.CapacityNote, asOf) {
		return "no capacity note says that the person could not make this decision"
	}
	if s.Decision != record.AttorneyConsented {
		return ""
	}
	for i := range rec.Legal.Attorneys {
		if a := &rec.Legal.Attorneys[i]; s.AttorneyRef != "" && a.ID == s.AttorneyRef {
			return attorneyFault(a)
		}
	}
	return "it is not said which attorney or deputy decided"
}

func lackedCapacity(rec *record.Record, note string, asOf record.Date) bool {
	for i := range rec.Legal.CapacityNotes {
		if n := &rec.Legal.CapacityNotes[i]; note != "" && n.ID == note {
			return n.HasCapacity == record.No && !n.On.After(asOf)
		}
	}
	return false
}

// attorneyFault says why an attorney or deputy cannot decide about care or sign for the person.
func attorneyFault(a *record.Attorney) string {
	switch {
	case a.Kind != "lpaHealthWelfare" && a.Kind != "deputyWelfare":
		return "this attorney, deputy or appointee has no power over care and sharing"
	case !record.True(a.RegisteredSeen):
		return "nobody has seen the registered power of attorney or the court order"
	}
	return ""
}

package check

import "cpadoc/schema/record"

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

// Needs gives the scope that a copy of that kind asks for; false for kinds that rest on no consent
// (domain.md X78).
func Needs(kind string) (scope string, ok bool) {
	switch kind {
	case "care-plan", "review-record", "plan-letter":
		return record.ScopeCarePlan, true
	case "crisis-plan", "wallet-card", "fridge-sheet":
		return record.ScopeCrisisPlan, true
	}
	return "", false
}

// Consent tells what a recipient may be told on that day: of the entries for this recipient the
// latest one decides, and of several on one day the strictest. An entry of a later day does not
// count yet. A refusal without a date counts as the latest, a consent without one as the earliest.
// recipientRef may be empty, as for the GP; then the kind alone is compared.
func Consent(rec *record.Record, recipientKind, recipientRef string, asOf record.Date) Live {
	best := Live{Entry: -1, Scope: record.ScopeNone}
	for i := range rec.Sharing {
		s := &rec.Sharing[i]
		if !meant(s, recipientKind, recipientRef) || s.DecidedOn.After(asOf) {
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
			best = strictest(best, one)
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

// decided gives the day that an entry counts from, among entries of one recipient.
func decided(s *record.Sharing) record.Date {
	if s.DecidedOn.IsZero() && (s.Decision == record.Refused || s.Decision == record.Withdrawn) {
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
		if decisionFault(rec, s) != "" {
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
// Care plan and crisis plan have in common what is practical.
func strictest(a, b Live) Live {
	if rank(b.Scope) < rank(a.Scope) {
		a, b = b, a
	}
	if a.Scope == record.ScopeNone {
		return a
	}
	if rank(a.Scope) == rank(b.Scope) && a.Scope != b.Scope {
		a.Scope = record.ScopePractical
	}
	if len(b.Excludes) > 0 {
		a.Excludes = append(append([]string(nil), a.Excludes...), b.Excludes...)
	}
	a.Overdue = max(a.Overdue, b.Overdue)
	return a
}

// decisionFault says why a decision made for the person does not count; "" where it does. It rests
// on a note that the person lacked capacity for this decision, and on somebody with the power to
// decide about care (domain.md X114).
func decisionFault(rec *record.Record, s *record.Sharing) string {
	if !lackedCapacity(rec, s.CapacityNote) {
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

func lackedCapacity(rec *record.Record, note string) bool {
	for i := range rec.Legal.CapacityNotes {
		if n := &rec.Legal.CapacityNotes[i]; note != "" && n.ID == note {
			return n.HasCapacity == record.No
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

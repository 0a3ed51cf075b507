package care

import "cpadoc/schema/record"

// OnCPA reports whether the person's care is under the Care Programme Approach.
func OnCPA(rec record.Record) bool { return rec.CPA().Status().Is(record.CPAStatusOnCPA) }

// GoesOn reports whether care goes on: the person lives, and CPA or other care has not ended.
func GoesOn(rec record.Record, asOf record.Date) bool {
	return !rec.CPA().Status().Is(record.CPAStatusEnded) && !Died(rec, asOf)
}

// Leads reports whether a worker's role is the one that leads this person's care: the care
// co-ordinator's on CPA, else the lead professional's or key worker's (X21, X23).
func Leads(rec record.Record, w record.Worker) bool {
	if OnCPA(rec) {
		return w.Role().Is(record.RoleCareCoordinator)
	}
	return w.Role().In(record.RoleLeadProfessional, record.RoleKeyWorker)
}

// Lead returns the active worker who leads the care; of several the first primary one, else the
// first. It is absent when nobody leads (X21, X23).
func Lead(rec record.Record, asOf record.Date) record.Worker {
	var first record.Worker
	for _, w := range rec.CareTeam().All() {
		if !Leads(rec, w) || !Active(w, asOf) {
			continue
		}
		if w.Primary().True() {
			return w
		}
		if !first.Recorded() {
			first = w
		}
	}
	return first
}

// LedBySelf reports whether the person leads their own care with support, so that no worker need be
// named (X23).
func LedBySelf(rec record.Record) bool {
	return rec.CPA().CoordinationArrangement().Is(record.CoordinationArrangementSelfWithSupport)
}

// Team returns the profile's entry for the record's team, by organisation code, else by name; own
// reports whether it is the record's team. When none matches it is the profile's first team, which
// is the record's own only when the record names none (REFERENCE.md 5.0).
func Team(rec record.Record, p record.Profile) (team record.ProfileTeam, own bool) {
	mine := rec.CPA().Team()
	for _, t := range p.Teams().All() {
		if same(mine.ODSCode(), t.ODSCode()) {
			return t, true
		}
	}
	for _, t := range p.Teams().All() {
		if same(mine.Name(), t.Name()) {
			return t, true
		}
	}
	if first := p.Teams().At(0); first.Recorded() {
		return first, !mine.Recorded()
	}
	return record.ProfileTeam{}, false
}

// same reports whether two lines are recorded and say the same.
func same(a, b record.Line) bool { return a.Recorded() && b.Is(a.String()) }

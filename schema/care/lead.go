package care

import (
	"strings"

	"cpadoc/schema/record"
)

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

// LeadState is who leads somebody's care, as documents say it.
type LeadState string

// The states.
const (
	LeadNamed     LeadState = "named"
	LeadToBeNamed LeadState = "toBeNamed" // the plan gives the duty desk (X21, X23)
	LeadSelf      LeadState = "self"      // with support, as was agreed (S69)
)

// Words lists the states.
func (LeadState) Words() []string { return list(LeadNamed, LeadToBeNamed, LeadSelf) }

// LeadOf returns who leads the care on that day, and the worker when there is one. A person on CPA
// has a care co-ordinator: planning one's own care takes the place of one only for people who are
// not on it (X21, X23).
func LeadOf(rec record.Record, asOf record.Date) (LeadState, record.Worker) {
	w := Lead(rec, asOf)
	arrangement := rec.CPA().CoordinationArrangement()
	self := arrangement.Is(record.CoordinationArrangementSelfWithSupport)
	switch {
	case self && (w.Recorded() || !OnCPA(rec)):
		return LeadSelf, w
	case w.Recorded():
		return LeadNamed, w
	}
	return LeadToBeNamed, w
}

// Works reports whether someone with that role works with the person on that day.
func Works(rec record.Record, role record.Role, asOf record.Date) bool {
	for _, w := range rec.CareTeam().All() {
		if w.Role().Is(role) && Active(w, asOf) {
			return true
		}
	}
	return false
}

// Reachable reports whether there is any way to reach a worker (X24).
func Reachable(w record.Worker) bool {
	return w.Phone().Recorded() || w.Email().Recorded() || w.Address().Recorded()
}

// Registered reports whether a worker is registered: as the record says, else by a profession that
// needs it (X26).
func Registered(w record.Worker) bool {
	if w.Registered().Recorded() {
		return w.Registered().True()
	}
	return w.Profession().In(record.WorkerProfessionNurse, record.WorkerProfessionSocialWorker,
		record.WorkerProfessionOccupationalTherapist, record.WorkerProfessionDoctor,
		record.WorkerProfessionPsychologist)
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

// OfTeam reports whether the record's team goes by that name or ODS code, in capitals or not.
func OfTeam(rec record.Record, name string) bool {
	mine := rec.CPA().Team()
	return says(mine.Name(), name) || says(mine.ODSCode(), name)
}

// same reports whether two lines are recorded and say the same, in capitals or not.
func same(a, b record.Line) bool { return a.Recorded() && says(b, a.String()) }

func says(l record.Line, text string) bool {
	return l.Recorded() && strings.EqualFold(l.String(), text)
}

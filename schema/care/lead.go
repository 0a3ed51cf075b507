package care

import (
	"strings"

	"cpadoc/schema/record"
)

// OnCPA reports whether the person is on CPA.
func OnCPA(rec record.Record) bool { return rec.CPA().Status().Is(record.CPAStatusOnCPA) }

// Open reports whether care goes on: the person lives, and CPA or other care has not ended.
func Open(rec record.Record, asOf record.Date) bool {
	return !rec.CPA().Status().Is(record.CPAStatusEnded) && !Died(rec, asOf)
}

// Lead returns the worker who leads the care on that day: the care co-ordinator of a person on CPA,
// else the lead professional or key worker. Of several active ones it is the one marked primary,
// else the first; absent if there is nobody (X21, X23).
func Lead(rec record.Record, asOf record.Date) record.Worker {
	onCPA := OnCPA(rec)
	var first record.Worker
	for _, w := range rec.CareTeam().All() {
		if !leads(w, onCPA) || !Active(w, asOf) {
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

func leads(w record.Worker, onCPA bool) bool {
	if onCPA {
		return w.Role().Is(record.RoleCareCoordinator)
	}
	return w.Role().In(record.RoleLeadProfessional, record.RoleKeyWorker)
}

// LedBy says who leads somebody's care.
type LedBy uint8

// Who may lead.
const (
	LedByNobody LedBy = iota
	LedByWorker
	LedBySelf // as was agreed, whoever works with them (S69)
)

// Leadership returns who leads the care on that day, and the worker if there is one. Nobody leads
// where the plan has to say "to be named" and returns the duty desk (X21, X23). A person on CPA has
// a care co-ordinator, so that planning one's own care takes the place of one only if there is no
// CPA.
func Leadership(rec record.Record, asOf record.Date) (LedBy, record.Worker) {
	w := Lead(rec, asOf)
	self := rec.CPA().CoordinationArrangement().Is(record.CoordinationArrangementSelfWithSupport)
	switch {
	case self && (w.Recorded() || !OnCPA(rec)):
		return LedBySelf, w
	case w.Recorded():
		return LedByWorker, w
	}
	return LedByNobody, w
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

// OfTeam reports whether a team goes by that name or ODS code, in capitals or not.
func OfTeam(t record.Team, name string) bool {
	return same(t.Name(), name) || same(t.ODSCode(), name)
}

// ProfileTeam returns what the service profile says of the record's team, found by ODS code or else
// by name; absent where it has no such one, for no number of another team may stand on a paper (X117). A
// record that names no team has the profile's first one. own reports that there is one.
func ProfileTeam(rec record.Record, p record.Profile) (team record.ProfileTeam, own bool) {
	mine := rec.CPA().Team()
	for _, t := range p.Teams().All() {
		if same(t.ODSCode(), mine.ODSCode().String()) {
			return t, true
		}
	}
	for _, t := range p.Teams().All() {
		if same(t.Name(), mine.Name().String()) {
			return t, true
		}
	}
	if mine.Recorded() {
		return record.ProfileTeam{}, false
	}
	first := p.Teams().At(0)
	return first, first.Recorded()
}

func same(l record.Line, text string) bool {
	return l.Recorded() && strings.EqualFold(l.String(), text)
}

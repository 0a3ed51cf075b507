package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Leading says who leads the care: the care co-ordinator of people on CPA, else the lead professional
// or key worker (X21, X23), and who covers.
type Leading struct {
	Title   record.Line        `fact:"title" profile:"titles.coordinator"`
	Team    record.ProfileTeam `fact:"team" profile:"teams[]"`
	OwnTeam bool               `fact:"ownTeam?" from:"cpa.team.name cpa.team.odsCode"`
	Lead    Said[LeadState]    `fact:"lead" from:"workers cpa.coordinationArrangement"`
	Worker  record.Worker      `fact:"worker?" of:"careTeam[]" from:"workers"`
	Cover   record.Cover       `fact:"cover?" of:"careTeam[].coverWhenAway" from:"workers"`
	Duty    record.DutyDesk    `fact:"duty?" profile:"teams[].dutyDesk"`
}

// LeadState is whether somebody is named who leads the care.
type LeadState string

// The states.
const (
	LeadNamed     LeadState = "named"
	LeadToBeNamed LeadState = "toBeNamed"
	LeadSelf      LeadState = "self"
)

// Words lists the states.
func (LeadState) Words() []string { return []string{"named", "toBeNamed", "self"} }

func leading(in In) (l Leading) {
	l.Title = in.profile().Titles().LeadProfessional()
	if care.OnCPA(in.record()) {
		l.Title = in.profile().Titles().Coordinator()
	}
	l.Team, l.OwnTeam = care.Team(in.record(), in.profile())
	l.Worker = care.Lead(in.record(), in.AsOf)
	switch {
	case care.LedBySelf(in.record()):
		l.Lead = Said[LeadState]{LeadSelf, in.record().CPA().CoordinationArrangement().Node()}
	case l.Worker.Recorded():
		l.Lead.Word = LeadNamed
	default:
		l.Lead.Word = LeadToBeNamed
	}
	l.Cover, l.Duty = l.Worker.CoverWhenAway(), l.Team.DutyDesk()
	return l
}

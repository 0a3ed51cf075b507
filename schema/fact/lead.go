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

// LeadState is who leads the care, as care.LedBy has it.
type LeadState string

var leadStates = [...]LeadState{care.LedByWorker: "named", care.LedByNobody: "toBeNamed", care.LedBySelf: "self"}

// Words lists the states.
func (LeadState) Words() []string { return words(leadStates[:]) }

func leading(in In) (l Leading) {
	l.Title = in.profile().Titles().LeadProfessional()
	if care.OnCPA(in.record()) {
		l.Title = in.profile().Titles().Coordinator()
	}
	l.Team, l.OwnTeam = in.Team, in.OwnTeam
	by, w := care.Leadership(in.record(), in.AsOf)
	l.Worker, l.Lead.Word = w, leadStates[by]
	if by == care.LedBySelf {
		l.Lead.From = in.record().CPA().CoordinationArrangement().Node()
	}
	l.Cover, l.Duty = l.Worker.CoverWhenAway(), l.Team.DutyDesk()
	return l
}

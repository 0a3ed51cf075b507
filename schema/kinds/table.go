package kinds

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// The blocks that keep people safe, as templates place them.
const (
	otherFormats = "other-formats"
	helpBoxes    = "help-boxes"
)

// onPage1 is for what is small: a card, a sheet.
var onPage1 = Boxes{1, 1}

var table = [last]Row{
	CarePlan: {Name: "care-plan", Readers: everyone, Applies: hasPlan,
		Scope: record.ScopeCarePlan, Basis: true, Holds: ThePlan | Medicines,
		Boxes: Boxes{1, 2}, Version: OfPlan, Status: AsPlan, MostPages: 8,
		Blocks: []string{"masthead", "status", helpBoxes, "agreement", "not-able-to-sign", "signed-for-me",
			otherFormats}},
	CrisisPlan: {Name: "crisis-plan", Readers: everyone, Applies: hasCrisisPaper,
		Scope: record.ScopeCrisisPlan, Basis: true, Holds: TheCrisis | Medicines, SmallPrint: true,
		Boxes: Boxes{1, 2}, Version: OfCrisisPlan, Status: AsCrisisPlan,
		Blocks: []string{"emergency-boxes", "crisis-agreement", otherFormats}},
	ReviewRecord: {Name: "review-record", Planned: true, Readers: []Reader{Person, Carer, Team},
		Scope: record.ScopeCarePlan, Basis: true},
	// A letter in the largest print has its address on page 1, and may have its greeting on page 2.
	PlanLetter: {Name: "plan-letter", Readers: []Reader{Person}, Applies: notOnCPA, ByName: anyPlan,
		Scope: record.ScopeCarePlan, Basis: true, Holds: ThePlan | Medicines, Letter: true,
		Boxes: Boxes{1, 3}, Version: OfLetter, Blocks: []string{helpBoxes, otherFormats}},
	GPLetter: {Name: "gp-letter", Planned: true, Readers: []Reader{GP},
		Basis: true, Holds: Medicines, Letter: true, Hides: HidesFromAll},
	ReviewInvitation: {Name: "review-invitation", Planned: true,
		Readers: []Reader{Person, GP, Carer, Family, Professional}, Basis: true, Letter: true, Hides: HidesFromOthers,
		Blocks: []string{otherFormats}},
	WalletCard: {Name: "wallet-card", Readers: []Reader{Person}, Applies: care.WantsCard,
		Scope: record.ScopeCrisisPlan, Basis: true, Holds: TheCrisis | IsCard, SmallPrint: true, Hides: HidesFromAll,
		Boxes: onPage1, Version: OfCrisisPlan, Status: AsCutOut, Blocks: []string{"wallet-card"}},
	FridgeSheet: {Name: "fridge-sheet", Readers: []Reader{Person}, Applies: wantsSheet,
		Scope: record.ScopeCrisisPlan, Basis: true, Holds: TheCrisis | IsCard, LeastPoints: 18,
		Boxes: onPage1, Version: OfCrisisPlan, Shown: true, Blocks: []string{"fridge-sheet"}},
	CarerLetter: {Name: "carer-letter", Readers: []Reader{Carer}, PerCarer: true, Letter: true,
		ByReference: true, Variants: []Variant{
			{"CA", []string{"carer-help"}}, {"CA-N", []string{"carer-help"}}, {"CA-R", []string{"carer-help"}},
			{"YC-8-12", []string{"child-boxes"}}, {"YC-13-17", []string{"child-boxes"}}}},
	CarerPage: {Name: "carer-page", Readers: []Reader{Carer}, PerCarer: true, ByReference: true},
	PlanSummary: {Name: "plan-summary", Planned: true, Readers: []Reader{Person},
		Scope: record.ScopeCarePlan, Basis: true, Boxes: onPage1, Version: OfPlan, Status: AsPlan,
		Blocks: []string{helpBoxes, otherFormats}},
	AppointmentCard: {Name: "appointment-card", Planned: true, Readers: []Reader{Person},
		Blocks: []string{otherFormats}},
	MakingItWork: {Name: "making-it-work", Planned: true, Readers: []Reader{Person},
		Blocks: []string{otherFormats}},
	SelfAssessment: {Name: "self-assessment", Planned: true, Readers: []Reader{Person},
		Boxes: Boxes{1, 2}, Blocks: []string{helpBoxes, otherFormats}},
	Blank: {Name: "blank", Planned: true, Readers: []Reader{Team}, Boxes: Boxes{1, 2},
		Blocks: []string{otherFormats}},
	FormatSlip: {Name: "format-slip", Readers: []Reader{Team}, Applies: otherForm},
	PackCover:  {Name: "pack-cover", Planned: true, Readers: []Reader{Team}},
}

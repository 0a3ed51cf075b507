package kinds

import "cpadoc/schema/record"

// The blocks that keep people safe, as templates place them.
const (
	otherFormats = "other-formats"
	helpBoxes    = "help-boxes"
)

// onPage1 is for what is small: a card, a sheet.
var onPage1 = Boxes{1, 1}

var table = [last]Row{
	CarePlan: {Name: "care-plan", Code: "CP", Readers: everyone, Applies: hasPlan,
		Scope: record.ScopeCarePlan, Basis: true, Holds: ThePlan | Medicines,
		Boxes: Boxes{1, 2}, Version: OfPlan, Status: AsPlan, MostPages: 8,
		Blocks: []string{"masthead", "status", helpBoxes, "agreement", "not-able-to-sign", "signed-for-me",
			otherFormats}},
	CrisisPlan: {Name: "crisis-plan", Code: "CN", Readers: everyone, Applies: hasCrisisPlan,
		Scope: record.ScopeCrisisPlan, Basis: true, Holds: TheCrisis | Medicines, SmallPrint: true,
		Boxes: Boxes{1, 2}, Version: OfCrisisPlan, Status: AsCrisisPlan,
		Blocks: []string{"emergency-boxes", "crisis-agreement", otherFormats}},
	ReviewRecord: {Name: "review-record", Code: "RR", Planned: true, Readers: []Reader{Person, Carer, Team},
		Scope: record.ScopeCarePlan, Basis: true},
	// A letter in the largest print has its address on page 1, and may have its greeting on page 2.
	PlanLetter: {Name: "plan-letter", Code: "SL", Readers: []Reader{Person}, Applies: notOnCPA, ByName: anyPlan,
		Scope: record.ScopeCarePlan, Basis: true, Holds: ThePlan | Medicines, Letter: true,
		Boxes: Boxes{1, 3}, Version: OfLetter, Blocks: []string{helpBoxes, otherFormats}},
	GPLetter: {Name: "gp-letter", Code: "GP", Planned: true, Readers: []Reader{GP},
		Basis: true, Holds: Medicines, Letter: true, Hides: HidesFromAll},
	ReviewInvitation: {Name: "review-invitation", Code: "RI", Planned: true,
		Readers: []Reader{Person, Carer, GP, Professional}, Basis: true, Letter: true, Hides: HidesFromOthers,
		Blocks: []string{otherFormats}},
	WalletCard: {Name: "wallet-card", Code: "WC", Readers: []Reader{Person}, Applies: wantsCard,
		Scope: record.ScopeCrisisPlan, Basis: true, Holds: TheCrisis | IsCard, SmallPrint: true, Hides: HidesFromAll,
		Boxes: onPage1, Version: OfCrisisPlan, Status: AsCutOut, Blocks: []string{"wallet-card"}},
	FridgeSheet: {Name: "fridge-sheet", Code: "WC", Readers: []Reader{Person}, Applies: wantsSheet,
		Scope: record.ScopeCrisisPlan, Basis: true, Holds: TheCrisis | IsCard, LeastPoints: 18,
		Boxes: onPage1, Version: OfCrisisPlan, Shown: true, Blocks: []string{"fridge-sheet"}},
	CarerLetter: {Name: "carer-letter", Code: "CA", Readers: []Reader{Carer}, PerCarer: true, Letter: true,
		ByReference: true, Variants: []Variant{
			{"CA", []string{"carer-help"}}, {"CA-N", []string{"carer-help"}}, {"CA-R", []string{"carer-help"}},
			{"YC-8-12", []string{"child-boxes"}}, {"YC-13-17", []string{"child-boxes"}}}},
	CarerPage: {Name: "carer-page", Code: "CG", Readers: []Reader{Carer}, PerCarer: true, ByReference: true},
	PlanSummary: {Name: "plan-summary", Code: "PS", Planned: true, Readers: []Reader{Person},
		Scope: record.ScopeCarePlan, Basis: true, Boxes: onPage1, Version: OfPlan, Status: AsPlan,
		Blocks: []string{helpBoxes, otherFormats}},
	AppointmentCard: {Name: "appointment-card", Code: "AC", Planned: true, Readers: []Reader{Person},
		Blocks: []string{otherFormats}},
	MakingItWork: {Name: "making-it-work", Code: "MW", Planned: true, Readers: []Reader{Person},
		Blocks: []string{otherFormats}},
	SelfAssessment: {Name: "self-assessment", Code: "SA", Planned: true, Readers: []Reader{Person},
		Boxes: Boxes{1, 2}, Blocks: []string{helpBoxes, otherFormats}},
	Blank: {Name: "blank", Code: "B", Planned: true, Readers: []Reader{Team}, Boxes: Boxes{1, 2},
		Blocks: []string{otherFormats}},
	FormatSlip: {Name: "format-slip", Code: "FS", Readers: []Reader{Team}, Applies: otherForm},
	PackCover:  {Name: "pack-cover", Code: "PK", Planned: true, Readers: []Reader{Team}},
}

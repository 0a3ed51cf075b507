package old

// CrisisPlan is what stands under crisisPlan. What to do when things get bad fast, and when
// arrangements fail.
type CrisisPlan struct {
	Status                string             `json:"status"`
	CreatedOn             Date               `json:"createdOn"`
	UpdatedOn             Date               `json:"updatedOn"`
	PlannedWith           Text               `json:"plannedWith"`
	DeclinedReason        Text               `json:"declinedReason"`
	Version               *int               `json:"version"`
	ReviewBy              Date               `json:"reviewBy"`
	ValidUntil            Date               `json:"validUntil"`
	Agreement             *CrisisAgreement   `json:"agreement"`
	Contacts              []CrisisContact    `json:"contacts"`
	ExpectedResponse      Text               `json:"expectedResponse"`
	PastCrises            []PastCrisis       `json:"pastCrises"`
	Triggers              []Text             `json:"triggers"`
	EarlyWarningSigns     []WarningSign      `json:"earlyWarningSigns"`
	ICanDo                []Text             `json:"iCanDo"`
	OthersCanDo           []Text             `json:"othersCanDo"`
	DoesNotHelp           []Text             `json:"doesNotHelp"`
	RespondsBestTo        *RespondsBestTo    `json:"respondsBestTo"`
	WhatIWantToHappen     Text               `json:"whatIWantToHappen"`
	Avoid                 Text               `json:"avoid"`
	AdmissionPreference   Text               `json:"admissionPreference"`
	TreatmentWishes       Text               `json:"treatmentWishes"`
	Practical             *Practical         `json:"practical"`
	FamilyInvolvement     *FamilyInvolvement `json:"familyInvolvement"`
	Contingency           []Contingency      `json:"contingency"`
	CoordinatorInHospital Text               `json:"coordinatorInHospital"`
	ResponderInformation  Text               `json:"responderInformation"`
	Labels
}

// CrisisAgreement is what stands under crisisPlan.agreement. Whether the person agrees with the
// crisis plan.
type CrisisAgreement struct {
	Status  string `json:"status"`
	On      Date   `json:"on"`
	Reasons Text   `json:"reasons"`
	Labels
}

// CrisisContact is one item of crisisPlan.contacts. In the order in which to try them.
type CrisisContact struct {
	ID              string `json:"id"`
	Label           string `json:"label"`
	Kind            string `json:"kind"`
	Phone           string `json:"phone"`
	Hours           string `json:"hours"`
	Is24h           *bool  `json:"is24h"`
	ReplyTime       string `json:"replyTime"`
	AgreedToBeNamed *bool  `json:"agreedToBeNamed"`
	VerifiedOn      Date   `json:"verifiedOn"`
	Ref             string `json:"ref"` // id in careTeam or carers or person.contacts
	Notes           Text   `json:"notes"`
	Labels
}

// PastCrisis is one item of crisisPlan.pastCrises. What was learned from them.
type PastCrisis struct {
	When       string `json:"when"`
	What       Text   `json:"what"`
	Helped     Text   `json:"helped"`
	DidNotHelp Text   `json:"didNotHelp"`
	Labels
}

// WarningSign is one item of crisisPlan.earlyWarningSigns. How the person and others notice that a
// crisis may be coming.
type WarningSign struct {
	Text      Text   `json:"text"`
	Stage     string `json:"stage"`     // early, worse or crisis
	NoticedBy string `json:"noticedBy"` // me or others
	Labels
}

// RespondsBestTo is what stands under crisisPlan.respondsBestTo. Somebody the person listens to in
// a crisis.
type RespondsBestTo struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Ref   string `json:"ref"` // id in careTeam or carers or person.contacts or crisisPlan.contacts
}

// Practical is what stands under crisisPlan.practical. What must be looked after meanwhile.
type Practical struct {
	Children Text `json:"children"`
	Pets     Text `json:"pets"`
	Home     Text `json:"home"`
	Money    Text `json:"money"`
	Work     Text `json:"work"`
	Other    Text `json:"other"`
	Labels
}

// FamilyInvolvement is what stands under crisisPlan.familyInvolvement. Who may be told what in a
// crisis; it must fit the sharing decisions.
type FamilyInvolvement struct {
	Who           Text `json:"who"`
	WhatMayBeTold Text `json:"whatMayBeTold"`
	Labels
}

// Contingency is one item of crisisPlan.contingency. What happens when the usual plan or person is
// not available.
type Contingency struct {
	IfThis Text   `json:"ifThis"`
	Kind   string `json:"kind"`
	Then   Text   `json:"then"`
	Who    string `json:"who"`
	Phone  string `json:"phone"`
	Hours  string `json:"hours"`
	Labels
}

// WalletCard is what stands under walletCard. What the person wants on a card to carry.
type WalletCard struct {
	AgreedOn Date     `json:"agreedOn"`
	Include  []string `json:"include"`
}

package record

// CrisisPlan is one part of the record.
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

// CrisisAgreement is one part of the record.
type CrisisAgreement struct {
	Status  string `json:"status"`
	On      Date   `json:"on"`
	Reasons Text   `json:"reasons"`
	Labels
}

// CrisisContact is one part of the record.
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
	Ref             string `json:"ref"`
	Notes           Text   `json:"notes"`
	Labels
}

// PastCrisis is one part of the record.
type PastCrisis struct {
	When       string `json:"when"`
	What       Text   `json:"what"`
	Helped     Text   `json:"helped"`
	DidNotHelp Text   `json:"didNotHelp"`
	Labels
}

// WarningSign is one part of the record.
type WarningSign struct {
	Text      Text   `json:"text"`
	Stage     string `json:"stage"`
	NoticedBy string `json:"noticedBy"`
	Labels
}

// RespondsBestTo is one part of the record.
type RespondsBestTo struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Ref   string `json:"ref"`
}

// Practical is one part of the record.
type Practical struct {
	Children Text `json:"children"`
	Pets     Text `json:"pets"`
	Home     Text `json:"home"`
	Money    Text `json:"money"`
	Work     Text `json:"work"`
	Other    Text `json:"other"`
	Labels
}

// FamilyInvolvement is one part of the record.
type FamilyInvolvement struct {
	Who           Text `json:"who"`
	WhatMayBeTold Text `json:"whatMayBeTold"`
	Labels
}

// Contingency is one part of the record.
type Contingency struct {
	IfThis Text   `json:"ifThis"`
	Kind   string `json:"kind"`
	Then   Text   `json:"then"`
	Who    string `json:"who"`
	Phone  string `json:"phone"`
	Hours  string `json:"hours"`
	Labels
}

// WalletCard is one part of the record.
type WalletCard struct {
	AgreedOn Date     `json:"agreedOn"`
	Include  []string `json:"include"`
}

// Package record has the Go form of a record and of a service profile, as their schemas say them,
// and the dates and texts they are made of. Absent is never false: optional yes/no and numbers are
// pointers, an optional group is a nil pointer, an absent Date, Text or code is its zero value
// (domain.md H11).
package old

// Record is one person's care record, as record.schema.json describes it. It is written only by
// Decode; rules read it whole.
type Record struct {
	SchemaVersion              string            `json:"schemaVersion"`
	RecordID                   string            `json:"recordId"`
	Provenance                 Provenance        `json:"provenance"`
	Person                     Person            `json:"person"`
	Communication              *Communication    `json:"communication"`
	CPA                        CPA               `json:"cpa"`
	Admission                  *Admission        `json:"admission"`
	Legal                      Legal             `json:"legal"`
	CareTeam                   []Worker          `json:"careTeam"`
	Assessment                 *Assessment       `json:"assessment"`
	ImportantPeople            []ImportantPerson `json:"importantPeople"`
	Dependants                 []Dependant       `json:"dependants"`
	CarersConsidered           *CarersConsidered `json:"carersConsidered"`
	Safety                     *Safety           `json:"safety"`
	Plan                       *Plan             `json:"plan"`
	UnmetNeeds                 []UnmetNeed       `json:"unmetNeeds"`
	MedicationListCheckedOn    Date              `json:"medicationListCheckedOn"`
	MedicationListCheckedByRef string            `json:"medicationListCheckedByRef"` // id in careTeam
	MedicationListCheckedWith  string            `json:"medicationListCheckedWith"`  // gp, ward, person or none
	Medication                 []Medicine        `json:"medication"`
	MedicationNone             *bool             `json:"medicationNone"`
	Allergies                  Allergies         `json:"allergies"`
	PhysicalHealth             *PhysicalHealth   `json:"physicalHealth"`
	CrisisPlan                 *CrisisPlan       `json:"crisisPlan"`
	WalletCard                 *WalletCard       `json:"walletCard"`
	AdvanceStatement           *AdvanceStatement `json:"advanceStatement"`
	CareAct                    *CareAct          `json:"careAct"`
	Carers                     []Carer           `json:"carers"`
	Sharing                    []Sharing         `json:"sharing"`
	Reviews                    Reviews           `json:"reviews"`
	Agreement                  Agreement         `json:"agreement"`
	Distribution               []Distribution    `json:"distribution"`
	Corrections                []Correction      `json:"corrections"`
}

// Provenance is what stands under provenance. Which system exported the record, and when.
type Provenance struct {
	SourceSystem    string  `json:"sourceSystem"`
	ExportedAt      Instant `json:"exportedAt"`
	ExportedBy      string  `json:"exportedBy"`
	ExtractID       string  `json:"extractId"`
	RecordUpdatedAt Instant `json:"recordUpdatedAt"`
	ContentHash     string  `json:"contentHash"`
	Synthetic       *bool   `json:"synthetic"`
}

// Admission is what stands under admission. The current or last stay in hospital.
type Admission struct {
	Ward             string `json:"ward"`
	AdmittedOn       Date   `json:"admittedOn"`
	DischargedOn     Date   `json:"dischargedOn"`
	PlannedDischarge Date   `json:"plannedDischarge"`
}

// Phone is shared by several places. A phone of a private person.
type Phone struct {
	Kind        string `json:"kind"` // mobile, home or other
	Number      string `json:"number"`
	SafeToCall  Answer `json:"safeToCall"`
	VoicemailOk Answer `json:"voicemailOk"`
}

// Address is shared by several places. A postal address.
type Address struct {
	Lines    []string `json:"lines"`
	Postcode string   `json:"postcode"`
}

// Check is shared by several places. One physical health check.
type Check struct {
	Result string `json:"result"`
	On     Date   `json:"on"`
}

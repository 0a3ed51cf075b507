package record

// Legal is one part of the record.
type Legal struct {
	MHAStatus               MHAStatus                `json:"mhaStatus"`
	MHAHistory              []MHAPeriod              `json:"mhaHistory"`
	Section117              *Section117              `json:"section117"`
	CTO                     *CTO                     `json:"cto"`
	ConditionalDischarge    *ConditionalDischarge    `json:"conditionalDischarge"`
	Guardianship            *Guardianship            `json:"guardianship"`
	StatutoryRepresentative *StatutoryRepresentative `json:"statutoryRepresentative"`
	IMHA                    *IMHA                    `json:"imha"`
	IMCA                    *IMCA                    `json:"imca"`
	DoLS                    *DoLS                    `json:"dols"`
	Attorneys               []Attorney               `json:"attorneys"`
	CapacityNotes           []CapacityNote           `json:"capacityNotes"`
}

// MHAStatus is one part of the record.
type MHAStatus struct {
	Code    string `json:"code"`
	Start   Date   `json:"start"`
	Expires Date   `json:"expires"`
}

// MHAPeriod is one part of the record.
type MHAPeriod struct {
	Code  string `json:"code"`
	Start Date   `json:"start"`
	End   Date   `json:"end"`
}

// Section117 is one part of the record.
type Section117 struct {
	Status       string   `json:"status"`
	Start        Date     `json:"start"`
	Ended        Date     `json:"ended"`
	EndedBy      []string `json:"endedBy"`
	ICB          string   `json:"icb"`
	Council      string   `json:"council"`
	NeedsSummary Text     `json:"needsSummary"`
	Labels
}

// CTO is one part of the record.
type CTO struct {
	Active     bool        `json:"active"`
	Start      Date        `json:"start"`
	Expires    Date        `json:"expires"`
	Conditions []Condition `json:"conditions"`
	RCRef      string      `json:"rcRef"`
}

// Condition is one part of the record.
type Condition struct {
	Text      Text  `json:"text"`
	Mandatory *bool `json:"mandatory"`
	Labels
}

// ConditionalDischarge is one part of the record.
type ConditionalDischarge struct {
	Active               bool   `json:"active"`
	Conditions           []Text `json:"conditions"`
	SocialSupervisorRef  string `json:"socialSupervisorRef"`
	DeprivationOfLiberty *bool  `json:"deprivationOfLiberty"`
	AuthorisedBy         string `json:"authorisedBy"`
	NextReferral         Date   `json:"nextReferral"`
	Labels
}

// Guardianship is one part of the record.
type Guardianship struct {
	Active   bool   `json:"active"`
	Guardian string `json:"guardian"`
	Expires  Date   `json:"expires"`
}

// StatutoryRepresentative is one part of the record.
type StatutoryRepresentative struct {
	Kind          string `json:"kind"`
	Name          string `json:"name"`
	Phone         string `json:"phone"`
	Relationship  string `json:"relationship"`
	PersonObjects *bool  `json:"personObjects"`
}

// IMHA is one part of the record.
type IMHA struct {
	Eligible Answer `json:"eligible"`
	Told     Answer `json:"told"`
	ToldOn   Date   `json:"toldOn"`
	Name     string `json:"name"`
	Phone    string `json:"phone"`
}

// IMCA is one part of the record.
type IMCA struct {
	Needed       Answer `json:"needed"`
	Name         string `json:"name"`
	Phone        string `json:"phone"`
	InstructedOn Date   `json:"instructedOn"`
}

// DoLS is one part of the record.
type DoLS struct {
	Active       bool   `json:"active"`
	Start        Date   `json:"start"`
	Expires      Date   `json:"expires"`
	AuthorisedBy string `json:"authorisedBy"`
}

// Attorney is one part of the record.
type Attorney struct {
	ID                      string `json:"id"`
	Kind                    string `json:"kind"`
	Name                    string `json:"name"`
	Phone                   string `json:"phone"`
	RegisteredSeen          *bool  `json:"registeredSeen"`
	MadeOn                  Date   `json:"madeOn"`
	DecisionsCovered        []Text `json:"decisionsCovered"`
	LifeSustainingAuthority *bool  `json:"lifeSustainingAuthority"`
	Jointly                 *bool  `json:"jointly"`
	Labels
}

// CapacityNote is one part of the record.
type CapacityNote struct {
	ID          string `json:"id"`
	Decision    Text   `json:"decision"`
	HasCapacity Answer `json:"hasCapacity"`
	On          Date   `json:"on"`
	ByRef       string `json:"byRef"`
	Note        Text   `json:"note"`
	Labels
}

package old

// Legal is what stands under legal. The Mental Health Act, mental capacity and who may decide for
// the person.
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

// MHAStatus is what stands under legal.mhaStatus. The status in force; 01 or 98 where there is
// none.
type MHAStatus struct {
	Code    string `json:"code"`
	Start   Date   `json:"start"`
	Expires Date   `json:"expires"`
}

// MHAPeriod is one item of legal.mhaHistory. Earlier Mental Health Act statuses; some give a right
// to aftercare.
type MHAPeriod struct {
	Code  string `json:"code"`
	Start Date   `json:"start"`
	End   Date   `json:"end"`
}

// Section117 is what stands under legal.section117. The right to free aftercare.
type Section117 struct {
	Status       string   `json:"status"`
	Start        Date     `json:"start"`
	Ended        Date     `json:"ended"`
	EndedBy      []string `json:"endedBy"` // icb or council
	ICB          string   `json:"icb"`
	Council      string   `json:"council"`
	NeedsSummary Text     `json:"needsSummary"`
	Labels
}

// CTO is what stands under legal.cto. Section 17A.
type CTO struct {
	Active     bool        `json:"active"`
	Start      Date        `json:"start"`
	Expires    Date        `json:"expires"`
	Conditions []Condition `json:"conditions"`
	RCRef      string      `json:"rcRef"` // id in careTeam
}

// Condition is one item of legal.cto.conditions. What the order asks of the person.
type Condition struct {
	Text      Text  `json:"text"`
	Mandatory *bool `json:"mandatory"`
	Labels
}

// ConditionalDischarge is what stands under legal.conditionalDischarge. Discharge from a
// restricted hospital order with conditions.
type ConditionalDischarge struct {
	Active               bool   `json:"active"`
	Conditions           []Text `json:"conditions"`
	SocialSupervisorRef  string `json:"socialSupervisorRef"` // id in careTeam
	DeprivationOfLiberty *bool  `json:"deprivationOfLiberty"`
	AuthorisedBy         string `json:"authorisedBy"` // tribunal or secretaryOfState
	NextReferral         Date   `json:"nextReferral"`
	Labels
}

// Guardianship is what stands under legal.guardianship. Section 7 or 37.
type Guardianship struct {
	Active   bool   `json:"active"`
	Guardian string `json:"guardian"`
	Expires  Date   `json:"expires"`
}

// StatutoryRepresentative is what stands under legal.statutoryRepresentative. The representative
// that the Act names.
type StatutoryRepresentative struct {
	Kind          string `json:"kind"` // nearestRelative or nominatedPerson
	Name          string `json:"name"`
	Phone         string `json:"phone"`
	Relationship  string `json:"relationship"`
	PersonObjects *bool  `json:"personObjects"`
}

// IMHA is what stands under legal.imha. Help that some people have a right to under the Act.
type IMHA struct {
	Eligible Answer `json:"eligible"`
	Told     Answer `json:"told"`
	ToldOn   Date   `json:"toldOn"`
	Name     string `json:"name"`
	Phone    string `json:"phone"`
}

// IMCA is what stands under legal.imca. Help for people who cannot make a decision and have nobody
// to speak for them.
type IMCA struct {
	Needed       Answer `json:"needed"`
	Name         string `json:"name"`
	Phone        string `json:"phone"`
	InstructedOn Date   `json:"instructedOn"`
}

// DoLS is what stands under legal.dols. An authorisation under the Mental Capacity Act.
type DoLS struct {
	Active       bool   `json:"active"`
	Start        Date   `json:"start"`
	Expires      Date   `json:"expires"`
	AuthorisedBy string `json:"authorisedBy"`
}

// Attorney is one item of legal.attorneys. Who may decide for the person, and about what.
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

// CapacityNote is one item of legal.capacityNotes. Findings about capacity, one for each decision.
type CapacityNote struct {
	ID          string `json:"id"`
	Decision    Text   `json:"decision"`
	HasCapacity Answer `json:"hasCapacity"` // yes, no, notAsked or unknown
	On          Date   `json:"on"`
	ByRef       string `json:"byRef"` // id in careTeam
	Note        Text   `json:"note"`
	Labels
}

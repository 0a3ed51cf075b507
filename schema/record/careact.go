package record

// CareAct is one part of the record.
type CareAct struct {
	Council           Council            `json:"council"`
	NeedsAssessment   *NeedsAssessment   `json:"needsAssessment"`
	AdditionalNeeds   []AdditionalNeed   `json:"additionalNeeds"`
	Outcomes          []Outcome          `json:"outcomes"`
	Determination     *Determination     `json:"determination"`
	Plan              *CareActPlan       `json:"plan"`
	PersonalBudget    *PersonalBudget    `json:"personalBudget"`
	DirectPayment     *DirectPayment     `json:"directPayment"`
	Advocate          *CareActAdvocate   `json:"advocate"`
	InformationAdvice *InformationAdvice `json:"informationAdvice"`
	ReviewCombined    *bool              `json:"reviewCombined"`
	LastReview        Date               `json:"lastReview"`
	NextReview        Date               `json:"nextReview"`
}

// Council is one part of the record.
type Council struct {
	Name               string `json:"name"`
	Phone              string `json:"phone"`
	Email              string `json:"email"`
	AdultSocialCareURL string `json:"adultSocialCareUrl"`
}

// NeedsAssessment is one part of the record.
type NeedsAssessment struct {
	Offered         Answer `json:"offered"`
	OfferedOn       Date   `json:"offeredOn"`
	Response        string `json:"response"`
	CompletedOn     Date   `json:"completedOn"`
	CombinedWithCPA *bool  `json:"combinedWithCpa"`
	RequestedFrom   string `json:"requestedFrom"`
	UrgentPending   *bool  `json:"urgentPending"`
	InterimAction   Text   `json:"interimAction"`
	Labels
}

// AdditionalNeed is one part of the record.
type AdditionalNeed struct {
	Kind         string `json:"kind"`
	Identified   Answer `json:"identified"`
	IdentifiedOn Date   `json:"identifiedOn"`
	Text         Text   `json:"text"`
	Eligibility  string `json:"eligibility"`
	HowMet       Text   `json:"howMet"`
	OwnerRef     string `json:"ownerRef"`
	S117         *bool  `json:"s117"`
	Labels
}

// Outcome is one part of the record.
type Outcome struct {
	Code   string `json:"code"`
	Unable Answer `json:"unable"`
	Note   Text   `json:"note"`
	Labels
}

// Determination is one part of the record.
type Determination struct {
	ArisesFromImpairment Answer `json:"arisesFromImpairment"`
	WellbeingImpact      Answer `json:"wellbeingImpact"`
	Eligible             Answer `json:"eligible"`
	On                   Date   `json:"on"`
	ByRef                string `json:"byRef"`
}

// CareActPlan is one part of the record.
type CareActPlan struct {
	Has              Answer `json:"has"`
	On               Date   `json:"on"`
	ReviewOn         Date   `json:"reviewOn"`
	NeedsMet         Text   `json:"needsMet"`
	HowMet           Text   `json:"howMet"`
	AdviceGiven      Text   `json:"adviceGiven"`
	PreventionAdvice Text   `json:"preventionAdvice"`
	Labels
}

// PersonalBudget is one part of the record.
type PersonalBudget struct {
	Has          Answer `json:"has"`
	AnnualAmount *int   `json:"annualAmount"`
	Currency     string `json:"currency"`
	Contribution *int   `json:"contribution"`
	FundedBy     string `json:"fundedBy"`
}

// DirectPayment is one part of the record.
type DirectPayment struct {
	Discussed     Answer `json:"discussed"`
	Interested    Answer `json:"interested"`
	Status        string `json:"status"`
	NeedsCovered  []Text `json:"needsCovered"`
	Amount        *int   `json:"amount"`
	Frequency     string `json:"frequency"`
	EmploysPeople Answer `json:"employsPeople"`
	ManagedBy     string `json:"managedBy"`
	Labels
}

// CareActAdvocate is one part of the record.
type CareActAdvocate struct {
	Needed   Answer `json:"needed"`
	Provided Answer `json:"provided"`
	Name     string `json:"name"`
	Phone    string `json:"phone"`
}

// InformationAdvice is one part of the record.
type InformationAdvice struct {
	Given  Answer   `json:"given"`
	On     Date     `json:"on"`
	Topics []string `json:"topics"`
}

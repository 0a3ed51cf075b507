package old

// CareAct is what stands under careAct. Care Act 2014: assessment, plan, budget and payments.
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

// Council is what stands under careAct.council. The council that is responsible; the profile's
// where nothing is given.
type Council struct {
	Name               string `json:"name"`
	Phone              string `json:"phone"`
	Email              string `json:"email"`
	AdultSocialCareURL string `json:"adultSocialCareUrl"`
}

// NeedsAssessment is what stands under careAct.needsAssessment. The assessment of the person's
// care and support needs.
type NeedsAssessment struct {
	Offered         Answer `json:"offered"`
	OfferedOn       Date   `json:"offeredOn"`
	Response        string `json:"response"` // accepted, declined, undecided or notAsked
	CompletedOn     Date   `json:"completedOn"`
	CombinedWithCPA *bool  `json:"combinedWithCpa"`
	RequestedFrom   string `json:"requestedFrom"`
	UrgentPending   *bool  `json:"urgentPending"`
	InterimAction   Text   `json:"interimAction"`
	Labels
}

// AdditionalNeed is one item of careAct.additionalNeeds. Personal care, meals, money, home, and
// others.
type AdditionalNeed struct {
	Kind         string `json:"kind"`
	Identified   Answer `json:"identified"`
	IdentifiedOn Date   `json:"identifiedOn"`
	Text         Text   `json:"text"`
	Eligibility  string `json:"eligibility"` // eligible, notEligible or notDetermined
	HowMet       Text   `json:"howMet"`
	OwnerRef     string `json:"ownerRef"` // id in careTeam or carers or person.contacts
	S117         *bool  `json:"s117"`
	Labels
}

// Outcome is one item of careAct.outcomes. The ten outcomes of the eligibility regulations.
type Outcome struct {
	Code   string `json:"code"`
	Unable Answer `json:"unable"`
	Note   Text   `json:"note"`
	Labels
}

// Determination is what stands under careAct.determination. Whether the person has eligible needs.
type Determination struct {
	ArisesFromImpairment Answer `json:"arisesFromImpairment"`
	WellbeingImpact      Answer `json:"wellbeingImpact"`
	Eligible             Answer `json:"eligible"` // yes, no or notDetermined
	On                   Date   `json:"on"`
	ByRef                string `json:"byRef"` // id in careTeam
}

// CareActPlan is what stands under careAct.plan. The council's plan.
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

// PersonalBudget is what stands under careAct.personalBudget. Money for meeting eligible needs.
type PersonalBudget struct {
	Has          Answer `json:"has"`
	AnnualAmount *int   `json:"annualAmount"` // pence
	Currency     string `json:"currency"`     // GBP
	Contribution *int   `json:"contribution"` // pence
	FundedBy     string `json:"fundedBy"`
}

// DirectPayment is what stands under careAct.directPayment. Money the person spends on care
// themselves.
type DirectPayment struct {
	Discussed     Answer `json:"discussed"`
	Interested    Answer `json:"interested"`
	Status        string `json:"status"` // none, applied, active, refused or ended
	NeedsCovered  []Text `json:"needsCovered"`
	Amount        *int   `json:"amount"` // pence
	Frequency     string `json:"frequency"`
	EmploysPeople Answer `json:"employsPeople"`
	ManagedBy     string `json:"managedBy"`
	Labels
}

// CareActAdvocate is what stands under careAct.advocate. Help to take part in assessments and
// plans.
type CareActAdvocate struct {
	Needed   Answer `json:"needed"`
	Provided Answer `json:"provided"`
	Name     string `json:"name"`
	Phone    string `json:"phone"`
}

// InformationAdvice is what stands under careAct.informationAdvice. What the person was told.
type InformationAdvice struct {
	Given  Answer   `json:"given"`
	On     Date     `json:"on"`
	Topics []string `json:"topics"`
}

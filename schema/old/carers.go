package old

// Carer is one item of carers. Relatives, friends and neighbours who help; adults and children.
type Carer struct {
	ID                string            `json:"id"`
	Name              CarerName         `json:"name"`
	DateOfBirth       Date              `json:"dateOfBirth"`
	Type              string            `json:"type"` // adult, young or unknown
	Relationship      string            `json:"relationship"`
	LivesWith         *bool             `json:"livesWith"`
	EndedOn           Date              `json:"endedOn"`
	DiedOn            Date              `json:"diedOn"`
	Address           *Address          `json:"address"`
	Phones            []Phone           `json:"phones"`
	Email             string            `json:"email"`
	ContactMethod     string            `json:"contactMethod"`
	Formats           []string          `json:"formats"`
	Language          string            `json:"language"`
	LetterWanted      Answer            `json:"letterWanted"`
	AddressSafe       Answer            `json:"addressSafe"`
	CareProvided      Text              `json:"careProvided"`
	HoursPerWeek      *int              `json:"hoursPerWeek"`
	Since             Date              `json:"since"`
	AbleNow           Answer            `json:"ableNow"`
	WillingNow        Answer            `json:"willingNow"`
	AbleFuture        Answer            `json:"ableFuture"`
	WillingFuture     Answer            `json:"willingFuture"`
	SignificantCare   Answer            `json:"significantCare"`
	Wants             *CarerWants       `json:"wants"`
	Impact            Text              `json:"impact"`
	InformationNeeds  Text              `json:"informationNeeds"`
	TrainingNeeds     Text              `json:"trainingNeeds"`
	SupportOffered    []Text            `json:"supportOffered"`
	ViewsHeardOn      Date              `json:"viewsHeardOn"`
	Views             Text              `json:"views"`
	ViewsConfidential *bool             `json:"viewsConfidential"`
	Assessment        CarerAssessment   `json:"assessment"`
	SupportPlan       *CarerSupportPlan `json:"supportPlan"`
	Involvement       string            `json:"involvement"`
	RiskToCarer       *RiskToCarer      `json:"riskToCarer"`
	ConcernAbout      *ConcernAbout     `json:"concernAbout"`
	EmergencyPlan     *EmergencyPlan    `json:"emergencyPlan"`
	YoungCarer        *YoungCarer       `json:"youngCarer"`
	Labels
}

// CarerName is what stands under carers.name. One of family and given is needed.
type CarerName struct {
	Title     string `json:"title"`
	Given     string `json:"given"`
	Family    string `json:"family"`
	Preferred string `json:"preferred"`
}

// CarerWants is what stands under carers.wants. Told in confidence unless the carer says
// otherwise.
type CarerWants struct {
	LevelOfSupport Text `json:"levelOfSupport"`
	LifeOutside    Text `json:"lifeOutside"`
	Breaks         Text `json:"breaks"`
	Work           Text `json:"work"`
	Labels
}

// CarerAssessment is what stands under carers.assessment. The carer's own assessment; a right that
// depends on nobody else.
type CarerAssessment struct {
	Status      string `json:"status"`
	OfferedOn   Date   `json:"offeredOn"`
	OfferedBy   string `json:"offeredBy"`
	Method      string `json:"method"`
	Response    string `json:"response"` // accepted, declined, undecided or notAsked
	ReferredTo  string `json:"referredTo"`
	ReferredOn  Date   `json:"referredOn"`
	CompletedOn Date   `json:"completedOn"`
	ReviewOn    Date   `json:"reviewOn"`
	Eligible    Answer `json:"eligible"` // yes, no or notDetermined
}

// CarerSupportPlan is what stands under carers.supportPlan. The carer's own plan; it belongs to
// the carer.
type CarerSupportPlan struct {
	Has           Answer `json:"has"`
	On            Date   `json:"on"`
	ReviewOn      Date   `json:"reviewOn"`
	Budget        Text   `json:"budget"`
	DirectPayment Text   `json:"directPayment"`
	Labels
}

// RiskToCarer is what stands under carers.riskToCarer. Where the carer may be at risk from the
// person.
type RiskToCarer struct {
	Flagged            bool   `json:"flagged"`
	On                 Date   `json:"on"`
	ByRef              string `json:"byRef"` // id in careTeam
	DisclosureDecision Text   `json:"disclosureDecision"`
	Labels
}

// ConcernAbout is what stands under carers.concernAbout. Where the carer may harm or control the
// person.
type ConcernAbout struct {
	Flagged bool   `json:"flagged"`
	On      Date   `json:"on"`
	ByRef   string `json:"byRef"` // id in careTeam
	Note    Text   `json:"note"`
	Labels
}

// EmergencyPlan is what stands under carers.emergencyPlan. Who cares then.
type EmergencyPlan struct {
	Has  Answer `json:"has"`
	Note Text   `json:"note"`
	Labels
}

// YoungCarer is what stands under carers.youngCarer. What staff must know before a letter goes to
// a child or young person.
type YoungCarer struct {
	LivesAtAddress       *bool             `json:"livesAtAddress"`
	Adults               []YoungCarerAdult `json:"adults"`
	KnowsAbout           Text              `json:"knowsAbout"`
	School               string            `json:"school"`
	SchoolMayKnow        *bool             `json:"schoolMayKnow"`
	LetterPlan           string            `json:"letterPlan"` // handOver, post, school or none
	LetterAgreedBy       *LetterAgreed     `json:"letterAgreedBy"`
	NamedWorkerRef       string            `json:"namedWorkerRef"` // id in careTeam
	YoungCarersService   string            `json:"youngCarersService"`
	TransitionConsidered *bool             `json:"transitionConsidered"`
	AppropriateCare      Answer            `json:"appropriateCare"` // yes, no, unsure or notAsked
	Labels
}

// YoungCarerAdult is one item of carers.youngCarer.adults. The adults around the child.
type YoungCarerAdult struct {
	Name                   string `json:"name"`
	Relation               string `json:"relation"`
	ParentalResponsibility Answer `json:"parentalResponsibility"` // yes, no or notKnown
	Informed               Answer `json:"informed"`               // yes, no or notSafe
	ContactSafe            *bool  `json:"contactSafe"`
	CourtOrder             Text   `json:"courtOrder"`
	Labels
}

// LetterAgreed is what stands under carers.youngCarer.letterAgreedBy. The worker who decided that
// a letter is right.
type LetterAgreed struct {
	Ref string `json:"ref"` // id in careTeam
	On  Date   `json:"on"`
}

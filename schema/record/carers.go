package record

// Carer is one part of the record.
type Carer struct {
	ID                string            `json:"id"`
	Name              CarerName         `json:"name"`
	DateOfBirth       Date              `json:"dateOfBirth"`
	Type              string            `json:"type"`
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

// CarerName is one part of the record.
type CarerName struct {
	Title     string `json:"title"`
	Given     string `json:"given"`
	Family    string `json:"family"`
	Preferred string `json:"preferred"`
}

// CarerWants is one part of the record.
type CarerWants struct {
	LevelOfSupport Text `json:"levelOfSupport"`
	LifeOutside    Text `json:"lifeOutside"`
	Breaks         Text `json:"breaks"`
	Work           Text `json:"work"`
	Labels
}

// CarerAssessment is one part of the record.
type CarerAssessment struct {
	Status      string `json:"status"`
	OfferedOn   Date   `json:"offeredOn"`
	OfferedBy   string `json:"offeredBy"`
	Method      string `json:"method"`
	Response    string `json:"response"`
	ReferredTo  string `json:"referredTo"`
	ReferredOn  Date   `json:"referredOn"`
	CompletedOn Date   `json:"completedOn"`
	ReviewOn    Date   `json:"reviewOn"`
	Eligible    Answer `json:"eligible"`
}

// CarerSupportPlan is one part of the record.
type CarerSupportPlan struct {
	Has           Answer `json:"has"`
	On            Date   `json:"on"`
	ReviewOn      Date   `json:"reviewOn"`
	Budget        Text   `json:"budget"`
	DirectPayment Text   `json:"directPayment"`
	Labels
}

// RiskToCarer is one part of the record.
type RiskToCarer struct {
	Flagged            bool   `json:"flagged"`
	On                 Date   `json:"on"`
	ByRef              string `json:"byRef"`
	DisclosureDecision Text   `json:"disclosureDecision"`
	Labels
}

// ConcernAbout is one part of the record.
type ConcernAbout struct {
	Flagged bool   `json:"flagged"`
	On      Date   `json:"on"`
	ByRef   string `json:"byRef"`
	Note    Text   `json:"note"`
	Labels
}

// EmergencyPlan is one part of the record.
type EmergencyPlan struct {
	Has  Answer `json:"has"`
	Note Text   `json:"note"`
	Labels
}

// YoungCarer is one part of the record.
type YoungCarer struct {
	LivesAtAddress       *bool             `json:"livesAtAddress"`
	Adults               []YoungCarerAdult `json:"adults"`
	KnowsAbout           Text              `json:"knowsAbout"`
	School               string            `json:"school"`
	SchoolMayKnow        *bool             `json:"schoolMayKnow"`
	LetterPlan           string            `json:"letterPlan"`
	LetterAgreedBy       *LetterAgreed     `json:"letterAgreedBy"`
	NamedWorkerRef       string            `json:"namedWorkerRef"`
	YoungCarersService   string            `json:"youngCarersService"`
	TransitionConsidered *bool             `json:"transitionConsidered"`
	AppropriateCare      Answer            `json:"appropriateCare"`
	Labels
}

// YoungCarerAdult is one part of the record.
type YoungCarerAdult struct {
	Name                   string `json:"name"`
	Relation               string `json:"relation"`
	ParentalResponsibility Answer `json:"parentalResponsibility"`
	Informed               Answer `json:"informed"`
	ContactSafe            *bool  `json:"contactSafe"`
	CourtOrder             Text   `json:"courtOrder"`
	Labels
}

// LetterAgreed is one part of the record.
type LetterAgreed struct {
	Ref string `json:"ref"`
	On  Date   `json:"on"`
}

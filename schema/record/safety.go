package record

// Safety is one part of the record.
type Safety struct {
	PreferredTerm       string         `json:"preferredTerm"`
	PreferredTermText   string         `json:"preferredTermText"`
	PersonsView         Text           `json:"personsView"`
	ProfessionalView    Text           `json:"professionalView"`
	SelfQuestions       *SelfQuestions `json:"selfQuestions"`
	Concerns            []Concern      `json:"concerns"`
	PositiveRisks       []PositiveRisk `json:"positiveRisks"`
	History             Text           `json:"history"`
	DiscussedWithPerson Discussed      `json:"discussedWithPerson"`
	ReviewedOn          Date           `json:"reviewedOn"`
	Safeguarding        []Safeguarding `json:"safeguarding"`
	HomeCopyUnsafe      *bool          `json:"homeCopyUnsafe"`
	SharedSafetyPlan    *bool          `json:"sharedSafetyPlan"`
	Labels
}

// SelfQuestions is one part of the record.
type SelfQuestions struct {
	Meaning          Text `json:"meaning"`
	AffectsMost      Text `json:"affectsMost"`
	MoreSafe         Text `json:"moreSafe"`
	LessSafe         Text `json:"lessSafe"`
	TrustToDiscuss   Text `json:"trustToDiscuss"`
	CouldBeDifferent Text `json:"couldBeDifferent"`
	Labels
}

// Concern is one part of the record.
type Concern struct {
	ID         string   `json:"id"`
	Area       string   `json:"area"`
	Text       Text     `json:"text"`
	WhatHelps  Text     `json:"whatHelps"`
	ActionRefs []string `json:"actionRefs"`
	Labels
}

// PositiveRisk is one part of the record.
type PositiveRisk struct {
	What          Text `json:"what"`
	WhyItMatters  Text `json:"whyItMatters"`
	SupportAgreed Text `json:"supportAgreed"`
	Labels
}

// Discussed is one part of the record.
type Discussed struct {
	Done        Answer `json:"done"`
	On          Date   `json:"on"`
	ReasonIfNot Text   `json:"reasonIfNot"`
	Labels
}

// Safeguarding is one part of the record.
type Safeguarding struct {
	Kind       string `json:"kind"`
	Status     string `json:"status"`
	ContactRef string `json:"contactRef"`
	Labels
}

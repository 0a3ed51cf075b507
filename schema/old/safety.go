package old

// Safety is what stands under safety. What is worrying, what helps, and what was agreed. It has no
// levels and no scores.
type Safety struct {
	PreferredTerm       string         `json:"preferredTerm"` // safety, risk or own
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

// SelfQuestions is what stands under safety.selfQuestions. Five questions the person can answer
// about safety.
type SelfQuestions struct {
	Meaning          Text `json:"meaning"`
	AffectsMost      Text `json:"affectsMost"`
	MoreSafe         Text `json:"moreSafe"`
	LessSafe         Text `json:"lessSafe"`
	TrustToDiscuss   Text `json:"trustToDiscuss"`
	CouldBeDifferent Text `json:"couldBeDifferent"`
	Labels
}

// Concern is one item of safety.concerns. What staff and the person watch for. There is no level
// field, and there will be none.
type Concern struct {
	ID         string   `json:"id"`
	Area       string   `json:"area"`
	Text       Text     `json:"text"`
	WhatHelps  Text     `json:"whatHelps"`
	ActionRefs []string `json:"actionRefs"` // ids in plan.actions
	Labels
}

// PositiveRisk is one item of safety.positiveRisks. Risks the person wants to take for a good
// reason.
type PositiveRisk struct {
	What          Text `json:"what"`
	WhyItMatters  Text `json:"whyItMatters"`
	SupportAgreed Text `json:"supportAgreed"`
	Labels
}

// Discussed is what stands under safety.discussedWithPerson. Whether safety was talked over with
// the person.
type Discussed struct {
	Done        Answer `json:"done"`
	On          Date   `json:"on"`
	ReasonIfNot Text   `json:"reasonIfNot"`
	Labels
}

// Safeguarding is one item of safety.safeguarding. Concerns that are with a safeguarding team; for
// professionals only.
type Safeguarding struct {
	Kind       string `json:"kind"`
	Status     string `json:"status"`
	ContactRef string `json:"contactRef"` // id in careTeam
	Labels
}

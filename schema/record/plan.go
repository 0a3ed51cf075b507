package record

// Plan is one part of the record.
type Plan struct {
	ID                  string          `json:"id"`
	Version             int             `json:"version"`
	PlanType            string          `json:"planType"`
	CreatedOn           Date            `json:"createdOn"`
	UpdatedOn           Date            `json:"updatedOn"`
	AgreedOn            Date            `json:"agreedOn"`
	ImplementedOn       Date            `json:"implementedOn"`
	SupersedesVersion   *int            `json:"supersedesVersion"`
	Status              string          `json:"status"`
	AuthoredBy          string          `json:"authoredBy"`
	Involvement         PlanInvolvement `json:"involvement"`
	CombinedWithCareAct *bool           `json:"combinedWithCareAct"`
	Goals               []Goal          `json:"goals"`
	GoalsDeclined       *GoalsDeclined  `json:"goalsDeclined"`
	Needs               []Need          `json:"needs"`
	Actions             []Action        `json:"actions"`
	ChoicesDiscussed    []Choice        `json:"choicesDiscussed"`
	Preferences         []Preference    `json:"preferences"`
	ChangesSince        []Change        `json:"changesSince"`
	Appointments        []Appointment   `json:"appointments"`
}

// PlanInvolvement is one part of the record.
type PlanInvolvement struct {
	PersonTookPart Answer `json:"personTookPart"`
	How            Text   `json:"how"`
	WhoHelped      Text   `json:"whoHelped"`
	ReasonIfNot    Text   `json:"reasonIfNot"`
	CarersTookPart Answer `json:"carersTookPart"`
	Labels
}

// Goal is one part of the record.
type Goal struct {
	ID                  string `json:"id"`
	Domain              string `json:"domain"`
	InPersonsWords      Text   `json:"inPersonsWords"`
	ProfessionalWording Text   `json:"professionalWording"`
	WhyItMatters        Text   `json:"whyItMatters"`
	HowWeWillKnow       Text   `json:"howWeWillKnow"`
	TargetDate          Date   `json:"targetDate"`
	Status              string `json:"status"`
	Priority            *int   `json:"priority"`
	Labels
}

// GoalsDeclined is one part of the record.
type GoalsDeclined struct {
	On     Date `json:"on"`
	Reason Text `json:"reason"`
	Labels
}

// Need is one part of the record.
type Need struct {
	ID              string   `json:"id"`
	Domain          string   `json:"domain"`
	Text            Text     `json:"text"`
	TeamView        Text     `json:"teamView"`
	Sources         []string `json:"sources"`
	S117            *bool    `json:"s117"`
	CareActEligible *bool    `json:"careActEligible"`
	GoalRefs        []string `json:"goalRefs"`
	Status          string   `json:"status"`
	Labels
}

// Action is one part of the record.
type Action struct {
	ID              string   `json:"id"`
	NeedRefs        []string `json:"needRefs"`
	GoalRefs        []string `json:"goalRefs"`
	What            Text     `json:"what"`
	OwnerRef        string   `json:"ownerRef"`
	OwnerKind       string   `json:"ownerKind"`
	DueBy           Date     `json:"dueBy"`
	DueText         Text     `json:"dueText"`
	Frequency       Text     `json:"frequency"`
	ReviewBy        Date     `json:"reviewBy"`
	Start           Date     `json:"start"`
	UsesStrengthRef string   `json:"usesStrengthRef"`
	S117            *bool    `json:"s117"`
	Status          string   `json:"status"`
	ProgressNote    Text     `json:"progressNote"`
	CompletedOn     Date     `json:"completedOn"`
	Kind            string   `json:"kind"`
	Labels
}

// Choice is one part of the record.
type Choice struct {
	Topic         Text   `json:"topic"`
	Options       []Text `json:"options"`
	PersonsChoice Text   `json:"personsChoice"`
	Available     Answer `json:"available"`
	ReasonIfNot   Text   `json:"reasonIfNot"`
	Labels
}

// Preference is one part of the record.
type Preference struct {
	Text         Text   `json:"text"`
	Met          Answer `json:"met"`
	ReasonNotMet Text   `json:"reasonNotMet"`
	ExplainedOn  Date   `json:"explainedOn"`
	Labels
}

// Change is one part of the record.
type Change struct {
	On         Date   `json:"on"`
	Text       Text   `json:"text"`
	AgreedWith string `json:"agreedWith"`
	Labels
}

// Appointment is one part of the record.
type Appointment struct {
	With  string  `json:"with"`
	When  Instant `json:"when"`
	Where string  `json:"where"`
	Kind  string  `json:"kind"`
}

// UnmetNeed is one part of the record.
type UnmetNeed struct {
	ID          string `json:"id"`
	Domain      string `json:"domain"`
	Text        Text   `json:"text"`
	Reason      string `json:"reason"`
	Service     string `json:"service"`
	Since       Date   `json:"since"`
	InterimPlan Text   `json:"interimPlan"`
	RaisedWith  string `json:"raisedWith"`
	ReviewOn    Date   `json:"reviewOn"`
	Labels
}

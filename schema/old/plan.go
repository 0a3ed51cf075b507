package old

// Plan is what stands under plan. What was agreed: goals, needs, and who does what by when.
type Plan struct {
	ID                  string          `json:"id"`
	Version             int             `json:"version"`
	PlanType            string          `json:"planType"` // 10, 11, 13 or 14
	CreatedOn           Date            `json:"createdOn"`
	UpdatedOn           Date            `json:"updatedOn"`
	AgreedOn            Date            `json:"agreedOn"`
	ImplementedOn       Date            `json:"implementedOn"`
	SupersedesVersion   *int            `json:"supersedesVersion"`
	Status              string          `json:"status"`     // draft, agreed, active, ended or superseded
	AuthoredBy          string          `json:"authoredBy"` // person, jointly or professional
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

// PlanInvolvement is what stands under plan.involvement. How the person and carers took part in
// making the plan.
type PlanInvolvement struct {
	PersonTookPart Answer `json:"personTookPart"` // yes, partly or no
	How            Text   `json:"how"`
	WhoHelped      Text   `json:"whoHelped"`
	ReasonIfNot    Text   `json:"reasonIfNot"`
	CarersTookPart Answer `json:"carersTookPart"` // yes, partly, no, notAsked or notApplicable
	Labels
}

// Goal is one item of plan.goals. What the person wants to be different.
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

// GoalsDeclined is what stands under plan.goalsDeclined. Recorded where the person did not want to
// set goals.
type GoalsDeclined struct {
	On     Date `json:"on"`
	Reason Text `json:"reason"`
	Labels
}

// Need is one item of plan.needs. What the plan must meet.
type Need struct {
	ID              string   `json:"id"`
	Domain          string   `json:"domain"`
	Text            Text     `json:"text"`
	TeamView        Text     `json:"teamView"`
	Sources         []string `json:"sources"`
	S117            *bool    `json:"s117"`
	CareActEligible *bool    `json:"careActEligible"`
	GoalRefs        []string `json:"goalRefs"` // ids in plan.goals
	Status          string   `json:"status"`   // current, met or unmet
	Labels
}

// Action is one item of plan.actions. Who does what, by when. At least one.
type Action struct {
	ID              string   `json:"id"`
	NeedRefs        []string `json:"needRefs"` // ids in plan.needs
	GoalRefs        []string `json:"goalRefs"` // ids in plan.goals
	What            Text     `json:"what"`
	OwnerRef        string   `json:"ownerRef"`  // id in careTeam or carers or person.contacts
	OwnerKind       string   `json:"ownerKind"` // person, carer, family, team or other
	DueBy           Date     `json:"dueBy"`
	DueText         Text     `json:"dueText"`
	Frequency       Text     `json:"frequency"`
	ReviewBy        Date     `json:"reviewBy"`
	Start           Date     `json:"start"`
	UsesStrengthRef string   `json:"usesStrengthRef"` // id in assessment.strengthsSummary
	S117            *bool    `json:"s117"`
	Status          string   `json:"status"`
	ProgressNote    Text     `json:"progressNote"`
	CompletedOn     Date     `json:"completedOn"`
	Kind            string   `json:"kind"` // oneOff or ongoing
	Labels
}

// Choice is one item of plan.choicesDiscussed. Which choices the person was offered.
type Choice struct {
	Topic         Text   `json:"topic"`
	Options       []Text `json:"options"`
	PersonsChoice Text   `json:"personsChoice"`
	Available     Answer `json:"available"` // yes, partly, no or notAsked
	ReasonIfNot   Text   `json:"reasonIfNot"`
	Labels
}

// Preference is one item of plan.preferences. What the person would like about their care.
type Preference struct {
	Text         Text   `json:"text"`
	Met          Answer `json:"met"` // yes, partly or no
	ReasonNotMet Text   `json:"reasonNotMet"`
	ExplainedOn  Date   `json:"explainedOn"`
	Labels
}

// Change is one item of plan.changesSince. What changed since this version was agreed.
type Change struct {
	On         Date   `json:"on"`
	Text       Text   `json:"text"`
	AgreedWith string `json:"agreedWith"`
	Labels
}

// Appointment is one item of plan.appointments. Booked meetings.
type Appointment struct {
	With  string  `json:"with"`
	When  Instant `json:"when"`
	Where string  `json:"where"`
	Kind  string  `json:"kind"`
}

// UnmetNeed is one item of unmetNeeds. Needs that cannot be met now. A new plan never deletes
// them.
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

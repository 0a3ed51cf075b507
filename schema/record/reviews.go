package record

// Reviews is one part of the record.
type Reviews struct {
	IntervalMonths        int                `json:"intervalMonths"`
	History               []Review           `json:"history"`
	Next                  *NextReview        `json:"next"`
	Preferences           *ReviewPreferences `json:"preferences"`
	Requests              []ReviewRequest    `json:"requests"`
	PostDischargeFollowUp *FollowUp          `json:"postDischargeFollowUp"`
}

// Review is one part of the record.
type Review struct {
	ID                 string     `json:"id"`
	HeldOn             Date       `json:"heldOn"`
	Type               string     `json:"type"`
	Format             string     `json:"format"`
	Place              string     `json:"place"`
	LedByRef           string     `json:"ledByRef"`
	Attendees          []Attendee `json:"attendees"`
	PersonAttended     *bool      `json:"personAttended"`
	Outcome            string     `json:"outcome"`
	CPAStillNeeded     Answer     `json:"cpaStillNeeded"`
	ConsiderCPA        Answer     `json:"considerCpa"`
	ChangesAgreed      []Text     `json:"changesAgreed"`
	Disagreements      Text       `json:"disagreements"`
	AbuseQuestionAsked Answer     `json:"abuseQuestionAsked"`
	CancelledReason    Text       `json:"cancelledReason"`
	NextReviewSetFor   Date       `json:"nextReviewSetFor"`
	PersonsViews       Text       `json:"personsViews"`
	Labels
}

// Attendee is one part of the record.
type Attendee struct {
	Ref  string `json:"ref"`
	Name string `json:"name"`
	Role string `json:"role"`
	Mode string `json:"mode"`
}

// NextReview is one part of the record.
type NextReview struct {
	Date                Date      `json:"date"`
	StartTime           string    `json:"startTime"`
	EndTime             string    `json:"endTime"`
	Place               string    `json:"place"`
	Address             *Address  `json:"address"`
	Format              string    `json:"format"`
	Invitees            []Invitee `json:"invitees"`
	AgendaFromPerson    []Text    `json:"agendaFromPerson"`
	Chair               string    `json:"chair"`
	PreMeetingOn        Date      `json:"preMeetingOn"`
	DebriefOn           Date      `json:"debriefOn"`
	InterpreterBooked   *bool     `json:"interpreterBooked"`
	CombinedWithCareAct *bool     `json:"combinedWithCareAct"`
	ConfirmedWithPerson *bool     `json:"confirmedWithPerson"`
	Labels
}

// Invitee is one part of the record.
type Invitee struct {
	Ref            string `json:"ref"`
	Name           string `json:"name"`
	Role           string `json:"role"`
	InvitedOn      Date   `json:"invitedOn"`
	Status         string `json:"status"`
	ReportDue      Date   `json:"reportDue"`
	ReportReceived Date   `json:"reportReceived"`
}

// ReviewPreferences is one part of the record.
type ReviewPreferences struct {
	Where   Text        `json:"where"`
	When    Text        `json:"when"`
	How     Text        `json:"how"`
	Who     []Text      `json:"who"`
	WhoNot  []NotWanted `json:"whoNot"`
	Support Text        `json:"support"`
	Labels
}

// NotWanted is one part of the record.
type NotWanted struct {
	Ref  string `json:"ref"`
	Name string `json:"name"`
}

// ReviewRequest is one part of the record.
type ReviewRequest struct {
	By      string `json:"by"`
	On      Date   `json:"on"`
	Reason  Text   `json:"reason"`
	Outcome Text   `json:"outcome"`
	Labels
}

// FollowUp is one part of the record.
type FollowUp struct {
	Due  Date `json:"due"`
	Done Date `json:"done"`
}

package old

// Reviews is what stands under reviews. Past and planned reviews.
type Reviews struct {
	IntervalMonths        int                `json:"intervalMonths"`
	History               []Review           `json:"history"`
	Next                  *NextReview        `json:"next"`
	Preferences           *ReviewPreferences `json:"preferences"`
	Requests              []ReviewRequest    `json:"requests"`
	PostDischargeFollowUp *FollowUp          `json:"postDischargeFollowUp"`
}

// Review is one item of reviews.history. What was reviewed, how and with whom.
type Review struct {
	ID                 string     `json:"id"`
	HeldOn             Date       `json:"heldOn"`
	Type               string     `json:"type"`
	Format             string     `json:"format"`
	Place              string     `json:"place"`
	LedByRef           string     `json:"ledByRef"` // id in careTeam
	Attendees          []Attendee `json:"attendees"`
	PersonAttended     *bool      `json:"personAttended"`
	Outcome            string     `json:"outcome"`        // continue, changed, cpaEnded or transferred
	CPAStillNeeded     Answer     `json:"cpaStillNeeded"` // yes, no or notAsked
	ConsiderCPA        Answer     `json:"considerCpa"`    // yes, no or notAsked
	ChangesAgreed      []Text     `json:"changesAgreed"`
	Disagreements      Text       `json:"disagreements"`
	AbuseQuestionAsked Answer     `json:"abuseQuestionAsked"` // yes or no
	CancelledReason    Text       `json:"cancelledReason"`
	NextReviewSetFor   Date       `json:"nextReviewSetFor"`
	PersonsViews       Text       `json:"personsViews"`
	Labels
}

// Attendee is one item of reviews.history.attendees. Everybody who took part.
type Attendee struct {
	Ref  string `json:"ref"` // id in careTeam or carers or person.contacts
	Name string `json:"name"`
	Role string `json:"role"`
	Mode string `json:"mode"`
}

// NextReview is what stands under reviews.next. When, where and with whom.
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

// Invitee is one item of reviews.next.invitees. Who is asked to come or to send a report.
type Invitee struct {
	Ref            string `json:"ref"` // id in careTeam or carers or person.contacts
	Name           string `json:"name"`
	Role           string `json:"role"`
	InvitedOn      Date   `json:"invitedOn"`
	Status         string `json:"status"`
	ReportDue      Date   `json:"reportDue"`
	ReportReceived Date   `json:"reportReceived"`
}

// ReviewPreferences is what stands under reviews.preferences. The person's wishes about reviews.
type ReviewPreferences struct {
	Where   Text        `json:"where"`
	When    Text        `json:"when"`
	How     Text        `json:"how"`
	Who     []Text      `json:"who"`
	WhoNot  []NotWanted `json:"whoNot"`
	Support Text        `json:"support"`
	Labels
}

// NotWanted is one item of reviews.preferences.whoNot. Printed on the pack cover only.
type NotWanted struct {
	Ref  string `json:"ref"` // id in careTeam or carers or person.contacts
	Name string `json:"name"`
}

// ReviewRequest is one item of reviews.requests. Anybody may ask for one at any time.
type ReviewRequest struct {
	By      string `json:"by"` // person, carer or professional
	On      Date   `json:"on"`
	Reason  Text   `json:"reason"`
	Outcome Text   `json:"outcome"`
	Labels
}

// FollowUp is what stands under reviews.postDischargeFollowUp. The visit or call within 72 hours.
type FollowUp struct {
	Due  Date `json:"due"`
	Done Date `json:"done"`
}

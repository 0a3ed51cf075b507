package old

// Communication is what stands under communication. How the person reads, speaks and likes to be
// reached (Accessible Information Standard).
type Communication struct {
	Language              string       `json:"language"`
	InterpreterRequired   Answer       `json:"interpreterRequired"`
	InterpreterLanguage   string       `json:"interpreterLanguage"`
	InterpreterGender     string       `json:"interpreterGender"`
	InterpreterDialect    string       `json:"interpreterDialect"`
	Formats               []string     `json:"formats"`
	LargePrintPoints      *int         `json:"largePrintPoints"`
	Support               []string     `json:"support"`
	ContactMethod         string       `json:"contactMethod"`
	ReadingPreference     string       `json:"readingPreference"` // shortText or standard
	ReasonableAdjustments []Adjustment `json:"reasonableAdjustments"`
	Notes                 Text         `json:"notes"`
	NeedsReviewedOn       Date         `json:"needsReviewedOn"`
	ContactCardFormat     string       `json:"contactCardFormat"` // card, fridgeSheet, both or none
	BestTimes             Text         `json:"bestTimes"`
	DoNotContact          Text         `json:"doNotContact"`
	Labels
}

// Adjustment is one item of communication.reasonableAdjustments. What must be done differently so
// that the person can use the service.
type Adjustment struct {
	Text  Text `json:"text"`
	Since Date `json:"since"`
	Labels
}

// CPA is what stands under cpa. Whether the person is on CPA, why, where they are and which team
// supports them.
type CPA struct {
	Status                  string                  `json:"status"` // onCpa, notOnCpa, ended or beingConsidered
	Episodes                []Episode               `json:"episodes"`
	History                 []StatusPeriod          `json:"history"`
	EligibilityReasons      []EligibilityReason     `json:"eligibilityReasons"`
	CoordinationDecision    *CoordinationDecision   `json:"coordinationDecision"`
	CoordinationArrangement string                  `json:"coordinationArrangement"`
	CoordinatorPreferences  *CoordinatorPreferences `json:"coordinatorPreferences"`
	Setting                 string                  `json:"setting"` // community, inpatient, secure, prison or other
	Team                    Team                    `json:"team"`
	ContactFrequency        Text                    `json:"contactFrequency"`
	Labels
}

// Episode is one item of cpa.episodes. Periods on CPA.
type Episode struct {
	ID        string `json:"id"`
	Start     Date   `json:"start"`
	End       Date   `json:"end"`
	EndReason Text   `json:"endReason"`
	Labels
}

// StatusPeriod is one item of cpa.history. How the CPA status changed.
type StatusPeriod struct {
	Status string `json:"status"` // onCpa, notOnCpa, ended or beingConsidered
	From   Date   `json:"from"`
	To     Date   `json:"to"`
	Reason Text   `json:"reason"`
	Labels
}

// EligibilityReason is one item of cpa.eligibilityReasons. Why this person's care needs co-
// ordination.
type EligibilityReason struct {
	Code string `json:"code"`
	Text Text   `json:"text"`
	Labels
}

// CoordinationDecision is what stands under cpa.coordinationDecision. Whether co-ordination was
// found to be needed.
type CoordinationDecision struct {
	Decision string `json:"decision"` // needed, notNeeded or review
	On       Date   `json:"on"`
	ByRef    string `json:"byRef"` // id in careTeam
	Reason   Text   `json:"reason"`
	Labels
}

// CoordinatorPreferences is what stands under cpa.coordinatorPreferences. The person's wishes
// about their co-ordinator.
type CoordinatorPreferences struct {
	Text         Text   `json:"text"`
	Met          Answer `json:"met"` // yes, partly or no
	ReasonNotMet Text   `json:"reasonNotMet"`
	Labels
}

// Team is what stands under cpa.team. The team that supports the person.
type Team struct {
	Name    string   `json:"name"`
	Type    string   `json:"type"`
	ODSCode string   `json:"odsCode"`
	Phone   string   `json:"phone"`
	Address *Address `json:"address"`
}

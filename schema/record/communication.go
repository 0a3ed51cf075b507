package record

// Communication is one part of the record.
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
	ReadingPreference     string       `json:"readingPreference"`
	ReasonableAdjustments []Adjustment `json:"reasonableAdjustments"`
	Notes                 Text         `json:"notes"`
	NeedsReviewedOn       Date         `json:"needsReviewedOn"`
	ContactCardFormat     string       `json:"contactCardFormat"`
	BestTimes             Text         `json:"bestTimes"`
	DoNotContact          Text         `json:"doNotContact"`
	Labels
}

// Adjustment is one part of the record.
type Adjustment struct {
	Text  Text `json:"text"`
	Since Date `json:"since"`
	Labels
}

// CPA is one part of the record.
type CPA struct {
	Status                  string                  `json:"status"`
	Episodes                []Episode               `json:"episodes"`
	History                 []StatusPeriod          `json:"history"`
	EligibilityReasons      []EligibilityReason     `json:"eligibilityReasons"`
	CoordinationDecision    *CoordinationDecision   `json:"coordinationDecision"`
	CoordinationArrangement string                  `json:"coordinationArrangement"`
	CoordinatorPreferences  *CoordinatorPreferences `json:"coordinatorPreferences"`
	Setting                 string                  `json:"setting"`
	Team                    Team                    `json:"team"`
	ContactFrequency        Text                    `json:"contactFrequency"`
	Labels
}

// Episode is one part of the record.
type Episode struct {
	ID        string `json:"id"`
	Start     Date   `json:"start"`
	End       Date   `json:"end"`
	EndReason Text   `json:"endReason"`
	Labels
}

// StatusPeriod is one part of the record.
type StatusPeriod struct {
	Status string `json:"status"`
	From   Date   `json:"from"`
	To     Date   `json:"to"`
	Reason Text   `json:"reason"`
	Labels
}

// EligibilityReason is one part of the record.
type EligibilityReason struct {
	Code string `json:"code"`
	Text Text   `json:"text"`
	Labels
}

// CoordinationDecision is one part of the record.
type CoordinationDecision struct {
	Decision string `json:"decision"`
	On       Date   `json:"on"`
	ByRef    string `json:"byRef"`
	Reason   Text   `json:"reason"`
	Labels
}

// CoordinatorPreferences is one part of the record.
type CoordinatorPreferences struct {
	Text         Text   `json:"text"`
	Met          Answer `json:"met"`
	ReasonNotMet Text   `json:"reasonNotMet"`
	Labels
}

// Team is one part of the record.
type Team struct {
	Name    string   `json:"name"`
	Type    string   `json:"type"`
	ODSCode string   `json:"odsCode"`
	Phone   string   `json:"phone"`
	Address *Address `json:"address"`
}

package record

// Medicine is one part of the record.
type Medicine struct {
	ID           string `json:"id"`
	Name         string `json:"name"`
	Form         string `json:"form"`
	Dose         string `json:"dose"`
	Unit         string `json:"unit"`
	Route        string `json:"route"`
	Frequency    string `json:"frequency"`
	AsNeeded     *bool  `json:"asNeeded"`
	Reason       Text   `json:"reason"`
	Prescriber   string `json:"prescriber"`
	Monitoring   Text   `json:"monitoring"`
	Start        Date   `json:"start"`
	Stop         Date   `json:"stop"`
	Status       string `json:"status"`
	Change       Text   `json:"change"`
	ChangeReason Text   `json:"changeReason"`
	Supply       Text   `json:"supply"`
	DMDCode      string `json:"dmdCode"`
	Text         Text   `json:"text"`
	Depot        *Depot `json:"depot"`
	Labels
}

// Depot is one part of the record.
type Depot struct {
	Site         string `json:"site"`
	IntervalDays *int   `json:"intervalDays"`
	LastGiven    Date   `json:"lastGiven"`
	NextDue      Date   `json:"nextDue"`
}

// Allergies is one part of the record.
type Allergies struct {
	Status    string    `json:"status"`
	CheckedOn Date      `json:"checkedOn"`
	Items     []Allergy `json:"items"`
}

// Allergy is one part of the record.
type Allergy struct {
	Substance string `json:"substance"`
	Reaction  Text   `json:"reaction"`
	Severity  string `json:"severity"`
	Labels
}

// PhysicalHealth is one part of the record.
type PhysicalHealth struct {
	Checks          *Checks           `json:"checks"`
	LastFullCheckOn Date              `json:"lastFullCheckOn"`
	NextDue         Date              `json:"nextDue"`
	Responsible     string            `json:"responsible"`
	Conditions      []HealthCondition `json:"conditions"`
	Pregnancy       *Pregnancy        `json:"pregnancy"`
	Notes           Text              `json:"notes"`
	Labels
}

// Checks is one part of the record.
type Checks struct {
	Alcohol       *Check `json:"alcohol"`
	BloodGlucose  *Check `json:"bloodGlucose"`
	BloodPressure *Check `json:"bloodPressure"`
	BMI           *Check `json:"bmi"`
	Lipids        *Check `json:"lipids"`
	Smoking       *Check `json:"smoking"`
}

// HealthCondition is one part of the record.
type HealthCondition struct {
	Text   Text   `json:"text"`
	Code   string `json:"code"`
	System string `json:"system"`
	Since  Date   `json:"since"`
	Labels
}

// Pregnancy is one part of the record.
type Pregnancy struct {
	Text  Text `json:"text"`
	DueOn Date `json:"dueOn"`
	Labels
}

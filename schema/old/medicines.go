package old

// Medicine is one item of medication. Printed as recorded. The program calculates nothing and
// sorts nothing.
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
	Status       string `json:"status"` // active, stopped or paused
	Change       Text   `json:"change"`
	ChangeReason Text   `json:"changeReason"`
	Supply       Text   `json:"supply"`
	DMDCode      string `json:"dmdCode"`
	Text         Text   `json:"text"`
	Depot        *Depot `json:"depot"`
	Labels
}

// Depot is what stands under medication.depot. For long-acting injections.
type Depot struct {
	Site         string `json:"site"`
	IntervalDays *int   `json:"intervalDays"`
	LastGiven    Date   `json:"lastGiven"`
	NextDue      Date   `json:"nextDue"`
}

// Allergies is what stands under allergies. Always printed, also when nobody asked.
type Allergies struct {
	Status    string    `json:"status"` // known, noneKnown, notAsked or unableToAsk
	CheckedOn Date      `json:"checkedOn"`
	Items     []Allergy `json:"items"`
}

// Allergy is one item of allergies.items. The allergies that are known.
type Allergy struct {
	Substance string `json:"substance"`
	Reaction  Text   `json:"reaction"`
	Severity  string `json:"severity"`
	Labels
}

// PhysicalHealth is what stands under physicalHealth. Checks and conditions.
type PhysicalHealth struct {
	Checks          *Checks           `json:"checks"`
	LastFullCheckOn Date              `json:"lastFullCheckOn"`
	NextDue         Date              `json:"nextDue"`
	Responsible     string            `json:"responsible"` // gp or mentalHealthTeam
	Conditions      []HealthCondition `json:"conditions"`
	Pregnancy       *Pregnancy        `json:"pregnancy"`
	Notes           Text              `json:"notes"`
	Labels
}

// Checks is what stands under physicalHealth.checks. The six checks of the yearly physical health
// check.
type Checks struct {
	Alcohol       *Check `json:"alcohol"`
	BloodGlucose  *Check `json:"bloodGlucose"`
	BloodPressure *Check `json:"bloodPressure"`
	BMI           *Check `json:"bmi"`
	Lipids        *Check `json:"lipids"`
	Smoking       *Check `json:"smoking"`
}

// HealthCondition is one item of physicalHealth.conditions. Physical health conditions.
type HealthCondition struct {
	Text   Text   `json:"text"`
	Code   string `json:"code"`
	System string `json:"system"` // snomed or icd10
	Since  Date   `json:"since"`
	Labels
}

// Pregnancy is what stands under physicalHealth.pregnancy. If the person is or may be pregnant.
type Pregnancy struct {
	Text  Text `json:"text"`
	DueOn Date `json:"dueOn"`
	Labels
}

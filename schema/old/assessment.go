package old

// Assessment is what stands under assessment. The shared picture of needs, strengths and wishes.
type Assessment struct {
	CompletedOn      Date                  `json:"completedOn"`
	Involvement      AssessmentInvolvement `json:"involvement"`
	AboutMe          Text                  `json:"aboutMe"`
	Hopes            Text                  `json:"hopes"`
	StrengthsSummary []Strength            `json:"strengthsSummary"`
	SelfAssessment   *SelfAssessment       `json:"selfAssessment"`
	Formulation      Text                  `json:"formulation"`
	Diagnoses        []Diagnosis           `json:"diagnoses"`
	Domains          []Domain              `json:"domains"`
	Labels
}

// AssessmentInvolvement is what stands under assessment.involvement. How the person and others
// took part in the assessment.
type AssessmentInvolvement struct {
	PersonTookPart Answer `json:"personTookPart"` // yes, partly or no
	How            Text   `json:"how"`
	ReasonIfNot    Text   `json:"reasonIfNot"`
	Others         []Text `json:"others"`
	Labels
}

// Strength is one item of assessment.strengthsSummary. What the person is good at and has, apart
// from the strengths by area of life.
type Strength struct {
	ID   string `json:"id"`
	Text Text   `json:"text"`
	Labels
}

// SelfAssessment is what stands under assessment.selfAssessment. What the person filled in without
// a worker.
type SelfAssessment struct {
	Done          Answer   `json:"done"`
	On            Date     `json:"on"`
	Tools         []string `json:"tools"`
	AttachedRef   string   `json:"attachedRef"`
	DiscussedWith string   `json:"discussedWith"`
}

// Diagnosis is one item of assessment.diagnoses. Printed in words, never as codes.
type Diagnosis struct {
	Code   string `json:"code"`
	System string `json:"system"` // snomed or icd10
	Text   Text   `json:"text"`
	Since  Date   `json:"since"`
	Kind   string `json:"kind"`
	Labels
}

// Domain is one item of assessment.domains. One entry for each of the 17 areas, each with the
// person's and the team's view.
type Domain struct {
	Domain           string   `json:"domain"`
	SelfView         Text     `json:"selfView"`
	ProfessionalView Text     `json:"professionalView"`
	Strengths        Text     `json:"strengths"`
	Wants            Text     `json:"wants"`
	Needs            Text     `json:"needs"`
	NoCurrentNeed    *bool    `json:"noCurrentNeed"`
	AssessedOn       Date     `json:"assessedOn"`
	AssessedBy       []string `json:"assessedBy"` // ids in careTeam
	UnchangedSince   Date     `json:"unchangedSince"`
	DiscussedOn      Date     `json:"discussedOn"`
	Labels
}

// ImportantPerson is one item of importantPeople. People whose views matter to the person.
type ImportantPerson struct {
	Name     string `json:"name"`
	Relation string `json:"relation"`
	Involve  Answer `json:"involve"` // yes, someThings or no
	Notes    Text   `json:"notes"`
	Labels
}

// Dependant is one item of dependants. Children, adults and animals who depend on the person.
type Dependant struct {
	ID           string `json:"id"`
	Kind         string `json:"kind"` // child, adult or animal
	Name         string `json:"name"`
	Relation     string `json:"relation"`
	Age          *int   `json:"age"`
	DateOfBirth  Date   `json:"dateOfBirth"`
	LivesWith    *bool  `json:"livesWith"`
	SchoolName   string `json:"schoolName"`
	CaredForBy   string `json:"caredForBy"`
	IsYoungCarer Answer `json:"isYoungCarer"` // yes, no, notAsked or unknown
	Considered   Answer `json:"considered"`   // yes, no or notApplicable
}

// CarersConsidered is what stands under carersConsidered. Whether somebody asked who helps the
// person, adults and children alike.
type CarersConsidered struct {
	AskedOn  Date   `json:"askedOn"`
	Result   string `json:"result"`
	Children Answer `json:"children"` // yes, no or notApplicable
}

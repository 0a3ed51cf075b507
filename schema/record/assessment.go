package record

// Assessment is one part of the record.
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

// AssessmentInvolvement is one part of the record.
type AssessmentInvolvement struct {
	PersonTookPart Answer `json:"personTookPart"`
	How            Text   `json:"how"`
	ReasonIfNot    Text   `json:"reasonIfNot"`
	Others         []Text `json:"others"`
	Labels
}

// Strength is one part of the record.
type Strength struct {
	ID   string `json:"id"`
	Text Text   `json:"text"`
	Labels
}

// SelfAssessment is one part of the record.
type SelfAssessment struct {
	Done          Answer   `json:"done"`
	On            Date     `json:"on"`
	Tools         []string `json:"tools"`
	AttachedRef   string   `json:"attachedRef"`
	DiscussedWith string   `json:"discussedWith"`
}

// Diagnosis is one part of the record.
type Diagnosis struct {
	Code   string `json:"code"`
	System string `json:"system"`
	Text   Text   `json:"text"`
	Since  Date   `json:"since"`
	Kind   string `json:"kind"`
	Labels
}

// Domain is one part of the record.
type Domain struct {
	Domain           string   `json:"domain"`
	SelfView         Text     `json:"selfView"`
	ProfessionalView Text     `json:"professionalView"`
	Strengths        Text     `json:"strengths"`
	Wants            Text     `json:"wants"`
	Needs            Text     `json:"needs"`
	NoCurrentNeed    *bool    `json:"noCurrentNeed"`
	AssessedOn       Date     `json:"assessedOn"`
	AssessedBy       []string `json:"assessedBy"`
	UnchangedSince   Date     `json:"unchangedSince"`
	DiscussedOn      Date     `json:"discussedOn"`
	Labels
}

// ImportantPerson is one part of the record.
type ImportantPerson struct {
	Name     string `json:"name"`
	Relation string `json:"relation"`
	Involve  Answer `json:"involve"`
	Notes    Text   `json:"notes"`
	Labels
}

// Dependant is one part of the record.
type Dependant struct {
	ID           string `json:"id"`
	Kind         string `json:"kind"`
	Name         string `json:"name"`
	Relation     string `json:"relation"`
	Age          *int   `json:"age"`
	DateOfBirth  Date   `json:"dateOfBirth"`
	LivesWith    *bool  `json:"livesWith"`
	SchoolName   string `json:"schoolName"`
	CaredForBy   string `json:"caredForBy"`
	IsYoungCarer Answer `json:"isYoungCarer"`
	Considered   Answer `json:"considered"`
}

// CarersConsidered is one part of the record.
type CarersConsidered struct {
	AskedOn  Date   `json:"askedOn"`
	Result   string `json:"result"`
	Children Answer `json:"children"`
}

package record

// Agreement is one part of the record.
type Agreement struct {
	Status                string      `json:"status"`
	OnPlanVersion         *int        `json:"onPlanVersion"`
	PersonsReasons        Text        `json:"personsReasons"`
	DeclinedToGiveReasons *bool       `json:"declinedToGiveReasons"`
	ServiceResponse       Text        `json:"serviceResponse"`
	UnableReason          string      `json:"unableReason"`
	Signatures            []Signature `json:"signatures"`
	CopyGiven             *CopyGiven  `json:"copyGiven"`
	Labels
}

// Signature is one part of the record.
type Signature struct {
	Role        string `json:"role"`
	Name        string `json:"name"`
	Ref         string `json:"ref"`
	SignedOn    Date   `json:"signedOn"`
	Method      string `json:"method"`
	PlanVersion *int   `json:"planVersion"`
	ContentHash string `json:"contentHash"`
}

// CopyGiven is one part of the record.
type CopyGiven struct {
	Given       Answer `json:"given"`
	On          Date   `json:"on"`
	Format      string `json:"format"`
	To          string `json:"to"`
	ReasonIfNot Text   `json:"reasonIfNot"`
	Labels
}

// Distribution is one part of the record.
type Distribution struct {
	ID            string   `json:"id"`
	RecipientKind string   `json:"recipientKind"`
	RecipientRef  string   `json:"recipientRef"`
	Name          string   `json:"name"`
	Documents     []string `json:"documents"`
	Basis         string   `json:"basis"`
	SentOn        Date     `json:"sentOn"`
	Method        string   `json:"method"`
	Address       *Address `json:"address"`
}

// Correction is one part of the record.
type Correction struct {
	Statement      Text   `json:"statement"`
	PersonsVersion Text   `json:"personsVersion"`
	RaisedOn       Date   `json:"raisedOn"`
	Outcome        Text   `json:"outcome"`
	DecidedBy      string `json:"decidedBy"`
	Labels
}

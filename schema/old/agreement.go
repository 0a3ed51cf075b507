package old

// Agreement is what stands under agreement. What the person says to the plan. Care never depends
// on a signature.
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

// Signature is one item of agreement.signatures. Who signed which version.
type Signature struct {
	Role        string `json:"role"`
	Name        string `json:"name"`
	Ref         string `json:"ref"` // id in careTeam or carers or person.contacts or legal.attorneys
	SignedOn    Date   `json:"signedOn"`
	Method      string `json:"method"` // wet, electronic or verbalWitnessed
	PlanVersion *int   `json:"planVersion"`
	ContentHash string `json:"contentHash"`
}

// CopyGiven is what stands under agreement.copyGiven. Whether the person has a copy.
type CopyGiven struct {
	Given       Answer `json:"given"` // yes, offeredDeclined or no
	On          Date   `json:"on"`
	Format      string `json:"format"`
	To          string `json:"to"`
	ReasonIfNot Text   `json:"reasonIfNot"`
	Labels
}

// Distribution is one item of distribution. Who has or will get which document, and on what basis.
type Distribution struct {
	ID            string   `json:"id"`
	RecipientKind string   `json:"recipientKind"`
	RecipientRef  string   `json:"recipientRef"` // id in careTeam or carers or person.contacts
	Name          string   `json:"name"`
	Documents     []string `json:"documents"`
	Basis         string   `json:"basis"` // consent, directCare, legalDuty or court
	SentOn        Date     `json:"sentOn"`
	Method        string   `json:"method"` // post, handOver, collect, email or other
	Address       *Address `json:"address"`
}

// Correction is one item of corrections. Statements the person wants corrected.
type Correction struct {
	Statement      Text   `json:"statement"`
	PersonsVersion Text   `json:"personsVersion"`
	RaisedOn       Date   `json:"raisedOn"`
	Outcome        Text   `json:"outcome"`
	DecidedBy      string `json:"decidedBy"`
	Labels
}

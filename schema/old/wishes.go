package old

// AdvanceStatement is what stands under advanceStatement. Wishes and decisions for a time when the
// person cannot say them.
type AdvanceStatement struct {
	Status              string      `json:"status"` // present, none, offeredNotWanted or notAsked
	Statements          []Statement `json:"statements"`
	Consult             []Consulted `json:"consult"`
	Dependants          Text        `json:"dependants"`
	Pets                Text        `json:"pets"`
	Property            Text        `json:"property"`
	NominatedPersonWish Text        `json:"nominatedPersonWish"`
	Decisions           []Decision  `json:"decisions"`
	Labels
}

// Statement is one item of advanceStatement.statements. Wishes that must be thought about, but do
// not bind.
type Statement struct {
	ID         string `json:"id"`
	Kind       string `json:"kind"` // statement or advanceChoiceDocument
	Text       Text   `json:"text"`
	MadeOn     Date   `json:"madeOn"`
	ReviewedOn Date   `json:"reviewedOn"`
	KeptWhere  string `json:"keptWhere"`
	CopiesWith Text   `json:"copiesWith"`
	Signed     *bool  `json:"signed"`
	Witnessed  *bool  `json:"witnessed"`
	Labels
}

// Consulted is one item of advanceStatement.consult. People to be asked when the person cannot
// decide.
type Consulted struct {
	Name         string `json:"name"`
	Relationship string `json:"relationship"`
	Phone        string `json:"phone"`
	About        Text   `json:"about"`
	Labels
}

// Decision is one item of advanceStatement.decisions. Decisions to refuse treatment. Staff must
// ask to see the original.
type Decision struct {
	Treatment                  Text   `json:"treatment"`
	Circumstances              Text   `json:"circumstances"`
	LifeSustaining             *bool  `json:"lifeSustaining"`
	WrittenStatementEvenIfLife *bool  `json:"writtenStatementEvenIfLife"`
	Signed                     *bool  `json:"signed"`
	Witnessed                  *bool  `json:"witnessed"`
	MadeOn                     Date   `json:"madeOn"`
	CapacityAtTime             Answer `json:"capacityAtTime"` // yes, no, notAsked or unknown
	WithdrawnOn                Date   `json:"withdrawnOn"`
	KeptWhere                  string `json:"keptWhere"`
	Labels
}

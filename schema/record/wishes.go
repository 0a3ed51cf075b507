package record

// AdvanceStatement is one part of the record.
type AdvanceStatement struct {
	Status              string      `json:"status"`
	Statements          []Statement `json:"statements"`
	Consult             []Consulted `json:"consult"`
	Dependants          Text        `json:"dependants"`
	Pets                Text        `json:"pets"`
	Property            Text        `json:"property"`
	NominatedPersonWish Text        `json:"nominatedPersonWish"`
	Decisions           []Decision  `json:"decisions"`
	Labels
}

// Statement is one part of the record.
type Statement struct {
	ID         string `json:"id"`
	Kind       string `json:"kind"`
	Text       Text   `json:"text"`
	MadeOn     Date   `json:"madeOn"`
	ReviewedOn Date   `json:"reviewedOn"`
	KeptWhere  string `json:"keptWhere"`
	CopiesWith Text   `json:"copiesWith"`
	Signed     *bool  `json:"signed"`
	Witnessed  *bool  `json:"witnessed"`
	Labels
}

// Consulted is one part of the record.
type Consulted struct {
	Name         string `json:"name"`
	Relationship string `json:"relationship"`
	Phone        string `json:"phone"`
	About        Text   `json:"about"`
	Labels
}

// Decision is one part of the record.
type Decision struct {
	Treatment                  Text   `json:"treatment"`
	Circumstances              Text   `json:"circumstances"`
	LifeSustaining             *bool  `json:"lifeSustaining"`
	WrittenStatementEvenIfLife *bool  `json:"writtenStatementEvenIfLife"`
	Signed                     *bool  `json:"signed"`
	Witnessed                  *bool  `json:"witnessed"`
	MadeOn                     Date   `json:"madeOn"`
	CapacityAtTime             Answer `json:"capacityAtTime"`
	WithdrawnOn                Date   `json:"withdrawnOn"`
	KeptWhere                  string `json:"keptWhere"`
	Labels
}

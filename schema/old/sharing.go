package old

// Sharing is one item of sharing. What the person decided about each reader. The decision with the
// latest date holds.
type Sharing struct {
	ID             string          `json:"id"`
	RecipientKind  string          `json:"recipientKind"`
	RecipientRef   string          `json:"recipientRef"` // id in carers or person.contacts or careTeam
	Scope          string          `json:"scope"`
	Excludes       []string        `json:"excludes"`
	Decision       string          `json:"decision"`
	DecidedOn      Date            `json:"decidedOn"`
	ExpiresOn      Date            `json:"expiresOn"`
	RevisitOn      Date            `json:"revisitOn"`
	CapacityNote   string          `json:"capacityNote"` // id in legal.capacityNotes
	AttorneyRef    string          `json:"attorneyRef"`  // id in legal.attorneys
	NameToUse      string          `json:"nameToUse"`
	Conditions     Text            `json:"conditions"`
	LawfulOverride *LawfulOverride `json:"lawfulOverride"`
	Labels
}

// LawfulOverride is what stands under sharing.lawfulOverride. Why the law required or allowed it.
type LawfulOverride struct {
	Why Text   `json:"why"`
	By  string `json:"by"`
	On  Date   `json:"on"`
	Labels
}

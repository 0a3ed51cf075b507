package record

// Sharing is one part of the record.
type Sharing struct {
	ID             string          `json:"id"`
	RecipientKind  string          `json:"recipientKind"`
	RecipientRef   string          `json:"recipientRef"`
	Scope          string          `json:"scope"`
	Excludes       []string        `json:"excludes"`
	Decision       string          `json:"decision"`
	DecidedOn      Date            `json:"decidedOn"`
	ExpiresOn      Date            `json:"expiresOn"`
	RevisitOn      Date            `json:"revisitOn"`
	CapacityNote   string          `json:"capacityNote"`
	AttorneyRef    string          `json:"attorneyRef"`
	NameToUse      string          `json:"nameToUse"`
	Conditions     Text            `json:"conditions"`
	LawfulOverride *LawfulOverride `json:"lawfulOverride"`
	Labels
}

// LawfulOverride is one part of the record.
type LawfulOverride struct {
	Why Text   `json:"why"`
	By  string `json:"by"`
	On  Date   `json:"on"`
	Labels
}

package record

// Person is one part of the record.
type Person struct {
	NHSNumber                  string            `json:"nhsNumber"`
	NHSNumberStatus            string            `json:"nhsNumberStatus"`
	NHSNumberUnavailableReason string            `json:"nhsNumberUnavailableReason"`
	LocalID                    string            `json:"localId"`
	Name                       PersonName        `json:"name"`
	Pronouns                   string            `json:"pronouns"`
	DateOfBirth                Date              `json:"dateOfBirth"`
	DateOfDeath                Date              `json:"dateOfDeath"`
	Gender                     string            `json:"gender"`
	EthnicCategory             string            `json:"ethnicCategory"`
	Address                    HomeAddress       `json:"address"`
	TemporaryAddress           *TemporaryAddress `json:"temporaryAddress"`
	Delivery                   string            `json:"delivery"`
	DeliveryPlan               *DeliveryPlan     `json:"deliveryPlan"`
	LocationRestricted         *bool             `json:"locationRestricted"`
	Phones                     []Phone           `json:"phones"`
	Email                      string            `json:"email"`
	Accommodation              *Accommodation    `json:"accommodation"`
	Employment                 *Employment       `json:"employment"`
	GP                         *GP               `json:"gp"`
	Contacts                   []Contact         `json:"contacts"`
}

// PersonName is one part of the record.
type PersonName struct {
	Family        string   `json:"family"`
	Given         string   `json:"given"`
	Middle        []string `json:"middle"`
	Title         string   `json:"title"`
	Preferred     string   `json:"preferred"`
	Display       string   `json:"display"`
	ShowBoth      *bool    `json:"showBoth"`
	FormerNames   []string `json:"formerNames"`
	NameIsPrivate *bool    `json:"nameIsPrivate"`
}

// HomeAddress is one part of the record.
type HomeAddress struct {
	Lines        []string `json:"lines"`
	Postcode     string   `json:"postcode"`
	NoFixedAbode *bool    `json:"noFixedAbode"`
	SafeToWrite  Answer   `json:"safeToWrite"`
}

// TemporaryAddress is one part of the record.
type TemporaryAddress struct {
	Kind     string   `json:"kind"`
	Name     string   `json:"name"`
	Lines    []string `json:"lines"`
	Postcode string   `json:"postcode"`
	From     Date     `json:"from"`
	To       Date     `json:"to"`
}

// DeliveryPlan is one part of the record.
type DeliveryPlan struct {
	How              string `json:"how"`
	AgreedWithPerson *bool  `json:"agreedWithPerson"`
	On               Date   `json:"on"`
}

// Accommodation is one part of the record.
type Accommodation struct {
	Type       string `json:"type"`
	Settled    string `json:"settled"`
	RecordedOn Date   `json:"recordedOn"`
}

// Employment is one part of the record.
type Employment struct {
	Status      string `json:"status"`
	WeeklyHours string `json:"weeklyHours"`
	RecordedOn  Date   `json:"recordedOn"`
}

// GP is one part of the record.
type GP struct {
	NotRegistered *bool    `json:"notRegistered"`
	PracticeName  string   `json:"practiceName"`
	ODSCode       string   `json:"odsCode"`
	GPName        string   `json:"gpName"`
	Address       *Address `json:"address"`
	Phone         string   `json:"phone"`
	Email         string   `json:"email"`
}

// Contact is one part of the record.
type Contact struct {
	ID           string `json:"id"`
	Name         string `json:"name"`
	Relationship string `json:"relationship"`
	Phone        string `json:"phone"`
	IsNextOfKin  *bool  `json:"isNextOfKin"`
	Emergency    *bool  `json:"emergency"`
}

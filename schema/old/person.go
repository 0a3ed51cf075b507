package old

// Person is what stands under person. Who the record is about and how to reach them.
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
	Delivery                   string            `json:"delivery"` // post, handOver, collect, email or careOf
	DeliveryPlan               *DeliveryPlan     `json:"deliveryPlan"`
	LocationRestricted         *bool             `json:"locationRestricted"`
	Phones                     []Phone           `json:"phones"`
	Email                      string            `json:"email"`
	Accommodation              *Accommodation    `json:"accommodation"`
	Employment                 *Employment       `json:"employment"`
	GP                         *GP               `json:"gp"`
	Contacts                   []Contact         `json:"contacts"`
}

// PersonName is what stands under person.name. The registered name and the name the person uses.
// One of family and given is needed: some people have a single name.
type PersonName struct {
	Family        string   `json:"family"`
	Given         string   `json:"given"`
	Middle        []string `json:"middle"`
	Title         string   `json:"title"`
	Preferred     string   `json:"preferred"`
	Display       string   `json:"display"` // preferred or registered
	ShowBoth      *bool    `json:"showBoth"`
	FormerNames   []string `json:"formerNames"`
	NameIsPrivate *bool    `json:"nameIsPrivate"`
}

// HomeAddress is what stands under person.address. One of lines and noFixedAbode is needed.
type HomeAddress struct {
	Lines        []string `json:"lines"`
	Postcode     string   `json:"postcode"`
	NoFixedAbode *bool    `json:"noFixedAbode"`
	SafeToWrite  Answer   `json:"safeToWrite"`
}

// TemporaryAddress is what stands under person.temporaryAddress. Used instead of the home address
// between the two dates.
type TemporaryAddress struct {
	Kind     string   `json:"kind"` // ward, prison, hostel or other
	Name     string   `json:"name"`
	Lines    []string `json:"lines"`
	Postcode string   `json:"postcode"`
	From     Date     `json:"from"`
	To       Date     `json:"to"`
}

// DeliveryPlan is what stands under person.deliveryPlan. What was agreed about papers when a copy
// at home is not safe or the address is restricted.
type DeliveryPlan struct {
	How              string `json:"how"` // readTogether, keptByTeam or collect
	AgreedWithPerson *bool  `json:"agreedWithPerson"`
	On               Date   `json:"on"`
}

// Accommodation is what stands under person.accommodation. For national returns and the caseload
// workbook.
type Accommodation struct {
	Type       string `json:"type"`
	Settled    string `json:"settled"`
	RecordedOn Date   `json:"recordedOn"`
}

// Employment is what stands under person.employment. For national returns and the caseload
// workbook.
type Employment struct {
	Status      string `json:"status"`
	WeeklyHours string `json:"weeklyHours"`
	RecordedOn  Date   `json:"recordedOn"`
}

// GP is what stands under person.gp. The practice the person is registered with, or notRegistered.
type GP struct {
	NotRegistered *bool    `json:"notRegistered"`
	PracticeName  string   `json:"practiceName"`
	ODSCode       string   `json:"odsCode"`
	GPName        string   `json:"gpName"`
	Address       *Address `json:"address"`
	Phone         string   `json:"phone"`
	Email         string   `json:"email"`
}

// Contact is one item of person.contacts. People to get in touch with who are not carers; carers
// stand in carers.
type Contact struct {
	ID           string `json:"id"`
	Name         string `json:"name"`
	Relationship string `json:"relationship"`
	Phone        string `json:"phone"`
	IsNextOfKin  *bool  `json:"isNextOfKin"`
	Emergency    *bool  `json:"emergency"`
}

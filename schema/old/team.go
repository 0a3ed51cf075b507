package old

// Worker is one item of careTeam. Everybody who helps the person as part of their work, from every
// organisation.
type Worker struct {
	ID                string `json:"id"`
	Role              string `json:"role"`
	Name              string `json:"name"`
	JobTitle          string `json:"jobTitle"`
	Profession        string `json:"profession"`
	Organisation      string `json:"organisation"`
	Sector            string `json:"sector"`
	Registered        *bool  `json:"registered"`
	LocalAgreementRef string `json:"localAgreementRef"`
	CareActFunctions  *bool  `json:"careActFunctions"`
	Phone             string `json:"phone"`
	Email             string `json:"email"`
	Hours             string `json:"hours"`
	Address           string `json:"address"`
	WhatTheyDo        Text   `json:"whatTheyDo"`
	ContactFrequency  Text   `json:"contactFrequency"`
	Start             Date   `json:"start"`
	End               Date   `json:"end"`
	Primary           *bool  `json:"primary"`
	CoverWhenAway     *Cover `json:"coverWhenAway"`
	LocalID           string `json:"localId"`
	TeamType          string `json:"teamType"`
	Labels
}

// Cover is what stands under careTeam.coverWhenAway. Whom to ring when this worker is away.
type Cover struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Hours string `json:"hours"`
}

package record

// Profile is one part of the record.
type Profile struct {
	ProfileVersion       string          `json:"profileVersion"`
	VerifiedOn           Date            `json:"verifiedOn"`
	Organisation         Organisation    `json:"organisation"`
	Teams                []ProfileTeam   `json:"teams"`
	NeutralSender        *NeutralSender  `json:"neutralSender"`
	Titles               Titles          `json:"titles"`
	Voice                string          `json:"voice"`
	CrisisLines          []CrisisLine    `json:"crisisLines"`
	WalkInPlace          *Place          `json:"walkInPlace"`
	EmergencyDepartment  *Place          `json:"emergencyDepartment"`
	PrisonTexts          *BoxTexts       `json:"prisonTexts"`
	WardTexts            *BoxTexts       `json:"wardTexts"`
	Council              *ProfileCouncil `json:"council"`
	CarersService        *OutsideService `json:"carersService"`
	YoungCarersService   *OutsideService `json:"youngCarersService"`
	Advocacy             *Advocacy       `json:"advocacy"`
	Complaints           Desk            `json:"complaints"`
	Compliments          Desk            `json:"compliments"`
	RecordsContact       Desk            `json:"recordsContact"`
	FormatsLine          string          `json:"formatsLine"`
	Marking              string          `json:"marking"`
	FurtherInformation   []string        `json:"furtherInformation"`
	CriteriaText         string          `json:"criteriaText"`
	ReferenceKey         string          `json:"referenceKey"`
	LetterScheme         string          `json:"letterScheme"`
	ReviewIntervalMonths *int            `json:"reviewIntervalMonths"`
	DayLimits            *DayLimits      `json:"dayLimits"`
	AreaPostcodes        []string        `json:"areaPostcodes"`
	NominatedPerson      *bool           `json:"nominatedPerson"`
	Logo                 string          `json:"logo"`
	Colour               string          `json:"colour"`
}

// Organisation is one part of the record.
type Organisation struct {
	Name    string  `json:"name"`
	ODSCode string  `json:"odsCode"`
	Address Address `json:"address"`
	Phone   string  `json:"phone"`
}

// ProfileTeam is one part of the record.
type ProfileTeam struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"`
	ODSCode  string    `json:"odsCode"`
	Phone    string    `json:"phone"`
	Hours    string    `json:"hours"`
	Address  *Address  `json:"address"`
	DutyDesk *DutyDesk `json:"dutyDesk"`
}

// DutyDesk is one part of the record.
type DutyDesk struct {
	Phone string `json:"phone"`
	Hours string `json:"hours"`
}

// NeutralSender is one part of the record.
type NeutralSender struct {
	Name     string   `json:"name"`
	Address  *Address `json:"address"`
	Phone    string   `json:"phone"`
	Hours    string   `json:"hours"`
	Envelope string   `json:"envelope"`
	Logo     string   `json:"logo"`
}

// Titles is one part of the record.
type Titles struct {
	Coordinator      string `json:"coordinator"`
	LeadProfessional string `json:"leadProfessional"`
	ReviewName       string `json:"reviewName"`
	FrameworkName    string `json:"frameworkName"`
}

// CrisisLine is one part of the record.
type CrisisLine struct {
	Name       string `json:"name"`
	Number     string `json:"number"`
	Hours      string `json:"hours"`
	Is24h      *bool  `json:"is24h"`
	TextNumber string `json:"textNumber"`
	TextHours  string `json:"textHours"`
	ReplyTime  string `json:"replyTime"`
	VerifiedOn Date   `json:"verifiedOn"`
}

// ProfileCouncil is one part of the record.
type ProfileCouncil struct {
	Name                 string `json:"name"`
	AdultSocialCarePhone string `json:"adultSocialCarePhone"`
	Email                string `json:"email"`
	URL                  string `json:"url"`
}

// Advocacy is one part of the record.
type Advocacy struct {
	General *AdvocacyService `json:"general"`
	CareAct *AdvocacyService `json:"careAct"`
	IMHA    *AdvocacyService `json:"imha"`
}

// DayLimits is one part of the record.
type DayLimits struct {
	ExportWarnDays        *int `json:"exportWarnDays"`
	ExportStopDays        *int `json:"exportStopDays"`
	ExportLettersWarnDays *int `json:"exportLettersWarnDays"`
	ExportLettersStopDays *int `json:"exportLettersStopDays"`
	AskAgainDays          *int `json:"askAgainDays"`
	OfferAgainDays        *int `json:"offerAgainDays"`
	AdditionalNeedDays    *int `json:"additionalNeedDays"`
	GPInformedDays        *int `json:"gpInformedDays"`
}

// Place is one part of the record.
type Place struct {
	Name    string   `json:"name"`
	Address *Address `json:"address"`
	Hours   string   `json:"hours"`
}

// BoxTexts is one part of the record.
type BoxTexts struct {
	BoxA    string `json:"boxA"`
	BoxB    string `json:"boxB"`
	OnLeave string `json:"onLeave"`
}

// OutsideService is one part of the record.
type OutsideService struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Hours string `json:"hours"`
	URL   string `json:"url"`
}

// AdvocacyService is one part of the record.
type AdvocacyService struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
}

// Desk is one part of the record.
type Desk struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Email string `json:"email"`
}

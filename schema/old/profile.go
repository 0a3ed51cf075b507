package old

// Profile is a service profile, as profile.schema.json describes it: what documents must know
// about the service that makes them. No person is in it.
type Profile struct {
	ProfileVersion       string          `json:"profileVersion"`
	VerifiedOn           Date            `json:"verifiedOn"`
	Organisation         Organisation    `json:"organisation"`
	Teams                []ProfileTeam   `json:"teams"`
	NeutralSender        *NeutralSender  `json:"neutralSender"`
	Titles               Titles          `json:"titles"`
	Voice                string          `json:"voice"` // first, second or perKind
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
	LetterScheme         string          `json:"letterScheme"` // short8
	ReviewIntervalMonths *int            `json:"reviewIntervalMonths"`
	DayLimits            *DayLimits      `json:"dayLimits"`
	AreaPostcodes        []string        `json:"areaPostcodes"`
	NominatedPerson      *bool           `json:"nominatedPerson"`
	Logo                 string          `json:"logo"`
	Colour               string          `json:"colour"`
}

// Organisation is what stands under organisation. The organisation that runs the service.
type Organisation struct {
	Name    string  `json:"name"`
	ODSCode string  `json:"odsCode"`
	Address Address `json:"address"`
	Phone   string  `json:"phone"`
}

// ProfileTeam is one item of teams. The service's teams; the first is the default.
type ProfileTeam struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"`
	ODSCode  string    `json:"odsCode"`
	Phone    string    `json:"phone"`
	Hours    string    `json:"hours"`
	Address  *Address  `json:"address"`
	DutyDesk *DutyDesk `json:"dutyDesk"`
}

// DutyDesk is what stands under teams.dutyDesk. Stands in where no co-ordinator is named.
type DutyDesk struct {
	Phone string `json:"phone"`
	Hours string `json:"hours"`
}

// NeutralSender is what stands under neutralSender. Who letters to carers come from where nothing
// may show that somebody is a patient. Nothing here may be the team's.
type NeutralSender struct {
	Name     string   `json:"name"`
	Address  *Address `json:"address"`
	Phone    string   `json:"phone"`
	Hours    string   `json:"hours"`
	Envelope string   `json:"envelope"`
	Logo     string   `json:"logo"`
	About    string   `json:"about"`
	Person   string   `json:"person"`
	Role     string   `json:"role"`
	Email    string   `json:"email"`
}

// Titles is what stands under titles. The service's words for roles and meetings.
type Titles struct {
	Coordinator      string `json:"coordinator"`
	LeadProfessional string `json:"leadProfessional"`
	ReviewName       string `json:"reviewName"`
	FrameworkName    string `json:"frameworkName"`
}

// CrisisLine is one item of crisisLines. Used where the record has no service contact that answers
// day and night.
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

// ProfileCouncil is what stands under council. The default council; letters use the person's.
type ProfileCouncil struct {
	Name                 string `json:"name"`
	AdultSocialCarePhone string `json:"adultSocialCarePhone"`
	Hours                string `json:"hours"`
	Email                string `json:"email"`
	URL                  string `json:"url"`
}

// Advocacy is what stands under advocacy. Who helps people to be heard.
type Advocacy struct {
	General *AdvocacyService `json:"general"`
	CareAct *AdvocacyService `json:"careAct"`
	IMHA    *AdvocacyService `json:"imha"`
}

// DayLimits is what stands under dayLimits. The service's own limits. They may be tighter than the
// built-in ones.
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

// Place is shared by several places. A place that is open to everybody.
type Place struct {
	Name    string   `json:"name"`
	Address *Address `json:"address"`
	Hours   string   `json:"hours"`
}

// BoxTexts is shared by several places. Where something is left out, the program's own words
// stand.
type BoxTexts struct {
	BoxA    string `json:"boxA"`
	BoxB    string `json:"boxB"`
	OnLeave string `json:"onLeave"`
}

// OutsideService is shared by several places. A service outside the team.
type OutsideService struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Hours string `json:"hours"`
	URL   string `json:"url"`
}

// AdvocacyService is shared by several places. Who to ring.
type AdvocacyService struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Hours string `json:"hours"`
}

// Desk is shared by several places. Whom to turn to.
type Desk struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
	Email string `json:"email"`
}

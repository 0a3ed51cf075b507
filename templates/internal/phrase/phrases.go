package phrase

// ID is a phrase that the program says. The words are in the words files: Go code names what is said,
// and never says it.
type ID uint8

// The phrases, by where they stand.
const (
	// How values are written: words/.
	Date ID = iota
	LongDate
	When
	TimeOfDay
	FullHour
	Midnight
	Midday
	Morning
	Afternoon
	Today
	Tomorrow
	Yesterday
	InDays
	DaysAgo
	InWeeks
	WeeksAgo
	InMonths
	MonthsAgo
	InYears
	YearsAgo
	Money
	Debt
	Thousands
	Decimal
	Between
	BeforeLast
	Quoted
	NotRecorded
	NothingWritten
	NotInCopy
	WrittenBy
	WrittenOn
	AnotherLanguage
	SignedDay

	// The head and foot of every page: builtin/words/, as all that follows.
	Version
	VersionFoot
	Born
	Died
	NoName
	NHSNumber
	NoNHSNumber
	CopyFor
	CopyPerson
	CopyGP
	CopyCarer
	CopyFamily
	CopyProfessional
	CopyTeam
	SheetKeep
	TeamPhone
	Sample
	CutOff
	PageNumber
	CheckCode
	EmptyBox
	ServiceProfile
	OwnTemplates
	AsAt
	Private
	ByHand
	LetterHead
	ReferenceHead
	LetterFoot
	ReferenceFoot

	// How a plan stands.
	Unsigned
	Draft
	Agreed
	CrisisAgreed
	Disagrees
	ThePerson
	NoCrisisPlan
	CanChange
	SeeAgreement

	// The boxes with the numbers to ring.
	HelpLabel
	EmergencyLabel
	HelpTitle
	EmergencyTitle
	NHS111
	Free111
	PrisonHelp
	PrisonEmergency
	WardHelp
	WardEmergency
	OnLeave
	LeaveTitle
	AskAnyone
	WalkIn
	TextLine
	TextReply
	HelpByText
	TextTitle
	HelpByRelay
	RelayTitle
	CardHelpText
	CardHelpRelay
	CardTexted
	RelayHelp
	RelayEmergency
	AtRisk
	KeepUsing
	DayAndNight
	NoHours
	GoToAandE
	CannotGetThrough
	CannotSpeak
	LineHours
	NumbersChecked

	// The card and the sheet.
	CardTitle
	CardTitleNoName
	SheetTitle
	SheetTitleNoName
	CardHelp
	CardRisk
	CardRelay
	CardOr111
	CardChoose2
	CardText
	CardLeaveHelp
	CardLeaveEmergency
	SheetOr111
	SheetAlways
	SheetRisk
	SheetRelay
	MorePlan
	OneToCarry
	CutLines
	Fold
	TearUp
	MySigns
	WhatHelps
	DoesNotHelp
	PeopleOnPlan
	Allergies
	AllergiesNoneKnown
	AllergiesNotListed
	AllergiesCannotAsk
	AllergiesNotAsked
	INeed
	Interpreter
	Please
	NotChecked
	HavePlan
	HavePlanHeldBy
	MyAddress
	Diagnosis
	Medicines
	InUnit
	WhenNeeded
	Made
	MadeAndChecked

	// The boxes in letters to carers and children.
	WorriedTitle
	Childline
	NoTales
	Hurt
	GoSafe
	CarerHelp
	CarerEmergency
	Ring999
	CarerNight
	Ring111
	CrisisLine

	phraseCount
)

// spec is the name of a phrase in a words file, and what it puts into the words: a phrase has to say all
// of it but what ends in "?".
type spec struct {
	name   string
	holes  []string
	counts bool // it has a form for each plural of the language
}

// specs are all phrases; those from Version on are the program's own, which no folder of templates
// changes.
var specs = [phraseCount]spec{
	Date: {"date", []string{"day", "month", "year"}, false}, LongDate: {"long-date", []string{"weekday", "date"}, false},
	When: {"when", []string{"date", "time"}, false}, TimeOfDay: {"time", []string{"hour?", "hour12?", "minute", "half?"}, false},
	FullHour: {"full-hour", []string{"hour?", "hour12?", "half?"}, false}, Midnight: {name: "midnight"}, Midday: {name: "midday"},
	Morning: {name: "morning"}, Afternoon: {name: "afternoon"},
	Today: {name: "today"}, Tomorrow: {name: "tomorrow"}, Yesterday: {name: "yesterday"},
	InDays: {"in-days", []string{"n"}, true}, DaysAgo: {"days-ago", []string{"n"}, true},
	InWeeks: {"in-weeks", []string{"n"}, true}, WeeksAgo: {"weeks-ago", []string{"n"}, true},
	InMonths: {"in-months", []string{"n"}, true}, MonthsAgo: {"months-ago", []string{"n"}, true},
	InYears: {"in-years", []string{"n"}, true}, YearsAgo: {"years-ago", []string{"n"}, true},
	Money: {"money", []string{"amount"}, false}, Debt: {"debt", []string{"amount"}, false},
	Thousands: {name: "thousands"}, Decimal: {name: "decimal"},
	Between: {"between", []string{"before", "after"}, false}, BeforeLast: {"before-last", []string{"before", "after"}, false}, Quoted: {"quoted", []string{"text"}, false},
	NothingWritten: {name: "nothing-written"}, NotRecorded: {name: "not-recorded"}, NotInCopy: {name: "not-in-copy"},
	WrittenBy: {"written-by", []string{"name"}, false}, WrittenOn: {"written-on", []string{"date"}, false},
	AnotherLanguage: {name: "another-language"}, SignedDay: {name: "signed-day"},

	Version: {"version", []string{"version"}, false}, VersionFoot: {"version-foot", []string{"version"}, false},
	Born: {"born", []string{"date"}, false}, Died: {"died", []string{"date"}, false}, NoName: {name: "no-name"},
	NHSNumber: {"nhs-number", []string{"number"}, false}, NoNHSNumber: {"no-nhs-number", []string{"why"}, false},
	CopyFor: {"copy-for", []string{"reader"}, false}, CopyPerson: {name: "copy-person"}, CopyGP: {name: "copy-gp"},
	CopyCarer: {name: "copy-carer"}, CopyFamily: {name: "copy-family"},
	CopyProfessional: {name: "copy-professional"}, CopyTeam: {name: "copy-team"},
	SheetKeep: {name: "sheet-keep"}, TeamPhone: {"team-phone", []string{"team", "phone"}, false}, Sample: {name: "sample"},
	CutOff: {name: "cut-off"}, PageNumber: {"page-number", []string{"page", "pages"}, false},
	CheckCode: {"check-code", []string{"code"}, false}, EmptyBox: {name: "empty-box"},
	ServiceProfile: {"service-profile", []string{"version"}, false},
	OwnTemplates:   {"own-templates", []string{"hash"}, false}, AsAt: {"as-at", []string{"date", "exported"}, false},
	Private: {name: "private"}, ByHand: {"by-hand", []string{"name?"}, false},
	LetterHead: {"letter-head", []string{"reference"}, false}, ReferenceHead: {"reference-head", []string{"reference"}, false},
	LetterFoot:    {"letter-foot", []string{"name", "reference"}, false},
	ReferenceFoot: {"reference-foot", []string{"name", "reference"}, false},

	Unsigned: {name: "unsigned"}, Draft: {name: "draft"}, Agreed: {"agreed", []string{"date"}, false},
	CrisisAgreed: {"crisis-agreed", []string{"date"}, false},
	Disagrees:    {"disagrees", []string{"person"}, false}, ThePerson: {name: "the-person"}, NoCrisisPlan: {name: "no-crisis-plan"},
	CanChange: {name: "can-change"}, SeeAgreement: {name: "see-agreement"},

	HelpLabel: {name: "help-label"}, EmergencyLabel: {name: "emergency-label"}, HelpTitle: {name: "help-title"},
	EmergencyTitle: {name: "emergency-title"}, NHS111: {name: "nhs-111"}, Free111: {name: "free-111"},
	PrisonHelp: {name: "prison-help"}, PrisonEmergency: {name: "prison-emergency"}, WardHelp: {name: "ward-help"},
	WardEmergency: {name: "ward-emergency"}, OnLeave: {name: "on-leave"}, LeaveTitle: {name: "leave-title"},
	AskAnyone: {name: "ask-anyone"}, WalkIn: {"walk-in", []string{"name", "address", "hours"}, false},
	TextReply: {"text-reply", []string{"hours", "reply", "number"}, false}, HelpByText: {name: "help-by-text"}, TextTitle: {name: "text-title"},
	HelpByRelay: {name: "help-by-relay"}, RelayTitle: {name: "relay-title"},
	CardHelpText: {name: "card-help-text"}, CardHelpRelay: {name: "card-help-relay"},
	CardTexted: {"card-texted", []string{"hours", "number"}, false},
	TextLine:   {"text-line", []string{"number", "hours", "reply"}, false},
	RelayHelp:  {name: "relay-help"}, RelayEmergency: {name: "relay-emergency"}, AtRisk: {name: "at-risk"},
	KeepUsing: {name: "keep-using"}, DayAndNight: {name: "day-and-night"}, NoHours: {name: "no-hours"},
	GoToAandE:        {"go-to-a-and-e", []string{"hours", "name", "address"}, false},
	CannotGetThrough: {name: "cannot-get-through"}, CannotSpeak: {"cannot-speak", []string{"number", "hours", "reply"}, false},
	LineHours: {"line-hours", []string{"name", "hours", "reply"}, false}, NumbersChecked: {"numbers-checked", []string{"date"}, false},

	CardTitle: {"card-title", []string{"name"}, false}, CardTitleNoName: {name: "card-title-no-name"},
	SheetTitle: {"sheet-title", []string{"name"}, false}, SheetTitleNoName: {name: "sheet-title-no-name"},
	CardHelp: {name: "card-help"}, CardRisk: {name: "card-risk"}, CardRelay: {name: "card-relay"}, CardOr111: {name: "card-or-111"},
	CardChoose2: {name: "card-choose-2"}, CardText: {"card-text", []string{"number", "hours"}, false},
	CardLeaveHelp: {"card-leave-help", []string{"number"}, false}, CardLeaveEmergency: {name: "card-leave-emergency"},
	SheetOr111: {name: "sheet-or-111"}, SheetAlways: {name: "sheet-always"}, SheetRisk: {name: "sheet-risk"},
	SheetRelay: {name: "sheet-relay"}, MorePlan: {name: "more-plan"}, OneToCarry: {name: "one-to-carry"},
	CutLines: {name: "cut-lines"}, Fold: {name: "fold"}, TearUp: {name: "tear-up"}, MySigns: {name: "my-signs"},
	WhatHelps: {name: "what-helps"}, DoesNotHelp: {name: "does-not-help"}, PeopleOnPlan: {name: "people-on-plan"},
	Allergies: {"allergies", []string{"what"}, false}, AllergiesNoneKnown: {name: "allergies-none-known"},
	AllergiesNotListed: {name: "allergies-not-listed"}, AllergiesCannotAsk: {name: "allergies-cannot-ask"},
	AllergiesNotAsked: {name: "allergies-not-asked"}, INeed: {"i-need", []string{"what"}, false},
	Interpreter: {"interpreter", []string{"language"}, false}, Please: {"please", []string{"what"}, false},
	NotChecked: {name: "not-checked"}, HavePlan: {name: "have-plan"}, HavePlanHeldBy: {"have-plan-held-by", []string{"team"}, false},
	MyAddress: {"my-address", []string{"address"}, false}, Diagnosis: {"diagnosis", []string{"list"}, false},
	Medicines: {"medicines", []string{"date", "list"}, false}, WhenNeeded: {name: "when-needed"}, InUnit: {"in-unit", []string{"unit"}, false}, Made: {"made", []string{"date"}, false},
	MadeAndChecked: {"made-and-checked", []string{"date"}, false},

	WorriedTitle: {name: "worried-title"}, Childline: {name: "childline"}, NoTales: {name: "no-tales"}, Hurt: {name: "hurt"},
	GoSafe: {name: "go-safe"}, CarerHelp: {name: "carer-help"}, CarerEmergency: {name: "carer-emergency"}, Ring999: {name: "ring-999"},
	CarerNight: {name: "carer-night"}, Ring111: {name: "ring-111"}, CrisisLine: {"crisis-line", []string{"number"}, false},
}

// Holes returns how many places a phrase has that the program fills.
func (id ID) Holes() int { return len(specs[id].holes) }

// Names returns the names of all phrases.
func Names() []string {
	names := make([]string, phraseCount)
	for i, s := range specs {
		names[i] = s.name
	}
	return names
}

// Named returns the phrase of that name, and whether there is one.
func Named(name string) (ID, bool) {
	for i, s := range specs {
		if s.name == name {
			return ID(i), true
		}
	}
	return 0, false
}

// Locked reports whether a phrase is the program's own: it keeps people safe, or says whose paper it is
// (REFERENCE.md H32).
func (id ID) Locked() bool { return id >= Version }

package old

// Answer is one of the words below. Every yes or no can also be unanswered, and an absent Answer is
// "not recorded", never "no" (domain.md 4.0 rule 4).
type Answer string

// The answers; which of them a property takes stands in the schema.
const (
	Yes           = "yes"
	No            = "no"
	Partly        = "partly"
	NotAsked      = "notAsked"
	Declined      = "declined"
	Unknown       = "unknown"
	Unsure        = "unsure"
	NotKnown      = "notKnown"
	NotSafe       = "notSafe"
	NotApplicable = "notApplicable"
	NotDetermined = "notDetermined"
	SomeThings    = "someThings"
)

// True tells whether an optional yes/no is recorded as true.
func True(b *bool) bool { return b != nil && *b }

// False tells whether an optional yes/no is recorded as false; absent is not false.
func False(b *bool) bool { return b != nil && !*b }

// Values of cpa.status.
const (
	OnCPA           = "onCpa"
	NotOnCPA        = "notOnCpa"
	CPAEnded        = "ended"
	BeingConsidered = "beingConsidered"
)

// Values of cpa.coordinationArrangement that are not also a role.
const SelfWithSupport = "selfWithSupport"

// Values of cpa.setting.
const (
	Community = "community"
	Inpatient = "inpatient"
	Secure    = "secure"
	Prison    = "prison"
)

// Roles in the care team that rules ask for.
const (
	RoleCoordinator = "careCoordinator"
	RoleLead        = "leadProfessional"
	RoleKeyWorker   = "keyWorker"
	RoleClinician   = "responsibleClinician"
	RoleSupervisor  = "socialSupervisor"
	RoleGP          = "gp"
)

// Values of plan.status.
const (
	PlanDraft      = "draft"
	PlanAgreed     = "agreed"
	PlanActive     = "active"
	PlanEnded      = "ended"
	PlanSuperseded = "superseded"
)

// Values of plan.needs[].status.
const (
	NeedCurrent = "current"
	NeedMet     = "met"
	NeedUnmet   = "unmet"
)

// Owners of an action (plan.actions[].ownerKind), and kinds of recipient.
const (
	OwnerPerson = "person"
	OwnerCarer  = "carer"
	OwnerFamily = "family"
	OwnerTeam   = "team"
	OwnerOther  = "other"
)

// Values of agreement.status.
const (
	Agreed         = "agreed"
	AgreedInPart   = "agreedInPart"
	Disagrees      = "disagrees"
	DeclinedToSign = "declinedToSign"
	UnableToSign   = "unableToSign"
	NotYetAsked    = "notYetAsked"
)

// Sharing decisions (sharing[].decision).
const (
	Consented         = "consented"
	Refused           = "refused"
	Withdrawn         = "withdrawn"
	BestInterests     = "lacksCapacityBestInterests"
	AttorneyConsented = "attorneyConsented"
)

// Sharing scopes, narrowest first; carePlan and crisisPlan are independent of each other
// (domain.md 4.6).
const (
	ScopeNone       = "none"
	ScopeGeneral    = "general"
	ScopePractical  = "practical"
	ScopeCarePlan   = "carePlan"
	ScopeCrisisPlan = "crisisPlan"
	ScopeAll        = "all"
)

// Values of crisisPlan.status and advanceStatement.status.
const (
	Present          = "present"
	PlanDeclined     = "declined"
	NotOffered       = "notOffered"
	OfferedNotWanted = "offeredNotWanted"
)

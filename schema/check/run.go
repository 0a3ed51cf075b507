package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Options of one run over one record.
type Options struct {
	AsOf   record.Date // the day that all ages and limits count from; must be given
	Limits Limits      // the zero value stands for the limits of REFERENCE.md 5.15
	// Root is the record as it was read. Rules that look at every id, reference, date, number or
	// word walk it; Run panics without it, so that no rule is left out unseen.
	Root *tree.Node
	// Signs are how the signatures of the agreement stand (care.Signatures), one for each.
	Signs []care.Stand
	// Profile is that of the service; without one X117 is not asked.
	Profile record.Profile
}

// Limits are day counts that a service may set (REFERENCE.md 5.0, dayLimits).
type Limits struct {
	ExportWarn, ExportStop   int // X97, plans and crisis papers
	LettersWarn, LettersStop int // X97, letters and whatever goes to carers and family
	AskAgain                 int // X79, days after revisitOn in which a consent still stands
	OfferAgain               int // 4.6, days before a carer is offered an assessment again
	AdditionalNeed           int // X66, days in which eligibility should be decided
}

// DefaultLimits returns the limits that REFERENCE.md 5.15 proposes.
func DefaultLimits() Limits {
	return Limits{ExportWarn: 7, ExportStop: 31, LettersWarn: 1, LettersStop: 7,
		AskAgain: 90, OfferAgain: 90, AdditionalNeed: 28}
}

// LimitsOf returns the limits of a profile; what it does not say is the default. A profile may make X97
// stricter, never laxer.
func LimitsOf(d record.DayLimits) Limits {
	l := DefaultLimits()
	tighten := func(to *int, by record.Whole) {
		if by.Recorded() {
			*to = min(*to, by.Int())
		}
	}
	set := func(to *int, by record.Whole) {
		if by.Recorded() {
			*to = by.Int()
		}
	}
	tighten(&l.ExportWarn, d.ExportWarnDays())
	tighten(&l.ExportStop, d.ExportStopDays())
	tighten(&l.LettersWarn, d.ExportLettersWarnDays())
	tighten(&l.LettersStop, d.ExportLettersStopDays())
	set(&l.AskAgain, d.AskAgainDays())
	set(&l.OfferAgain, d.OfferAgainDays())
	set(&l.AdditionalNeed, d.AdditionalNeedDays())
	return l
}

// Run checks one record against every rule that needs the record alone. Findings carry rule,
// severity, pointer, text, hint and stops; whoever knows the bytes adds file, line and column. They
// come in the order of the rules' code, not of the record: sort them with finding.Sort.
func Run(o Options) []finding.Finding {
	if o.AsOf.IsZero() || o.Root == nil {
		panic("check: Run needs the as-of date and the record's tree")
	}
	c := newCtx(record.RecordOf(o.Root), o.AsOf, o.Limits)
	c.signs, c.profile = o.Signs, o.Profile
	c.walk()
	for _, rule := range recordRules {
		rule(c)
	}
	return c.found
}

// recordRules run one after the other on every record; each holds one or a few rules.
var recordRules = [...]func(*ctx){
	nhsNumber, recordIDIsNobodys, ageRules, exportAge, periods,
	nextReview, reviewInTime, knownTeam, whoLeads, leadCanBeReached, leadDetails,
	domains, strengths, safetyRules, safetyTalk, goalsAndStrengthsUsed,
	actions, actionsAsAWhole, needs, goals, unmetNeeds,
	crisisOffered, helpNumbers, contingency, crisisSigns, crisisContacts, oneNumber,
	medicines, physicalHealth,
	statusInForce, statusExpired, section117, ctoRules, imha, clinician, advanceDecisions, statements,
	additionalNeeds, careActPlan, determination,
	carerRules, carersConsidered, children,
	sharingRules, copies, gpCopy,
	agreementRules, signatures, attorneySignatures, copyGiven,
	communicationRules, formats, invitees, preferences, followUp, homeCopy,
}

// ctx is one record under the rules.
type ctx struct {
	r       record.Record // the whole record
	asOf    record.Date
	asOfISO string
	yearAgo record.Date // 12 months before asOf, clamped
	limits  Limits
	profile record.Profile
	onCPA   bool
	open    bool              // care goes on (care.Open)
	lead    record.Worker     // who leads the care (care.Lead)
	lists   map[string]string // id -> path of the list it is in, as x-refers writes it
	signs   []care.Stand      // how the signatures stand
	found   []finding.Finding
}

func newCtx(r record.Record, asOf record.Date, l Limits) *ctx {
	if l == (Limits{}) {
		l = DefaultLimits()
	}
	return &ctx{
		r: r, asOf: asOf, asOfISO: asOf.String(), limits: l,
		yearAgo: asOf.AddMonthsClamped(-12), onCPA: care.OnCPA(r), open: care.Open(r, asOf),
		lead: care.Lead(r, asOf),
	}
}

// place is a handle: of what a rule is about, or of what is missing.
type place interface {
	Around() *tree.Node
	Pointer() string
}

// fail and warn report the error and the warning half of a rule at a handle's place. What they
// return may be given another hint or other stops before the rule ends.
func (c *ctx) fail(id string, p place, text string) *finding.Finding {
	return c.addAt(id, finding.Error, p, text)
}

func (c *ctx) warn(id string, p place, text string) *finding.Finding {
	return c.addAt(id, finding.Warning, p, text)
}

func (c *ctx) addAt(id string, s finding.Severity, p place, text string) *finding.Finding {
	r := table[byID[id]]
	f := finding.Finding{Rule: id, Severity: s, Record: c.r.RecordID().String(), Pointer: p.Pointer(),
		Node: p.Around(), Text: text, Hint: r.Hint}
	if s == finding.Error {
		f.Stops = r.Stops
	}
	c.found = append(c.found, f)
	return &c.found[len(c.found)-1]
}

// since reports whether d is recorded and not before the limit.
func since(d, limit record.Date) bool { return !d.IsZero() && !d.Before(limit) }

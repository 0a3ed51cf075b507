package letter

import (
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// row is one row of the table. The first that fits decides.
type row struct {
	no           int
	when         string // the situation, in words
	fits         func(*facts) bool
	gives        Variant             // Young stands for both ages
	canBeNeutral bool                // the neutral letter is sent instead, if it is asked for
	at           func(*facts) place  // what a warning is about
	says         func(*facts) string // why there is no letter, never with a value but a date in row 3
	todo         string
}

func words(s string) func(*facts) string { return func(*facts) string { return s } }

// table is the table of REFERENCE.md 4.6, row by row.
var table = []row{
	{no: 1, when: "no longer a carer", fits: func(f *facts) bool { return care.NoLongerCares(f.k, f.asOf) },
		gives: None, at: theCarer, says: words("no longer a carer"), todo: "check endedOn and diedOn if that is wrong"},
	{no: 2, when: "a concern about the carer, or for them", fits: func(f *facts) bool { return care.Concern(f.k) },
		gives: None, at: theCarer, says: words("discuss with manager"), todo: "nothing is sent until a manager has decided"},
	{no: 3, when: "offered or answered recently", fits: func(f *facts) bool { return !f.again && f.lately() },
		gives: None, at: func(f *facts) place { return f.k.Assessment() }, says: (*facts).offered, todo: "wait, or offer again with --again"},
	{no: 4, when: "the carer wants no letter", fits: func(f *facts) bool { return care.WantsNoLetter(f.k) },
		gives: None, at: func(f *facts) place { return f.k.LetterWanted() }, says: words("the carer wants no letter"), todo: "talk instead, if the carer wants to"},
	{no: 5, when: "age not known", fits: func(f *facts) bool { return f.who == care.AgeUnknown }, gives: None,
		at: theCarer, says: words("find out age first"), todo: "ask for the date of birth and record it"},
	{no: 6, when: "under 18, and no letter is " +
		"suitable", fits: func(f *facts) bool { return f.who == care.UnderAge && f.talkFirst() },
		gives: None, at: func(f *facts) place { return f.k.YoungCarer() }, says: words("talk first"),
		todo: "talk with the child and whoever looks after them; then record letterPlan and letterAgreedBy"},
	{no: 7, when: "under 18", fits: func(f *facts) bool { return f.who == care.UnderAge }, gives: Young},
	{no: 8, when: "adult, and the person is under 18",
		fits:  func(f *facts) bool { return care.PersonUnderAge(f.rec, f.asOf) },
		gives: None, at: theCarer, says: words("parent carer, Children Act 1989 s.17ZD"),
		todo: "ask the council's children's services for a parent carer's needs assessment"},
	{no: 9, when: "the person refuses this carer's involvement",
		fits: func(f *facts) bool { return care.PersonRefusesCarer(f.k) }, gives: Refused},
	{no: 10, when: "a consent long overdue for asking " +
		"again", fits: (*facts).stale, gives: None, canBeNeutral: true,
		at: theEntry, says: words("ask first, or choose the neutral letter"), todo: askFirst},
	{no: 11, when: "live consent to practical things or more",
		fits: (*facts).practical, gives: Named, canBeNeutral: true},
	{no: 12, when: "an earlier consent, now unclear",
		fits:  func(f *facts) bool { return care.Unanswered(f.rec, care.ThisCarer(f.k), f.asOf) },
		gives: None, canBeNeutral: true, at: theEntry, says: words("ask first, or choose the neutral letter"), todo: askFirst},
	{no: 13, when: "everything else", fits: func(*facts) bool { return true }, gives: Neutral},
}

const askFirst = "ask the person again and record the answer under sharing, or make it with --letter neutral"

func theCarer(f *facts) place { return f.k }
func theEntry(f *facts) place { return f.live.Entry }

// facts are what the table looks at, for one carer.
type facts struct {
	rec            record.Record
	k              record.Carer
	asOf           record.Date
	limits         check.Limits
	again, neutral bool
	who            care.Age
	years          int       // 0 if there is no date of birth
	live           care.Live // what the carer may be told
}

func newFacts(rec record.Record, k record.Carer, o Options) *facts {
	if o.AsOf.IsZero() {
		panic("letter: a choice needs the as-of date")
	}
	return &facts{rec: rec, k: k, asOf: o.AsOf, limits: o.limits(), again: o.Again, neutral: o.Neutral,
		who: care.AgeOf(k, o.AsOf), years: care.Years(k, o.AsOf),
		live: care.Consent(rec, care.ThisCarer(k), o.AsOf)}
}

func (f *facts) lately() bool { return care.AssessmentLately(f.k, f.asOf, f.limits.OfferAgain) }

// offered says when that was. It is the one place where a warning holds a date of the record: the
// table asks for it.
func (f *facts) offered() string {
	switch a := f.k.Assessment(); a.Status().Code() {
	case record.CarerAssessmentStatusCompleted:
		return "offered or answered on " + inWords(a.CompletedOn().Date())
	case record.CarerAssessmentStatusNotAppropriate:
		return "an assessment was found not to be right for them"
	default:
		return "offered or answered on " + inWords(a.OfferedOn().Date())
	}
}

// talkFirst: row 6.
func (f *facts) talkFirst() bool {
	plan := f.k.YoungCarer().LetterPlan()
	return f.years < 8 || !plan.Recorded() || plan.Is(record.YoungCarerLetterPlanNone) ||
		care.LetterFaultOf(f.k, f.asOf) != care.LetterFine
}

// stale: row 10. A consent to general things stands as well: it too would be answered unasked.
func (f *facts) stale() bool { return f.live.Stale(f.limits.AskAgain) }

// practical: row 11.
func (f *facts) practical() bool { return f.live.Covers(record.ScopePractical) }

func stopsCarer(k record.Carer) []finding.Stop {
	return []finding.Stop{{What: kinds.CarerLetter.String(), Reader: "carer/" + k.ID().String()}}
}

// place is a handle: of what a warning is about, or of what is missing.
type place interface {
	Around() *tree.Node
	Pointer() string
}

func warning(rec record.Record, rule string, p place, text string) *finding.Finding {
	return &finding.Finding{Rule: rule, Severity: finding.Warning, Record: rec.RecordID().String(),
		Pointer: p.Pointer(), Node: p.Around(), Text: text}
}

// inWords returns "12 March 2026" (W54).
func inWords(d record.Date) string { return d.Time().Format("2 January 2006") }

package letter

import (
	"slices"
	"strconv"

	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// row is one row of the table. The first that fits decides.
type row struct {
	no           int
	when         string // the situation, in words
	fits         func(*facts) bool
	gives        Variant             // Young stands for both ages
	canBeNeutral bool                // the neutral letter is sent instead, if it is asked for
	place        string              // property of the carer, or a path, that a warning is about
	says         func(*facts) string // why there is no letter, never with a value but a date in row 3
	todo         string
}

func words(s string) func(*facts) string { return func(*facts) string { return s } }

// table is the table of domain.md 4.6, row by row.
var table = []row{
	{no: 1, when: "no longer a carer", fits: (*facts).over, gives: None,
		place: "", says: words("no longer a carer"), todo: "check endedOn and diedOn if that is wrong"},
	{no: 2, when: "a concern about the carer, or for them", fits: (*facts).concern, gives: None,
		place: "", says: words("discuss with manager"), todo: "nothing is sent until a manager has decided"},
	{no: 3, when: "offered or answered lately", fits: func(f *facts) bool { return !f.again && f.lately() },
		gives: None, place: "/assessment", says: (*facts).offered, todo: "wait, or offer again with --again"},
	{no: 4, when: "the carer wants no letter", fits: func(f *facts) bool { return f.k.LetterWanted == record.No },
		gives: None, place: "/letterWanted", says: words("the carer wants no letter"), todo: "talk instead, if the carer wants to"},
	{no: 5, when: "age not known", fits: func(f *facts) bool { return f.who == Unknown }, gives: None,
		place: "", says: words("find out age first"), todo: "ask for the date of birth and record it"},
	{no: 6, when: "under 18, and no letter is right", fits: func(f *facts) bool { return f.who == UnderAge && f.talkFirst() },
		gives: None, place: "/youngCarer", says: words("talk first"),
		todo: "talk with the child and whoever looks after them; then record letterPlan and letterAgreedBy"},
	{no: 7, when: "under 18", fits: func(f *facts) bool { return f.who == UnderAge }, gives: Young},
	{no: 8, when: "adult, and the person is under 18", fits: (*facts).parentCarer, gives: None,
		place: "", says: words("parent carer, Children Act 1989 s.17ZD"),
		todo: "ask the council's children's services for a parent carer's needs assessment"},
	{no: 9, when: "the person refuses this carer's involvement",
		fits: func(f *facts) bool { return f.k.Involvement == "personRefuses" }, gives: Refused},
	{no: 10, when: "a consent long past the day to ask again", fits: (*facts).stale, gives: None, canBeNeutral: true,
		place: "sharing", says: words("ask first, or choose the neutral letter"), todo: askFirst},
	{no: 11, when: "live consent to practical things or more",
		fits: func(f *facts) bool { return f.live.Covers(record.ScopePractical) }, gives: Named, canBeNeutral: true},
	{no: 12, when: "consent earlier, and now open", fits: (*facts).nowOpen, gives: None, canBeNeutral: true,
		place: "sharing", says: words("ask first, or choose the neutral letter"), todo: askFirst},
	{no: 13, when: "everything else", fits: func(*facts) bool { return true }, gives: Neutral},
}

const askFirst = "ask the person again and record the answer under sharing, or make it with --letter neutral"

// facts are what the table looks at, for one carer.
type facts struct {
	rec            *record.Record
	k              *record.Carer
	i              int
	asOf           record.Date
	limits         check.Limits
	again, neutral bool
	who            Age
	age            int        // in whole years; 0 where there is no date of birth
	live           check.Live // what the carer may be told
}

func newFacts(rec *record.Record, i int, o Options) *facts {
	if o.AsOf.IsZero() {
		panic("letter: a choice needs the as-of date")
	}
	if o.Limits == (check.Limits{}) {
		o.Limits = check.DefaultLimits()
	}
	k := &rec.Carers[i]
	f := &facts{rec: rec, k: k, i: i, asOf: o.AsOf, limits: o.Limits, again: o.Again, neutral: o.Neutral,
		who: AgeOf(k, o.AsOf), live: check.Consent(rec, "carer", k.ID, o.AsOf)}
	if !k.DateOfBirth.IsZero() {
		f.age = k.DateOfBirth.AgeAt(o.AsOf)
	}
	return f
}

// over: row 1.
func (f *facts) over() bool { return come(f.k.DiedOn, f.asOf) || come(f.k.EndedOn, f.asOf) }

// concern: row 2.
func (f *facts) concern() bool {
	return f.k.ConcernAbout != nil && f.k.ConcernAbout.Flagged || f.k.RiskToCarer != nil && f.k.RiskToCarer.Flagged
}

// lately: row 3. An answer without its day does not hold a letter back; one of a day to come does.
func (f *facts) lately() bool {
	switch a := &f.k.Assessment; a.Status {
	case "completed":
		return !a.CompletedOn.IsZero() && !a.CompletedOn.Before(f.asOf.AddMonthsClamped(-12))
	case "declined", "offered":
		return !a.OfferedOn.IsZero() && a.OfferedOn.DaysUntil(f.asOf) <= f.limits.OfferAgain
	case "notAppropriate":
		return true
	}
	return false
}

// offered says when that was. It is the one place where a warning holds a date of the record: the
// table asks for it.
func (f *facts) offered() string {
	switch a := &f.k.Assessment; a.Status {
	case "completed":
		return "offered or answered on " + inWords(a.CompletedOn)
	case "notAppropriate":
		return "an assessment was found not to be right for them"
	default:
		return "offered or answered on " + inWords(a.OfferedOn)
	}
}

// talkFirst: row 6.
func (f *facts) talkFirst() bool {
	y := f.k.YoungCarer
	return f.age < 8 || y == nil || y.LetterPlan == "" || y.LetterPlan == "none" ||
		check.LetterFault(f.k, f.asOf) != ""
}

// parentCarer: row 8.
func (f *facts) parentCarer() bool {
	born := f.rec.Person.DateOfBirth
	return !born.IsZero() && born.AgeAt(f.asOf) < 18
}

// stale: row 10. A consent to general things stands as well: it too would be answered unasked.
func (f *facts) stale() bool { return !f.live.None() && f.live.Overdue > f.limits.AskAgain }

// nowOpen: row 12. An entry that X114 does not accept was never a consent.
func (f *facts) nowOpen() bool {
	if f.live.Entry < 0 {
		return false
	}
	s := &f.rec.Sharing[f.live.Entry]
	open := s.Decision == record.NotAsked || f.live.Fault == "X114"
	return open && slices.ContainsFunc(f.rec.Sharing, func(e record.Sharing) bool {
		return check.For(&e, "carer", f.k.ID) && !e.DecidedOn.After(f.asOf) &&
			(check.Live{Scope: e.Scope}).Covers(record.ScopePractical) && check.WasConsent(f.rec, &e, f.asOf)
	})
}

// at gives the place of a warning: a property of the carer, or the entry that decides.
func (f *facts) at(place string) string {
	if place == "sharing" {
		return at("sharing", f.live.Entry, "")
	}
	return at("carers", f.i, "") + place
}

func (f *facts) stop() []finding.Stop {
	return []finding.Stop{{What: kinds.CarerLetter.String(), Reader: "carer/" + f.k.ID}}
}

func (f *facts) finding(rule, pointer, text string) *finding.Finding {
	return warning(f.rec, rule, pointer, text)
}

func warning(rec *record.Record, rule, pointer, text string) *finding.Finding {
	return &finding.Finding{Rule: rule, Severity: finding.Warning, Record: rec.RecordID, Pointer: pointer, Text: text}
}

// at writes the pointer of an item of a list, or of one of its properties.
func at(list string, i int, property string) string {
	p := "/" + list + "/" + strconv.Itoa(i)
	if property != "" {
		p += "/" + property
	}
	return p
}

// come tells whether a day is recorded and has come.
func come(d, asOf record.Date) bool { return !d.IsZero() && !d.After(asOf) }

// inWords gives "12 March 2026" (domain.md W54).
func inWords(d record.Date) string { return d.Time().Format("2 January 2006") }

package letter_test

import (
	"os"
	"testing"

	"cpadoc/schema/letter"
	record "cpadoc/schema/old"
)

var asOf = day("2026-11-20")

func day(s string) record.Date {
	d, ok := record.ParseDate(s)
	if s != "" && !ok {
		panic("no such day: " + s)
	}
	return d
}

func yes() *bool { b := true; return &b }
func no() *bool  { b := false; return &b }

// life is one combination: plain facts for the restatement, and how to write them into a record.
type life struct {
	consent    consent
	scope      string
	age        age
	stored     string
	involved   string
	concern    string
	assessment assessment
	wanted     string
	child      bool // the person is under 18
	ended      string
	again      bool
	neutral    bool
}

// consent is one state of the sharing entries for the carer, with what it means in plain words.
type consent struct {
	name    string
	entries func(scope string) []record.Sharing
	stands  bool // a consent is in force
	overdue int  // days after revisitOn
	open    bool // what decides is "not asked", or something X114 does not accept
	before  bool // there was a consent to that scope
}

func said(decision, scope, on string, more ...func(*record.Sharing)) record.Sharing {
	s := record.Sharing{RecipientKind: "carer", RecipientRef: "carer-1", Decision: decision, Scope: scope, DecidedOn: day(on)}
	for _, m := range more {
		m(&s)
	}
	return s
}

func entries(list ...record.Sharing) func(string) []record.Sharing {
	return func(scope string) []record.Sharing {
		out := make([]record.Sharing, len(list))
		for i, s := range list {
			if s.Scope == "*" {
				s.Scope = scope
			}
			out[i] = s
		}
		return out
	}
}

func expires(on string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.ExpiresOn = day(on) }
}
func revisit(on string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.RevisitOn = day(on) }
}
func rests(note, attorney string) func(*record.Sharing) {
	return func(s *record.Sharing) { s.CapacityNote, s.AttorneyRef = note, attorney }
}
func conditions(s *record.Sharing) { s.Conditions = record.Text{Text: "Not on Sundays."} }

var consents = []consent{
	{name: "nothing recorded", entries: entries()},
	{name: "somebody else's", entries: entries(record.Sharing{RecipientKind: "carer", RecipientRef: "carer-2", Decision: "consented", Scope: "all", DecidedOn: day("2026-01-01")})},
	{name: "consented", entries: entries(said("consented", "*", "2026-01-01")), stands: true, before: true},
	{name: "consented today", entries: entries(said("consented", "*", "2026-11-20")), stands: true, before: true},
	{name: "consented tomorrow", entries: entries(said("consented", "*", "2026-11-21"))},
	{name: "runs out today", entries: entries(said("consented", "*", "2026-01-01", expires("2026-11-20"))), stands: true, before: true},
	{name: "ran out yesterday", entries: entries(said("consented", "*", "2026-01-01", expires("2026-11-19"))), before: true},
	{name: "refused", entries: entries(said("refused", "*", "2026-01-01"))},
	{name: "refused after consent", entries: entries(said("consented", "*", "2026-01-01"), said("refused", "", "2026-01-02")), before: true},
	{name: "withdrawn after consent", entries: entries(said("consented", "*", "2026-01-01"), said("withdrawn", "", "2026-01-02")), before: true},
	{name: "all carers refused after consent", entries: entries(said("consented", "*", "2026-01-01"), record.Sharing{RecipientKind: "carer", Decision: "refused", DecidedOn: day("2026-01-02")}), before: true},
	{name: "consent after refusal", entries: entries(said("refused", "", "2026-01-01"), said("consented", "*", "2026-01-02")), stands: true, before: true},
	{name: "not asked", entries: entries(said("notAsked", "", "2026-01-01")), open: true},
	{name: "not asked after consent", entries: entries(said("consented", "*", "2026-01-01"), said("notAsked", "", "2026-01-02")), open: true, before: true},
	{name: "not asked and refused on one day, after consent", entries: entries(said("consented", "*", "2025-01-01"), said("notAsked", "", "2026-01-02"), said("refused", "", "2026-01-02")), before: true},
	{name: "best interests", entries: entries(said("lacksCapacityBestInterests", "*", "2026-01-01", rests("lacked", ""))), stands: true, before: true},
	{name: "best interests without a note", entries: entries(said("lacksCapacityBestInterests", "*", "2026-01-01")), open: true},
	{name: "best interests without a note, after consent", entries: entries(said("consented", "*", "2025-01-01"), said("lacksCapacityBestInterests", "*", "2026-01-01")), open: true, before: true},
	{name: "attorney", entries: entries(said("attorneyConsented", "*", "2026-01-01", rests("lacked", "health"))), stands: true, before: true},
	{name: "attorney for money", entries: entries(said("attorneyConsented", "*", "2026-01-01", rests("lacked", "money"))), open: true},
	{name: "attorney for money, after consent", entries: entries(said("consented", "*", "2025-01-01"), said("attorneyConsented", "*", "2026-01-01", rests("lacked", "money"))), open: true, before: true},
	{name: "not asked after an attorney for money", entries: entries(said("attorneyConsented", "*", "2025-01-01", rests("lacked", "money")), said("notAsked", "", "2026-01-01")), open: true},
	{name: "to be asked again today", entries: entries(said("consented", "*", "2026-01-01", revisit("2026-11-20"))), stands: true, before: true},
	{name: "to be asked since 90 days", entries: entries(said("consented", "*", "2026-01-01", revisit("2026-08-22"))), stands: true, overdue: 90, before: true},
	{name: "to be asked since 91 days", entries: entries(said("consented", "*", "2026-01-01", revisit("2026-08-21"))), stands: true, overdue: 91, before: true},
	{name: "to be asked since 91 days, and run out", entries: entries(said("consented", "*", "2026-01-01", revisit("2026-08-21"), expires("2026-11-01"))), before: true},
	{name: "not asked, a consent of tomorrow", entries: entries(said("notAsked", "", "2026-01-01"), said("consented", "*", "2026-11-21")), open: true},
	{name: "with conditions", entries: entries(said("consented", "*", "2026-01-01", conditions)), stands: true, before: true},
}

// age is when the carer was born and, under 18, what is planned about a letter.
type age struct {
	name, born string
	years      int // -1: no date of birth
	letter     bool
	young      *record.YoungCarer
}

var agreed = record.YoungCarer{LetterPlan: "handOver", LetterAgreedBy: &record.LetterAgreed{Ref: "ct-1", On: day("2026-11-01")}}

var ages = []age{
	{"no date of birth", "", -1, false, nil},
	{"40", "1986-11-20", 40, false, nil},
	{"18 today", "2008-11-20", 18, false, nil},
	{"18 today, with a plan", "2008-11-20", 18, true, &agreed},
	{"18 tomorrow", "2008-11-21", 17, true, &agreed},
	{"18 tomorrow, no plan", "2008-11-21", 17, false, nil},
	{"13 today", "2013-11-20", 13, true, &agreed},
	{"13 tomorrow", "2013-11-21", 12, true, &agreed},
	{"13 tomorrow, none planned", "2013-11-21", 12, false, &record.YoungCarer{LetterPlan: "none", LetterAgreedBy: agreed.LetterAgreedBy}},
	{"8 today", "2018-11-20", 8, true, &agreed},
	{"8 today, nobody agreed", "2018-11-20", 8, false, &record.YoungCarer{LetterPlan: "handOver"}},
	{"8 tomorrow", "2018-11-21", 7, true, &agreed},
	{"not born yet", "2027-01-01", 0, true, &agreed},
}

// assessment is where the offer stands, and whether that was lately.
type assessment struct {
	status, offered, completed string
	lately                     bool
}

var assessments = []assessment{
	{"notOffered", "", "", false},
	{"notIdentified", "", "", false},
	{"offered", "2026-08-22", "", true},  // 90 days
	{"offered", "2026-08-21", "", false}, // 91 days
	{"offered", "", "", false},
	{"declined", "2026-08-22", "", true},
	{"declined", "2026-08-21", "", false},
	{"accepted", "2026-11-19", "", false},
	{"arranged", "2026-11-19", "", false},
	{"completed", "2025-01-01", "2025-11-20", true}, // 12 months to the day
	{"completed", "2025-01-01", "2025-11-19", false},
	{"completed", "2026-11-01", "", false},
	{"notAppropriate", "", "", true},
}

// restated is domain.md 4.6, said again as plainly as can be.
func restated(l *life) (letter.Variant, int) {
	adult := l.age.years >= 18 || l.age.years < 0 && l.stored == "adult"
	under18 := l.age.born != "" && l.age.years < 18
	practical := l.scope == "practical" || l.scope == "carePlan" || l.scope == "crisisPlan" || l.scope == "all"
	something := practical || l.scope == "general"
	neutral := letter.None
	if l.neutral {
		neutral = "CA-N"
	}
	if l.ended != "" {
		return "", 1
	}
	if l.concern != "" {
		return "", 2
	}
	if l.assessment.lately && !l.again {
		return "", 3
	}
	if l.wanted == "no" {
		return "", 4
	}
	if l.age.born == "" && (l.stored == "young" || l.stored == "unknown") {
		return "", 5
	}
	if under18 && (l.age.years < 8 || !l.age.letter) {
		return "", 6
	}
	if under18 && l.age.years <= 12 {
		return "YC-8-12", 7
	}
	if under18 {
		return "YC-13-17", 7
	}
	if adult && l.child {
		return "", 8
	}
	if l.involved == "personRefuses" {
		return "CA-R", 9
	}
	if l.consent.stands && something && l.consent.overdue > 90 {
		return neutral, 10
	}
	if l.consent.stands && practical && l.neutral {
		return "CA-N", 11
	}
	if l.consent.stands && practical {
		return "CA", 11
	}
	if l.consent.open && l.consent.before && practical {
		return neutral, 12
	}
	return "CA-N", 13
}

// write puts a combination into a record.
func (l *life) write(rec *record.Record) {
	k := &rec.Carers[0]
	*k = record.Carer{ID: "carer-1", Type: l.stored, DateOfBirth: day(l.age.born), Involvement: l.involved,
		YoungCarer: l.age.young, LetterWanted: record.Answer(l.wanted),
		Assessment: record.CarerAssessment{Status: l.assessment.status, OfferedOn: day(l.assessment.offered), CompletedOn: day(l.assessment.completed)}}
	switch l.concern {
	case "about":
		k.ConcernAbout = &record.ConcernAbout{Flagged: true}
	case "risk":
		k.RiskToCarer = &record.RiskToCarer{Flagged: true}
	}
	switch l.ended {
	case "ended today":
		k.EndedOn = asOf
	case "died":
		k.DiedOn = day("2026-01-01")
	}
	rec.Person.DateOfBirth = day("1980-01-01")
	if l.child {
		rec.Person.DateOfBirth = day("2008-11-21")
	}
	rec.Sharing = l.consent.entries(l.scope)
}

func people() *record.Record {
	return &record.Record{RecordID: "rec-1", Carers: make([]record.Carer, 1), Legal: record.Legal{
		CapacityNotes: []record.CapacityNote{{ID: "lacked", HasCapacity: record.No, On: day("2025-01-01")}},
		Attorneys: []record.Attorney{{ID: "health", Kind: "lpaHealthWelfare", RegisteredSeen: yes()},
			{ID: "money", Kind: "lpaProperty", RegisteredSeen: yes()}},
	}}
}

// every walks through one in eleven of the twelve million combinations, so that each value of each
// part meets every other; with CPADOC_AGREE through all of them.
func every(t *testing.T, f func(*life)) int {
	step, n := 11, 0
	switch {
	case os.Getenv("CPADOC_AGREE") != "":
		step = 1
	case testing.Short():
		step = 101
	}
	scopes := []string{"none", "general", "practical", "carePlan", "crisisPlan", "all"}
	sizes := []int{len(consents), len(scopes), len(ages), 3, 3, 3, len(assessments), 2, 2, 2, 2}
	total := 1
	for _, s := range sizes {
		total *= s
	}
	for c := 0; c < total; c += step {
		rest := c
		pick := func(i int) int { p := rest % sizes[i]; rest /= sizes[i]; return p }
		l := life{
			consent: consents[pick(0)], scope: scopes[pick(1)], age: ages[pick(2)],
			stored:     [...]string{"adult", "young", "unknown"}[pick(3)],
			involved:   [...]string{"involved", "personRefuses", "carerDeclines"}[pick(4)],
			concern:    [...]string{"", "about", "risk"}[pick(5)],
			assessment: assessments[pick(6)],
			wanted:     [...]string{"yes", "no"}[pick(7)],
			child:      pick(8) == 1, again: pick(9) == 1, neutral: pick(10) == 1,
		}
		f(&l)
		n++
	}
	return n
}

// Every combination of what the table looks at gives the letter that the table says, in plain words
// as in code, and never one that says more.
func TestTheTableSaysWhatItSays(t *testing.T) {
	rec := people()
	seen := map[outcome]bool{}
	n := every(t, func(l *life) {
		l.write(rec)
		want, row := restated(l)
		got := letter.Choose(rec, 0, letter.Options{AsOf: asOf, Again: l.again, Neutral: l.neutral})
		if got.Variant != want || got.Row != row {
			t.Fatalf("%q by row %d, not %q by row %d: %+v", got.Variant, got.Row, want, row, *l)
		}
		if !letter.AsStrict(got.Variant, want) {
			t.Fatalf("%q says more than %q", got.Variant, want)
		}
		if (got.Variant == letter.None) != (got.Why != nil && got.Why.Rule == "X80") {
			t.Fatalf("row %d: no letter and no word why, or the other way round", got.Row)
		}
		if letter.TooLoose(rec, 0, got.Variant, letter.Options{AsOf: asOf, Neutral: l.neutral}) != nil {
			t.Fatalf("row %d: the letter chosen is called too loose", got.Row)
		}
		seen[outcome{row, want}] = true
	})
	t.Logf("%d combinations", n)
	for _, o := range []outcome{{2, ""}, {3, ""}, {4, ""}, {5, ""}, {6, ""}, {7, "YC-8-12"}, {7, "YC-13-17"}, {8, ""},
		{9, "CA-R"}, {10, ""}, {10, "CA-N"}, {11, "CA"}, {11, "CA-N"}, {12, ""}, {12, "CA-N"}, {13, "CA-N"}} {
		if !seen[o] {
			t.Errorf("no combination comes to row %d and %q", o.row, o.variant)
		}
	}
}

type outcome struct {
	row     int
	variant letter.Variant
}

// The neutral letter, asked for, only ever takes something away: a named letter becomes neutral, and
// where nobody may be written to unasked the neutral letter is the choice that the table offers.
func TestAskingForTheNeutralLetterIsNeverLooser(t *testing.T) {
	rec := people()
	every(t, func(l *life) {
		if l.neutral {
			return
		}
		l.write(rec)
		o := letter.Options{AsOf: asOf, Again: l.again}
		plain := letter.Choose(rec, 0, o)
		o.Neutral = true
		asked := letter.Choose(rec, 0, o)
		offered := (plain.Row == 10 || plain.Row == 12) && asked.Variant == letter.Neutral
		if !letter.AsStrict(asked.Variant, plain.Variant) && !offered || asked.Variant == letter.Named {
			t.Fatalf("%q became %q: %+v", plain.Variant, asked.Variant, *l)
		}
	})
}

// Row 1 and the death of the person come before everything else.
func TestNobodyIsWrittenToWhenItIsOver(t *testing.T) {
	rec := people()
	l := life{consent: consents[2], scope: "all", age: ages[1], stored: "adult", involved: "involved", assessment: assessments[0]}
	for _, ended := range []string{"ended today", "died"} {
		l.ended = ended
		l.write(rec)
		if c := letter.Choose(rec, 0, letter.Options{AsOf: asOf, Again: true}); c.Variant != letter.None || c.Row != 1 {
			t.Errorf("%s: %+v", ended, c)
		}
	}
	l.ended = ""
	l.write(rec)
	rec.Carers[0].EndedOn = day("2026-11-21")
	if c := letter.Choose(rec, 0, letter.Options{AsOf: asOf}); c.Variant != letter.Named {
		t.Errorf("a carer until tomorrow gets no letter today: %+v", c)
	}
	rec.Person.DateOfDeath = asOf
	c := letter.Choose(rec, 0, letter.Options{AsOf: asOf})
	if c.Variant != letter.None || c.Why.Rule != "X05" || !c.Why.StopsKind("carer-letter", "carer/carer-1") {
		t.Errorf("the person has died: %+v", c)
	}
}

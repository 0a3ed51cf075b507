package letter_test

import (
	"maps"
	"os"
	"strconv"
	"testing"

	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
	"cpadoc/schema/tree"
)

var asOf = day("2026-11-20")

func day(s string) record.Date {
	d, ok := record.ParseDate(s)
	if !ok {
		panic("no such day: " + s)
	}
	return d
}

type set = schematest.Set

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
	entries func(scope string) []set
	stands  bool // a consent is in force
	overdue int  // days after revisitOn
	open    bool // what decides is "not asked", or something X114 does not accept
	before  bool // there was a consent to that scope
}

func said(decision, scope, on string, more ...func(set)) set {
	s := set{"recipientKind": "carer", "recipientRef": "carer-1", "decision": decision, "decidedOn": on}
	if scope != "" {
		s["scope"] = scope
	}
	for _, m := range more {
		m(s)
	}
	return s
}

func entries(list ...set) func(string) []set {
	return func(scope string) (out []set) {
		for i, s := range list {
			s = maps.Clone(s)
			s["id"] = "sh-" + strconv.Itoa(i+1)
			if s["scope"] == "*" {
				s["scope"] = scope
			}
			out = append(out, s)
		}
		return out
	}
}

func expires(on string) func(set) { return func(s set) { s["expiresOn"] = on } }
func revisit(on string) func(set) { return func(s set) { s["revisitOn"] = on } }
func conditions(s set)            { s["conditions"] = "Not on Sundays." }
func to(ref string) func(set)     { return func(s set) { s["recipientRef"] = ref } }
func toAll(s set)                 { delete(s, "recipientRef") }
func rests(note, attorney string) func(set) {
	return func(s set) {
		s["capacityNote"] = note
		if attorney != "" {
			s["attorneyRef"] = attorney
		}
	}
}

var consents = []consent{
	{name: "nothing recorded", entries: entries()},
	{name: "somebody else's", entries: entries(said("consented", "all", "2026-01-01", to("carer-2")))},
	{name: "consented", entries: entries(said("consented", "*", "2026-01-01")), stands: true, before: true},
	{name: "consented today", entries: entries(said("consented", "*", "2026-11-20")), stands: true, before: true},
	{name: "consented tomorrow", entries: entries(said("consented", "*", "2026-11-21"))},
	{name: "runs out today", entries: entries(said("consented", "*", "2026-01-01", expires("2026-11-20"))), stands: true, before: true},
	{name: "ran out yesterday", entries: entries(said("consented", "*", "2026-01-01", expires("2026-11-19"))), before: true},
	{name: "refused", entries: entries(said("refused", "*", "2026-01-01"))},
	{name: "refused after consent", entries: entries(said("consented", "*", "2026-01-01"), said("refused", "", "2026-01-02")), before: true},
	{name: "withdrawn after consent", entries: entries(said("consented", "*", "2026-01-01"), said("withdrawn", "", "2026-01-02")), before: true},
	{name: "all carers refused after consent", entries: entries(said("consented", "*", "2026-01-01"), said("refused", "", "2026-01-02", toAll)), before: true},
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
	young      set
}

var (
	agreedBy = set{"ref": "ct-1", "on": "2026-11-01"}
	agreed   = set{"letterPlan": "handOver", "letterAgreedBy": agreedBy}
)

var ages = []age{
	{"no date of birth", "", -1, false, nil},
	{"40", "1986-11-20", 40, false, nil},
	{"18 today", "2008-11-20", 18, false, nil},
	{"18 today, with a plan", "2008-11-20", 18, true, agreed},
	{"18 tomorrow", "2008-11-21", 17, true, agreed},
	{"18 tomorrow, no plan", "2008-11-21", 17, false, nil},
	{"13 today", "2013-11-20", 13, true, agreed},
	{"13 tomorrow", "2013-11-21", 12, true, agreed},
	{"13 tomorrow, none planned", "2013-11-21", 12, false, set{"letterPlan": "none", "letterAgreedBy": agreedBy}},
	{"8 today", "2018-11-20", 8, true, agreed},
	{"8 today, nobody agreed", "2018-11-20", 8, false, set{"letterPlan": "handOver"}},
	{"8 tomorrow", "2018-11-21", 7, true, agreed},
	{"not born yet", "2027-01-01", 0, true, agreed},
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

// restated is REFERENCE.md 4.6, said again as plainly as can be.
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

// carer returns the carer of a combination as a record has them.
func (l *life) carer() set {
	k := set{"id": "carer-1", "name": set{"family": "Moss"}, "type": l.stored, "relationship": "friend",
		"involvement": l.involved, "letterWanted": l.wanted, "assessment": l.assessment.json()}
	if l.age.born != "" {
		k["dateOfBirth"] = l.age.born
	}
	if l.age.young != nil {
		k["youngCarer"] = l.age.young
	}
	switch l.concern {
	case "about":
		k["concernAbout"] = set{"flagged": true}
	case "risk":
		k["riskToCarer"] = set{"flagged": true}
	}
	switch l.ended {
	case "ended today":
		k["endedOn"] = asOf.String()
	case "died":
		k["diedOn"] = "2026-01-01"
	}
	return k
}

func (a assessment) json() set {
	s := set{"status": a.status}
	if a.offered != "" {
		s["offeredOn"] = a.offered
	}
	if a.completed != "" {
		s["completedOn"] = a.completed
	}
	return s
}

// whole returns all that the combination says of a record.
func (l *life) whole() set {
	s := set{"carers": []set{l.carer(), adult("carer-2")}}
	if list := l.consent.entries(l.scope); len(list) > 0 {
		s["sharing"] = list
	}
	if l.child {
		s["person.dateOfBirth"] = "2008-11-21"
	}
	return s
}

// powers are what decisions made for the person rest on.
var powers = set{
	"legal.capacityNotes": []set{{"id": "lacked", "decision": "What to share.", "hasCapacity": "no", "on": "2025-01-01", "byRef": "ct-1"}},
	"legal.attorneys": []set{{"id": "health", "kind": "lpaHealthWelfare", "name": "Ann Other", "registeredSeen": true},
		{"id": "money", "kind": "lpaProperty", "name": "Ann Other", "registeredSeen": true}},
}

// people reads a record with powers and those values.
func people(t testing.TB, sets ...set) record.Record {
	t.Helper()
	return schematest.Load(t, asOf, append([]set{powers}, sets...)...).Record()
}

// of reads the record of one combination.
func (l *life) of(t testing.TB) record.Record { return people(t, l.whole()) }

// stage puts combinations together from parts that were each read by the loader once: reading every
// one of a million records would take an hour.
type stage struct {
	t     testing.TB
	rec   record.Record
	root  *tree.Node
	parts map[string][]*tree.Node
}

func newStage(t testing.TB) *stage {
	l := base()
	rec := l.of(t)
	return &stage{t, rec, rec.Node(), map[string][]*tree.Node{}}
}

// part returns the properties that a combination has for a part of the stage, read the first time.
func (s *stage) part(key string, l *life, of func(record.Record) *tree.Node, names ...string) []*tree.Node {
	if nodes, ok := s.parts[key]; ok {
		return nodes
	}
	nodes := []*tree.Node{}
	for _, k := range of(l.of(s.t)).Kids {
		for _, name := range names {
			if k.Key == name {
				nodes = append(nodes, k)
			}
		}
	}
	s.parts[key] = nodes
	return nodes
}

// replace gives an object other nodes for some of its properties.
func replace(n *tree.Node, with []*tree.Node, names ...string) {
	kept := n.Kids[:0]
	for _, k := range n.Kids {
		gone := false
		for _, name := range names {
			gone = gone || k.Key == name
		}
		if !gone {
			kept = append(kept, k)
		}
	}
	for _, k := range with {
		k.Parent = n
		kept = append(kept, k)
	}
	n.Kids = kept
}

// show puts a combination on the stage.
func (s *stage) show(l *life) record.Record {
	top := func(r record.Record) *tree.Node { return r.Node() }
	person := func(r record.Record) *tree.Node { return r.Person().Node() }
	carer := func(r record.Record) *tree.Node { return r.Carers().At(0).Node() }
	put := func(of func(record.Record) *tree.Node, key string, names ...string) {
		replace(of(s.rec), s.part(names[0]+key, l, of, names...), names...)
	}
	put(top, l.consent.name+l.scope, "sharing")
	put(person, "person"+strconv.FormatBool(l.child), "dateOfBirth")
	put(carer, l.stored, "type")
	put(carer, l.age.name, "dateOfBirth", "youngCarer")
	put(carer, l.involved, "involvement")
	put(carer, l.concern, "concernAbout", "riskToCarer")
	put(carer, l.assessment.status+l.assessment.offered+l.assessment.completed, "assessment")
	put(carer, l.wanted, "letterWanted")
	return s.rec
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
	stage := newStage(t)
	seen := map[outcome]bool{}
	n := every(t, func(l *life) {
		rec := stage.show(l)
		k := rec.Carers().At(0)
		want, row := restated(l)
		got := letter.Choose(rec, k, letter.Options{AsOf: asOf, Again: l.again, Neutral: l.neutral})
		if got.Variant != want || got.Row != row {
			t.Fatalf("%q by row %d, not %q by row %d: %+v", got.Variant, got.Row, want, row, *l)
		}
		if !letter.AsStrict(got.Variant, want) {
			t.Fatalf("%q says more than %q", got.Variant, want)
		}
		if (got.Variant == letter.None) != (got.Why != nil && got.Why.Rule == "X80") {
			t.Fatalf("row %d: no letter and no word why, or the other way round", got.Row)
		}
		if letter.TooLoose(rec, k, got.Variant, letter.Options{AsOf: asOf, Neutral: l.neutral}) != nil {
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

// The neutral letter, asked for, only ever takes something away: a named letter becomes neutral,
// and if nobody may be written to unasked the neutral letter is the choice that the table offers.
func TestAskingForTheNeutralLetterIsNeverLooser(t *testing.T) {
	stage := newStage(t)
	every(t, func(l *life) {
		if l.neutral {
			return
		}
		rec := stage.show(l)
		k := rec.Carers().At(0)
		o := letter.Options{AsOf: asOf, Again: l.again}
		plain := letter.Choose(rec, k, o)
		o.Neutral = true
		asked := letter.Choose(rec, k, o)
		offered := (plain.Row == 10 || plain.Row == 12) && asked.Variant == letter.Neutral
		if !letter.AsStrict(asked.Variant, plain.Variant) && !offered || asked.Variant == letter.Named {
			t.Fatalf("%q became %q: %+v", plain.Variant, asked.Variant, *l)
		}
	})
}

// What stands on the stage is what the loader reads: a combination in a thousand, read whole.
func TestTheStageShowsRecords(t *testing.T) {
	stage, n := newStage(t), 0
	every(t, func(l *life) {
		if n++; n%1009 != 0 {
			return
		}
		o := letter.Options{AsOf: asOf, Again: l.again, Neutral: l.neutral}
		rec, read := stage.show(l), l.of(t)
		got, want := letter.Choose(rec, rec.Carers().At(0), o), letter.Choose(read, read.Carers().At(0), o)
		if got.Variant != want.Variant || got.Row != want.Row || whyOf(got.Why) != whyOf(want.Why) {
			t.Fatalf("%+v on the stage, %+v as read: %+v", got, want, *l)
		}
	})
}

// Row 1 and the death of the person come before everything else.
func TestNobodyIsWrittenToWhenItIsOver(t *testing.T) {
	choose := func(l *life, again bool, more ...set) letter.Choice {
		rec := people(t, append([]set{l.whole()}, more...)...)
		return letter.Choose(rec, rec.Carers().At(0), letter.Options{AsOf: asOf, Again: again})
	}
	l := life{consent: consents[2], scope: "all", age: ages[1], stored: "adult", involved: "involved", wanted: "yes", assessment: assessments[0]}
	for _, ended := range []string{"ended today", "died"} {
		l.ended = ended
		if c := choose(&l, true); c.Variant != letter.None || c.Row != 1 {
			t.Errorf("%s: %+v", ended, c)
		}
	}
	l.ended = ""
	if c := choose(&l, false, set{"carers.0.endedOn": "2026-11-21"}); c.Variant != letter.Named {
		t.Errorf("a carer until tomorrow gets no letter today: %+v", c)
	}
	c := choose(&l, false, set{"person.dateOfDeath": asOf.String()})
	if c.Variant != letter.None || c.Why.Rule != "X05" || !c.Why.StopsKind("carer-letter", "carer/carer-1") {
		t.Errorf("the person has died: %+v", c)
	}
}

package fact

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// grow makes a tree of JSON text, as the loader would: but nothing need be there that the schema
// requires.
func grow(t testing.TB, text string, shape *tree.Shape) *tree.Node {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	n := value(t, d)
	fit(t, n, shape)
	return n
}

func fit(t testing.TB, n *tree.Node, s *tree.Shape) {
	if s == nil {
		t.Fatalf("the schema has no %s", n.Key)
	}
	n.Shape, n.Slot, n.Num = s, s.Slot, record.NumberOf(s, n.Text)
	if n.Kind == tree.Number {
		n.Num, _ = strconv.ParseInt(n.Text, 10, 64)
	}
	for _, k := range n.Kids {
		next := s.Items
		if n.Kind == tree.Object {
			next = s.Props[k.Key]
		}
		fit(t, k, next)
	}
}

// get follows the names of properties.
func get(n *tree.Node, keys ...string) *tree.Node {
	for _, key := range keys {
		i := -1
		if n != nil {
			i = slices.IndexFunc(n.Kids, func(k *tree.Node) bool { return k.Key == key })
		}
		if i < 0 {
			return nil
		}
		n = n.Kids[i]
	}
	return n
}

func value(t testing.TB, d *json.Decoder) *tree.Node {
	tok, err := d.Token()
	if err != nil {
		t.Fatal(err)
	}
	n := &tree.Node{}
	switch v := tok.(type) {
	case string:
		n.Kind, n.Text = tree.String, v
	case json.Number:
		n.Kind, n.Text = tree.Number, v.String()
	case bool:
		n.Kind, n.Truth = tree.Bool, v
	case json.Delim:
		n.Kind = tree.Array
		if v == '{' {
			n.Kind = tree.Object
		}
		for d.More() {
			key := ""
			if n.Kind == tree.Object {
				name, _ := d.Token()
				key = name.(string)
			}
			k := value(t, d)
			k.Key, k.Index, k.Parent = key, len(n.Kids), n
			n.Kids = append(n.Kids, k)
		}
		if _, err := d.Token(); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// say writes a fact as short text: codes and numbers as they are, objects and lists in brackets.
func say(n *tree.Node) string {
	switch {
	case n == nil:
		return "-"
	case n.Kind == tree.Bool:
		return fmt.Sprint(n.Truth)
	case n.Kind == tree.Array || n.Kind == tree.Object:
		var parts []string
		for _, k := range n.Kids {
			parts = append(parts, say(k))
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	return n.Text
}

const service = `{"titles":{"coordinator":"care co-ordinator","leadProfessional":"lead professional"},
	"teams":[{"name":"First","odsCode":"Y1","phone":"1","dutyDesk":{"phone":"d1","hours":"day"}},
		{"name":"Second","odsCode":"Y2","phone":"2"}],
	"crisisLines":[{"name":"Office line","number":"8","hours":"9am to 5pm","is24h":true},
		{"name":"Line","number":"9","hours":"open day and night","is24h":true}],
	"prisonTexts":{"boxA":"bell"}}`

func in(t testing.TB, rec string) In {
	root, asOf := grow(t, rec, schema.RecordShape()), record.NewDate(2026, 11, 20)
	return In{Root: root, Profile: grow(t, service, schema.ProfileShape()), AsOf: asOf,
		Decided: care.Decide(record.RecordOf(root), record.ProfileOf(grow(t, service, schema.ProfileShape())), nil, asOf, 90)}
}

// TestFacts: what each of these records comes to.
func TestFacts(t *testing.T) {
	for _, c := range []struct{ name, rec, fact, want string }{
		{"co-ordinator", `{"cpa":{"status":"onCpa"},"careTeam":[
			{"id":"a","role":"careCoordinator","name":"A","start":"2026-01-01"}]}`, "worker.name", "A"},
		{"title on CPA", `{"cpa":{"status":"onCpa"}}`, "title", "care co-ordinator"},
		{"title not on CPA", `{"cpa":{"status":"ended"}}`, "title", "lead professional"},
		{"X21 to be named", `{"cpa":{"status":"onCpa"},"careTeam":[
			{"role":"leadProfessional","name":"A","start":"2026-01-01"}]}`, "lead", "toBeNamed"},
		{"X21 primary", `{"cpa":{"status":"onCpa"},"careTeam":[
			{"role":"careCoordinator","name":"A","start":"2026-01-01"},
			{"role":"careCoordinator","name":"B","start":"2026-01-01","primary":true}]}`, "worker.name", "B"},
		{"ended yesterday", `{"cpa":{"status":"onCpa"},"careTeam":[
			{"role":"careCoordinator","name":"A","start":"2026-01-01","end":"2026-11-19"}]}`, "worker", "-"},
		{"ends today", `{"cpa":{"status":"onCpa"},"careTeam":[
			{"role":"careCoordinator","name":"A","start":"2026-01-01","end":"2026-11-20"}]}`, "worker.name", "A"},
		{"starts tomorrow", `{"cpa":{"status":"onCpa"},"careTeam":[
			{"role":"careCoordinator","name":"A","start":"2026-11-21"}]}`, "worker", "-"},
		{"key worker", `{"cpa":{"status":"notOnCpa"},"careTeam":[
			{"role":"keyWorker","name":"K","start":"2026-01-01"}]}`, "worker.name", "K"},
		{"S69 self", `{"cpa":{"status":"notOnCpa","coordinationArrangement":"selfWithSupport"}}`, "lead", "self"},
		{"team by code", `{"cpa":{"team":{"name":"x","odsCode":"Y2"}}}`, "team.name", "Second"},
		{"team by name", `{"cpa":{"team":{"name":"Second"}}}`, "ownTeam", "true"},
		{"no other team", `{"cpa":{"team":{"name":"Third"}}}`, "team.name", "-"},
		{"not its own then", `{"cpa":{"team":{"name":"Third"}}}`, "ownTeam", "-"},

		{"no review", `{}`, "nextReview", "notSet"},
		{"X16 not later than the last", `{"reviews":{"history":[{"heldOn":"2026-10-01","type":"formal"}],
			"next":{"date":"2026-10-01"}}}`, "nextReview", "notSet"},
		{"X15 past", `{"reviews":{"history":[{"heldOn":"2026-10-01","type":"formal"}],
			"next":{"date":"2026-11-19"}}}`, "nextReview", "missed"},
		{"today", `{"reviews":{"history":[{"heldOn":"2026-10-01","type":"formal"}],
			"next":{"date":"2026-11-20"}}}`, "nextReview", "booked"},
		{"X17 twelve months today", `{"reviews":{"history":[{"heldOn":"2025-11-20","type":"formal"}],
			"next":{"date":"2026-12-01"}}}`, "nextReview", "booked"},
		{"X17 a day over", `{"reviews":{"history":[{"heldOn":"2025-11-19","type":"formal"}],
			"next":{"date":"2026-12-01"}}}`, "nextReview", "overdueBooked"},
		{"X17 informal does not count", `{"reviews":{"history":[{"heldOn":"2025-11-19","type":"formal"},
			{"heldOn":"2026-09-01","type":"informal"}],"next":{"date":"2026-12-01"}}}`, "nextReview", "overdueBooked"},
		{"X17 start of CPA", `{"cpa":{"status":"onCpa","episodes":[{"start":"2025-10-01"}]},
			"reviews":{"next":{"date":"2026-12-01"}}}`, "nextReview", "overdueBooked"},
		{"a cancelled review was not held", `{"reviews":{"history":[{"heldOn":"2026-10-01","type":"formal",
			"cancelledReason":"x"}]}}`, "lastReview", "-"},
		{"a review to come was not held", `{"reviews":{"history":[{"heldOn":"2026-11-21","type":"formal"}]}}`,
			"lastReview", "-"},

		{"standing: draft", `{"plan":{"status":"draft"}}`, "standing", "draft"},
		{"standing: unsigned", `{"plan":{"status":"active","version":1},"agreement":{"status":"notYetAsked"}}`,
			"standing", "unsigned"},
		{"standing: agreed", agreed("1", "person", "2026-11-01"), "standing", "agreed"},
		{"agreed without a signature", `{"plan":{"status":"active","version":1},
			"agreement":{"status":"agreed","onPlanVersion":1}}`, "standing", "unsigned"},
		{"X84 older version", agreed("2", "person", "2026-11-01"), "standing", "unsigned"},
		{"X84 and what was said before", agreed("2", "person", "2026-11-01"), "before", "true"},
		{"signed tomorrow", agreed("1", "person", "2026-11-21"), "standing", "unsigned"},
		{"X114 attorney not seen", agreed("1", "attorney", "2026-11-01"), "standing", "unsigned"},
		{"disagrees", `{"plan":{"status":"active","version":1},
			"agreement":{"status":"disagrees","onPlanVersion":1}}`, "standing", "disagrees"},
		{"in part", `{"plan":{"status":"active","version":1},
			"agreement":{"status":"agreedInPart","onPlanVersion":1}}`, "standing", "disagrees"},

		{"X111 withdrawn", refusal(`"withdrawnOn":"2026-11-20","capacityAtTime":"yes"`), "decisions", "-"},
		{"withdrawn tomorrow", refusal(`"withdrawnOn":"2026-11-21","capacityAtTime":"yes"`), "refusalWishes", "-"},
		{"X64 no capacity", refusal(`"capacityAtTime":"no"`), "decisions", "-"},
		{"X64 made at 17", refusal(`"madeOn":"2008-06-03"`), "decisions", "-"},
		{"X64 made at 18", refusal(`"madeOn":"2009-06-03"`), "refusalWishes", "-"},
		{"X63 life, not witnessed", refusal(`"lifeSustaining":true,"writtenStatementEvenIfLife":true,"signed":true`),
			"decisions", "-"},
		{"X63 life, complete", refusal(`"lifeSustaining":true,"writtenStatementEvenIfLife":true,"signed":true,
			"witnessed":true`), "refusalWishes", "-"},

		{"detained", `{"legal":{"mhaStatus":{"code":"03"}}}`, "detained", "true"},
		{"a CTO is not detained", `{"legal":{"mhaStatus":{"code":"03"},"cto":{"active":true}}}`, "detained", "-"},
		{"informal", `{"legal":{"mhaStatus":{"code":"01"}}}`, "legal", "-"},
		{"X113", `{"legal":{"mhaStatus":{"code":"03","expires":"2026-11-19"}}}`, "legalChecking", "true"},
		{"X113 nothing is said", `{"legal":{"mhaStatus":{"code":"03","expires":"2026-11-19"}}}`, "status", "-"},
		{"X113 last day", `{"legal":{"mhaStatus":{"code":"03","expires":"2026-11-20"}}}`, "legalChecking", "-"},
		{"X113 CTO", `{"legal":{"mhaStatus":{"code":"03"},"cto":{"active":true,"expires":"2026-11-19"}}}`, "cto", "-"},
		{"aftercare stays", `{"legal":{"mhaStatus":{"code":"01"},"section117":{"status":"active"}}}`, "legal", "true"},
		{"X59 section 5(2)", `{"legal":{"mhaStatus":{"code":"05"}}}`, "imha", "-"},
		{"X59 section 2", `{"legal":{"mhaStatus":{"code":"02"}}}`, "imha", "true"},

		{"17 is no adult", `{"person":{"dateOfBirth":"2008-11-21"}}`, "adult", "-"},
		{"18 today", `{"person":{"dateOfBirth":"2008-11-20"}}`, "adult", "true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := in(t, c.rec)
			i.Decided = care.Decide(i.record(), i.profile(), care.Signatures(i.record(), nil, i.AsOf), i.AsOf, 90)
			f := Derive(i)
			if got := say(get(f, strings.Split(c.fact, ".")...)); got != c.want {
				if c.want != "-" || got != "[]" {
					t.Errorf("%s is %s, want %s", c.fact, got, c.want)
				}
			}
		})
	}
}

func agreed(version, role, on string) string {
	return `{"plan":{"status":"active","version":1},"agreement":{"status":"agreed","onPlanVersion":` + version +
		`,"signatures":[{"role":"` + role + `","ref":"att","signedOn":"` + on + `","planVersion":` + version + `}]},
		"legal":{"attorneys":[{"id":"att","kind":"lpaHealthWelfare","registeredSeen":false}]}}`
}

func refusal(more string) string {
	return `{"person":{"dateOfBirth":"1991-06-03"},"advanceStatement":{"decisions":[{"treatment":"x",` + more + `}]}}`
}

// TestLeapDay: a birthday on 29 February falls on 1 March in common years.
func TestLeapDay(t *testing.T) {
	i := in(t, `{"person":{"dateOfBirth":"2008-02-29"}}`)
	for on, want := range map[string]string{"2026-02-28": "-", "2026-03-01": "true"} {
		i.AsOf, _ = record.ParseDate(on)
		if got := say(get(Derive(i), "adult")); got != want {
			t.Errorf("on %s: %s", on, got)
		}
	}
}

// TestStaleSignature (X84): a signature on this version after which the plan changed counts no
// more, and neither does the answer.
func TestStaleSignature(t *testing.T) {
	i := in(t, agreed("1", "person", "2026-11-01"))
	i.Signs = []care.Stand{care.Changed}
	f := Derive(i)
	if say(get(f, "standing")) != StatusUnsigned || get(f, "choice") != nil || get(f, "mine") != nil ||
		!get(f, "before").True() {
		t.Error(say(f))
	}
}

// TestNeeds: actions come under the first need they serve, by who does them; none is lost, none
// comes twice.
func TestNeeds(t *testing.T) {
	f := Derive(in(t, `{"careTeam":[{"id":"ct"}],"carers":[{"id":"ca"}],"plan":{
		"goals":[{"id":"g1"},{"id":"g2"}],
		"needs":[{"id":"n1","goalRefs":["g2"]},{"id":"n2"},{"id":"n3"}],
		"actions":[
			{"id":"a1","needRefs":["n1"],"ownerRef":"ct","ownerKind":"person","what":"1"},
			{"id":"a2","needRefs":["n2","n1"],"ownerKind":"person","what":"2","goalRefs":["g2"]},
			{"id":"a3","needRefs":["n2"],"ownerRef":"ca","what":"3","goalRefs":["g1"]},
			{"id":"a4","ownerKind":"other","what":"4"}]}}`))
	var got []string
	list := func(prefix string, groups *tree.Node) {
		for _, g := range groups.Items() {
			for _, a := range get(g, "actions").Items() {
				got = append(got, prefix+say(get(g, "who"))+":"+say(get(a, "action", "what"))+" "+say(get(a, "goals")))
			}
		}
	}
	for _, n := range get(f, "needs").Items() {
		list(say(get(n, "number"))+" ", get(n, "groups"))
	}
	list("- ", get(f, "otherGroups"))
	want := []string{"1 me:2 -", "1 services:1 -", "2 family:3 [1]", "- services:4 -"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	needs := get(f, "needs").Items()
	if say(get(needs[1], "elsewhere")) != "[1]" || !get(needs[2], "nothingYet").True() {
		t.Error("a need does not say where its actions stand")
	}
}

// TestSharing: what the whole record decided is said of the entries that the view holds, and of no
// others.
func TestSharing(t *testing.T) {
	i := in(t, `{"sharing":[{"id":"1","decision":"consented","scope":"all","excludes":["legal"]},
		{"id":"2","decision":"consented","scope":"carePlan"},{"id":"3","decision":"refused"}]}`)
	i.Decisions = []care.Told{
		{Entry: 0, State: care.Shares, Scope: record.ScopePractical, Excludes: []record.Part{record.PartLegal, record.PartSafety, record.PartLegal}},
		{Entry: 2, State: care.Refused, Scope: record.ScopeNone}, {Entry: 3, State: care.Shares, Scope: record.ScopeAll}}
	var got []string
	for _, s := range get(Derive(i), "sharing").Items() {
		got = append(got, strings.TrimSpace(say(get(s, "entry", "id"))+" "+say(get(s, "state"))+" "+say(get(s, "scope"))+" "+say(get(s, "excludes"))))
	}
	if want := []string{"1 live practical [legal safety]", "3 refused - -"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestHelp (X45): box A takes a service that is open day and night and was tried within 12 months,
// never a friend, a coordinator or a line that closes; else the profile's line; else nothing.
func TestHelp(t *testing.T) {
	contact := func(kind, hours, is24h, verified string) string {
		return `{"crisisPlan":{"contacts":[{"kind":"` + kind + `","phone":"7","hours":"` + hours + `","is24h":` +
			is24h + `,"verifiedOn":"` + verified + `"}]}}`
	}
	for _, c := range []struct{ rec, want string }{
		{contact("team", "day and night", "true", "2025-11-20"), "7"},
		{contact("team", "day and night", "true", "2025-11-19"), "9"},
		{contact("team", "day and night", "false", "2026-11-01"), "9"},
		{contact("duty", "Monday to Friday, 9am to 5pm", "true", "2026-11-01"), "9"},
		{contact("friend", "day and night", "true", "2026-11-01"), "9"},
		{contact("coordinator", "day and night", "true", "2026-11-01"), "9"},
		{contact("voluntary", "day and night", "true", "2026-11-01"), "9"},
		{`{}`, "9"},
	} {
		if got := HelpOf(in(t, c.rec)).Line.String(); got != c.want {
			t.Errorf("%s: box A has %s, want %s", c.rec, got, c.want)
		}
	}
	none := in(t, `{}`)
	none.Profile = grow(t, `{}`, schema.ProfileShape())
	if HelpOf(none).Line.Recorded() {
		t.Error("a line out of nowhere")
	}
	for setting, want := range map[string]record.Setting{"community": record.SettingCommunity, "other": record.SettingCommunity,
		"prison": record.SettingPrison, "inpatient": record.SettingInpatient, "secure": record.SettingInpatient} {
		if got := HelpOf(in(t, `{"cpa":{"setting":"`+setting+`"}}`)).Setting; got != want {
			t.Errorf("%s: %s", setting, record.Word(got))
		}
	}
	for rec, want := range map[string]bool{`{"communication":{"contactMethod":"textphone"}}`: true,
		`{"communication":{"support":["speechToText"]}}`: true, `{"communication":{"support":["communicationAid"]}}`: true,
		`{"communication":{"contactMethod":"phone"}}`: false, `{"communication":{"contactMethod":"sms"}}`: false} {
		if HelpOf(in(t, rec)).Relay != want {
			t.Error(rec)
		}
	}
}

// TestNames (REFERENCE.md 4.0 rule 16): which name is printed; former names never are.
func TestNames(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{`{"given":"Adaeze","family":"Okafor"}`, "Adaeze Okafor, Adaeze"},
		{`{"given":"Adaeze","middle":["N"],"family":"Okafor"}`, "Adaeze N Okafor, Adaeze"},
		{`{"given":"Adaeze","family":"Okafor","preferred":"Ada"}`, "Ada Okafor, Ada"},
		{`{"given":"Adaeze","family":"Okafor","preferred":"Ada","display":"registered"}`, "Adaeze Okafor, Ada"},
		{`{"given":"Adaeze","family":"Okafor","preferred":"Ada","showBoth":true}`, "Adaeze Okafor (Ada), Ada"},
		{`{"given":"Adaeze","family":"Okafor","preferred":"Ada Okafor"}`, "Ada Okafor, Ada Okafor"},
		{`{"family":"Sukarno"}`, "Sukarno, Sukarno"},
		{`{"given":"Sukarno"}`, "Sukarno, Sukarno"},
	} {
		n := NameOf(record.RecordOf(grow(t, `{"person":{"name":`+c.name+`}}`, schema.RecordShape())), "")
		var parts []string
		for _, p := range n.Whole() {
			parts = append(parts, p.String())
		}
		got := strings.Join(parts, " ")
		if n.Aside.Recorded() {
			got += " (" + n.Aside.String() + ")"
		}
		if got += ", " + n.Call.String(); got != c.want {
			t.Errorf("%s prints as %s, want %s", c.name, got, c.want)
		}
	}
	root := grow(t, `{"person":{"name":{"given":"Adaeze","family":"Okafor"}},"sharing":[{"id":"s","nameToUse":"A. O."}]}`, schema.RecordShape())
	if n := NameOf(record.RecordOf(root), "s"); !n.First.Is("A. O.") || n.Last.Recorded() {
		t.Error("the name to use with this reader is not used")
	}
}

// TestTheReaderByName: an attorney is the reader with a title or an initial too, and nobody else is.
func TestTheReaderByName(t *testing.T) {
	root := grow(t, `{"carers":[{"name":{"given":"Yvonne","family":"Clarke-Reid"}}]}`, schema.RecordShape())
	for name, want := range map[string]bool{"Yvonne Clarke-Reid": true, "Mrs Yvonne Clarke-Reid": true, "Y Clarke-Reid": true,
		"Winston Clarke-Reid": false, "Yvonne Clarke": false} {
		if got := isReader(record.RecordOf(root), name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

package templates

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
	"cpadoc/schema/tree"
)

type set = schematest.Set

// household is a person with two carers, each of whom has something to do in the plan, and with
// whatever a decision made for the person may rest on.
var household = set{
	"carers": []set{carerNamed("carer-1", "Kim", "Moss"), carerNamed("carer-2", "Lee", "Reed")},
	"plan.actions": []set{
		{"id": "act-1", "what": "Six talks.", "ownerRef": "ct-1", "ownerKind": "team"},
		{"id": "act-2", "what": "Ring on Sundays.", "ownerRef": "carer-1", "ownerKind": "carer", "status": "planned"},
		{"id": "act-3", "what": "Cook on Fridays.", "ownerRef": "carer-2", "ownerKind": "carer", "status": "planned"}},
	"legal.attorneys": []set{
		{"id": "health", "kind": "lpaHealthWelfare", "name": "Ann Other", "registeredSeen": true},
		{"id": "unseen", "kind": "lpaHealthWelfare", "name": "Bo Other", "registeredSeen": false},
		{"id": "money", "kind": "lpaProperty", "name": "Cy Other", "registeredSeen": true}},
	"legal.capacityNotes": []set{
		{"id": "lacked", "decision": "What to share.", "hasCapacity": "no", "on": "2025-01-01", "byRef": "ct-1"},
		{"id": "had", "decision": "What to share.", "hasCapacity": "yes", "on": "2025-01-01", "byRef": "ct-1"},
		{"id": "later", "decision": "What to share.", "hasCapacity": "no", "on": "2026-11-21", "byRef": "ct-1"}},
	"distribution": []set{
		{"id": "d-1", "recipientKind": "carer", "recipientRef": "carer-1", "basis": "consent", "documents": []string{"care-plan", "crisis-plan"}},
		{"id": "d-2", "recipientKind": "carer", "recipientRef": "carer-2", "basis": "consent", "documents": []string{"care-plan", "crisis-plan"}},
		{"id": "d-3", "recipientKind": "gp", "basis": "consent", "documents": []string{"care-plan"}}},
}

func carerNamed(id, given, family string) set {
	return set{"id": id, "name": set{"given": given, "family": family}, "type": "adult", "dateOfBirth": "1970-01-01",
		"relationship": "friend", "involvement": "involved", "assessment": set{"status": "notOffered"}}
}

// answers are what a sharing entry can say, property by property; "" is absent.
var answers = []struct {
	property string
	values   []any
}{
	{"recipientRef", []any{"carer-1", "carer-1", "carer-1", "carer-2", ""}},
	{"recipientKind", []any{"carer", "carer", "carer", "family", "gp"}},
	{"decision", []any{"consented", "refused", "notAsked", "withdrawn", "lacksCapacityBestInterests", "attorneyConsented"}},
	{"scope", []any{"none", "general", "practical", "carePlan", "crisisPlan", "all", ""}},
	{"decidedOn", []any{"2026-06-01", "2026-11-20", "2026-11-21", ""}},
	{"expiresOn", []any{"", "", "2026-11-19", "2026-11-20"}},
	{"revisitOn", []any{"", "2026-11-20", "2026-08-22", "2026-08-21"}},
	{"capacityNote", []any{"lacked", "", "had", "later"}},
	{"attorneyRef", []any{"health", "", "unseen", "money"}},
	{"conditions", []any{"", "Not on Sundays.", set{"text": "Not on Sundays.", "visibility": "professionalsOnly"}}},
	{"visibility", []any{"", "", "", "professionalsOnly"}},
	{"excludes", []any{"", []string{"diagnosis"}, []string{"legal", "diagnosis"}}},
}

// entryOf makes the sharing entry that a pick of answers says.
func entryOf(id string, pick func(n int) int) set {
	e := set{"id": id}
	for _, a := range answers {
		if v := a.values[pick(len(a.values))]; v != "" {
			e[a.property] = v
		}
	}
	return e
}

// eachHousehold walks through sharing entries: single ones, one in fifty thousand of 39 million, and as many households again of two entries and of three; with CPADOC_AGREE 25 times as
// many.
func eachHousehold(t *testing.T, f func([]set)) (n int) {
	total := 1
	for _, a := range answers {
		total *= len(a.values)
	}
	step := 50021
	if os.Getenv("CPADOC_AGREE") != "" {
		step = 1999
	}
	r := rand.New(rand.NewPCG(6, 78))
	for c := 0; c < total; c += step {
		rest := c
		f([]set{entryOf("sh-1", func(n int) int { p := rest % n; rest /= n; return p })})
		many := []set{entryOf("sh-1", r.IntN), entryOf("sh-2", r.IntN), entryOf("sh-3", r.IntN)}
		f(many[:2])
		f(many)
		n += 3
	}
	return n
}

// TestFindingsLettersAndPlanAgree: what a finding says, what a letter does and what the plan prints
// about sharing is one answer, care.Consent's, for every combination of sharing entries (X78, X79,
// X89, X114).
func TestFindingsLettersAndPlanAgree(t *testing.T) {
	p := sampleProfile(t)
	states := map[care.State]int{}
	n := eachHousehold(t, func(entries []set) {
		data := schematest.JSON(t, household, set{"sharing": entries})
		a := &agreement{t: t, c: checked(t, "x", data, p), entries: entries}
		a.findings()
		a.letters()
		a.plan(p)
		for _, l := range care.Decisions(a.c.Record(), asOf) {
			states[l.State()]++
		}
		if t.Failed() {
			t.Fatal(a.entries)
		}
	})
	t.Logf("%d households: %v", n, states)
	for s := care.Shares; s <= care.Unproved; s++ {
		if states[s] < 20 {
			t.Errorf("state %d came up %d times", s, states[s])
		}
	}
}

// agreement holds one household against what care says of it.
type agreement struct {
	t       *testing.T
	c       *schema.Checked
	entries []set
}

func (a *agreement) errorf(format string, args ...any) {
	a.t.Helper()
	a.t.Errorf(format, args...)
}

func (a *agreement) consent(k record.Carer) care.Live {
	return care.Consent(a.c.Record(), care.ThisCarer(k), asOf)
}

// findings: a copy of a plan is stopped for a carer where their consent does not cover it and only
// there; an error says at the entry why it is not in force; a warning says that it goes less far.
func (a *agreement) findings() {
	for _, k := range a.c.Record().Carers().All() {
		live, reader := a.consent(k), "carer/"+k.ID().String()
		for kind, scope := range map[string]record.Scope{"care-plan": record.ScopeCarePlan, "crisis-plan": record.ScopeCrisisPlan} {
			stops := false
			for _, f := range a.c.Stopped(kind, reader) {
				stops = stops || slices.Contains([]string{"X78", "X79", "X89", "X114"}, f.Rule)
			}
			if stops == live.Covers(scope) {
				a.errorf("%s for %s is stopped %v, scope %s", kind, reader, stops, record.Word(live.Scope))
			}
		}
	}
	said := func(rule, pointer string) bool {
		for _, f := range a.c.Findings() {
			if f.Rule == rule && f.Pointer == pointer {
				return true
			}
		}
		return false
	}
	decides := map[int]care.Live{}
	for _, l := range care.Decisions(a.c.Record(), asOf) {
		decides[l.Entry.Index()] = l
	}
	for i := range a.entries {
		l, ok := decides[i]
		at := fmt.Sprintf("/sharing/%d", i)
		conditions := a.c.Record().Sharing().At(i).Conditions().Recorded()
		for _, w := range []struct {
			rule, pointer string
			want          bool
		}{
			{"X114", at, ok && l.Fault.MadeForPerson()},
			{"X79", at + "/expiresOn", ok && l.Fault == care.RunOut},
			{"X79", at + "/conditions", ok && !l.None() && (conditions || l.Lowered)},
			{"X79", at + "/revisitOn", ok && !l.None() && l.Overdue > 0},
		} {
			if got := said(w.rule, w.pointer); got != w.want {
				a.errorf("%s at %s is said: %v", w.rule, w.pointer, got)
			}
		}
	}
}

// letters: a carer gets the letter that names the person only with a consent that covers practical
// things and is not long past its day, and that letter rests on the entry that decides.
func (a *agreement) letters() {
	for _, l := range letters.Letters(a.c.Record(), letters.Options{AsOf: asOf}) {
		live := a.consent(l.Carer)
		stale := !live.None() && live.Overdue > 90
		row := 13
		switch {
		case stale:
			row = 10
		case live.Covers(record.ScopePractical):
			row = 11
		case care.Unanswered(a.c.Record(), care.ThisCarer(l.Carer), asOf):
			row = 12
		}
		if l.Row != row || (l.Variant == letters.Named) != (row == 11) {
			a.errorf("%s gets %q by row %d, not %d", l.Carer.ID(), l.Variant, l.Row, row)
		}
		if l.Variant == letters.Named {
			v := a.c.ForLetter(l.Carer.Index(), l.Variant, letters.Options{AsOf: asOf})
			if v.Terms().Scope != live.Scope || v.Terms().Entry != live.Entry.Index() {
				a.errorf("%s is written to by entry %d as far as %s", l.Carer.ID(), v.Terms().Entry, record.Word(v.Terms().Scope))
			}
		}
	}
}

// What the plan prints of a state, a scope and a part that is kept back.
var (
	statePrinted = map[care.State]string{care.Shares: "We may share with them.", care.Nothing: "We share nothing about me with them.",
		care.AskFirst: "I said yes before. I am asked again before anything is shared.",
		care.Refused:  "I said no to sharing with them.", care.Withdrawn: "I said yes before, and now I say no.",
		care.Expired: "I said yes before. That has run out.", care.Unasked: "I have not been asked yet.",
		care.Unproved: "Someone decided this for me. Staff are checking it, and share nothing until then."}
	scopePrinted = map[record.Scope]string{record.ScopeGeneral: "general facts, not about me",
		record.ScopePractical: "practical things, such as visits and numbers", record.ScopeCarePlan: "my care plan",
		record.ScopeCrisisPlan: "my crisis plan", record.ScopeAll: "everything about my care"}
	partPrinted = map[record.Part]string{record.PartDiagnosis: "my diagnosis", record.PartLegal: "my legal status"}
)

// plan: "Who can see what" has a row for each decision that stands and that the person may read, with
// its state and scope as care says them, whatever of it the person may not read; and who signs where is what care says.
func (a *agreement) plan(p *schema.Profile) {
	v := a.c.For(schema.Person, schema.Consent{})
	all := wordsOf(Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf}))
	_, rows, _ := strings.Cut(all, "\nWho can see what\n")
	rows, _, _ = strings.Cut(rows, "\nHelp for people who support me\n")
	for _, l := range care.Decisions(a.c.Record(), asOf) {
		if !slices.ContainsFunc(v.Record().Node().Get("sharing").Items(), func(n *tree.Node) bool { return n.Index == l.Entry.Index() }) {
			continue // the person may not read that entry
		}
		state := statePrinted[stateOf(l)]
		_, after, found := strings.Cut(rows, state)
		if !found {
			a.errorf("%q does not follow in:\n%s", state, rows)
			return
		}
		line, rest, _ := strings.Cut(after, "\n")
		rows = rest
		a.told(line, l)
	}
	for _, said := range statePrinted {
		if strings.Contains(rows, said) {
			a.errorf("one too many: %q in:\n%s", said, rows)
		}
	}
	for _, s := range care.Signings(a.c.Record(), asOf, 90) {
		live := a.consent(s.Carer)
		told := live.Covers(record.ScopePractical) && !live.Stale(90)
		in := told && live.Covers(record.ScopeCarePlan)
		if in != (s.Where == care.InPlan) || (told && !in) != (s.Where == care.OwnPage) {
			a.errorf("%s signs at %d, and the plan is theirs to see: %v", s.Carer.ID(), s.Where, in)
		}
		name := s.Carer.Name().Given().String() + " " + s.Carer.Name().Family().String()
		_, signatures, _ := strings.Cut(all, "\nSignatures\n")
		own := strings.Contains(signatures, name+", my friend, signs a page of their own")
		here := strings.Contains(signatures, name+"\n")
		if own != (s.Where == care.OwnPage) || here != (s.Where == care.InPlan) {
			a.errorf("%s signs here %v, on an own page %v, not %d", name, here, own, s.Where)
		}
	}
}

// stateOf is the state that a plan tells: a consent that was not asked again for 90 days holds no more.
func stateOf(l care.Live) care.State {
	if l.State() == care.Shares && l.Stale(90) {
		return care.AskFirst
	}
	return l.State()
}

// told holds the words about one recipient against what care says they may know.
func (a *agreement) told(line string, l care.Live) {
	scope, knows := scopePrinted[l.Scope], strings.Contains(line, "They may know ")
	if knows != (stateOf(l) == care.Shares) || knows && !strings.Contains(line, "They may know "+scope+".") {
		a.errorf("%q for scope %s", line, record.Word(l.Scope))
	}
	for part, words := range partPrinted {
		if strings.Contains(line, words) != (knows && slices.Contains(l.Excludes, part)) {
			a.errorf("%q keeps back %v", line, l.Excludes)
		}
	}
}

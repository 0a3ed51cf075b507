package templates

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
	"cpadoc/schema/tree"
)

// choices are what an object of the record can say, property by property; nil is absent.
type choices map[string][]any

// pick makes an object that says one of those things.
func (c choices) pick(r *rand.Rand) set {
	out := set{}
	for _, property := range slices.Sorted(maps.Keys(c)) {
		if v := c[property][r.IntN(len(c[property]))]; v != nil {
			out[property] = v
		}
	}
	return out
}

func foundAt(c *schema.Checked, pointer string, rules ...string) bool {
	return slices.ContainsFunc(c.Findings(), func(f finding.Finding) bool {
		return slices.Contains(rules, f.Rule) && (pointer == "" || f.Pointer == pointer)
	})
}

// copiesOf builds a document for every reader who may be shown all of it.
func copiesOf(c *schema.Checked, kind kinds.Kind, p *schema.Profile) map[schema.Audience]string {
	out := map[schema.Audience]string{}
	for _, reader := range []schema.Audience{schema.Person, schema.GP, schema.Professional, schema.Team, schema.Carer} {
		v := c.For(reader, schema.Consent{Scope: record.ScopeAll})
		out[reader] = wordsOf(Default().Build(kind, v, Params{Profile: p, AsOf: asOf}))
	}
	return out
}

// What advance decisions and the powers that may come after them can say.
var (
	refusals = choices{
		"madeOn":                     {"2020-06-01", "1990-06-01", "1997-12-31", "1998-01-01", nil},
		"withdrawnOn":                {nil, nil, nil, "2026-11-20", "2026-11-21"},
		"capacityAtTime":             {nil, nil, "yes", "no", "notAsked"},
		"lifeSustaining":             {nil, false, true},
		"writtenStatementEvenIfLife": {nil, true, true, false},
		"signed":                     {nil, true, true, false},
		"witnessed":                  {nil, true, true, false},
		"visibility":                 {nil, nil, nil, "team", "professionalsOnly"},
	}
	powers = choices{
		"kind":   {"lpaHealthWelfare", "lpaHealthWelfare", "lpaProperty", "deputyWelfare"},
		"madeOn": {nil, "1995-01-01", "2020-06-01", "2020-06-02", "2024-01-01"},
	}
)

// TestFindingsAndPlanAgreeOnAdvanceDecisions: a decision stands in the plan as a decision, as a wish
// or not at all, as its finding says (X63, X64, X111); and the plan asks which applies where a finding
// says that a power of attorney is younger (X112).
func TestFindingsAndPlanAgreeOnAdvanceDecisions(t *testing.T) {
	p, r, came := sampleProfile(t), rand.New(rand.NewPCG(6, 63)), map[string]int{}
	for range 400 {
		decisions, attorneys := []set{}, []set{}
		for i := range 3 {
			d, a := refusals.pick(r), powers.pick(r)
			d["treatment"] = "Treatment" + fmt.Sprint(i)
			a["id"], a["name"] = "att-"+fmt.Sprint(i), "Attorney"+fmt.Sprint(i)
			decisions, attorneys = append(decisions, d), append(attorneys, a)
		}
		born := []string{"1980-01-01", "1980-01-01", "1980-01-01", "2008-11-20", "2008-11-21"}[r.IntN(5)]
		c := checked(t, "x", schematest.JSON(t, set{"person.dateOfBirth": born, "legal.attorneys": attorneys,
			"advanceStatement": set{"status": "present", "decisions": decisions}}), p)
		for reader, words := range copiesOf(c, kinds.CarePlan, p) {
			for i, d := range c.Record().AdvanceStatement().Decisions().All() {
				as := standsAs(words, fmt.Sprint("Treatment", i))
				if want := foundAs(c, d.Pointer()); as != want && (as != "" || !d.Visibility().Recorded()) {
					t.Errorf("the copy for %s prints decision %d as %q, not %q", reader, i, as, want)
				}
				came[as]++
			}
			asks := strings.Contains(words, "Ask which applies.")
			if asks && !foundAt(c, "", "X112") || reader == schema.Team && asks != foundAt(c, "", "X112") {
				t.Errorf("the copy for %s asks which applies: %v", reader, asks)
			}
		}
		if t.Failed() {
			t.Fatal(born, decisions, attorneys)
		}
	}
	t.Log(came)
	if came["decision"] < 500 || came["wish"] < 500 || came[""] < 500 {
		t.Error("too few of a sort")
	}
}

// foundAs is how a decision may be printed as its finding says.
func foundAs(c *schema.Checked, pointer string) string {
	switch {
	case foundAt(c, pointer, "X111"):
		return ""
	case foundAt(c, pointer, "X63", "X64"):
		return "wish"
	}
	return "decision"
}

// standsAs is where in the care plan a treatment stands.
func standsAs(words, treatment string) string {
	_, part, _ := strings.Cut(words, "\nAdvance statements and decisions\n")
	_, decisions, _ := strings.Cut(part, "\nTreatment I have refused in advance\n")
	decisions, wishes, _ := strings.Cut(decisions, "\nMy wishes\n")
	if !strings.Contains(part, "\nTreatment I have refused in advance\n") {
		_, wishes, _ = strings.Cut(part, "\nMy wishes\n")
	}
	switch {
	case strings.Contains(decisions, treatment):
		return "decision"
	case strings.Contains(wishes, treatment):
		return "wish"
	}
	return ""
}

// What the record can say of the Mental Health Act.
var (
	statuses = choices{
		"code":    {"01", "02", "03", "04", "05", "07", "09", "10", "12", "16", "20", "31", "32", "35", "36", "37", "98", "99"},
		"expires": {nil, nil, "2026-11-19", "2026-11-20"}, "start": {nil, "2026-05-01"}}
	told     = choices{"told": {nil, "yes", "no", "notAsked"}}
	underAct = []struct {
		name string
		says choices
	}{
		{"cto", choices{"active": {true, true, false}, "expires": {nil, nil, "2026-11-19", "2026-11-20"}}},
		{"guardianship", choices{"active": {true, true, false}, "guardian": {"The council"},
			"expires": {nil, nil, "2026-11-19", "2026-11-20"}}},
		{"conditionalDischarge", choices{"active": {true, false}, "conditions": {[]string{"See the team."}},
			"visibility": {nil, "professionalsOnly"}}},
	}
)

// Words of the plan that name a status under the Act, or a condition.
var statusPrinted = []string{"\nMy status\n", "\nMy community treatment order\n", "\nMy discharge from hospital\n",
	"\nMy guardian\n", "\nMy tribunal\n", "\nMy mental health advocate\n", "\nI am held under the Mental Health Act.",
	"\nI am on a community treatment order."}

// TestFindingsAndPlanAgreeOnTheAct: "We are checking" stands in the plan where a finding says that a
// status has run out and only there, and then no status or condition does (X113); who has a right to
// an advocate by the rule has it in the plan (X59).
func TestFindingsAndPlanAgreeOnTheAct(t *testing.T) {
	p, r, came := sampleProfile(t), rand.New(rand.NewPCG(6, 113)), map[string]int{}
	for range 600 {
		legal := set{"mhaStatus": statuses.pick(r)}
		legal["imha"] = told.pick(r)
		for _, o := range underAct {
			if said := o.says.pick(r); r.IntN(3) == 0 {
				legal[o.name] = said
			}
		}
		c := checked(t, "x", schematest.JSON(t, set{"legal": legal, "advanceStatement": set{"status": "present",
			"decisions": []set{{"treatment": "One medicine.", "madeOn": "2020-06-01"}}}}), p)
		for reader, words := range copiesOf(c, kinds.CarePlan, p) {
			unclear := foundAt(c, "", "X113")
			if checking := strings.Contains(words, "We are checking which parts of the Mental Health Act apply."); checking != unclear {
				t.Errorf("the copy for %s says that it is being checked: %v", reader, checking)
			}
			for _, s := range statusPrinted {
				if strings.Contains(words, s) {
					came[s]++
					if unclear {
						t.Errorf("the copy for %s says %q while it is being checked", reader, s)
					}
				}
			}
			advocate := strings.Contains(words, "I have the right to an independent mental health advocate (IMHA).")
			if untold := foundAt(c, "", "X59"); untold && !advocate && !unclear || advocate && !untold && !c.Record().Legal().IMHA().Told().Is(record.Yes) {
				t.Errorf("the copy for %s names the right to an advocate: %v", reader, advocate)
			}
			held := strings.Contains(words, "\nI am held under the Mental Health Act.")
			if held != (care.Detained(c.Record()) && !unclear) {
				t.Errorf("the copy for %s says that the person is held: %v", reader, held)
			}
			if unclear {
				came["checking"]++
			}
		}
		if t.Failed() {
			t.Fatal(legal)
		}
	}
	t.Log(came)
	for _, s := range append(statusPrinted, "checking") {
		if came[s] < 20 {
			t.Errorf("%q came up %d times", s, came[s])
		}
	}
}

// helpers are what somebody to ring in a crisis can be.
var helpers = choices{
	"kind":            {"nhs24h", "team", "coordinator", "family", "friend", "voluntary", "other"},
	"agreedToBeNamed": {nil, nil, true, false},
	"is24h":           {nil, true},
	"phone":           {"01632 960001", "01632 960002", "01632 960003"},
	"verifiedOn":      {"2026-11-01", "2025-01-01", nil},
	"ref":             {nil, "ct-1", "carer-1"},
}

// TestFindingsAndPapersAgreeOnWhomToName: who did not agree to be named, as the finding says, is in
// the copies for the person and the team alone, and on no card; and whoever is kept off has a finding
// (X52).
func TestFindingsAndPapersAgreeOnWhomToName(t *testing.T) {
	p, r, came := sampleProfile(t), rand.New(rand.NewPCG(6, 52)), map[bool]int{}
	for range 400 {
		contacts := []set{}
		for i := range 3 {
			k := helpers.pick(r)
			k["id"], k["label"] = "ring-"+fmt.Sprint(i), "Helper"+fmt.Sprint(i)
			contacts = append(contacts, k)
		}
		best := choices{"ref": {nil, "ct-1", "carer-1", "ring-0", "ring-1", "ring-2"}}.pick(r)
		best["name"] = "Bestfriend"
		household := set{"carers": []set{carerNamed("carer-1", "Kim", "Moss")}, "cpa.status": []string{"notOnCpa", "ended"}[r.IntN(2)],
			"communication.contactCardFormat": "both", "walletCard.agreedOn": "2026-06-01",
			"crisisPlan": set{"status": "present", "contacts": contacts, "respondsBestTo": best}}
		c := checked(t, "x", schematest.JSON(t, household), p)
		copies := copiesOf(c, kinds.CrisisPlan, p)
		copies["card"] = wordsOf(Default().Build(kinds.WalletCard, c.For(schema.Person, schema.Consent{}), Params{Profile: p, AsOf: asOf}))
		for reader, words := range copies {
			for _, k := range c.Record().CrisisPlan().Contacts().All() {
				named, kept := strings.Contains(words, k.Label().String()), foundAt(c, k.Pointer(), "X52")
				came[named]++
				if all := reader == schema.Person || reader == schema.Team; !all && named && kept || !named && !kept && reader != "card" || all && !named {
					t.Errorf("%s, for %s: named %v, kept off %v", k.Pointer(), reader, named, kept)
				}
			}
			if reader == schema.Person || reader == schema.Team || reader == "card" {
				continue
			}
			if strings.Contains(words, "Bestfriend") == foundAt(c, "/crisisPlan/respondsBestTo", "X52") {
				t.Errorf("for %s: who they respond to best is named as the finding does not say", reader)
			}
		}
		if t.Failed() {
			t.Fatal(household)
		}
	}
	if came[true] < 500 || came[false] < 500 {
		t.Error("too few of a sort")
	}
}

// planOf builds the person's care plan of the invented person, changed.
func planOf(t *testing.T, changes ...set) (*schema.Checked, string) {
	t.Helper()
	p := sampleProfile(t)
	c := checked(t, "x", schematest.JSON(t, changes...), p)
	return c, wordsOf(Default().Build(kinds.CarePlan, c.For(schema.Person, schema.Consent{}), Params{Profile: p, AsOf: asOf}))
}

const checkingTheAct = "We are checking which parts of the Mental Health Act apply."

// TestAnInformalStatusThatRanOutIsChecked: a last day that has passed is checked whatever the code; the
// rule asked for no code, and the plan said nothing (X113).
func TestAnInformalStatusThatRanOutIsChecked(t *testing.T) {
	c, plan := planOf(t, set{"legal.mhaStatus": set{"code": "01", "expires": "2026-11-19"}})
	if !foundAt(c, "/legal/mhaStatus/expires", "X113") || !strings.Contains(plan, checkingTheAct) {
		t.Error("the rule says that the status has run out, and the plan does not")
	}
}

// TestACTOAfterASectionThatRanOutIsChecked: the rule held the section's last day against the plan, and
// the plan named the order and its conditions (X113).
func TestACTOAfterASectionThatRanOutIsChecked(t *testing.T) {
	c, plan := planOf(t, set{"legal.mhaStatus": set{"code": "03", "expires": "2026-11-19"},
		"legal.cto": set{"active": true, "expires": "2027-05-01", "conditions": []set{{"text": "See the team."}}}})
	if !foundAt(c, "/legal/mhaStatus/expires", "X113") || !strings.Contains(plan, checkingTheAct) ||
		strings.Contains(plan, "See the team.") || strings.Contains(plan, "I am on a community treatment order") {
		t.Error("the plan names an order while its status is being checked")
	}
}

// TestNobodyIsHeldWhileTheStatusIsChecked: beside an advance decision the plan said that the person is
// held, by a section that had run out (X113). The exception of the Act is said all the same (H26).
func TestNobodyIsHeldWhileTheStatusIsChecked(t *testing.T) {
	_, plan := planOf(t, set{"legal.mhaStatus": set{"code": "03", "expires": "2026-11-19"},
		"advanceStatement": set{"status": "present", "decisions": []set{{"treatment": "One medicine.", "madeOn": "2020-06-01"}}}})
	if strings.Contains(plan, "\nI am held under the Mental Health Act.") {
		t.Error("the plan says that the person is held")
	}
	if !strings.Contains(plan, "We are checking whether I am held under the Mental Health Act. If I am, Part 4 of the Act can allow treatment") {
		t.Error("the plan does not say what Part 4 of the Act can allow")
	}
}

// TestADecisionOfAPersonUnder18IsAWish: with no day on it, the rule took it for a decision and the plan
// for a wish (X64).
func TestADecisionOfAPersonUnder18IsAWish(t *testing.T) {
	c, plan := planOf(t, set{"person.dateOfBirth": "2008-11-21",
		"advanceStatement": set{"status": "present", "decisions": []set{{"treatment": "One medicine."}}}})
	if !foundAt(c, "/advanceStatement/decisions/0", "X64") || standsAs(plan, "One medicine.") != "wish" {
		t.Errorf("the plan prints it as %q", standsAs(plan, "One medicine."))
	}
}

// TestADecisionStandsWithoutTheBirthDateInTheView: a copy from which the birth date was taken has the
// standing that the whole record gave (X64).
func TestADecisionStandsWithoutTheBirthDateInTheView(t *testing.T) {
	p := sampleProfile(t)
	c := checked(t, "x", schematest.JSON(t, set{"advanceStatement": set{"status": "present",
		"decisions": []set{{"treatment": "One medicine.", "madeOn": "2020-06-01"}}}}), p)
	v := c.For(schema.GP, schema.Consent{})
	person := record.RecordOf(v.Record().Node()).Person().Node()
	person.Kids = slices.DeleteFunc(person.Kids, func(n *tree.Node) bool { return n.Key == "dateOfBirth" })
	if got := standsAs(wordsOf(Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf})), "One medicine."); got != "decision" {
		t.Errorf("the copy prints it as %q", got)
	}
}

// TestAPowerAfterAWishAsksNothing: a finding asked which applies if nothing was printed as a
// decision, and the plan did not (X112).
func TestAPowerAfterAWishAsksNothing(t *testing.T) {
	c, plan := planOf(t, set{"legal.attorneys": []set{{"id": "att-1", "kind": "lpaHealthWelfare", "name": "Jo Hart", "madeOn": "2024-01-01"}},
		"advanceStatement": set{"status": "present", "decisions": []set{{"treatment": "A ventilator.", "madeOn": "2020-06-01", "lifeSustaining": true}}}})
	if foundAt(c, "", "X112") || strings.Contains(plan, "Ask which applies.") || standsAs(plan, "A ventilator.") != "wish" {
		t.Error("a power of attorney is held against a wish")
	}
}

package press

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

// TestSheetEdition: a fridge sheet is in 18 point, or as large as the person needs, or as asked for.
func TestSheetEdition(t *testing.T) {
	plain := schematest.Load(t, record.NewDate(2026, 11, 20))
	large := schematest.Load(t, record.NewDate(2026, 11, 20), schematest.Set{
		"communication": schematest.Set{"formats": []string{"largePrint"}, "largePrintPoints": 24}})
	for _, c := range []struct {
		kind    kinds.Kind
		edition string
		c       *schema.Checked
		want    string
	}{
		{kinds.FridgeSheet, Auto, plain, "large18"}, {kinds.FridgeSheet, Auto, large, "large24"},
		{kinds.FridgeSheet, "standard", plain, "standard"}, {kinds.CrisisPlan, Auto, plain, "standard"},
	} {
		if got := paperFor(c.kind, c.edition, c.c).edition(); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// paperFor is a paper for the reader that a kind is written for.
func paperFor(kind kinds.Kind, edition string, c *schema.Checked) *paper {
	return &paper{worker: &worker{run: &run{job: &Job{Edition: edition}}}, c: c,
		kind: kind, row: kind.Row(), to: letter.Alone(kind.First())}
}

// sampleWith writes a sample with other values, each under a dotted path.
func sampleWith(t *testing.T, sample string, values map[string]any) string {
	t.Helper()
	b, err := os.ReadFile(records + sample)
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(b, &root); err != nil {
		t.Fatal(err)
	}
	for path, v := range values {
		at, keys := root, strings.Split(path, ".")
		for _, k := range keys[:len(keys)-1] {
			if at[k] == nil {
				at[k] = map[string]any{}
			}
			at = at[k].(map[string]any)
		}
		at[keys[len(keys)-1]] = v
	}
	if b, err = json.Marshal(root); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "r.json")
	if err := os.WriteFile(name, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// paperOf runs one kind as text and returns what became of it, and its words.
func paperOf(t *testing.T, kind kinds.Kind, input string, more func(*Job)) (Document, string) {
	t.Helper()
	o := order(t, input)
	o.Kinds, o.Format, o.Crisis = []kinds.Kind{kind}, "text", "inline"
	if more != nil {
		more(&o)
	}
	all := told(&o)
	if _, err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	d := (*all)[0].Docs[0]
	b, _ := os.ReadFile(filepath.Join(o.Dir, d.File))
	return d, strings.ReplaceAll(string(b), "\u00a0", " ")
}

// TestHowAPlanLetterGoes (REFERENCE.md 4.0 rule 15, X92, X107): by post to a safe address, by hand
// if there is none, and not at all where the post was asked for and may not be used.
func TestHowAPlanLetterGoes(t *testing.T) {
	const joan = "02-minimal-not-on-cpa.json"
	for _, c := range []struct {
		change map[string]any
		want   string // what page 1 says, or the rule that stops it
	}{
		{nil, "6 Priory Walk"},
		{map[string]any{"person.delivery": "handOver"}, "By hand"},
		{map[string]any{"person.address": map[string]any{"noFixedAbode": true, "safeToWrite": "notAsked"}}, "By hand"},
		{map[string]any{"person.address.safeToWrite": "no"}, "X92"},
		{map[string]any{"person.address.safeToWrite": "no", "person.delivery": "post"}, "X92"},
		{map[string]any{"person.locationRestricted": true, "person.delivery": "post"}, "X107"},
		{map[string]any{"person.locationRestricted": true}, "By hand"},
		{map[string]any{"cpa.status": "onCpa"}, "X105"},
		{map[string]any{"plan.status": "superseded"}, "X105"},
		{map[string]any{"safety.homeCopyUnsafe": true}, "X106"},
	} {
		d, said := paperOf(t, kinds.PlanLetter, sampleWith(t, joan, c.change), nil)
		if c.want[0] == 'X' {
			if d.Made || !slices.Contains(d.Rules, c.want) {
				t.Errorf("%v: made %v, stopped by %v", c.change, d.Made, d.Rules)
			}
			continue
		}
		if !d.Made || !strings.Contains(said, c.want) || c.want == "By hand" && strings.Contains(said, "6 Priory Walk") {
			t.Errorf("%v: made %v, stopped by %v, no %q", c.change, d.Made, d.Rules, c.want)
		}
	}
}

// TestAllIsNoRefusal: among all kinds, a plan letter to somebody on CPA does not apply; asked for by
// name, it is refused with a word.
func TestAllIsNoRefusal(t *testing.T) {
	ada := records + "01-full-on-cpa.json"
	if d, _ := paperOf(t, kinds.PlanLetter, ada, nil); !d.Applies || !slices.Contains(d.Rules, "X105") {
		t.Errorf("by name: %+v", d)
	}
	if d, _ := paperOf(t, kinds.PlanLetter, ada, func(o *Job) { o.All = true }); d.Applies {
		t.Errorf("among all: %+v", d)
	}
}

// TestFindingOnePlanForOnePerson (finding 15): among all kinds somebody not on CPA gets the letter or, where
// no letter may be sent, the care plan, and never both; either can be had by name.
func TestFindingOnePlanForOnePerson(t *testing.T) {
	const joan = "02-minimal-not-on-cpa.json"
	goals := map[string]any{"plan.goals": []any{map[string]any{"id": "goal-1", "inPersonsWords": "I want to sleep."}}}
	unsafe := map[string]any{"plan.goals": goals["plan.goals"], "person.address.safeToWrite": "no"}
	for _, c := range []struct {
		with         map[string]any
		all          bool
		letter, plan bool
	}{{goals, true, true, false}, {unsafe, true, false, true}, {goals, false, true, true}} {
		in := sampleWith(t, joan, c.with)
		all := func(o *Job) { o.All = c.all }
		letter, _ := paperOf(t, kinds.PlanLetter, in, all)
		plan, _ := paperOf(t, kinds.CarePlan, in, all)
		if letter.Made != c.letter || plan.Made != c.plan {
			t.Errorf("%v, all %v: letter made %v, care plan made %v %v", c.with, c.all, letter.Made, plan.Made, plan.Rules)
		}
	}
}

// TestCrisisFlag: the care plan has the crisis part, or says that it is apart.
func TestCrisisFlag(t *testing.T) {
	ada := records + "01-full-on-cpa.json"
	const signs, apart = "Signs that I may be becoming unwell", "I have a separate crisis plan"
	for way, want := range map[string][2]bool{"inline": {true, false}, "separate": {false, true}, "both": {true, true},
		"auto": {true, false}, "auto, both kinds": {false, true}} {
		_, said := paperOf(t, kinds.CarePlan, ada, func(o *Job) {
			o.Crisis, _, _ = strings.Cut(way, ",")
			if strings.Contains(way, ",") {
				o.Kinds = append(o.Kinds, kinds.CrisisPlan)
			}
		})
		if got := [2]bool{strings.Contains(said, signs), strings.Contains(said, apart)}; got != want {
			t.Errorf("%s: %v", way, got)
		}
	}
}

// TestHiddenPlaceOnACard (X107): the strips of a card name no team where the place must not be known.
func TestHiddenPlaceOnACard(t *testing.T) {
	for hidden, held := range map[bool]string{false: "held by", true: "I have a crisis plan."} {
		_, said := paperOf(t, kinds.WalletCard, sampleWith(t, "03-disagrees.json", map[string]any{"walletCard.agreedOn": "2026-09-01",
			"person.locationRestricted": hidden, "crisisPlan.contacts": []any{}}), nil)
		if !strings.Contains(said, held) {
			t.Errorf("hidden %v: no %q in\n%s", hidden, held, said)
		}
	}
}

package press

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	record "cpadoc/schema/old"
	rec "cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

func TestWhoGetsACard(t *testing.T) {
	asOf := record.NewDate(2026, 11, 20)
	day := func(m time.Month) *record.WalletCard {
		return &record.WalletCard{AgreedOn: record.NewDate(2026, m, 20)}
	}
	for _, c := range []struct {
		card          *record.WalletCard
		form          string
		wallet, sheet bool
	}{
		{nil, "", false, false}, {nil, "card", false, false}, {nil, "fridgeSheet", false, true}, {nil, "both", false, true},
		{day(9), "", true, false}, {day(9), "card", true, false}, {day(9), "both", true, true},
		{day(9), "fridgeSheet", false, true}, {day(9), "none", false, false},
		{day(12), "card", false, false}, {&record.WalletCard{}, "card", false, false},
	} {
		r := &record.Record{WalletCard: c.card}
		if c.form != "" {
			r.Communication = &record.Communication{ContactCardFormat: c.form}
		}
		h := &hand{run: &run{o: &Order{AsOf: asOf}}}
		if w, s := h.applies("wallet-card", r), h.applies("fridge-sheet", r); w != c.wallet || s != c.sheet {
			t.Errorf("%+v: card %v, sheet %v", c, w, s)
		}
	}
}

func TestWhoNeedsASlip(t *testing.T) {
	for _, c := range []struct {
		k    *record.Communication
		slip bool
	}{
		{nil, false}, {&record.Communication{}, false}, {&record.Communication{Language: "en-GB"}, false},
		{&record.Communication{Formats: []string{"largePrint", "electronic", "standard"}}, false},
		{&record.Communication{Formats: []string{"standard", "easyRead"}}, true},
		{&record.Communication{Formats: []string{"braille"}}, true}, {&record.Communication{Formats: []string{"audio"}}, true},
		{&record.Communication{Formats: []string{"bslVideo"}}, true}, {&record.Communication{Language: "ti"}, true},
		{&record.Communication{InterpreterRequired: record.Yes}, true}, {&record.Communication{InterpreterRequired: record.No}, false},
	} {
		if otherForm(c.k) != c.slip {
			t.Errorf("%+v: %v", c.k, !c.slip)
		}
	}
}

// TestSheetEdition: a fridge sheet is in 18 point, or as large as the person needs, or as asked for.
func TestSheetEdition(t *testing.T) {
	plain := schematest.Load(t, record.NewDate(2026, 11, 20)).Rec
	large := schematest.Load(t, record.NewDate(2026, 11, 20), schematest.Set{
		"communication": schematest.Set{"formats": []string{"largePrint"}, "largePrintPoints": 24}}).Rec
	var s sheets
	for _, c := range []struct {
		kind, edition string
		r             rec.Record
		want          string
	}{
		{"fridge-sheet", Auto, plain, "large18"}, {"fridge-sheet", Auto, large, "large24"},
		{"fridge-sheet", "standard", plain, "standard"}, {"crisis-plan", Auto, plain, "standard"},
	} {
		if got := s.of(editionOf(c.kind, c.edition, c.r), c.r).Name; got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
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

// paperOf runs one kind as text and gives what became of it, and its words.
func paperOf(t *testing.T, kind, input string, more func(*Order)) (Document, string) {
	t.Helper()
	o := order(t, input)
	o.Kinds, o.Format, o.Crisis = []string{kind}, "text", "inline"
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

// TestHowAPlanLetterGoes (domain.md 4.0 rule 15, X92, X107): by post to a safe address, by hand where
// there is none, and not at all where the post was asked for and may not be used.
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
		d, said := paperOf(t, "plan-letter", sampleWith(t, joan, c.change), nil)
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
	if d, _ := paperOf(t, "plan-letter", ada, nil); !d.Applies || !slices.Contains(d.Rules, "X105") {
		t.Errorf("by name: %+v", d)
	}
	if d, _ := paperOf(t, "plan-letter", ada, func(o *Order) { o.All = true }); d.Applies {
		t.Errorf("among all: %+v", d)
	}
}

// TestCrisisFlag: the care plan has the crisis part, or says that it is apart.
func TestCrisisFlag(t *testing.T) {
	ada := records + "01-full-on-cpa.json"
	const signs, apart = "Signs that I may be becoming unwell", "I have a separate crisis plan"
	for way, want := range map[string][2]bool{"inline": {true, false}, "separate": {false, true}, "both": {true, true}} {
		_, said := paperOf(t, "care-plan", ada, func(o *Order) { o.Crisis = way })
		if got := [2]bool{strings.Contains(said, signs), strings.Contains(said, apart)}; got != want {
			t.Errorf("%s: %v", way, got)
		}
	}
}

// TestCardCountsWhatItLeavesOut: what a card has no room for is counted with what is withheld.
func TestCardCountsWhatItLeavesOut(t *testing.T) {
	d, said := paperOf(t, "wallet-card", records+"01-full-on-cpa.json", nil)
	full, _ := paperOf(t, "crisis-plan", records+"01-full-on-cpa.json", nil)
	if d.Withheld <= full.Withheld || !strings.Contains(said, "More in my crisis plan") || d.Pages != 1 {
		t.Errorf("withheld %d on the card, %d in the plan, %d pages", d.Withheld, full.Withheld, d.Pages)
	}
}

// TestHiddenPlaceOnACard (X107): the strips of a card name no team where the place must not be known.
func TestHiddenPlaceOnACard(t *testing.T) {
	for hidden, held := range map[bool]string{false: "held by", true: "I have a crisis plan."} {
		_, said := paperOf(t, "wallet-card", sampleWith(t, "03-disagrees.json", map[string]any{"walletCard.agreedOn": "2026-09-01",
			"person.locationRestricted": hidden, "crisisPlan.contacts": []any{}}), nil)
		if !strings.Contains(said, held) {
			t.Errorf("hidden %v: no %q in\n%s", hidden, held, said)
		}
	}
}

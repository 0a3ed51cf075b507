package press

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/kinds"
)

// edition asks for an edition.
func edition(name string) func(*Job) { return func(o *Job) { o.Edition = name } }

// TestFindingAWalletCardKeepsWhatHelps (finding 4): what helps stands first, as wide as the panel, and what
// does not help never stands alone; the card says who holds the plan.
func TestFindingAWalletCardKeepsWhatHelps(t *testing.T) {
	const des = "01-full-on-cpa.json"
	_, said := paperOf(t, kinds.WalletCard, records+des, nil)
	said = strings.Join(strings.Fields(said), " ")
	at := -1
	for _, words := range []string{"What helps", "Ring first.", "What does not help", "Talking in the hall.", "Yvonne", "I have a crisis plan, held by"} {
		next := strings.Index(said, words)
		if next <= at {
			t.Errorf("%q is not there, or not in its place", words)
		}
		at = next
	}
	long := map[string]any{"crisisPlan.othersCanDo": []any{strings.Repeat("Sit with me and wait. ", 40)}}
	if d, said := paperOf(t, kinds.WalletCard, sampleWith(t, des, long), nil); !d.Made || strings.Contains(said, "does not help") {
		t.Errorf("made %v; what does not help stands alone: %v", d.Made, strings.Contains(said, "does not help"))
	}
}

// TestFindingASheetKeepsAPersonAndHelp (finding 5): in every size the fridge sheet has whoever answers at
// night, what helps, and its own code.
func TestFindingASheetKeepsAPersonAndHelp(t *testing.T) {
	for _, size := range []string{"large18", "large24", "large28"} {
		d, said := paperOf(t, kinds.FridgeSheet, records+"01-full-on-cpa.json", edition(size))
		for _, words := range []string{"07700 900314", "any time", "What helps", "Ring first.", "Allergies: penicillin, haloperidol.", "FR"} {
			if !strings.Contains(said, words) {
				t.Errorf("%s: no %q", size, words)
			}
		}
		if strings.Contains(said, "WC") || d.Pages != 1 {
			t.Errorf("%s: %d pages, or the code of another kind", size, d.Pages)
		}
	}
}

// TestWhoAnswersAtNightComesFirst: on a card the office line stands after the friend, and it is the office
// line that has no room.
func TestWhoAnswersAtNightComesFirst(t *testing.T) {
	contact := func(id, label, hours string) map[string]any {
		return map[string]any{"id": id, "label": label, "kind": "friend", "phone": "07700 90012" + id[len(id)-1:], "hours": hours,
			"agreedToBeNamed": true, "verifiedOn": "2026-09-24"}
	}
	with := map[string]any{"crisisPlan.contacts": []any{contact("c-1", "Bonnie", "9am to 5pm"), contact("c-2", "Cy", "9am to 5pm"),
		contact("c-3", "Di", "9am to 5pm"), contact("c-4", "Edgar", "any time, day or night")}, "crisisPlan.respondsBestTo": map[string]any{"name": "x"}}
	d, said := paperOf(t, kinds.WalletCard, sampleWith(t, "01-full-on-cpa.json", with), nil)
	ed, bo := strings.Index(said, "Edgar"), strings.Index(said, "Bonnie")
	if ed < 0 || bo < ed || d.LeftOut == 0 {
		t.Errorf("Edgar at %d, Bonnie at %d, left out %d", ed, bo, d.LeftOut)
	}
}

// TestACardThatCannotHoldAllergiesIsNotMade (X118): what keeps a person safe is on the card, or there is no
// card and a finding says so; the crisis plan is made all the same.
func TestACardThatCannotHoldAllergiesIsNotMade(t *testing.T) {
	var items []any
	for i := range 12 {
		items = append(items, map[string]any{"substance": fmt.Sprintf("a substance of a long name %d", i)})
	}
	many := sampleWith(t, "01-full-on-cpa.json", map[string]any{"allergies": map[string]any{"status": "known", "items": items}})
	for _, c := range []struct {
		kind kinds.Kind
		size string
		made bool
	}{{kinds.WalletCard, "standard", false}, {kinds.FridgeSheet, "large28", false}, {kinds.FridgeSheet, "large18", true},
		{kinds.CrisisPlan, "large28", true}} {
		d, said := paperOf(t, c.kind, many, edition(c.size))
		if d.Made != c.made || !d.Made && !slices.Equal(d.Rules, []string{"X118"}) {
			t.Errorf("%s %s: made %v, rules %v", c.kind, c.size, d.Made, d.Rules)
		}
		if d.Made && !strings.Contains(strings.Join(strings.Fields(said), " "), "name 11") {
			t.Errorf("%s %s: the last allergy is not there", c.kind, c.size)
		}
	}
}

// TestWhatAHelperMustKnowIsOnTheSheet (X118): three allergies and what to do in a fit stand on a sheet in the
// largest print, also where there is no crisis plan.
func TestWhatAHelperMustKnowIsOnTheSheet(t *testing.T) {
	with := sampleWith(t, "02-minimal-not-on-cpa.json", map[string]any{
		"allergies": map[string]any{"status": "known", "items": []any{map[string]any{"substance": "Penicillin"}, map[string]any{"substance": "Trimethoprim"},
			map[string]any{"substance": "Latex"}}},
		"communication": map[string]any{"contactCardFormat": "fridgeSheet", "interpreterRequired": "yes", "interpreterLanguage": "pl",
			"notes": "I have epilepsy. If I shake, put me on my side, time it, and ring 999 after five minutes."}})
	d, said := paperOf(t, kinds.FridgeSheet, with, edition("large28"))
	said = strings.Join(strings.Fields(said), " ")
	if !d.Made || !strings.Contains(said, "Latex") || !strings.Contains(said, "ring 999 after five minutes") {
		t.Errorf("made %v, rules %v:\n%s", d.Made, d.Rules, said)
	}
}

// TestCardCountsWhatItLeavesOut: what a card has no room for is counted, apart from what is withheld.
func TestCardCountsWhatItLeavesOut(t *testing.T) {
	d, _ := paperOf(t, kinds.WalletCard, records+"01-full-on-cpa.json", nil)
	full, _ := paperOf(t, kinds.CrisisPlan, records+"01-full-on-cpa.json", nil)
	if d.LeftOut == 0 || d.Withheld != full.Withheld || full.LeftOut != 0 || d.Pages != 1 {
		t.Errorf("card %d left out, %d withheld; plan %d and %d; %d pages", d.LeftOut, d.Withheld, full.LeftOut, full.Withheld, d.Pages)
	}
}

// TestWardCardSaysEachNumberOnce: the number for leave stands once in box A of a card from a ward.
func TestWardCardSaysEachNumberOnce(t *testing.T) {
	in := sampleWith(t, "11-ward.json", map[string]any{"walletCard": map[string]any{"agreedOn": "2026-10-20"}})
	d, said := paperOf(t, kinds.WalletCard, in, edition("standard"))
	said = strings.ReplaceAll(strings.Join(strings.Fields(said), " "), "\u00a0", " ")
	if n := strings.Count(said, "0808 157 0145"); !d.Made || n != 1 || strings.Contains(said, "01450808") {
		t.Errorf("made %v; the number stands %d times: %s", d.Made, n, said)
	}
}

package templates

import (
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// cardOf builds a card or sheet and returns its content: what stands inside the cut.
func cardOf(t *testing.T, kind kinds.Kind, data []byte, hidden bool) doc.Card {
	t.Helper()
	p := sampleProfile(t)
	var consent schema.Consent
	if hidden {
		consent.Excludes = []record.Part{record.PartWhereabouts}
	}
	v := checked(t, "x", data, p).For(schema.Person, consent)
	switch b := Default().Build(kind, v, Params{Profile: p, AsOf: asOf, Hidden: hidden}).Blocks[0].(type) {
	case doc.WalletCard:
		return b.Card
	case doc.FridgeSheet:
		return b.Card
	}
	t.Fatalf("%s is no card", kind)
	return doc.Card{}
}

func inside(c doc.Card) string {
	return saidBy(&doc.Doc{Blocks: []doc.Block{doc.FridgeSheet{Card: c}}})
}

// TestCardShowsWhatWasChosen (REFERENCE.md 4.2 WC): inside the cut stand NHS number, date of birth,
// address, diagnosis and medicines each only where the person chose it, on the card as on the
// sheet.
func TestCardShowsWhatWasChosen(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	data = change(t, data, []any{"7 Canary Yard", "Canarytown"}, "person", "address", "lines")
	data = change(t, data, []any{map[string]any{"text": "canary condition"}}, "assessment", "diagnoses")
	facts := map[string]string{"nhsNumber": "999\u00a0001\u00a00005", "dateOfBirth": "1968", "address": "Canary Yard",
		"diagnosis": "canary condition", "medicines": "paliperidone"}
	for _, kind := range []kinds.Kind{kinds.WalletCard, kinds.FridgeSheet} {
		for chosen := range facts {
			with := change(t, data, []any{chosen}, "walletCard", "include")
			said := inside(cardOf(t, kind, with, false))
			for name, words := range facts {
				if strings.Contains(said, words) != (name == chosen) {
					t.Errorf("%s with %s: %s is there %v", kind, chosen, name, name != chosen)
				}
			}
		}
		none := inside(cardOf(t, kind, change(t, data, map[string]any{"agreedOn": "2026-09-24"}, "walletCard"), false))
		for name, words := range facts {
			if strings.Contains(none, words) {
				t.Errorf("%s: %s is there though not chosen", kind, name)
			}
		}
		for _, never := range []string{"Clarke (", "Desmond", "diabetes", "schizo", "section"} {
			if strings.Contains(strings.ToLower(none), strings.ToLower(never)) {
				t.Errorf("%s says %q", kind, never)
			}
		}
	}
}

// TestAUnitIsNoDoseOnACard (X54): nor is it printed as one inside the cut, where the prescriber's words stand.
func TestAUnitIsNoDoseOnACard(t *testing.T) {
	data := change(t, sampleFiles(t)["01-full-on-cpa"], []any{"medicines"}, "walletCard", "include")
	data = change(t, data, []any{map[string]any{"id": "m9", "status": "active", "name": "Xanadol", "unit": "mg",
		"text": "one or two"}}, "medication")
	if said := inside(cardOf(t, kinds.FridgeSheet, data, false)); !strings.Contains(said, "Xanadol (in mg). one or two") {
		t.Errorf("the sheet says %s", said)
	}
}

// TestSheetHasNoStripToTear: the banner of a fridge sheet stays on the fridge, so it carries no number
// and no birth date.
func TestSheetHasNoStripToTear(t *testing.T) {
	d := paper(t, kinds.FridgeSheet, "x", sampleFiles(t)["01-full-on-cpa"])
	head := saidBy(&doc.Doc{Blocks: []doc.Block{doc.Para{Text: d.Banner.Name}, doc.Para{Text: d.Banner.Identity[0]}}})
	if len(d.Banner.Identity) != 1 || strings.Contains(head, "1968") || strings.Contains(head, "999") || !strings.Contains(head, "Clarke") {
		t.Errorf("the banner says %s", head)
	}
	if card := paper(t, kinds.WalletCard, "x", sampleFiles(t)["01-full-on-cpa"]); len(card.Banner.Identity) != 2 {
		t.Error("the strip above a wallet card says whose it is")
	}
}

// TestCardNamesWhoAgreed (X52): family and friends who did not agree, and whoever said no, are on no
// card; numbers have their hours.
func TestCardNamesWhoAgreed(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	contact := func(label, kind string, agreed any, hours string) map[string]any {
		c := map[string]any{"id": "c-" + label, "label": label, "kind": kind, "phone": "07700 900111", "verifiedOn": "2026-11-01"}
		if agreed != nil {
			c["agreedToBeNamed"] = agreed
		}
		if hours != "" {
			c["hours"] = hours
		}
		return c
	}
	data = change(t, data, []any{contact("yes-family", "family", true, "till ten"), contact("no-answer", "family", nil, ""),
		contact("friend-no-answer", "friend", nil, ""), contact("refused", "voluntary", false, ""),
		contact("helpline", "voluntary", nil, "")}, "crisisPlan", "contacts")
	data = change(t, data, map[string]any{"name": "x"}, "crisisPlan", "respondsBestTo")
	c := cardOf(t, kinds.WalletCard, data, false)
	var names []string
	for _, p := range c.Ring {
		names = append(names, p.Name[0].Text)
		if len(p.Hours) == 0 || p.Hours[0].Text == "" {
			t.Errorf("%s has no hours", p.Name[0].Text)
		}
	}
	if got := strings.Join(names, " "); strings.ReplaceAll(got, "\u2011", "-") != "yes-family helpline" {
		t.Errorf("the card names %s", got)
	}
}

// TestCardTellsNoPlace (X107): with a place that must not be known, the card says no team and no
// address, even if one was chosen.
func TestCardTellsNoPlace(t *testing.T) {
	data := change(t, sampleFiles(t)["01-full-on-cpa"], []any{"address"}, "walletCard", "include")
	open, hidden := inside(cardOf(t, kinds.WalletCard, data, false)), inside(cardOf(t, kinds.WalletCard, data, true))
	for _, words := range []string{"My address", "Riverside Community Team"} {
		if !strings.Contains(open, words) || strings.Contains(hidden, words) {
			t.Errorf("%q: in the open card %v, in the hidden one %v", words, strings.Contains(open, words), strings.Contains(hidden, words))
		}
	}
	if !strings.Contains(hidden, "0808") || !strings.Contains(hidden, "999") {
		t.Error("the numbers are gone")
	}
}

// TestCardAllergies (H9): a card says whether the person was asked.
func TestCardAllergies(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	for status, want := range map[string]string{"notAsked": "Allergies: not asked", "noneKnown": "Allergies: none known",
		"unableToAsk": "Allergies: could not be asked"} {
		if said := inside(cardOf(t, kinds.WalletCard, change(t, data, map[string]any{"status": status}, "allergies"), false)); !strings.Contains(said, want) {
			t.Errorf("%s: no %q", status, want)
		}
	}
}

// TestCrisisPlanNever (REFERENCE.md 4.2): what helpers in a crisis have no need of is in no crisis
// plan, not even in the person's own: diagnosis, the team's thoughts, what is said about safety,
// why a medicine is taken, legal status, carers' own words.
func TestCrisisPlanNever(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	for i, path := range [][]any{{"assessment", "formulation"}, {"safety", "personsView"}, {"safety", "professionalView"},
		{"safety", "history"}, {"medication", 0, "reason"}, {"medication", 0, "monitoring"}, {"carers", 0, "views"}} {
		canary := "canary" + string(rune('a'+i))
		said := wordsOf(paper(t, kinds.CrisisPlan, "x", change(t, data, canary, path...)))
		if strings.Contains(said, canary) {
			t.Errorf("%v is in the crisis plan", path)
		}
	}
	said := strings.ToLower(wordsOf(paper(t, kinds.CrisisPlan, "x", change(t, data, []any{map[string]any{"text": "canary"}}, "assessment", "diagnoses"))))
	for _, never := range []string{"canary", "low risk", "medium risk", "high risk", "safeguarding", "section 3", "n/a", "undefined"} {
		if strings.Contains(said, never) {
			t.Errorf("the crisis plan says %q", never)
		}
	}
}

// TestMandatoryInEveryKind (H32): without its fixed blocks, no kind loads.
func TestMandatoryInEveryKind(t *testing.T) {
	for kind, blocks := range map[string][]string{
		"crisis-plan": {"emergency-boxes", "crisis-agreement", "other-formats"}, "wallet-card": {"wallet-card"},
		"fridge-sheet": {"fridge-sheet"}, "plan-letter": {"help-boxes", "other-formats"},
	} {
		_, errs := loadFiles(map[string]string{"a.xml": `<document kind="` + kind + `" code="X" title="X" audience="person"><para>x</para></document>`})
		all := ""
		for _, err := range errs {
			all += err.Error() + "\n"
		}
		for _, b := range blocks {
			if !strings.Contains(all, "the document has no <"+b+"/>") {
				t.Errorf("a %s without <%s/> loads", kind, b)
			}
		}
	}
}

// TestPlanLetterSaysYou (REFERENCE.md 4.5): a letter to the person speaks to them; I and my stand
// in quotes alone.
func TestPlanLetterSaysYou(t *testing.T) {
	for name, data := range sampleFiles(t) {
		d := paper(t, kinds.PlanLetter, name, data)
		for _, s := range spansOf(d) {
			if s.Value {
				continue
			}
			for _, w := range strings.FieldsFunc(s.Text, func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '\u00a0' }) {
				if w == "I" || w == "my" || w == "My" || w == "me" {
					t.Errorf("%s: %q in a letter to the person", name, s.Text)
				}
			}
		}
	}
}

// TestPlanLetterAddress: by post the address stands in the window, where the person stays today; by
// hand it does not, and the letter says so.
func TestPlanLetterAddress(t *testing.T) {
	data := change(t, sampleFiles(t)["02-minimal-not-on-cpa"], map[string]any{"kind": "hostel", "name": "Canary House",
		"lines": []any{"1 Canary Road"}, "postcode": "HV1 1AA", "from": "2026-11-01", "to": "2026-11-30"}, "person", "temporaryAddress")
	p := sampleProfile(t)
	v := checked(t, "x", data, p).For(schema.Person, schema.Consent{})
	head := func(o Params) string {
		o.Profile = p
		l := Default().Build(kinds.PlanLetter, v, o).Blocks[0].(doc.Letter)
		return saidBy(&doc.Doc{Blocks: []doc.Block{doc.Letter{Address: l.Address, ByHand: l.ByHand}}})
	}
	if got := head(Params{AsOf: asOf, Posted: true}); !strings.HasPrefix(got, "Joan Tickner\nCanary House\n1 Canary Road\nHV1") {
		t.Errorf("while she stays there: %q", got)
	}
	if got := head(Params{AsOf: asOf.AddDays(30), Posted: true}); !strings.Contains(got, "6 Priory Walk") || strings.Contains(got, "Canary") {
		t.Errorf("when she is back: %q", got)
	}
	if got := head(Params{AsOf: asOf}); got != "By hand, to Joan Tickner\n" {
		t.Errorf("by hand: %q", got)
	}
}

// TestSlipNamesForms (REFERENCE.md 4.0 rule 11): forms and languages that no program makes, each
// once.
func TestSlipNamesForms(t *testing.T) {
	data := sampleFiles(t)["03-disagrees"]
	for _, c := range []struct {
		communication map[string]any
		want          string
	}{
		{map[string]any{"formats": []any{"braille", "largePrint", "easyRead"}}, "Braille|Easy read"},
		{map[string]any{"language": "ti"}, "Tigrinya"},
		{map[string]any{"language": "xq"}, "Another language (ask which)"},
		{map[string]any{"language": "en-GB", "interpreterRequired": "yes", "interpreterLanguage": "pl"}, "Polish"},
		{map[string]any{"language": "bfi", "formats": []any{"bslVideo"}}, "A British Sign Language video"},
	} {
		var items []string
		for _, b := range paper(t, kinds.FormatSlip, "x", change(t, data, c.communication, "communication")).Blocks {
			if s, ok := b.(doc.Section); ok {
				if l, ok := s.Blocks[0].(doc.List); ok && len(items) == 0 {
					for _, i := range l.Items {
						items = append(items, i[0].Text)
					}
				}
			}
		}
		if got := strings.Join(items, "|"); got != c.want {
			t.Errorf("%v: %s, want %s", c.communication, got, c.want)
		}
	}
}

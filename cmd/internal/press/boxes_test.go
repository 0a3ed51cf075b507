package press

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/cmd/internal/words"
	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	"cpadoc/templates"
)

// TestBothHelpBoxesStandOnThePage (domain.md X51): a document without a box is not made, and the rest
// of the run goes on.
func TestBothHelpBoxesStandOnThePage(t *testing.T) {
	card := sampleWith(t, "03-disagrees.json", map[string]any{"walletCard.agreedOn": "2026-09-01",
		"communication.contactCardFormat": "both"})
	hide := func(it *page.Item) { it.Elem = page.Artifact }
	for name, spoil := range map[string]func(*page.Doc){
		"decoration": func(d *page.Doc) { of999(d, hide) },
		"another":    func(d *page.Doc) { of999(d, func(it *page.Item) { it.Text = "9990" }) },
		"page 2": func(d *page.Doc) {
			d.Pages = append([]page.Page{{}}, d.Pages...)
		},
	} {
		for _, kind := range boxKinds[:4] {
			o := order(t, three(t)...)
			o.Kinds = []string{kind, "format-slip"}
			o.Inputs[1] = card
			all := told(&o)
			o.spoil = func(d *page.Doc) {
				if strings.Contains(d.Title, "rec-000103") {
					spoil(d)
				}
			}
			res, err := Run(t.Context(), o)
			if err != nil || res.Failed || res.Made == 0 || res.Stopped == 0 || res.Errors == 0 {
				t.Errorf("%s, %s: %+v %v", name, kind, res, err)
			}
			told := (*all)[1]
			if d := told.Docs[0]; d.Made || !slices.Equal(d.Rules, []string{"X51"}) {
				t.Errorf("%s, %s: %+v", name, kind, d)
			}
			i := slices.IndexFunc(told.Findings, func(f finding.Finding) bool { return f.Rule == "X51" })
			if i < 0 || told.Findings[i].Severity != finding.Error || told.Findings[i].Text != words.NoBoxes {
				t.Errorf("%s, %s: told %+v", name, kind, told.Findings)
			}
			if got := listing(t, o.Dir); strings.Contains(got, kind+"_rec-000103") || strings.Contains(got, Quarantine) ||
				!strings.Contains(got, kind+"_rec-000101") {
				t.Errorf("%s, %s: the folder holds %s", name, kind, got)
			}
		}
	}
}

// of999 changes the 999 of box B, and of nothing else, on page 1.
func of999(d *page.Doc, change func(*page.Item)) {
	items := d.Pages[0].Items
	for i := range items {
		if items[i].Text == "999" {
			change(&items[i])
		}
	}
}

// TestABoxThatSaysNothing: boxes that are missing, or of which one is empty, are no boxes.
func TestABoxThatSaysNothing(t *testing.T) {
	say := func(s string) doc.Text { return doc.Text{{Text: s}} }
	number := func(s string) doc.CardNumber { return doc.CardNumber{Label: say("Help"), Number: say(s)} }
	ward := doc.CardNumber{Say: say("Call for staff now.")}
	for name, c := range map[string]struct {
		blocks []doc.Block
		ok     bool
	}{
		"none":          {nil, false},
		"only words":    {[]doc.Block{doc.Para{Text: say("Ring 999.")}}, false},
		"small":         {[]doc.Block{doc.HelpBoxes{A: doc.HelpBox{Label: say("Help:"), Number: say("111")}, B: doc.HelpBox{Label: say("Emergency:"), Number: say("999")}}}, true},
		"small, no B":   {[]doc.Block{doc.HelpBoxes{A: doc.HelpBox{Label: say("Help:"), Number: say("111")}, B: doc.HelpBox{Label: say("Emergency:")}}}, false},
		"small, spaces": {[]doc.Block{doc.HelpBoxes{A: doc.HelpBox{Label: say("Help:"), Number: say(" \u00a0")}, B: doc.HelpBox{Number: say("999")}}}, false},
		"large":         {[]doc.Block{doc.EmergencyBoxes{A: doc.EmergencyBox{Number: say("01632\u00a0960\u00a0140")}, B: doc.EmergencyBox{Say: say("Call for staff\nnow.")}}}, true},
		"large, no A":   {[]doc.Block{doc.EmergencyBoxes{A: doc.EmergencyBox{Title: say("Help"), Paras: []doc.Text{say("day and night")}}, B: doc.EmergencyBox{Number: say("999")}}}, false},
		"card":          {[]doc.Block{doc.WalletCard{Card: doc.Card{A: number("111"), B: ward}}}, true},
		"card, no B":    {[]doc.Block{doc.WalletCard{Card: doc.Card{A: number("111")}}}, false},
		"sheet":         {[]doc.Block{doc.FridgeSheet{Card: doc.Card{A: ward, B: number("999")}}}, true},
		"sheet, no A":   {[]doc.Block{doc.FridgeSheet{Card: doc.Card{B: number("999")}}}, false},
	} {
		for _, s := range []*style.Sheet{style.Standard(), style.Large(28)} {
			d := &doc.Doc{Blocks: c.blocks}
			if got := boxed(d, layout.Paginate(d, s), 1); got != c.ok {
				t.Errorf("%s, %s: %v", name, s.Name, got)
			}
		}
	}
}

// TestAYoungCarersBoxesAreOnPage1, in large print straight after the title, and are drawn in the order
// in which they are read. A letter by post in the largest print has its address there.
func TestAYoungCarersBoxesAreOnPage1(t *testing.T) {
	for _, letterTo := range []struct {
		sample string
		carer  int
		v      letter.Variant
	}{{"04-five-carers.json", 2, letter.Young}, {"05a-unsafe-home-with-plan.json", 0, letter.YoungChild}} {
		b, err := os.ReadFile(records + letterTo.sample)
		if err != nil {
			t.Fatal(err)
		}
		o := order(t)
		c, _ := schema.NewLoader(schema.Options{AsOf: o.AsOf, Profile: o.Profile, Draws: Draws}).Load(schema.Raw{Bytes: b})
		v := c.ForLetter(letterTo.carer, letterTo.v, letter.Options{AsOf: o.AsOf, Again: true})
		for _, edition := range []string{"standard", "young", "large16", "large18", "large20", "large24", "large28"} {
			sheet, _ := style.ByName(edition)
			for _, posted := range []bool{false, true} {
				if posted && sheet.Body.Size > style.Pt(20) {
					continue
				}
				made := o.Set.Letter(v, templates.Order{AsOf: o.AsOf, Profile: o.Profile, Edition: edition, Posted: posted})
				pages := layout.Paginate(made, sheet)
				if !boxed(made, pages, 1) {
					t.Errorf("%s in %s, by post %v: a box is not on page 1", letterTo.v, edition, posted)
				}
				if said := spoken(pages); !sheet.Columns && !strings.HasPrefix(said[1], "I am worried") {
					t.Errorf("%s in %s: %q", letterTo.v, edition, said)
				}
				last := int32(0)
				for p := range pages.Pages {
					for _, it := range pages.Pages[p].Items {
						if it.Elem != page.Artifact && it.Elem < last {
							t.Errorf("%s in %s: %q is read before what is drawn before it", letterTo.v, edition, it.Text)
						}
						last = max(last, it.Elem)
					}
				}
			}
		}
	}
}

// spoken are the first words of each element, from the title on.
func spoken(d *page.Doc) (all []string) {
	last := page.Artifact
	for p := range d.Pages {
		for _, it := range d.Pages[p].Items {
			switch {
			case it.Kind != page.Words || it.Elem == page.Artifact || all == nil && d.Elems[it.Elem].Role != page.RoleH1:
			case it.Elem != last:
				all, last = append(all, it.Text), it.Elem
			}
		}
	}
	return all
}

// TestEverySampleHasItsBoxes, in every edition: X51 tells of faults of templates alone.
func TestEverySampleHasItsBoxes(t *testing.T) {
	names, err := filepath.Glob(records + "*.json")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		o := order(t)
		c, _ := schema.NewLoader(schema.Options{AsOf: o.AsOf, Profile: o.Profile, Draws: Draws}).Load(schema.Raw{File: name, Bytes: b})
		if c == nil {
			continue
		}
		h := newHand(&run{o: &o, survey: &survey{}})
		for _, kind := range boxKinds {
			if !h.applies(kind, c.Record) {
				continue
			}
			for _, edition := range []string{"standard", "large16", "large18", "large20", "large24", "large28"} {
				sheet, _ := style.ByName(edition)
				made := o.Set.Build(kind, c.For(schema.Person, schema.Consent{}), h.templateOrder(c, kind, "", sheet))
				seen[kind]++
				if !boxed(made, layout.Paginate(made, sheet), boxPages(kind, sheet)) {
					t.Errorf("%s, %s in %s: a box is missing", filepath.Base(name), kind, edition)
				}
			}
		}
	}
	for _, kind := range boxKinds {
		if seen[kind] == 0 {
			t.Errorf("no sample has a %s", kind)
		}
	}
}

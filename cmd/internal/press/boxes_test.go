package press

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/cmd/internal/proof"
	"cpadoc/cmd/internal/sample"
	"cpadoc/cmd/internal/words"
	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/templates"
)

// TestBothHelpBoxesStandOnThePage (X51): a document without a box is not made, and the rest of the
// run goes on.
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
		for _, kind := range []kinds.Kind{kinds.CrisisPlan, kinds.WalletCard, kinds.FridgeSheet, kinds.CarePlan} {
			o := order(t, three(t)...)
			o.Kinds = []kinds.Kind{kind, kinds.FormatSlip}
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
			if got := listing(t, o.Dir); strings.Contains(got, kind.String()+"_rec-000103") || strings.Contains(got, Quarantine) ||
				!strings.Contains(got, kind.String()+"_rec-000101") {
				t.Errorf("%s, %s: the folder holds %s", name, kind, got)
			}
		}
	}
}

// TestABoxWithoutAWordIsNotMade (review, 1): X51 wants all words of both boxes on page 1, in large print too.
func TestABoxWithoutAWordIsNotMade(t *testing.T) {
	for _, edition := range []string{"standard", "large28"} {
		for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
			o := order(t, records+"03-disagrees.json")
			o.Kinds, o.Edition = []kinds.Kind{kind}, edition
			all := told(&o)
			found := false
			o.spoil = func(d *page.Doc) {
				items := d.Pages[0].Items
				for i := range items {
					if it := &items[i]; it.Elem != page.Artifact && strings.Contains(it.Text, "midnight") {
						it.Text, found = "noon", true
					}
				}
			}
			if _, err := Run(t.Context(), o); err != nil {
				t.Fatal(err)
			}
			if d := (*all)[0].Docs[0]; !found || d.Made || !slices.Equal(d.Rules, []string{"X51"}) {
				t.Errorf("%s in %s: %+v", kind, edition, d)
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
				made := o.Set.Build(kinds.CarerLetter, v, templates.Params{AsOf: o.AsOf, Profile: o.Profile, Edition: edition, Posted: posted})
				pages := layout.Paginate(made, sheet)
				if !boxesBy(made, pages, v, 1) {
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

// boxesBy reports whether both boxes stand on the first pages.
func boxesBy(made *doc.Doc, pages *page.Doc, v schema.View, last int) bool {
	look := proof.Paper{Doc: made, Layout: pages, Pages: pages.Pages, View: v, Boxes: last,
		Another: func(string) bool { return false }}
	return look.Fault() != proof.NoBoxes
}

// saidIn is a text as onPage has it.
func saidIn(t doc.Text) string {
	all := ""
	for _, s := range t {
		all += s.Text
	}
	return squeeze(all)
}

// onPage1 is all that page 1 says, without spaces.
func onPage1(d *page.Doc) string {
	all := ""
	for _, it := range d.Pages[0].Items {
		if it.Kind == page.Words {
			all += it.Text
		}
	}
	return squeeze(all)
}

func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), "")
}

// TestBoxesNeverPartFromTheirWords (review, 1 and 2): in every edition both boxes of each kind of paper stand
// on page 1 with all their words.
func TestBoxesNeverPartFromTheirWords(t *testing.T) {
	o := order(t)
	l := schema.NewLoader(schema.Options{AsOf: o.AsOf, Profile: o.Profile, Draws: Draws})
	var all [][]byte
	names, _ := filepath.Glob(records + "*.json")
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b)
	}
	for i := range 20 {
		all = append(all, sample.Record(nil, i, 9, o.AsOf))
	}
	seen := 0
	for _, b := range all {
		c, _ := l.Load(schema.Raw{File: "x", Bytes: b})
		if c == nil {
			continue
		}
		v := c.For(schema.Person, schema.Consent{})
		for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan, kinds.PlanLetter} {
			if !kind.Row().Applies(c.Record(), o.AsOf) {
				continue
			}
			for _, edition := range []string{"standard", "large16", "large18", "large20", "large24", "large28"} {
				s, _ := style.ByName(edition)
				d := o.Set.Build(kind, v, templates.Params{Profile: o.Profile, AsOf: o.AsOf, Crisis: "separate", Edition: edition})
				page1 := onPage1(layout.Paginate(d, s))
				for _, want := range wordsOfBoxes(d.Blocks) {
					seen++
					if !strings.Contains(page1, saidIn(want)) {
						t.Errorf("%s, %s in %s: page 1 lacks %q", c.ID(), kind, edition, saidIn(want))
					}
				}
			}
		}
	}
	if seen < 1000 {
		t.Errorf("only %d texts of boxes were looked for", seen)
	}
}

// wordsOfBoxes are all words of both boxes.
func wordsOfBoxes(blocks []doc.Block) (all []doc.Text) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.HelpBoxes:
			all = append(append(all, b.A.Label, b.A.Number, b.B.Label, b.B.Number), append(b.A.Notes, b.B.Notes...)...)
		case doc.EmergencyBoxes:
			for _, x := range []doc.EmergencyBox{b.A, b.B} {
				all = append(append(all, x.Title, x.Number, x.Say), x.Paras...)
			}
		}
	}
	return all
}

// TestEverySampleHasItsBoxes, in every edition: X51 reports faults of templates alone.
func TestEverySampleHasItsBoxes(t *testing.T) {
	names, err := filepath.Glob(records + "*.json")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	seen := map[kinds.Kind]int{}
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
		w := newWorker(&run{job: &o, scan: &prescan{}})
		for _, kind := range kinds.WithBoxes() {
			row := kind.Row()
			if row.Planned || !row.Applies(c.Record(), o.AsOf) {
				continue
			}
			p := &paper{worker: w, c: c, kind: kind, row: row, to: letter.Alone(kind.First())}
			for _, edition := range []string{"standard", "large16", "large18", "large20", "large24", "large28"} {
				p.sheet, _ = style.ByName(edition)
				v, _ := p.view()
				made := o.Set.Build(kind, v, p.params())
				seen[kind]++
				if f := p.look(v, made, layout.Paginate(made, p.sheet), p.params()); f == proof.NoBoxes {
					t.Errorf("%s, %s in %s: a box is missing", filepath.Base(name), kind, edition)
				}
			}
		}
	}
	for _, kind := range kinds.WithBoxes() {
		if seen[kind] == 0 && !kind.Row().Planned {
			t.Errorf("no sample has a %s", kind)
		}
	}
}

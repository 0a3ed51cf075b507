package sample

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cpadoc/render/layout"
	pages "cpadoc/render/page"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/templates"
)

// economy is what a kind costs in an edition.
type economy struct {
	kind    kinds.Kind
	edition string
}

// mostPages are the limits: the median of pages, and that of nine papers in ten. They may be lowered, and
// must not be raised. A median of 14 is the aim for care plans of 18 points.
var mostPages = map[economy][2]int{
	{kinds.CarePlan, "standard"}: {6, 8}, {kinds.CrisisPlan, "standard"}: {2, 3}, {kinds.PlanLetter, "standard"}: {3, 3},
	{kinds.CarePlan, "large18"}: {16, 18}, {kinds.CrisisPlan, "large18"}: {6, 7}, {kinds.PlanLetter, "large18"}: {5, 6},
	{kinds.CarePlan, "large24"}: {27, 31}, {kinds.CarePlan, "large28"}: {34, 41},
	{kinds.CrisisPlan, "large24"}: {10, 12}, {kinds.CrisisPlan, "large28"}: {12, 15},
}

// longest are the pages that the longest care plans among the samples may have; 28 is the aim for 18 points.
var longest = map[string]int{"rec-000101 standard": 13, "rec-000101 large18": 32}

// TestPageEconomy lays out the papers of the samples and of generated people (40; CPADOC_PAGES another
// number), prints what they cost, and holds them to their limits.
func TestPageEconomy(t *testing.T) {
	generated := 40
	if n, err := strconv.Atoi(os.Getenv("CPADOC_PAGES")); err == nil && n > 0 {
		generated = n
	}
	b := &budget{t: t, p: profile(t), pages: map[economy][]int{}, blank: map[economy]*share{}, mm: map[string]float64{}}
	b.l = schema.NewLoader(schema.Options{AsOf: day, Profile: b.p, Draws: drawn})
	for _, file := range sampleFiles(t) {
		if !strings.Contains(file, "broken") {
			eachRecord(t, file, func(raw schema.Raw, _ []finding.Finding) { b.record(raw.Bytes) })
		}
	}
	for i := range generated {
		b.record(Record(nil, i, 5, day))
	}
	b.report()
}

type budget struct {
	t     *testing.T
	p     *schema.Profile
	l     *schema.Loader
	pages map[economy][]int
	blank map[economy]*share // of all pages but the last of each
	mm    map[string]float64 // of each section of care plans in the standard edition
	plans int
}

func (b *budget) record(data []byte) {
	c, _ := b.l.Load(schema.Raw{File: "x", Line: 1, Col: 1, Bytes: data})
	if c == nil {
		return
	}
	for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan, kinds.PlanLetter} {
		if !kind.Row().Applies(c.Record(), day) {
			continue
		}
		v := c.For(schema.Person, schema.Consent{})
		for _, edition := range []string{"standard", "large18", "large24", "large28"} {
			s, _ := style.ByName(edition)
			d := templates.Default().Build(kind, v, templates.Params{Profile: b.p, AsOf: day, Crisis: way(c.Record()),
				Edition: edition, Posted: true, Reference: "K7M4-Q2TX"})
			out := layout.Paginate(d, s)
			key := economy{kind, edition}
			b.pages[key] = append(b.pages[key], len(out.Pages))
			if n, most := len(out.Pages), longest[c.ID()+" "+edition]; kind == kinds.CarePlan && most > 0 && n > most {
				b.t.Errorf("the care plan of %s in %s has %d pages, not %d", c.ID(), edition, n, most)
			}
			b.look(out, key)
		}
	}
}

// way is where the crisis part goes when one run makes both plans.
func way(rec record.Record) string {
	if kinds.CrisisPlan.Row().Applies(rec, day) {
		return "separate"
	}
	return "inline"
}

// look adds up what is left blank on the pages of a paper, its last one apart.
func (b *budget) look(d *pages.Doc, key economy) {
	if key.edition == "standard" && key.kind == kinds.CarePlan {
		b.sections(d)
	}
	if b.blank[key] == nil {
		b.blank[key] = &share{}
	}
	for i := range d.Pages[:len(d.Pages)-1] {
		b.blank[key].of++
		b.blank[key].part += measured(&d.Pages[i]).empty()
	}
}

// share is a part of a number of things.
type share struct {
	part float64
	of   int
}

func (s *share) String() string {
	if s.of == 0 {
		return "none"
	}
	return fmt.Sprintf("%.0f %%", 100*s.part/float64(s.of))
}

// extent is the body of a page and how far down it is filled, in mm.
type extent struct{ top, bottom, low float64 }

// empty is the part of a page on which nothing stands, from 0 to 1.
func (e extent) empty() float64 { return 1 - (e.low-e.top)/(e.bottom-e.top) }

func measured(p *pages.Page) extent {
	e := extent{top: 0, bottom: 297}
	for _, it := range p.Items {
		switch y := it.Y.MM(); {
		case it.Part == pages.Header:
			e.top = max(e.top, y+it.H.MM())
		case it.Part == pages.Footer:
			e.bottom = min(e.bottom, y)
		case it.Kind == pages.Words:
			e.low = max(e.low, y+0.3*it.Size.MM()) // y is the baseline
		default:
			e.low = max(e.low, y+it.H.MM())
		}
	}
	e.low = max(e.low, e.top)
	return e
}

// sections adds up the heights of the sections of a care plan.
func (b *budget) sections(d *pages.Doc) {
	b.plans++
	for i, mark := range d.Marks {
		if mark.Level != 1 {
			continue
		}
		end, at := d.Pages[len(d.Pages)-1], mark.Page
		next := pages.Bookmark{Page: len(d.Pages) - 1, Y: style.MM(measured(&end).low)}
		for _, m := range d.Marks[i+1:] {
			if m.Level <= 1 {
				next = m
				break
			}
		}
		h := 0.0
		for y := mark.Y.MM(); ; at++ {
			if at >= next.Page {
				h += next.Y.MM() - y
				break
			}
			e := measured(&d.Pages[at])
			h, y = h+e.low-y, e.top
		}
		b.mm[mark.Title] += h
	}
}

func (b *budget) report() {
	t := b.t
	for _, key := range slices.SortedFunc(maps.Keys(b.pages), func(a, b economy) int {
		return strings.Compare(fmt.Sprint(a.kind, a.edition), fmt.Sprint(b.kind, b.edition))
	}) {
		all := b.pages[key]
		slices.Sort(all)
		median, nine := all[len(all)/2], all[len(all)*9/10]
		t.Logf("%-12s %-9s %4d papers: median %2d, nine in ten %2d, longest %2d pages; blank %s", key.kind, key.edition, len(all),
			median, nine, all[len(all)-1], b.blank[key])
		if most, ok := mostPages[key]; ok && (median > most[0] || nine > most[1]) {
			t.Errorf("%s in %s: the median is %d pages and nine in ten have %d, not %v", key.kind, key.edition, median, nine, most)
		}
	}
	for _, s := range slices.SortedFunc(maps.Keys(b.mm), func(x, y string) int { return int(b.mm[y] - b.mm[x]) }) {
		t.Logf("%6.1f mm a care plan: %s", b.mm[s]/float64(b.plans), s)
	}
}

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

// mostPages are the limits: the median of pages, and that of nine papers in ten. A paper of a kind that
// nobody keeps is not held to any.
var mostPages = map[economy][2]int{
	{kinds.CarePlan, "standard"}: {6, 8}, {kinds.CrisisPlan, "standard"}: {2, 3}, {kinds.PlanLetter, "standard"}: {2, 3},
	{kinds.CarePlan, "large18"}: {14, 18}, {kinds.CrisisPlan, "large18"}: {6, 7}, {kinds.PlanLetter, "large18"}: {5, 6},
	{kinds.CarePlan, "large24"}: {24, 30}, {kinds.CarePlan, "large28"}: {33, 41},
	{kinds.CrisisPlan, "large24"}: {10, 12}, {kinds.CrisisPlan, "large28"}: {12, 15},
}

// TestPageEconomy lays out the papers of the samples and of generated people (40; CPADOC_PAGES another
// number), prints what they cost, and holds them to their limits: pages, pages that are more than half
// empty, and lines that stand alone (STYLE.md "Page breaks").
func TestPageEconomy(t *testing.T) {
	generated := 40
	if n, err := strconv.Atoi(os.Getenv("CPADOC_PAGES")); err == nil && n > 0 {
		generated = n
	}
	b := &budget{t: t, p: profile(t), pages: map[economy][]int{}, faults: map[string]int{}, mm: map[string]float64{}}
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
	t      *testing.T
	p      *schema.Profile
	l      *schema.Loader
	pages  map[economy][]int
	blank  float64 // of all pages but the last, in the standard edition
	sheets int
	faults map[string]int
	mm     map[string]float64 // of each section of care plans in the standard edition
	plans  int
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

// look counts what is wasted on the pages of a paper, and what stands alone there.
func (b *budget) look(d *pages.Doc, key economy) {
	if key.edition == "standard" && key.kind == kinds.CarePlan {
		b.sections(d)
	}
	for i := range d.Pages {
		p := measured(&d.Pages[i])
		empty := 1 - (p.low-p.top)/(p.bottom-p.top)
		if i == len(d.Pages)-1 {
			continue
		}
		if key.edition == "standard" {
			b.blank, b.sheets = b.blank+empty, b.sheets+1
		}
		if empty > 0.5 {
			b.faults[fmt.Sprint(key.kind, " ", key.edition, ": more than half empty")]++
		}
		if r := lastRole(d, i); r == pages.RoleH2 || r == pages.RoleH3 {
			b.faults[fmt.Sprint(key.kind, " ", key.edition, ": a heading alone at the foot")]++
		}
	}
	for _, n := range single(d) {
		b.faults[fmt.Sprint(key.kind, " ", key.edition, ": one line alone")] += n
	}
}

// extent is the body of a page and how far down it is filled, in mm.
type extent struct{ top, bottom, low float64 }

func measured(p *pages.Page) extent {
	e := extent{top: 0, bottom: 297}
	for _, it := range p.Items {
		switch y := it.Y.MM(); {
		case it.Part == pages.Header:
			e.top = max(e.top, y+it.H.MM())
		case it.Part == pages.Footer:
			e.bottom = min(e.bottom, y)
		default:
			e.low = max(e.low, y+it.H.MM())
		}
	}
	e.low = max(e.low, e.top)
	return e
}

// lastRole is the role of the last words on a page.
func lastRole(d *pages.Doc, i int) pages.Role {
	for _, it := range slices.Backward(d.Pages[i].Items) {
		if it.Part == pages.Body && it.Kind == pages.Words && it.Elem != pages.Artifact {
			return d.Elems[it.Elem].Role
		}
	}
	return ""
}

// single counts the paragraphs that leave one line of three or more on one side of a page break.
func single(d *pages.Doc) (all []int) {
	lines := map[int32]map[int]map[style.Unit]bool{}
	for i := range d.Pages {
		for _, it := range d.Pages[i].Items {
			if it.Kind != pages.Words || it.Elem == pages.Artifact || it.Part != pages.Body {
				continue
			}
			if lines[it.Elem] == nil {
				lines[it.Elem] = map[int]map[style.Unit]bool{}
			}
			if lines[it.Elem][i] == nil {
				lines[it.Elem][i] = map[style.Unit]bool{}
			}
			lines[it.Elem][i][it.Y] = true
		}
	}
	for _, sides := range lines {
		total := 0
		for _, ys := range sides {
			total += len(ys)
		}
		for _, ys := range sides {
			if len(sides) > 1 && total > 2 && len(ys) == 1 {
				all = append(all, 1)
			}
		}
	}
	return all
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
		t.Logf("%-12s %-9s %4d papers: median %2d, nine in ten %2d, longest %2d pages", key.kind, key.edition, len(all),
			median, nine, all[len(all)-1])
		if most, ok := mostPages[key]; ok && (median > most[0] || nine > most[1]) {
			t.Errorf("%s in %s: the median is %d pages and nine in ten have %d, not %v", key.kind, key.edition, median, nine, most)
		}
	}
	t.Logf("blank in the standard edition, last pages apart: %.0f %%", 100*b.blank/float64(b.sheets))
	for _, s := range slices.SortedFunc(maps.Keys(b.mm), func(x, y string) int { return int(b.mm[y] - b.mm[x]) }) {
		t.Logf("%6.1f mm a care plan: %s", b.mm[s]/float64(b.plans), s)
	}
	for _, f := range slices.Sorted(maps.Keys(b.faults)) {
		t.Logf("%s: %d", f, b.faults[f])
	}
}

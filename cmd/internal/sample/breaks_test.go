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
	"cpadoc/templates"
)

// A broken is a way in which pages part badly (STYLE.md "Page breaks").
type broken string

const (
	halfEmpty   broken = "more than half empty, and what follows would have fitted"
	loneLine    broken = "one line of a paragraph alone"
	loneRow     broken = "one row of a table alone"
	loneHeading broken = "a heading alone at the foot"
	loneSign    broken = "a signature alone"
)

// mostBroken is how many of 100,000 pages may part in a way that nobody wants. It may be lowered, and must not
// be raised.
var mostBroken = map[broken]int{halfEmpty: 0, loneLine: 0, loneRow: 1, loneHeading: 3, loneSign: 8}

// TestPagesPartWell: over generated plans in five editions (100; CPADOC_BREAKS another number) pages part as
// STYLE.md "Page breaks" says. The page with the emergency boxes stands by itself in large print.
func TestPagesPartWell(t *testing.T) {
	plans := 100
	if n, err := strconv.Atoi(os.Getenv("CPADOC_BREAKS")); err == nil && n > 0 {
		plans = n
	}
	w := &watch{count: map[broken]int{}, where: map[string]int{}, first: map[string]string{}, half: map[string]int{}, held: map[string]float64{}}
	p := profile(t)
	load(t, plans, func(i int, c *schema.Checked, _ []finding.Finding) {
		v := c.For(schema.Person, schema.Consent{})
		for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan, kinds.PlanLetter} {
			if !kind.Row().Applies(c.Record(), day) {
				continue
			}
			for _, edition := range []string{"standard", "large16", "large18", "large24", "large28"} {
				s, _ := style.ByName(edition)
				d := templates.Default().Build(kind, v, templates.Params{Profile: p, AsOf: day, Crisis: way(c.Record()),
					Edition: edition, Posted: true, Reference: "K7M4-Q2TX"})
				w.look(layout.Paginate(d, s), s, fmt.Sprintf("%s %s", kind, edition), c.ID(), kind == kinds.CrisisPlan && edition != "standard")
			}
		}
	})
	w.report(t)
}

// watch is what was seen.
type watch struct {
	pages int
	count map[broken]int
	where map[string]int // by way, kind and edition
	first map[string]string
	half  map[string]int     // pages that something tall left half empty
	held  map[string]float64 // the tallest such thing, in mm
}

func (w *watch) add(b broken, paper, id string, page int) {
	w.count[b]++
	key := string(b) + ": " + paper
	if w.where[key]++; w.where[key] == 1 {
		w.first[key] = fmt.Sprintf("%s, page %d", id, page+1)
	}
}

// look counts what parts badly on the pages of a paper.
func (w *watch) look(d *pages.Doc, s *style.Sheet, paper, id string, boxesAlone bool) {
	w.pages += len(d.Pages)
	for i := range d.Pages {
		if signsAlone(&d.Pages[i]) {
			w.add(loneSign, paper, id, i)
		}
		if i == len(d.Pages)-1 {
			break
		}
		e := measured(&d.Pages[i])
		if e.empty() > 0.5 && !(boxesAlone && i == 0) {
			if held := d.Pages[i].Held.MM(); held > e.bottom-s.FootGap.MM()-e.low {
				w.half[paper]++
				w.held[paper] = max(w.held[paper], held)
			} else {
				w.add(halfEmpty, paper, id, i)
			}
		}
		if r := lastRole(d, i); r == pages.RoleH2 || r == pages.RoleH3 {
			w.add(loneHeading, paper, id, i)
		}
	}
	for _, page := range singleLines(d) {
		w.add(loneLine, paper, id, page)
	}
	for _, page := range singleRows(d) {
		w.add(loneRow, paper, id, page)
	}
}

// lastRole is the role of the last words on a page.
func lastRole(d *pages.Doc, i int) pages.Role {
	for _, it := range slices.Backward(d.Pages[i].Items) {
		if spoken(it) {
			return d.Elems[it.Elem].Role
		}
	}
	return ""
}

// spoken reports whether an item is words of the body, heads that stand again left out.
func spoken(it pages.Item) bool {
	return it.Part == pages.Body && it.Kind == pages.Words && it.Elem != pages.Artifact
}

// signsAlone reports whether a page holds nothing but lines to sign on: a name and "Day, month, year" are
// two lines of words each.
func signsAlone(p *pages.Page) bool {
	signs, lines := 0, map[style.Unit]bool{}
	for _, it := range p.Items {
		if spoken(it) {
			lines[it.Y] = true
			if strings.HasPrefix(it.Text, "Day,") {
				signs++
			}
		}
	}
	return signs > 0 && len(lines) <= 2*signs
}

// sides is on which pages something stands, and with how many pieces on each.
type sides map[int]map[style.Unit]bool

func (s sides) put(page int, at style.Unit) {
	if s[page] == nil {
		s[page] = map[style.Unit]bool{}
	}
	s[page][at] = true
}

// alone are the pages where one piece of three or more stands, apart from the others.
func (s sides) alone() (all []int) {
	total := 0
	for _, ys := range s {
		total += len(ys)
	}
	for _, page := range slices.Sorted(maps.Keys(s)) {
		if len(s) > 1 && total > 2 && len(s[page]) == 1 {
			all = append(all, page)
		}
	}
	return all
}

// singleLines are the pages where one line of a paragraph stands alone. A new line after the end of a sentence
// at a page foot is taken for a new paragraph: records have those, and the pages do not tell.
func singleLines(d *pages.Doc) (all []int) {
	paras := map[int32]sides{}
	last := map[int32]string{} // what an element said last
	for i := range d.Pages {
		begun := map[int32]bool{}
		for _, it := range d.Pages[i].Items {
			if !spoken(it) {
				continue
			}
			if paras[it.Elem] == nil {
				paras[it.Elem] = sides{}
			}
			if was := last[it.Elem]; !begun[it.Elem] && was != "" && strings.ContainsAny(was[len(was)-1:], ".?!") {
				all = append(all, paras[it.Elem].alone()...)
				paras[it.Elem] = sides{}
			}
			begun[it.Elem], last[it.Elem] = true, it.Text
			paras[it.Elem].put(i, it.Y)
		}
	}
	for _, elem := range slices.Sorted(maps.Keys(paras)) {
		all = append(all, paras[elem].alone()...)
	}
	return all
}

// singleRows are the pages where one row of the body of a table stands alone. A row that
// fills a quarter of it is not alone.
func singleRows(d *pages.Doc) (all []int) {
	rows := map[int32]sides{}
	for i := range d.Pages {
		for _, it := range d.Pages[i].Items {
			table, row := rowOf(d, it)
			if row == 0 {
				continue
			}
			if rows[table] == nil {
				rows[table] = sides{}
			}
			rows[table].put(i, style.Unit(row))
		}
	}
	for _, table := range slices.Sorted(maps.Keys(rows)) {
		for _, page := range rows[table].alone() {
			if !fills(d, page, table) {
				all = append(all, page)
			}
		}
	}
	return all
}

// rowOf is the table with columns and the row of its body that an item belongs to, 0 where it belongs to
// none. Rows of facts have heads of their own, and part after any.
func rowOf(d *pages.Doc, it pages.Item) (table, row int32) {
	if !spoken(it) {
		return 0, 0
	}
	for e := it.Elem; e > 0; e = d.Elems[e].Parent {
		switch d.Elems[e].Role {
		case pages.RoleTR:
			row = e
		case pages.RoleTHead:
			return 0, 0
		case pages.RoleTBody:
			return d.Elems[e].Parent, row
		}
	}
	return 0, 0
}

// fills reports whether what stands of a table on a page is higher than a quarter of it.
func fills(d *pages.Doc, page int, table int32) bool {
	e := measured(&d.Pages[page])
	top, low := e.bottom, e.top
	for _, it := range d.Pages[page].Items {
		if t, _ := rowOf(d, it); t == table {
			top, low = min(top, it.Y.MM()), max(low, it.Y.MM())
		}
	}
	return low-top > (e.bottom-e.top)/4
}

func (w *watch) report(t *testing.T) {
	t.Logf("%d pages", w.pages)
	for _, key := range slices.Sorted(maps.Keys(w.where)) {
		t.Logf("%4d %s (first in %s)", w.where[key], key, w.first[key])
	}
	for _, key := range slices.Sorted(maps.Keys(w.held)) {
		t.Logf("%4d more than half empty before something tall, at most %.0f mm: %s", w.half[key], w.held[key], key)
	}
	for _, b := range slices.Sorted(maps.Keys(mostBroken)) {
		if n := (w.count[b]*100_000 + w.pages - 1) / w.pages; n > mostBroken[b] {
			t.Errorf("%s: %d of 100,000 pages, not %d", b, n, mostBroken[b])
		}
	}
}

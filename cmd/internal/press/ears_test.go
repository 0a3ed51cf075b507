package press

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/schematest"
)

// heard is what each element of a document says, its descendants not counted.
func heard(d *page.Doc) []string {
	said := make([]string, len(d.Elems))
	for _, p := range d.Pages {
		for _, it := range p.Items {
			if it.Kind == page.Words && it.Elem != page.Artifact {
				said[it.Elem] += it.Text
			}
		}
	}
	return said
}

// eachLaidOut gives every paper of one reader of every sample in three editions, laid out.
func eachLaidOut(t *testing.T, f func(name string, d *page.Doc)) {
	t.Helper()
	names, _ := filepath.Glob(records + "*.json")
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
		for _, kind := range append(kinds.WithBoxes(), kinds.FormatSlip) {
			row := kind.Row()
			if row.Planned || !row.Applies(c.Record(), o.AsOf) {
				continue
			}
			p := &paper{worker: w, c: c, kind: kind, row: row, to: letter.Alone(kind.First())}
			for _, edition := range []string{"standard", "large18", "large28"} {
				p.sheet, _ = style.ByName(edition)
				v, _ := p.view()
				f(filepath.Base(name)+", "+kind.String()+" in "+edition, layout.Paginate(o.Set.Build(kind, v, p.params()), p.sheet))
			}
		}
	}
}

// TestHeadingsNeverSkip (ISO 14289-1 7.4.2): the first heading is an H1, and none is two levels below the
// one before.
func TestHeadingsNeverSkip(t *testing.T) {
	level := map[page.Role]int{page.RoleH1: 1, page.RoleH2: 2, page.RoleH3: 3}
	eachLaidOut(t, func(name string, d *page.Doc) {
		last := 0
		for _, e := range d.Elems {
			if n := level[e.Role]; n > 0 {
				if n > last+1 {
					t.Fatalf("%s: an H%d follows level %d", name, n, last)
				}
				last = n
			}
		}
	})
}

// TestEveryTableIsHeardWithItsHeads (ISO 14289-1 7.5): each row has a row head, or its table heads of
// columns; a table of more than two columns whose rows lack one has both or the second. A head says something.
func TestEveryTableIsHeardWithItsHeads(t *testing.T) {
	tables := 0
	eachLaidOut(t, func(name string, d *page.Doc) {
		said := heard(d)
		rows, cols := map[int32]bool{}, map[int32]bool{} // row elements with a row head; tables with heads of columns
		tableOf := func(e int32) int32 {
			for ; e > 0 && d.Elems[e].Role != page.RoleTable; e = d.Elems[e].Parent {
			}
			return e
		}
		under := make([]string, len(d.Elems))
		for i := len(d.Elems) - 1; i > 0; i-- {
			under[i] = said[i] + under[i]
			under[d.Elems[i].Parent] = under[i] + under[d.Elems[i].Parent]
		}
		for i, e := range d.Elems {
			if e.Role != page.RoleTH {
				continue
			}
			if strings.TrimSpace(under[i]) == "" && e.Scope == "Row" {
				t.Errorf("%s: a row head of %q says nothing", name, under[e.Parent])
			}
			if e.Scope == "Row" {
				rows[e.Parent] = true
				for k := 1; k < e.RowSpan; k++ {
					rows[e.Parent+int32(k)] = true
				}
			} else {
				cols[tableOf(int32(i))] = true
			}
		}
		for i, e := range d.Elems {
			if e.Role == page.RoleTable {
				tables++
			}
			if e.Role == page.RoleTD && !rows[e.Parent] && !cols[tableOf(int32(i))] {
				t.Errorf("%s: nothing heads the cell %q", name, under[i])
			}
		}
	})
	if tables < 1000 {
		t.Errorf("only %d tables", tables)
	}
}

// TestTheNameHeadsTheRowOfANumber (review, 23): who it is, and not the number, is said with each cell.
func TestTheNameHeadsTheRowOfANumber(t *testing.T) {
	number, seen := regexp.MustCompile(`^[\d\s]{9,}$`), 0
	eachLaidOut(t, func(name string, d *page.Doc) {
		for i, said := range heard(d) {
			if !number.MatchString(strings.ReplaceAll(said, "\u00a0", " ")) {
				continue
			}
			switch d.Elems[i].Role {
			case page.RoleTH:
				t.Errorf("%s: %q heads a row", name, said)
			case page.RoleTD:
				seen++
			}
		}
	})
	if seen < 20 {
		t.Errorf("only %d numbers in cells", seen)
	}
}

// TestNoEmptyCellAmongStages (review, 22): a stage at which nothing was recorded says so.
func TestNoEmptyCellAmongStages(t *testing.T) {
	const words = "Nothing written down"
	if _, said := paperOf(t, kinds.CrisisPlan, records+"03-disagrees.json", nil); strings.Count(said, words) != 2 {
		t.Error(said)
	}
	said, d, _ := keptFrom(t, kinds.CrisisPlan, kinds.Person, schematest.Set{"crisisPlan.earlyWarningSigns.0.visibility": hidden})
	if !d.Made || strings.Contains(said, words) {
		t.Errorf("where a label keeps a sign back, the plan says that there is none: %s", said)
	}
}

// TestATickBoxIsNearestItsOwnLabel (review, 21): the words before a box are at least twice as far away as its
// own.
func TestATickBoxIsNearestItsOwnLabel(t *testing.T) {
	rows := 0
	near := func(name string, d *page.Doc) {
		for _, p := range d.Pages {
			for i, box := range p.Items {
				if box.Kind != page.TickBox || d.Elems[box.Elem].Role != page.RoleLbl {
					continue
				}
				before, own := style.MM(500), style.MM(500)
				for k, it := range p.Items {
					if it.Kind != page.Words || it.Y < box.Y || it.Y > box.Y+box.H+it.Size/2 {
						continue
					}
					if k < i && it.X+it.W <= box.X {
						before = min(before, box.X-it.X-it.W)
					} else if k > i && it.X >= box.X+box.W {
						own = min(own, it.X-box.X-box.W)
					}
				}
				if before < style.MM(500) {
					if rows++; before < 2*own {
						t.Errorf("%s: a box stands %.1f from the words before it and %.1f from its own", name, before.MM(), own.MM())
					}
				}
			}
		}
	}
	eachLaidOut(t, near)
	eachLetter(t, near)
	if rows < 20 {
		t.Errorf("only %d boxes in rows", rows)
	}
}

// eachLetter gives every letter to a carer of the samples, laid out.
func eachLetter(t *testing.T, f func(name string, d *page.Doc)) {
	t.Helper()
	for _, edition := range []string{Auto, "large18", "large28"} {
		o := order(t, records)
		o.Kinds, o.Edition, o.Again, o.Jobs = []kinds.Kind{kinds.CarerLetter}, edition, true, 1
		o.spoil = func(d *page.Doc) { f(d.Title+" in "+edition, d) }
		if res, err := Run(t.Context(), o); err != nil || res.Made < 5 {
			t.Fatalf("%s: %+v %v", edition, res, err)
		}
	}
}

// TestTheFooterOfLargePrintHasFourLines (review, 14).
func TestTheFooterOfLargePrintHasFourLines(t *testing.T) {
	look := func(name string, d *page.Doc) {
		lines := map[style.Unit]bool{}
		for _, it := range d.Pages[0].Items {
			if it.Part == page.Footer && it.Kind == page.Words {
				lines[it.Y] = true
			}
		}
		if n := len(lines); n > 4 || n < 3 {
			t.Errorf("%s: %d lines", name, n)
		}
	}
	eachLaidOut(t, look)
	eachLetter(t, look)
}

// TestASlipIsNeverParted (review, 13): in large print a reply slip is a page of its own, the last one, and no
// greeting is left alone at the foot of page 1.
func TestASlipIsNeverParted(t *testing.T) {
	slips := 0
	eachLetter(t, func(name string, d *page.Doc) {
		said := heard(d)
		for i, e := range d.Elems {
			if e.Role == page.RoleH2 && said[i] == "Reply slip" {
				slips++
				for n, p := range d.Pages {
					for _, it := range p.Items {
						if it.Elem >= int32(i) && n != len(d.Pages)-1 {
							t.Errorf("%s: %q of the slip is on page %d of %d", name, it.Text, n+1, len(d.Pages))
						}
						if it.Elem < int32(i) && it.Elem >= 0 && it.Part == page.Body && n == len(d.Pages)-1 && strings.Contains(name, "large") {
							t.Errorf("%s: %q is on the page of the slip", name, it.Text)
						}
					}
				}
			}
		}
		last := ""
		for _, it := range d.Pages[0].Items {
			if it.Kind == page.Words && it.Elem >= 0 && it.Part == page.Body {
				last = said[it.Elem]
			}
		}
		if strings.HasPrefix(last, "Dear ") {
			t.Errorf("%s: page 1 ends at %q", name, last)
		}
	})
	if slips < 10 {
		t.Errorf("only %d slips", slips)
	}
}

// TestASlipForStaffIsOnePage (review, 16): whatever print the person needs; it says which papers it goes with
// and who knows the person.
func TestASlipForStaffIsOnePage(t *testing.T) {
	for _, edition := range []string{Auto, "large28"} {
		d, said := paperOf(t, kinds.FormatSlip, records+"11-sign-language.json", func(o *Job) { o.Edition = edition })
		if d.Pages != 1 || !strings.Contains(said, "Every paper and letter") || !strings.Contains(said, "Amina Yusuf") {
			t.Errorf("%s: %d pages: %s", edition, d.Pages, said)
		}
	}
}

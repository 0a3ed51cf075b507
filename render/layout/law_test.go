package layout_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// hold fails unless the pages of a document keep every law of layout.
func hold(t *testing.T, d *doc.Doc, s *style.Sheet) *page.Doc {
	t.Helper()
	out := layout.Paginate(d, s)
	sameWords(t, d, s, out)
	for i := range out.Pages {
		within(t, s, i, &out.Pages[i])
		apart(t, s, i, &out.Pages[i])
		inOrder(t, i, &out.Pages[i])
		noLoneHeading(t, s, out, i)
	}
	structure(t, out)
	return out
}

// letters are what of a text must come through: all but spaces, what is never drawn, and
// punctuation, of which layout adds a comma.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) || strings.ContainsRune("\u200b\u2060\ufeff\u00ad", r) {
			return -1
		}
		return r
	}, s)
}

func sameWords(t *testing.T, d *doc.Doc, s *style.Sheet, out *page.Doc) {
	t.Helper()
	var in, got strings.Builder
	d.Texts(func(text doc.Text) {
		if !s.Columns && len(text) == 1 && text[0].Text == "When" {
			return // large print has it only above words
		}
		for _, span := range text {
			in.WriteString(letters(span.Text))
		}
	})
	var words []page.Item
	for _, p := range out.Pages {
		for _, it := range p.Items {
			if it.Elem != page.Artifact && it.Part == page.Body && it.Kind == page.Words {
				words = append(words, it)
			}
		}
	}
	// A row that parts over a page leaves lines of its first cell for the next page.
	slices.SortStableFunc(words, func(a, b page.Item) int { return cmp.Compare(a.Elem, b.Elem) })
	for _, it := range words {
		got.WriteString(letters(it.Text))
	}
	if leaves(d) {
		notMore(t, s, in.String(), got.String(), out.LeftOut)
		return
	}
	if s.Columns && !loose(d) && in.String() != got.String() {
		a, b := in.String(), got.String()
		n := 0
		for n < min(len(a), len(b)) && a[n] == b[n] {
			n++
		}
		n = max(0, n-20)
		t.Errorf("%s: words in are not words out:\nin  %q\nout %q", s.Name, a[n:min(len(a), n+99)], b[n:min(len(b), n+99)])
	}
	have := count(got.String())
	for r, n := range count(in.String()) {
		if have[r] < n { // labels repeat where a table becomes labels and values
			t.Errorf("%s: letter %q: %d in, %d out", s.Name, r, n, have[r])
		}
	}
}

func count(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range s {
		m[r]++
	}
	return m
}

// area is what an item covers.
func area(it *page.Item) (x0, y0, x1, y1 style.Unit) {
	if it.Kind == page.Words {
		return it.X, it.Y - it.Size*7/10, it.X + it.W, it.Y + it.Size*22/100
	}
	half := it.Size / 2
	if it.Kind == page.TickSign || it.Kind == page.CrossSign {
		half = 0 // drawn inside their square
	}
	if it.Kind == page.Rule && it.H == 0 {
		return it.X, it.Y - half, it.X + it.W, it.Y + half // flat ends
	}
	return it.X - half, it.Y - half, it.X + it.W + half, it.Y + it.H + half
}

// within: the body stays between banner and footer and between the margins.
func within(t *testing.T, s *style.Sheet, number int, p *page.Page) {
	t.Helper()
	var top style.Unit
	bottom := s.H
	for i := range p.Items {
		_, y0, _, y1 := area(&p.Items[i])
		switch p.Items[i].Part {
		case page.Header:
			top = max(top, y1)
		case page.Footer:
			bottom = min(bottom, y0)
			if y1 > style.MM(291) {
				t.Errorf("%s page %d: footer below 291: %q", s.Name, number+1, p.Items[i].Text)
			}
		}
	}
	slack := style.Pt(0.5)
	for i := range p.Items {
		it := &p.Items[i]
		x0, y0, x1, y1 := area(it)
		if it.Kind == page.Rule {
			x0, x1 = it.X, it.X+it.W
		}
		if edge(it) {
			continue
		}
		if x0 < s.Left-slack || x1 > s.Left+s.Width+slack {
			t.Errorf("%s page %d: outside the margins: %v %q %.1f to %.1f", s.Name, number+1, it.Kind, it.Text, x0.MM(), x1.MM())
		}
		if it.Part == page.Body && (y0 < top || y1 > bottom) {
			t.Errorf("%s page %d: outside the body: %v %q y %.1f to %.1f, body %.1f to %.1f",
				s.Name, number+1, it.Kind, it.Text, y0.MM(), y1.MM(), top.MM(), bottom.MM())
		}
	}
}

// edge reports whether an item is a mark to cut or fold along, which may reach to the paper's edge.
func edge(it *page.Item) bool {
	return it.Kind == page.Rule && it.Elem == page.Artifact && (it.Dashed || it.Size == style.Pt(0.25))
}

// apart: no words stand on others or on a rule.
func apart(t *testing.T, s *style.Sheet, number int, p *page.Page) {
	t.Helper()
	for i := range p.Items {
		a := &p.Items[i]
		if a.Kind != page.Words {
			continue
		}
		ax0, ay0, ax1, ay1 := area(a)
		for k := range p.Items {
			b := &p.Items[k]
			words := b.Kind == page.Words && k > i
			if !words && b.Kind != page.Rule {
				continue
			}
			bx0, by0, bx1, by1 := area(b)
			if ax0+10 < bx1 && bx0+10 < ax1 && ay0 < by1 && by0 < ay1 {
				t.Errorf("%s page %d: %q stands on %v %q at %.1f, %.1f", s.Name, number+1, a.Text, b.Kind, b.Text, b.X.MM(), b.Y.MM())
			}
		}
	}
}

// inOrder: what is tagged stands in reading order.
func inOrder(t *testing.T, number int, p *page.Page) {
	t.Helper()
	last := int32(0)
	for _, it := range p.Items {
		if it.Elem == page.Artifact {
			continue
		}
		if it.Elem < last {
			t.Errorf("page %d: %q (element %d) after element %d", number+1, it.Text, it.Elem, last)
		}
		last = it.Elem
	}
}

// noLoneHeading: no page ends with a heading, but one that is as tall as a row or taller.
func noLoneHeading(t *testing.T, s *style.Sheet, d *page.Doc, number int) {
	t.Helper()
	elem := page.Artifact
	for _, it := range d.Pages[number].Items {
		if it.Part == page.Body {
			elem = it.Elem // lines to write on and cells count too: they are artifacts
		}
	}
	if number == len(d.Pages)-1 || elem == page.Artifact {
		return
	}
	if d.Elems[elem].Role != page.RoleH2 {
		return
	}
	var high style.Unit
	last := ""
	for _, p := range d.Pages {
		for _, it := range p.Items {
			if it.Elem == elem {
				high += it.Size
				last = it.Text
			}
		}
	}
	if high < s.Whole {
		t.Errorf("%s page %d ends with the heading %q", s.Name, number+1, last)
	}
}

// structure: parents stand before their children, rows of a table are equally wide, headings do
// not skip a level, cells of rows are cells.
func structure(t *testing.T, d *page.Doc) {
	t.Helper()
	level := 0
	for i, e := range d.Elems {
		if i > 0 && (e.Parent < 0 || int(e.Parent) >= i) {
			t.Errorf("element %d %s has parent %d", i, e.Role, e.Parent)
		}
		if len(e.Role) == 2 && e.Role[0] == 'H' {
			n := int(e.Role[1] - '0')
			if n > level+1 {
				t.Errorf("heading %s follows level %d", e.Role, level)
			}
			level = n
		}
		parent := page.Role("")
		if i > 0 {
			parent = d.Elems[e.Parent].Role
		}
		switch e.Role {
		case page.RoleTH, page.RoleTD:
			if parent != page.RoleTR {
				t.Errorf("%s in %s", e.Role, parent)
			}
			if e.Role == page.RoleTH && e.Scope == "" {
				t.Errorf("TH without scope")
			}
		case page.RoleTable:
			tableWidths(t, d, int32(i))
		}
	}
}

// tableWidths counts the columns of each row, spans included.
func tableWidths(t *testing.T, d *page.Doc, table int32) {
	t.Helper()
	row := int32(-1)
	var widths []int
	down := []int{} // rows that a cell above still covers, by column
	for i := table + 1; int(i) < len(d.Elems); i++ {
		e := &d.Elems[i]
		if e.Role == page.RoleTable {
			break
		}
		if e.Role == page.RoleTR {
			row = i
			n := 0
			for k := range down {
				if down[k] > 0 {
					down[k]--
					n++
				}
			}
			widths = append(widths, n)
		}
		if (e.Role == page.RoleTH || e.Role == page.RoleTD) && e.Parent == row {
			widths[len(widths)-1] += max(1, e.ColSpan)
			if e.RowSpan > 1 {
				down = append(down, e.RowSpan-1)
			}
		}
	}
	for _, n := range widths {
		if n != widths[0] {
			t.Errorf("table %d: rows of %v columns", table, widths)
			return
		}
	}
}

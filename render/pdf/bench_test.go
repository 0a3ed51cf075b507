package pdf

import (
	"io"
	"strings"
	"testing"

	"cpadoc/render/font"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// vocabulary is drawn from for the benchmarks' text.
var vocabulary = strings.Fields("I would like to walk by the river in morning with my neighbour and team " +
	"rings me on Monday hear how it went because sleep has been poor since spring when moved flat near " +
	"station medicine helps most days but mouth feels dry after breakfast so nurse will look at dose again " +
	"before Christmas sister Anna visits every second Sunday cooks soup for both of us talks about garden " +
	"money is short until benefits start again worker from advice centre fills forms together next week " +
	"want find job two mornings perhaps charity shop where they know what can do crowds make anxious " +
	"breathing slowly counting steps music headphones help going out early quiet bus dog gives reason get up")

// prose gives sentences of 25 words, the same ones every time.
type prose uint32

func (p *prose) sentence() string {
	words := make([]string, 25)
	for i := range words {
		*p = *p*1664525 + 1013904223
		words[i] = vocabulary[int(*p>>16)%len(vocabulary)]
	}
	return strings.Join(words, " ") + "."
}

// plan is like a care plan in size: 4 pages, about 1,250 words in fact rows, a table of three
// columns on each page, and page furniture.
func plan() *page.Doc {
	s, text := newSheet("Care plan S-001"), prose(1)
	sect := s.elem(0, page.RoleSect)
	for number := range 4 {
		if number > 0 {
			s.newPage()
		}
		role := page.RoleH2
		if number == 0 {
			role = page.RoleH1
		}
		s.words(s.elem(sect, role), 20, 40, "What we agreed", bold)
		y := s.facts(sect, 48, &text)
		s.needs(sect, y+10, &text)
	}
	return &s.Doc
}

// facts are eight rows of a key and a sentence.
func (s *sheet) facts(parent int32, y float64, text *prose) float64 {
	t := s.elem(s.elem(parent, page.RoleTable), page.RoleTBody)
	for range 8 {
		row := s.elem(t, page.RoleTR)
		th := s.elem(row, page.RoleTH, func(e *page.Elem) { e.Scope = "Row" })
		s.words(th, 20, y, "What I want", bold)
		y = s.wrapped(s.elem(row, page.RoleTD), 64, y, 126, text.sentence())
		s.add(page.Item{Kind: page.Rule, Elem: page.Artifact, X: style.MM(20), Y: style.MM(y - 3),
			W: style.MM(170), Size: style.Pt(.5), Colour: 0x768692})
	}
	return y
}

// needs is a table of three columns, with a narrow first and last one.
func (s *sheet) needs(parent int32, y float64, text *prose) {
	t := s.elem(parent, page.RoleTable)
	row := s.elem(s.elem(t, page.RoleTHead), page.RoleTR)
	for i, h := range []string{"Who", "What", "When"} {
		th := s.elem(row, page.RoleTH, func(e *page.Elem) { e.Scope = "Column" })
		s.words(th, []float64{20, 64, 146}[i], y, h, bold)
	}
	body := s.elem(t, page.RoleTBody)
	for range 4 {
		y += 6
		row := s.elem(body, page.RoleTR)
		s.words(s.elem(row, page.RoleTD), 20, y, "Services will", bold)
		s.words(s.elem(row, page.RoleTD), 146, y, "every week, on a Monday")
		y = s.wrapped(s.elem(row, page.RoleTD), 64, y, 78, text.sentence())
	}
}

// wrapped sets text in lines of at most w mm and returns where the next line stands.
func (s *sheet) wrapped(elem int32, x, y, w float64, text string) float64 {
	line, lines := "", []string{}
	for _, word := range strings.Fields(text) {
		if style.Unit(advance(line+" "+word))*12 > style.MM(w) {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	for _, l := range append(lines, line) {
		s.words(elem, x, y, l, space)
		y += 5.64
	}
	return y
}

func advance(s string) (w int) {
	for _, r := range s {
		g, _ := font.Find(r)
		w += int(g.Width[font.Regular])
	}
	return w
}

func BenchmarkWrite(b *testing.B) {
	d, w := plan(), NewWriter()
	words, size := 0, 0
	for _, p := range d.Pages {
		for _, it := range p.Items {
			words += len(strings.Fields(it.Text))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
		size = len(w.file.out)
	}
	perSecond(b, len(d.Pages))
	b.ReportMetric(float64(words), "words")
	b.ReportMetric(float64(len(d.Elems)), "elems")
	b.ReportMetric(float64(size), "bytes")
}

// BenchmarkWriteEach has a Writer for each worker.
func BenchmarkWriteEach(b *testing.B) {
	d := plan()
	b.RunParallel(func(pb *testing.PB) {
		for w := NewWriter(); pb.Next(); {
			if err := w.Write(io.Discard, d); err != nil {
				b.Error(err)
				return
			}
		}
	})
	perSecond(b, len(d.Pages))
}

// BenchmarkWriteRun writes 250 plans as one file of 1,000 pages.
func BenchmarkWriteRun(b *testing.B) {
	one, w := plan(), NewWriter()
	d := page.Doc{Title: "Run", Lang: "en-GB", Elems: []page.Elem{{Role: page.RoleDocument, Parent: -1}}}
	for range 250 {
		base := int32(len(d.Elems)) - 1
		for _, e := range one.Elems[1:] {
			if e.Parent > 0 {
				e.Parent += base
			}
			d.Elems = append(d.Elems, e)
		}
		for _, p := range one.Pages {
			var items []page.Item
			for _, it := range p.Items {
				if it.Elem > 0 {
					it.Elem += base
				}
				items = append(items, it)
			}
			d.Pages = append(d.Pages, page.Page{Items: items})
		}
	}
	size := 0
	for b.Loop() {
		if err := w.Write(io.Discard, &d); err != nil {
			b.Fatal(err)
		}
		size = len(w.file.out)
	}
	perSecond(b, len(d.Pages))
	b.ReportMetric(float64(size), "bytes")
}

func perSecond(b *testing.B, pages int) {
	s := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(1/s, "docs/s")
	b.ReportMetric(float64(pages)/s, "pages/s")
}

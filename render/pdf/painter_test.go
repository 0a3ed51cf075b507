package pdf

import (
	"io"
	"testing"

	"cpadoc/render/page"
	"cpadoc/render/style"
)

// TestRuns: what meets is one string, what does not is moved to, and a text object lasts until
// something else is drawn.
func TestRuns(t *testing.T) {
	s := newSheet("x")
	s.Pages[0].Items = nil // banner and footer
	p, q := s.elem(0, page.RoleP), s.elem(0, page.RoleP)
	run := func(elem int32, x, y float64, text string, more ...func(*page.Item)) {
		s.add(page.Item{Kind: page.Words, Elem: elem, X: style.Pt(x), Y: style.Pt(y),
			W: style.Pt(10), Size: style.Pt(12), Text: text})
		for _, m := range more {
			items := s.Pages[0].Items
			m(&items[len(items)-1])
		}
	}
	run(p, 50, 100, "one")
	run(p, 60, 100, " (two)")
	run(p, 70, 100, "bold", bold)
	run(p, 81, 100, "apart")
	run(p, 91, 100, "end", space)
	run(p, 101, 100, "more")
	run(q, 111, 100, "other")
	s.add(page.Item{Kind: page.Rule, Elem: page.Artifact, X: style.Pt(50), Y: style.Pt(110),
		W: style.Pt(10), Size: style.Pt(1)})
	run(q, 121, 100, "łódź on")
	w := NewWriter()
	if err := w.Write(io.Discard, &s.Doc); err != nil {
		t.Fatal(err)
	}
	want := `BT
/P<</MCID 0>>BDC
50 741.89 Td
/F0 12 Tf
(one \(two\))Tj
/F1 12 Tf
(bold)Tj
31 0 Td
/F0 12 Tf
(apartend )Tj
20 0 Td
(more)Tj
EMC
/P<</MCID 1>>BDC
(other)Tj
EMC
ET
/Artifact<</Type/Layout>>BDC
1 w
50 731.89 m 60 731.89 l S
EMC
BT
/P<</MCID 2>>BDC
121 741.89 Td
`
	got := string(w.paint.content(0))
	if len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("content is\n%s, want\n%s", got, want)
	}
	if text := shown(got, letters()); text != "one (two)boldapartend moreotherłódź on" {
		t.Errorf("the words are %q", text)
	}
}

package layout_test

import (
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/picture"
	"cpadoc/render/style"
)

// TestALogoStandsInItsSlotAndOnNoWord: whatever its shape and however long the names beside it are, in every
// edition; with words of its own it is a figure, else decoration.
func TestALogoStandsInItsSlotAndOnNoWord(t *testing.T) {
	text := func(s string) doc.Text { return doc.Text{{Text: s}} }
	long := text(strings.Repeat("Testbed Vale and District Mental Health Services ", 4))
	title := doc.Heading{Title: text(strings.Repeat("My plan ", 9)), Status: text("In use.")}
	for _, edition := range style.Names() {
		s := sheet(edition)
		for _, shape := range [][2]int{{591, 20}, {20, 165}, {300, 84}, {1, 1}} {
			for _, alt := range []string{"", "A hill"} {
				logo := &doc.Logo{Picture: &picture.Picture{Wide: shape[0], High: shape[1]}, Alt: alt}
				for _, head := range []doc.Block{
					doc.Masthead{Organisation: long, Team: long, Logo: logo},
					doc.Letter{Sender: []doc.Text{long, long}, Contact: []doc.Text{long, long}, Address: []doc.Text{long}, Dear: long, Logo: logo},
				} {
					out := layout.Paginate(&doc.Doc{Blocks: []doc.Block{head, title}}, s)
					at := -1
					items := out.Pages[0].Items
					for i := range items {
						if items[i].Kind == page.Picture {
							at = i
						}
					}
					if at < 0 {
						t.Fatalf("%s, %T: no logo", edition, head)
					}
					it := items[at]
					if it.X < s.Left+s.Width-s.LogoW-2 || it.X+it.W > s.Left+s.Width || it.H > s.LogoH || it.W < 1 || it.H < 1 {
						t.Errorf("%s, %T: %v", edition, head, it)
					}
					if (it.Elem == page.Artifact) != (alt == "") || alt != "" && out.Elems[it.Elem].Alt != alt {
						t.Errorf("%s, %T: tagged as %d", edition, head, it.Elem)
					}
					for _, w := range items {
						top := w.Y - w.Size*3/4
						if w.Kind == page.Words && w.X < it.X+it.W && it.X < w.X+w.W && top < it.Y+it.H && it.Y < w.Y {
							t.Errorf("%s, %T: %q is on the logo", edition, head, w.Text)
						}
					}
				}
			}
		}
	}
}

package layout_test

import (
	"strings"
	"testing"

	"cpadoc/render/internal/specimen"
	"cpadoc/render/page"
)

// TestTheBannerIsHeardOnce (review, 23): on page 1 name, birth date, number and title are tagged, before all
// else; on every other page they are decoration. A letter's page 1 has no banner.
func TestTheBannerIsHeardOnce(t *testing.T) {
	for _, edition := range []string{"standard", "large18", "large28"} {
		out := hold(t, specimen.All()[0], sheet(edition))
		if len(out.Pages) < 2 {
			t.Fatal("the specimen has one page")
		}
		for i, p := range out.Pages {
			heard, first := "", int32(1)
			for _, it := range p.Items {
				if it.Part != page.Header || it.Kind != page.Words || it.Elem == page.Artifact {
					continue
				}
				if heard += it.Text + " "; out.Elems[it.Elem].Role != page.RoleP || it.Elem < first {
					t.Errorf("%s: %q is in element %d, a %s", edition, it.Text, it.Elem, out.Elems[it.Elem].Role)
				}
				first = it.Elem
			}
			for _, want := range []string{"Perpetua Specimen", "Born", "NHS number", "Specimen"} {
				if strings.Contains(strings.ReplaceAll(heard, "\u2011", "-"), want) != (i == 0) {
					t.Errorf("%s, page %d is heard to say %q: %q", edition, i+1, want, heard)
				}
			}
		}
	}
}

// TestFindingANameIsTheRowHeader (review, 23): among people to ring the head of each row is the name, and
// the number is what is said of it, on a crisis plan and on the sheet for the fridge.
func TestFindingANameIsTheRowHeader(t *testing.T) {
	seen := 0
	for _, d := range specimen.All() {
		for _, edition := range []string{"standard", "large18"} {
			out := hold(t, d, sheet(edition))
			for i := range out.Pages {
				for _, it := range out.Pages[i].Items {
					if it.Part != page.Body || it.Kind != page.Words || it.Elem == page.Artifact || !strings.HasPrefix(it.Text, "07700") {
						continue
					}
					switch e := out.Elems[it.Elem]; {
					case e.Role == page.RoleTH:
						t.Errorf("%s %s: %q is the head of a row", d.Title, edition, it.Text)
					case e.Role == page.RoleTD && headOfRow(out, e.Parent) == "Row":
						seen++
					}
				}
			}
		}
	}
	if seen < 3 {
		t.Errorf("only %d numbers in a row with a head", seen)
	}
}

// headOfRow is the scope of the head among the cells of a row.
func headOfRow(d *page.Doc, row int32) string {
	for _, e := range d.Elems {
		if e.Parent == row && e.Role == page.RoleTH {
			return e.Scope
		}
	}
	return ""
}

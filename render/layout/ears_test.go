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

package layout_test

import (
	"os"
	"path/filepath"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/internal/specimen"
	"cpadoc/render/layout"
	"cpadoc/render/pdf"
	"cpadoc/render/style"
)

// TestLook writes the specimen and the drawn care plan as PDFs into the folder that CPADOC_LOOK
// names, to be looked at.
func TestLook(t *testing.T) {
	dir := os.Getenv("CPADOC_LOOK")
	if dir == "" {
		t.Skip("CPADOC_LOOK names no folder")
	}
	for _, edition := range []string{"standard", "young", "large16", "large18", "large22", "large28"} {
		s, _ := style.ByName(edition)
		all := map[string]*doc.Doc{"drawn": drawn()}
		for _, d := range specimen.All() {
			all[d.Kind] = d
		}
		for name, d := range all {
			f, err := os.Create(filepath.Join(dir, name+"-"+edition+".pdf"))
			if err != nil {
				t.Fatal(err)
			}
			if err := pdf.NewWriter().Write(f, layout.Paginate(d, s)); err != nil {
				t.Error(name, edition, err)
			}
			f.Close()
		}
	}
}

package pdf

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"cpadoc/render/font"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// look is a folder: go test ./render/pdf -look DIR writes the specimens there, to be looked at.
var look = flag.String("look", "", "write the specimen files to this folder")

func TestLook(t *testing.T) {
	files := map[string]*page.Doc{"specimen": everyItem(), "letters": letterSheet(), "plan": plan()}
	for name, d := range files {
		out := write(t, NewWriter(), d)
		if *look != "" {
			if err := os.WriteFile(filepath.Join(*look, name+".pdf"), out, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// letterSheet shows every letter of every page in both faces, in its own width between two rules.
func letterSheet() *page.Doc {
	s := newSheet("Letters")
	s.Pages = nil
	for _, heavy := range []bool{false, true} {
		x, y := 0.0, 999.0
		for r := rune(0x21); r < 0x10000; r++ {
			g, ok := font.Find(r)
			if !ok || g.Code == ' ' || !utf8.ValidRune(r) {
				continue
			}
			if x += 9; x > 185 {
				x, y = 20, y+11
			}
			if y > 270 {
				s.newPage()
				x, y = 20, 35
			}
			e := s.elem(0, page.RoleP)
			s.words(e, x, y, string(r), func(it *page.Item) { it.Bold, it.Size = heavy, style.Pt(16) })
			s.words(e, x, y+3.5, fmt.Sprintf("%04X", r), func(it *page.Item) { it.Size = style.Pt(5) })
		}
	}
	return &s.Doc
}

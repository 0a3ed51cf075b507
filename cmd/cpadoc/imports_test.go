package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// An arrow says what the packages of one room may import from the others.
type arrow struct {
	room     string   // folder, and everything in it
	may      []string // rooms of the project
	sentence string
}

// The arrows of ARCHITECTURE.md. The first room that fits a file holds. Tests may use the samples
// everywhere, and all of render from any room of it.
var arrows = []arrow{
	{"schema", []string{"schema"}, "schema says what is true: it imports nothing outside schema/"},
	{"render/picture", nil, "picture is pixels: it imports nothing of the project"},
	{"render/doc", []string{"render/picture"}, "doc is words before they are laid out: it knows a logo's pixels alone"},
	{"render/style", nil, "style is measures: it imports nothing of the project"},
	{"render/page", []string{"render/style", "render/picture"}, "page is finished paper: it knows measures and pixels alone"},
	{"render/layout/internal/typeset", []string{"render/doc", "render/font", "render/style"},
		"typeset turns words into lines: it knows no page"},
	{"render/layout/internal/draw",
		[]string{"render/layout/internal/typeset", "render/doc", "render/page", "render/style"},
		"draw places words and boxes: it knows no flow and no blocks"},
	{"render/layout", []string{"render/layout", "render/doc", "render/page", "render/style"},
		"layout turns words into pages: it knows no writer and no font"},
	{"render/pdf", []string{"render/page", "render/picture", "render/style", "render/font"},
		"the PDF writer draws pages: it knows neither doc nor layout"},
	{"render/text", []string{"render/page"}, "the text writer reads pages: it knows neither doc nor layout"},
	{"render", []string{"render"}, "render says how it looks: it imports nothing outside render/"},
	{"templates", []string{"templates", "schema", "render/doc"},
		"templates say what is said: they import schema and render/doc alone"},
	{"samples", []string{"samples"}, "samples show it: they import nothing of the project"},
	{"cmd", []string{"cmd", "schema", "templates", "render", "samples"},
		"cmd brings them together: it imports any room"},
}

// A home is the one room that may import a library.
type home struct{ library, room string }

var homes = []home{
	{"github.com/go-pdf/fpdf", "render/pdf"},
	{"github.com/xuri/excelize", "render/xlsx"},
	{"github.com/santhosh-tekuri/jsonschema", "schema"},
	{"github.com/urfave/cli", "cmd/cpadoc"},
}

func TestEveryImportFollowsTheArrows(t *testing.T) {
	root := filepath.Join("..", "..")
	files := 0
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") && name != root {
			return fs.SkipDir
		}
		if e.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		files++
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for _, s := range strayImports(t, filepath.ToSlash(rel), src) {
			t.Error(s)
		}
		return nil
	})
	if err != nil || files < 50 {
		t.Fatalf("%d files read: %v", files, err)
	}
}

// strayImports returns a sentence for each import of a file that no arrow allows.
func strayImports(t *testing.T, name string, src []byte) []string {
	f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var stray []string
	for _, imp := range f.Imports {
		p, err := strconv.Unquote(imp.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if s := astray(name, p); s != "" {
			stray = append(stray, name+" imports "+p+": "+s)
		}
	}
	return stray
}

func astray(file, imported string) string {
	dir := path.Dir(file)
	for _, h := range homes {
		if strings.HasPrefix(imported, h.library) && dir != h.room {
			return "only " + h.room + " imports " + h.library
		}
	}
	local, ok := strings.CutPrefix(imported, "cpadoc/")
	if !ok {
		return ""
	}
	test := strings.HasSuffix(file, "_test.go")
	for _, a := range arrows {
		if !inRoom(dir, a.room) || test && strings.HasPrefix(a.room, "render/") {
			continue
		}
		for _, room := range a.may {
			if inRoom(local, room) {
				return ""
			}
		}
		if test && local == "samples" {
			return ""
		}
		return a.sentence
	}
	return "there are no rooms but cmd, schema, templates, render and samples"
}

func inRoom(dir, room string) bool { return dir == room || strings.HasPrefix(dir, room+"/") }

func TestTheArrowsRefuseWhatTheyShould(t *testing.T) {
	for _, c := range []struct {
		file, imports string
		refused       bool
	}{
		{"render/layout/paginate.go", "cpadoc/schema/record", true},
		{"render/layout/paginate.go", "cpadoc/render/doc", false},
		{"render/layout/internal/flow/flow.go", "cpadoc/render/layout/internal/draw", false},
		{"render/layout/internal/flow/flow.go", "cpadoc/render/pdf", true},
		{"render/layout/internal/draw/canvas.go", "cpadoc/render/layout/internal/flow", true},
		{"render/layout/internal/typeset/width.go", "cpadoc/render/font", false},
		{"render/layout/internal/table/table.go", "cpadoc/render/font", true},
		{"render/page/page.go", "cpadoc/render/doc", true},
		{"render/doc/doc.go", "cpadoc/render/style", true},
		{"render/pdf/writer.go", "cpadoc/render/layout", true},
		{"render/pdf/bench_test.go", "cpadoc/render/layout", false},
		{"schema/load.go", "cpadoc/render/font", true},
		{"schema/check/nhs.go", "cpadoc/schema/record", false},
		{"templates/set.go", "cpadoc/render/doc", false},
		{"templates/set.go", "cpadoc/render/layout", true},
		{"cmd/internal/press/run.go", "cpadoc/render/pdf", false},
		{"cmd/internal/press/run.go", "github.com/go-pdf/fpdf", true},
		{"render/pdf/shell.go", "github.com/go-pdf/fpdf", false},
		{"schema/check/nhs.go", "github.com/santhosh-tekuri/jsonschema/v5", true},
		{"cmd/cpasample/main.go", "github.com/urfave/cli/v2", true},
		{"templates/golden_test.go", "cpadoc/samples", false},
		{"templates/set.go", "cpadoc/samples", true},
		{"helpers/x.go", "cpadoc/schema", true},
		{"render/page/page.go", "strings", false},
	} {
		src := []byte("package p\nimport " + strconv.Quote(c.imports) + "\n")
		if got := strayImports(t, c.file, src); (len(got) > 0) != c.refused {
			t.Errorf("%s imports %s: %q", c.file, c.imports, got)
		}
	}
}

package templates

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Literals of Go code that may hold more than one word, or a word with a capital letter: they reach people who
// write templates, never paper.
var spoken = []string{
	"internal/language/",         // messages about a template
	"internal/phrase/pattern.go", // messages about a words file
	"internal/phrase/plural.go",  // messages about a words file, and the "and" and "or" of CLDR's rules
	"internal/phrase/phrases.go", // names of phrases
	"internal/phrase/words.go",   // messages about a words file
	"set.go",                     // panics, and the names of an order's facts
	"coverage.go",                // names of facts
}

// TestNoGoFileSaysWords: what stands on paper stands in words files and templates. A string of Go code is a name (of a
// property, a code, a kind) or a number.
func TestNoGoFileSaysWords(t *testing.T) {
	seen := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		mayTalk := slices.ContainsFunc(spoken, func(p string) bool { return strings.HasPrefix(name, p) })
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if _, ok := n.(*ast.ImportSpec); ok {
				return false
			}
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				seen++
				if s, _ := strconv.Unquote(l.Value); !mayTalk && isSaid(s) {
					t.Errorf("%s: %q belongs into a words file", files.Position(l.Pos()), s)
				}
			}
			for _, e := range printed(n) { // also in the files that talk to people who write templates
				if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING && hasLetter(l.Value) {
					t.Errorf("%s: %s is printed", files.Position(l.Pos()), l.Value)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || seen < 150 {
		t.Errorf("%d strings seen, %v", seen, err)
	}
}

// printed are the expressions that code puts on paper at a node: what is written, and the text of a span.
func printed(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		if s, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains([]string{"Own", "Say", "Value", "AsWords"}, s.Sel.Name) {
			return n.Args
		}
	case *ast.KeyValueExpr:
		if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Text" {
			return []ast.Expr{n.Value}
		}
	}
	return nil
}

func hasLetter(literal string) bool {
	s, err := strconv.Unquote(literal)
	return err != nil || strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// isSaid reports whether a string has words for people: a space beside a letter, or a capital at its start.
func isSaid(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	switch {
	case len(words) == 0:
		return false
	case strings.ContainsAny(s, " \u00a0"):
		return true
	}
	return unicode.IsUpper([]rune(words[0])[0])
}

func TestNoGoFileSaysWordsSees(t *testing.T) {
	for s, want := range map[string]bool{"Born ": true, "in use": true, " ago": true, "Private": true, "person.name": false,
		"help-boxes": false, "999": false, ", ": false, "dateOfBirth": false} {
		if isSaid(s) != want {
			t.Errorf("%q is taken otherwise", s)
		}
	}
}

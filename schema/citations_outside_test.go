package schema_test

import (
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// outside are ways to speak of what is not in the repository.
var outside = regexp.MustCompile(`\.\./shared|\blook/\d|(?:^|[^\w.])(?:domain|design|look|libraries|house-rules|NOTES)\.md`)

// aPage is a page that something names.
var aPage = regexp.MustCompile(`[\w./-]*\w\.md\b`)

// TestNothingOutsideIsCited: a page that code, templates or pages name is in the repository.
func TestNothingOutsideIsCited(t *testing.T) {
	pages := pagesHere(t)
	for _, f := range citingFiles(t) {
		for _, m := range outside.FindAllStringIndex(f.text, -1) {
			t.Errorf("%s: this is not in the repository: %s", f.name, around(f.text, m[0]))
		}
		for _, m := range aPage.FindAllStringIndex(f.text, -1) {
			if !pages[path.Base(f.text[m[0]:m[1]])] {
				t.Errorf("%s: there is no such page: %s", f.name, around(f.text, m[0]))
			}
		}
	}
}

// TestCodeCitesTheReference: the citations that TestCitationsAreThere looks up have not gone.
func TestCodeCitesTheReference(t *testing.T) {
	found := 0
	for _, f := range citingFiles(t) {
		if !isPage(f.name) {
			found += len(pageName.FindAllString(f.text, -1))
		}
	}
	if found < 80 {
		t.Errorf("only %d citations of REFERENCE.md and STYLE.md were found", found)
	}
}

// pagesHere are the names of all pages of the repository.
func pagesHere(t *testing.T) map[string]bool {
	t.Helper()
	pages := map[string]bool{}
	err := filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, ".md") {
			pages[e.Name()] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

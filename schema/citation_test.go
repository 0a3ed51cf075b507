package schema_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/check"
)

// page is REFERENCE.md or STYLE.md, taken apart so that a citation can be looked up.
type page struct {
	name     string
	sections map[string]string // the text under a numbered heading, by its number
	numbers  map[string]int    // how often "S12", "X01" and their like stand at the head of a row
	titles   map[string]bool   // headings and bold words, in small letters
}

var (
	headingLine = regexp.MustCompile(`(?m)^#{2,3} (?:(\d+(?:\.\d+a?)?) )?(.+)$`)
	numberedRow = regexp.MustCompile(`(?m)^\| ([SWXMH]\d+) \|`)
	boldWords   = regexp.MustCompile(`\*\*([^*]+?)[.,:]?\*\*`)
	// number is a number of REFERENCE.md wherever it stands. H1 to H6 are headings of a PDF or a
	// page as well; all of them are hazards, so that nothing has to be left out.
	number = regexp.MustCompile(`(?:^|[^A-Za-z0-9_])([SWXMH]\d+)\b`)
)

func readPage(t *testing.T, name string) page {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	p := page{path.Base(name), map[string]string{}, map[string]int{}, map[string]bool{}}
	heads := headingLine.FindAllStringSubmatchIndex(text, -1)
	for i, h := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		p.titles[strings.ToLower(text[h[4]:h[5]])] = true
		if h[2] >= 0 {
			p.sections[text[h[2]:h[3]]] = text[h[1]:end]
		}
	}
	for _, m := range numberedRow.FindAllStringSubmatch(text, -1) {
		p.numbers[m[1]]++
	}
	for _, m := range boldWords.FindAllStringSubmatch(text, -1) {
		p.titles[strings.ToLower(m[1])] = true
	}
	return p
}

// ownSection is a section that REFERENCE.md names within itself, which needs no file name.
var ownSection = regexp.MustCompile(`(?:^|[^\d.A-Za-z/])([1-9]\.\d{1,2}a?)(?:[^\d%:]|$)`)

// TestReferenceIsWhole: each series of numbers is there without a gap, each number once, and what
// REFERENCE.md says of its own sections leads somewhere.
func TestReferenceIsWhole(t *testing.T) {
	ref := readPage(t, "REFERENCE.md")
	want := 0
	for series, last := range map[string]int{"S%d": 136, "W%d": 64, "M%d": 26, "H%d": 34} {
		for n := 1; n <= last; n++ {
			if id := fmt.Sprintf(series, n); ref.numbers[id] != 1 {
				t.Errorf("REFERENCE.md has %d rows %s, want 1", ref.numbers[id], id)
			}
		}
		want += last
	}
	for _, r := range check.Rules() { // numbers of rules have gaps
		if ref.numbers[r.ID] != 1 {
			t.Errorf("REFERENCE.md has %d rows %s, want 1", ref.numbers[r.ID], r.ID)
		}
		want++
	}
	if len(ref.numbers) != want {
		t.Errorf("REFERENCE.md has %d numbers, want %d", len(ref.numbers), want)
	}
	for number, text := range ref.sections {
		for _, m := range ownSection.FindAllStringSubmatch(text, -1) {
			if _, ok := ref.sections[m[1]]; !ok {
				t.Errorf("REFERENCE.md %s names section %s, which is not there", number, m[1])
			}
		}
	}
}

// strangers look like numbers of REFERENCE.md and are none: where they may stand, and why.
var strangers = map[string]struct{ suffix, why string }{
	"X0":   {"words.go", "the start of an id that was typed without its 0"},
	"X999": {".txtar", "a rule that there is not"},
}

// TestCitedNumbersExist looks up every number that anything in the repository names.
func TestCitedNumbersExist(t *testing.T) {
	ref := readPage(t, "REFERENCE.md")
	seen := map[string]bool{}
	found := 0
	for _, f := range citingFiles(t) {
		for _, m := range number.FindAllStringSubmatchIndex(f.text, -1) {
			id := f.text[m[2]:m[3]]
			if ref.numbers[id] == 1 {
				found++
				continue
			}
			if s, ok := strangers[id]; ok && strings.HasSuffix(f.name, s.suffix) {
				seen[id] = true
				continue
			}
			t.Errorf("%s: REFERENCE.md has no %s: %s", f.name, id, around(f.text, m[2]))
		}
	}
	for id := range strangers {
		if !seen[id] {
			t.Errorf("%s is nowhere any more: take it off the list of strangers", id)
		}
	}
	if found < 500 {
		t.Errorf("only %d numbers were looked up: are the files still read?", found)
	}
}

// A citation names a page and then what of it is meant: sections, numbers, titles in quotes, one
// after the other. "schema/REFERENCE.md" without anything after it speaks of the page itself.
var (
	pageName = regexp.MustCompile(`([\w./-]*/)?(REFERENCE|STYLE)\.md`)
	cited    = regexp.MustCompile(`^,? ?(?:and |to |; )?(` +
		`\d\.\d{1,2}a?|[1-9]\b|(?:rules?|rows?|parts?|decisions?|readings?) \d+(?: (?:to|and) \d+)?|"[^"]{1,60}"|[SWXMH]\d+)`)
	more          = regexp.MustCompile(`^(?:,| and|;| to) (?:\d|"|[SWXMH]\d|rule|row|part|decision|reading)`)
	within        = regexp.MustCompile(`^,? (?:rules?|rows?|parts?|decisions?|readings?) \d|^,? "`)
	digits        = regexp.MustCompile(`\d+`)
	sourceSection = regexp.MustCompile(`"section (\d+\.\d+a?)"`)
)

// TestCitationsAreThere looks up every section, rule, row and title that a citation names.
func TestCitationsAreThere(t *testing.T) {
	pages := map[string]page{
		"REFERENCE": readPage(t, "REFERENCE.md"),
		"STYLE":     readPage(t, "../render/STYLE.md"),
	}
	for _, f := range citingFiles(t) {
		for _, m := range sourceSection.FindAllStringSubmatch(f.text, -1) {
			if _, ok := pages["REFERENCE"].sections[m[1]]; !ok {
				t.Errorf("%s: REFERENCE.md has no section %s", f.name, m[1])
			}
		}
		for _, m := range pageName.FindAllStringSubmatchIndex(f.text, -1) {
			p := pages[f.text[m[4]:m[5]]]
			n, fault := p.lookUp(f.text[m[1]:])
			if n == 0 && m[2] < 0 && fault == "" && !isPage(f.name) {
				fault = "says nothing of where to look"
			}
			if fault != "" {
				t.Errorf("%s: a citation of %s %s: %s", f.name, p.name, fault, around(f.text, m[0]))
			}
		}
	}
}

// lookUp goes through the list of what is cited at the head of rest, and returns how many things
// that is.
func (p page) lookUp(rest string) (n int, fault string) {
	section := ""
	for {
		m := cited.FindStringSubmatchIndex(rest)
		if m == nil || n > 0 && !more.MatchString(rest) && !followsOn(rest) {
			return n, ""
		}
		item := rest[m[2]:m[3]]
		rest = rest[m[1]:]
		n++
		switch {
		case item[0] == '"':
			if !p.titles[strings.ToLower(strings.Trim(item, `",.`))] {
				return n, "names a title that is not there, " + item
			}
		case strings.Contains("SWXMH", item[:1]):
			if p.numbers[item] != 1 {
				return n, "names " + item
			}
		case item[0] >= '0' && item[0] <= '9':
			if _, ok := p.sections[item]; !ok {
				return n, "names section " + item
			}
			section = item
		default:
			for _, number := range digits.FindAllString(item, -1) {
				if !hasItem(p.sections[section], number) {
					return n, fmt.Sprintf("names %s of section %q", item, section)
				}
			}
		}
	}
}

// followsOn reports whether a rule, row or title of the section just named comes next: "4.0 rule 16".
func followsOn(rest string) bool {
	return within.MatchString(rest)
}

// hasItem reports whether a section has a numbered item or a row of that number.
func hasItem(section, number string) bool {
	item := regexp.MustCompile(`(?m)^(?:` + number + `\. |\| ` + number + ` \|)`)
	return item.MatchString(section)
}

// A citingFile is a file of the repository without the ends of lines that a citation may go over:
// those within a comment in Go, all of them elsewhere.
type citingFile struct {
	name, text string
}

var (
	commentEnd = regexp.MustCompile(`\s*\n\s*//+ ?`)
	lineEnd    = regexp.MustCompile(`\s*\n\s*(?:# )?`)
)

// citingFiles are the files that may cite: code, templates, schemas, scripts, pages and tables.
func citingFiles(t *testing.T) []citingFile {
	t.Helper()
	kinds := []string{".go", ".xml", ".md", ".tsv", ".txtar", ".schema.json", ".java", ".mjs"}
	var all []citingFile
	err := filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			if err == nil && e.Name() == ".git" {
				return fs.SkipDir
			}
			return err
		}
		if slices.Contains(testsOfCitations, e.Name()) || !slices.ContainsFunc(kinds, func(k string) bool { return strings.HasSuffix(file, k) }) &&
			path.Base(filepath.ToSlash(filepath.Dir(file))) != ".ci" {
			return nil
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		end := lineEnd
		if strings.HasSuffix(file, ".go") {
			end = commentEnd
		}
		name := strings.TrimPrefix(filepath.ToSlash(file), "../")
		all = append(all, citingFile{name, end.ReplaceAllString(string(data), " ")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// testsOfCitations speak of citations and of the pages' names without citing.
var testsOfCitations = []string{"citation_test.go", "citations_outside_test.go", "reference_test.go"}

// isPage reports whether the file is one of the two pages, which name each other freely.
func isPage(name string) bool { return name == "schema/REFERENCE.md" || name == "render/STYLE.md" }

func around(text string, at int) string {
	return strings.ToValidUTF8(text[max(0, at-40):min(len(text), at+60)], "")
}

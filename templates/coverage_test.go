package templates

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/fixed"
)

// mayPrint reports whether a name is that of a kind, or of the caseload workbook, which may still
// print a fact (REFERENCE.md "Documents").
func mayPrint(name string) bool {
	_, ok := kinds.ByName(name)
	return ok || name == "caseload"
}

// TestCoverage: every fact of the schema is printed by some kind, or carries a reason why not, or
// stands in coverage.tsv with the kind that will print it. What is printed by now may not stand
// there any more.
func TestCoverage(t *testing.T) {
	listed := readCoverage(t)
	for _, path := range Default().unprinted(schema.RecordShape()) {
		if listed[path] == "" {
			t.Errorf("%s is printed by no kind and stands not in coverage.tsv", path)
		}
		delete(listed, path)
	}
	for path := range listed {
		t.Errorf("coverage.tsv: %s is printed, or has a reason, or is gone: take it out", path)
	}
}

func readCoverage(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("coverage.tsv")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		path, kind, ok := strings.Cut(line, "\t")
		if !ok || !mayPrint(kind) || listed[path] != "" {
			t.Errorf("coverage.tsv:%d: a line is a path and a kind to come, once", i+1)
		}
		listed[path] = kind
	}
	return listed
}

// TestCoverageSees: a template set that prints one fact leaves all others.
func TestCoverageSees(t *testing.T) {
	s := mustLoad(t, map[string]string{"a.xml": `<document kind="review-invitation" code="X" title="X" audience="person">
		<para>{person.pronouns}</para><other-formats/></document>`})
	left := map[string]bool{}
	for _, path := range s.unprinted(schema.RecordShape()) {
		left[path] = true
	}
	if left["person.pronouns"] || !left["safety.personsView"] || left["provenance.contentHash"] {
		t.Error("coverage does not follow what is printed")
	}
}

// unprinted lists the facts of a schema that no template prints and that carry no reason why not,
// by path and sorted. A fact that some document prints for anyone counts as printed.
func (s *Set) unprinted(root *tree.Shape) []string {
	var out []string
	p := prints{}
	for _, t := range s.kinds {
		maps.Copy(p, t.Prints)
	}
	for _, path := range fixed.HeadPaths {
		p[path] = true
	}
	p.unprinted(root, &out)
	slices.Sort(out)
	return out
}

// prints are the places of facts that some template prints.
type prints map[string]bool

func (p prints) unprinted(at *tree.Shape, out *[]string) {
	switch {
	case at.NotPrinted != "", at.Open, at.Format == "id":
	case at.LabelledText:
		if !p[at.Path] {
			*out = append(*out, at.Path)
		}
	case at.Kind == tree.Array:
		p.unprinted(at.Items, out)
	case at.Kind == tree.Object:
		for _, key := range at.Order {
			if !isLabel(at, key) || key != "visibility" && !p.attributes(at) {
				p.unprinted(at.Props[key], out)
			}
		}
	case !p[at.Path]:
		*out = append(*out, at.Path)
	}
}

// isLabel reports whether a property is one of the marks that an object with text may carry.
// Visibility decides who reads and is printed nowhere; the others are printed with the object's
// first text.
func isLabel(at *tree.Shape, key string) bool {
	switch key {
	case "visibility", "source", "recordedOn", "recordedByRef":
		return at.Props["visibility"] != nil
	}
	return false
}

// attributes reports whether a text of an object is printed, and its marks with it.
func (p prints) attributes(at *tree.Shape) bool {
	for _, q := range at.Props {
		if q.LabelledText && p[q.Path] ||
			q.Kind == tree.Array && q.Items.LabelledText && p[q.Items.Path] {
			return true
		}
	}
	return false
}

// TestLossesMostDangerousFirst: a set is told first what can harm, each fact once.
func TestLossesMostDangerousFirst(t *testing.T) {
	was := map[string]bool{"cpa.team": true, "medication[].dose": true, "medication[].text": true, "medication[].text.source": true,
		"allergies.items[].substance": true, "crisisPlan.triggers[]": true, "profile.organisation.name": true, "fact.x": true}
	got := lossOf("care-plan", was, map[string]bool{"cpa.team": true})
	want := []string{"allergies.items[].substance", "medication[].dose", "medication[].text", "crisisPlan.triggers[]", "profile.organisation.name"}
	if !slices.Equal(got.Facts, want) || got.Safe != 4 {
		t.Errorf("%d of %v", got.Safe, got.Facts)
	}
}

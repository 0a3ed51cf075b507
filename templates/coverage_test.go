package templates

import (
	"os"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
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
	for _, path := range Default().Unprinted(schema.RecordShape()) {
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
	for _, path := range s.Unprinted(schema.RecordShape()) {
		left[path] = true
	}
	if left["person.pronouns"] || !left["safety.personsView"] || left["provenance.contentHash"] {
		t.Error("coverage does not follow what is printed")
	}
}

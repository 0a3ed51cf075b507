package check_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"cpadoc/schema/check"
)

// TestReferenceHasTheTable: REFERENCE.md 5.15 says of each rule the level, the time and the source
// that the table of the program says.
func TestReferenceHasTheTable(t *testing.T) {
	text, err := os.ReadFile("../REFERENCE.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| (X\d+) \| ([EW/]+) \| (.+) \| (record|batch|order|output|record, order|order, output) \| .+ \| (.+) \|$`)
	rows := map[string][]string{}
	for _, m := range row.FindAllStringSubmatch(string(text), -1) {
		rows[m[1]] = m[2:]
	}
	for _, r := range check.Rules() {
		got := rows[r.ID]
		if got == nil {
			t.Errorf("%s has no row in REFERENCE.md 5.15", r.ID)
			continue
		}
		source := strings.TrimPrefix(strings.TrimPrefix(r.Source, "section "), "REFERENCE.md ")
		for i, want := range map[int]string{0: r.Level(), 2: string(r.When), 3: source} {
			if got[i] != want {
				t.Errorf("%s: REFERENCE.md says %q where the table says %q", r.ID, got[i], want)
			}
		}
		if stops := got[1] != "–"; stops != (len(r.Stops) > 0) {
			t.Errorf("%s: REFERENCE.md says that it stops %q, the table %v", r.ID, got[1], r.Stops)
		}
	}
	if len(rows) != len(check.Rules()) {
		t.Errorf("REFERENCE.md has %d rows, the table %d", len(rows), len(check.Rules()))
	}
}

package main

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/schema/schematest"
)

// What the papers of sample 01 say about Yvonne, his sister and carer.
const (
	mayKnowPlan   = "They may know my care plan."
	signsOwnPage  = "Yvonne Clarke-Reid, my sister, signs a page of their own"
	letterNamesMe = "You help look after Des."
)

// papersOf runs the command on a record of its own and returns the words of the care plan and of
// all letters, and what it found.
func papersOf(t *testing.T, record []byte) (plan, letters, found string) {
	t.Helper()
	dir := t.TempDir()
	file := write(t, dir, "r.json", string(record))
	out := filepath.Join(dir, "out")
	got := cpadoc(t, "", "render", "all", "--again", "-o", out, "--format", "text", "--as-of", asOfDay, file)
	if got.code > exitStopped {
		t.Fatalf("exit %d\n%s", got.code, got.err)
	}
	read := func(pattern string) string {
		files, _ := filepath.Glob(filepath.Join(out, pattern))
		var all strings.Builder
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(b)
		}
		return strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(all.String())
	}
	return read("care-plan_*.txt"), read("letters/*.txt"), got.err + got.out
}

// rowOf returns the rows of "Who can see what" about Yvonne.
func rowOf(plan string) string {
	_, part, _ := strings.Cut(plan, "Who can see what")
	part, _, _ = strings.Cut(part, "I can change this at any time.")
	var rows []string
	for line := range strings.Lines(part) {
		if strings.HasPrefix(line, "Yvonne") {
			rows = append(rows, strings.TrimSpace(line))
		}
	}
	return strings.Join(rows, "\n")
}

// consentCase is sample 01 with one carer's sharing changed: what is said of it in each place.
type consentCase struct {
	change  schematest.Set
	row     string // words of the plan's row
	mayKnow string // "" for nothing
	finding string // rule, pointer and the beginning of the text
	named   bool   // the letter may name the person
}

func (c consentCase) run(t *testing.T) {
	t.Helper()
	sample, err := os.ReadFile(rich)
	if err != nil {
		t.Fatal(err)
	}
	plan, letters, found := papersOf(t, schematest.Change(t, sample, c.change))
	row := rowOf(plan)
	if !strings.Contains(row, c.row) || strings.Contains(row, "They may know ") != (c.mayKnow != "") ||
		!strings.Contains(row, c.mayKnow) || strings.Contains(row, mayKnowPlan) != (c.mayKnow == mayKnowPlan) {
		t.Errorf("the plan says: %s", row)
	}
	if own := strings.Contains(plan, signsOwnPage); own != (c.named && c.mayKnow != mayKnowPlan) {
		t.Errorf("the plan has Yvonne sign a page of her own: %v", own)
	}
	if strings.Contains(letters, letterNamesMe) != c.named {
		t.Errorf("the letter to her names the person: %v", !c.named)
	}
	if !strings.Contains(found, c.finding) {
		t.Errorf("nothing says %q:\n%s", c.finding, found)
	}
}

func yvonnes(more schematest.Set) schematest.Set {
	s := schematest.Set{"id": "sh-yvonne", "recipientKind": "carer", "recipientRef": "carer-yvonne", "scope": "carePlan",
		"decision": "consented", "decidedOn": "2026-09-24", "recordedByRef": "ct-amina"}
	maps.Copy(s, more)
	return s
}

// TestConsentAsRecorded is the sample as it is: her consent covers the care plan.
func TestConsentAsRecorded(t *testing.T) {
	consentCase{change: schematest.Set{}, row: "We may share with them.", mayKnow: mayKnowPlan, named: true}.run(t)
}

// TestConsentAUndatedRefusal: a refusal without a day is not overruled by a consent with one (X79).
func TestConsentAUndatedRefusal(t *testing.T) {
	refusal := yvonnes(schematest.Set{"id": "sh-new", "decision": "refused"})
	delete(refusal, "scope")
	delete(refusal, "decidedOn")
	consentCase{change: schematest.Set{"sharing.3": refusal}, row: "I said no to sharing with them.",
		finding: "X79 /sharing/3/decidedOn this refusal has no day"}.run(t)
}

// TestConsentBBestInterestsWithoutANote: a decision made for the person rests on a capacity note (X114).
func TestConsentBBestInterestsWithoutANote(t *testing.T) {
	consentCase{change: schematest.Set{"sharing.0": yvonnes(schematest.Set{"decision": "lacksCapacityBestInterests"})},
		row:     "Someone decided this for me. Staff are checking it, and share nothing until then.",
		finding: "X114 /sharing/0 no capacity note"}.run(t)
}

// TestConsentCConditions: a condition that no rule can keep brings the scope down to practical things
// (X79).
func TestConsentCConditions(t *testing.T) {
	consentCase{change: schematest.Set{"sharing.0": yvonnes(schematest.Set{"conditions": "Only on weekdays."})},
		row: "We may share with them.", mayKnow: "They may know practical things, such as visits and numbers.",
		finding: "X79 /sharing/0/conditions the program cannot apply these " +
			"conditions", named: true}.run(t)
}

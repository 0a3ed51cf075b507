package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestNaughtyStrings prints every string of a list that has broken other programs, or refuses it
// with its place. CPADOC_CORPUS names the folder where naughty-strings/blns.json lies.
func TestNaughtyStrings(t *testing.T) {
	dir := os.Getenv("CPADOC_CORPUS")
	b, err := os.ReadFile(filepath.Join(dir, "naughty-strings", "blns.json"))
	if dir == "" || err != nil || testing.Short() {
		t.Skip("CPADOC_CORPUS is not there")
	}
	var all []string
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	var in strings.Builder
	for i, s := range all {
		in.WriteString(changed(t, "../../samples/records/03-disagrees.json", func(r map[string]any) {
			r["recordId"] = fmt.Sprintf("n-%d", i)
			p := r["person"].(map[string]any)
			delete(p, "nhsNumber")
			p["nhsNumberUnavailableReason"] = "notKnown"
			inside(p, "name")["family"] = fmt.Sprintf("F%d", i)
			inside(r, "assessment")["aboutMe"] = s
		}) + "\n")
	}
	out := filepath.Join(t.TempDir(), "out")
	got := cpadoc(t, in.String(), "render", "care-plan", "-", "-o", out, "--as-of", asOfDay,
		"--report", "json")
	docs := documents(t, got.out)
	if len(docs) != len(all) {
		t.Fatalf("%d strings went in, %d outcomes came out\n%s", len(all), len(docs), got.err)
	}
	made := 0
	for i, d := range docs {
		switch {
		case d.Type == "document":
			made++
			if !strings.Contains(squeeze(pdfText(t, filepath.Join(out, d.File))), squeeze(all[i])) {
				t.Errorf("string %d is not whole on paper: %q", i, all[i])
			}
		case d.Type != "stopped" || len(d.Rules) == 0:
			t.Errorf("string %d: %+v", i, d)
		}
	}
	if made < len(all)/2 {
		t.Errorf("only %d of %d strings were printed", made, len(all))
	}
}

func inside(m map[string]any, key string) map[string]any { return m[key].(map[string]any) }

// squeeze drops what a document does not show: spaces of all kinds and what has no look of its own.
func squeeze(s string) string {
	return unseen.ReplaceAllString(hyphens.Replace(norm.NFC.String(s)), "")
}

var (
	unseen  = regexp.MustCompile(`[\s\x{85}\p{Z}\x{ad}\x{61c}\x{200b}-\x{200f}\x{2060}\x{feff}\x{fe0e}\x{fe0f}\x{b}]`)
	hyphens = strings.NewReplacer("\u2010", "-", "\u2011", "-")
)

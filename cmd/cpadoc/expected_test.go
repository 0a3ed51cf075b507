package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// expected is a row of samples/expected.tsv. The reader is named where it is another than the one that the
// kind is written for: by the place in the record of one among several.
type expected struct{ record, kind, outcome, rule, reader string }

// TestSamplesComeOutAsExpected: for every sample, kind and reader, made, not applicable, or stopped by the
// rule that the table names.
func TestSamplesComeOutAsExpected(t *testing.T) {
	want, files := expectations(t)
	for _, file := range files {
		rows := want[file]
		out := filepath.Join(t.TempDir(), "out")
		got := cpadoc(t, "", "render", kindsOf(rows), filepath.Join("../../samples", file), "-o", out,
			"--as-of", asOfDay, "--report", "json", "--profile", "../../samples/profile.json",
			"--for", "person,gp,carer,family,professional,team")
		made, used := 0, map[int]bool{}
		for _, doc := range documents(t, got.out) {
			i := slices.IndexFunc(rows, func(e expected) bool {
				return e.kind == doc.Kind && e.reader == doc.Reader && (e.record == doc.Record || e.record == "-" && doc.Type == "stopped")
			})
			if i < 0 {
				t.Errorf("%s: %+v is not in the table", file, doc)
				continue
			}
			if state := outcomes[doc.Type]; state != rows[i].outcome ||
				rows[i].rule != "" && !slices.Contains(doc.Rules, rows[i].rule) {
				t.Errorf("%s: %+v, want %+v", file, doc, rows[i])
			}
			if doc.Type == "document" {
				made++
			}
			used[i] = true // two records of one id share a row
		}
		for i, row := range rows {
			if !used[i] {
				t.Errorf("%s: nothing came of %+v", file, row)
			}
		}
		if n := len(pdfs(t, out)); n != made {
			t.Errorf("%s: %d documents told, %d files there", file, made, n)
		}
	}
}

// kindsOf names the kinds that rows speak of, as the command takes them.
func kindsOf(rows []expected) string {
	var kinds []string
	for _, r := range rows {
		if !slices.Contains(kinds, r.kind) {
			kinds = append(kinds, r.kind)
		}
	}
	return strings.Join(kinds, ",")
}

var outcomes = map[string]string{"document": "made", "stopped": "stopped", "notApplicable": "not-applicable"}

// expectations are the rows by file, and the files in order.
func expectations(t *testing.T) (map[string][]expected, []string) {
	t.Helper()
	b, err := os.ReadFile("../../samples/expected.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows, files := map[string][]expected{}, []string(nil)
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(line, "\t")
		for len(f) < 6 {
			f = append(f, "")
		}
		if i == 0 {
			continue // the head
		}
		if rows[f[0]] == nil {
			files = append(files, f[0])
		}
		rows[f[0]] = append(rows[f[0]], expected{f[1], f[2], f[3], f[4], f[5]})
	}
	if len(files) < 50 {
		t.Fatalf("only %d files in the table", len(files))
	}
	return rows, files
}

func documents(t *testing.T, report string) []documentLine {
	t.Helper()
	var docs []documentLine
	for line := range strings.Lines(report) {
		var d documentLine
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		if d.Kind != "" {
			docs = append(docs, d)
		}
	}
	return docs
}

// TestEverySampleIsInTheTable: a sample that nobody expects anything of is forgotten.
func TestEverySampleIsInTheTable(t *testing.T) {
	want, _ := expectations(t)
	for _, dir := range []string{"records", "broken"} {
		names, err := os.ReadDir(filepath.Join("../../samples", dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range names {
			if hidden := strings.HasPrefix(n.Name(), "."); !hidden && want[dir+"/"+n.Name()] == nil {
				t.Errorf("%s/%s is not in expected.tsv", dir, n.Name())
			}
		}
	}
}

package sample

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
)

const home = "../../../samples/"

// row is a line of expected.tsv: what becomes of one kind of one record, for the reader that it is written
// for.
type row struct{ file, id, kind, outcome, rule string }

func expected(t *testing.T) []row {
	t.Helper()
	b, err := os.ReadFile(home + "expected.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 5 && len(f) != 6 { // letters and copies name their reader, too
			t.Fatalf("expected.tsv:%d has %d columns", i+1, len(f))
		}
		if copied := len(f) == 6 && f[5] != ""; i > 0 && !copied {
			rows = append(rows, row{f[0], f[1], f[2], f[3], f[4]})
		}
	}
	return rows
}

func sampleFiles(t *testing.T) []string {
	t.Helper()
	files := []string{home + "caseload.ndjson"}
	for _, dir := range []string{"records", "broken"} {
		m, err := filepath.Glob(home + dir + "/*")
		if err != nil || len(m) < 15 {
			t.Fatal(dir, len(m), err)
		}
		files = append(files, m...)
	}
	return files
}

// eachRecord reads the samples as the program does.
func eachRecord(t *testing.T, file string, visit func(raw schema.Raw, found []finding.Finding)) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := schema.NewReader(file, f)
	for {
		raw, found, err := r.Next()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(file, err)
		}
		visit(raw, found)
	}
}

// The ranges that are kept for drama, and the numbers that everybody may ring.
var (
	phone    = regexp.MustCompile(`\b0\d[\d ]{8,11}\d\b`)
	invented = regexp.MustCompile(`^(01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3}|0161 496 0\d{3}|0808 157 0\d{3})$`)
	address  = regexp.MustCompile(`[\w.]+@[\w.]+`)
)

func TestSamplePeopleAreInvented(t *testing.T) {
	for _, file := range append(sampleFiles(t), home+"profile.json") {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range phone.FindAllString(string(b), -1) {
			if !invented.MatchString(n) {
				t.Errorf("%s holds a number outside the ranges for drama", file)
			}
		}
		for _, a := range address.FindAllString(string(b), -1) {
			if !strings.HasSuffix(strings.TrimRight(a, "."), "example.org") {
				t.Errorf("%s holds an address that is not at example.org", file)
			}
		}
	}
}

// Where samples/broken is about numbers and ids, they are meant to be wrong.
func TestSampleNumbersAreValidAndDiffer(t *testing.T) {
	numbers, ids := map[string]string{}, map[string]string{}
	for _, file := range sampleFiles(t) {
		for _, line := range lines(t, file) {
			var r struct {
				RecordID   string `json:"recordId"`
				Provenance struct{ Synthetic bool }
				Person     struct{ NHSNumber string }
			}
			if json.Unmarshal(line, &r) != nil {
				continue // TestSamplesLoadAsExpected knows which may not be read
			}
			meant := strings.Contains(file, "/x0") || strings.Contains(file, "read-")
			at, n := file+" "+r.RecordID, r.Person.NHSNumber
			if !r.Provenance.Synthetic {
				t.Errorf("%s is not marked as synthetic", at)
			}
			if meant || r.RecordID == "cl-017" && ids["cl-017"] != "" {
				continue
			}
			if was := ids[r.RecordID]; was != "" {
				t.Errorf("%s: the id was used by %s", at, was)
			}
			if ids[r.RecordID] = at; n == "" || r.RecordID == "cl-022" || r.RecordID == "cl-050" {
				continue // caseload-answers.md says why
			}
			if check.NHSNumber(n) != check.NumberOK || !strings.HasPrefix(n, "999") || numbers[n] != "" {
				t.Errorf("%s: the NHS number is not valid, not of the 999 range, or used by %s", at, numbers[n])
			}
			numbers[n] = at
		}
	}
}

// lines returns the records of a file: its lines, or the whole of it.
func lines(t *testing.T, file string) [][]byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(file, ".ndjson") {
		return [][]byte{b}
	}
	var out [][]byte
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		out = append(out, []byte(l))
	}
	return out
}

// TestSamplesLoadAsExpected holds the outcome of loading, of the order rules and of the batch
// against expected.tsv, and asks that every record has its row and every row its record.
func TestSamplesLoadAsExpected(t *testing.T) {
	want := map[[2]string]row{}
	for _, r := range expected(t) {
		if r.kind == "care-plan" {
			want[[2]string{r.file, r.id}] = r
		}
	}
	l := schema.NewLoader(schema.Options{AsOf: day, Profile: profile(t), Draws: drawn})
	met := map[[2]string]bool{}
	for _, file := range sampleFiles(t) {
		name := strings.TrimPrefix(filepath.ToSlash(file), home)
		eachRecord(t, file, func(raw schema.Raw, found []finding.Finding) {
			if raw.Bytes == nil {
				return // its syntax error was met as a record's, or is
			}
			c, more := l.Load(raw)
			key := [2]string{name, "-"}
			if c != nil {
				key[1] = c.ID()
				more = append(more, check.RunFor(check.Params{Kind: kinds.CarePlan, Reader: "person", AsOf: day, Root: c.Record().Node()})...)
			}
			w, ok := want[key]
			if !ok {
				t.Errorf("%s has no row in expected.tsv", key)
			}
			met[key] = true
			checkRow(t, w, c != nil, more)
		})
	}
	for key := range want {
		if !met[key] && !strings.HasPrefix(key[0], "broken/read-") {
			t.Errorf("%s of expected.tsv was not met", key)
		}
	}
}

// checkRow leaves X06 and X07 to the program, which sees the whole run.
func checkRow(t *testing.T, w row, read bool, found []finding.Finding) {
	t.Helper()
	var stops []string
	for _, f := range found {
		unprintable := f.Rule == "X99" && f.Severity == finding.Error // it stops what would print the fact
		if !read && f.StopsRead() || read && (unprintable || f.StopsKind("care-plan", "person")) {
			stops = append(stops, f.Rule)
		}
	}
	switch {
	case w.rule == "X06" || w.rule == "X07":
	case w.outcome == "stopped" && !contains(stops, w.rule):
		t.Errorf("%s %s: stopped by %v, not by %s", w.file, w.id, stops, w.rule)
	case w.outcome != "stopped" && len(stops) > 0:
		t.Errorf("%s %s: stopped by %v", w.file, w.id, stops)
	}
}

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

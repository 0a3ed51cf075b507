package check_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Every rule in force has testdata/<ID>.txtar. Each section of it is testdata/base.json, which
// breaks no rule, after a few changes:
//
//	set /pointer JSON      change or add; the last step may be an index or - for a new item
//	drop /pointer          take away
//	as-of 2026-11-20       another day
//	order KIND READER [DELIVERY [EDITION]]   ask for a document as well
//	want error|warning RULE /pointer
//	stops KIND READER      one of the findings keeps this document from this reader
//	allows KIND READER     none does
//
// A section without "want" says that the changed record is as clean as the base.
type section struct {
	name, file string
	steps      []step
	asOf       record.Date
	orders     []check.Params
	want       []string
	stops      [][2]string
	allows     [][2]string
}

type step struct {
	path string
	drop bool
	json string
}

func sections(t *testing.T, file string) []section {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []section
	for _, f := range a.Files {
		s := section{name: f.Name, file: file, asOf: record.Date{Y: 2026, M: 11, D: 20}}
		for line := range strings.Lines(string(f.Data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				s.read(t, line)
			}
		}
		slices.Sort(s.want)
		out = append(out, s)
	}
	return out
}

func (s *section) read(t *testing.T, line string) {
	t.Helper()
	word, rest, _ := strings.Cut(line, " ")
	f := append(strings.Fields(rest), "", "", "")
	switch word {
	case "set":
		path, value, ok := strings.Cut(rest, " ")
		if !ok || !json.Valid([]byte(value)) {
			t.Fatalf("%s: no JSON: %s", s.name, line)
		}
		s.steps = append(s.steps, step{path: path, json: value})
	case "drop":
		s.steps = append(s.steps, step{path: rest, drop: true})
	case "as-of":
		s.asOf, _ = record.ParseDate(rest)
	case "order":
		kind, ok := kinds.ByName(f[0])
		if !ok {
			t.Fatalf("there is no kind %s", f[0])
		}
		s.orders = append(s.orders, check.Params{Kind: kind, Reader: f[1], Delivery: f[2], Edition: f[3]})
	case "want":
		s.want = append(s.want, strings.TrimSpace(rest))
	case "stops":
		s.stops = append(s.stops, [2]string{f[0], f[1]})
	case "allows":
		s.allows = append(s.allows, [2]string{f[0], f[1]})
	default:
		t.Fatalf("%s: what is %q?", s.name, line)
	}
}

// record returns the bytes of the base record after the section's changes.
func (s *section) record(t *testing.T) []byte {
	t.Helper()
	var doc any
	if err := json.Unmarshal(base(t), &doc); err != nil {
		t.Fatal(err)
	}
	for _, st := range s.steps {
		var v any
		if !st.drop {
			if err := json.Unmarshal([]byte(st.json), &v); err != nil {
				t.Fatal(err)
			}
		}
		doc = change(t, doc, strings.Split(st.path, "/")[1:], v, st.drop)
	}
	b, err := json.MarshalIndent(doc, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func base(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/base.json")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func change(t *testing.T, in any, path []string, v any, drop bool) any {
	t.Helper()
	if len(path) == 0 {
		return v
	}
	key, last := path[0], len(path) == 1
	switch in := in.(type) {
	case map[string]any:
		if last && drop {
			if _, ok := in[key]; !ok {
				t.Fatalf("nothing to drop at %v", path)
			}
			delete(in, key)
			return in
		}
		if in[key] == nil && !last {
			in[key] = empty(path[1])
		}
		in[key] = change(t, in[key], path[1:], v, drop)
		return in
	case []any:
		i, err := strconv.Atoi(key)
		switch {
		case key == "-":
			return append(in, change(t, nil, path[1:], v, drop))
		case err != nil || i >= len(in):
			t.Fatalf("no item %q", key)
		case last && drop:
			return slices.Delete(in, i, i+1)
		}
		in[i] = change(t, in[i], path[1:], v, drop)
		return in
	}
	t.Fatalf("nothing at %v", path)
	return nil
}

func empty(next string) any {
	if next == "-" || next == "0" {
		return []any{}
	}
	return map[string]any{}
}

// found loads a record as the program does and asks for the orders as well.
func (s *section) found(t *testing.T) []finding.Finding {
	t.Helper()
	raw := schema.Raw{File: "record.json", Line: 1, Col: 1, Bytes: s.record(t)}
	c, fs := schema.Load(raw, schema.Options{AsOf: s.asOf})
	for _, o := range s.orders {
		if c == nil {
			t.Fatalf("%s: an order for a record that was not read: %v", s.name, fs)
		}
		o.AsOf, o.Root = s.asOf, c.Record().Node()
		fs = append(fs, check.RunFor(o)...)
	}
	return fs
}

func words(fs []finding.Finding) []string {
	var out []string
	for _, f := range fs {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s", f.Severity, f.Rule, f.Pointer)))
	}
	slices.Sort(out)
	return out
}

func TestRules(t *testing.T) {
	files, err := filepath.Glob("testdata/X*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(id, func(t *testing.T) { testRule(t, id, sections(t, file)) })
	}
}

func testRule(t *testing.T, id string, ss []section) {
	breaks, keeps := 0, 0
	for _, s := range ss {
		t.Run(s.name, func(t *testing.T) {
			fs := s.found(t)
			if d := cmp.Diff(s.want, words(fs)); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
			}
			s.checkStops(t, fs)
			s.checkWords(t, fs)
		})
		if slices.ContainsFunc(s.want, func(w string) bool { return strings.Contains(w+" ", " "+id+" ") }) {
			breaks++
		} else {
			keeps++
		}
	}
	if breaks == 0 || keeps == 0 {
		t.Errorf("%d sections break %s and %d just do not; there must be both", breaks, id, keeps)
	}
}

func (s *section) checkStops(t *testing.T, fs []finding.Finding) {
	t.Helper()
	stopped := func(k [2]string) bool {
		return slices.ContainsFunc(fs, func(f finding.Finding) bool { return f.StopsKind(k[0], k[1]) })
	}
	for _, k := range s.stops {
		if !stopped(k) {
			t.Errorf("nothing stops %s for %s", k[0], k[1])
		}
	}
	for _, k := range s.allows {
		if stopped(k) {
			t.Errorf("%s is stopped for %s", k[0], k[1])
		}
	}
}

// checkWords holds that a finding says something, stops no more than the table says, and repeats
// nothing that the record says.
func (s *section) checkWords(t *testing.T, fs []finding.Finding) {
	t.Helper()
	said := values(t, s.record(t))
	for _, f := range fs {
		stops := f.Severity == finding.Error && f.Rule != "X99" // X99 stops whatever prints the fact
		if f.Text == "" || strings.HasSuffix(f.Text, ".") || stops && len(f.Stops) == 0 {
			t.Errorf("half a finding: %+v", f)
		}
		for _, st := range f.Stops {
			if r, ok := check.ByID(f.Rule); ok && !slices.ContainsFunc(r.Stops, func(by finding.Stop) bool { return within(st, by) }) {
				t.Errorf("%s stops %+v, and the table does not say so", f.Rule, st)
			}
		}
		if f.Rule == "X97" {
			continue // for a sample it names the day that would work
		}
		for _, v := range said {
			if strings.Contains(f.Text+" "+f.Hint, v) {
				t.Errorf("%s repeats what the record says: %s (%s)", f.Rule, f.Text, v)
			}
		}
	}
}

// within reports whether a stop is the table's or a part of it.
func within(st, by finding.Stop) bool {
	kind := by.What == st.What || by.What == "any" || by.What == "paper" || by.What == "read"
	reader, _, _ := strings.Cut(st.Reader, "/")
	return kind && (by.Reader == "" || by.Reader == reader || by.Reader == st.Reader)
}

// values returns what a record says of people: every string that is no code. Codes have neither
// spaces nor digits, and begin with a small letter.
func values(t *testing.T, b []byte) (out []string) {
	t.Helper()
	var doc any
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, k := range v {
				walk(k)
			}
		case []any:
			for _, k := range v {
				walk(k)
			}
		case string:
			if len(v) > 2 && (strings.ContainsAny(v, " 0123456789") || unicode.IsUpper([]rune(v)[0])) {
				out = append(out, v)
			}
		}
	}
	walk(doc)
	return out
}

// A rule that is in force and has no test, or that no code can report, is a promise nobody keeps.
func TestEveryRuleInForceIsTested(t *testing.T) {
	elsewhere := map[string]string{"X06": "TestBatch", "X07": "TestBatch", "X08": "TestPack",
		"X51": "press: TestBothHelpBoxesStandOnThePage", "X80": "letter: TestTheTableSaysWhatItSays", "X82": "press: TestCanaries", "X118": "press: TestACardThatCannotHoldAllergiesIsNotMade", "X117": "press: TestNoOtherTeamsPhone", "X116": "press: TestACrisisPlanKeptBackIsNotDenied", "X91": "press: TestCanaries"}
	for _, r := range check.Rules() {
		_, err := os.Stat("testdata/" + r.ID + ".txtar")
		if tested := err == nil || elsewhere[r.ID] != ""; tested != r.InForce {
			t.Errorf("%s: in force is %v, tested is %v", r.ID, r.InForce, tested)
		}
	}
}

func TestTable(t *testing.T) {
	rs := check.Rules()
	for i, r := range rs {
		if i > 0 && number(r.ID) <= number(rs[i-1].ID) {
			t.Fatalf("%s stands after %s", r.ID, rs[i-1].ID)
		}
		if r.Sentence == "" || r.Hint == "" || r.Source == "" || r.When == "" || strings.HasSuffix(r.Sentence, ".") {
			t.Errorf("%s is not whole: %+v", r.ID, r)
		}
		if (r.Severity == finding.Error) != (len(r.Stops) > 0) {
			t.Errorf("%s: an error stops something, a warning nothing", r.ID)
		}
		if want := map[[2]bool]string{{true, true}: "E/W", {true, false}: "E", {false, false}: "W"}[[2]bool{r.Severity == finding.Error, r.Softer}]; r.Level() != want {
			t.Errorf("%s is %s, not %s", r.ID, r.Level(), want)
		}
		if got, ok := check.ByID(r.ID); !ok || got.Sentence != r.Sentence {
			t.Errorf("%s cannot be found", r.ID)
		}
	}
	if len(rs) == 0 {
		t.Error("there are no rules")
	}
	for _, none := range []string{"", "X", "number"} {
		if _, ok := check.ByID(none); ok {
			t.Errorf("%s is no rule", none)
		}
	}
}

// number is that of a rule.
func number(id string) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(id, "X"))
	return n
}

func TestBaseIsClean(t *testing.T) {
	s := section{asOf: record.Date{Y: 2026, M: 11, D: 20}}
	if got := words(s.found(t)); got != nil {
		t.Error(strings.Join(got, "\n"))
	}
}

// BenchmarkRun measures the rules alone on a record that breaks none.
func BenchmarkRun(b *testing.B) {
	asOf := record.Date{Y: 2026, M: 11, D: 20}
	var out bytes.Buffer
	if err := json.Compact(&out, base(b)); err != nil {
		b.Fatal(err)
	}
	c, fs := schema.Load(schema.Raw{File: "base", Line: 1, Col: 1, Bytes: out.Bytes()}, schema.Options{AsOf: asOf})
	if len(fs) > 0 {
		b.Fatal(words(fs))
	}
	o := check.Options{AsOf: asOf, Limits: check.DefaultLimits(), Root: c.Record().Node(),
		Signs: care.Signatures(c.Record(), func() string { return care.ContentHash(c.Record(), out.Bytes()) }, asOf)}
	b.SetBytes(int64(out.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if fs := check.Run(o); fs != nil {
			b.Fatal(fs)
		}
	}
}

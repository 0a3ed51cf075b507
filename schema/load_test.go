package schema

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

var update = flag.Bool("update", false, "write golden files anew")

var asOf, _ = record.ParseDate("2026-11-20")

func rawOf(b []byte) Raw { return Raw{File: "r.json", Line: 1, Col: 1, Bytes: b} }

// placed checks that every finding has a place inside the record and one sentence.
func placed(t testing.TB, b []byte, fs []finding.Finding) {
	t.Helper()
	lines := 3 + bytes.Count(b, []byte("\n"))
	for i, f := range fs {
		if f.Line < 1 || f.Line > lines || f.Col < 1 || f.Rule == "" || f.Text == "" || strings.HasSuffix(f.Text, ".") {
			t.Errorf("finding without place or words: %+v", f)
		}
		if i > 0 && (f.Line < fs[i-1].Line || f.Line == fs[i-1].Line && f.Col < fs[i-1].Col) {
			t.Errorf("findings are out of order: %+v", f)
		}
	}
}

// say writes findings as reports do.
func say(fs []finding.Finding) string {
	var b strings.Builder
	for _, f := range fs {
		fmt.Fprintf(&b, "%d:%d %s %s %s %s\n", f.Line, f.Col, f.Severity, f.Rule, f.Pointer, f.Text)
		if f.Hint != "" {
			fmt.Fprintf(&b, "    %s\n", f.Hint)
		}
	}
	return b.String()
}

// TestLoadFindings: testdata/load has archives of a base record and, for each case, edits
// ("old => new", each old stands once) and what is then said of it by everything but the rules of
// package check.
func TestLoadFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/load/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base := a.Files[0].Data
		for i := 1; i+1 < len(a.Files); i += 2 {
			edits, want := a.Files[i], &a.Files[i+1]
			b := edited(t, edits.Name, base, string(edits.Data))
			_, found := Load(rawOf(b), Options{AsOf: asOf, Draws: european, Mark: strings.Contains(edits.Name, "marked")})
			placed(t, b, found)
			got := say(loaderOnly(found))
			if *update {
				want.Data = []byte(got)
			}
			if diff := cmp.Diff(string(want.Data), got); diff != "" {
				t.Errorf("%s: %s: want -, got +\n%s", file, edits.Name, diff)
			}
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func loaderOnly(fs []finding.Finding) []finding.Finding {
	var out []finding.Finding
	for _, f := range fs {
		switch f.Rule {
		case "json", "schema", "X96", "X98", "X99", "X101":
			out = append(out, f)
		}
	}
	return out
}

func edited(t *testing.T, name string, base []byte, edits string) []byte {
	t.Helper()
	s := string(base)
	for _, e := range strings.Split(strings.TrimSpace(edits), "\n") {
		from, to, ok := strings.Cut(e, " =>")
		to = strings.TrimPrefix(to, " ")
		if !ok || strings.Count(s, from) != 1 {
			t.Fatalf("%s: %q stands %d times", name, from, strings.Count(s, from))
		}
		s = strings.Replace(s, from, to, 1)
	}
	return []byte(s)
}

// samples returns the records that the project shows.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("../samples/records/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	out := map[string][]byte{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = b
	}
	return out
}

// TestSamplesPlainlyFit: the fast path takes every sample, so that it earns its keep.
func TestSamplesPlainlyFit(t *testing.T) {
	for name, b := range samples(t) {
		p := parsed(b)
		if p.fault != faultNone {
			t.Errorf("%s: %s", name, faultsOf(p))
			continue
		}
		p.arena.reset()
		root := p.parse(b)
		var f fastValidator
		f.fit(root, recordShape(), 0)
		if f.doubt {
			t.Errorf("%s is in doubt: %v", name, judged(recordJudge(), root))
		}
	}
}

// TestLoaderStartsAfresh: what one record leaves behind does not reach the next.
func TestLoaderStartsAfresh(t *testing.T) {
	l := NewLoader(Options{AsOf: asOf, Draws: european})
	for range 2 {
		for name, b := range samples(t) {
			for _, in := range [][]byte{b, bytes.Replace(b, []byte(`"cpa"`), []byte(`"cap"`), 1), b[:len(b)/2]} {
				want, wantFound := Load(rawOf(in), Options{AsOf: asOf, Draws: european})
				got, found := l.Load(rawOf(in))
				if diff := cmp.Diff(wantFound, found); diff != "" {
					t.Errorf("%s: fresh -, used +\n%s", name, diff)
				}
				if (want == nil) != (got == nil) {
					t.Fatalf("%s: one of them is refused", name)
				}
				if want != nil && want.hash != got.hash {
					t.Errorf("%s: the hashes differ", name)
				}
				if want != nil {
					if diff := cmp.Diff(flat(want.root), flat(got.root)); diff != "" {
						t.Errorf("%s: the records differ: %s", name, diff)
					}
				}
			}
		}
	}
}

func TestLoadCorpus(t *testing.T) {
	dir := filepath.Join(corpus(t, "json-parsing"), "test_parsing")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) < 300 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	l := NewLoader(Options{AsOf: asOf, Draws: european})
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		rd, told := NewReader(filepath.Base(f), bytes.NewReader(b)), 0
		for {
			raw, found, err := rd.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			if raw.Bytes != nil {
				c, more := l.Load(raw)
				if c != nil {
					t.Errorf("%s is a record", f)
				}
				found = append(found, more...)
			}
			placed(t, b, found)
			for _, x := range found {
				repeats(t, f, b, x)
			}
			told += len(found)
		}
		if told == 0 {
			t.Errorf("%s: nothing was said", f)
		}
	}
}

// repeats checks that a message holds no word of the input of five letters or more that is not in
// our own sentences.
func repeats(t *testing.T, file string, b []byte, f finding.Finding) {
	t.Helper()
	var ours strings.Builder
	for _, s := range faults {
		ours.WriteString(s.text + s.hint)
	}
	ours.WriteString(notARecord.text + string(damageUTF32) + "1:2 there is no record in this file is it empty? is the list")
	ours.WriteString("local data belongs under extensions at the top of the record unknown " +
		"property of is missing here")
	ours.WriteString(strings.Join(recordShape().Required, " "))
	for _, word := range strings.FieldsFunc(string(b), func(r rune) bool { return strings.ContainsRune("\"\\{}[]:, \n\r\t", r) }) {
		if len(word) > 4 && strings.Contains(f.Text+f.Hint+f.Pointer, word) && !strings.Contains(ours.String(), word) {
			t.Errorf("%s: a message repeats %q: %s", file, word, f.Text)
		}
	}
}

func TestLoadIsQuiet(t *testing.T) {
	l := NewLoader(Options{AsOf: asOf, Draws: european})
	for name, b := range samples(t) {
		for i := 0; i < len(b); i += 1 + len(b)/200 {
			in := append(append(append([]byte{}, b[:i]...), []byte(canary+"\x01")...), b[i:]...)
			_, found := l.Load(rawOf(in))
			placed(t, in, found)
			for _, f := range found {
				quiet(t, f.Text, f.Hint, f.Pointer, f.Record)
			}
		}
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

// TestLoadManyFaults: the first hundred are told, in the order of the record, the same every time.
func TestLoadManyFaults(t *testing.T) {
	in := []byte(`{"recordId": "rec-1", "person": {"name": {"x": 1}, "phones": [1, 2], "gp": 3}`)
	for i := range 300 {
		in = fmt.Appendf(in, `, "unknown%d": 1`, i)
	}
	in = append(in, '}')
	_, want := Load(rawOf(in), Options{AsOf: asOf})
	if len(want) != mostObjections+1 || !strings.Contains(say(want), " more faults follow from here") {
		t.Errorf("%d findings", len(want))
	}
	placed(t, in, want)
	for range 20 {
		_, got := Load(rawOf(in), Options{AsOf: asOf})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("not the same twice:\n%s", diff)
		}
	}
}

// TestLoadHostile: records at the limits of size and count cost seconds at most, and are told.
func TestLoadHostile(t *testing.T) {
	sample := string(samples(t)["02-minimal-not-on-cpa.json"])
	with := func(s string) string {
		return strings.Replace(sample, `"schemaVersion"`, s+`, "schemaVersion"`, 1)
	}
	many := func(n int, f string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, f+",", i)
		}
		return strings.TrimSuffix(b.String(), ",")
	}
	for name, in := range map[string]string{
		"unknown names":   with(many(90_000, `"personn%d": 1`)),
		"wrong words":     strings.Replace(sample, `"careTeam": [`, `"careTeam": [`+many(30_000, `{"role": "nursee", "x": %d}`)+",", 1),
		"emoji":           strings.Replace(sample, `"distribution": [`, `"importantPeople": [`+many(400, `{"name": "😀 %d", "relation": "😀", "involve": "no"}`)+`], "distribution": [`, 1),
		"long text":       strings.Replace(sample, "I wake at four", strings.Repeat("é\\u0301 ", 300_000), 1),
		"deep extensions": with(`"extensions": {"a": ` + strings.Repeat("[", 62) + strings.Repeat("]", 62) + `}`),
		"wide extensions": with(`"extensions": {` + many(90_000, `"%d": 0`) + `}`),
		"long number":     with(`"extensions": {"a": 1` + strings.Repeat("0", 99) + `}`),
	} {
		start := time.Now()
		_, found := Load(rawOf([]byte(in)), Options{AsOf: asOf, Draws: european})
		placed(t, []byte(in), found)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: %v", name, took)
		} else {
			t.Logf("%s: %d KiB, %d findings, %v", name, len(in)>>10, len(found), took)
		}
	}
}

func TestUnprintable(t *testing.T) {
	in := bytes.Replace(samples(t)["02-minimal-not-on-cpa.json"], []byte("I wake at four"), []byte(`I wake 😀 \u202e`), 1)
	for _, mark := range []bool{false, true} {
		c, _ := Load(rawOf(in), Options{AsOf: asOf, Draws: european, Mark: mark})
		if c == nil {
			t.Fatal("refused")
		}
		f, ok := c.Unprintable("/assessment/domains/0/selfView")
		if !ok || f.StopsRead() || len(f.Stops) > 0 {
			t.Errorf("mark %v: %v %+v", mark, ok, f)
		}
		if _, ok := c.Unprintable("/assessment/domains/0/needs"); ok {
			t.Errorf("the wrong fact cannot be printed")
		}
	}
	in = bytes.Replace(in, []byte(`\u202e`), nil, 1)
	c, found := Load(rawOf(in), Options{AsOf: asOf, Draws: european, Mark: true})
	if _, ok := c.Unprintable("/assessment/domains/0/selfView"); ok {
		t.Errorf("marked, but still refused: %v", found)
	}
	if got := c.rec.Assessment().Domains().At(0).SelfView().String(); !strings.Contains(got, "[character U+1F600]") {
		t.Errorf("not marked: %q", got)
	}
}

func TestLoadProfile(t *testing.T) {
	b, err := os.ReadFile("../samples/profile.json")
	if err != nil {
		t.Fatal(err)
	}
	p, found := LoadProfile("profile.json", b)
	if p == nil || len(found) > 0 || !p.Organisation().Name().Recorded() {
		t.Fatalf("%v %+v", found, p)
	}
	for name, in := range map[string]string{
		"empty": "", "list": "[]", "two": string(b) + string(b), "not JSON": "{", "number": "3",
		"nothing in it": "{}", "unknown": strings.Replace(string(b), `"organisation"`, `"organization"`, 1),
	} {
		p, found := LoadProfile("profile.json", []byte(in))
		if p != nil || len(found) == 0 || found[0].Line < 1 {
			t.Errorf("%s: %v %v", name, p != nil, found)
		}
	}
	if p, _ := LoadProfileDrawn("p", b, func(rune) bool { return true }); p == nil {
		t.Error("refused")
	}
	odd := bytes.Replace(b, []byte(`"name": "`), []byte(`"name": "😀`), 1)
	if p, found := LoadProfileDrawn("p", odd, european); p != nil || len(found) != 1 || found[0].Rule != "X99" {
		t.Errorf("%v", found)
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, name := range []string{"05b-unsafe-home-no-plan.json", "01-full-on-cpa.json"} {
		b.Run(strings.TrimSuffix(name, ".json"), func(b *testing.B) {
			in := samples(b)[name]
			l := NewLoader(Options{AsOf: asOf, Draws: european})
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				if c, _ := l.Load(rawOf(in)); c == nil {
					b.Fatal("refused")
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// flat says every value of a record and where it stands.
func flat(n *tree.Node) (lines []string) {
	all(n, func(n *tree.Node) {
		lines = append(lines, fmt.Sprint(n.Pointer(), " ", n.Kind, " ", n.Text, n.Truth, n.Num, n.Vis))
	})
	return lines
}

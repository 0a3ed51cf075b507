package sample

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"cpadoc/render/font"
	"cpadoc/render/layout"
	"cpadoc/render/style"
	"cpadoc/render/text"
	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/templates"
)

var day = record.Date{Y: 2026, M: 11, D: 20}

func profile(t testing.TB) *schema.Profile {
	t.Helper()
	p, found := schema.LoadProfile("profile.json", samples.Profile)
	if p == nil || len(found) > 0 {
		t.Fatal(found)
	}
	return p
}

func drawn(r rune) bool { _, ok := font.Find(r); return ok }

// load gives the records from 0 to n, one after the other.
func load(t testing.TB, n int, visit func(i int, c *schema.Checked, found []finding.Finding)) {
	t.Helper()
	l := schema.NewLoader(schema.Options{AsOf: day, Profile: profile(t), Draws: drawn})
	for i := range n {
		c, found := l.Load(schema.Raw{File: "generated", Line: 1, Col: 1, Bytes: Record(nil, i, 1, day)})
		visit(i, c, found)
	}
}

func TestTheSameFlagsGiveTheSameBytes(t *testing.T) {
	h := sha256.New()
	for i := range 200 {
		one := Record(nil, i, 7, day)
		if !bytes.Equal(one, Record([]byte{}, i, 7, day)) {
			t.Fatalf("record %d is not the same twice", i)
		}
		h.Write(one)
	}
	// Change this when the people of a seed are meant to change: benchmarks are then not comparable.
	const want = "803381c43a7206fa"
	if got := hex.EncodeToString(h.Sum(nil))[:16]; got != want {
		t.Errorf("the people of seed 7 changed: %s, were %s", got, want)
	}
	if bytes.Equal(Record(nil, 0, 7, day), Record(nil, 0, 8, day)) {
		t.Error("two seeds give the same person")
	}
}

func TestAMillionNumbersAreValidAndDiffer(t *testing.T) {
	seen := make(map[string]bool, 1_000_000)
	for i := range 1_000_000 {
		n := nhsNumber(i, 3)
		if check.NHSNumber(n) != check.NumberOK || seen[n] {
			t.Fatalf("number %d is not valid or came before", i)
		}
		if i < Most/2 && !strings.HasPrefix(n, "999") {
			t.Fatalf("number %d is not of the 999 range", i)
		}
		seen[n] = true
	}
	if last := nhsNumber(Most-1, 3); check.NHSNumber(last) != check.NumberOK {
		t.Error("the last number is not valid")
	}
}

func TestNothingStopsAGeneratedRecord(t *testing.T) {
	parts := map[string]int{}
	var sizes []int
	load(t, 600, func(i int, c *schema.Checked, found []finding.Finding) {
		for _, f := range found {
			if f.Severity == finding.Error {
				t.Errorf("record %d: %s %s %s", i, f.Rule, f.Pointer, f.Text)
			}
		}
		if c == nil {
			t.Fatalf("record %d cannot be read", i)
		}
		for _, k := range c.Record().Node().Kids {
			parts[k.Key]++
		}
		sizes = append(sizes, len(Record(nil, i, 1, day)))
	})
	for _, part := range []string{"careAct", "carers", "unmetNeeds", "importantPeople", "advanceStatement", "medication"} {
		if parts[part] < 60 {
			t.Errorf("%s stands in %d of 600 records", part, parts[part])
		}
	}
	if slices.Sort(sizes); sizes[300] < 11_000 || sizes[599]-sizes[0] < 5_000 {
		t.Errorf("sizes from %d over %d to %d bytes", sizes[0], sizes[300], sizes[599])
	}
}

// The benchmarks say what a care plan costs. They are worth something only while the plans are as
// long as real ones.
func TestGeneratedPlansAreLong(t *testing.T) {
	set, errs := templates.Load(templates.FS, schema.RecordShape(), schema.ProfileShape())
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	p, sheet := profile(t), style.Standard()
	var pages, words []int
	load(t, 80, func(i int, c *schema.Checked, _ []finding.Finding) {
		d := set.Build(kinds.CarePlan, c.For(schema.Person, schema.Consent{}), templates.Params{AsOf: day, Profile: p, Edition: sheet.Name})
		laid := layout.Paginate(d, sheet)
		var out bytes.Buffer
		if err := text.Write(&out, laid); err != nil {
			t.Fatal(err)
		}
		pages, words = append(pages, len(laid.Pages)), append(words, len(bytes.Fields(out.Bytes())))
	})
	slices.Sort(pages)
	slices.Sort(words)
	t.Logf("pages %d, median %d; words %d, median %d", pages, pages[40], words[0], words[40])
	if pages[40] < 4 || words[40] < 1200 {
		t.Errorf("the median plan has %d pages and %d words, not 4 and 1,200", pages[40], words[40])
	}
}

func BenchmarkRecord(b *testing.B) {
	var line []byte
	for i := 0; b.Loop(); i++ {
		line = Record(line[:0], i%Most, 1, day)
		b.SetBytes(int64(len(line)))
	}
}

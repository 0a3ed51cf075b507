package schema

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// canary stands in every text and unknown name that is generated: no message may hold it.
const canary = "Zqx"

// maker makes values that fit a shape.
type maker struct {
	*rand.Rand
	full bool // every property is there
}

func (m *maker) value(s *tree.Shape, depth int) any {
	switch {
	case s.Enum != nil:
		return s.Enum[m.IntN(len(s.Enum))]
	case s.LabelledText && m.IntN(4) == 0:
		return m.object(s, depth)
	case s.Kind == tree.Bool:
		return m.IntN(2) == 0
	case s.Kind == tree.Number:
		return json.Number(strconv.FormatInt(m.number(s), 10))
	case s.Kind == tree.Array:
		n := max(s.MinItems, m.IntN(3))
		if depth > 4 || s.MaxItems > 0 && n > s.MaxItems {
			n = s.MinItems
		}
		list := make([]any, n)
		for i := range list {
			list[i] = m.value(s.Items, depth+1)
		}
		return list
	case s.Kind == tree.Object:
		return m.object(s, depth)
	}
	return m.text(s)
}

func (m *maker) number(s *tree.Shape) int64 {
	least, most := int64(0), int64(1000)
	if s.Min != nil {
		least = *s.Min
	}
	if s.Max != nil {
		most = *s.Max
	}
	return least + m.Int64N(most-least+1)
}

func (m *maker) object(s *tree.Shape, depth int) any {
	o := map[string]any{}
	if s.Open {
		return map[string]any{canary: canary}
	}
	for _, name := range s.Order {
		p := s.Props[name]
		if p.Needed || m.full || m.IntN(3+depth*2) == 0 {
			o[name] = m.value(p, depth+1)
		}
	}
	if s.AnyRequired != nil {
		name := s.AnyRequired[m.IntN(len(s.AnyRequired))]
		o[name] = m.value(s.Props[name], depth+1)
	}
	return o
}

// fitting has texts for every pattern and format of the schemas.
var fitting = map[string][]string{
	"date":                              {"1984-06-03", "2024-02-29", "2026-11-20"},
	"date-time":                         {"2026-11-19T05:40:00Z", "2026-03-10T16:20:00.5+01:00"},
	`^[a-z][a-z0-9-]{0,63}$`:            {"a", "ct-1", "goal-22"},
	`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`: {"rec-000102", "R.1_x"},
	`^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})$`: {"1.0.0", "1.0.7"},
	`^[0-9a-f]{64}$`:                          {strings.Repeat("0a", 32)},
	`^([01][0-9]|2[0-3]):[0-5][0-9]$`:         {"09:30", "23:59"},
	`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$`: {"en", "zh-Hant-HK"},
	`^#[0-9a-fA-F]{6}$`:                       {"#005eb8"},
}

func (m *maker) text(s *tree.Shape) string {
	for _, key := range []string{s.Format, s.Pattern} {
		if list := fitting[key]; list != nil && key != "" {
			return list[m.IntN(len(list))]
		}
	}
	t := canary + " said " + strings.Repeat("é well ", m.IntN(4))
	if s.MaxLength > 0 && m.IntN(20) == 0 {
		t = canary + strings.Repeat("ż", s.MaxLength-len(canary))
	}
	if s.MaxLength > 0 && utf8.RuneCountInString(t) > s.MaxLength {
		return canary
	}
	return t
}

// spoil makes one fault, or something that only looks like one, somewhere in v.
func (m *maker) spoil(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if len(v) == 0 || m.IntN(6) == 0 {
			return m.spoilObject(v)
		}
		names := make([]string, 0, len(v))
		for k := range v {
			names = append(names, k)
		}
		k := names[m.IntN(len(names))]
		v[k] = m.spoil(v[k])
		return v
	case []any:
		if len(v) == 0 || m.IntN(5) == 0 {
			return []any{[]any{}, canary, map[string]any{}, append(v, v...), append(v, nil)}[m.IntN(5)]
		}
		i := m.IntN(len(v))
		v[i] = m.spoil(v[i])
		return v
	case string:
		wrong := []any{nil, 7, true, "", []any{v}, map[string]any{"text": v}, map[string]any{"text": ""},
			map[string]any{}, canary, v + canary, v + strings.Repeat("z", 9000), strings.ToUpper(v),
			"03/06/1984", "2026-02-30", "2026-13-01", "2026-11-19T25:00:00Z", "2026-11-19t05:40:00z",
			map[string]any{"text": v, "visibility": canary}, json.Number("1e3"), v + "\n", " " + v,
			"0000-01-01", strings.Repeat("é", 200), strings.Repeat("é", 201)}
		return wrong[m.IntN(len(wrong))]
	case json.Number:
		if _, ok := plainInt(string(v)); !ok {
			return v // spoilt before
		}
		wrong := []any{json.Number(v + ".0"), json.Number(v + "e0"), json.Number(v + "e2"), string(v), json.Number("-1"),
			json.Number("0.5"), json.Number("9999999999999999999"), json.Number("1e300"), nil, json.Number("-0"), false}
		return wrong[m.IntN(len(wrong))]
	}
	return []any{nil, "true", 1, map[string]any{}, true}[m.IntN(5)]
}

func (m *maker) spoilObject(o map[string]any) any {
	switch m.IntN(4) {
	case 0:
		for k := range o {
			delete(o, k)
			break
		}
	case 1:
		o[canary+"Key"] = canary
	case 2:
		o["visibility"] = []any{"team", "everybody", 3}[m.IntN(3)]
	default:
		return []any{nil, canary, []any{o}, 4}[m.IntN(4)]
	}
	return o
}

// rounds is how many records the long mode asks for, else few.
func rounds(t testing.TB) int {
	if s := os.Getenv("CPADOC_AGREE"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return 5000
}

// TestFitAgreesWithJudge: what plainly fits is accepted by jsonschema too, and what is made to fit
// plainly fits. CPADOC_AGREE=100000 asks for more records.
func TestFitAgreesWithJudge(t *testing.T) {
	plainly, refused := 0, 0
	n := rounds(t)
	l := NewLoader(Options{})
	for i := range n {
		m := &maker{Rand: rand.New(rand.NewPCG(1, uint64(i))), full: i%97 == 0}
		v := m.value(recordShape(), 0)
		faults := i % 4
		for range faults {
			v = m.spoil(v)
		}
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		l.parser.arena.reset()
		root := l.parser.parse(b)
		if root == nil {
			t.Fatalf("record %d is not parsed: %s", i, faultsOf(&l.parser))
		}
		var f fastValidator
		f.fit(root, recordShape(), tree.VisPerson)
		objections := judged(recordJudge(), root)
		if !f.doubt {
			plainly++
		}
		if len(objections) > 0 {
			refused++
		}
		if !f.doubt && len(objections) > 0 {
			t.Fatalf("record %d plainly fits, but %s at %s", i, objections[0].text, objections[0].pointer())
		}
		if faults == 0 && f.doubt {
			t.Fatalf("record %d was made to fit, but is in doubt: %v", i, objections)
		}
		for _, o := range objections {
			quiet(t, o.text, o.advice(), o.pointer())
			if o.at() < 0 || o.at() >= len(b) || o.text == "" || strings.Contains(o.text, "what the schema asks for") {
				t.Errorf("record %d: objection %q at %d", i, o.text, o.at())
			}
		}
	}
	t.Logf("%d records: %d plainly fit, %d are refused, %d were for the judge alone", n, plainly, refused, n-plainly-refused)
	if plainly < n/4 || refused < n/4 {
		t.Errorf("of %d records %d fit and %d were refused: too few to tell", n, plainly, refused)
	}
}

func faultsOf(p *parser) string { return faults[p.fault].text }

// quiet checks that nothing of a record is repeated.
func quiet(t testing.TB, said ...string) {
	t.Helper()
	for _, s := range said {
		if strings.Contains(strings.ToLower(s), strings.ToLower(canary)) {
			t.Errorf("a message repeats the record: %q", s)
		}
	}
}

// TestFittingTexts keeps the texts of this file honest.
func TestFittingTexts(t *testing.T) {
	for key, list := range fitting {
		for _, s := range list {
			if key[0] == '^' && !regexp.MustCompile(key).MatchString(s) {
				t.Errorf("%s does not fit %s", s, key)
			}
		}
	}
}

// FuzzLoad: whatever comes, every finding has its place and the loader lives on.
func FuzzLoad(f *testing.F) {
	for i := range 20 {
		m := &maker{Rand: rand.New(rand.NewPCG(2, uint64(i)))}
		v := m.value(recordShape(), 0)
		for range i % 4 {
			v = m.spoil(v)
		}
		b, _ := json.Marshal(v)
		f.Add(b)
	}
	l := NewLoader(Options{AsOf: asOf, Draws: european, Mark: true})
	f.Fuzz(func(t *testing.T, b []byte) {
		c, found := l.Load(Raw{File: "f", Line: 3, Col: 5, Bytes: b})
		if c == nil && len(found) == 0 {
			t.Errorf("refused without a word")
		}
		placed(t, b, found)
		if c == nil {
			return
		}
		for _, a := range audiences {
			climb(t, c.For(a, Consent{Scope: record.ScopePractical, Excludes: []record.Part{record.PartMedicines}}))
		}
	})
}

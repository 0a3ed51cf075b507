package schema

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/tree"
)

// The variants go to another validator, which must say what we say (.ci/ajv/run).
var variantsTo = flag.String("variants", "", "write samples and broken variants to `DIR`/variants.ndjson")

// variant is one line for the other validator.
type variant struct {
	Schema   string          `json:"schema"` // record or profile
	Name     string          `json:"name"`
	Valid    bool            `json:"valid"` // what we say
	Instance json.RawMessage `json:"instance"`
}

// How many refused instances there are to be: for the other validator, and for a quick look.
const (
	brokenVariants = 2000
	brokenQuick    = 500
)

// TestVariants breaks the samples in every way the schemas forbid, one or two at a time, and in some
// that only look forbidden. Every way must be refused at least once, and accepted where it may be.
func TestVariants(t *testing.T) {
	all := sampleInstances(t)
	good := slices.DeleteFunc(slices.Clone(all), func(v variant) bool { return !v.Valid })
	refused := map[string]int{}
	want := brokenQuick
	if *variantsTo != "" {
		want = brokenVariants
	}
	for i, broken := 0, 0; broken < want; i++ {
		b := &breaker{Rand: rand.New(rand.NewPCG(7, uint64(i)))}
		v := b.variant(t, good[i%len(good)], faultList[i%len(faultList)])
		if v.Name == "" {
			continue
		}
		if !v.Valid {
			broken++
			refused[faultList[i%len(faultList)].name]++
		}
		all = append(all, v)
	}
	for _, f := range faultList {
		if (refused[f.name] > 0) != !f.harmless {
			t.Errorf("%s: %d variants are refused", f.name, refused[f.name])
		}
	}
	if *variantsTo != "" {
		write(t, filepath.Join(*variantsTo, "variants.ndjson"), all)
	}
}

func write(t *testing.T, file string, all []variant) {
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, v := range all {
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// sampleInstances returns the records and the profile in samples/, the good ones and, where they
// are JSON, the broken ones.
func sampleInstances(t *testing.T) []variant {
	var out []variant
	for _, pattern := range []string{"profile.json", "records/*.json", "broken/*.json", "caseload.ndjson"} {
		files, err := filepath.Glob(filepath.Join("..", "samples", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			dec := json.NewDecoder(strings.NewReader(string(data)))
			for n := 0; dec.More(); n++ {
				var v json.RawMessage
				if dec.Decode(&v) != nil {
					break
				}
				schema := "record"
				if strings.HasSuffix(file, "profile.json") {
					schema = "profile"
				}
				if valid, ok := verdict(schema, v); ok {
					out = append(out, variant{schema, fmt.Sprintf("%s:%d", filepath.Base(file), n), valid, v})
				}
			}
		}
	}
	if len(out) < 3 {
		t.Fatal("no samples")
	}
	return out
}

// verdict says whether the loader takes the instance, as far as the schema goes; not ok where it is
// not even JSON to the loader.
func verdict(schema string, instance []byte) (valid, ok bool) {
	shape, judge := recordShape(), recordJudge()
	if schema == "profile" {
		shape, judge = profileShape(), profileJudge()
	}
	p := &parser{arena: new(arena)}
	root := p.parse(instance)
	if root == nil {
		return false, false
	}
	f := &fastValidator{}
	f.fit(root, shape, tree.VisPerson)
	return !f.doubt || len(judged(judge, root)) == 0, true
}

// breaker makes one variant.
type breaker struct {
	*rand.Rand
	places []spot
}

// spot is one place of an instance: how to put another value there, and what the schema says.
type spot struct {
	shape *tree.Shape
	value any
	put   func(any)
	in    map[string]any // the object it is a property of, nil in arrays
	key   string
}

func (b *breaker) variant(t *testing.T, from variant, f breach) variant {
	var v any
	dec := json.NewDecoder(strings.NewReader(string(from.Instance)))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		t.Fatal(err)
	}
	shape := recordShape()
	if from.Schema == "profile" {
		shape = profileShape()
	}
	b.thin(v, shape)
	times := 1 + b.IntN(8)/7
	for range times {
		b.places = b.places[:0]
		b.walk(spot{shape: shape, value: v, put: func(x any) { v = x }})
		where := slices.DeleteFunc(b.places, func(s spot) bool { return !f.fits(s) })
		if len(where) == 0 {
			return variant{}
		}
		s := where[b.IntN(len(where))]
		f.do(b, s)
	}
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	valid, ok := verdict(from.Schema, text)
	if !ok {
		return variant{}
	}
	return variant{from.Schema, from.Name + " " + f.name, valid, text}
}

// thin takes optional properties and items away, so that variants are small and have gaps.
func (b *breaker) thin(v any, s *tree.Shape) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			p := s.Props[k]
			if p == nil || !slices.Contains(s.Required, k) && !slices.Contains(s.AnyRequired, k) && b.IntN(5) < 2 {
				delete(v, k)
				continue
			}
			if list, ok := v[k].([]any); ok && len(list) > 3 {
				v[k] = list[:max(p.MinItems, 1+b.IntN(3))]
			}
			b.thin(v[k], p)
		}
	case []any:
		for _, x := range v {
			b.thin(x, s.Items)
		}
	}
}

func (b *breaker) walk(s spot) {
	if s.shape == nil {
		return
	}
	b.places = append(b.places, s)
	switch v := s.value.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			b.walk(spot{s.shape.Props[k], v[k], func(x any) { v[k] = x }, v, k})
		}
	case []any:
		for i := range v {
			b.walk(spot{s.shape.Items, v[i], func(x any) { v[i] = x }, nil, ""})
		}
	}
}

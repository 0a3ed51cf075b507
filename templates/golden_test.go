package templates

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

var update = flag.Bool("update", false, "write golden files again")

var samples = os.DirFS("../samples")

var asOf = record.NewDate(2026, 11, 20)

// sampleProfile is the service that all samples come from.
func sampleProfile(t testing.TB) *schema.Profile {
	t.Helper()
	data, err := fs.ReadFile(samples, "profile.json")
	if err != nil {
		t.Fatal(err)
	}
	p, found := schema.LoadProfile("profile.json", data)
	if p == nil {
		t.Fatal(found)
	}
	return p
}

// checked loads one record; it fails the test if nothing may be made of it.
func checked(t testing.TB, name string, data []byte, p *schema.Profile) *schema.Checked {
	t.Helper()
	c, found := schema.Load(schema.Raw{File: name, Line: 1, Col: 1, Bytes: data},
		schema.Options{AsOf: asOf, Profile: p})
	if c == nil {
		t.Fatalf("%s: %v", name, found)
	}
	return c
}

func carePlan(t testing.TB, name string, data []byte, crisis string) *doc.Doc {
	t.Helper()
	p := sampleProfile(t)
	v := checked(t, name, data, p).For(schema.Person, schema.Consent{})
	return Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf, Crisis: crisis})
}

func sampleFiles(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	files, err := fs.Glob(samples, "records/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		data, err := fs.ReadFile(samples, name)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(name), ".json")] = data
	}
	return out
}

// TestGolden holds the care plans of the samples against what was read and found good.
func TestGolden(t *testing.T) {
	for name, data := range sampleFiles(t) {
		t.Run(name, func(t *testing.T) {
			p := sampleProfile(t)
			c, found := schema.Load(schema.Raw{File: name, Line: 1, Col: 1, Bytes: data},
				schema.Options{AsOf: asOf, Profile: p})
			if c == nil {
				t.Skip("nothing is made of it: ", found[0].Rule)
			}
			if !c.Record().Plan().Recorded() {
				t.Skip("it has no plan")
			}
			v := c.For(schema.Person, schema.Consent{})
			got := dump(Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf}))
			golden(t, "testdata/golden/"+name+".txt", got)
		})
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Error(d)
	}
}

// TestGoldenKinds holds the other kinds of the samples against what was read and found good, each
// where it applies.
func TestGoldenKinds(t *testing.T) {
	p := sampleProfile(t)
	for name, data := range sampleFiles(t) {
		for _, kind := range wholeKinds() {
			c := checked(t, name, data, p)
			if !kind.Row().Applies(c.Record(), asOf) {
				continue
			}
			t.Run(kind.String()+"/"+name, func(t *testing.T) {
				golden(t, "testdata/golden/"+kind.String()+"/"+name+".txt", dump(paper(t, kind, name, data)))
			})
		}
	}
}

// wholeKinds are those of which a record has one, but for the care plan.
func wholeKinds() (all []kinds.Kind) {
	for _, k := range kinds.All() {
		if row := k.Row(); k != kinds.CarePlan && !row.Planned && !row.PerCarer {
			all = append(all, k)
		}
	}
	return all
}

// paper builds one document for its first reader.
func paper(t testing.TB, kind kinds.Kind, name string, data []byte) *doc.Doc {
	t.Helper()
	p := sampleProfile(t)
	v := checked(t, name, data, p).For(audienceOf(t, kind), schema.Consent{})
	return Default().Build(kind, v, Params{Profile: p, AsOf: asOf, Reference: "K7M4-Q2TX", Posted: true})
}

func audienceOf(t testing.TB, kind kinds.Kind) schema.Audience {
	t.Helper()
	for _, k := range Default().Kinds() {
		if k.Kind == kind {
			return schema.Audience(k.Audience)
		}
	}
	t.Fatalf("no kind %s", kind)
	return ""
}

package fact_test

import (
	"os"
	"path/filepath"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// TestShapeFits: whatever Derive makes of the samples, Shape knows, and its sources are facts of
// the record.
func TestShapeFits(t *testing.T) {
	shape := fact.Shape(schema.RecordShape(), schema.ProfileShape())
	files, err := filepath.Glob("../../samples/records/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	data, err := os.ReadFile("../../samples/profile.json")
	if err != nil {
		t.Fatal(err)
	}
	profile, _ := schema.LoadProfile("profile.json", data)
	asOf := record.NewDate(2026, 11, 20)
	made := map[string]bool{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, _ := schema.Load(schema.Raw{File: file, Line: 1, Col: 1, Bytes: data},
			schema.Options{AsOf: asOf, Profile: profile})
		if c == nil {
			continue
		}
		v := c.For(schema.Person, schema.Consent{})
		fits(t, fact.Derive(fact.In{Root: v.Root, Profile: profile.Root, AsOf: asOf, Decided: v.Decided}), shape, made)
	}
	for _, key := range shape.Order {
		if !made[shape.Path+"."+key] {
			t.Logf("no sample has fact.%s", key)
		}
	}
}

func fits(t *testing.T, n *tree.Node, s *tree.Shape, made map[string]bool) {
	if n.Kind != s.Kind && !(s.LabelledText && n.Kind == tree.Object) {
		t.Errorf("%s is of another kind than its shape", s.Path)
		return
	}
	if n.From != nil && n.Shape != nil {
		return // a fact under another name: the loader has checked it
	}
	for _, k := range n.Kids {
		next := s.Items
		if n.Kind == tree.Object {
			next = s.Props[k.Key]
			made[s.Path+"."+k.Key] = true
		}
		if next == nil {
			t.Errorf("the shape of %s does not know %s", s.Path, k.Key)
			continue
		}
		fits(t, k, next, made)
	}
	if n.Kind == tree.Object && n.From == nil {
		for _, r := range s.Required {
			if n.Get(r) == nil {
				t.Errorf("%s lacks %s", s.Path, r)
			}
		}
	}
}

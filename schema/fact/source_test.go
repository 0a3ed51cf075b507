package fact_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// TestFactsComeFromWhereTheirTagsSay: the check of readers in templates goes by what tags say. So each
// node of the record that a fact is, or follows from, stands at a place that its tag names. The profile
// is not asked: it holds nothing of the person.
func TestFactsComeFromWhereTheirTagsSay(t *testing.T) {
	shape := fact.Shape(schema.RecordShape(), schema.ProfileShape())
	data, err := os.ReadFile("../../samples/profile.json")
	if err != nil {
		t.Fatal(err)
	}
	profile, _ := schema.LoadProfile("profile.json", data)
	asOf := record.NewDate(2026, 11, 20)
	files, _ := filepath.Glob("../../samples/records/*.json")
	seen := 0
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
		for _, reader := range []schema.Audience{schema.Person, schema.GP, schema.Team} {
			v := c.For(reader, schema.Consent{})
			f := fact.Derive(fact.In{Root: v.Record().Node(), Profile: profile.Root, AsOf: asOf, Decided: v.Decided()})
			comesFrom(t, f, shape, &seen)
		}
	}
	if seen < 1000 {
		t.Errorf("only %d facts come from somewhere", seen)
	}
}

func comesFrom(t *testing.T, n *tree.Node, s *tree.Shape, seen *int) {
	if n.From != nil {
		*seen++
		at := n.From.Shape.Path
		if root(n.From).Shape == schema.RecordShape() && at != s.Path && !slices.ContainsFunc(s.Sources, func(p string) bool { return under(at, p) }) {
			t.Errorf("%s comes from %s, which its tag does not name", s.Path, at)
		}
		return
	}
	for _, k := range n.Kids {
		next := s.Items
		if n.Kind == tree.Object {
			next = s.Props[k.Key]
		}
		comesFrom(t, k, next, seen)
	}
}

func root(n *tree.Node) *tree.Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}

func under(path, top string) bool {
	rest, ok := strings.CutPrefix(path, top)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// TestTagsAreHeldAgainstTheSchema: a place that the schema does not have is found when the shape is made,
// not when a template names the fact.
func TestTagsAreHeldAgainstTheSchema(t *testing.T) {
	for _, slip := range []any{
		struct {
			A record.Worker `fact:"a" of:"careTeams[]"`
		}{},
		struct {
			A bool `fact:"a" from:"careTeam[].rôle"`
		}{},
		struct {
			A []int `fact:"a" from:"wrkers"`
		}{},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%T is taken", slip)
				}
			}()
			fact.ShapeOf(slip, schema.RecordShape(), schema.ProfileShape())
		}()
	}
}

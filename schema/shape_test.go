package schema

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/tree"
)

// visit calls f for s and every shape inside it.
func visit(s *tree.Shape, f func(*tree.Shape)) {
	if s == nil {
		return
	}
	f(s)
	for _, name := range s.Order {
		visit(s.Props[name], f)
	}
	visit(s.Items, f)
}

func bothShapes(f func(*tree.Shape)) {
	visit(RecordShape(), f)
	visit(ProfileShape(), f)
}

// The fast path takes what it can judge; a schema that it cannot judge would make it useless.
func TestShapesSayAll(t *testing.T) {
	bothShapes(func(s *tree.Shape) {
		if s.Judge {
			t.Errorf("%s: the schema says what a Shape cannot", s.Path)
		}
		if s.Kind == tree.Null {
			t.Errorf("%s: no type", s.Path)
		}
	})
}

func TestShapeFlagsWhatItCannotSay(t *testing.T) {
	for _, schema := range []string{
		`{"type": "object", "if": {}, "then": {}}`,
		`{"type": "string", "format": "email"}`,
		`{"type": ["string", "null"]}`,
		`{"type": "integer", "enum": [1, 2]}`,
		`{"type": "object", "anyOf": [{"required": ["a", "b"]}]}`,
		`{"type": "object", "additionalProperties": {"type": "string"}}`,
		`{"type": "array", "uniqueItems": true}`,
	} {
		if !compileShape([]byte(schema)).Judge {
			t.Errorf("no judge for %s", schema)
		}
	}
}

// Every property has words, readers and, for a carer or relative, a scope.
func TestEveryPropertyIsAnnotated(t *testing.T) {
	visit(RecordShape(), func(s *tree.Shape) {
		if s.Title == "" && !strings.HasSuffix(s.Path, "[]") {
			t.Errorf("%s: no title", s.Path)
		}
		if len(s.Readers) == 0 {
			t.Errorf("%s: nobody may read it", s.Path)
		}
		for _, r := range s.Readers {
			if !slices.Contains(readerOrder, r) {
				t.Errorf("%s: no such reader as %s", s.Path, r)
			}
		}
		if !slices.Contains(scopeOrder, s.Scope) {
			t.Errorf("%s: no such scope as %q", s.Path, s.Scope)
		}
		if s.Part != "" && !slices.Contains(RecordShape().Props["sharing"].Items.Props["excludes"].Items.Enum, s.Part) {
			t.Errorf("%s: no such part as %q", s.Path, s.Part)
		}
		for _, path := range s.Refers {
			if at := place(RecordShape(), path); at == nil || at.Kind != tree.Array || at.Items.Props["id"] == nil {
				t.Errorf("%s refers to %s, which is no list of things with ids", s.Path, path)
			}
		}
	})
}

// place follows a dotted path of property names.
func place(s *tree.Shape, path string) *tree.Shape {
	for _, name := range strings.Split(path, ".") {
		if s == nil {
			return nil
		}
		s = s.Props[name]
	}
	return s
}

// Where a part may be read, its object may be reached.
func TestParentsReachWhatTheirPartsAllow(t *testing.T) {
	visit(RecordShape(), func(s *tree.Shape) {
		parts := []*tree.Shape{s.Items}
		for _, name := range s.Order {
			parts = append(parts, s.Props[name])
		}
		for _, p := range parts {
			if p == nil || s.LabelledText {
				continue
			}
			for _, r := range p.Readers {
				if !slices.Contains(s.Readers, r) {
					t.Errorf("%s is read by %s, %s is not", p.Path, r, s.Path)
				}
			}
			if weaker(s.Scope, p.Scope) != s.Scope {
				t.Errorf("%s needs scope %s, its object %s", p.Path, p.Scope, s.Path)
			}
		}
	})
}

// What schema/REFERENCE.md says of single properties, by name.
func TestWhoReadsWhat(t *testing.T) {
	for _, c := range []struct {
		path, readers string
		vis           tree.Visibility
		part, scope   string
	}{
		{"person.nhsNumber", "person carer family gp professional team", tree.VisPerson, "", "eitherPlan"},
		{"person.gender", "gp", tree.VisPerson, "", "all"},
		{"person.name.formerNames", "team", tree.VisPerson, "", "practical"},
		{"person.address.lines", "person gp professional team", tree.VisPerson, "whereabouts", "all"},
		{"safety.history", "person carer family gp professional team", tree.VisTeam, "safety", "carePlan"},
		{"safety.safeguarding", "professional team", tree.VisProfessionals, "safety", "all"},
		{"assessment.formulation", "person carer family gp professional team", tree.VisTeam, "", "carePlan"},
		{"carers[].views", "person carer professional team", tree.VisThirdParty, "", "none"},
		{"carers[].wants.breaks", "carer professional team", tree.VisThirdParty, "", "none"},
		{"carers[].concernAbout.note", "professional team", tree.VisProfessionals, "", "all"},
		{"carers[].youngCarer.adults[].name", "carer professional team", tree.VisProfessionals, "children", "none"},
		{"sharing[].lawfulOverride.why", "professional team", tree.VisProfessionals, "", "all"},
		{"sharing[].conditions", "person professional team", tree.VisTeam, "", "all"},
		{"reviews.preferences.whoNot", "team", tree.VisTeam, "", "all"},
		{"legal.capacityNotes[].note", "person gp professional team", tree.VisTeam, "legal", "all"},
		{"medication[].dose", "person carer family gp professional team", tree.VisPerson, "medicines", "eitherPlan"},
		{"crisisPlan.triggers", "person carer family gp professional team", tree.VisPerson, "", "crisisPlan"},
	} {
		s := place(RecordShape(), "")
		visit(RecordShape(), func(at *tree.Shape) {
			if at.Path == c.path {
				s = at
			}
		})
		if s == nil {
			t.Errorf("no property %s", c.path)
			continue
		}
		if got := strings.Join(s.Readers, " "); got != c.readers {
			t.Errorf("%s: read by %s, want %s", c.path, got, c.readers)
		}
		if s.Vis != c.vis || s.Part != c.part || s.Scope != c.scope {
			t.Errorf("%s: %s, part %q, scope %q", c.path, s.Vis, s.Part, s.Scope)
		}
	}
}

// The matchers written by hand say what their patterns say.
func FuzzMatchers(f *testing.F) {
	for _, s := range []string{
		"a", "ct-1", "A", "rec-000123", "R.1_x", "-a", "", "2026-11-20", "0999-01-01", "23:59", "24:00",
		"en", "en-GB", "zh-Hans-CN", "e", "en-", "en--x", strings.Repeat("a", 64), strings.Repeat("a", 65),
		strings.Repeat("0f", 32), "ab-12345678-123456789", "a\n", "é", "2026-11-2x", "2x:00",
		"en-a-b-c-d-e-f-g", "en-a-b-c-d-e-f-g-h", "1a",
	} {
		f.Add(s)
	}
	compiled := map[string]*regexp.Regexp{}
	for p := range matchers {
		compiled[p] = regexp.MustCompile(p)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for p, m := range matchers {
			if m(s) != compiled[p].MatchString(s) {
				t.Errorf("%s and its matcher differ on %q", p, s)
			}
		}
	})
}

// A matcher that belongs to no pattern of the schemas is a slip.
func TestMatchersAreUsed(t *testing.T) {
	used := map[string]bool{}
	bothShapes(func(s *tree.Shape) { used[s.Pattern] = true })
	for p := range matchers {
		if !used[p] {
			t.Errorf("no schema has the pattern %s", p)
		}
	}
}

func BenchmarkCompileShapes(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		compileShape(RecordSchema)
	}
}

// Every code has words, for messages, forms and documents.
func TestEveryCodeHasWords(t *testing.T) {
	bothShapes(func(s *tree.Shape) {
		if len(s.Words) != len(s.Enum) {
			t.Errorf("%s: %d codes, %d words", s.Path, len(s.Enum), len(s.Words))
		}
		for _, code := range s.Enum {
			if s.Words[code] == "" {
				t.Errorf("%s: the code %s has no words", s.Path, code)
			}
		}
	})
}

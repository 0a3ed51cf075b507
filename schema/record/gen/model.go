package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// model is what both schemas say, in the order in which they say it.
type model struct {
	defs    *object           // of the schema that is being read
	names   map[string]string // path -> Go name of an object, likewise
	types   []*objectType
	codes   []*codeType
	bySet   map[string]*codeType // by the words of the set
	words   map[string]bool      // all words of all sets
	profile bool
}

// objectType is one Go type for one kind of object.
type objectType struct {
	name, doc string
	profile   bool
	props     []prop
}

// prop is one property: its slot counts from 1.
type prop struct {
	name, goName, goType, doc string
	slot                      int
}

// codeType is one closed set of words.
type codeType struct {
	name, path string
	words      []string
}

func read(dir string) (*model, error) {
	m := &model{bySet: map[string]*codeType{}, words: map[string]bool{}}
	for _, s := range []struct {
		file, root string
		names      map[string]string
	}{{"record.schema.json", "Record", typeNames}, {"profile.schema.json", "Profile", profileNames}} {
		data, err := os.ReadFile(filepath.Join(dir, s.file))
		if err != nil {
			return nil, err
		}
		root, err := parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.file, err)
		}
		m.defs, m.names, m.profile = root.sub("$defs"), s.names, s.root == "Profile"
		if err := m.object(root, s.root, ""); err != nil {
			return nil, fmt.Errorf("%s: %w", s.file, err)
		}
	}
	return m, nil
}

// resolved follows $ref: the words beside it win. def is the name under $defs, "" for none.
func (m *model) resolved(o *object) (r *object, def string) {
	ref := o.str("$ref")
	if ref == "" {
		return o, ""
	}
	def = strings.TrimPrefix(ref, "#/$defs/")
	target, _ := m.resolved(m.defs.sub(def))
	r = &object{of: map[string]any{}}
	for _, from := range []*object{target, o} {
		for name, v := range from.of {
			r.of[name] = v
		}
	}
	return r, def
}

func (m *model) object(o *object, name, path string) error {
	if slices.ContainsFunc(m.types, func(t *objectType) bool { return t.name == name }) {
		if slices.Contains([]string{"", path}, m.names[path]) {
			return nil
		}
		return fmt.Errorf("two objects are called %s, one of them at %s", name, path)
	}
	t := &objectType{name: name, doc: o.str("description"), profile: m.profile}
	m.types = append(m.types, t)
	props := o.sub("properties")
	for i, key := range props.names {
		p, def := m.resolved(props.sub(key))
		at := strings.TrimPrefix(path+"."+key, ".")
		typ, err := m.typeOf(p, def, at, name)
		if err != nil {
			return err
		}
		if typ != "" {
			t.props = append(t.props, prop{key, goName(key), typ, p.str("title"), i + 1})
		}
	}
	return nil
}

// typeOf returns the Go type of a value, "" for what no handle leads to.
func (m *model) typeOf(p *object, def, path, owner string) (string, error) {
	open, _ := p.of["additionalProperties"].(bool)
	switch typ := p.str("type"); {
	case p.of["x-labelled"] == true:
		return "Text", nil
	case typ == "object" && open:
		return "", nil
	case typ == "object":
		name := defNames[def]
		if name == "" {
			name = m.names[path]
		}
		if name == "" {
			return "", fmt.Errorf("the object at %s has no name: give it one in gen/names.go", path)
		}
		return name, m.object(p, name, path)
	case typ == "array":
		item, def := m.resolved(p.sub("items"))
		of, err := m.typeOf(item, def, path+"[]", owner)
		return "List[" + of + "]", err
	case p.has("enum"):
		return "Code[" + m.code(p, def, path, owner) + "]", nil
	}
	return leaf(p), nil
}

func leaf(p *object) string {
	switch {
	case p.str("type") == "boolean":
		return "Flag"
	case p.str("type") == "integer":
		return "Whole"
	case p.str("format") == "date":
		return "Day"
	case p.str("format") == "date-time":
		return "Moment"
	case p.str("x-format") == "id":
		return "ID"
	case p.str("x-format") == "ref":
		return "Ref"
	}
	return "Line"
}

// code returns the name of a closed set.
func (m *model) code(p *object, def, path, owner string) string {
	set := p.texts("enum")
	for _, w := range set {
		m.words[w] = true
	}
	name := codeNames[def]
	if slices.Contains(set, "yes") {
		name = "Answer"
	}
	key := strings.Join(set, " ")
	if t := m.bySet[key]; t != nil && name != "Answer" {
		return t.name
	}
	if name == "" {
		name = codeNames[path]
	}
	if name == "" {
		steps := strings.Split(strings.TrimSuffix(path, "[]"), ".")
		name = owner + goName(steps[len(steps)-1])
	}
	return m.set(name, key, path, set)
}

// set adds a closed set; the sets of Answer are one.
func (m *model) set(name, key, path string, set []string) string {
	for _, t := range m.codes {
		if t.name == name {
			for _, w := range set {
				if !slices.Contains(t.words, w) {
					t.words = append(t.words, w)
				}
			}
			return name
		}
	}
	t := &codeType{name: name, path: path, words: slices.Clone(set)}
	m.codes = append(m.codes, t)
	m.bySet[key] = t
	return name
}

// goName turns a property or code word into a Go name: nhsNumber into NHSNumber.
func goName(key string) string {
	var b strings.Builder
	for _, w := range split(key) {
		if up := initials[strings.ToLower(w)]; up != "" {
			b.WriteString(up)
		} else {
			b.WriteString(strings.ToUpper(w[:1]) + w[1:])
		}
	}
	return b.String()
}

// split cuts a camel-case name, or one with hyphens, into its words.
func split(key string) (words []string) {
	from := 0
	cut := func(to int) {
		if to > from {
			words = append(words, key[from:to])
		}
		from = to
	}
	for i, r := range key {
		switch {
		case r == '-':
			cut(i)
			from = i + 1
		case unicode.IsUpper(r) && i > 0:
			cut(i)
		}
	}
	cut(len(key))
	return words
}

// Package templates says what documents say: it reads the templates, checks every branch of them
// against the schema and the reader they are for, and fills them from what one reader may see.
// LANGUAGE.md describes the language.
package templates

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/fixed"
	"cpadoc/templates/internal/language"
	"cpadoc/templates/internal/phrase"
)

// FS holds the templates that come with the program; --templates lays a folder over them, but for the
// files in builtin/, which are the program's own.
//
//go:embed *.xml fragments/*.xml words/*.xml builtin/*.xml builtin/words/*.xml
var FS embed.FS

// Fault is one thing that is wrong with a template.
type Fault = language.Fault

// Kind is a kind of document that the templates make.
type Kind struct {
	Name     string // "care-plan"
	Code     string // "CP"
	Title    string // "Care plan"
	Audience string // the first reader
}

// Set is a checked set of templates. It never changes and may be used by many goroutines.
type Set struct {
	Hash    string // SHA-256 over the files, hex
	kinds   map[string]*language.Template
	printed map[string]bool
}

// Load reads and checks the templates in fsys. Errors are *Fault and name every place; the set is
// nil if there are any.
func Load(fsys fs.FS, rec, profile *tree.Shape) (*Set, []error) {
	return load(rec, profile, fsys)
}

// LoadOver lays a trust's own files over the templates that come with the program: a file replaces
// the one of the same name.
func LoadOver(own fs.FS, rec, profile *tree.Shape) (*Set, []error) {
	return load(rec, profile, FS, own)
}

func load(rec, profile *tree.Shape, layers ...fs.FS) (*Set, []error) {
	return compile(language.Source{Builtin: FS, Layers: layers, Required: requiredBlocks,
		Record: rec, Fact: fact.Shape(rec, profile), Profile: profile, Order: orderShape})
}

func compile(src language.Source) (*Set, []error) {
	c, errs := language.Compile(src)
	if len(errs) > 0 {
		return nil, errs
	}
	s := &Set{Hash: c.Hash, kinds: map[string]*language.Template{}, printed: c.Printed}
	for _, t := range c.Templates {
		for _, key := range t.Keys() {
			s.kinds[key] = t
		}
	}
	return s, nil
}

// Default returns the templates that come with the program; they are part of it, so a fault in them
// panics.
var Default = sync.OnceValue(func() *Set {
	s, errs := Load(FS, schema.RecordShape(), schema.ProfileShape())
	if len(errs) > 0 {
		panic("templates: " + errs[0].Error())
	}
	return s
})

// Kinds returns the kinds of document, by name, each once.
func (s *Set) Kinds() (kinds []Kind) {
	seen := map[string]bool{}
	for _, key := range slices.Sorted(maps.Keys(s.kinds)) {
		if t := s.kinds[key]; !seen[t.Name] {
			seen[t.Name] = true
			kinds = append(kinds, Kind{t.Name, t.Code, t.Title, t.Audience})
		}
	}
	return kinds
}

// Order is what a document needs to know besides the record.
type Order struct {
	Profile *schema.Profile
	AsOf    record.Date
	Crisis  string // where a care plan's crisis part goes: inline, separate or both
	Edition string // standard, large16 to large28
	Sharing string // id of the sharing decision that a copy for someone else rests on
	// Of a letter: its reference, and whether it goes by post.
	Reference string
	Posted    bool
	Hidden    bool // no place may be said (domain.md X107)
}

// orderShape is what templates may ask of an Order.
var orderShape = &tree.Shape{
	Kind: tree.Object, Path: "order",
	Props: map[string]*tree.Shape{
		"asOf":    {Kind: tree.String, Path: "order.asOf", Format: "date"},
		"crisis":  {Kind: tree.String, Path: "order.crisis", Enum: []string{"inline", "separate", "both"}},
		"edition": {Kind: tree.String, Path: "order.edition"},

		"reference": {Kind: tree.String, Path: "order.reference"},
		"delivery":  {Kind: tree.String, Path: "order.delivery", Enum: []string{fixed.ByPost, fixed.ByHand}},
	},
	Order:    []string{"asOf", "crisis", "edition", "reference", "delivery"},
	Required: []string{"asOf", "crisis", "edition"},
}

func (o *Order) node() *tree.Node {
	n := &tree.Node{Kind: tree.Object}
	crisis := o.Crisis
	if crisis == "" {
		crisis = "inline"
	}
	for i, text := range []string{o.AsOf.String(), crisis, o.Edition} {
		n.Kids = append(n.Kids, &tree.Node{
			Kind: tree.String, Key: orderShape.Order[i], Text: text, Parent: n,
		})
	}
	return n
}

// Build fills a kind of document. It cannot fail; it panics on a kind that the set does not have.
func (s *Set) Build(name string, v schema.View, o Order) *doc.Doc {
	k := s.kinds[name]
	if k == nil {
		panic("templates: no kind " + name)
	}
	copied := v.Withheld > 0 && v.Audience != schema.Person && v.Audience != schema.Team
	d := s.document(k, v, o.AsOf, o.Profile.Root)
	d.Kind = name
	d.In = fact.In{Root: v.Root, Profile: o.Profile.Root, AsOf: o.AsOf, Sharing: o.Sharing,
		Decided: v.Decided, Withheld: copied, Hidden: o.Hidden}
	d.Facts, d.Order = fact.Derive(d.In), o.node()
	if fixed.IsPersonLetter(name) {
		d.Order = o.letterNode()
	}
	d.Plan = slices.Contains(requiredBlocks(name), "status")
	out := &doc.Doc{
		Kind: name, Code: k.Code, Title: k.Title + " " + v.ID, Record: v.ID, Lang: k.Words.Language,
		Withheld: v.Withheld, Banner: d.Banner(), Footer: d.Footer(),
	}
	out.Blocks = k.Fill(d, copied)
	return out
}

// document is a new document of a kind, with what all documents need.
func (s *Set) document(k *language.Template, v schema.View, asOf record.Date, profile *tree.Node) *fixed.Document {
	d := &fixed.Document{Kind: k.Name, Code: k.Code, Title: k.Title}
	d.Writer = phrase.Writer{Record: v.Root, Profile: profile, ID: v.ID, AsOf: asOf, Words: k.Words}
	if s != Default() && s.Hash != Default().Hash {
		d.Templates = s.Hash[:8]
	}
	return d
}

// Package templates says what documents say: it reads the templates, checks every branch of them
// against the schema and the reader they are for, and fills them from what one reader may see.
// LANGUAGE.md describes the language.
package templates

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
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
	Kind     kinds.Kind
	Code     string // "CP"
	Title    string // "Care plan"
	Audience string // the reader that it is written for
}

// Set is a checked set of templates. It never changes and may be used by many goroutines.
type Set struct {
	Hash  string // SHA-256 over the files, hex
	kinds map[language.Key]*language.Template
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
	return compile(language.Source{Builtin: FS, Layers: layers,
		Record: rec, Fact: fact.Shape(rec, profile), Profile: profile, Order: orderShape})
}

func compile(src language.Source) (*Set, []error) {
	c, errs := language.Compile(src)
	if len(errs) > 0 {
		return nil, errs
	}
	s := &Set{Hash: c.Hash, kinds: map[language.Key]*language.Template{}}
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

// byName compares keys by their names.
func byName(a, b language.Key) int { return strings.Compare(a.String(), b.String()) }

// Kinds returns the kinds of document, by name, each once.
func (s *Set) Kinds() (all []Kind) {
	seen := map[kinds.Kind]bool{}
	for _, key := range slices.SortedFunc(maps.Keys(s.kinds), byName) {
		if t := s.kinds[key]; !seen[t.Kind] {
			seen[t.Kind] = true
			all = append(all, Kind{t.Kind, t.Code, t.Title, t.Audience})
		}
	}
	return all
}

// Params are what a document needs to know besides the record.
type Params struct {
	Profile *schema.Profile
	AsOf    record.Date
	Crisis  string // where a care plan's crisis part goes: inline, separate or both
	Edition string // standard, large16 to large28
	// Of a copy for somebody else: the id in the record of one reader among several, and that of the
	// sharing decision that says what to call the person.
	Recipient, Sharing string
	// Of a letter: its reference, and whether it goes by post.
	Reference string
	Posted    bool
	Hidden    bool // no place may be said (X107)
	Logos     Logos
}

// Logos are the pictures of those who send papers; nil where there is none.
type Logos struct{ Organisation, NeutralSender *doc.Logo }

// Of returns the logo on a letter to a carer: only one that names the person shows whose service it is, and a
// child's has none.
func (l Logos) Of(v letters.Variant) *doc.Logo {
	switch {
	case v == letters.Named:
		return l.Organisation
	case v.IsYoung():
		return nil
	}
	return l.NeutralSender
}

// orderShape is what templates may ask of the Params, under the name order.
var orderShape = &tree.Shape{
	Kind: tree.Object, Path: "order",
	Props: map[string]*tree.Shape{
		"asOf":    {Kind: tree.String, Path: "order.asOf", Format: "date"},
		"crisis":  {Kind: tree.String, Path: "order.crisis", Enum: []string{"inline", "separate", "both"}},
		"edition": {Kind: tree.String, Path: "order.edition"},
		"reader":  {Kind: tree.String, Path: "order.reader", Enum: readerNames()},

		"reference": {Kind: tree.String, Path: "order.reference"},
		"delivery":  {Kind: tree.String, Path: "order.delivery", Enum: []string{fixed.ByPost, fixed.ByHand}},
	},
	Order:    []string{"asOf", "crisis", "edition", "reader", "reference", "delivery"},
	Required: []string{"asOf", "crisis", "edition", "reader"},
}

func readerNames() (names []string) {
	for _, r := range kinds.Readers() {
		names = append(names, string(r))
	}
	return names
}

func (o *Params) node(reader schema.Audience) *tree.Node {
	n := &tree.Node{Kind: tree.Object}
	crisis := o.Crisis
	if crisis == "" {
		crisis = "inline"
	}
	for i, text := range []string{o.AsOf.String(), crisis, o.Edition, string(reader)} {
		n.Kids = append(n.Kids, &tree.Node{
			Kind: tree.String, Key: orderShape.Order[i], Text: text, Parent: n,
		})
	}
	return n
}

// Build fills a kind of document from a view: that of a letter to a carer, or a carer's own page,
// where the view has terms. It cannot fail; it panics on a kind that the set does not have.
func (s *Set) Build(kind kinds.Kind, v schema.View, o Params) *doc.Doc {
	if v.Terms() != nil {
		return s.letter(kind, v, o)
	}
	t := s.template(kind, letters.None)
	copied := v.Audience() != schema.Person && v.Audience() != schema.Team
	d := s.document(t, v, o.AsOf, o.Profile.Root)
	d.Reader, d.Recipient, d.Logo = kinds.Reader(v.Audience()), o.Recipient, o.Logos.Organisation
	d.In = fact.In{Root: v.Record().Node(), Profile: o.Profile.Root, AsOf: o.AsOf, Sharing: o.Sharing,
		Decided: v.Decided(), Withheld: copied, Hidden: o.Hidden}
	d.Facts, d.FactNode = fact.Both(d.In)
	if d.Order = o.node(v.Audience()); fixed.IsPersonLetter(kind) {
		o.letter(d, v.Audience())
	}
	out := &doc.Doc{
		Kind: kind.String(), Code: t.Code, Title: t.Title + " " + v.ID(), Record: v.ID(), Lang: t.Words.Language, Words: t.Words.Layout(),
		Withheld: v.Withheld(), Banner: d.Banner(), Footer: d.Footer(),
	}
	out.Blocks = t.Fill(d, copied)
	return out
}

func (s *Set) template(kind kinds.Kind, v letters.Variant) *language.Template {
	t := s.kinds[language.Key{Kind: kind, Variant: v}]
	if t == nil {
		panic("templates: no kind " + kind.String())
	}
	return t
}

// document is a new document of a kind, with what all documents need.
func (s *Set) document(t *language.Template, v schema.View, asOf record.Date, profile *tree.Node) *fixed.Document {
	d := &fixed.Document{Kind: t.Kind, Code: t.Code, Title: t.Title}
	d.Writer = phrase.Writer{Record: v.Record().Node(), Profile: profile, ID: v.ID(), AsOf: asOf, Words: t.Words}
	if s != Default() && s.Hash != Default().Hash {
		d.Templates = s.Hash[:8]
	}
	return d
}

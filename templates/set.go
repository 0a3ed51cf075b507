// Package templates says what documents say: it reads the templates, checks every branch of them
// against the schema and the reader they are for, and fills them from what one reader may see.
// LANGUAGE.md describes the language.
package templates

import (
	"crypto/sha256"
	"embed"
	"io/fs"
	"slices"
	"sync"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/fact"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// FS holds the templates that come with the program; --templates lays a folder over them.
//
//go:embed *.xml fragments/*.xml
var FS embed.FS

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
	kinds   map[string]*kind
	labels  map[string]*labelSet
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
	c := &compiler{
		files: map[string]*elem{}, sums: map[string][sha256.Size]byte{},
		labels: map[string]*labelSet{}, printed: map[string]bool{},
		roots: [slotFree]*tree.Shape{rec, fact.Shape(rec, profile), profile, orderShape},
	}
	if err := c.readFiles(builtin, true); err != nil {
		return nil, []error{err}
	}
	for _, f := range layers {
		if err := c.readFiles(f, false); err != nil {
			return nil, []error{err}
		}
	}
	kinds := c.compileAll()
	c.checkKinds(kinds)
	if errs := c.errors(); len(errs) > 0 {
		return nil, errs
	}
	c.markAll(headPaths...)
	s := &Set{Hash: c.hash(), kinds: map[string]*kind{}, labels: c.labels, printed: c.printed}
	for _, k := range kinds {
		for _, key := range k.keys() {
			s.kinds[key] = k
		}
	}
	return s, nil
}

// Default gives the templates that come with the program; they are part of it, so a fault in them
// panics.
var Default = sync.OnceValue(func() *Set {
	s, errs := Load(FS, schema.RecordShape(), schema.ProfileShape())
	if len(errs) > 0 {
		panic("templates: " + errs[0].Error())
	}
	return s
})

// Kinds gives the kinds of document, by name.
func (s *Set) Kinds() (kinds []Kind) {
	return s.kindsOf()
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
		"delivery":  {Kind: tree.String, Path: "order.delivery", Enum: []string{goesByPost, goesByHand}},
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
	f := &filler{set: s, record: v.ID, asOf: o.AsOf, title: k.Title, kind: name}
	f.in = fact.In{Root: v.Root, Profile: o.Profile.Root, AsOf: o.AsOf, Sharing: o.Sharing,
		Stale: v.Stale}
	f.copied = v.Withheld > 0 && v.Audience != schema.Person && v.Audience != schema.Team
	f.in.Withheld, f.in.Hidden = f.copied, o.Hidden
	f.slots[slotRecord], f.slots[slotProfile] = v.Root, o.Profile.Root
	f.slots[slotFact], f.slots[slotOrder] = fact.Derive(f.in), o.node()
	if isPersonLetter(name) {
		f.slots[slotOrder] = o.letterNode()
	}
	f.plan = slices.Contains(requiredBlocks(name), "status")
	f.doc = &doc.Doc{
		Kind: name, Code: k.Code, Title: k.Title + " " + v.ID, Record: v.ID, Lang: "en-GB",
		Withheld: v.Withheld,
	}
	f.doc.Banner, f.doc.Footer = f.banner(), f.footer()
	var out frame
	runAll(f, k.ops, &out)
	f.doc.Blocks = out.blocks
	return f.doc
}

// Package language reads, checks and fills templates. What a file says is compiled to ops once, with
// every path, branch and code word checked against the schema and the reader it is for; filling a
// compiled template cannot fail. LANGUAGE.md describes the language.
package language

import (
	"crypto/sha256"
	"io/fs"

	"cpadoc/render/doc"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/fixed"
	"cpadoc/templates/internal/phrase"
)

// Source is what a set of templates is compiled from.
type Source struct {
	Builtin fs.FS   // files of the program that no other layer replaces, in builtin/
	Layers  []fs.FS // a file of a later layer replaces the one of the same name
	// Shapes of what a template may name.
	Record, Fact, Profile, Order *tree.Shape
}

// Compiled is a set of checked templates.
type Compiled struct {
	Hash      string // SHA-256 over the files, hex
	Templates []*Template
}

// Compile reads and checks templates. Errors are *Fault and name every place; nothing is compiled
// if there are any.
func Compile(src Source) (*Compiled, []error) {
	c := &compiler{
		files: map[string]*elem{}, sums: map[string][sha256.Size]byte{}, builtin: map[string][sha256.Size]byte{},
		included: map[string]bool{}, added: map[string]bool{},
		roots: [slotFree]*tree.Shape{src.Record, src.Fact, src.Profile, src.Order},
	}
	if err := c.readFiles(src.Builtin, true); err != nil {
		return nil, []error{err}
	}
	for i, f := range src.Layers {
		c.over, c.layer = i > 0, i+1
		if err := c.readFiles(f, false); err != nil {
			return nil, []error{err}
		}
	}
	ts := c.compileAll()
	c.checkKinds(ts)
	c.unused()
	if errs := c.errors(); len(errs) > 0 {
		return nil, errs
	}
	return &Compiled{Hash: c.hash(), Templates: ts}, nil
}

// Template is one compiled document.
type Template struct {
	Kind                  kinds.Kind
	Code, Title, Audience string // of its <document>
	Words                 *phrase.Words

	// Prints are the facts that it has a place for, by their places in the schema.
	Prints map[string]bool

	file     string
	ops      []op
	variants []letters.Variant // of letters to carers
}

// Fill returns the blocks of a document. Where facts were withheld from the reader, copied, absence
// says nothing.
func (t *Template) Fill(d *fixed.Document, copied bool) []doc.Block {
	f := &filler{Document: d, copied: copied}
	f.slots = [maxSlots]*tree.Node{slotRecord: d.Record, slotFact: d.FactNode, slotProfile: d.Profile, slotOrder: d.Order}
	var out frame
	runAll(f, t.ops, &out)
	return out.blocks
}

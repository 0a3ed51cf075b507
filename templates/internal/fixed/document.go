// Package fixed makes what is part of the program in every document: banner and footer, the boxes
// with the numbers to ring, the status line, the card and the fridge sheet, and the address of a
// letter. No template changes their words (REFERENCE.md H32).
package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// Document is one document that is being filled, as the fixed blocks need to know it.
type Document struct {
	phrase.Writer
	Facts           *fact.Facts // what is worked out
	FactNode, Order *tree.Node  // the same as templates name it, and what was ordered
	In              fact.In
	Kind            kinds.Kind
	Code, Title     string
	Reader          kinds.Reader
	// Recipient is the id in the record of one reader among several; empty for others.
	Recipient string
	Terms     *letters.Terms // of a letter to a carer; nil for all else
	Templates string         // begins the hash of a trust's own templates, empty for the program's
	Reference string         // of a letter
	Posted    bool           // reports that a letter goes by post
	Logo      *doc.Logo      // of who sends it; nil for none
}

func (d *Document) rec() record.Record      { return record.RecordOf(d.Record) }
func (d *Document) service() record.Profile { return record.ProfileOf(d.Profile) }

// Block is a block that a template only places.
type Block struct {
	// Add adds the block to those before it.
	Add    func(d *Document, before []doc.Block) []doc.Block
	Prints []string // paths of what it prints or follows
	From   []string // derived facts that it rests on
}

// Blocks are the fixed blocks by the names of their elements.
var Blocks = map[string]Block{
	"masthead":        {Add: one(masthead)},
	"status":          {Add: (*Document).underTitle, From: []string{"standing", "agreedOn", "call"}},
	"help-boxes":      {Add: one(helpBoxes), Prints: boxPaths},
	"emergency-boxes": {Add: one(emergencyBoxes), Prints: boxPaths},
	"child-boxes":     {Add: one(childBoxes)},
	"carer-help":      {Add: one(carerHelp)},
	"wallet-card":     {Add: one(walletCard), Prints: cardPaths},
	"fridge-sheet":    {Add: one(fridgeSheet), Prints: cardPaths},
}

// one adds a block that does not depend on those before it.
func one(make func(d *Document) doc.Block) func(*Document, []doc.Block) []doc.Block {
	return func(d *Document, before []doc.Block) []doc.Block { return append(before, make(d)) }
}

// boxPaths are the facts that both forms of the boxes print or follow.
var boxPaths = []string{"cpa.setting", "crisisPlan.contacts[].phone", "crisisPlan.contacts[].kind",
	"crisisPlan.contacts[].is24h", "communication.contactMethod", "communication.support[]"}

// noder is every handle of a fact.
type noder interface{ Node() *tree.Node }

// present reports whether a fact is recorded and says something (phrase.Present).
func present(h noder) bool { return phrase.Present(h.Node()) }

// line says a fact of one line word for word.
func (d *Document) line(l record.Line) { d.Value(l.String(), l.Node()) }

func masthead(d *Document) doc.Block {
	var m doc.Masthead
	if name := d.service().Organisation().Name(); name.Recorded() {
		m.Organisation = d.Make(func() { d.line(name) })
	}
	m.Team, m.Logo = d.Make(d.teamName), d.Logo
	return m
}

// underTitle sets the status line under the title that stands before it.
func (d *Document) underTitle(before []doc.Block) []doc.Block {
	for i := len(before) - 1; i >= 0; i-- {
		if h, ok := before[i].(doc.Heading); ok {
			h.Status = d.statusLine()
			before[i] = h
			return before
		}
	}
	return append(before, doc.Para{Text: d.statusLine()})
}

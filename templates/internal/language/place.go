package language

import (
	"slices"
	"strings"

	"cpadoc/templates/internal/fixed"
)

// atHead are the blocks that stand before the first section, so that they are on page 1 (X51).
var atHead = []string{"help-boxes", "emergency-boxes", "child-boxes"}

// overBoxes are the elements that may stand before the boxes. In letters to children a few words do.
var overBoxes = append([]string{"masthead", "letter", "title", "aside", "under-title", "status", "include",
	"choose", "when", "otherwise", "if", "unless"}, atHead...)

// place notes a block that keeps people safe, which stands once and in every document of its kind.
func (c *compiler) place(e *elem, sc *scope) {
	switch {
	case slices.ContainsFunc(sc.under, func(t term) bool { return t.slot != 0 }):
		c.add(e.at, "put it outside the <each>", "<%s/> stands once in a document, not for every item of a list", e.name)
	case len(sc.under) > 0:
		c.add(e.at, "put it outside the <if> or <choose>", "<%s/> keeps people safe, so it cannot hang on a condition", e.name)
	case slices.Contains(atHead, e.name) && (c.begun || c.said && e.name != "child-boxes"):
		c.add(e.at, "put it under the title, before all other words", "<%s/> has to be on page 1", e.name)
	}
	if len(e.kids) > 0 {
		c.blank(e.kids, "nothing can stand in <"+e.name+"/>: its words are fixed")
	}
	if c.placed[e.name] {
		c.add(e.at, "", "<%s/> stands here already", e.name)
	}
	c.placed[e.name] = true
}

// buildBuiltin compiles the block's own file for the document's audience.
func buildBuiltin(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e, sc)
	file := "builtin/" + e.name + ".xml"
	if own := "builtin/" + c.kind.Kind.String() + "-" + e.name + ".xml"; c.files[own] != nil {
		file = own
	}
	root := c.files[file]
	ops := c.kids(root.kids, inDocument, &scope{slots: slotFree})
	return block(func(f *filler, o *frame) { runAll(f, ops, o) })
}

// buildFixed places a block of the program.
func buildFixed(c *compiler, e *elem, in context, sc *scope) op {
	b := fixed.Blocks[e.name]
	c.place(e, sc)
	c.markAll(b.Prints...)
	for _, name := range b.From {
		c.source(c.roots[slotFact].Props[name])
	}
	return block(func(f *filler, o *frame) { o.blocks = b.Add(f.Document, o.blocks) })
}

// builtins are the fixed blocks that are pure wording: files of the language, which --templates does not
// reach.
var builtins = []string{"agreement", "not-able-to-sign", "signed-for-me", "other-formats", "crisis-agreement"}

// isBuiltin reports whether a file is part of the program.
func isBuiltin(file string) bool { return strings.HasPrefix(file, "builtin/") }

// Package draw places words, rules and boxes and says which structure element each belongs to. It
// knows no pages: Y counts from the top of whatever is being set.
package draw

import (
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Canvas is the arena of all items of a document and its structure tree.
type Canvas struct {
	Sheet  *style.Sheet
	Items  []page.Item
	Elems  []page.Elem // Elems[0] is the document
	Parent int32       // element that blocks are added to
	// BoxWords are what a screen reader says of an empty box to tick.
	BoxWords string
	level    int // of the last heading
}

// Reset empties the canvas for another document; only its memory is kept.
func (c *Canvas) Reset(s *style.Sheet) {
	clear(c.Items)
	*c = Canvas{Sheet: s, Items: c.Items[:0], Elems: c.Elems[:0]}
}

// Mark is a state of the canvas to go back to.
type Mark struct{ items, elems, level int }

// Mark returns the state that the canvas is in.
func (c *Canvas) Mark() Mark { return Mark{len(c.Items), len(c.Elems), c.level} }

// Back takes away what was added since a mark.
func (c *Canvas) Back(m Mark) {
	c.Items, c.Elems, c.level = c.Items[:m.items], c.Elems[:m.elems], m.level
}

// Elem adds a structure element.
func (c *Canvas) Elem(r page.Role, parent int32) int32 {
	c.Elems = append(c.Elems, page.Elem{Role: r, Parent: parent})
	return int32(len(c.Elems) - 1)
}

// Add adds a structure element where blocks are added.
func (c *Canvas) Add(r page.Role) int32 { return c.Elem(r, c.Parent) }

// Heading adds a heading element. Levels never skip: one that would is raised.
func (c *Canvas) Heading(level int, parent int32) int32 {
	c.level = min(level, c.level+1)
	return c.Elem([...]page.Role{page.RoleH1, page.RoleH2, page.RoleH3}[c.level-1], parent)
}

// HeadCell adds a table head cell.
func (c *Canvas) HeadCell(tr int32, scope string) int32 {
	th := c.Elem(page.RoleTH, tr)
	c.Elems[th].Scope = scope
	return th
}

// Within runs what adds to an element of its own.
func (c *Canvas) Within(e int32, add func()) {
	old := c.Parent
	c.Parent = e
	add()
	c.Parent = old
}

package paper

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/block"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// line is one text of a panel: its words, how they are set and the space above them.
type line struct {
	text  doc.Text
	face  typeset.Typeface
	above style.Unit
	role  page.Role
}

// liner sets lines whose height is asked for before they are placed.
type liner struct {
	draw *draw.Canvas
	flow *flow.Flow
}

func newLiner(b *block.Body) liner { return liner{b.Draw, b.Flow} }

// tall is the height of the lines below each other.
func (n *liner) tall(lines []line, width style.Unit) (h style.Unit) {
	for _, l := range lines {
		if !typeset.Empty(l.text) {
			h += l.above + l.face.Lines(n.draw.Lines(l.text, width, l.face))
		}
	}
	return h
}

// set places the lines below each other and returns where they end.
func (n *liner) set(lines []line, x, width, y style.Unit) style.Unit {
	for _, l := range lines {
		if typeset.Empty(l.text) {
			continue
		}
		var e int32
		switch l.role {
		case page.RoleH1:
			n.flow.Bookmark(l.text, 0)
			e = n.draw.Heading(1, n.draw.Parent)
		case page.RoleH2:
			n.flow.Bookmark(l.text, 1)
			e = n.draw.Heading(2, n.draw.Parent)
		default:
			e = n.draw.Add(page.RoleP)
		}
		y += l.above
		y += l.face.Lines(n.draw.Set(l.text, x, width, y, l.face, e))
	}
	return y
}

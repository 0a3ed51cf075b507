// Package boxes sets the two emergency boxes: in their small form on a care plan, in their large
// form on crisis papers.
package boxes

import (
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/style"
)

// Place is where an emergency box stands on the page.
type Place struct {
	X, W style.Unit
	Bar  style.Line
}

// BoxA is the place of "help soon".
func BoxA(s *style.Sheet) Place { return Place{s.BoxAX, s.BoxAW, s.HelpBarA} }

// BoxB is the place of "emergency".
func BoxB(s *style.Sheet) Place { return Place{s.BoxBX, s.BoxBW, s.HelpBarB} }

// Wide is the place with the width of the page.
func (p Place) Wide(s *style.Sheet) Place { return Place{s.Left, s.Width, p.Bar} }

// Inner is where the words of a box stand.
func (p Place) Inner(s *style.Sheet) (x, w style.Unit) {
	x = p.X + p.Bar.W + s.BoxInsetX
	return x, p.X + p.W - s.HelpBox.W - s.BoxInsetX - x
}

// Border draws the box, thick at its left.
func (p Place) Border(c *draw.Canvas, y, h style.Unit) {
	c.Box(c.Sheet.HelpBox, style.None, p.X, y, p.W, h)
	c.Bar(p.Bar.C, p.X, y, p.Bar.W, h)
}

// Frame is the box as one that may part over pages, its words inset by so much.
func (p Place) Frame(s *style.Sheet, inset style.Unit) flow.Frame {
	return flow.Frame{X: p.X, W: p.W, Foot: inset, Box: s.HelpBox, Bar: p.Bar, Fill: style.None}
}

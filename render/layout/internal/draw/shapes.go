package draw

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Lift puts words of another size on the baseline of the body.
func (c *Canvas) Lift(from int, h typeset.Typeface) {
	for i := from; i < len(c.Items); i++ {
		c.Items[i].Y += c.Sheet.Body.Base() - h.Base()
	}
}

// Dashed adds a dashed line.
func (c *Canvas) Dashed(l style.Line, x, y, w, h style.Unit) {
	c.Items = append(c.Items, page.Item{
		Kind: page.Rule, Dashed: true, Colour: l.C, Fill: style.None, Elem: page.Artifact,
		X: x, Y: y, W: w, H: h, Size: l.W,
	})
}

// Rule adds a line with its middle at y.
func (c *Canvas) Rule(l style.Line, x, y, w style.Unit) {
	c.Items = append(c.Items, page.Item{
		Kind: page.Rule, Colour: l.C, Fill: style.None, Elem: page.Artifact,
		X: x, Y: y, W: w, Size: l.W,
	})
}

// Box adds a rectangle whose outer edges are given.
func (c *Canvas) Box(l style.Line, fill style.Colour, x, y, w, h style.Unit) {
	c.Items = append(c.Items, page.Item{
		Kind: page.Box, Colour: l.C, Fill: fill, Elem: page.Artifact,
		X: x + l.W/2, Y: y + l.W/2, W: w - l.W, H: h - l.W, Size: l.W,
	})
}

// Logo adds a picture, as large as a slot lets it be, at the right of the slot. Without words of its own it is
// decoration.
func (c *Canvas) Logo(l *doc.Logo, x, y, w, h style.Unit) {
	if l == nil {
		return
	}
	wide := int64(h) * int64(l.Picture.Wide) / int64(l.Picture.High)
	if wide > int64(w) {
		wide, h = int64(w), style.Unit(int64(w)*int64(l.Picture.High)/int64(l.Picture.Wide))
	}
	it := page.Item{Kind: page.Picture, Picture: l.Picture, Elem: page.Artifact,
		X: x + w - style.Unit(wide), Y: y, W: style.Unit(wide), H: h}
	if l.Alt != "" {
		it.Elem = c.Add(page.RoleFigure)
		c.Elems[it.Elem].Alt = l.Alt
	}
	c.Items = append(c.Items, it)
}

// Bar adds a filled rectangle, a border that is thicker on one side.
func (c *Canvas) Bar(colour style.Colour, x, y, w, h style.Unit) {
	c.Items = append(c.Items, page.Item{
		Kind: page.Box, Colour: colour, Fill: colour, Elem: page.Artifact, X: x, Y: y, W: w, H: h,
	})
}

// Tick adds an empty tick box.
func (c *Canvas) Tick(x, y style.Unit, elem int32) {
	l := c.Sheet.TickBox
	c.Items = append(c.Items, page.Item{
		Kind: page.TickBox, Colour: l.C, Fill: style.None, Elem: elem, Space: true,
		X: x + l.W/2, Y: y + l.W/2, W: c.Sheet.Tick - l.W, H: c.Sheet.Tick - l.W, Size: l.W,
		Text: c.BoxWords,
	})
}

package draw

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// GoesOn says of the words set last that others follow in the same element.
func (c *Canvas) GoesOn(next doc.Text) {
	if n := len(c.Items); n > 0 && !typeset.Empty(next) {
		c.Items[n-1].Space = true
	}
}

// Lines is how many lines a text takes in a column.
func (c *Canvas) Lines(t doc.Text, w style.Unit, h typeset.Typeface) int {
	from := len(c.Items)
	n := c.Set(t, 0, w, 0, h, page.Artifact)
	c.Items = c.Items[:from]
	return n
}

// KeyWidth is the width of a label: the key column, or in large print the whole line.
func (c *Canvas) KeyWidth() style.Unit {
	if c.Sheet.Columns {
		return c.Sheet.KeyW
	}
	return c.Sheet.Width
}

// Set adds the lines of a text in a column, the first one's top at y, and returns how many.
func (c *Canvas) Set(t doc.Text, x, w, y style.Unit, h typeset.Typeface, elem int32) int {
	if typeset.Empty(t) {
		return 0
	}
	b := typeset.Breaker{
		Text: t, Bold: h.Bold, Limit: typeset.Thousandths(w, h.Size),
		Box: typeset.Thousandths(c.boxed(), h.Size), Blank: typeset.Thousandths(c.Sheet.BlankW, h.Size),
	}
	if b.Most = b.Limit; w == c.Sheet.KeyW {
		b.Most = typeset.Thousandths(w+c.Sheet.KeyOver, h.Size)
	}
	start := typeset.Place{}
	for n := 0; ; n++ {
		start = b.Indent(start)
		end := b.Line(start)
		c.run(&b, start, end.End, x, y+h.Base()+h.Lines(n), h, elem)
		if !end.OK || typeset.Nothing(t, end.Next) {
			return n + 1
		}
		if last := len(c.Items) - 1; end.Join && last >= 0 && c.Items[last].Elem == elem {
			c.Items[last].Space = true
		}
		start = end.Next
	}
}

// run adds the words of one line, an item for each span.
func (c *Canvas) run(
	b *typeset.Breaker, from, to typeset.Place, x, y style.Unit, h typeset.Typeface, elem int32,
) {
	for s := from.Span; s <= to.Span && s < len(b.Text); s++ {
		span := &b.Text[s]
		lo, hi := 0, len(span.Text)
		if s == from.Span {
			lo = from.Byte
		}
		if s == to.Span {
			hi = to.Byte
		}
		if lo >= hi {
			continue
		}
		if wide := c.inline(span.Style, x, y, elem); wide > 0 {
			x += wide
			continue
		}
		text := span.Text[lo:hi]
		face := b.Face(span)
		width, hides := typeset.Measure(text, face)
		if hides {
			text = typeset.Seen(text)
		}
		item := page.Item{
			Kind: page.Words, Bold: face != 0, Colour: h.Colour, Fill: style.None, Elem: elem,
			X: x, Y: y, W: typeset.Scale(width, h.Size), Size: h.Size, Text: text,
			Origin: page.Origin{Record: span.Origin.Record, Pointer: span.Origin.Pointer},
		}
		if span.Style == doc.Muted {
			item.Colour = c.Sheet.Muted
		}
		x += item.W
		if text != "" {
			c.Items = append(c.Items, item)
		}
	}
}

// boxed is the width of an empty box in a line, with the space at its sides.
func (c *Canvas) boxed() style.Unit { return c.Sheet.Tick + 2*c.Sheet.InlineGap }

// inline adds what stands in a line in place of words, an empty box or a line to write on, and
// returns its width.
func (c *Canvas) inline(of doc.Style, x, y style.Unit, elem int32) style.Unit {
	switch of {
	case doc.Box:
		c.Tick(x+c.Sheet.InlineGap, y+c.Sheet.InlineDown-c.Sheet.Tick, elem)
		c.Items[len(c.Items)-1].Space = false
		return c.boxed()
	case doc.Gap:
		c.Rule(c.Sheet.WriteRule, x, y+c.Sheet.BlankDown, c.Sheet.BlankW)
		return c.Sheet.BlankW
	}
	return 0
}

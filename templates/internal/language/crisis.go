package language

import (
	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// The elements of crisis plans that other plans have no use for.

// buildTopic makes a section of its own, or within a section a part with a smaller heading, so that
// one fragment serves the crisis plan and the care plan (H17).
func buildTopic(c *compiler, e *elem, in context, sc *scope) op {
	if c.sections > 0 {
		return buildSubsection(c, e, in, sc)
	}
	return buildSection(c, e, in, sc)
}

// buildAside sets words beside the title that stands before it.
func buildAside(c *compiler, e *elem, in context, sc *scope) op {
	ops := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		t, ok := f.text(ops)
		if !ok {
			return
		}
		for i := len(o.blocks) - 1; i >= 0; i-- {
			if h, isHeading := o.blocks[i].(doc.Heading); isHeading {
				h.Aside = t
				o.blocks[i] = h
				return
			}
		}
		o.blocks = append(o.blocks, doc.Para{Text: t})
	})
}

func buildNumbers(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inNumbers, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.numbers) > 0 {
			o.blocks = append(o.blocks, doc.Numbers{Rows: in.numbers})
		}
	})
}

// buildRing makes a row of numbers: <number>, <who> and <hours>.
func buildRing(c *compiler, e *elem, in context, sc *scope) op {
	parts := [...]string{"number", "who", "hours"}
	var ops [len(parts)][]op
	for i, name := range parts {
		ops[i] = c.inner(e, name, sc)
	}
	c.only(e, parts[:])
	return block(func(f *filler, o *frame) {
		var t [len(parts)]doc.Text
		any := false
		for i := range ops {
			var ok bool
			t[i], ok = f.text(ops[i])
			any = any || ok
		}
		if any {
			o.numbers = append(o.numbers, doc.Number{Number: t[0], Who: t[1], Hours: t[2]})
		}
	})
}

// only refuses what is none of the named children.
func (c *compiler) only(e *elem, names []string) {
	for _, k := range e.kids {
		known := k.elem == nil
		for _, name := range names {
			known = known || k.elem.name == name
		}
		if !known {
			c.add(k.elem.at, didYouMean(k.elem.name, names), "<%s> cannot stand in <%s>", k.elem.name, e.name)
		}
	}
}

// buildPair sets two headed lists side by side; within a section, with lower headings.
func buildPair(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inPair, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.halves) == 2 {
			o.blocks = append(o.blocks, doc.Beside{Left: in.halves[0], Right: in.halves[1]})
			return
		}
		for _, h := range in.halves {
			o.blocks = append(o.blocks, h)
		}
	})
}

func buildHalf(c *compiler, e *elem, in context, sc *scope) op {
	title, list := c.need(e, "title", sc), []op{buildList(c, e, in, sc)}
	return block(func(f *filler, o *frame) {
		in := f.inner(list)
		if len(in.blocks) == 1 {
			o.halves = append(o.halves, doc.Section{Heading: f.label(title), Blocks: in.blocks})
		}
	})
}

// buildLast is the row below all others of a table; it stands only where the table does.
func buildLast(c *compiler, e *elem, in context, sc *scope) op {
	ops := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		if t, ok := f.text(ops); ok {
			o.last = t
		}
	})
}

// buildMyLine is a line for the person to sign on, with the name as it stands in the banner, whatever
// was signed before.
func buildMyLine(c *compiler, e *elem, in context, sc *scope) op {
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, doc.Signature{Name: f.Make(f.PersonName), Caption: f.Made(phrase.SignedDay)})
	})
}

package language

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/templates/internal/phrase"
)

func buildTicks(c *compiler, e *elem, in context, sc *scope) op {
	label := c.may(e, "label", sc)
	columns, row := c.number(e, "columns", 1, 4, 1), e.is("row")
	kids := c.kids(e.kids, inList, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.lines) == 0 {
			return
		}
		o.blocks = append(o.blocks, doc.Ticks{Label: f.label(label), Options: in.lines, Columns: columns, Row: row})
	})
}

// buildWriteIn makes ruled lines; what stands in the element is printed instead if it is recorded.
func buildWriteIn(c *compiler, e *elem, in context, sc *scope) op {
	label, lines := c.need(e, "label", sc), c.number(e, "lines", 1, 40, 3)
	var value []op
	if len(e.kids) > 0 {
		value = c.value(e, sc)
	}
	return block(func(f *filler, o *frame) {
		in := f.inner(value)
		o.blocks = append(o.blocks, doc.WriteIn{Label: f.label(label), Lines: lines, Recorded: in.lines})
	})
}

func buildDateCells(c *compiler, e *elem, in context, sc *scope) op {
	label, value := c.need(e, "label", sc), c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		t, _ := f.text(value)
		o.blocks = append(o.blocks, doc.DateCells{Label: f.label(label), Recorded: t})
	})
}

func buildFillLine(c *compiler, e *elem, in context, sc *scope) op {
	label := c.need(e, "label", sc)
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, doc.WriteIn{Label: f.label(label), Lines: 1, Place: doc.LabelKey})
	})
}

// buildSignature makes a line to sign on; what stands in the element is printed instead if it is
// recorded.
func buildSignature(c *compiler, e *elem, in context, sc *scope) op {
	name, value := c.need(e, "name", sc), c.textOf(e, sc)
	or, role := c.may(e, "or", sc), c.may(e, "role", sc)
	return block(func(f *filler, o *frame) {
		s := doc.Signature{Name: f.label(name), Caption: f.Made(phrase.SignedDay)}
		if len(s.Name) == 0 {
			s.Name = f.label(or)
		}
		s.Role = f.label(role)
		if t, ok := f.text(value); ok {
			s.Recorded, s.Caption = t, nil
		}
		o.blocks = append(o.blocks, s)
	})
}

// buildHalves sets a write-in and date cells side by side.
func buildHalves(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inDocument, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		var left doc.WriteIn
		var right doc.DateCells
		for _, b := range in.blocks {
			switch b := b.(type) {
			case doc.WriteIn:
				left = b
			case doc.DateCells:
				right = b
			}
		}
		o.blocks = append(o.blocks, doc.Beside{Left: left, Right: right})
	})
}

func buildInlineTick(c *compiler, e *elem, in context, sc *scope) op {
	before, after := c.need(e, "before", sc), c.need(e, "after", sc)
	return block(func(f *filler, o *frame) {
		t := f.label(before)
		if n := len(t); n > 0 && !strings.HasSuffix(t[n-1].Text, " ") {
			t = append(t, doc.Span{Text: " "})
		}
		t = append(t, doc.Tickbox())
		o.blocks = append(o.blocks, doc.Para{Text: append(t, f.label(after)...)})
	})
}

// buildMySignature is the person's own line: the name of who signed, else the person's whole name as
// it stands in the banner.
func buildMySignature(c *compiler, e *elem, in context, sc *scope) op {
	recorded := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		s := doc.Signature{Caption: f.Made(phrase.SignedDay)}
		if n := f.Facts.Mine.Name().Node(); phrase.Present(n) && !care.SignsForSelf(f.Facts.Mine) {
			s.Name = f.Make(func() { f.Say(f.Words.TieName(n.Text), n, true) })
		} else {
			s.Name = f.Make(f.PersonName)
		}
		if t, ok := f.text(recorded); ok {
			s.Recorded, s.Caption = t, nil
		}
		o.blocks = append(o.blocks, s)
	})
}

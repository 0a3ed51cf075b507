package language

import (
	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// buildLetter makes the head of a letter: <sender> and any number of <contact>, each a group of
// lines. The address, or "By hand", is put in by the program.
func buildLetter(c *compiler, e *elem, in context, sc *scope) op {
	dear := c.need(e, "dear", sc)
	if c.reach == nil {
		c.markAll("person.address.lines[]", "person.address.postcode", "person.temporaryAddress.name",
			"person.temporaryAddress.lines[]", "person.temporaryAddress.postcode", "person.temporaryAddress.from",
			"person.temporaryAddress.to", "person.name.title")
	}
	if c.reach != nil {
		c.markAll("carers[].address.lines[]", "carers[].address.postcode", "carers[].name.title",
			"carers[].name.given", "carers[].name.family", "carers[].name.preferred")
	}
	var sender []op
	var contact [][]op
	for _, k := range e.kids {
		switch {
		case k.elem == nil:
			c.blank([]kid{k}, "words cannot stand here")
		case k.elem.name == "sender":
			c.noAttrs(k.elem)
			sender = append(sender, c.value(k.elem, sc)...)
		case k.elem.name == "contact":
			c.noAttrs(k.elem)
			contact = append(contact, c.value(k.elem, sc))
		default:
			c.add(k.elem.at, didYouMean(k.elem.name, []string{"sender", "contact"}), "<letter> holds <sender> and <contact> alone")
		}
	}
	return block(func(f *filler, o *frame) {
		l := doc.Letter{Dear: f.label(dear), Sender: f.lines(sender), Logo: f.Logo}
		if l.Address = f.LetterAddress(); len(l.Address) == 0 {
			l.ByHand = f.ByHand()
		}
		for _, ops := range contact {
			group := f.lines(ops)
			if len(group) > 0 && len(l.Contact) > 0 {
				l.Contact = append(l.Contact, doc.Text{})
			}
			l.Contact = append(l.Contact, group...)
		}
		o.blocks = append(o.blocks, l)
	})
}

func buildClosing(c *compiler, e *elem, in context, sc *scope) op {
	said, name, role := c.need(e, "words", sc), c.need(e, "name", sc), c.may(e, "role", sc)
	aside := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		b := doc.Closing{Words: f.label(said), Name: bolder(f.label(name)), Role: f.label(role)}
		b.Aside, _ = f.text(aside)
		o.blocks = append(o.blocks, b)
	})
}

// bolder sets a text in bold.
func bolder(t doc.Text) doc.Text {
	for i := range t {
		t[i].Style = doc.Bold
	}
	return t
}

// buildReplySlip makes the slip at the end of a letter. It names the reader and the reference.
func buildReplySlip(c *compiler, e *elem, in context, sc *scope) op {
	title, cut := c.need(e, "title", sc), c.need(e, "cut", sc)
	tall := e.is("tall")
	kids := c.kids(e.kids, inDocument, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		o.blocks = append(o.blocks, doc.ReplySlip{Cut: f.label(cut), Title: f.label(title),
			Reader: f.Make(func() { f.Whose(phrase.LetterFoot) }), Tall: tall, Blocks: in.blocks})
	})
}

func buildFields(c *compiler, e *elem, in context, sc *scope) op {
	var labels [][]op
	var lines []int
	for _, k := range e.kids {
		if k.elem == nil || k.elem.name != "field" {
			c.blank([]kid{k}, "<fields> holds <field> alone")
			continue
		}
		c.attrs(k.elem, []string{"label", "lines"})
		labels = append(labels, c.need(k.elem, "label", sc))
		lines = append(lines, c.number(k.elem, "lines", 1, 20, 1))
	}
	return block(func(f *filler, o *frame) {
		var left *doc.WriteIn
		for i, l := range labels {
			w := doc.WriteIn{Label: f.label(l), Lines: lines[i], Place: doc.LabelPlain}
			switch {
			case left != nil:
				o.blocks = append(o.blocks, doc.Beside{Left: *left, Right: w})
				left = nil
			case i+1 < len(labels):
				left = &w
			default:
				o.blocks = append(o.blocks, w)
			}
		}
	})
}

// blankLine is <blank/>, a short line to write on.
type blankLine struct{}

func (blankLine) run(f *filler, o *frame) { f.Spans = append(f.Spans, doc.Blank()) }

// buildUnderTitle sets words under the title that stands before it.
func buildUnderTitle(c *compiler, e *elem, in context, sc *scope) op {
	ops := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		t, ok := f.text(ops)
		for i := len(o.blocks) - 1; ok && i >= 0; i-- {
			if h, isHeading := o.blocks[i].(doc.Heading); isHeading {
				h.Status = t
				o.blocks[i] = h
				return
			}
		}
	})
}

package templates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/schema"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/tree"
)

// Letters and their slips. Where the letter goes, whose it is and its reference are never a
// template's: they follow from the order.

// byHand stands where the address would (domain.md 4.0 rule 15).
const byHand = "By hand"

// How a letter goes, as templates may ask for it: order.delivery.
const (
	goesByPost = "post"
	goesByHand = "handOver"
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
		l := doc.Letter{Dear: f.label(dear), Sender: f.lines(sender)}
		if l.Address = f.letterAddress(); len(l.Address) == 0 {
			l.ByHand = fixed(byHand)
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

// lines fills lines of text.
func (f *filler) lines(ops []op) []doc.Text {
	var in frame
	runAll(f, ops, &in)
	return in.lines
}

// windowLines is how many lines the window of an envelope shows, the name among them.
const windowLines = 6

// nameLine is how many letters of a name stand on one of them.
const nameLine = 40

// letterAddress is the reader's name and address; none where the letter does not go by post.
func (f *filler) letterAddress() []doc.Text {
	reader := child(f.slots[slotFact], "reader")
	switch {
	case !child(f.slots[slotOrder], "delivery").Is(goesByPost):
		return nil
	case reader == nil && isPersonLetter(f.kind):
		return f.personAddress()
	case reader == nil:
		return nil
	}
	name := f.make(func() { putFormal(f, nil, child(reader, "name")) })
	most, long := windowLines-1, 0
	for i := range name {
		long += utf8.RuneCountInString(name[i].Text)
	}
	if long > nameLine {
		most-- // the name takes two lines
	}
	return append([]doc.Text{name}, f.addressLines(child(reader, "address"), most)...)
}

// addressLines sets an address in at most so many lines: of neighbours those two share one that are
// shortest together, so that none runs over.
func (f *filler) addressLines(a *tree.Node, most int) (lines []doc.Text) {
	var rows [][]*tree.Node
	for _, line := range child(a, "lines").Items() {
		rows = append(rows, []*tree.Node{line})
	}
	if post := child(a, "postcode"); present(post) {
		rows = append(rows, []*tree.Node{post})
	}
	for len(rows) > max(most, 1) {
		best := 0
		for i := 1; i+1 < len(rows); i++ {
			if lettersIn(rows[i])+lettersIn(rows[i+1]) <= lettersIn(rows[best])+lettersIn(rows[best+1]) {
				best = i
			}
		}
		rows[best] = append(rows[best], rows[best+1]...)
		rows = slices.Delete(rows, best+1, best+2)
	}
	for _, row := range rows {
		lines = append(lines, f.make(func() { f.addressLine(row) }))
	}
	return lines
}

func (f *filler) addressLine(row []*tree.Node) {
	for i, part := range row {
		switch {
		case i == 0:
		case part.Key == "postcode":
			f.own(" ")
		default:
			f.own(", ")
		}
		f.value(part.Text, part)
	}
}

func lettersIn(row []*tree.Node) (n int) {
	for _, part := range row {
		n += utf8.RuneCountInString(part.Text) + 2
	}
	return n
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
		var in frame
		runAll(f, kids, &in)
		o.blocks = append(o.blocks, doc.ReplySlip{Cut: f.label(cut), Title: f.label(title),
			Reader: f.make(func() { f.whose(", letter ") }), Tall: tall, Blocks: in.blocks})
	})
}

// whose says the reader's name and the letter's reference.
func (f *filler) whose(word string) {
	f.readerName()
	f.own(word)
	f.reference()
}

func (f *filler) readerName() {
	name := child(child(f.slots[slotFact], "reader"), "name")
	if f.terms.Variant.IsYoung() {
		putFirst(f, nil, name)
		return
	}
	f.fullName(name)
}

func (f *filler) reference() {
	if n := child(f.slots[slotOrder], "reference"); n != nil {
		f.own(n.Text)
	}
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
		var b doc.Fields
		for i, l := range labels {
			b.Fields = append(b.Fields, doc.Field{Label: f.label(l), Lines: lines[i]})
		}
		o.blocks = append(o.blocks, b)
	})
}

// blankLine is <blank/>, a short line to write on.
type blankLine struct{}

func (blankLine) run(f *filler, o *frame) { f.spans = append(f.spans, doc.Blank()) }

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

// letterBanner identifies the reader, never the person (domain.md 4.6).
func (f *filler) letterBanner() (b doc.Banner) {
	b.Name = f.make(f.readerName)
	word := "Letter "
	if f.terms.Variant == letters.None {
		word = "Reference "
	}
	b.Identity = [][]doc.Span{f.make(func() { f.own(word); f.reference() })}
	b.Document = fixed(f.title)
	b.Version = f.make(func() { f.own(f.words(func(s *strings.Builder) { writeDate(s, f.asOf) })) })
	return b
}

// letterFooter names the sender, who is none of the team's in a letter that names nobody.
func (f *filler) letterFooter() (t doc.Footer) {
	profile := f.slots[slotProfile]
	t.Team = f.make(func() {
		name, phone := child(child(profile, "neutralSender"), "name"), (*tree.Node)(nil)
		switch {
		case f.terms.Variant.IsYoung():
			service := child(profile, "youngCarersService")
			name, phone = child(service, "name"), child(service, "phone")
		case name == nil:
			name = child(child(profile, "organisation"), "name")
		}
		if present(name) {
			f.value(name.Text, name)
		}
		if present(phone) {
			f.own(", phone ")
			putPhone(f, nil, phone)
		}
		f.own(".")
	})
	if s := child(child(f.slots[slotRecord], "provenance"), "synthetic"); s.True() {
		t.Sample = f.make(func() { f.say("Sample, not a real person", s, false) })
	}
	word := ", letter "
	if f.terms.Variant == letters.None {
		word = ", reference "
	}
	t.Marking = f.make(func() { f.whose(word) })
	t.Code, t.Short = fixed("Private"), fixed("Private")
	return t
}

// reach copies the parts of the profile that a letter may hold.
func reach(profile *tree.Node, r schema.Reach) *tree.Node {
	root := *profile
	root.Kids = nil
	for _, k := range profile.Kids {
		if k.Shape != nil && r.Leads(k.Shape.Path) {
			root.Kids = append(root.Kids, copyReached(&root, k, r))
		}
	}
	return &root
}

func copyReached(parent, n *tree.Node, r schema.Reach) *tree.Node {
	c := *n
	c.Parent, c.Kids = parent, nil
	for _, k := range n.Kids {
		if k.Shape != nil && (r.Holds(k.Shape.Path) || r.Leads(k.Shape.Path)) {
			c.Kids = append(c.Kids, copyReached(&c, k, r))
		}
	}
	return &c
}

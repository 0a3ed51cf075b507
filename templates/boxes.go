package templates

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// The words of the two emergency boxes in their small form (domain.md 4.2; look/NOTES.md "Help
// boxes, small form").
const (
	helpLabel      = "Help soon, day or night:"
	emergencyLabel = "Emergency:"
	nhs111         = "NHS" + noBreakSpace + "111, choose" + noBreakSpace + "2"
	prisonA        = "Press the cell bell, tell any member of staff, or ask for a Listener. " +
		"Samaritans: 116" + noBreakSpace + "123 (check it works on your phone)."
	prisonB      = "Press the cell bell now and say it is an emergency."
	wardA        = "Tell any member of staff, day or night."
	wardB        = "Call for staff now."
	onLeave      = "On leave or after I leave:"
	anyoneRing   = "Ask anyone to ring for me."
	orAnyoneRing = ", or ask anyone to ring for me."
	relayA       = "111 in British Sign Language: NHS 111 SignVideo. Textphone: 18001" + noBreakSpace + "111."
	relayB       = "British Sign Language: 999 BSL app or 999bsl.co.uk. Text 999 (register first: " +
		"text “register” to 999). Textphone or Relay UK: 18000."
)

func buildHelpBoxes(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	c.markBoxes()
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, f.helpBoxes())
	})
}

func (f *filler) helpBoxes() doc.HelpBoxes {
	h := fact.HelpOf(f.in)
	var b doc.HelpBoxes
	b.A.Label, b.B.Label = fixed(helpLabel), fixed(emergencyLabel)
	switch h.Setting {
	case record.Prison:
		b.A.Number = f.boxText(h.Texts, "boxA", prisonA)
		b.B.Number = f.boxText(h.Texts, "boxB", prisonB)
	case record.Inpatient:
		b.A.Number = f.boxText(h.Texts, "boxA", wardA)
		b.B.Number = f.boxText(h.Texts, "boxB", wardB)
		f.awayFromWard(&h, &b)
	default:
		b.A.Number, b.B.Number = f.helpNumber(&h), fixed("999")
	}
	f.helpNotes(&h, &b)
	return b
}

// awayFromWard says what to do on leave: the profile's own words, or the community boxes.
func (f *filler) awayFromWard(h *fact.Help, b *doc.HelpBoxes) {
	if n := child(h.Texts, "onLeave"); present(n) {
		b.A.Notes = append(b.A.Notes, f.make(func() { f.value(n.String(), n) }))
		return
	}
	b.A.Notes = append(b.A.Notes, f.after(fixed(onLeave), f.helpNumber(h)))
	b.B.Notes = append(b.B.Notes, f.after(fixed(onLeave), fixed("999")))
}

// helpNotes adds the ways to help for who cannot hear, speak or ring.
func (f *filler) helpNotes(h *fact.Help, b *doc.HelpBoxes) {
	if h.NoPhone {
		b.A.Notes = append(b.A.Notes, f.noPhone(h))
	}
	if present(h.TextNumber) && h.Setting == record.Community {
		b.A.Notes = append(b.A.Notes, f.textLine(h))
	}
	if h.Relay && h.Setting != record.Prison { // these ways do not lead out of a cell
		b.A.Notes = append(b.A.Notes, fixed(relayA))
		b.B.Notes = append(b.B.Notes, fixed(relayB))
	}
}

// helpNumber is the number of the line, or NHS 111 where no line is open day and night.
func (f *filler) helpNumber(h *fact.Help) doc.Text {
	if h.Line == nil {
		return fixed(nhs111)
	}
	return f.make(func() { putPhone(f, nil, h.Line) })
}

// boxText is the profile's text for a setting, else the usual one.
func (f *filler) boxText(texts *tree.Node, key, usual string) doc.Text {
	n := child(texts, key)
	if !present(n) {
		return fixed(usual)
	}
	return f.make(func() { f.value(n.String(), n) })
}

func (f *filler) after(first, second doc.Text) doc.Text {
	return f.make(func() {
		f.spans = append(f.spans, first...)
		f.own(" ")
		f.spans = append(f.spans, second...)
	})
}

func (f *filler) noPhone(h *fact.Help) doc.Text {
	name := child(h.WalkIn, "name")
	if !present(name) {
		return fixed(anyoneRing)
	}
	return f.make(func() {
		f.own("Go to ")
		f.value(name.Text, name)
		for _, key := range [...]string{"address", "hours"} {
			n := child(h.WalkIn, key)
			if !present(n) {
				continue
			}
			f.own(", ")
			if n.Kind == tree.Object {
				putAddress(f, nil, n)
			} else {
				f.value(n.Text, n)
			}
		}
		f.own(orAnyoneRing)
	})
}

// textLine is the number to text, with its hours and how soon an answer comes.
func (f *filler) textLine(h *fact.Help) doc.Text {
	return f.make(func() {
		f.own("Text ")
		putPhone(f, nil, h.TextNumber)
		for _, n := range []*tree.Node{h.TextHours, h.ReplyTime} {
			if present(n) {
				f.own(", ")
				f.value(n.Text, n)
			}
		}
		f.own(".")
	})
}

// fixed is one span of the program's own words.
func fixed(words string) doc.Text { return doc.Text{{Text: words}} }

// make gives the spans that a function adds.
func (f *filler) make(add func()) doc.Text {
	f.room()
	mark := len(f.spans)
	add()
	return doc.Text(f.spans[mark:len(f.spans):len(f.spans)])
}

func buildMasthead(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	return block(func(f *filler, o *frame) {
		var m doc.Masthead
		if n := child(child(f.slots[slotProfile], "organisation"), "name"); n != nil {
			m.Organisation = f.make(func() { f.value(n.Text, n) })
		}
		m.Team = f.make(f.teamName)
		o.blocks = append(o.blocks, m)
	})
}

// teamName says the record's team, else the profile's.
func (f *filler) teamName() {
	n := child(child(child(f.slots[slotRecord], "cpa"), "team"), "name")
	if !present(n) {
		n = child(child(f.slots[slotFact], "team"), "name")
	}
	if present(n) {
		f.value(n.Text, n)
	}
}

func buildStatus(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	for _, name := range []string{"standing", "agreedOn", "call"} {
		c.source(c.roots[slotFact].Props[name])
	}
	return block(func(f *filler, o *frame) {
		for i := len(o.blocks) - 1; i >= 0; i-- {
			if h, ok := o.blocks[i].(doc.Heading); ok {
				h.Status = f.statusLine()
				o.blocks[i] = h
				return
			}
		}
		o.blocks = append(o.blocks, doc.Para{Text: f.statusLine()})
	})
}

// status are the status words of the title and of every footer (domain.md 4.0 rule 8).
func (f *filler) status() {
	facts := f.slots[slotFact]
	switch s := child(facts, "standing"); {
	case s == nil || s.Text == fact.StatusUnsigned:
		f.own("In use. Not yet signed.")
	case s.Text == fact.StatusDraft:
		f.own("Draft for discussion.")
	case s.Text == fact.StatusAgreed:
		f.own("In use. Agreed with me on ")
		putDate(f, nil, child(facts, "agreedOn"))
		f.own(".")
	case s.Text == fact.StatusDisagrees:
		f.own("In use. ")
		if n := child(facts, "call"); n != nil {
			f.say(tieName(n.Text), n, true)
		} else {
			f.own("The person")
		}
		f.own(" does not agree with all of it.")
	}
}

// statusLine is what stands under the title: bold words, then a plain sentence.
func (f *filler) statusLine() doc.Text {
	return f.make(func() {
		was := f.style
		f.style = doc.Bold
		f.status()
		f.style = was
		if note := f.statusNote(); note != "" {
			f.own(note)
		}
	})
}

// statusNote is the plain sentence after the status words under the title.
func (f *filler) statusNote() string {
	switch s := child(f.slots[slotFact], "standing"); {
	case s == nil || s.Text == fact.StatusUnsigned:
		return " I can ask to change anything in it."
	case s.Text == fact.StatusDisagrees:
		return " See “Agreement”."
	}
	return ""
}

func (c *compiler) markAll(paths ...string) {
	for _, name := range paths {
		p, ok := c.lookup(name)
		if !ok {
			panic("templates: no " + name + " in the schema")
		}
		c.printed[p.shape.Path] = true
	}
}

// trimStop drops a full stop at the end.
func trimStop(s string) string { return strings.TrimRight(s, ". ") }

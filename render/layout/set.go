package layout

import (
	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// hand is how words are set.
type hand struct {
	style.Type
	bold   bool // all of it
	colour Colour
}

func (f *flow) body() hand      { return hand{f.s.Body, false, f.s.Ink} }
func (f *flow) label() hand     { return hand{f.s.Body, true, f.s.Ink} }
func (f *flow) muted() hand     { return hand{f.s.Body, false, f.s.Muted} }
func bold(t style.Type) hand    { return hand{t, true, 0} }
func plain(t style.Type) hand   { return hand{t, false, 0} }
func (h hand) in(c Colour) hand { h.colour = c; return h }

// inlineBox is the style of the span that stands for an empty box in a line.
const inlineBox doc.Style = 255

// set adds the lines of a text in a column, the first one's top at y, and returns how many.
func (f *flow) set(t doc.Text, x, w, y Unit, h hand, elem int32) int {
	if nothing(t, place{}) {
		return 0
	}
	b := breaker{
		text: t, bold: h.bold, limit: unscale(w, h.Size),
		box: unscale(f.boxed, h.Size), blank: unscale(f.s.BlankW, h.Size),
	}
	if b.most = b.limit; w == f.s.KeyW {
		b.most = unscale(w+f.s.KeyOver, h.Size)
	}
	start := place{}
	for n := 0; ; n++ {
		start = b.indent(start)
		c := b.line(start)
		f.run(&b, start, c.end, x, y+h.Base()+h.Lines(n), h, elem)
		if !c.ok || nothing(t, c.next) {
			return n + 1
		}
		if last := len(f.items) - 1; c.join && last >= 0 && f.items[last].Elem == elem {
			f.items[last].Space = true
		}
		start = c.next
	}
}

// run adds the words of one line, an item for each span.
func (f *flow) run(b *breaker, from, to place, x, y Unit, h hand, elem int32) {
	for s := from.span; s <= to.span && s < len(b.text); s++ {
		span := &b.text[s]
		lo, hi := 0, len(span.Text)
		if s == from.span {
			lo = from.byte
		}
		if s == to.span {
			hi = to.byte
		}
		if lo >= hi {
			continue
		}
		if wide := f.inline(span.Style, x, y, elem); wide > 0 {
			x += wide
			continue
		}
		text := span.Text[lo:hi]
		face := b.face(span)
		width, hides := measure(text, face)
		if hides {
			text = seen(text)
		}
		item := Item{
			Kind: Words, Bold: face != 0, Colour: h.colour, Fill: None, Elem: elem,
			X: x, Y: y, W: scale(width, h.Size), Size: h.Size, Text: text,
			Origin: Origin{span.Origin.Record, span.Origin.Pointer},
		}
		if span.Style == doc.Muted {
			item.Colour = f.s.Muted
		}
		x += item.W
		if text != "" {
			f.items = append(f.items, item)
		}
	}
}

// inline adds what stands in a line in place of words, an empty box or a line to write on, and gives
// its width.
func (f *flow) inline(style doc.Style, x, y Unit, elem int32) Unit {
	switch style {
	case inlineBox:
		f.tick(x+f.s.InlineGap, y+f.s.InlineDown-f.s.Tick, elem)
		f.items[len(f.items)-1].Space = false
		return f.boxed
	case doc.Gap:
		f.rule(f.s.WriteRule, x, y+f.s.BlankDown, f.s.BlankW)
		return f.s.BlankW
	}
	return 0
}

// unscale is how many thousandths of a size a length holds, rounded up so that a text fits into the
// width it was measured to have.
func unscale(w, size Unit) int { return int((int64(w)*1000 + int64(size) - 1) / int64(size)) }

// across is the width of a text on one line.
func across(t doc.Text, h hand) Unit {
	b := breaker{bold: h.bold}
	var total int
	for i := range t {
		w, _ := measure(t[i].Text, b.face(&t[i]))
		total += w
	}
	return scale(total, h.Size)
}

func empty(t doc.Text) bool { return nothing(t, place{}) }

// nothing tells whether a text has no words from a place on.
func nothing(t doc.Text, p place) bool {
	for s := p.span; s < len(t); s++ {
		from := 0
		if s == p.span {
			from = p.byte
		}
		for _, r := range t[s].Text[from:] {
			if !space(r) && r != '\n' {
				return false
			}
		}
	}
	return true
}

// joined is one text of several, parted by a space where both sides have words.
func joined(texts ...doc.Text) doc.Text {
	var all doc.Text
	for _, t := range texts {
		if empty(t) {
			continue
		}
		if len(all) > 0 {
			all = append(all, doc.Span{Text: " "})
		}
		all = append(all, t...)
	}
	return all
}

// rule adds a line with its middle at y.
func (f *flow) rule(l style.Line, x, y, w Unit) {
	f.items = append(f.items, Item{
		Kind: Rule, Colour: l.C, Fill: None, Elem: Artifact, X: x, Y: y, W: w, Size: l.W,
	})
}

// box adds a rectangle whose outer edges are given.
func (f *flow) box(l style.Line, fill Colour, x, y, w, h Unit) {
	f.items = append(f.items, Item{
		Kind: Box, Colour: l.C, Fill: fill, Elem: Artifact,
		X: x + l.W/2, Y: y + l.W/2, W: w - l.W, H: h - l.W, Size: l.W,
	})
}

// bar adds a filled rectangle, a border that is thicker on one side.
func (f *flow) bar(c Colour, x, y, w, h Unit) {
	f.items = append(f.items, Item{
		Kind: Box, Colour: c, Fill: c, Elem: Artifact, X: x, Y: y, W: w, H: h,
	})
}

// tick adds an empty tick box.
func (f *flow) tick(x, y Unit, elem int32) {
	l := f.s.TickBox
	f.items = append(f.items, Item{
		Kind: TickBox, Colour: l.C, Fill: None, Elem: elem, Space: true,
		X: x + l.W/2, Y: y + l.W/2, W: f.s.Tick - l.W, H: f.s.Tick - l.W, Size: l.W,
		Text: doc.BoxWords,
	})
}

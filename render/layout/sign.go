package layout

import (
	"strings"

	"cpadoc/render/doc"
)

// signature sets a line to sign on with date cells, name and role under it, or the words that were
// recorded. It keeps with two lines of what stands above it.
func (f *flow) signature(b doc.Signature) {
	s := f.s
	if !empty(b.Recorded) {
		f.between(boxes)
		f.holdBefore()
		f.beside(f.signer(b), b.Recorded, f.body())
		f.prev = boxes
		return
	}
	f.between(signing)
	f.prev = signing
	f.holdBefore()
	first := len(f.strips)
	from := len(f.items)
	f.rule(s.SignRule, s.Left, s.SignH-s.SignRule.W/2, s.SignW)
	if s.Columns {
		f.cells(s.HalfX, s.SignH-s.CellH)
	}
	f.push(from, s.SignH, 0, true)
	f.space(s.SignUnder)
	f.heads(1)
	f.signed(b)
	for i := first; i < len(f.strips); i++ {
		f.strips[i].sign = true
	}
	if f.height(first) <= s.Whole {
		f.bind(first, firm)
	}
}

// signed sets what stands under the line.
func (f *flow) signed(b doc.Signature) {
	s := f.s
	name, caption := f.signer(b), plain(s.Caption)
	r := f.row()
	if s.Columns {
		f.put(&r, name, s.Left, s.HalfW, f.body(), f.elem(RoleP, f.parent))
		r.next()
		f.put(&r, b.Caption, s.HalfX, s.HalfW, caption, f.elem(RoleP, f.parent))
		f.end(&r)
		return
	}
	f.put(&r, name, s.Left, s.Width, f.body(), f.elem(RoleP, f.parent))
	f.end(&r)
	f.heads(1)
	f.space(s.Part)
	f.cellStrip(s.Left)
	if !empty(b.Caption) {
		f.heads(1)
		f.stack(b.Caption, s.Left, s.Width, caption, f.elem(RoleP, f.parent))
	}
}

// signer is the name, bold where it is somebody's, and the role.
func (f *flow) signer(b doc.Signature) doc.Text {
	if empty(b.Role) && (len(b.Name) == 0 || b.Name[0].Origin == doc.Origin{}) {
		return b.Name
	}
	var t doc.Text
	for _, span := range b.Name {
		if span.Style == doc.Plain {
			span.Style = doc.Bold
		}
		t = append(t, span)
	}
	if len(t) > 0 && !empty(b.Role) {
		t = append(t, doc.Span{Text: ", "})
	}
	return append(t, b.Role...)
}

// holdBefore makes two lines of content above hold to what comes next.
func (f *flow) holdBefore() {
	for i, got := len(f.strips)-1, 0; i >= 0 && got < 2; i-- {
		p := &f.strips[i]
		if p.hold = max(p.hold, firm); !p.sign {
			got += int(p.lines)
		}
		if p.fresh {
			return
		}
	}
}

// fillLine sets a label with one line to write on beside it, or below it in large print.
func (f *flow) fillLine(b doc.FillLine) {
	s := f.s
	f.between(filling)
	f.prev = filling
	p := f.elem(RoleP, f.parent)
	from := len(f.items)
	n := f.set(b.Label, s.Left, f.keyWidth(), 0, f.label(), p)
	high := s.Body.Lines(n)
	if h := max(s.FillH, high); s.Columns && h <= s.Whole {
		for i := from; i < len(f.items); i++ {
			f.items[i].Y += h - high
		}
		f.rule(s.WriteRule, s.MainX, h-s.WriteRule.W/2, s.ValueW)
		f.push(from, h, max(n, 1), true)
		return
	}
	f.items = f.items[:from]
	f.stack(b.Label, s.Left, s.Width, f.label(), p)
	f.heads(1)
	f.ruledLines(1, s.Left, s.Width)
}

// inlineTick sets running text with an empty box in it.
func (f *flow) inlineTick(b doc.InlineTick) {
	f.between(inline)
	f.prev = inline
	t := append(doc.Text{}, b.Before...)
	if n := len(t); n > 0 && !strings.HasSuffix(t[n-1].Text, " ") {
		t = append(t, doc.Span{Text: " "})
	}
	t = append(t, doc.Span{Text: "\ufffc", Style: inlineBox})
	f.boxed = f.s.Tick + 2*f.s.InlineGap
	f.stack(append(t, b.After...), f.s.Left, f.s.Width, f.body(), f.elem(RoleP, f.parent))
}

// halves sets a line to write on and date cells side by side, feet on one line; where either is
// recorded, and in large print, one below the other.
func (f *flow) halves(b doc.Halves) {
	s := f.s
	from := len(f.items)
	elems := len(f.elems)
	p, q := f.elem(RoleP, f.parent), f.elem(RoleP, f.parent)
	n := f.set(b.Left.Label, s.Left, s.HalfW, 0, f.label(), p)
	split := len(f.items)
	m := f.set(b.Right.Label, s.HalfX, s.HalfW, 0, f.label(), q)
	high := s.Body.Lines(max(n, m))
	if !s.Columns || recorded(b.Left.Recorded) || !empty(b.Right.Recorded) || high > s.Whole/2 {
		f.items, f.elems = f.items[:from], f.elems[:elems]
		f.writeIn(b.Left)
		f.dateCells(b.Right)
		return
	}
	for i := from; i < len(f.items); i++ {
		own := n
		if i >= split {
			own = m
		}
		f.items[i].Y += high - s.Body.Lines(own)
	}
	count := max(b.Left.Lines, 1)
	for range count {
		high += s.WritePitch
		f.rule(s.WriteRule, s.Left, high-s.WriteRule.W/2, s.HalfW)
	}
	f.cells(s.HalfX, high-s.CellH)
	if f.prev == lines || f.prev == boxes {
		f.space(s.HalvesTop)
	} else {
		f.between(boxes)
	}
	f.push(from, high, max(n, m), true)
	f.prev = boxes
}

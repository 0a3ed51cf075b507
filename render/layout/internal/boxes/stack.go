package boxes

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/style"
)

// stacked is two boxes one above the other.
type stacked struct {
	e      *Emergency
	a, b   doc.EmergencyBox
	pa, pb Place
}

// stack sets A above B on one page, the first one unless more than a title stands there. Where
// they do not fit whole, both keep title, number and as many paragraphs as fit, the hours of A
// first, and the rest follows in boxes below.
func (e *Emergency) stack(both *doc.EmergencyBoxes, under doc.Text) {
	s := e.draw.Sheet
	p := stacked{e, both.A, both.B, BoxA(s).Wide(s), BoxB(s).Wide(s)}
	p.a.Paras, p.b.Paras = typeset.Given(both.A.Paras...), typeset.Given(both.B.Paras...)
	checked := !s.Columns && !typeset.Empty(both.Checked)
	if checked {
		p.a.Paras = withChecked(p.a.Paras, both.Checked)
	}
	room := e.flow.Room.FirstPage() - e.flow.Used()
	fits := p.height(len(p.a.Paras), len(p.b.Paras)) <= e.flow.Room.Page()
	if fits && e.flow.Used() > e.flow.Room.FirstPage()/3 {
		e.flow.Fresh, room = true, e.flow.Room.Page()
	}
	na, nb, ok := p.most(room)
	if ok && na == 0 && checked {
		p.a.Paras = typeset.Given(both.A.Paras...)
		under = typeset.Joined(under, both.Checked)
		na, nb, ok = p.most(room)
	}
	if !ok || s.Columns { // side by side they would be higher than the page
		e.framed(&p.a, p.a.Paras, p.pa, false)
		e.flow.Space(s.BoxPart)
		e.framed(&p.b, p.b.Paras, p.pb, false)
		e.help.under(under)
		return
	}
	p.set(na, nb, under)
}

// set places both boxes with their first na and nb paragraphs, and the rest below.
func (p *stacked) set(na, nb int, under doc.Text) {
	e := p.e
	first := len(e.flow.Strips)
	p.whole(&p.a, na, p.pa)
	e.flow.Space(e.draw.Sheet.BoxPart)
	p.whole(&p.b, nb, p.pb)
	e.flow.Bind(first, flow.Firm)
	e.help.under(under)
	e.Rests = na < len(p.a.Paras) || nb < len(p.b.Paras)
	e.rest(&p.a, na, p.pa)
	e.rest(&p.b, nb, p.pb)
}

// withChecked is the paragraphs with when the numbers were checked after the first, the hours.
func withChecked(paras []doc.Text, checked doc.Text) []doc.Text {
	if len(paras) == 0 {
		return []doc.Text{checked}
	}
	all := append([]doc.Text{}, paras...)
	all[0] = typeset.Joined(all[0], checked)
	return all
}

// most is how many paragraphs of each fit, taken in turn; not ok if even the numbers do not fit.
func (p *stacked) most(room style.Unit) (na, nb int, ok bool) {
	ok = p.height(0, 0) <= room
	for more := ok; more; {
		more = false
		if na < len(p.a.Paras) && p.height(na+1, nb) <= room {
			na, more = na+1, true
		}
		if nb < len(p.b.Paras) && p.height(na, nb+1) <= room {
			nb, more = nb+1, true
		}
	}
	return na, nb, ok
}

// height is that of both with their first na and nb paragraphs.
func (p *stacked) height(na, nb int) style.Unit {
	before := p.e.draw.Mark()
	h := p.words(&p.a, na, p.pa) + p.e.draw.Sheet.BoxPart + p.words(&p.b, nb, p.pb)
	p.e.draw.Back(before)
	return h
}

// whole sets a box with its first n paragraphs as one strip.
func (p *stacked) whole(box *doc.EmergencyBox, n int, at Place) {
	from := len(p.e.draw.Items)
	h := p.words(box, n, at)
	at.Border(p.e.draw, 0, h)
	p.e.flow.Push(from, h, 1, true)
}

// words sets the words of a box with its first n paragraphs and returns the height of the box.
func (p *stacked) words(box *doc.EmergencyBox, n int, at Place) style.Unit {
	s := p.e.draw.Sheet
	top := s.HelpBox.W + s.BoxInsetY
	number := top + s.BoxTitle.Lines(p.e.titleLines(box, at)) + s.BoxTitleGap
	return p.e.words(box, box.Paras[:n], at, top, number) + top
}

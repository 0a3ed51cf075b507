package layout

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// breakable makes no-break spaces into spaces.
var breakable = strings.NewReplacer("\u00a0", " ")

// place of an emergency box on the page.
type boxPlace struct {
	x, w Unit
	bar  style.Line
}

func (f *flow) boxA() boxPlace { return boxPlace{f.s.BoxAX, f.s.BoxAW, f.s.HelpBarA} }
func (f *flow) boxB() boxPlace { return boxPlace{f.s.BoxBX, f.s.BoxBW, f.s.HelpBarB} }

// inner is where the words of a box stand.
func (f *flow) inner(p boxPlace) (x, w Unit) {
	x = p.x + p.bar.W + f.s.BoxInsetX
	return x, p.x + p.w - f.s.HelpBox.W - f.s.BoxInsetX - x
}

// emergency sets the two boxes and the lines under them.
func (f *flow) emergency(b *doc.EmergencyBoxes) {
	s := f.s
	f.space(s.BoxTop)
	under := joined(b.Under, b.Checked)
	if !s.Columns {
		under = b.Under
	}
	if !s.Columns || !f.boxRow(b) {
		f.boxStack(b, under)
	} else {
		f.underBoxes(under)
	}
	f.prev = title
	f.onLeave(&b.Leave)
}

func (f *flow) underBoxes(under doc.Text) {
	if !empty(under) {
		f.space(f.s.BoxUnder)
		f.stack(under, f.s.Left, f.s.Width, f.body(), f.elem(RoleP, f.parent))
	}
}

// onLeave sets the numbers for leave from a ward, in the small form.
func (f *flow) onLeave(l *doc.Leave) {
	if empty(l.Title) {
		return
	}
	from := len(f.strips)
	f.space(f.s.Block)
	f.headline(l.Title, f.label(), f.heading(3, f.parent))
	f.heads(1)
	f.prev = under
	f.help(l.Boxes)
	f.boxRests = f.boxRests || f.height(0) > f.bottom-f.firstTop
	if f.height(from) <= 2*f.s.Whole {
		f.bind(from, firm)
	}
}

// boxRow sets both boxes side by side, as high as the taller one, as one strip; false where they
// do not fit on the page like this.
func (f *flow) boxRow(b *doc.EmergencyBoxes) bool {
	s := f.s
	saved := *f
	from := len(f.items)
	top := s.HelpBox.W + s.BoxInsetY
	titles := max(f.titleLines(&b.A, f.boxA()), f.titleLines(&b.B, f.boxB()))
	number := top + s.BoxTitle.Lines(titles) + s.BoxTitleGap
	h := f.boxWords(&b.A, b.A.Paras, f.boxA(), top, number)
	h = max(h, f.boxWords(&b.B, b.B.Paras, f.boxB(), top, number)) + top
	if f.height(0)+f.gap+h > f.bottom-f.firstTop {
		*f = saved
		return false
	}
	f.boxLines(f.boxA(), 0, h)
	f.boxLines(f.boxB(), 0, h)
	f.push(from, h, 1, true)
	return true
}

func (f *flow) boxLines(p boxPlace, y, h Unit) {
	f.box(f.s.HelpBox, None, p.x, y, p.w, h)
	f.bar(p.bar.C, p.x, y, p.bar.W, h)
}

func (f *flow) titleLines(b *doc.EmergencyBox, p boxPlace) int {
	_, w := f.inner(p)
	return f.lines(b.Title, w, bold(f.s.BoxTitle))
}

// boxWords sets the words of a box, its title at y and its number at numberY, and gives their end.
func (f *flow) boxWords(b *doc.EmergencyBox, paras []doc.Text, p boxPlace, y, numberY Unit) Unit {
	s := f.s
	x, w := f.inner(p)
	if !empty(b.Title) {
		f.set(b.Title, x, w, y, bold(s.BoxTitle), f.boxTitle())
	}
	y = numberY
	if !empty(b.Number) {
		h := bold(s.BoxNumber)
		y += h.Lines(f.set(loosened(b.Number, w, h), x, w, y, h, f.elem(RoleP, f.parent)))
	}
	if !empty(b.Say) {
		h := bold(s.BoxSay)
		y += h.Lines(f.set(b.Say, x, w, y, h, f.elem(RoleP, f.parent)))
	}
	y += s.BoxTextGap
	for i, t := range given(paras...) {
		if i > 0 {
			y += s.BoxPara
		}
		h := plain(s.BoxText)
		y += h.Lines(f.set(t, x, w, y, h, f.elem(RoleP, f.parent)))
	}
	return y
}

// boxTitle adds the element of a box's title: a heading where the page's other headings are.
func (f *flow) boxTitle() int32 {
	if f.s.BoxHeads {
		return f.heading(2, f.parent)
	}
	return f.elem(RoleP, f.parent)
}

// boxStack sets A above B on one page, the first one unless more than a title stands there. Where
// they do not fit whole, both keep title, number and as many paragraphs as fit, the hours of A
// first, and the rest follows in boxes below.
func (f *flow) boxStack(b *doc.EmergencyBoxes, under doc.Text) {
	a, bb := b.A, b.B
	a.Paras, bb.Paras = given(a.Paras...), given(bb.Paras...)
	if !f.s.Columns && !empty(b.Checked) {
		a.Paras = withChecked(a.Paras, b.Checked)
	}
	pair := stacked{&a, &bb, f.wide(f.boxA()), f.wide(f.boxB())}
	used := f.height(0) + f.gap
	room := f.bottom - f.firstTop
	if used > room/3 && pair.height(f, len(a.Paras), len(bb.Paras)) <= f.bottom-f.top {
		f.fresh, used, room = true, 0, f.bottom-f.top
	}
	na, nb, ok := pair.most(f, room-used)
	if ok && na == 0 && !f.s.Columns && !empty(b.Checked) {
		a.Paras = given(b.A.Paras...)
		under = joined(under, b.Checked)
		na, nb, ok = pair.most(f, room-used)
	}
	if !ok || f.s.Columns { // side by side they would be higher than the page
		f.boxFramed(&a, a.Paras, pair.pa, false)
		f.space(f.s.BoxPart)
		f.boxFramed(&bb, bb.Paras, pair.pb, false)
		f.underBoxes(under)
		return
	}
	first := len(f.strips)
	f.boxWhole(&a, na, pair.pa)
	f.space(f.s.BoxPart)
	f.boxWhole(&bb, nb, pair.pb)
	f.bind(first, firm)
	f.underBoxes(under)
	f.boxRests = na < len(a.Paras) || nb < len(bb.Paras)
	f.boxRest(&a, na, pair.pa)
	f.boxRest(&bb, nb, pair.pb)
}

// withChecked is the paragraphs with when the numbers were checked after the first, the hours.
func withChecked(paras []doc.Text, checked doc.Text) []doc.Text {
	if len(paras) == 0 {
		return []doc.Text{checked}
	}
	all := append([]doc.Text{}, paras...)
	all[0] = joined(all[0], checked)
	return all
}

// stacked is two boxes one above the other.
type stacked struct {
	a, b   *doc.EmergencyBox
	pa, pb boxPlace
}

// height is that of both with their first na and nb paragraphs.
func (p *stacked) height(f *flow, na, nb int) Unit {
	return f.boxHeight(p.a, na, p.pa) + f.s.BoxPart + f.boxHeight(p.b, nb, p.pb)
}

// most is how many paragraphs of each fit, taken in turn; not ok if even the numbers do not fit.
func (p *stacked) most(f *flow, room Unit) (na, nb int, ok bool) {
	ok = p.height(f, 0, 0) <= room
	for more := ok; more; {
		more = false
		if na < len(p.a.Paras) && p.height(f, na+1, nb) <= room {
			na, more = na+1, true
		}
		if nb < len(p.b.Paras) && p.height(f, na, nb+1) <= room {
			nb, more = nb+1, true
		}
	}
	return na, nb, ok
}

// wide is a box's place with the width of the page.
func (f *flow) wide(p boxPlace) boxPlace { return boxPlace{f.s.Left, f.s.Width, p.bar} }

// boxWhole sets a box with its first n paragraphs as one strip.
func (f *flow) boxWhole(b *doc.EmergencyBox, n int, p boxPlace) {
	from := len(f.items)
	h := f.boxSet(b, n, p)
	f.boxLines(p, 0, h)
	f.push(from, h, 1, true)
}

func (f *flow) boxSet(b *doc.EmergencyBox, n int, p boxPlace) Unit {
	s := f.s
	top := s.HelpBox.W + s.BoxInsetY
	number := top + s.BoxTitle.Lines(f.titleLines(b, p)) + s.BoxTitleGap
	return f.boxWords(b, b.Paras[:n], p, top, number) + top
}

func (f *flow) boxHeight(b *doc.EmergencyBox, n int, p boxPlace) Unit {
	items, elems, level := len(f.items), len(f.elems), f.level
	h := f.boxSet(b, n, p)
	f.items, f.elems, f.level = f.items[:items], f.elems[:elems], level
	return h
}

// boxRest sets the paragraphs of a box from n on, under its title again.
func (f *flow) boxRest(b *doc.EmergencyBox, n int, p boxPlace) {
	if n < len(b.Paras) {
		f.space(f.s.BoxPart)
		f.boxFramed(&doc.EmergencyBox{Title: b.Title}, b.Paras[n:], p, true)
	}
}

// boxFramed sets a box that may part over pages.
func (f *flow) boxFramed(b *doc.EmergencyBox, paras []doc.Text, p boxPlace, again bool) {
	s := f.s
	x, w := f.inner(p)
	f.framed(frame{x: p.x, w: p.w, foot: s.BoxInsetY, box: s.HelpBox, bar: p.bar, fill: None}, func() {
		if !empty(b.Title) {
			e := Artifact
			if !again {
				e = f.boxTitle()
			}
			from := len(f.strips)
			f.stack(b.Title, x, w, bold(s.BoxTitle), e)
			f.bind(from, stuck)
			f.heads(1)
		}
		for i, t := range [...]doc.Text{b.Number, b.Say} {
			if !empty(t) {
				h := bold([...]style.Type{s.BoxNumber, s.BoxSay}[i])
				f.stack(loosened(t, w, h), x, w, h, f.elem(RoleP, f.parent))
				f.heads(1)
			}
		}
		for _, t := range paras {
			if !empty(t) {
				f.stack(t, x, w, plain(s.BoxText), f.elem(RoleP, f.parent))
				f.space(s.BoxPara)
			}
		}
	})
}

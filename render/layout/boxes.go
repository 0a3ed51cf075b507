package layout

import (
	"cpadoc/render/doc"
	"cpadoc/render/style"
)

func (f *flow) callout(b doc.Callout) {
	if empty(b.Text) {
		return
	}
	s := f.s
	f.between(boxes)
	fr := frame{x: s.Left, w: s.Width, foot: s.CalloutY, box: s.CalloutBox, bar: s.CalloutBar, fill: s.Tint}
	inset, h := s.CalloutX, f.body()
	if b.Staff {
		fr.foot, fr.box, fr.bar, fr.fill = s.StripY, s.StripBox, s.StripBar, None
		inset, h = s.StripX, bold(s.Strip)
	}
	f.framed(fr, func() {
		x := fr.x + fr.bar.W + inset
		f.stack(b.Text, x, fr.x+fr.w-fr.box.W-inset-x, h, f.elem(RoleP, f.parent))
	})
	f.prev = boxes
}

// framed draws a box around what add sets. The box is not split below the height of a row; a
// taller one is drawn again on each page that it comes to.
func (f *flow) framed(fr frame, add func()) {
	f.frames = append(f.frames, fr)
	f.frame = int32(len(f.frames))
	from := len(f.strips)
	f.push(len(f.items), fr.foot+fr.box.W, 0, false)
	f.heads(2)
	add()
	last := len(f.strips) - 1
	f.push(len(f.items), fr.foot+fr.box.W, 0, false)
	f.frame, f.owe = 0, 0
	f.strips[last].hold = max(f.strips[last].hold, firm)
	if f.height(from) <= f.s.Whole {
		f.bind(from, firm)
	}
}

// help sets the two emergency boxes in their small form. Where in large print their further words
// would take the boxes from page 1, both stand there with their numbers, and those words follow.
func (f *flow) help(b doc.HelpBoxes) {
	s := f.s
	switch f.prev {
	case lettered:
		f.space(s.LetterTitle)
	case under:
		f.space(s.Part)
	default:
		f.space(s.HelpTop)
	}
	room, saved := f.bottom-f.firstTop, *f
	f.helpBoxes(b)
	if !s.Columns && saved.height(0) < room && f.height(0) > room {
		*f = saved
		f.helpBoxes(doc.HelpBoxes{A: bare(b.A), B: bare(b.B)})
		for _, t := range append(b.A.Notes[:len(b.A.Notes):len(b.A.Notes)], b.B.Notes...) {
			f.underBoxes(t)
		}
	}
	f.prev = title
}

// bare is a box without its further words.
func bare(b doc.HelpBox) doc.HelpBox { return doc.HelpBox{Label: b.Label, Number: b.Number} }

// helpBoxes sets both boxes in one row, or in large print, and where their words are many, A above B.
func (f *flow) helpBoxes(b doc.HelpBoxes) {
	s, first := f.s, len(f.strips)
	if s.Columns && f.helpRow(b) {
		return
	}
	f.framed(frame{s.HelpAX, s.Width, 0, s.HelpInsetY, s.HelpBox, s.HelpBarA, None}, func() {
		f.helpLines(b.A, s.HelpBarA)
	})
	f.space(s.HelpPart)
	f.framed(frame{s.HelpAX, s.Width, 0, s.HelpInsetY, s.HelpBox, s.HelpBarB, None}, func() {
		f.helpLines(b.B, s.HelpBarB)
	})
	if f.height(first) <= 2*s.Whole {
		f.bind(first, firm)
	}
}

// helpRow sets both boxes side by side, as high as the taller one, or nothing if that is too high.
func (f *flow) helpRow(b doc.HelpBoxes) bool {
	s := f.s
	from, elems := len(f.items), len(f.elems)
	inset := s.HelpBox.W + s.HelpInsetY
	na, ha := f.helpWords(b.A, s.HelpAX, s.HelpAW, s.HelpBarA, inset)
	nb, hb := f.helpWords(b.B, s.HelpBX, s.HelpBW, s.HelpBarB, inset)
	h := max(ha, hb) + 2*inset
	if h > s.Whole {
		f.items, f.elems = f.items[:from], f.elems[:elems]
		return false
	}
	f.box(s.HelpBox, None, s.HelpAX, 0, s.HelpAW, h)
	f.bar(s.HelpBarA.C, s.HelpAX, 0, s.HelpBarA.W, h)
	f.box(s.HelpBox, None, s.HelpBX, 0, s.HelpBW, h)
	f.bar(s.HelpBarB.C, s.HelpBX, 0, s.HelpBarB.W, h)
	f.push(from, h, max(na, nb), true)
	return true
}

// helpWords sets the words of a box from y on and gives their lines and height.
func (f *flow) helpWords(b doc.HelpBox, left, width Unit, bar style.Line, y Unit) (int, Unit) {
	s := f.s
	x := left + bar.W + s.HelpInsetX
	w := left + width - s.HelpBox.W - s.HelpInsetX - x
	from := y
	n, y := f.helpNumber(b, x, w, y)
	for _, t := range b.Notes {
		if !empty(t) {
			k := f.set(t, x, w, y, f.body(), f.elem(RoleP, f.parent))
			n, y = n+k, y+s.Body.Lines(k)
		}
	}
	return n, y - from
}

// helpNumber sets label and number, on one baseline where both fit beside each other.
func (f *flow) helpNumber(b doc.HelpBox, x, w, y Unit) (int, Unit) {
	s := f.s
	label, number := bold(s.HelpLabel), bold(s.HelpNumber)
	p := f.elem(RoleP, f.parent)
	wide := across(b.Label, label)
	if wide > 0 {
		wide += s.HelpGap
	}
	drop := s.HelpNumber.Base() - s.HelpLabel.Base()
	if wide+across(b.Number, number) <= w && !broken(b.Label) && !broken(b.Number) {
		f.set(b.Label, x, w, y+drop, label, p)
		f.afterLabel(b)
		f.set(b.Number, x+wide, w, y, number, p)
		return 1, y + s.HelpNumber.Lead
	}
	n := f.set(b.Label, x, w, y, label, p)
	y += s.HelpLabel.Lines(n)
	f.afterLabel(b)
	k := f.set(b.Number, x, w, y, number, p)
	return n + k, y + s.HelpNumber.Lines(k)
}

func (f *flow) afterLabel(b doc.HelpBox) {
	if !empty(b.Label) {
		f.goesOn(b.Number)
	}
}

// goesOn says of the words set last that others follow in the same element.
func (f *flow) goesOn(next doc.Text) {
	if n := len(f.items); n > 0 && !empty(next) {
		f.items[n-1].Space = true
	}
}

// broken tells whether a text has line ends of its own.
func broken(t doc.Text) bool {
	for i := range t {
		for _, c := range []byte(t[i].Text) {
			if c == '\n' {
				return true
			}
		}
	}
	return false
}

// helpLines sets the words of a box as strips.
func (f *flow) helpLines(b doc.HelpBox, bar style.Line) {
	s := f.s
	x := s.HelpAX + bar.W + s.HelpInsetX
	w := s.HelpAX + s.Width - s.HelpBox.W - s.HelpInsetX - x
	from := len(f.items)
	if n, h := f.helpNumber(b, x, w, 0); h <= s.Whole {
		f.push(from, h, n, false)
	} else {
		f.items, f.elems = f.items[:from], f.elems[:len(f.elems)-1]
		p := f.elem(RoleP, f.parent)
		f.stack(b.Label, x, w, bold(s.HelpLabel), p)
		f.afterLabel(b)
		f.stack(b.Number, x, w, bold(s.HelpNumber), p)
	}
	for _, t := range b.Notes {
		if !empty(t) {
			f.stack(t, x, w, f.body(), f.elem(RoleP, f.parent))
		}
	}
}

package boxes

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/prose"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Help sets the small form of the boxes: a label and a number on one line where they fit.
type Help struct {
	draw  *draw.Canvas
	flow  *flow.Flow
	prose *prose.Prose
}

// Set sets the two emergency boxes in their small form, each with all its words inside, and reports
// whether both stand on page 1.
func (b *Help) Set(both doc.HelpBoxes) (first bool) {
	s := b.draw.Sheet
	switch b.flow.Above {
	case flow.Lettered:
		b.flow.Space(s.LetterTitle)
	case flow.Under:
		b.flow.Space(s.Part)
	default:
		b.flow.Space(s.HelpTop)
	}
	b.pair(both)
	b.flow.Above = flow.Title
	return b.flow.Height(0) <= b.flow.Room.FirstPage()
}

// pair sets both boxes in one row, or in large print, and where their words are many, A above B.
func (b *Help) pair(both doc.HelpBoxes) {
	s, first := b.draw.Sheet, len(b.flow.Strips)
	if s.Columns && b.row(both) {
		return
	}
	b.framed(both.A, s.HelpBarA)
	b.flow.Space(s.HelpPart)
	b.framed(both.B, s.HelpBarB)
	if b.flow.Height(first) <= b.flow.Room.Page() {
		b.flow.Bind(first, flow.Firm)
	}
}

// row sets both boxes side by side, as high as the taller one, or nothing if that is too high.
func (b *Help) row(both doc.HelpBoxes) bool {
	s := b.draw.Sheet
	from, before := len(b.draw.Items), b.draw.Mark()
	inset := s.HelpBox.W + s.HelpInsetY
	na, ha := b.words(both.A, s.HelpAX, s.HelpAW, s.HelpBarA, inset)
	nb, hb := b.words(both.B, s.HelpBX, s.HelpBW, s.HelpBarB, inset)
	h := max(ha, hb) + 2*inset
	if h > s.Whole {
		b.draw.Back(before)
		return false
	}
	b.draw.Box(s.HelpBox, style.None, s.HelpAX, 0, s.HelpAW, h)
	b.draw.Bar(s.HelpBarA.C, s.HelpAX, 0, s.HelpBarA.W, h)
	b.draw.Box(s.HelpBox, style.None, s.HelpBX, 0, s.HelpBW, h)
	b.draw.Bar(s.HelpBarB.C, s.HelpBX, 0, s.HelpBarB.W, h)
	b.flow.Push(from, h, max(na, nb), true)
	return true
}

// words sets the words of a box from y on and returns their lines and height.
func (b *Help) words(
	box doc.HelpBox, left, width style.Unit, bar style.Line, y style.Unit,
) (int, style.Unit) {
	s := b.draw.Sheet
	x := left + bar.W + s.HelpInsetX
	w := left + width - s.HelpBox.W - s.HelpInsetX - x
	from := y
	n, y := b.number(box, x, w, y)
	for _, t := range box.Notes {
		if !typeset.Empty(t) {
			k := b.draw.Set(t, x, w, y, typeset.Plain(s.HelpNote), b.draw.Add(page.RoleP))
			n, y = n+k, y+s.HelpNote.Lines(k)
		}
	}
	return n, y - from
}

// number sets label and number, on one baseline where both fit beside each other.
func (b *Help) number(box doc.HelpBox, x, w, y style.Unit) (int, style.Unit) {
	s := b.draw.Sheet
	label, number := typeset.Bold(s.HelpLabel), typeset.Bold(s.HelpNumber)
	p := b.draw.Add(page.RoleP)
	wide := typeset.Across(box.Label, label)
	if wide > 0 {
		wide += s.HelpGap
	}
	drop := s.HelpNumber.Base() - s.HelpLabel.Base()
	fits := wide+typeset.Across(box.Number, number) <= w
	if fits && !typeset.Broken(box.Label) && !typeset.Broken(box.Number) {
		b.draw.Set(box.Label, x, w, y+drop, label, p)
		b.afterLabel(box)
		b.draw.Set(box.Number, x+wide, w, y, number, p)
		return 1, y + s.HelpNumber.Lead
	}
	n := b.draw.Set(box.Label, x, w, y, label, p)
	y += s.HelpLabel.Lines(n)
	b.afterLabel(box)
	k := b.draw.Set(box.Number, x, w, y, number, p)
	return n + k, y + s.HelpNumber.Lines(k)
}

// afterLabel says that the number goes on where the label ends.
func (b *Help) afterLabel(box doc.HelpBox) {
	if !typeset.Empty(box.Label) {
		b.draw.GoesOn(box.Number)
	}
}

// lines sets the words of a box as strips.
func (b *Help) lines(box doc.HelpBox, bar style.Line) {
	s := b.draw.Sheet
	x := s.HelpAX + bar.W + s.HelpInsetX
	w := s.HelpAX + s.Width - s.HelpBox.W - s.HelpInsetX - x
	from, before := len(b.draw.Items), b.draw.Mark()
	if n, h := b.number(box, x, w, 0); h <= s.Whole {
		b.flow.Push(from, h, n, false)
	} else {
		b.draw.Back(before)
		p := b.draw.Add(page.RoleP)
		b.flow.Stack(box.Label, x, w, typeset.Bold(s.HelpLabel), p)
		b.afterLabel(box)
		b.flow.Stack(box.Number, x, w, typeset.Bold(s.HelpNumber), p)
	}
	for _, t := range box.Notes {
		if !typeset.Empty(t) {
			b.flow.Stack(t, x, w, typeset.Plain(s.HelpNote), b.draw.Add(page.RoleP))
		}
	}
}

// framed sets a box as strips.
func (b *Help) framed(box doc.HelpBox, bar style.Line) {
	s := b.draw.Sheet
	f := flow.Frame{
		X: s.HelpAX, W: s.Width, Foot: s.HelpInsetY, Box: s.HelpBox, Bar: bar, Fill: style.None,
	}
	b.flow.Framed(f, func() { b.lines(box, bar) })
}

// under sets words below the boxes.
func (b *Help) under(t doc.Text) {
	if !typeset.Empty(t) {
		b.flow.Space(b.draw.Sheet.BoxUnder)
		b.prose.Wide(t, typeset.Body(b.draw.Sheet))
	}
}

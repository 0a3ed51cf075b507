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

// Emergency sets the large form of the boxes: a title, a number in the largest type of the page and
// what to know about it.
type Emergency struct {
	draw  *draw.Canvas
	flow  *flow.Flow
	prose *prose.Prose
	help  *Help
	// Rests says that some of their words stand on the next page, which is not theirs alone; Parted, that
	// not all of them are on page 1.
	Rests, Parted bool
}

// New makes what sets the boxes of both forms into a flow.
func New(c *draw.Canvas, f *flow.Flow, p *prose.Prose) *Emergency {
	return &Emergency{draw: c, flow: f, prose: p, help: &Help{c, f, p}}
}

// Reset forgets the boxes of the last document.
func (e *Emergency) Reset() { e.Rests, e.Parted = false, false }

// Set lays out boxes of either form and reports whether the block is such.
func (e *Emergency) Set(b doc.Block) bool {
	switch b := b.(type) {
	case doc.HelpBoxes:
		e.Parted = !e.help.Set(b)
	case doc.EmergencyBoxes:
		e.Pair(&b)
		e.Parted = e.Rests || e.flow.Fresh
	default:
		return false
	}
	return true
}

// Pair sets the two boxes and the lines under them.
func (e *Emergency) Pair(both *doc.EmergencyBoxes) {
	s := e.draw.Sheet
	e.flow.Space(s.BoxTop)
	under := typeset.Joined(both.Under, both.Checked)
	if !s.Columns {
		under = both.Under
	}
	if !s.Columns || !e.row(both) {
		e.stack(both, under)
	} else {
		e.help.under(under)
	}
	e.flow.Above = flow.Title
	e.onLeave(&both.Leave)
}

// onLeave sets the numbers for leave from a ward, in the small form.
func (e *Emergency) onLeave(l *doc.Leave) {
	if typeset.Empty(l.Title) {
		return
	}
	from := len(e.flow.Strips)
	e.flow.Space(e.draw.Sheet.Block)
	e.prose.Headline(l.Title, typeset.Label(e.draw.Sheet), e.draw.Heading(3, e.draw.Parent))
	e.flow.KeepNext(1)
	e.flow.Above = flow.Under
	e.help.Set(l.Boxes)
	e.Rests = e.Rests || e.flow.Height(0) > e.flow.Room.FirstPage()
	if e.flow.Height(from) <= 2*e.draw.Sheet.Whole {
		e.flow.Bind(from, flow.Firm)
	}
}

// row sets both boxes side by side, as high as the taller one, as one strip; false if they do not
// fit on the page like this.
func (e *Emergency) row(both *doc.EmergencyBoxes) bool {
	s := e.draw.Sheet
	from, before := len(e.draw.Items), e.draw.Mark()
	top := s.HelpBox.W + s.BoxInsetY
	titles := max(e.titleLines(&both.A, BoxA(s)), e.titleLines(&both.B, BoxB(s)))
	number := top + s.BoxTitle.Lines(titles) + s.BoxTitleGap
	h := e.words(&both.A, both.A.Paras, BoxA(s), top, number)
	h = max(h, e.words(&both.B, both.B.Paras, BoxB(s), top, number)) + top
	if e.flow.Used()+h > e.flow.Room.FirstPage() {
		e.draw.Back(before)
		return false
	}
	BoxA(s).Border(e.draw, 0, h)
	BoxB(s).Border(e.draw, 0, h)
	e.flow.Push(from, h, 1, true)
	return true
}

// titleLines is how many lines the title of a box takes.
func (e *Emergency) titleLines(box *doc.EmergencyBox, p Place) int {
	_, w := p.Inner(e.draw.Sheet)
	return e.draw.Lines(box.Title, w, typeset.Bold(e.draw.Sheet.BoxTitle))
}

// words sets the words of a box, its title at y and its number at numberY, and returns their end.
func (e *Emergency) words(
	box *doc.EmergencyBox, paras []doc.Text, p Place, y, numberY style.Unit,
) style.Unit {
	s := e.draw.Sheet
	x, w := p.Inner(s)
	if !typeset.Empty(box.Title) {
		e.draw.Set(box.Title, x, w, y, typeset.Bold(s.BoxTitle), e.title())
	}
	y = numberY
	if !typeset.Empty(box.Number) {
		h := typeset.Bold(s.BoxNumber)
		number := typeset.Loosened(box.Number, w, h)
		y += h.Lines(e.draw.Set(number, x, w, y, h, e.draw.Add(page.RoleP)))
	}
	if !typeset.Empty(box.Say) {
		h := typeset.Bold(s.BoxSay)
		y += h.Lines(e.draw.Set(box.Say, x, w, y, h, e.draw.Add(page.RoleP)))
	}
	y += s.BoxTextGap
	for i, t := range typeset.Given(paras...) {
		if i > 0 {
			y += s.BoxPara
		}
		h := typeset.Plain(s.BoxText)
		y += h.Lines(e.draw.Set(t, x, w, y, h, e.draw.Add(page.RoleP)))
	}
	return y
}

// title adds the element of a box's title: a heading where the page's other headings are.
func (e *Emergency) title() int32 {
	if e.draw.Sheet.BoxHeads {
		return e.draw.Heading(2, e.draw.Parent)
	}
	return e.draw.Add(page.RoleP)
}

// rest sets the paragraphs of a box from n on, under its title again.
func (e *Emergency) rest(box *doc.EmergencyBox, n int, p Place) {
	if n < len(box.Paras) {
		e.flow.Space(e.draw.Sheet.BoxPart)
		e.framed(&doc.EmergencyBox{Title: box.Title}, box.Paras[n:], p, true)
	}
}

// framed sets a box that may part over pages.
func (e *Emergency) framed(box *doc.EmergencyBox, paras []doc.Text, p Place, again bool) {
	s := e.draw.Sheet
	x, w := p.Inner(s)
	e.flow.Framed(p.Frame(s, s.BoxInsetY), func() {
		if !typeset.Empty(box.Title) {
			title := page.Artifact
			if !again {
				title = e.title()
			}
			from := len(e.flow.Strips)
			e.flow.Stack(box.Title, x, w, typeset.Bold(s.BoxTitle), title)
			e.flow.Bind(from, flow.Stuck)
			e.flow.KeepNext(1)
		}
		for i, t := range [...]doc.Text{box.Number, box.Say} {
			if !typeset.Empty(t) {
				h := typeset.Bold([...]style.Type{s.BoxNumber, s.BoxSay}[i])
				e.flow.Stack(typeset.Loosened(t, w, h), x, w, h, e.draw.Add(page.RoleP))
				e.flow.KeepNext(1)
			}
		}
		for _, t := range paras {
			if !typeset.Empty(t) {
				e.flow.Stack(t, x, w, typeset.Plain(s.BoxText), e.draw.Add(page.RoleP))
				e.flow.Space(s.BoxPara)
			}
		}
	})
}

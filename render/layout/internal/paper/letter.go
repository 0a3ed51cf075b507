// Package paper sets what has a paper of its own: letters with their window and reply slip, wallet
// cards and fridge sheets.
package paper

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/block"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
)

// Letter sets what only letters have.
type Letter struct {
	draw *draw.Canvas
	flow *flow.Flow
	body *block.Body
}

// NewLetter makes what sets letters into a body.
func NewLetter(b *block.Body) *Letter { return &Letter{b.Draw, b.Flow, b} }

// Words sets the words of a letterhead as they come, where it is not the first block.
func (l *Letter) Words(b doc.Letter) {
	l.body.Prose.Groups(slices.Concat(b.Sender, b.Address, []doc.Text{b.ByHand}, b.Contact))
	l.body.Prose.Para(b.Dear)
}

// Head returns what stands on page 1 above the text, and sets the greeting. What does not fit into
// its place stands above the greeting in full.
func (l *Letter) Head(b doc.Letter) []page.Item {
	s := l.draw.Sheet
	rest := l.sender(b.Sender)
	rest = append(rest, l.window(&b)...)
	rest = append(rest, l.contact(b.Contact)...)
	l.draw.Logo(b.Logo, s.LogoX, s.LogoY, s.LogoW, s.LogoH)
	for _, y := range s.Folds {
		l.draw.Rule(s.FoldRule, s.FoldX, y, s.FoldW)
	}
	head := slices.Clone(l.draw.Items)
	l.draw.Items = l.draw.Items[:0]
	l.flow.Room.FirstTop = s.LetterY
	l.body.Prose.Groups(rest)
	if l.body.Prose.Para(b.Dear); !typeset.Empty(b.Dear) {
		l.flow.KeepNext(1)
	}
	return head
}

// sender sets the letterhead, the organisation bold, and returns the lines that have no room.
func (l *Letter) sender(texts []doc.Text) (rest []doc.Text) {
	s := l.draw.Sheet
	y := s.HeadY
	for i, t := range typeset.Given(texts...) {
		h := typeset.Typeface{Type: s.Mast, Bold: i == 0, Colour: s.Ink}
		if n := l.draw.Lines(t, s.HeadW, h); len(rest) > 0 || y+h.Lines(n) > s.HeadEnd {
			rest = append(rest, t)
			continue
		}
		y += h.Lines(l.draw.Set(t, s.HeadX, s.HeadW, y, h, l.draw.Add(page.RoleP)))
	}
	return append(rest, nil)
}

// window sets the address where the window of the envelope shows it, a P for each line, or "By
// hand" there.
func (l *Letter) window(b *doc.Letter) (rest []doc.Text) {
	s := l.draw.Sheet
	h := typeset.Plain(s.Window).In(s.Ink)
	address := typeset.Given(b.Address...)
	if len(address) == 0 {
		address, h = typeset.Given(b.ByHand), typeset.Body(s)
	} else if !typeset.Empty(b.ByHand) {
		rest = append(rest, b.ByHand)
	}
	y, foot := s.WindowY, s.WindowY+s.Window.Lines(s.WindowLines)
	for _, t := range address {
		n := l.draw.Lines(t, s.WindowW, h)
		if len(rest) > 0 || y+h.Lines(n) > foot {
			rest = append(rest, t)
			continue
		}
		y += h.Lines(l.draw.Set(t, s.WindowX, s.WindowW, y, h, l.draw.Add(page.RoleP)))
	}
	return append(rest, nil)
}

// contact sets date, reference and whom to ask, group by group while they fit without a word
// broken. In large print the later groups stand above the greeting.
func (l *Letter) contact(texts []doc.Text) []doc.Text {
	s := l.draw.Sheet
	h := typeset.Plain(s.Contact).In(s.Ink)
	y := s.ContactY
	for from := 0; from < len(texts); {
		to := from
		var lines int
		fits := true
		for ; to < len(texts) && !typeset.Empty(texts[to]); to++ {
			lines += l.draw.Lines(texts[to], s.ContactW, h)
			fits = fits && typeset.WidestWord(texts[to], h) <= s.ContactW
		}
		if !fits || y+h.Lines(lines) > s.ContactEnd {
			return texts[from:]
		}
		for _, t := range texts[from:to] {
			y += h.Lines(l.draw.Set(t, s.ContactX, s.ContactW, y, h, l.draw.Add(page.RoleP)))
		}
		for ; to < len(texts) && typeset.Empty(texts[to]); to++ {
		}
		y += h.Lead
		from = to
	}
	return nil
}

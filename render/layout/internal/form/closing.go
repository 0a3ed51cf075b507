package form

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
)

// closing ends a letter. Name and role keep with the words above the room to sign, and those with
// two lines of the letter.
func (f *Forms) closing(b doc.Closing) {
	s := f.draw.Sheet
	f.flow.Space(s.Close)
	f.flow.HoldBefore()
	first := len(f.flow.Strips)
	if !f.signedLetter(&b) {
		f.prose.Wide(b.Words, typeset.Body(s))
		f.flow.KeepNext(1)
		f.flow.Space(s.CloseSign)
		f.prose.Wide(b.Name, typeset.Label(s))
		f.prose.Wide(b.Role, typeset.Body(s))
		f.flow.Above = flow.Running
		f.prose.Para(b.Aside)
	}
	if f.flow.Height(first) <= s.Whole {
		f.flow.Bind(first, flow.Firm)
	}
	f.flow.Above = flow.Running
}

// signedLetter sets the end in one piece, and at its foot in the right half the words beside it; false in
// large print and when they are too many.
func (f *Forms) signedLetter(b *doc.Closing) bool {
	s := f.draw.Sheet
	if !s.Columns {
		return false
	}
	from, before := len(f.draw.Items), f.draw.Mark()
	face := typeset.Body(s)
	n := f.draw.Set(b.Words, s.Left, s.HalfW, 0, face, f.draw.Add(page.RoleP))
	y := s.Body.Lines(n) + s.CloseSign
	n = f.draw.Set(b.Name, s.Left, s.HalfW, y, typeset.Label(s), f.draw.Add(page.RoleP))
	y += s.Body.Lines(n)
	y += s.Body.Lines(f.draw.Set(b.Role, s.Left, s.HalfW, y, face, f.draw.Add(page.RoleP)))
	at := max(0, y-s.Body.Lines(f.draw.Lines(b.Aside, s.HalfW, face)))
	if !typeset.Empty(b.Aside) {
		n := f.draw.Set(b.Aside, s.HalfX, s.HalfW, at, face, f.draw.Add(page.RoleP))
		y = max(y, at+s.Body.Lines(n))
	}
	if y > s.Whole {
		f.draw.Back(before)
		return false
	}
	f.flow.Push(from, y, 1, true)
	return true
}

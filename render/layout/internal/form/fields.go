package form

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// field sets a label in plain type with lines to write on below it.
func (f *Forms) field(b doc.WriteIn) {
	s := f.draw.Sheet
	f.flow.Between(flow.Fielded)
	f.prose.Wide(b.Label, typeset.Body(s))
	f.flow.KeepNext(1)
	f.ruledLines(max(b.Lines, 1), s.Left, s.Width)
	f.flow.Above = flow.Fielded
}

// fields sets two fields side by side, their lines level; false where their labels are too many.
func (f *Forms) fields(a, b doc.WriteIn) bool {
	s := f.draw.Sheet
	face := typeset.Body(s)
	na, nb := f.draw.Lines(a.Label, s.HalfW, face), f.draw.Lines(b.Label, s.HalfW, face)
	high := s.Body.Lines(max(na, nb))
	lines := max(a.Lines, b.Lines, 1)
	if high+style.Unit(lines)*s.WritePitch > s.Whole {
		return false
	}
	f.flow.Between(flow.Fielded)
	from := len(f.draw.Items)
	f.draw.Set(a.Label, s.Left, s.HalfW, high-s.Body.Lines(na), face, f.draw.Add(page.RoleP))
	f.draw.Set(b.Label, s.HalfX, s.HalfW, high-s.Body.Lines(nb), face, f.draw.Add(page.RoleP))
	for i := range lines {
		y := high + style.Unit(i+1)*s.WritePitch - s.WriteRule.W/2
		if i < max(a.Lines, 1) {
			f.draw.Rule(s.WriteRule, s.Left, y, s.HalfW)
		}
		if i < max(b.Lines, 1) {
			f.draw.Rule(s.WriteRule, s.HalfX, y, s.HalfW)
		}
	}
	f.flow.Push(from, high+style.Unit(lines)*s.WritePitch, max(na, nb), true)
	f.flow.Above = flow.Fielded
	return true
}

package form

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
)

// fillLine sets a label with one line to write on beside it, or below it in large print.
func (f *Forms) fillLine(b doc.WriteIn) {
	s := f.draw.Sheet
	f.flow.Between(flow.Filling)
	f.flow.Above = flow.Filling
	p := f.draw.Add(page.RoleP)
	from := len(f.draw.Items)
	n := f.draw.Set(b.Label, s.Left, f.draw.KeyWidth(), 0, typeset.Label(s), p)
	high := s.Body.Lines(n)
	if h := max(s.FillH, high); s.Columns && h <= s.Whole {
		for i := from; i < len(f.draw.Items); i++ {
			f.draw.Items[i].Y += h - high
		}
		f.draw.Rule(s.WriteRule, s.MainX, h-s.WriteRule.W/2, s.ValueW)
		f.flow.Push(from, h, max(n, 1), true)
		return
	}
	f.draw.Items = f.draw.Items[:from]
	f.flow.Stack(b.Label, s.Left, s.Width, typeset.Label(s), p)
	f.flow.KeepNext(1)
	f.ruledLines(1, s.Left, s.Width)
}

// Beside sets two blocks side by side, feet on one line; false if it knows no way to.
func (f *Forms) Beside(b doc.Beside) bool {
	left, ok := b.Left.(doc.WriteIn)
	if !ok {
		return false
	}
	switch right := b.Right.(type) {
	case doc.DateCells:
		f.halves(left, right)
		return true
	case doc.WriteIn:
		return f.draw.Sheet.Columns && f.fields(left, right)
	}
	return false
}

// halves sets a line to write on and date cells side by side, feet on one line; where either is
// recorded, and in large print, one below the other.
func (f *Forms) halves(left doc.WriteIn, right doc.DateCells) {
	s := f.draw.Sheet
	from, before := len(f.draw.Items), f.draw.Mark()
	p, q := f.draw.Add(page.RoleP), f.draw.Add(page.RoleP)
	n := f.draw.Set(left.Label, s.Left, s.HalfW, 0, typeset.Label(s), p)
	split := len(f.draw.Items)
	m := f.draw.Set(right.Label, s.HalfX, s.HalfW, 0, typeset.Label(s), q)
	high := s.Body.Lines(max(n, m))
	recorded := typeset.Any(left.Recorded) || !typeset.Empty(right.Recorded)
	if !s.Columns || recorded || high > s.Whole/2 {
		f.draw.Back(before)
		f.writeIn(left)
		f.dateCells(right)
		return
	}
	for i := from; i < len(f.draw.Items); i++ {
		own := n
		if i >= split {
			own = m
		}
		f.draw.Items[i].Y += high - s.Body.Lines(own)
	}
	count := max(left.Lines, 1)
	for range count {
		high += s.WritePitch
		f.draw.Rule(s.WriteRule, s.Left, high-s.WriteRule.W/2, s.HalfW)
	}
	f.cells(s.HalfX, high-s.CellH)
	if f.flow.Above == flow.Lines || f.flow.Above == flow.Boxes {
		f.flow.Space(s.HalvesTop)
	} else {
		f.flow.Between(flow.Boxes)
	}
	f.flow.Push(from, high, max(n, m), true)
	f.flow.Above = flow.Boxes
}

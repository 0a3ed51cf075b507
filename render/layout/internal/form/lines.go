package form

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
)

// fillLine sets a label with one line to write on beside it, or below it in large print.
func (f *Forms) fillLine(b doc.FillLine) {
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

// inlineTick sets running text with an empty box in it.
func (f *Forms) inlineTick(b doc.InlineTick) {
	f.flow.Between(flow.Inline)
	f.flow.Above = flow.Inline
	t := append(doc.Text{}, b.Before...)
	if n := len(t); n > 0 && !strings.HasSuffix(t[n-1].Text, " ") {
		t = append(t, doc.Span{Text: " "})
	}
	t = append(t, doc.Span{Text: "\ufffc", Style: typeset.InlineBox})
	s := f.draw.Sheet
	f.draw.Boxed = s.Tick + 2*s.InlineGap
	f.prose.Wide(append(t, b.After...), typeset.Body(s))
}

// halves sets a line to write on and date cells side by side, feet on one line; where either is
// recorded, and in large print, one below the other.
func (f *Forms) halves(b doc.Halves) {
	s := f.draw.Sheet
	from, before := len(f.draw.Items), f.draw.Mark()
	p, q := f.draw.Add(page.RoleP), f.draw.Add(page.RoleP)
	n := f.draw.Set(b.Left.Label, s.Left, s.HalfW, 0, typeset.Label(s), p)
	split := len(f.draw.Items)
	m := f.draw.Set(b.Right.Label, s.HalfX, s.HalfW, 0, typeset.Label(s), q)
	high := s.Body.Lines(max(n, m))
	recorded := typeset.Any(b.Left.Recorded) || !typeset.Empty(b.Right.Recorded)
	if !s.Columns || recorded || high > s.Whole/2 {
		f.draw.Back(before)
		f.writeIn(b.Left)
		f.dateCells(b.Right)
		return
	}
	for i := from; i < len(f.draw.Items); i++ {
		own := n
		if i >= split {
			own = m
		}
		f.draw.Items[i].Y += high - s.Body.Lines(own)
	}
	count := max(b.Left.Lines, 1)
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

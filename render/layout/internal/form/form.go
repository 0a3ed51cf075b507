// Package form sets what is filled in by hand: boxes to tick, lines to write and sign on, cells for
// dates. Where the record has the answer already, it stands there in words.
package form

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/prose"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Forms sets forms into a flow.
type Forms struct {
	draw  *draw.Canvas
	flow  *flow.Flow
	prose *prose.Prose
}

// New makes what sets forms into a flow.
func New(c *draw.Canvas, f *flow.Flow, p *prose.Prose) *Forms { return &Forms{c, f, p} }

// Set lays out what is filled in by hand and reports whether the block is such.
func (f *Forms) Set(b doc.Block) bool {
	switch b := b.(type) {
	case doc.Ticks:
		f.ticks(b)
	case doc.WriteIn:
		f.writeIn(b)
	case doc.DateCells:
		f.dateCells(b)
	case doc.Signature:
		f.signature(b)
	case doc.Closing:
		f.closing(b)
	default:
		return false
	}
	return true
}

// writeIn sets a label and lines to write on, or what is recorded.
func (f *Forms) writeIn(b doc.WriteIn) {
	s := f.draw.Sheet
	switch b.Place {
	case doc.LabelKey:
		f.fillLine(b)
		return
	case doc.LabelPlain:
		f.field(b)
		return
	}
	if s.Columns && !typeset.Any(b.Recorded) && f.draw.Lines(b.Label, s.KeyW, typeset.Label(s)) == 1 {
		if f.flow.Above != flow.Boxes { // the line itself has clear space above it
			f.flow.Between(flow.Boxes)
		}
		f.keyedLines(b)
		f.flow.Above = flow.Lines
		return
	}
	if !typeset.Empty(b.Label) {
		f.flow.Between(flow.Boxes)
		f.prose.Wide(b.Label, typeset.Label(s))
		f.flow.KeepNext(1)
	} else if f.flow.Above == flow.Lines {
		f.flow.Between(flow.Boxes)
	}
	if typeset.Any(b.Recorded) {
		f.flow.Above = flow.Under
		for _, t := range b.Recorded {
			f.prose.Para(t)
		}
		return
	}
	f.ruledLines(b.Lines, s.Left, s.Width)
	f.flow.Above = flow.Lines
}

// keyedLines sets a short label with the first line to write on beside it; the others are as wide as the
// text. They stay together.
func (f *Forms) keyedLines(b doc.WriteIn) {
	s := f.draw.Sheet
	from, x, w := len(f.draw.Items), s.MainX, s.ValueW
	f.draw.Set(b.Label, s.Left, s.KeyW, s.WritePitch-s.Body.Lead, typeset.Label(s), f.draw.Add(page.RoleP))
	y := style.Unit(0)
	for range max(b.Lines, 1) {
		y += s.WritePitch
		f.draw.Rule(s.WriteRule, x, y-s.WriteRule.W/2, w)
		x, w = s.Left, s.Width
	}
	f.flow.Push(from, y, 1, true)
}

// ruledLines adds lines to write on, which stay together.
func (f *Forms) ruledLines(n int, x, w style.Unit) {
	s := f.draw.Sheet
	first := len(f.flow.Strips)
	for range n {
		from := len(f.draw.Items)
		f.draw.Rule(s.WriteRule, x, s.WritePitch-s.WriteRule.W/2, w)
		f.flow.Push(from, s.WritePitch, 1, false)
	}
	f.flow.Bind(first, flow.Firm)
}

// dateCells sets a label and the cells of a date beside it, or below it in large print.
func (f *Forms) dateCells(b doc.DateCells) {
	s := f.draw.Sheet
	f.flow.Between(flow.Boxes)
	f.flow.Above = flow.Boxes
	if !s.Columns || !typeset.Empty(b.Recorded) {
		f.beside(b.Label, b.Recorded, typeset.Label(s))
		if typeset.Empty(b.Recorded) {
			f.flow.KeepNext(1)
			f.flow.Space(s.Part)
			f.cellStrip(s.Left)
		}
		return
	}
	from := len(f.draw.Items)
	p := f.draw.Add(page.RoleP)
	n := f.draw.Set(b.Label, s.Left, s.HalfW, 0, typeset.Label(s), p)
	h := max(s.CellH, s.Body.Lines(n))
	for i := from; i < len(f.draw.Items); i++ {
		f.draw.Items[i].Y += (h - s.Body.Lines(n)) / 2
	}
	if h > s.Whole {
		f.draw.Items = f.draw.Items[:from]
		f.flow.Stack(b.Label, s.Left, s.HalfW, typeset.Label(s), p)
		f.flow.KeepNext(1)
		f.cellStrip(s.HalfX)
		return
	}
	f.cells(s.HalfX, (h-s.CellH)/2)
	f.flow.Push(from, h, max(n, 1), true)
}

// beside sets a label in the left half and words in the right one, or below it in large print.
func (f *Forms) beside(label, words doc.Text, h typeset.Typeface) {
	s := f.draw.Sheet
	r := f.flow.Row()
	x, w := s.Left, s.Width
	if s.Columns {
		w = s.HalfW
	}
	r.Name(label, x, w, h, f.draw.Add(page.RoleP))
	if s.Columns {
		r.Next()
		x = s.HalfX
	}
	if !typeset.Empty(words) {
		r.Put(words, x, w, typeset.Body(s), f.draw.Add(page.RoleP))
	}
	r.End()
}

// cells adds the eight cells of a date: 2, 2 and 4. Neighbours share a border.
func (f *Forms) cells(x, y style.Unit) {
	s := f.draw.Sheet
	for i := range 8 {
		if i == 2 || i == 4 {
			x += s.CellGap + s.Cells.W
		}
		f.draw.Box(s.Cells, style.None, x, y, s.CellW, s.CellH)
		x += s.CellW - s.Cells.W
	}
}

// cellStrip sets the cells of a date on a line of their own.
func (f *Forms) cellStrip(x style.Unit) {
	from := len(f.draw.Items)
	f.cells(x, 0)
	f.flow.Push(from, f.draw.Sheet.CellH, 1, false)
}

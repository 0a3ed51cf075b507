// Package flow holds a document that is measured but not yet cut into pages: strips one below the
// other, each with the space above it and how strongly it holds to the next one.
package flow

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Flow is the strips of a document and what is known of the next one.
type Flow struct {
	draw   *draw.Canvas
	Strips []Strip
	Marks  []page.Bookmark // Page is a strip until pages are made
	Frames []Frame
	Room   Room
	Above  Kind  // block before, for the space between
	Repeat int32 // head to repeat if a page starts here, index+1
	Fresh  bool  // the next strip starts a page

	sections []int // the strip after each
	heads    []Head
	stick    []int      // lines of the row in work that hold to the next one
	gap      style.Unit // space so far above the next strip
	rule     Rule       // in that space
	owe      int        // lines that a heading above still wants with it
	frame    int32      // box around what follows, index+1
}

// Room is the body of a page, between banner and footer.
type Room struct {
	Top, Bottom style.Unit
	FirstTop    style.Unit // of the first page
}

// Page is the height of the body.
func (r Room) Page() style.Unit { return r.Bottom - r.Top }

// FirstPage is the height of the first page's body.
func (r Room) FirstPage() style.Unit { return r.Bottom - r.FirstTop }

// Strip is a slice of the flow that is placed whole. The gap above it, with its rule, is left out
// at the head of a page.
type Strip struct {
	Gap, Height style.Unit
	From, To    int32 // items
	Lines       int32 // lines of words, as counted for what keeps with them
	Rule        Rule  // in the gap
	Hold        Hold
	Fresh       bool       // starts a page
	At, Limit   style.Unit // stands at this height of a page, its text above Limit; 0: none
	Sorted      bool       // items of several cells: put them back into reading order
	Repeat      int32      // head, index+1
	Frame       int32      // index+1
	Section     int32      // starts here, index+1
	head        bool       // ends a heading or a label
	sign        bool       // part of a signature
}

// Rule is a line in the gap above a strip. At is its middle, from the gap's top; 0 for none.
type Rule struct {
	At, X, W style.Unit
	Line     style.Line
}

// New makes a flow on a canvas.
func New(c *draw.Canvas) *Flow { return &Flow{draw: c} }

// Reset empties the flow for another document; only its memory is kept.
func (f *Flow) Reset() {
	clear(f.heads)
	clear(f.Marks)
	*f = Flow{
		draw: f.draw, Strips: f.Strips[:0], Marks: f.Marks[:0], heads: f.heads[:0],
		Frames: f.Frames[:0], sections: f.sections[:0], stick: f.stick[:0],
	}
}

// Space adds to the space above the next strip.
func (f *Flow) Space(u style.Unit) { f.gap += u }

// Ruled adds a rule to the space above the next strip.
func (f *Flow) Ruled(l style.Line, x, w style.Unit) {
	f.rule = Rule{At: f.gap + l.W/2, X: x, W: w, Line: l}
	f.gap += l.W
}

// RowRule parts two rows; the space above it is there already.
func (f *Flow) RowRule() {
	s := f.draw.Sheet
	f.Ruled(s.RowRule, s.Left, s.Width)
	f.Space(s.Row)
}

// Push adds a strip of the items since from. A row is all that a heading above wants with it.
func (f *Flow) Push(from int, height style.Unit, lines int, row bool) {
	f.slip(from, len(f.draw.Items), height, lines, row)
}

// slip adds a strip of some items.
func (f *Flow) slip(from, to int, height style.Unit, lines int, row bool) *Strip {
	if n := len(f.Strips); n > 0 && f.owe > 0 {
		f.Strips[n-1].Hold = Firm
		if f.Strips[n-1].head {
			f.Strips[n-1].Hold = Stuck
		}
	}
	if f.owe -= lines; row || f.owe < 0 {
		f.owe = 0
	}
	f.Strips = append(f.Strips, Strip{
		Gap: f.gap, Height: height, From: int32(from), To: int32(to), Lines: int32(lines),
		Rule: f.rule, Repeat: f.Repeat, Frame: f.frame, Fresh: f.Fresh,
	})
	f.gap, f.rule.At, f.Fresh = 0, 0, false
	return &f.Strips[len(f.Strips)-1]
}

// Height is that of the strips since from, without the gap above.
func (f *Flow) Height(from int) (h style.Unit) {
	for i := from; i < len(f.Strips); i++ {
		if i > from {
			h += f.Strips[i].Gap
		}
		h += f.Strips[i].Height
	}
	return h
}

// Used is the height of all strips with the space above the next one.
func (f *Flow) Used() style.Unit { return f.Height(0) + f.gap }

// Bookmark adds a bookmark that leads to the next strip.
func (f *Flow) Bookmark(t doc.Text, level int) {
	var title string
	for i := range t {
		title += t[i].Text
	}
	f.Marks = append(f.Marks, page.Bookmark{Title: title, Level: level, Page: len(f.Strips)})
}

// Mark is a state of the flow and its canvas to go back to.
type Mark struct {
	flow   Flow
	canvas draw.Mark
}

// Mark returns the state that the flow is in.
func (f *Flow) Mark() Mark { return Mark{*f, f.draw.Mark()} }

// Back takes away what was added since a mark.
func (f *Flow) Back(m Mark) {
	*f = m.flow
	f.draw.Back(m.canvas)
}

package flow

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// MaxCells is how many cells of a row keep two lines on each side of a break; more is not drawn
// anywhere.
const MaxCells = 8

// Row is cells side by side, or in large print one below the other. All lines of a row have the
// same leading, so that a tall row can part between lines across its cells.
type Row struct {
	flow  *Flow
	From  int           // its first item
	Y, H  style.Unit    // end of the cell in work, and of the tallest one
	Lines [MaxCells]int // of each cell
	n     int
}

// Row starts a row.
func (f *Flow) Row() Row {
	f.stick = f.stick[:0]
	return Row{flow: f, From: len(f.draw.Items), n: 1}
}

// Next starts the next cell, at the top of the row.
func (r *Row) Next() {
	if r.H = max(r.H, r.Y); r.Y > 0 && r.n < MaxCells {
		r.n++
	}
	r.Y = 0
}

// NextHead starts the next cell of a row of heads, where an empty one counts too.
func (r *Row) NextHead() {
	r.H, r.Y, r.n = max(r.H, r.Y), 0, min(r.n+1, MaxCells)
}

// Apart starts the next cell; what the one before holds neither makes the row taller nor keeps it
// together.
func (r *Row) Apart() {
	r.Y = 0
	r.n++
}

// Loose forgets which lines hold together.
func (r *Row) Loose() { r.flow.stick = r.flow.stick[:0] }

// Put adds a text to the cell in work.
func (r *Row) Put(t doc.Text, x, w style.Unit, h typeset.Typeface, elem int32) {
	f := r.flow
	n := f.draw.Set(t, x, w, r.Y, h, elem)
	r.Y += h.Lines(n)
	if at := r.Lines[r.n-1]; n > 1 { // two lines of each paragraph on both sides
		f.stick = append(f.stick, at+1, at+n-1)
	}
	r.Lines[r.n-1] += n
}

// Name adds a label: it does not part from the line after it.
func (r *Row) Name(t doc.Text, x, w style.Unit, h typeset.Typeface, elem int32) {
	r.Put(t, x, w, h, elem)
	if n := r.Lines[r.n-1]; n > 0 {
		r.flow.stick = append(r.flow.stick, n)
	}
}

// Paragraphs adds the texts of a value, each a P of its own if there are several.
func (r *Row) Paragraphs(texts []doc.Text, x, w style.Unit, h typeset.Typeface, elem int32) {
	for _, t := range texts {
		e := elem
		if len(texts) > 1 && !typeset.Empty(t) {
			e = r.flow.draw.Elem(page.RoleP, elem)
		}
		r.Put(t, x, w, h, e)
	}
}

// End places the row: whole up to Sheet.Whole, else parted between its lines.
func (r *Row) End() { r.EndUnder(r.flow.draw.Sheet.Whole) }

// EndUnder places the row: whole up to a height, else parted between its lines.
func (r *Row) EndUnder(most style.Unit) {
	r.Next()
	lead := r.flow.draw.Sheet.Body.Lead
	if r.H = max(r.H, lead); r.H <= most {
		r.flow.Push(r.From, r.H, int(r.H/lead), true)
		return
	}
	r.flow.Bands(r.From, lead, r.Lines[:], true)
}

package layout

import (
	"cmp"
	"slices"

	"cpadoc/render/doc"
)

// maxCells is how many cells of a row keep two lines on each side of a break; more is not drawn
// anywhere.
const maxCells = 8

// row is cells side by side, or in large print one below the other. All lines of a row have the
// same leading, so that a tall row can part between lines across its cells.
type row struct {
	from  int
	y, h  Unit
	cells [maxCells]int // lines
	n     int
}

func (f *flow) row() row {
	f.stick = f.stick[:0]
	return row{from: len(f.items), n: 1}
}

// next starts the next cell, at the top of the row.
func (r *row) next() {
	if r.h = max(r.h, r.y); r.y > 0 && r.n < maxCells {
		r.n++
	}
	r.y = 0
}

// put adds a text to the cell in work.
func (f *flow) put(r *row, t doc.Text, x, w Unit, h hand, elem int32) {
	n := f.set(t, x, w, r.y, h, elem)
	r.y += h.Lines(n)
	if at := r.cells[r.n-1]; n > 1 { // two lines of each paragraph on both sides
		f.stick = append(f.stick, at+1, at+n-1)
	}
	r.cells[r.n-1] += n
}

// name adds a label: it does not part from the line after it.
func (f *flow) name(r *row, t doc.Text, x, w Unit, h hand, elem int32) {
	f.put(r, t, x, w, h, elem)
	if n := r.cells[r.n-1]; n > 0 {
		f.stick = append(f.stick, n)
	}
}

// paragraphs adds the texts of a value, each a P of its own where there are several.
func (f *flow) paragraphs(r *row, texts []doc.Text, x, w Unit, h hand, elem int32) {
	for _, t := range texts {
		e := elem
		if len(texts) > 1 && !empty(t) {
			e = f.elem(RoleP, elem)
		}
		f.put(r, t, x, w, h, e)
	}
}

// end places the row: whole up to Sheet.Whole, else parted between its lines.
func (f *flow) end(r *row) { f.endUnder(r, f.s.Whole) }

// endUnder places a row: whole up to a height, else parted between its lines.
func (f *flow) endUnder(r *row, most Unit) {
	r.next()
	lead := f.s.Body.Lead
	if r.h = max(r.h, lead); r.h <= most {
		f.push(r.from, r.h, int(r.h/lead), true)
		return
	}
	f.bands(r.from, lead, r.cells[:], true)
}

// bands makes a strip of each line of the items since from. They part where each cell keeps two
// lines on both sides or is whole on one of them, and no paragraph leaves a single line.
func (f *flow) bands(from int, lead Unit, cells []int, row bool) {
	items := f.items[from:]
	many := len(cells) > 1
	if many {
		slices.SortStableFunc(items, func(a, b Item) int { return cmp.Compare(a.Y/lead, b.Y/lead) })
	}
	total := slices.Max(cells)
	at := 0
	for k := range total {
		to := at
		for to < len(items) && items[to].Y/lead <= Unit(k) {
			items[to].Y -= Unit(k) * lead
			to++
		}
		s := f.slip(from+at, from+to, lead, 1, row)
		s.sorted = many
		if k+1 < total && !f.parting(cells, k+1) {
			s.hold = max(s.hold, firm)
		}
		at = to
	}
}

// parting tells whether a row may part after its first k lines.
func (f *flow) parting(cells []int, k int) bool {
	for _, n := range cells {
		if n > k && (k < 2 || n-k < 2) {
			return false
		}
	}
	return !slices.Contains(f.stick, k)
}

// stack adds texts below each other as running text: parted with two lines on each side.
func (f *flow) stack(t doc.Text, x, w Unit, h hand, elem int32) {
	from := len(f.items)
	n := f.set(t, x, w, 0, h, elem)
	if n == 0 {
		return
	}
	if n < 4 {
		f.push(from, h.Lines(n), n, false)
		return
	}
	f.stick = f.stick[:0]
	f.bands(from, h.Lead, []int{n}, false)
}

// pair sets one label and its values: side by side, or the label above.
func (f *flow) pair(key doc.Text, values []doc.Text, keyHand, valueHand hand, th, td int32) {
	s := f.s
	r := f.row()
	if s.Columns {
		f.put(&r, key, s.Left, s.KeyW, keyHand, th)
		r.next()
		f.paragraphs(&r, values, s.MainX, s.ValueW, valueHand, td)
	} else {
		f.name(&r, key, s.Left, s.Width, keyHand, th)
		f.paragraphs(&r, values, s.Left, s.Width, valueHand, td)
	}
	f.end(&r)
}

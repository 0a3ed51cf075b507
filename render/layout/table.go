package layout

import "cpadoc/render/doc"

// table sets a table on the grid; large print sets each cell as a label and its value.
func (f *flow) table(b doc.Table) {
	if len(b.Rows) == 0 || len(b.Cols) == 0 {
		return
	}
	f.between(rows)
	if f.prev == rows {
		f.space(f.s.Block - f.s.Row)
	}
	f.within(f.elem(RoleTable, f.parent), func() {
		if f.s.Columns {
			f.grid(&b)
		} else {
			f.labelled(&b)
			f.lastRow(&b, f.parent)
		}
	})
	f.again = 0
	f.prev = rows
}

func (f *flow) grid(b *doc.Table) {
	table := f.parent
	if headed(b) {
		tr := f.elem(RoleTR, f.elem(RoleTHead, table))
		f.tableHead(b, nil, tr)
		f.heads(1)
		f.again = f.repeats(again{table: b})
	}
	body := f.elem(RoleTBody, table)
	for i := range b.Rows {
		if i > 0 {
			f.rowRule()
		}
		tr := f.elem(RoleTR, body)
		r := f.row()
		for c, col := range b.Cols {
			cell := f.cell(tr, b.RowKey && c == 0)
			x, w := span(col)
			f.paragraphs(&r, cellTexts(b, i, c), x, w, f.body(), cell)
			r.next()
		}
		f.end(&r)
		f.space(f.s.Row)
	}
	f.lastRow(b, body)
}

// lastRow sets the words that end a table, as wide as it. They keep with a row above.
func (f *flow) lastRow(b *doc.Table, body int32) {
	if empty(b.Last) {
		return
	}
	if n := len(f.strips); n > 0 {
		f.strips[n-1].hold = max(f.strips[n-1].hold, firm)
	}
	f.rowRule()
	td := f.elem(RoleTD, f.elem(RoleTR, body))
	f.elems[td].ColSpan = 2
	if f.s.Columns {
		f.elems[td].ColSpan = len(b.Cols)
	}
	r := f.row()
	f.put(&r, b.Last, f.s.Left, f.s.Width, f.body(), td)
	f.end(&r)
	f.space(f.s.Row)
}

func (f *flow) cell(tr int32, key bool) int32 {
	if key {
		return f.scoped(tr, "Row")
	}
	return f.elem(RoleTD, tr)
}

// tableHead sets the head, each cell's last line on the rule. more follows the first head where
// the table goes on over a page; the head is an artifact then (tr is Artifact).
func (f *flow) tableHead(b *doc.Table, more doc.Text, tr int32) {
	r := f.row()
	var ends [maxCells + 1]int
	ends[0] = len(f.items)
	cols := b.Cols[:min(len(b.Cols), maxCells)]
	for c, col := range cols {
		th := Artifact
		if tr != Artifact {
			th = f.scoped(tr, "Column")
		}
		head := col.Head
		if c == 0 && len(more) > 0 {
			head = joined(head, more)
		}
		x, w := span(col)
		f.put(&r, head, x, w, f.label(), th)
		ends[c+1] = len(f.items)
		r.cells[c] = int(r.y / f.s.Body.Lead)
		r.h, r.y, r.n = max(r.h, r.y), 0, min(c+2, maxCells)
	}
	lead := f.s.Body.Lead
	for c := range cols {
		for k := ends[c]; k < ends[c+1]; k++ {
			f.items[k].Y += r.h - Unit(r.cells[c])*lead
		}
	}
	f.headRow(&r)
}

// labelled sets the rows of a table as labels and values, a rule between rows.
func (f *flow) labelled(b *doc.Table) {
	s := f.s
	for i := range b.Rows {
		if i > 0 {
			f.rowRule()
		}
		r := f.row()
		for c, col := range b.Cols {
			texts := cellTexts(b, i, c)
			if !recorded(texts) && elsewhere(b, c) {
				continue // a label over nothing says nothing
			}
			tr := f.elem(RoleTR, f.parent)
			th := f.scoped(tr, "Row")
			td := f.elem(RoleTD, tr)
			f.name(&r, col.Head, s.Left, s.Width, f.label(), th)
			f.paragraphs(&r, texts, s.Left, s.Width, f.body(), td)
		}
		f.end(&r)
		f.space(s.Row)
	}
}

// elsewhere tells whether some row has words in a column.
func elsewhere(b *doc.Table, col int) bool {
	for i := range b.Rows {
		if recorded(cellTexts(b, i, col)) {
			return true
		}
	}
	return false
}

// cellTexts are the texts of a cell; a row's cells beyond the last column stand in that one, so
// that no word is lost.
func cellTexts(b *doc.Table, row, col int) []doc.Text {
	cells := b.Rows[row]
	if col >= len(cells) {
		return nil
	}
	if col == len(b.Cols)-1 {
		return cells[col:]
	}
	return cells[col : col+1]
}

// span is where a column stands. One without a width is still a column.
func span(c doc.Col) (x, w Unit) {
	return MM(c.X), max(MM(c.W), MM(10))
}

func headed(b *doc.Table) bool {
	for _, c := range b.Cols {
		if !empty(c.Head) {
			return true
		}
	}
	return false
}

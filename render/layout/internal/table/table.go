package table

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// table sets a table on the grid; large print sets each cell as a label and its value.
func (t *Tables) table(b *doc.Table) {
	if len(b.Rows) == 0 || len(b.Cols) == 0 {
		return
	}
	t.flow.Between(flow.Rows)
	if t.flow.Above == flow.Rows {
		t.flow.Space(t.draw.Sheet.Block - t.draw.Sheet.Row)
	}
	t.draw.Within(t.draw.Add(page.RoleTable), func() {
		if t.draw.Sheet.Columns {
			t.grid(b)
		} else {
			t.labelled(b)
		}
	})
	t.lastRow(b)
	t.flow.Repeat = 0
	t.flow.Above = flow.Rows
}

// grid sets rows under a head that is repeated on each page.
func (t *Tables) grid(b *doc.Table) {
	table := t.draw.Parent
	if headed(b) {
		tr := t.draw.Elem(page.RoleTR, t.draw.Elem(page.RoleTHead, table))
		t.tableHead(b, nil, tr)
		t.flow.KeepNext(1)
		t.flow.Repeat = t.flow.Repeats(tableHeadAgain{t, b})
	}
	body := t.draw.Elem(page.RoleTBody, table)
	for i := range b.Rows {
		if i > 0 {
			t.flow.RowRule()
		}
		tr := t.draw.Elem(page.RoleTR, body)
		r := t.flow.Row()
		for c, col := range b.Cols {
			cell := t.cell(tr, b.RowKey && c == 0)
			x, w := t.span(b.Grid, col)
			r.Paragraphs(t.texts(b, i, c), x, w, typeset.Body(t.draw.Sheet), cell)
			r.Next()
		}
		r.End()
		t.flow.Space(t.draw.Sheet.Row)
	}
}

// lastRow sets the words that end a table, as wide as it. They keep with a row above; to a screen reader
// they are a sentence below the table, since no head of it is theirs.
func (t *Tables) lastRow(b *doc.Table) {
	if typeset.Empty(b.Last) {
		return
	}
	t.flow.KeepLast()
	t.flow.RowRule()
	r := t.flow.Row()
	r.Put(b.Last, t.draw.Sheet.Left, t.draw.Sheet.Width, typeset.Body(t.draw.Sheet), t.draw.Add(page.RoleP))
	r.End()
	t.flow.Space(t.draw.Sheet.Row)
}

func (t *Tables) cell(tr int32, key bool) int32 {
	if key {
		return t.draw.HeadCell(tr, "Row")
	}
	return t.draw.Elem(page.RoleTD, tr)
}

// tableHead sets the head, each cell's last line on the rule. more follows the first head where
// the table goes on over a page; the head is an artifact then (tr is Artifact).
func (t *Tables) tableHead(b *doc.Table, more doc.Text, tr int32) {
	r := t.flow.Row()
	var ends [flow.MaxCells + 1]int
	ends[0] = len(t.draw.Items)
	cols := b.Cols[:min(len(b.Cols), flow.MaxCells)]
	for c, col := range cols {
		th := page.Artifact
		if tr != page.Artifact {
			th = t.draw.HeadCell(tr, "Column")
		}
		head := col.Head
		if c == 0 && len(more) > 0 {
			head = typeset.Joined(head, more)
		}
		x, w := t.span(b.Grid, col)
		r.Put(head, x, w, typeset.Label(t.draw.Sheet), th)
		ends[c+1] = len(t.draw.Items)
		r.NextHead()
	}
	lead := t.draw.Sheet.Body.Lead
	for c := range cols {
		for k := ends[c]; k < ends[c+1]; k++ {
			t.draw.Items[k].Y += r.H - style.Unit(r.Lines[c])*lead
		}
	}
	t.headRow(&r)
}

// labelled sets the rows of a table as labels and values, a rule between rows.
func (t *Tables) labelled(b *doc.Table) {
	s := t.draw.Sheet
	for i := range b.Rows {
		if i > 0 {
			t.flow.RowRule()
		}
		r := t.flow.Row()
		for c, col := range b.Cols {
			texts := t.texts(b, i, c)
			if !typeset.Any(texts) && t.elsewhere(b, c) {
				continue // a label over nothing says nothing
			}
			tr := t.draw.Add(page.RoleTR)
			th := t.draw.HeadCell(tr, "Row")
			td := t.draw.Elem(page.RoleTD, tr)
			r.Name(col.Head, s.Left, s.Width, typeset.Label(s), th)
			r.Paragraphs(texts, s.Left, s.Width, typeset.Body(s), td)
		}
		r.End()
		t.flow.Space(s.Row)
	}
}

// elsewhere reports whether some row has words in a column.
func (t *Tables) elsewhere(b *doc.Table, col int) bool {
	for i := range b.Rows {
		if typeset.Any(t.texts(b, i, col)) {
			return true
		}
	}
	return false
}

// texts are the texts of a cell, good until the next call; a row's cells beyond the last column
// stand in that one, so that no word is lost.
func (t *Tables) texts(b *doc.Table, row, col int) []doc.Text {
	cells := b.Rows[row]
	t.cellTexts = t.cellTexts[:0]
	for c := col; c < len(cells) && (c == col || col == len(b.Cols)-1); c++ {
		t.cellTexts = append(t.cellTexts, cells[c].Text)
	}
	return t.cellTexts
}

// span is where a column stands.
func (t *Tables) span(g doc.Grid, c doc.Col) (x, w style.Unit) {
	tracks := &t.draw.Sheet.Tracks
	switch g {
	case doc.KeyMainRing:
		tracks = &t.draw.Sheet.Rings
	case doc.Thirds:
		tracks = &t.draw.Sheet.Thirds
	}
	last := len(tracks) - 1
	from := min(max(c.From, 0), last)
	end := tracks[min(max(c.To, from), last)]
	return tracks[from].X, end.X + end.W - tracks[from].X
}

// headed reports whether any column has a head.
func headed(b *doc.Table) bool {
	for _, c := range b.Cols {
		if !typeset.Empty(c.Head) {
			return true
		}
	}
	return false
}

// tableHeadAgain is the head of a table on a further page.
type tableHeadAgain struct {
	t *Tables
	b *doc.Table
}

// Set lays out the head, "(continued)" after its first cell.
func (a tableHeadAgain) Set() { a.t.tableHead(a.b, a.b.Again, page.Artifact) }

// Who returns nothing: all rows of a table are whole.
func (a tableHeadAgain) Who() doc.Text { return nil }

package language

import (
	"maps"
	"slices"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// columns are the tracks that each column of a table takes, first and last.
type columns struct {
	of     doc.Grid
	tracks [][2]int
}

// grids are the columns that a table may have.
var grids = map[string]columns{
	"key-value":      {doc.KeyMainAside, [][2]int{{0, 0}, {1, 2}}},
	"key-main-aside": {doc.KeyMainAside, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
	"who-what-aside": {doc.KeyMainAside, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
	"what-when":      {doc.KeyMainAside, [][2]int{{0, 1}, {2, 2}}},
	"ring":           {doc.KeyMainRing, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
	"thirds":         {doc.Thirds, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
}

// buildTable makes a table; heads are parted by "|", and rows have as many cells.
func buildTable(c *compiler, e *elem, in context, sc *scope) op {
	g, _ := e.attr("grid")
	grid, ok := grids[g.value]
	if !ok {
		names := slices.Sorted(maps.Keys(grids))
		c.add(g.at, "there are "+strings.Join(names, ", "), "there is no grid %q", g.value)
		return nil
	}
	heads, _ := e.attr("heads")
	parts := strings.Split(heads.value, "|")
	if len(parts) != len(grid.tracks) {
		c.add(heads.at, "part them by |", "the grid has %d columns, so there are %d heads",
			len(grid.tracks), len(grid.tracks))
		return nil
	}
	cols := make([][]op, len(parts))
	for i, p := range parts {
		cols[i] = c.attrText(attr{heads.name, strings.TrimSpace(p), heads.at}, sc)
	}
	again, rowKey := c.need(e, "again", sc), e.is("row-key")
	c.cells, c.gaps = len(grid.tracks), e.is("gaps")
	kids := c.kids(e.kids, inTable, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.rows) == 0 {
			return
		}
		t := doc.Table{Grid: grid.of, RowKey: rowKey, Rows: in.rows, Last: in.last}
		t.Again, t.Cols = f.label(again), make([]doc.Col, len(cols))
		for i, track := range grid.tracks {
			t.Cols[i] = doc.Col{Head: f.label(cols[i]), From: track[0], To: track[1]}
		}
		t = filled(t)
		f.gaps(t.Rows)
		o.blocks = append(o.blocks, t)
	})
}

// gap is the text of a cell in which nothing is recorded, until its table is whole.
var gap = doc.Text{{}}

func isGap(t doc.Text) bool { return len(t) == 1 && t[0] == doc.Span{} }

// gaps says in each gap that nothing is written: an empty cell could as well have been forgotten.
func (f *filler) gaps(rows [][]doc.Cell) {
	for _, cells := range rows {
		for i := range cells {
			if isGap(cells[i].Text) {
				cells[i].Text = f.Made(phrase.NothingWritten)
			}
		}
	}
}

// filled leaves out columns in which no row has a word: a head over nothing says nothing. The next
// column takes their place, at the end the one before.
func filled(t doc.Table) doc.Table {
	for c := len(t.Cols) - 1; c > 0; c-- {
		said := func(cells []doc.Cell) bool { return c < len(cells) && len(cells[c].Text) > 0 && !isGap(cells[c].Text) }
		if slices.ContainsFunc(t.Rows, said) {
			continue
		}
		gone := t.Cols[c]
		t.Cols = slices.Delete(t.Cols, c, c+1)
		if c < len(t.Cols) {
			t.Cols[c].From = gone.From
		} else {
			t.Cols[c-1].To = gone.To
		}
		for i, cells := range t.Rows {
			if c < len(cells) {
				t.Rows[i] = slices.Delete(cells, c, c+1)
			}
		}
	}
	return t
}

func buildRow(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inRow, sc)
	if len(kids) != c.cells {
		c.add(e.at, "", "the row has %d cells, the table %d columns", len(kids), c.cells)
		return nil
	}
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if in.said {
			o.rows = append(o.rows, in.cells)
		}
	})
}

func buildCell(c *compiler, e *elem, in context, sc *scope) op {
	from := len(c.prints)
	ops, required, gaps := c.textOf(e, sc), e.is("required"), c.gaps
	parts := partsOf(c.prints[from:])
	return block(func(f *filler, o *frame) {
		before := f.last
		t, ok := f.text(ops)
		o.said = o.said || ok
		if !ok && (required || gaps) && !f.keptBack(parts) {
			if t = gap; required {
				t = f.Made(phrase.NotRecorded)
			}
		}
		o.cells = append(o.cells, f.cell(t, before))
	})
}

// cell is a cell of a table. Where its words are one fact and nothing else, it has the fact's value.
func (f *filler) cell(t doc.Text, before said) doc.Cell {
	if len(t) == 1 && t[0].Origin.Pointer != "" && f.last.n == before.n+1 {
		return doc.Cell{Text: t, Value: value(f.last.node, f.last.shape)}
	}
	return doc.Cell{Text: t}
}

// value is a fact as a worksheet has it: dates and numbers as recorded.
func value(n *tree.Node, s *tree.Shape) doc.Value {
	switch {
	case s.Format == "date" && n.Kind == tree.String:
		return doc.Value{Kind: doc.DateValue, Raw: n.Text}
	case n.Kind == tree.Number:
		return doc.Value{Kind: doc.NumberValue, Raw: n.Text}
	}
	return doc.Value{}
}

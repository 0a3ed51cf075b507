package language

import (
	"maps"
	"slices"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// grids are the places of table columns on the page, in mm from its left edge (look/NOTES.md,
// Grid): start and width of each.
var grids = map[string][][2]float64{
	"key-value":      {{20, 40}, {64, 126}},
	"key-main-aside": {{20, 40}, {64, 78}, {146, 44}},
	"who-what-aside": {{20, 40}, {64, 78}, {146, 44}},
	"what-when":      {{20, 122}, {146, 44}},
	"thirds":         {{20, 40}, {64, 59}, {127, 63}},
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
	if len(parts) != len(grid) {
		c.add(heads.at, "part them by |", "the grid has %d columns, so there are %d heads",
			len(grid), len(grid))
		return nil
	}
	cols := make([][]op, len(parts))
	for i, p := range parts {
		cols[i] = c.attrText(attr{heads.name, strings.TrimSpace(p), heads.at}, sc)
	}
	again, rowKey := c.need(e, "again", sc), e.is("row-key")
	c.cells = len(grid)
	kids := c.kids(e.kids, inTable, sc)
	return block(func(f *filler, o *frame) {
		var in frame
		runAll(f, kids, &in)
		if len(in.rows) == 0 {
			return
		}
		t := doc.Table{RowKey: rowKey, Rows: in.rows, Last: in.last, Cols: make([]doc.Col, len(grid))}
		t.Again = f.label(again)
		for i, g := range grid {
			t.Cols[i] = doc.Col{X: g[0], W: g[1], Lines: true}
			t.Cols[i].Head = f.label(cols[i])
		}
		o.blocks = append(o.blocks, filled(t))
	})
}

// filled leaves out columns in which no row has a word: a head over nothing says nothing. The next
// column takes their place, at the end the one before.
func filled(t doc.Table) doc.Table {
	for c := len(t.Cols) - 1; c > 0; c-- {
		said := func(cells []doc.Text) bool { return c < len(cells) && len(cells[c]) > 0 }
		if slices.ContainsFunc(t.Rows, said) {
			continue
		}
		gone := t.Cols[c]
		t.Cols = slices.Delete(t.Cols, c, c+1)
		if c < len(t.Cols) {
			t.Cols[c].W += t.Cols[c].X - gone.X
			t.Cols[c].X = gone.X
		} else {
			t.Cols[c-1].W = gone.X + gone.W - t.Cols[c-1].X
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
		var in frame
		runAll(f, kids, &in)
		if in.said {
			o.rows = append(o.rows, in.lines)
		}
	})
}

func buildCell(c *compiler, e *elem, in context, sc *scope) op {
	ops, required := c.textOf(e, sc), e.is("required")
	return block(func(f *filler, o *frame) {
		t, ok := f.text(ops)
		o.said = o.said || ok
		if !ok && required && !f.copied {
			t = doc.Text{{Text: phrase.NotRecorded}}
		}
		o.lines = append(o.lines, t)
	})
}

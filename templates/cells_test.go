package templates

import (
	"testing"
	"time"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
)

// tables are the tables in blocks, those in sections too.
func tables(blocks []doc.Block) (all []doc.Table) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Table:
			all = append(all, b)
		case doc.Section:
			all = append(all, tables(b.Blocks)...)
		case doc.Keep:
			all = append(all, tables(b.Blocks)...)
		}
	}
	return all
}

// TestCellsHaveValues: a cell that is one date of the record has the date as recorded, for a
// worksheet to sort by; a cell with other words in it is words.
func TestCellsHaveValues(t *testing.T) {
	dates := 0
	for name, data := range sampleFiles(t) {
		p := sampleProfile(t)
		c, _ := schema.Load(schema.Raw{File: name, Line: 1, Col: 1, Bytes: data},
			schema.Options{AsOf: asOf, Profile: p})
		if c == nil || !c.Record().Plan().Recorded() {
			continue
		}
		d := Default().Build(kinds.CarePlan, c.For(schema.Person, schema.Consent{}), Params{Profile: p, AsOf: asOf})
		for _, table := range tables(d.Blocks) {
			for _, row := range table.Rows {
				for _, cell := range row {
					if cell.Value.Kind == doc.WordsValue {
						continue
					}
					dates++
					day, err := time.Parse("2006-01-02", cell.Value.Raw)
					if want := day.Format("2\u00a0January\u00a02006"); err != nil || joined(cell.Text) != want {
						t.Errorf("%s: %q has the value %v", name, joined(cell.Text), cell.Value)
					}
				}
			}
		}
	}
	if dates < 5 {
		t.Errorf("%d dates", dates)
	}
}

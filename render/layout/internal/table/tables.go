// Package table sets what stands in rows and columns: facts, goals, needs, numbers to ring and
// tables. Each is a table to a screen reader, in large print too.
package table

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
)

// Tables sets tables into a flow.
type Tables struct {
	draw *draw.Canvas
	flow *flow.Flow

	cellTexts []doc.Text // of the cell in work
}

// New makes what sets tables into a flow.
func New(c *draw.Canvas, f *flow.Flow) *Tables { return &Tables{draw: c, flow: f} }

// Set lays out a table and reports whether the block is one.
func (t *Tables) Set(b doc.Block) bool {
	switch b := b.(type) {
	case doc.Facts:
		t.facts(b)
	case doc.Goals:
		t.goals(b)
	case doc.Needs:
		t.needs(&b)
	case doc.Numbers:
		t.Numbers(b)
	case doc.Table:
		t.table(&b)
	default:
		return false
	}
	return true
}

// pair sets one label and its values: side by side, or the label above.
func (t *Tables) pair(f doc.Fact, key typeset.Typeface, th, td int32) {
	s := t.draw.Sheet
	r := t.flow.Row()
	if s.Columns {
		r.Put(f.Key, s.Left, s.KeyW, key, th)
		r.Next()
		r.Paragraphs(f.Value, s.MainX, s.ValueW, typeset.Body(s), td)
	} else {
		r.Name(f.Key, s.Left, s.Width, key, th)
		r.Paragraphs(f.Value, s.Left, s.Width, typeset.Body(s), td)
	}
	r.End()
}

// headRow places a head and the rule under it.
func (t *Tables) headRow(r *flow.Row) {
	s := t.draw.Sheet
	r.Next()
	foot := s.Row + s.HeadRule.W
	if r.H <= s.Whole {
		t.draw.Rule(s.HeadRule, s.Left, r.H+s.Row+s.HeadRule.W/2, s.Width)
		t.flow.Push(r.From, r.H+foot, int(r.H/s.Body.Lead), false)
	} else {
		t.flow.Bands(r.From, s.Body.Lead, r.Lines[:], false)
		t.flow.KeepNext(1)
		from := len(t.draw.Items)
		t.draw.Rule(s.HeadRule, s.Left, s.Row+s.HeadRule.W/2, s.Width)
		t.flow.Push(from, foot, 0, false)
	}
	t.flow.Space(s.Row)
}

// groupRule parts the groups of a need.
func (t *Tables) groupRule() {
	s := t.draw.Sheet
	t.flow.Ruled(s.GroupRule, s.Left, s.Width)
	t.flow.Space(s.Row)
}

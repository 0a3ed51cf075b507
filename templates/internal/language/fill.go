package language

import (
	"cpadoc/render/doc"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/fixed"
	"cpadoc/templates/internal/phrase"
)

// op is one compiled piece of a template. Filling cannot fail: what could go wrong was refused when
// the template was loaded, and what is not recorded is printed or left out as the template says.
type op interface {
	run(f *filler, o *frame)
}

// frame takes what the ops inside one element make.
type frame struct {
	blocks  []doc.Block
	facts   []doc.Fact
	lines   []doc.Text
	rows    [][]doc.Cell
	cells   []doc.Cell // of a row
	goals   []doc.Goal
	needs   []doc.Need
	groups  []doc.Group
	actions []doc.Action
	numbers []doc.Number
	halves  []doc.Section
	last    doc.Text // the row below all others of a table
	said    bool     // of a row: a cell of it says something
}

// filler fills one document from one view. It is used once.
type filler struct {
	*fixed.Document
	slots   [maxSlots]*tree.Node
	copied  bool // a copy for a reader from whom facts were withheld: absence says nothing
	missing bool
	join    joint
	last    said // the fact that was said last
	frames  []*frame
	depth   int // frames in use
}

// said is a fact that was said, and how many were with it.
type said struct {
	node  *tree.Node
	shape *tree.Shape
	n     int
}

// get finds a fact; nil if it is not recorded.
func (f *filler) get(p *path) *tree.Node {
	n := f.slots[p.slot]
	for i := range p.keys {
		if s := &p.keys[i]; s.slot > 0 {
			n = n.Prop(s.slot)
		} else {
			n = phrase.Child(n, s.key)
		}
		if n == nil {
			return nil
		}
	}
	return n
}

// text fills inline ops; false if a fact in it is not recorded or nothing is said.
func (f *filler) text(ops []op) (doc.Text, bool) {
	f.Room()
	mark, begin, missing := f.Mark(), f.Begin, f.missing
	f.Begin, f.missing = len(f.Spans), false
	f.each(ops, nil)
	f.TrimEnd()
	ok := !f.missing && f.Since(mark)
	if !ok {
		f.Undo(mark)
	}
	f.Begin, f.missing = begin, missing
	return f.Written(mark), ok
}

// each runs inline ops up to the first fact that is missing: what holds them is left out then.
func (f *filler) each(ops []op, o *frame) {
	for _, p := range ops {
		if p.run(f, o); f.missing {
			return
		}
	}
}

// label fills words that stand whatever is recorded: keys, titles and heads. A fact that is missing
// leaves its place empty.
func (f *filler) label(ops []op) doc.Text {
	f.Room()
	mark, begin, missing := f.Mark(), f.Begin, f.missing
	f.Begin = len(f.Spans)
	for _, p := range ops {
		p.run(f, nil)
	}
	f.TrimEnd()
	f.Begin, f.missing = begin, missing
	return f.Written(mark)
}

// runAll runs ops into a frame.
func runAll(f *filler, ops []op, o *frame) {
	for _, p := range ops {
		p.run(f, o)
	}
}

// inner runs ops into a frame of their own, whose memory serves all that are as deep.
func (f *filler) inner(ops []op) frame {
	if f.depth == len(f.frames) {
		f.frames = append(f.frames, new(frame))
	}
	in := f.frames[f.depth]
	*in = frame{}
	f.depth++
	runAll(f, ops, in)
	f.depth--
	return *in
}

// lines fills lines of text.
func (f *filler) lines(ops []op) []doc.Text {
	in := f.inner(ops)
	return in.lines
}

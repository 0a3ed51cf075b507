package templates

import (
	"strconv"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	letters "cpadoc/schema/letter"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
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
	rows    [][]doc.Text
	goals   []doc.Goal
	needs   []doc.Need
	groups  []doc.Group
	actions []doc.Action
	numbers []doc.Number
	halves  []doc.Half
	last    doc.Text // the row below all others of a table
	said    bool     // of a row: a cell of it says something
}

// filler fills one document from one view. It is used once.
type filler struct {
	slots   [maxSlots]*tree.Node
	record  string // recordId
	asOf    record.Date
	set     *Set
	title   string // of the document's kind
	doc     *doc.Doc
	copied  bool // a copy for a reader from whom facts were withheld: absence says nothing
	spans   []doc.Span
	begin   int // where the text that is being filled begins in spans
	missing bool
	style   doc.Style
	join    joint
	sb      strings.Builder // holds pointers and formatted words: one allocation for many
	said    []*tree.Node    // objects whose source was printed
	people  []*tree.Node    // everyone a reference may name, found once
	found   bool
	in      fact.In
	plan    bool // the document is a plan, with version and status
	kind    string
	terms   *letters.Terms // of a letter to a carer; nil for all else
}

func (f *filler) get(p *path) *tree.Node {
	n := f.slots[p.slot]
	for _, key := range p.keys {
		if n = child(n, key); n == nil {
			return nil
		}
	}
	return n
}

// child is tree.Node.Get without the look at the shape: compiled paths are known to be right.
func child(n *tree.Node, key string) *tree.Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Key == key {
			return k
		}
	}
	return nil
}

// room starts a new piece of memory for spans where the old one is nearly full, so that a text
// does not carry all before it along. It is called where no text is being filled.
func (f *filler) room() {
	if cap(f.spans)-len(f.spans) < 64 {
		f.spans = make([]doc.Span, 0, 384)
	}
}

// letters does the same for formatted words and pointers: strings cut from it stay as they are.
func (f *filler) letters() {
	if f.sb.Cap()-f.sb.Len() < 256 {
		f.sb.Reset()
		f.sb.Grow(8 << 10)
	}
}

// text fills inline ops; false where a fact in it is not recorded or nothing is said.
func (f *filler) text(ops []op) (doc.Text, bool) {
	f.room()
	mark, said, begin, missing := len(f.spans), len(f.said), f.begin, f.missing
	f.begin, f.missing = mark, false
	f.each(ops, nil)
	f.trimEnd()
	ok := !f.missing && len(f.spans) > mark
	if !ok {
		f.spans, f.said = f.spans[:mark], f.said[:said]
	}
	f.begin, f.missing = begin, missing
	return doc.Text(f.spans[mark:len(f.spans):len(f.spans)]), ok
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
	f.room()
	mark, begin, missing := len(f.spans), f.begin, f.missing
	f.begin = mark
	for _, p := range ops {
		p.run(f, nil)
	}
	f.trimEnd()
	f.begin, f.missing = begin, missing
	return doc.Text(f.spans[mark:len(f.spans):len(f.spans)])
}

// atSpace tells whether a space here would be the first thing of a text or the second in a row.
func (f *filler) atSpace() bool {
	if len(f.spans) == f.begin {
		return true
	}
	s := f.spans[len(f.spans)-1].Text
	last := s[len(s)-1]
	return last == ' ' || last == '\n'
}

// atStop tells whether what was said last ends a sentence already.
func (f *filler) atStop() bool {
	if len(f.spans) == f.begin {
		return false
	}
	s := strings.TrimSuffix(f.spans[len(f.spans)-1].Text, "”")
	if s == "" && len(f.spans) > f.begin+1 {
		s = f.spans[len(f.spans)-2].Text
	}
	return s != "" && strings.IndexByte(".!?:", s[len(s)-1]) >= 0
}

// trimEnd drops spaces of the template's own words at the end of a text.
func (f *filler) trimEnd() {
	for len(f.spans) > f.begin {
		s := &f.spans[len(f.spans)-1]
		if s.Origin.Pointer != "" {
			return
		}
		s.Text = strings.TrimRight(s.Text, " ")
		if s.Text != "" {
			return
		}
		f.spans = f.spans[:len(f.spans)-1]
	}
}

// say adds words that come from a fact.
func (f *filler) say(text string, n *tree.Node, value bool) {
	if text != "" {
		o := f.origin(n)
		f.spans = append(f.spans, doc.Span{
			Text: text, Style: f.style, Origin: o, Value: value && o.Pointer != "",
		})
	}
}

// own adds the template's words.
func (f *filler) own(text string) {
	f.spans = append(f.spans, doc.Span{Text: text, Style: f.style})
}

// origin names the record and place that a node came from; derived nodes that stand for no one
// fact have none.
func (f *filler) origin(n *tree.Node) doc.Origin {
	var up [64]*tree.Node
	depth := 0
	for {
		for n != nil && n.From != nil {
			n = n.From
		}
		if n == nil || n.Parent == nil {
			break
		}
		if depth == len(up) {
			break
		}
		up[depth] = n
		depth++
		n = n.Parent
	}
	name := ""
	switch n {
	case f.slots[slotRecord]:
		name = f.record
	case f.slots[slotProfile]:
		name = "profile"
	}
	if name == "" || depth == 0 {
		return doc.Origin{}
	}
	f.letters()
	start := f.sb.Len()
	for i := depth - 1; i >= 0; i-- {
		f.step(up[i])
	}
	return doc.Origin{Record: name, Pointer: f.sb.String()[start:]}
}

func (f *filler) step(n *tree.Node) {
	f.sb.WriteByte('/')
	switch {
	case n.Key == "":
		var b [20]byte
		f.sb.Write(strconv.AppendInt(b[:0], int64(n.Index), 10))
	case strings.IndexByte(n.Key, '~') >= 0 || strings.IndexByte(n.Key, '/') >= 0:
		f.sb.WriteString(escape.Replace(n.Key))
	default:
		f.sb.WriteString(n.Key)
	}
}

var escape = strings.NewReplacer("~", "~0", "/", "~1")

// runAll runs ops into a frame.
func runAll(f *filler, ops []op, o *frame) {
	for _, p := range ops {
		p.run(f, o)
	}
}

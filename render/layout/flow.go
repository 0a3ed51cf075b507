package layout

import (
	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// flow is a document measured but not yet cut into pages: strips one below the other.
type flow struct {
	s *style.Sheet

	items  []Item // of all strips; Y counts from the strip's top
	strips []strip
	elems  []Elem
	marks  []Bookmark // Page is a strip until pages are made
	agains []again
	frames []frame
	sects  []section

	parent int32 // element that blocks are added to
	depth  int   // of sections: 1 in one
	level  int   // of the last heading
	gap    Unit  // space so far above the next strip
	line   style.Line
	lineAt Unit // middle of the rule in that space; 0 for none
	lineX  Unit
	lineW  Unit

	owe   int   // lines that a heading above still wants with it
	prev  kind  // block before, for the space between
	stick []int // lines of the row in work that hold to the next one
	again int32 // head to repeat if a page starts here, index+1
	frame int32 // box around what follows, index+1
	fresh bool  // the next strip starts a page
	alone bool  // the section before has a page of its own
	boxed Unit  // width of an inline box, for set

	top, bottom Unit    // of the body
	firstTop    Unit    // of the first page's body
	first       []Item  // what stands on the first page above its body: letterhead, address
	letter      bool    // the first page has no banner
	card        bool    // banner and footer leave room for a wallet card
	boxPage     bool    // the emergency boxes were set last
	boxRests    bool    // some of their words stand in boxes on the next page, which is not theirs alone
	leftOut     int     // items of a card
	starts      []start // where strips were placed
}

// strip is a slice of the flow that is placed whole. The gap above it, with its rule, is left out
// at the head of a page.
type strip struct {
	gap, height Unit
	from, to    int32 // items
	lines       int32 // lines of words, as counted for what keeps with them
	ruleAt      Unit
	ruleX       Unit
	ruleW       Unit
	rule        style.Line
	hold        hold
	fresh       bool // starts a page
	at, limit   Unit // stands at this height of a page whose text ends above limit; 0 for none
	head        bool // ends a heading or a label
	sign        bool // part of a signature
	sorted      bool // items of several cells: put them back into reading order
	again       int32
	frame       int32
	section     int32 // starts here, index+1
}

// hold is how strongly a strip holds to the next one. Breaks are made where it is least.
type hold uint8

const (
	free  hold = iota
	kept       // doc.Keep and Section.Keep
	block      // a block of a section that is kept
	firm       // a row, lines of a paragraph, a signature
	stuck      // a heading and its first line or row
)

// section is a section's reach, for the least it leaves at a page foot.
type section struct{ first, after int }

// again is a head that is repeated, as an artifact, where its block goes on over a page.
type again struct {
	table *doc.Table
	needs *doc.Needs
	need  int
	group int // whose words stand beside the first action; -1 for none
}

// frame is a box around strips, drawn for each page that it comes to.
type frame struct {
	x, w, top, foot Unit // top and foot: how far it reaches beyond its strips
	box, bar        style.Line
	fill            Colour
}

// space adds to the space above the next strip.
func (f *flow) space(u Unit) { f.gap += u }

// ruled adds a rule to the space above the next strip.
func (f *flow) ruled(l style.Line, x, w Unit) {
	f.line, f.lineAt, f.lineX, f.lineW = l, f.gap+l.W/2, x, w
	f.gap += l.W
}

// push adds a strip of the items since from. A row is all that a heading above wants with it.
func (f *flow) push(from int, height Unit, lines int, row bool) {
	f.slip(from, len(f.items), height, lines, row)
}

// slip adds a strip of some items.
func (f *flow) slip(from, to int, height Unit, lines int, row bool) *strip {
	if n := len(f.strips); n > 0 && f.owe > 0 {
		f.strips[n-1].hold = firm
		if f.strips[n-1].head {
			f.strips[n-1].hold = stuck
		}
	}
	if f.owe -= lines; row || f.owe < 0 {
		f.owe = 0
	}
	f.strips = append(f.strips, strip{
		gap: f.gap, height: height, from: int32(from), to: int32(to), lines: int32(lines),
		ruleAt: f.lineAt, ruleX: f.lineX, ruleW: f.lineW, rule: f.line,
		again: f.again, frame: f.frame, fresh: f.fresh,
	})
	f.gap, f.lineAt, f.fresh = 0, 0, false
	return &f.strips[len(f.strips)-1]
}

// heads makes the strips since from keep with the next lines or the next row.
func (f *flow) heads(lines int) {
	f.owe = max(f.owe, lines)
	if n := len(f.strips); n > 0 {
		f.strips[n-1].head = true
	}
}

// bind makes strips from to the last hold together at least so strongly.
func (f *flow) bind(from int, h hold) {
	for i := from; i < len(f.strips)-1; i++ {
		f.strips[i].hold = max(f.strips[i].hold, h)
	}
}

// height is that of the strips since from, without the gap above.
func (f *flow) height(from int) (h Unit) {
	for i := from; i < len(f.strips); i++ {
		if i > from {
			h += f.strips[i].gap
		}
		h += f.strips[i].height
	}
	return h
}

// elem adds a structure element.
func (f *flow) elem(r Role, parent int32) int32 {
	f.elems = append(f.elems, Elem{Role: r, Parent: parent})
	return int32(len(f.elems) - 1)
}

// within runs what adds to an element of its own.
func (f *flow) within(e int32, add func()) {
	old := f.parent
	f.parent = e
	add()
	f.parent = old
}

// mark is a state of the flow to go back to.
type mark struct {
	items, strips, elems, marks int
	gap, lineAt                 Unit
	owe, level                  int
	prev                        kind
	fresh                       bool
}

func (f *flow) mark() mark {
	return mark{
		len(f.items), len(f.strips), len(f.elems), len(f.marks),
		f.gap, f.lineAt, f.owe, f.level, f.prev, f.fresh,
	}
}

// back takes away what was added since a mark.
func (f *flow) back(m mark) {
	f.items, f.strips = f.items[:m.items], f.strips[:m.strips]
	f.elems, f.marks = f.elems[:m.elems], f.marks[:m.marks]
	f.gap, f.lineAt, f.owe, f.level = m.gap, m.lineAt, m.owe, m.level
	f.prev, f.fresh = m.prev, m.fresh
}

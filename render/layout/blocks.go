package layout

import (
	"fmt"

	"cpadoc/render/doc"
)

// kind is what stands above, for the space between two blocks.
type kind uint8

const (
	nothingYet kind = iota // a heading, or the top of the document
	title                  // H1, status, help boxes
	running
	rows // leave the space of a row below them
	bullets
	boxes // ticks, date cells, callouts
	lines // to write on
	filling
	inline
	signing
	under    // a subheading
	lettered // the H1 of a letter
	ticked   // four ticks in a row
	fielded
)

// add lays out one block.
func (f *flow) add(b doc.Block) {
	switch b := b.(type) {
	case doc.Masthead:
		f.masthead(b)
	case doc.Heading:
		f.title(b)
	case doc.HelpBoxes:
		f.help(b)
	case doc.Section:
		f.sectionOf(b)
	case doc.Subheading:
		f.subheading(b)
	case doc.Para:
		f.para(b)
	case doc.Facts:
		f.facts(b)
	case doc.Goals:
		f.goals(b)
	case doc.Needs:
		f.needs(b)
	case doc.Table:
		f.table(b)
	case doc.List:
		f.list(b)
	case doc.Callout:
		f.callout(b)
	case doc.Keep:
		f.keep(b)
	default:
		if !f.addCrisis(b) && !f.addLetter(b) {
			f.form(b)
		}
	}
}

// form lays out one of the blocks that are filled in by hand.
func (f *flow) form(b doc.Block) {
	switch b := b.(type) {
	case doc.Ticks:
		f.ticks(b)
	case doc.WriteIn:
		f.writeIn(b)
	case doc.DateCells:
		f.dateCells(b)
	case doc.Signature:
		f.signature(b)
	case doc.FillLine:
		f.fillLine(b)
	case doc.InlineTick:
		f.inlineTick(b)
	case doc.Halves:
		f.halves(b)
	default:
		panic(fmt.Sprintf("layout: no such block: %T", b))
	}
}

func (f *flow) masthead(b doc.Masthead) {
	s := f.s
	from := len(f.items)
	r := row{from: from, n: 1}
	w := s.Width - s.LogoW - s.Gutter
	for i, t := range []doc.Text{b.Organisation, b.Team} {
		if !empty(t) {
			f.put(&r, t, s.Left, w, hand{s.Mast, i == 0, s.Ink}, f.elem(RoleP, f.parent))
		}
	}
	if r.y <= s.MastH {
		f.push(from, s.MastH, r.cells[0], false)
	} else {
		f.bands(from, s.Mast.Lead, r.cells[:1], false)
		f.space(s.Title)
	}
	f.prev = nothingYet
}

// title sets the H1, the brand rule and the status line. The rule keeps with both.
func (f *flow) title(b doc.Heading) {
	s := f.s
	if f.letter {
		f.letterTitle(b)
		return
	}
	status := b.Status
	if !empty(b.Title) {
		f.bookmark(b.Title, 0)
	}
	if !f.titleAside(b) {
		status = lined(b.Aside, b.Status)
		f.titleAlone(b.Title)
	}
	from := len(f.items)
	f.rule(s.BrandRule, s.Left, s.Title+s.BrandRule.W/2, s.Width)
	f.push(from, s.Title+s.BrandRule.W, 0, false)
	if !empty(status) {
		f.space(s.Title)
		f.heads(1)
		f.stack(status, s.Left, s.Width, f.body(), f.elem(RoleP, f.parent))
	}
	f.prev = title
}

// sectionOf sets a section; one in another section has a smaller heading and no rule. One whose
// blocks turn out to hold nothing is not drawn.
func (f *flow) sectionOf(b doc.Section) {
	if len(b.Blocks) == 0 {
		return
	}
	f.owe = 0 // what a heading above lacks is not in another section
	before := f.mark()
	first, bare := len(f.strips), 0
	f.fresh = f.fresh || b.NewPage || f.depth == 0 && f.alone
	f.within(f.elem(RoleSect, f.parent), func() {
		switch f.depth++; {
		case b.Plain:
			f.plainHead(b.Heading)
		case f.depth == 1:
			f.sectionHead(b.Heading)
		default:
			f.subheading(doc.Subheading{Text: b.Heading})
		}
		bare = len(f.strips)
		for _, inner := range b.Blocks {
			from := len(f.strips)
			f.add(inner)
			if b.NewPage || b.Keep {
				f.bind(from, block)
			}
		}
		f.depth--
	})
	if len(f.strips) == bare {
		f.back(before)
		return
	}
	if b.Keep {
		f.bind(first, kept)
	}
	if f.depth == 0 && first < len(f.strips) {
		f.alone = b.NewPage
		f.sects = append(f.sects, section{first, len(f.strips)})
		f.strips[first].section = int32(len(f.sects))
	}
}

func (f *flow) sectionHead(t doc.Text) {
	s := f.s
	switch f.prev {
	case title:
		f.space(s.First)
	default:
		f.space(s.Section)
	}
	f.ruled(s.SectionRule, s.Left, s.Width)
	f.space(s.SectionTop)
	if !empty(t) {
		f.bookmark(t, 1)
		f.headline(t, bold(s.H2).in(s.Brand), f.heading(2, f.parent))
		f.heads(3)
		f.space(s.UnderH2)
	}
	f.prev = nothingYet
}

func (f *flow) subheading(b doc.Subheading) {
	if empty(b.Text) {
		return
	}
	f.between(under)
	if n := len(f.strips); n > 0 && !f.strips[n-1].head {
		f.owe = 0 // what a heading above lacks is not under this one
	}
	f.headline(b.Text, f.label(), f.heading(3, f.parent))
	f.heads(3)
	f.prev = under
}

// heading adds a heading element. Levels never skip: one that would is raised.
func (f *flow) heading(level int, parent int32) int32 {
	f.level = min(level, f.level+1)
	return f.elem([...]Role{RoleH1, RoleH2, RoleH3}[f.level-1], parent)
}

// headline sets a heading, whole.
func (f *flow) headline(t doc.Text, h hand, elem int32) {
	from := len(f.strips)
	f.stack(t, f.s.Left, f.s.Width, h, elem)
	f.bind(from, stuck)
}

// bookmark makes one that leads to the next strip.
func (f *flow) bookmark(t doc.Text, level int) {
	var title string
	for i := range t {
		title += t[i].Text
	}
	f.marks = append(f.marks, Bookmark{Title: title, Level: level, Page: len(f.strips)})
}

func (f *flow) para(b doc.Para) {
	if empty(b.Text) {
		return
	}
	f.between(running)
	f.stack(b.Text, f.s.Left, f.s.ParaW, f.body(), f.elem(RoleP, f.parent))
	f.prev = running
}

func (f *flow) keep(b doc.Keep) {
	from := len(f.strips)
	for _, inner := range b.Blocks {
		f.add(inner)
	}
	f.bind(from, kept)
}

// between adds the space between the block above and one of a kind.
func (f *flow) between(this kind) {
	s := f.s
	switch prev := f.prev; {
	case prev == under && this == rows:
		f.space(s.Row)
	case prev == nothingYet, prev == under && this != under:
	case this == signing && prev == signing:
		f.space(s.SignNext)
	case this == signing:
	case prev == lines:
		f.space(s.AfterLines)
	case prev == lettered:
		f.space(s.LetterTitle)
	case prev == title && this == running:
		f.space(s.TitleText)
	case this == running && prev == running:
		f.space(s.Para)
	case this == bullets && prev == running:
		f.space(s.List)
	case this == running && prev == ticked:
		f.space(s.AfterTicks)
	case this == running && prev == fielded:
		f.space(s.FieldFoot)
	case this == fielded && prev == boxes:
		f.space(s.FieldTop)
	case prev == signing && this == running:
		f.space(s.SignText)
	case this == running && prev == rows:
		f.space(s.AfterRows - s.Row)
	case this == running, this == bullets && prev == rows:
		f.space(s.Text)
	case this == inline && prev == filling:
		f.space(s.FillGap)
	case this == rows && prev == rows:
	case this == rows && prev == running, this == rows && prev == bullets:
		f.space(s.Text)
	default:
		f.space(s.Block)
	}
}

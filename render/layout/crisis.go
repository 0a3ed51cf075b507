package layout

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// suited is the sheet for a document's kind: a wallet card has one size in every edition, letters
// and crisis plans stand closer.
func suited(d *doc.Doc, s *style.Sheet) *style.Sheet {
	for _, b := range d.Blocks {
		switch b.(type) {
		case doc.Letter:
			return s.ForLetters()
		case doc.WalletCard:
			if !s.Columns || s.Body != style.Standard().Body {
				return style.Standard()
			}
		case doc.EmergencyBoxes, doc.FridgeSheet:
			if s.Columns {
				return s.Tight()
			}
		}
	}
	return s
}

// addCrisis lays out the blocks of crisis plans and cards.
func (f *flow) addCrisis(b doc.Block) bool {
	switch b := b.(type) {
	case doc.EmergencyBoxes:
		f.emergency(&b)
	case doc.Numbers:
		f.numbers(b)
	case doc.Pair:
		f.halfSections(b)
	case doc.WalletCard:
		f.wallet(&b)
	case doc.FridgeSheet:
		f.fridge(&b.Card)
	default:
		return false
	}
	return true
}

// topLevel lays out a block of the document. In large print a page with the emergency boxes holds
// nothing else, unless the next block fits there whole.
func (f *flow) topLevel(b doc.Block) {
	first := len(f.strips)
	f.add(b)
	if f.boxPage && first < len(f.strips) && f.height(0) > f.bottom-f.firstTop {
		f.strips[first].fresh = true
	}
	_, boxes := b.(doc.EmergencyBoxes)
	f.boxPage = boxes && !f.s.Columns && !f.boxRests
}

// boxesFirst are the blocks of a document, in large print those of a letter to a child with the boxes
// straight after its title: a young carer finds whom to ring on page 1, whatever comes before it elsewhere.
func (f *flow) boxesFirst(d *doc.Doc) []doc.Block {
	boxes := slices.IndexFunc(d.Blocks, func(b doc.Block) bool { _, ok := b.(doc.EmergencyBoxes); return ok })
	title := slices.IndexFunc(d.Blocks, func(b doc.Block) bool { _, ok := b.(doc.Heading); return ok })
	if f.s.Columns || !d.BoxesFirst || title < 0 || boxes <= title {
		return d.Blocks
	}
	return slices.Concat(d.Blocks[:title+1], d.Blocks[boxes:boxes+1], d.Blocks[title+1:boxes], d.Blocks[boxes+1:])
}

// titleAside sets the H1 with words at its right on one baseline, where both fit on a line.
func (f *flow) titleAside(b doc.Heading) bool {
	s := f.s
	h := bold(s.H1).in(s.Brand)
	wide := across(b.Aside, f.body())
	fits := across(b.Title, h)+s.Gutter+wide <= s.Width && !broken(b.Title) && !broken(b.Aside)
	if !s.Columns || empty(b.Title) || empty(b.Aside) || !fits {
		return false
	}
	from := len(f.items)
	f.set(b.Title, s.Left, s.Width, 0, h, f.heading(1, f.parent))
	f.set(b.Aside, s.Left+s.Width-wide, wide, h.Base()-s.Body.Base(), f.body(), f.elem(RoleP, f.parent))
	f.push(from, h.Lead, 1, false)
	f.heads(1)
	return true
}

func (f *flow) titleAlone(t doc.Text) {
	if !empty(t) {
		f.headline(t, bold(f.s.H1).in(f.s.Brand), f.heading(1, f.parent))
		f.heads(1)
	}
}

// lined is texts each on a line of its own.
func lined(texts ...doc.Text) doc.Text {
	var all doc.Text
	for _, t := range texts {
		if empty(t) {
			continue
		}
		if len(all) > 0 {
			all = append(all, doc.Span{Text: "\n"})
		}
		all = append(all, t...)
	}
	return all
}

// lines is how many lines a text takes in a column.
func (f *flow) lines(t doc.Text, w Unit, h hand) int {
	from := len(f.items)
	n := f.set(t, 0, w, 0, h, Artifact)
	f.items = f.items[:from]
	return n
}

// numbers sets people to ring as a table: the number heads its row.
func (f *flow) numbers(b doc.Numbers) {
	if len(b.Rows) == 0 {
		return
	}
	f.between(rows)
	if p := f.prev; p == running || p == bullets || p == rows {
		f.rowRule()
	}
	f.within(f.elem(RoleTable, f.parent), func() {
		for i := range b.Rows {
			if i > 0 {
				f.rowRule()
			}
			f.number(&b.Rows[i])
			f.space(f.s.Row)
		}
	})
	f.prev = rows
}

func (f *flow) number(n *doc.Number) {
	s := f.s
	tr := f.elem(RoleTR, f.parent)
	th := f.scoped(tr, "Row")
	who := f.elem(RoleTD, tr)
	r := f.row()
	big := bold(style.Type{Size: s.PeopleNumber, Lead: s.Body.Lead}).in(s.Ink)
	x, w := s.MainX, s.ValueW
	if s.Columns {
		f.put(&r, loosened(n.Number, s.KeyW, big), s.Left, s.KeyW, big, th)
		f.lift(r.from, big)
		r.next()
	} else {
		f.name(&r, loosened(n.Number, s.Width, big), s.Left, s.Width, big, th)
		f.lift(r.from, big)
		x, w = s.Left, s.Width
	}
	if s.HoursBelow {
		f.paragraphs(&r, given(n.Who, n.Hours), x, w, f.body(), who)
		f.end(&r)
		return
	}
	f.put(&r, n.Who, x, s.MainW, f.body(), who)
	r.next()
	f.put(&r, n.Hours, s.AsideX, s.AsideW, f.body(), f.elem(RoleTD, tr))
	f.end(&r)
}

// lift puts words of another size on the baseline of the body.
func (f *flow) lift(from int, h hand) {
	for i := from; i < len(f.items); i++ {
		f.items[i].Y += f.s.Body.Base() - h.Base()
	}
}

func given(texts ...doc.Text) (all []doc.Text) {
	for _, t := range texts {
		if !empty(t) {
			all = append(all, t)
		}
	}
	return all
}

// halfSections sets two headed lists side by side, or one after the other.
func (f *flow) halfSections(b doc.Pair) {
	both := has(b.A.List.Items) && has(b.B.List.Items)
	if b.Within {
		f.halfTopics(&b, both)
		return
	}
	if f.s.Columns && f.depth == 0 && both && f.sideBySide(&b) {
		return
	}
	for _, h := range [...]doc.Half{b.A, b.B} {
		if has(h.List.Items) {
			f.sectionOf(doc.Section{Heading: h.Heading, Blocks: []doc.Block{h.List}})
		}
	}
}

func has(texts []doc.Text) bool { return recorded(texts) }

// sideBySide sets both halves whole; false where that would be twice as high as a row may be.
func (f *flow) sideBySide(b *doc.Pair) bool {
	saved := *f
	first := len(f.strips)
	f.fresh = f.fresh || f.alone
	f.sectionHead(nil)
	from := len(f.items)
	f.bookmark(b.A.Heading, 1)
	h := f.half(&b.A, f.s.Left, 2)
	f.bookmark(b.B.Heading, 1)
	h = max(h, f.half(&b.B, f.s.HalfX, 2))
	if h > 2*f.s.Whole {
		*f = saved
		return false
	}
	f.push(from, h, 1, true)
	f.alone = false
	f.sects = append(f.sects, section{first, len(f.strips)})
	f.strips[first].section = int32(len(f.sects))
	f.prev = bullets
	return true
}

// halfTopics sets two lists with subheadings within a section: side by side where both are there
// and no higher than a row may be, else one after the other.
func (f *flow) halfTopics(b *doc.Pair, both bool) {
	if f.s.Columns && both {
		saved := *f
		f.between(under)
		from := len(f.items)
		h := max(f.half(&b.A, f.s.Left, 3), f.half(&b.B, f.s.HalfX, 3))
		if h <= f.s.Whole {
			f.push(from, h, 1, true)
			f.prev = bullets
			return
		}
		*f = saved
	}
	for _, h := range [...]doc.Half{b.A, b.B} {
		if has(h.List.Items) {
			f.subheading(doc.Subheading{Text: h.Heading})
			f.add(h.List)
		}
	}
}

// half sets a heading and its list in one half and gives their height.
func (f *flow) half(b *doc.Half, x Unit, level int) (y Unit) {
	s := f.s
	sect := f.parent
	if level == 2 {
		sect = f.elem(RoleSect, f.parent)
	}
	if !empty(b.Heading) {
		h, gap := bold(s.H2).in(s.Brand), s.UnderH2
		if level == 3 {
			h, gap = f.label(), f.itemGap(b.List.Mark)
		}
		y = h.Lines(f.set(b.Heading, x, s.HalfW, 0, h, f.heading(level, sect))) + gap
	}
	l := f.elem(RoleL, sect)
	look := f.listLook(b.List.Mark)
	for i, t := range given(b.List.Items...) {
		if i > 0 {
			y += f.itemGap(b.List.Mark)
		}
		y += s.Body.Lines(f.itemAt(t, b.List.Mark, f.elem(RoleLI, l), x, y, s.HalfW, look))
	}
	return y
}

// loosened is a number that may part between its groups where it does not fit on a line.
func loosened(t doc.Text, w Unit, h hand) doc.Text {
	if across(t, h) <= w {
		return t
	}
	var all doc.Text
	for _, span := range t {
		span.Text = breakable.Replace(span.Text)
		all = append(all, span)
	}
	return all
}

package layout

import (
	"cpadoc/render/doc"
)

// cardItems is the most that a card holds of each list (domain.md 4.2).
const cardItems = 3

func isCard(d *doc.Doc) bool {
	for _, b := range d.Blocks {
		if _, ok := b.(doc.WalletCard); ok {
			return true
		}
	}
	return false
}

// wallet sets a card twice on a page: two strips of four panels. The second one is the first drawn
// again, as an artifact, so that nobody hears it twice.
func (f *flow) wallet(b *doc.WalletCard) {
	s := f.s
	f.fresh = len(f.strips) > 0
	from := len(f.items)
	f.how(b.How)
	at := len(f.items)
	f.within(f.elem(RoleSect, f.parent), func() {
		f.panelNumbers(&b.Card, 0)
		f.panelSigns(&b.Card, 1)
		f.panelHelps(&b.Card, 2)
		f.panelPeople(&b.Card, 3)
	})
	for _, it := range f.items[at:] {
		it.X += s.CardW
		it.Elem = Artifact
		f.items = append(f.items, it)
	}
	f.cutMarks()
	top := s.CardY
	f.push(from, 4*s.PanelH, 1, true)
	f.strips[len(f.strips)-1].at = top
	f.prev = boxes
}

// cutMarks are the border to cut along and the folds, with ticks beside the strips.
func (f *flow) cutMarks() {
	s := f.s
	wide := 2 * s.CardW
	f.items = append(f.items,
		Item{
			Kind: Box, Colour: s.CardEdge.C, Fill: None, Elem: Artifact,
			X: s.Left, W: wide, H: 4 * s.PanelH, Size: s.CardEdge.W,
		},
		Item{
			Kind: Rule, Colour: s.CardEdge.C, Fill: None, Elem: Artifact,
			X: s.Left + s.CardW, H: 4 * s.PanelH, Size: s.CardEdge.W,
		})
	for i := Unit(1); i < 4; i++ {
		y := i * s.PanelH
		f.dashed(s.CardFold, s.Left, y, wide, 0)
		f.dashed(s.CardFold, s.Left-s.CardTickGap-s.CardTick, y, s.CardTick, 0)
		f.dashed(s.CardFold, s.Left+wide+s.CardTickGap, y, s.CardTick, 0)
	}
}

// how sets the instructions between the banner and the strips.
func (f *flow) how(how [2][]doc.Text) {
	s := f.s
	h := plain(s.CardHow).in(s.Ink)
	for i, x := range [...]Unit{s.Left, s.HalfX} {
		y := f.top - s.BannerGap + s.CardHowY - s.CardY
		for _, t := range given(how[i]...) {
			if n := f.lines(t, s.HalfW, h); y+h.Lines(n) > 0 {
				f.leftOut++
				continue
			}
			y += h.Lines(f.set(t, x, s.HalfW, y, h, f.elem(RoleP, f.parent)))
		}
	}
}

// panel is where the words of a panel stand, from the top of the strips.
func (f *flow) panel(n Unit) (x, w, y, end Unit) {
	s := f.s
	y = n * s.PanelH
	return s.Left + s.PanelX, s.CardW - 2*s.PanelX, y + s.PanelY, y + s.PanelH - s.PanelY
}

func (f *flow) cardTitle() hand { return bold(f.s.CardTitle).in(f.s.Ink) }
func (f *flow) cardLine() hand  { return plain(f.s.CardLine).in(f.s.Ink) }
func (f *flow) cardBold() hand  { return bold(f.s.CardLine).in(f.s.Ink) }

// line is one text of a panel: its words, how they are set and the space above them.
type line struct {
	t     doc.Text
	h     hand
	above Unit
	role  Role
}

func (f *flow) tall(lines []line, w Unit) (h Unit) {
	for _, l := range lines {
		if !empty(l.t) {
			h += l.above + l.h.Lines(f.lines(l.t, w, l.h))
		}
	}
	return h
}

// setLines sets the lines below each other and gives where they end.
func (f *flow) setLines(lines []line, x, w, y Unit) Unit {
	for _, l := range lines {
		if empty(l.t) {
			continue
		}
		e := int32(0)
		switch l.role {
		case RoleH1:
			f.bookmark(l.t, 0)
			e = f.heading(1, f.parent)
		case RoleH2:
			f.bookmark(l.t, 1)
			e = f.heading(2, f.parent)
		default:
			e = f.elem(RoleP, f.parent)
		}
		y += l.above
		y += l.h.Lines(f.set(l.t, x, w, y, l.h, e))
	}
	return y
}

// panelNumbers sets the numbers. Where they need the room the panel's inset is less; words that
// still have none are left out: the title first, then what stands below the numbers.
func (f *flow) panelNumbers(c *doc.Card, n Unit) {
	s := f.s
	x, w, y, end := f.panel(n)
	number := bold(s.CardNumber).in(s.Ink)
	a := []line{
		{c.Title, f.cardTitle(), 0, RoleH1},
		{c.A.Label, f.cardLine(), s.UnderOne, RoleP},
		{loosened(c.A.Number, w, number), number, 0, RoleP},
		{c.A.Say, f.cardTitle(), 0, RoleP},
		{c.A.After, f.cardLine(), 0, RoleP},
	}
	b := c.B
	height := func() Unit {
		return f.tall(a, w) + s.CardBoxTop + f.cardBox(&b, x, w, 0, false)
	}
	most := s.PanelH - 2*s.PanelLeast
	drops := []*doc.Text{
		&a[0].t, &b.Label, &b.After, &a[4].t, &a[1].t, &a[3].t, &b.Say, &a[2].t, &b.Number,
	}
	for _, drop := range drops {
		if height() <= most {
			break
		}
		if !empty(*drop) {
			*drop = nil
			f.leftOut++
		}
	}
	h := height()
	if h > end-y {
		y = n*s.PanelH + (s.PanelH-h)/2
	}
	y = f.setLines(a, x, w, y)
	f.cardBox(&b, x, w, y+s.CardBoxTop, true)
}

// cardBox sets the boxed number with its words beside it, and gives its height.
func (f *flow) cardBox(b *doc.CardNumber, x, w, y Unit, draw bool) Unit {
	s := f.s
	saved := *f
	p := boxPlace{x, w, s.HelpBarB}
	number, words := bold(s.CardNumber).in(s.Ink), plain(s.CardBox).in(s.Ink)
	in := x + p.bar.W + s.CardBoxX
	width := x + w - s.HelpBox.W - s.CardBoxX - in
	top := s.HelpBox.W + s.CardBoxY
	beside := in
	if !empty(b.Number) {
		beside += min(across(b.Number, number), width/2) + s.CardBoxGap
	}
	say := lined(bolded(b.Say), b.Label, b.After)
	nw := f.lines(b.Number, width/2, number)
	ns := f.lines(say, in+width-beside, words)
	h := max(number.Lines(nw), words.Lines(ns))
	if h == 0 {
		return 0
	}
	f.set(b.Number, in, width/2, y+top+(h-number.Lines(nw))/2, number, f.elem(RoleP, f.parent))
	f.set(say, beside, in+width-beside, y+top+(h-words.Lines(ns))/2, words, f.elem(RoleP, f.parent))
	f.boxLines(p, y, h+2*top)
	if !draw {
		*f = saved
	}
	return h + 2*top
}

// panelSigns sets the early signs.
func (f *flow) panelSigns(c *doc.Card, n Unit) {
	x, w, y, end := f.panel(n)
	f.cardList(&c.Signs, doc.Bullet, x, w, y, end)
}

// cardList sets a title and whole items while they fit. A title whose first item has no room is
// left out with it.
func (f *flow) cardList(l *doc.CardList, m doc.Mark, x, w, y, end Unit) {
	s := f.s
	items := given(l.Items...)
	if len(items) == 0 {
		return
	}
	look := listLook{hand{s.CardText, false, s.Ink}, s.ItemX, s.DiscX, s.CardDiscY, s.DiscW}
	if m != doc.Bullet {
		look = listLook{look.hand, s.CardMarkX, 0, s.CardMarkY, s.CardMarkW}
	}
	title := []line{{l.Title, f.cardTitle(), 0, RoleH2}}
	y += f.tall(title, w) + s.UnderTitle
	f.leftOut += len(items)
	list := Artifact
	for i, t := range items[:min(len(items), cardItems)] {
		if i > 0 {
			y += f.itemGap(m)
		}
		h := look.Lines(f.lines(t, w-look.textX, look.hand))
		if y+h > end {
			return
		}
		if i == 0 {
			f.setLines(title, x, w, y-f.tall(title, w)-s.UnderTitle)
			list = f.elem(RoleL, f.parent)
		}
		f.itemAt(t, m, f.elem(RoleLI, list), x, y, w, look)
		f.leftOut--
		y += h
	}
}

// panelHelps sets what helps and what does not side by side, above what others must know.
func (f *flow) panelHelps(c *doc.Card, n Unit) {
	s := f.s
	x, w, y, end := f.panel(n)
	needs := f.whole(c.Needs, w, end-y)
	foot := end - f.tall(needs, w)
	if len(needs) > 0 {
		end = foot - s.UnderOne
	}
	f.cardList(&c.Helps, doc.Tick, x, s.CardHalf, y, end)
	right := s.CardHalf + s.CardHalfGap
	f.cardList(&c.Not, doc.Cross, x+right, w-right, y, end)
	f.setLines(needs, x, w, foot)
}

// whole is the texts that fit, in their order; the rest are counted.
func (f *flow) whole(texts []doc.Text, w, room Unit) (lines []line) {
	texts = given(texts...)
	for i, t := range texts {
		l := line{t, f.cardLine(), 0, RoleP}
		if room -= f.tall([]line{l}, w); room < 0 {
			f.leftOut += len(texts) - i
			break
		}
		lines = append(lines, l)
	}
	return lines
}

// panelPeople sets who to ring, and at its foot when the card was made. Where anything of the card
// was left out, a line says where it stands.
func (f *flow) panelPeople(c *doc.Card, n Unit) {
	s := f.s
	x, w, y, end := f.panel(n)
	end += s.PanelY - s.CardFootUp
	foot := f.whole(c.Foot, w, end-y)
	end -= f.tall(foot, w)
	saved := *f
	before := f.leftOut
	f.cardPeople(c, x, w, y, end)
	more := []line{{c.More, f.cardLine(), s.CardMore, RoleP}}
	if f.leftOut > 0 && !empty(c.More) && f.tall(more, w) <= end-y {
		*f = saved
		f.leftOut = before
		at := f.cardPeople(c, x, w, y, end-f.tall(more, w))
		f.setLines(more, x, w, at)
	}
	f.setLines(foot, x, w, end)
}

// cardPeople sets whole rows of people, then what the person chose to have on the card.
func (f *flow) cardPeople(c *doc.Card, x, w, y, end Unit) Unit {
	s := f.s
	title := []line{{c.People, f.cardTitle(), 0, RoleH2}}
	under := f.tall(title, w) + s.UnderPeople
	if len(c.Ring) > 0 && y+under <= end {
		f.leftOut += len(c.Ring)
		for i := range c.Ring[:min(len(c.Ring), cardItems)] {
			p := &c.Ring[i]
			h := f.cardRow(p, x, w, 0, false)
			if y+under+h > end {
				break
			}
			if i == 0 {
				f.setLines(title, x, w, y)
				y += under
				under = 0
			}
			y += f.cardRow(p, x, w, y, true)
			f.leftOut--
		}
	} else {
		f.leftOut += len(c.Ring)
	}
	return f.setLines(f.whole(c.About, w, end-y), x, w, y)
}

// cardRow sets a name with its hours below and its number at the right edge, and gives its height.
func (f *flow) cardRow(p *doc.CardPerson, x, w, y Unit, draw bool) Unit {
	s := f.s
	number := min(across(p.Number, f.cardBold()), w/2)
	name := w - number - s.CardNameGap
	nn := f.lines(p.Name, name, f.cardLine())
	nb := f.lines(p.Number, number, f.cardBold())
	nh := f.lines(p.Hours, w, f.cardLine())
	first := s.CardLine.Lines(max(nn, nb))
	h := first + s.CardLine.Lines(nh) + 2*s.CardRowGap + s.RowRule.W
	if !draw {
		return h
	}
	e := f.elem(RoleP, f.parent)
	y += s.CardRowGap
	f.set(p.Name, x, name, y, f.cardLine(), e)
	f.goesOn(p.Number)
	f.set(p.Number, x+w-number, number, y, f.cardBold(), e)
	f.goesOn(p.Hours)
	f.set(p.Hours, x, w, y+first, f.cardLine(), e)
	f.rule(s.RowRule, x, y+h-s.CardRowGap-s.RowRule.W/2, w)
	return h
}

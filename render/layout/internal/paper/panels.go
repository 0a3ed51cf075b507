package paper

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/boxes"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// panelNumbers sets the numbers. Where they need the room the panel's inset is less; words that
// still have none are left out: the title first, then what stands below the numbers.
func (c *wallet) panelNumbers(card *doc.Card, n style.Unit) {
	s := c.draw.Sheet
	x, w, y, end := c.panel(n)
	number := typeset.Bold(s.CardNumber).In(s.Ink)
	a := []line{
		{card.Title, cardTitle(s), 0, page.RoleH1},
		{card.A.Label, cardLine(s), s.UnderOne, page.RoleP},
		{typeset.Loosened(card.A.Number, w, number), number, 0, page.RoleP},
		{card.A.Say, cardTitle(s), 0, page.RoleP},
		{card.A.After, cardLine(s), 0, page.RoleP},
	}
	b := card.B
	height := func() style.Unit {
		return c.tall(a, w) + s.CardBoxTop + c.cardBox(&b, x, w, 0, false)
	}
	most := s.PanelH - 2*s.PanelLeast
	drops := []*doc.Text{
		&a[0].text, &b.Label, &b.After, &a[4].text, &a[1].text,
		&a[3].text, &b.Say, &a[2].text, &b.Number,
	}
	for _, drop := range drops {
		if height() <= most {
			break
		}
		if !typeset.Empty(*drop) {
			c.unsafe = c.unsafe || drop == &a[2].text || drop == &b.Number || drop == &a[3].text || drop == &b.Say
			*drop = nil
			c.leftOut++
		}
	}
	h := height()
	if h > end-y {
		y = n*s.PanelH + (s.PanelH-h)/2
	}
	y = c.set(a, x, w, y)
	c.cardBox(&b, x, w, y+s.CardBoxTop, true)
}

// cardBox sets the boxed number with its words beside it, and returns its height.
func (c *wallet) cardBox(b *doc.CardNumber, x, w, y style.Unit, show bool) style.Unit {
	s := c.draw.Sheet
	before := c.draw.Mark()
	p := boxes.Place{X: x, W: w, Bar: s.HelpBarB}
	number, words := typeset.Bold(s.CardNumber).In(s.Ink), typeset.Plain(s.CardBox).In(s.Ink)
	in := x + p.Bar.W + s.CardBoxX
	width := x + w - s.HelpBox.W - s.CardBoxX - in
	top := s.HelpBox.W + s.CardBoxY
	beside := in
	if !typeset.Empty(b.Number) {
		beside += min(typeset.Across(b.Number, number), width/2) + s.CardBoxGap
	}
	say := typeset.Lined(typeset.Bolded(b.Say), b.Label, b.After)
	nw := c.draw.Lines(b.Number, width/2, number)
	ns := c.draw.Lines(say, in+width-beside, words)
	h := max(number.Lines(nw), words.Lines(ns))
	if h == 0 {
		return 0
	}
	c.draw.Set(b.Number, in, width/2, y+top+(h-number.Lines(nw))/2, number, c.draw.Add(page.RoleP))
	at := y + top + (h-words.Lines(ns))/2
	c.draw.Set(say, beside, in+width-beside, at, words, c.draw.Add(page.RoleP))
	p.Border(c.draw, y, h+2*top)
	if !show {
		c.draw.Back(before)
	}
	return h + 2*top
}

// panelSigns sets the early signs above what others must know, allergies first: a card without all of that
// is not safe.
func (c *wallet) panelSigns(card *doc.Card, n style.Unit) {
	s := c.draw.Sheet
	x, w, y, end := c.panel(n)
	needs := c.whole(card.Needs, w, end-y)
	c.unsafe = c.unsafe || len(needs) < len(typeset.Given(card.Needs...))
	foot := end - c.tall(needs, w)
	if len(needs) > 0 {
		end = foot - s.UnderOne
	}
	c.cardList(&card.Signs, doc.Bullet, x, w, y, end)
	c.set(needs, x, w, foot)
}

// cardList sets a title and whole items while they fit. A title whose first item has no room is
// left out with it.
func (c *wallet) cardList(l *doc.CardList, m doc.Mark, x, w, y, end style.Unit) {
	s := c.draw.Sheet
	items := typeset.Given(l.Items...)
	if len(items) == 0 {
		return
	}
	look := cardLook(s, m)
	title := []line{{l.Title, cardTitle(s), 0, page.RoleH2}}
	y += c.tall(title, w) + s.UnderTitle
	c.leftOut += len(items)
	list := page.Artifact
	for i, t := range items[:min(len(items), cardItems)] {
		if i > 0 {
			y += c.prose.ItemGap(m)
		}
		h := look.Lines(c.draw.Lines(t, w-look.TextX, look.Typeface))
		if y+h > end {
			return
		}
		if i == 0 {
			c.set(title, x, w, y-c.tall(title, w)-s.UnderTitle)
			list = c.draw.Add(page.RoleL)
		}
		c.prose.ItemAt(t, m, c.draw.Elem(page.RoleLI, list), x, y, w, look)
		c.leftOut--
		y += h
	}
}

// panelHelps sets what helps, and under it what does not, as wide as the panel: one of each before a second
// of either, and never what does not help alone where something does.
func (c *wallet) panelHelps(card *doc.Card, n style.Unit) {
	s := c.draw.Sheet
	x, w, y, end := c.panel(n)
	lists := [2]*doc.CardList{&card.Helps, &card.Not}
	marks := [2]doc.Mark{doc.Tick, doc.Cross}
	var items [2][]doc.Text
	for i, l := range lists {
		items[i] = typeset.Given(l.Items...)
		c.leftOut += len(items[i])
	}
	height := func(k [2]int) (h style.Unit) {
		for i := range k {
			if h > 0 && k[i] > 0 {
				h += s.UnderOne
			}
			h += c.listHeight(lists[i], items[i][:k[i]], marks[i], w)
		}
		return h
	}
	var k [2]int
	for range cardItems {
		for i := range k {
			more := k
			more[i]++
			alone := i == 1 && k[0] == 0 && len(items[0]) > 0
			if k[i] < len(items[i]) && !alone && height(more) <= end-y {
				k = more
			}
		}
	}
	for i := range k {
		if k[i] > 0 {
			y = c.listAt(lists[i], items[i][:k[i]], marks[i], x, w, y) + s.UnderOne
			c.leftOut -= k[i]
		}
	}
}

// listHeight is how high a title and items are; 0 without items.
func (c *wallet) listHeight(l *doc.CardList, items []doc.Text, m doc.Mark, w style.Unit) style.Unit {
	if len(items) == 0 {
		return 0
	}
	s, look := c.draw.Sheet, cardLook(c.draw.Sheet, m)
	h := c.tall([]line{{l.Title, cardTitle(s), 0, page.RoleH2}}, w) + s.UnderPeople
	for i, t := range items {
		if i > 0 {
			h += s.CardItemGap
		}
		h += look.Lines(c.draw.Lines(t, w-look.TextX, look.Typeface))
	}
	return h
}

// listAt sets a title and items and returns where they end.
func (c *wallet) listAt(l *doc.CardList, items []doc.Text, m doc.Mark, x, w, y style.Unit) style.Unit {
	s, look := c.draw.Sheet, cardLook(c.draw.Sheet, m)
	y = c.set([]line{{l.Title, cardTitle(s), 0, page.RoleH2}}, x, w, y) + s.UnderPeople
	list := c.draw.Add(page.RoleL)
	for i, t := range items {
		if i > 0 {
			y += s.CardItemGap
		}
		c.prose.ItemAt(t, m, c.draw.Elem(page.RoleLI, list), x, y, w, look)
		y += look.Lines(c.draw.Lines(t, w-look.TextX, look.Typeface))
	}
	return y
}

// whole is the texts that fit, in their order; the rest are counted.
func (c *wallet) whole(texts []doc.Text, w, room style.Unit) (lines []line) {
	s := c.draw.Sheet
	texts = typeset.Given(texts...)
	for i, t := range texts {
		l := line{t, cardLine(s), 0, page.RoleP}
		if room -= c.tall([]line{l}, w); room < 0 {
			c.leftOut += len(texts) - i
			break
		}
		lines = append(lines, l)
	}
	return lines
}

// panelPeople sets who to ring, and at its foot who holds the plan and when it was made: where that fits
// under the first person, without whom a card is not safe. Where anything of the card was left out and no
// foot says where more stands, a line does.
func (c *wallet) panelPeople(card *doc.Card, n style.Unit) {
	s := c.draw.Sheet
	x, w, y, end := c.panel(n)
	end += s.PanelY - s.CardFootUp
	first := style.Unit(0)
	if len(card.Ring) > 0 {
		first = c.tall([]line{{card.People, cardTitle(s), 0, page.RoleH2}}, w) + s.UnderPeople + c.cardRow(&card.Ring[0], x, w, 0, false)
	}
	foot := c.whole(card.Foot, w, end-y-first)
	end -= c.tall(foot, w)
	before, left := c.flow.Mark(), c.leftOut
	c.cardPeople(card, x, w, y, end)
	more := []line{{card.More, cardLine(s), s.CardMore, page.RoleP}}
	if c.leftOut > 0 && len(foot) == 0 && !typeset.Empty(card.More) && c.tall(more, w) <= end-y-first {
		c.flow.Back(before)
		c.leftOut = left
		at := c.cardPeople(card, x, w, y, end-c.tall(more, w))
		c.set(more, x, w, at)
	}
	c.set(foot, x, w, end)
}

// cardPeople sets whole rows of people, then what the person chose to have on the card.
func (c *wallet) cardPeople(card *doc.Card, x, w, y, end style.Unit) style.Unit {
	s := c.draw.Sheet
	title := []line{{card.People, cardTitle(s), 0, page.RoleH2}}
	at := y + c.tall(title, w) + s.UnderPeople
	set := 0
	for i := range card.Ring[:min(len(card.Ring), cardItems)] {
		p := &card.Ring[i]
		if at+c.cardRow(p, x, w, 0, false) > end {
			break
		}
		if set++; i == 0 {
			c.set(title, x, w, y)
		}
		at += c.cardRow(p, x, w, at, true)
		y = at
	}
	c.leftOut += len(card.Ring) - set
	c.unsafe = c.unsafe || set == 0 && len(card.Ring) > 0
	return c.set(c.whole(card.About, w, end-y), x, w, y)
}

// cardRow sets a name with its hours below and its number at the right edge, and returns its
// height.
func (c *wallet) cardRow(p *doc.CardPerson, x, w, y style.Unit, show bool) style.Unit {
	s := c.draw.Sheet
	number := min(typeset.Across(p.Number, cardBold(s)), w/2)
	name := w - number - s.CardNameGap
	nn := c.draw.Lines(p.Name, name, cardLine(s))
	nb := c.draw.Lines(p.Number, number, cardBold(s))
	nh := c.draw.Lines(p.Hours, w, cardLine(s))
	first := s.CardLine.Lines(max(nn, nb))
	h := first + s.CardLine.Lines(nh) + 2*s.CardRowGap + s.RowRule.W
	if !show {
		return h
	}
	e := c.draw.Add(page.RoleP)
	y += s.CardRowGap
	c.draw.Set(p.Name, x, name, y, cardLine(s), e)
	c.draw.GoesOn(p.Number)
	c.draw.Set(p.Number, x+w-number, number, y, cardBold(s), e)
	c.draw.GoesOn(p.Hours)
	c.draw.Set(p.Hours, x, w, y+first, cardLine(s), e)
	c.draw.Rule(s.RowRule, x, y+h-s.CardRowGap-s.RowRule.W/2, w)
	return h
}

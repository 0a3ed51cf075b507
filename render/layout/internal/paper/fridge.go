package paper

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/block"
	"cpadoc/render/layout/internal/boxes"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// fridge sets a fridge sheet, in the person's own edition.
type fridge struct {
	liner
	body  *block.Body
	tight bool // without the title and the head over people: what helps has no room otherwise
}

// SetFridge sets a card's content on one page: the numbers, and of the rest whole items in a fixed
// order of need while they fit. In large print headings yield to them: the banner names the paper. It
// returns how many items had no room, and whether one that keeps the person safe is among them.
func SetFridge(b *block.Body, card *doc.Card) (left int, unsafe bool) {
	f := fridge{newLiner(b), b, false}
	before := f.flow.Mark()
	all, must, want := fridgeOrder(card)
	n := f.fill(card, all)
	if n < want && !f.draw.Sheet.Columns && !typeset.Empty(card.A.Label) {
		f.flow.Back(before)
		f.tight = true
		n = f.fill(card, all)
	}
	return held(card) - n, n < must
}

// fill sets the numbers and as many items as the page holds, and returns how many those are.
func (f *fridge) fill(card *doc.Card, order []part) int {
	if !f.tight {
		f.body.Title(doc.Heading{Title: card.Title})
	}
	f.numbers(card)
	before := f.flow.Mark()
	for n := len(order); ; n-- {
		for _, more := range [...]doc.Text{card.More, nil} {
			f.rest(card, order[:n], more)
			if n == 0 || f.flow.Height(0) <= f.flow.Room.FirstPage() {
				return n
			}
			f.flow.Back(before)
		}
	}
}

// part is a part of a card that whole items are taken from.
type part uint8

const (
	partNeeds part = iota
	partRing
	partHelps
	partNot
	partSigns
	partAbout
	partFoot
)

// held counts the items of a card.
func held(c *doc.Card) int {
	n := len(c.Ring)
	for _, texts := range [...][]doc.Text{
		c.Needs, c.Helps.Items, c.Not.Items, c.Signs.Items, c.About, c.Foot,
	} {
		n += len(typeset.Given(texts...))
	}
	return n
}

// fridgeOrder is which item of which part goes on the sheet, the most needed first: what could harm and
// who can be rung, of which the first must stand there; then what helps and who holds the plan, for which
// headings yield; then one of each list, the seconds and thirds.
func fridgeOrder(c *doc.Card) (order []part, must, want int) {
	add := func(p part, n int) {
		for range n {
			order = append(order, p)
		}
	}
	lists := map[part]int{
		partRing: len(c.Ring), partHelps: len(typeset.Given(c.Helps.Items...)),
		partNot: len(typeset.Given(c.Not.Items...)), partSigns: len(typeset.Given(c.Signs.Items...)),
	}
	add(partNeeds, len(typeset.Given(c.Needs...)))
	add(partRing, min(lists[partRing], 1))
	must = len(order)
	add(partHelps, min(lists[partHelps], 1))
	add(partFoot, len(typeset.Given(c.Foot...)))
	want = len(order)
	for i := range cardItems {
		for p := partRing; p <= partSigns; p++ {
			if i < lists[p] && (i > 0 || p > partHelps) {
				add(p, 1)
			}
		}
	}
	add(partAbout, len(typeset.Given(c.About...)))
	return order, must, want
}

// rest sets so many items of each part as the order holds. Where no foot says that there is a plan, a line
// says where more stands.
func (f *fridge) rest(card *doc.Card, order []part, more doc.Text) {
	var n [partFoot + 1]int
	for _, p := range order {
		n[p]++
	}
	if n[partRing] > 0 {
		if !f.tight {
			f.body.Prose.Subheading(card.People)
		}
		f.ring(card.Ring[:n[partRing]])
	}
	f.list(&card.Helps, doc.Tick, n[partHelps])
	f.list(&card.Not, doc.Cross, n[partNot])
	f.list(&card.Signs, doc.Bullet, n[partSigns])
	f.body.Prose.Para(typeset.Lined(typeset.Given(card.Needs...)[:n[partNeeds]]...))
	f.body.Prose.Para(typeset.Lined(typeset.Given(card.About...)[:n[partAbout]]...))
	foot := typeset.Joined(typeset.Given(card.Foot...)[:n[partFoot]]...)
	if n[partFoot] == 0 && len(order) < held(card) {
		foot = more
	}
	f.body.Prose.Para(foot)
}

// ring sets who to ring: in large print number and name share a line where they fit.
func (f *fridge) ring(ring []doc.CardPerson) {
	if f.draw.Sheet.Columns {
		var all doc.Numbers
		for _, p := range ring {
			all.Rows = append(all.Rows, doc.Number{Number: p.Number, Who: p.Name, Hours: p.Hours})
		}
		f.body.Tables.Numbers(all)
		return
	}
	for _, p := range ring {
		who := typeset.Joined(typeset.Bolded(p.Number), p.Name)
		if f.tight {
			who = slices.Concat(who, doc.Text{{Text: ", "}}, p.Hours)
		} else {
			who = typeset.Lined(who, p.Hours)
		}
		f.body.Prose.Para(who)
	}
}

// list sets the first n items of a list.
func (f *fridge) list(l *doc.CardList, m doc.Mark, n int) {
	if n > 0 {
		f.body.Prose.Subheading(l.Title)
		f.body.Prose.List(doc.List{Mark: m, Items: typeset.Given(l.Items...)[:n]})
	}
}

// numbers sets the two numbers: side by side as on a crisis plan, or in large print A above B
// with its words beside its number.
func (f *fridge) numbers(card *doc.Card) {
	s := f.draw.Sheet
	first := page.RoleH2
	if f.tight {
		first = page.RoleH1 // the first heading of the page
	}
	if s.Columns {
		both := doc.EmergencyBoxes{A: emergencyBox(&card.A), B: emergencyBox(&card.B)}
		f.body.Boxes.Pair(&both)
		return
	}
	f.flow.Space(s.BoxTop)
	from := len(f.flow.Strips)
	number := typeset.Bold(s.FridgeNumber).In(s.Ink)
	a, b := boxes.BoxA(s).Wide(s), boxes.BoxB(s).Wide(s)
	_, width := a.Inner(s)
	f.box([]line{
		{card.A.Label, typeset.Label(s), 0, first},
		{typeset.Loosened(card.A.Number, width, number), number, 0, page.RoleP},
		{card.A.Say, typeset.Label(s), 0, page.RoleP},
		{card.A.After, typeset.Plain(s.BoxText).In(s.Ink), 0, page.RoleP},
	}, nil, a)
	f.flow.Space(s.BoxTop)
	f.box([]line{
		{card.B.Label, typeset.Label(s), 0, page.RoleH2},
		{card.B.Say, typeset.Label(s), 0, page.RoleP},
		{card.B.After, typeset.Plain(s.BoxText).In(s.Ink), 0, page.RoleP},
	}, card.B.Number, b)
	f.flow.Bind(from, flow.Firm)
	f.flow.Above = flow.Title
}

// box sets a box of lines, beside a number if there is one. Lines that would fill the page part
// over it.
func (f *fridge) box(lines []line, number doc.Text, p boxes.Place) {
	s := f.draw.Sheet
	x, w := p.Inner(s)
	h := typeset.Bold(s.FridgeNumber).In(s.Ink)
	wide := typeset.Across(number, h)
	left := style.Unit(0)
	if wide > 0 && wide <= w/2 {
		left = wide + s.BoxInsetX
	}
	high := h.Lines(f.draw.Lines(number, w, h))
	tall := max(f.tall(lines, w-left), high)
	if tall > 2*s.Whole || wide > w/2 {
		f.framed(append([]line{{number, h, 0, page.RoleP}}, lines...), p)
		return
	}
	top := s.HelpBox.W + f.inset()
	from := len(f.draw.Items)
	if wide > 0 {
		f.draw.Set(number, x, w, top+(tall-high)/2, h, f.draw.Add(page.RoleP))
	}
	f.set(lines, x+left, w-left, top+(tall-f.tall(lines, w-left))/2)
	p.Border(f.draw, 0, tall+2*top)
	f.flow.Push(from, tall+2*top, 1, true)
}

// inset is the room above and below the words in a box.
func (f *fridge) inset() style.Unit {
	if f.tight {
		return f.draw.Sheet.FridgeInset / 2
	}
	return f.draw.Sheet.FridgeInset
}

// framed sets lines in a box that may part over pages.
func (f *fridge) framed(lines []line, p boxes.Place) {
	s := f.draw.Sheet
	x, w := p.Inner(s)
	f.flow.Framed(p.Frame(s, f.inset()), func() {
		for _, l := range lines {
			if !typeset.Empty(l.text) {
				f.flow.Stack(l.text, x, w, l.face, f.draw.Add(page.RoleP))
			}
		}
	})
}

// emergencyBox is a number of the card in the form that a crisis plan has.
func emergencyBox(n *doc.CardNumber) doc.EmergencyBox {
	return doc.EmergencyBox{
		Title: n.Label, Number: n.Number, Say: n.Say, Paras: typeset.Given(n.After),
	}
}

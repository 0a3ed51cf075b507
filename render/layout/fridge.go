package layout

import "cpadoc/render/doc"

// fridge sets a card's content on one page: the numbers, and of the rest whole items in a fixed
// order of need while they fit.
func (f *flow) fridge(c *doc.Card) {
	f.title(doc.Heading{Title: c.Title})
	f.fridgeBoxes(c)
	saved := *f
	all := fridgeOrder(c)
	for n := len(all); ; n-- {
		left := held(c) - n
		f.fridgeRest(c, all[:n], left)
		f.leftOut += left
		if n == 0 || f.height(0) <= f.bottom-f.firstTop {
			return
		}
		*f = saved
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
	return len(given(c.Needs...)) + len(c.Ring) + len(given(c.Helps.Items...)) +
		len(given(c.Not.Items...)) + len(given(c.Signs.Items...)) + len(given(c.About...)) +
		len(given(c.Foot...))
}

// fridgeOrder is which item of which part goes on the sheet, the most needed first: what could
// harm, when the numbers were checked, then one of each list, then the seconds and thirds.
func fridgeOrder(c *doc.Card) (order []part) {
	add := func(p part, n int) {
		for range n {
			order = append(order, p)
		}
	}
	lists := map[part]int{
		partRing: len(c.Ring), partHelps: len(given(c.Helps.Items...)),
		partNot: len(given(c.Not.Items...)), partSigns: len(given(c.Signs.Items...)),
	}
	add(partNeeds, len(given(c.Needs...)))
	add(partFoot, len(given(c.Foot...)))
	for i := range cardItems {
		for p := partRing; p <= partSigns; p++ {
			if i < lists[p] {
				add(p, 1)
			}
		}
	}
	add(partAbout, len(given(c.About...)))
	return order
}

// fridgeRest sets so many items of each part as the order holds.
func (f *flow) fridgeRest(c *doc.Card, order []part, left int) {
	var n [partFoot + 1]int
	for _, p := range order {
		n[p]++
	}
	if n[partRing] > 0 {
		f.subheading(doc.Subheading{Text: c.People})
		f.fridgeRing(c.Ring[:n[partRing]])
	}
	f.fridgeList(&c.Helps, doc.Tick, n[partHelps])
	f.fridgeList(&c.Not, doc.Cross, n[partNot])
	f.fridgeList(&c.Signs, doc.Bullet, n[partSigns])
	f.para(doc.Para{Text: lined(given(c.Needs...)[:n[partNeeds]]...)})
	f.para(doc.Para{Text: lined(given(c.About...)[:n[partAbout]]...)})
	foot := joined(given(c.Foot...)[:n[partFoot]]...)
	if left > 0 {
		foot = lined(c.More, foot)
	}
	f.para(doc.Para{Text: foot})
}

// fridgeRing sets who to ring: in large print number and name share a line where they fit.
func (f *flow) fridgeRing(ring []doc.CardPerson) {
	if f.s.Columns {
		var all doc.Numbers
		for _, p := range ring {
			all.Rows = append(all.Rows, doc.Number{Number: p.Number, Who: p.Name, Hours: p.Hours})
		}
		f.numbers(all)
		return
	}
	for _, p := range ring {
		f.para(doc.Para{Text: lined(joined(bolded(p.Number), p.Name), p.Hours)})
	}
}

func (f *flow) fridgeList(l *doc.CardList, m doc.Mark, n int) {
	if n > 0 {
		f.subheading(doc.Subheading{Text: l.Title})
		f.list(doc.List{Mark: m, Items: given(l.Items...)[:n]})
	}
}

// fridgeBoxes sets the two numbers: side by side as on a crisis plan, or in large print A above B
// with its words beside its number.
func (f *flow) fridgeBoxes(c *doc.Card) {
	s := f.s
	box := func(n *doc.CardNumber) doc.EmergencyBox {
		return doc.EmergencyBox{Title: n.Label, Number: n.Number, Say: n.Say, Paras: given(n.After)}
	}
	both := doc.EmergencyBoxes{A: box(&c.A), B: box(&c.B)}
	if s.Columns {
		f.emergency(&both)
		return
	}
	f.space(s.BoxTop)
	first := len(f.strips)
	a, b := f.wide(f.boxA()), f.wide(f.boxB())
	f.fridgeBox([]line{
		{c.A.Label, f.label(), 0, RoleH2},
		{f.fridgeNumber(c.A.Number, a), bold(s.FridgeNumber).in(s.Ink), 0, RoleP},
		{c.A.Say, f.label(), 0, RoleP}, {c.A.After, f.body(), 0, RoleP},
	}, nil, a)
	f.space(s.BoxTop)
	f.fridgeBox([]line{
		{c.B.Label, f.label(), 0, RoleH2}, {c.B.Say, f.label(), 0, RoleP},
		{c.B.After, f.body(), 0, RoleP},
	}, c.B.Number, b)
	f.bind(first, firm)
	f.prev = title
}

func (f *flow) fridgeNumber(t doc.Text, p boxPlace) doc.Text {
	_, w := f.inner(p)
	return loosened(t, w, bold(f.s.FridgeNumber))
}

// fridgeBox sets a box of lines, beside a number where there is one. Lines that would fill the page
// part over it.
func (f *flow) fridgeBox(lines []line, number doc.Text, p boxPlace) {
	s := f.s
	x, w := f.inner(p)
	h := bold(s.FridgeNumber).in(s.Ink)
	wide := across(number, h)
	left := Unit(0)
	if wide > 0 && wide <= w/2 {
		left = wide + s.BoxInsetX
	}
	high := h.Lines(f.lines(number, w, h))
	tall := max(f.tall(lines, w-left), high)
	if tall > 2*s.Whole || wide > w/2 {
		f.fridgeFramed(append([]line{{number, h, 0, RoleP}}, lines...), p)
		return
	}
	top := s.HelpBox.W + s.FridgeInset
	from := len(f.items)
	if wide > 0 {
		f.set(number, x, w, top+(tall-high)/2, h, f.elem(RoleP, f.parent))
	}
	f.setLines(lines, x+left, w-left, top+(tall-f.tall(lines, w-left))/2)
	f.boxLines(p, 0, tall+2*top)
	f.push(from, tall+2*top, 1, true)
}

func (f *flow) fridgeFramed(lines []line, p boxPlace) {
	s := f.s
	x, w := f.inner(p)
	f.framed(frame{x: p.x, w: p.w, foot: s.FridgeInset, box: s.HelpBox, bar: p.bar, fill: None}, func() {
		for _, l := range lines {
			if !empty(l.t) {
				f.stack(l.t, x, w, l.h, f.elem(RoleP, f.parent))
			}
		}
	})
}

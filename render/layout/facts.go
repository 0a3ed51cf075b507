package layout

import "cpadoc/render/doc"

// facts sets the fact grid as a table of two columns: a screen reader then says the key with each
// value. Large print has the same table.
func (f *flow) facts(b doc.Facts) {
	if len(b.Rows) == 0 {
		return
	}
	s := f.s
	f.between(rows)
	if p := f.prev; p == running || p == bullets || p == rows || p == under {
		f.rowRule()
	}
	f.within(f.elem(RoleTable, f.parent), func() {
		for i, r := range b.Rows {
			if i > 0 {
				f.rowRule()
			}
			f.fact(r, f.label())
			f.space(s.Row)
		}
	})
	f.prev = rows
}

// rowRule parts two rows; the space above it is there already.
func (f *flow) rowRule() {
	f.ruled(f.s.RowRule, f.s.Left, f.s.Width)
	f.space(f.s.Row)
}

// fact sets one row of a table of two columns.
func (f *flow) fact(r doc.Fact, key hand) {
	tr := f.elem(RoleTR, f.parent)
	th := f.scoped(tr, "Row")
	td := f.elem(RoleTD, tr)
	f.pair(r.Key, r.Value, key, f.body(), th, td)
}

// scoped adds a table head cell.
func (f *flow) scoped(tr int32, scope string) int32 {
	th := f.elem(RoleTH, tr)
	f.elems[th].Scope = scope
	return th
}

// goals sets each goal as a heading, its label and words, and a table of its rows.
func (f *flow) goals(b doc.Goals) {
	s := f.s
	for i, g := range b.Goals {
		if i == 0 {
			f.between(rows)
		} else {
			f.ruled(s.RowRule, s.Left, s.Width)
			f.space(s.Goal)
		}
		from := len(f.strips)
		f.goal(g)
		f.keepGoal(from)
		f.space(s.Goal)
		f.prev = rows
	}
}

func (f *flow) goal(g doc.Goal) {
	s := f.s
	r := f.row()
	label, words := f.parent, f.parent
	if !empty(g.Label) || !empty(g.Words) {
		h3 := f.heading(3, f.parent)
		label, words = f.elem(RoleSpan, h3), f.elem(RoleSpan, h3)
	}
	f.put(&r, g.Label, s.Left, f.keyWidth(), f.label(), label)
	if !empty(g.Label) {
		f.goesOn(g.Words)
	}
	if s.Columns {
		r.next()
		f.put(&r, g.Words, s.MainX, s.ValueW, f.label(), words)
	} else {
		f.put(&r, g.Words, s.Left, s.Width, f.label(), words)
	}
	f.end(&r)
	if len(g.Rows) == 0 {
		return
	}
	f.heads(1)
	f.space(s.GoalRows)
	f.within(f.elem(RoleTable, f.parent), func() {
		key := f.body()
		if !s.Columns {
			key = f.label()
		}
		for i, r := range g.Rows {
			if i > 0 {
				f.space(s.GoalRow)
			}
			f.fact(r, key)
		}
	})
}

// keepGoal keeps a goal of the height of a row whole; a taller one keeps two lines on both sides.
func (f *flow) keepGoal(from int) {
	if f.height(from) <= f.s.Whole {
		f.bind(from, firm)
		return
	}
	if n := len(f.strips); n-2 >= from && f.strips[n-1].lines < 2 {
		f.strips[n-2].hold = max(f.strips[n-2].hold, firm)
	}
}

func (f *flow) keyWidth() Unit {
	if f.s.Columns {
		return f.s.KeyW
	}
	return f.s.Width
}

// list sets a marked list.
func (f *flow) list(b doc.List) {
	f.between(bullets)
	l := f.elem(RoleL, f.parent)
	first := true
	for _, t := range b.Items {
		if empty(t) {
			continue
		}
		if !first {
			f.space(f.itemGap(b.Mark))
		}
		first = false
		f.item(t, b.Mark, f.elem(RoleLI, l))
	}
	f.prev = bullets
}

func (f *flow) itemGap(m doc.Mark) Unit {
	if m == doc.Bullet {
		return f.s.Item
	}
	return f.s.MarkItem
}

// item sets one item: its mark beside its first line.
func (f *flow) item(t doc.Text, m doc.Mark, li int32) {
	from := len(f.items)
	n := f.itemAt(t, m, li, f.s.Left, 0, f.s.ParaW, f.listLook(m))
	f.running(from, n)
}

// listLook is how a list is set: its hand, where its text begins, and where its mark stands.
type listLook struct {
	hand
	textX, markX, markY, markW Unit
}

func (f *flow) listLook(m doc.Mark) listLook {
	s := f.s
	if m == doc.Bullet {
		return listLook{f.body(), s.ItemX, s.DiscX, s.Body.Base() - s.DiscUp - s.DiscW/2, s.DiscW}
	}
	return listLook{f.body(), s.MarkX, 0, s.MarkY, s.MarkW}
}

// itemAt sets an item in a column from y on and gives its lines.
func (f *flow) itemAt(t doc.Text, m doc.Mark, li int32, x, y, w Unit, look listLook) int {
	sign := Item{
		Kind: Disc, Text: doc.BulletSign, Elem: f.elem(RoleLbl, li), Colour: f.s.Ink, Fill: None, Space: true,
		X: x + look.markX, Y: y + look.markY, W: look.markW, H: look.markW,
	}
	if m != doc.Bullet {
		sign.Kind, sign.Text, sign.Size = TickSign, doc.TickSign, f.s.SignStroke.W
		if m == doc.Cross {
			sign.Kind, sign.Text = CrossSign, doc.CrossSign
		}
	}
	f.items = append(f.items, sign)
	return f.set(t, x+look.textX, w-look.textX, y, look.hand, f.elem(RoleLBody, li))
}

// running makes strips of n lines of running text, the items since from.
func (f *flow) running(from, n int) {
	lead := f.s.Body.Lead
	if n < 4 {
		f.push(from, lead*Unit(n), n, false)
		return
	}
	f.stick = f.stick[:0]
	f.bands(from, lead, []int{n}, false)
}

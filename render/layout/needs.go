package layout

import "cpadoc/render/doc"

// needs sets "What we agreed": for each need one table of who, what and when. Its head row holds
// the need's words as a heading, so that a screen reader finds needs both ways.
func (f *flow) needs(b doc.Needs) {
	s := f.s
	f.between(rows)
	for i := range b.Needs {
		if i > 0 {
			f.space(s.Need)
		}
		f.need(&b, i)
	}
	f.again = 0
	f.prev = rows
}

func (f *flow) need(b *doc.Needs, i int) {
	n := &b.Needs[i]
	from := len(f.strips)
	table := f.elem(RoleTable, f.parent)
	tr := f.elem(RoleTR, table)
	th := f.scoped(tr, "Column")
	h3 := th
	if !empty(n.Head) {
		h3 = f.heading(3, th)
	}
	when := Artifact
	f.elems[th].ColSpan = 3
	if f.s.Columns {
		f.elems[th].ColSpan = 2
		when = f.scoped(tr, "Column")
	}
	f.again = 0
	f.needHead(n.Head, b.When, h3, when)
	f.heads(1)
	f.again = f.repeats(again{needs: b, need: i, group: -1})
	f.within(table, func() {
		f.views(n)
		for g := range n.Groups {
			if g > 0 {
				f.ruled(f.s.GroupRule, f.s.Left, f.s.Width)
				f.space(f.s.Row)
			}
			group := len(f.strips)
			if g == 0 && f.height(from) <= f.s.Whole {
				f.bind(from, firm) // what the team thinks stays with the first action
				f.heads(1)
			}
			f.group(b, i, g)
			if g == 0 && f.height(group) <= f.s.Whole {
				f.bind(from, firm)
			}
		}
	})
	f.again = 0
}

// needHead sets a need's words, "When" beside them, and the rule below.
func (f *flow) needHead(head, when doc.Text, h3, th int32) {
	s := f.s
	r := f.row()
	if s.Columns {
		f.put(&r, head, s.Left, s.NeedW, f.label(), h3)
		r.next()
		f.put(&r, when, s.AsideX, s.AsideW, f.label(), th)
	} else {
		f.put(&r, head, s.Left, s.Width, f.label(), h3)
	}
	f.headRow(&r)
}

// headRow places a head and the rule under it.
func (f *flow) headRow(r *row) {
	s := f.s
	r.next()
	foot := s.Row + s.HeadRule.W
	if r.h <= s.Whole {
		f.rule(s.HeadRule, s.Left, r.h+s.Row+s.HeadRule.W/2, s.Width)
		f.push(r.from, r.h+foot, int(r.h/s.Body.Lead), false)
	} else {
		f.bands(r.from, s.Body.Lead, r.cells[:], false)
		f.heads(1)
		from := len(f.items)
		f.rule(s.HeadRule, s.Left, s.Row+s.HeadRule.W/2, s.Width)
		f.push(from, foot, 0, false)
	}
	f.space(s.Row)
}

// views sets what the team thinks, if it differs, above the groups.
func (f *flow) views(n *doc.Need) {
	s := f.s
	for _, v := range n.Views {
		tr := f.elem(RoleTR, f.parent)
		th := f.scoped(tr, "Row")
		td := f.elem(RoleTD, tr)
		f.elems[td].ColSpan = 2
		f.pair(v.Key, v.Value, f.label(), f.body(), th, td)
		f.space(s.Row)
	}
	if len(n.Views) > 0 && len(n.Groups) > 0 {
		f.ruled(s.GroupRule, s.Left, s.Width)
		f.space(s.Row)
	}
}

// group sets who and their actions. Who stands beside the first action and may reach down beside
// the next ones.
func (f *flow) group(b *doc.Needs, i, g int) {
	s := f.s
	group := &b.Needs[i].Groups[g]
	from := len(f.strips)
	var who Unit
	for a := range group.Actions {
		if a > 0 {
			x, w := s.MainX, s.ValueW
			if !s.Columns {
				x, w = s.Left, s.Width
			}
			f.ruled(s.RowRule, x, w)
			f.space(s.Row)
		}
		first := len(f.strips)
		if h := f.action(b.When, group, a); a == 0 {
			who = h
			first += max(1, int(h/s.Body.Lead)) // where who stands itself
		}
		if first < len(f.strips) {
			f.repeatFrom(first, again{needs: b, need: i, group: g})
		}
		if a < len(group.Actions)-1 && f.height(from) < who {
			f.strips[len(f.strips)-1].hold = max(f.strips[len(f.strips)-1].hold, firm)
		}
		f.space(s.Row)
	}
	if short := who - f.height(from); short > 0 {
		f.space(short)
	}
}

// action sets one action and gives the height of who, where it stands there.
func (f *flow) action(when doc.Text, g *doc.Group, a int) (who Unit) {
	s := f.s
	act := &g.Actions[a]
	tr := f.elem(RoleTR, f.parent)
	r := f.row()
	if a == 0 {
		th := f.scoped(tr, "Row")
		if n := len(g.Actions); n > 1 {
			f.elems[th].RowSpan = n
		}
		f.name(&r, g.Who, s.Left, f.keyWidth(), f.label(), th)
		if who = r.y; s.Columns && len(g.Actions) > 1 && who <= s.Whole {
			r.y = 0
			r.n++
		}
	}
	what, aside := f.elem(RoleTD, tr), f.elem(RoleTD, tr)
	if !s.Columns {
		f.put(&r, act.What, s.Left, s.Width, f.body(), what)
		f.asideLarge(&r, when, act, aside)
		f.endUnder(&r, min(3*s.Whole/2, (f.bottom-f.top)*2/3)) // below each other they are higher
		return who
	}
	f.stick = f.stick[:0]
	r.next()
	f.put(&r, act.What, s.MainX, s.MainW, f.body(), what)
	r.next()
	texts := [2]doc.Text{act.When, act.State}
	hands := [2]hand{f.body(), f.muted()}
	for k, t := range texts {
		e := aside
		if !empty(act.When) && !empty(act.State) {
			e = f.elem(RoleP, aside)
		}
		f.put(&r, t, s.AsideX, s.AsideW, hands[k], e)
	}
	f.end(&r)
	return who
}

// asideLarge sets when and the state of play below the action, with their label.
func (f *flow) asideLarge(r *row, label doc.Text, act *doc.Action, td int32) {
	s := f.s
	if !empty(act.When) {
		f.name(r, label, s.Left, s.Width, f.label(), f.elem(RoleP, td))
		f.put(r, act.When, s.Left, s.Width, f.body(), f.elem(RoleP, td))
	}
	if !empty(act.State) {
		f.put(r, act.State, s.Left, s.Width, f.muted(), f.elem(RoleP, td))
	}
}

// repeats registers a head to repeat and gives its number.
func (f *flow) repeats(a again) int32 {
	f.agains = append(f.agains, a)
	return int32(len(f.agains))
}

// repeatFrom gives the strips since from a head to repeat.
func (f *flow) repeatFrom(from int, a again) {
	n := f.repeats(a)
	for i := from; i < len(f.strips); i++ {
		f.strips[i].again = n
	}
}

package table

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// needs sets "What we agreed": for each need one table of who, what and when. Its head row holds
// the need's words as a heading, so that a screen reader finds needs both ways.
func (t *Tables) needs(b *doc.Needs) {
	s := t.draw.Sheet
	t.flow.Between(flow.Rows)
	for i := range b.Needs {
		if i > 0 {
			t.flow.Space(s.Need)
		}
		t.need(b, i)
	}
	t.flow.Repeat = 0
	t.flow.Above = flow.Rows
}

// need sets one need; its head is repeated on each page that it goes on to.
func (t *Tables) need(b *doc.Needs, i int) {
	n := &b.Needs[i]
	from := len(t.flow.Strips)
	table := t.draw.Add(page.RoleTable)
	tr := t.draw.Elem(page.RoleTR, table)
	th := t.draw.HeadCell(tr, "Column")
	h3 := th
	if !typeset.Empty(n.Head) {
		h3 = t.draw.Heading(3, th)
	}
	when := page.Artifact
	t.draw.Elems[th].ColSpan = 3
	if t.draw.Sheet.Columns {
		t.draw.Elems[th].ColSpan = 2
		when = t.draw.HeadCell(tr, "Column")
	}
	t.flow.Repeat = 0
	t.needHead(n.Head, b.When, h3, when)
	t.flow.KeepNext(1)
	t.flow.Repeat = t.flow.Repeats(needHeadAgain{t, b, i, nil})
	t.draw.Within(table, func() {
		t.views(n)
		for g := range n.Groups {
			if g > 0 {
				t.groupRule()
			}
			group := len(t.flow.Strips)
			if g == 0 && t.flow.Height(from) <= t.draw.Sheet.Whole {
				t.flow.Bind(from, flow.Firm) // what the team thinks stays with the first action
				t.flow.KeepNext(1)
			}
			t.group(b, i, g)
			if g == 0 && t.flow.Height(group) <= t.draw.Sheet.Whole {
				t.flow.Bind(from, flow.Firm)
			}
		}
	})
	t.flow.Repeat = 0
}

// needHead sets a need's words, "When" beside them, and the rule below.
func (t *Tables) needHead(head, when doc.Text, h3, th int32) {
	s := t.draw.Sheet
	r := t.flow.Row()
	if s.Columns {
		r.Put(head, s.Left, s.NeedW, typeset.Label(s), h3)
		r.Next()
		r.Put(when, s.AsideX, s.AsideW, typeset.Label(s), th)
	} else {
		r.Put(head, s.Left, s.Width, typeset.Label(s), h3)
	}
	t.headRow(&r)
}

// views sets what the team thinks, if it differs, above the groups.
func (t *Tables) views(n *doc.Need) {
	s := t.draw.Sheet
	for _, v := range n.Views {
		tr := t.draw.Add(page.RoleTR)
		th := t.draw.HeadCell(tr, "Row")
		td := t.draw.Elem(page.RoleTD, tr)
		t.draw.Elems[td].ColSpan = 2
		t.pair(v, typeset.Label(s), th, td)
		t.flow.Space(s.Row)
	}
	if len(n.Views) > 0 && len(n.Groups) > 0 {
		t.groupRule()
	}
}

// group sets who and their actions. Who stands beside the first action and may reach down beside
// the next ones.
func (t *Tables) group(b *doc.Needs, i, g int) {
	s := t.draw.Sheet
	group := &b.Needs[i].Groups[g]
	from := len(t.flow.Strips)
	var who style.Unit
	for a := range group.Actions {
		if a > 0 {
			x, w := s.MainX, s.ValueW
			if !s.Columns {
				x, w = s.Left, s.Width
			}
			t.flow.Ruled(s.RowRule, x, w)
			t.flow.Space(s.Row)
		}
		first := len(t.flow.Strips)
		if h := t.action(b.When, group, a); a == 0 {
			who = h
			first += max(1, int(h/s.Body.Lead)) // where who stands itself
		}
		if first < len(t.flow.Strips) {
			t.flow.RepeatFrom(first, needHeadAgain{t, b, i, group.Who})
		}
		if a < len(group.Actions)-1 && t.flow.Height(from) < who {
			t.flow.KeepLast()
		}
		t.flow.Space(s.Row)
	}
	if short := who - t.flow.Height(from); short > 0 {
		t.flow.Space(short)
	}
}

// action sets one action and returns the height of who, where it stands there.
func (t *Tables) action(when doc.Text, g *doc.Group, a int) (who style.Unit) {
	s := t.draw.Sheet
	act := &g.Actions[a]
	tr := t.draw.Add(page.RoleTR)
	r := t.flow.Row()
	if a == 0 {
		th := t.draw.HeadCell(tr, "Row")
		if n := len(g.Actions); n > 1 {
			t.draw.Elems[th].RowSpan = n
		}
		r.Name(g.Who, s.Left, t.draw.KeyWidth(), typeset.Label(s), th)
		if who = r.Y; s.Columns && len(g.Actions) > 1 && who <= s.Whole {
			r.Apart()
		}
	}
	what, aside := t.draw.Elem(page.RoleTD, tr), t.draw.Elem(page.RoleTD, tr)
	if !s.Columns {
		r.Put(act.What, s.Left, s.Width, typeset.Body(s), what)
		t.asideLarge(&r, when, act, aside)
		r.EndUnder(min(3*s.Whole/2, t.flow.Room.Page()*2/3)) // below each other they are higher
		return who
	}
	r.Loose()
	r.Next()
	r.Put(act.What, s.MainX, s.MainW, typeset.Body(s), what)
	r.Next()
	t.aside(&r, act, aside)
	r.End()
	return who
}

// aside sets when and the state of play beside the action, each a P where both are there.
func (t *Tables) aside(r *flow.Row, act *doc.Action, td int32) {
	s := t.draw.Sheet
	when, state := td, td
	if !typeset.Empty(act.When) && !typeset.Empty(act.State) {
		when, state = t.draw.Elem(page.RoleP, td), t.draw.Elem(page.RoleP, td)
	}
	r.Put(act.When, s.AsideX, s.AsideW, typeset.Body(s), when)
	r.Put(act.State, s.AsideX, s.AsideW, typeset.Muted(s), state)
}

// asideLarge sets when and the state of play below the action, with their label.
func (t *Tables) asideLarge(r *flow.Row, label doc.Text, act *doc.Action, td int32) {
	s := t.draw.Sheet
	if !typeset.Empty(act.When) {
		r.Name(label, s.Left, s.Width, typeset.Label(s), t.draw.Elem(page.RoleP, td))
		r.Put(act.When, s.Left, s.Width, typeset.Body(s), t.draw.Elem(page.RoleP, td))
	}
	if !typeset.Empty(act.State) {
		r.Put(act.State, s.Left, s.Width, typeset.Muted(s), t.draw.Elem(page.RoleP, td))
	}
}

// needHeadAgain is the head of a need on a further page, with who acts in the group that goes on.
type needHeadAgain struct {
	t    *Tables
	b    *doc.Needs
	need int
	who  doc.Text
}

// Set lays out the head, "(continued)" after the need's words.
func (a needHeadAgain) Set() {
	words := typeset.Joined(a.b.Needs[a.need].Head, a.b.Again)
	a.t.needHead(words, a.b.When, page.Artifact, page.Artifact)
}

// Who returns who acts.
func (a needHeadAgain) Who() doc.Text { return a.who }

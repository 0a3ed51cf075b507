package table

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Numbers sets people to ring as a table: who it is heads the row, though the number stands first.
func (t *Tables) Numbers(b doc.Numbers) {
	if len(b.Rows) == 0 {
		return
	}
	t.flow.Between(flow.Rows)
	switch t.flow.Above {
	case flow.Running, flow.Bullets, flow.Rows:
		t.flow.RowRule()
	}
	t.draw.Within(t.draw.Add(page.RoleTable), func() {
		for i := range b.Rows {
			if i > 0 {
				t.flow.RowRule()
			}
			t.number(&b.Rows[i])
			t.flow.Space(t.draw.Sheet.Row)
		}
	})
	t.flow.Above = flow.Rows
}

// number sets one row: the number, larger than who and when. The head of the row is the name: a number
// tells nobody who listens whose it is.
func (t *Tables) number(n *doc.Number) {
	s := t.draw.Sheet
	tr := t.draw.Add(page.RoleTR)
	named := !typeset.Empty(n.Who)
	number := t.cell(tr, !named)
	who := t.cell(tr, named)
	hours := t.draw.Elem(page.RoleTD, tr)
	r := t.flow.Row()
	big := typeset.Bold(style.Type{Size: s.PeopleNumber, Lead: s.Body.Lead}).In(s.Ink)
	x, w := s.MainX, s.ValueW
	if s.Columns {
		r.Put(typeset.Loosened(n.Number, s.KeyW, big), s.Left, s.KeyW, big, number)
		t.draw.Lift(r.From, big)
		r.Next()
	} else {
		r.Name(typeset.Loosened(n.Number, s.Width, big), s.Left, s.Width, big, number)
		t.draw.Lift(r.From, big)
		x, w = s.Left, s.Width
	}
	if s.HoursBelow {
		r.Put(n.Who, x, w, typeset.Body(s), who)
		r.Put(n.Hours, x, w, typeset.Body(s), hours)
		r.End()
		return
	}
	r.Put(n.Who, x, s.MainW, typeset.Body(s), who)
	r.Next()
	r.Put(n.Hours, s.AsideX, s.AsideW, typeset.Body(s), hours)
	r.End()
}

// facts sets the fact grid as a table of two columns: a screen reader then says the key with each
// value. Large print has the same table.
func (t *Tables) facts(b doc.Facts) {
	if len(b.Rows) == 0 {
		return
	}
	s := t.draw.Sheet
	t.flow.Between(flow.Rows)
	switch t.flow.Above {
	case flow.Running, flow.Bullets, flow.Rows, flow.Under:
		t.flow.RowRule()
	}
	t.draw.Within(t.draw.Add(page.RoleTable), func() {
		for i, r := range b.Rows {
			if i > 0 {
				t.flow.RowRule()
			}
			t.fact(r, typeset.Label(s))
			t.flow.Space(s.Row)
		}
	})
	t.flow.Above = flow.Rows
}

// fact sets one row of a table of two columns.
func (t *Tables) fact(r doc.Fact, key typeset.Typeface) {
	tr := t.draw.Add(page.RoleTR)
	th := t.draw.HeadCell(tr, "Row")
	td := t.draw.Elem(page.RoleTD, tr)
	t.pair(r, key, th, td)
}

// goals sets each goal as a heading, its label and words, and a table of its rows.
func (t *Tables) goals(b doc.Goals) {
	s := t.draw.Sheet
	for i, g := range b.Goals {
		if i == 0 {
			t.flow.Between(flow.Rows)
		} else {
			t.flow.Ruled(s.RowRule, s.Left, s.Width)
			t.flow.Space(s.Goal)
		}
		from := len(t.flow.Strips)
		t.goal(g)
		t.keepGoal(from)
		t.flow.Space(s.Goal)
		t.flow.Above = flow.Rows
	}
}

// goal sets the label and words of a goal, then its rows.
func (t *Tables) goal(g doc.Goal) {
	s := t.draw.Sheet
	r := t.flow.Row()
	label, words := t.draw.Parent, t.draw.Parent
	if !typeset.Empty(g.Label) || !typeset.Empty(g.Words) {
		h3 := t.draw.Heading(3, t.draw.Parent)
		label, words = t.draw.Elem(page.RoleSpan, h3), t.draw.Elem(page.RoleSpan, h3)
	}
	r.Put(g.Label, s.Left, t.draw.KeyWidth(), typeset.Label(s), label)
	if !typeset.Empty(g.Label) {
		t.draw.GoesOn(g.Words)
	}
	if s.Columns {
		r.Next()
		r.Put(g.Words, s.MainX, s.ValueW, typeset.Label(s), words)
	} else {
		r.Put(g.Words, s.Left, s.Width, typeset.Label(s), words)
	}
	r.End()
	if len(g.Rows) == 0 {
		return
	}
	t.flow.KeepNext(1)
	t.flow.Space(s.GoalRows)
	t.draw.Within(t.draw.Add(page.RoleTable), func() {
		key := typeset.Body(s)
		if !s.Columns {
			key = typeset.Label(s)
		}
		for i, r := range g.Rows {
			if i > 0 {
				t.flow.Space(s.GoalRow)
			}
			t.fact(r, key)
		}
	})
}

// keepGoal keeps a goal of the height of a row whole; a taller one keeps two lines on both sides.
func (t *Tables) keepGoal(from int) {
	if t.flow.Height(from) <= t.draw.Sheet.Whole {
		t.flow.Bind(from, flow.Firm)
		return
	}
	if n := len(t.flow.Strips); n-2 >= from && t.flow.Strips[n-1].Lines < 2 {
		t.flow.Strips[n-2].Hold = max(t.flow.Strips[n-2].Hold, flow.Firm)
	}
}

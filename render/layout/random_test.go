package layout_test

import (
	"math/rand/v2"
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/internal/specimen"
)

// maker makes documents of all blocks in any order, with words cut from one text.
type maker struct {
	*rand.Rand
	from string
}

func random(r *rand.Rand, from string) *doc.Doc {
	m := maker{r, from}
	d := specimen.Every()
	d.Blocks = nil
	if m.IntN(4) > 0 {
		d.Blocks = append(d.Blocks, doc.Masthead{Organisation: m.text(), Team: m.text()},
			doc.Heading{Title: m.text(), Status: m.text()})
	} else {
		d.Blocks = append(d.Blocks, doc.Heading{Title: w("My care plan")})
	}
	if _, ok := d.Blocks[len(d.Blocks)-1].(doc.Heading); ok && len(letters(doc.Text(d.Blocks[len(d.Blocks)-1].(doc.Heading).Title)[0].Text)) == 0 {
		d.Blocks = append(d.Blocks, doc.Heading{Title: w("My care plan")})
	}
	if m.IntN(2) > 0 {
		d.Blocks = append(d.Blocks, doc.HelpBoxes{
			A: doc.HelpBox{Label: m.text(), Number: m.text(), Notes: m.texts()},
			B: doc.HelpBox{Label: m.text(), Number: m.text()},
		})
	}
	if m.IntN(2) > 0 {
		d.Blocks = append(d.Blocks, m.emergency())
	}
	for range m.IntN(8) {
		d.Blocks = append(d.Blocks, m.section())
		if m.IntN(6) == 0 {
			d.Blocks = append(d.Blocks, m.pair())
		}
	}
	if m.IntN(3) == 0 {
		d.Blocks = append(d.Blocks, doc.Closing{Words: m.text(), Name: m.text(), Role: m.maybe(), Aside: m.maybe()},
			doc.ReplySlip{Cut: m.text(), Title: m.text(), Reader: m.text(), Tall: m.IntN(2) == 0,
				Blocks: []doc.Block{m.block(0), m.block(0)}})
	}
	return d
}

func (m maker) emergency() doc.EmergencyBoxes {
	b := doc.EmergencyBoxes{
		A:     doc.EmergencyBox{Title: m.text(), Number: m.maybe(), Say: m.maybe(), Paras: append(m.texts(), w("Hollow"))},
		B:     doc.EmergencyBox{Title: m.text(), Number: m.maybe(), Say: m.maybe(), Paras: append(m.texts(), w("Hollow"))},
		Under: m.maybe(), Checked: m.maybe(),
	}
	if m.IntN(3) == 0 {
		b.Leave = doc.Leave{Title: w("On leave"), Boxes: doc.HelpBoxes{A: doc.HelpBox{Label: m.text(), Number: m.text()}}}
	}
	return b
}

func (m maker) pair() doc.Beside {
	half := func() doc.Section {
		l := doc.List{Mark: doc.Mark(m.IntN(3)), Items: append(m.texts(), w("Hollow"))}
		return doc.Section{Heading: w("Half"), Blocks: []doc.Block{l}}
	}
	return doc.Beside{Left: half(), Right: half()}
}

func (m maker) numbers() doc.Numbers {
	var b doc.Numbers
	for range m.IntN(5) {
		b.Rows = append(b.Rows, doc.Number{Number: m.text(), Who: m.text(), Hours: m.maybe()})
	}
	return b
}

func (m maker) section() doc.Section {
	s := doc.Section{Heading: w("Section"), NewPage: m.IntN(4) == 0, Keep: m.IntN(4) == 0, Plain: m.IntN(4) == 0}
	if m.IntN(8) > 0 {
		s.Blocks = append(s.Blocks, doc.Para{Text: w("Hollow")})
	} else {
		s.Heading = nil // a section that may come to nothing is not drawn, nor its heading
	}
	for range m.IntN(6) {
		s.Blocks = append(s.Blocks, m.block(0))
	}
	return s
}

// text is a piece of the words, mostly short.
func (m maker) text() doc.Text {
	var t doc.Text
	for range 1 + m.IntN(2) {
		n := 1 + m.IntN(60)
		if m.IntN(30) == 0 {
			n = 1 + m.IntN(4000)
		}
		s := m.from
		for len(s) > 0 && len(s) < n {
			s += s
		}
		t = append(t, doc.Span{Text: s[:min(n, len(s))], Style: doc.Style(m.IntN(3))})
	}
	return t
}

func (m maker) texts() (ts []doc.Text) {
	for range m.IntN(4) {
		ts = append(ts, m.text())
	}
	return ts
}

func (m maker) rows() (rs []doc.Fact) {
	for range m.IntN(4) {
		rs = append(rs, doc.Fact{Key: m.text(), Value: m.texts()})
	}
	return rs
}

func (m maker) block(depth int) doc.Block {
	switch m.IntN(20) {
	case 0:
		return doc.Keep{Blocks: []doc.Block{sect(m.text()[0].Text, doc.Para{Text: w("Hollow")})}}
	case 1:
		return doc.Para{Text: m.text()}
	case 2:
		return doc.Facts{Rows: m.rows()}
	case 3:
		return doc.Goals{Goals: []doc.Goal{{Label: m.text(), Words: m.text(), Rows: m.rows()}, {Label: m.text(), Rows: m.rows()}}}
	case 4:
		return m.needs()
	case 5:
		t := doc.Table{Again: w("(continued)"), RowKey: true, Cols: []doc.Col{
			{Head: m.text()}, {Head: m.text(), From: 1, To: 1}, {Head: m.text(), From: 2, To: 2}}}
		for range m.IntN(40) {
			t.Rows = append(t.Rows, cells(m.texts()))
		}
		t.Last = m.maybe()
		return t
	case 6:
		return doc.List{Mark: doc.Mark(m.IntN(3)), Items: m.texts()}
	case 7:
		return doc.Callout{Text: m.text(), Staff: m.IntN(2) == 0}
	case 8:
		return doc.Ticks{Label: m.text(), Options: m.texts(), Columns: m.IntN(5), Row: m.IntN(2) == 0}
	case 9:
		return doc.WriteIn{Label: m.text(), Lines: m.IntN(7), Recorded: m.some()}
	case 10:
		return doc.DateCells{Label: m.text(), Recorded: m.maybe()}
	case 11:
		return doc.Signature{Name: m.text(), Role: m.maybe(), Caption: m.text(), Recorded: m.maybe()}
	case 12:
		return doc.WriteIn{Label: m.text(), Place: doc.LabelKey}
	case 13:
		return doc.Para{Text: slices.Concat(m.text(), doc.Text{doc.Tickbox()}, m.maybe())}
	case 15:
		return m.numbers()
	case 16:
		return doc.Beside{Left: doc.WriteIn{Label: m.text(), Lines: m.IntN(3), Place: doc.LabelPlain},
			Right: doc.WriteIn{Label: m.text(), Place: doc.LabelPlain}}
	case 14:
		return doc.Beside{Left: doc.WriteIn{Label: m.text(), Lines: 1}, Right: doc.DateCells{Label: m.text()}}
	}
	if depth > 2 {
		return doc.Para{Text: m.text()}
	}
	inner := []doc.Block{m.block(depth + 1), m.block(depth + 1)}
	if m.IntN(3) == 0 {
		return doc.Section{Heading: w("Inner"), Blocks: append(inner, doc.Para{Text: w("Hollow")})}
	}
	return doc.Keep{Blocks: inner}
}

func (m maker) maybe() doc.Text {
	if m.IntN(2) == 0 {
		return nil
	}
	return m.text()
}

func (m maker) some() []doc.Text {
	if m.IntN(2) == 0 {
		return nil
	}
	return m.texts()
}

func (m maker) needs() doc.Needs {
	b := doc.Needs{When: w("When"), Again: w("(continued)")}
	for range m.IntN(3) {
		n := doc.Need{Head: m.text(), Views: m.rows()}
		for range m.IntN(4) {
			g := doc.Group{Who: m.text()}
			for range 1 + m.IntN(6) {
				g.Actions = append(g.Actions, doc.Action{What: m.text(), When: m.maybe(), State: m.maybe()})
			}
			n.Groups = append(n.Groups, g)
		}
		b.Needs = append(b.Needs, n)
	}
	return b
}

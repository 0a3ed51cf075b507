package pdf

import (
	"cpadoc/render/layout"
)

// sheet is a small hand at building a layout.Doc: elements and items in reading order.
type sheet struct{ layout.Doc }

func newSheet(title string) *sheet {
	s := &sheet{layout.Doc{Title: title, Lang: "en-GB", Check: "4f2a91c0"}}
	s.Elems = []layout.Elem{{Role: layout.RoleDocument, Parent: -1}}
	s.newPage()
	return s
}

func (s *sheet) newPage() {
	s.Pages = append(s.Pages, layout.Page{})
	s.words(layout.Artifact, 20, 18, "Sam Ali", func(it *layout.Item) { it.Part = layout.Header })
	s.words(layout.Artifact, 20, 285, "Page 1 of 2", func(it *layout.Item) { it.Part = layout.Footer })
	s.add(layout.Item{Kind: layout.Rule, Elem: layout.Artifact, X: layout.MM(20), Y: layout.MM(276),
		W: layout.MM(170), Size: layout.Pt(.5), Part: layout.Footer})
}

func (s *sheet) elem(parent int32, role layout.Role, more ...func(*layout.Elem)) int32 {
	e := layout.Elem{Role: role, Parent: parent}
	for _, m := range more {
		m(&e)
	}
	s.Elems = append(s.Elems, e)
	return int32(len(s.Elems) - 1)
}

func (s *sheet) add(it layout.Item) {
	p := &s.Pages[len(s.Pages)-1]
	p.Items = append(p.Items, it)
}

func (s *sheet) words(elem int32, x, y float64, text string, more ...func(*layout.Item)) {
	it := layout.Item{Kind: layout.Words, Elem: elem, X: layout.MM(x), Y: layout.MM(y),
		Size: layout.Pt(12), Text: text}
	for _, m := range more {
		m(&it)
	}
	s.add(it)
}

func bold(it *layout.Item)  { it.Bold = true }
func space(it *layout.Item) { it.Space = true }

// sign places a tick box, tick or cross as a Figure with words.
func (s *sheet) sign(parent int32, kind layout.Kind, x, y float64, words string) {
	e := s.elem(parent, layout.RoleFigure, func(e *layout.Elem) { e.Alt = words })
	s.add(layout.Item{Kind: kind, Elem: e, X: layout.MM(x), Y: layout.MM(y), W: layout.MM(5),
		H: layout.MM(5), Size: layout.Pt(.75), Fill: layout.None, Text: words})
}

// specimen has every kind of item and every role, and content that goes on over a page.
func specimen() *layout.Doc {
	s := newSheet("Care plan S-001")
	sect := s.elem(0, layout.RoleSect)
	s.words(s.elem(sect, layout.RoleH1), 20, 40, "My care plan", bold,
		func(it *layout.Item) { it.Size, it.Colour = layout.Pt(20), 0x003087 })
	s.add(layout.Item{Kind: layout.Rule, Elem: layout.Artifact, X: layout.MM(20), Y: layout.MM(43),
		W: layout.MM(170), Size: layout.Pt(1.5), Colour: 0x005EB8})
	para := s.elem(sect, layout.RoleP)
	s.words(para, 20, 50, "In use.", bold)
	s.words(para, 36, 50, " This line goes on", space)
	s.words(para, 20, 56, "here (with \\brackets): Łódź, Αθήνα, Київ, Nguyễn Thị Ánh, Ẹkọ.")
	part := s.elem(sect, layout.RoleDiv)
	s.words(s.elem(part, layout.RoleH2), 20, 64, "What helps", bold)
	s.list(part)
	s.words(s.elem(part, layout.RoleH3), 20, 96, "Who does what", bold)
	s.table(part)
	tick := s.elem(part, layout.RoleP)
	s.words(tick, 20, 150, "Signed for me by my attorney")
	s.sign(tick, layout.TickBox, 80, 146, "tick box")
	s.words(tick, 90, 150, "in the line.")
	s.add(layout.Item{Kind: layout.Box, Elem: layout.Artifact, X: layout.MM(20), Y: layout.MM(160),
		W: layout.MM(60), H: layout.MM(12), Size: layout.Pt(1.5), Fill: 0xF0F4F5})
	s.add(layout.Item{Kind: layout.Rule, Dashed: true, Elem: layout.Artifact, X: layout.MM(20),
		Y: layout.MM(180), W: layout.MM(170), Size: layout.Pt(.75)})
	mail := s.elem(s.elem(part, layout.RoleP), layout.RoleLink,
		func(e *layout.Elem) { e.Alt = "Write to the team" })
	s.words(mail, 20, 190, "team@example.org")
	s.add(layout.Item{Kind: layout.Link, Elem: mail, X: layout.MM(20), Y: layout.MM(186),
		W: layout.MM(40), H: layout.MM(5), Text: "mailto:team@example.org"})
	long := s.elem(part, layout.RoleP)
	s.words(long, 20, 260, "This paragraph begins here", space)
	s.newPage()
	s.words(long, 20, 40, "and ends on the next page.")
	note := s.elem(part, layout.RoleP)
	s.words(s.elem(note, layout.RoleSpan, func(e *layout.Elem) { e.Actual = "and so on" }), 20, 50, "etc.")
	s.Marks = []layout.Bookmark{{Title: "My care plan", Y: layout.MM(35)},
		{Title: "What helps", Level: 1, Y: layout.MM(60)}, {Title: "Später", Page: 1}}
	return &s.Doc
}

func (s *sheet) list(parent int32) {
	l := s.elem(parent, layout.RoleL)
	for i, kind := range []layout.Kind{layout.TickSign, layout.CrossSign, layout.Disc} {
		y := 70 + 8*float64(i)
		li := s.elem(l, layout.RoleLI)
		lbl := s.elem(li, layout.RoleLbl)
		s.add(layout.Item{Kind: kind, Elem: lbl, X: layout.MM(20), Y: layout.MM(y), W: layout.MM(4),
			Size: layout.MM(.6), Text: []string{"Helps:", "Does not help:", "•"}[i]})
		s.words(s.elem(li, layout.RoleLBody), 27, y+4, "a walk by the river")
	}
}

func (s *sheet) table(parent int32) {
	t := s.elem(parent, layout.RoleTable)
	row := s.elem(s.elem(t, layout.RoleTHead), layout.RoleTR)
	for i, h := range []string{"Who", "What", "When"} {
		th := s.elem(row, layout.RoleTH, func(e *layout.Elem) { e.Scope = "Column" })
		s.words(th, 20+50*float64(i), 104, h, bold)
	}
	body := s.elem(t, layout.RoleTBody)
	row = s.elem(body, layout.RoleTR)
	th := s.elem(row, layout.RoleTH, func(e *layout.Elem) { e.Scope = "Row"; e.RowSpan = 2 })
	s.words(th, 20, 112, "Me", bold)
	s.words(s.elem(row, layout.RoleTD), 70, 112, "Walk")
	s.elem(row, layout.RoleTD) // an empty cell stays a cell
	row = s.elem(body, layout.RoleTR)
	s.words(s.elem(row, layout.RoleTD, func(e *layout.Elem) { e.ColSpan = 2 }), 70, 120, "Swim on Mondays")
}

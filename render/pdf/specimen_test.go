package pdf

import (
	"cpadoc/render/page"
	"cpadoc/render/picture"
	"cpadoc/render/style"
)

// sheet is a small hand at building a page.Doc: elements and items in reading order.
type sheet struct{ page.Doc }

func newSheet(title string) *sheet {
	s := &sheet{page.Doc{Title: title, Lang: "en-GB", Check: "4f2a91c0"}}
	s.Elems = []page.Elem{{Role: page.RoleDocument, Parent: -1}}
	s.newPage()
	return s
}

func (s *sheet) newPage() {
	s.Pages = append(s.Pages, page.Page{})
	s.words(page.Artifact, 20, 18, "Sam Ali", func(it *page.Item) { it.Part = page.Header })
	s.words(page.Artifact, 20, 285, "Page 1 of 2", func(it *page.Item) { it.Part = page.Footer })
	s.add(page.Item{Kind: page.Rule, Elem: page.Artifact, X: style.MM(20), Y: style.MM(276),
		W: style.MM(170), Size: style.Pt(.5), Part: page.Footer})
}

func (s *sheet) elem(parent int32, role page.Role, more ...func(*page.Elem)) int32 {
	e := page.Elem{Role: role, Parent: parent}
	for _, m := range more {
		m(&e)
	}
	s.Elems = append(s.Elems, e)
	return int32(len(s.Elems) - 1)
}

func (s *sheet) add(it page.Item) {
	p := &s.Pages[len(s.Pages)-1]
	p.Items = append(p.Items, it)
}

func (s *sheet) words(elem int32, x, y float64, text string, more ...func(*page.Item)) {
	it := page.Item{Kind: page.Words, Elem: elem, X: style.MM(x), Y: style.MM(y),
		Size: style.Pt(12), Text: text}
	for _, m := range more {
		m(&it)
	}
	s.add(it)
}

func bold(it *page.Item)  { it.Bold = true }
func space(it *page.Item) { it.Space = true }

// sign places a tick box, tick or cross as a Figure with words.
func (s *sheet) sign(parent int32, kind page.Kind, x, y float64, words string) {
	e := s.elem(parent, page.RoleFigure, func(e *page.Elem) { e.Alt = words })
	s.add(page.Item{Kind: kind, Elem: e, X: style.MM(x), Y: style.MM(y), W: style.MM(5),
		H: style.MM(5), Size: style.Pt(.75), Fill: style.None, Text: words})
}

// everyItem has every kind of item and every role, and content that goes on over a page.
func everyItem() *page.Doc {
	s := newSheet("Care plan S-001")
	sect := s.elem(0, page.RoleSect)
	s.words(s.elem(sect, page.RoleH1), 20, 40, "My care plan", bold,
		func(it *page.Item) { it.Size, it.Colour = style.Pt(20), 0x003087 })
	s.add(page.Item{Kind: page.Rule, Elem: page.Artifact, X: style.MM(20), Y: style.MM(43),
		W: style.MM(170), Size: style.Pt(1.5), Colour: 0x005EB8})
	para := s.elem(sect, page.RoleP)
	s.words(para, 20, 50, "In use.", bold)
	s.words(para, 36, 50, " This line goes on", space)
	s.words(para, 20, 56, "here (with \\brackets): Łódź, Αθήνα, Київ, Nguyễn Thị Ánh, Ẹkọ.")
	part := s.elem(sect, page.RoleSect)
	s.words(s.elem(part, page.RoleH2), 20, 64, "What helps", bold)
	s.list(part)
	s.words(s.elem(part, page.RoleH3), 20, 96, "Who does what", bold)
	s.table(part)
	tick := s.elem(part, page.RoleP)
	s.words(tick, 20, 150, "Signed for me by my attorney")
	s.sign(tick, page.TickBox, 80, 146, "tick box")
	s.words(tick, 90, 150, "in the line.")
	s.add(page.Item{Kind: page.Box, Elem: page.Artifact, X: style.MM(20), Y: style.MM(160),
		W: style.MM(60), H: style.MM(12), Size: style.Pt(1.5), Fill: 0xF0F4F5})
	s.add(page.Item{Kind: page.Rule, Dashed: true, Elem: page.Artifact, X: style.MM(20),
		Y: style.MM(180), W: style.MM(170), Size: style.Pt(.75)})
	long := s.elem(part, page.RoleP)
	s.words(long, 20, 260, "This paragraph begins here", space)
	s.newPage()
	s.words(long, 20, 40, "and ends on the next page.")
	hill := &picture.Picture{Wide: 2, High: 1, Pixels: []byte{0, 120, 60, 255, 255, 255}}
	for i, elem := range []int32{s.elem(part, page.RoleFigure, func(e *page.Elem) { e.Alt = "A hill" }), page.Artifact} {
		s.add(page.Item{Kind: page.Picture, Picture: hill, Elem: elem, X: style.MM(140), Y: style.MM(60 + 20*float64(i)),
			W: style.MM(28), H: style.MM(14)})
	}
	note := s.elem(part, page.RoleP)
	s.words(s.elem(note, page.RoleSpan, func(e *page.Elem) { e.Actual = "and so on" }), 20, 50, "etc.")
	s.Marks = []page.Bookmark{{Title: "My care plan", Y: style.MM(35)},
		{Title: "What helps", Level: 1, Y: style.MM(60)}, {Title: "Später", Page: 1}}
	return &s.Doc
}

func (s *sheet) list(parent int32) {
	l := s.elem(parent, page.RoleL)
	for i, kind := range []page.Kind{page.TickSign, page.CrossSign, page.Disc} {
		y := 70 + 8*float64(i)
		li := s.elem(l, page.RoleLI)
		lbl := s.elem(li, page.RoleLbl)
		s.add(page.Item{Kind: kind, Elem: lbl, X: style.MM(20), Y: style.MM(y), W: style.MM(4),
			Size: style.MM(.6), Text: []string{"Helps:", "Does not help:", "•"}[i]})
		s.words(s.elem(li, page.RoleLBody), 27, y+4, "a walk by the river")
	}
}

func (s *sheet) table(parent int32) {
	t := s.elem(parent, page.RoleTable)
	row := s.elem(s.elem(t, page.RoleTHead), page.RoleTR)
	for i, h := range []string{"Who", "What", "When"} {
		th := s.elem(row, page.RoleTH, func(e *page.Elem) { e.Scope = "Column" })
		s.words(th, 20+50*float64(i), 104, h, bold)
	}
	body := s.elem(t, page.RoleTBody)
	row = s.elem(body, page.RoleTR)
	th := s.elem(row, page.RoleTH, func(e *page.Elem) { e.Scope = "Row"; e.RowSpan = 2 })
	s.words(th, 20, 112, "Me", bold)
	s.words(s.elem(row, page.RoleTD), 70, 112, "Walk")
	s.elem(row, page.RoleTD) // an empty cell stays a cell
	row = s.elem(body, page.RoleTR)
	s.words(s.elem(row, page.RoleTD, func(e *page.Elem) { e.ColSpan = 2 }), 70, 120, "Swim on Mondays")
}

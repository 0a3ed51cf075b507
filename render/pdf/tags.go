package pdf

import (
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// tags collects which content belongs to which structure element while pages are drawn, and
// writes the structure tree (ISO 32000-1 14.7).
type tags struct {
	doc   *page.Doc
	marks []mark
	pages []int32 // where each page's marks start

	kids   []family
	boxes  map[int32]rect // what was drawn of each Figure
	first  int            // object number of Elems[0]
	newest int32          // the largest element that has content by now
	onPage int32          // marked contents of this page
}

// family is the place of an element among the others: indices into Elems or marks, -1 for none.
type family struct {
	child, last, next int32 // first and last child element, next sibling
	mark, lastMark    int32
	sign              *page.Item // the one item of an element that is nothing but a sign
	more              bool       // more than one item was drawn
}

// mark is one content of an element: marked content of a page.
type mark struct {
	elem   int32
	page   int32
	id     int32 // MCID
	newest int32 // tags.newest when it was drawn: children up to it stand before
	next   int32 // next mark of the same element
}

type rect struct{ x0, y0, x1, y1 style.Unit }

func (t *tags) reset(d *page.Doc) {
	t.doc, t.marks, t.pages, t.kids = d, t.marks[:0], t.pages[:0], t.kids[:0]
	t.newest, t.boxes = 0, nil
	for i := range d.Elems {
		t.kids = append(t.kids, family{child: -1, last: -1, next: -1, mark: -1, lastMark: -1})
		if i == 0 {
			continue
		}
		up := &t.kids[d.Elems[i].Parent]
		if up.child < 0 {
			up.child = int32(i)
		} else {
			t.kids[up.last].next = int32(i)
		}
		up.last = int32(i)
	}
}

// page begins a page.
func (t *tags) page() {
	t.pages = append(t.pages, int32(len(t.marks)))
	t.onPage = 0
}

// mark gives the element a new marked content on the page, and its MCID.
func (t *tags) mark(elem int32, page int) int {
	id := t.onPage
	t.onPage++
	t.add(mark{elem: elem, page: int32(page), id: id})
	return int(id)
}

func (t *tags) add(m mark) {
	m.next, m.newest = -1, t.newest
	t.newest = max(t.newest, m.elem)
	at, fam := int32(len(t.marks)), &t.kids[m.elem]
	if fam.mark < 0 {
		fam.mark = at
	} else {
		t.marks[fam.lastMark].next = at
	}
	fam.lastMark = at
	t.marks = append(t.marks, m)
}

// draw notes what is drawn of an element: its only sign, and the box of a Figure.
func (t *tags) draw(it *page.Item) {
	fam := &t.kids[it.Elem]
	fam.sign = nil
	if it.Kind != page.Words {
		if !fam.more && it.Text != "" {
			fam.sign = it
		}
		t.cover(it)
	}
	fam.more = true
}

// cover widens the box of a Figure by what is drawn of it.
func (t *tags) cover(it *page.Item) {
	if t.doc.Elems[it.Elem].Role != page.RoleFigure {
		return
	}
	h := it.H
	if h == 0 {
		h = it.W // signs and discs stand in a square
	}
	r := rect{it.X, it.Y, it.X + it.W, it.Y + h}
	if old, ok := t.boxes[it.Elem]; ok {
		r = rect{min(r.x0, old.x0), min(r.y0, old.y0), max(r.x1, old.x1), max(r.y1, old.y1)}
	}
	if t.boxes == nil {
		t.boxes = map[int32]rect{}
	}
	t.boxes[it.Elem] = r
}

// write adds the structure tree to the file and returns the number of its root.
func (t *tags) write(f *file) int {
	root, parents := f.number(), f.number()
	t.first = f.numbers(len(t.doc.Elems))
	for i := range t.doc.Elems {
		f.object(t.first + i)
		t.elem(f, int32(i), root)
	}
	f.object(root)
	f.add("<</Type/StructTreeRoot/K ")
	f.ref(t.first)
	f.add("/ParentTree ")
	f.ref(parents)
	f.add("/ParentTreeNextKey ")
	f.int(len(t.pages))
	f.add(">>")
	f.object(parents)
	t.parentTree(f)
	return root
}

// parentTree leads from each page's contents back to the elements.
func (t *tags) parentTree(f *file) {
	f.add("<</Nums[")
	for p := range t.pages {
		end := len(t.marks)
		if p+1 < len(t.pages) {
			end = int(t.pages[p+1])
		}
		f.int(p)
		f.add("[")
		for _, m := range t.marks[t.pages[p]:end] {
			f.ref(t.first + int(m.elem))
			f.add(" ")
		}
		f.add("]")
	}
	f.add("]>>")
}

// elem writes one structure element.
func (t *tags) elem(f *file, i int32, root int) {
	e, fam := &t.doc.Elems[i], &t.kids[i]
	f.add("<</S/")
	f.add(string(e.Role))
	f.add("/P ")
	if i == 0 {
		f.ref(root)
	} else {
		f.ref(t.first + int(e.Parent))
	}
	if fam.mark >= 0 {
		f.add("/Pg ")
		f.ref(pageObject(int(t.marks[fam.mark].page)))
	}
	t.content(f, fam)
	t.attributes(f, i)
	if e.Alt != "" {
		f.add("/Alt")
		f.text(e.Alt)
	}
	switch {
	case e.Actual != "":
		f.add("/ActualText")
		f.text(e.Actual)
	case e.Alt == "" && fam.sign != nil && fam.child < 0:
		f.add("/ActualText")
		f.text(fam.sign.Text)
	}
	f.add(">>")
}

// content writes the kids of an element: child elements in the order of Elems, and between them
// its own contents where they were drawn.
func (t *tags) content(f *file, fam *family) {
	child, m := fam.child, fam.mark
	if child < 0 && m < 0 {
		return
	}
	f.add("/K")
	one := child < 0 && t.marks[m].next < 0
	if one {
		f.add(" ")
		f.int(int(t.marks[m].id))
		return
	}
	f.add("[")
	for child >= 0 || m >= 0 {
		if child >= 0 && (m < 0 || child <= t.marks[m].newest) {
			f.ref(t.first + int(child))
			f.add(" ")
			child = t.kids[child].next
			continue
		}
		t.kid(f, &t.marks[m], t.marks[fam.mark].page)
		m = t.marks[m].next
	}
	f.add("]")
}

// kid writes one content of an element whose /Pg is page.
func (t *tags) kid(f *file, m *mark, page int32) {
	if m.page == page {
		f.int(int(m.id))
		f.add(" ")
		return
	}
	f.add("<</Type/MCR/Pg ")
	f.ref(pageObject(int(m.page)))
	f.add("/MCID ")
	f.int(int(m.id))
	f.add(">>")
}

// attributes writes what a reader needs beyond the role: scope and spans of table cells, the box
// of figures, and that labelled lists have labels (ISO 32000-1 14.8.5).
func (t *tags) attributes(f *file, i int32) {
	e := &t.doc.Elems[i]
	switch e.Role {
	case page.RoleTH, page.RoleTD:
		if e.Scope == "" && e.ColSpan < 2 && e.RowSpan < 2 {
			return
		}
		f.add("/A<</O/Table")
		if e.Scope != "" {
			f.add("/Scope/")
			f.add(e.Scope)
		}
		span(f, "/ColSpan ", e.ColSpan)
		span(f, "/RowSpan ", e.RowSpan)
		f.add(">>")
	case page.RoleL:
		if t.labelled(i) {
			f.add("/A<</O/List/ListNumbering/Disc>>")
		}
	case page.RoleFigure:
		if r, ok := t.boxes[i]; ok {
			f.add("/A<</O/Layout/BBox[")
			for _, v := range [4]int{across(r.x0), up(r.y1), across(r.x1), up(r.y0)} {
				f.stm = append(appendHundredths(f.stm, v), ' ')
			}
			f.add("]>>")
		}
	}
}

func span(f *file, key string, n int) {
	if n > 1 {
		f.add(key)
		f.int(n)
	}
}

// labelled reports whether a list's first item begins with a label.
func (t *tags) labelled(list int32) bool {
	item := t.kids[list].child
	if item < 0 {
		return false
	}
	label := t.kids[item].child
	return label >= 0 && t.doc.Elems[label].Role == page.RoleLbl
}

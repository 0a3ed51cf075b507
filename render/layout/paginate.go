package layout

import (
	"sync"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// Paginate lays a document out in an edition. It cannot fail: whatever the words, each is on a page
// once, in reading order, within the columns and above the footer. The result is the caller's.
func Paginate(d *doc.Doc, s *style.Sheet) *Doc {
	f := flows.Get().(*flow)
	defer flows.Put(f)
	widest := 88
	out := f.paginate(d, s, widest)
	for len(out.Pages) > widest+11 {
		widest = widest*10 + 8
		out = f.paginate(d, s, widest)
	}
	return out
}

// paginate lays out with room in the footer for numbers as wide as widest.
func (f *flow) paginate(d *doc.Doc, s *style.Sheet, widest int) *Doc {
	f.reset(suited(d, s))
	f.letter, f.card = isLetter(d), isCard(d)
	m := f.furniture(d, widest)
	f.top, f.bottom, f.firstTop = m.top, m.bottom, m.top
	root := f.elem(RoleDocument, -1)
	f.parent = root
	blocks := f.boxesFirst(d)
	if f.letter {
		f.letterHead(blocks[0].(doc.Letter))
		blocks = blocks[1:]
	}
	for _, b := range m.spill {
		f.add(b)
	}
	for _, b := range blocks {
		f.topLevel(b)
	}
	for _, b := range m.spillEnd {
		f.add(b)
	}
	out := &Doc{Title: d.Title, Lang: d.Lang, LeftOut: f.leftOut}
	out.Pages = f.pages(m)
	out.Elems = append([]Elem(nil), f.elems...)
	out.Marks = f.bookmarks(out)
	f.close(out, m)
	return out
}

// flows keeps the arenas of flows that are done.
var flows = sync.Pool{New: func() any { return new(flow) }}

// reset makes a flow ready for the next document. Nothing of the last one is kept but memory.
func (f *flow) reset(s *style.Sheet) {
	clear(f.items)
	clear(f.agains)
	clear(f.marks)
	*f = flow{
		s: s, items: f.items[:0], strips: f.strips[:0], elems: f.elems[:0], marks: f.marks[:0],
		agains: f.agains[:0], frames: f.frames[:0], sects: f.sects[:0], stick: f.stick[:0],
		starts: f.starts[:0],
	}
}

// pages cuts the flow into pages; there is at least one.
func (f *flow) pages(m *furniture) []Page {
	var cuts []pageCut
	for at := 0; at < len(f.strips); {
		c := f.cut(at)
		cuts = append(cuts, c)
		at = c.to
	}
	if len(cuts) == 0 {
		cuts = append(cuts, pageCut{})
	}
	pages := make([]Page, len(cuts))
	f.starts = append(f.starts, make([]start, len(f.strips))...)
	for i, c := range cuts {
		pages[i].Items = f.draw(m, c, i)
	}
	return pages
}

// draw places what stands on one page, in reading order.
func (f *flow) draw(m *furniture, c pageCut, page int) []Item {
	n := len(m.banner) + m.items + 8 + c.headTo - c.headFrom
	for i := c.from; i < c.to; i++ {
		n += int(f.strips[i].to-f.strips[i].from) + 1
	}
	items := make([]Item, 0, n+2*len(f.frames)+len(f.first))
	if page > 0 || !f.letter {
		items = append(items, m.banner...)
	} else {
		items = append(items, f.first...)
	}
	y := f.pageTop(c.from)
	items = shifted(items, f.items[c.headFrom:c.headTo], y)
	y += c.head
	for i := c.from; i < c.to; i++ {
		s := &f.strips[i]
		switch {
		case s.at > 0:
			y = s.at
		case i > c.from:
			items = s.gapRule(items, y)
			y += s.gap
		}
		if s.frame > 0 && (i == c.from || f.strips[i-1].frame != s.frame) {
			items = f.drawFrame(items, i, c, y)
		}
		at := len(items)
		items = shifted(items, f.items[s.from:s.to], y)
		if s.sorted && i > c.from && f.strips[i-1].sorted {
			mend(items, at)
		}
		f.starts[i] = start{page, y}
		y += s.height
		if i == c.extraAfter {
			y += c.extra
		}
	}
	return items
}

// gapRule adds the rule in the gap above a strip.
func (s *strip) gapRule(items []Item, y Unit) []Item {
	if s.ruleAt == 0 {
		return items
	}
	return append(items, Item{
		Kind: Rule, Colour: s.rule.C, Fill: None, Elem: Artifact,
		X: s.ruleX, Y: y + s.ruleAt, W: s.ruleW, Size: s.rule.W,
	})
}

// start is where a strip was placed.
type start struct {
	page int
	y    Unit
}

func shifted(items, from []Item, y Unit) []Item {
	at := len(items)
	items = append(items, from...)
	for i := at; i < len(items); i++ {
		items[i].Y += y
	}
	return items
}

// mend puts the items from at on before those of later cells of the same row.
func mend(items []Item, at int) {
	for i := at; i < len(items); i++ {
		if items[i].Elem == Artifact {
			continue
		}
		for k := i; k > 0 && items[k-1].Elem > items[k].Elem; k-- {
			items[k-1], items[k] = items[k], items[k-1]
		}
	}
}

// drawFrame draws the box around the strips of a frame on this page, from strip i at y.
func (f *flow) drawFrame(items []Item, i int, c pageCut, y Unit) []Item {
	id := f.strips[i].frame
	fr := &f.frames[id-1]
	end := y
	last := i
	for k := i; k < c.to && f.strips[k].frame == id; k++ {
		if k > i {
			end += f.strips[k].gap
		}
		end += f.strips[k].height
		last = k
	}
	if i > 0 && f.strips[i-1].frame == id {
		y = max(y-fr.foot, f.top-f.s.BannerGap/2)
	}
	if last+1 < len(f.strips) && f.strips[last+1].frame == id {
		end = min(end+fr.foot, f.bottom+f.s.FootGap/2)
	}
	w := fr.box.W
	items = append(items, Item{
		Kind: Box, Colour: fr.box.C, Fill: fr.fill, Elem: Artifact,
		X: fr.x + w/2, Y: y + w/2, W: fr.w - w, H: end - y - w, Size: w,
	})
	return append(items, Item{
		Kind: Box, Colour: fr.bar.C, Fill: fr.bar.C, Elem: Artifact,
		X: fr.x, Y: y, W: fr.bar.W, H: end - y,
	})
}

// bookmarks are the headings with the places where they came to stand.
func (f *flow) bookmarks(out *Doc) []Bookmark {
	marks := append([]Bookmark(nil), f.marks...)
	for i := range marks {
		at := f.starts[min(marks[i].Page, len(f.starts)-1)]
		marks[i].Page, marks[i].Y = at.page, at.y
	}
	return marks
}

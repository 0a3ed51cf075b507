// Package paginate cuts a flow into pages and places its strips on them.
package paginate

import (
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Cutter cuts a flow into pages.
type Cutter struct {
	draw   *draw.Canvas
	flow   *flow.Flow
	starts []start // where strips were placed
}

// New makes a cutter of a flow.
func New(c *draw.Canvas, f *flow.Flow) *Cutter { return &Cutter{draw: c, flow: f} }

// Fixed is what stands on pages besides the flow.
type Fixed struct {
	Banner []page.Item
	First  []page.Item // in place of the banner on the first page, where not nil
	Foot   int         // items that the footer will have
}

// start is where a strip was placed.
type start struct {
	page int
	y    style.Unit
}

// Pages cuts the flow into pages; there is at least one.
func (c *Cutter) Pages(fixed Fixed) []page.Page {
	var cuts []pageCut
	for at := 0; at < len(c.flow.Strips); {
		p := c.cut(at)
		cuts = append(cuts, p)
		at = p.to
	}
	if len(cuts) == 0 {
		cuts = append(cuts, pageCut{})
	}
	pages := make([]page.Page, len(cuts))
	c.starts = append(c.starts[:0], make([]start, len(c.flow.Strips))...)
	for i, p := range cuts {
		pages[i].Items, pages[i].Held = c.place(fixed, p, i), p.held
	}
	return pages
}

// place puts on a page what stands there, in reading order.
func (c *Cutter) place(fixed Fixed, p pageCut, number int) []page.Item {
	n := len(fixed.Banner) + fixed.Foot + 8 + p.headTo - p.headFrom
	for i := p.from; i < p.to; i++ {
		n += int(c.flow.Strips[i].To-c.flow.Strips[i].From) + 1
	}
	items := make([]page.Item, 0, n+2*len(c.flow.Frames)+len(fixed.First))
	if number > 0 || fixed.First == nil {
		items = append(items, fixed.Banner...)
	} else {
		items = append(items, fixed.First...)
	}
	y := c.pageTop(p.from)
	items = shifted(items, c.draw.Items[p.headFrom:p.headTo], y)
	y += p.head
	for i := p.from; i < p.to; i++ {
		s := &c.flow.Strips[i]
		switch {
		case s.At > 0:
			y = s.At
		case i > p.from:
			items = gapRule(items, s.Rule, y)
			y += s.Gap
		}
		if s.Frame > 0 && (i == p.from || c.flow.Strips[i-1].Frame != s.Frame) {
			items = c.frame(items, i, p, y)
		}
		at := len(items)
		items = shifted(items, c.draw.Items[s.From:s.To], y)
		if s.Sorted && i > p.from && c.flow.Strips[i-1].Sorted {
			mend(items, at)
		}
		c.starts[i] = start{number, y}
		y += s.Height
		if i == p.extraAfter {
			y += p.extra
		}
	}
	return items
}

// gapRule adds the rule in the gap above a strip.
func gapRule(items []page.Item, r flow.Rule, y style.Unit) []page.Item {
	if r.At == 0 {
		return items
	}
	return append(items, page.Item{
		Kind: page.Rule, Colour: r.Line.C, Fill: style.None, Elem: page.Artifact,
		X: r.X, Y: y + r.At, W: r.W, Size: r.Line.W,
	})
}

// shifted adds items further down by y.
func shifted(items, from []page.Item, y style.Unit) []page.Item {
	at := len(items)
	items = append(items, from...)
	for i := at; i < len(items); i++ {
		items[i].Y += y
	}
	return items
}

// mend puts the items from at on before those of later cells of the same row.
func mend(items []page.Item, at int) {
	for i := at; i < len(items); i++ {
		if items[i].Elem == page.Artifact {
			continue
		}
		for k := i; k > 0 && items[k-1].Elem > items[k].Elem; k-- {
			items[k-1], items[k] = items[k], items[k-1]
		}
	}
}

// frame draws the box around the strips of a frame on this page, from strip i at y.
func (c *Cutter) frame(items []page.Item, i int, p pageCut, y style.Unit) []page.Item {
	id := c.flow.Strips[i].Frame
	fr := &c.flow.Frames[id-1]
	end := y
	last := i
	for k := i; k < p.to && c.flow.Strips[k].Frame == id; k++ {
		if k > i {
			end += c.flow.Strips[k].Gap
		}
		end += c.flow.Strips[k].Height
		last = k
	}
	if i > 0 && c.flow.Strips[i-1].Frame == id {
		y = max(y-fr.Foot, c.flow.Room.Top-c.draw.Sheet.BannerGap/2)
	}
	if last+1 < len(c.flow.Strips) && c.flow.Strips[last+1].Frame == id {
		end = min(end+fr.Foot, c.flow.Room.Bottom+c.draw.Sheet.FootGap/2)
	}
	w := fr.Box.W
	items = append(items, page.Item{
		Kind: page.Box, Colour: fr.Box.C, Fill: fr.Fill, Elem: page.Artifact,
		X: fr.X + w/2, Y: y + w/2, W: fr.W - w, H: end - y - w, Size: w,
	})
	return append(items, page.Item{
		Kind: page.Box, Colour: fr.Bar.C, Fill: fr.Bar.C, Elem: page.Artifact,
		X: fr.X, Y: y, W: fr.Bar.W, H: end - y,
	})
}

// Bookmarks are the headings with the places where they came to stand.
func (c *Cutter) Bookmarks() []page.Bookmark {
	marks := append([]page.Bookmark(nil), c.flow.Marks...)
	for i := range marks {
		at := c.starts[min(marks[i].Page, len(c.starts)-1)]
		marks[i].Page, marks[i].Y = at.page, at.y
	}
	return marks
}

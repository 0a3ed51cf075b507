// Package furniture sets what stands on every page: the banner that says whose paper it is, and the
// footer with page number and check code.
package furniture

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Furniture is the banner and the footer of a document. Both grow where their words need more
// lines; the body has what is left.
type Furniture struct {
	Banner      []page.Item
	Top, Bottom style.Unit // of the body
	Items       int        // of the footer, without its rule
	Before      []doc.Text // words that the banner cannot hold, for the head of the body
	After       []doc.Text // words that the footer cannot hold, for its end

	ends []int // of the banner's texts among its items; nil where not all of them have room

	draw   *draw.Canvas
	words  doc.Words
	card   bool // banner and footer leave room for a wallet card
	rows   []footRow
	widest int // page number that room is kept for
	number int // which item of the footer is the page number
	count  int // of pages
	footY  style.Unit
}

// New sets the banner of a document and measures its footer, on an empty canvas. widest is a page
// number as wide as any that it needs; card says that a wallet card needs its room.
func New(c *draw.Canvas, d *doc.Doc, widest int, card bool) *Furniture {
	m := &Furniture{draw: c, words: d.Words, card: card, widest: widest}
	m.banner(&d.Banner)
	ends := m.ends
	m.footer(footRows(d, c.Sheet, widestCheck))
	m.Banner = slices.Clone(c.Items)
	for i := range m.Banner {
		m.Banner[i].Part, m.Banner[i].Elem = page.Header, page.Artifact
	}
	c.Items = c.Items[:0]
	m.ends = ends
	return m
}

// FirstBanner is the banner of page 1, which is real content there: a paragraph for each of its texts, so
// that a screen reader says once whose paper it is.
func (m *Furniture) FirstBanner() []page.Item {
	items, from := slices.Clone(m.Banner), 0
	for _, end := range m.ends {
		if from < end {
			p := m.draw.Add(page.RoleP)
			for i := from; i < end; i++ {
				items[i].Elem = p
			}
		}
		from = end
	}
	return items
}

// set adds the lines of a text, of which a screen reader says nothing, and returns how many.
func (m *Furniture) set(t doc.Text, x, w, y style.Unit, face typeset.Typeface) int {
	n := m.draw.Set(t, x, w, y, face, page.Artifact)
	m.ends = append(m.ends, len(m.draw.Items))
	return n
}

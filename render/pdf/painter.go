package pdf

import (
	"fmt"

	"cpadoc/render/font"
	"cpadoc/render/layout"
)

// The page of fpdf, A4, in hundredths of a point.
const (
	pageWidth  = 59528
	pageHeight = 84189
)

// painter turns items into content streams. It keeps the graphics state, so that only changes
// are written. Lengths inside are hundredths of a point from the lower left.
type painter struct {
	tags  *tags
	buf   []byte // the content of all pages
	ends  []int  // where each page's content ends in buf
	fonts uint64 // the faces that were used, see fontBit
	links []link

	at     int    // page now drawn
	open   opened // the marked content that is open
	inText bool
	fill   layout.Colour
	stroke layout.Colour
	width  int // line width
	dashed bool
	face   int // font now set, as fontBit; -1 for none
	size   int
	lineX  int // start of the text line, from which Td moves
	lineY  int
}

// link is an annotation to be written.
type link struct {
	page       int
	x, y, w, h layout.Unit
	uri, words string
	mark       int // index into tags.marks, -1 for none
	number     int // object number
}

// opened is what the marked content stands for, so that like items share it.
type opened struct {
	elem int32 // or none
	part layout.Part
}

// none is no open marked content.
const none int32 = -2

func (p *painter) reset(t *tags) {
	p.tags, p.buf, p.ends, p.fonts, p.links = t, p.buf[:0], p.ends[:0], 0, p.links[:0]
}

// page writes the content of one page.
func (p *painter) page(n int, pg *layout.Page) error {
	p.at, p.open, p.inText = n, opened{elem: none}, false
	p.fill, p.stroke, p.width, p.dashed, p.face = 0, 0, -1, false, -1
	p.tags.page()
	for i := range pg.Items {
		if err := p.item(&pg.Items[i]); err != nil {
			return err
		}
	}
	p.close()
	p.ends = append(p.ends, len(p.buf))
	return nil
}

// content is the stream of page n.
func (p *painter) content(n int) []byte {
	start := 0
	if n > 0 {
		start = p.ends[n-1]
	}
	return p.buf[start:p.ends[n]]
}

func (p *painter) item(it *layout.Item) error {
	if it.Kind == layout.Link {
		p.link(it)
		return nil
	}
	p.mark(it)
	if it.Kind == layout.Words {
		return p.words(it)
	}
	p.endText()
	if it.Elem >= 0 && it.Text != "" {
		return p.spoken(it)
	}
	p.draw(it)
	return nil
}

// draw draws an item that is not text, outside of text objects.
func (p *painter) draw(it *layout.Item) {
	switch it.Kind {
	case layout.Rule:
		p.rule(it)
	case layout.Box, layout.TickBox:
		p.box(it)
	case layout.Disc:
		p.disc(it)
	case layout.TickSign:
		p.sign(it, tickSign[:])
	case layout.CrossSign:
		p.sign(it, crossSign[:])
	default:
		panic(fmt.Sprintf("pdf: no drawing for items of kind %d", it.Kind))
	}
}

// spoken draws a sign that stands for words, with those words as ActualText. A blank as tall as
// the sign goes with it: without a glyph, text extraction passes over the words.
func (p *painter) spoken(it *layout.Item) error {
	words := it.Text
	if it.Space {
		words += " "
	}
	p.buf = appendText(append(p.buf, "/Span<</ActualText"...), words)
	p.buf = append(p.buf, ">>BDC\n"...)
	p.draw(it)
	h := max(it.W, it.H)
	err := p.words(&layout.Item{X: it.X, Y: it.Y + h, Size: h, Colour: p.fill, Text: " "})
	p.endText()
	p.buf = append(p.buf, "EMC\n"...)
	return err
}

// mark opens the marked content that the item belongs to, unless it is open already.
func (p *painter) mark(it *layout.Item) {
	want := opened{elem: layout.Artifact, part: it.Part}
	if it.Elem >= 0 {
		want = opened{elem: it.Elem}
		p.tags.draw(it)
	}
	if want == p.open {
		return
	}
	p.close()
	p.open = want
	if want.elem < 0 {
		p.buf = append(p.buf, artifacts[want.part]...)
		return
	}
	p.buf = append(append(p.buf, '/'), p.tags.doc.Elems[it.Elem].Role...)
	p.buf = appendInt(append(p.buf, "<</MCID "...), p.tags.mark(it.Elem, p.at))
	p.buf = append(p.buf, ">>BDC\n"...)
}

// artifacts open decoration, by part of the page (ISO 32000-1 14.8.2.2.2).
var artifacts = [...]string{
	layout.Body:   "/Artifact<</Type/Layout>>BDC\n",
	layout.Header: "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
	layout.Footer: "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
}

// close ends the marked content that is open, if any.
func (p *painter) close() {
	p.endText()
	if p.open.elem != none {
		p.buf = append(p.buf, "EMC\n"...)
		p.open = opened{elem: none}
	}
}

func (p *painter) endText() {
	if p.inText {
		p.buf = append(p.buf, "ET\n"...)
		p.inText = false
	}
}

// words draws a run of text, parted where the code page changes. A space keeps the page of the
// letter before it, for it stands on every page.
func (p *painter) words(it *layout.Item) error {
	face := font.Regular
	if it.Bold {
		face = font.Bold
	}
	p.setFill(it.Colour)
	p.moveText(it)
	shown := false // a string is open
	for _, r := range it.Text {
		g, ok := font.Find(r)
		if !ok {
			return Unprintable(r)
		}
		if g.Code == ' ' && shown {
			p.buf = append(p.buf, ' ')
			continue
		}
		if bit := fontBit(g.Page, face); !shown || bit != p.face {
			if shown {
				p.buf = append(p.buf, ")Tj\n"...)
			}
			p.setFont(bit, it.Size)
			p.buf, shown = append(p.buf, '('), true
		}
		if g.Code == '(' || g.Code == ')' || g.Code == '\\' {
			p.buf = append(p.buf, '\\')
		}
		p.buf = append(p.buf, g.Code)
	}
	if it.Space && shown {
		p.buf = append(p.buf, ' ')
	}
	if shown {
		p.buf = append(p.buf, ")Tj\n"...)
	}
	return nil
}

// moveText goes to the item's baseline, in a text object.
func (p *painter) moveText(it *layout.Item) {
	if !p.inText {
		p.buf = append(p.buf, "BT\n"...)
		p.inText, p.lineX, p.lineY = true, 0, 0
	}
	x, y := across(it.X), up(it.Y)
	p.buf = appendHundredths(p.buf, x-p.lineX)
	p.buf = append(p.buf, ' ')
	p.buf = appendHundredths(p.buf, y-p.lineY)
	p.buf = append(p.buf, " Td\n"...)
	p.lineX, p.lineY = x, y
}

func (p *painter) setFont(bit int, size layout.Unit) {
	if s := across(size); bit != p.face || s != p.size {
		p.face, p.size = bit, s
		p.fonts |= 1 << bit
		p.buf = append(p.buf, "/F"...)
		p.buf = appendInt(p.buf, bit)
		p.buf = append(p.buf, ' ')
		p.buf = appendHundredths(p.buf, s)
		p.buf = append(p.buf, " Tf\n"...)
	}
}

// across is a length in hundredths of a point; up is a height from the foot of the page.
func across(u layout.Unit) int {
	if u < 0 {
		return -across(-u)
	}
	return int(u+5) / 10
}

func up(u layout.Unit) int { return pageHeight - across(u) }

package pdf

import (
	"bytes"
	"fmt"
	"math"
	"unicode/utf8"

	"cpadoc/render/font"
	"cpadoc/render/page"
	"cpadoc/render/picture"
	"cpadoc/render/style"
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
	buf   []byte             // the content of all pages
	ends  []int              // where each page's content ends in buf
	fonts uint64             // the faces that were used, see fontBit
	shown []*picture.Picture // the pictures that were drawn, each once

	at     int    // page now drawn
	open   opened // the marked content that is open
	inText bool
	fill   style.Colour
	stroke style.Colour
	width  int // line width
	dashed bool
	face   int // font now set, as fontBit; -1 for none
	size   int
	lineX  int // start of the text line, from which Td moves
	lineY  int
	end    point // where the last string ended, and with it the text line
}

type point struct{ x, y style.Unit }

// nowhere is where no run begins.
var nowhere = point{math.MinInt32, math.MinInt32}

// opened is what the marked content stands for, so that like items share it. A content is either in
// a text object or holds none but for the blanks of signs (ISO 32000-1 14.6.1): so all texts between
// two lines or boxes share one text object, and move from the start of one to that of the next.
type opened struct {
	elem int32 // or none
	part page.Part
	text bool
}

// none is no open marked content.
const none int32 = -2

func (p *painter) reset(t *tags) {
	p.tags, p.buf, p.ends, p.fonts, p.shown = t, p.buf[:0], p.ends[:0], 0, p.shown[:0]
}

// page writes the content of one page.
func (p *painter) page(n int, pg *page.Page) error {
	p.at, p.open, p.inText = n, opened{elem: none}, false
	p.fill, p.stroke, p.width, p.dashed, p.face = 0, 0, -1, false, -1
	p.tags.page()
	for i := range pg.Items {
		if err := p.item(&pg.Items[i]); err != nil {
			return err
		}
	}
	p.close()
	p.endText()
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

func (p *painter) item(it *page.Item) error {
	p.mark(it)
	switch {
	case it.Kind == page.Words:
		return p.words(it)
	case it.Elem >= 0 && it.Text != "":
		return p.spoken(it)
	}
	p.draw(it)
	return nil
}

// draw draws an item that is not text, outside of text objects.
func (p *painter) draw(it *page.Item) {
	switch it.Kind {
	case page.Rule:
		p.rule(it)
	case page.Box, page.TickBox:
		p.box(it)
	case page.Disc:
		p.disc(it)
	case page.TickSign:
		p.sign(it, tickSign[:])
	case page.CrossSign:
		p.sign(it, crossSign[:])
	case page.Picture:
		p.picture(it)
	default:
		panic(fmt.Sprintf("pdf: no drawing for items of kind %d", it.Kind))
	}
}

// spoken draws a sign that stands for words, with those words as ActualText. A blank as tall as
// the sign goes with it: without a glyph, text extraction passes over the words.
func (p *painter) spoken(it *page.Item) error {
	words := it.Text
	if it.Space {
		words += " "
	}
	p.buf = appendText(append(p.buf, "/Span<</ActualText"...), words)
	p.buf = append(p.buf, ">>BDC\n"...)
	p.draw(it)
	h := max(it.W, it.H)
	p.beginText()
	err := p.words(&page.Item{X: it.X, Y: it.Y + h, Size: h, Colour: p.fill, Text: " "})
	p.endText()
	p.buf = append(p.buf, "EMC\n"...)
	return err
}

// mark opens the marked content that the item belongs to, unless it is open already.
func (p *painter) mark(it *page.Item) {
	want := opened{elem: page.Artifact, part: it.Part, text: it.Kind == page.Words}
	if it.Elem >= 0 {
		want.elem, want.part = it.Elem, 0
		p.tags.draw(it)
	}
	if want == p.open {
		return
	}
	p.close()
	if want.text {
		p.beginText()
	} else {
		p.endText()
	}
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
	page.Body:   "/Artifact<</Type/Layout>>BDC\n",
	page.Header: "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
	page.Footer: "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
}

// close ends the marked content that is open, if any.
func (p *painter) close() {
	if p.open.elem != none {
		p.buf = append(p.buf, "EMC\n"...)
		p.open = opened{elem: none}
	}
}

func (p *painter) beginText() {
	if !p.inText {
		p.buf = append(p.buf, "BT\n"...)
		p.inText, p.lineX, p.lineY, p.end = true, 0, 0, nowhere
	}
}

func (p *painter) endText() {
	if p.inText {
		p.buf = append(p.buf, "ET\n"...)
		p.inText = false
	}
}

// words draws a run of text in the open text object, parted where the code page changes. A space
// keeps the page of the letter before it, for it stands on every page.
func (p *painter) words(it *page.Item) error {
	face := font.Regular
	if it.Bold {
		face = font.Bold
	}
	p.setFill(it.Colour)
	p.moveText(it)
	shown := p.goesOn(it, face) // a string is open
	for text := it.Text; text != ""; shown = true {
		if n := plain(text); n > 0 {
			p.inFont(fontBit(0, face), it.Size, shown)
			p.buf, text = append(p.buf, text[:n]...), text[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(text)
		g, ok := font.Find(r)
		if !ok {
			return Unprintable(r)
		}
		if g.Code != ' ' || !shown {
			p.inFont(fontBit(g.Page, face), it.Size, shown)
		}
		p.buf, text = appendStringByte(p.buf, g.Code), text[n:]
	}
	if it.Space && shown {
		p.buf = append(p.buf, ' ')
		p.end = nowhere
	}
	if shown {
		p.buf = append(p.buf, show...)
	}
	return nil
}

// plain counts the letters at the start of a text that stand for themselves on page 0, which nearly
// all do. A space is one only after another: first of all it keeps the page that is set.
func plain(s string) (n int) {
	for n < len(s) && s[n] < 0x7F && s[n] >= ' ' && (s[n] != ' ' || n > 0) &&
		s[n] != '(' && s[n] != ')' && s[n] != '\\' {
		n++
	}
	return n
}

// inFont opens a string in a font, unless the one that is open has it.
func (p *painter) inFont(bit int, size style.Unit, open bool) {
	if open && bit == p.face {
		return
	}
	if open {
		p.buf = append(p.buf, show...)
	}
	p.setFont(bit, size)
	p.buf = append(p.buf, '(')
}

// show ends a string and draws it.
const show = ")Tj\n"

// moveText goes to the item's baseline, unless the last string ended there.
func (p *painter) moveText(it *page.Item) {
	at := point{it.X, it.Y}
	if at != p.end {
		x, y := across(it.X), up(it.Y)
		p.buf = appendHundredths(p.buf, x-p.lineX)
		p.buf = append(p.buf, ' ')
		p.buf = appendHundredths(p.buf, y-p.lineY)
		p.buf = append(p.buf, " Td\n"...)
		p.lineX, p.lineY = x, y
	}
	p.end = point{it.X + it.W, it.Y}
}

// goesOn opens the last string again if nothing stands between it and this run: no move, no colour,
// no other font.
func (p *painter) goesOn(it *page.Item, face font.Face) bool {
	if !bytes.HasSuffix(p.buf, []byte(show)) || p.face%2 != int(face) || p.size != across(it.Size) {
		return false
	}
	p.buf = p.buf[:len(p.buf)-len(show)]
	return true
}

func (p *painter) setFont(bit int, size style.Unit) {
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
func across(u style.Unit) int {
	if u < 0 {
		return -across(-u)
	}
	return int(u+5) / 10
}

func up(u style.Unit) int { return pageHeight - across(u) }

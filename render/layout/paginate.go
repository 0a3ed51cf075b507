// Package layout turns a doc.Doc into pages. Blocks are measured into strips, one below the other;
// the flow of strips is cut into pages. Layout knows no PDF library and cannot fail.
package layout

import (
	"slices"
	"sync"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/block"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/furniture"
	"cpadoc/render/layout/internal/paginate"
	"cpadoc/render/layout/internal/paper"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Paginate lays a document out in an edition. It cannot fail: whatever the words, each is on a page
// once, in reading order, within the columns and above the footer. The result is the caller's.
func Paginate(d *doc.Doc, s *style.Sheet) *page.Doc {
	m := makers.Get().(*maker)
	defer makers.Put(m)
	widest := 88
	out := m.paginate(d, s, widest)
	for len(out.Pages) > widest+11 {
		widest = widest*10 + 8
		out = m.paginate(d, s, widest)
	}
	return out
}

// makers keeps the memory of makers that are done.
var makers = sync.Pool{New: func() any {
	b := block.New()
	return &maker{body: b, letter: paper.NewLetter(b), cutter: paginate.New(b.Draw, b.Flow)}
}}

// maker makes the pages of one document after the other.
type maker struct {
	body    *block.Body
	letter  *paper.Letter
	cutter  *paginate.Cutter
	last    bool // no further arrangement would be tried
	boxPage bool // the emergency boxes were set last, and the rest of their page stays free
	leftOut int  // items of a card
	unsafe  bool // among them what keeps the person safe
}

// paginate lays out with room in the footer for numbers as wide as widest. Where the help boxes do not
// stand on page 1 whole, what stands before them yields.
func (m *maker) paginate(d *doc.Doc, s *style.Sheet, widest int) (out *page.Doc) {
	s = suited(d, s)
	all := arrangements(boxesFirst(d, s), s)
	for i, a := range all {
		m.last = i == len(all)-1
		if out = m.arranged(d, a.blocks, a.sheet, widest); !m.body.Boxes.Parted {
			break
		}
	}
	return out
}

// arranged lays out blocks of a document.
func (m *maker) arranged(d *doc.Doc, blocks []doc.Block, s *style.Sheet, widest int) *page.Doc {
	m.body.Reset(s)
	m.boxPage, m.leftOut, m.unsafe = false, 0, false
	f := furniture.New(m.body.Draw, d, widest, find[doc.WalletCard](d.Blocks) >= 0)
	m.body.Flow.Room = flow.Room{Top: f.Top, Bottom: f.Bottom, FirstTop: f.Top}
	m.body.Draw.BoxWords = d.Words.Box
	m.body.Draw.Parent = m.body.Draw.Elem(page.RoleDocument, -1)
	var banner []page.Item
	if find[doc.Letter](blocks) < 0 {
		banner = f.FirstBanner()
	}
	fixed := paginate.Fixed{Banner: f.Banner, Foot: f.Items, First: m.add(blocks, f)}
	if fixed.First == nil {
		fixed.First = banner
	}
	out := &page.Doc{Title: d.Title, Lang: d.Lang, LeftOut: m.leftOut, Unsafe: m.unsafe}
	out.Pages = m.cutter.Pages(fixed)
	out.Elems = append([]page.Elem(nil), m.body.Draw.Elems...)
	out.Marks = m.cutter.Bookmarks()
	f.Close(out)
	return out
}

// add lays out all blocks, and the words that banner and footer cannot hold before and after them.
// It returns what stands on the first page of a letter in place of the banner.
func (m *maker) add(blocks []doc.Block, f *furniture.Furniture) (first []page.Item) {
	if len(blocks) > 0 {
		if head, ok := blocks[0].(doc.Letter); ok {
			m.body.Letter = true
			first = m.letter.Head(head)
			blocks = blocks[1:]
		}
	}
	for _, t := range f.Before {
		m.body.Prose.Para(t)
	}
	for _, b := range besideClosing(blocks, m.body.Draw.Sheet) {
		if m.topLevel(b); m.body.Boxes.Parted && !m.last {
			return first // for the next arrangement
		}
	}
	for _, t := range f.After {
		m.body.Prose.Para(t)
	}
	return first
}

// besideClosing puts the paragraph after the end of a letter beside it, where there are columns and nothing
// stands yet.
func besideClosing(blocks []doc.Block, s *style.Sheet) []doc.Block {
	i := find[doc.Closing](blocks)
	if !s.Columns || i < 0 || i+1 == len(blocks) {
		return blocks
	}
	end := blocks[i].(doc.Closing)
	after, ok := blocks[i+1].(doc.Para)
	if !ok || !typeset.Empty(end.Aside) {
		return blocks
	}
	end.Aside = after.Text
	return append(append(slices.Clone(blocks[:i]), end), blocks[i+2:]...)
}

// topLevel lays out a block of the document. In large print a page with the emergency boxes holds
// nothing else, unless the next block fits there whole.
func (m *maker) topLevel(b doc.Block) {
	f := m.body.Flow
	first := len(f.Strips)
	m.block(b)
	if m.boxPage && first < len(f.Strips) && f.Height(0) > f.Room.FirstPage() {
		f.Strips[first].Fresh = true
	}
	_, boxes := b.(doc.EmergencyBoxes)
	m.boxPage = boxes && !m.body.Draw.Sheet.Columns && !m.body.Boxes.Rests && f.Height(0) <= f.Room.FirstPage()
}

// left counts what a card had no room for.
func (m *maker) left(items int, unsafe bool) {
	m.leftOut, m.unsafe = m.leftOut+items, m.unsafe || unsafe
}

// block lays out a block of any paper.
func (m *maker) block(b doc.Block) {
	switch b := b.(type) {
	case doc.Letter:
		m.letter.Words(b)
	case doc.ReplySlip:
		m.letter.Slip(&b)
	case doc.WalletCard:
		m.left(paper.SetWallet(m.body, &b))
	case doc.FridgeSheet:
		m.left(paper.SetFridge(m.body, &b.Card))
	default:
		m.body.Add(b)
	}
}

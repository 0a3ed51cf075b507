// Package block lays out the blocks of a document, each by the part of layout that knows its kind,
// and the sections that hold them.
package block

import (
	"fmt"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/boxes"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/form"
	"cpadoc/render/layout/internal/prose"
	"cpadoc/render/layout/internal/table"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Body is the text of a document between banner and footer.
type Body struct {
	Draw   *draw.Canvas
	Flow   *flow.Flow
	Prose  *prose.Prose
	Tables *table.Tables
	Forms  *form.Forms
	Boxes  *boxes.Emergency
	Letter bool // headings are those of a letter

	depth int  // of sections: 1 in one
	alone bool // the section before has a page of its own
}

// New makes an empty body.
func New() *Body {
	c := new(draw.Canvas)
	f := flow.New(c)
	p := prose.New(c, f)
	return &Body{
		Draw: c, Flow: f, Prose: p,
		Tables: table.New(c, f), Forms: form.New(c, f, p), Boxes: boxes.New(c, f, p),
	}
}

// Reset makes the body ready for the next document. Nothing of the last one is kept but memory.
func (b *Body) Reset(s *style.Sheet) {
	b.Draw.Reset(s)
	b.Flow.Reset()
	b.Boxes.Reset()
	b.Letter, b.depth, b.alone = false, 0, false
}

// Add lays out one block.
func (b *Body) Add(block doc.Block) {
	if b.Prose.Set(block) || b.Tables.Set(block) || b.Boxes.Set(block) || b.Forms.Set(block) {
		return
	}
	switch block := block.(type) {
	case doc.Masthead:
		b.masthead(block)
	case doc.Heading:
		b.Title(block)
	case doc.Section:
		b.section(block)
	case doc.Beside:
		b.beside(block)
	case doc.Keep:
		b.keep(block)
	default:
		panic(fmt.Sprintf("layout: no such block: %T", block))
	}
}

// section sets a section. One whose blocks turn out to hold nothing is not drawn.
func (b *Body) section(block doc.Section) {
	if len(block.Blocks) == 0 {
		return
	}
	if b.depth > 0 && !block.Plain {
		b.subsection(block, block.Keep)
		return
	}
	b.Flow.KeepNone() // what a heading above lacks is not in another section
	before := b.Flow.Mark()
	first, bare := len(b.Flow.Strips), 0
	b.Flow.Fresh = b.Flow.Fresh || block.NewPage || b.depth == 0 && b.alone
	b.Nested(func() {
		if block.Plain {
			b.plainHead(block.Heading)
		} else {
			b.ruledHead(block.Heading, block.Beside)
		}
		bare = len(b.Flow.Strips)
		b.all(block.Blocks, block.NewPage || block.Keep)
	})
	if len(b.Flow.Strips) == bare {
		b.Flow.Back(before)
		return
	}
	if block.Keep {
		b.Flow.Bind(first, flow.Kept)
	}
	if b.depth == 0 && first < len(b.Flow.Strips) {
		b.alone = block.NewPage
		b.Flow.Section(first)
	}
}

// subsection sets a section in a section: its heading is smaller, and its blocks are like others of
// the section around it.
func (b *Body) subsection(block doc.Section, whole bool) {
	b.Prose.Subheading(block.Heading)
	b.all(block.Blocks, whole)
}

// all sets the blocks of a section, each of them whole where it fits on a page.
func (b *Body) all(blocks []doc.Block, whole bool) {
	for _, inner := range blocks {
		if sub, ok := inner.(doc.Section); ok && b.depth > 0 && !sub.Plain && len(sub.Blocks) > 0 {
			b.subsection(sub, whole)
			continue
		}
		from := len(b.Flow.Strips)
		b.Add(inner)
		if whole {
			b.Flow.Bind(from, flow.Block)
		}
	}
}

// Nested runs what adds to a section of its own.
func (b *Body) Nested(add func()) {
	b.depth++
	b.Draw.Within(b.Draw.Add(page.RoleSect), add)
	b.depth--
}

// keep sets blocks that stay together on one page where they fit.
func (b *Body) keep(block doc.Keep) {
	from := len(b.Flow.Strips)
	for _, inner := range block.Blocks {
		b.Add(inner)
	}
	b.Flow.Bind(from, flow.Kept)
}

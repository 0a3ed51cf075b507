package block

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// pair sets two headed lists side by side, or one after the other.
func (b *Body) pair(block *doc.Pair) {
	both := typeset.Any(block.A.List.Items) && typeset.Any(block.B.List.Items)
	if block.Within {
		b.topics(block, both)
		return
	}
	if b.Draw.Sheet.Columns && b.depth == 0 && both && b.sideBySide(block) {
		return
	}
	for _, h := range [...]doc.Half{block.A, block.B} {
		if typeset.Any(h.List.Items) {
			b.section(doc.Section{Heading: h.Heading, Blocks: []doc.Block{h.List}})
		}
	}
}

// sideBySide sets both halves whole; false where that would be twice as high as a row may be.
func (b *Body) sideBySide(block *doc.Pair) bool {
	before := b.Flow.Mark()
	first := len(b.Flow.Strips)
	b.Flow.Fresh = b.Flow.Fresh || b.alone
	b.ruledHead(nil)
	from := len(b.Draw.Items)
	b.Flow.Bookmark(block.A.Heading, 1)
	h := b.half(&block.A, b.Draw.Sheet.Left, 2)
	b.Flow.Bookmark(block.B.Heading, 1)
	h = max(h, b.half(&block.B, b.Draw.Sheet.HalfX, 2))
	if h > 2*b.Draw.Sheet.Whole {
		b.Flow.Back(before)
		return false
	}
	b.Flow.Push(from, h, 1, true)
	b.alone = false
	b.Flow.Section(first)
	b.Flow.Above = flow.Bullets
	return true
}

// topics sets two lists with subheadings within a section: side by side where both are there
// and no higher than a row may be, else one after the other.
func (b *Body) topics(block *doc.Pair, both bool) {
	if b.Draw.Sheet.Columns && both {
		before := b.Flow.Mark()
		b.Flow.Between(flow.Under)
		from := len(b.Draw.Items)
		h := max(b.half(&block.A, b.Draw.Sheet.Left, 3), b.half(&block.B, b.Draw.Sheet.HalfX, 3))
		if h <= b.Draw.Sheet.Whole {
			b.Flow.Push(from, h, 1, true)
			b.Flow.Above = flow.Bullets
			return
		}
		b.Flow.Back(before)
	}
	for _, h := range [...]doc.Half{block.A, block.B} {
		if typeset.Any(h.List.Items) {
			b.Prose.Subheading(h.Heading)
			b.Prose.List(h.List)
		}
	}
}

// half sets a heading and its list in one half and returns their height.
func (b *Body) half(block *doc.Half, x style.Unit, level int) (y style.Unit) {
	s := b.Draw.Sheet
	sect := b.Draw.Parent
	if level == 2 {
		sect = b.Draw.Add(page.RoleSect)
	}
	if !typeset.Empty(block.Heading) {
		h, gap := typeset.Bold(s.H2).In(s.Brand), s.UnderH2
		if level == 3 {
			h, gap = typeset.Label(s), b.Prose.ItemGap(block.List.Mark)
		}
		y = h.Lines(b.Draw.Set(block.Heading, x, s.HalfW, 0, h, b.Draw.Heading(level, sect))) + gap
	}
	l := b.Draw.Elem(page.RoleL, sect)
	look := b.Prose.ListLook(block.List.Mark)
	for i, t := range typeset.Given(block.List.Items...) {
		if i > 0 {
			y += b.Prose.ItemGap(block.List.Mark)
		}
		li := b.Draw.Elem(page.RoleLI, l)
		y += s.Body.Lines(b.Prose.ItemAt(t, block.List.Mark, li, x, y, s.HalfW, look))
	}
	return y
}

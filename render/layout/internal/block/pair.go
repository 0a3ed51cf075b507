package block

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// beside sets two blocks side by side, or one after the other.
func (b *Body) beside(block doc.Beside) {
	if left, right, ok := lists(block); ok && b.lists(left, right) || b.Forms.Beside(block) {
		return
	}
	b.Add(block.Left)
	b.Add(block.Right)
}

// half is a section that is a heading and a list.
type half struct {
	heading doc.Text
	list    doc.List
}

// lists returns the halves of two sections with a list each; false if they are others.
func lists(block doc.Beside) (left, right half, ok bool) {
	left, okLeft := halfOf(block.Left)
	right, okRight := halfOf(block.Right)
	return left, right, okLeft && okRight
}

func halfOf(block doc.Block) (half, bool) {
	s, ok := block.(doc.Section)
	if !ok || len(s.Blocks) != 1 {
		return half{}, false
	}
	l, ok := s.Blocks[0].(doc.List)
	return half{s.Heading, l}, ok && typeset.Any(l.Items)
}

// lists sets two headed lists side by side where the paper has columns: as sections, or in a
// section as parts of it.
func (b *Body) lists(left, right half) bool {
	switch {
	case !b.Draw.Sheet.Columns:
		return false
	case b.depth > 0:
		return b.topics(&left, &right)
	}
	return b.sideBySide(&left, &right)
}

// sideBySide sets both halves whole; false if that would be twice as high as a row may be.
func (b *Body) sideBySide(left, right *half) bool {
	before := b.Flow.Mark()
	first := len(b.Flow.Strips)
	b.Flow.Fresh = b.Flow.Fresh || b.alone
	b.ruledHead(nil, nil)
	from := len(b.Draw.Items)
	b.Flow.Bookmark(left.heading, 1)
	h := b.half(left, b.Draw.Sheet.Left, 2)
	b.Flow.Bookmark(right.heading, 1)
	h = max(h, b.half(right, b.Draw.Sheet.HalfX, 2))
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

// topics sets two lists with smaller headings; false if they would be higher than a row may be.
func (b *Body) topics(left, right *half) bool {
	s := b.Draw.Sheet
	before := b.Flow.Mark()
	b.Flow.Between(flow.Under)
	from := len(b.Draw.Items)
	h := max(b.half(left, s.Left, 3), b.half(right, s.HalfX, 3))
	if h > s.Whole {
		b.Flow.Back(before)
		return false
	}
	b.Flow.Push(from, h, 1, true)
	b.Flow.Above = flow.Bullets
	return true
}

// half sets a heading and its list in one half and returns their height.
func (b *Body) half(block *half, x style.Unit, level int) (y style.Unit) {
	s := b.Draw.Sheet
	sect := b.Draw.Parent
	if level == 2 {
		sect = b.Draw.Add(page.RoleSect)
	}
	if !typeset.Empty(block.heading) {
		h, gap := typeset.Bold(s.H2).In(s.Brand), s.UnderH2
		if level == 3 {
			h, gap = typeset.Label(s), b.Prose.ItemGap(block.list.Mark)
		}
		y = h.Lines(b.Draw.Set(block.heading, x, s.HalfW, 0, h, b.Draw.Heading(level, sect))) + gap
	}
	l := b.Draw.Elem(page.RoleL, sect)
	look := b.Prose.ListLook(block.list.Mark)
	for i, t := range typeset.Given(block.list.Items...) {
		if i > 0 {
			y += b.Prose.ItemGap(block.list.Mark)
		}
		li := b.Draw.Elem(page.RoleLI, l)
		y += s.Body.Lines(b.Prose.ItemAt(t, block.list.Mark, li, x, y, s.HalfW, look))
	}
	return y
}

package prose

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// List sets a marked list.
func (p *Prose) List(b doc.List) {
	p.flow.Between(flow.Bullets)
	l := p.draw.Add(page.RoleL)
	first := true
	for _, t := range b.Items {
		if typeset.Empty(t) {
			continue
		}
		if !first {
			p.flow.Space(p.ItemGap(b.Mark))
		}
		first = false
		p.item(t, b.Mark, p.draw.Elem(page.RoleLI, l))
	}
	p.flow.Above = flow.Bullets
}

// ItemGap is the space between two items.
func (p *Prose) ItemGap(m doc.Mark) style.Unit {
	if m == doc.Bullet {
		return p.draw.Sheet.Item
	}
	return p.draw.Sheet.MarkItem
}

// item sets one item: its mark beside its first line.
func (p *Prose) item(t doc.Text, m doc.Mark, li int32) {
	from := len(p.draw.Items)
	n := p.ItemAt(t, m, li, p.draw.Sheet.Left, 0, p.draw.Sheet.ParaW, p.ListLook(m))
	p.flow.Running(from, n, p.draw.Sheet.Body.Lead)
}

// Look is how a list is set: its typeface, where its text begins, and where its mark stands.
type Look struct {
	typeset.Typeface
	TextX, MarkX, MarkY, MarkW style.Unit
}

// ListLook is the look of a list in running text.
func (p *Prose) ListLook(m doc.Mark) Look {
	s := p.draw.Sheet
	look := Look{Typeface: typeset.Body(s), TextX: s.MarkX, MarkY: s.MarkY, MarkW: s.MarkW}
	if m == doc.Bullet {
		look.TextX, look.MarkX, look.MarkW = s.ItemX, s.DiscX, s.DiscW
		look.MarkY = s.Body.Base() - s.DiscUp - s.DiscW/2
	}
	return look
}

// ItemAt sets an item in a column from y on and returns its lines.
func (p *Prose) ItemAt(t doc.Text, m doc.Mark, li int32, x, y, w style.Unit, look Look) int {
	sign := page.Item{
		Kind: page.Disc, Text: doc.BulletSign, Elem: p.draw.Elem(page.RoleLbl, li),
		Colour: p.draw.Sheet.Ink, Fill: style.None, Space: true,
		X: x + look.MarkX, Y: y + look.MarkY, W: look.MarkW, H: look.MarkW,
	}
	if m != doc.Bullet {
		sign.Kind, sign.Text, sign.Size = page.TickSign, doc.TickSign, p.draw.Sheet.SignStroke.W
		if m == doc.Cross {
			sign.Kind, sign.Text = page.CrossSign, doc.CrossSign
		}
	}
	p.draw.Items = append(p.draw.Items, sign)
	body := p.draw.Elem(page.RoleLBody, li)
	return p.draw.Set(t, x+look.TextX, w-look.TextX, y, look.Typeface, body)
}

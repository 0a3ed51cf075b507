package paper

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/block"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/prose"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// cardItems is the most that a card holds of each list (REFERENCE.md 4.2).
const cardItems = 3

// wallet sets a wallet card: one size in every edition. What has no room is left out as whole items
// and counted.
type wallet struct {
	liner
	prose   *prose.Prose
	leftOut int
	unsafe  bool // what keeps the person safe has no room
}

// SetWallet lays out a wallet card and returns how many items had no room, and whether something without
// which the card can harm is among them: a number, or allergies.
func SetWallet(b *block.Body, card *doc.WalletCard) (left int, unsafe bool) {
	c := wallet{liner: newLiner(b), prose: b.Prose}
	c.card(card)
	return c.leftOut, c.unsafe
}

// card sets a card twice on a page: two strips of four panels. The second one is the first drawn
// again, as an artifact, so that nobody hears it twice.
func (c *wallet) card(b *doc.WalletCard) {
	s := c.draw.Sheet
	c.flow.Fresh = len(c.flow.Strips) > 0
	from := len(c.draw.Items)
	c.how(b.How)
	at := len(c.draw.Items)
	c.draw.Within(c.draw.Add(page.RoleSect), func() {
		c.panelNumbers(&b.Card, 0)
		c.panelSigns(&b.Card, 1)
		c.panelHelps(&b.Card, 2)
		c.panelPeople(&b.Card, 3)
	})
	for _, it := range c.draw.Items[at:] {
		it.X += s.CardW
		it.Elem = page.Artifact
		c.draw.Items = append(c.draw.Items, it)
	}
	c.cutMarks()
	c.flow.Push(from, 4*s.PanelH, 1, true)
	c.flow.Strips[len(c.flow.Strips)-1].At = s.CardY
	c.flow.Above = flow.Boxes
}

// cutMarks are the border to cut along and the folds, with ticks beside the strips.
func (c *wallet) cutMarks() {
	s := c.draw.Sheet
	wide := 2 * s.CardW
	c.draw.Items = append(c.draw.Items,
		page.Item{
			Kind: page.Box, Colour: s.CardEdge.C, Fill: style.None, Elem: page.Artifact,
			X: s.Left, W: wide, H: 4 * s.PanelH, Size: s.CardEdge.W,
		},
		page.Item{
			Kind: page.Rule, Colour: s.CardEdge.C, Fill: style.None, Elem: page.Artifact,
			X: s.Left + s.CardW, H: 4 * s.PanelH, Size: s.CardEdge.W,
		})
	for i := style.Unit(1); i < 4; i++ {
		y := i * s.PanelH
		c.draw.Dashed(s.CardFold, s.Left, y, wide, 0)
		c.draw.Dashed(s.CardFold, s.Left-s.CardTickGap-s.CardTick, y, s.CardTick, 0)
		c.draw.Dashed(s.CardFold, s.Left+wide+s.CardTickGap, y, s.CardTick, 0)
	}
}

// how sets the instructions between the banner and the strips.
func (c *wallet) how(how [2][]doc.Text) {
	s := c.draw.Sheet
	h := typeset.Plain(s.CardHow).In(s.Ink)
	for i, x := range [...]style.Unit{s.Left, s.HalfX} {
		y := c.flow.Room.Top - s.BannerGap + s.CardHowY - s.CardY
		for _, t := range typeset.Given(how[i]...) {
			if n := c.draw.Lines(t, s.HalfW, h); y+h.Lines(n) > 0 {
				c.leftOut++
				continue
			}
			y += h.Lines(c.draw.Set(t, x, s.HalfW, y, h, c.draw.Add(page.RoleP)))
		}
	}
}

// panel is where the words of a panel stand, from the top of the strips.
func (c *wallet) panel(n style.Unit) (x, w, y, end style.Unit) {
	s := c.draw.Sheet
	y = n * s.PanelH
	return s.Left + s.PanelX, s.CardW - 2*s.PanelX, y + s.PanelY, y + s.PanelH - s.PanelY
}

func cardTitle(s *style.Sheet) typeset.Typeface { return typeset.Bold(s.CardTitle).In(s.Ink) }
func cardLine(s *style.Sheet) typeset.Typeface  { return typeset.Plain(s.CardLine).In(s.Ink) }
func cardBold(s *style.Sheet) typeset.Typeface  { return typeset.Bold(s.CardLine).In(s.Ink) }

// cardLook is the look of a list on a card.
func cardLook(s *style.Sheet, m doc.Mark) prose.Look {
	look := prose.Look{
		Typeface: typeset.Plain(s.CardText).In(s.Ink),
		TextX:    s.ItemX, MarkX: s.DiscX, MarkY: s.CardDiscY, MarkW: s.DiscW,
	}
	if m != doc.Bullet {
		look.TextX, look.MarkX, look.MarkY, look.MarkW = s.CardMarkX, 0, s.CardMarkY, s.CardMarkW
	}
	return look
}

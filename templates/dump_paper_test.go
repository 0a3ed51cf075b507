package templates

import (
	"strings"

	"cpadoc/render/doc"
)

// The blocks of crisis plans, cards and letters as text, for golden files.

func (w *dumper) crisis(b doc.Block) bool {
	switch b := b.(type) {
	case doc.EmergencyBoxes:
		w.emergency("box A", b.A)
		w.emergency("box B", b.B)
		w.line("under", b.Under)
		w.line("checked", b.Checked)
		if len(b.Leave.Title) > 0 {
			w.line("leave", b.Leave.Title)
			w.block(b.Leave.Boxes)
		}
	case doc.Numbers:
		for _, r := range b.Rows {
			w.row("ring", r.Number, r.Who, r.Hours)
		}
	case doc.WalletCard:
		w.lines("how", b.How[0])
		w.lines("how", b.How[1])
		w.card(b.Card)
	case doc.FridgeSheet:
		w.card(b.Card)
	default:
		return false
	}
	return true
}

func (w *dumper) lines(kind string, texts []doc.Text) {
	for _, t := range texts {
		w.line(kind, t)
	}
}

// row is several texts on one line.
func (w *dumper) row(kind string, texts ...doc.Text) {
	var cells []string
	for _, t := range texts {
		cells = append(cells, plain(t))
	}
	w.line(kind, doc.Text{{Text: strings.Join(cells, " | ")}})
}

func (w *dumper) emergency(kind string, b doc.EmergencyBox) {
	w.line(kind, b.Title)
	w.inside(func() {
		w.line("number", b.Number)
		w.line("say", b.Say)
		w.lines("para", b.Paras)
	})
}

func (w *dumper) card(c doc.Card) {
	w.line("card", c.Title)
	w.row("number A", c.A.Label, c.A.Number, c.A.Say, c.A.After)
	w.row("number B", c.B.Label, c.B.Number, c.B.Say, c.B.After)
	for _, l := range []doc.CardList{c.Signs, c.Helps, c.Not} {
		if len(l.Items) > 0 {
			w.line("list", l.Title)
			w.inside(func() { w.lines("item", l.Items) })
		}
	}
	w.lines("need", c.Needs)
	w.line("people", c.People)
	for _, p := range c.Ring {
		w.row("ring", p.Name, p.Number, p.Hours)
	}
	w.lines("about", c.About)
	w.line("more", c.More)
	w.lines("foot", c.Foot)
}

func (w *dumper) letter(b doc.Block) bool {
	switch b := b.(type) {
	case doc.Letter:
		w.lines("sender", b.Sender)
		w.lines("address", b.Address)
		w.line("by hand", b.ByHand)
		w.lines("contact", b.Contact)
		w.line("dear", b.Dear)
	case doc.Closing:
		w.row("closing", b.Words, b.Name, b.Role)
		w.line("aside", b.Aside)
	case doc.ReplySlip:
		w.line("cut", b.Cut)
		w.row("slip", b.Title, b.Reader)
		w.inside(func() { w.blocks(b.Blocks) })
	default:
		return false
	}
	return true
}

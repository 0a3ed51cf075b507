package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// The wallet card and the fridge sheet (REFERENCE.md 4.2). What stands on them is the program's: a
// lost card shows everybody that somebody is a patient, so no template adds to it.

// cardPaths are the facts that a card prints or follows.
var cardPaths = []string{"crisisPlan.contacts[].agreedToBeNamed", "crisisPlan.contacts[].kind",
	"crisisPlan.contacts[].label", "crisisPlan.contacts[].phone", "crisisPlan.contacts[].hours",
	"crisisPlan.earlyWarningSigns[].stage", "crisisPlan.othersCanDo", "crisisPlan.iCanDo", "crisisPlan.doesNotHelp",
	"allergies.status", "communication.support[]", "communication.interpreterLanguage", "communication.notes",
	"person.address", "cpa.team.name"}

func walletCard(d *Document) doc.Block {
	return doc.WalletCard{
		How: [2][]doc.Text{
			{d.Made(phrase.OneToCarry), d.Made(phrase.CutLines)},
			{d.Made(phrase.Fold), d.Made(phrase.TearUp)},
		},
		Card: d.card(true),
	}
}

func fridgeSheet(d *Document) doc.Block { return doc.FridgeSheet{Card: d.card(false)} }

func (d *Document) card(small bool) (b doc.Card) {
	c, h := fact.CardOf(d.In), fact.HelpOf(d.In)
	title, noName := phrase.SheetTitle, phrase.SheetTitleNoName
	if small {
		title, noName = phrase.CardTitle, phrase.CardTitleNoName
	}
	if n := child(d.Facts, "call"); present(n) {
		b.Title = d.Made(title, phrase.AsName(n))
	} else {
		b.Title = d.Made(noName)
	}
	d.cardNumbers(&h, &b, small)
	b.Signs = doc.CardList{Title: d.Made(phrase.MySigns), Items: d.items(c.Signs)}
	b.Helps = doc.CardList{Title: d.Made(phrase.WhatHelps), Items: d.items(c.Helps)}
	b.Not = doc.CardList{Title: d.Made(phrase.DoesNotHelp), Items: d.items(c.Not)}
	b.Needs = append(d.allergies(c.Allergies), d.support(c.Support)...)
	b.People = d.Made(phrase.PeopleOnPlan)
	for _, k := range c.Ring {
		b.Ring = append(b.Ring, d.cardPerson(k))
	}
	b.About = d.about(&c)
	if c.HasPlan {
		b.More = d.Made(phrase.MorePlan)
	}
	b.Foot = d.cardFoot(&c)
	return b
}

// cardNumbers are the two numbers, or what to do where the setting has none.
func (d *Document) cardNumbers(h *fact.Help, b *doc.Card, small bool) {
	switch h.Setting {
	case record.SettingPrison:
		b.A.Say, b.B.Say = d.boxText(h.Texts, "boxA", phrase.PrisonHelp), d.boxText(h.Texts, "boxB", phrase.PrisonEmergency)
		return
	case record.SettingInpatient:
		b.A.Say, b.B.Say = d.boxText(h.Texts, "boxA", phrase.WardHelp), d.boxText(h.Texts, "boxB", phrase.WardEmergency)
		b.A.After = d.Made(phrase.CardLeaveHelp, phrase.By(func() bool { return d.append(d.helpNumber(h)) }))
		b.B.After = d.Made(phrase.CardLeaveEmergency)
		return
	}
	b.A.Label, b.A.Number, b.B.Number = d.Made(phrase.CardHelp), d.helpNumber(h), number("999")
	b.A.After, b.B.After = d.Made(phrase.CardOr111), d.Made(phrase.CardRisk)
	if h.Line == nil {
		b.A.Number, b.A.After = number("111"), d.Made(phrase.CardChoose2)
	}
	if h.Relay {
		b.B.After = d.Made(phrase.CardRelay)
		if h.TextLine != nil {
			b.A.After = d.cardText(h.TextLine)
		}
	}
	if !small {
		d.sheetNumbers(h, b)
	}
}

// sheetNumbers returns the boxes of a fridge sheet their titles and whole sentences.
func (d *Document) sheetNumbers(h *fact.Help, b *doc.Card) {
	b.A.Label, b.B.Label = d.Made(phrase.HelpTitle), d.Made(phrase.EmergencyTitle)
	after := b.A.After
	b.A.After = d.Make(func() {
		d.Own(d.Said(phrase.SheetAlways))
		d.Own(" ")
		if h.Line != nil && !(h.Relay && h.TextLine != nil) {
			d.Phrase(phrase.SheetOr111)
		} else {
			d.append(after)
		}
		d.Own(".")
	})
	b.B.After = d.Made(phrase.SheetRisk)
	if h.Relay {
		b.B.After = doc.Text{{Text: d.Said(phrase.SheetRisk) + " " + d.Said(phrase.SheetRelay)}}
	}
}

// append writes a text that is made already.
func (d *Document) append(t doc.Text) bool {
	d.Spans = append(d.Spans, t...)
	return len(t) > 0
}

func (d *Document) cardText(line *tree.Node) doc.Text {
	return d.Made(phrase.CardText, phrase.AsPhone(child(line, "textNumber")),
		d.hours(child(line, "textHours"), phrase.NoHours))
}

// items are texts of the record, each whole.
func (d *Document) items(nodes []*tree.Node) (texts []doc.Text) {
	for _, n := range nodes {
		if present(n) {
			texts = append(texts, d.Make(func() { d.Value(n.String(), n) }))
		}
	}
	return texts
}

// allergies are always spoken of, also where nobody asked (H9).
func (d *Document) allergies(n *tree.Node) []doc.Text {
	if items := child(n, "items").Items(); len(items) > 0 {
		return []doc.Text{d.Made(phrase.Allergies, phrase.By(func() bool {
			for i, a := range items {
				if i > 0 {
					d.Own(d.Said(phrase.Between))
				}
				d.Value(child(a, "substance").Text, child(a, "substance"))
			}
			d.Own(".")
			return true
		}))}
	}
	status := child(n, "status")
	words, ok := map[string]phrase.ID{"noneKnown": phrase.AllergiesNoneKnown, "known": phrase.AllergiesNotListed,
		"unableToAsk": phrase.AllergiesCannotAsk}[status.String()]
	return []doc.Text{d.Made(phrase.Allergies, phrase.By(func() bool {
		if ok {
			d.Say(d.Said(words), status, false)
		} else {
			d.Own(d.Said(phrase.AllergiesNotAsked))
		}
		return true
	}))}
}

// support says what the person needs to understand and to be understood.
func (d *Document) support(n *tree.Node) (texts []doc.Text) {
	for _, s := range child(n, "support").Items() {
		if d.Words.Labels[s.Shape.Path].Words[s.Text] != "" {
			texts = append(texts, d.Made(phrase.INeed, phrase.AsCode(s)))
		}
	}
	if l := child(n, "interpreterLanguage"); child(n, "interpreterRequired").Is("yes") && present(l) {
		texts = append(texts, d.Made(phrase.INeed, phrase.By(func() bool {
			d.Phrase(phrase.Interpreter, phrase.AsText(l))
			return true
		})))
	}
	if notes := child(n, "notes"); present(notes) {
		texts = append(texts, d.Made(phrase.Please, phrase.AsText(notes)))
	}
	return texts
}

func (d *Document) cardPerson(k record.CrisisContact) (p doc.CardPerson) {
	label := k.Label()
	p.Name = d.Make(func() { d.Say(d.Words.TieName(label.String()), label.Node(), true) })
	p.Number = d.Make(func() { d.Phone(k.Phone().Node()) })
	p.Hours = d.Make(func() {
		switch hours := k.Hours(); {
		case hours.Recorded():
			d.Value(hours.String(), hours.Node())
		case k.Is24h().True():
			d.Phrase(phrase.DayAndNight)
		default:
			d.Phrase(phrase.NoHours)
		}
		if !care.NumberChecked(k, d.AsOf) {
			d.Own(d.Said(phrase.Between) + d.Said(phrase.NotChecked))
		}
	})
	return p
}

// about is who holds the plan, and what the person chose to have on the card. Medicines are one item:
// half a list would read like a whole one.
func (d *Document) about(c *fact.Card) (texts []doc.Text) {
	add := func(id phrase.ID, args ...phrase.Arg) { texts = append(texts, d.Made(id, args...)) }
	if c.HasPlan && c.Team != nil {
		add(phrase.HavePlanHeldBy, phrase.AsText(c.Team))
	} else if c.HasPlan {
		add(phrase.HavePlan)
	}
	if c.NHSNumber != nil {
		add(phrase.NHSNumber, phrase.AsNHS(c.NHSNumber))
	}
	if c.Born != nil {
		add(phrase.Born, phrase.AsDate(c.Born))
	}
	if present(c.Address) && len(child(c.Address, "lines").Items()) > 0 {
		add(phrase.MyAddress, phrase.AsText(c.Address))
	}
	if len(c.Diagnoses) > 0 {
		add(phrase.Diagnosis, phrase.By(func() bool { return d.listed(d.items(c.Diagnoses)) }))
	}
	if len(c.Medicines) > 0 {
		add(phrase.Medicines, phrase.AsDate(d.rec().MedicationListCheckedOn().Node()),
			phrase.By(func() bool { return d.medicines(c.Medicines) }))
	}
	return texts
}

// listed says texts with semicolons between them.
func (d *Document) listed(texts []doc.Text) bool {
	for i, t := range texts {
		if i > 0 {
			d.Own("; ")
		}
		d.Spans = append(d.Spans, t...)
	}
	return len(texts) > 0
}

func (d *Document) medicines(list []*tree.Node) bool {
	for i, m := range list {
		if i > 0 {
			d.Own("; ")
		}
		d.Value(child(m, "name").Text, child(m, "name"))
		sep := " "
		for _, key := range [...]string{"dose", "unit"} {
			if n := child(m, key); present(n) {
				d.Own(sep)
				d.Value(n.Text, n)
				sep = phrase.NBSP
			}
		}
		for _, key := range [...]string{"frequency", "text"} {
			if n := child(m, key); present(n) {
				d.Own(" ")
				d.Value(n.String(), n)
			}
		}
		if child(m, "asNeeded").True() {
			d.Own(" " + d.Said(phrase.WhenNeeded))
		}
	}
	return true
}

func (d *Document) cardFoot(c *fact.Card) (texts []doc.Text) {
	for _, x := range [...]struct {
		id phrase.ID
		on *tree.Node
	}{{phrase.Made, c.Made}, {phrase.NumbersChecked, c.Checked}} {
		if _, ok := phrase.DateOf(x.on); ok {
			texts = append(texts, d.Made(x.id, phrase.AsDate(x.on)))
		}
	}
	return texts
}

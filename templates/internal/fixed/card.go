package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
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
	if call := d.Facts.Call; present(call) {
		b.Title = d.Made(title, phrase.AsName(call.Node()))
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
	if small && len(b.Foot) > 0 { // one run at the foot of the last panel
		b.Foot = []doc.Text{d.run(b.Foot)}
	}
	return b
}

// cardNumbers are the two numbers, or what to do where the setting has none.
func (d *Document) cardNumbers(h *fact.Help, b *doc.Card, small bool) {
	switch h.Setting {
	case record.SettingPrison:
		b.A.Say, b.B.Say = d.boxText(h.Texts.BoxA(), phrase.PrisonHelp), d.boxText(h.Texts.BoxB(), phrase.PrisonEmergency)
		return
	case record.SettingInpatient:
		b.A.Say, b.B.Say = d.boxText(h.Texts.BoxA(), phrase.WardHelp), d.boxText(h.Texts.BoxB(), phrase.WardEmergency)
		b.A.After = d.Made(phrase.CardLeaveHelp, phrase.By(func() bool { return len(d.helpNumber(h)) > 0 }))
		b.B.After = d.Made(phrase.CardLeaveEmergency)
		return
	}
	b.A.Label, b.A.Number, b.B.Number = d.Made(phrase.CardHelp), d.helpNumber(h), number("999")
	b.A.After, b.B.After = d.Made(phrase.CardOr111), d.Made(phrase.CardRisk)
	if !h.Line.Recorded() {
		b.A.Number, b.A.After = number("111"), d.Made(phrase.CardChoose2)
	}
	if h.Relay {
		b.B.After = d.Made(phrase.CardRelay)
		if h.TextLine.Recorded() {
			b.A.After = d.cardText(h.TextLine)
		}
	}
	d.cardWay(h, b)
	if !small {
		d.sheetNumbers(h, b)
	}
}

// cardWay puts the number that the person can use into box A.
func (d *Document) cardWay(h *fact.Help, b *doc.Card) {
	switch h.Way {
	case care.ByText:
		b.A.Label, b.A.Number = d.Made(phrase.CardHelpText), d.textNumber(h)
		b.A.After = d.Made(phrase.CardTexted, d.hours(h.TextLine.TextHours(), phrase.NoHours), phrase.AsPhone(h.Line.Node()))
	case care.ByRelay:
		b.A.Label, b.A.Number = d.Made(phrase.CardHelpRelay), d.relayNumber(h)
		b.A.After = d.hoursOfBoxA(h)
	}
}

// hoursOfBoxA are the hours of the line in box A; NHS 111 asks for a choice as well.
func (d *Document) hoursOfBoxA(h *fact.Help) doc.Text {
	if !h.Line.Recorded() {
		return d.Made(phrase.CardChoose2)
	}
	return d.Make(func() {
		if present(h.Hours) {
			d.line(h.Hours)
		} else {
			d.Phrase(phrase.DayAndNight)
		}
	})
}

// sheetNumbers returns the boxes of a fridge sheet their titles and whole sentences.
func (d *Document) sheetNumbers(h *fact.Help, b *doc.Card) {
	if b.B.Label = d.Made(phrase.EmergencyTitle); h.Way == care.ByVoice {
		b.A.Label = d.Made(phrase.HelpTitle)
	}
	after := b.A.After
	b.A.After = d.Make(func() {
		if h.Way == care.ByVoice {
			d.Own(d.Said(phrase.SheetAlways))
			d.Own(" ")
		}
		if h.Way == care.ByVoice && h.Line.Recorded() && !(h.Relay && h.TextLine.Recorded()) {
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

func (d *Document) cardText(line record.CrisisLine) doc.Text {
	return d.Made(phrase.CardText, phrase.AsPhone(line.TextNumber().Node()),
		d.hours(line.TextHours(), phrase.NoHours))
}

// items are texts of the record, each whole.
func (d *Document) items(said []record.Text) (texts []doc.Text) {
	for _, t := range said {
		if present(t) {
			texts = append(texts, d.Make(func() { d.Value(t.String(), t.Node()) }))
		}
	}
	return texts
}

// allergies are always spoken of, also where nobody asked (H9).
func (d *Document) allergies(all record.Allergies) []doc.Text {
	if items := all.Items(); items.Len() > 0 {
		return []doc.Text{d.Made(phrase.Allergies, phrase.By(func() bool {
			for i, a := range items.All() {
				if i > 0 {
					d.Own(d.Said(phrase.Between))
				}
				d.line(a.Substance())
			}
			d.Own(".")
			return true
		}))}
	}
	status := all.Status()
	words, ok := map[record.AllergyStatus]phrase.ID{record.AllergyStatusNoneKnown: phrase.AllergiesNoneKnown,
		record.AllergyStatusKnown: phrase.AllergiesNotListed, record.AllergyStatusUnableToAsk: phrase.AllergiesCannotAsk}[status.Code()]
	return []doc.Text{d.Made(phrase.Allergies, phrase.By(func() bool {
		if ok {
			d.Say(d.Said(words), status.Node(), false)
		} else {
			d.Own(d.Said(phrase.AllergiesNotAsked))
		}
		return true
	}))}
}

// support says what the person needs to understand and to be understood.
func (d *Document) support(k record.Communication) (texts []doc.Text) {
	for _, s := range k.Support().All() {
		if d.Words.Labels[s.Node().Shape.Path].Words[s.String()] != "" {
			texts = append(texts, d.Made(phrase.INeed, phrase.AsCode(s.Node())))
		}
	}
	if _, l := care.Interpreter(k); present(l) && !care.InterpreterSaid(k) {
		texts = append(texts, d.Made(phrase.INeed, phrase.By(func() bool {
			d.Phrase(phrase.Interpreter, phrase.AsLanguage(l.Node()))
			return true
		})))
	}
	if notes := k.Notes(); present(notes) {
		texts = append(texts, d.Made(phrase.Please, phrase.AsText(notes.Node())))
	}
	return texts
}

func (d *Document) cardPerson(k record.CrisisContact) (p doc.CardPerson) {
	p.Name = d.Make(func() { d.Say(d.Words.TieName(k.Label().String()), k.Label().Node(), true) })
	p.Number = d.Make(func() { d.Phone(k.Phone().Node()) })
	p.Hours = d.Make(func() {
		switch {
		case present(k.Hours()):
			d.line(k.Hours())
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

// about is what the person chose to have on the card. Medicines are one item:
// half a list would read like a whole one.
func (d *Document) about(c *fact.Card) (texts []doc.Text) {
	add := func(id phrase.ID, args ...phrase.Arg) { texts = append(texts, d.Made(id, args...)) }
	if c.NHSNumber.Recorded() {
		add(phrase.NHSNumber, phrase.AsNHS(c.NHSNumber.Node()))
	}
	if c.Born.Recorded() {
		add(phrase.Born, phrase.AsDate(c.Born.Node()))
	}
	if c.Address.Lines().Len() > 0 {
		add(phrase.MyAddress, phrase.AsText(c.Address.Node()))
	}
	if len(c.Diagnoses) > 0 {
		add(phrase.Diagnosis, phrase.By(func() bool { return d.listed(d.items(c.Diagnoses)) }))
	}
	if len(c.Medicines) > 0 {
		checked := d.rec().MedicationListCheckedOn().Node()
		if d.Facts.MoreMedicines {
			checked = nil // it was the whole list that was checked
		}
		add(phrase.Medicines, phrase.AsDate(checked),
			phrase.By(func() bool { return d.medicines(c.Medicines) }))
	}
	return texts
}

// run is texts one after the other.
func (d *Document) run(texts []doc.Text) doc.Text {
	return d.Make(func() {
		for i, t := range texts {
			if i > 0 {
				d.Own(" ")
			}
			d.Spans = append(d.Spans, t...)
		}
	})
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

func (d *Document) medicines(list []record.Medicine) bool {
	for i, m := range list {
		if i > 0 {
			d.Own("; ")
		}
		d.line(m.Name())
		d.dose(m)
		if often := m.Frequency(); present(often) {
			d.Own(" ")
			d.line(often)
		}
		if more := m.Text(); present(more) {
			d.Own(". ")
			d.Value(more.String(), more.Node())
		}
		if m.AsNeeded().True() {
			d.Own(" " + d.Said(phrase.WhenNeeded))
		}
	}
	return true
}

// dose says an amount with its unit; a unit alone is no amount, so it says so (X54).
func (d *Document) dose(m record.Medicine) {
	amount, unit := m.Dose(), m.Unit()
	switch {
	case present(amount):
		d.Own(" ")
		d.line(amount)
		if present(unit) {
			d.Own(phrase.NBSP)
			d.line(unit)
		}
	case present(unit):
		d.Own(" ")
		d.Phrase(phrase.InUnit, phrase.By(func() bool { d.line(unit); return true }))
	}
}

func (d *Document) cardFoot(c *fact.Card) (texts []doc.Text) {
	if c.HasPlan && c.Team.Recorded() {
		texts = append(texts, d.Made(phrase.HavePlanHeldBy, phrase.AsText(c.Team.Node())))
	} else if c.HasPlan {
		texts = append(texts, d.Made(phrase.HavePlan))
	}
	if on := c.Made.Node(); on != nil && c.Checked.Date() == c.Made.Date() {
		if _, ok := phrase.DateOf(on); ok {
			return append(texts, d.Made(phrase.MadeAndChecked, phrase.AsDate(on)))
		}
	}
	for _, x := range [...]struct {
		id phrase.ID
		on record.Day
	}{{phrase.Made, c.Made}, {phrase.NumbersChecked, c.Checked}} {
		if _, ok := phrase.DateOf(x.on.Node()); ok {
			texts = append(texts, d.Made(x.id, phrase.AsDate(x.on.Node())))
		}
	}
	return texts
}

package templates

import (
	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// The wallet card and the fridge sheet (domain.md 4.2). What stands on them is the program's: a lost
// card tells everybody that somebody is a patient, so no template adds to it.
const (
	cardTitle   = ": my crisis card"
	sheetTitle  = ": help in a crisis"
	cardLabel   = "I need help soon, day or night"
	cardRisk    = "Emergency: life at risk,\nor I cannot keep safe.\nOr go to A&E."
	cardRelay   = "Emergency: life at risk.\nOr 999 BSL app,\nor text 999."
	sheetRisk   = "A life is at risk, or I cannot keep safe. Or go to A&E."
	sheetRelay  = "British Sign Language: 999 BSL app. Or text 999, if I am registered."
	sheetAlways = "Day and night."
	morePlan    = "More in my crisis plan"
)

// cardPaths are the facts that a card prints or follows.
var cardPaths = []string{"crisisPlan.contacts[].agreedToBeNamed", "crisisPlan.contacts[].kind",
	"crisisPlan.contacts[].label", "crisisPlan.contacts[].phone", "crisisPlan.contacts[].hours",
	"crisisPlan.earlyWarningSigns[].stage", "crisisPlan.othersCanDo", "crisisPlan.iCanDo", "crisisPlan.doesNotHelp",
	"allergies.status", "communication.support[]", "communication.interpreterLanguage", "communication.notes",
	"person.address", "cpa.team.name"}

func buildWalletCard(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	c.markAll(cardPaths...)
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, doc.WalletCard{
			How: [2][]doc.Text{
				{f.boldly("", "One card to carry, one to give away."), fixed("Cut along the solid lines.")},
				{fixed("Fold at the marks like a fan, 999 outside."), fixed("Tear up the strip above: it has my details.")},
			},
			Card: f.card(true),
		})
	})
}

func buildFridgeSheet(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	c.markAll(cardPaths...)
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, doc.FridgeSheet{Card: f.card(false)})
	})
}

func (f *filler) card(small bool) (b doc.Card) {
	c, h := fact.CardOf(f.in), fact.HelpOf(f.in)
	b.Title = f.make(func() {
		words := sheetTitle
		if small {
			words = cardTitle
		}
		if n := child(f.slots[slotFact], "call"); present(n) {
			f.say(tieName(n.Text), n, true)
			f.own(words)
		} else {
			f.own("My" + words[len(": my"):])
		}
	})
	f.cardNumbers(&h, &b, small)
	b.Signs = doc.CardList{Title: fixed("My early signs"), Items: f.items(c.Signs)}
	b.Helps = doc.CardList{Title: fixed("What helps"), Items: f.items(c.Helps)}
	b.Not = doc.CardList{Title: fixed("Does not help"), Items: f.items(c.Not)}
	b.Needs = append(f.allergies(c.Allergies), f.support(c.Support)...)
	b.People = fixed("People on my plan")
	for _, k := range c.Ring {
		b.Ring = append(b.Ring, f.cardPerson(k))
	}
	b.About = f.about(&c)
	if c.HasPlan {
		b.More = fixed(morePlan)
	}
	b.Foot = f.cardFoot(&c)
	return b
}

// cardNumbers are the two numbers, or what to do where the setting has none.
func (f *filler) cardNumbers(h *fact.Help, b *doc.Card, small bool) {
	switch h.Setting {
	case record.Prison:
		b.A.Say, b.B.Say = f.boxText(h.Texts, "boxA", prisonA), f.boxText(h.Texts, "boxB", prisonB)
		return
	case record.Inpatient:
		b.A.Say, b.B.Say = f.boxText(h.Texts, "boxA", wardA), f.boxText(h.Texts, "boxB", wardB)
		b.A.After = f.make(func() {
			f.own("On leave, day or night: ")
			f.inBold(func() { f.spans = append(f.spans, f.helpNumber(h)...) })
		})
		b.B.After = f.boldly("On leave: ", "999")
		return
	}
	b.A.Label, b.A.Number, b.B.Number = fixed(cardLabel), f.helpNumber(h), fixed("999")
	b.A.After, b.B.After = f.boldly("or ring ", "111", " and choose ", "2"), fixed(cardRisk)
	if h.Line == nil {
		b.A.Number, b.A.After = fixed("111"), f.boldly("choose ", "2")
	}
	if h.Relay {
		b.B.After = fixed(cardRelay)
		if h.TextLine != nil {
			b.A.After = f.cardText(h.TextLine)
		}
	}
	if !small {
		f.sheetNumbers(h, b)
	}
}

// sheetNumbers gives the boxes of a fridge sheet their titles and whole sentences.
func (f *filler) sheetNumbers(h *fact.Help, b *doc.Card) {
	b.A.Label, b.B.Label = fixed(helpTitle), fixed(emergencyTitle)
	after := b.A.After
	b.A.After = f.make(func() {
		f.own(sheetAlways)
		f.own(" ")
		if len(after) > 0 && after[0].Text == "or ring " {
			f.own("Or ring ")
			after = after[1:]
		}
		f.spans = append(f.spans, after...)
		f.own(".")
	})
	b.B.After = fixed(sheetRisk)
	if h.Relay {
		b.B.After = fixed(sheetRisk + " " + sheetRelay)
	}
}

func (f *filler) cardText(line *tree.Node) doc.Text {
	return f.make(func() {
		f.own("Text ")
		f.inBold(func() { putPhone(f, nil, child(line, "textNumber")) })
		f.own(", ")
		if n := child(line, "textHours"); present(n) {
			f.value(n.Text, n)
		} else {
			f.own(noHours)
		}
	})
}

// items are texts of the record, each whole.
func (f *filler) items(nodes []*tree.Node) (texts []doc.Text) {
	for _, n := range nodes {
		if present(n) {
			texts = append(texts, f.make(func() { f.value(n.String(), n) }))
		}
	}
	return texts
}

// allergies are always spoken of, also where nobody asked (domain.md H9).
func (f *filler) allergies(n *tree.Node) []doc.Text {
	if items := child(n, "items").Items(); len(items) > 0 {
		return []doc.Text{f.make(func() {
			f.inBold(func() { f.own("Allergies:") })
			f.own(" ")
			for i, a := range items {
				if i > 0 {
					f.own(", ")
				}
				f.value(child(a, "substance").Text, child(a, "substance"))
			}
			f.own(".")
		})}
	}
	words := map[string]string{"noneKnown": "none known", "known": "yes, not listed here",
		"unableToAsk": "could not be asked"}
	return []doc.Text{f.make(func() {
		f.inBold(func() { f.own("Allergies:") })
		f.own(" ")
		status := child(n, "status")
		if status != nil && words[status.Text] != "" {
			f.say(words[status.Text], status, false)
			return
		}
		f.own("not asked")
	})}
}

// support says what the person needs to understand and to be understood.
func (f *filler) support(n *tree.Node) (texts []doc.Text) {
	please := func(add func()) {
		texts = append(texts, f.make(func() {
			f.inBold(func() { f.own("I need:") })
			f.own(" ")
			add()
		}))
	}
	labels := f.set.labels["communication.support[]"]
	for _, s := range child(n, "support").Items() {
		if labels == nil || labels.words[s.Text] == "" {
			continue
		}
		please(func() { f.say(labels.words[s.Text], s, false) })
	}
	if child(n, "interpreterRequired").Is("yes") {
		if l := child(n, "interpreterLanguage"); present(l) {
			please(func() { f.own("an interpreter, "); f.value(l.Text, l) })
		}
	}
	if notes := child(n, "notes"); present(notes) {
		texts = append(texts, f.make(func() {
			f.inBold(func() { f.own("Please:") })
			f.own(" ")
			f.value(notes.String(), notes)
		}))
	}
	return texts
}

func (f *filler) cardPerson(k *tree.Node) (p doc.CardPerson) {
	label, phone := child(k, "label"), child(k, "phone")
	p.Name = f.make(func() { f.say(tieName(label.Text), label, true) })
	p.Number = f.make(func() { putPhone(f, nil, phone) })
	p.Hours = f.make(func() {
		switch hours := child(k, "hours"); {
		case present(hours):
			f.value(hours.Text, hours)
		case child(k, "is24h").True():
			f.own(dayNight)
		default:
			f.own(noHours)
		}
		if child(k, "verifiedOn") == nil {
			f.own(", number not checked")
		}
	})
	return p
}

// about is who holds the plan, and what the person chose to have on the card. Medicines are one item:
// half a list would read like a whole one.
func (f *filler) about(c *fact.Card) (texts []doc.Text) {
	add := func(say func()) { texts = append(texts, f.make(say)) }
	if c.HasPlan && c.Team != nil {
		add(func() { f.own("I have a crisis plan, held by "); f.value(c.Team.Text, c.Team); f.own(".") })
	} else if c.HasPlan {
		add(func() { f.own("I have a crisis plan.") })
	}
	if c.NHSNumber != nil {
		add(func() {
			f.own("NHS" + noBreakSpace + "number ")
			putNHS(f, nil, c.NHSNumber)
		})
	}
	if c.Born != nil {
		add(func() { f.own("Born "); putDate(f, nil, c.Born) })
	}
	if present(c.Address) && len(child(c.Address, "lines").Items()) > 0 {
		add(func() { f.own("My address: "); putAddress(f, nil, c.Address) })
	}
	if len(c.Diagnoses) > 0 {
		add(func() { f.own("Diagnosis: "); f.listed(f.items(c.Diagnoses)) })
	}
	if len(c.Medicines) > 0 {
		add(func() { f.own("Medicines"); f.medicines(c.Medicines) })
	}
	return texts
}

// listed says texts with semicolons between them.
func (f *filler) listed(texts []doc.Text) {
	for i, t := range texts {
		if i > 0 {
			f.own("; ")
		}
		f.spans = append(f.spans, t...)
	}
}

func (f *filler) medicines(list []*tree.Node) {
	if on := child(f.slots[slotRecord], "medicationListCheckedOn"); on != nil {
		f.own(", checked ")
		putDate(f, nil, on)
	}
	f.own(": ")
	for i, d := range list {
		if i > 0 {
			f.own("; ")
		}
		f.value(child(d, "name").Text, child(d, "name"))
		if dose := child(d, "dose"); present(dose) {
			f.own(" ")
			f.value(dose.Text, dose)
			if unit := child(d, "unit"); present(unit) {
				f.own(noBreakSpace)
				f.value(unit.Text, unit)
			}
		}
		for _, key := range [...]string{"frequency", "text"} {
			if n := child(d, key); present(n) {
				f.own(" ")
				f.value(n.String(), n)
			}
		}
		if child(d, "asNeeded").True() {
			f.own(" when needed")
		}
	}
	f.own(".")
}

func (f *filler) cardFoot(c *fact.Card) (texts []doc.Text) {
	for _, x := range [...]struct {
		words string
		on    *tree.Node
	}{{"Made ", c.Made}, {"Numbers checked ", c.Checked}} {
		if _, ok := dateOf(x.on); ok {
			texts = append(texts, f.make(func() {
				f.own(x.words)
				putDate(f, nil, x.on)
				f.own(".")
			}))
		}
	}
	return texts
}

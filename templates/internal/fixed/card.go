package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
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

func walletCard(d *Document) doc.Block {
	return doc.WalletCard{
		How: [2][]doc.Text{
			{d.Boldly("", "One card to carry, one to give away."), phrase.Fixed("Cut along the solid lines.")},
			{phrase.Fixed("Fold at the marks like a fan, 999 outside."), phrase.Fixed("Tear up the strip above: it has my details.")},
		},
		Card: d.card(true),
	}
}

func fridgeSheet(d *Document) doc.Block { return doc.FridgeSheet{Card: d.card(false)} }

func (d *Document) card(small bool) (b doc.Card) {
	c, h := fact.CardOf(d.In), fact.HelpOf(d.In)
	b.Title = d.Make(func() {
		words := sheetTitle
		if small {
			words = cardTitle
		}
		if n := child(d.Facts, "call"); present(n) {
			d.Say(phrase.TieName(n.Text), n, true)
			d.Own(words)
		} else {
			d.Own("My" + words[len(": my"):])
		}
	})
	d.cardNumbers(&h, &b, small)
	b.Signs = doc.CardList{Title: phrase.Fixed("My early signs"), Items: d.items(c.Signs)}
	b.Helps = doc.CardList{Title: phrase.Fixed("What helps"), Items: d.items(c.Helps)}
	b.Not = doc.CardList{Title: phrase.Fixed("Does not help"), Items: d.items(c.Not)}
	b.Needs = append(d.allergies(c.Allergies), d.support(c.Support)...)
	b.People = phrase.Fixed("People on my plan")
	for _, k := range c.Ring {
		b.Ring = append(b.Ring, d.cardPerson(k))
	}
	b.About = d.about(&c)
	if c.HasPlan {
		b.More = phrase.Fixed(morePlan)
	}
	b.Foot = d.cardFoot(&c)
	return b
}

// cardNumbers are the two numbers, or what to do where the setting has none.
func (d *Document) cardNumbers(h *fact.Help, b *doc.Card, small bool) {
	switch h.Setting {
	case record.SettingPrison:
		b.A.Say, b.B.Say = d.boxText(h.Texts, "boxA", prisonA), d.boxText(h.Texts, "boxB", prisonB)
		return
	case record.SettingInpatient:
		b.A.Say, b.B.Say = d.boxText(h.Texts, "boxA", wardA), d.boxText(h.Texts, "boxB", wardB)
		b.A.After = d.Make(func() {
			d.Own("On leave, day or night: ")
			d.InBold(func() { d.Spans = append(d.Spans, d.helpNumber(h)...) })
		})
		b.B.After = d.Boldly("On leave: ", "999")
		return
	}
	b.A.Label, b.A.Number, b.B.Number = phrase.Fixed(cardLabel), d.helpNumber(h), phrase.Fixed("999")
	b.A.After, b.B.After = d.Boldly("or ring ", "111", " and choose ", "2"), phrase.Fixed(cardRisk)
	if h.Line == nil {
		b.A.Number, b.A.After = phrase.Fixed("111"), d.Boldly("choose ", "2")
	}
	if h.Relay {
		b.B.After = phrase.Fixed(cardRelay)
		if h.TextLine != nil {
			b.A.After = d.cardText(h.TextLine)
		}
	}
	if !small {
		d.sheetNumbers(h, b)
	}
}

// sheetNumbers gives the boxes of a fridge sheet their titles and whole sentences.
func (d *Document) sheetNumbers(h *fact.Help, b *doc.Card) {
	b.A.Label, b.B.Label = phrase.Fixed(helpTitle), phrase.Fixed(emergencyTitle)
	after := b.A.After
	b.A.After = d.Make(func() {
		d.Own(sheetAlways)
		d.Own(" ")
		if len(after) > 0 && after[0].Text == "or ring " {
			d.Own("Or ring ")
			after = after[1:]
		}
		d.Spans = append(d.Spans, after...)
		d.Own(".")
	})
	b.B.After = phrase.Fixed(sheetRisk)
	if h.Relay {
		b.B.After = phrase.Fixed(sheetRisk + " " + sheetRelay)
	}
}

func (d *Document) cardText(line *tree.Node) doc.Text {
	return d.Make(func() {
		d.Own("Text ")
		d.InBold(func() { d.Phone(child(line, "textNumber")) })
		d.Own(", ")
		if n := child(line, "textHours"); present(n) {
			d.Value(n.Text, n)
		} else {
			d.Own(noHours)
		}
	})
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

// allergies are always spoken of, also where nobody asked (domain.md H9).
func (d *Document) allergies(n *tree.Node) []doc.Text {
	if items := child(n, "items").Items(); len(items) > 0 {
		return []doc.Text{d.Make(func() {
			d.InBold(func() { d.Own("Allergies:") })
			d.Own(" ")
			for i, a := range items {
				if i > 0 {
					d.Own(", ")
				}
				d.Value(child(a, "substance").Text, child(a, "substance"))
			}
			d.Own(".")
		})}
	}
	words := map[string]string{"noneKnown": "none known", "known": "yes, not listed here",
		"unableToAsk": "could not be asked"}
	return []doc.Text{d.Make(func() {
		d.InBold(func() { d.Own("Allergies:") })
		d.Own(" ")
		status := child(n, "status")
		if status != nil && words[status.Text] != "" {
			d.Say(words[status.Text], status, false)
			return
		}
		d.Own("not asked")
	})}
}

// support says what the person needs to understand and to be understood.
func (d *Document) support(n *tree.Node) (texts []doc.Text) {
	please := func(add func()) {
		texts = append(texts, d.Make(func() {
			d.InBold(func() { d.Own("I need:") })
			d.Own(" ")
			add()
		}))
	}
	labels := d.Labels["communication.support[]"]
	for _, s := range child(n, "support").Items() {
		if labels == nil || labels.Words[s.Text] == "" {
			continue
		}
		please(func() { d.Say(labels.Words[s.Text], s, false) })
	}
	if child(n, "interpreterRequired").Is("yes") {
		if l := child(n, "interpreterLanguage"); present(l) {
			please(func() { d.Own("an interpreter, "); d.Value(l.Text, l) })
		}
	}
	if notes := child(n, "notes"); present(notes) {
		texts = append(texts, d.Make(func() {
			d.InBold(func() { d.Own("Please:") })
			d.Own(" ")
			d.Value(notes.String(), notes)
		}))
	}
	return texts
}

func (d *Document) cardPerson(k *tree.Node) (p doc.CardPerson) {
	label, phone := child(k, "label"), child(k, "phone")
	p.Name = d.Make(func() { d.Say(phrase.TieName(label.Text), label, true) })
	p.Number = d.Make(func() { d.Phone(phone) })
	p.Hours = d.Make(func() {
		switch hours := child(k, "hours"); {
		case present(hours):
			d.Value(hours.Text, hours)
		case child(k, "is24h").True():
			d.Own(dayNight)
		default:
			d.Own(noHours)
		}
		if child(k, "verifiedOn") == nil {
			d.Own(", number not checked")
		}
	})
	return p
}

// about is who holds the plan, and what the person chose to have on the card. Medicines are one item:
// half a list would read like a whole one.
func (d *Document) about(c *fact.Card) (texts []doc.Text) {
	add := func(say func()) { texts = append(texts, d.Make(say)) }
	if c.HasPlan && c.Team != nil {
		add(func() { d.Own("I have a crisis plan, held by "); d.Value(c.Team.Text, c.Team); d.Own(".") })
	} else if c.HasPlan {
		add(func() { d.Own("I have a crisis plan.") })
	}
	if c.NHSNumber != nil {
		add(func() {
			d.Own("NHS" + phrase.NBSP + "number ")
			d.NHS(c.NHSNumber)
		})
	}
	if c.Born != nil {
		add(func() { d.Own("Born "); d.Date(c.Born) })
	}
	if present(c.Address) && len(child(c.Address, "lines").Items()) > 0 {
		add(func() { d.Own("My address: "); d.Address(c.Address) })
	}
	if len(c.Diagnoses) > 0 {
		add(func() { d.Own("Diagnosis: "); d.listed(d.items(c.Diagnoses)) })
	}
	if len(c.Medicines) > 0 {
		add(func() { d.Own("Medicines"); d.medicines(c.Medicines) })
	}
	return texts
}

// listed says texts with semicolons between them.
func (d *Document) listed(texts []doc.Text) {
	for i, t := range texts {
		if i > 0 {
			d.Own("; ")
		}
		d.Spans = append(d.Spans, t...)
	}
}

func (d *Document) medicines(list []*tree.Node) {
	if on := child(d.Record, "medicationListCheckedOn"); on != nil {
		d.Own(", checked ")
		d.Date(on)
	}
	d.Own(": ")
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
			d.Own(" when needed")
		}
	}
	d.Own(".")
}

func (d *Document) cardFoot(c *fact.Card) (texts []doc.Text) {
	for _, x := range [...]struct {
		words string
		on    *tree.Node
	}{{"Made ", c.Made}, {"Numbers checked ", c.Checked}} {
		if _, ok := phrase.DateOf(x.on); ok {
			texts = append(texts, d.Make(func() {
				d.Own(x.words)
				d.Date(x.on)
				d.Own(".")
			}))
		}
	}
	return texts
}

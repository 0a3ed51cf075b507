package doc

// EmergencyBoxes are the two boxes of a crisis plan, at the same place on page 1 always, and those
// of a young carer's letter (REFERENCE.md 4.2, X51). Layout makes them equally high and sets both
// numbers on one baseline; large print sets A above B, and in a letter straight after its title.
type EmergencyBoxes struct {
	A, B    EmergencyBox
	Under   Text // "Keep using this plan until you have a new one."
	Checked Text // "Numbers checked 2 March 2026."; large print has it after A's first paragraph
	Leave   Leave
}

// EmergencyBox is a title, a number in the largest type of the page and what to know about it. Say
// are words in place of a number where the setting has none ("Press the cell bell now ...").
type EmergencyBox struct {
	Title, Number, Say Text
	Paras              []Text
}

// Leave is what holds on leave from a ward and after it, below both boxes in their small form.
// Without a title it is not drawn.
type Leave struct {
	Title Text // "On leave or after I leave"
	Boxes HelpBoxes
}

// Numbers are people and places to ring: the number first, then who, then the hours.
type Numbers struct{ Rows []Number }

// Number is one row. Who holds the name in bold, then the relation. No number is without hours.
type Number struct{ Number, Who, Hours Text }

// Card is what a wallet card and a fridge sheet hold. Lists hold all items in the order of the
// record: layout takes whole items, at most three of each, while they fit, then says More and
// counts the rest (layout.Doc.LeftOut).
type Card struct {
	Title  Text // "Ada: my crisis card"
	A, B   CardNumber
	Signs  CardList
	Helps  CardList
	Not    CardList
	Needs  []Text // allergies first, then what others should do: "Please give me time to answer."
	People Text   // "People on my plan"
	Ring   []CardPerson
	About  []Text // what the person chose to have on it: "NHS number ...", "My plan is held by ..."
	More   Text   // "More in my crisis plan"
	Foot   []Text // "Made 4 March 2026.", "Numbers checked 2 March 2026."
}

// CardNumber is a number with words. A stands open: Label above the number and After below it. B
// is boxed with Label and After beside the number ("Emergency: life at risk,\nor ..."). Say is as
// in EmergencyBox.
type CardNumber struct{ Label, Number, Say, After Text }

// CardList is a headed list.
type CardList struct {
	Title Text
	Items []Text
}

// CardPerson is somebody to ring, with their hours.
type CardPerson struct{ Name, Number, Hours Text }

// WalletCard is a card printed twice on one sheet with cut and fold marks, in one size whatever
// the edition. How are the instructions above it, in the left and the right half. It is the only
// block of its document.
type WalletCard struct {
	How  [2][]Text
	Card Card
}

// FridgeSheet is the same content on one side of A4 in the person's own edition. It is the only
// block of its document.
type FridgeSheet struct{ Card Card }

func (EmergencyBoxes) block() {}
func (Numbers) block()        {}
func (WalletCard) block()     {}
func (FridgeSheet) block()    {}

func walkCrisis(b Block, v func(Text)) bool {
	switch b := b.(type) {
	case EmergencyBoxes:
		for i, x := range [...]EmergencyBox{b.A, b.B} {
			each(v, x.Title, x.Number, x.Say)
			each(v, x.Paras...)
			if i == 1 {
				each(v, b.Under, b.Checked)
			}
		}
		if len(b.Leave.Title) > 0 {
			v(b.Leave.Title)
			walk(b.Leave.Boxes, v)
		}
	case Numbers:
		for _, r := range b.Rows {
			each(v, r.Number, r.Who, r.Hours)
		}
	case WalletCard:
		each(v, b.How[0]...)
		each(v, b.How[1]...)
		walkCard(&b.Card, v)
	case FridgeSheet:
		walkCard(&b.Card, v)
	default:
		return false
	}
	return true
}

// walkCard visits all that a card could hold; More is printed only if something is left out.
func walkCard(c *Card, v func(Text)) {
	v(c.Title)
	for _, n := range [...]CardNumber{c.A, c.B} {
		each(v, n.Label, n.Number, n.Say, n.After)
	}
	for _, l := range [...]CardList{c.Signs, c.Helps, c.Not} {
		if len(l.Items) > 0 {
			v(l.Title)
			each(v, l.Items...)
		}
	}
	each(v, c.Needs...)
	if len(c.Ring) > 0 {
		v(c.People)
	}
	for _, p := range c.Ring {
		each(v, p.Name, p.Number, p.Hours)
	}
	each(v, c.About...)
	v(c.More)
	each(v, c.Foot...)
}

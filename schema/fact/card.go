package fact

import (
	"slices"

	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// Card is what a wallet card and a fridge sheet hold, each a node of the record in record order
// (domain.md 4.2). What identifies the person, and what they take or have, is there only where they
// chose it.
type Card struct {
	Signs     []*tree.Node // texts; the early ones, or all where none is early
	Helps     []*tree.Node // what others can do, then what the person can do
	Not       []*tree.Node
	Ring      []*tree.Node // contacts who may be named, without the one of box A
	Allergies *tree.Node
	Support   *tree.Node // communication
	Team      *tree.Node // who holds the plan; nil where places are hidden
	NHSNumber *tree.Node
	Born      *tree.Node
	Address   *tree.Node
	Diagnoses []*tree.Node
	Medicines []*tree.Node
	HasPlan   bool
	Made      *tree.Node // the day of the crisis plan
	Checked   *tree.Node // the oldest day on which a number was checked
}

// CardOf chooses what the card says.
func CardOf(in In) Card {
	m := &maker{In: in}
	plan, h := get(in.Root, "crisisPlan"), HelpOf(in)
	c := Card{HasPlan: get(plan, "status").Is(record.Present), Made: crisisDay(plan), Checked: m.checked(&h),
		Allergies: get(in.Root, "allergies"), Support: get(in.Root, "communication")}
	c.Signs = earlySigns(plan)
	c.Helps = slices.Concat(get(plan, "othersCanDo").Items(), get(plan, "iCanDo").Items())
	c.Not = get(plan, "doesNotHelp").Items()
	shown := m.inBoxA(&h)
	for _, k := range get(plan, "contacts").Items() {
		if k != shown && get(k, "phone") != nil && mayBeNamed(k) {
			c.Ring = append(c.Ring, k)
		}
	}
	if !in.Hidden { // X107
		c.Team = get(in.Root, "cpa", "team", "name")
	}
	m.chosen(&c)
	return c
}

// earlySigns gives the texts of early signs, or of all where none is early.
func earlySigns(plan *tree.Node) (early []*tree.Node) {
	var all []*tree.Node
	for _, s := range get(plan, "earlyWarningSigns").Items() {
		all = append(all, get(s, "text"))
		if stage := get(s, "stage"); stage == nil || stage.Is("early") {
			early = append(early, get(s, "text"))
		}
	}
	if len(early) == 0 {
		return all
	}
	return early
}

// mayBeNamed: X52. Family and friends must have agreed, and nobody may have said no.
func mayBeNamed(contact *tree.Node) bool {
	if agreed := get(contact, "agreedToBeNamed"); agreed != nil {
		return agreed.True()
	}
	kind := get(contact, "kind")
	return !kind.Is("family") && !kind.Is("friend")
}

// chosen adds what the person wants on the card.
func (m *maker) chosen(c *Card) {
	for _, i := range get(m.Root, "walletCard", "include").Items() {
		switch i.Text {
		case "nhsNumber":
			c.NHSNumber = get(m.Root, "person", "nhsNumber")
		case "dateOfBirth":
			c.Born = get(m.Root, "person", "dateOfBirth")
		case "address":
			if !m.Hidden {
				c.Address = get(m.Root, "person", "address")
			}
		case "diagnosis":
			for _, d := range get(m.Root, "assessment", "diagnoses").Items() {
				c.Diagnoses = append(c.Diagnoses, get(d, "text"))
			}
		case "medicines":
			for _, d := range get(m.Root, "medication").Items() {
				if get(d, "status").Is("active") {
					c.Medicines = append(c.Medicines, d)
				}
			}
		}
	}
}

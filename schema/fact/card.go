package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Card is what a wallet card and a fridge sheet hold, each a node of the record in record order
// (REFERENCE.md 4.2). What identifies the person, and what they take or have, is there only when they
// chose it.
type Card struct {
	Signs     []*tree.Node // texts; the early ones, or all when none is early
	Helps     []*tree.Node // what others can do, then what the person can do
	Not       []*tree.Node
	Ring      []record.CrisisContact // contacts who may be named, without the one of box A
	Allergies *tree.Node
	Support   *tree.Node // communication
	Team      *tree.Node // who holds the plan; nil when places are hidden
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
	rec := in.record()
	plan, h := rec.CrisisPlan(), care.HelpOf(rec, in.profile(), in.AsOf)
	c := Card{HasPlan: care.HasCrisisPlan(rec), Made: care.CrisisDay(plan).Node(),
		Checked:   care.NumbersChecked(rec, h, in.AsOf).Node(),
		Allergies: rec.Allergies().Node(), Support: rec.Communication().Node()}
	for _, s := range care.EarlySigns(plan) {
		c.Signs = append(c.Signs, s.Text().Node())
	}
	c.Helps = append(texts(plan.OthersCanDo()), texts(plan.ICanDo())...)
	c.Not = texts(plan.DoesNotHelp())
	c.Ring = care.OnCard(rec, h)
	if !in.Hidden { // X107
		c.Team = rec.CPA().Team().Name().Node()
	}
	for _, what := range rec.WalletCard().Include().All() {
		c.include(what.Code(), in)
	}
	return c
}

func texts(list record.List[record.Text]) (nodes []*tree.Node) {
	for _, t := range list.All() {
		nodes = append(nodes, t.Node())
	}
	return nodes
}

// include adds what the person wants on the card.
func (c *Card) include(what record.WalletCardInclude, in In) {
	rec := in.record()
	switch what {
	case record.WalletCardIncludeNHSNumber:
		c.NHSNumber = rec.Person().NHSNumber().Node()
	case record.WalletCardIncludeDateOfBirth:
		c.Born = rec.Person().DateOfBirth().Node()
	case record.WalletCardIncludeAddress:
		if !in.Hidden {
			c.Address = rec.Person().Address().Node()
		}
	case record.WalletCardIncludeDiagnosis:
		for _, d := range rec.Assessment().Diagnoses().All() {
			c.Diagnoses = append(c.Diagnoses, d.Text().Node())
		}
	case record.WalletCardIncludeMedicines:
		for _, m := range rec.Medication().All() {
			if m.Status().Is(record.MedicineStatusActive) {
				c.Medicines = append(c.Medicines, m.Node())
			}
		}
	}
}

package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Card is what a wallet card and a fridge sheet hold, each a handle of the record in record order
// (REFERENCE.md 4.2). What identifies the person, and what they take or have, is there only when they
// chose it.
type Card struct {
	Signs     []record.Text // the early ones, or all when none is early
	Helps     []record.Text // what others can do, then what the person can do
	Not       []record.Text
	Ring      []record.CrisisContact // who may be named, without the one of box A
	Allergies record.Allergies
	Support   record.Communication
	Team      record.Line // who holds the plan; absent when places are hidden
	NHSNumber record.Line
	Born      record.Day
	Address   record.HomeAddress
	Diagnoses []record.Text
	Medicines []record.Medicine
	HasPlan   bool
	Made      record.Day // of the crisis plan
	Checked   record.Day // the oldest on which a number was checked
}

// CardOf chooses what the card says.
func CardOf(in In) Card {
	rec := in.record()
	plan, h := rec.CrisisPlan(), care.HelpOf(rec, in.profile(), in.AsOf)
	c := Card{HasPlan: care.HasCrisisPlan(rec), Made: care.CrisisDay(plan),
		Checked:   care.NumbersChecked(rec, h, in.AsOf),
		Allergies: rec.Allergies(), Support: rec.Communication()}
	for _, s := range care.EarlySigns(plan) {
		c.Signs = append(c.Signs, s.Text())
	}
	c.Helps = append(texts(plan.OthersCanDo()), texts(plan.ICanDo())...)
	c.Not = texts(plan.DoesNotHelp())
	c.Ring = care.OnCard(rec, h)
	if !in.Hidden { // X107
		c.Team = rec.CPA().Team().Name()
	}
	for _, what := range rec.WalletCard().Include().All() {
		c.include(what.Code(), in)
	}
	return c
}

func texts(list record.List[record.Text]) (all []record.Text) {
	for _, t := range list.All() {
		all = append(all, t)
	}
	return all
}

// include adds what the person wants on the card.
func (c *Card) include(what record.WalletCardInclude, in In) {
	rec := in.record()
	switch what {
	case record.WalletCardIncludeNHSNumber:
		c.NHSNumber = rec.Person().NHSNumber()
	case record.WalletCardIncludeDateOfBirth:
		c.Born = rec.Person().DateOfBirth()
	case record.WalletCardIncludeAddress:
		if !in.Hidden {
			c.Address = rec.Person().Address()
		}
	case record.WalletCardIncludeDiagnosis:
		for _, d := range rec.Assessment().Diagnoses().All() {
			c.Diagnoses = append(c.Diagnoses, d.Text())
		}
	case record.WalletCardIncludeMedicines:
		for _, m := range rec.Medication().All() {
			if care.TakenNow(m) {
				c.Medicines = append(c.Medicines, m)
			}
		}
	}
}

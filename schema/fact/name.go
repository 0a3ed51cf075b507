package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Naming is what to call the person, and whether they are grown up.
type Naming struct {
	Call  record.Line `fact:"call?" of:"person.name.given" from:"person.name.preferred person.name.family"`
	Adult bool        `fact:"adult?" from:"person.dateOfBirth"`
}

func naming(in In) (n Naming) {
	n.Call = NameOf(in.record(), in.Sharing).Call
	n.Adult = care.PersonAdult(in.record(), in.AsOf)
	return n
}

// NameOf returns how the person's name is printed. sharing is as In.Sharing.
func NameOf(rec record.Record, sharing string) care.Name {
	for _, s := range rec.Sharing().All() {
		if sharing != "" && s.ID().Is(sharing) {
			return care.NameOf(rec, s)
		}
	}
	return care.NameOf(rec, record.Sharing{})
}

// Died returns the day of death, when the record holds one that has come.
func Died(in In) (on record.Day) {
	if care.Died(in.record(), in.AsOf) {
		return in.record().Person().DateOfDeath()
	}
	return on
}

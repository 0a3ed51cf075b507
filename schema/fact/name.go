package fact

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Naming is what to call the person, and whether they are grown up.
type Naming struct {
	Call  record.Line `fact:"call?" of:"person.name.given" from:"person.name.preferred person.name.family"`
	Adult bool        `fact:"adult?" from:"person.dateOfBirth"`
}

func naming(in In) (n Naming) {
	n.Call = nameOf(in.record(), in.Sharing).call
	if born := in.record().Person().DateOfBirth(); born.Recorded() {
		n.Adult = born.Date().AgeAt(in.AsOf) >= 18
	}
	return n
}

// Name is a person's name in the pieces that documents print, each a node of the record; nil for
// a piece that is not printed (REFERENCE.md 4.0 rule 16).
type Name struct {
	First  *tree.Node   // preferred or given name, or the name to use with this reader
	Middle []*tree.Node // only where the registered name is printed
	Last   *tree.Node   // family name
	Aside  *tree.Node   // the preferred name, in brackets after a registered one
	Call   *tree.Node   // what to call the person within a sentence
}

// NameOf works out how the person's name is printed. Former names are never looked at. sharing is
// as In.Sharing.
func NameOf(root *tree.Node, sharing string) Name {
	n := nameOf(record.RecordOf(root), sharing)
	return Name{n.first.Node(), n.middle.Node().Items(), n.last.Node(), n.aside.Node(), n.call.Node()}
}

// pieces are those of Name.
type pieces struct {
	first, last, aside, call record.Line
	middle                   record.List[record.Line]
}

func nameOf(rec record.Record, sharing string) pieces {
	if sharing != "" {
		for _, s := range rec.Sharing().All() {
			if use := s.NameToUse(); s.ID().Is(sharing) && use.Recorded() {
				return pieces{first: use, call: use}
			}
		}
	}
	n := rec.Person().Name()
	given, family, preferred := n.Given(), n.Family(), n.Preferred()
	both := n.ShowBoth().True()
	out := pieces{first: given, last: family, call: given}
	switch {
	case !preferred.Recorded() || n.Display().Is(record.PersonNameDisplayRegistered) && !both:
		out.middle = n.Middle()
	case both:
		out.middle, out.aside = n.Middle(), preferred
	default:
		out.first = preferred
		if family.Recorded() && holdsName(preferred.String(), family.String()) {
			out.last = record.Line{}
		}
	}
	if preferred.Recorded() {
		out.call = preferred
	} else if !out.call.Recorded() {
		out.call = family
	}
	return out
}

// holdsName reports whether a preferred name already ends with the family name.
func holdsName(preferred, family string) bool {
	return preferred == family || strings.HasSuffix(preferred, " "+family)
}

// Died returns the day of death, when the record holds one that has come.
func Died(in In) *tree.Node {
	if care.Died(in.record(), in.AsOf) {
		return in.record().Person().DateOfDeath().Node()
	}
	return nil
}

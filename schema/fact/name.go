package fact

import (
	"strings"

	"cpadoc/schema/tree"
)

// Name is a person's name in the pieces that documents print, each a node of the record; nil where
// a piece is not printed (domain.md 4.0 rule 16).
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
	if sharing != "" {
		use := get(byID(get(root, "sharing"), sharing), "nameToUse")
		if use != nil {
			return Name{First: use, Call: use}
		}
	}
	n := get(root, "person", "name")
	given, family, preferred := get(n, "given"), get(n, "family"), get(n, "preferred")
	display := get(n, "display")
	registered := preferred == nil || display.Is("registered") && !get(n, "showBoth").True()
	out := Name{First: given, Last: family, Call: given}
	switch {
	case registered:
		out.Middle = get(n, "middle").Items()
	case get(n, "showBoth").True():
		out.Middle, out.Aside = get(n, "middle").Items(), preferred
	default:
		out.First = preferred
		if family != nil && holdsName(preferred.Text, family.Text) {
			out.Last = nil
		}
	}
	if preferred != nil {
		out.Call = preferred
	} else if out.Call == nil {
		out.Call = family
	}
	return out
}

// holdsName tells whether a preferred name already ends with the family name.
func holdsName(preferred, family string) bool {
	return preferred == family || strings.HasSuffix(preferred, " "+family)
}

func (m *maker) name(f *tree.Node) {
	n := NameOf(m.Root, m.Sharing)
	m.alias(f, "call", n.Call)
	if born := day(get(m.Root, "person", "dateOfBirth")); !born.IsZero() {
		m.truth(f, "adult", born.AgeAt(m.AsOf) >= 18)
	}
}

// Died gives the day of death, where the record holds one that has come.
func Died(in In) *tree.Node {
	m := &maker{In: in}
	if n := get(in.Root, "person", "dateOfDeath"); m.come(day(n)) {
		return n
	}
	return nil
}

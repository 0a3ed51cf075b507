package templates

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Loss is a fact that a kind of document of the built-in set has a place for and this set has none.
type Loss struct {
	Kind  string
	Facts []string // places in the schema, the most dangerous first
	Safe  int      // how many of them keep people safe
}

// keepsSafe are the parts of a record without which a paper can harm, the most dangerous first.
var keepsSafe = []string{"allergies", "medication", "medicationNone", "medicationListCheckedOn", "crisisPlan", "safety",
	"advanceStatement", "physicalHealth", "legal"}

// Losses lists what the built-in set prints and this one does not, by kind of document.
func (s *Set) Losses() (all []Loss) {
	for _, key := range slices.SortedFunc(maps.Keys(s.kinds), byName) {
		was := Default().kinds[key]
		if was == nil {
			continue
		}
		if l := lossOf(key.String(), was.Prints, s.kinds[key].Prints); len(l.Facts) > 0 {
			all = append(all, l)
		}
	}
	return all
}

func lossOf(kind string, was, is map[string]bool) Loss {
	l := Loss{Kind: kind}
	for fact := range was {
		if !is[fact] && !strings.HasPrefix(fact, "fact.") && !strings.HasPrefix(fact, "order.") {
			l.Facts = append(l.Facts, fact)
		}
	}
	slices.SortFunc(l.Facts, func(a, b string) int { return cmp.Or(danger(a)-danger(b), strings.Compare(a, b)) })
	l.Facts = wholes(l.Facts)
	if l.Safe = slices.IndexFunc(l.Facts, func(f string) bool { return danger(f) == len(keepsSafe) }); l.Safe < 0 {
		l.Safe = len(l.Facts)
	}
	return l
}

// wholes leaves out the parts of facts that stand before them.
func wholes(facts []string) (out []string) {
	for _, f := range facts {
		if !slices.ContainsFunc(out, func(w string) bool { return strings.HasPrefix(f, w+".") || strings.HasPrefix(f, w+"[]") }) {
			out = append(out, f)
		}
	}
	return out
}

// danger is how soon a fact is named: by its place among the parts that keep people safe.
func danger(fact string) int {
	top, _, _ := strings.Cut(fact, ".")
	if i := slices.Index(keepsSafe, strings.TrimSuffix(top, "[]")); i >= 0 {
		return i
	}
	return len(keepsSafe)
}

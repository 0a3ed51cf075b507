package templates

import (
	"maps"
	"slices"
	"strings"

	"cpadoc/schema/tree"
)

// Unprinted lists the facts of a schema that no template prints and that carry no reason why not,
// by path and sorted. A fact that some document prints for anyone counts as printed.
func (s *Set) Unprinted(root *tree.Shape) []string {
	var out []string
	s.unprinted(root, &out)
	slices.Sort(out)
	return out
}

func (s *Set) unprinted(at *tree.Shape, out *[]string) {
	switch {
	case at.NotPrinted != "", at.Open, at.Format == "id":
	case at.LabelledText:
		if !s.printed[at.Path] {
			*out = append(*out, at.Path)
		}
	case at.Kind == tree.Array:
		s.unprinted(at.Items, out)
	case at.Kind == tree.Object:
		for _, key := range at.Order {
			if !isLabel(at, key) || key != "visibility" && !s.attributes(at) {
				s.unprinted(at.Props[key], out)
			}
		}
	case !s.printed[at.Path]:
		*out = append(*out, at.Path)
	}
}

// Loss is a fact that a kind of document of the built-in set has a place for and this set has none.
type Loss struct {
	Kind  string
	Facts []string // places in the schema, what keeps people safe first
	Safe  int      // how many of them keep people safe
}

// keepsSafe are the parts of a record without which a paper can harm.
var keepsSafe = []string{"medication", "allergies", "crisisPlan", "safety", "advanceStatement", "physicalHealth", "legal"}

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
	var rest []string
	for _, fact := range slices.Sorted(maps.Keys(was)) {
		first, _, _ := strings.Cut(fact, ".")
		switch first = strings.TrimSuffix(first, "[]"); {
		case is[fact], first == "fact", first == "profile", first == "order":
		case slices.Contains(keepsSafe, first):
			l.Facts = append(l.Facts, fact)
		default:
			rest = append(rest, fact)
		}
	}
	l.Safe = len(l.Facts)
	l.Facts = append(l.Facts, rest...)
	return l
}

// isLabel reports whether a property is one of the marks that an object with text may carry.
// Visibility decides who reads and is printed nowhere; the others are printed with the object's
// first text.
func isLabel(at *tree.Shape, key string) bool {
	switch key {
	case "visibility", "source", "recordedOn", "recordedByRef":
		return at.Props["visibility"] != nil
	}
	return false
}

// attributes reports whether a text of an object is printed, and its marks with it.
func (s *Set) attributes(at *tree.Shape) bool {
	for _, p := range at.Props {
		if p.LabelledText && s.printed[p.Path] ||
			p.Kind == tree.Array && p.Items.LabelledText && s.printed[p.Items.Path] {
			return true
		}
	}
	return false
}

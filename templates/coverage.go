package templates

import (
	"slices"

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

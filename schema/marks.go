package schema

import "cpadoc/schema/tree"

// The marks of an object (who told it, when, and who wrote it down) speak of all that stands in it, so
// they are kept as close as the closest of those facts (REFERENCE.md 4.0 rule 6): "Told by a
// neighbour" would betray whom the rest protects.

// marksIt reports whether a property of an object is such a mark.
func marksIt(s *tree.Shape, name string) bool {
	switch name {
	case "source", "recordedOn", "recordedByRef":
		return s.Props["visibility"] != nil
	}
	return false
}

// hasMarks reports whether objects of that shape have marks of their own.
func hasMarks(s *tree.Shape) bool { return s != nil && s.Props["visibility"] != nil }

// raiseMarks gives the marks of an object the strictest label of its facts, the schema's labels and those
// that the record itself gives.
func raiseMarks(n *tree.Node) {
	v := n.Vis
	for _, k := range n.Kids {
		if k.Shape != nil && k.Shape.Sight&sightMark == 0 {
			v = max(v, kept(k))
		}
	}
	for _, k := range n.Kids {
		if k.Shape != nil && k.Shape.Sight&sightMark != 0 {
			k.Vis = max(k.Vis, v)
		}
	}
}

// kept is the strictest label of a fact and of what in it has no marks of its own. Texts in a list are
// facts of the object around it.
func kept(n *tree.Node) tree.Visibility {
	v := n.Vis
	for _, k := range n.Kids {
		own := n.Kind == tree.Array && hasMarks(k.Shape) && !k.Shape.LabelledText
		if k.Shape == nil || own || n.Kind == tree.Object && hasMarks(n.Shape) {
			continue
		}
		v = max(v, kept(k))
	}
	return v
}

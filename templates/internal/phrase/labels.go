package phrase

import "cpadoc/schema/tree"

// Labels returns words to the codes of one fact.
type Labels struct {
	Words map[string]string
}

// labelsOf returns the words for a property of an object, for prose that code builds.
func (w *Writer) labelsOf(n *tree.Node, key string) *Labels {
	if n.Shape == nil || n.Shape.Props[key] == nil {
		return nil
	}
	return w.Words.Labels[n.Shape.Props[key].Path]
}

package phrase

import "cpadoc/schema/tree"

// Labels returns words to the codes of one fact.
type Labels struct {
	Words map[string]string
}

// labelsOf returns the words for a code, for prose that code builds.
func (w *Writer) labelsOf(code *tree.Node) *Labels {
	if code.Shape == nil {
		return nil
	}
	return w.Words.Labels[code.Shape.Path]
}

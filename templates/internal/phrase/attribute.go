package phrase

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
)

// Attribute says whose words a text is and when they were written down, if the record says so
// (REFERENCE.md 4.0 rule 5). A label of the object around a text is said once, after its first
// text.
func (w *Writer) Attribute(n *tree.Node) {
	holder := n
	for holder.From != nil {
		holder = holder.From
	}
	if holder.Kind != tree.Object {
		if holder = holder.Parent; holder == nil || holder.Kind != tree.Object || holder.Parent == nil {
			return
		}
	}
	source, on, by := Child(holder, "source"), Child(holder, "recordedOn"), Child(holder, "recordedByRef")
	if source == nil && on == nil && by == nil || slices.Contains(w.said, holder) {
		return
	}
	w.said = append(w.said, holder)
	style := w.Style
	w.Style = doc.Muted
	mark := len(w.Spans)
	w.Own(" (")
	if Present(source) {
		w.Value(source.Text, source)
	}
	who := w.who(by)
	if who.name != nil && source != nil && who.name.Text == source.Text {
		who.found = false // said already
	}
	if who.found {
		w.comma(mark)
		w.Phrase(WrittenBy, By(func() bool { return w.nameOf(who) }))
	}
	if _, ok := DateOf(on); ok {
		if w.comma(mark); source == nil && !who.found {
			w.Phrase(WrittenOn, AsDate(on))
		} else {
			w.Date(on)
		}
	}
	w.Own(")")
	w.Style = style
}

func (w *Writer) comma(mark int) {
	if len(w.Spans) > mark+1 {
		w.Own(w.Said(Between))
	}
}

package phrase

import (
	"slices"
	"strings"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Known prints what somebody is called once the plan has said who they are: the given name, or title and
// surname: "Grace", "Dr Anand". Where another helper would be called the same, the whole name stands.
func (w *Writer) Known(n *tree.Node) bool {
	name := n
	if n.Kind == tree.String && n.Shape != nil && isRef(n.Shape) {
		p := w.who(n)
		if p.name == nil {
			return false
		}
		name = p.name
	}
	short := w.Words.short(name)
	if short == "" || w.called(short) > 1 {
		return w.nameOf(someone{found: true, name: name})
	}
	part := name
	if name.Kind == tree.Object {
		part = givenOf(name)
	}
	w.Say(w.Words.TieName(short), part, false)
	return true
}

// givenOf is the preferred name of somebody, else their given name; nil if there is neither.
func givenOf(name *tree.Node) *tree.Node {
	for _, key := range [...]string{"preferred", "given"} {
		if part := Child(name, key); Present(part) {
			return part
		}
	}
	return nil
}

// short is the given name of somebody, or their title and surname; empty where neither can be told.
func (w *Words) short(name *tree.Node) string {
	if name.Kind == tree.Object {
		return givenOf(name).String()
	}
	parts := strings.Fields(name.Text)
	switch {
	case len(parts) < 2:
		return ""
	case slices.Contains(w.titles, strings.TrimSuffix(parts[0], ".")):
		return parts[0] + " " + parts[len(parts)-1]
	}
	return parts[0]
}

// called counts the helpers of this record who go by a short name. Who is a carer and a contact, under one
// name, is one.
func (w *Writer) called(short string) int {
	var whole []string
	count := func(name *tree.Node) {
		if name == nil || w.Words.short(name) != short && name.Text != short {
			return
		}
		if full := fullName(name); !slices.Contains(whole, full) {
			whole = append(whole, full)
		}
	}
	rec := record.RecordOf(w.Record)
	for _, p := range rec.CareTeam().All() {
		count(p.Name().Node())
	}
	for _, p := range rec.Carers().All() {
		count(p.Name().Node())
	}
	for _, p := range rec.Person().Contacts().All() {
		count(p.Name().Node())
	}
	return len(whole)
}

// fullName is a name in one piece.
func fullName(name *tree.Node) string {
	if name.Kind != tree.Object {
		return name.Text
	}
	return strings.TrimSpace(givenOf(name).String() + " " + Child(name, "family").String())
}

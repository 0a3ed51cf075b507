package phrase

import (
	"slices"
	"strings"

	"cpadoc/schema/tree"
)

// lists whose objects a reference may name.
var named = []string{"careTeam", "carers"}

// Person returns the object that a reference names in this view; nil if it names none that this
// reader may see.
func (w *Writer) Person(ref *tree.Node) *tree.Node {
	if ref == nil || ref.Text == "" {
		return nil
	}
	if !w.found {
		w.found = true
		w.collect()
	}
	for _, p := range w.people {
		if id := Child(p, "id"); id != nil && id.Text == ref.Text {
			return p
		}
	}
	return nil
}

func (w *Writer) collect() {
	root := w.Record
	for _, list := range named {
		w.people = append(w.people, Child(root, list).Items()...)
	}
	w.people = append(w.people, Child(Child(root, "person"), "contacts").Items()...)
	w.people = append(w.people, Child(Child(root, "legal"), "attorneys").Items()...)
}

// Name prints a name: of what a reference names, or of a carer's name object.
func (w *Writer) Name(n *tree.Node) bool {
	if n.Kind == tree.Object {
		return w.FullName(n)
	}
	p := w.Person(n)
	return p != nil && w.nameOf(p, n)
}

// nameOf says the name of a worker, carer or contact. ref is the reference that led here, or nil.
func (w *Writer) nameOf(p, ref *tree.Node) bool {
	n := Child(p, "name")
	switch {
	case n == nil:
		return false
	case n.Kind == tree.Object:
		return w.FullName(n)
	}
	w.Say(w.Words.TieName(n.Text), n, true)
	return true
}

// FullName says preferred or given name, then family name.
func (w *Writer) FullName(n *tree.Node) bool {
	first := Child(n, "preferred")
	if !Present(first) {
		first = Child(n, "given")
	}
	from := len(w.Spans)
	if Present(first) {
		w.Say(w.Words.TieName(first.Text), first, true)
	}
	if family := Child(n, "family"); Present(family) {
		if len(w.Spans) > from {
			w.Own(" ")
		}
		w.Say(w.Words.TieName(family.Text), family, true)
	}
	return len(w.Spans) > from
}

// TieName keeps double names and titles together.
func (w *Words) TieName(s string) string {
	return w.Tie(strings.ReplaceAll(s, "-", NBHyphen))
}

// Who prints who someone is: "Grace Whitlock, mental health nurse", or "Ngozi Okafor, my mother"
// in the words that the labels give for a role or a relationship.
func (w *Writer) Who(n *tree.Node) bool {
	p := w.Person(n)
	if p == nil || !w.nameOf(p, n) {
		return false
	}
	if job := Child(p, "jobTitle"); Present(job) {
		w.Own(", ")
		w.Value(job.Text, job)
		return true
	}
	for _, key := range [...]string{"role", "relationship"} {
		code := Child(p, key)
		if !Present(code) {
			continue
		}
		if code.Shape != nil && len(code.Shape.Enum) == 0 {
			w.Own(", ")
			w.Value(code.Text, code)
			return true
		}
		if l := w.labelsOf(p, key); l != nil && l.Words[code.Text] != "" {
			w.Own(", ")
			w.Say(l.Words[code.Text], code, false)
		}
		return true
	}
	return true
}

// Steps says in words what the actions are that references name.
func (w *Writer) Steps(n *tree.Node) bool {
	first := len(w.Spans)
	for _, ref := range n.Kids {
		for _, a := range Child(Child(w.Record, "plan"), "actions").Items() {
			id, what := Child(a, "id"), Child(a, "what")
			if id == nil || id.Text != ref.Text || !Present(what) {
				continue
			}
			if len(w.Spans) > first {
				w.Own(" ")
			}
			w.Value(what.String(), what)
		}
	}
	return len(w.Spans) > first
}

// Formal prints a carer's name as on an envelope: "Mrs Ngozi Okafor".
func (w *Writer) Formal(n *tree.Node) bool {
	title := Child(n, "title")
	if Present(title) {
		w.Say(w.Words.TieName(title.Text), title, true)
		w.Own(NBSP)
	}
	return w.FullName(n)
}

// Dear prints a name as after "Dear": "Mrs Okafor", or the whole name if there is no title.
func (w *Writer) Dear(n *tree.Node) bool {
	title, family := Child(n, "title"), Child(n, "family")
	if !Present(title) || !Present(family) {
		return w.FullName(n)
	}
	w.Say(w.Words.TieName(title.Text), title, true)
	w.Own(NBSP)
	w.Say(w.Words.TieName(family.Text), family, true)
	return true
}

// First prints a first name: the preferred or given one, or of a name in one piece its first word.
func (w *Writer) First(n *tree.Node) bool {
	if n == nil {
		return false
	}
	if n.Kind == tree.Object {
		for _, key := range [...]string{"preferred", "given", "family"} {
			if part := Child(n, key); Present(part) {
				w.Say(w.Words.TieName(part.Text), part, true)
				return true
			}
		}
		return false
	}
	words := strings.Fields(n.Text)
	if len(words) == 0 {
		return false
	}
	if first := words[0]; len(words) > 1 && !slices.Contains(w.Words.alone, strings.TrimSuffix(first, ".")) {
		w.Say(w.Words.TieName(first), n, false)
		return true
	}
	w.Say(w.Words.TieName(n.Text), n, true)
	return true
}

package templates

import (
	"strings"

	"cpadoc/schema/tree"
)

// lists whose objects a reference may name.
var named = []string{"careTeam", "carers"}

// person gives the object that a reference names in this view; nil where it names none that this
// reader may see.
func (f *filler) person(ref *tree.Node) *tree.Node {
	if ref == nil || ref.Text == "" {
		return nil
	}
	if !f.found {
		f.found = true
		f.collect()
	}
	for _, p := range f.people {
		if id := child(p, "id"); id != nil && id.Text == ref.Text {
			return p
		}
	}
	return nil
}

func (f *filler) collect() {
	root := f.slots[slotRecord]
	for _, list := range named {
		f.people = append(f.people, child(root, list).Items()...)
	}
	f.people = append(f.people, child(child(root, "person"), "contacts").Items()...)
	f.people = append(f.people, child(child(root, "legal"), "attorneys").Items()...)
}

// putName prints a name: of what a reference names, or of a carer's name object.
func putName(f *filler, h *hole, n *tree.Node) bool {
	if n.Kind == tree.Object {
		return f.fullName(n)
	}
	p := f.person(n)
	return p != nil && f.name(p, n)
}

// name says the name of a worker, carer or contact. ref is the reference that led here, or nil.
func (f *filler) name(p, ref *tree.Node) bool {
	n := child(p, "name")
	switch {
	case n == nil:
		return false
	case n.Kind == tree.Object:
		return f.fullName(n)
	}
	f.say(tieName(n.Text), n, true)
	return true
}

// fullName says preferred or given name, then family name.
func (f *filler) fullName(n *tree.Node) bool {
	first := child(n, "preferred")
	if !present(first) {
		first = child(n, "given")
	}
	from := len(f.spans)
	if present(first) {
		f.say(tieName(first.Text), first, true)
	}
	if family := child(n, "family"); present(family) {
		if len(f.spans) > from {
			f.own(" ")
		}
		f.say(tieName(family.Text), family, true)
	}
	return len(f.spans) > from
}

// tieName keeps double names and titles together.
func tieName(s string) string {
	return tie(strings.ReplaceAll(s, "-", noBreakHyphen))
}

// putWho prints who someone is: "Grace Whitlock, mental health nurse", or "Ngozi Okafor, my mother"
// in the words that the labels give for a role or a relationship.
func putWho(f *filler, h *hole, n *tree.Node) bool {
	p := f.person(n)
	if p == nil || !f.name(p, n) {
		return false
	}
	if job := child(p, "jobTitle"); present(job) {
		f.own(", ")
		f.value(job.Text, job)
		return true
	}
	for _, key := range [...]string{"role", "relationship"} {
		code := child(p, key)
		if !present(code) {
			continue
		}
		if code.Shape != nil && len(code.Shape.Enum) == 0 {
			f.own(", ")
			f.value(code.Text, code)
			return true
		}
		if l := f.set.labelsOf(p, key); l != nil && l.words[code.Text] != "" {
			f.own(", ")
			f.say(l.words[code.Text], code, false)
		}
		return true
	}
	return true
}

// putSteps says in words what the actions are that references name.
func putSteps(f *filler, h *hole, n *tree.Node) bool {
	first := len(f.spans)
	for _, ref := range n.Kids {
		for _, a := range child(child(f.slots[slotRecord], "plan"), "actions").Items() {
			id, what := child(a, "id"), child(a, "what")
			if id == nil || id.Text != ref.Text || !present(what) {
				continue
			}
			if len(f.spans) > first {
				f.own(" ")
			}
			f.value(what.String(), what)
		}
	}
	return len(f.spans) > first
}

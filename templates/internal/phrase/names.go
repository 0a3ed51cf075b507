package phrase

import (
	"slices"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// someone is who a reference names.
type someone struct {
	found bool
	name  *tree.Node // in one piece, or a carer's in parts
	job   record.Line
	what  *tree.Node // the role of a worker, or what somebody is to the person
}

// who returns whom a reference names in this view; nobody if it names none that this reader may see.
func (w *Writer) who(ref *tree.Node) someone {
	if ref == nil || ref.Text == "" {
		return someone{}
	}
	rec := record.RecordOf(w.Record)
	for _, p := range rec.CareTeam().All() {
		if p.ID().Is(ref.Text) {
			return someone{true, p.Name().Node(), p.JobTitle(), p.Role().Node()}
		}
	}
	for _, p := range rec.Carers().All() {
		if p.ID().Is(ref.Text) {
			return someone{found: true, name: p.Name().Node(), what: kin(rec, p)}
		}
	}
	for _, p := range rec.Person().Contacts().All() {
		if p.ID().Is(ref.Text) {
			return someone{found: true, name: p.Name().Node(), what: p.Relationship().Node()}
		}
	}
	for _, p := range rec.Legal().Attorneys().All() {
		if p.ID().Is(ref.Text) {
			return someone{found: true, name: p.Name().Node()}
		}
	}
	return someone{}
}

// kin is who a carer is to the person: in the record's own words, else by code.
func kin(rec record.Record, carer record.Carer) *tree.Node {
	if own := care.Kinship(rec, carer); own.Recorded() {
		return own.Node()
	}
	return carer.Relationship().Node()
}

// kinship says the record's own words in the place of a carer's code; false where it has none.
func (w *Writer) kinship(code *tree.Node) bool {
	rec := record.RecordOf(w.Record)
	for _, p := range rec.Carers().All() {
		if p.Relationship().Node() != code {
			continue
		}
		if own := care.Kinship(rec, p); own.Recorded() {
			w.Value(own.String(), own.Node())
			return true
		}
	}
	return false
}

// Name prints a name: of what a reference names, or of a carer's name object.
func (w *Writer) Name(n *tree.Node) bool {
	if n.Kind == tree.Object {
		return w.FullName(n)
	}
	return w.nameOf(w.who(n))
}

// nameOf says the name of a worker, carer, contact or attorney.
func (w *Writer) nameOf(p someone) bool {
	switch {
	case p.name == nil:
		return false
	case p.name.Kind == tree.Object:
		return w.FullName(p.name)
	}
	w.Say(w.Words.TieName(p.name.Text), p.name, true)
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
	p := w.who(n)
	if !w.nameOf(p) {
		return false
	}
	if job := p.job.Node(); Present(job) {
		w.Own(", ")
		w.Value(job.Text, job)
		return true
	}
	switch code := p.what; {
	case !Present(code):
	case code.Shape != nil && len(code.Shape.Enum) == 0:
		w.Own(", ")
		w.Value(code.Text, code)
	default:
		if l := w.labelsOf(code); l != nil && l.Words[code.Text] != "" {
			w.Own(", ")
			w.Say(l.Words[code.Text], code, false)
		}
	}
	return true
}

// Steps says in words what the actions are that references name.
func (w *Writer) Steps(n *tree.Node) bool {
	first := len(w.Spans)
	for _, ref := range n.Kids {
		for _, a := range record.RecordOf(w.Record).Plan().Actions().All() {
			what := a.What().Node()
			if !a.ID().Is(ref.Text) || !Present(what) {
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

// Package fact works out what a record does not say in so many words but documents need: who leads
// the care, which review is next, which actions belong to which need, whether a decision is in
// force. Facts are made from what one reader may see, from the service profile and the as-of date,
// and from nothing else, so that nothing withheld can come back through them.
package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/letter"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// In is what facts are made from.
type In struct {
	Root    *tree.Node // the record as its reader may see it
	Profile *tree.Node // the service profile
	AsOf    record.Date
	// Sharing is the id of the sharing decision that a copy rests on, empty for none: its
	// nameToUse stands for the person's name (domain.md 4.0 rule 16).
	Sharing string
	// Withheld tells that this is a copy from which facts were withheld: what is absent may be so
	// for a reason, and the profile does not stand in for it.
	Withheld bool
	// Hidden tells that no place may be said (domain.md X107).
	Hidden bool
	// Terms are those of a letter to a carer, made from a view for it; nil for all else.
	Terms *letter.Terms
	// Decisions and Signings are what the whole record says of sharing and of who signs: a view may
	// lack what decides.
	Decisions []care.Told
	Signings  []care.ToldSigning
	// Stale has the pointers of signatures after which the plan was changed (X84).
	Stale []string
}

// Derive gives the facts that templates name "fact.": an object as Shape says. Each node that
// stands for a fact of the record or profile names it in From.
func Derive(in In) *tree.Node {
	if in.Terms != nil {
		in.Sharing = usedName(in.Root)
	}
	m := &maker{In: in, nodes: make([]tree.Node, 0, 96)}
	f := m.object(nil, "fact")
	m.truth(f, "withheld", in.Withheld)
	m.name(f)
	m.worker(f)
	m.reviews(f)
	m.needs(f)
	m.checks(f)
	m.dailyLife(f)
	m.legal(f)
	m.advance(f)
	m.sharing(f)
	m.copies(f)
	m.standing(f)
	if in.Terms != nil {
		m.letter(f)
	}
	m.crisis(f)
	m.papers(f)
	return f
}

// maker holds the nodes of one document's facts.
type maker struct {
	In
	nodes []tree.Node
}

func (m *maker) node() *tree.Node {
	if len(m.nodes) == cap(m.nodes) {
		m.nodes = make([]tree.Node, 0, 64)
	}
	m.nodes = m.nodes[:len(m.nodes)+1]
	n := &m.nodes[len(m.nodes)-1]
	n.KeyAt = -1
	return n
}

// put hangs a node into its parent, an object or an array.
func (m *maker) put(parent *tree.Node, key string, n *tree.Node) *tree.Node {
	n.Parent = parent
	if parent == nil {
		return n
	}
	if parent.Kind == tree.Array {
		n.Index = len(parent.Kids)
	} else {
		n.Key = key
	}
	parent.Kids = append(parent.Kids, n)
	return n
}

func (m *maker) object(parent *tree.Node, key string) *tree.Node {
	n := m.node()
	n.Kind = tree.Object
	return m.put(parent, key, n)
}

func (m *maker) list(parent *tree.Node, key string) *tree.Node {
	n := m.node()
	n.Kind = tree.Array
	return m.put(parent, key, n)
}

// alias gives a fact of the record or the profile another name; nothing where it is not recorded.
func (m *maker) alias(parent *tree.Node, key string, src *tree.Node) {
	if src == nil {
		return
	}
	n := m.node()
	*n = *src
	n.From, n.Key, n.KeyAt = src, "", -1
	m.put(parent, key, n)
}

// code says a word of Shape's lists; from is the fact that it follows from, or nil.
func (m *maker) code(parent *tree.Node, key, code string, from *tree.Node) {
	n := m.node()
	n.Kind, n.Text, n.From = tree.String, code, from
	m.put(parent, key, n)
}

// truth says that something holds; what does not hold is absent.
func (m *maker) truth(parent *tree.Node, key string, holds bool) {
	if holds {
		n := m.node()
		n.Kind, n.Truth = tree.Bool, true
		m.put(parent, key, n)
	}
}

func (m *maker) number(parent *tree.Node, key string, i int) {
	n := m.node()
	n.Kind, n.Text = tree.Number, itoa(i)
	m.put(parent, key, n)
}

func itoa(i int) string {
	if i < 10 {
		return "0123456789"[i : i+1]
	}
	return itoa(i/10) + "0123456789"[i%10:i%10+1]
}

// get follows property names without asking the shape: these names stand in the schema, and a test
// holds Shape's Sources against it.
func get(n *tree.Node, keys ...string) *tree.Node {
	for _, key := range keys {
		if n == nil {
			return nil
		}
		var next *tree.Node
		for _, k := range n.Kids {
			if k.Key == key {
				next = k
				break
			}
		}
		n = next
	}
	return n
}

// day reads a date; zero where none is recorded.
func day(n *tree.Node) record.Date {
	if n == nil {
		return record.Date{}
	}
	d, _ := record.ParseDate(n.Text)
	return d
}

// come tells whether a day is recorded and not after the as-of date.
func (m *maker) come(d record.Date) bool { return !d.IsZero() && !d.After(m.AsOf) }

// byID finds the object of a list that a reference names.
func byID(list *tree.Node, id string) *tree.Node {
	for _, o := range list.Items() {
		if n := get(o, "id"); n != nil && n.Text == id {
			return o
		}
	}
	return nil
}

package check

import (
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/tree"
)

// walker goes once over the record as read and keeps what its rules need: X09, X10, X11, X13
// (before birth), X14, X25 and X36.
type walker struct {
	c     *ctx
	born  string // ISO, empty where not known
	refs  []*tree.Node
	watch bool // inside safety or crisisPlan, where X36 looks

	early    int        // dates before birth
	earliest *tree.Node // the first of them in the record
}

func (c *ctx) walk(root *tree.Node) {
	c.root = root
	c.lists = make(map[string]string, 64)
	w := walker{c: c, born: c.rec.Person.DateOfBirth.String(), refs: make([]*tree.Node, 0, 64)}
	for _, k := range root.Kids {
		if k.Key == "extensions" {
			continue
		}
		w.watch = k.Key == "safety" || k.Key == "crisisPlan"
		w.node(k)
	}
	w.references()
	w.beforeBirth()
}

// beforeBirth: X13, in one finding: with a wrong date of birth nearly every date of a record lies
// before it. A birth that is still to come is told by X04 alone.
func (w *walker) beforeBirth() {
	switch {
	case w.early == 0 || w.born > w.c.asOfISO:
	case w.early == 1:
		w.c.fail("X13", w.earliest.Pointer(), "this lies before the person was born")
	default:
		w.c.fail("X13", w.earliest.Pointer(), "this and "+strconv.Itoa(w.early-1)+
			" more dates lie before the person was born").Hint = "check the date of birth first"
	}
}

func (w *walker) node(n *tree.Node) {
	switch n.Kind {
	case tree.String:
		w.text(n)
	case tree.Array, tree.Object:
		for _, k := range n.Kids {
			w.node(k)
		}
	}
}

// text looks at one string, as the schema says what it is.
func (w *walker) text(n *tree.Node) {
	switch s := n.Shape; {
	case len(s.Enum) > 0:
	case s.Refers != nil:
		w.refs = append(w.refs, n)
	case s.Format == "date":
		w.date(n)
	case s.Format == "id":
		w.id(n)
	case s.Format == "postcode":
		if !care.Postcode(n.Text) {
			w.c.warn("X09", n.Pointer(), "this does not look like a postcode")
		}
	case s.Format == "phone":
		if !Phone(n.Text) {
			w.c.warn("X09", n.Pointer(), "this does not look like a phone number that can be rung")
		}
	case len(n.Text) > 8:
		w.words(n)
	}
}

func (w *walker) words(n *tree.Node) {
	if hasLevels(n.Text) {
		w.c.warn("X25", n.Pointer(), "these words speak of levels of CPA, which ended in 2008")
	}
	if w.watch && gradesRisk(n.Text) {
		w.c.warn("X36", n.Pointer(), "these words grade risk or give it a colour")
	}
}

func (w *walker) id(n *tree.Node) {
	if _, twice := w.c.lists[n.Text]; twice {
		w.c.fail("X10", n.Pointer(), "this id is already used by something before it in the record")
		return
	}
	w.c.lists[n.Text] = listOf(n)
}

// listOf gives the path of the list that the object with this id is an item of, as the schema's
// x-refers writes it; empty where it is no item.
func listOf(id *tree.Node) string {
	if list := id.Parent.Parent; list != nil && list.Kind == tree.Array {
		return list.Shape.Path
	}
	return ""
}

func (w *walker) references() {
	for _, n := range w.refs {
		switch list, there := w.c.lists[n.Text]; {
		case !there:
			w.c.fail("X11", n.Pointer(), "this points at something that is not in the record")
		case !has(n.Shape.Refers, list):
			w.c.fail("X11", n.Pointer(), "this points at something of the wrong kind")
		}
	}
}

// date: X14, and X13 before birth. ISO dates compare like their days. A date of birth is its owner's
// own.
func (w *walker) date(n *tree.Node) {
	key := n.Key
	if key == "dateOfBirth" {
		return
	}
	if n.Text < w.born {
		if w.early++; w.earliest == nil {
			w.earliest = n
		}
	}
	if n.Text <= w.c.asOfISO || !happened(key) {
		return
	}
	const text = "this is said to have happened, but its day is still to come"
	if key == "signedOn" || key == "agreedOn" && n.Parent.Key == "plan" {
		w.c.fail("X14", n.Pointer(), text)
		return
	}
	w.c.warn("X14", n.Pointer(), text)
}

// happened tells by its name whether a date is of something done, not planned.
func happened(key string) bool {
	if strings.HasSuffix(key, "On") {
		switch key {
		case "reviewOn", "revisitOn", "expiresOn", "endedOn", "preMeetingOn", "debriefOn", "sentOn", "dueOn":
			return false
		}
		return true
	}
	switch key {
	case "on", "since", "done", "dateOfDeath", "lastGiven", "reportReceived", "lastReview", "unchangedSince":
		return true
	}
	return false
}

// The lists that people of a record are in.
const (
	listTeam     = "careTeam"
	listCarers   = "carers"
	listContacts = "person.contacts"
)

package check

import (
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/tree"
)

// walker goes once over the record as read and keeps what its rules need: X09, X10, X11, X13
// (before birth), X14, X25, X36 and X130.
type walker struct {
	c     *ctx
	born  string // ISO, empty if not known
	refs  []*tree.Node
	watch bool // inside safety or the crisis plan, where X36 looks

	early    int        // dates before birth
	earliest *tree.Node // the first of them in the record
}

func (c *ctx) walk() {
	c.lists = make(map[string]string, 64)
	w := walker{c: c, born: c.r.Person().DateOfBirth().String(), refs: make([]*tree.Node, 0, 64)}
	safety, crisis := c.r.Safety().Node(), c.r.CrisisPlan().Node()
	for _, k := range c.r.Node().Kids {
		if k.Shape.Open {
			continue // extensions are nobody's words
		}
		w.watch = k == safety || k == crisis
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
		w.c.fail("X13", spot{w.earliest}, "this date is before the person was born")
	default:
		w.c.fail("X13", spot{w.earliest}, "this and "+strconv.Itoa(w.early-1)+
			" more dates are before the person was born").Hint = "check the date of birth first"
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
			w.c.warn("X09", spot{n}, "this does not look like a postcode")
		}
	case s.Format == "phone":
		if !Phone(n.Text) {
			w.c.warn("X09", spot{n}, "this does not look like a phone number that can be rung")
		}
	case len(n.Text) > 8:
		w.words(n)
		w.dosesIn(spot{n})
	default:
		w.dosesIn(spot{n})
	}
}

func (w *walker) words(n *tree.Node) {
	if hasLevels(n.Text) {
		w.c.warn("X25", spot{n}, "these words mention levels of CPA, which ended in 2008")
	}
	if w.watch && gradesRisk(n.Text) {
		w.c.warn("X36", spot{n}, "these words grade or colour-code risk")
	}
	if j, yes := judges(n.Text); yes && !strings.HasPrefix(n.Shape.Path, "corrections[]") {
		w.c.warn("X36", spot{n}, "these words judge the person").
			Hint = "write instead: " + j.instead + "; what the person says in their own words may stay"
	}
}

func (w *walker) id(n *tree.Node) {
	if _, twice := w.c.lists[n.Text]; twice {
		w.c.fail("X10", spot{n}, "this id is already used earlier in the record")
		return
	}
	w.c.lists[n.Text] = listOf(n)
}

// listOf returns the path of the list that the object with this id is an item of, as the schema's
// x-refers writes it; empty if it is no item.
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
			w.c.fail("X11", spot{n}, "this refers to something that is not in the record")
		case !slices.Contains(n.Shape.Refers, list):
			w.c.fail("X11", spot{n}, "this refers to something of the wrong kind")
		}
	}
}

// date: X14, and X13 before birth. ISO dates compare like their days. A date of birth is its owner's
// own. What a date says is in the schema (x-happened).
func (w *walker) date(n *tree.Node) {
	what := n.Shape.Happened
	if what == tree.Born {
		return
	}
	if n.Text < w.born {
		if w.early++; w.earliest == nil {
			w.earliest = n
		}
	}
	if n.Text <= w.c.asOfISO {
		return
	}
	const text = "this is recorded as having happened, but its date is in the future"
	switch what {
	case tree.Signed:
		w.c.fail("X14", spot{n}, text)
	case tree.Done:
		w.c.warn("X14", spot{n}, text)
	}
}

// spot is the place of a node that the walk came to.
type spot struct{ *tree.Node }

// Around returns the node itself.
func (s spot) Around() *tree.Node { return s.Node }

// The lists that people of a record are in.
const (
	listTeam     = "careTeam"
	listCarers   = "carers"
	listContacts = "person.contacts"
)

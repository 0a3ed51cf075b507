package schema

import "cpadoc/schema/tree"

// arena holds the nodes of one record in slabs that are used again for the next one, so that a
// loader at work makes no garbage for the collector.
type arena struct {
	slabs [][]tree.Node
	slab  int // in use
	used  int // nodes of it
	lists [][]*tree.Node
	row   int
	cells int
}

const (
	slabNodes = 1024
	slabCells = 2048
	slabsKept = 16 // what a very large record needed beyond this is given back
)

// reset forgets every node handed out.
func (a *arena) reset() {
	a.slab, a.used, a.row, a.cells = 0, 0, 0, 0
	if len(a.slabs) > slabsKept {
		a.slabs = append([][]tree.Node(nil), a.slabs[:slabsKept]...)
	}
	if len(a.lists) > slabsKept {
		a.lists = append([][]*tree.Node(nil), a.lists[:slabsKept]...)
	}
}

// node returns a node that is zero but for KeyAt.
func (a *arena) node() *tree.Node {
	if a.used == slabNodes {
		a.slab, a.used = a.slab+1, 0
	}
	if a.slab == len(a.slabs) {
		a.slabs = append(a.slabs, make([]tree.Node, slabNodes))
	}
	n := &a.slabs[a.slab][a.used]
	a.used++
	*n = tree.Node{KeyAt: -1}
	return n
}

// list returns a copy of kids that cannot grow into its neighbour.
func (a *arena) list(kids []*tree.Node) []*tree.Node {
	k := len(kids)
	if k > slabCells {
		return append([]*tree.Node(nil), kids...)
	}
	if a.cells+k > slabCells {
		a.row, a.cells = a.row+1, 0
	}
	if a.row == len(a.lists) {
		a.lists = append(a.lists, make([]*tree.Node, slabCells))
	}
	c := a.lists[a.row][a.cells : a.cells+k : a.cells+k]
	a.cells += k
	copy(c, kids)
	return c
}

package proof

import (
	"strconv"
	"strings"

	"cpadoc/render/page"
	"cpadoc/schema"
	"cpadoc/schema/tree"
)

// origins looks where every item of every page comes from: the template, the service profile, or a
// fact of the view. It is never skipped.
func origins(pages []page.Page, v *schema.View) Fault {
	at, last, fault := finder{root: v.Root}, "", Sound
	for p := range pages {
		items := pages[p].Items
		for i := range items {
			switch o := &items[i].Origin; o.Record {
			case "", "profile":
			case v.ID:
				if o.Pointer != last {
					last = o.Pointer
					if !at.finds(last) {
						fault = Withheld
					}
				}
			default:
				return Foreign
			}
		}
	}
	return fault
}

// finder follows pointers through a tree. It remembers the way of the last one: facts that stand
// side by side on paper mostly do so in a record.
type finder struct {
	root    *tree.Node
	pointer string
	ends    []int        // where each step of the pointer ends
	nodes   []*tree.Node // where each step leads
}

// finds reports whether a pointer leads to a node.
func (f *finder) finds(pointer string) bool {
	known := len(f.ends)
	for known > 0 && !f.shares(pointer, f.ends[known-1]) {
		known--
	}
	f.ends, f.nodes = f.ends[:known], f.nodes[:known]
	n, at := f.root, 0
	if known > 0 {
		n, at = f.nodes[known-1], f.ends[known-1]
	}
	f.pointer = pointer
	for at < len(pointer) {
		from := at + 1
		if at = from + strings.IndexByte(pointer[from:], '/'); at < from {
			at = len(pointer)
		}
		if n = kid(n, pointer[from:at]); n == nil {
			return false
		}
		f.ends, f.nodes = append(f.ends, at), append(f.nodes, n)
	}
	return true
}

// shares reports whether a pointer begins with the same whole steps as the last one, up to an end.
func (f *finder) shares(pointer string, end int) bool {
	return len(pointer) >= end && (len(pointer) == end || pointer[end] == '/') && pointer[:end] == f.pointer[:end]
}

// kid is the part of a node that a step leads to. Where parts were taken out, items keep their places
// in the record.
func kid(n *tree.Node, step string) *tree.Node {
	if n.Kind != tree.Array {
		for _, k := range n.Kids {
			if k.Key == step {
				return k
			}
		}
		return nil
	}
	place, err := strconv.Atoi(step)
	if err != nil {
		return nil
	}
	for i := min(place, len(n.Kids)-1); i >= 0; i-- {
		if n.Kids[i].Index == place {
			return n.Kids[i]
		}
	}
	return nil
}

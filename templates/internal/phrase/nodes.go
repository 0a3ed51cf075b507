package phrase

import "cpadoc/schema/tree"

// Child is tree.Node.Get without the look at the shape: compiled paths are known to be right.
func Child(n *tree.Node, key string) *tree.Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Key == key {
			return k
		}
	}
	return nil
}

// Present reports whether a fact is recorded: a list with something in it, an object, a value.
func Present(n *tree.Node) bool {
	if n == nil {
		return false
	}
	switch n.Kind {
	case tree.Null:
		return false
	case tree.Array, tree.Object:
		return len(n.Kids) > 0
	case tree.String:
		return n.Text != ""
	}
	return true
}

// CodeOf returns a code, or "true" and "false".
func CodeOf(n *tree.Node) string {
	if n.Kind == tree.Bool {
		if n.Truth {
			return "true"
		}
		return "false"
	}
	return n.Text
}

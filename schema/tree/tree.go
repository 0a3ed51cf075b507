// Package tree holds a record as it was read: every value with its place and its shape. Views that
// readers may see are trees from which facts were pruned, so a fact that is not in the tree cannot
// reach paper.
package tree

import (
	"strconv"
	"strings"
)

// Kind of a JSON value.
type Kind uint8

// The kinds of JSON values.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// Node is one value of a record. Nodes of one record share an arena and are never changed after
// loading; a view copies what it changes.
type Node struct {
	Kind   Kind
	Vis    Visibility // effective: the strictest of property, object, parent and label
	Truth  bool       // of a Bool
	Bad    bool       // Text holds a character that may not be printed (X99)
	Slot   uint8      // place of Key in the parent shape's Order, from 1; 0 before validation
	Key    string     // name in the parent object, empty in arrays and at the root
	Index  int        // position in the parent array of the record as read
	Text   string     // a String's text, cleaned; a Number's literal
	Kids   []*Node
	Parent *Node
	Shape  *Shape // what the schema says of this place; nil before validation
	Num    int64  // a whole number, a packed date or the number of a code's word; see package record
	Offset int32  // byte offset of the value in the record's bytes
	KeyAt  int32  // byte offset of the property name, -1 if there is none
	From   *Node  // for derived facts: the node this one was made from
}

// Get returns the property of an object, or nil. It panics when the schema knows no such property:
// that is a slip in our code, never a fault of a record.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	if n.Shape != nil && n.Shape.Kind == Object && n.Shape.Props[key] == nil {
		panic("tree: no property " + key + " in " + n.Shape.Path)
	}
	for _, k := range n.Kids {
		if k.Key == key {
			return k
		}
	}
	return nil
}

// Prop returns the property in a slot of an object, nil when it is not recorded.
func (n *Node) Prop(slot uint8) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Slot == slot {
			return k
		}
	}
	return nil
}

// At follows a dotted path of property names; nil if a part is absent.
func (n *Node) At(path string) *Node {
	for path != "" && n != nil {
		key, rest, _ := strings.Cut(path, ".")
		n, path = n.Get(key), rest
	}
	return n
}

// String returns the text of a String or Number, and of a labelled text object its text; "" for
// nil.
func (n *Node) String() string {
	switch {
	case n == nil:
		return ""
	case n.Kind == Object && n.Shape != nil && n.Shape.LabelledText:
		return n.Get("text").String()
	}
	return n.Text
}

// Is reports whether the node is the string or code s.
func (n *Node) Is(s string) bool { return n != nil && n.Kind == String && n.Text == s }

// True reports whether the node is the boolean true; absent is not true.
func (n *Node) True() bool { return n != nil && n.Kind == Bool && n.Truth }

// Items returns an array's items; none for nil.
func (n *Node) Items() []*Node {
	if n == nil {
		return nil
	}
	return n.Kids
}

// Pointer returns the RFC 6901 pointer of the node in the record as read. A derived node has the
// pointer of the node it was made from.
func (n *Node) Pointer() string {
	for n != nil && n.From != nil {
		n = n.From
	}
	if n == nil || n.Parent == nil {
		return ""
	}
	return n.Parent.Pointer() + "/" + n.step()
}

func (n *Node) step() string {
	if n.Key == "" {
		return strconv.Itoa(n.Index)
	}
	return escape.Replace(n.Key)
}

var escape = strings.NewReplacer("~", "~0", "/", "~1")

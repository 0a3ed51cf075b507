// Package record is the one model of a record and of a service profile: typed handles over the
// nodes of the tree that was read. `go generate` makes them from the schemas, so that a property
// that does not exist is a compile error. The whole record and what one reader may see of it have
// the same types: a question asked of a handle is asked in the same words of either.
//
// A handle of what is absent answers every question: an absent list is empty, an absent text is "",
// an absent day is the zero Date, and an absent yes or no is neither (REFERENCE.md H11). It knows
// where its value would stand, so that a rule can report what is missing at its place.
package record

import (
	"iter"

	"cpadoc/schema/tree"
)

//go:generate go run ./gen

// handle is what all handles are made of.
type handle struct {
	node  *tree.Node // nil when absent
	above *tree.Node // of what is absent: the nearest object around it that is recorded
	slot  uint8      // of what is absent: the property of above that is missing
}

// Node returns the node that the handle stands for, nil when it is absent.
func (h handle) Node() *tree.Node { return h.node }

// Recorded reports whether the record has the property, whatever it says.
func (h handle) Recorded() bool { return h.node != nil }

// Around returns the node, or the nearest one around the place of what is absent; nil for the zero
// handle.
func (h handle) Around() *tree.Node {
	if h.node != nil {
		return h.node
	}
	return h.above
}

// Pointer returns the JSON pointer (RFC 6901) of the value in the record as it was read. Of what is
// absent it is the pointer of the first property on the way that is missing.
func (h handle) Pointer() string {
	if h.node != nil || h.above == nil {
		return h.node.Pointer()
	}
	return h.above.Pointer() + "/" + h.above.Shape.Order[h.slot-1]
}

// Index returns the position in the list that the item stands in, in the record as it was read;
// -1 when it is absent. A view keeps the positions of the whole record.
func (h handle) Index() int {
	if h.node == nil {
		return -1
	}
	return h.node.Index
}

// String returns the words of a text or code, the digits of a number, "" for all else.
func (h handle) String() string { return h.node.String() }

// at returns the property in a slot of the object, absent when it is not recorded.
func (h handle) at(slot uint8) handle {
	if h.node == nil {
		return h
	}
	if n := h.node.Prop(slot); n != nil {
		return handle{node: n}
	}
	return handle{above: h.node, slot: slot}
}

// of returns the handle of a node.
func of(n *tree.Node) handle { return handle{node: n} }

// one is any handle: what List can hold.
type one interface{ ~struct{ handle } }

// List is a list of the record. An absent list is empty.
type List[T one] struct{ handle }

// Len returns how many items there are.
func (l List[T]) Len() int { return len(l.node.Items()) }

// At returns the item at i; absent when there is none.
func (l List[T]) At(i int) T {
	if items := l.node.Items(); i >= 0 && i < len(items) {
		return T(struct{ handle }{of(items[i])})
	}
	var none T
	return none
}

// All goes through the items with their places in this list. Index has the place in the record.
func (l List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, n := range l.node.Items() {
			if !yield(i, T(struct{ handle }{of(n)})) {
				return
			}
		}
	}
}

// ID names an object within the record.
type ID struct{ handle }

// Is reports whether the ID is recorded and has that text.
func (i ID) Is(text string) bool { return i.node != nil && i.node.Text == text }

// Ref names another object of the record by its ID.
type Ref struct{ handle }

// Names reports whether both are recorded and the reference names that ID.
func (r Ref) Names(id ID) bool {
	return r.node != nil && id.node != nil && r.node.Text == id.node.Text
}

// Same reports whether both references name the same object.
func (r Ref) Same(other Ref) bool {
	return r.node != nil && other.node != nil && r.node.Text == other.node.Text
}

// Line is a text of one line: a name, a phone number, an address line, a hash.
type Line struct{ handle }

// Is reports whether the line is recorded and says exactly that.
func (l Line) Is(text string) bool { return l.node != nil && l.node.Text == text }

// Text is text of type t: paragraphs without markup, as a string or with labels.
type Text struct{ handle }

// Day is a day of the calendar.
type Day struct{ handle }

// Date returns the day, zero when it is absent.
func (d Day) Date() Date {
	if d.node == nil {
		return Date{}
	}
	return unpackDate(d.node.Num)
}

// Moment is a moment in time.
type Moment struct{ handle }

// Instant returns the moment, zero when it is absent.
func (m Moment) Instant() Instant {
	i, _ := ParseInstant(m.String())
	return i
}

// Flag is a yes or no without a third answer. An absent flag is neither true nor false.
type Flag struct{ handle }

// True reports whether it is recorded as true.
func (f Flag) True() bool { return f.node.True() }

// False reports whether it is recorded as false; absent is not false.
func (f Flag) False() bool { return f.node != nil && !f.node.Truth }

// Whole is a whole number.
type Whole struct{ handle }

// Int returns the number, 0 when it is absent.
func (w Whole) Int() int {
	if w.node == nil {
		return 0
	}
	return int(w.node.Num)
}

// Code is one word of a closed set. E has a constant for each word of the set; its zero value is
// "not recorded".
type Code[E ~uint16] struct{ handle }

// Code returns the word's constant, zero when it is absent.
func (c Code[E]) Code() E {
	if c.node == nil {
		return 0
	}
	return E(c.node.Num)
}

// Is reports whether the code is recorded and is that word.
func (c Code[E]) Is(word E) bool { return c.node != nil && E(c.node.Num) == word }

// In reports whether the code is recorded and is one of those words.
func (c Code[E]) In(words ...E) bool {
	for _, w := range words {
		if c.Is(w) {
			return true
		}
	}
	return false
}

// RecordOf returns the handle of a record's root: of the whole record, or of a view.
func RecordOf(root *tree.Node) Record { return Record{of(root)} }

// ProfileOf returns the handle of a service profile's root.
func ProfileOf(root *tree.Node) Profile { return Profile{of(root)} }

package fact

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"cpadoc/schema/tree"
)

// plan says how the fields of one struct become the properties of a fact that templates can name.
// Types are looked at once, when a plan is made; a field's tags say the rest:
//
//	fact:"worker?"      its name; with "?" it may be absent
//	of:"careTeam[]"     the place of the record that it is, for its shape
//	profile:"teams[]"   the same of the service profile
//	path:"fact.group"   the place of the items of a list, when several lists share their words
//	from:"..."          further places of the record that decide about it, or names of sourceGroups
type plan struct {
	shape  *tree.Shape
	fields []field
}

// field is one property: where it stands in the struct, and how it is said.
type field struct {
	index []int
	name  string
	slot  uint8
	say   sayer
}

// sayer makes the node of a value, nil when there is nothing to say.
type sayer func(n *nodes, v reflect.Value) *tree.Node

// noder is every handle.
type noder interface{ Node() *tree.Node }

// worded is every closed set of words: its type lists them.
type worded interface{ Words() []string }

var noderType = reflect.TypeFor[noder]()

// Said is a word of a closed set, with the fact that it follows from.
type Said[T ~string] struct {
	Word T
	From *tree.Node // nil when it follows from no one fact
}

// Words lists what may be said.
func (s Said[T]) Words() []string {
	if w, ok := any(s.Word).(worded); ok {
		return w.Words()
	}
	return nil // any words
}

func (s Said[T]) said() (string, *tree.Node) { return string(s.Word), s.From }

// sayable is every Said.
type sayable interface{ said() (string, *tree.Node) }

// planner makes plans and their shapes from the schemas.
type planner struct{ rec, profile *tree.Shape }

// object makes the plan of a struct whose facts stand at a path.
func (p planner) object(t reflect.Type, path string) *plan {
	o := &plan{shape: &tree.Shape{Kind: tree.Object, Path: path, Props: map[string]*tree.Shape{}}}
	for _, f := range reflect.VisibleFields(t) {
		tag := f.Tag.Get("fact")
		if tag == "" {
			continue
		}
		name, optional := strings.CutSuffix(tag, "?")
		shape, say := p.value(f.Type, f.Tag, path+"."+name)
		o.fields = append(o.fields, field{f.Index, name, uint8(len(o.fields) + 1), say})
		shape.Slot = uint8(len(o.fields))
		o.shape.Props[name], o.shape.Order = shape, append(o.shape.Order, name)
		if !optional {
			o.shape.Required = append(o.shape.Required, name)
		}
	}
	return o
}

// value says what a field of a type is.
func (p planner) value(t reflect.Type, tag reflect.StructTag, path string) (*tree.Shape, sayer) {
	own := func(kind tree.Kind) *tree.Shape { return &tree.Shape{Kind: kind, Path: path, Sources: p.sources(tag)} }
	switch {
	case reflect.PointerTo(t).Implements(noderType):
		return p.alias(tag), sayHandle
	case t.Implements(reflect.TypeFor[sayable]()):
		if tag.Get("of") != "" { // a word of the record's own set
			return p.alias(tag), saySaid
		}
		s := own(tree.String)
		s.Enum = reflect.Zero(t).Interface().(worded).Words()
		return s, saySaid
	case t.Kind() == reflect.Bool:
		return own(tree.Bool), sayTruth
	case t.Kind() == reflect.Int:
		s := own(tree.Number)
		s.Integer = true
		return s, sayNumber
	case t.Kind() == reflect.Slice:
		item, say := p.value(t.Elem(), tag, cmp.Or(tag.Get("path"), path+"[]"))
		s := &tree.Shape{Kind: tree.Array, Path: path, Items: item, Readers: item.Readers, Sources: item.Sources}
		return s, sayList(say)
	case t.Kind() == reflect.Pointer:
		o := p.object(t.Elem(), path)
		return o.shape, func(n *nodes, v reflect.Value) *tree.Node {
			if v.IsNil() {
				return nil
			}
			return o.say(n, v.Elem())
		}
	case t.Kind() == reflect.Struct:
		o := p.object(t, path)
		return o.shape, o.say
	}
	panic("fact: no way to say a " + t.String())
}

// alias is the shape of a fact of the record or the profile under another name.
func (p planner) alias(tag reflect.StructTag) *tree.Shape {
	root, path := p.rec, tag.Get("of")
	if path == "" {
		root, path = p.profile, tag.Get("profile")
	}
	if root == nil { // a plan for saying alone
		return &tree.Shape{}
	}
	s := *find(root, path)
	s.Sources = p.sources(tag)
	return &s
}

// sources are the places of the record that decide about a fact: paths, or names of groups of them.
func (p planner) sources(tag reflect.StructTag) (paths []string) {
	if p.rec == nil {
		return nil
	}
	for _, name := range strings.Fields(tag.Get("from")) {
		if group := sourceGroups[name]; group != nil {
			paths = append(paths, group...)
		} else {
			paths = append(paths, name)
		}
	}
	for _, path := range paths {
		find(p.rec, path)
	}
	return paths
}

// find returns the shape at a schema path ("careTeam[].role"). A path that the schema does not have
// is a fault of a tag, and panics.
func find(root *tree.Shape, path string) *tree.Shape {
	at := root
	for key := range strings.SplitSeq(path, ".") {
		key, list := strings.CutSuffix(key, "[]")
		next := at.Props[key]
		if next == nil || list && next.Items == nil {
			panic("fact: no " + path + " in the schema")
		}
		if at = next; list {
			at = next.Items
		}
	}
	return at
}

// nodes are those of one document's facts, and the lists of what hangs in them.
type nodes struct {
	free []tree.Node
	room []*tree.Node // for what hangs in the objects and lists to come
	open []*tree.Node // what was said of the objects and lists that are being said, the innermost last
}

// Most of what facts cost is memory, so nodes and lists are made many at a time, in numbers that fill
// a size of the allocator (10880, 4096 and 512 bytes). Many records need no more than the first nodes.
const (
	firstNodes = 97
	moreNodes  = 36
	manyKids   = 64
)

func newNodes() *nodes {
	return &nodes{free: make([]tree.Node, firstNodes), open: make([]*tree.Node, 0, manyKids)}
}

func (n *nodes) node(kind tree.Kind) *tree.Node {
	if len(n.free) == 0 {
		n.free = make([]tree.Node, moreNodes)
	}
	made := &n.free[0]
	n.free = n.free[1:]
	made.Kind, made.KeyAt = kind, -1
	return made
}

// said returns what was said since open had a length, as the kids of one node.
func (n *nodes) said(since int) []*tree.Node {
	count := len(n.open) - since
	if count == 0 {
		return nil
	}
	if count > len(n.room) {
		n.room = make([]*tree.Node, max(count, manyKids))
	}
	kids := n.room[:count:count]
	n.room = n.room[count:]
	copy(kids, n.open[since:])
	n.open = n.open[:since]
	return kids
}

// say makes the node of a struct.
func (p *plan) say(n *nodes, v reflect.Value) *tree.Node {
	o, since := n.node(tree.Object), len(n.open)
	for i := range p.fields {
		f := &p.fields[i]
		at := v
		for _, i := range f.index { // a quarter of the time of FieldByIndex, which looks for pointers
			at = at.Field(i)
		}
		if kid := f.say(n, at); kid != nil {
			kid.Parent, kid.Key, kid.Slot = o, f.name, f.slot
			n.open = append(n.open, kid)
		}
	}
	o.Kids = n.said(since)
	return o
}

// sayHandle gives a fact of the record or the profile another name.
func sayHandle(n *nodes, v reflect.Value) *tree.Node {
	src := v.Addr().Interface().(noder).Node()
	if src == nil {
		return nil
	}
	made := n.node(src.Kind)
	*made = *src
	made.From, made.Key, made.KeyAt, made.Index = src, "", -1, 0
	return made
}

func saySaid(n *nodes, v reflect.Value) *tree.Node {
	word, from := v.Addr().Interface().(sayable).said()
	if word == "" {
		return nil
	}
	made := n.node(tree.String)
	made.Text, made.From = word, from
	return made
}

// sayTruth says what holds; what does not hold is absent.
func sayTruth(n *nodes, v reflect.Value) *tree.Node {
	if !v.Bool() {
		return nil
	}
	made := n.node(tree.Bool)
	made.Truth = true
	return made
}

func sayNumber(n *nodes, v reflect.Value) *tree.Node {
	made := n.node(tree.Number)
	made.Num = v.Int()
	made.Text = strconv.Itoa(int(made.Num))
	return made
}

func sayList(say sayer) sayer {
	return func(n *nodes, v reflect.Value) *tree.Node {
		if v.Len() == 0 {
			return nil
		}
		list, since := n.node(tree.Array), len(n.open)
		for i := range v.Len() {
			if kid := say(n, v.Index(i)); kid != nil {
				kid.Parent, kid.Index, kid.Slot = list, len(n.open)-since, 0
				n.open = append(n.open, kid)
			}
		}
		list.Kids = n.said(since)
		return list
	}
}

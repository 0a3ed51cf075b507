package old

import (
	"math/big"
	"reflect"
	"strconv"
	"sync"

	"cpadoc/schema/tree"
)

// Decode gives the typed form of a record that the schema accepts. The strings are those of the
// tree, cleaned; everything else is copied. It panics where the tree and the types disagree: only a
// tree that nobody validated can do that. Extensions are left out.
func Decode(root *tree.Node) *Record {
	r := new(Record)
	recordPlan().fill(reflect.ValueOf(r).Elem(), root)
	return r
}

// DecodeProfile gives the typed form of a profile that the schema accepts, as Decode does.
func DecodeProfile(root *tree.Node) *Profile {
	p := new(Profile)
	profilePlan().fill(reflect.ValueOf(p).Elem(), root)
	return p
}

var (
	recordPlan  = sync.OnceValue(func() *plan { return planOf(reflect.TypeFor[Record]()) })
	profilePlan = sync.OnceValue(func() *plan { return planOf(reflect.TypeFor[Profile]()) })
)

// plan says how the properties of one object become the fields of one struct. Types are looked at
// once, when a plan is made.
type plan struct {
	name   string
	fields map[string]field
}

type field struct {
	index []int // one step, or two through the embedded Labels
	set   setter
}

// setter puts the value of a node into a field.
type setter func(v reflect.Value, n *tree.Node)

func (p *plan) fill(v reflect.Value, n *tree.Node) {
	if n.Kind != tree.Object {
		panic("record: " + p.name + " is not an object")
	}
	for _, k := range n.Kids {
		f, ok := p.fields[k.Key]
		if !ok {
			continue
		}
		to := v.Field(f.index[0])
		if len(f.index) == 2 {
			to = to.Field(f.index[1])
		}
		f.set(to, k)
	}
}

// maker makes plans; a type that holds itself would need the plans it has begun.
type maker map[reflect.Type]*plan

func planOf(t reflect.Type) *plan { return maker{}.plan(t) }

func (m maker) plan(t reflect.Type) *plan {
	if p := m[t]; p != nil {
		return p
	}
	p := &plan{t.Name(), make(map[string]field, t.NumField())}
	m[t] = p
	for _, f := range reflect.VisibleFields(t) {
		if name := f.Tag.Get("json"); name != "" {
			p.fields[name] = field{f.Index, m.setter(f.Type)}
		}
	}
	return p
}

func (m maker) setter(t reflect.Type) setter {
	switch t {
	case reflect.TypeFor[Date]():
		return setDate
	case reflect.TypeFor[Instant]():
		return setInstant
	case reflect.TypeFor[tree.Visibility]():
		return setVisibility
	case reflect.TypeFor[Text]():
		return m.text()
	}
	switch t.Kind() {
	case reflect.String:
		return setString
	case reflect.Bool:
		return setBool
	case reflect.Int:
		return setInt
	case reflect.Struct:
		return m.plan(t).fill
	case reflect.Pointer:
		return m.pointer(t.Elem())
	case reflect.Slice:
		return m.slice(t)
	}
	panic("record: no plan for " + t.String())
}

func (m maker) pointer(elem reflect.Type) setter {
	set := m.setter(elem)
	return func(v reflect.Value, n *tree.Node) {
		v.Set(reflect.New(elem))
		set(v.Elem(), n)
	}
}

func (m maker) slice(t reflect.Type) setter {
	set := m.setter(t.Elem())
	return func(v reflect.Value, n *tree.Node) {
		if n.Kind != tree.Array {
			panic("record: " + t.String() + " from no array")
		}
		v.Set(reflect.MakeSlice(t, len(n.Kids), len(n.Kids)))
		for i, k := range n.Kids {
			set(v.Index(i), k)
		}
	}
}

// text takes both forms of labelled text.
func (m maker) text() setter {
	labelled := m.plan(reflect.TypeFor[Text]())
	return func(v reflect.Value, n *tree.Node) {
		if n.Kind == tree.String {
			v.Addr().Interface().(*Text).Text = n.Text
			return
		}
		labelled.fill(v, n)
	}
}

func setString(v reflect.Value, n *tree.Node) {
	if n.Kind != tree.String {
		panic("record: text from no string")
	}
	v.SetString(n.Text)
}

func setBool(v reflect.Value, n *tree.Node) {
	if n.Kind != tree.Bool {
		panic("record: yes or no from no boolean")
	}
	v.SetBool(n.Truth)
}

// setInt takes every way in which JSON may write a whole number: 7, 7.0 and 70e-1 are the same to
// a schema.
func setInt(v reflect.Value, n *tree.Node) {
	i, err := strconv.ParseInt(n.Text, 10, 64)
	if err != nil || n.Kind != tree.Number {
		r, ok := new(big.Rat).SetString(n.Text)
		if !ok || n.Kind != tree.Number || !r.IsInt() || !r.Num().IsInt64() {
			panic("record: a number that is not whole")
		}
		i = r.Num().Int64()
	}
	v.SetInt(i)
}

func setDate(v reflect.Value, n *tree.Node) {
	d, ok := ParseDate(n.Text)
	if !ok {
		panic("record: a date that is no day")
	}
	*v.Addr().Interface().(*Date) = d
}

func setInstant(v reflect.Value, n *tree.Node) {
	i, ok := ParseInstant(n.Text)
	if !ok {
		panic("record: a moment that is none")
	}
	*v.Addr().Interface().(*Instant) = i
}

func setVisibility(v reflect.Value, n *tree.Node) {
	w, ok := tree.ParseVisibility(n.Text)
	if !ok {
		panic("record: a visibility that is none")
	}
	v.SetUint(uint64(w))
}

package schema

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// reacher goes from handle to handle by every method there is, and keeps the nodes it comes to.
type reacher struct {
	t    *testing.T
	seen map[*tree.Node]string
}

// noded is what every handle has.
type noded interface {
	Node() *tree.Node
	Recorded() bool
	Pointer() string
}

func (r *reacher) reach(v reflect.Value) {
	h := v.Interface().(noded)
	if n := h.Node(); n != nil {
		if was, ok := r.seen[n]; ok {
			r.t.Errorf("%s is reached as %s and as %s", n.Pointer(), was, v.Type())
		}
		r.seen[n] = v.Type().String()
		r.fits(v, n)
	}
	if at := v.MethodByName("At"); at.IsValid() {
		for i := range v.MethodByName("Len").Call(nil)[0].Int() {
			r.reach(at.Call([]reflect.Value{reflect.ValueOf(int(i))})[0])
		}
		return
	}
	for i := range v.NumMethod() {
		m := v.Method(i)
		if m.Type().NumIn() != 0 || m.Type().NumOut() != 1 {
			continue
		}
		if _, ok := reflect.Zero(m.Type().Out(0)).Interface().(noded); ok {
			r.reach(m.Call(nil)[0])
		}
	}
}

// fits checks that the kind of handle is right for the node, and says what the node says.
func (r *reacher) fits(v reflect.Value, n *tree.Node) {
	switch h := v.Interface().(type) {
	case record.Day:
		if h.Date().String() != n.Text || n.Shape.Format != "date" {
			r.t.Errorf("%s: %s from %q", n.Pointer(), h.Date(), n.Text)
		}
	case record.Moment:
		if h.Instant().Text != n.Text || h.Instant().IsZero() {
			r.t.Errorf("%s: a moment from %q", n.Pointer(), n.Text)
		}
	case record.Whole:
		if strconv.Itoa(h.Int()) != n.Text || n.Kind != tree.Number {
			r.t.Errorf("%s: %d from %q", n.Pointer(), h.Int(), n.Text)
		}
	case record.Flag:
		if h.True() == h.False() || h.True() != n.Truth {
			r.t.Errorf("%s: a flag from %v", n.Pointer(), n.Truth)
		}
	case record.Text:
		if h.String() == "" || !n.Shape.LabelledText {
			r.t.Errorf("%s: text from %v", n.Pointer(), n.Kind)
		}
	case record.ID, record.Ref, record.Line:
		if n.Kind != tree.String || n.Shape.Enum != nil || n.Shape.LabelledText {
			r.t.Errorf("%s: %T", n.Pointer(), h)
		}
	default:
		r.word(v, n)
	}
}

// word checks a code: its number says its word again.
func (r *reacher) word(v reflect.Value, n *tree.Node) {
	code := v.MethodByName("Code")
	if !code.IsValid() || n.Kind != tree.String {
		return
	}
	if got := record.Word(uint16(code.Call(nil)[0].Uint())); got != n.Text {
		r.t.Errorf("%s: the code says %q, the record %q", n.Pointer(), got, n.Text)
	}
}

// all counts the nodes that a handle should lead to: not extensions, not the parts of labelled text.
func all(n *tree.Node, each func(*tree.Node)) {
	if n.Shape.Open {
		return
	}
	each(n)
	if !n.Shape.LabelledText {
		for _, k := range n.Kids {
			all(k, each)
		}
	}
}

// Every value of a record is reached by one handle, of the right kind, and what is absent answers
// every question.
func TestHandlesReachEverything(t *testing.T) {
	for i := range 40 {
		m := &maker{Rand: rand.New(rand.NewPCG(7, uint64(i))), full: i == 0}
		for _, shape := range []*tree.Shape{recordShape(), profileShape()} {
			b, err := json.Marshal(m.value(shape, 0))
			if err != nil {
				t.Fatal(err)
			}
			root := (&parser{arena: new(arena)}).parse(b)
			(&fastValidator{}).fit(root, shape, tree.VisPerson)
			handle := reflect.ValueOf(record.RecordOf(root))
			if shape == profileShape() {
				handle = reflect.ValueOf(record.ProfileOf(root))
			}
			r := &reacher{t, map[*tree.Node]string{}}
			r.reach(handle)
			all(root, func(n *tree.Node) {
				if r.seen[n] == "" {
					t.Errorf("no handle leads to %s", n.Pointer())
				}
			})
		}
	}
}

func TestAbsentHandles(t *testing.T) {
	r := &reacher{t, map[*tree.Node]string{}}
	r.reach(reflect.ValueOf(record.Record{}))
	r.reach(reflect.ValueOf(record.Profile{}))
	if len(r.seen) > 0 {
		t.Errorf("nothing leads to %d nodes", len(r.seen))
	}
	root := (&parser{arena: new(arena)}).parse([]byte(`{"reviews":{}}`))
	(&fastValidator{}).fit(root, recordShape(), tree.VisPerson)
	next := record.RecordOf(root).Reviews().Next()
	if got := next.Date().Pointer(); got != "/reviews/next" || next.Recorded() || next.Date().Around() != root.Kids[0] {
		t.Errorf("the day of a review that is missing stands at %q", got)
	}
}

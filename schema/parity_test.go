package schema

import (
	"reflect"
	"strings"
	"testing"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// The types of schema/record and the schemas say the same: each property has its field, each field
// its property, of the same kind, and a field is optional exactly where the property is.
func TestParity(t *testing.T) {
	parity(t, RecordShape(), reflect.TypeFor[record.Record](), "record")
	parity(t, ProfileShape(), reflect.TypeFor[record.Profile](), "profile")
}

func parity(t *testing.T, s *tree.Shape, typ reflect.Type, at string) {
	fields := map[string]reflect.StructField{}
	for _, f := range reflect.VisibleFields(typ) {
		if name := f.Tag.Get("json"); name != "" {
			fields[name] = f
		} else if !f.Anonymous {
			t.Errorf("%s: the field %s names no property", at, f.Name)
		}
	}
	for _, name := range s.Order {
		f, ok := fields[name]
		switch delete(fields, name); {
		case s.Props[name].Open:
		case !ok:
			t.Errorf("%s.%s is in the schema, but %s has no field for it", at, name, typ)
		default:
			kinds(t, s.Props[name], f.Type, at+"."+name, required(s, name))
		}
	}
	for name, f := range fields {
		t.Errorf("%s.%s is a field of %s (%s), but not in the schema", at, name, typ, f.Name)
	}
}

func required(s *tree.Shape, name string) bool {
	for _, r := range s.Required {
		if r == name {
			return true
		}
	}
	return false
}

// kinds compares one property with the type of its field.
func kinds(t *testing.T, s *tree.Shape, typ reflect.Type, at string, required bool) {
	want := ""
	pointer := typ.Kind() == reflect.Pointer
	if pointer {
		typ = typ.Elem()
	}
	switch {
	case s.LabelledText:
		want = "record.Text"
		parity(t, s, reflect.TypeFor[record.Text](), at)
	case s.Kind == tree.Object:
		if typ.Kind() != reflect.Struct {
			t.Errorf("%s is an object, its field is %s", at, typ)
			return
		}
		parity(t, s, typ, at)
	case s.Kind == tree.Array:
		if typ.Kind() != reflect.Slice {
			t.Errorf("%s is an array, its field is %s", at, typ)
			return
		}
		kinds(t, s.Items, typ.Elem(), at+"[]", true)
	case s.Kind == tree.Bool:
		want = "bool"
	case s.Kind == tree.Number:
		want = "int"
	case s.Format == "date":
		want = "record.Date"
	case s.Format == "date-time":
		want = "record.Instant"
	case strings.HasSuffix(s.Path, ".visibility"):
		want = "tree.Visibility"
	default:
		want = stringType(s)
	}
	if want != "" && typ.String() != want {
		t.Errorf("%s should be %s, its field is %s", at, want, typ)
	}
	absentIsNil := s.Kind == tree.Object || s.Kind == tree.Bool || s.Kind == tree.Number
	if optional := absentIsNil && !required && !s.LabelledText; pointer != optional {
		t.Errorf("%s: required %v, its field is a pointer %v", at, required, pointer)
	}
}

// stringType tells answers, which have a type of their own, from other codes and texts.
func stringType(s *tree.Shape) string {
	yes, no := false, false
	for _, code := range s.Enum {
		yes, no = yes || code == record.Yes, no || code == record.No
	}
	if yes && no {
		return "record.Answer"
	}
	return "string"
}

// Every property that a record may have comes through Decode with its value: a specimen that fills
// the whole schema leaves no field at its zero value.
func TestDecodeFillsEveryField(t *testing.T) {
	rec := record.Decode(specimen(RecordShape()))
	filled(t, reflect.ValueOf(*rec), "record")
	prof := record.DecodeProfile(specimen(ProfileShape()))
	filled(t, reflect.ValueOf(*prof), "profile")
}

// specimen makes a tree with every property of s; texts come in their labelled form.
func specimen(s *tree.Shape) *tree.Node {
	n := &tree.Node{Kind: s.Kind, Shape: s}
	switch {
	case s.LabelledText || s.Kind == tree.Object:
		n.Kind = tree.Object
		for _, name := range s.Order {
			if p := s.Props[name]; !p.Open {
				kid := specimen(p)
				kid.Key = name
				n.Kids = append(n.Kids, kid)
			}
		}
	case s.Kind == tree.Array:
		n.Kids = []*tree.Node{specimen(s.Items)}
	case s.Kind == tree.Bool:
		n.Truth = true
	case s.Kind == tree.Number:
		n.Text = "20"
	case s.Format == "date":
		n.Text = "2026-11-20"
	case s.Format == "date-time":
		n.Text = "2026-11-20T14:00:00Z"
	case s.Enum != nil:
		n.Text = s.Enum[len(s.Enum)-1]
	default:
		n.Text = "x"
	}
	return n
}

func filled(t *testing.T, v reflect.Value, at string) {
	if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
		t.Errorf("%s stayed empty", at)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		filled(t, v.Elem(), at)
	case reflect.Slice:
		filled(t, v.Index(0), at+"[]")
	case reflect.Struct:
		if _, ok := v.Interface().(record.Instant); ok {
			return
		}
		for i := range v.NumField() {
			filled(t, v.Field(i), at+"."+v.Type().Field(i).Name)
		}
	}
}

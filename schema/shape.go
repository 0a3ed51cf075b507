package schema

import (
	"slices"
	"strconv"
	"sync"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// RecordShape gives the compiled record schema. Of what a Shape says about readers, an object or
// array has what its parts allow at most; the leaves decide. Ids follow the object they name.
var RecordShape = sync.OnceValue(func() *tree.Shape { return compileShape(RecordSchema) })

// ProfileShape gives the compiled schema of the service profile.
var ProfileShape = sync.OnceValue(func() *tree.Shape { return compileShape(ProfileSchema) })

// shapes compiles one schema document. The document is part of the program: a slip in it panics,
// and a keyword that no Shape can say marks its place for the judge.
type shapes struct {
	root *tree.Node
}

func compileShape(schema []byte) *tree.Shape {
	p := &parser{arena: new(arena)}
	root := p.parse(schema)
	if root == nil {
		panic("schema: not JSON at byte " + strconv.Itoa(p.at))
	}
	s := (&shapes{root}).shape(root, &tree.Shape{})
	s.Path = ""
	gather(s)
	return s
}

// shape compiles one subschema. The parent hands down who may read it.
func (c *shapes) shape(n *tree.Node, parent *tree.Shape) *tree.Shape {
	s := &tree.Shape{
		Path: parent.Path, Vis: parent.Vis, Readers: parent.Readers,
		Part: parent.Part, Scope: parent.Scope, NotPrinted: parent.NotPrinted,
	}
	c.annotate(s, n)
	c.constrain(s, n)
	return s
}

// annotate reads what inner properties inherit, before any of them is compiled. A $ref comes first:
// the words beside it win.
func (c *shapes) annotate(s *tree.Shape, n *tree.Node) {
	if ref := n.Get("$ref"); ref != nil {
		c.annotate(s, c.target(ref))
	}
	for _, k := range n.Kids {
		switch k.Key {
		case "title":
			s.Title = k.Text
		case "x-readers":
			s.Readers = texts(k)
		case "x-visibility":
			v, ok := tree.ParseVisibility(k.Text)
			if !ok {
				panic("schema: no such visibility at " + s.Path)
			}
			s.Vis = max(s.Vis, v)
		case "x-confidential-by":
			s.ConfidentialBy = k.Text
		case "x-part":
			s.Part = k.Text
		case "x-scope":
			s.Scope = k.Text
		case "x-not-printed":
			s.NotPrinted = k.Text
		case "x-happened":
			h, ok := tree.ParseHappened(k.Text)
			if !ok {
				panic("schema: nothing happens so at " + s.Path)
			}
			s.Happened = h
		case "x-labelled":
			s.LabelledText = k.Truth
		case "x-format":
			s.Format = k.Text
		case "x-refers":
			s.Refers = texts(k)
		case "x-labels":
			s.Words = words(k)
		}
	}
}

func (c *shapes) target(ref *tree.Node) *tree.Node {
	const defs = "#/$defs/"
	t := c.root.Get("$defs").Get(ref.Text[len(defs):])
	if t == nil {
		panic("schema: nothing at " + ref.Text)
	}
	return t
}

// constrain reads what a value must be.
func (c *shapes) constrain(s *tree.Shape, n *tree.Node) {
	if ref := n.Get("$ref"); ref != nil {
		c.constrain(s, c.target(ref))
	}
	for _, k := range n.Kids {
		if !c.structure(s, k) && !limit(s, k) && !silent[k.Key] {
			s.Judge = true
		}
	}
}

// silent are the keywords that say nothing of the value, or that annotate has read.
var silent = map[string]bool{
	"$schema": true, "$id": true, "$ref": true, "$defs": true, "$comment": true, "title": true,
	"description": true, "x-readers": true, "x-visibility": true, "x-part": true, "x-scope": true,
	"x-not-printed": true, "x-labelled": true, "x-format": true, "x-refers": true, "x-labels": true,
	"x-confidential-by": true, "x-happened": true,
}

func (c *shapes) structure(s *tree.Shape, k *tree.Node) bool {
	switch k.Key {
	case "type":
		return kind(s, k)
	case "properties":
		s.Props = make(map[string]*tree.Shape, len(k.Kids))
		for _, prop := range k.Kids {
			p := c.shape(prop, below(s, prop.Key))
			s.Order = append(s.Order, prop.Key)
			s.Props[prop.Key], p.Slot = p, uint8(len(s.Order))
		}
	case "items":
		s.Items = c.shape(k, below(s, "[]"))
	case "required":
		s.Required = texts(k)
	case "anyOf":
		return anyRequired(s, k)
	case "additionalProperties":
		s.Open = k.Truth
		return k.Kind == tree.Bool
	default:
		return false
	}
	return true
}

// below returns what a place inside s starts from: its path, and what it inherits.
func below(s *tree.Shape, name string) *tree.Shape {
	path := name
	switch {
	case name == "[]":
		path = s.Path + name
	case s.Path != "":
		path = s.Path + "." + name
	}
	return &tree.Shape{
		Path: path, Vis: s.Vis, Readers: s.Readers,
		Part: s.Part, Scope: s.Scope, NotPrinted: s.NotPrinted,
	}
}

func kind(s *tree.Shape, k *tree.Node) bool {
	if s.LabelledText {
		s.Kind = tree.String
		return slices.Equal(texts(k), []string{"string", "object"})
	}
	switch k.Text {
	case "object":
		s.Kind = tree.Object
	case "array":
		s.Kind = tree.Array
	case "string":
		s.Kind = tree.String
	case "boolean":
		s.Kind = tree.Bool
	case "integer":
		s.Kind, s.Integer = tree.Number, true
	default:
		return false
	}
	return true
}

// anyRequired knows one form of anyOf: a list of single required properties.
func anyRequired(s *tree.Shape, k *tree.Node) bool {
	for _, one := range k.Kids {
		names := texts(one.Get("required"))
		if len(one.Kids) != 1 || len(names) != 1 {
			return false
		}
		s.AnyRequired = append(s.AnyRequired, names[0])
	}
	return true
}

func limit(s *tree.Shape, k *tree.Node) bool {
	switch k.Key {
	case "enum":
		s.Enum = texts(k)
		for _, w := range s.Enum {
			s.Codes = append(s.Codes, record.WordCode(w))
		}
		return len(s.Enum) == len(k.Kids)
	case "format":
		s.Format = k.Text
		return asserted[k.Text]
	case "pattern":
		s.Pattern, s.Match = k.Text, matcher(k.Text)
	case "minLength":
		s.MinLength = count(k)
	case "maxLength":
		s.MaxLength = count(k)
	case "minItems":
		s.MinItems = count(k)
	case "maxItems":
		s.MaxItems = count(k)
	case "minimum":
		s.Min = bound(k)
	case "maximum":
		s.Max = bound(k)
	default:
		return false
	}
	return true
}

// asserted are the formats that are checked, by the judge too. Formats of our own stand under
// x-format and check nothing.
var asserted = map[string]bool{"date": true, "date-time": true}

func count(k *tree.Node) int {
	n, err := strconv.Atoi(k.Text)
	if err != nil {
		panic("schema: " + k.Key + " is no count: " + err.Error())
	}
	return n
}

func bound(k *tree.Node) *int64 {
	n := int64(count(k))
	return &n
}

func texts(list *tree.Node) []string {
	out := make([]string, 0, len(list.Items()))
	for _, k := range list.Items() {
		if k.Kind == tree.String {
			out = append(out, k.Text)
		}
	}
	return out
}

func words(object *tree.Node) map[string]string {
	m := make(map[string]string, len(object.Kids))
	for _, k := range object.Kids {
		m[k.Key] = k.Text
	}
	return m
}

// The readers of the record, as x-readers names them.
var readerOrder = []string{"person", "carer", "family", "gp", "professional", "team"}

// scopeOrder has the sharing scopes from the one that needs least. "eitherPlan" is given by carePlan
// and by crisisPlan, which do not give each other.
var scopeOrder = []string{
	"none", "general", "practical", "eitherPlan", "carePlan", "crisisPlan", "all",
}

// gather makes an object or array say of its readers and scope what its parts allow at most, so
// that whoever prunes from the top loses no part that may be read. An id may be read with its
// object: references are followed by it.
func gather(s *tree.Shape) {
	if s.Kind == tree.Array && s.Items != nil {
		gather(s.Items)
		s.Readers, s.Scope = s.Items.Readers, s.Items.Scope
	}
	if s.Kind != tree.Object || len(s.Order) == 0 {
		return
	}
	var readers []string
	scope := "all"
	for _, name := range s.Order {
		if p := s.Props[name]; !follows(s, name) {
			gather(p)
			readers = append(readers, p.Readers...)
			scope = weaker(scope, p.Scope)
		}
	}
	if readers == nil {
		return
	}
	s.Readers, s.Scope = ordered(readers), scope
	for name, p := range s.Props {
		if follows(s, name) {
			p.Readers, p.Scope = s.Readers, s.Scope
		}
	}
}

// follows reports whether a property is read wherever its object is: the id, and the marks that an
// object with text may carry.
func follows(s *tree.Shape, name string) bool {
	switch name {
	case "visibility", "source", "recordedOn", "recordedByRef":
		return s.Props["visibility"] != nil
	}
	return s.Props[name].Format == "id"
}

func ordered(readers []string) []string {
	out := make([]string, 0, len(readerOrder))
	for _, r := range readerOrder {
		if slices.Contains(readers, r) {
			out = append(out, r)
		}
	}
	return out
}

// weaker returns the scope that is enough for one of a and b at least.
func weaker(a, b string) string {
	if a != b && isPlan(a) && isPlan(b) {
		return "eitherPlan"
	}
	if slices.Index(scopeOrder, b) < slices.Index(scopeOrder, a) {
		return b
	}
	return a
}

func isPlan(scope string) bool { return scope == "carePlan" || scope == "crisisPlan" }

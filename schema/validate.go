package schema

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// fastValidator holds a tree against a shape. It gives every node its shape and its visibility, and
// reports whether the tree plainly fits. What does not plainly fit is for the judge to decide: a
// doubt is not yet a fault.
type fastValidator struct {
	doubt bool
	bad   []*tree.Node // texts with a character that may not be printed
}

// fit gives n and what is below it their shapes. vis is the visibility of what n stands in.
func (f *fastValidator) fit(n *tree.Node, s *tree.Shape, vis tree.Visibility) {
	n.Shape, n.Slot, n.Vis = s, s.Slot, max(vis, s.Vis)
	if s.Judge {
		f.doubt = true
	}
	switch n.Kind {
	case tree.String:
		f.text(n, s)
	case tree.Number:
		f.number(n, s)
	case tree.Bool:
		f.must(s.Kind == tree.Bool && s.Enum == nil)
	case tree.Array:
		f.array(n, s)
	case tree.Object:
		f.object(n, s)
	default:
		f.doubt = true
	}
}

func (f *fastValidator) must(ok bool) {
	if !ok {
		f.doubt = true
	}
}

func (f *fastValidator) text(n *tree.Node, s *tree.Shape) {
	if n.Bad {
		f.bad = append(f.bad, n)
	}
	if s.Enum != nil {
		n.Num = record.NumberOf(s, n.Text)
		f.must(slices.Contains(s.Enum, n.Text))
		return
	}
	if s.Format == "date" {
		n.Num = record.NumberOf(s, n.Text)
		f.must(n.Num != 0 && s.Match != nil && s.Match(n.Text))
		return
	}
	f.must(s.Kind == tree.String && fitsLength(n.Text, s) &&
		(s.Match == nil || s.Match(n.Text)) && (s.Format == "" || isFormat(s.Format, n.Text)))
}

// fitsLength counts characters only where the bytes leave it open.
func fitsLength(t string, s *tree.Shape) bool {
	if len(t) >= s.MinLength*utf8.UTFMax && (s.MaxLength == 0 || len(t) <= s.MaxLength) {
		return true
	}
	n := utf8.RuneCountInString(t)
	return n >= s.MinLength && (s.MaxLength == 0 || n <= s.MaxLength)
}

// number accepts whole numbers in plain digits. 1.0 and 1e2 are whole as well: the judge knows.
func (f *fastValidator) number(n *tree.Node, s *tree.Shape) {
	v, ok := plainInt(n.Text)
	n.Num = v
	f.must(ok && s.Kind == tree.Number && s.Integer && s.Enum == nil &&
		(s.Min == nil || v >= *s.Min) && (s.Max == nil || v <= *s.Max))
}

func plainInt(t string) (v int64, ok bool) {
	digits, minus := strings.CutPrefix(t, "-")
	if len(digits) > 18 {
		return 0, false
	}
	for i := range len(digits) {
		if !isDigit(digits[i]) {
			return 0, false
		}
		v = v*10 + int64(digits[i]-'0')
	}
	if minus {
		v = -v
	}
	return v, true
}

func (f *fastValidator) array(n *tree.Node, s *tree.Shape) {
	f.must(s.Kind == tree.Array && s.Enum == nil &&
		len(n.Kids) >= s.MinItems && (s.MaxItems == 0 || len(n.Kids) <= s.MaxItems))
	if s.Items == nil {
		f.must(len(n.Kids) == 0)
		return
	}
	for _, k := range n.Kids {
		f.fit(k, s.Items, n.Vis)
	}
}

func (f *fastValidator) object(n *tree.Node, s *tree.Shape) {
	f.must((s.Kind == tree.Object || s.LabelledText) && s.Enum == nil)
	if s.Open && s.Props == nil {
		n.Vis = tree.VisThirdParty // extensions are read by nobody
		return
	}
	n.Vis = max(n.Vis, labelOf(n))
	needed, marked := 0, false
	for _, k := range n.Kids {
		p := s.Props[k.Key]
		if p == nil {
			f.doubt = true
			continue
		}
		if p.Needed {
			needed++
		}
		marked = marked || p.Sight&sightMark != 0
		f.fit(k, p, n.Vis)
	}
	f.must(needed == len(s.Required) && anyThere(n, s.AnyRequired))
	if s.Confides {
		openUp(n)
	}
	if marked {
		raiseMarks(n)
	}
}

// labelOf returns the object's own visibility label, the mildest if there is none.
func labelOf(n *tree.Node) tree.Visibility {
	for _, k := range n.Kids {
		if k.Key == "visibility" && k.Kind == tree.String {
			if v, ok := tree.ParseVisibility(k.Text); ok {
				return v
			}
		}
	}
	return tree.VisPerson
}

// openUp takes the default label off properties that the object itself says are not confidential
// (x-confidential-by, X82). A label of the record's own stays.
func openUp(n *tree.Node) {
	for _, k := range n.Kids {
		if k.Shape == nil || k.Shape.ConfidentialBy == "" {
			continue
		}
		said := n.Get(k.Shape.ConfidentialBy)
		if said == nil || said.Kind != tree.Bool || said.Truth {
			continue
		}
		k.Vis = max(n.Vis, labelOf(k))
		for _, part := range k.Kids {
			part.Vis = k.Vis
		}
	}
}

func anyThere(n *tree.Node, names []string) bool {
	if names == nil {
		return true
	}
	return slices.ContainsFunc(n.Kids, func(k *tree.Node) bool { return slices.Contains(names, k.Key) })
}

// prepare fills in what the fastValidator and views need of every shape.
func prepare(s *tree.Shape) *tree.Shape {
	for i, r := range readerOrder {
		if slices.Contains(s.Readers, r) {
			s.Sight |= 1 << i
		}
	}
	if s.Items != nil {
		prepare(s.Items)
	}
	for name, p := range s.Props {
		prepare(p)
		p.Needed = slices.Contains(s.Required, name)
		s.Confides = s.Confides || p.ConfidentialBy != ""
		if follows(s, name) {
			p.Sight |= sightFollows
		}
		if marksIt(s, name) {
			p.Sight |= sightMark
		}
	}
	return s
}

// sightFollows is the bit of Shape.Sight beyond those of the readers: an id or a label mark, which
// goes with the object it stands in.
const sightFollows = 1 << 7

// sightMark is the bit of the marks alone: source, day and writer of an object.
const sightMark = 1 << 6

var (
	recordShape  = sync.OnceValue(func() *tree.Shape { return prepare(RecordShape()) })
	profileShape = sync.OnceValue(func() *tree.Shape { return prepare(ProfileShape()) })
	recordJudge  = sync.OnceValue(func() *jsonschema.Schema { return judge(RecordSchema) })
	profileJudge = sync.OnceValue(func() *jsonschema.Schema { return judge(ProfileSchema) })
)

// judge compiles a schema of the program for jsonschema, which has the last word.
func judge(schema []byte) *jsonschema.Schema {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.AssertFormat = true
	for name := range asserted {
		c.Formats[name] = func(v any) bool {
			s, ok := v.(string)
			return !ok || isFormat(name, s)
		}
	}
	const name = "schema.json"
	if err := c.AddResource(name, strings.NewReader(string(schema))); err != nil {
		panic(err)
	}
	return c.MustCompile(name)
}

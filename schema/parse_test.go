package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"cpadoc/schema/tree"
)

// parsed returns a parser that has read b.
func parsed(b []byte) *parser {
	p := &parser{arena: new(arena)}
	p.parse(b)
	return p
}

var syntax = []struct {
	in   string
	want fault
	at   int
}{
	{`{}`, faultNone, 0}, {` [ ] `, faultNone, 0}, {`{"a":{"b":[1,2,{"c":null}]}}`, faultNone, 0},
	{`[true,false,null,"",0,-0,1.5,1e5,1E-5,-1.5e+10]`, faultNone, 0},
	{`"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"`, faultNone, 0},
	{``, faultEnd, 0}, {` `, faultEnd, 1}, {`{`, faultEnd, 1}, {`["a"`, faultEnd, 4},
	{`"abc`, faultEnd, 4}, {`"\`, faultEnd, 2}, {`"\u12`, faultEnd, 5}, {`tru`, faultEnd, 3},
	{`-`, faultEnd, 1}, {`1.`, faultEnd, 2}, {`1e`, faultEnd, 2}, {`{"a"`, faultEnd, 4},
	{`{"a":`, faultEnd, 5},
	{`x`, faultValue, 0}, {`[1,]`, faultValue, 3}, {`[,1]`, faultValue, 1}, {`trux`, faultValue, 3},
	{`{"a":}`, faultValue, 5}, {`+1`, faultValue, 0}, {`.5`, faultValue, 0}, {`NaN`, faultValue, 0},
	{`{a:1}`, faultKey, 1}, {`{"a":1,}`, faultKey, 7}, {`{'a':1}`, faultKey, 1}, {`{1:1}`, faultKey, 1},
	{`{"a" 1}`, faultColon, 5}, {`{"a",1}`, faultColon, 4},
	{`[1 2]`, faultComma, 3}, {`{"a":1 "b":2}`, faultComma, 7}, {`[1}`, faultComma, 2}, {`{"a":1]`, faultComma, 6},
	{"\"a\nb\"", faultControl, 2}, {"\"\x00\"", faultControl, 1}, {"{\"\t\":1}", faultControl, 2},
	{`"\x"`, faultEscape, 1}, {`"\u00g0"`, faultEscape, 5}, {`"\'"`, faultEscape, 1},
	{`[01]`, faultNumber, 1}, {`[1.]`, faultNumber, 3}, {`[-]`, faultNumber, 2}, {`[1e+]`, faultNumber, 4},
	{`[-01]`, faultNumber, 1}, {`[1.e5]`, faultNumber, 3},
	{`{} {}`, faultTrailing, 3}, {`1 x`, faultTrailing, 2},
	{"\"\xff\"", faultUTF8, 1}, {"\"a\xed\xa0\x80\"", faultUTF8, 2}, {"{\"\xc0\xaf\":1}", faultUTF8, 2},
	{`"\ud800"`, faultSurrogate, 1}, {`"a\udc00"`, faultSurrogate, 2}, {`"\ud800\u0041"`, faultSurrogate, 1},
	{`{"a":1,"b":2,"a":3}`, faultTwice, 13}, {`{"a":1,"\u0061":3}`, faultTwice, 7},
	{`[1e401]`, faultBig, 1}, {`[1E-99999999999999999999]`, faultBig, 1}, {`[1e400]`, faultNone, 0},
	{strings.Repeat("[", 64) + strings.Repeat("]", 64), faultNone, 0},
	{strings.Repeat("[", 65) + strings.Repeat("]", 65), faultDeep, 64},
	{strings.Repeat(`{"a":`, 65) + "1" + strings.Repeat("}", 65), faultDeep, 320},
	{"[" + strings.Repeat("9", 101) + "]", faultBig, 1}, {"[" + strings.Repeat("9", 100) + "]", faultNone, 0},
	{"[" + strings.Repeat("0,", maxValues) + "0]", faultMany, 1 + 2*(maxValues-1)},
}

func TestParse(t *testing.T) {
	for _, c := range syntax {
		p := parsed([]byte(c.in))
		if p.fault != c.want || p.at != c.at {
			t.Errorf("%.60q: fault %d at %d, want %d at %d", c.in, p.fault, p.at, c.want, c.at)
		}
	}
}

func TestParseManyNames(t *testing.T) {
	var b bytes.Buffer
	for i := range 100 {
		fmt.Fprintf(&b, `,"n%d":1`, i)
	}
	b.WriteString(`,"n7":2}`)
	b.Bytes()[0] = '{'
	if p := parsed(b.Bytes()); p.fault != faultTwice || p.other != 7*7+1 {
		t.Errorf("fault %d, first at %d", p.fault, p.other)
	}
}

// TestParseTree holds the tree against encoding/json, and every node against its bytes.
func TestParseTree(t *testing.T) {
	for _, c := range syntax {
		if c.want == faultNone {
			sameAsStandard(t, []byte(c.in))
		}
	}
}

func sameAsStandard(t *testing.T, b []byte) {
	t.Helper()
	p := &parser{arena: new(arena)}
	root := p.parse(b)
	if root == nil {
		return
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var want any
	if err := d.Decode(&want); err != nil {
		t.Fatalf("%q: accepted, but encoding/json says %v", b, err)
	}
	compare(t, b, root, want)
}

func compare(t *testing.T, b []byte, n *tree.Node, want any) {
	t.Helper()
	if c := b[n.Offset]; strings.IndexByte("\"{[tfn-0123456789", c) < 0 {
		t.Errorf("%q: offset %d is at %q", b, n.Offset, c)
	}
	switch w := want.(type) {
	case map[string]any:
		if n.Kind != tree.Object || len(w) != len(n.Kids) {
			t.Fatalf("%q: want an object of %d", b, len(w))
		}
		for _, k := range n.Kids {
			if b[k.KeyAt] != '"' || k.Parent != n {
				t.Errorf("%q: name at %d", b, k.KeyAt)
			}
			compare(t, b, k, w[k.Key])
		}
	case []any:
		if n.Kind != tree.Array || len(w) != len(n.Kids) {
			t.Fatalf("%q: want an array of %d", b, len(w))
		}
		for i, k := range n.Kids {
			if k.Index != i || k.KeyAt != -1 {
				t.Errorf("%q: item %d calls itself %d", b, i, k.Index)
			}
			compare(t, b, k, w[i])
		}
	case string:
		if clean, _ := (&textCleaner{}).clean(w); n.Kind != tree.String || n.Text != clean {
			t.Errorf("%q: text %q, want %q", b, n.Text, w)
		}
	case json.Number:
		if n.Kind != tree.Number || n.Text != string(w) {
			t.Errorf("%q: number %q", b, n.Text)
		}
	case bool:
		if n.Kind != tree.Bool || n.Truth != w {
			t.Errorf("%q: want %v", b, w)
		}
	case nil:
		if n.Kind != tree.Null {
			t.Errorf("%q: want null", b)
		}
	}
}

// corpus returns the folder of test data that nobody on the project wrote, or skips.
func corpus(t testing.TB, name string) string {
	dir := os.Getenv("CPADOC_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "data")
	}
	dir = filepath.Join(dir, name)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpus here: " + name)
	}
	return dir
}

// twiceIsLegal are files of the corpus that RFC 8259 lets pass and cpadoc refuses on purpose.
var twiceIsLegal = map[string]bool{
	"y_object_duplicated_key.json": true, "y_object_duplicated_key_and_value.json": true,
}

func TestParseCorpus(t *testing.T) {
	dir := filepath.Join(corpus(t, "json-parsing"), "test_parsing")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) < 300 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, f := range files {
		name := filepath.Base(f)
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p := parsed(b)
		switch {
		case twiceIsLegal[name]:
			if p.fault != faultTwice {
				t.Errorf("%s: fault %d", name, p.fault)
			}
		case name[0] == 'y' && p.fault != faultNone:
			t.Errorf("%s: %s", name, faults[p.fault].text)
		case name[0] == 'n' && p.fault == faultNone:
			t.Errorf("%s was let in", name)
		}
		if p.fault != faultNone && (p.at < 0 || p.at > len(b)) {
			t.Errorf("%s: fault at %d of %d", name, p.at, len(b))
		}
		agree(t, b)
		sameAsStandard(t, b)
		readAll(t, name, bytes.NewReader(b))
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range syntax {
		if len(c.in) < 1000 {
			f.Add([]byte(c.in))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		agree(t, b)
		sameAsStandard(t, b)
		p := parsed(b)
		if p.fault == faultNone && !utf8.Valid(b) {
			t.Errorf("%q: let in, not UTF-8", b)
		}
		if p.at < 0 || p.at > len(b) {
			t.Errorf("%q: fault at %d", b, p.at)
		}
	})
}

// benchRecord is about 11 KB of JSON shaped like a record.
func benchRecord() []byte {
	var b bytes.Buffer
	b.WriteString(`{"schemaVersion":"1.0.0","recordId":"rec-1","items":[`)
	for i := range 48 {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id":"need-%d","domain":"physicalHealth","on":"2026-03-04","s117":true,`+
			`"text":"I want to sleep through the night again \u2013 it’s what I miss most.\nMost of all.",`+
			`"goalRefs":["goal-1","goal-2"],"count":%d}`, i, i)
	}
	b.WriteString(`]}`)
	return b.Bytes()
}

func BenchmarkParse(b *testing.B) {
	in := benchRecord()
	p := &parser{arena: new(arena)}
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		p.arena.reset()
		if p.parse(in) == nil {
			b.Fatal("refused")
		}
	}
}

// BenchmarkParseTokens makes the same tree from the tokens of a library, for comparison.
func BenchmarkParseTokens(b *testing.B) {
	in := benchRecord()
	a := new(arena)
	d := new(jsontext.Decoder)
	r := bytes.NewReader(nil)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		a.reset()
		r.Reset(in)
		d.Reset(r)
		if err := tokens(a, d); err != io.EOF {
			b.Fatal(err)
		}
	}
}

func tokens(a *arena, d *jsontext.Decoder) error {
	var stack []*tree.Node
	var kids []*tree.Node
	var starts []int
	key, keyAt := "", -1
	for {
		tok, err := d.ReadToken()
		if err != nil {
			return err
		}
		at := int(d.InputOffset())
		var n *tree.Node
		switch tok.Kind() {
		case '}', ']':
			top := stack[len(stack)-1]
			first := starts[len(starts)-1]
			top.Kids = a.list(kids[first:])
			kids, stack, starts = kids[:first], stack[:len(stack)-1], starts[:len(starts)-1]
			n = top
		case '"':
			if k, i := d.StackIndex(d.StackDepth()); k == '{' && i%2 == 1 {
				key, keyAt = tok.String(), at
				continue
			}
			n = a.node()
			n.Kind = tree.String
			n.Text, n.Bad = (&textCleaner{}).clean(tok.String())
		case '0':
			n = a.node()
			n.Kind, n.Text = tree.Number, tok.String()
		case 't', 'f':
			n = a.node()
			n.Kind, n.Truth = tree.Bool, tok.Bool()
		case 'n':
			n = a.node()
		default:
			n = a.node()
			n.Key, n.KeyAt, n.Offset = key, int32(keyAt), int32(at)
			stack, starts = append(stack, n), append(starts, len(kids)+1)
			kids = append(kids, n)
			continue
		}
		if c := tok.Kind(); c != '}' && c != ']' {
			n.Key, n.KeyAt, n.Offset = key, int32(keyAt), int32(at)
			kids = append(kids, n)
		}
	}
}

func BenchmarkReaderLines(b *testing.B) {
	line := append(benchRecord(), '\n')
	in := bytes.Repeat(line, 200)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		rd := NewReader("f", bytes.NewReader(in))
		for {
			if _, _, err := rd.Next(); err == io.EOF {
				break
			}
		}
	}
}

func BenchmarkReaderArray(b *testing.B) {
	rec := append(benchRecord(), ',')
	in := append([]byte("["), bytes.Repeat(rec, 200)...)
	in[len(in)-1] = ']'
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		rd := NewReader("f", bytes.NewReader(in))
		for {
			if _, _, err := rd.Next(); err == io.EOF {
				break
			}
		}
	}
}

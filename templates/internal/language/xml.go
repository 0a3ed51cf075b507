package language

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// Limits of a template file: generous for people, tight for accidents.
const (
	maxFile  = 1 << 20
	maxDepth = 64
)

// elem is one element of a template file as written, with its place.
type elem struct {
	name  string
	at    place
	attrs []attr
	kids  []kid
	used  map[string]bool // attributes that the compiler has read
}

type attr struct {
	name, value string
	at          place // of the first character of the value
}

// kid is an element or a piece of text.
type kid struct {
	elem *elem
	text string
	at   place   // of the text
	open []place // of each "{" and "[" in the text, in order
}

// attr returns an attribute's value and whether it is there.
func (e *elem) attr(name string) (attr, bool) {
	for _, a := range e.attrs {
		if a.name == name {
			if e.used == nil {
				e.used = map[string]bool{}
			}
			e.used[name] = true
			return a, true
		}
	}
	return attr{at: e.at}, false
}

// is reports whether an attribute says yes.
func (e *elem) is(name string) bool {
	a, _ := e.attr(name)
	return a.value == "yes"
}

// source turns byte offsets of a file into places.
type source struct {
	file  string
	data  []byte
	lines []int // offset of each line's first byte
}

func newSource(file string, data []byte) *source {
	s := &source{file: file, data: data, lines: []int{0}}
	for i, b := range data {
		if b == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

func (s *source) at(offset int) place {
	offset = min(max(offset, 0), len(s.data))
	lo, hi := 0, len(s.lines)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; s.lines[mid] <= offset {
			lo = mid
		} else {
			hi = mid
		}
	}
	col := utf8.RuneCount(s.data[s.lines[lo]:offset]) + 1
	return place{s.file, lo + 1, col}
}

// parse reads one template file into elements. Faults are reported in l; nil means that nothing
// could be made of the file.
func parse(file string, data []byte, l *faults) *elem {
	src := newSource(file, data)
	if len(data) > maxFile {
		l.add(src.at(0), "", "the file is larger than %d bytes", maxFile)
		return nil
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Entity = map[string]string{"nbsp": "\u00a0"}
	p := &parser{src: src, l: l}
	for {
		from := int(d.InputOffset())
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			l.add(src.at(int(d.InputOffset())), entityHint(err), "not well-formed XML: %s", sentence(err))
			return nil
		}
		if !p.token(tok, from, int(d.InputOffset())) {
			return nil
		}
	}
	if p.root == nil {
		l.add(src.at(0), "", "the file has no element")
	}
	return p.root
}

// sentence drops the decoder's own line number: the place is already told.
func sentence(err error) string {
	var se *xml.SyntaxError
	if errors.As(err, &se) {
		return se.Msg
	}
	return err.Error()
}

// entityHint helps who wrote a bare &, the slip that XML is told for most.
func entityHint(err error) string {
	if strings.Contains(sentence(err), "character entity") {
		return "write &amp; for the sign & itself"
	}
	return ""
}

type parser struct {
	src   *source
	l     *faults
	root  *elem
	stack []*elem
}

func (p *parser) token(tok xml.Token, from, to int) bool {
	switch t := tok.(type) {
	case xml.StartElement:
		return p.open(t, from, to)
	case xml.EndElement:
		p.stack = p.stack[:len(p.stack)-1]
	case xml.CharData:
		p.chars(string(t), from, to)
	case xml.Directive:
		p.l.add(p.src.at(from), "", "a template has no <!...> but comments")
		return false
	}
	return true
}

func (p *parser) open(t xml.StartElement, from, to int) bool {
	e := &elem{name: t.Name.Local, at: p.src.at(from)}
	for _, a := range t.Attr {
		e.attrs = append(e.attrs, attr{a.Name.Local, a.Value, p.valueAt(a.Name.Local, from, to)})
	}
	if len(p.stack) == maxDepth {
		p.l.add(e.at, "", "elements stand more than %d deep", maxDepth)
		return false
	}
	if n := len(p.stack); n > 0 {
		p.stack[n-1].kids = append(p.stack[n-1].kids, kid{elem: e})
	} else if p.root == nil {
		p.root = e
	}
	p.stack = append(p.stack, e)
	return true
}

// valueAt finds where the value of an attribute begins in the tag between two offsets.
func (p *parser) valueAt(name string, from, to int) place {
	tag := p.src.data[from:to]
	for i := 0; i < len(tag); i++ {
		j := bytes.Index(tag[i:], []byte(name))
		if j < 0 {
			break
		}
		i += j
		rest := bytes.TrimLeft(tag[i+len(name):], " \t\r\n")
		if i == 0 || !isSpace(tag[i-1]) || len(rest) == 0 || rest[0] != '=' {
			continue
		}
		rest = bytes.TrimLeft(rest[1:], " \t\r\n")
		return p.src.at(to - len(rest) + 1)
	}
	return p.src.at(from)
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

func (p *parser) chars(text string, from, to int) {
	if len(p.stack) == 0 {
		return
	}
	raw := p.src.data[from:to]
	k := kid{text: text, at: p.src.at(from)}
	if strings.ContainsAny(text, "{[") {
		for i, b := range raw {
			if b == '{' || b == '[' {
				k.open = append(k.open, p.src.at(from+i))
			}
		}
	}
	top := p.stack[len(p.stack)-1]
	top.kids = append(top.kids, k)
}

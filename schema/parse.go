package schema

import (
	"fmt"

	"cpadoc/schema/tree"
)

// Limits on one record. The number limits keep the cost of exact arithmetic small.
const (
	maxDepth  = 64
	maxValues = 100_000
	maxDigits = 100
	maxExp    = 400
)

// parser reads one JSON text in a single strict pass: RFC 8259, valid UTF-8, no lone surrogates,
// no name twice in an object. Texts come out cleaned by the textCleaner (text.go).
type parser struct {
	arena   *arena
	cleaner textCleaner
	b       []byte
	s       string // the same bytes: plain texts are cut from it without copying
	i       int
	depth   int
	count   int
	kids    []*tree.Node // of the objects and arrays that are open, innermost last
	buf     []byte       // for texts with escapes
	fault   fault
	at      int // byte offset of the fault
	other   int // faultTwice: offset of the first of the two
}

// parse returns the tree of b, or nil with p.fault and p.at set. Nodes live in the arena.
func (p *parser) parse(b []byte) *tree.Node {
	p.b, p.s, p.i = b, string(b), 0
	p.depth, p.count, p.kids, p.fault = 0, 0, p.kids[:0], faultNone
	p.space()
	root := p.value(nil)
	if root == nil {
		return nil
	}
	if p.space(); p.i < len(b) {
		return p.bad(faultTrailing, p.i)
	}
	return root
}

func (p *parser) bad(f fault, at int) *tree.Node {
	if p.fault == faultNone {
		p.fault, p.at = f, at
		if at >= len(p.b) {
			p.fault, p.at = faultEnd, len(p.b)
		}
	}
	return nil
}

func (p *parser) space() {
	for p.i < len(p.b) && isSpace(p.b[p.i]) {
		p.i++
	}
}

// peek returns the next byte, 0 at the end: no value begins with it.
func (p *parser) peek() byte {
	if p.i < len(p.b) {
		return p.b[p.i]
	}
	return 0
}

func (p *parser) value(parent *tree.Node) *tree.Node {
	if p.count++; p.count > maxValues {
		return p.bad(faultMany, p.i)
	}
	n := p.arena.node()
	n.Parent, n.Offset = parent, int32(p.i)
	switch c := p.peek(); c {
	case '{', '[':
		if p.depth == maxDepth {
			return p.bad(faultDeep, p.i)
		}
		p.depth++
		p.i++
		if c == '{' {
			n = p.object(n)
		} else {
			n = p.array(n)
		}
		p.depth--
		return n
	case '"':
		n.Kind = tree.String
		return p.ok(n, p.text(n))
	case 't':
		n.Kind, n.Truth = tree.Bool, true
		return p.ok(n, p.word("true"))
	case 'f':
		n.Kind = tree.Bool
		return p.ok(n, p.word("false"))
	case 'n':
		n.Kind = tree.Null
		return p.ok(n, p.word("null"))
	default:
		if c != '-' && !isDigit(c) {
			return p.bad(faultValue, p.i)
		}
		n.Kind = tree.Number
		return p.ok(n, p.number(n))
	}
}

func (p *parser) ok(n *tree.Node, ok bool) *tree.Node {
	if ok {
		return n
	}
	return nil
}

func (p *parser) word(w string) bool {
	for j := range len(w) {
		if p.peek() != w[j] {
			p.bad(faultValue, p.i)
			return false
		}
		p.i++
	}
	return true
}

func (p *parser) object(n *tree.Node) *tree.Node {
	n.Kind = tree.Object
	first := len(p.kids)
	if p.space(); p.peek() == '}' {
		p.i++
		return n
	}
	for {
		at := p.i
		key, ok := p.key()
		if !ok {
			return nil
		}
		if p.space(); p.peek() != ':' {
			return p.bad(faultColon, p.i)
		}
		p.i++
		p.space()
		kid := p.value(n)
		if kid == nil {
			return nil
		}
		kid.Key, kid.KeyAt = key, int32(at)
		p.kids = append(p.kids, kid)
		if !p.more('}') {
			break
		}
	}
	return p.close(n, first)
}

func (p *parser) array(n *tree.Node) *tree.Node {
	n.Kind = tree.Array
	first := len(p.kids)
	if p.space(); p.peek() == ']' {
		p.i++
		return n
	}
	for {
		kid := p.value(n)
		if kid == nil {
			return nil
		}
		kid.Index = len(p.kids) - first
		p.kids = append(p.kids, kid)
		if !p.more(']') {
			break
		}
	}
	return p.close(n, first)
}

// more goes past a comma or the closing bracket; false at the bracket, or with a fault.
func (p *parser) more(end byte) bool {
	p.space()
	switch p.peek() {
	case ',':
		p.i++
		p.space()
		return true
	case end:
		p.i++
	default:
		p.bad(faultComma, p.i)
	}
	return false
}

func (p *parser) close(n *tree.Node, first int) *tree.Node {
	kids := p.kids[first:]
	p.kids = p.kids[:first]
	if p.fault != faultNone {
		return nil
	}
	if n.Kind == tree.Object && p.twice(kids) {
		return nil
	}
	n.Kids = p.arena.list(kids)
	return n
}

// twice looks for a name that stands twice. Objects of records have few names; the map is for
// hostile ones.
func (p *parser) twice(kids []*tree.Node) bool {
	if len(kids) > 48 {
		return p.twiceOfMany(kids)
	}
	for j, k := range kids {
		for _, e := range kids[:j] {
			if e.Key == k.Key {
				p.bad(faultTwice, int(k.KeyAt))
				p.other = int(e.KeyAt)
				return true
			}
		}
	}
	return false
}

func (p *parser) twiceOfMany(kids []*tree.Node) bool {
	seen := make(map[string]int32, len(kids))
	for _, k := range kids {
		if at, ok := seen[k.Key]; ok {
			p.bad(faultTwice, int(k.KeyAt))
			p.other = int(at)
			return true
		}
		seen[k.Key] = k.KeyAt
	}
	return false
}

// saying words the fault; line and col are where the record begins.
func (p *parser) saying(line, col int) saying {
	s := faults[p.fault]
	if p.fault == faultTwice {
		line, col = advance(line, col, p.b[:p.other])
		s.text += fmt.Sprintf(", the first time at %d:%d", line, col)
	}
	return s
}

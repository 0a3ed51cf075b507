package schema

import (
	"fmt"
	"unicode/utf8"

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
// no name twice in an object. Texts come out cleaned by the door (text.go).
type parser struct {
	arena *arena
	door  door
	b     []byte
	s     string // the same bytes: plain texts are cut from it without copying
	i     int
	depth int
	count int
	kids  []*tree.Node // of the objects and arrays that are open, innermost last
	buf   []byte       // for texts with escapes
	fault fault
	at    int // byte offset of the fault
	other int // faultTwice: offset of the first of the two
}

// parse gives the tree of b, or nil with p.fault and p.at set. Nodes live in the arena.
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

// peek gives the next byte, 0 at the end: no value begins with it.
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
	n.Parent, n.Offset = parent, p.i
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
		kid.Key, kid.KeyAt = key, at
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
				p.bad(faultTwice, k.KeyAt)
				p.other = e.KeyAt
				return true
			}
		}
	}
	return false
}

func (p *parser) twiceOfMany(kids []*tree.Node) bool {
	seen := make(map[string]int, len(kids))
	for _, k := range kids {
		if at, ok := seen[k.Key]; ok {
			p.bad(faultTwice, k.KeyAt)
			p.other = at
			return true
		}
		seen[k.Key] = k.KeyAt
	}
	return false
}

func (p *parser) key() (string, bool) {
	if p.peek() != '"' {
		p.bad(faultKey, p.i)
		return "", false
	}
	from := p.i + 1
	seen, ok := p.quoted()
	switch {
	case !ok:
		return "", false
	case seen&clsEnd == 0:
		return p.s[from : p.i-1], true
	}
	return string(p.buf), true
}

func (p *parser) text(n *tree.Node) bool {
	from := p.i + 1
	seen, ok := p.quoted()
	switch {
	case !ok:
		return false
	case seen == 0 && p.b[from] != ' ':
		n.Text = p.s[from : p.i-1]
	case seen&clsEnd == 0:
		n.Text, n.Bad = p.door.clean(p.s[from : p.i-1])
	default:
		n.Text, n.Bad = p.door.clean(string(p.buf))
	}
	return true
}

// quoted reads a string. It tells the classes of bytes it saw; where there were escapes (clsEnd)
// p.buf holds the text without them.
func (p *parser) quoted() (seen class, ok bool) {
	p.i++
	from := p.i
	for {
		for p.i < len(p.b) && classes[p.b[p.i]] == 0 {
			p.i++
		}
		if p.i == len(p.b) {
			p.bad(faultEnd, p.i)
			return seen, false
		}
		c := p.b[p.i]
		switch k := classes[c]; {
		case c == '"':
			if seen&clsEnd != 0 {
				p.buf = append(p.buf, p.b[from:p.i]...)
			}
			p.i++
			return seen, true
		case c == '\\':
			if seen&clsEnd == 0 {
				p.buf = p.buf[:0]
			}
			p.buf = append(p.buf, p.b[from:p.i]...)
			if !p.escape() {
				return seen, false
			}
			seen |= clsEnd
			from = p.i
		case k == clsControl:
			p.bad(faultControl, p.i)
			return seen, false
		case k == clsHigh:
			_, size := utf8.DecodeRune(p.b[p.i:])
			if size == 1 {
				p.bad(faultUTF8, p.i)
				return seen, false
			}
			p.i += size
			seen |= k
		default:
			p.i++
			seen |= k
		}
	}
}

func (p *parser) escape() bool {
	at := p.i
	p.i++
	c := p.peek()
	if c != 'u' {
		if unescape[c] == 0 {
			p.bad(faultEscape, at)
			return p.endedAt(p.i)
		}
		p.i++
		p.buf = append(p.buf, unescape[c])
		return true
	}
	r, ok := p.hex4()
	switch {
	case !ok:
		return false
	case r < 0xd800 || r > 0xdfff:
		p.buf = utf8.AppendRune(p.buf, r)
		return true
	case r > 0xdbff || p.i+1 >= len(p.b) || p.b[p.i] != '\\' || p.b[p.i+1] != 'u':
		p.bad(faultSurrogate, at)
		return false
	}
	p.i++
	low, ok := p.hex4()
	if ok && (low < 0xdc00 || low > 0xdfff) {
		p.bad(faultSurrogate, at)
		return false
	}
	p.buf = utf8.AppendRune(p.buf, (r-0xd800)<<10|(low-0xdc00)+0x10000)
	return ok
}

// endedAt turns the fault just told into that of a text cut short where it was one; always false.
func (p *parser) endedAt(i int) bool {
	if i >= len(p.b) {
		p.fault, p.at = faultEnd, len(p.b)
	}
	return false
}

// hex4 reads the four digits after \u; p.i is at the u.
func (p *parser) hex4() (rune, bool) {
	var r rune
	for range 4 {
		p.i++
		c := p.peek()
		switch {
		case isDigit(c):
			r = r<<4 | rune(c-'0')
		case isHex(c):
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			p.bad(faultEscape, p.i)
			return 0, false
		}
	}
	p.i++
	return r, true
}

func (p *parser) number(n *tree.Node) bool {
	from := p.i
	if p.peek() == '-' {
		p.i++
	}
	whole := p.digits()
	lead := p.b[p.i-whole : p.i]
	ok := whole == 1 || whole > 1 && lead[0] != '0'
	frac, exp := 1, 1
	if ok && p.peek() == '.' {
		p.i++
		frac = p.digits()
		whole += frac
		ok = frac > 0
	}
	power := 0
	if ok && p.peek()|0x20 == 'e' {
		p.i++
		if c := p.peek(); c == '+' || c == '-' {
			p.i++
		}
		start := p.i
		exp = p.digits()
		power = small(p.b[start:p.i])
		ok = exp > 0
	}
	if !ok {
		at := p.i
		if whole > 1 && frac > 0 && exp > 0 {
			at = from
		}
		p.bad(faultNumber, at)
		return false
	}
	if whole > maxDigits || power > maxExp {
		p.bad(faultBig, from)
		return false
	}
	n.Text = p.s[from:p.i]
	return true
}

func (p *parser) digits() int {
	from := p.i
	for p.i < len(p.b) && isDigit(p.b[p.i]) {
		p.i++
	}
	return p.i - from
}

// small gives the number that the digits write, or any number over maxExp for a greater one.
func small(digits []byte) int {
	v := 0
	for _, c := range digits {
		if v = v*10 + int(c-'0'); v > maxExp {
			break
		}
	}
	return v
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

// class of a byte inside a string; 0 for those that need nothing.
type class uint8

const (
	clsEnd     class = 1 << iota // quote and backslash; as what was seen: an escape
	clsControl                   // may not stand bare in a string
	clsHigh                      // part of a character beyond ASCII
	clsDelete                    // U+007F, which the door refuses
)

var classes = func() (t [256]class) {
	for c := range t {
		switch {
		case c < 0x20:
			t[c] = clsControl
		case c == 0x7f:
			t[c] = clsDelete
		case c >= 0x80:
			t[c] = clsHigh
		}
	}
	t['"'], t['\\'] = clsEnd, clsEnd
	return t
}()

var unescape = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

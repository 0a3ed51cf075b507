package schema

import (
	"unicode/utf8"

	"cpadoc/schema/tree"
)

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
		n.Text, n.Bad = p.cleaner.clean(p.s[from : p.i-1])
	default:
		n.Text, n.Bad = p.cleaner.clean(string(p.buf))
	}
	return true
}

// quoted reads a string. It tells the classes of bytes it saw; if there were escapes (clsEnd) p.buf
// holds the text without them.
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

// small returns the number that the digits write, or any number over maxExp for a greater one.
func small(digits []byte) int {
	v := 0
	for _, c := range digits {
		if v = v*10 + int(c-'0'); v > maxExp {
			break
		}
	}
	return v
}

// class of a byte inside a string; 0 for those that need nothing.
type class uint8

const (
	clsEnd     class = 1 << iota // quote and backslash; as what was seen: an escape
	clsControl                   // may not stand bare in a string
	clsHigh                      // part of a character beyond ASCII
	clsDelete                    // U+007F, which the textCleaner refuses
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

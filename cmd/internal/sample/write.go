package sample

import (
	"strings"

	"cpadoc/schema/record"
)

// pen appends JSON. It puts the commas; what it is given is valid UTF-8 without control characters.
type pen struct {
	b     []byte
	first bool
}

func (p *pen) comma() {
	if !p.first {
		p.b = append(p.b, ',')
	}
	p.first = false
}

func (p *pen) key(k string) {
	p.comma()
	p.b = append(append(append(p.b, '"'), k...), '"', ':')
	p.first = true
}

func (p *pen) open(c byte)  { p.comma(); p.b = append(p.b, c); p.first = true }
func (p *pen) close(c byte) { p.b = append(p.b, c); p.first = false }

// obj writes an object under a key, or as an item of an array where the key is empty.
func (p *pen) obj(k string, body func()) { p.nest(k, '{', '}', body) }

// arr writes an array.
func (p *pen) arr(k string, body func()) { p.nest(k, '[', ']', body) }

func (p *pen) nest(k string, from, to byte, body func()) {
	if k != "" {
		p.key(k)
	}
	p.open(from)
	body()
	p.close(to)
}

// str writes a string property; an empty one is left out, as the schema wants it.
func (p *pen) str(k, v string) {
	if v != "" {
		p.key(k)
		p.text(v)
	}
}

// text writes a string value.
func (p *pen) text(v string) {
	p.comma()
	p.b = append(p.b, '"')
	for {
		i := strings.IndexAny(v, "\"\\\n")
		if i < 0 {
			break
		}
		c := v[i]
		if c == '\n' {
			c = 'n'
		}
		p.b = append(append(p.b, v[:i]...), '\\', c)
		v = v[i+1:]
	}
	p.b = append(p.b, v...)
	p.b = append(p.b, '"')
}

// strs writes pairs of key and value.
func (p *pen) strs(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		p.str(pairs[i], pairs[i+1])
	}
}

func (p *pen) list(k string, vs ...string) {
	p.arr(k, func() {
		for _, v := range vs {
			p.text(v)
		}
	})
}

func (p *pen) date(k string, d record.Date) {
	if !d.IsZero() {
		p.str(k, d.String())
	}
}

func (p *pen) truth(k string, v bool) {
	p.key(k)
	p.comma()
	if v {
		p.b = append(p.b, "true"...)
	} else {
		p.b = append(p.b, "false"...)
	}
}

func (p *pen) number(k string, n int) {
	p.key(k)
	p.comma()
	p.b = appendInt(p.b, n)
}

func appendInt(b []byte, n int) []byte {
	if n >= 10 {
		b = appendInt(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

// fill puts the words of a life into a phrase of the bank, which begins with a capital.
func (l *life) fill(s string) string {
	if strings.HasPrefix(s, "{") {
		return capital(l.filled(s))
	}
	return l.filled(s)
}

func (l *life) filled(s string) string {
	if strings.IndexByte(s, '{') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for {
		from := strings.IndexByte(s, '{')
		if from < 0 {
			b.WriteString(s)
			return b.String()
		}
		to := from + strings.IndexByte(s[from:], '}')
		b.WriteString(s[:from])
		b.WriteString(l.word(s[from+1 : to]))
		s = s[to+1:]
	}
}

// word returns one word of the life; a slot that the bank made up is a bug in this program.
func (l *life) word(slot string) string {
	switch slot {
	case "friend":
		return l.friend.given
	case "kin":
		return l.kin.given
	case "place":
		return l.place
	case "club":
		return l.club
	case "pet":
		return l.pet
	case "day":
		return l.day
	case "hour":
		return l.hour
	case "worker":
		return l.worker.given
	case "job":
		return l.job
	case "dish":
		return l.dish
	}
	panic("sample: the bank has no word for " + slot)
}

package letter

import (
	"slices"
	"strings"
	"unicode"

	"cpadoc/schema/check"
	record "cpadoc/schema/old"
)

// place is an address that papers may go to, whoever's it is.
type place struct {
	name     string // of a ward, prison or hostel
	lines    []string
	postcode string
}

func of(a *record.Address) place {
	if a == nil {
		return place{}
	}
	return place{lines: a.Lines, postcode: a.Postcode}
}

// home gives the person's own address; nothing where they have none.
func home(p *record.Person) place {
	if record.True(p.Address.NoFixedAbode) {
		return place{}
	}
	return place{lines: p.Address.Lines, postcode: p.Address.Postcode}
}

// staying gives the temporary address whose days hold the as-of date; false where there is none
// (domain.md 4.0 rule 15).
func staying(p *record.Person, asOf record.Date) (place, bool) {
	t := p.TemporaryAddress
	if t == nil || t.From.After(asOf) || t.To.Before(asOf) {
		return place{}, false
	}
	return place{name: t.Name, lines: t.Lines, postcode: t.Postcode}, true
}

// usable tells whether post can arrive: a line, and a postcode of a real place. Codes such as
// ZZ99 3VZ stand for no address (domain.md W52, X92).
func (p place) usable() bool {
	return len(p.lines) > 0 && check.Postcode(p.postcode) && !strings.HasPrefix(p.postcode, "ZZ99")
}

// block gives the lines of an address block, at most five: first town and postcode share one, then
// the lines at the top.
func (p place) block() []string {
	var out []string
	if p.name != "" {
		out = append(out, p.name)
	}
	out = append(out, p.lines...)
	if len(out) < 5 || len(p.lines) == 0 {
		return append(out, p.postcode)
	}
	out[len(out)-1] += " " + p.postcode
	for len(out) > 5 {
		out[1] = out[0] + ", " + out[1]
		out = out[1:]
	}
	return out
}

// same tells whether two addresses are one home, or may be: letters go by it, so that in doubt they
// are. Spelling, capitals, punctuation and common short forms do not matter. With one postcode two
// homes differ by their numbers, or by their names where neither has a number.
func (p place) same(q place) bool {
	x, y := p.code(), q.code()
	if len(p.lines) == 0 || len(q.lines) == 0 || x != "" && y != "" && x[:len(x)-3] != y[:len(y)-3] {
		return false
	}
	a, b := tokens(p.lines), tokens(q.lines)
	switch {
	case x == "" || y == "":
		return within(a, b) || within(b, a)
	case x != y: // a slip in the last three, if all else is one
		return slices.Equal(a, b)
	}
	n, m := numbers(a), numbers(b)
	switch {
	case len(n) > 0 && len(m) > 0:
		return within(n, m) || within(m, n)
	case len(n) > 0 || len(m) > 0:
		return true
	}
	a, b = tokens(p.lines[:1]), tokens(q.lines[:1])
	return within(a, b) || within(b, a)
}

// code gives the postcode in capitals without its space; "" where it is none of a real place.
func (p place) code() string {
	s := strings.ToUpper(strings.Join(strings.Fields(p.postcode), ""))
	if len(s) < 5 || strings.HasPrefix(s, "ZZ99") {
		return ""
	}
	return s
}

// tokens cuts lines into words and numbers in small letters; "12a" is 12 and a.
func tokens(lines []string) []string {
	out := make([]string, 0, 16)
	for _, line := range lines {
		for _, w := range strings.Fields(strings.Map(bare, line)) {
			if i := strings.IndexFunc(w, unicode.IsLetter); i > 0 {
				out, w = append(out, w[:i]), w[i:]
			}
			out = append(out, long(w))
		}
	}
	return out
}

// bare writes small letters and digits; an apostrophe goes, and every other sign parts words.
func bare(r rune) rune {
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return unicode.ToLower(r)
	case r == '\'' || r == '’':
		return -1
	}
	return ' '
}

// long gives the full form of a short word of addresses.
func long(w string) string {
	switch w {
	case "st":
		return "street"
	case "rd":
		return "road"
	case "ave", "av":
		return "avenue"
	case "ln":
		return "lane"
	case "apt", "apartment":
		return "flat"
	}
	return w
}

func numbers(tokens []string) []string {
	var out []string
	for _, w := range tokens {
		if strings.IndexFunc(w, unicode.IsDigit) == 0 {
			out = append(out, w)
		}
	}
	return out
}

// within tells whether every word of a is in b.
func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

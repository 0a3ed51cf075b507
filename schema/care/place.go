package care

import (
	"slices"
	"strings"
	"unicode"

	"cpadoc/schema/record"
)

// Place is an address that papers may go to, whoever's it is.
type Place struct {
	Name     record.Line // of a ward, prison or hostel
	Lines    record.List[record.Line]
	Postcode record.Line
}

// AddressOf returns the place that an address is.
func AddressOf(a record.Address) Place { return Place{Lines: a.Lines(), Postcode: a.Postcode()} }

// Home returns the person's own address; nothing if they have none.
func Home(p record.Person) Place {
	a := p.Address()
	if a.NoFixedAbode().True() {
		return Place{}
	}
	return Place{Lines: a.Lines(), Postcode: a.Postcode()}
}

// Staying returns the temporary address whose days hold the as-of date; false if there is none
// (REFERENCE.md 4.0 rule 15).
func Staying(p record.Person, asOf record.Date) (Place, bool) {
	t := p.TemporaryAddress()
	if !t.Recorded() || t.From().Date().After(asOf) || t.To().Date().Before(asOf) {
		return Place{}, false
	}
	return Place{Name: t.Name(), Lines: t.Lines(), Postcode: t.Postcode()}, true
}

// CurrentAddress returns the address that papers for the person go to on that day: where they stay, else
// their home. away reports which it is.
func CurrentAddress(p record.Person, asOf record.Date) (to Place, away bool) {
	if to, away = Staying(p, asOf); !away {
		to = Home(p)
	}
	return to, away
}

// Usable reports whether post can arrive: a line, and a postcode of a real place. Codes such as
// ZZ99 3VZ stand for no address (W52, X92).
func (p Place) Usable() bool {
	code := p.Postcode.String()
	return p.Lines.Len() > 0 && Postcode(code) && !strings.HasPrefix(code, "ZZ99")
}

// Same reports whether two addresses are one home, or may be: letters go by it, so that in doubt
// they are. Spelling, capitals, punctuation and common short forms do not matter. With one postcode
// two homes differ by their numbers, or by their names if neither has a number.
func (p Place) Same(q Place) bool {
	x, y := p.code(), q.code()
	if p.Lines.Len() == 0 || q.Lines.Len() == 0 || x != "" && y != "" && x[:len(x)-3] != y[:len(y)-3] {
		return false
	}
	a, b := tokens(p.Lines, p.Lines.Len()), tokens(q.Lines, q.Lines.Len())
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
	a, b = tokens(p.Lines, 1), tokens(q.Lines, 1)
	return within(a, b) || within(b, a)
}

// code returns the postcode in capitals without its space; "" if it is none of a real place.
func (p Place) code() string {
	s := strings.ToUpper(strings.Join(strings.Fields(p.Postcode.String()), ""))
	if len(s) < 5 || strings.HasPrefix(s, "ZZ99") {
		return ""
	}
	return s
}

// tokens cuts the first lines into words and numbers in small letters; "12a" is 12 and a.
func tokens(lines record.List[record.Line], first int) []string {
	out := make([]string, 0, 16)
	for i := range first {
		for _, w := range strings.Fields(strings.Map(Bare, lines.At(i).String())) {
			if i := strings.IndexFunc(w, unicode.IsLetter); i > 0 {
				out, w = append(out, w[:i]), w[i:]
			}
			out = append(out, long(w))
		}
	}
	return out
}

// Bare writes small letters and digits; an apostrophe goes, and every other sign parts words. It is
// for strings.Map, where names and addresses are compared.
func Bare(r rune) rune {
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return unicode.ToLower(r)
	case r == '\'' || r == '’':
		return -1
	}
	return ' '
}

// long returns the full form of a short word of addresses.
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

// within reports whether every word of a is in b.
func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

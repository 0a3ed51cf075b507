package care

import (
	"strings"
	"unicode"

	"cpadoc/schema/record"
)

// Name is how the person's name is printed, in the pieces of the record that it is made of; absent
// if a piece is not printed (REFERENCE.md 4.0 rule 16).
type Name struct {
	First  record.Line              // preferred or given name, or the name to use with this reader
	Middle record.List[record.Line] // only where the registered name is printed
	Last   record.Line              // family name
	Aside  record.Line              // the preferred name, in brackets after a registered one
	Call   record.Line              // what to call the person within a sentence
}

// NameOf returns how the person's name is printed. Where a sharing entry says what to call the
// person to this reader, nothing else of the name is looked at; former names never are.
func NameOf(rec record.Record, entry record.Sharing) Name {
	if use := entry.NameToUse(); use.Recorded() {
		return Name{First: use, Call: use}
	}
	n := rec.Person().Name()
	out := Name{First: n.Given(), Last: n.Family(), Call: n.Given()}
	switch preferred := n.Preferred(); {
	case !preferred.Recorded(), n.Display().Is(record.PersonNameDisplayRegistered) && !n.ShowBoth().True():
		out.Middle = n.Middle()
	case n.ShowBoth().True():
		out.Middle, out.Aside = n.Middle(), preferred
	default:
		out.First = preferred
		if endsWith(preferred.String(), n.Family().String()) {
			out.Last = record.Line{}
		}
	}
	if n.Preferred().Recorded() {
		out.Call = n.Preferred()
	} else if !out.Call.Recorded() {
		out.Call = n.Family()
	}
	return out
}

// Whole returns the pieces of the whole name that are printed, in their order, without the aside.
func (n Name) Whole() []record.Line {
	var out []record.Line
	add := func(l record.Line) {
		if l.Recorded() {
			out = append(out, l)
		}
	}
	add(n.First)
	for _, m := range n.Middle.All() {
		add(m)
	}
	add(n.Last)
	return out
}

// endsWith reports whether a preferred name already ends with the family name.
func endsWith(preferred, family string) bool {
	return family != "" && (preferred == family || strings.HasSuffix(preferred, " "+family))
}

// SameName compares two names without regard to capitals, titles, middle names and the signs
// between words. The last words must be the same, and the first ones or the first letters (X88).
func SameName(a, b string) bool {
	if a == b {
		return a != ""
	}
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 || !strings.EqualFold(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		return len(x) == len(y)
	}
	f, g := []rune(strings.ToLower(x[0])), []rune(strings.ToLower(y[0]))
	return string(f) == string(g) || (len(f) == 1 || len(g) == 1) && f[0] == g[0]
}

// NamedBy reports whether a name is somebody's given or preferred name with their family name,
// perhaps with a title, middle names or an initial.
func NamedBy(name string, given, preferred, family record.Line) bool {
	return fullName(name, given.String(), family.String()) ||
		fullName(name, preferred.String(), family.String())
}

func fullName(name, given, family string) bool {
	if given != "" && family != "" && len(name) == len(given)+1+len(family) &&
		strings.HasPrefix(name, given) && strings.HasSuffix(name, family) {
		return true // as nearly always
	}
	return SameName(name, strings.TrimSpace(given+" "+family))
}

func nameWords(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
	})
	for len(words) > 1 && title(strings.ToLower(words[0])) {
		words = words[1:]
	}
	return words
}

func title(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev":
		return true
	}
	return false
}

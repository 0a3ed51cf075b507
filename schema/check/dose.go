package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cpadoc/schema/record"
)

// How a dose is written so that nobody reads ten times as much (H9). The words of the record are
// printed as they are; X130 says how to write them.

// slip is a way of writing a dose that has killed; empty texts say that there is none.
type slip struct{ text, hint string }

var (
	shortMicrogram = slip{"the unit of this dose is shortened and can be read as another one",
		"write microgram or nanogram in full"}
	shortUnit = slip{"the unit of this dose is shortened and can be read as a nought",
		"write units in full"}
	zeroAfter  = slip{"a nought stands after the point of this dose", "leave out the point and the noughts after it"}
	noneBefore = slip{"no nought stands before the point of this dose",
		"put a nought before the point, or write a smaller unit in full"}
)

// dosesIn: X130, in any text. A number counts as a dose if a unit of doses follows.
func (w *walker) dosesIn(s spot) {
	t := s.Text
	for i := strings.IndexAny(t, digits); i >= 0; {
		number, unit, end := doseAt(t, i)
		if is := slipOf(number, unit); is != (slip{}) && measures(unit) {
			w.c.misread(s, is)
			return
		}
		next := strings.IndexAny(t[end:], digits)
		if next < 0 {
			return
		}
		i = end + next
	}
}

// doseWritten: X130 where amount and unit stand apart.
func (c *ctx) doseWritten(m record.Medicine) {
	if !m.Unit().Recorded() {
		return
	}
	if is := slipOf("", m.Unit().String()); is != (slip{}) {
		c.misread(m.Unit(), is)
	}
	if number := strings.TrimSpace(m.Dose().String()); strings.Trim(number, digits+".") == "" {
		if is := slipOf(number, ""); is != (slip{}) {
			c.misread(m.Dose(), is)
		}
	}
}

func (c *ctx) misread(p place, is slip) { c.warn("X130", p, is.text).Hint = is.hint }

const digits = "0123456789"

// doseAt reads the number whose first digit stands at i, with a point before it, and the word that
// follows; end is where the number ends.
func doseAt(t string, i int) (number, unit string, end int) {
	end = i
	for end < len(t) && (isDigit(t[end]) || t[end] == '.' && end+1 < len(t) && isDigit(t[end+1])) {
		end++
	}
	start := i
	if i > 0 && t[i-1] == '.' {
		if r, _ := utf8.DecodeLastRuneInString(t[:i-1]); i == 1 || r == ' ' || r == '(' {
			start--
		}
	}
	rest := strings.TrimLeft(t[end:], " \u00a0\u202f")
	stop := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if stop < 0 {
		stop = len(rest)
	}
	return t[start:end], rest[:stop], end
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// measures reports whether a word is a unit of doses.
func measures(unit string) bool {
	switch strings.ToLower(unit) {
	case "mg", "milligram", "milligrams", "g", "gram", "grams", "ml", "millilitre", "millilitres",
		"microgram", "micrograms", "nanogram", "nanograms", "unit", "units":
		return true
	}
	return slipOf("", unit) != (slip{})
}

// slipOf says what is wrong with a number and a unit; either may be empty.
func slipOf(number, unit string) slip {
	switch strings.ToLower(unit) {
	case "mcg", "mcgs", "ug", "\u00b5g", "\u03bcg", "ng":
		return shortMicrogram
	case "iu", "u":
		return shortUnit
	}
	whole, fraction, point := strings.Cut(number, ".")
	switch {
	case !point:
	case whole == "":
		return noneBefore
	case strings.Trim(fraction, "0") == "":
		return zeroAfter
	}
	return slip{}
}

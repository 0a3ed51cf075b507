package typeset

import (
	"slices"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// Broken reports whether a text has line ends of its own.
func Broken(t doc.Text) bool {
	for i := range t {
		for _, c := range []byte(t[i].Text) {
			if c == '\n' {
				return true
			}
		}
	}
	return false
}

// Lined is texts each on a line of its own.
func Lined(texts ...doc.Text) doc.Text {
	var all doc.Text
	for _, t := range texts {
		if Empty(t) {
			continue
		}
		if len(all) > 0 {
			all = append(all, doc.Span{Text: "\n"})
		}
		all = append(all, t...)
	}
	return all
}

// Given returns those texts that have words.
func Given(texts ...doc.Text) (all []doc.Text) {
	for _, t := range texts {
		if !Empty(t) {
			all = append(all, t)
		}
	}
	return all
}

// Loosened is a number that may part between its groups where it does not fit on a line.
func Loosened(t doc.Text, w style.Unit, h Typeface) doc.Text {
	if Across(t, h) <= w {
		return t
	}
	var all doc.Text
	for _, span := range t {
		span.Text = breakable.Replace(span.Text)
		all = append(all, span)
	}
	return all
}

// breakable turns no-break spaces into spaces.
var breakable = strings.NewReplacer("\u00a0", " ")

// Any reports whether any of the texts has words.
func Any(texts []doc.Text) bool {
	for _, t := range texts {
		if !Empty(t) {
			return true
		}
	}
	return false
}

// Bolded is a text all in bold.
func Bolded(t doc.Text) doc.Text {
	all := slices.Clone(t)
	for i := range all {
		all[i].Style = doc.Bold
	}
	return all
}

// WidestWord is the width of the widest run without a space.
func WidestWord(t doc.Text, h Typeface) (widest style.Unit) {
	b := Breaker{Bold: h.Bold}
	sum := 0
	for i := range t {
		for _, r := range t[i].Text {
			if space(r) || r == '\n' {
				sum = 0
				continue
			}
			sum += advance(r, b.Face(&t[i]))
			widest = max(widest, Scale(sum, h.Size))
		}
	}
	return widest
}

// Across is the width of a text on one line.
func Across(t doc.Text, h Typeface) style.Unit {
	b := Breaker{Bold: h.Bold}
	var total int
	for i := range t {
		w, _ := Measure(t[i].Text, b.Face(&t[i]))
		total += w
	}
	return Scale(total, h.Size)
}

// Empty reports whether a text has no words.
func Empty(t doc.Text) bool { return Nothing(t, Place{}) }

// Nothing reports whether a text has no words from a place on.
func Nothing(t doc.Text, p Place) bool {
	for s := p.Span; s < len(t); s++ {
		from := 0
		if s == p.Span {
			from = p.Byte
		}
		for _, r := range t[s].Text[from:] {
			if !space(r) && r != '\n' {
				return false
			}
		}
	}
	return true
}

// Joined is one text of several, parted by a space where both sides have words.
func Joined(texts ...doc.Text) doc.Text {
	var all doc.Text
	for _, t := range texts {
		if Empty(t) {
			continue
		}
		if len(all) > 0 {
			all = append(all, doc.Span{Text: " "})
		}
		all = append(all, t...)
	}
	return all
}

// Package typeset turns words into lines: how wide a run is, where a line may end, and which
// typeface words are set in. It knows no page.
package typeset

import (
	"unicode"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/render/font"
)

// Place is a place in a text: a byte of a span.
type Place struct{ Span, Byte int }

// Breaker cuts a text into lines, greedily: ragged right, no hyphenation.
type Breaker struct {
	Text  doc.Text
	Bold  bool // all of it, whatever the spans say
	Limit int  // width of a line in thousandths of the size
	Most  int  // width at which a single word is cut, at least Limit
	Box   int  // width of an inline box in the same measure
	Blank int  // and of a short line to write on
}

// End is where a line ends.
type End struct {
	End, Next Place // the last word's end and the next word's start
	Join      bool  // a space or line end was left out between the two
	OK        bool  // false if the text is used up
}

// Line finds where the line that begins at start ends. When the text is used up, OK is false
// and the line ends at End.
func (b *Breaker) Line(start Place) End {
	var best End
	words := start // end of the words before a run of spaces
	width, before, last := 0, ' ', ' '
	for s := start.Span; s < len(b.Text); s++ {
		span := &b.Text[s]
		text, face, at := span.Text, b.Face(span), 0
		if s == start.Span {
			at = start.Byte
		}
		for at < len(text) {
			if last < utf8.RuneSelf && inWord[last] {
				if n, w := b.word(text[at:], width, face); n > 0 {
					at, width = at+n, w
					before, last = ending(text[at-n:at], last)
					continue
				}
			}
			r, n := letter(text[at:])
			here := Place{s, at}
			if !space(last) {
				words = here
			}
			switch {
			case r == '\n':
				return End{words, Place{s, at + n}, true, true}
			case space(r):
			case space(last) && r != wordJoiner && words != start:
				best = End{words, here, true, true}
			case here != start && parts(before, last, r):
				best = End{here, here, false, true}
			}
			width += b.width(span, r, face)
			if width > b.Limit && !space(r) && here != start && (best.OK || width > b.Most) {
				return b.or(best, here)
			}
			before, last, at = last, r, at+n
		}
	}
	if space(last) {
		return End{End: words}
	}
	return End{End: Place{len(b.Text), 0}}
}

// or is the best chance, or if there is none a cut within a word.
func (b *Breaker) or(best End, here Place) End {
	if best.OK {
		return best
	}
	return End{here, here, false, true}
}

func letter(s string) (r rune, n int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

// inWord marks letters between which no line ends: those that most words are made of.
var inWord = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	return t
}()

// word counts such letters at the start of s that fit the line, and returns its width with them.
func (b *Breaker) word(s string, width int, face font.Face) (n, w int) {
	table := &ascii[face]
	for n < len(s) && s[n] < utf8.RuneSelf && inWord[s[n]] {
		if w = width + int(table[s[n]]); w > b.Limit {
			break
		}
		n, width = n+1, w
	}
	return n, width
}

// ending are the last two letters of a piece of a word that goes on from last.
func ending(s string, last rune) (rune, rune) {
	if n := len(s); n > 1 {
		return rune(s[n-2]), rune(s[n-1])
	}
	return last, rune(s[0])
}

// Indent is where the words of a line begin: spaces at its start are not drawn.
func (b *Breaker) Indent(p Place) Place {
	for ; p.Span < len(b.Text); p = (Place{p.Span + 1, 0}) {
		t := b.Text[p.Span].Text
		for p.Byte < len(t) {
			if !space(rune(t[p.Byte])) {
				return p
			}
			p.Byte++
		}
	}
	return p
}

// Face is the weight that a span is set in.
func (b *Breaker) Face(span *doc.Span) font.Face {
	if b.Bold || span.Style == doc.Bold {
		return font.Bold
	}
	return font.Regular
}

func (b *Breaker) width(span *doc.Span, r rune, face font.Face) int {
	switch span.Style {
	case doc.Box:
		return b.Box
	case doc.Gap:
		return b.Blank
	}
	return advance(r, face)
}

func space(r rune) bool { return r == ' ' || r == '\t' }

// parts reports whether a line may end between last and r, which is no space: after a hyphen or a
// slash between letters, after a dash, and at a zero-width space. Numbers, "section 3-4" and
// "24/7" do not part.
func parts(before, last, r rune) bool {
	switch last {
	case '-', '\u2010', '/':
		return unicode.IsLetter(before) && unicode.IsLetter(r)
	case '\u2013', '\u2014':
		return r != wordJoiner && r != byteMark && !(unicode.IsDigit(before) && unicode.IsDigit(r)) &&
			!unicode.IsPunct(r)
	case zeroSpace:
		return r != wordJoiner
	}
	return false
}

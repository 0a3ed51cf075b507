package layout

import (
	"unicode"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/render/font"
)

// place is a place in a text: a byte of a span.
type place struct{ span, byte int }

// breaker cuts a text into lines, greedily: ragged right, no hyphenation.
type breaker struct {
	text  doc.Text
	bold  bool // all of it, whatever the spans say
	limit int  // width of a line in thousandths of the size
	most  int  // width at which a single word is cut, at least limit
	box   int  // width of an inline box in the same measure
	blank int  // and of a short line to write on
}

// chance is a place where the line may end.
type chance struct {
	end, next place // the last word's end and the next word's start
	join      bool  // a space or line end was left out between the two
	ok        bool
}

// line finds where the line that begins at start ends. When text is used up, ok is false and the
// line ends at end.
func (b *breaker) line(start place) chance {
	var best chance
	words := start // end of the words before a run of spaces
	width, before, last := 0, ' ', ' '
	for s := start.span; s < len(b.text); s++ {
		span := &b.text[s]
		text, face, at := span.Text, b.face(span), 0
		if s == start.span {
			at = start.byte
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
			here := place{s, at}
			if !space(last) {
				words = here
			}
			switch {
			case r == '\n':
				return chance{words, place{s, at + n}, true, true}
			case space(r):
			case space(last) && r != wordJoiner && words != start:
				best = chance{words, here, true, true}
			case here != start && parts(before, last, r):
				best = chance{here, here, false, true}
			}
			width += b.width(span, r, face)
			if width > b.limit && !space(r) && here != start && (best.ok || width > b.most) {
				return b.or(best, here)
			}
			before, last, at = last, r, at+n
		}
	}
	if space(last) {
		return chance{end: words}
	}
	return chance{end: place{len(b.text), 0}}
}

// or is the best chance, or where there is none a cut within a word.
func (b *breaker) or(best chance, here place) chance {
	if best.ok {
		return best
	}
	return chance{here, here, false, true}
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

// word counts such letters at the start of s that fit the line, and gives its width with them.
func (b *breaker) word(s string, width int, face font.Face) (n, w int) {
	table := &ascii[face]
	for n < len(s) && s[n] < utf8.RuneSelf && inWord[s[n]] {
		if w = width + int(table[s[n]]); w > b.limit {
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

// indent is where the words of a line begin: spaces at its start are not drawn.
func (b *breaker) indent(p place) place {
	for ; p.span < len(b.text); p = (place{p.span + 1, 0}) {
		t := b.text[p.span].Text
		for p.byte < len(t) {
			if !space(rune(t[p.byte])) {
				return p
			}
			p.byte++
		}
	}
	return p
}

func (b *breaker) face(span *doc.Span) font.Face {
	if b.bold || span.Style == doc.Bold {
		return font.Bold
	}
	return font.Regular
}

func (b *breaker) width(span *doc.Span, r rune, face font.Face) int {
	switch span.Style {
	case inlineBox:
		return b.box
	case doc.Gap:
		return b.blank
	}
	return advance(r, face)
}

func space(r rune) bool { return r == ' ' || r == '\t' }

// parts tells whether a line may end between last and r, which is no space: after a hyphen or a
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

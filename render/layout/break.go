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
func (b *breaker) line(start place) (c chance) {
	var best chance
	words := start // end of the words before a run of spaces
	width, before, last := 0, ' ', ' '
	for s := start.span; s < len(b.text); s++ {
		span := &b.text[s]
		face := b.face(span)
		at := 0
		if s == start.span {
			at = start.byte
		}
		for at < len(span.Text) {
			r, n := rune(span.Text[at]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(span.Text[at:])
			}
			here := place{s, at}
			if !space(last) {
				words = here
			}
			switch {
			case r == '\n':
				return chance{words, place{s, at + n}, true, true}
			case space(r):
			default:
				if space(last) && r != wordJoiner && words != start {
					best = chance{words, here, true, true}
				} else if parts(before, last, r) && here != start {
					best = chance{here, here, false, true}
				}
			}
			width += b.width(span, r, face)
			if width > b.limit && !space(r) && here != start {
				if best.ok {
					return best
				}
				return chance{here, here, false, true}
			}
			before, last = last, r
			at += n
		}
	}
	end := place{len(b.text), 0}
	if space(last) {
		end = words
	}
	return chance{end: end}
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

package typeset

import (
	"strings"
	"unicode/utf8"

	"cpadoc/render/font"
	"cpadoc/render/style"
)

// Letters that are not drawn: they only say where a line may end or must not.
const (
	zeroSpace  = '\u200b' // a chance to break
	wordJoiner = '\u2060' // no chance
	byteMark   = '\ufeff' // no chance, the old form
	softHyphen = '\u00ad' // a chance in other programs; nothing is hyphenated here
)

// ascii holds the widths of the letters of nearly all text, by face.
var ascii = asciiWidths()

func asciiWidths() (w [2][128]uint16) {
	for r := rune(0); r < 128; r++ {
		g := glyph(r)
		w[font.Regular][r], w[font.Bold][r] = g.Width[font.Regular], g.Width[font.Bold]
	}
	return w
}

// glyph finds a letter; one that no font has is as wide as a question mark, and the check of what
// can be printed reports it long before (X99).
func glyph(r rune) font.Glyph {
	if r == '\t' {
		r = ' '
	}
	g, ok := font.Find(r)
	if !ok {
		g, _ = font.Find('?')
	}
	return g
}

// advance is the width of a letter in thousandths of the size.
func advance(r rune, face font.Face) int {
	if r < 128 {
		return int(ascii[face][r])
	}
	if unseen(r) {
		return 0
	}
	return int(glyph(r).Width[face])
}

func unseen(r rune) bool {
	return r == zeroSpace || r == wordJoiner || r == byteMark || r == softHyphen
}

// Measure is the width of a run in thousandths of the size, and whether it holds unseen letters.
func Measure(s string, face font.Face) (width int, hides bool) {
	table := &ascii[face]
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			width += int(table[c])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		width += advance(r, face)
		hides = hides || unseen(r)
		i += n
	}
	return width, hides
}

// Seen is a run without its unseen letters.
func Seen(s string) string {
	return strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, s)
}

// Scale is a width in thousandths of a size of type.
func Scale(width int, size style.Unit) style.Unit {
	return style.Unit(int64(width) * int64(size) / 1000)
}

// Thousandths is how many thousandths of a size a length holds, rounded up so that a text fits into
// the width it was measured to have.
func Thousandths(w, size style.Unit) int {
	return int((int64(w)*1000 + int64(size) - 1) / int64(size))
}

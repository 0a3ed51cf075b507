package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// textCleaner is the one place where text of a record is cleaned; the table stands in DECISIONS.md.
type textCleaner struct {
	draws func(rune) bool // whether a letter can be printed; nil for every letter
}

// fate is what the textCleaner does with a character.
type fate uint8

const (
	fatePass    fate = iota
	fateDrop         // has no look of its own
	fateLine         // a line end
	fateSpace        // a space
	fateNoBreak      // a space that does not break
	fateBullet       // the bullet of old word processors
	fateRefuse       // may be in no text: stays, and the text is marked bad
)

// clean returns the text as documents print it, and whether it holds a character that they may not
// print. Nothing that can be seen is ever dropped; a text of nothing but white space becomes empty,
// which the schema refuses. s is valid UTF-8.
func (d *textCleaner) clean(s string) (text string, bad bool) {
	fold, inert := false, true
	for i := 0; i < len(s); {
		if c := s[i]; c >= 0x20 && c < 0x7f || c == '\n' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		inert = inert && isInert(r)
		if f := fateOf(r); f == fateRefuse {
			bad = true
		} else if f != fatePass {
			fold = true
		}
		i += size
	}
	if fold {
		s = foldText(s)
	}
	if !inert && !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	if strings.TrimSpace(s) == "" {
		return "", bad
	}
	return s, bad || d.draws != nil && d.undrawn(s) >= 0
}

// isInert reports whether normalising leaves a letter alone whatever stands beside them, as far as
// a quick look can: Latin with accents in one piece, and the usual dashes and quotes. What combines
// with them is not inert itself.
func isInert(r rune) bool { return r < 0x300 || r >= 0x2010 && r <= 0x2027 }

// undrawn returns the first letter of s that no font draws, -1 if there is none.
func (d *textCleaner) undrawn(s string) rune {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if fateOf(r) != fateRefuse && !d.draws(r) {
				return r
			}
		}
		i += size
	}
	return -1
}

// refused returns the first character of a cleaned text that is bad, -1 if there is none.
func (d *textCleaner) refused(s string) rune {
	for _, r := range s {
		if fateOf(r) == fateRefuse || r >= utf8.RuneSelf && d.draws != nil && !d.draws(r) {
			return r
		}
	}
	return -1
}

// fateOf is the table of DECISIONS.md, "Characters".
func fateOf(r rune) fate {
	switch {
	case r >= 0x20 && r < 0x7f, r == '\n':
		return fatePass
	case r < 0xa0:
		switch r {
		case '\r', '\v', '\f', 0x85:
			return fateLine
		case '\t':
			return fateSpace
		}
		return fateRefuse
	case r == 0xad: // soft hyphen
		return fateDrop
	case r < 0x61c:
		return fatePass
	}
	return fateOfRare(r)
}

func fateOfRare(r rune) fate {
	switch {
	case r >= 0x2010 && r <= 0x2027: // dashes, quotes, ellipsis
		return fatePass
	case r >= 0x2000 && r <= 0x200a && r != 0x2007, r == 0x205f, r == 0x3000:
		return fateSpace
	case r == 0x2007, r == 0x202f:
		return fateNoBreak
	case r == 0x061c, r == 0x200e, r == 0x200f: // direction marks
		return fateDrop
	case r == 0x200b, r == 0x2060, r == 0xfeff: // zero width spaces and the word joiner
		return fateDrop
	case r == 0xfe0e, r == 0xfe0f: // choose between two looks of the letter before
		return fateDrop
	case r == 0x2028, r == 0x2029:
		return fateLine
	case r == 0xf0b7:
		return fateBullet
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x206f: // bidirectional controls
		return fateRefuse
	case r >= 0xfff9 && r <= 0xfffd: // annotation marks, and the sign that a letter was lost
		return fateRefuse
	case r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef, r >= 0xe0000 && r <= 0xe007f:
		return fateRefuse
	}
	return fatePass
}

func foldText(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch fateOf(r) {
		case fateDrop:
		case fateLine:
			if r != '\r' || !strings.HasPrefix(s[i+1:], "\n") {
				b.WriteByte('\n')
			}
		case fateSpace:
			b.WriteByte(' ')
		case fateNoBreak:
			b.WriteRune('\u00a0')
		case fateBullet:
			b.WriteRune('\u2022')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// describe names a bad character for a message: its code point, what it is, and for a letter its
// script. The character itself is not shown.
func describe(r rune) string {
	code := codePoint(r)
	switch {
	case r == 0xfffd:
		return code + ", which shows that a character was lost"
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x206f:
		return code + ", a character that changes the direction of text"
	case fateOf(r) == fateRefuse:
		return code + ", a control character"
	}
	if s := scriptOf(r); s != "" {
		return code + " (" + s + "), which no embedded font draws"
	}
	return code + ", which no embedded font draws"
}

func codePoint(r rune) string {
	const hex = "0123456789ABCDEF"
	b := []byte("U+")
	for shift := 20; shift >= 0; shift -= 4 {
		if shift < 16 || r>>shift != 0 {
			b = append(b, hex[r>>shift&15])
		}
	}
	return string(b)
}

// scriptOf names the script of a letter, "" for signs that belong to none. The names are sorted by
// chance in unicode.Scripts, but a letter is in one script only.
func scriptOf(r rune) string {
	for name, table := range unicode.Scripts {
		if unicode.Is(table, r) && name != "Common" && name != "Inherited" {
			return strings.ReplaceAll(name, "_", " ")
		}
	}
	if unicode.Is(unicode.So, r) && r >= 0x1f000 {
		return "emoji or picture"
	}
	return ""
}

// markUndrawn puts "[character U+1F600]" in the place of every letter that no font draws. Control
// characters stay, and stay refused.
func (d *textCleaner) markUndrawn(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= utf8.RuneSelf && fateOf(r) != fateRefuse && !d.draws(r) {
			b.WriteString("[character " + codePoint(r) + "]")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

package main

import (
	"strings"
	"unicode/utf8"
)

// masked stands for every letter of a value.
const masked = '·'

// maskLine returns a line of JSON with everything masked, one mark a letter, but punctuation,
// spaces and the property names that known has. What stands in a record never passes, however
// broken the line is: only names of the schema can.
func maskLine(line string, known func(string) bool) string {
	var b strings.Builder
	for i := 0; i < len(line); {
		if line[i] == '"' {
			if name, n := propertyName(line[i:]); n > 0 && known(name) {
				b.WriteString(line[i : i+n])
				i += n
				continue
			}
			n := stringLen(line[i:])
			b.WriteByte('"')
			if inner := line[i+1 : i+n]; strings.HasSuffix(inner, `"`) {
				dots(&b, inner[:len(inner)-1])
				b.WriteByte('"')
			} else {
				dots(&b, inner)
			}
			i += n
			continue
		}
		_, n := utf8.DecodeRuneInString(line[i:])
		switch c := line[i]; {
		case strings.IndexByte("{}[]:,", c) >= 0:
			b.WriteByte(c)
		case c == ' ' || c == '\t' || c == '\r':
			b.WriteByte(' ')
		default:
			b.WriteRune(masked)
		}
		i += n
	}
	return b.String()
}

// propertyName returns the name at the start of s if a colon follows it, and its length with
// quotes.
func propertyName(s string) (string, int) {
	n := stringLen(s)
	if n < 2 || s[n-1] != '"' || !strings.HasPrefix(strings.TrimLeft(s[n:], " \t"), ":") {
		return "", 0
	}
	return s[1 : n-1], n
}

// stringLen is the length of the string that begins s, to its closing quote or the end of the line.
func stringLen(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(s)
}

func dots(b *strings.Builder, s string) {
	for range utf8.RuneCountInString(s) {
		b.WriteRune(masked)
	}
}

// How many letters of a long line are shown around the caret.
const (
	lineRoom   = 100
	roomBefore = 60
)

// windowed cuts a masked line to what fits on a screen around column col, counted from 0, and
// returns where col then stands.
func windowed(line string, col int) (string, int) {
	rs := []rune(line)
	col = min(col, len(rs))
	if len(rs) <= lineRoom {
		return line, col
	}
	from := max(0, min(col-roomBefore, len(rs)-lineRoom))
	to := min(len(rs), from+lineRoom)
	out := string(rs[from:to])
	col -= from
	if from > 0 {
		out, col = "… "+out, col+2
	}
	if to < len(rs) {
		out += " …"
	}
	return out, col
}

package pdf

import (
	"strconv"
	"unicode/utf16"
)

func appendInt(b []byte, v int) []byte { return strconv.AppendInt(b, int64(v), 10) }

// appendRef writes a reference to an object.
func appendRef(b []byte, num int) []byte { return append(appendInt(b, num), " 0 R"...) }

// appendHundredths writes v/100 with as few digits as it needs.
func appendHundredths(b []byte, v int) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	if whole := v / 100; whole > 0 || v == 0 {
		b = strconv.AppendInt(b, int64(whole), 10)
	}
	if rest := v % 100; rest > 0 {
		b = append(b, '.', byte('0'+rest/10))
		if rest%10 > 0 {
			b = append(b, byte('0'+rest%10))
		}
	}
	return b
}

// appendByteShare writes v/255, 0 to 1, in three digits, and a space.
func appendByteShare(b []byte, v int) []byte {
	switch v {
	case 0:
		return append(b, "0 "...)
	case 255:
		return append(b, "1 "...)
	}
	t := (v*1000 + 127) / 255
	return append(b, '.', byte('0'+t/100), byte('0'+t/10%10), byte('0'+t%10), ' ')
}

// appendText writes a text string: ASCII as it is, anything else as UTF-16 (ISO 32000-1 7.9.2.2).
func appendText(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		if s[i] >= 0x80 {
			return appendUTF16(b, s)
		}
	}
	for i := range len(s) {
		b = appendStringByte(b, s[i])
	}
	return append(b, ')')
}

// appendUTF16 goes on after the opening bracket.
func appendUTF16(b []byte, s string) []byte {
	b = append(b, 0xFE, 0xFF)
	for _, u := range utf16.Encode([]rune(s)) {
		b = appendStringByte(b, byte(u>>8))
		b = appendStringByte(b, byte(u))
	}
	return append(b, ')')
}

// appendStringByte escapes what a literal string cannot hold (ISO 32000-1 7.3.4.2).
func appendStringByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, "\\r"...)
	case '\n':
		return append(b, "\\n"...)
	}
	return append(b, c)
}

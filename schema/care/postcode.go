package care

import "strings"

// Postcode reports whether s has the form of a United Kingdom postcode as it is printed: capitals, one
// space before the last three (W52). It takes ZZ99 codes, BFPO numbers and GIR 0AA too. It
// knows the form, not whether the postcode is in use.
func Postcode(s string) bool {
	out, in, ok := strings.Cut(s, " ")
	switch {
	case !ok:
		return false
	case out == "BFPO":
		return len(in) <= 4 && in != "" && allIn(in, digit)
	case s == "GIR 0AA":
		return true
	}
	if out == "ZZ99" { // for no fixed abode and other countries; it has every letter
		return len(in) == 3 && digit(in[0]) && allIn(in[1:], letter)
	}
	return inward(in) && outward(out)
}

func inward(s string) bool {
	return len(s) == 3 && digit(s[0]) && unitLetter(s[1]) && unitLetter(s[2])
}

// outward takes A9, A99, A9A, AA9, AA99 and AA9A, each letter only where Royal Mail uses it: no
// area begins with Q, V or X, none has I, J or Z second.
func outward(s string) bool {
	if s == "" || !letter(s[0]) || strings.IndexByte("QVX", s[0]) >= 0 {
		return false
	}
	rest, last := s[1:], "ABCDEFGHJKPSTUW" // the letters that end A9A
	if rest != "" && letter(rest[0]) {
		if strings.IndexByte("IJZ", rest[0]) >= 0 {
			return false
		}
		rest, last = rest[1:], "ABEHMNPRVWXY" // the letters that end AA9A
	}
	switch len(rest) {
	case 1:
		return digit(rest[0])
	case 2:
		return digit(rest[0]) && (digit(rest[1]) || strings.IndexByte(last, rest[1]) >= 0)
	}
	return false
}

func digit(b byte) bool      { return '0' <= b && b <= '9' }
func letter(b byte) bool     { return 'A' <= b && b <= 'Z' }
func unitLetter(b byte) bool { return letter(b) && strings.IndexByte("CIKMOV", b) < 0 }

func allIn(s string, ok func(byte) bool) bool {
	for i := 0; i < len(s); i++ {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

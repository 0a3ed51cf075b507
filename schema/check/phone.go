package check

import "strings"

// Phone reports whether s can be dialled as written from a telephone in the United Kingdom: a full
// number with its leading 0 or +, a short number that exists, perhaps an extension (W53).
func Phone(s string) bool {
	s, ok := cutExtension(s)
	if !ok {
		return false
	}
	s = strings.TrimRight(s, " ,")
	var buf [17]byte
	d, plus, ok := phoneDigits(buf[:0], s)
	if !ok || len(d) == 0 || !digit(s[len(s)-1]) {
		return false
	}
	switch n := string(d); {
	case plus:
		return world(n)
	case strings.HasPrefix(n, "00"):
		return world(n[2:])
	case strings.HasPrefix(n, "18001") || strings.HasPrefix(n, "18002"): // Relay UK
		return national(n[5:]) || short(n[5:])
	default:
		return national(n) || short(n)
	}
}

// cutExtension takes "ext 123", "ext. 123" or "x123" off the end.
func cutExtension(s string) (string, bool) {
	i := strings.IndexAny(s, "exEX")
	if i < 0 {
		return s, true
	}
	tail := strings.ToLower(s[i:])
	for _, word := range [...]string{"extension", "ext.", "ext", "x"} {
		if rest, ok := strings.CutPrefix(tail, word); ok {
			rest = strings.TrimSpace(rest)
			return s[:i], rest != "" && len(rest) <= 6 && allIn(rest, digit)
		}
	}
	return s, false
}

// phoneDigits drops the signs that people set between digits. It refuses any other sign, a + that
// is not the first sign, and more than 17 digits: 00 and the longest number of the world.
func phoneDigits(d []byte, s string) (digits []byte, plus, ok bool) {
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case digit(b):
			if len(d) == 17 {
				return nil, false, false
			}
			d = append(d, b)
		case b == '+' && len(d) == 0 && !plus:
			plus = true
		case b == ' ' || b == '-' || b == '(' || b == ')' || b == '.' || b == '/':
		default:
			w := dash(s[i:])
			if w == 0 {
				return nil, false, false
			}
			i += w - 1
		}
	}
	return d, plus, true
}

// dash returns the width of a no-break space, a dash U+2010 to U+2015 or a minus U+2212.
func dash(s string) int {
	if w := space(s); w > 0 {
		return w
	}
	if len(s) > 2 && s[0] == 0xE2 {
		if s[1] == 0x80 && 0x90 <= s[2] && s[2] <= 0x95 || s[1] == 0x88 && s[2] == 0x92 {
			return 3
		}
	}
	return 0
}

// world takes the digits after + or 00: 44 and a national number, or another country's.
func world(n string) bool {
	if rest, ok := strings.CutPrefix(n, "44"); ok {
		return national("0" + strings.TrimPrefix(rest, "0"))
	}
	return 8 <= len(n) && len(n) <= 15 && n[0] != '0'
}

// national takes a number with its leading 0: eleven digits, or ten for some older 01, 0500 and
// 0800 numbers. No number begins with 04 or 06.
func national(n string) bool {
	if len(n) < 10 || len(n) > 11 || n[0] != '0' {
		return n == "08001111" // Childline
	}
	switch n[1] {
	case '1':
		return true
	case '8', '5':
		return len(n) == 11 || strings.HasPrefix(n, "0800") || strings.HasPrefix(n, "0500")
	case '2', '3', '7', '9':
		return len(n) == 11
	}
	return false
}

func short(n string) bool {
	switch n {
	case "999", "112", "111", "101", "105", "119", "159", "18000", "116000", "116006", "116111",
		"116117", "116123", "123", "100", "150", "155":
		return true
	}
	return false
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

func allIn(s string, ok func(byte) bool) bool {
	for i := 0; i < len(s); i++ {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

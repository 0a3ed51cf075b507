package check

// NumberFault says why a string is no NHS number; NumberOK that it is one.
type NumberFault uint8

// The faults, in the order in which they are looked for.
const (
	NumberOK       NumberFault = iota
	NumberFormat               // not 10 digits, together or as 3-3-4 with spaces
	NumberCheck                // the last digit is not the check digit of the other nine
	NumberRepeated             // one digit ten times: passes modulus 11, belongs to nobody
)

// NHSNumber checks form and check digit of an NHS number (W51, X01 and X03). It takes ten digits
// together or set 3-3-4 with plain or no-break spaces.
func NHSNumber(s string) NumberFault {
	d, ok := NHSDigits(s)
	if !ok {
		return NumberFormat
	}
	sum, same := 0, true
	for i := range 9 {
		sum += int(d[i]-'0') * (10 - i)
		same = same && d[i] == d[9]
	}
	switch {
	case same:
		return NumberRepeated
	case (11-sum%11)%11 != int(d[9]-'0'): // 10 is no digit, so such a number never passes
		return NumberCheck
	}
	return NumberOK
}

// NHSDigits returns the ten digits of an NHS number as written; false if it has another form.
func NHSDigits(s string) (d [10]byte, ok bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if b := s[i]; '0' <= b && b <= '9' {
			if n == 10 {
				return d, false
			}
			d[n] = b
			n++
			continue
		}
		w := space(s[i:])
		if w == 0 || n != 3 && n != 6 || i == 0 || s[i-1] < '0' || s[i-1] > '9' {
			return d, false
		}
		i += w - 1
	}
	return d, n == 10
}

// space returns the width in bytes of a plain or no-break space (U+00A0, U+202F) at the start of s.
func space(s string) int {
	switch {
	case s[0] == ' ':
		return 1
	case len(s) > 1 && s[0] == 0xC2 && s[1] == 0xA0:
		return 2
	case len(s) > 2 && s[0] == 0xE2 && s[1] == 0x80 && s[2] == 0xAF:
		return 3
	}
	return 0
}

// rangeOf says who issues a number of these digits (W51).
type numberRange uint8

const (
	rangeEngland numberRange = iota // 4, 6, 7: England, Wales, Isle of Man
	rangeTest                       // 9 but not 999: never issued
	rangeSample                     // 999: never issued, kept for samples
	rangeOther                      // Scotland, Northern Ireland, Ireland or reserved
)

func rangeOf(d [10]byte) numberRange {
	switch d[0] {
	case '4', '6', '7':
		return rangeEngland
	case '9':
		if d[1] == '9' && d[2] == '9' {
			return rangeSample
		}
		return rangeTest
	}
	return rangeOther
}

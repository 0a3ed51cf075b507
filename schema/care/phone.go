package care

import "strings"

// Closes reports whether hours in words name a time or a day on which nobody answers: "9am to 5pm",
// "Monday to Friday". "Day and night", "24 hours" and no words at all name none.
func Closes(hours string) bool {
	if hours == "" {
		return false
	}
	h := strings.ToLower(hours)
	for _, w := range [...]string{"office hours", "working hours", "working day", "weekday", "weekend", "until",
		"closed", "closes", "except", "only", "midday", "friday", "fri"} {
		if strings.Contains(h, w) && !strings.Contains(h, "including "+w) {
			return true
		}
	}
	for i := 0; i < len(h); i++ {
		if digit(h[i]) && closingClock(h[i:]) && (i == 0 || !digit(h[i-1])) {
			return true
		}
	}
	return false
}

// closingClock reports whether a time of day stands at the start of s; 00:00, 24:00 and 23:59, with
// which systems write the whole day, are none.
func closingClock(s string) bool {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	if n > 2 {
		return n == 4 && s[0] <= '2' && s[:4] != "0000" && s[:4] != "2400" && s[:4] != "2359"
	}
	rest := s[n:]
	if len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') && digit(rest[1]) && digit(rest[2]) {
		clock := s[:n] + ":" + rest[1:3]
		return clock != "00:00" && clock != "0:00" && clock != "24:00" && clock != "23:59"
	}
	rest = strings.TrimPrefix(rest, " ")
	return strings.HasPrefix(rest, "am") || strings.HasPrefix(rest, "pm")
}

// SameDigits compares two phone numbers without the signs between their digits.
func SameDigits(a, b string) bool {
	if a == b {
		return true
	}
	i, j := 0, 0
	for {
		for i < len(a) && !digit(a[i]) {
			i++
		}
		for j < len(b) && !digit(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

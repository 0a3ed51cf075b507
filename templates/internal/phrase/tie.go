package phrase

import "strings"

const (
	NBSP     = "\u00a0"
	NBHyphen = "\u2011"
)

// Tie puts no-break spaces and hyphens where words do not part: dates, times, phone and NHS
// numbers, "Dr Anand", "section 117", "10 mg", postcodes, "co-ordinator" and double names. The
// words stay the same when U+00A0 is read as a space and U+2011 as a hyphen. It gives s itself
// where there is nothing to do.
func Tie(s string) string {
	var b strings.Builder
	return tieIn(&b, s)
}

// tieIn is tie with memory that may already hold other strings.
func tieIn(b *strings.Builder, s string) string {
	start, done, word := b.Len(), 0, 0
	for i := 0; i < len(s); i++ {
		var put string
		switch s[i] {
		case '\n':
			word = i + 1
		case ' ':
			if tiedWords(s[:i], s[word:i], s[i+1:]) {
				put = NBSP
			}
			word = i + 1
		case '-':
			if tiedHyphen(s[word:i], s[i+1:]) {
				put = NBHyphen
			}
		}
		if put != "" {
			if done == 0 {
				b.Grow(len(s) + 16)
			}
			b.WriteString(s[done:i])
			b.WriteString(put)
			done = i + 1
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()[start:]
}

// tiedHyphen is told the word up to the hyphen and all that follows.
func tiedHyphen(word, after string) bool {
	if word == "" || after == "" {
		return false
	}
	if (strings.HasSuffix(word, "co") || strings.HasSuffix(word, "Co")) &&
		strings.HasPrefix(after, "ordinat") {
		return true
	}
	return isUpper(word[0]) && isLetter(word[len(word)-1]) && isUpper(after[0])
}

// tiedWords is told all before a space, the word just before it and all after it.
func tiedWords(before, word, after string) bool {
	if word == "" || after == "" {
		return false
	}
	if isDigit(after[0]) && isUpper(word[0]) && isMonth(word) {
		return true
	}
	switch last := word[len(word)-1]; {
	case isDigit(last):
		return tiedNumber(before, word, after)
	case isUpper(last):
		return isOutward(word) && isInward(after)
	case last == 'r' || last == 's' || last == 'x' || last == 'f':
		return isTitle(word) && isLetter(after[0])
	case last == 'n':
		return (word == "section" || word == "Section") && isDigit(after[0])
	}
	return false
}

func tiedNumber(before, word, after string) bool {
	if isOutward(word) && isInward(after) {
		return true
	}
	next := firstWord(after)
	if isDigit(after[0]) {
		return inPhone(before, after)
	}
	if len(word) > 4 || !isDigit(word[0]) && word[0] != '(' {
		return isUnit(next) && isDigit(word[0])
	}
	return isUnit(next) || isMonth(next)
}

// firstWord is what stands before the next space, without the marks that follow it.
func firstWord(s string) string {
	for i := 0; i < len(s); i++ {
		if !isLetter(s[i]) && s[i] != '%' {
			return s[:i]
		}
	}
	return s
}

// inPhone tells whether the space stands within a phone or NHS number: groups of digits alone,
// ten or more in all, or six as in 116 123.
func inPhone(before, after string) bool {
	left := len(before)
	for left > 0 && (isDigit(before[left-1]) || before[left-1] == ' ' && left > 1 &&
		isDigit(before[left-2])) {
		left--
	}
	right := 0
	for right < len(after) && (isDigit(after[right]) || after[right] == ' ' &&
		right+1 < len(after) && isDigit(after[right+1])) {
		right++
	}
	n := digits(before[left:]) + digits(after[:right])
	return n >= 10 && n <= 15 || n == 6 && strings.HasPrefix(before[left:], "116")
}

func digits(s string) (n int) {
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			n++
		}
	}
	return n
}

func isMonth(w string) bool {
	for _, m := range months {
		if w == m {
			return true
		}
	}
	return false
}

func isUnit(w string) bool {
	switch w {
	case "mg", "g", "kg", "ml", "microgram", "micrograms", "mm", "cm", "km", "am", "pm", "units",
		"tablet", "tablets", "mmol", "litres":
		return true
	}
	return false
}

func isTitle(w string) bool {
	switch strings.TrimLeft(w, "(“\"'") {
	case "Dr", "Mr", "Mrs", "Ms", "Mx", "Miss", "Prof":
		return true
	}
	return false
}

// isOutward tells whether a word is the first half of a postcode: SW1A, M1, EC1.
func isOutward(w string) bool {
	n := len(w)
	if n < 2 || n > 4 || !isUpper(w[0]) {
		return false
	}
	i := 1
	if isUpper(w[1]) {
		i = 2
	}
	if i >= n || !isDigit(w[i]) {
		return false
	}
	return i+1 == n || i+2 == n && (isDigit(w[i+1]) || isUpper(w[i+1]))
}

// isInward tells whether text begins with the second half of a postcode: 1AA.
func isInward(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isUpper(s[1]) && isUpper(s[2]) &&
		(len(s) == 3 || !isLetter(s[3]) && !isDigit(s[3]))
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }

func isLetter(b byte) bool {
	return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}

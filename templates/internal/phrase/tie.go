package phrase

import (
	"slices"
	"strings"
)

// Marks at which a line does not end.
const (
	NBSP     = "\u00a0"
	NBHyphen = "\u2011"
)

// Tie puts no-break spaces and hyphens where words do not part: dates, times, phone and NHS
// numbers, "Dr Anand", "section 117", "10 mg", postcodes, "co-ordinator" and double names. The
// words stay the same when U+00A0 is read as a space and U+2011 as a hyphen. It returns s itself if
// there is nothing to do.
func (w *Words) Tie(s string) string {
	var b strings.Builder
	return w.tieIn(&b, s)
}

// tieIn is Tie with memory that may already hold other strings.
func (w *Words) tieIn(b *strings.Builder, s string) string {
	start, done := b.Len(), 0
	put := func(at int, mark string) {
		if done == 0 {
			b.Grow(len(s) + 16)
		}
		b.WriteString(s[done:at])
		b.WriteString(mark)
		done = at + 1
	}
	hyphens, ends := strings.IndexByte(s, '-') >= 0, strings.IndexByte(s, '\n') >= 0
	wordBefore := func(from, to int) int {
		if ends {
			from += 1 + strings.LastIndexByte(s[from:to], '\n')
		}
		return from
	}
	for i := 0; i < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[i:], ' '); n >= 0 {
			end = i + n
		}
		if hyphens {
			for k := i; k < end; k++ {
				if s[k] == '-' && w.tiedHyphen(s[wordBefore(i, k):k], s[k+1:]) {
					put(k, NBHyphen)
				}
			}
		}
		if end < len(s) && w.tiedWords(s[:end], s[wordBefore(i, end):end], s[end+1:]) {
			put(end, NBSP)
		}
		i = end + 1
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()[start:]
}

// tiedHyphen is told the word up to the hyphen and all that follows.
func (w *Words) tiedHyphen(word, after string) bool {
	if word == "" || after == "" {
		return false
	}
	for _, k := range w.kept {
		if n := len(word) - len(k[0]); n >= 0 && strings.EqualFold(word[n:], k[0]) && strings.HasPrefix(after, k[1]) {
			return true
		}
	}
	return isUpper(word[0]) && isLetter(word[len(word)-1]) && isUpper(after[0])
}

// tiedWords is told all before a space, the word just before it and all after it.
func (w *Words) tiedWords(before, word, after string) bool {
	if word == "" || after == "" {
		return false
	}
	if isDigit(after[0]) && isUpper(word[0]) && w.isMonth(word) {
		return true
	}
	switch last := word[len(word)-1]; {
	case isDigit(last):
		return w.tiedNumber(before, word, after)
	case isUpper(last):
		return isOutward(word) && isInward(after)
	case w.titleEnds[last] && !isSmall(word[0]) && isLetter(after[0]) && w.isTitle(word):
		return true
	}
	return isDigit(after[0]) && slices.Contains(w.numbered, word)
}

func (w *Words) tiedNumber(before, word, after string) bool {
	if isOutward(word) && isInward(after) {
		return true
	}
	next := firstWord(after)
	if isDigit(after[0]) {
		return inPhone(before, after)
	}
	if len(word) > 4 || !isDigit(word[0]) && word[0] != '(' {
		return w.isUnit(next) && isDigit(word[0])
	}
	return w.isUnit(next) || w.isMonth(next)
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

// inPhone reports whether the space stands within a phone or NHS number: groups of digits alone,
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

func (w *Words) isMonth(s string) bool { return slices.Contains(w.months, s) }

func (w *Words) isUnit(s string) bool { return slices.Contains(w.units, s) }

func (w *Words) isTitle(s string) bool {
	return slices.Contains(w.titles, strings.TrimLeft(s, "(“\"'"))
}

// isOutward reports whether a word is the first half of a postcode: SW1A, M1, EC1.
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

// isInward reports whether text begins with the second half of a postcode: 1AA.
func isInward(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isUpper(s[1]) && isUpper(s[2]) &&
		(len(s) == 3 || !isLetter(s[3]) && !isDigit(s[3]))
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isSmall(b byte) bool { return b >= 'a' && b <= 'z' }

func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }

func isLetter(b byte) bool {
	return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}

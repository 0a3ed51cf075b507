package check

import (
	"strings"
	"unicode/utf8"
)

// hasLevels reports whether words speak of standard or enhanced CPA, or of a level of CPA (S6).
// Most texts do not name CPA at all, and the search ends there.
func hasLevels(s string) bool {
	if !strings.Contains(s, "CPA") && !strings.Contains(s, "rogramme") && !strings.Contains(s, "cpa") {
		return false
	}
	for i, w := nextCPA(s, 0); i >= 0; i, w = nextCPA(s, i+w) {
		after, _ := firstWord(s[i+w:])
		if after == "level" || after == "levels" || levelBefore(s[:i]) {
			return true
		}
	}
	return false
}

// levelBefore looks at the words before CPA: "enhanced CPA", "the level of the CPA".
func levelBefore(s string) bool {
	for range 4 {
		var w string
		s, w = lastWord(s)
		switch w {
		case "standard", "enhanced", "level", "levels":
			return true
		case "the", "of", "on":
		default:
			return false
		}
	}
	return false
}

// nextCPA finds CPA by its short or long name from an index on, and returns its width; -1 if there
// is none.
func nextCPA(s string, from int) (at, width int) {
	at = -1
	for _, name := range [...]string{"CPA", "cpa", "Care Programme Approach",
		"Care programme approach", "care programme approach"} {
		if i := strings.Index(s[from:], name); i >= 0 && (at < 0 || from+i < at) {
			at, width = from+i, len(name)
		}
	}
	return at, width
}

// around are the signs between words. A full stop is none: words of another sentence stand apart.
const around = " \n\"'“”‘’()-–:,=/"

// lastWord takes the last word off, and gives it in lower case; empty if there is none.
func lastWord(s string) (rest, word string) {
	s = strings.TrimRight(s, around)
	i := strings.LastIndexAny(s, around)
	if i < 0 {
		return "", strings.ToLower(s)
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i], strings.ToLower(s[i+size:])
}

// firstWord takes the first word off, and gives it in lower case; empty if a sentence ends.
func firstWord(s string) (word, rest string) {
	s = strings.TrimLeft(s, around)
	i := strings.IndexAny(s, around+".;")
	if i < 0 {
		i = len(s)
	}
	return strings.ToLower(s[:i]), s[i:]
}

// gradesRisk reports whether words put risk into grades or colours (W40): "high risk", "risk: low",
// "risk is medium", "amber rating", "RAG".
func gradesRisk(s string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], "isk")
		if i < 0 {
			break
		}
		i += from
		from = i + 3
		if i > 0 && (s[i-1] == 'r' || s[i-1] == 'R') && gradedAt(s, i-1, i+3) {
			return true
		}
	}
	return ratedColour(s)
}

// gradedAt looks at the words around "risk", which stands from i to j.
func gradedAt(s string, i, j int) bool {
	if _, w := lastWord(s[:i]); isGrade(w) || isColour(w) {
		return true
	}
	rest := s[j:]
	for range 6 { // "risk level is currently high"
		var w string
		w, rest = firstWord(rest)
		if isGrade(w) || isColour(w) {
			return true
		}
		if !isFiller(w) {
			return false
		}
	}
	return false
}

func isGrade(w string) bool {
	return w == "low" || w == "medium" || w == "moderate" || w == "high" || w == "severe"
}

func isColour(w string) bool { return w == "red" || w == "amber" || w == "green" }

func isFiller(w string) bool {
	switch w {
	case "is", "was", "level", "rating", "score", "category", "currently", "now", "remains", "assessed",
		"rated", "as", "status", "grade":
		return true
	}
	return false
}

// ratedColour finds a colour beside a word of rating; people may speak of red doors.
func ratedColour(s string) bool {
	for _, name := range [...]string{"mber", "red", "Red", "RED", "reen"} {
		from := 0
		for {
			i := strings.Index(s[from:], name)
			if i < 0 {
				break
			}
			end := from + i + len(name)
			rest, colour := lastWord(s[:end])
			_, before := lastWord(rest)
			after, _ := firstWord(s[end:])
			if isColour(colour) && (isRating(before) || isRating(after)) {
				return true
			}
			from = end
		}
	}
	return strings.Contains(s, "RAG rat") || strings.Contains(s, "RAG: ")
}

func isRating(w string) bool {
	return w == "rating" || w == "rated" || w == "risk" || w == "zone" || w == "rag"
}

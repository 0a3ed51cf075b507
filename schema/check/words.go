package check

import "strings"

// hasLevels tells whether words speak of standard or enhanced CPA, or of a level of CPA (domain.md
// S6). Most texts do not name CPA at all, and the search ends there.
func hasLevels(s string) bool {
	for i, w := nextCPA(s, 0); i >= 0; i, w = nextCPA(s, i+w) {
		before, after := lastWords(s[:i]), firstWord(s[i+w:])
		switch {
		case isLevel(before[1]), after == "level" || after == "levels":
			return true
		case isLevel(before[0]) && (before[1] == "level" || before[1] == "the"):
			return true
		case (before[0] == "level" || before[0] == "levels") && (before[1] == "of" || before[1] == "on"):
			return true
		}
	}
	return false
}

func isLevel(w string) bool { return w == "standard" || w == "enhanced" }

// nextCPA finds "CPA" or "care programme approach" from an index on and gives its width.
func nextCPA(s string, from int) (at, width int) {
	best, width := -1, 0
	for _, name := range [...]string{"CPA", "cpa", "Cpa", "are Programme Approach", "are programme approach"} {
		if i := strings.Index(s[from:], name); i >= 0 && (best < 0 || from+i < best) {
			best, width = from+i, len(name)
			if name[0] == 'a' {
				best, width = best-1, width+1 // the C or c before it
				best = max(best, from)
			}
		}
	}
	return best, width
}

// lastWords gives the last two words before a place, in lower case; empty ones where there are
// fewer.
func lastWords(s string) (w [2]string) {
	for i := 1; i >= 0; i-- {
		s = strings.TrimRight(s, " \n\"'“‘(-–:,=/")
		j := strings.LastIndexAny(s, " \n\"'“‘(-–:,=/") + 1
		for j < len(s) && s[j]&0xC0 == 0x80 { // within a sign of several bytes
			j++
		}
		w[i], s = strings.ToLower(s[j:]), s[:j]
	}
	return w
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, " \n\"'”’)-–:,=(/")
	if i := strings.IndexAny(s, " \n\"'”’)-–:,=.;(/"); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

// gradesRisk tells whether words put risk into grades or colours (domain.md W40): "high risk",
// "risk: low", "risk is medium", "amber rating", "RAG".
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
	before := lastWords(s[:i])
	if isGrade(before[1]) || isColour(before[1]) {
		return true
	}
	rest := s[j:]
	for range 4 { // "risk level is currently high"
		w := firstWord(rest)
		if isGrade(w) || isColour(w) {
			return true
		}
		if !isFiller(w) {
			return false
		}
		k := strings.Index(strings.ToLower(rest), w)
		rest = rest[k+len(w):]
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
			before, after := lastWords(s[:end]), firstWord(s[end:])
			if isColour(before[1]) && (isRating(after) || isRating(before[0])) {
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

package templates

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is one thing that is wrong with a template. Templates hold no facts of anyone, so a Fault
// may quote what the template says.
type Fault struct {
	File      string
	Line, Col int // 1-based, Col in characters
	Text      string
	Hint      string // the nearest right name, or what to do; may be empty
}

// Error gives "care-plan.xml:12:5: no fact person.nam (did you mean person.name?)".
func (f *Fault) Error() string {
	s := fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Text)
	if f.Hint != "" {
		s += " (" + f.Hint + ")"
	}
	return s
}

// place is a position in a template file.
type place struct {
	file      string
	line, col int
}

// faults collects what is wrong, so that one run names everything.
type faults struct{ list []*Fault }

func (l *faults) add(at place, hint, format string, args ...any) {
	l.list = append(l.list, &Fault{
		File: at.file, Line: at.line, Col: at.col,
		Text: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// errors gives the faults by file and place, each once.
func (l *faults) errors() []error {
	slices.SortStableFunc(l.list, func(a, b *Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Col, b.Col), cmp.Compare(a.Text, b.Text))
	})
	var out []error
	for i, f := range l.list {
		if i > 0 && *f == *l.list[i-1] {
			continue
		}
		out = append(out, f)
	}
	return out
}

// didYouMean gives a hint with the name nearest to what was written, or the whole choice where it
// is short and nothing is near.
func didYouMean(got string, names []string) string {
	best, far := "", 1+len(got)/2
	for _, n := range names {
		if d := distance(strings.ToLower(got), strings.ToLower(n)); d < far {
			best, far = n, d
		}
	}
	switch {
	case best != "":
		return "did you mean " + best + "?"
	case len(names) == 0:
		return ""
	case len(names) <= 12:
		return "there are " + strings.Join(names, ", ")
	}
	return ""
}

// distance is the number of letters to add, drop, change or swap (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	two, one, now := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(s); i++ {
		now[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			now[j] = min(one[j]+1, now[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				now[j] = min(now[j], two[j-2]+1)
			}
		}
		two, one, now = one, now, two
	}
	return one[len(t)]
}

package language

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cpadoc/schema/finding"
)

// Fault is one thing that is wrong with a template. Templates hold no facts of anyone, so a Fault
// may quote what the template says.
type Fault struct {
	File      string
	Line, Col int // 1-based, Col in characters
	Text      string
	Hint      string // the nearest right name, or what to do; may be empty
}

// Error returns "care-plan.xml:12:5: no fact person.nam (did you mean person.name?)".
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

// errors returns the faults by file and place, each once.
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

// didYouMean returns a hint with the name nearest to what was written, or the whole choice where it
// is short and nothing is near.
func didYouMean(got string, names []string) string {
	best, far := "", 1+len(got)/2
	for _, n := range names {
		if d := finding.Distance(strings.ToLower(got), strings.ToLower(n)); d < far {
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

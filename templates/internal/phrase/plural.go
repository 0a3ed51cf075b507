package phrase

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// plural is one form of the words for a number, with the rule of Unicode's CLDR that chooses it:
// "n % 10 = 2..4 and n % 100 != 12..14". The form other needs no rule.
type plural struct {
	form string
	any  [][]relation // one of these has to hold, in all its parts
}

// relation is "n % mod = from..to, from..to".
type relation struct {
	mod    int // 0 for n itself
	not    bool
	ranges [][2]int
}

const otherForm = "other"

// SetPlural adds a form and its rule.
func (w *Words) SetPlural(form, rule string) error {
	p := plural{form: form}
	for _, alternative := range strings.Split(rule, " or ") {
		var all []relation
		for _, part := range strings.Split(alternative, " and ") {
			r, err := parseRelation(part)
			if err != nil {
				return err
			}
			all = append(all, r)
		}
		p.any = append(p.any, all)
	}
	w.plurals = slices.DeleteFunc(w.plurals, func(q plural) bool { return q.form == form })
	w.plurals = append(w.plurals, p)
	return nil
}

func parseRelation(s string) (r relation, err error) {
	left, right, ok := strings.Cut(s, "=")
	if !ok {
		return r, fmt.Errorf("%q is no rule: write n = 1, or n %% 10 = 2..4", s)
	}
	left, r.not = strings.CutSuffix(left, "!")
	left = strings.Join(strings.Fields(left), "")
	if mod, ok := strings.CutPrefix(left, "n%"); ok {
		if r.mod, err = strconv.Atoi(mod); err != nil || r.mod < 1 {
			return r, fmt.Errorf("%q is no number", mod)
		}
	} else if left != "n" {
		return r, fmt.Errorf("%q is no rule: n is the number", s)
	}
	for _, part := range strings.Split(right, ",") {
		from, to, ranged := strings.Cut(strings.TrimSpace(part), "..")
		if !ranged {
			to = from
		}
		a, err1 := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil {
			return r, fmt.Errorf("%q is no number", part)
		}
		r.ranges = append(r.ranges, [2]int{a, b})
	}
	return r, nil
}

func (r *relation) holds(n int) bool {
	if r.mod > 0 {
		n %= r.mod
	}
	in := slices.ContainsFunc(r.ranges, func(x [2]int) bool { return x[0] <= n && n <= x[1] })
	return in != r.not
}

// pluralOf is the form for a number.
func (w *Words) pluralOf(n int) string {
	for _, p := range w.plurals {
		for _, all := range p.any {
			if !slices.ContainsFunc(all, func(r relation) bool { return !r.holds(n) }) {
				return p.form
			}
		}
	}
	return otherForm
}

// forms are the plurals of the language.
func (w *Words) forms() (names []string) {
	for _, p := range w.plurals {
		names = append(names, p.form)
	}
	return append(names, otherForm)
}

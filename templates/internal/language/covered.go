package language

import (
	"slices"
	"strings"
)

// What is absent takes nothing else with it, between places as within a text: a fact that stands
// only under a condition on another is lost where that other is not recorded, or is, so some place
// for it has to stand in either case. A condition on a code is the template's decision where the
// code is recorded; it is an absence where it is not.

// term is a condition on the way to a place.
type term struct {
	paths []path // any of these is recorded
	code  bool   // and it is the right one of its codes
	not   bool
	slot  int // of an <each>: the variable of its items
}

func (t term) opposite() term { t.not = !t.not; return t }

// term returns what has to hold for the words of an <if>, <unless> or <when>.
func (c *choice) term() term {
	if c.codes != nil {
		return term{paths: []path{c.path}, code: true, not: c.not}
	}
	return term{paths: c.has, not: c.not}
}

func (s *scope) when(t term) *scope {
	n := *s
	n.under = append(slices.Clip(s.under), t)
	return &n
}

// around returns what has to hold for a place to be filled. An item of a list brings the list along.
func (s *scope) around(p *path) (out []term) {
	slot := p.slot
	for _, t := range slices.Backward(s.under) {
		if t.slot != 0 && t.slot == slot {
			slot = t.paths[0].slot
			continue
		}
		out = append(out, t)
	}
	return out
}

// printing is a place for a fact in a document.
type printing struct {
	path  path
	at    place
	under []term
}

// covered refuses a document that has no place for a fact when others are absent, or present.
func (c *compiler) covered() {
	seen := map[string]bool{}
	for i, p := range c.prints {
		id := p.path.shape.Path
		if seen[id] || !p.path.ofRecord() {
			continue
		}
		seen[id] = true
		var all []printing
		for _, other := range c.prints[i:] {
			if other.path.shape.Path == id {
				all = append(all, other)
			}
		}
		c.lossOf(id, all)
	}
}

// ofRecord reports whether a path leads to a fact of the record itself: what is worked out from the
// record, and what the profile and the order say, is decided before a template is filled.
func (p *path) ofRecord() bool {
	return p.slot != slotFact && p.slot != slotProfile && p.slot != slotOrder && p.shape != numberShape &&
		!strings.HasPrefix(p.shape.Path, "fact.") && !strings.HasPrefix(p.shape.Path, "profile.")
}

// lossOf refuses a fact that some choice of absences takes off the page.
func (c *compiler) lossOf(id string, all []printing) {
	others := othersOf(id, all)
	if len(others) == 0 {
		return
	}
	for _, here := range choices(others) {
		if !slices.ContainsFunc(all, func(p printing) bool { return p.filled(here) }) {
			p := all[0]
			c.add(p.at, "let it stand in either case, or guard its own words alone",
				"%s is lost where %s", p.path.name, told(others, here))
			return
		}
	}
}

// othersOf returns the facts that the places for a fact hang on, but for those that it brings along.
func othersOf(id string, all []printing) (out []string) {
	for _, p := range all {
		for _, t := range p.under {
			for _, q := range t.paths {
				if !q.ofRecord() {
					continue
				}
				for _, m := range q.may {
					if !inside(id, m.place) && !slices.Contains(out, m.place) {
						out = append(out, m.place)
					}
				}
			}
		}
	}
	return out
}

// inside reports whether a fact of the schema is another or part of it.
func inside(id, other string) bool {
	rest, ok := strings.CutPrefix(id, other)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// most is how many facts are tried in every combination; of more, one and all are left out.
const most = 10

// choices are the sets of facts that are not recorded: none, one, all but one, all, or every one.
func choices(others []string) (out []map[string]bool) {
	n := len(others)
	every := 1 << min(n, most)
	for bits := range every {
		out = append(out, absentAt(others, func(i int) bool { return i < most && bits>>i&1 == 1 }))
	}
	if n > most {
		for one := range n {
			out = append(out, absentAt(others, func(i int) bool { return i == one }),
				absentAt(others, func(i int) bool { return i != one }))
		}
		out = append(out, absentAt(others, func(int) bool { return true }))
	}
	return slices.DeleteFunc(out, func(absent map[string]bool) bool { return absent == nil })
}

// absentAt is one choice; nil if it cannot be: what is part of an absent fact is absent too.
func absentAt(others []string, at func(int) bool) map[string]bool {
	absent := map[string]bool{}
	for i, o := range others {
		absent[o] = at(i)
	}
	for _, o := range others {
		for _, part := range others {
			if absent[o] && !absent[part] && inside(part, o) {
				return nil
			}
		}
	}
	return absent
}

// filled reports whether a place is filled when those facts are absent.
func (p printing) filled(absent map[string]bool) bool {
	return !slices.ContainsFunc(p.under, func(t term) bool { return !t.may(absent) })
}

// may reports whether a condition may hold: a code that is recorded may be any, and what is worked
// out may be there or not.
func (t term) may(absent map[string]bool) bool {
	if slices.ContainsFunc(t.paths, func(q path) bool { return !q.ofRecord() }) {
		return true
	}
	there := slices.ContainsFunc(t.paths, func(q path) bool {
		return !slices.ContainsFunc(q.may, func(m optional) bool { return absent[m.place] })
	})
	if there && t.code {
		return true
	}
	return there != t.not
}

// told says which facts are absent, or, if none is, which are recorded.
func told(others []string, absent map[string]bool) string {
	var gone []string
	for _, o := range others {
		if absent[o] {
			gone = append(gone, o)
		}
	}
	if len(gone) == 0 {
		return strings.Join(others, ", ") + " is recorded"
	}
	return strings.Join(gone, ", ") + " is not recorded"
}

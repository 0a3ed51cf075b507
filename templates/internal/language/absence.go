package language

import "slices"

// What is absent takes nothing else with it. A text, a [ ] and a <part> are left out whole when a fact
// or a <join> that stands in them unguarded says nothing; so nothing else that may be recorded may
// stand in them. The compiler refuses a template that would lose a word, whatever a record lacks.

// whole checks ops that are left out as one.
func (c *compiler) whole(ops []op) {
	all := placesIn(ops, nil)
	for _, d := range unguarded(ops) {
		for _, p := range all {
			if !d.holds(p) && d.loses(p) {
				c.add(p.at, "put each in [ ] or in a <part> of a <join>",
					"%s is lost where %s is not recorded", p.path.name, d.what())
				return
			}
		}
	}
	c.apart(ops)
}

// guard is a hole or a join whose absence takes the ops around it away.
type guard struct {
	hole  *hole
	holes []*hole // of a join: every place in it
}

// unguarded are the holes and joins that stand in ops themselves and may say nothing.
func unguarded(ops []op) (out []guard) {
	for _, o := range ops {
		switch o := o.(type) {
		case *hole:
			if len(o.path.may) > 0 {
				out = append(out, guard{hole: o})
			}
		case *styled:
			out = append(out, unguarded(o.ops)...)
		case *spliced:
			out = append(out, unguarded(o.ops)...)
		case *join:
			if holes := placesIn(o.ops, nil); !slices.ContainsFunc(holes, (*hole).sure) {
				out = append(out, guard{holes: holes})
			}
		}
	}
	return out
}

// holds reports whether a place is the guard itself or stands in it.
func (g guard) holds(p *hole) bool { return p == g.hole || slices.Contains(g.holes, p) }

// loses reports whether a place may be recorded where the guard says nothing.
func (g guard) loses(p *hole) bool {
	if p.path.shape == numberShape || p.path.slot == slotOrder {
		return false
	}
	if g.hole != nil {
		return !p.brings(g.hole)
	}
	return !slices.ContainsFunc(g.holes, p.brings)
}

func (g guard) what() string {
	if g.hole != nil {
		return g.hole.path.name
	}
	return "what the <join> holds"
}

// sure reports whether a fact is always recorded where the hole stands.
func (h *hole) sure() bool { return len(h.path.may) == 0 }

// brings reports whether h is recorded wherever p is: what may be absent of h leads to p.
func (p *hole) brings(h *hole) bool {
	return !slices.ContainsFunc(h.path.may, func(m optional) bool { return !within(p.path.name, m.name) })
}

// placesIn adds all holes in ops, however deep.
func placesIn(ops []op, to []*hole) []*hole {
	for _, o := range ops {
		if h, ok := o.(*hole); ok {
			to = append(to, h)
		}
		for _, inner := range insideOf(o) {
			to = placesIn(inner, to)
		}
	}
	return to
}

// insideOf returns the ops that an op of text holds.
func insideOf(o op) [][]op {
	switch o := o.(type) {
	case *group:
		return [][]op{o.ops}
	case *styled:
		return [][]op{o.ops}
	case *spliced:
		return [][]op{o.ops}
	case *join:
		return [][]op{o.ops}
	case *part:
		return [][]op{o.ops}
	case *each:
		return [][]op{o.ops}
	case *choice:
		return [][]op{o.then, o.alt}
	}
	return nil
}

// apart refuses two places with nothing between them: "Latex" and "severe" make no word.
func (c *compiler) apart(ops []op) {
	var last *hole
	for _, o := range ops {
		first, end, optional := edges(o)
		if last != nil && first != nil {
			c.add(first.at, "put a space or a mark between them", "%s and %s stand with nothing between them",
				last.path.name, first.path.name)
			return
		}
		if end != nil || !optional {
			last = end
		}
	}
}

// edges returns the places with which the words of an op may begin and end, and whether it may say
// nothing at all.
func edges(o op) (first, end *hole, optional bool) {
	switch o := o.(type) {
	case *hole:
		return o, o, false
	case *words, lineEnd, blankLine:
		return nil, nil, false
	}
	optional = true
	for _, ops := range insideOf(o) {
		for _, in := range ops {
			a, _, may := edges(in)
			if first == nil {
				first = a
			}
			if !may {
				break
			}
		}
		for i := len(ops) - 1; i >= 0; i-- {
			_, b, may := edges(ops[i])
			if end == nil {
				end = b
			}
			if !may {
				break
			}
		}
	}
	return first, end, optional
}

package language

import (
	"maps"
	"slices"
	"strings"

	"cpadoc/schema/tree"
)

// Slots of the roots that a path may start from; variables of <each> follow.
const (
	slotRecord = iota
	slotFact
	slotProfile
	slotOrder
	slotFree // the first variable
	maxSlots = 16
)

// path is a resolved place of a fact: where to start and which properties to follow.
type path struct {
	slot    int
	keys    []step
	shape   *tree.Shape
	readers []string // who may read the fact at all; nil for everyone
	vis     tree.Visibility
	may     []optional // the parts of name that may be absent although the schema holds
	name    string     // as written
}

// optional is a part of a path that need not be recorded: its name as written, and its place in the schema.
type optional struct{ name, place string }

// step is one property of a path. Where a value of the record or the profile has it, it is found by its slot;
// of facts that are worked out, by its name.
type step struct {
	key  string
	slot uint8 // 0 if the name counts
}

// variable is a name that <each> gives to an item.
type variable struct {
	name string
	path path // of the item: keys empty
}

// scope is what a template knows at one place.
type scope struct {
	vars  []variable
	sure  []string // paths that an enclosing <if has> has found
	slots int      // the next free slot
	under []term   // what has to hold for this place to be filled
}

func (s *scope) with(v variable) *scope {
	n := *s
	n.vars = append(slices.Clip(s.vars), v)
	n.slots++
	return &n
}

func (s *scope) knowing(paths ...string) *scope {
	n := *s
	n.sure = append(slices.Clip(s.sure), paths...)
	return &n
}

// resolve follows a dotted path from a root, a variable or a property of the record. A fault names
// the nearest right name.
func (c *compiler) resolve(text string, at place, sc *scope) (path, bool) {
	parts := strings.Split(text, ".")
	p, rest := c.start(parts, sc)
	p.name = text
	for i, key := range rest {
		required := slices.Contains(p.shape.Required, key)
		if !c.step(&p, key, at, rest[:i]) {
			return path{}, false
		}
		if !required {
			p.may = append(p.may, optional{strings.Join(parts[:len(parts)-len(rest)+i+1], "."), p.shape.Path})
		}
	}
	p.may = slices.DeleteFunc(p.may, func(m optional) bool {
		return slices.ContainsFunc(sc.sure, func(s string) bool { return within(s, m.name) })
	})
	return p, true
}

// within reports whether a path is m or goes through it.
func within(name, m string) bool {
	return name == m || strings.HasPrefix(name, m) && name[len(m)] == '.'
}

func (c *compiler) start(parts []string, sc *scope) (path, []string) {
	for _, v := range sc.vars {
		if v.name == parts[0] {
			return v.path, parts[1:]
		}
	}
	for i, name := range rootNames {
		if parts[0] == name {
			return path{slot: i + 1, shape: c.roots[i+1]}, parts[1:]
		}
	}
	return path{slot: slotRecord, shape: c.roots[slotRecord]}, parts
}

var rootNames = []string{"fact", "profile", "order"}

func (c *compiler) step(p *path, key string, at place, before []string) bool {
	s := p.shape
	if s.Kind == tree.Array {
		c.add(at, "use <each in=\"...\" as=\"...\">", "%s is a list, so it has no %s", s.Path, key)
		return false
	}
	next := s.Props[key]
	if next == nil {
		names := slices.Sorted(maps.Keys(s.Props))
		hint := didYouMean(key, names)
		if len(before) == 0 && p.slot == slotRecord && len(p.keys) == 0 {
			hint = didYouMean(key, append(names, rootNames...))
		}
		c.add(at, hint, "there is no fact %s", strings.Join(append(slices.Clone(before), key), "."))
		return false
	}
	p.keys = append(slices.Clip(p.keys), stepOf(p, key, next))
	p.into(next)
	c.source(next)
	return true
}

// stepOf is the step to a property.
func stepOf(p *path, key string, next *tree.Shape) step {
	if p.slot == slotOrder || p.slot == slotFact && len(p.keys) == 0 || strings.HasPrefix(p.shape.Path, "fact.") {
		return step{key: key}
	}
	return step{key, next.Slot}
}

// into moves to a property or an item: readers and visibility are inherited, the stricter wins.
func (p *path) into(s *tree.Shape) {
	p.shape = s
	if len(s.Readers) > 0 {
		p.readers = s.Readers
	}
	p.vis = max(p.vis, s.Vis)
}

// item returns the path of an array's items, held in a slot of their own.
func (p path) item(slot int) path {
	q := p
	q.slot, q.keys, q.may = slot, nil, nil
	if p.shape.Items != nil {
		q.into(p.shape.Items)
	}
	return q
}

// lookup follows a schema path such as "careTeam[].name".
func (c *compiler) lookup(name string) (path, bool) {
	p := path{shape: c.roots[slotRecord], name: name}
	for _, key := range strings.Split(name, ".") {
		key, list := strings.CutSuffix(key, "[]")
		next := p.shape.Props[key]
		if next == nil {
			return p, false
		}
		p.into(next)
		if list {
			if p.shape.Items == nil {
				return p, false
			}
			p.into(p.shape.Items)
		}
	}
	return p, true
}

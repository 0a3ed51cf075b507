package language

import (
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// each repeats its ops for every item of a list. Within text, an item of which a fact is missing
// is left out alone.
type each struct {
	list   path
	slot   int
	number int // slot of the item's number, 0 for none
	ops    []op
}

func (e *each) run(f *filler, o *frame) {
	n := f.get(&e.list)
	if n == nil {
		return
	}
	was := f.slots[e.slot]
	for i, item := range n.Kids {
		f.slots[e.slot] = item
		if e.number > 0 {
			f.slots[e.number] = numberNode(i + 1)
		}
		runAll(f, e.ops, o)
	}
	f.slots[e.slot] = was
}

func numberNode(i int) *tree.Node {
	if i < len(smallNumbers) {
		return smallNumbers[i]
	}
	return &tree.Node{Kind: tree.Number, Text: strconv.Itoa(i)}
}

// smallNumbers are never changed after start.
var smallNumbers = func() (ns [200]*tree.Node) {
	for i := range ns {
		ns[i] = &tree.Node{Kind: tree.Number, Text: strconv.Itoa(i)}
	}
	return ns
}()

// choice is <if>, <unless>, or one <when> with those after it.
type choice struct {
	has       []path // any of these is recorded
	path      path   // or this one is one of the codes
	codes     []string
	not       bool
	then, alt []op
}

func (c *choice) run(f *filler, o *frame) {
	if c.holds(f) != c.not {
		runAll(f, c.then, o)
	} else {
		runAll(f, c.alt, o)
	}
}

func (c *choice) holds(f *filler) bool {
	for i := range c.has {
		if phrase.Present(f.get(&c.has[i])) {
			return true
		}
	}
	if c.codes == nil {
		return false
	}
	n := f.get(&c.path)
	if n == nil {
		return false
	}
	return slices.Contains(c.codes, phrase.CodeOf(n))
}

func buildEach(c *compiler, e *elem, in context, sc *scope) op {
	a, ok := e.attr("in")
	as, okAs := e.attr("as")
	if !ok || !okAs {
		c.add(e.at, "", "<each> needs in=\"...\" and as=\"...\"")
		return nil
	}
	p, ok := c.resolve(a.value, a.at, sc)
	if !ok {
		return nil
	}
	if p.shape.Kind != tree.Array {
		c.add(a.at, "", "%s is not a list", a.value)
		return nil
	}
	c.allowed(&p, a.at)
	c.source(p.shape.Items)
	sc, ok = c.name(sc, as, p.item(sc.slots))
	if !ok {
		return nil
	}
	r := &each{list: p, slot: sc.slots - 1}
	if num, ok := e.attr("number"); ok {
		if sc, ok = c.name(sc, num, path{slot: sc.slots, shape: numberShape}); !ok {
			return nil
		}
		r.number = sc.slots - 1
	}
	r.ops = c.inside(e, in, sc.when(term{paths: []path{p}, slot: r.slot}))
	return r
}

var numberShape = &tree.Shape{Kind: tree.Number, Integer: true, Path: "number"}

// name returns a name to a path, refusing one that would hide a fact.
func (c *compiler) name(sc *scope, a attr, p path) (*scope, bool) {
	if !c.free(a.value, a.at, sc) {
		return nil, false
	}
	if sc.slots == maxSlots {
		c.add(a.at, "", "lists stand inside lists more than %d deep", maxSlots-slotFree)
		return nil, false
	}
	return sc.with(variable{a.value, p}), true
}

// free reports whether a name means nothing yet.
func (c *compiler) free(name string, at place, sc *scope) bool {
	taken := slices.Contains(rootNames, name) || c.roots[slotRecord].Props[name] != nil ||
		slices.ContainsFunc(sc.vars, func(v variable) bool { return v.name == name })
	switch {
	case name == "" || strings.ContainsAny(name, ". {}[]"):
		c.add(at, "", "%q cannot be a name", name)
	case taken:
		c.add(at, "choose another", "%s already means something here", name)
	default:
		return true
	}
	return false
}

func buildIf(c *compiler, e *elem, in context, sc *scope) op {
	ch := &choice{not: e.name == "unless"}
	if !c.condition(ch, e, sc) {
		return nil
	}
	if !ch.not {
		sc = sc.knowing(ch.known()...)
	}
	if !e.is("decides") {
		sc = sc.when(ch.term())
	}
	ch.then = c.inside(e, in, sc)
	return ch
}

// buildChoose makes the first <when> that holds stand, else <otherwise>.
func buildChoose(c *compiler, e *elem, in context, sc *scope) op {
	var first, last *choice
	for i, k := range e.kids {
		switch {
		case k.elem == nil:
			c.blank([]kid{k}, "<choose> holds <when> and <otherwise> alone")
		case k.elem.name == "when":
			c.attrs(k.elem, conditionAttrs)
			ch := &choice{}
			if !c.condition(ch, k.elem, sc) {
				return nil
			}
			ch.then = c.inside(k.elem, in, sc.knowing(ch.known()...).when(ch.term()))
			if !e.is("decides") {
				sc = sc.when(ch.term().opposite())
			}
			if first == nil {
				first = ch
			} else {
				last.alt = []op{ch}
			}
			last = ch
		case k.elem.name == "otherwise" && first != nil:
			c.noAttrs(k.elem)
			last.alt = c.inside(k.elem, in, sc)
			c.blank(e.kids[i+1:], "nothing stands after <otherwise>")
			return first
		default:
			c.add(k.elem.at, "", "<choose> holds <when> and <otherwise> alone")
		}
	}
	if first == nil {
		c.add(e.at, "", "<choose> needs a <when>")
		return nil
	}
	return first
}

// conditionAttrs are the attributes of <if>, <unless> and <when>.
var conditionAttrs = []string{"has", "path", "is"}

// known are the paths that are recorded where the condition holds.
func (c *choice) known() []string {
	switch {
	case len(c.has) == 1:
		return []string{c.has[0].name}
	case len(c.codes) > 0:
		return []string{c.path.name}
	}
	return nil
}

// condition reads has="a b" or path="a" is="code code".
func (c *compiler) condition(ch *choice, e *elem, sc *scope) bool {
	has, okHas := e.attr("has")
	for _, name := range strings.Fields(has.value) {
		p, ok := c.resolve(name, has.at, sc)
		if !ok {
			return false
		}
		c.allowed(&p, has.at)
		ch.has = append(ch.has, p)
	}
	pa, okPath := e.attr("path")
	is, okIs := e.attr("is")
	switch {
	case okHas == okPath || okPath != okIs:
		c.add(e.at, "", "<%s> needs has=\"...\", or path=\"...\" and is=\"...\"", e.name)
		return false
	case okHas:
		return len(ch.has) > 0
	}
	p, ok := c.resolve(pa.value, pa.at, sc)
	if !ok {
		return false
	}
	c.allowed(&p, pa.at)
	ch.path, ch.codes = p, strings.Fields(is.value)
	codes := p.shape.Enum
	if p.shape.Kind == tree.Bool {
		codes = []string{"true", "false"}
	}
	if len(codes) == 0 {
		c.add(pa.at, "use has=\"...\"", "%s has no codes to compare with", pa.value)
		return false
	}
	for _, code := range ch.codes {
		if !slices.Contains(codes, code) {
			c.add(is.at, didYouMean(code, codes), "%s is never %s", pa.value, code)
			return false
		}
	}
	c.mark(p.shape)
	return true
}

package language

import (
	"maps"
	"slices"
	"strings"
)

// A fragment is text that several places share: <include fragment="dose" medicine="m"/> puts it where
// it stands, with m for what the fragment calls medicine. It is compiled at each place, for the reader
// of that document.

// fragment returns the root of a fragment's file; nil if there is none.
func (c *compiler) fragment(name string) *elem {
	if e := c.files["fragments/"+name+".xml"]; e != nil && e.name == "fragment" {
		return e
	}
	return nil
}

func buildInclude(c *compiler, e *elem, in context, sc *scope) op {
	a, _ := e.attr("fragment")
	f := c.fragment(a.value)
	switch {
	case f == nil:
		c.add(a.at, didYouMean(a.value, c.fragments()), "there is no fragment %q", a.value)
		return nil
	case slices.Contains(c.within, a.value):
		c.add(a.at, "", "the fragment includes itself")
		return nil
	}
	inner, ok := c.given(e, f, sc)
	if !ok {
		return nil
	}
	c.included[a.value] = true
	c.within = append(c.within, a.value)
	defer func() { c.within = c.within[:len(c.within)-1] }()
	if in == inText {
		return &spliced{c.inline(trimmed(f).kids, inner)}
	}
	ops := c.kids(f.kids, in, inner)
	return block(func(f *filler, o *frame) { runAll(f, ops, o) })
}

// given is what a fragment knows: what it takes, as the include names it.
func (c *compiler) given(e, f *elem, sc *scope) (*scope, bool) {
	c.attrs(f, []string{"takes"})
	takes := strings.Fields(attrOf(f, "takes"))
	c.attrs(e, append([]string{"fragment"}, takes...))
	inner := &scope{slots: sc.slots, under: sc.under}
	for _, name := range takes {
		a, ok := e.attr(name)
		if !ok {
			c.add(e.at, "", "the fragment %s needs %s=\"...\"", attrOf(e, "fragment"), name)
			return nil, false
		}
		p, ok := c.resolve(a.value, a.at, sc)
		if !ok || !c.free(name, f.at, inner) {
			return nil, false
		}
		c.allowed(&p, a.at)
		if len(p.may) > 0 {
			p.may = []optional{{name, p.shape.Path}}
		}
		inner.vars = append(inner.vars, variable{name, p})
	}
	return inner, true
}

// trimmed is a fragment without the white space at its ends, which would stand in the sentence.
func trimmed(f *elem) *elem {
	t := *f
	t.kids = slices.Clone(f.kids)
	if n := len(t.kids); n > 0 {
		t.kids[0].text = strings.TrimLeft(t.kids[0].text, " \t\r\n")
		t.kids[n-1].text = strings.TrimRight(t.kids[n-1].text, " \t\r\n")
	}
	return &t
}

func (c *compiler) fragments() (names []string) {
	for _, file := range slices.Sorted(maps.Keys(c.files)) {
		if name, ok := strings.CutPrefix(file, "fragments/"); ok && c.files[file].name == "fragment" {
			names = append(names, strings.TrimSuffix(name, ".xml"))
		}
	}
	return names
}

// Sections of a document have names. A file of a trust in a folder called like the document replaces
// one of them: care-plan/goals.xml holds the <section> that stands for the one named goals.

// section returns the element to build where a section stands: itself, or the file that replaces it.
func (c *compiler) section(e *elem) *elem {
	name, ok := e.attr("name")
	if !ok {
		return e
	}
	key := strings.TrimSuffix(c.kind.file, ".xml") + "/" + name.value
	c.included[key] = true
	own := c.files[key+".xml"]
	if own == nil || own.name != "section" {
		return e
	}
	c.attrs(own, elements["section"].attrs)
	if said := attrOf(own, "name"); said != "" && said != name.value {
		c.add(own.at, "", "this file replaces the section %s, not %s", name.value, said)
	}
	return own
}

// unused refuses files that nothing of the set asks for: their words would be missed.
func (c *compiler) unused() {
	for file, over := range c.added {
		e := c.files[file]
		key := strings.TrimSuffix(strings.TrimPrefix(file, "fragments/"), ".xml")
		if !over || e == nil || c.included[key] {
			continue
		}
		switch e.name {
		case "fragment":
			c.add(e.at, didYouMean(key, slices.Sorted(maps.Keys(c.included))), "no template includes this fragment")
		case "section":
			c.add(e.at, didYouMean(key, slices.Sorted(maps.Keys(c.included))), "there is no section %s to replace", key)
		}
	}
}

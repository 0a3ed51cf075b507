package language

import (
	"slices"
	"strings"

	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// labelSet is one <labels> as it is read.
type labelSet struct {
	phrase.Labels
	at map[string]place
}

// readLabels takes the <labels> of a file. The set named "*" gives words to codes that no set of
// their own speaks of: yes, no, not asked.
func (c *compiler) readLabels(e *elem) {
	for i := 0; i < len(e.kids); i++ {
		k := e.kids[i].elem
		if k == nil || k.name != "labels" {
			if k != nil && e.name == "words" {
				c.add(k.at, didYouMean(k.name, []string{"labels"}), "there is no element <%s> here", k.name)
			}
			continue
		}
		c.labelsFor(k)
		e.kids = slices.Delete(e.kids, i, i+1)
		i--
	}
}

func (c *compiler) labelsFor(e *elem) {
	c.attrs(e, []string{"for"})
	set := &labelSet{phrase.Labels{Words: map[string]string{}}, map[string]place{}}
	for _, k := range e.kids {
		if k.elem == nil {
			c.blank([]kid{k}, "words cannot stand here")
			continue
		}
		c.label(set, k.elem)
	}
	paths, ok := e.attr("for")
	if !ok {
		c.add(e.at, "", "<labels> needs for=\"...\"")
	}
	for _, name := range strings.Fields(paths.value) {
		c.setLabels(name, set, paths.at)
	}
}

func (c *compiler) label(set *labelSet, e *elem) {
	if e.name != "label" {
		c.add(e.at, "did you mean label?", "there is no element <%s> here", e.name)
		return
	}
	c.attrs(e, []string{"code"})
	code, ok := e.attr("code")
	var text string
	for _, k := range e.kids {
		text += k.text
	}
	text = strings.Join(strings.Fields(text), " ")
	c.here = e.at
	switch {
	case !ok:
		c.add(e.at, "", "<label> needs code=\"...\"")
	case text == "":
		c.add(e.at, "", "the code %s has no words", code.value)
	case set.Words[code.value] != "":
		c.add(code.at, "", "the code %s has words already", code.value)
	}
	c.lint(text)
	set.Words[code.value] = phrase.Tie(text)
	set.at[code.value] = code.at
}

func (c *compiler) setLabels(name string, set *labelSet, at place) {
	if c.labels[name] != nil {
		c.add(at, "", "%s has labels already", name)
		return
	}
	c.labels[name] = &set.Labels
	if name == "*" {
		return
	}
	s := c.shapeOf(name)
	if s == nil {
		c.add(at, "name it as in careTeam[].role", "there is no fact %s", name)
		return
	}
	codes := codesOf(s)
	for code, where := range set.at {
		if !slices.Contains(codes, code) {
			c.add(where, didYouMean(code, codes), "%s is never %s", name, code)
		}
	}
}

// shapeOf finds a fact by its schema path.
func (c *compiler) shapeOf(name string) *tree.Shape {
	if c.byPath == nil {
		c.byPath = map[string]*tree.Shape{}
		for _, root := range c.roots {
			c.index(root)
		}
	}
	return c.byPath[name]
}

func (c *compiler) index(s *tree.Shape) {
	if s == nil {
		return
	}
	if s.Path != "" && c.byPath[s.Path] == nil {
		c.byPath[s.Path] = s
	}
	c.index(s.Items)
	for _, p := range s.Props {
		c.index(p)
	}
}

func codesOf(s *tree.Shape) []string {
	if s.Kind == tree.Bool {
		return []string{"true", "false"}
	}
	return s.Enum
}

// labelled gives the words for a fact's codes; a code without words is a fault (design.md 2, the
// label check).
func (c *compiler) labelled(s *tree.Shape, at place) *phrase.Labels {
	set, general := c.labels[s.Path], c.labels["*"]
	full := &phrase.Labels{Words: map[string]string{}}
	for _, code := range codesOf(s) {
		switch {
		case set != nil && set.Words[code] != "":
			full.Words[code] = set.Words[code]
		case general != nil && general.Words[code] != "":
			full.Words[code] = general.Words[code]
		default:
			c.add(at, "add it to <labels for=\""+s.Path+"\">", "the code %s of %s has no words",
				code, s.Path)
		}
	}
	return full
}

package language

import (
	"maps"
	"slices"
	"strings"

	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// labels reads <labels for="...">: words for the codes of a fact. The set named "*" gives words to codes
// that no set of their own speaks of: yes, no, not asked.
func (r *wordReader) labels(e *elem) {
	c := r.c
	c.attrs(e, []string{"for"})
	paths, ok := e.attr("for")
	if !ok {
		c.add(e.at, "", "<labels> needs for=\"...\"")
	}
	var codes []attr
	words := map[string]string{}
	for _, k := range e.kids {
		if k.elem == nil {
			c.blank([]kid{k}, "words cannot stand here")
			continue
		}
		if code, text, ok := r.label(k.elem, words); ok {
			codes = append(codes, code)
			words[code.value] = text
		}
	}
	for _, name := range strings.Fields(paths.value) {
		r.setLabels(name, codes, words, paths.at)
	}
}

func (r *wordReader) label(e *elem, words map[string]string) (code attr, text string, ok bool) {
	c := r.c
	if e.name != "label" {
		c.add(e.at, "did you mean label?", "there is no element <%s> here", e.name)
		return code, "", false
	}
	c.attrs(e, []string{"code"})
	code, ok = e.attr("code")
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
	case words[code.value] != "":
		c.add(code.at, "", "the code %s has words already", code.value)
	}
	c.lint(text)
	return code, r.words.Tie(text), ok
}

// setLabels returns the codes of a fact their words. A later layer changes those that it names.
func (r *wordReader) setLabels(name string, codes []attr, words map[string]string, at place) {
	c := r.c
	if !r.first("labels " + name) {
		c.add(at, "", "%s has labels already", name)
		return
	}
	set := &phrase.Labels{Words: map[string]string{}}
	if was := r.words.Labels[name]; was != nil {
		set.Words = maps.Clone(was.Words)
	}
	maps.Copy(set.Words, words)
	r.words.Labels[name] = set
	if name == "*" {
		return
	}
	s := c.shapeOf(name)
	if s == nil {
		c.add(at, didYouMean(name, slices.Collect(maps.Keys(c.byPath))), "there is no fact %s", name)
		return
	}
	known := codesOf(s)
	for _, code := range codes {
		if other := sameWords(set.Words, known, code.value); other != "" {
			c.add(code.at, "a reader could not tell them apart", "the codes %s and %s of %s have the same words",
				other, code.value, name)
		}
		if !slices.Contains(known, code.value) {
			c.add(code.at, didYouMean(code.value, known), "%s is never %s", name, code.value)
		}
	}
}

// sameWords returns another code of a fact that has the words of this one, as other layers left them.
func sameWords(words map[string]string, known []string, code string) string {
	for _, other := range known {
		if other != code && words[other] == words[code] && words[code] != "" {
			return other
		}
	}
	return ""
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

// labelled returns the words for a fact's codes; a code without words is a fault (REFERENCE.md
// 9.2).
func (c *compiler) labelled(s *tree.Shape, at place) *phrase.Labels {
	set, general := c.words.Labels[s.Path], c.words.Labels["*"]
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

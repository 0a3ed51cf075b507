package language

import (
	"slices"
	"strings"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
)

// allowed refuses a fact that the document's reader may not see (REFERENCE.md 9.2).
func (c *compiler) allowed(p *path, at place) {
	if c.kind == nil {
		return
	}
	c.inReach(p, at)
	reader := c.kind.Audience
	if c.reach == nil && !mayRead(p.readers, p.vis, reader) {
		c.add(at, "", "%s is not for this document's reader (%s)", p.name, reader)
	}
}

func mayRead(readers []string, vis tree.Visibility, reader string) bool {
	if readers != nil && !slices.Contains(readers, reader) {
		return false
	}
	switch reader {
	case "person":
		return vis <= tree.VisTeam
	case "carer", "family":
		return vis <= tree.VisPerson
	}
	return vis < tree.VisThirdParty
}

// source checks and counts the facts that a derived fact is made from.
func (c *compiler) source(s *tree.Shape) {
	for _, name := range s.Sources {
		p, ok := c.lookup(name)
		if !ok {
			panic("templates: the derived fact " + s.Path + " is made from " + name +
				", which the record does not have")
		}
		c.counts(p.shape.Path)
		if p.shape.Kind == tree.Array {
			c.counts(p.shape.Items.Path)
		}
		p.name = s.Path + ", made from " + name + ","
		c.allowed(&p, c.here)
	}
}

// counts notes that the document that is being compiled prints a fact.
func (c *compiler) counts(place string) {
	if c.kind != nil {
		c.kind.Prints[place] = true
	}
}

// mark counts a fact as printed (REFERENCE.md 9.2).
func (c *compiler) mark(s *tree.Shape) {
	c.counts(s.Path)
	switch {
	case s.LabelledText:
		for _, key := range []string{"text", "source", "recordedOn", "recordedByRef"} {
			c.counts(s.Path + "." + key)
		}
	case s.Kind == tree.Array && s.Items != nil:
		c.mark(s.Items)
	case s.Kind == tree.Object:
		for _, key := range s.Order {
			if p := s.Props[key]; p.Kind != tree.Object && p.Kind != tree.Array {
				c.mark(p)
			} else if key == "lines" {
				c.mark(p)
			}
		}
	}
}

func (c *compiler) markAll(paths ...string) {
	for _, name := range paths {
		p, ok := c.lookup(name)
		if !ok {
			panic("templates: no " + name + " in the schema")
		}
		c.counts(p.shape.Path)
	}
}

// reachOf is what a letter or an own page may name; nil for all else. A template for several
// letters may name what all of them may hold.
func reachOf(k *Template) (r schema.Reach) {
	if k.Kind == kinds.CarerPage {
		return schema.PageReach()
	}
	for i, v := range k.variants {
		if next := schema.LetterReach(v); i == 0 {
			r = next
		} else {
			r = slices.DeleteFunc(slices.Clone(r), func(path string) bool { return !next.Holds(path) })
		}
	}
	return r
}

// inReach refuses a fact that a letter may not hold, whatever the consent (REFERENCE.md 4.6,
// "Never").
func (c *compiler) inReach(p *path, at place) {
	if c.reach == nil || p.slot == slotOrder || p.shape.Path == "" || p.shape == numberShape {
		return
	}
	if strings.HasPrefix(p.shape.Path, "fact") && len(p.shape.Sources) == 0 {
		return
	}
	if !c.reach.Holds(p.shape.Path) && !strings.HasPrefix(p.shape.Path, "fact.") &&
		!(p.shape.Kind >= tree.Array && c.reach.Leads(p.shape.Path)) {
		c.add(at, "", "%s may not stand in this letter", p.name)
	}
}

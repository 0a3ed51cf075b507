package language

import (
	"slices"

	"cpadoc/templates/internal/phrase"
)

// setFormat chooses the format of a hole and its labels.
func (c *compiler) setFormat(h *hole, name string, at place) bool {
	s := h.path.shape
	if name == "" {
		if name = phrase.Usual(s); name == "" {
			c.add(at, "name one of its facts", "%s is not one fact but a group of them", h.path.name)
			return false
		}
	}
	i := slices.IndexFunc(phrase.Formats, func(f phrase.Format) bool { return f.Name == name })
	if i < 0 {
		c.add(at, didYouMean(name, phrase.FormatNames()), "there is no format %q", name)
		return false
	}
	if !phrase.Formats[i].Fits(s) {
		hint := ""
		if u := phrase.Usual(s); u != "" {
			hint = "it prints as " + u
		}
		c.add(at, hint, "%s cannot be printed as %s", h.path.name, name)
		return false
	}
	h.format = phrase.Formats[i]
	coded := s
	if name == "list" {
		coded = s.Items
	}
	if (name == "label" || name == "list") && phrase.IsCode(coded) {
		h.labels = c.labelled(coded, at)
	}
	return true
}

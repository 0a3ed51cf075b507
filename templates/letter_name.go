package templates

import (
	"strings"

	"cpadoc/schema/tree"
)

// putFormal prints a carer's name as on an envelope: "Mrs Ngozi Okafor".
func putFormal(f *filler, h *hole, n *tree.Node) bool {
	title := child(n, "title")
	if present(title) {
		f.say(tieName(title.Text), title, true)
		f.own(noBreakSpace)
	}
	return f.fullName(n)
}

// putDear prints a name as after "Dear": "Mrs Okafor", or the whole name where there is no title.
func putDear(f *filler, h *hole, n *tree.Node) bool {
	title, family := child(n, "title"), child(n, "family")
	if !present(title) || !present(family) {
		return f.fullName(n)
	}
	f.say(tieName(title.Text), title, true)
	f.own(noBreakSpace)
	f.say(tieName(family.Text), family, true)
	return true
}

// putFirst prints a first name: the preferred or given one, or of a name in one piece its first word.
func putFirst(f *filler, h *hole, n *tree.Node) bool {
	if n == nil {
		return false
	}
	if n.Kind == tree.Object {
		for _, key := range [...]string{"preferred", "given", "family"} {
			if part := child(n, key); present(part) {
				f.say(tieName(part.Text), part, true)
				return true
			}
		}
		return false
	}
	words := strings.Fields(n.Text)
	if len(words) == 0 {
		return false
	}
	if first := words[0]; len(words) > 1 && !titles[strings.TrimSuffix(first, ".")] {
		f.say(tieName(first), n, false)
		return true
	}
	f.say(tieName(n.Text), n, true)
	return true
}

// titles that no one is called by alone.
var titles = map[string]bool{"Mr": true, "Mrs": true, "Ms": true, "Miss": true, "Mx": true, "Dr": true,
	"Prof": true, "Professor": true, "Sister": true, "Sr": true, "Revd": true, "Rev": true}

// isNameOfOne tells of names that have a first name.
func isNameOfOne(s *tree.Shape) bool {
	return s.Kind == tree.String && strings.HasSuffix(s.Path, ".name") || isPersonName(s)
}

func isPersonName(s *tree.Shape) bool {
	return s.Kind == tree.Object && s.Props["given"] != nil && s.Props["family"] != nil
}

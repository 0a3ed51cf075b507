package language

import (
	"slices"
	"strings"

	letters "cpadoc/schema/letter"
)

// OwnPage is the kind of a carer's own page, "What I have agreed to do".
const OwnPage = "carer-page"

// Variants are the letters to carers. Each has exactly one template; a template may serve several.
var Variants = []letters.Variant{letters.Named, letters.Neutral, letters.Refused, letters.YoungChild, letters.Young}

// letters reads which letters a template is for; nil where it is none.
func (c *compiler) letters(k *Template, e *elem) (vs []letters.Variant) {
	a, ok := e.attr("variants")
	if !ok && k.Name != letters.Kind {
		return nil
	}
	if k.Name != letters.Kind {
		c.add(a.at, "", "only a %s has variants", letters.Kind)
		return nil
	}
	for _, name := range strings.Fields(a.value) {
		if v := letters.Variant(name); slices.Contains(Variants, v) {
			vs = append(vs, v)
			continue
		}
		c.add(a.at, didYouMean(name, variantNames()), "there is no letter %q", name)
	}
	if len(vs) == 0 {
		c.add(e.at, "name one or more of "+strings.Join(variantNames(), ", "), "<document> needs variants=\"...\"")
	}
	return vs
}

func variantNames() (names []string) {
	for _, v := range Variants {
		names = append(names, string(v))
	}
	return names
}

// Keys are the names under which the set finds a kind.
func (k *Template) Keys() []string {
	if len(k.variants) == 0 {
		return []string{k.Name}
	}
	var keys []string
	for _, v := range k.variants {
		keys = append(keys, LetterKey(v))
	}
	return keys
}

// LetterKey is the key of a letter's template; of no letter, that of the own page.
func LetterKey(v letters.Variant) string {
	if v == letters.None {
		return OwnPage
	}
	return letters.Kind + "/" + string(v)
}

// everyLetter tells of letters without a template: one that is missing would stop people's letters
// on the day they are due.
func (c *compiler) everyLetter(kinds []*Template) {
	have := map[string]bool{}
	at := place{}
	for _, k := range kinds {
		if k.Name == letters.Kind {
			at = place{k.file, 1, 1}
		}
		for _, key := range k.Keys() {
			have[key] = true
		}
	}
	if at.file == "" {
		return
	}
	for _, v := range Variants {
		if !have[LetterKey(v)] {
			c.add(at, "add it to the variants of a template", "no template makes the letter %s", v)
		}
	}
}

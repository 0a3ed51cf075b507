package language

import (
	"slices"
	"strings"

	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
)

// Variants are the letters to carers. Each has exactly one template; a template may serve several.
var Variants = []letters.Variant{letters.Named, letters.Neutral, letters.Refused, letters.YoungChild, letters.Young}

// letters reads which letters a template is for; nil if it is none.
func (c *compiler) letters(k *Template, e *elem) (vs []letters.Variant) {
	a, ok := e.attr("variants")
	if !ok && k.Kind != kinds.CarerLetter {
		return nil
	}
	if k.Kind != kinds.CarerLetter {
		c.add(a.at, "", "only a %s has variants", kinds.CarerLetter)
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

// Key is what a set finds a template by: the variant is that of a letter to a carer.
type Key struct {
	Kind    kinds.Kind
	Variant letters.Variant
}

// String returns the name of a kind, and of its variant.
func (k Key) String() string {
	if k.Variant == letters.None {
		return k.Kind.String()
	}
	return k.Kind.String() + "/" + string(k.Variant)
}

// Keys are the keys under which the set finds a template.
func (k *Template) Keys() []Key {
	if len(k.variants) == 0 {
		return []Key{{Kind: k.Kind}}
	}
	var keys []Key
	for _, v := range k.variants {
		keys = append(keys, Key{k.Kind, v})
	}
	return keys
}

// required are the fixed blocks without which the document does not load.
func (k *Template) required() []string {
	row := k.Kind.Row()
	for _, v := range row.Variants {
		if len(k.variants) > 0 && v.Code == string(k.variants[0]) {
			return v.Blocks
		}
	}
	return row.Blocks
}

// everyLetter reports letters without a template: one that is missing would stop people's letters
// on the day they are due.
func (c *compiler) everyLetter(ts []*Template) {
	have := map[Key]bool{}
	at := place{}
	for _, k := range ts {
		if k.Kind == kinds.CarerLetter {
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
		if !have[Key{kinds.CarerLetter, v}] {
			c.add(at, "add it to the variants of a template", "no template makes the letter %s", v)
		}
	}
}

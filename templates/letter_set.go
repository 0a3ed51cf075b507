package templates

import (
	"maps"
	"slices"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/tree"
)

// OwnPage is the kind of a carer's own page, "What I have agreed to do".
const OwnPage = "carer-page"

// variants are the letters to carers. Each has exactly one template; a template may serve several.
var variants = []letters.Variant{letters.Named, letters.Neutral, letters.Refused, letters.YoungChild, letters.Young}

// letters reads which letters a template is for; nil where it is none.
func (c *compiler) letters(k *kind, e *elem) (vs []letters.Variant) {
	a, ok := e.attr("variants")
	if !ok && k.Name != kinds.CarerLetter.String() {
		return nil
	}
	if k.Name != kinds.CarerLetter.String() {
		c.add(a.at, "", "only a %s has variants", kinds.CarerLetter.String())
		return nil
	}
	for _, name := range strings.Fields(a.value) {
		if v := letters.Variant(name); slices.Contains(variants, v) {
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
	for _, v := range variants {
		names = append(names, string(v))
	}
	return names
}

// reachOf is what a letter or an own page may name; nil for all else. A template for several
// letters may name what all of them may hold.
func reachOf(k *kind) (r schema.Reach) {
	if k.Name == OwnPage {
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

// inReach refuses a fact that a letter may not hold, whatever the consent (domain.md 4.6, "Never").
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

// keys are the names under which the set finds a kind.
func (k *kind) keys() []string {
	if len(k.variants) == 0 {
		return []string{k.Name}
	}
	var keys []string
	for _, v := range k.variants {
		keys = append(keys, letterKey(v))
	}
	return keys
}

func letterKey(v letters.Variant) string {
	if v == letters.None {
		return OwnPage
	}
	return kinds.CarerLetter.String() + "/" + string(v)
}

// everyLetter tells of letters without a template: one that is missing would stop people's letters
// on the day they are due.
func (c *compiler) everyLetter(all []*kind) {
	have := map[string]bool{}
	at := place{}
	for _, k := range all {
		if k.Name == kinds.CarerLetter.String() {
			at = place{k.file, 1, 1}
		}
		for _, key := range k.keys() {
			have[key] = true
		}
	}
	if at.file == "" {
		return
	}
	for _, v := range variants {
		if !have[letterKey(v)] {
			c.add(at, "add it to the variants of a template", "no template makes the letter %s", v)
		}
	}
}

// Letter fills the letter to a carer, or a carer's own page, that a view is for. The letters CA-N and
// CA-R come out alike in every word: they share a template, and nothing in it can tell them apart.
func (s *Set) Letter(v schema.View, o Order) *doc.Doc {
	k := s.kinds[letterKey(v.Terms.Variant)]
	terms := *v.Terms
	if terms.Variant == letters.Refused {
		terms.Variant = letters.Neutral
	}
	r := schema.LetterReach(terms.Variant)
	if k.Name == OwnPage {
		r = schema.LetterReach(letters.Neutral)
		if terms.Entry >= 0 {
			r = schema.LetterReach(letters.Named)
		}
	}
	profile := reach(o.Profile.Root, r)
	f := &filler{set: s, record: v.ID, asOf: o.AsOf, title: k.Title, kind: k.Name, terms: &terms}
	f.in = fact.In{Root: v.Root, Profile: profile, AsOf: o.AsOf, Terms: &terms}
	f.slots[slotRecord], f.slots[slotProfile] = v.Root, profile
	f.slots[slotFact], f.slots[slotOrder] = fact.Derive(f.in), o.letterNode()
	f.doc = &doc.Doc{Kind: k.Name, Title: k.Title + " " + o.Reference, Record: v.ID, Lang: "en-GB"}
	f.doc.Banner, f.doc.Footer = f.letterBanner(), f.letterFooter()
	var out frame
	runAll(f, k.ops, &out)
	f.doc.Blocks = out.blocks
	return f.doc
}

// letterNode is what a letter may ask of its order: what every order has, the reference and how it
// goes.
func (o *Order) letterNode() *tree.Node {
	n := o.node()
	way := goesByHand
	if o.Posted {
		way = goesByPost
	}
	reference := strings.ReplaceAll(o.Reference, "-", noBreakHyphen)
	for _, p := range [...][2]string{{"reference", reference}, {"delivery", way}} {
		n.Kids = append(n.Kids, &tree.Node{Kind: tree.String, Key: p[0], Text: p[1], Parent: n})
	}
	return n
}

// kindsOf are the kinds by name, each once.
func (s *Set) kindsOf() (all []Kind) {
	seen := map[string]bool{}
	for _, key := range slices.Sorted(maps.Keys(s.kinds)) {
		if k := s.kinds[key]; !seen[k.Name] {
			seen[k.Name] = true
			all = append(all, k.Kind)
		}
	}
	return all
}

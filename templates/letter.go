package templates

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/fixed"
	"cpadoc/templates/internal/phrase"
)

// reach copies the parts of the profile that a letter may hold.
func reach(profile *tree.Node, r schema.Reach) *tree.Node {
	root := *profile
	root.Kids = nil
	for _, k := range profile.Kids {
		if k.Shape != nil && r.Leads(k.Shape.Path) {
			root.Kids = append(root.Kids, copyReached(&root, k, r))
		}
	}
	return &root
}

func copyReached(parent, n *tree.Node, r schema.Reach) *tree.Node {
	c := *n
	c.Parent, c.Kids = parent, nil
	for _, k := range n.Kids {
		if k.Shape != nil && (r.Holds(k.Shape.Path) || r.Leads(k.Shape.Path)) {
			c.Kids = append(c.Kids, copyReached(&c, k, r))
		}
	}
	return &c
}

// letter fills the letter to a carer, or a carer's own page, that a view is for. The letters CA-N and
// CA-R come out alike in every word: they share a template, and nothing in it can tell them apart.
func (s *Set) letter(kind kinds.Kind, v schema.View, o Params) *doc.Doc {
	t := s.template(kind, v.Terms().Variant)
	terms := *v.Terms()
	if terms.Variant == letters.Refused {
		terms.Variant = letters.Neutral
	}
	r := schema.LetterReach(terms.Variant)
	if kind == kinds.CarerPage {
		r = schema.LetterReach(letters.Neutral)
		if terms.Entry >= 0 {
			r = schema.LetterReach(letters.Named)
		}
	}
	profile := reach(o.Profile.Root, r)
	d := s.document(t, v, o.AsOf, profile)
	d.Terms, d.Logo = &terms, o.Logos.Of(terms.Variant)
	d.In = fact.In{Root: v.Record().Node(), Profile: profile, AsOf: o.AsOf, Terms: &terms}
	d.In.Team, d.In.OwnTeam = care.ProfileTeam(v.Record(), record.ProfileOf(profile))
	d.In.Standing, d.In.Decided.Crisis = care.Unsigned, care.Unsigned // a letter speaks of no plan's standing
	d.Facts, d.FactNode = fact.Both(d.In)
	o.letter(d, v.Audience())
	out := &doc.Doc{Kind: kind.String(), Title: t.Title + " " + o.Reference, Record: v.ID(), Lang: t.Words.Language, Words: t.Words.Layout(),
		BoxesFirst: true, Banner: d.Banner(), Footer: d.Footer()}
	out.Blocks = t.Fill(d, false)
	return out
}

// letter gives a letter its order: what every order has, the reference and how it goes.
func (o *Params) letter(d *fixed.Document, reader schema.Audience) {
	n, way := o.node(reader), fixed.ByHand
	if o.Posted {
		way = fixed.ByPost
	}
	d.Reference, d.Posted = strings.ReplaceAll(o.Reference, "-", phrase.NBHyphen), o.Posted
	for _, p := range [...][2]string{{"reference", d.Reference}, {"delivery", way}} {
		n.Kids = append(n.Kids, &tree.Node{Kind: tree.String, Key: p[0], Text: p[1], Parent: n})
	}
	d.Order = n
}

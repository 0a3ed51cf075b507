package proof

import "cpadoc/schema/record"

// HiddenNames are names of the person that a reader may not come to know, word by word, in small letters
// (X108). They may stand in anybody's free text.
type HiddenNames [][]string

// NamesHidden returns the former names, and, where the name is private, all but the one to use for that
// reader. A name that somebody else in the record has, says nothing. mayKnow reports that the reader may
// know the private name.
func NamesHidden(rec record.Record, use string, mayKnow bool) (hidden HiddenNames) {
	n := rec.Person().Name()
	others := use + " | "
	if mayKnow {
		others += n.Given().String() + " | " + n.Family().String() + " | " + n.Preferred().String() + " | "
	}
	for _, k := range rec.Carers().All() {
		others += k.Name().Given().String() + " | " + k.Name().Family().String() + " | "
	}
	for _, k := range rec.Person().Contacts().All() {
		others += k.Name().String() + " | "
	}
	for _, w := range rec.CareTeam().All() {
		others += w.Name().String() + " | "
	}
	for _, who := range rec.ImportantPeople().All() {
		others += who.Name().String() + " | "
	}
	own := split(others)
	for _, former := range n.FormerNames().All() {
		phrase((*[][]string)(&hidden), former.String(), own)
	}
	if n.NameIsPrivate().True() && !mayKnow {
		for _, s := range []record.Line{n.Given(), n.Family(), n.Preferred()} {
			phrase((*[][]string)(&hidden), s.String(), own)
		}
	}
	return hidden
}

// saidBy reports whether pages say one of them.
func (h HiddenNames) saidBy(p *Paper) bool {
	if len(h) == 0 {
		return false
	}
	w := Finished(p.Layout, p.Pages)
	for _, name := range h {
		if w.count(name) > 0 {
			return true
		}
	}
	return false
}

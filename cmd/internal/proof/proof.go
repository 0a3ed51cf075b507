// Package proof looks once more at finished documents, before they become files: at a document as it
// was filled, and at its pages. It knows nothing of how they were made, so that it finds what no other
// check thought of. It never changes anything.
package proof

import (
	"cpadoc/render/doc"
	"cpadoc/render/page"
	"cpadoc/schema"
)

// Fault is what is wrong with a finished document.
type Fault uint8

// The faults, in the order in which they are looked for. Those from Foreign on say that the program
// failed: such a file is kept apart.
const (
	Sound         Fault = iota
	Unprintable         // a fact holds a letter that may not be printed (X99)
	NoBoxes             // a help box is missing from the first pages (X51)
	Named               // a name of the person that this reader may not know (X108)
	Foreign             // a fact of another record (H1, X91)
	ForeignNumber       // the NHS number of another record of the run (X91)
	Withheld            // a fact that its reader may not see (X82, X91)
	Identity            // it says whom it is about, and may not (X91)
)

// Breach reports whether a document with that fault shows what nobody may see.
func (f Fault) Breach() bool { return f >= Foreign }

// Paper is a finished document and what may stand on it. Of a run of many people it is the part that
// is about one of them.
type Paper struct {
	Doc    *doc.Doc
	Layout *page.Doc
	Pages  []page.Page // its own, of Layout
	View   schema.View // what it was made from

	Bad     func(pointer string) bool // of facts that may not be printed; nil if there are none
	Another func(number string) bool  // reports the NHS number of another record of the run
	Boxes   int                       // the last page on which both help boxes may stand; 0 for none
	Logo    *doc.Logo                 // the only picture that may stand on it; nil for none
	Hidden  HiddenNames               // of the person, that must not be said
	Secret  *Secret                   // what must not be said; nil if the paper may name the person
}

// Fault returns the first fault of a paper, Sound where it has none.
func (p *Paper) Fault() Fault {
	switch from := origins(p.Pages, p.View.ID(), p.View.Record().Node()); {
	case p.Bad != nil && prints(p.Pages, p.View.ID(), p.Bad):
		return Unprintable
	case p.Boxes > 0 && !boxed(p.Doc, p.Pages, p.Boxes):
		return NoBoxes
	case p.Hidden.saidBy(p):
		return Named
	case from == Foreign:
		return Foreign
	case p.foreignNumber():
		return ForeignNumber
	case p.Secret != nil && p.Secret.saidBy(p), p.otherPicture():
		return Identity
	default:
		return from
	}
}

func (p *Paper) foreignNumber() (yes bool) {
	s := numbers{found: func(number string) { yes = yes || p.Another(number) }}
	s.scan(p.Pages)
	return yes
}

// otherPicture reports whether a picture stands on it that may not: a logo tells whose letter it is.
func (p *Paper) otherPicture() bool {
	for i := range p.Pages {
		for _, it := range p.Pages[i].Items {
			if it.Kind == page.Picture && (p.Logo == nil || it.Picture.Sum != p.Logo.Picture.Sum) {
				return true
			}
		}
	}
	return false
}

// prints reports whether a fact stands on pages for which bad holds.
func prints(pages []page.Page, record string, bad func(pointer string) bool) bool {
	for p := range pages {
		items := pages[p].Items
		for i := range items {
			if o := &items[i].Origin; o.Record == record && bad(o.Pointer) {
				return true
			}
		}
	}
	return false
}

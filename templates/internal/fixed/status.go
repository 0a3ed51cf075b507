package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/templates/internal/phrase"
)

// status are the status words of the title and of every footer (REFERENCE.md 4.0 rule 8).
func (d *Document) status() {
	switch d.Facts.Standing.Word {
	case "", fact.StatusUnsigned:
		d.Phrase(phrase.Unsigned)
	case fact.StatusDraft:
		d.Phrase(phrase.Draft)
	case fact.StatusAgreed:
		d.Phrase(phrase.Agreed, phrase.AsDate(d.Facts.AgreedOn.Node()))
	case fact.StatusDisagrees:
		d.disagrees()
	}
}

// disagrees says who does not agree.
func (d *Document) disagrees() {
	if call := d.Facts.Call; present(call) {
		d.Phrase(phrase.Disagrees, phrase.AsName(call.Node()))
		return
	}
	d.Phrase(phrase.Disagrees, phrase.AsWords(d.Said(phrase.ThePerson)))
}

// statusLine is what stands under the title: bold words, then a plain sentence.
func (d *Document) statusLine() doc.Text {
	return d.Make(func() {
		was := d.Style
		d.Style = doc.Bold
		d.status()
		d.Style = was
		switch d.Facts.Standing.Word {
		case "", fact.StatusUnsigned:
			d.Own(" " + d.Said(phrase.CanChange))
		case fact.StatusDisagrees:
			d.Own(" " + d.Said(phrase.SeeAgreement))
		}
	})
}

// crisisStatus are the status words of a crisis plan's footer (REFERENCE.md 4.0 rule 8).
func (d *Document) crisisStatus() {
	switch c := &d.Facts.Crisis; {
	case !hasCrisisPlan(d):
		d.Phrase(phrase.NoCrisisPlan)
	case c.Standing.Word == fact.StatusAgreed:
		d.Phrase(phrase.CrisisAgreed, phrase.AsDate(c.AgreedOn.Node()))
	case c.Standing.Word == fact.StatusDisagrees:
		d.disagrees()
	default:
		d.Phrase(phrase.Unsigned)
	}
}

// crisisVersion says which version of the crisis plan this is and, if asked, its day.
func (d *Document) crisisVersion(words phrase.ID, dated bool) {
	v := d.rec().CrisisPlan().Version()
	if v.Recorded() {
		d.Phrase(words, phrase.AsText(v.Node()))
	}
	on := d.Facts.Crisis.Dated.Node()
	if _, ok := phrase.DateOf(on); ok && dated {
		if v.Recorded() {
			d.Own(d.Said(phrase.Between))
		}
		d.Date(on)
	}
}

// hasCrisisPlan reports whether there is a crisis plan, and no refusal of one.
func hasCrisisPlan(d *Document) bool {
	return care.HasCrisisPlan(d.rec())
}

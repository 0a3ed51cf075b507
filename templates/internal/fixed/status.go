package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/templates/internal/phrase"
)

// status are the status words of the title and of every footer (REFERENCE.md 4.0 rule 8).
func (d *Document) status() {
	switch s := child(d.Facts, "standing"); {
	case s == nil || s.Text == fact.StatusUnsigned:
		d.Phrase(phrase.Unsigned)
	case s.Text == fact.StatusDraft:
		d.Phrase(phrase.Draft)
	case s.Text == fact.StatusAgreed:
		d.Phrase(phrase.Agreed, phrase.AsDate(child(d.Facts, "agreedOn")))
	case s.Text == fact.StatusDisagrees:
		d.disagrees()
	}
}

// disagrees says who does not agree.
func (d *Document) disagrees() {
	if n := child(d.Facts, "call"); present(n) {
		d.Phrase(phrase.Disagrees, phrase.AsName(n))
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
		switch s := child(d.Facts, "standing"); {
		case s == nil || s.Text == fact.StatusUnsigned:
			d.Own(" " + d.Said(phrase.CanChange))
		case s.Text == fact.StatusDisagrees:
			d.Own(" " + d.Said(phrase.SeeAgreement))
		}
	})
}

// crisisStatus are the status words of a crisis plan's footer (REFERENCE.md 4.0 rule 8).
func (d *Document) crisisStatus() {
	c := child(d.Facts, "crisis")
	switch s := child(c, "standing"); {
	case !hasCrisisPlan(d):
		d.Phrase(phrase.NoCrisisPlan)
	case s.Is(fact.StatusAgreed):
		d.Phrase(phrase.CrisisAgreed, phrase.AsDate(child(c, "agreedOn")))
	case s.Is(fact.StatusDisagrees):
		d.disagrees()
	default:
		d.Phrase(phrase.Unsigned)
	}
}

// crisisVersion says which version of the crisis plan this is and, if asked, its day.
func (d *Document) crisisVersion(words phrase.ID, dated bool) {
	v := d.rec().CrisisPlan().Version().Node()
	if v != nil {
		d.Phrase(words, phrase.AsText(v))
	}
	on := child(child(d.Facts, "crisis"), "dated")
	if _, ok := phrase.DateOf(on); ok && dated {
		if v != nil {
			d.Own(d.Said(phrase.Between))
		}
		d.Date(on)
	}
}

// hasCrisisPlan reports whether there is a crisis plan, and no refusal of one.
func hasCrisisPlan(d *Document) bool {
	return care.HasCrisisPlan(record.RecordOf(d.Record))
}

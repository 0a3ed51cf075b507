package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/templates/internal/phrase"
)

// Letters to the person: they are about their reader, so they carry birth date and NHS number on
// page 1 and the banner from page 2 (REFERENCE.md 4.0 rule 1).

// IsPersonLetter reports whether a kind is a letter to the person.
func IsPersonLetter(k kinds.Kind) bool { return k.Row().Version == kinds.OfLetter }

// personAddress is the person's name and where they are today: where they stay for a time, else their
// home (care.CurrentAddress).
func (d *Document) personAddress() []doc.Text {
	person := d.rec().Person()
	to, _ := care.CurrentAddress(person, d.AsOf)
	lines := make([]doc.Text, 0, windowLines)
	lines = append(lines, d.Make(func() { d.Formal(person.Name().Node()) }))
	most := windowLines - 1
	if to.Name.Recorded() { // of the ward, prison or hostel
		lines = append(lines, d.Make(func() { d.line(to.Name) }))
		most--
	}
	return append(lines, d.addressLines(to.Lines.Node().Items(), to.Postcode.Node(), most)...)
}

// letterDay is the day of a letter.
func (d *Document) letterDay() {
	d.Own(d.Day(d.AsOf))
}

// personLetterFooter names the reader and the letter, in place of the document's code.
func (d *Document) personLetterFooter(t *doc.Footer) {
	t.Marking = d.Made(phrase.LetterFoot, phrase.By(func() bool { d.PersonName(); return true }), phrase.AsWords(d.Reference))
	t.Code, t.Short, t.Profile = d.Made(phrase.Private), d.Made(phrase.Private), nil
}

package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// Letters to the person: they are about their reader, so they carry birth date and NHS number on page
// 1 and the banner from page 2 (domain.md 4.0 rule 1).

// IsPersonLetter tells of the kinds that are letters to the person.
func IsPersonLetter(kind string) bool { return kind == "plan-letter" }

// personAddress is the person's name and where they are today: where they stay for a time, else their
// home (domain.md 4.0 rule 15).
func (d *Document) personAddress() []doc.Text {
	person := child(d.Record, "person")
	at := child(person, "address")
	if t := child(person, "temporaryAddress"); d.staysAt(t) {
		at = t
	}
	lines := make([]doc.Text, 0, windowLines)
	lines = append(lines, d.Make(func() { d.Formal(child(person, "name")) }))
	most := windowLines - 1
	if n := child(at, "name"); present(n) { // of the ward, prison or hostel
		lines = append(lines, d.Make(func() { d.Value(n.Text, n) }))
		most--
	}
	return append(lines, d.addressLines(at, most)...)
}

// staysAt reports whether a temporary address holds today.
func (d *Document) staysAt(t *tree.Node) bool {
	if t == nil {
		return false
	}
	from, started := phrase.DateOf(child(t, "from"))
	to, ends := phrase.DateOf(child(t, "to"))
	return (!started || !from.After(d.AsOf)) && (!ends || !to.Before(d.AsOf))
}

// letterDay is the day of a letter.
func (d *Document) letterDay() {
	d.Own(d.Day(d.AsOf))
}

// personLetterFooter names the reader and the letter, in place of the document's code.
func (d *Document) personLetterFooter(t *doc.Footer) {
	t.Marking = d.Made(phrase.LetterFoot, phrase.By(func() bool { d.PersonName(); return true }), phrase.AsWords(d.reference()))
	t.Code, t.Short, t.Profile = d.Made(phrase.Private), d.Made(phrase.Private), nil
}

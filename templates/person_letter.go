package templates

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
)

// Letters to the person: they are about their reader, so they carry birth date and NHS number on page
// 1 and the banner from page 2 (domain.md 4.0 rule 1).

// isPersonLetter tells of the kinds that are letters to the person.
func isPersonLetter(kind string) bool { return kind == "plan-letter" }

// personAddress is the person's name and where they are today: where they stay for a time, else their
// home (domain.md 4.0 rule 15).
func (f *filler) personAddress() []doc.Text {
	person := child(f.slots[slotRecord], "person")
	at := child(person, "address")
	if t := child(person, "temporaryAddress"); f.staysAt(t) {
		at = t
	}
	lines := make([]doc.Text, 0, windowLines)
	lines = append(lines, f.make(func() { putFormal(f, nil, child(person, "name")) }))
	most := windowLines - 1
	if n := child(at, "name"); present(n) { // of the ward, prison or hostel
		lines = append(lines, f.make(func() { f.value(n.Text, n) }))
		most--
	}
	return append(lines, f.addressLines(at, most)...)
}

// staysAt tells whether a temporary address holds today.
func (f *filler) staysAt(t *tree.Node) bool {
	if t == nil {
		return false
	}
	from, started := dateOf(child(t, "from"))
	to, ends := dateOf(child(t, "to"))
	return (!started || !from.After(f.asOf)) && (!ends || !to.Before(f.asOf))
}

// letterDay is the day of a letter.
func (f *filler) letterDay() {
	f.own(f.words(func(s *strings.Builder) { writeDate(s, f.asOf) }))
}

// personLetterFooter names the reader and the letter, in place of the document's code.
func (f *filler) personLetterFooter(t *doc.Footer) {
	t.Marking = f.make(func() {
		f.personName()
		if n := child(f.slots[slotOrder], "reference"); present(n) {
			f.own(", letter ")
			f.own(n.Text)
		}
	})
	t.Code, t.Short, t.Profile = fixed("Private"), fixed("Private"), nil
}

package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// childBoxes are the two boxes in a letter to a child (REFERENCE.md 4.7). Their words are the
// program's: no template changes whom a child can ring.
func childBoxes(d *Document) doc.Block {
	return doc.EmergencyBoxes{
		A: doc.EmergencyBox{Title: d.Made(phrase.WorriedTitle), Number: number("0800" + phrase.NBSP + "1111"),
			Paras: []doc.Text{d.Made(phrase.Childline), d.Made(phrase.NoTales)}},
		B: doc.EmergencyBox{Title: d.Made(phrase.EmergencyTitle), Number: number("999"),
			Paras: []doc.Text{d.Made(phrase.Hurt), d.Made(phrase.GoSafe)}},
	}
}

// carerHelp are the words for help at once in letters to adult carers (REFERENCE.md 4.6). Only a
// letter that names the person has the service's own line.
func carerHelp(d *Document) doc.Block {
	return doc.Section{Heading: d.Made(phrase.CarerHelp), Blocks: []doc.Block{
		doc.Facts{Rows: []doc.Fact{
			{Key: d.Made(phrase.CarerEmergency), Value: []doc.Text{d.Made(phrase.Ring999)}},
			{Key: d.Made(phrase.CarerNight), Value: []doc.Text{d.dayOrNight()}},
		}},
	}}
}

// dayOrNight is the line for the night: NHS 111, and in a named letter the service's own before it.
func (d *Document) dayOrNight() doc.Text {
	if number := d.Facts.Line.Number(); present(number) {
		return d.Made(phrase.CrisisLine, phrase.AsPhone(number.Node()))
	}
	return d.Made(phrase.Ring111)
}

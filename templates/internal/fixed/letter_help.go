package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// The words of the two boxes in a letter to a child (domain.md 4.7). They are the program's: no
// template changes whom a child can ring.
const (
	worriedTitle = "I am worried"
	childline    = "0800" + phrase.NBSP + "1111"
	anyHour      = "Childline, free, day or night.\nOr ring "
	noTales      = "You are not telling tales.\nIt is always OK to ring."
	hurt         = "Someone is hurt, or will not wake up, or you are scared that someone will get hurt."
	goSafe       = "Say where you are.\nGo somewhere safe."
)

func childBoxes(d *Document) doc.Block {
	or111 := doc.Text{{Text: anyHour}, {Text: "111", Style: doc.Bold}, {Text: " and choose" + phrase.NBSP},
		{Text: "2", Style: doc.Bold}, {Text: "."}}
	return doc.EmergencyBoxes{
		A: doc.EmergencyBox{Title: phrase.Fixed(worriedTitle), Number: phrase.Fixed(childline), Paras: []doc.Text{or111, phrase.Fixed(noTales)}},
		B: doc.EmergencyBox{Title: phrase.Fixed(emergencyTitle), Number: phrase.Fixed("999"), Paras: []doc.Text{phrase.Fixed(hurt), phrase.Fixed(goSafe)}},
	}
}

// The words for help at once in letters to adult carers (domain.md 4.6). Only a letter that names the
// person has the service's own line.
func carerHelp(d *Document) doc.Block {
	return doc.Section{Heading: phrase.Fixed("If you need help fast"), Blocks: []doc.Block{
		doc.Facts{Rows: []doc.Fact{
			{Key: phrase.Fixed("Emergency"), Value: []doc.Text{phrase.Turns("Ring ", "999",
				" if a life is at risk, or if you or someone else is in danger.")}},
			{Key: phrase.Fixed("Day or night"), Value: []doc.Text{d.dayOrNight()}},
		}},
	}}
}

// dayOrNight is the line for the night: NHS 111, and in a named letter the service's own before it.
func (d *Document) dayOrNight() doc.Text {
	number := child(child(d.Facts, "line"), "number")
	if !present(number) {
		return phrase.Turns("Ring ", "111", ", for you or anyone else. For mental health, choose"+phrase.NBSP, "2", ".")
	}
	return d.Make(func() {
		d.Own("Crisis line: ")
		d.Style = doc.Bold
		d.Phone(number)
		d.Style = doc.Plain
		d.Spans = append(d.Spans, phrase.Turns(", for you too. Or ring ", "111", " and choose"+phrase.NBSP, "2", ".")...)
	})
}

package templates

import "cpadoc/render/doc"

// The words of the two boxes in a letter to a child (domain.md 4.7). They are the program's: no
// template changes whom a child can ring.
const (
	worriedTitle = "I am worried"
	childline    = "0800" + noBreakSpace + "1111"
	anyHour      = "Childline, free, day or night.\nOr ring "
	noTales      = "You are not telling tales.\nIt is always OK to ring."
	hurt         = "Someone is hurt, or will not wake up, or you are scared that someone will get hurt."
	goSafe       = "Say where you are.\nGo somewhere safe."
)

func buildChildBoxes(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	return block(func(f *filler, o *frame) {
		or111 := doc.Text{{Text: anyHour}, {Text: "111", Style: doc.Bold}, {Text: " and choose" + noBreakSpace},
			{Text: "2", Style: doc.Bold}, {Text: "."}}
		o.blocks = append(o.blocks, doc.EmergencyBoxes{
			A: doc.EmergencyBox{Title: fixed(worriedTitle), Number: fixed(childline), Paras: []doc.Text{or111, fixed(noTales)}},
			B: doc.EmergencyBox{Title: fixed(emergencyTitle), Number: fixed("999"), Paras: []doc.Text{fixed(hurt), fixed(goSafe)}},
		})
	})
}

// The words for help at once in letters to adult carers (domain.md 4.6). Only a letter that names the
// person has the service's own line.
func buildCarerHelp(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, doc.Section{Heading: fixed("If you need help fast"), Blocks: []doc.Block{
			doc.Facts{Rows: []doc.Fact{
				{Key: fixed("Emergency"), Value: []doc.Text{said("Ring ", "999",
					" if a life is at risk, or if you or someone else is in danger.")}},
				{Key: fixed("Day or night"), Value: []doc.Text{f.dayOrNight()}},
			}},
		}})
	})
}

// dayOrNight is the line for the night: NHS 111, and in a named letter the service's own before it.
func (f *filler) dayOrNight() doc.Text {
	number := child(child(f.slots[slotFact], "line"), "number")
	if !present(number) {
		return said("Ring ", "111", ", for you or anyone else. For mental health, choose"+noBreakSpace, "2", ".")
	}
	return f.make(func() {
		f.own("Crisis line: ")
		f.style = doc.Bold
		putPhone(f, nil, number)
		f.style = doc.Plain
		f.spans = append(f.spans, said(", for you too. Or ring ", "111", " and choose"+noBreakSpace, "2", ".")...)
	})
}

// said is plain and bold words in turn, the program's own.
func said(parts ...string) (t doc.Text) {
	for i, p := range parts {
		t = append(t, doc.Span{Text: p, Style: []doc.Style{doc.Plain, doc.Bold}[i%2]})
	}
	return t
}

package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// The words of the two emergency boxes of a crisis plan (domain.md 4.2).
const (
	helpTitle      = "I need help soon"
	emergencyTitle = "Emergency"
	atRisk         = "A life is at risk. I have taken too much of something or badly hurt myself. " +
		"I cannot keep myself or someone else safe."
	keepUsing   = "Keep using this plan until you have a new one."
	dayNight    = "day and night"
	free111     = "NHS" + phrase.NBSP + "111, choose" + phrase.NBSP + "2. It is free, day and night."
	leaveTitle  = "On leave or after I leave"
	noHours     = "hours not recorded"
	orGoToAAndE = "Or go to A&E"
)

func emergencyBoxes(d *Document) doc.Block {
	var b doc.EmergencyBoxes
	h := fact.HelpOf(d.In)
	b.A.Title, b.B.Title = phrase.Fixed(helpTitle), phrase.Fixed(emergencyTitle)
	switch h.Setting {
	case record.SettingPrison:
		b.A.Say = d.boxText(h.Texts, "boxA", prisonA)
		b.B.Say = d.boxText(h.Texts, "boxB", prisonB)
	case record.SettingInpatient:
		b.A.Say = d.boxText(h.Texts, "boxA", wardA)
		b.B.Say = d.boxText(h.Texts, "boxB", wardB)
		b.Leave = doc.Leave{Title: phrase.Fixed(leaveTitle), Boxes: d.leaveBoxes(&h)}
	default:
		d.communityBoxes(&h, &b)
	}
	d.otherWays(&h, &b)
	if hasCrisisPlan(d) {
		b.Under = phrase.Fixed(keepUsing)
	}
	if n := child(child(d.Facts, "crisis"), "numbersChecked"); n != nil {
		b.Checked = d.Make(func() {
			d.Own("Numbers checked ")
			d.Date(n)
			d.Own(".")
		})
	}
	return b
}

func (d *Document) communityBoxes(h *fact.Help, b *doc.EmergencyBoxes) {
	b.B.Number = phrase.Fixed("999")
	b.B.Paras = []doc.Text{phrase.Fixed(atRisk)}
	if h.Relay { // the person's own way comes before the others
		b.B.Paras = append(b.B.Paras, phrase.Fixed(relayB))
	}
	b.B.Paras = append(b.B.Paras, d.emergencyDepartment(h))
	d.communityHelp(h, b)
}

func (d *Document) communityHelp(h *fact.Help, b *doc.EmergencyBoxes) {
	if h.Line == nil {
		b.A.Number = phrase.Fixed("111")
		b.A.Paras = []doc.Text{d.Make(func() { d.Own(free111); d.expected() })}
		if h.Relay {
			b.A.Paras = append(b.A.Paras, phrase.Fixed(relayA))
		}
		return
	}
	b.A.Number = d.helpNumber(h)
	b.A.Paras = append(b.A.Paras, d.lineHours(h, true))
	through := d.Boldly("If I cannot get through: ring ", "111", ", then choose ", "2", ".")
	if !h.Relay {
		b.A.Paras = append(b.A.Paras, through)
	}
	if h.TextLine != nil {
		b.A.Paras = append(b.A.Paras, d.textWay(h.TextLine))
	}
	if h.Relay {
		b.A.Paras = append(b.A.Paras, phrase.Fixed(relayA), through)
	}
}

// lineHours names the line of box A and says when somebody answers.
func (d *Document) lineHours(h *fact.Help, expect bool) doc.Text {
	promised := expect && present(d.promise())
	return d.Make(func() {
		if present(h.Name) {
			d.Value(h.Name.Text, h.Name)
			d.Own(", ")
		}
		if present(h.Hours) {
			d.Value(h.Hours.Text, h.Hours)
		} else {
			d.Own(dayNight)
		}
		if present(h.ReplyTime) && h.ReplyTime.Parent != h.TextLine && !promised {
			d.Own(", ")
			d.Value(h.ReplyTime.Text, h.ReplyTime)
		}
		d.Own(".")
		if n := child(h.Line.Parent, "notes"); present(n) {
			d.Own(" ")
			d.Text(n)
		}
		if promised {
			d.expected()
		}
	})
}

// promise is what the record says happens after ringing.
func (d *Document) promise() *tree.Node {
	return child(child(d.Record, "crisisPlan"), "expectedResponse")
}

func (d *Document) expected() {
	if n := d.promise(); present(n) {
		d.Own(" ")
		d.Text(n)
	}
}

// textWay is the way to text, with its hours and how soon an answer comes.
func (d *Document) textWay(line *tree.Node) doc.Text {
	return d.Make(func() {
		d.Own("If I cannot speak: text ")
		d.InBold(func() { d.Phone(child(line, "textNumber")) })
		d.Own(", ")
		if n := child(line, "textHours"); present(n) {
			d.Value(n.Text, n)
		} else {
			d.Own(noHours)
		}
		d.Own(".")
		if n := child(line, "replyTime"); present(n) {
			d.Own(" Reply: ")
			d.Value(n.Text, n)
			d.Own(".")
		}
	})
}

// emergencyDepartment says where to go besides ringing 999.
func (d *Document) emergencyDepartment(h *fact.Help) doc.Text {
	return d.Make(func() {
		d.Own(orGoToAAndE)
		for _, key := range [...]string{"hours", "name", "address"} {
			n := child(h.Emergency, key)
			if !present(n) {
				continue
			}
			d.Own(", ")
			if n.Kind == tree.Object {
				d.Address(n)
			} else {
				d.Value(n.Text, n)
			}
		}
		d.Own(".")
	})
}

// otherWays adds the ways to help for who cannot hear, speak or ring.
func (d *Document) otherWays(h *fact.Help, b *doc.EmergencyBoxes) {
	if h.NoPhone && h.Setting == record.SettingCommunity {
		b.A.Paras = append(b.A.Paras, d.noPhone(h))
	}
	// These ways do not lead out of a cell; on a ward they are for leave.
	if h.Relay && h.Setting == record.SettingInpatient {
		b.Leave.Boxes.A.Notes = append(b.Leave.Boxes.A.Notes, phrase.Fixed(relayA))
		b.Leave.Boxes.B.Notes = append(b.Leave.Boxes.B.Notes, phrase.Fixed(relayB))
	}
}

// leaveBoxes are the community boxes in their small form, with the service's own words for who goes
// on leave.
func (d *Document) leaveBoxes(h *fact.Help) (b doc.HelpBoxes) {
	b.A = doc.HelpBox{Label: phrase.Fixed(helpLabel), Number: d.helpNumber(h)}
	b.B = doc.HelpBox{Label: phrase.Fixed(emergencyLabel), Number: phrase.Fixed("999")}
	if h.Line != nil {
		b.A.Notes = append(b.A.Notes, d.lineHours(h, false))
	}
	if n := child(h.Texts, "onLeave"); present(n) {
		b.A.Notes = append(b.A.Notes, d.Make(func() { d.Value(n.String(), n) }))
	}
	return b
}

package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/templates/internal/phrase"
)

func emergencyBoxes(d *Document) doc.Block {
	var b doc.EmergencyBoxes
	h := fact.HelpOf(d.In)
	b.A.Title, b.B.Title = d.Made(phrase.HelpTitle), d.Made(phrase.EmergencyTitle)
	switch h.Setting {
	case record.SettingPrison:
		b.A.Say = d.boxText(h.Texts.BoxA(), phrase.PrisonHelp)
		b.B.Say = d.boxText(h.Texts.BoxB(), phrase.PrisonEmergency)
	case record.SettingInpatient:
		b.A.Say = d.boxText(h.Texts.BoxA(), phrase.WardHelp)
		b.B.Say = d.boxText(h.Texts.BoxB(), phrase.WardEmergency)
		b.Leave = doc.Leave{Title: d.Made(phrase.LeaveTitle), Boxes: d.leaveBoxes(&h)}
	default:
		d.communityBoxes(&h, &b)
	}
	d.otherWays(&h, &b)
	if hasCrisisPlan(d) {
		b.Under = d.Made(phrase.KeepUsing)
	}
	if on := d.Facts.Crisis.NumbersChecked; on.Recorded() {
		b.Checked = d.Made(phrase.NumbersChecked, phrase.AsDate(on.Node()))
	}
	return b
}

func (d *Document) communityBoxes(h *fact.Help, b *doc.EmergencyBoxes) {
	b.B.Number = number("999")
	b.B.Paras = []doc.Text{d.Made(phrase.AtRisk)}
	if h.Relay { // the person's own way comes before the others
		b.B.Paras = append(b.B.Paras, d.Made(phrase.RelayEmergency))
	}
	b.B.Paras = append(b.B.Paras, d.emergencyDepartment(h))
	d.communityHelp(h, b)
}

// communityHelp fills box A, the way that the person has first.
func (d *Document) communityHelp(h *fact.Help, b *doc.EmergencyBoxes) {
	switch {
	case h.Way == care.ByText:
		b.A.Title, b.A.Number = d.Made(phrase.TextTitle), d.textNumber(h)
		b.A.Paras = append(b.A.Paras, d.textLine(h), d.Made(phrase.RelayHelp), d.lineHours(h, true))
	case h.Way == care.ByRelay:
		b.A.Title, b.A.Number = d.Made(phrase.RelayTitle), d.relayNumber(h)
		b.A.Paras = append(b.A.Paras, d.voiceLine(h), d.Made(phrase.RelayHelp))
	case !h.Line.Recorded():
		b.A.Number = number("111")
		b.A.Paras = append(b.A.Paras, d.voiceLine(h))
		if h.Relay {
			b.A.Paras = append(b.A.Paras, d.Made(phrase.RelayHelp))
		}
	default:
		b.A.Number = d.helpNumber(h)
		b.A.Paras = append(append(b.A.Paras, d.voiceLine(h)), d.elseWays(h)...)
	}
}

// voiceLine says whose number it is, when somebody answers and what happens then.
func (d *Document) voiceLine(h *fact.Help) doc.Text {
	if !h.Line.Recorded() {
		return d.Make(func() { d.Phrase(phrase.Free111); d.expected() })
	}
	return d.lineHours(h, true)
}

// elseWays are what to do where the number of box A does not help.
func (d *Document) elseWays(h *fact.Help) (all []doc.Text) {
	through := d.Made(phrase.CannotGetThrough)
	if !h.Relay {
		all = append(all, through)
	}
	if h.TextLine.Recorded() {
		all = append(all, d.textWay(h.TextLine))
	}
	if h.Relay {
		all = append(all, d.Made(phrase.RelayHelp), through)
	}
	return all
}

// lineHours names the line of box A and says when somebody answers.
func (d *Document) lineHours(h *fact.Help, expect bool) doc.Text {
	promised := expect && present(d.promise())
	return d.Make(func() {
		reply := h.ReplyTime
		if present(reply) && (reply == h.TextLine.ReplyTime() || promised) {
			reply = record.Line{}
		}
		d.Phrase(phrase.LineHours, phrase.AsText(h.Name.Node()), d.hours(h.Hours, phrase.DayAndNight), phrase.AsText(reply.Node()))
		if present(h.Notes) {
			d.Own(" ")
			d.Text(h.Notes.Node())
		}
		if promised {
			d.expected()
		}
	})
}

// promise is what the record says happens after ringing.
func (d *Document) promise() record.Text { return d.rec().CrisisPlan().ExpectedResponse() }

func (d *Document) expected() {
	if n := d.promise(); present(n) {
		d.Own(" ")
		d.Text(n.Node())
	}
}

// hours are those recorded, else the words for none.
func (d *Document) hours(l record.Line, none phrase.ID) phrase.Arg {
	if present(l) {
		return phrase.AsText(l.Node())
	}
	return phrase.AsWords(d.Said(none))
}

// textWay is the way to text, with its hours and how soon an answer comes.
func (d *Document) textWay(line record.CrisisLine) doc.Text {
	return d.Made(phrase.CannotSpeak, phrase.AsPhone(line.TextNumber().Node()),
		d.hours(line.TextHours(), phrase.NoHours), phrase.AsText(line.ReplyTime().Node()))
}

// emergencyDepartment says where to go besides ringing 999.
func (d *Document) emergencyDepartment(h *fact.Help) doc.Text {
	e := h.Emergency
	return d.Made(phrase.GoToAandE, phrase.AsText(e.Hours().Node()), phrase.AsText(e.Name().Node()),
		phrase.AsText(e.Address().Node()))
}

// otherWays adds the ways to help for who cannot hear, speak or ring.
func (d *Document) otherWays(h *fact.Help, b *doc.EmergencyBoxes) {
	if h.NoPhone && h.Setting == record.SettingCommunity {
		b.A.Paras = append(b.A.Paras, d.noPhone(h))
	}
	// These ways do not lead out of a cell; on a ward they are for leave.
	if h.Relay && h.Setting == record.SettingInpatient {
		b.Leave.Boxes.A.Notes = append(b.Leave.Boxes.A.Notes, d.Made(phrase.RelayHelp))
		b.Leave.Boxes.B.Notes = append(b.Leave.Boxes.B.Notes, d.Made(phrase.RelayEmergency))
	}
}

// leaveBoxes are the community boxes in their small form, with the service's own words for who goes
// on leave.
func (d *Document) leaveBoxes(h *fact.Help) (b doc.HelpBoxes) {
	b.A = doc.HelpBox{Label: d.Made(phrase.HelpLabel), Number: d.helpNumber(h)}
	b.B = doc.HelpBox{Label: d.Made(phrase.EmergencyLabel), Number: number("999")}
	if h.Line.Recorded() {
		b.A.Notes = append(b.A.Notes, d.lineHours(h, false))
	}
	if own := h.Texts.OnLeave(); present(own) {
		b.A.Notes = append(b.A.Notes, d.Make(func() { d.line(own) }))
	}
	return b
}

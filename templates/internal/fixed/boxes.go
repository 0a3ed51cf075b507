package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/templates/internal/phrase"
)

func helpBoxes(d *Document) doc.Block {
	h := fact.HelpOf(d.In)
	var b doc.HelpBoxes
	b.A.Label, b.B.Label = d.Made(phrase.HelpLabel), d.Made(phrase.EmergencyLabel)
	switch h.Setting {
	case record.SettingPrison:
		b.A.Number = d.boxText(h.Texts.BoxA(), phrase.PrisonHelp)
		b.B.Number = d.boxText(h.Texts.BoxB(), phrase.PrisonEmergency)
	case record.SettingInpatient:
		b.A.Number = d.boxText(h.Texts.BoxA(), phrase.WardHelp)
		b.B.Number = d.boxText(h.Texts.BoxB(), phrase.WardEmergency)
		d.awayFromWard(&h, &b)
	default:
		b.A.Number, b.B.Number = d.helpNumber(&h), number("999")
		switch h.Way {
		case care.ByText:
			b.A.Label, b.A.Number = d.Made(phrase.HelpByText), d.textNumber(&h)
		case care.ByRelay:
			b.A.Label, b.A.Number = d.Made(phrase.HelpByRelay), d.relayNumber(&h)
		}
	}
	d.helpNotes(&h, &b)
	return b
}

// awayFromWard says what to do on leave: the profile's own words, or the community boxes.
func (d *Document) awayFromWard(h *fact.Help, b *doc.HelpBoxes) {
	if own := h.Texts.OnLeave(); present(own) {
		b.A.Notes = append(b.A.Notes, d.Make(func() { d.line(own) }))
		return
	}
	b.A.Notes = append(b.A.Notes, d.after(d.Made(phrase.OnLeave), d.helpNumber(h)))
	b.B.Notes = append(b.B.Notes, d.after(d.Made(phrase.OnLeave), number("999")))
}

// helpNotes adds the ways to help for who cannot hear, speak or ring.
func (d *Document) helpNotes(h *fact.Help, b *doc.HelpBoxes) {
	if h.NoPhone {
		b.A.Notes = append(b.A.Notes, d.noPhone(h))
	}
	if h.TextLine.Recorded() && h.Setting == record.SettingCommunity {
		b.A.Notes = append(b.A.Notes, d.textLine(h))
	}
	if h.Relay && h.Setting != record.SettingPrison { // these ways do not lead out of a cell
		b.A.Notes = append(b.A.Notes, d.Made(phrase.RelayHelp))
		b.B.Notes = append(b.B.Notes, d.Made(phrase.RelayEmergency))
	}
}

// helpNumber is the number of the line, or NHS 111 if no line is open day and night.
func (d *Document) helpNumber(h *fact.Help) doc.Text {
	if !h.Line.Recorded() {
		return d.Made(phrase.NHS111)
	}
	return d.Make(func() { d.Phone(h.Line.Node()) })
}

// boxText is the profile's text for a setting, else the usual one.
func (d *Document) boxText(own record.Line, usual phrase.ID) doc.Text {
	if !present(own) {
		return d.Made(usual)
	}
	return d.Make(func() { d.line(own) })
}

func (d *Document) after(first, second doc.Text) doc.Text {
	return d.Make(func() {
		d.Spans = append(d.Spans, first...)
		d.Own(" ")
		d.Spans = append(d.Spans, second...)
	})
}

func (d *Document) noPhone(h *fact.Help) doc.Text {
	name := h.WalkIn.Name()
	if !present(name) {
		return d.Made(phrase.AskAnyone)
	}
	return d.Made(phrase.WalkIn, phrase.AsText(name.Node()), phrase.AsText(h.WalkIn.Address().Node()),
		phrase.AsText(h.WalkIn.Hours().Node()))
}

// textLine is the number to text, with its hours and how soon an answer comes.
func (d *Document) textLine(h *fact.Help) doc.Text {
	l := h.TextLine
	if h.Way == care.ByText { // the number stands above
		return d.Made(phrase.TextReply, d.hours(l.TextHours(), phrase.NoHours), phrase.AsText(l.ReplyTime().Node()),
			phrase.AsPhone(h.Line.Node()))
	}
	return d.Made(phrase.TextLine, phrase.AsPhone(l.TextNumber().Node()), d.hours(l.TextHours(), phrase.NoHours),
		phrase.AsText(l.ReplyTime().Node()))
}

// textNumber is the number to text of the line in box A.
func (d *Document) textNumber(h *fact.Help) doc.Text {
	return d.Make(func() { d.Phone(h.TextLine.TextNumber().Node()) })
}

// relayNumber is the number of box A as one dials it through Relay UK or on a textphone.
func (d *Document) relayNumber(h *fact.Help) doc.Text {
	if !h.Line.Recorded() {
		return number("18001" + phrase.NBSP + "111")
	}
	return d.Make(func() {
		d.Own("18001" + phrase.NBSP)
		d.Phone(h.Line.Node())
	})
}

// number is a number that is the same in every language.
func number(digits string) doc.Text { return doc.Text{{Text: digits}} }

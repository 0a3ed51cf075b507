package fixed

import (
	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// The words of the two emergency boxes in their small form (domain.md 4.2; look/NOTES.md "Help
// boxes, small form").
const (
	helpLabel      = "Help soon, day or night:"
	emergencyLabel = "Emergency:"
	nhs111         = "NHS" + phrase.NBSP + "111, choose" + phrase.NBSP + "2"
	prisonA        = "Press the cell bell, tell any member of staff, or ask for a Listener. " +
		"Samaritans: 116" + phrase.NBSP + "123 (check it works on your phone)."
	prisonB      = "Press the cell bell now and say it is an emergency."
	wardA        = "Tell any member of staff, day or night."
	wardB        = "Call for staff now."
	onLeave      = "On leave or after I leave:"
	anyoneRing   = "Ask anyone to ring for me."
	orAnyoneRing = ", or ask anyone to ring for me."
	relayA       = "111 in British Sign Language: NHS 111 SignVideo. Textphone: 18001" + phrase.NBSP + "111."
	relayB       = "British Sign Language: 999 BSL app or 999bsl.co.uk. Text 999 (register first: " +
		"text “register” to 999). Textphone or Relay UK: 18000."
)

func helpBoxes(d *Document) doc.Block {
	h := fact.HelpOf(d.In)
	var b doc.HelpBoxes
	b.A.Label, b.B.Label = phrase.Fixed(helpLabel), phrase.Fixed(emergencyLabel)
	switch h.Setting {
	case record.SettingPrison:
		b.A.Number = d.boxText(h.Texts, "boxA", prisonA)
		b.B.Number = d.boxText(h.Texts, "boxB", prisonB)
	case record.SettingInpatient:
		b.A.Number = d.boxText(h.Texts, "boxA", wardA)
		b.B.Number = d.boxText(h.Texts, "boxB", wardB)
		d.awayFromWard(&h, &b)
	default:
		b.A.Number, b.B.Number = d.helpNumber(&h), phrase.Fixed("999")
	}
	d.helpNotes(&h, &b)
	return b
}

// awayFromWard says what to do on leave: the profile's own words, or the community boxes.
func (d *Document) awayFromWard(h *fact.Help, b *doc.HelpBoxes) {
	if n := child(h.Texts, "onLeave"); present(n) {
		b.A.Notes = append(b.A.Notes, d.Make(func() { d.Value(n.String(), n) }))
		return
	}
	b.A.Notes = append(b.A.Notes, d.after(phrase.Fixed(onLeave), d.helpNumber(h)))
	b.B.Notes = append(b.B.Notes, d.after(phrase.Fixed(onLeave), phrase.Fixed("999")))
}

// helpNotes adds the ways to help for who cannot hear, speak or ring.
func (d *Document) helpNotes(h *fact.Help, b *doc.HelpBoxes) {
	if h.NoPhone {
		b.A.Notes = append(b.A.Notes, d.noPhone(h))
	}
	if present(h.TextNumber) && h.Setting == record.SettingCommunity {
		b.A.Notes = append(b.A.Notes, d.textLine(h))
	}
	if h.Relay && h.Setting != record.SettingPrison { // these ways do not lead out of a cell
		b.A.Notes = append(b.A.Notes, phrase.Fixed(relayA))
		b.B.Notes = append(b.B.Notes, phrase.Fixed(relayB))
	}
}

// helpNumber is the number of the line, or NHS 111 where no line is open day and night.
func (d *Document) helpNumber(h *fact.Help) doc.Text {
	if h.Line == nil {
		return phrase.Fixed(nhs111)
	}
	return d.Make(func() { d.Phone(h.Line) })
}

// boxText is the profile's text for a setting, else the usual one.
func (d *Document) boxText(texts *tree.Node, key, usual string) doc.Text {
	n := child(texts, key)
	if !present(n) {
		return phrase.Fixed(usual)
	}
	return d.Make(func() { d.Value(n.String(), n) })
}

func (d *Document) after(first, second doc.Text) doc.Text {
	return d.Make(func() {
		d.Spans = append(d.Spans, first...)
		d.Own(" ")
		d.Spans = append(d.Spans, second...)
	})
}

func (d *Document) noPhone(h *fact.Help) doc.Text {
	name := child(h.WalkIn, "name")
	if !present(name) {
		return phrase.Fixed(anyoneRing)
	}
	return d.Make(func() {
		d.Own("Go to ")
		d.Value(name.Text, name)
		for _, key := range [...]string{"address", "hours"} {
			n := child(h.WalkIn, key)
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
		d.Own(orAnyoneRing)
	})
}

// textLine is the number to text, with its hours and how soon an answer comes.
func (d *Document) textLine(h *fact.Help) doc.Text {
	return d.Make(func() {
		d.Own("Text ")
		d.Phone(h.TextNumber)
		for _, n := range []*tree.Node{h.TextHours, h.ReplyTime} {
			if present(n) {
				d.Own(", ")
				d.Value(n.Text, n)
			}
		}
		d.Own(".")
	})
}

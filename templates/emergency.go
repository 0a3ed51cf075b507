package templates

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// The words of the two emergency boxes of a crisis plan (domain.md 4.2).
const (
	helpTitle      = "I need help soon"
	emergencyTitle = "Emergency"
	atRisk         = "A life is at risk. I have taken too much of something or badly hurt myself. " +
		"I cannot keep myself or someone else safe."
	keepUsing   = "Keep using this plan until you have a new one."
	dayNight    = "day and night"
	free111     = "NHS" + noBreakSpace + "111, choose" + noBreakSpace + "2. It is free, day and night."
	leaveTitle  = "On leave or after I leave"
	noHours     = "hours not recorded"
	orGoToAAndE = "Or go to A&E"
)

func buildEmergencyBoxes(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	c.markBoxes()
	return block(func(f *filler, o *frame) {
		b := f.emergencyBoxes()
		o.blocks = append(o.blocks, b)
	})
}

// markBoxes counts what both forms of the boxes print or follow.
func (c *compiler) markBoxes() {
	c.markAll("cpa.setting", "crisisPlan.contacts[].phone", "crisisPlan.contacts[].kind",
		"crisisPlan.contacts[].is24h", "communication.contactMethod", "communication.support[]")
}

func (f *filler) emergencyBoxes() (b doc.EmergencyBoxes) {
	h := fact.HelpOf(f.in)
	b.A.Title, b.B.Title = fixed(helpTitle), fixed(emergencyTitle)
	switch h.Setting {
	case record.Prison:
		b.A.Say = f.boxText(h.Texts, "boxA", prisonA)
		b.B.Say = f.boxText(h.Texts, "boxB", prisonB)
	case record.Inpatient:
		b.A.Say = f.boxText(h.Texts, "boxA", wardA)
		b.B.Say = f.boxText(h.Texts, "boxB", wardB)
		b.Leave = doc.Leave{Title: fixed(leaveTitle), Boxes: f.leaveBoxes(&h)}
	default:
		f.communityBoxes(&h, &b)
	}
	f.otherWays(&h, &b)
	if child(child(f.slots[slotRecord], "crisisPlan"), "status").Is(record.Present) {
		b.Under = fixed(keepUsing)
	}
	if n := child(child(f.slots[slotFact], "crisis"), "numbersChecked"); n != nil {
		b.Checked = f.make(func() {
			f.own("Numbers checked ")
			putDate(f, nil, n)
			f.own(".")
		})
	}
	return b
}

func (f *filler) communityBoxes(h *fact.Help, b *doc.EmergencyBoxes) {
	b.B.Number = fixed("999")
	b.B.Paras = []doc.Text{fixed(atRisk)}
	if h.Relay { // the person's own way comes before the others
		b.B.Paras = append(b.B.Paras, fixed(relayB))
	}
	b.B.Paras = append(b.B.Paras, f.emergencyDepartment(h))
	f.communityHelp(h, b)
}

func (f *filler) communityHelp(h *fact.Help, b *doc.EmergencyBoxes) {
	if h.Line == nil {
		b.A.Number = fixed("111")
		b.A.Paras = []doc.Text{f.make(func() { f.own(free111); f.expected() })}
		if h.Relay {
			b.A.Paras = append(b.A.Paras, fixed(relayA))
		}
		return
	}
	b.A.Number = f.helpNumber(h)
	b.A.Paras = append(b.A.Paras, f.lineHours(h, true))
	through := f.boldly("If I cannot get through: ring ", "111", ", then choose ", "2", ".")
	if !h.Relay {
		b.A.Paras = append(b.A.Paras, through)
	}
	if h.TextLine != nil {
		b.A.Paras = append(b.A.Paras, f.textWay(h.TextLine))
	}
	if h.Relay {
		b.A.Paras = append(b.A.Paras, fixed(relayA), through)
	}
}

// lineHours names the line of box A and says when somebody answers.
func (f *filler) lineHours(h *fact.Help, expect bool) doc.Text {
	promised := expect && present(f.promise())
	return f.make(func() {
		if present(h.Name) {
			f.value(h.Name.Text, h.Name)
			f.own(", ")
		}
		if present(h.Hours) {
			f.value(h.Hours.Text, h.Hours)
		} else {
			f.own(dayNight)
		}
		if present(h.ReplyTime) && h.ReplyTime.Parent != h.TextLine && !promised {
			f.own(", ")
			f.value(h.ReplyTime.Text, h.ReplyTime)
		}
		f.own(".")
		if n := child(h.Line.Parent, "notes"); present(n) {
			f.own(" ")
			putText(f, nil, n)
		}
		if promised {
			f.expected()
		}
	})
}

// promise is what the record says happens after ringing.
func (f *filler) promise() *tree.Node {
	return child(child(f.slots[slotRecord], "crisisPlan"), "expectedResponse")
}

func (f *filler) expected() {
	if n := f.promise(); present(n) {
		f.own(" ")
		putText(f, nil, n)
	}
}

// textWay is the way to text, with its hours and how soon an answer comes.
func (f *filler) textWay(line *tree.Node) doc.Text {
	return f.make(func() {
		f.own("If I cannot speak: text ")
		f.inBold(func() { putPhone(f, nil, child(line, "textNumber")) })
		f.own(", ")
		if n := child(line, "textHours"); present(n) {
			f.value(n.Text, n)
		} else {
			f.own(noHours)
		}
		f.own(".")
		if n := child(line, "replyTime"); present(n) {
			f.own(" Reply: ")
			f.value(n.Text, n)
			f.own(".")
		}
	})
}

// emergencyDepartment says where to go besides ringing 999.
func (f *filler) emergencyDepartment(h *fact.Help) doc.Text {
	return f.make(func() {
		f.own(orGoToAAndE)
		for _, key := range [...]string{"hours", "name", "address"} {
			n := child(h.Emergency, key)
			if !present(n) {
				continue
			}
			f.own(", ")
			if n.Kind == tree.Object {
				putAddress(f, nil, n)
			} else {
				f.value(n.Text, n)
			}
		}
		f.own(".")
	})
}

// otherWays adds the ways to help for who cannot hear, speak or ring.
func (f *filler) otherWays(h *fact.Help, b *doc.EmergencyBoxes) {
	if h.NoPhone && h.Setting == record.Community {
		b.A.Paras = append(b.A.Paras, f.noPhone(h))
	}
	// These ways do not lead out of a cell; on a ward they are for leave.
	if h.Relay && h.Setting == record.Inpatient {
		b.Leave.Boxes.A.Notes = append(b.Leave.Boxes.A.Notes, fixed(relayA))
		b.Leave.Boxes.B.Notes = append(b.Leave.Boxes.B.Notes, fixed(relayB))
	}
}

// leaveBoxes are the community boxes in their small form, with the service's own words for who goes
// on leave.
func (f *filler) leaveBoxes(h *fact.Help) (b doc.HelpBoxes) {
	b.A = doc.HelpBox{Label: fixed(helpLabel), Number: f.helpNumber(h)}
	b.B = doc.HelpBox{Label: fixed(emergencyLabel), Number: fixed("999")}
	if h.Line != nil {
		b.A.Notes = append(b.A.Notes, f.lineHours(h, false))
	}
	if n := child(h.Texts, "onLeave"); present(n) {
		b.A.Notes = append(b.A.Notes, f.make(func() { f.value(n.String(), n) }))
	}
	return b
}

// boldly is plain and bold words of the program in turn.
func (f *filler) boldly(parts ...string) doc.Text {
	return f.make(func() {
		for i, p := range parts {
			if i%2 == 1 {
				f.inBold(func() { f.own(p) })
			} else if p != "" {
				f.own(p)
			}
		}
	})
}

func (f *filler) inBold(say func()) {
	was := f.style
	f.style = doc.Bold
	say()
	f.style = was
}

// crisisStatus are the status words of a crisis plan's footer (domain.md 4.0 rule 8).
func (f *filler) crisisStatus() {
	c := child(f.slots[slotFact], "crisis")
	switch s := child(c, "standing"); {
	case !child(child(f.slots[slotRecord], "crisisPlan"), "status").Is(record.Present):
		f.own("No crisis plan.")
	case s.Is(fact.StatusAgreed):
		f.own("In use. Agreed with me")
		if on := child(c, "agreedOn"); on != nil {
			f.own(" on ")
			putDate(f, nil, on)
		}
		f.own(".")
	case s.Is(fact.StatusDisagrees):
		f.own("In use. ")
		if n := child(f.slots[slotFact], "call"); n != nil {
			f.say(tieName(n.Text), n, true)
		} else {
			f.own("The person")
		}
		f.own(" does not agree with all of it.")
	default:
		f.own("In use. Not yet signed.")
	}
}

// isCrisis tells of the kinds whose version and date are those of the crisis plan.
func isCrisis(kind string) bool {
	return kind == "crisis-plan" || isCardKind(kind)
}

func isCardKind(kind string) bool { return kind == "wallet-card" || kind == "fridge-sheet" }

// crisisVersion says which version of the crisis plan this is and, where asked, its day.
func (f *filler) crisisVersion(words string, dated bool) {
	v := child(child(f.slots[slotRecord], "crisisPlan"), "version")
	if v != nil {
		f.own(strings.TrimSuffix(words, " ") + noBreakSpace)
		f.say(v.Text, v, true)
	}
	on := child(child(f.slots[slotFact], "crisis"), "dated")
	if _, ok := dateOf(on); ok && dated {
		if v != nil {
			f.own(", ")
		}
		putDate(f, nil, on)
	}
}

package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Help is what the boxes print of care.Help, each a node of the record or the profile; nil for what
// is not there (REFERENCE.md 4.2, X45, X51).
type Help struct {
	Setting record.Setting // SettingCommunity, SettingPrison or SettingInpatient
	Line    *tree.Node     // the number of a line open day and night; nil: "NHS 111, choose 2"
	// Other nodes of that line: of the record's contact or the profile's crisis line. Only the
	// profile's lines take texts.
	Name, Hours, ReplyTime, TextNumber, TextHours *tree.Node
	Verified                                      *tree.Node // the day on which the number was checked
	Notes                                         *tree.Node
	TextLine                                      *tree.Node // the profile's entry of the line, if it takes texts
	Relay                                         bool       // the ways to reach help without hearing or speech
	NoPhone                                       bool
	Texts                                         *tree.Node // the profile's texts for this setting
	WalkIn                                        *tree.Node // the profile's walk-in place
	Emergency                                     *tree.Node // the profile's emergency department
}

// HelpOf chooses what the boxes say. Box A always has something to ring or to do.
func HelpOf(in In) Help {
	h, p := care.HelpOf(in.record(), in.profile(), in.AsOf), in.profile()
	out := Help{Setting: h.Setting, Line: h.Number().Node(), Verified: h.Verified().Node(),
		TextLine: h.TextLine.Node(), Relay: h.Relay, NoPhone: h.NoPhone,
		WalkIn: p.WalkInPlace().Node(), Emergency: p.EmergencyDepartment().Node()}
	switch h.Setting {
	case record.SettingPrison:
		out.Texts = p.PrisonTexts().Node()
	case record.SettingInpatient:
		out.Texts = p.WardTexts().Node()
	}
	if c := h.Contact; c.Recorded() {
		out.Name, out.Hours, out.ReplyTime = c.Label().Node(), c.Hours().Node(), c.ReplyTime().Node()
		out.Notes = c.Notes().Node()
		return out
	}
	l := h.Line
	out.Name, out.Hours, out.ReplyTime = l.Name().Node(), l.Hours().Node(), l.ReplyTime().Node()
	out.TextNumber, out.TextHours = l.TextNumber().Node(), l.TextHours().Node()
	return out
}

package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Help is what the boxes print of care.Help, each a handle of the record or the profile; absent what
// is not there (REFERENCE.md 4.2, X45, X51).
type Help struct {
	Setting record.Setting // SettingCommunity, SettingPrison or SettingInpatient
	Line    record.Line    // the number of a line open day and night; absent: "NHS 111, choose 2"
	// Of that line: of the record's contact or the profile's crisis line. Only the profile's lines
	// take texts, and only contacts have notes.
	Name, Hours, ReplyTime, TextNumber, TextHours record.Line
	Notes                                         record.Text
	TextLine                                      record.CrisisLine // the profile's entry of the line, if it takes texts
	Relay                                         bool              // the ways to reach help without hearing or speech
	NoPhone                                       bool
	Way                                           care.Way
	Texts                                         record.BoxTexts // the profile's texts for this setting
	WalkIn                                        record.Place    // the profile's walk-in place
	Emergency                                     record.Place    // the profile's emergency department
}

// HelpOf chooses what the boxes say. Box A always has something to ring or to do.
func HelpOf(in In) Help {
	h, p := care.HelpOf(in.record(), in.profile(), in.AsOf), in.profile()
	out := Help{Setting: h.Setting, Line: h.Number(), TextLine: h.TextLine, Relay: h.Relay, NoPhone: h.NoPhone, Way: h.Way,
		WalkIn: p.WalkInPlace(), Emergency: p.EmergencyDepartment()}
	switch h.Setting {
	case record.SettingPrison:
		out.Texts = p.PrisonTexts()
	case record.SettingInpatient:
		out.Texts = p.WardTexts()
	}
	if c := h.Contact; c.Recorded() {
		out.Name, out.Hours, out.ReplyTime, out.Notes = c.Label(), c.Hours(), c.ReplyTime(), c.Notes()
		return out
	}
	l := h.Line
	out.Name, out.Hours, out.ReplyTime = l.Name(), l.Hours(), l.ReplyTime()
	out.TextNumber, out.TextHours = l.TextNumber(), l.TextHours()
	return out
}

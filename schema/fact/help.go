package fact

import (
	"slices"

	"cpadoc/schema/check"
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// Help is what the two emergency boxes are made from (domain.md 4.2, X45, X51).
type Help struct {
	Setting string     // record.Community, record.Prison or record.Inpatient
	Line    *tree.Node // phone number of a line open day and night; nil: "NHS 111, choose 2"
	// Other nodes of that line: of the record's contact or the profile's crisis line.
	Name, Hours, ReplyTime, TextNumber, TextHours *tree.Node
	Verified                                      *tree.Node // the day on which the number was checked
	Texts                                         *tree.Node // the profile's texts for this setting, may be nil
	Relay                                         bool       // the ways to reach help without hearing or speech
	NoPhone                                       bool
	WalkIn                                        *tree.Node // the profile's walk-in place, may be nil
	Emergency                                     *tree.Node // the profile's emergency department, may be nil
	// Texts of the same line: its profile entry, where it has a number to text. TextNumber and its
	// like stand for lines of the profile alone.
	TextLine *tree.Node
}

// HelpOf chooses what the boxes say. Box A always has something to ring or to do.
func HelpOf(in In) Help {
	m := &maker{In: in}
	h := Help{Setting: record.Community, WalkIn: get(in.Profile, "walkInPlace"),
		Emergency: get(in.Profile, "emergencyDepartment")}
	switch s := get(in.Root, "cpa", "setting"); {
	case s.Is(record.Prison):
		h.Setting, h.Texts = record.Prison, get(in.Profile, "prisonTexts")
	case s.Is(record.Inpatient), s.Is(record.Secure):
		h.Setting, h.Texts = record.Inpatient, get(in.Profile, "wardTexts")
	}
	m.line(&h)
	m.textLine(&h)
	m.ways(&h)
	return h
}

// line takes the first service contact that X45 accepts, else the profile's first 24-hour line.
func (m *maker) line(h *Help) {
	yearAgo := m.AsOf.AddMonthsClamped(-12)
	for _, c := range get(m.Root, "crisisPlan", "contacts").Items() {
		seen := day(get(c, "verifiedOn"))
		if isService(get(c, "kind")) && get(c, "phone") != nil && dayAndNight(c) && !seen.IsZero() &&
			!seen.Before(yearAgo) {
			h.Line, h.Name, h.Hours = get(c, "phone"), get(c, "label"), get(c, "hours")
			h.ReplyTime, h.Verified = get(c, "replyTime"), get(c, "verifiedOn")
			return
		}
	}
	for _, c := range get(m.Profile, "crisisLines").Items() {
		if get(c, "number") != nil && dayAndNight(c) {
			h.Line, h.Name, h.Hours = get(c, "number"), get(c, "name"), get(c, "hours")
			h.TextNumber, h.TextHours = get(c, "textNumber"), get(c, "textHours")
			h.ReplyTime, h.Verified = get(c, "replyTime"), get(c, "verifiedOn")
			return
		}
	}
}

// textLine finds the profile's entry of the line, also where the record named it first.
func (m *maker) textLine(h *Help) {
	for _, c := range get(m.Profile, "crisisLines").Items() {
		if n := get(c, "number"); h.Line != nil && n != nil && get(c, "textNumber") != nil &&
			check.SameDigits(n.Text, h.Line.Text) {
			h.TextLine = c
			return
		}
	}
}

func isService(kind *tree.Node) bool {
	return kind.Is("nhs24h") || kind.Is("team") || kind.Is("duty") || kind.Is("crisisHouse")
}

func dayAndNight(c *tree.Node) bool {
	hours := get(c, "hours")
	return get(c, "is24h").True() && (hours == nil || !check.Closes(hours.Text))
}

// ways looks at how the person can be reached and what support they need.
func (m *maker) ways(h *Help) {
	method := get(m.Root, "communication", "contactMethod")
	h.NoPhone = method.Is("noPhone")
	h.Relay = method != nil && slices.Contains([]string{"textphone", "signLanguage", "sms", "noPhone",
		"viaProxy"}, method.Text)
	for _, s := range get(m.Root, "communication", "support").Items() {
		if s.Is("bslInterpreter") || s.Is("speechToText") || s.Is("communicationAid") {
			h.Relay = true
		}
	}
}

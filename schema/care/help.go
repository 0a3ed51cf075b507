package care

import (
	"strings"

	"cpadoc/schema/record"
)

// Help is what the two help boxes are made from (REFERENCE.md 4.2, X45, X51).
type Help struct {
	Setting record.Setting // SettingCommunity, SettingPrison or SettingInpatient
	// Contact is the record's service whose number stands in box A, else Line is the profile's. With
	// neither, NHS 111 is named.
	Contact record.CrisisContact
	Line    record.CrisisLine
	// TextLine is the profile's entry of the same line, when it takes texts.
	TextLine record.CrisisLine
	Relay    bool // the ways to reach help without hearing or speech
	NoPhone  bool
	Way      Way // how the person reaches the line of box A
}

// HelpOf chooses what the boxes say. Box A always has something to ring or to do.
func HelpOf(rec record.Record, p record.Profile, asOf record.Date) Help {
	h := Help{Setting: SettingOf(rec), Contact: HelpContact(rec, asOf)}
	if !h.Contact.Recorded() {
		h.Line = HelpLine(p)
	}
	for _, l := range p.CrisisLines().All() {
		if l.TextNumber().Recorded() && SameNumber(l.Number(), h.Number()) {
			h.TextLine = l
			break
		}
	}
	h.NoPhone = rec.Communication().ContactMethod().Is(record.ContactMethodNoPhone)
	h.Relay, h.Way = needsRelay(rec.Communication()), Reach(rec.Communication(), h.TextLine.Recorded())
	return h
}

// SettingOf returns where the person lives as far as help is concerned: in prison, on a ward
// (SettingInpatient, secure ones too), or in the community.
func SettingOf(rec record.Record) record.Setting {
	switch s := rec.CPA().Setting(); {
	case s.Is(record.SettingPrison):
		return record.SettingPrison
	case s.In(record.SettingInpatient, record.SettingSecure):
		return record.SettingInpatient
	}
	return record.SettingCommunity
}

// Number returns the number in box A, absent when NHS 111 is named.
func (h Help) Number() record.Line {
	if h.Contact.Recorded() {
		return h.Contact.Phone()
	}
	return h.Line.Number()
}

// Verified returns the day on which that number was checked.
func (h Help) Verified() record.Day {
	if h.Contact.Recorded() {
		return h.Contact.VerifiedOn()
	}
	return h.Line.VerifiedOn()
}

// HelpContact returns the first service of the crisis plan that box A can name: one that is open day
// and night at a number checked in the last 12 months (X45 and REFERENCE.md 4.2), and that did not say no
// to being named: a card goes from hand to hand (X52).
func HelpContact(rec record.Record, asOf record.Date) record.CrisisContact {
	yearAgo := asOf.AddMonthsClamped(-12)
	for _, c := range rec.CrisisPlan().Contacts().All() {
		open := c.Is24h().True() && !Closes(c.Hours().String())
		if IsService(c) && MayBeNamed(c) && c.Phone().Recorded() && open && since(c.VerifiedOn(), yearAgo) {
			return c
		}
	}
	return record.CrisisContact{}
}

// HelpLine returns the profile's first line that answers day and night.
func HelpLine(p record.Profile) record.CrisisLine {
	for _, l := range p.CrisisLines().All() {
		if l.Number().Recorded() && l.Is24h().True() && !Closes(l.Hours().String()) {
			return l
		}
	}
	return record.CrisisLine{}
}

// IsService reports whether somebody to ring is a service, and no one person.
func IsService(c record.CrisisContact) bool {
	return c.Kind().In(record.CrisisContactKindNhs24h, record.CrisisContactKindTeam,
		record.CrisisContactKindDuty, record.CrisisContactKindCrisisHouse)
}

// ShownInBoxA returns the contact whose number stands in box A; absent when the profile's line or
// none does, or when box A has no number. It need not be said again among the people to ring.
func ShownInBoxA(h Help) record.CrisisContact {
	if h.Setting == record.SettingPrison {
		return record.CrisisContact{}
	}
	return h.Contact
}

// NumbersChecked returns the oldest day on which one of the numbers to ring was checked.
func NumbersChecked(rec record.Record, h Help, asOf record.Date) (oldest record.Day) {
	try := func(d record.Day) {
		if come(d, asOf) && (!oldest.Recorded() || d.Date().Before(oldest.Date())) {
			oldest = d
		}
	}
	if h.Setting != record.SettingPrison {
		try(h.Verified())
	}
	for _, c := range rec.CrisisPlan().Contacts().All() {
		if c.Phone().Recorded() {
			try(c.VerifiedOn())
		}
	}
	return oldest
}

// NumberChecked reports whether the number of a contact was ever checked by that day.
func NumberChecked(c record.CrisisContact, asOf record.Date) bool { return come(c.VerifiedOn(), asOf) }

// BestHelper returns the contact that is who the person responds to best: they have one number, or no
// number is said and a reference names the contact; absent when none is.
func BestHelper(rec record.Record) record.CrisisContact {
	best := rec.CrisisPlan().RespondsBestTo()
	for _, c := range rec.CrisisPlan().Contacts().All() {
		if best.Phone().Recorded() {
			if SameNumber(best.Phone(), c.Phone()) {
				return c
			}
		} else if best.Ref().Names(c.ID()) || best.Ref().Same(c.Ref()) {
			return c
		}
	}
	return record.CrisisContact{}
}

// Outside is what to ring outside the hours of a contingency line (X46).
type Outside string

// The ways.
const (
	OutsideLine   Outside = "line"   // the number of box A
	OutsideNHS111 Outside = "nhs111" // box A has no line of its own
	OutsideBoxes  Outside = "boxes"  // the setting has no number to ring, or the person rings none
)

// Words lists the ways.
func (Outside) Words() []string {
	return []string{string(OutsideLine), string(OutsideNHS111), string(OutsideBoxes)}
}

// OutsideHours returns what to ring outside the hours of the line for when the usual worker is away;
// "" when nothing need be said.
func OutsideHours(k record.Contingency, h Help) Outside {
	if !k.Kind().Is(record.ContingencyKindWorkerUnavailable) || AlwaysOpen(k.Hours()) {
		return ""
	}
	switch {
	case h.Setting != record.SettingCommunity, h.Way != ByVoice:
		return OutsideBoxes
	case !h.Number().Recorded():
		return OutsideNHS111
	case !SameNumber(k.Phone(), h.Number()):
		return OutsideLine
	}
	return ""
}

// AlwaysOpen reports whether hours say in words that somebody answers day and night. Hours that are
// not recorded do not.
func AlwaysOpen(hours record.Line) bool {
	if !hours.Recorded() || Closes(hours.String()) {
		return false
	}
	h := strings.ToLower(hours.String())
	for _, w := range [...]string{"day and night", "24 hour", "24-hour", "24h", "24/7", "any time", "anytime",
		"at all times", "always"} {
		if strings.Contains(h, w) {
			return true
		}
	}
	return false
}

// SameNumber reports whether two phone numbers are recorded and have the same digits.
func SameNumber(a, b record.Line) bool {
	return a.Recorded() && b.Recorded() && SameDigits(a.String(), b.String())
}

// since reports whether a day is recorded and not before a limit.
func since(d record.Day, limit record.Date) bool { return d.Recorded() && !d.Date().Before(limit) }

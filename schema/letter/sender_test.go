package letter_test

import (
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	record "cpadoc/schema/old"
)

func TestWhatTheProfileMustHold(t *testing.T) {
	tests := []struct {
		name     string
		change   func(*record.Profile)
		property string
		stops    []letter.Variant // which letters; nil where it only warns
		warns    []letter.Variant
	}{
		{"whole", func(*record.Profile) {}, "", nil, nil},
		{"no council", func(p *record.Profile) { p.Council = nil }, "council", every4, nil},
		{"a council without a way to it", func(p *record.Profile) { p.Council = &record.ProfileCouncil{Name: "Council"} }, "council", every4, nil},
		{"no carers' service", func(p *record.Profile) { p.CarersService = nil }, "carersService", adults, nil},
		{"no phone of it", func(p *record.Profile) { p.CarersService.Phone = "" }, "carersService", adults, nil},
		{"no hours of it", func(p *record.Profile) { p.CarersService.Hours = "" }, "carersService.hours", nil, adults},
		{"no young carers' service", func(p *record.Profile) { p.YoungCarersService = nil }, "youngCarersService", young, nil},
		{"no advocacy", func(p *record.Profile) { p.Advocacy = nil }, "advocacy.general", every4, nil},
		{"no general advocacy", func(p *record.Profile) { p.Advocacy.General = nil }, "advocacy.general", every4, nil},
		{"no key", func(p *record.Profile) { p.ReferenceKey = "" }, "referenceKey", every4, nil},
		{"a short key", func(p *record.Profile) { p.ReferenceKey = "short" }, "referenceKey", nil, every4},
		{"no scheme", func(p *record.Profile) { p.LetterScheme = "" }, "letterScheme", every4, nil},
		{"nobody at night", func(p *record.Profile) { p.CrisisLines = p.CrisisLines[1:] }, "crisisLines", nil, []letter.Variant{letter.Named}},
		{"no neutral sender", func(p *record.Profile) { p.NeutralSender = nil }, "neutralSender", nameless, nil},
		{"no address", func(p *record.Profile) { p.NeutralSender.Address = nil }, "neutralSender.address", nameless, nil},
		{"no phone", func(p *record.Profile) { p.NeutralSender.Phone = "" }, "neutralSender.phone", nameless, nil},
		{"no envelope", func(p *record.Profile) { p.NeutralSender.Envelope = "" }, "neutralSender.envelope", nameless, nil},
		{"no logo", func(p *record.Profile) { p.NeutralSender.Logo = "" }, "neutralSender.logo", nameless, nil},
		{"the team's name", func(p *record.Profile) { p.NeutralSender.Name = "riverside community team" }, "neutralSender.name", nameless, nil},
		{"a name with the team's in it", func(p *record.Profile) { p.NeutralSender.Name = "Carers, Riverside Community-Team" }, "neutralSender.name", nameless, nil},
		{"the organisation's name", func(p *record.Profile) {
			p.Organisation.Name, p.NeutralSender.Name = "Vale Trust", "Vale Trust carers' desk"
		}, "neutralSender.name", nameless, nil},
		{"the team's phone", func(p *record.Profile) { p.NeutralSender.Phone = "+44 (0)1632 960140" }, "neutralSender.phone", nameless, nil},
		{"another team's duty desk", func(p *record.Profile) { p.NeutralSender.Phone = "01632960349" }, "neutralSender.phone", nameless, nil},
		{"the crisis line", func(p *record.Profile) { p.NeutralSender.Phone = "0808 1570145" }, "neutralSender.phone", nameless, nil},
		{"the co-ordinator's phone", func(p *record.Profile) { p.NeutralSender.Phone = "01632 960144" }, "neutralSender.phone", nameless, nil},
		{"the team's address", func(p *record.Profile) { p.NeutralSender.Address = address("HV1 2AB", "18, Ferry Ln") }, "neutralSender.address", nameless, nil},
		{"the organisation's address", func(p *record.Profile) {
			p.NeutralSender.Address = address("HV1 4QT", "Carers' Desk", "Weir House", "2 Tannery Street")
		}, "neutralSender.address", nameless, nil},
		{"an envelope of the team", func(p *record.Profile) { p.NeutralSender.Envelope = "Riverside Community Team, white" }, "neutralSender.envelope", nameless, nil},
		{"the organisation's logo", func(p *record.Profile) { p.Logo, p.NeutralSender.Logo = "slot:vale", "Slot:Vale" }, "neutralSender.logo", nameless, nil},
		{"a telling name", func(p *record.Profile) { p.NeutralSender.Name = "Mental Health Carers" }, "neutralSender", nil, nameless},
	}
	for _, tt := range tests {
		for _, v := range every4 {
			rec, p := sample(t, "04-five-carers"), sampleProfile(t)
			tt.change(p)
			fs := letter.Sender(rec, 0, v, p)
			stops, warns := slices.Contains(tt.stops, v), slices.Contains(tt.warns, v)
			if (len(fs) == 1) != (stops || warns) || len(fs) > 1 {
				t.Errorf("%s, %s: %+v", tt.name, v, fs)
				continue
			}
			if len(fs) == 1 && (fs[0].StopsKind("carer-letter", "carer/carer-neil") != stops || fs[0].Rule != "X92" ||
				!strings.Contains(fs[0].Hint, tt.property+" ")) {
				t.Errorf("%s, %s: %+v", tt.name, v, fs[0])
			}
		}
	}
}

var (
	every4   = []letter.Variant{letter.Named, letter.Neutral, letter.Refused, letter.Young}
	adults   = every4[:3]
	nameless = every4[1:3]
	young    = every4[3:]
)

func TestNoLetterNeedsNoProfile(t *testing.T) {
	rec := sample(t, "04-five-carers")
	if fs := letter.Sender(rec, 0, letter.None, nil); fs != nil {
		t.Errorf("%+v", fs)
	}
	if fs := letter.Sender(rec, 0, letter.Neutral, nil); len(fs) != 1 || fs[0].Severity != finding.Error {
		t.Errorf("a letter without a profile: %+v", fs)
	}
}

func TestArea(t *testing.T) {
	rec, p := sample(t, "04-five-carers"), sampleProfile(t)
	for postcode, outside := range map[string]bool{"HV3 2QU": false, "HV9 1AA": true, "ZZ99 3VZ": true, "HV3": false} {
		rec.Carers[0].Address.Postcode = postcode
		if got := letter.Area(rec, 0, p) != nil; got != outside {
			t.Errorf("%s: %v", postcode, got)
		}
	}
	rec.Carers[0].Address = nil
	if letter.Area(rec, 0, p) != nil {
		t.Error("no address is outside the area")
	}
}

// Two addresses are one home unless they plainly are not: by the letter that may be posted.
func TestOneHome(t *testing.T) {
	tests := []struct {
		a, b *record.Address
		same bool
	}{
		{address("HV1 1AA", "1 Elm Row"), address("HV1 1AA", "1, ELM ROW", "Hollin Vale"), true},
		{address("HV1 1AA", "1 Elm Row"), address("HV1 1AA", "3 Elm Row"), false},
		{address("HV1 1AA", "1 Elm Row"), address("HV1 1AB", "1 Elm Row"), true}, // a slip
		{address("HV1 1AA", "1 Elm Row"), address("HV2 1AA", "1 Elm Row"), false},
		{address("HV1 1AA", "1 Elm Rd"), address("", "1 Elm Road"), true},
		{address("", "1 Elm Rd", "Hollin Vale"), address("", "1 Elm Road"), true},
		{address("", "1 Elm Road"), address("", "2 Elm Road"), false},
		{address("HV1 1AA", "Flat 2", "14 Elm Row"), address("HV1 1AA", "14 Elm Row"), true},
		{address("HV1 1AA", "Flat 2", "14 Elm Row"), address("HV1 1AA", "Flat 3", "14 Elm Row"), false},
		{address("HV1 1AA", "14a Elm Row"), address("HV1 1AA", "14 A Elm Row"), true},
		{address("HV1 1AA", "Rose Cottage"), address("HV1 1AA", "5 Elm Row"), true}, // nobody knows its number
		{address("HV1 1AA", "Rose Cottage"), address("HV1 1AA", "The Lock House"), false},
		{address("HV1 1AA", "The Lock House"), address("HV1 1AA", "Lock House", "Staithe End"), true},
		{address("HV1 1AA", "1 St. John's St"), address("HV1 1AA", "1 St Johns Street"), true},
	}
	for i, tt := range tests {
		for _, pair := range [][2]*record.Address{{tt.a, tt.b}, {tt.b, tt.a}} {
			rec := people()
			rec.Person.DateOfBirth = day("1980-01-01")
			rec.Person.Address = record.HomeAddress{Lines: pair[0].Lines, Postcode: pair[0].Postcode}
			rec.Carers[0] = record.Carer{ID: "carer-1", Type: "adult", Involvement: "personRefuses", Address: address("HV1 1AA"), AddressSafe: record.Yes}
			rec.Carers[0].Address = pair[1]
			// Without a postcode nothing is posted; then the reason says which it was.
			l := letter.Letters(rec, letter.Options{AsOf: asOf})[0]
			if pair[1].Postcode == "" {
				continue
			}
			if got := l.Method == letter.HandOver; got != tt.same {
				t.Errorf("%d: %s", i, l.Method)
			}
		}
	}
}

func BenchmarkLetters(b *testing.B) {
	rec, p := sample(b, "04-five-carers"), sampleProfile(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range letter.Letters(rec, letter.Options{AsOf: asOf}) {
			letter.Sender(rec, l.Carer, l.Variant, p)
		}
	}
}

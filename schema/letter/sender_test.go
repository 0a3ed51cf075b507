package letter_test

import (
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
)

func TestWhatTheProfileMustHold(t *testing.T) {
	tests := []struct {
		name     string
		change   set
		property string
		stops    []letter.Variant // which letters; nil if it only warns
		warns    []letter.Variant
	}{
		{"whole", nil, "", nil, nil},
		{"no council", set{"council": nil}, "council", every4, nil},
		{"a council without a way to it", set{"council": set{"name": "Council"}}, "council", every4, nil},
		{"no carers' service", set{"carersService": nil}, "carersService", adults, nil},
		{"no phone of it", set{"carersService.phone": nil}, "carersService", adults, nil},
		{"no hours of it", set{"carersService.hours": nil}, "carersService.hours", nil, adults},
		{"no young carers' service", set{"youngCarersService": nil}, "youngCarersService", young, nil},
		{"no advocacy", set{"advocacy": nil}, "advocacy.general", every4, nil},
		{"no general advocacy", set{"advocacy.general": nil}, "advocacy.general", every4, nil},
		{"no key", set{"referenceKey": nil}, "referenceKey", every4, nil},
		{"a short key", set{"referenceKey": "short"}, "referenceKey", nil, every4},
		{"no scheme", set{"letterScheme": nil}, "letterScheme", every4, nil},
		{"nobody at night", set{"crisisLines.0": nil}, "crisisLines", nil, []letter.Variant{letter.Named}},
		{"no neutral sender", set{"neutralSender": nil}, "neutralSender", nameless, nil},
		{"no address", set{"neutralSender.address": nil}, "neutralSender.address", nameless, nil},
		{"no phone", set{"neutralSender.phone": nil}, "neutralSender.phone", nameless, nil},
		{"no envelope", set{"neutralSender.envelope": nil}, "neutralSender.envelope", nameless, nil},
		{"no logo", set{"neutralSender.logo": nil}, "neutralSender.logo", nameless, nil},
		{"the team's name", set{"neutralSender.name": "riverside community team"}, "neutralSender.name", nameless, nil},
		{"a name with the team's in it", set{"neutralSender.name": "Carers, Riverside Community-Team"}, "neutralSender.name", nameless, nil},
		{"the organisation's name", set{"organisation.name": "Vale Trust", "neutralSender.name": "Vale Trust carers' desk"},
			"neutralSender.name", nameless, nil},
		{"the team's phone", set{"neutralSender.phone": "+44 (0)1632 960140"}, "neutralSender.phone", nameless, nil},
		{"another team's duty desk", set{"neutralSender.phone": "01632960349"}, "neutralSender.phone", nameless, nil},
		{"the crisis line", set{"neutralSender.phone": "0808 1570145"}, "neutralSender.phone", nameless, nil},
		{"the co-ordinator's phone", set{"neutralSender.phone": "01632 960144"}, "neutralSender.phone", nameless, nil},
		{"the team's address", set{"neutralSender.address": address("HV1 2AB", "18, Ferry Ln")}, "neutralSender.address", nameless, nil},
		{"the organisation's address", set{"neutralSender.address": address("HV1 4QT", "Carers' Desk", "Weir House", "2 Tannery Street")},
			"neutralSender.address", nameless, nil},
		{"an envelope of the team", set{"neutralSender.envelope": "Riverside Community Team, white"}, "neutralSender.envelope", nameless, nil},
		{"the organisation's logo", set{"logo": "slot:vale", "neutralSender.logo": "Slot:Vale"}, "neutralSender.logo", nameless, nil},
		{"a telling name", set{"neutralSender.name": "Mental Health Carers"}, "neutralSender", nameless, nil},
		{"a part of the team", set{"neutralSender.about": "Part of Riverside Community Team"}, "neutralSender", nameless, nil},
		{"the co-ordinator", set{"neutralSender.person": "Lorna Petrie"}, "neutralSender", nameless, nil},
		{"a mail address", set{"neutralSender.email": "valecmht@example.org"}, "neutralSender", nameless, nil},
		{"a telling role", set{"neutralSender.role": "Psychiatric liaison"}, "neutralSender", nameless, nil},
		{"a ward", set{"neutralSender.address": address("HV1 9ZZ", "Larkfield Ward", "Hollin Vale")}, "neutralSender", nameless, nil},
		{"a telling carers' service", set{"carersService.name": "Psychiatric Carers' Group"}, "carersService", nameless, nil},
		{"a telling advocacy", set{"advocacy.general.name": "Bipolar Voices"}, "advocacy.general", nameless, nil},
		{"a telling council", set{"council.url": "https://example.org/mental-health-carers"}, "council", nameless, nil},
		{"a telling young carers' service", set{"youngCarersService.name": "Young Carers in Mental Health"}, "youngCarersService", young, nil},
	}
	rec := sample(t, "04-five-carers")
	for _, tt := range tests {
		for _, v := range every4 {
			fs := letter.Sender(rec, rec.Carers().At(0), v, sampleProfile(t, tt.change))
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
	k := rec.Carers().At(0)
	if fs := letter.Sender(rec, k, letter.None, record.Profile{}); fs != nil {
		t.Errorf("%+v", fs)
	}
	if fs := letter.Sender(rec, k, letter.Neutral, record.Profile{}); len(fs) != 1 || fs[0].Severity != finding.Error {
		t.Errorf("a letter without a profile: %+v", fs)
	}
}

func TestArea(t *testing.T) {
	p := sampleProfile(t)
	for postcode, outside := range map[string]bool{"HV3 2QU": false, "HV9 1AA": true, "ZZ99 3VZ": true, "HV3": false} {
		rec := sample(t, "04-five-carers", set{"carers.0.address.postcode": postcode})
		if got := letter.Area(rec, rec.Carers().At(0), p) != nil; got != outside {
			t.Errorf("%s: %v", postcode, got)
		}
	}
	rec := sample(t, "04-five-carers", set{"carers.0.address": nil})
	if letter.Area(rec, rec.Carers().At(0), p) != nil {
		t.Error("no address is outside the area")
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

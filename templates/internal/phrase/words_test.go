package phrase

import (
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

func TestTie(t *testing.T) {
	for in, want := range map[string]string{
		"on 3 March 2026 at noon":     "on 3~March~2026 at noon",
		"Ring 01632 960140 now":       "Ring 01632~960140 now",
		"ring 020 7946 0123.":         "ring 020~7946~0123.",
		"NHS number 999 000 1375":     "NHS number 999~000~1375",
		"Samaritans 116 123":          "Samaritans 116~123",
		"see Dr Anand and Mr Lee":     "see Dr~Anand and Mr~Lee",
		"under section 117 of":        "under section~117 of",
		"olanzapine 10 mg at night":   "olanzapine 10~mg at night",
		"1 Elm Row, HV1 2AB, England": "1 Elm Row, HV1~2AB, England",
		"at 9 am or 5 pm":             "at 9~am or 5~pm",
		"my co-ordinator":             "my co^ordinator",
		"Co-ordination":               "Co^ordination",
		"Ngozi Smith-Okafor came":     "Ngozi Smith^Okafor came",
		"a day-to-day plan":           "a day-to-day plan",
		"in 2025 3 people":            "in 2025 3 people",
		"room 4 may be full":          "room 4 may be full",
		"no marks here":               "no marks here",
		"":                            "",
	} {
		got := strings.NewReplacer("\u00a0", "~", "\u2011", "^").Replace(Tie(in))
		if got != want {
			t.Errorf("tie(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzTie(f *testing.F) {
	f.Add("on 3 March 2026, Dr Anand, 10 mg, 01632 960140, HV1 2AB, co-ordinator")
	f.Fuzz(func(t *testing.T, s string) {
		got := strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(Tie(s))
		if want := strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(s); got != want {
			t.Errorf("%q became %q", s, got)
		}
	})
}

func TestPhones(t *testing.T) {
	for in, want := range map[string]string{
		"01632960123": "01632 960123", "02079460123": "020 7946 0123", "0161 4960123": "0161 496 0123",
		"07700900123": "07700 900123", "08081570123": "0808 157 0123", "116123": "116 123",
		"111": "111", "+44 1632 960123": "+44 1632 960123", "01632 960123 ext 4": "01632 960123 ext 4",
		"0123456789012345678901": "0123456789012345678901",
	} {
		if got := fold(groupPhone(in)); got != want {
			t.Errorf("%s prints as %s, want %s", in, got, want)
		}
	}
}

// TestFormats prints dates, times and distances at the as-of date 20 November 2026.
func TestFormats(t *testing.T) {
	for _, c := range []struct {
		put  func(*Writer, *tree.Node) bool
		in   string
		want string
	}{
		{(*Writer).Date, "2026-03-04", "4 March 2026"},
		{(*Writer).LongDate, "2026-09-10", "Thursday 10 September 2026"},
		{(*Writer).Time, "14:00", "2pm"}, {(*Writer).Time, "14:30", "2:30pm"}, {(*Writer).Time, "12:00", "midday"},
		{(*Writer).Time, "00:00", "midnight"}, {(*Writer).Time, "00:05", "12:05am"}, {(*Writer).Time, "12:05", "12:05pm"},
		{(*Writer).When, "2026-03-29T01:30:00Z", "Sunday 29 March 2026, 2:30am"},
		{(*Writer).When, "2026-10-25T01:30:00Z", "Sunday 25 October 2026, 1:30am"},
		{(*Writer).When, "2026-12-31T23:30:00-01:00", "Friday 1 January 2027, 12:30am"},
		{(*Writer).Age, "2008-11-20", "18"}, {(*Writer).Age, "2008-11-21", "17"}, {(*Writer).Age, "2027-01-01", ""},
		{(*Writer).Distance, "2026-11-20", "today"}, {(*Writer).Distance, "2026-11-21", "tomorrow"},
		{(*Writer).Distance, "2026-11-19", "yesterday"}, {(*Writer).Distance, "2026-12-03", "in 13 days"},
		{(*Writer).Distance, "2026-12-11", "in 3 weeks"}, {(*Writer).Distance, "2026-10-30", "3 weeks ago"},
		{(*Writer).Distance, "2027-01-20", "in 2 months"}, {(*Writer).Distance, "2027-01-19", "in 8 weeks"},
		{(*Writer).Distance, "2028-11-20", "in 2 years"}, {(*Writer).Distance, "2024-11-21", "23 months ago"},
		{(*Writer).Money, "520000", "£5,200"}, {(*Writer).Money, "1250", "£12.50"}, {(*Writer).Money, "5", "£0.05"},
		{(*Writer).Money, "123456789", "£1,234,567.89"}, {(*Writer).Money, "0", "£0"},
		{(*Writer).NHS, "9990001375", "999 000 1375"},
		{(*Writer).Capital, "key worker", "Key worker"}, {(*Writer).Capital, "école", "École"},
	} {
		w := &Writer{AsOf: record.NewDate(2026, 11, 20)}
		n := &tree.Node{Kind: tree.String, Text: c.in, Shape: &tree.Shape{Kind: tree.String}}
		ok := c.put(w, n)
		got := fold(joined(w.Spans))
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s prints as %q, want %q", c.in, got, c.want)
		}
	}
}

func fold(s string) string { return strings.NewReplacer(NBSP, " ", NBHyphen, "-").Replace(s) }

func joined(t doc.Text) string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// TestMonthsClamp: 31 January to 28 February is a month; a leap day's anniversary is the last day.
func TestMonthsClamp(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-01-31", "2026-02-28", 1}, {"2026-01-31", "2026-02-27", 0},
		{"2028-02-29", "2029-02-28", 12}, {"2027-02-28", "2028-02-28", 12},
		{"2026-11-20", "2027-11-19", 11},
	} {
		from, _ := record.ParseDate(c.from)
		to, _ := record.ParseDate(c.to)
		if got := monthsBetween(from, to); got != c.want {
			t.Errorf("%s to %s is %d months, want %d", c.from, c.to, got, c.want)
		}
	}
}

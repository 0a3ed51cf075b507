package phrase

import (
	"encoding/xml"
	"os"
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
		got := strings.NewReplacer("\u00a0", "~", "\u2011", "^").Replace(english(t).Tie(in))
		if got != want {
			t.Errorf("tie(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzTie(f *testing.F) {
	f.Add("on 3 March 2026, Dr Anand, 10 mg, 01632 960140, HV1 2AB, co-ordinator")
	f.Fuzz(func(t *testing.T, s string) {
		got := strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(english(t).Tie(s))
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
		w := &Writer{AsOf: record.NewDate(2026, 11, 20), Words: english(t)}
		n := &tree.Node{Kind: tree.String, Text: c.in, Shape: &tree.Shape{Kind: tree.String}}
		ok := c.put(w, n)
		got := fold(joined(w.Spans))
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s prints as %q, want %q", c.in, got, c.want)
		}
	}
}

// english returns the words of the program's own file for how values are written.
func english(t testing.TB) *Words {
	t.Helper()
	data, err := os.ReadFile("../../words/en-GB-first.xml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Lists []struct {
			Name string `xml:"name,attr"`
			Text string `xml:",chardata"`
		} `xml:"list"`
		Plurals []struct {
			Form string `xml:"form,attr"`
			Text string `xml:",chardata"`
		} `xml:"plural"`
		Phrases []struct {
			Name  string `xml:"name,attr"`
			Text  string `xml:",chardata"`
			Forms []struct {
				Is   string `xml:"is,attr"`
				Text string `xml:",chardata"`
			} `xml:"form"`
		} `xml:"phrase"`
	}
	if err := xml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	w := NewWords("en-GB")
	ok := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, l := range file.Lists {
		ok(w.SetList(l.Name, l.Text))
	}
	for _, p := range file.Plurals {
		ok(w.SetPlural(p.Form, p.Text))
	}
	for _, p := range file.Phrases {
		id, known := Named(p.Name)
		if !known || id.Locked() {
			t.Fatalf("%s is no phrase of words/", p.Name)
		}
		if len(p.Forms) == 0 {
			ok(w.SetPhrase(id, "", p.Text))
		}
		for _, f := range p.Forms {
			ok(w.SetPhrase(id, f.Is, f.Text))
		}
	}
	return w
}

// TestPlurals: the rules of CLDR for English, Polish and Welsh choose the forms that CLDR says.
func TestPlurals(t *testing.T) {
	rules := map[string][][2]string{
		"en": {{"one", "n = 1"}},
		"pl": {{"one", "n = 1"}, {"few", "n % 10 = 2..4 and n % 100 != 12..14"}, {"many", "n % 10 = 0..1, 5..9 or n % 100 = 12..14"}},
		"cy": {{"zero", "n = 0"}, {"one", "n = 1"}, {"two", "n = 2"}, {"few", "n = 3"}, {"many", "n = 6"}},
	}
	for _, c := range []struct {
		language string
		n        int
		want     string
	}{{"en", 1, "one"}, {"en", 2, "other"}, {"en", 0, "other"}, {"pl", 1, "one"}, {"pl", 3, "few"}, {"pl", 13, "many"},
		{"pl", 22, "few"}, {"pl", 112, "many"}, {"pl", 5, "many"}, {"cy", 0, "zero"}, {"cy", 6, "many"}, {"cy", 7, "other"}} {
		w := NewWords(c.language)
		for _, r := range rules[c.language] {
			if err := w.SetPlural(r[0], r[1]); err != nil {
				t.Fatal(err)
			}
		}
		if got := w.pluralOf(c.n); got != c.want {
			t.Errorf("%s %d is %s, want %s", c.language, c.n, got, c.want)
		}
	}
	for _, bad := range []string{"", "n", "x = 1", "n % 0 = 1", "n = a", "n % = 2"} {
		if NewWords("x").SetPlural("one", bad) == nil {
			t.Errorf("%q is taken for a rule", bad)
		}
	}
}

// TestPatterns: a phrase says all that is put into it, and nothing of what is not there.
func TestPatterns(t *testing.T) {
	w := &Writer{Words: english(t)}
	if err := w.Words.SetPhrase(TeamPhone, "", "{team}[, \x01phone\x02 {phone}]."); err != nil {
		t.Fatal(err)
	}
	if got := joined(w.Made(TeamPhone, AsWords("A"), AsWords("1"))); got != "A, phone 1." {
		t.Error(got)
	}
	if got := joined(w.Made(TeamPhone, AsWords("A"), AsPhone(nil))); got != "A." {
		t.Error(got)
	}
	for _, bad := range []string{"{team}", "{team} {phone} {fax}", "[{team} {phone}", "{team} {phone", "{team}] {phone}"} {
		if w.Words.SetPhrase(TeamPhone, "", bad) == nil {
			t.Errorf("%q is taken", bad)
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

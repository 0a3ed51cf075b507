package record

import (
	"testing"
	"time"
)

func day(t testing.TB, s string) Date {
	t.Helper()
	d, ok := ParseDate(s)
	if !ok {
		t.Fatalf("%q is no day", s)
	}
	return d
}

var dateTexts = []struct {
	text string
	ok   bool
}{
	{"2026-11-20", true}, {"2028-02-29", true}, {"2000-02-29", true}, {"0001-01-01", true},
	{"9999-12-31", true}, {"2026-02-29", false}, {"1900-02-29", false}, {"2026-04-31", false},
	{"2026-13-01", false}, {"2026-00-10", false}, {"2026-01-00", false}, {"0000-01-01", false},
	{"2026-1-01", false}, {"2026-01-1", false}, {"26-01-01", false}, {"2026/01/01", false},
	{"+026-01-01", false}, {"2026-01-01T", false}, {" 2026-01-01", false}, {"", false},
	{"2026-01- 1", false}, {"２０２６-01-01", false},
}

func TestParseDate(t *testing.T) {
	for _, c := range dateTexts {
		d, ok := ParseDate(c.text)
		if ok != c.ok {
			t.Errorf("ParseDate(%q): %v, want %v", c.text, ok, c.ok)
		}
		if ok && d.String() != c.text {
			t.Errorf("ParseDate(%q).String() = %q", c.text, d.String())
		}
		if !ok && !d.IsZero() {
			t.Errorf("ParseDate(%q) gave a day all the same", c.text)
		}
	}
}

// What is read is written back, and package time agrees on what a day is.
func FuzzParseDate(f *testing.F) {
	for _, c := range dateTexts {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDate(s)
		std, err := time.Parse("2006-01-02", s)
		if want := err == nil && std.Year() > 0; ok != want {
			t.Fatalf("ParseDate(%q): %v, package time says %v", s, ok, want)
		}
		if ok && (d.String() != s || DateOf(std) != d) {
			t.Fatalf("%q came back as %q", s, d)
		}
	})
}

func TestAddMonthsClamped(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2028-02-29", -12, "2027-02-28"},
		{"2027-01-31", 1, "2027-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2026-08-31", 6, "2027-02-28"},
		{"2026-11-20", 12, "2027-11-20"},
		{"2026-11-20", -11, "2025-12-20"},
		{"2026-12-31", 2, "2027-02-28"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2026-05-31", 0, "2026-05-31"},
		{"2024-02-29", 48, "2028-02-29"},
	} {
		if got := day(t, c.from).AddMonthsClamped(c.months).String(); got != c.want {
			t.Errorf("%s plus %d months: %s, want %s", c.from, c.months, got, c.want)
		}
	}
	if got := (Date{}).AddMonthsClamped(3); !got.IsZero() {
		t.Errorf("no day plus 3 months: %s", got)
	}
	if got := day(t, "0001-01-01").AddMonthsClamped(-1); !got.IsZero() {
		t.Errorf("before the year 1: %s", got)
	}
}

func TestAgeAt(t *testing.T) {
	for _, c := range []struct {
		born, on string
		want     int
	}{
		{"2008-02-29", "2026-02-28", 17}, // 18 on 1 March in a common year
		{"2008-02-29", "2026-03-01", 18},
		{"2008-02-29", "2028-02-28", 19},
		{"2008-02-29", "2028-02-29", 20},
		{"1984-06-03", "2026-06-02", 41},
		{"1984-06-03", "2026-06-03", 42},
		{"2026-11-20", "2026-11-20", 0},
		{"2026-11-20", "2026-11-19", -1},
		{"2008-11-20", "2026-11-20", 18},
		{"2008-11-21", "2026-11-20", 17},
	} {
		if got := day(t, c.born).AgeAt(day(t, c.on)); got != c.want {
			t.Errorf("born %s, on %s: %d, want %d", c.born, c.on, got, c.want)
		}
	}
}

func TestDays(t *testing.T) {
	d := day(t, "2026-11-20")
	if got := d.AddDays(-31).String(); got != "2026-10-20" {
		t.Error("31 days earlier:", got)
	}
	if got := day(t, "2028-02-28").AddDays(2).String(); got != "2028-03-01" {
		t.Error("over a leap day:", got)
	}
	if got := d.DaysUntil(day(t, "2027-11-20")); got != 365 {
		t.Error("a year:", got)
	}
	if got := day(t, "2026-03-30").DaysUntil(day(t, "2026-03-28")); got != -2 {
		t.Error("over the change of the clocks:", got)
	}
	if d.Weekday() != time.Friday {
		t.Error("20 November 2026 is a", d.Weekday())
	}
}

// No day is neither before nor after any day, so that an absent date never passes for an old one.
func TestAbsentDate(t *testing.T) {
	var none Date
	d := day(t, "2026-11-20")
	if none.Before(d) || none.After(d) || d.Before(none) || d.After(none) || none.Equal(d) {
		t.Error("an absent date takes part in a comparison")
	}
	if none.DaysUntil(d) != 0 || !none.AddDays(1).IsZero() || none.String() != "" {
		t.Error("an absent date counts")
	}
	if !d.Before(d.AddDays(1)) || d.After(d) || d.Before(d) || !d.Equal(d) {
		t.Error("days are out of order")
	}
}

func TestInstant(t *testing.T) {
	for _, c := range []struct{ text, london string }{
		{"2026-03-29T00:59:59Z", "2026-03-29 00:59:59"}, // the last second of winter time
		{"2026-03-29T01:00:00Z", "2026-03-29 02:00:00"},
		{"2026-07-01T23:30:00Z", "2026-07-02 00:30:00"},
		{"2026-10-25T01:00:00Z", "2026-10-25 01:00:00"},
		{"2026-11-20T14:00:00+00:00", "2026-11-20 14:00:00"},
		{"2026-11-20T01:00:00.5+02:00", "2026-11-19 23:00:00"},
	} {
		i, ok := ParseInstant(c.text)
		if got := i.London().Format("2006-01-02 15:04:05"); !ok || got != c.london || i.Text != c.text {
			t.Errorf("%s is %s in London, want %s", c.text, got, c.london)
		}
		if got := i.Date().String(); got != c.london[:10] {
			t.Errorf("%s is the day %s, want %s", c.text, got, c.london[:10])
		}
	}
	for _, bad := range []string{"2026-11-20", "2026-11-20T14:00:00", "2026-02-30T00:00:00Z", ""} {
		if _, ok := ParseInstant(bad); ok {
			t.Errorf("%q is no moment", bad)
		}
	}
	if !(Instant{}).Date().IsZero() {
		t.Error("no moment has a day")
	}
}

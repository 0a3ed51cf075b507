package record

import (
	"cmp"
	"sync"
	"time"
	_ "time/tzdata" // a clinic's machine may have no time zones of its own
)

// Date is a day of the calendar without a time zone. Its zero value means "not recorded", never a
// day. Month arithmetic is our own: time.AddDate makes 29 February 2028 minus 12 months the first
// of March 2027 (REFERENCE.md 5.15).
type Date struct {
	Y    int16 // 1 to 9999
	M, D uint8 // from 1
}

// NewDate returns the day, or the zero Date if there is no such day.
func NewDate(year int, month time.Month, day int) Date {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthLen(year, int(month)) {
		return Date{}
	}
	return Date{int16(year), uint8(month), uint8(day)}
}

// DateOf returns the day that t is on in its own location.
func DateOf(t time.Time) Date { return NewDate(t.Date()) }

// ParseDate reads YYYY-MM-DD, and nothing else; false if the text is no day of the calendar.
func ParseDate(s string) (Date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, false
	}
	day := NewDate(y, time.Month(m), d)
	return day, !day.IsZero()
}

// digits reads ASCII digits alone: signs and spaces, which strconv takes, are no part of a date.
func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// IsZero reports whether no day is recorded.
func (d Date) IsZero() bool { return d == Date{} }

// String returns YYYY-MM-DD, the form of the data; empty for the zero Date. Paper says dates in
// words (W54).
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	b := [10]byte{4: '-', 7: '-'}
	put(b[:4], int(d.Y))
	put(b[5:7], int(d.M))
	put(b[8:], int(d.D))
	return string(b[:])
}

func put(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i], n = byte('0'+n%10), n/10
	}
}

// Compare returns -1, 0 or +1; the zero Date comes before every day.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Y, e.Y), cmp.Compare(d.M, e.M), cmp.Compare(d.D, e.D))
}

// Before reports whether d is an earlier day than e. It is false if one is not recorded.
func (d Date) Before(e Date) bool { return !d.IsZero() && !e.IsZero() && d.Compare(e) < 0 }

// After reports whether d is a later day than e. It is false if one is not recorded.
func (d Date) After(e Date) bool { return e.Before(d) }

// Equal reports whether both are the same day, or both not recorded.
func (d Date) Equal(e Date) bool { return d == e }

// Time returns midnight UTC at the start of the day, for the calendar functions of package time.
func (d Date) Time() time.Time {
	return time.Date(int(d.Y), time.Month(d.M), int(d.D), 0, 0, 0, 0, time.UTC)
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// AddDays returns the day n days later. The zero Date stays zero, and so does a day outside the
// years 1 to 9999.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// DaysUntil counts the days from d to e: 1 for tomorrow, negative where e is earlier, 0 if one is
// not recorded.
func (d Date) DaysUntil(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int((e.Time().Unix() - d.Time().Unix()) / (24 * 60 * 60))
}

// AddMonthsClamped returns the same day n months later, or the last day of that month where it is
// too short: 31 January plus one month is 28 or 29 February (REFERENCE.md 5.15).
func (d Date) AddMonthsClamped(n int) Date {
	if d.IsZero() {
		return d
	}
	months := int(d.Y)*12 + int(d.M) - 1 + n
	if months < 12 {
		return Date{}
	}
	y, m := months/12, months%12+1
	return NewDate(y, time.Month(m), min(int(d.D), monthLen(y, m)))
}

// AgeAt returns whole years from the birth day d to the day on; negative before birth. Ages do not
// clamp: a birthday on 29 February falls on 1 March in common years (REFERENCE.md 5.15).
func (d Date) AgeAt(on Date) int {
	years := int(on.Y) - int(d.Y)
	if on.M < d.M || on.M == d.M && on.D < d.D {
		years--
	}
	return years
}

func monthLen(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// London is where the calendar day and the time of an Instant are read (W54).
var London = sync.OnceValue(func() *time.Location {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic("record: no Europe/London in the embedded time zones: " + err.Error())
	}
	return l
})

// Instant is a moment, as RFC 3339 says it, with the text it was read from. Its zero value means
// "not recorded".
type Instant struct {
	At   time.Time
	Text string
}

// ParseInstant reads an RFC 3339 date and time with upper-case T and Z, as the schema asks.
func ParseInstant(s string) (Instant, bool) {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil || t.Year() < 1 {
		return Instant{}, false
	}
	return Instant{t, s}, true
}

// IsZero reports whether no moment is recorded.
func (i Instant) IsZero() bool { return i.Text == "" }

// London returns the moment on the clocks of London.
func (i Instant) London() time.Time { return i.At.In(London()) }

// Date returns the day in London; zero if no moment is recorded.
func (i Instant) Date() Date {
	if i.IsZero() {
		return Date{}
	}
	return DateOf(i.London())
}

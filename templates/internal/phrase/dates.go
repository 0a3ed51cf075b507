package phrase

import (
	"strconv"
	"strings"
	"time"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// months and weekdays as paper says them (domain.md W54).
var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

func DateOf(n *tree.Node) (record.Date, bool) {
	if n == nil {
		return record.Date{}, false
	}
	return record.ParseDate(n.Text)
}

// WriteDate writes "4 March 2026" with no-break spaces.
func WriteDate(b *strings.Builder, d record.Date) {
	WriteInt(b, int(d.D))
	b.WriteString(NBSP)
	b.WriteString(months[d.M-1])
	b.WriteString(NBSP)
	WriteInt(b, int(d.Y))
}

func WriteInt(b *strings.Builder, n int) {
	var buf [20]byte
	b.Write(strconv.AppendInt(buf[:0], int64(n), 10))
}

func (w *Writer) Date(n *tree.Node) bool {
	d, ok := DateOf(n)
	if ok {
		w.Say(w.Built(func(b *strings.Builder) { WriteDate(b, d) }), n, false)
	}
	return ok
}

// LongDate prints "Thursday 10 September 2026".
func (w *Writer) LongDate(n *tree.Node) bool {
	d, ok := DateOf(n)
	if ok {
		w.Say(w.Built(func(b *strings.Builder) { writeLongDate(b, d) }), n, false)
	}
	return ok
}

func writeLongDate(b *strings.Builder, d record.Date) {
	b.WriteString(d.Weekday().String())
	b.WriteByte(' ')
	WriteDate(b, d)
}

// Age prints whole years at the as-of date: "9". Nothing is said of a day yet to come.
func (w *Writer) Age(n *tree.Node) bool {
	d, ok := DateOf(n)
	if !ok || d.After(w.AsOf) {
		return false
	}
	w.Say(w.Built(func(b *strings.Builder) { WriteInt(b, d.AgeAt(w.AsOf)) }), n, false)
	return true
}

// Distance prints "in 3 weeks", "2 months ago", "today", counted from the as-of date.
func (w *Writer) Distance(n *tree.Node) bool {
	d, ok := DateOf(n)
	if ok {
		w.Say(w.Built(func(b *strings.Builder) { writeDistance(b, w.AsOf, d) }), n, false)
	}
	return ok
}

// writeDistance says how far it is from one day to another: days up to two weeks, weeks up to two
// months, then whole months with clamped ends, then years.
func writeDistance(b *strings.Builder, from, to record.Date) {
	days := from.DaysUntil(to)
	switch days {
	case 0:
		b.WriteString("today")
		return
	case 1:
		b.WriteString("tomorrow")
		return
	case -1:
		b.WriteString("yesterday")
		return
	}
	early, late := from, to
	if days < 0 {
		early, late, days = to, from, -days
	}
	n, unit := days, "day"
	switch m := monthsBetween(early, late); {
	case m >= 24:
		n, unit = m/12, "year"
	case m >= 2:
		n, unit = m, "month"
	case days >= 14:
		n, unit = days/7, "week"
	}
	if early == from {
		b.WriteString("in" + NBSP)
	}
	WriteInt(b, n)
	b.WriteString(NBSP + unit)
	if n != 1 {
		b.WriteByte('s')
	}
	if early != from {
		b.WriteString(" ago")
	}
}

// monthsBetween counts the whole months from one day to a later one; ends clamp, so that 31
// January to 28 February is one month (domain.md 5.15).
func monthsBetween(early, late record.Date) int {
	m := (int(late.Y)-int(early.Y))*12 + int(late.M) - int(early.M)
	if late.Before(early.AddMonthsClamped(m)) {
		m--
	}
	return m
}

// When prints a moment on London's clocks: "Thursday 10 September 2026, 2pm".
func (w *Writer) When(n *tree.Node) bool {
	i, ok := record.ParseInstant(n.Text)
	if !ok {
		return false
	}
	t := i.London()
	w.Say(w.Built(func(b *strings.Builder) {
		writeLongDate(b, record.DateOf(t))
		b.WriteString(", ")
		writeTime(b, t.Hour(), t.Minute())
	}), n, false)
	return true
}

// parseInstant gives the day in London of a moment.
func DayOf(s string) (record.Date, bool) {
	i, ok := record.ParseInstant(s)
	return i.Date(), ok
}

// Time prints "14:00" as "2pm".
func (w *Writer) Time(n *tree.Node) bool {
	t, err := time.Parse("15:04", n.Text)
	if err != nil {
		return false
	}
	w.Say(w.Built(func(b *strings.Builder) { writeTime(b, t.Hour(), t.Minute()) }), n, false)
	return true
}

// writeTime writes 2pm, 2:30pm, midday or midnight.
func writeTime(b *strings.Builder, hour, minute int) {
	switch {
	case minute == 0 && hour == 0:
		b.WriteString("midnight")
		return
	case minute == 0 && hour == 12:
		b.WriteString("midday")
		return
	}
	WriteInt(b, (hour+11)%12+1)
	if minute > 0 {
		b.WriteByte(':')
		b.WriteByte(byte('0' + minute/10))
		b.WriteByte(byte('0' + minute%10))
	}
	if hour < 12 {
		b.WriteString("am")
	} else {
		b.WriteString("pm")
	}
}

package templates

import (
	"strconv"
	"strings"
	"time"

	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// writeDate writes "4 March 2026" with no-break spaces.
func writeDate(b *strings.Builder, d record.Date) {
	writeInt(b, int(d.D))
	b.WriteString(noBreakSpace)
	b.WriteString(months[d.M-1])
	b.WriteString(noBreakSpace)
	writeInt(b, int(d.Y))
}

func writeInt(b *strings.Builder, n int) {
	var buf [20]byte
	b.Write(strconv.AppendInt(buf[:0], int64(n), 10))
}

func putDate(f *filler, h *hole, n *tree.Node) bool {
	d, ok := dateOf(n)
	if ok {
		f.say(f.words(func(b *strings.Builder) { writeDate(b, d) }), n, false)
	}
	return ok
}

// putLongDate prints "Thursday 10 September 2026".
func putLongDate(f *filler, h *hole, n *tree.Node) bool {
	d, ok := dateOf(n)
	if ok {
		f.say(f.words(func(b *strings.Builder) { writeLongDate(b, d) }), n, false)
	}
	return ok
}

func writeLongDate(b *strings.Builder, d record.Date) {
	b.WriteString(d.Weekday().String())
	b.WriteByte(' ')
	writeDate(b, d)
}

// putAge prints whole years at the as-of date: "9". Nothing is said of a day yet to come.
func putAge(f *filler, h *hole, n *tree.Node) bool {
	d, ok := dateOf(n)
	if !ok || d.After(f.asOf) {
		return false
	}
	f.say(f.words(func(b *strings.Builder) { writeInt(b, d.AgeAt(f.asOf)) }), n, false)
	return true
}

// putDistance prints "in 3 weeks", "2 months ago", "today", counted from the as-of date.
func putDistance(f *filler, h *hole, n *tree.Node) bool {
	d, ok := dateOf(n)
	if ok {
		f.say(f.words(func(b *strings.Builder) { writeDistance(b, f.asOf, d) }), n, false)
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
		b.WriteString("in" + noBreakSpace)
	}
	writeInt(b, n)
	b.WriteString(noBreakSpace + unit)
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

// putWhen prints a moment on London's clocks: "Thursday 10 September 2026, 2pm".
func putWhen(f *filler, h *hole, n *tree.Node) bool {
	i, ok := record.ParseInstant(n.Text)
	if !ok {
		return false
	}
	t := i.London()
	f.say(f.words(func(b *strings.Builder) {
		writeLongDate(b, record.DateOf(t))
		b.WriteString(", ")
		writeTime(b, t.Hour(), t.Minute())
	}), n, false)
	return true
}

// parseInstant gives the day in London of a moment.
func parseInstant(s string) (record.Date, bool) {
	i, ok := record.ParseInstant(s)
	return i.Date(), ok
}

// putTime prints "14:00" as "2pm".
func putTime(f *filler, h *hole, n *tree.Node) bool {
	t, err := time.Parse("15:04", n.Text)
	if err != nil {
		return false
	}
	f.say(f.words(func(b *strings.Builder) { writeTime(b, t.Hour(), t.Minute()) }), n, false)
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
	writeInt(b, (hour+11)%12+1)
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

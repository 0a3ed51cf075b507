package phrase

import (
	"strconv"
	"strings"
	"time"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// DateOf returns the day that a node holds, and whether it holds one.
func DateOf(n *tree.Node) (record.Date, bool) {
	if n == nil {
		return record.Date{}, false
	}
	return record.ParseDate(n.Text)
}

// write writes a pattern without spans; put writes what stands in a hole.
func (p pattern) write(b *strings.Builder, put func(hole int)) {
	for i := range p {
		if p[i].hole < 0 {
			b.WriteString(p[i].text)
		} else {
			put(p[i].hole)
		}
	}
}

// date writes "4 March 2026" with no-break spaces.
func (w *Words) date(b *strings.Builder, d record.Date) {
	w.phrases[Date].pieces(0).write(b, func(hole int) {
		switch hole {
		case 0:
			writeInt(b, int(d.D))
		case 1:
			b.WriteString(w.months[d.M-1])
		case 2:
			writeInt(b, int(d.Y))
		}
	})
}

// longDate writes "Thursday 10 September 2026".
func (w *Words) longDate(b *strings.Builder, d record.Date) {
	w.phrases[LongDate].pieces(0).write(b, func(hole int) {
		if hole == 0 {
			b.WriteString(w.weekdays[(int(d.Weekday())+6)%7])
		} else {
			w.date(b, d)
		}
	})
}

func writeInt(b *strings.Builder, n int) {
	var buf [20]byte
	b.Write(strconv.AppendInt(buf[:0], int64(n), 10))
}

// Date prints "4 March 2026".
func (w *Writer) Date(n *tree.Node) bool {
	d, ok := DateOf(n)
	if ok {
		w.Say(w.Built(func(b *strings.Builder) { w.Words.date(b, d) }), n, false)
	}
	return ok
}

// Day returns a day in words.
func (w *Writer) Day(d record.Date) string {
	return w.Built(func(b *strings.Builder) { w.Words.date(b, d) })
}

// LongDate prints "Thursday 10 September 2026".
func (w *Writer) LongDate(n *tree.Node) bool {
	d, ok := DateOf(n)
	if ok {
		w.Say(w.Built(func(b *strings.Builder) { w.Words.longDate(b, d) }), n, false)
	}
	return ok
}

// Age prints whole years at the as-of date: "9". Nothing is said of a day yet to come.
func (w *Writer) Age(n *tree.Node) bool {
	d, ok := DateOf(n)
	if !ok || d.After(w.AsOf) {
		return false
	}
	w.Say(w.Built(func(b *strings.Builder) { writeInt(b, d.AgeAt(w.AsOf)) }), n, false)
	return true
}

// Distance prints "in 3 weeks", "2 months ago", "today", counted from the as-of date.
func (w *Writer) Distance(n *tree.Node) bool {
	d, ok := DateOf(n)
	if ok {
		w.Say(w.Built(func(b *strings.Builder) { w.Words.distance(b, w.AsOf, d) }), n, false)
	}
	return ok
}

// distance says how far it is from one day to another: days up to two weeks, weeks up to two
// months, then whole months with clamped ends, then years.
func (w *Words) distance(b *strings.Builder, from, to record.Date) {
	days := from.DaysUntil(to)
	switch days {
	case 0:
		b.WriteString(w.Said(Today))
		return
	case 1:
		b.WriteString(w.Said(Tomorrow))
		return
	case -1:
		b.WriteString(w.Said(Yesterday))
		return
	}
	n, later, ago := days, InDays, DaysAgo
	early, late := from, to
	if days < 0 {
		early, late, n = to, from, -days
	}
	switch m := monthsBetween(early, late); {
	case m >= 24:
		n, later, ago = m/12, InYears, YearsAgo
	case m >= 2:
		n, later, ago = m, InMonths, MonthsAgo
	case n >= 14:
		n, later, ago = n/7, InWeeks, WeeksAgo
	}
	if days < 0 {
		later = ago
	}
	w.counted(later, n).write(b, func(int) { writeInt(b, n) })
}

// monthsBetween counts the whole months from one day to a later one; ends clamp, so that 31 January
// to 28 February is one month (REFERENCE.md 5.15).
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
		w.Words.phrases[When].pieces(0).write(b, func(hole int) {
			if hole == 0 {
				w.Words.longDate(b, record.DateOf(t))
			} else {
				w.Words.time(b, t.Hour(), t.Minute())
			}
		})
	}), n, false)
	return true
}

// AsDayOf puts in the day in London of a moment.
func AsDayOf(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).dayOf} }

func (w *Writer) dayOf(n *tree.Node) bool {
	i, ok := record.ParseInstant(n.Text)
	if ok {
		w.Say(w.Day(i.Date()), n, false)
	}
	return ok
}

// Time prints "14:00" as "2pm".
func (w *Writer) Time(n *tree.Node) bool {
	t, err := time.Parse("15:04", n.Text)
	if err != nil {
		return false
	}
	w.Say(w.Built(func(b *strings.Builder) { w.Words.time(b, t.Hour(), t.Minute()) }), n, false)
	return true
}

// time writes 2pm, 2:30pm, midday or midnight.
func (w *Words) time(b *strings.Builder, hour, minute int) {
	half := Morning
	if hour >= 12 {
		half = Afternoon
	}
	switch {
	case minute == 0 && hour == 0:
		b.WriteString(w.Said(Midnight))
	case minute == 0 && hour == 12:
		b.WriteString(w.Said(Midday))
	case minute == 0:
		w.phrases[FullHour].pieces(0).write(b, func(hole int) {
			w.timePart(b, []string{"hour", "hour12", "half"}[hole], hour, minute, half)
		})
	default:
		w.phrases[TimeOfDay].pieces(0).write(b, func(hole int) {
			w.timePart(b, []string{"hour", "hour12", "minute", "half"}[hole], hour, minute, half)
		})
	}
}

func (w *Words) timePart(b *strings.Builder, part string, hour, minute int, half ID) {
	switch part {
	case "hour":
		writeInt(b, hour)
	case "hour12":
		writeInt(b, (hour+11)%12+1)
	case "minute":
		b.WriteByte(byte('0' + minute/10))
		b.WriteByte(byte('0' + minute%10))
	case "half":
		b.WriteString(w.Said(half))
	}
}

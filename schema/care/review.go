package care

import "cpadoc/schema/record"

// LastReview returns the last review that was held by that day, of any type; absent if there was
// none. A review that was cancelled was not held.
func LastReview(rec record.Record, asOf record.Date) record.Review {
	return lastHeld(rec, asOf, func(record.Review) bool { return true })
}

// LastFormalReview returns the last formal review that was held by that day (X18).
func LastFormalReview(rec record.Record, asOf record.Date) record.Review {
	return lastHeld(rec, asOf, func(r record.Review) bool { return r.Type().Is(record.ReviewTypeFormal) })
}

func lastHeld(rec record.Record, asOf record.Date, counts func(record.Review) bool) record.Review {
	var last record.Review
	for _, r := range rec.Reviews().History().All() {
		if !counts(r) || r.CancelledReason().Recorded() || !come(r.HeldOn(), asOf) {
			continue
		}
		if !last.Recorded() || r.HeldOn().Date().After(last.HeldOn().Date()) {
			last = r
		}
	}
	return last
}

// CPAStart returns the day on which this time on CPA began: the start of the earliest episode that
// is open on that day; absent for people who are not on CPA. The end of an episode is the first day
// no longer on CPA.
func CPAStart(rec record.Record, asOf record.Date) record.Day {
	var start record.Day
	if !OnCPA(rec) {
		return start
	}
	for _, e := range rec.CPA().Episodes().All() {
		if !come(e.Start(), asOf) || come(e.End(), asOf) {
			continue
		}
		if !start.Recorded() || e.Start().Date().Before(start.Date()) {
			start = e.Start()
		}
	}
	return start
}

// ReviewBase returns the day from which the 12 months to the next formal review run: that of the
// last one, else the start of this time on CPA (X17, X18).
func ReviewBase(rec record.Record, asOf record.Date) record.Day {
	if last := LastFormalReview(rec, asOf); last.Recorded() {
		return last.HeldOn()
	}
	return CPAStart(rec, asOf)
}

// ReviewDue returns the last day on which a formal review is in time: the same day of the month 12
// months on, or the last day of that month; zero if no 12 months run (X17, X18).
func ReviewDue(rec record.Record, asOf record.Date) record.Date {
	base := ReviewBase(rec, asOf)
	if !base.Recorded() {
		return record.Date{}
	}
	return base.Date().AddMonthsClamped(12)
}

// ReviewOverdue reports whether the 12 months are over. Exactly 12 months is in time (X18).
func ReviewOverdue(rec record.Record, asOf record.Date) bool {
	return ReviewDue(rec, asOf).Before(asOf)
}

// Review is how the next review stands, as documents print it.
type Review uint8

// How it may stand.
const (
	ReviewNotSet        Review = iota // no day, or none after the last review (X16, X19)
	ReviewMissed                      // its day has passed (X15)
	ReviewOverdueBooked               // the 12 months are over, and a later day is set (X17)
	ReviewBooked
	ReviewUntold // the reader may not see it
)

// NextReview returns how the next review stands on that day.
func NextReview(rec record.Record, asOf record.Date) Review {
	switch next := rec.Reviews().Next().Date(); {
	case !next.Recorded(), NotAfterLast(rec, asOf):
		return ReviewNotSet
	case next.Date().Before(asOf):
		return ReviewMissed
	case ReviewOverdue(rec, asOf):
		return ReviewOverdueBooked
	}
	return ReviewBooked
}

// NotAfterLast reports whether a day is set for the next review that is not later than the last one,
// so that it counts as not set (X16).
func NotAfterLast(rec record.Record, asOf record.Date) bool {
	next, last := rec.Reviews().Next().Date(), LastReview(rec, asOf)
	return next.Recorded() && last.Recorded() && !next.Date().After(last.HeldOn().Date())
}

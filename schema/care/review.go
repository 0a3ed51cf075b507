package care

import "cpadoc/schema/record"

// LastReview returns the last review that took place by that day, of any type or a formal one; absent
// when there was none. A review that was cancelled did not take place.
func LastReview(rec record.Record, formal bool, asOf record.Date) record.Review {
	var last record.Review
	for _, r := range rec.Reviews().History().All() {
		if formal && !r.Type().Is(record.ReviewTypeFormal) || r.CancelledReason().Recorded() ||
			!come(r.HeldOn(), asOf) {
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
// no longer on CPA (REFERENCE.md 6).
func CPAStart(rec record.Record, asOf record.Date) (start record.Day) {
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

// ReviewBase returns the day from which the 12 months to the next formal review run: that of the last
// one, else the start of this time on CPA; absent when neither is recorded (X17, X18).
func ReviewBase(rec record.Record, asOf record.Date) record.Day {
	if last := LastReview(rec, true, asOf); last.Recorded() {
		return last.HeldOn()
	}
	return CPAStart(rec, asOf)
}

// FormalDue returns the last day on which a formal review is in time: the same day of the month 12
// months on, or the last day of that month; zero when no 12 months run (X17, X18).
func FormalDue(rec record.Record, asOf record.Date) record.Date {
	base := ReviewBase(rec, asOf)
	if !base.Recorded() {
		return record.Date{}
	}
	return base.Date().AddMonthsClamped(12)
}

// FormalOverdue reports whether the 12 months are over. Exactly 12 months is in time (X18).
func FormalOverdue(rec record.Record, asOf record.Date) bool {
	return FormalDue(rec, asOf).Before(asOf)
}

// ReviewState is what there is to say of the next review.
type ReviewState string

// The states.
const (
	ReviewBooked  ReviewState = "booked"
	ReviewOverdue ReviewState = "overdueBooked" // the 12 months are over, a later day is set (X17, X18)
	ReviewMissed  ReviewState = "missed"        // its day has passed (X15)
	ReviewNotSet  ReviewState = "notSet"        // none, or not later than the last one (X16, X19)
)

// Words lists the states.
func (ReviewState) Words() []string {
	return list(ReviewBooked, ReviewOverdue, ReviewMissed, ReviewNotSet)
}

// NextReview returns the state of the next review on that day (X15-X19).
func NextReview(rec record.Record, asOf record.Date) ReviewState {
	switch next := rec.Reviews().Next().Date(); {
	case !next.Recorded(), NotAfterLast(rec, asOf):
		return ReviewNotSet
	case next.Date().Before(asOf):
		return ReviewMissed
	case FormalOverdue(rec, asOf):
		return ReviewOverdue
	}
	return ReviewBooked
}

// NotAfterLast reports whether a day is set for the next review that is not later than the last one,
// so that it counts as not set (X16).
func NotAfterLast(rec record.Record, asOf record.Date) bool {
	next, last := rec.Reviews().Next().Date(), LastReview(rec, false, asOf)
	return next.Recorded() && last.Recorded() && !next.Date().After(last.HeldOn().Date())
}

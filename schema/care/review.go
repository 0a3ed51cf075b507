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

// ReviewBase returns the day from which the 12 months to the next formal review run: that of the last
// one, else the start of this time on CPA; zero when neither is recorded (X17, X18).
func ReviewBase(rec record.Record, asOf record.Date) record.Date {
	if last := LastReview(rec, true, asOf); last.Recorded() || !OnCPA(rec) {
		return last.HeldOn().Date()
	}
	var start record.Date
	for _, e := range rec.CPA().Episodes().All() {
		if come(e.Start(), asOf) && !come(e.End(), asOf) && !e.Start().Date().Before(start) {
			start = e.Start().Date()
		}
	}
	return start
}

// ReviewState is what there is to say of the next review.
type ReviewState string

// The states.
const (
	ReviewBooked  ReviewState = "booked"
	ReviewOverdue ReviewState = "overdueBooked" // the 12 months are over, a later day is set (X18)
	ReviewMissed  ReviewState = "missed"        // its day has passed (X15)
	ReviewNotSet  ReviewState = "notSet"        // none, or not later than the last one (X16, X19)
)

// Words lists the states.
func (ReviewState) Words() []string {
	return list(ReviewBooked, ReviewOverdue, ReviewMissed, ReviewNotSet)
}

// NextReview returns the state of the next review on that day (X15-X19).
func NextReview(rec record.Record, asOf record.Date) ReviewState {
	next := rec.Reviews().Next().Date()
	last := LastReview(rec, false, asOf).HeldOn()
	switch {
	case !next.Recorded(), last.Recorded() && !next.Date().After(last.Date()):
		return ReviewNotSet
	case next.Date().Before(asOf):
		return ReviewMissed
	case ReviewBase(rec, asOf).AddMonthsClamped(12).Before(asOf):
		return ReviewOverdue
	}
	return ReviewBooked
}

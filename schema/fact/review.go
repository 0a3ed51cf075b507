package fact

import (
	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

// States of the next review.
const (
	ReviewBooked  = "booked"
	ReviewOverdue = "overdueBooked" // the 12 months are over, a later day is set (X17)
	ReviewMissed  = "missed"        // its day has passed (X15)
	ReviewNotSet  = "notSet"        // none, or not later than the last one (X16)
)

// reviews says when the last reviews were and what there is to say of the next.
func (m *maker) reviews(f *tree.Node) {
	last, formal := m.lastReview(false), m.lastReview(true)
	m.alias(f, "lastReview", get(last, "heldOn"))
	if formal != last {
		m.alias(f, "lastFormalReview", get(formal, "heldOn"))
	}
	next := get(m.Root, "reviews", "next", "date")
	m.code(f, "nextReview", m.next(day(next), day(get(last, "heldOn")), day(get(formal, "heldOn"))), next)
}

func (m *maker) next(next, last, formal record.Date) string {
	switch {
	case next.IsZero(), !last.IsZero() && !next.After(last):
		return ReviewNotSet
	case next.Before(m.AsOf):
		return ReviewMissed
	}
	base := formal
	if base.IsZero() {
		base = m.episodeStart()
	}
	if due := base.AddMonthsClamped(12); due.Before(m.AsOf) {
		return ReviewOverdue
	}
	return ReviewBooked
}

// lastReview gives the last review that was held by the as-of date, of any type or formal alone.
func (m *maker) lastReview(formal bool) *tree.Node {
	var last *tree.Node
	for _, r := range get(m.Root, "reviews", "history").Items() {
		held := day(get(r, "heldOn"))
		if formal && !get(r, "type").Is("formal") || get(r, "cancelledReason") != nil || !m.come(held) {
			continue
		}
		if last == nil || held.After(day(get(last, "heldOn"))) {
			last = r
		}
	}
	return last
}

// episodeStart is when this time on CPA began; zero for people who are not on it.
func (m *maker) episodeStart() (start record.Date) {
	if !get(m.Root, "cpa", "status").Is(record.OnCPA) {
		return start
	}
	for _, e := range get(m.Root, "cpa", "episodes").Items() {
		from, to := day(get(e, "start")), day(get(e, "end"))
		if m.come(from) && !m.come(to) && !from.Before(start) {
			start = from
		}
	}
	return start
}

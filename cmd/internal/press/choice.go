package press

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Choice says which people are asked for; its zero value takes everyone.
type Choice struct {
	Record      string      // recordId
	Team        string      // name or ODS code
	Coordinator string      // local id of whoever leads the care (care.Lead)
	DueBy       record.Date // next review by then, or overdue, or no date set
}

// Due counts the people whom DueBy chose.
type Due struct{ Soon, Overdue, NoDate int }

// review is how the next review stands.
type review uint8

const (
	reviewLater review = iota
	reviewSoon
	reviewOverdue
	reviewNoDate
)

// takes reports whether a person is asked for, and how their next review stands.
func (c Choice) takes(r record.Record, asOf record.Date) (bool, review) {
	switch {
	case c.Record != "" && !r.RecordID().Is(c.Record),
		c.Team != "" && !care.OfTeam(r.CPA().Team(), c.Team),
		c.Coordinator != "" && !care.Lead(r, asOf).LocalID().Is(c.Coordinator):
		return false, reviewLater
	}
	if c.DueBy.IsZero() {
		return true, reviewLater
	}
	how := due(r, asOf, c.DueBy)
	return how != reviewLater, how
}

// due is how the next review stands, as documents and findings say it. Where care has ended none is
// due.
func due(r record.Record, asOf, by record.Date) review {
	if !care.Open(r, asOf) {
		return reviewLater
	}
	switch care.NextReview(r, asOf) {
	case care.ReviewNotSet:
		return reviewNoDate
	case care.ReviewMissed, care.ReviewOverdueBooked:
		return reviewOverdue
	}
	if r.Reviews().Next().Date().Date().After(by) {
		return reviewLater
	}
	return reviewSoon
}

// String is what the manifest's digest of the choice is made from.
func (c Choice) String() string {
	if c == (Choice{}) {
		return ""
	}
	return strings.Join([]string{c.Record, c.Team, c.Coordinator, c.DueBy.String()}, "\x00")
}

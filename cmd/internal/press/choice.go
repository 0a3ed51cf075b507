package press

import (
	"strings"

	"cpadoc/schema/check"
	record "cpadoc/schema/old"
)

// Choice says which people are asked for; its zero value takes everyone.
type Choice struct {
	Record      string      // recordId
	Team        string      // name or ODS code
	Coordinator string      // local id of an active care co-ordinator or lead professional
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

// takes tells whether a person is asked for, and how their next review stands.
func (c Choice) takes(r *record.Record, asOf record.Date) (bool, review) {
	switch {
	case c.Record != "" && r.RecordID != c.Record,
		c.Team != "" && !strings.EqualFold(r.CPA.Team.Name, c.Team) &&
			!strings.EqualFold(r.CPA.Team.ODSCode, c.Team),
		c.Coordinator != "" && !coordinates(r, c.Coordinator, asOf):
		return false, reviewLater
	}
	if c.DueBy.IsZero() {
		return true, reviewLater
	}
	how := standing(r, asOf, c.DueBy)
	return how != reviewLater, how
}

func standing(r *record.Record, asOf, by record.Date) review {
	switch next := r.Reviews.Next; {
	case next == nil || next.Date.IsZero():
		return reviewNoDate
	case next.Date.Before(asOf):
		return reviewOverdue
	case next.Date.After(by):
		return reviewLater
	}
	return reviewSoon
}

func coordinates(r *record.Record, id string, asOf record.Date) bool {
	for i := range r.CareTeam {
		w := &r.CareTeam[i]
		lead := w.Role == "careCoordinator" || w.Role == "leadProfessional"
		if lead && w.LocalID == id && check.Active(w, asOf) {
			return true
		}
	}
	return false
}

// String is what the manifest's digest of the choice is made from.
func (c Choice) String() string {
	if c == (Choice{}) {
		return ""
	}
	return strings.Join([]string{c.Record, c.Team, c.Coordinator, c.DueBy.String()}, "\x00")
}

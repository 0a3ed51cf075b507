// Package check holds the rules that a record must keep and a JSON Schema cannot say (REFERENCE.md
// 5.15): one table of all of them, and the functions that find what breaks them.
//
// A rule reads the whole record, staff side, and says where and what in one sentence that never
// repeats a value. What it stops stands in the table, so that nothing else decides it.
package check

import (
	"slices"

	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
)

// When a rule can be checked.
type When string

// The four times, and the rules that need two of them.
const (
	WhenRecord      When = "record" // from the record, the as-of date and the day limits alone
	WhenBatch       When = "batch"  // needs the other records of the run
	WhenOrder       When = "order"  // needs the kind, the edition, the reader or the profile
	WhenOutput      When = "output" // reads the finished pages
	WhenRecordOrder When = "record, order"
	WhenOrderOutput When = "order, output"
)

// Rule is one row of the table.
type Rule struct {
	ID       string           // "X01"
	Severity finding.Severity // of its stronger half
	Softer   bool             // it has a half that only warns as well
	Stops    []finding.Stop   // what its error half stops; the same finding warns of all else
	When     When
	Source   string // numbers of schema/REFERENCE.md, or a word for where it comes from
	Sentence string // what must be true, in plain words
	Hint     string // what to do when it is not; may be empty
	InForce  bool   // false if the program does not check it yet
}

// Level returns "E", "W" or "E/W" as the table of REFERENCE.md 5.15 does.
func (r Rule) Level() string {
	switch {
	case r.Severity == finding.Error && r.Softer:
		return "E/W"
	case r.Severity == finding.Error:
		return "E"
	}
	return "W"
}

// Rules returns every rule, in order. The slice is the caller's own.
func Rules() []Rule { return slices.Clone(table) }

// ByID returns the rule of that id, written as in the table.
func ByID(id string) (Rule, bool) {
	i, ok := byID[id]
	if !ok {
		return Rule{}, false
	}
	return table[i], true
}

var (
	table = slices.Concat(tableIdentity, tableReview, tableNeeds, tableCrisis, tableLegal,
		tableCarers, tableAgreement, tableDelivery, tableLast, tableWords)
	byID = index(table)
)

func index(rs []Rule) map[string]int {
	m := make(map[string]int, len(rs))
	for i, r := range rs {
		m[r.ID] = i
	}
	return m
}

// The halves of a rule, as the rows of the table write them.
const (
	stopsIt = finding.Error
	warns   = finding.Warning
)

var (
	read  = []finding.Stop{{What: finding.Read}}
	paper = []finding.Stop{{What: finding.Paper}}
	part  = []finding.Stop{{What: finding.Part}}
	every = anyFor("")
)

// stop names kinds of documents for every reader.
func stop(ks ...kinds.Kind) []finding.Stop { return stopFor("", ks...) }

// stopFor names kinds of documents for one reader.
func stopFor(reader string, ks ...kinds.Kind) []finding.Stop {
	out := make([]finding.Stop, len(ks))
	for i, k := range ks {
		out[i] = finding.Stop{What: k.String(), Reader: reader}
	}
	return out
}

// anyFor names every kind for one reader; for every reader where it is empty.
func anyFor(reader string) []finding.Stop {
	return []finding.Stop{{What: finding.Any, Reader: reader}}
}

func both(stops ...[]finding.Stop) []finding.Stop { return slices.Concat(stops...) }

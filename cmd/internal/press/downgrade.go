package press

import (
	"slices"

	"cpadoc/schema/finding"
)

// downgradeUnenforced makes warnings of the errors that stopped none of the documents asked for: what an error
// does not stop, it only warns of (REFERENCE.md 5.15, Stops). What stops a record or all paper stays an
// error, so does what leaves a part out of a document.
func (o *Outcome) downgradeUnenforced() {
	for i := range o.Findings {
		f := &o.Findings[i]
		if f.Severity == finding.Error && narrow(f.Stops) && !slices.ContainsFunc(o.Docs,
			func(d Document) bool { return slices.Contains(d.Rules, f.Rule) }) {
			f.Severity = finding.Warning
		}
	}
}

// narrow reports whether only certain kinds or copies are stopped.
func narrow(stops []finding.Stop) bool {
	return len(stops) > 0 && !slices.ContainsFunc(stops, func(s finding.Stop) bool {
		return s.What == finding.Read || s.What == finding.Paper || s.What == finding.Part
	})
}

package press

import "cpadoc/schema/finding"

// count adds what was found about a record to the result.
func (r *run) count(o *Outcome) {
	r.res.Records++
	for _, f := range o.Findings {
		switch f.Severity {
		case finding.Error:
			r.res.Errors++
		case finding.Warning:
			r.res.Warnings++
		}
	}
	r.res.Failed = r.res.Failed || o.broke
	if r.job.Chosen.DueBy.IsZero() {
		return
	}
	if r.res.Due == nil {
		r.res.Due = &Due{}
	}
	switch o.review {
	case reviewSoon:
		r.res.Due.Soon++
	case reviewOverdue:
		r.res.Due.Overdue++
	case reviewNoDate:
		r.res.Due.NoDate++
	}
}

package care

import "cpadoc/schema/record"

// Active reports whether someone works with the person on that day: started, and not ended before
// it (REFERENCE.md 5.4).
func Active(w record.Worker, asOf record.Date) bool {
	return !w.Start().Date().After(asOf) && !w.End().Date().Before(asOf)
}

package care

import "cpadoc/schema/record"

// Active reports whether someone works with the person on that day: started, and not ended before
// it (REFERENCE.md 5.4).
func Active(w record.Worker, asOf record.Date) bool {
	return !w.Start().Date().After(asOf) && !w.End().Date().Before(asOf)
}

// MayLead reports whether a worker's role is one that leads somebody's care, whoever's.
func MayLead(w record.Worker) bool {
	return w.Role().In(record.RoleCareCoordinator, record.RoleLeadProfessional, record.RoleKeyWorker)
}

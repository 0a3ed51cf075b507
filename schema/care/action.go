package care

import "cpadoc/schema/record"

// ToBeDone reports whether an action is still to be done, as far as its status says.
func ToBeDone(a record.Action) bool {
	return !a.Status().In(record.ActionStatusDone, record.ActionStatusNotDone,
		record.ActionStatusCancelled)
}

// GivenUp reports whether nothing comes of an action any more: it meets no need (X39).
func GivenUp(a record.Action) bool {
	return a.Status().In(record.ActionStatusNotDone, record.ActionStatusCancelled)
}

// Serves reports whether an action is for a need.
func Serves(a record.Action, n record.Need) bool { return NamedIn(a.NeedRefs(), n.ID()) }

// OwnerFits reports whether whoever an action names is of the kind of owner that is recorded. It
// asks nothing when one of the two is not recorded (X38). The person has no id in a record: an
// action that is theirs names nobody.
func OwnerFits(rec record.Record, a record.Action) bool {
	ref := a.OwnerRef()
	worker, carer := Worker(rec, ref).Recorded(), Carer(rec, ref).Recorded()
	contact := Contact(rec, ref).Recorded()
	if !worker && !carer && !contact {
		return true
	}
	switch a.OwnerKind().Code() {
	case record.ActionOwnerKindPerson:
		return false
	case record.ActionOwnerKindTeam:
		return worker
	case record.ActionOwnerKindCarer:
		return carer
	case record.ActionOwnerKindFamily:
		return carer || contact
	}
	return true
}

// ByTheTeam reports whether an action is the team's own (X40).
func ByTheTeam(rec record.Record, a record.Action) bool {
	if a.OwnerKind().Recorded() {
		return a.OwnerKind().Is(record.ActionOwnerKindTeam)
	}
	return Worker(rec, a.OwnerRef()).Recorded()
}

// NoLongerThere reports whether a reference names a worker whose work with the person has ended, or
// a carer who has stopped or died (X42).
func NoLongerThere(rec record.Record, ref record.Ref, asOf record.Date) bool {
	if w := Worker(rec, ref); w.Recorded() {
		return w.End().Date().Before(asOf)
	}
	k := Carer(rec, ref)
	return k.Recorded() && NoLongerCares(k, asOf)
}

// ListedUnmet reports whether an unmet need of the same part of life is listed: unmet needs have no
// link of their own to the needs of the plan (X39).
func ListedUnmet(rec record.Record, n record.Need) bool {
	for _, u := range rec.UnmetNeeds().All() {
		if u.Domain().Code() == n.Domain().Code() {
			return true
		}
	}
	return false
}

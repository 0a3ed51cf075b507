package care

import "cpadoc/schema/record"

// MayBeNamed reports whether somebody to ring in a crisis agreed to be named in copies for others:
// family and friends must have said yes, and nobody may have said no (X52).
func MayBeNamed(c record.CrisisContact) bool {
	if agreed := c.AgreedToBeNamed(); agreed.Recorded() {
		return agreed.True()
	}
	return !c.Kind().In(record.CrisisContactKindFamily, record.CrisisContactKindFriend)
}

// BestMayBeNamed reports whether copies for others may name who the person responds to best: a
// worker, or a contact that did agree (X52).
func BestMayBeNamed(rec record.Record) bool {
	best := rec.CrisisPlan().RespondsBestTo().Ref()
	for _, c := range rec.CrisisPlan().Contacts().All() {
		if best.Names(c.ID()) || best.Same(c.Ref()) {
			return MayBeNamed(c)
		}
	}
	for _, w := range rec.CareTeam().All() {
		if best.Names(w.ID()) {
			return true
		}
	}
	return false
}

package care

import (
	"strings"

	"cpadoc/schema/record"
)

// MayBeNamed reports whether somebody to ring in a crisis agreed to be named in copies for others:
// family and friends must have said yes, and nobody may have said no (X52).
func MayBeNamed(c record.CrisisContact) bool {
	if agreed := c.AgreedToBeNamed(); agreed.Recorded() {
		return agreed.True()
	}
	return !c.Kind().In(record.CrisisContactKindFamily, record.CrisisContactKindFriend)
}

// BestMayBeNamed reports whether copies for others may name who the person responds to best: a
// worker, or a contact that did agree. A contact is the same one by reference, or by name and number;
// whoever has that number and did not agree may be the same one, too (X52).
func BestMayBeNamed(rec record.Record) bool {
	best := rec.CrisisPlan().RespondsBestTo()
	agreed := Worker(rec, best.Ref()).Recorded()
	for _, c := range rec.CrisisPlan().Contacts().All() {
		referred := best.Ref().Names(c.ID()) || best.Ref().Same(c.Ref())
		number := SameNumber(best.Phone(), c.Phone())
		if (referred || number) && !MayBeNamed(c) {
			return false
		}
		agreed = agreed || referred || number && IsCalled(c, best.Name())
	}
	return agreed
}

// IsCalled reports whether a contact goes by a name, with whatever follows it: "Abena, my cousin" is
// called Abena.
func IsCalled(c record.CrisisContact, name record.Line) bool {
	return name.Recorded() && strings.HasPrefix(c.Label().String(), name.String())
}

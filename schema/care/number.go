package care

import (
	"slices"

	"cpadoc/schema/record"
)

// Numbers returns what is recorded as the phone of the person whom a reference names, where that person
// stands: among the workers, the carers or the contacts.
func Numbers(rec record.Record, ref record.Ref) (all []record.Line) {
	for _, w := range rec.CareTeam().All() {
		if ref.Names(w.ID()) {
			all = append(all, w.Phone())
		}
	}
	for _, c := range rec.Carers().All() {
		for _, p := range c.Phones().All() {
			if ref.Names(c.ID()) {
				all = append(all, p.Number())
			}
		}
	}
	for _, p := range rec.Person().Contacts().All() {
		if ref.Names(p.ID()) {
			all = append(all, p.Phone())
		}
	}
	return slices.DeleteFunc(all, func(n record.Line) bool { return !n.Recorded() })
}

// OtherNumbers returns the numbers of the crisis plan for somebody who, by the reference beside them, has
// another one (X119). Where the one who is named has no number of their own, the first in the crisis plan
// is it. A service has its own number, whoever answers there.
func OtherNumbers(rec record.Record) (others []record.Line) {
	contacts := rec.CrisisPlan().Contacts()
	try := func(phone record.Line, ref record.Ref, before int) {
		known := Numbers(rec, ref)
		for i, c := range contacts.All() {
			named := ref.Names(c.ID()) || ref.Same(c.Ref())
			if i < before && named && len(known) == 0 && !IsService(c) && c.Phone().Recorded() {
				known = append(known, c.Phone())
			}
		}
		same := func(n record.Line) bool { return SameNumber(phone, n) }
		if phone.Recorded() && len(known) > 0 && !slices.ContainsFunc(known, same) {
			others = append(others, phone)
		}
	}
	for i, c := range contacts.All() {
		if !IsService(c) {
			try(c.Phone(), c.Ref(), i)
		}
	}
	best := rec.CrisisPlan().RespondsBestTo()
	try(best.Phone(), best.Ref(), contacts.Len())
	return others
}

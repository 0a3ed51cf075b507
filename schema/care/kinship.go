package care

import (
	"strings"

	"cpadoc/schema/record"
)

// Kinship returns who a carer is to the person in the record's own words, "my sister" where the code
// says sibling; not recorded if nobody of that name stands among the people important to the person or
// the contacts, or if two do who are called differently.
func Kinship(rec record.Record, carer record.Carer) record.Line {
	var found record.Line
	for _, p := range rec.ImportantPeople().All() {
		if sameHelper(p.Name().String(), carer) {
			if found.Recorded() && p.Relation().Recorded() && found.String() != p.Relation().String() {
				return record.Line{}
			}
			found = p.Relation()
		}
	}
	if found.Recorded() {
		return found
	}
	for _, p := range rec.Person().Contacts().All() {
		if sameHelper(p.Name().String(), carer) && p.Relationship().Recorded() {
			return p.Relationship()
		}
	}
	return found
}

// sameHelper reports whether a name in one piece is a carer's: the whole of it, or what the person
// calls them.
func sameHelper(name string, carer record.Carer) bool {
	n := carer.Name()
	first := n.Preferred()
	if !first.Recorded() {
		first = n.Given()
	}
	if !first.Recorded() {
		return false
	}
	return strings.EqualFold(name, first.String()) ||
		SameName(name, first.String()+" "+n.Family().String()) ||
		SameName(name, n.Given().String()+" "+n.Family().String())
}

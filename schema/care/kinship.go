package care

import (
	"slices"
	"strings"
	"unicode"

	"cpadoc/schema/record"
)

// kin are the words for each code of a carer's relationship. Somebody else of the same first name is
// told apart by them: a friend is no sibling.
var kin = map[record.CarerRelationship][]string{
	record.CarerRelationshipPartner:   {"partner", "husband", "wife", "spouse", "boyfriend", "girlfriend", "fiancé", "fiancée"},
	record.CarerRelationshipParent:    {"mother", "father", "mum", "dad", "mam", "stepmother", "stepfather", "parent"},
	record.CarerRelationshipSon:       {"son", "stepson"},
	record.CarerRelationshipDaughter:  {"daughter", "stepdaughter"},
	record.CarerRelationshipSibling:   {"sister", "brother", "stepsister", "stepbrother", "twin"},
	record.CarerRelationshipFriend:    {"friend", "mate"},
	record.CarerRelationshipNeighbour: {"neighbour"},
}

// Kinship returns who a carer is to the person in the record's own words, "my sister" where the code
// says sibling. It is not recorded unless somebody of the carer's name stands among the people
// important to the person or the contacts, with words that fit the code.
func Kinship(rec record.Record, carer record.Carer) record.Line {
	for _, p := range rec.ImportantPeople().All() {
		if sameHelper(p.Name().String(), carer) && fits(carer, p.Relation()) {
			return p.Relation()
		}
	}
	for _, p := range rec.Person().Contacts().All() {
		if sameHelper(p.Name().String(), carer) && fits(carer, p.Relationship()) {
			return p.Relationship()
		}
	}
	return record.Line{}
}

// fits reports whether words say what the code of a carer says.
func fits(carer record.Carer, words record.Line) bool {
	all := strings.FieldsFunc(strings.ToLower(words.String()), func(r rune) bool { return !unicode.IsLetter(r) })
	for code, says := range kin {
		if carer.Relationship().Is(code) {
			return slices.ContainsFunc(all, func(w string) bool { return slices.Contains(says, w) })
		}
	}
	return false
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

package letter

import (
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// PageSender checks what the service profile must hold for a carer's own page: the key of its
// reference, and a neutral contact for a carer who may not be told of practical things.
func PageSender(rec record.Record, k record.Carer, p record.Profile, asOf record.Date) []finding.Finding {
	c := &senderCheck{rec: rec, k: k, p: p, kind: kinds.CarerPage}
	if !p.Recorded() {
		c.lacks("", "there is no service profile, and a carer's own page needs one")
		return c.found
	}
	c.reference()
	if live := care.Consent(rec, care.ThisCarer(k), asOf); !live.Covers(record.ScopePractical) {
		c.neutral()
	}
	return c.found
}

// Formats returns a carer's needs that a letter cannot meet: an edition smaller than they can read
// stops it, and other forms and languages are for others to make (X93).
func Formats(rec record.Record, k record.Carer, kind kinds.Kind, edition string) (found []finding.Finding) {
	size, _ := strconv.Atoi(strings.TrimPrefix(edition, "large"))
	if care.CarerLargePrint(k) > size {
		f := warning(rec, "X93", k.Formats(), "this carer needs larger print than was asked for")
		f.Severity, f.Hint = finding.Error, "leave out --edition, or ask for large18 or more"
		f.Stops = []finding.Stop{{What: kind.String(), Reader: "carer/" + k.ID().String()}}
		found = append(found, *f)
	}
	for _, form := range care.MadeElsewhere(k.Formats()) {
		f := warning(rec, "X93", form, "this format cannot be made by the program")
		f.Hint = "order that format from whoever makes it, and send both"
		found = append(found, *f)
	}
	if l := k.Language(); !care.English(l) {
		f := warning(rec, "X93", l, "the letter is in English, and this carer reads another language")
		f.Hint = "have it translated, or go through it with an interpreter"
		found = append(found, *f)
	}
	return found
}

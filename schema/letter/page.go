package letter

import (
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// PageSender checks what the service profile must hold for a carer's own page: the key of its
// reference, and a neutral contact for a carer who may not be told of practical things.
func PageSender(rec *record.Record, s Signing, p *record.Profile, asOf record.Date) []finding.Finding {
	c := &senderCheck{rec: rec, i: s.Carer, p: p, kind: kinds.CarerPage}
	if p == nil {
		c.lacks("", "there is no service profile, and a carer's own page needs one")
		return c.found
	}
	c.reference()
	if live := check.Consent(rec, "carer", rec.Carers[s.Carer].ID, asOf); !live.Covers(record.ScopePractical) {
		c.neutral()
	}
	return c.found
}

// Points gives the size of large print that a carer needs, in points; 0 where they need none. A
// carer's record says that it is needed, not how large.
func Points(k *record.Carer) int {
	if slices.Contains(k.Formats, "largePrint") {
		return 18
	}
	return 0
}

// Formats tells of a carer's needs that a letter cannot meet: an edition smaller than they can read
// stops it, and other forms and languages are for others to make (domain.md X93).
func Formats(rec *record.Record, i int, kind kinds.Kind, edition string) (found []finding.Finding) {
	k := &rec.Carers[i]
	size, _ := strconv.Atoi(strings.TrimPrefix(edition, "large"))
	if Points(k) > size {
		f := warning(rec, "X93", at("carers", i, "formats"), "this carer needs larger print than was asked for")
		f.Severity, f.Hint = finding.Error, "leave out --edition, or ask for large18 or more"
		f.Stops = []finding.Stop{{What: kind.String(), Reader: "carer/" + k.ID}}
		found = append(found, *f)
	}
	for j, form := range k.Formats {
		switch form {
		case "easyRead", "braille", "audio", "bslVideo":
			f := warning(rec, "X93", at("carers", i, "formats/"+strconv.Itoa(j)), "this form cannot be made here")
			f.Hint = "order that form from whoever makes it, and send both"
			found = append(found, *f)
		}
	}
	if k.Language != "" && !strings.HasPrefix(strings.ToLower(k.Language), "en") {
		f := warning(rec, "X93", at("carers", i, "language"), "the letter is in English, and this carer reads another language")
		f.Hint = "have it translated, or go through it with an interpreter"
		found = append(found, *f)
	}
	return found
}

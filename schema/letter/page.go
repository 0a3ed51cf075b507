package letter

import (
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// PageSender checks what the service profile must hold for a carer's own page: the key of its reference.
func PageSender(rec record.Record, k record.Carer, p record.Profile) []finding.Finding {
	c := &senderCheck{rec: rec, k: k, p: p, kind: kinds.CarerPage}
	if !p.Recorded() {
		c.lacks("", "there is no service profile, and a carer's own page needs one")
		return c.found
	}
	c.reference()
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

// PageFault says why a carer's own page is not made though they have something to sign: what they have agreed to
// do names a medicine or a diagnosis of the person, and practical things alone may be told (X78); nil if it may
// be made.
func PageFault(rec record.Record, s Signing) *finding.Finding {
	secret := care.ClinicalNames(rec)
	for _, a := range s.Actions {
		if !care.NamesAny(a.What().String()+" "+a.DueText().String()+" "+a.Frequency().String(), secret) {
			continue
		}
		f := warning(rec, "X78", a.What(), "this names a medicine or a diagnosis, and the carer may be told practical things alone: "+
			"their page is not made")
		f.Severity, f.Hint = finding.Error, "say what to do without the name, or ask the person how much this carer may know"
		f.Stops = []finding.Stop{{What: kinds.CarerPage.String(), Reader: AsCarer(s.Carer).String()}}
		return f
	}
	return nil
}

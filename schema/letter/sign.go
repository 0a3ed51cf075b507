package letter

import (
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// Signing is what one carer signs for what they have agreed to do.
type Signing struct {
	care.Signing
	Why *finding.Finding // why a carer who takes something on signs nothing
}

// Signings returns for every carer, in the order of the record, where they sign (REFERENCE.md 4.1).
func Signings(rec record.Record, o Options) []Signing {
	var out []Signing
	for _, s := range care.Signings(rec, o.AsOf, o.limits().AskAgain) {
		one := Signing{Signing: s}
		if text := noSigning[s.Reason]; text != "" && len(s.Actions) > 0 {
			one.Why = warning(rec, "X42", s.Actions[0].OwnerRef(), text)
			if one.Why.Hint = "talk about who else could do it"; s.Reason == care.SignsUnasked {
				one.Why.Hint = "ask the person, and record what they say under sharing, or find somebody else to do it"
			}
		}
		out = append(out, one)
	}
	return out
}

// noSigning says why a carer who takes something on signs nothing (X42).
var noSigning = [...]string{
	care.SigningConcern: "this carer signs nothing: discuss with manager",
	care.PersonRefuses:  "the plan gives something to do to a carer whom the person does not want to take part",
	care.CarerDeclines:  "the plan gives something to do to a carer who does not want to take part",
	care.SignsUnderAge:  "the plan gives something to do to a child or young person, who signs nothing",
	care.SignsPerhapsUnderAge: "the plan gives something to do to a carer who may be a child: find out age " +
		"first",
	care.SignsUnasked: "the plan gives something to do to a carer, and the person has not agreed, or not lately, that this carer may be " +
		"told: no page is made for them",
}

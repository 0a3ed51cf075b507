package care

import "cpadoc/schema/record"

// Where is where a carer signs for what they have agreed to do.
type Where uint8

// The places. A page of their own, "What I have agreed to do", holds a carer's own actions alone
// and is named and handed over as a letter to that carer is (REFERENCE.md 4.1).
const (
	Nowhere Where = iota
	InPlan
	OwnPage
)

// NoSigning is why a carer signs nothing.
type NoSigning uint8

// The reasons, in the order in which they count.
const (
	MaySign              NoSigning = iota
	SignsNoMore                    // no longer a carer, or the person has died
	SigningConcern                 // a manager decides first
	PersonRefuses                  // the person does not want them to take part
	CarerDeclines                  // they do not want to take part
	SignsUnderAge                  // under 18
	SignsPerhapsUnderAge           // may be under 18: find out age first
	SignsUnasked                   // the person has not agreed that they may be told what is practical, or long ago
)

// Signing is what one carer signs. No paper tells a carer what they have to do for whom without the person's yes.
type Signing struct {
	Carer   record.Carer
	Where   Where
	Actions []record.Action // of the plan, that are this carer's and still to do
	Reason  NoSigning       // why they sign nothing
}

// SigningOf returns where a carer signs for what they have to do. In the plan sign those alone
// whose live scope is the care plan or all: its signatures show who helps the person. Whoever else
// takes something on has a page of their own, with a live scope of what is practical or more. Nothing is signed by
// children, by carers whom the person refuses, or if there is a concern (REFERENCE.md 4.1; 4.0a, 3). askAgain is
// for how many days after its day for asking again a consent still stands.
func SigningOf(rec record.Record, k record.Carer, asOf record.Date, askAgain int) Signing {
	s := Signing{Carer: k, Actions: ToDo(rec, k), Reason: noSigning(rec, k, asOf)}
	live := Consent(rec, ThisCarer(k), asOf)
	if s.Reason == MaySign && (live.Stale(askAgain) || !live.Covers(record.ScopePractical)) {
		s.Reason = SignsUnasked
	}
	switch {
	case s.Reason != MaySign || len(s.Actions) == 0:
	case live.Covers(record.ScopeCarePlan):
		s.Where = InPlan
	default:
		s.Where = OwnPage
	}
	return s
}

func noSigning(rec record.Record, k record.Carer, asOf record.Date) NoSigning {
	switch age := AgeOf(k, asOf); {
	case NoLongerCares(k, asOf), Died(rec, asOf):
		return SignsNoMore
	case Concern(k):
		return SigningConcern
	case PersonRefusesCarer(k):
		return PersonRefuses
	case DeclinesPart(k):
		return CarerDeclines
	case age == UnderAge:
		return SignsUnderAge
	case age == AgeUnknown:
		return SignsPerhapsUnderAge
	}
	return MaySign
}

// ToDo returns the actions of the plan that a carer has taken on and not yet done.
func ToDo(rec record.Record, k record.Carer) []record.Action {
	var out []record.Action
	for _, a := range rec.Plan().Actions().All() {
		if a.OwnerRef().Names(k.ID()) && ToBeDone(a) {
			out = append(out, a)
		}
	}
	return out
}

// SignedBy returns a carer's signature on the plan as it is now; absent when there is none. stands is
// what Signatures returned for the whole record (X84).
func SignedBy(rec record.Record, k record.Carer, stands []Stand) record.Signature {
	for _, s := range rec.Agreement().Signatures().All() {
		if s.Ref().Names(k.ID()) && Counts(stands, s) {
			return s
		}
	}
	return record.Signature{}
}

// Signings returns for every carer, in the order of the record, where they sign.
func Signings(rec record.Record, asOf record.Date, askAgain int) []Signing {
	var out []Signing
	for _, k := range rec.Carers().All() {
		out = append(out, SigningOf(rec, k, asOf, askAgain))
	}
	return out
}

// ToldSigning is one of Signings without its handles, for a view.
type ToldSigning struct {
	Carer int // index in carers
	Where Where
}

// TellSignings returns Signings as a view is told them.
func TellSignings(rec record.Record, asOf record.Date, askAgain int) []ToldSigning {
	var out []ToldSigning
	for _, s := range Signings(rec, asOf, askAgain) {
		out = append(out, ToldSigning{s.Carer.Index(), s.Where})
	}
	return out
}

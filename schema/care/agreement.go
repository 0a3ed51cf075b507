package care

import (
	"strings"

	"cpadoc/schema/record"
)

// Stand is whether a signature counts for the plan as it is now.
type Stand uint8

// The answers. Only one that Stands is printed as a signature (X84, X114).
const (
	Stands       Stand = iota
	OtherVersion       // it is on another version of the plan
	NoVersion          // it is not said on which version it is
	Changed            // the plan was changed after it: the content hash is another
	NoDay              // it has no day
	ToCome             // its day is still to come (X14)
	NoRight            // an attorney or deputy who may not sign for the person
)

// Signatures returns how each signature of the agreement stands, in the order of the record. hash
// returns the content hash of the plan as it is now, "" if that is not known; it is asked at most
// once, and only where a signature has a hash to compare. It is for the whole record: a view may
// lack what decides, and is told.
func Signatures(rec record.Record, hash func() string, asOf record.Date) []Stand {
	list := rec.Agreement().Signatures()
	if list.Len() == 0 {
		return nil
	}
	out, now, asked := make([]Stand, list.Len()), "", hash == nil
	for i, s := range list.All() {
		if s.ContentHash().Recorded() && !asked {
			now, asked = hash(), true
		}
		out[i] = stand(rec, s, now, asOf)
	}
	return out
}

func stand(rec record.Record, s record.Signature, hash string, asOf record.Date) Stand {
	switch its := s.ContentHash(); {
	case !s.PlanVersion().Recorded():
		return NoVersion
	case !sameVersion(s.PlanVersion(), rec.Plan().Version()):
		return OtherVersion
	case its.Recorded() && hash != "" && !strings.EqualFold(its.String(), hash):
		return Changed
	case !s.SignedOn().Recorded():
		return NoDay
	case s.SignedOn().Date().After(asOf):
		return ToCome
	case s.Role().Is(record.SignatureRoleAttorney) && SigningFault(rec, s) != NoFault:
		return NoRight
	}
	return Stands
}

func sameVersion(a, b record.Whole) bool {
	return a.Recorded() && b.Recorded() && a.Int() == b.Int()
}

// SigningFault returns why somebody may not sign as attorney or deputy for the person: NoAttorney,
// NoPower, NotSeen or NoFault. A signature that names nobody by id is that of an attorney of its
// name (X88, X114).
func SigningFault(rec record.Record, s record.Signature) Fault {
	if s.Ref().Recorded() {
		if a := Attorney(rec, s.Ref()); a.Recorded() {
			return PowerFault(a)
		}
		return NoAttorney
	}
	fault := NoAttorney
	for _, a := range rec.Legal().Attorneys().All() {
		if !SameName(a.Name().String(), s.Name().String()) {
			continue
		}
		if fault = PowerFault(a); fault == NoFault {
			break
		}
	}
	return fault
}

// Standing is how the plan stands, as its status line says it (REFERENCE.md 4.0 rule 8).
type Standing uint8

// The standings.
const (
	Draft     Standing = iota + 1
	Unsigned           // in use, and not signed by the person or for them
	Agreed             // in use, agreed and signed
	Disagrees          // in use; the person does not agree with all of it
)

// Agreement is what the person says to the plan as it is now. An answer or a signature on another
// version, or on one that was changed since, counts as none.
type Agreement struct {
	Standing Standing
	Choice   record.Code[record.AgreementStatus] // what the person chose on this version
	Before   bool                                // they chose, but before the plan was last changed
	Mine     record.Signature                    // the person's own, or of who may sign for them
	Leads    record.Signature                    // that of the worker who leads
	Others   []record.Signature                  // the others, in the order of the record
}

// AgreementOf returns what the person says to the plan as it is now (X84). stands is what Signatures
// returned for the whole record.
func AgreementOf(rec record.Record, stands []Stand) Agreement {
	a := signed(rec, stands)
	said := rec.Agreement().Status()
	switch {
	case !Answered(rec):
	case !AnswerOnThisVersion(rec), !a.Mine.Recorded() && signedBefore(rec, stands):
		a.Before = true
	default:
		a.Choice = said
	}
	switch {
	case rec.Plan().Status().Is(record.PlanStatusDraft):
		a.Standing = Draft
	case a.Choice.In(record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart):
		a.Standing = Disagrees
	case a.Choice.Is(record.AgreementStatusAgreed) && a.Mine.Recorded():
		a.Standing = Agreed
	default:
		a.Standing = Unsigned
	}
	return a
}

// SignsForSelf reports whether a signature is the person's own: the name that they go by stands at it
// (REFERENCE.md 4.0 rule 16).
func SignsForSelf(s record.Signature) bool { return s.Role().Is(record.SignatureRolePerson) }

// Answered reports whether the person was asked what they say to a plan, and said something.
func Answered(rec record.Record) bool {
	said := rec.Agreement().Status()
	return said.Recorded() && !said.Is(record.AgreementStatusNotYetAsked)
}

// AnswerOnThisVersion reports whether what the person says is about the version of the plan in hand.
func AnswerOnThisVersion(rec record.Record) bool {
	return sameVersion(rec.Agreement().OnPlanVersion(), rec.Plan().Version())
}

// signed parts the signatures that stand.
func signed(rec record.Record, stands []Stand) (a Agreement) {
	for _, s := range rec.Agreement().Signatures().All() {
		role := s.Role()
		switch {
		case !Counts(stands, s):
		case !a.Mine.Recorded() && role.In(record.SignatureRolePerson, record.SignatureRoleAttorney):
			a.Mine = s
		case !a.Leads.Recorded() &&
			role.In(record.SignatureRoleCoordinator, record.SignatureRoleLeadProfessional):
			a.Leads = s
		default:
			a.Others = append(a.Others, s)
		}
	}
	return a
}

// Counts reports whether a signature stands on the plan as it is. stands is what Signatures returned
// for the whole record; a signature of a view keeps its place there.
func Counts(stands []Stand, s record.Signature) bool { return standOf(stands, s) == Stands }

// standOf returns how a signature stands; one that nobody judged does not.
func standOf(stands []Stand, s record.Signature) Stand {
	if i := s.Index(); i >= 0 && i < len(stands) {
		return stands[i]
	}
	return OtherVersion
}

// signedBefore reports whether the person signed the plan before it was last changed: then their
// answer was to other words, unless somebody signed again (X84).
func signedBefore(rec record.Record, stands []Stand) bool {
	for _, s := range rec.Agreement().Signatures().All() {
		if s.Role().Is(record.SignatureRolePerson) && standOf(stands, s) == Changed {
			return true
		}
	}
	return false
}

// SignatoryKnown reports whether a signature has the name of somebody in the record who may give it:
// the person, a worker, a carer or an attorney (X88).
func SignatoryKnown(rec record.Record, s record.Signature) bool {
	name := s.Name().String()
	if s.Role().Is(record.SignatureRolePerson) {
		n := rec.Person().Name()
		return NamedBy(name, n.Given(), n.Preferred(), n.Family())
	}
	for _, w := range rec.CareTeam().All() {
		if SameName(name, w.Name().String()) {
			return true
		}
	}
	for _, k := range rec.Carers().All() {
		if n := k.Name(); NamedBy(name, n.Given(), n.Preferred(), n.Family()) {
			return true
		}
	}
	for _, a := range rec.Legal().Attorneys().All() {
		if SameName(name, a.Name().String()) {
			return true
		}
	}
	return false
}

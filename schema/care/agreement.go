package care

import (
	"slices"

	"cpadoc/schema/record"
)

// Answer is what the person said to a plan, when it counts.
type Answer struct {
	Choice record.Code[record.AgreementStatus] // absent when they were not asked or their answer is void
	Before bool                                // they answered before the plan was last changed
}

// PaperState is how a plan stands, as its status line says it (REFERENCE.md 4.0 rule 8).
type PaperState string

// The states.
const (
	PaperDraft     PaperState = "draft"
	PaperUnsigned  PaperState = "unsigned"
	PaperAgreed    PaperState = "agreed"
	PaperDisagrees PaperState = "disagrees" // with all of it or with parts
)

// Words lists the states.
func (PaperState) Words() []string {
	return list(PaperDraft, PaperUnsigned, PaperAgreed, PaperDisagrees)
}

// Agreed is how a care plan stands: the state, the person's answer, and whose signatures count. A
// signature on another version, of a day to come, or from before a change (X84) counts as none.
type Agreed struct {
	State  PaperState
	Answer Answer
	Mine   record.Signature // the person's own, or of who may sign for them
	Leads  record.Signature // of who leads the care
	Others []record.Signature
}

// AgreedOf returns how the plan stands on that day. stale has the places in agreement.signatures of
// those after which the plan was changed: only the bytes of the whole record can tell (X84).
func AgreedOf(rec record.Record, stale []int, asOf record.Date) Agreed {
	a := signaturesOf(rec, stale, asOf)
	answer, plan := rec.Agreement().Status(), rec.Plan()
	if answer.Recorded() && !answer.Is(record.AgreementStatusNotYetAsked) {
		a.Answer.Choice = answer
	}
	changed := a.Mine == (record.Signature{}) && signedBefore(rec, stale)
	if a.Answer.Choice.Recorded() && (changed || !sameVersion(rec.Agreement().OnPlanVersion(), plan.Version())) {
		a.Answer = Answer{Before: true}
	}
	choice := a.Answer.Choice
	switch {
	case plan.Status().Is(record.PlanStatusDraft):
		a.State = PaperDraft
	case choice.In(record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart):
		a.State = PaperDisagrees
	case choice.Is(record.AgreementStatusAgreed) && a.Mine.Recorded():
		a.State = PaperAgreed
	default:
		a.State = PaperUnsigned
	}
	return a
}

// signaturesOf sorts the signatures that count: the person's own or of who may sign for them, the
// leading worker's, and the others in record order.
func signaturesOf(rec record.Record, stale []int, asOf record.Date) (a Agreed) {
	for _, s := range rec.Agreement().Signatures().All() {
		if !Counts(rec, s, stale, asOf) {
			continue
		}
		attorney := s.Role().Is(record.SignatureRoleAttorney)
		switch {
		case !a.Mine.Recorded() && (s.Role().Is(record.SignatureRolePerson) || attorney && MaySignFor(rec, s)):
			a.Mine = s
		case !a.Leads.Recorded() &&
			s.Role().In(record.SignatureRoleCoordinator, record.SignatureRoleLeadProfessional):
			a.Leads = s
		case attorney && !MaySignFor(rec, s):
		default:
			a.Others = append(a.Others, s)
		}
	}
	return a
}

// signedBefore reports whether the person signed the plan before it was changed.
func signedBefore(rec record.Record, stale []int) bool {
	for _, s := range rec.Agreement().Signatures().All() {
		if slices.Contains(stale, s.Index()) && s.Role().Is(record.SignatureRolePerson) {
			return true
		}
	}
	return false
}

// Counts reports whether a signature stands on the plan as it is.
func Counts(rec record.Record, s record.Signature, stale []int, asOf record.Date) bool {
	return sameVersion(s.PlanVersion(), rec.Plan().Version()) && come(s.SignedOn(), asOf) &&
		!slices.Contains(stale, s.Index())
}

func sameVersion(a, b record.Whole) bool {
	return a.Recorded() && b.Recorded() && a.Int() == b.Int()
}

// MaySignFor reports whether an attorney's or deputy's signature counts: for health and welfare, and
// with the registered paper seen (X114).
func MaySignFor(rec record.Record, s record.Signature) bool {
	a := Attorney(rec, s.Ref())
	return a.Recorded() && PowerFault(a) == NoFault
}

// CrisisAnswer returns what the person said to the crisis plan, and how that plan stands. An answer of
// a day before the last change is void.
func CrisisAnswer(rec record.Record, asOf record.Date) (PaperState, Answer) {
	plan := rec.CrisisPlan()
	answer, on := plan.Agreement().Status(), plan.Agreement().On()
	if !answer.Recorded() || answer.Is(record.AgreementStatusNotYetAsked) {
		return PaperUnsigned, Answer{}
	}
	if changed := plan.UpdatedOn(); come(changed, asOf) && on.Date().Before(changed.Date()) {
		return PaperUnsigned, Answer{Before: true}
	}
	switch {
	case answer.In(record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart):
		return PaperDisagrees, Answer{Choice: answer}
	case answer.Is(record.AgreementStatusAgreed):
		return PaperAgreed, Answer{Choice: answer}
	}
	return PaperUnsigned, Answer{Choice: answer}
}

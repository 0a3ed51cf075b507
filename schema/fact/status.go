package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Agreeing says how the plan stands, what the person chose on this version of it, and who signed it.
type Agreeing struct {
	Standing Said[PaperState]                    `fact:"standing" from:"plan.status agreement.status agreement.onPlanVersion agreement.signatures[].role agreement.signatures[].planVersion"`
	AgreedOn record.Day                          `fact:"agreedOn?" of:"agreement.signatures[].signedOn"`
	Choice   record.Code[record.AgreementStatus] `fact:"choice?" of:"agreement.status" from:"agreement.onPlanVersion"`
	Before   bool                                `fact:"before?" from:"agreement.status agreement.onPlanVersion"`
	Mine     record.Signature                    `fact:"mine?" of:"agreement.signatures[]" from:"signed"`
	Leads    record.Signature                    `fact:"leads?" of:"agreement.signatures[]" from:"signed"`
	Others   []record.Signature                  `fact:"others?" of:"agreement.signatures[]" from:"signed"`
}

// PaperState is how a plan stands, as care.Standing has it.
type PaperState string

// The words of PaperState, as templates compare them.
const (
	StatusDraft     = "draft"
	StatusUnsigned  = "unsigned"
	StatusAgreed    = "agreed"
	StatusDisagrees = "disagrees"
)

var paperStates = [...]PaperState{care.Draft: StatusDraft, care.Unsigned: StatusUnsigned, care.Agreed: StatusAgreed,
	care.Disagrees: StatusDisagrees}

// Words lists the states.
func (PaperState) Words() []string { return words(paperStates[:]) }

func agreeing(in In) Agreeing {
	a := care.AgreementOf(in.record(), in.Signs)
	out := Agreeing{Standing: Said[PaperState]{paperStates[in.Standing], in.record().Plan().Status().Node()},
		Choice: a.Choice, Before: a.Before, Mine: a.Mine, Leads: a.Leads, Others: a.Others}
	if in.Standing == care.Agreed {
		out.AgreedOn = a.Mine.SignedOn()
	}
	return out
}

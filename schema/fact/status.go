package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Agreeing says how the plan stands, what the person chose on this version of it, and who signed it.
type Agreeing struct {
	Standing Said[care.PaperState]               `fact:"standing" from:"plan.status agreement.status agreement.onPlanVersion agreement.signatures[].role agreement.signatures[].planVersion"`
	AgreedOn record.Day                          `fact:"agreedOn?" of:"agreement.signatures[].signedOn"`
	Choice   record.Code[record.AgreementStatus] `fact:"choice?" of:"agreement.status" from:"agreement.onPlanVersion"`
	Before   bool                                `fact:"before?" from:"agreement.status agreement.onPlanVersion"`
	Mine     record.Signature                    `fact:"mine?" of:"agreement.signatures[]" from:"signed"`
	Leads    record.Signature                    `fact:"leads?" of:"agreement.signatures[]" from:"signed"`
	Others   []record.Signature                  `fact:"others?" of:"agreement.signatures[]" from:"signed"`
}

func agreeing(in In) Agreeing {
	a := care.AgreedOf(in.record(), in.Signs)
	out := Agreeing{Standing: Said[care.PaperState]{a.State, in.record().Plan().Status().Node()},
		Choice: a.Answer.Choice, Before: a.Answer.Before, Mine: a.Mine, Leads: a.Leads, Others: a.Others}
	if a.State == care.PaperAgreed {
		out.AgreedOn = a.Mine.SignedOn()
	}
	return out
}

// The words of Standing, as templates compare them.
const (
	StatusDraft     = string(care.PaperDraft)
	StatusUnsigned  = string(care.PaperUnsigned)
	StatusAgreed    = string(care.PaperAgreed)
	StatusDisagrees = string(care.PaperDisagrees)
)

package care

import "cpadoc/schema/record"

// CrisisAgreement is what the person says to the crisis plan as it is now.
type CrisisAgreement struct {
	Standing Standing
	Choice   record.Code[record.AgreementStatus]
	Before   bool // they chose, but before the crisis plan was last changed
}

// CrisisAgreementOf returns what the person says to the crisis plan. An answer of a day before the last
// change counts as none.
func CrisisAgreementOf(rec record.Record, asOf record.Date) CrisisAgreement {
	plan := rec.CrisisPlan()
	said, on := plan.Agreement().Status(), plan.Agreement().On()
	switch {
	case !said.Recorded(), said.Is(record.AgreementStatusNotYetAsked):
		return CrisisAgreement{Standing: Unsigned}
	case come(plan.UpdatedOn(), asOf) && on.Date().Before(plan.UpdatedOn().Date()):
		return CrisisAgreement{Standing: Unsigned, Before: true}
	case said.In(record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart):
		return CrisisAgreement{Standing: Disagrees, Choice: said}
	case said.Is(record.AgreementStatusAgreed):
		return CrisisAgreement{Standing: Agreed, Choice: said}
	}
	return CrisisAgreement{Standing: Unsigned, Choice: said}
}

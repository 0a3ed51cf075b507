package check

import (
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Needs returns the scope that a copy of that kind asks for; false for kinds that rest on no consent
// (X78).
func Needs(k kinds.Kind) (scope record.Scope, ok bool) {
	if k == kinds.None {
		return 0, false
	}
	scope = k.Row().Scope
	return scope, scope != 0
}

// faultText says why a decision made for the person, or an attorney, does not count (X114).
func faultText(f care.Fault) string {
	switch f {
	case care.NoCapacityNote:
		return "no capacity note says that the person could not make this decision"
	case care.NoAttorney:
		return "the record does not say which attorney or deputy decided"
	case care.NoPower:
		return "this attorney, deputy or appointee has no power over care and sharing"
	case care.NotSeen:
		return "no member of staff has seen the registered power of attorney or the court order"
	}
	return ""
}

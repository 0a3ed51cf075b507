package care

import "cpadoc/schema/record"

// domains are the parts of an assessment in the order of S47.
var domains = [...]record.DomainCode{record.DomainCodePersonalCircumstances,
	record.DomainCodePsychiatric, record.DomainCodePsychological, record.DomainCodePhysicalHealth,
	record.DomainCodeSocialConnections, record.DomainCodeHousing, record.DomainCodeFinances,
	record.DomainCodeOccupationActivity, record.DomainCodeEmploymentTraining,
	record.DomainCodeRiskSafety, record.DomainCodeDrugsAlcohol, record.DomainCodeCultureEthnicity,
	record.DomainCodeGenderSexuality, record.DomainCodeSpiritual, record.DomainCodeDependants,
	record.DomainCodeHopesAspirations, record.DomainCodeStrengths}

// MissingDomains returns the parts of an assessment that a record does not have, in the order of
// S47. Four of them count as there when the record says them elsewhere (X28, REFERENCE.md 5.5).
func MissingDomains(rec record.Record) []record.DomainCode {
	var missing []record.DomainCode
	for _, code := range domains {
		if !hasDomain(rec, code) {
			missing = append(missing, code)
		}
	}
	return missing
}

func hasDomain(rec record.Record, code record.DomainCode) bool {
	for _, d := range rec.Assessment().Domains().All() {
		if d.Domain().Is(code) {
			return true
		}
	}
	switch code {
	case record.DomainCodeRiskSafety:
		return rec.Safety().Recorded()
	case record.DomainCodePhysicalHealth:
		return rec.PhysicalHealth().Recorded()
	case record.DomainCodeDependants:
		return rec.Dependants().Len() > 0
	case record.DomainCodeStrengths:
		return rec.Assessment().StrengthsSummary().Len() > 0
	}
	return false
}

// Says reports whether a part of an assessment says anything, be it of the person's or the team's
// view, of strengths, wishes or needs (X29).
func Says(d record.Domain) bool {
	return d.SelfView().Recorded() || d.ProfessionalView().Recorded() || d.Strengths().Recorded() ||
		d.Wants().Recorded() || d.Needs().Recorded()
}

// AnyStrength reports whether an assessment names a strength anywhere (X30).
func AnyStrength(a record.Assessment) bool {
	if a.StrengthsSummary().Len() > 0 {
		return true
	}
	for _, d := range a.Domains().All() {
		if d.Strengths().Recorded() || d.Domain().Is(record.DomainCodeStrengths) && Says(d) {
			return true
		}
	}
	return false
}

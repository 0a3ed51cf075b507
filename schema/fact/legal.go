package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Law says which parts of the Mental Health Act there is something to say of, and which advance
// decisions stand. When a status has run out nothing of it is said but that it is being checked
// (X113).
type Law struct {
	Legal         bool                        `fact:"legal?" from:"legal.mhaStatus.code legal.section117.status"`
	LegalChecking bool                        `fact:"legalChecking?" from:"legal.mhaStatus.expires legal.cto.expires legal.guardianship.expires"`
	Detained      bool                        `fact:"detained?" from:"legal.mhaStatus.code"`
	Aftercare     record.Section117           `fact:"aftercare?" of:"legal.section117"`
	Status        record.MHAStatus            `fact:"status?" of:"legal.mhaStatus"`
	CTO           record.CTO                  `fact:"cto?" of:"legal.cto" from:"legal.cto.active"`
	Discharge     record.ConditionalDischarge `fact:"conditionalDischarge?" of:"legal.conditionalDischarge" from:"legal.conditionalDischarge.active"`
	Guardianship  record.Guardianship         `fact:"guardianship?" of:"legal.guardianship" from:"legal.guardianship.active"`
	IMHA          bool                        `fact:"imha?" from:"legal.mhaStatus.code"`
	Tribunal      bool                        `fact:"tribunal?" from:"legal.mhaStatus.code"`

	// Decisions are printed as advance decisions, RefusalWishes as wishes (X63, X64); withdrawn ones
	// are left out (X111).
	Decisions             []record.Decision `fact:"decisions?" of:"advanceStatement.decisions[]" from:"refusals"`
	RefusalWishes         []record.Decision `fact:"refusalWishes?" of:"advanceStatement.decisions[]" from:"refusals"`
	DecisionWithdrawn     bool              `fact:"decisionWithdrawn?" from:"advanceStatement.decisions[].withdrawnOn"`
	AttorneyAfterDecision record.Attorney   `fact:"attorneyAfterDecision?" of:"legal.attorneys[]" from:"legal.attorneys[].madeOn"`
}

func law(in In) (l Law) {
	rec, legal := in.record(), in.record().Legal()
	l.Aftercare = care.Aftercare(rec)
	l.LegalChecking = care.StatusUnclear(rec, in.AsOf)
	// A discharge may be withheld, and what it means for the person's rights is not.
	under := care.UnderAct(rec) || legal.MHAStatus().Recorded() && in.IMHA
	l.Legal = under || l.LegalChecking || l.Aftercare.Recorded()
	l.advance(in)
	if l.LegalChecking || !under {
		return l
	}
	l.Detained = care.Detained(rec) && in.Held
	if l.Detained || care.GuardianshipCode(rec) {
		l.Status = legal.MHAStatus()
	}
	if care.OnCTO(rec) {
		l.CTO = legal.CTO()
	}
	if care.ConditionallyDischarged(rec) {
		l.Discharge = legal.ConditionalDischarge()
	}
	l.Guardianship = care.Guardianship(rec)
	l.IMHA, l.Tribunal = in.IMHA, in.Tribunal
	return l
}

// advance parts the advance decisions that the reader may see, as the whole record says they stand.
func (l *Law) advance(in In) {
	for _, d := range in.record().AdvanceStatement().Decisions().All() {
		switch in.standing(d) {
		case care.TakenBack:
			l.DecisionWithdrawn = true
		case care.Decides:
			l.Decisions = append(l.Decisions, d)
			if a := care.AttorneyAfter(in.record(), d); a.Recorded() &&
				(!l.AttorneyAfterDecision.Recorded() || a.Index() < l.AttorneyAfterDecision.Index()) {
				l.AttorneyAfterDecision = a
			}
		default:
			l.RefusalWishes = append(l.RefusalWishes, d)
		}
	}
}

// standing returns how an advance decision stands: as the view was told, for it may lack what
// decides.
func (in In) standing(d record.Decision) care.AdvanceStanding {
	return in.Standings[d.Index()]
}

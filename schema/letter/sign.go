package letter

import (
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// Where is where a carer signs for what they have agreed to do.
type Where uint8

// The places. A page of their own, "What I have agreed to do", holds a carer's own actions alone
// and is named and handed over as a letter to that carer is (domain.md 4.1).
const (
	Nowhere Where = iota
	InPlan
	OwnPage
)

// Signing is what one carer signs.
type Signing struct {
	Carer   int // index in carers
	Where   Where
	Actions []int            // indexes in plan.actions that are this carer's and still to do
	Why     *finding.Finding // why a carer who takes something on signs nothing
}

// Signings tells for every carer, in the order of the record, where they sign. In the plan sign
// those alone whose live scope is the care plan or all: its signatures show who helps the person.
// Whoever else takes something on has a page of their own. Nothing is signed by children, by carers
// whom the person refuses, or where there is a concern.
func Signings(rec *record.Record, asOf record.Date) []Signing {
	out := make([]Signing, len(rec.Carers))
	for i := range rec.Carers {
		out[i] = signing(newFacts(rec, i, Options{AsOf: asOf}))
	}
	return out
}

func signing(f *facts) Signing {
	s := Signing{Carer: f.i, Actions: f.actions()}
	why := ""
	switch {
	case f.over() || come(f.rec.Person.DateOfDeath, f.asOf):
		return s
	case f.concern():
		why = "this carer signs nothing: discuss with manager"
	case f.k.Involvement == "personRefuses":
		why = "the plan gives something to do to a carer whom the person does not want to take part"
	case f.k.Involvement == "carerDeclines":
		why = "the plan gives something to do to a carer who does not want to take part"
	case f.who == UnderAge:
		why = "the plan gives something to do to a child or young person, who signs nothing"
	case f.who == Unknown:
		why = "the plan gives something to do to a carer who may be a child: find out age first"
	case f.live.Covers(record.ScopeCarePlan):
		s.Where = InPlan
	case len(s.Actions) > 0:
		s.Where = OwnPage
	}
	if why != "" && len(s.Actions) > 0 {
		s.Why = f.finding("X42", at("plan/actions", s.Actions[0], "ownerRef"), why)
		s.Why.Hint = "talk about who else could do it"
	}
	return s
}

// actions gives what this carer has taken on and not yet done.
func (f *facts) actions() []int {
	if f.rec.Plan == nil {
		return nil
	}
	var out []int
	for i := range f.rec.Plan.Actions {
		a := &f.rec.Plan.Actions[i]
		if a.OwnerRef == f.k.ID && a.Status != "done" && a.Status != "cancelled" {
			out = append(out, i)
		}
	}
	return out
}

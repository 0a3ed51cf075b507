// Package fact says what a record does not say in so many words but documents need: who leads the
// care, which review is next, which actions belong to which need, whether a decision is in force.
// Package care works it out; Facts holds the answers, and a plan turns them into the nodes that
// templates name "fact.". Facts are made from what one reader may see, from the service profile and
// the as-of date, and from what the whole record told the view; so nothing withheld can come back
// through them.
package fact

import (
	"reflect"
	"sync"

	"cpadoc/schema/care"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// In is what facts are made from.
type In struct {
	Root    *tree.Node // the record as its reader may see it
	Profile *tree.Node // the service profile
	AsOf    record.Date
	// Sharing is the id of the sharing decision that a copy rests on, empty for none: its
	// nameToUse stands for the person's name (REFERENCE.md 4.0 rule 16).
	Sharing string
	// Withheld reports that this is a copy from which facts were withheld: what is absent may be so
	// for a reason, and the profile does not stand in for it.
	Withheld bool
	// Hidden reports that no place may be said (X107).
	Hidden bool
	// Terms are those of a letter to a carer, made from a view for it; nil for all else.
	Terms *letter.Terms
	// What the whole record says and the reader's view may lack.
	care.Decided
}

// Facts is what templates name "fact.", by topic. A tag says the name, the place of the record or
// profile that a fact is, and what decides about it; see plan.
type Facts struct {
	Kept KeptBack `fact:"kept"`
	// MoreMedicines reports that the list of medicines here is not the whole one.
	MoreMedicines bool `fact:"moreMedicines?"`
	Naming
	Leading
	Reviewing
	Needing
	Law
	Telling
	Agreeing
	ToCarer
	Crisis Crisis `fact:"crisis"`
	Papers
}

// WorkOut returns the facts, for whoever reads them as they are.
func WorkOut(in In) *Facts {
	if in.Terms != nil {
		in.Sharing = usedName(in)
	}
	f := &Facts{Kept: keptBack(in), MoreMedicines: in.Kept.Holds(in.record().Medication())}
	f.Naming = naming(in)
	f.Leading = leading(in)
	f.Reviewing = reviewing(in)
	plan := served(in.record(), in.AsOf)
	f.Needing = needing(in, plan)
	f.Law = law(in)
	f.Telling = telling(in)
	f.Agreeing = agreeing(in)
	if in.Terms != nil {
		f.ToCarer = toCarer(in)
	}
	f.Crisis = crisis(in)
	f.Papers = papers(in, f.Leading, plan)
	return f
}

// KeptBack are the parts of which something may be kept back from this reader, so that their absence says
// nothing.
type KeptBack struct {
	Medicines bool `fact:"medicines?"`
	Crisis    bool `fact:"crisis?"`
	Goals     bool `fact:"goals?"`
	Agreed    bool `fact:"agreed?"`
	Copies    bool `fact:"copies?"`
	Safety    bool `fact:"safety?"`
	CareAct   bool `fact:"careAct?"`
}

func keptBack(in In) KeptBack {
	r := in.record()
	kept := func(parts ...interface{ Pointer() string }) bool { return in.Withheld || in.Kept.Any(parts...) }
	return KeptBack{Medicines: kept(r.Medication(), r.MedicationNone()), Crisis: kept(r.CrisisPlan()),
		Goals: kept(r.Plan().Goals(), r.Plan().GoalsDeclined()), Agreed: kept(r.Plan().Needs(), r.Plan().Actions()),
		Copies: kept(r.Distribution()), Safety: kept(r.Safety()), CareAct: kept(r.CareAct())}
}

// Derive returns the facts as templates name them: an object as Shape says. Each node that stands for
// a fact of the record or profile names it in From.
func Derive(in In) *tree.Node {
	_, node := Both(in)
	return node
}

// Both returns the facts as WorkOut does, and the same as Derive does, worked out once.
func Both(in In) (*Facts, *tree.Node) {
	f := WorkOut(in)
	return f, factPlan().say(newNodes(), reflect.ValueOf(f).Elem())
}

// Shape returns the shape of what Derive makes, for checking templates. Facts that rename a fact of
// the record have its own shape; Sources name the further facts that decide about one.
func Shape(rec, profile *tree.Shape) *tree.Shape {
	return planner{rec, profile}.object(reflect.TypeFor[Facts](), "fact").shape
}

// factPlan is made once. What it says does not depend on the schemas' shapes: those of its nodes are
// of the nodes that they stand for.
var factPlan = sync.OnceValue(func() *plan {
	return planner{}.object(reflect.TypeFor[Facts](), "fact")
})

// sourceGroups are the places that decide about several facts.
var sourceGroups = map[string][]string{
	"workers": {"cpa.status", "careTeam[].role", "careTeam[].start", "careTeam[].end"},
	"reviews": {"reviews.history[].heldOn", "reviews.history[].type", "reviews.history[].cancelledReason"},
	"actions": {"plan.actions[].needRefs", "plan.actions[].ownerRef", "plan.actions[].ownerKind"},
	"refusals": {"advanceStatement.decisions[].withdrawnOn", "advanceStatement.decisions[].madeOn",
		"advanceStatement.decisions[].capacityAtTime", "advanceStatement.decisions[].lifeSustaining"},
	"sharing": {"sharing[].recipientKind", "sharing[].recipientRef", "sharing[].decision",
		"sharing[].decidedOn", "sharing[].expiresOn"},
	"signed": {"agreement.signatures[].role", "agreement.signatures[].planVersion",
		"agreement.signatures[].signedOn"},
	"crisisAnswer": {"crisisPlan.agreement.status", "crisisPlan.agreement.on", "crisisPlan.updatedOn"},
	"best":         {"crisisPlan.respondsBestTo.name", "crisisPlan.respondsBestTo.ref", "crisisPlan.contacts[].ref"},
	"checkDays":    checkPaths(".on"),
	"checkResults": checkPaths(".result"),
	"checks":       checkPaths(""),
}

func (in In) record() record.Record   { return record.RecordOf(in.Root) }
func (in In) profile() record.Profile { return record.ProfileOf(in.Profile) }

// words lists the words of a closed set.
func words[T ~string](list []T) (out []string) {
	for _, w := range list {
		if w != "" {
			out = append(out, string(w))
		}
	}
	return out
}

// come reports whether a day is recorded and not after the as-of date.
func (in In) come(d record.Day) bool { return d.Recorded() && !d.Date().After(in.AsOf) }

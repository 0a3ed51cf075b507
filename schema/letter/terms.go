package letter

import (
	"slices"

	"cpadoc/schema/check"
	record "cpadoc/schema/old"
)

// Terms are what the words of a letter hang on besides the facts in it. They hold codes and yes or
// no, never a fact about the person.
type Terms struct {
	Variant Variant // None for a carer's own page
	Carer   string  // id in carers
	Scope   string  // how far the person's consent goes today; of a letter that names the person
	Entry   int     // index in sharing of the entry that the letter rests on; -1 for none
	// NameEntry is the index in sharing of the entry that says what to call the person to this
	// reader; -1 where their usual name may be used, -2 where it is private and nothing may be.
	NameEntry int
	// Hidden: where the person is must not be known to this reader, so that no place of theirs
	// stands in the letter, nor a team or council that tells it (domain.md X107).
	Hidden   bool
	Excludes []string // parts that the person keeps back, whereabouts among them where they are hidden
	Worker   int      // index in careTeam of a child's named worker; -1 for none
	Knows    []int    // indexes of the child's adults who know about the letter
	Home     bool     // the child may be asked whether to talk at home
	School   bool     // or at school
	Older    bool     // the child is 16 or 17: what comes at 18 is said (domain.md X74)
	// Actions are indexes in plan.actions that a carer's own page lists, and Signed is the index in
	// agreement.signatures of their signature on this version of the plan; -1 for none.
	Actions []int
	Signed  int
}

// TermsOf gives the terms of a letter of that variant to a carer.
func TermsOf(rec *record.Record, i int, v Variant, o Options) Terms {
	t := termsFor(rec, i, v)
	if v == Named {
		t.rests(rec, o.AsOf)
	}
	if v.IsYoung() {
		t.child(rec, i, o.AsOf)
	}
	return t
}

// PageTerms gives the terms of a carer's own page.
func PageTerms(rec *record.Record, s Signing, asOf record.Date) Terms {
	t := termsFor(rec, s.Carer, None)
	t.rests(rec, asOf)
	t.Actions = s.Actions
	t.Signed = slices.IndexFunc(rec.Agreement.Signatures, func(g record.Signature) bool {
		return g.Ref == t.Carer && rec.Plan != nil && g.PlanVersion != nil && *g.PlanVersion == rec.Plan.Version &&
			come(g.SignedOn, asOf)
	})
	return t
}

func termsFor(rec *record.Record, i int, v Variant) Terms {
	return Terms{Variant: v, Carer: rec.Carers[i].ID, Scope: record.ScopeNone, Entry: -1, NameEntry: -1, Worker: -1, Signed: -1}
}

// rests looks up the consent that a named letter or an own page rests on.
func (t *Terms) rests(rec *record.Record, asOf record.Date) {
	live := check.Consent(rec, "carer", t.Carer, asOf)
	t.Scope, t.Entry = live.Scope, live.Entry
	t.NameEntry = check.NameEntry(rec, "carer/"+t.Carer, asOf)
	if t.NameEntry < 0 && record.True(rec.Person.Name.NameIsPrivate) {
		t.NameEntry = -2
	}
	t.Excludes = live.Excludes
	if record.True(rec.Person.LocationRestricted) {
		t.Excludes = append(slices.Clip(live.Excludes), "whereabouts")
	}
	t.Hidden = slices.Contains(t.Excludes, "whereabouts")
}

// child looks at what staff recorded before a letter to a child. Where it is not safe that an
// adult at home knows, nothing is said about adults and nobody talks at home (domain.md X110).
func (t *Terms) child(rec *record.Record, i int, asOf record.Date) {
	k := &rec.Carers[i]
	t.Older = !k.DateOfBirth.IsZero() && k.DateOfBirth.AgeAt(asOf) >= 16
	y := k.YoungCarer
	if y == nil {
		return
	}
	t.Worker = slices.IndexFunc(rec.CareTeam, func(w record.Worker) bool {
		return y.NamedWorkerRef != "" && w.ID == y.NamedWorkerRef && check.Active(&w, asOf)
	})
	t.School = record.True(y.SchoolMayKnow)
	t.Home = true
	for j := range y.Adults {
		switch a := &y.Adults[j]; a.Informed {
		case record.Yes:
			t.Knows = append(t.Knows, j)
		case "notSafe":
			t.Home = false
		}
	}
	if !t.Home {
		t.Knows = nil
	}
}

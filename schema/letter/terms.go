package letter

import (
	"slices"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Terms are what the words of a letter hang on besides the facts in it. They hold codes, places in
// the record and yes or no, never a fact about the person.
type Terms struct {
	Variant Variant      // None for a carer's own page
	Carer   string       // id in carers
	Scope   record.Scope // how far the person's consent goes today; of a letter that names the person
	Entry   int          // index in sharing of the entry that the letter rests on; -1 for none
	// NameEntry is the index in sharing of the entry that says what to call the person to this
	// reader; -1 where their usual name may be used, -2 if it is private and nothing may be.
	NameEntry int
	// Hidden: where the person is must not be known to this reader, so that no place of theirs
	// stands in the letter, nor a team or council that tells it (X107).
	Hidden   bool
	Excludes []record.Part // parts that the person keeps back, whereabouts among them where they are hidden
	Worker   int           // index in careTeam of a child's named worker; -1 for none
	Knows    []int         // indexes of the child's adults who know about the letter
	Home     bool          // the child may be asked whether to talk at home
	School   bool          // or at school
	Older    bool          // the child is 16 or 17: what comes at 18 is said (X74)
	// Actions are indexes in plan.actions that a carer's own page lists, and Signed is the index in
	// agreement.signatures of their signature on this version of the plan; -1 for none.
	Actions []int
	Signed  int
}

// TermsOf returns the terms of a letter of that variant to a carer.
func TermsOf(rec record.Record, k record.Carer, v Variant, o Options) Terms {
	t := termsFor(k, v)
	if v == Named {
		t.rests(rec, k, o.AsOf)
	}
	if v.IsYoung() {
		t.child(rec, k, o.AsOf)
	}
	return t
}

// PageTerms returns the terms of a carer's own page. stands is what care.Signatures returned.
func PageTerms(rec record.Record, s care.Signing, stands []care.Stand, asOf record.Date) Terms {
	t := termsFor(s.Carer, None)
	t.rests(rec, s.Carer, asOf)
	for _, a := range s.Actions {
		t.Actions = append(t.Actions, a.Index())
	}
	t.Signed = care.SignedBy(rec, s.Carer, stands).Index()
	return t
}

func termsFor(k record.Carer, v Variant) Terms {
	return Terms{Variant: v, Carer: k.ID().String(), Scope: record.ScopeNone, Entry: -1, NameEntry: -1,
		Worker: -1, Signed: -1}
}

// rests looks up the consent that a named letter or an own page rests on.
func (t *Terms) rests(rec record.Record, k record.Carer, asOf record.Date) {
	live := care.Consent(rec, care.ThisCarer(k), asOf)
	t.Scope, t.Entry = live.Scope, live.Entry.Index()
	t.NameEntry = care.NameEntry(rec, care.ThisCarer(k), asOf).Index()
	if t.NameEntry < 0 && rec.Person().Name().NameIsPrivate().True() {
		t.NameEntry = -2
	}
	t.Excludes = care.KeptBack(rec, live)
	if care.PlacesHidden(rec) {
		t.Excludes = append(slices.Clip(t.Excludes), record.PartWhereabouts)
	}
	t.Hidden = slices.Contains(t.Excludes, record.PartWhereabouts)
}

// child looks at what staff recorded before a letter to a child. Where it is not safe that an
// adult at home knows, nothing is said about adults and nobody talks at home (X110).
func (t *Terms) child(rec record.Record, k record.Carer, asOf record.Date) {
	t.Older = care.Years(k, asOf) >= 16
	y := k.YoungCarer()
	if !y.Recorded() {
		return
	}
	for i, w := range rec.CareTeam().All() {
		if t.Worker < 0 && y.NamedWorkerRef().Names(w.ID()) && care.Active(w, asOf) {
			t.Worker = i
		}
	}
	t.School = y.SchoolMayKnow().True()
	if t.Home = !care.NotSafeAtHome(y); !t.Home {
		return
	}
	for j, a := range y.Adults().All() {
		if a.Informed().Is(record.Yes) {
			t.Knows = append(t.Knows, j)
		}
	}
}

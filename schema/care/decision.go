package care

import "cpadoc/schema/record"

// State is how a sharing decision stands on a day, as the person is told it.
type State uint8

// The states.
const (
	Shares    State = iota + 1 // a consent is in force
	Nothing                    // a consent that goes no further than nothing
	Refused                    // the person said no
	Withdrawn                  // the person said yes before, and no since
	Expired                    // the person's own limit is past
	Unasked                    // nobody asked
	Unproved                   // what somebody decided for the person does not count (X114)
	AskFirst                   // a consent that is long overdue for asking again (X79, X80)
)

// State returns how the decision stands.
func (l Live) State() State {
	switch decision := l.Entry.Decision(); {
	case decision.Is(record.SharingDecisionRefused):
		return Refused
	case decision.Is(record.SharingDecisionWithdrawn):
		return Withdrawn
	case l.Fault.MadeForPerson():
		return Unproved
	case l.Fault == RunOut:
		return Expired
	case !l.None():
		return Shares
	case decision.Is(record.SharingDecisionNotAsked), !decision.Recorded():
		return Unasked
	}
	return Nothing
}

// Decisions returns what stands for each recipient that the sharing entries name, in the order of
// the entries that decide (X79).
func Decisions(rec record.Record, asOf record.Date) []Live {
	var out []Live
	for _, s := range rec.Sharing().All() {
		if l := Consent(rec, MeantBy(s), asOf); l.Entry == s {
			out = append(out, l)
		}
	}
	return out
}

// Told is one of Decisions without its handle, for a view: whoever reads a view may lack what
// decides, a capacity note or a condition, and must not come to the whole record.
type Told struct {
	Entry    int // index in sharing
	State    State
	Scope    record.Scope
	Excludes []record.Part
}

// TellDecisions returns Decisions as a view is told them. askAgain is for how many days after its day
// for asking again a consent still stands.
func TellDecisions(rec record.Record, asOf record.Date, askAgain int) []Told {
	var out []Told
	for _, l := range Decisions(rec, asOf) {
		told := Told{l.Entry.Index(), l.State(), l.Scope, l.Excludes}
		if told.State == Shares && l.Stale(askAgain) {
			told.State = AskFirst
		}
		out = append(out, told)
	}
	return out
}

// Stale reports whether a consent is so long overdue for asking again that nothing goes out on it.
func (l Live) Stale(askAgain int) bool { return !l.None() && l.Overdue > askAgain }

// CopiesHeld returns the places in distribution of copies that are not sent as things stand: those without a
// basis, those whose consent is not in force, too narrow or stale, and those to a carer to whom nothing
// goes (X78, X79, X80, X89).
func CopiesHeld(rec record.Record, asOf record.Date, askAgain int) (held []int) {
	for i, d := range rec.Distribution().All() {
		if copyHeld(rec, d, asOf, askAgain) {
			held = append(held, i)
		}
	}
	return held
}

func copyHeld(rec record.Record, d record.Distribution, asOf record.Date, askAgain int) bool {
	kind := d.RecipientKind()
	to := RecipientOf(kind.String(), d.RecipientRef().String())
	near := kind.In(record.DistributionRecipientKindCarer, record.DistributionRecipientKindFamily)
	l := Consent(rec, to, asOf)
	bar, _ := CopyBar(rec, to, asOf, askAgain)
	switch {
	case kind.Is(record.DistributionRecipientKindPerson):
		return false
	case !d.Basis().Recorded(), near && bar != NoBar, WrongList(rec, d):
		return true
	case d.Basis().Is(record.DistributionBasisConsent) && l.None(), near && d.Basis().Is(record.DistributionBasisDirectCare):
		return true
	case !near && l.Fault != NoFault:
		return true
	}
	for _, scope := range scopesOf(d) {
		if near && scope != 0 && !l.Covers(scope) || !near && Objects(l, scope) {
			return true
		}
	}
	return false
}

// Objects reports whether the person said no to a copy for the GP or another professional, which rests on
// direct care, or agreed to less than it holds, and no lawful override is recorded (X89). A scope of 0 is that
// of a document which asks for none.
func Objects(l Live, scope record.Scope) bool {
	agreed := l.Entry.Decision().Is(record.SharingDecisionConsented) && l.Fault == NoFault
	return !l.Entry.LawfulOverride().Recorded() && (Refuses(l.Entry) || agreed && scope != 0 && !l.Covers(scope))
}

// scopesOf are how far a consent has to go for the documents of an entry; one that names none is about all.
func scopesOf(d record.Distribution) (all []record.Scope) {
	for _, doc := range d.Documents().All() {
		all = append(all, AsksFor(doc.Code()))
	}
	if len(all) == 0 {
		all = append(all, record.ScopeCarePlan)
	}
	return all
}

// AsksFor returns how far a consent has to go for a document about the person (X78); 0 for one that asks for
// none.
func AsksFor(d record.Document) record.Scope { return asksFor[d] }

var asksFor = map[record.Document]record.Scope{record.DocumentCarePlan: record.ScopeCarePlan,
	record.DocumentPlanLetter: record.ScopeCarePlan, record.DocumentReviewRecord: record.ScopeCarePlan,
	record.DocumentCrisisPlan: record.ScopeCrisisPlan, record.DocumentWalletCard: record.ScopeCrisisPlan,
	record.DocumentFridgeSheet: record.ScopeCrisisPlan}

package letter

import (
	"slices"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Recipient is one reader of copies.
type Recipient struct {
	Reader kinds.Reader
	Ref    string // id in the record of one among several such readers; empty for a reader alone
	// Place is where that one stands in the record, as "carers/2". Reports and files name readers by it:
	// ids of a source system may hold names.
	Place string
	Carer record.Carer // absent for all others
}

// Alone is a reader of whom there is one, or who is not one by one.
func Alone(r kinds.Reader) Recipient { return Recipient{Reader: r} }

// String returns the reader as findings name them: "gp", "carer/carer-1".
func (r Recipient) String() string {
	if r.Ref == "" {
		return string(r.Reader)
	}
	return string(r.Reader) + "/" + r.Ref
}

// Leaves reports whether copies for this reader go out of the house.
func (r Recipient) Leaves() bool {
	return r.Reader == kinds.Carer || r.Reader == kinds.Family || r.Reader == kinds.GP
}

// Recipients returns who gets a copy where copies for such readers are asked for: every carer, every
// relative about whom there is a decision or who is on the list of copies, every professional on that
// list, or one whom nobody named, and any other reader once.
func Recipients(rec record.Record, who kinds.Reader) (all []Recipient) {
	switch who {
	case kinds.Carer:
		for _, k := range rec.Carers().All() {
			all = append(all, AsCarer(k))
		}
	case kinds.Family:
		for _, k := range rec.Person().Contacts().All() {
			if id := k.ID().String(); decidedAbout(rec, id) {
				all = append(all, Recipient{Reader: who, Ref: id, Place: placeOf(k)})
			}
		}
	case kinds.Professional:
		for _, d := range rec.Distribution().All() {
			r, ok := listed(rec, d)
			if ok && r.Reader == who && !slices.Contains(all, r) {
				all = append(all, r)
			}
		}
		if len(all) == 0 {
			all = []Recipient{Alone(who)}
		}
	default:
		all = []Recipient{Alone(who)}
	}
	return all
}

// AsCarer returns a carer as a reader.
func AsCarer(k record.Carer) Recipient {
	return Recipient{kinds.Carer, k.ID().String(), placeOf(k), k}
}

func placeOf(p place) string { return strings.TrimPrefix(p.Pointer(), "/") }

func decidedAbout(rec record.Record, id string) bool {
	for _, s := range rec.Sharing().All() {
		if s.RecipientKind().Is(record.SharingRecipientKindFamily) && s.RecipientRef().String() == id {
			return true
		}
	}
	for _, d := range rec.Distribution().All() {
		if d.RecipientKind().Is(record.DistributionRecipientKindFamily) && d.RecipientRef().String() == id {
			return true
		}
	}
	return false
}

// Listed returns who has or will be sent a copy of a kind, as distribution says, after the reader
// that it is written for, and reports those for whom the program makes none.
func Listed(rec record.Record, kind kinds.Kind) (all []Recipient, found []finding.Finding) {
	all = append(all, Alone(kind.First()))
	for _, d := range rec.Distribution().All() {
		if !names(d, kind) {
			continue
		}
		r, ok := listed(rec, d)
		same := func(other Recipient) bool { return other.String() == r.String() }
		switch {
		case !ok || !kind.IsFor(r.Reader):
			w := warning(rec, "X89", d, "this copy is not made here: this is no reader for whom there are rules")
			w.Hint = "decide with the person what this recipient may have, and send it another way"
			found = append(found, *w)
		case !slices.ContainsFunc(all, same):
			all = append(all, r)
		}
	}
	return all, found
}

// names reports whether an entry of the list is about a kind; one that names no document is about all.
func names(d record.Distribution, kind kinds.Kind) bool {
	for _, doc := range d.Documents().All() {
		if doc.String() == kind.String() {
			return true
		}
	}
	return d.Documents().Len() == 0
}

// listed returns the reader that an entry of the list is about. Workers of another agency read as
// professionals where they are in the care team; who is not may be anybody.
func listed(rec record.Record, d record.Distribution) (Recipient, bool) {
	ref := d.RecipientRef().String()
	switch who := kinds.Reader(d.RecipientKind().String()); who {
	case kinds.Person, kinds.GP:
		return Alone(who), true
	case kinds.Carer:
		for _, k := range rec.Carers().All() {
			if k.ID().Is(ref) {
				return AsCarer(k), true
			}
		}
	case kinds.Family:
		for _, k := range rec.Person().Contacts().All() {
			if k.ID().Is(ref) {
				return Recipient{Reader: who, Ref: ref, Place: placeOf(k)}, true
			}
		}
	case kinds.Professional, "agency":
		for _, w := range rec.CareTeam().All() {
			if w.ID().Is(ref) {
				return Recipient{Reader: kinds.Professional, Ref: ref, Place: placeOf(w)}, true
			}
		}
	}
	return Recipient{}, false
}

// CopyFault says why no copy about the person may go to a carer, relative or friend, whatever the consent; nil
// if it may, and for all other readers (X80).
func CopyFault(rec record.Record, r Recipient, kind kinds.Kind, o Options) *finding.Finding {
	who, ok := near[r.Reader]
	if !ok || r.Ref == "" {
		return nil
	}
	bar, at := care.CopyBar(rec, care.CopyReader(r.String()), o.AsOf, o.limits().AskAgain)
	if bar == care.NoBar {
		return nil
	}
	w := warning(rec, "X80", at, "no "+kind.String()+" for this "+who+": "+copyBars[bar].text)
	w.Severity, w.Hint = finding.Error, copyBars[bar].hint
	w.Stops = []finding.Stop{{What: kind.String(), Reader: r.String()}}
	return w
}

// near is what findings call readers who are near to the person.
var near = map[kinds.Reader]string{kinds.Carer: "carer", kinds.Family: "relative or friend"}

// copyBars are the words for each bar.
var copyBars = map[care.Bar]struct{ text, hint string }{
	care.BarConcern: {"discuss with manager", "nothing is sent until a manager has decided"},
	care.BarEnded:   {"they have died, or no longer care for the person", "take them off the list of copies"},
	care.BarAge:     {"find out age first", "ask for the date of birth and record it"},
	care.BarChild:   {"they are a child or young person", "talk with them; a young carer has a letter of their own"},
	care.BarRefused: {"the person does not want them to take part", "ask the person, and record one answer wherever they stand"},
	care.BarStale: {"it is long past the day to ask the person again",
		"ask the person again, and record the answer under sharing"},
}

// NameSharing returns the id of the sharing entry with the name by which a reader knows the person;
// empty where their usual name is used (REFERENCE.md 4.0 rule 16).
func NameSharing(rec record.Record, r Recipient, asOf record.Date) string {
	if r.Reader == kinds.Person || r.Reader == kinds.Team {
		return ""
	}
	return care.NameEntry(rec, care.CopyReader(r.String()), asOf).ID().String()
}

// CopyConsent returns what a reader may be told.
func CopyConsent(rec record.Record, r Recipient, asOf record.Date) care.Live {
	return care.Consent(rec, care.CopyReader(r.String()), asOf)
}

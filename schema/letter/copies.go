package letter

import (
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/check"
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
	Carer int // index in carers; -1 for all others
}

// Alone is a reader of whom there is one, or who is not one by one.
func Alone(r kinds.Reader) Recipient { return Recipient{Reader: r, Carer: -1} }

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
// relative about whom there is a decision or who is on the list of copies, and any other reader
// once.
func Recipients(rec *record.Record, who kinds.Reader) (all []Recipient) {
	switch who {
	case kinds.Carer:
		for i := range rec.Carers {
			all = append(all, AsCarer(rec, i))
		}
	case kinds.Family:
		for i := range rec.Person.Contacts {
			if id := rec.Person.Contacts[i].ID; decidedAbout(rec, id) {
				all = append(all, Recipient{who, id, "person/contacts/" + strconv.Itoa(i), -1})
			}
		}
	default:
		all = []Recipient{Alone(who)}
	}
	return all
}

// AsCarer returns the i-th carer as a reader.
func AsCarer(rec *record.Record, i int) Recipient {
	return Recipient{kinds.Carer, rec.Carers[i].ID, "carers/" + strconv.Itoa(i), i}
}

func decidedAbout(rec *record.Record, id string) bool {
	const family = string(kinds.Family)
	return slices.ContainsFunc(rec.Sharing, func(s record.Sharing) bool {
		return s.RecipientKind == family && s.RecipientRef == id
	}) || slices.ContainsFunc(rec.Distribution, func(d record.Distribution) bool {
		return d.RecipientKind == family && d.RecipientRef == id
	})
}

// Listed returns who has or will be sent a copy of a kind, as distribution says, after the reader that
// it is written for, and tells of those for whom the program makes none.
func Listed(rec *record.Record, kind kinds.Kind) (all []Recipient, found []finding.Finding) {
	all = append(all, Alone(kind.First()))
	for i := range rec.Distribution {
		d := &rec.Distribution[i]
		if len(d.Documents) > 0 && !slices.Contains(d.Documents, kind.String()) {
			continue
		}
		r, ok := listed(rec, d)
		switch {
		case !ok || !kind.IsFor(r.Reader):
			w := warning(rec, "X89", at("distribution", i, ""), "this copy is not made here: this is no reader for whom there are rules")
			w.Hint = "decide with the person what this recipient may have, and send it another way"
			found = append(found, *w)
		case !slices.Contains(all, r):
			all = append(all, r)
		}
	}
	return all, found
}

// listed returns the reader that an entry of the list is about. Workers of another agency read as
// professionals where they are in the care team; who is not may be anybody.
func listed(rec *record.Record, d *record.Distribution) (Recipient, bool) {
	ref := d.RecipientRef
	switch who := kinds.Reader(d.RecipientKind); who {
	case kinds.Person, kinds.GP:
		return Alone(who), true
	case kinds.Carer:
		i := slices.IndexFunc(rec.Carers, func(k record.Carer) bool { return k.ID == ref && ref != "" })
		if i < 0 {
			return Recipient{}, false
		}
		return AsCarer(rec, i), true
	case kinds.Family:
		i := slices.IndexFunc(rec.Person.Contacts, func(k record.Contact) bool { return k.ID == ref && ref != "" })
		return Recipient{who, ref, "person/contacts/" + strconv.Itoa(i), -1}, i >= 0
	case kinds.Professional, "agency":
		i := slices.IndexFunc(rec.CareTeam, func(w record.Worker) bool { return w.ID == ref && ref != "" })
		return Recipient{kinds.Professional, ref, "careTeam/" + strconv.Itoa(i), -1}, i >= 0
	}
	return Recipient{}, false
}

// Over reports whether a carer is one no longer on that day.
func Over(rec *record.Record, i int, asOf record.Date) bool {
	return newFacts(rec, i, Options{AsOf: asOf}).over()
}

// CopyFault says why no copy about the person may go to a carer, whatever the consent; nil where it
// may. A copy goes to nobody to whom no letter that names the person could go (X80).
func CopyFault(rec *record.Record, i int, kind kinds.Kind, o Options) *finding.Finding {
	f := newFacts(rec, i, o)
	for _, r := range copyReasons {
		if !r.holds(f) {
			continue
		}
		w := f.finding("X80", f.at(r.place), r.text)
		w.Severity, w.Hint = finding.Error, r.hint
		w.Stops = []finding.Stop{{What: kind.String(), Reader: AsCarer(rec, i).String()}}
		return w
	}
	return nil
}

// copyReasons keep a copy from a carer. The first that holds is told.
var copyReasons = []struct {
	holds             func(*facts) bool
	place, text, hint string
}{
	{(*facts).concern, "", "no copy for this carer: discuss with manager", "nothing is sent until a manager has decided"},
	{func(f *facts) bool { return f.who == Unknown }, "", "no copy for this carer: find out age first",
		"ask for the date of birth and record it"},
	{func(f *facts) bool { return f.who == UnderAge }, "", "no copy for a child or young person",
		"talk with them; a young carer has a letter of their own"},
	{func(f *facts) bool { return f.k.Involvement == "personRefuses" }, "/involvement",
		"no copy for this carer: the person does not want them to take part", "ask the person"},
	{(*facts).stale, "sharing", "no copy for this carer: it is long past the day to ask the person again", "ask the person again, and record the answer under sharing"},
}

// NameSharing returns the id of the sharing entry with the name by which a reader knows the person;
// empty where their usual name is used (REFERENCE.md 4.0 rule 16).
func NameSharing(rec *record.Record, r Recipient, asOf record.Date) string {
	if r.Reader == kinds.Person || r.Reader == kinds.Team {
		return ""
	}
	if i := check.NameEntry(rec, r.String(), asOf); i >= 0 {
		return rec.Sharing[i].ID
	}
	return ""
}

// CopyConsent returns what a reader may be told. The word of the record for who is no carer, relative or
// GP is agency.
func CopyConsent(rec *record.Record, r Recipient, asOf record.Date) check.Live {
	who := strings.Replace(string(r.Reader), string(kinds.Professional), "agency", 1)
	return check.Consent(rec, who, r.Ref, asOf)
}

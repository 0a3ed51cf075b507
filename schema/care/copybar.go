package care

import (
	"strings"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Spot is where something stands in a record.
type Spot interface {
	Around() *tree.Node
	Pointer() string
}

// Bar is why no copy about the person may go to a carer, relative or friend, whatever the consent says (X80).
type Bar uint8

// The bars, those that only people can lift first.
const (
	NoBar      Bar = iota
	BarConcern     // a manager has to decide first
	BarEnded       // they have died, or no longer care for the person
	BarAge         // it is not known whether they are a child
	BarChild       // they are under 18
	BarRefused     // the person does not want them to take part, or to be told
	BarStale       // the person should have been asked again long ago
)

// CopyBar returns what bars a copy for somebody near to the person, and the place in the record that says so.
// askAgain is for how many days after its day for asking again a consent still stands. What is recorded of
// the same human in another list holds here, too: a refusal as a carer is one as a relative (REFERENCE.md
// 4.0a, 4).
func CopyBar(rec record.Record, to Recipient, asOf record.Date, askAgain int) (Bar, Spot) {
	own, contact := carerOf(rec, to), contactOf(rec, to)
	if own.Recorded() {
		if bar, at := barOfCarer(own, asOf); bar != NoBar {
			return bar, at
		}
	}
	for _, k := range rec.Carers().All() {
		if !contact.Recorded() || !SameHuman(k, contact) {
			continue
		}
		if bar, _ := barOfCarer(k, asOf); bar != NoBar && bar != BarAge {
			return bar, contact
		}
		if refuses(rec, ThisCarer(k), asOf) {
			return BarRefused, contact
		}
	}
	for _, c := range rec.Person().Contacts().All() {
		if own.Recorded() && SameHuman(own, c) && refuses(rec, familyOf(c), asOf) {
			return BarRefused, own
		}
	}
	if l := Consent(rec, to, asOf); l.Stale(askAgain) {
		return BarStale, l.Entry
	}
	return NoBar, nil
}

// barOfCarer is what bars a copy by what is recorded of a carer alone.
func barOfCarer(k record.Carer, asOf record.Date) (Bar, Spot) {
	age := AgeOf(k, asOf)
	switch {
	case Concern(k):
		return BarConcern, k
	case NoLongerCares(k, asOf):
		return BarEnded, k
	case age == AgeUnknown:
		return BarAge, k
	case age == UnderAge:
		return BarChild, k
	case PersonRefusesCarer(k):
		return BarRefused, k.Involvement()
	}
	return NoBar, nil
}

// refuses reports whether the answer that counts for a recipient is a no.
func refuses(rec record.Record, to Recipient, asOf record.Date) bool {
	l := Consent(rec, to, asOf)
	return l.Entry.Recorded() && Refuses(l.Entry)
}

// SameHuman reports whether a carer and a contact are one human: by their name, or by a mobile number, which
// unlike that of a household is one person's.
func SameHuman(k record.Carer, c record.Contact) bool {
	name := c.Name().String()
	if SameName(WholeName(k.Name()), name) || SameName(k.Name().Preferred().String()+" "+k.Name().Family().String(), name) {
		return true
	}
	theirs := atHome(c.Phone().String())
	for _, p := range k.Phones().All() {
		if strings.HasPrefix(theirs, "07") && atHome(p.Number().String()) == theirs {
			return true
		}
	}
	return false
}

// atHome is the digits of a number as it is dialled within the UK.
func atHome(number string) string {
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, number)
	for _, abroad := range [...]string{"00440", "440", "0044", "44"} {
		if rest, ok := strings.CutPrefix(digits, abroad); ok && len(rest) == 10 {
			return "0" + rest
		}
	}
	return digits
}

func familyOf(c record.Contact) Recipient {
	return Recipient{record.SharingRecipientKindFamily, c.ID().String()}
}

// carerOf returns the carer that a recipient is; absent for all others.
func carerOf(rec record.Record, to Recipient) record.Carer {
	for _, k := range rec.Carers().All() {
		if to.Ref != "" && k.ID().Is(to.Ref) {
			return k
		}
	}
	return record.Carer{}
}

// contactOf returns the relative or friend that a recipient is; absent for all others.
func contactOf(rec record.Record, to Recipient) record.Contact {
	for _, c := range rec.Person().Contacts().All() {
		if to.Ref != "" && c.ID().Is(to.Ref) {
			return c
		}
	}
	return record.Contact{}
}

// WrongList reports whether an entry of the list of copies calls somebody a carer who stands among the
// contacts, or a relative who stands among the carers: no copy can be made for them as either.
func WrongList(rec record.Record, d record.Distribution) bool {
	to := Recipient{Ref: d.RecipientRef().String()}
	return d.RecipientKind().Is(record.DistributionRecipientKindCarer) && contactOf(rec, to).Recorded() ||
		d.RecipientKind().Is(record.DistributionRecipientKindFamily) && carerOf(rec, to).Recorded()
}

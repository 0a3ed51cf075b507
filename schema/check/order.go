package check

import (
	"strings"

	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// OrderInfo is one document that is asked for, for one reader.
type OrderInfo struct {
	Kind kinds.Kind
	// Reader is "person", "carer", "family", "gp", "professional" or "team", or one of them alone
	// by the id in the record: "carer/carer-1".
	Reader   string
	Delivery string          // "post", "handOver", ...; "" where nobody chose yet
	Edition  string          // "standard", "large18", ...; "" where nobody chose yet
	Profile  *record.Profile // may be nil; what a letter to a carer needs of it stands in schema/letter
	Nameless bool            // nothing in this document names the person: a neutral letter (X108)
	AsOf     record.Date
}

// Order checks one record against the rules that need the kind and the reader: X05, X78, X92,
// X93, X105, X106, X107 and X108. What it gives stops that document for that reader, or a part of it.
func Order(rec *record.Record, o OrderInfo) []finding.Finding {
	c := newCtx(rec, o.AsOf, Limits{})
	for _, rule := range orderRules {
		rule(c, o)
	}
	return c.found
}

var orderRules = [...]func(*ctx, OrderInfo){died, planAskedFor, homeSafe, consentCovers, objected, placesHidden,
	nameToUse, letterAddress, largePrint}

// base gives the kind of reader without the id of one of them.
func (o OrderInfo) base() string {
	kind, _, _ := strings.Cut(o.Reader, "/")
	return kind
}

func (o OrderInfo) stop() []finding.Stop { return stopFor(o.Reader, o.Kind) }

// died: X05.
func died(c *ctx, o OrderInfo) {
	if !c.come(c.rec.Person.DateOfDeath) {
		return
	}
	switch r := o.base(); {
	case r == "person" || r == "carer" || r == "family" || o.Kind.First() == kinds.Carer:
		c.fail("X05", "/person/dateOfDeath",
			"the person has died: nothing goes to them, to a carer or to family").Stops = o.stop()
	}
}

// planAskedFor: X105.
func planAskedFor(c *ctx, o OrderInfo) {
	p := c.rec.Plan
	if p == nil || o.Kind.Row().Holds&kinds.ThePlan == 0 {
		return
	}
	switch {
	case p.Status == record.PlanSuperseded || p.Status == record.PlanEnded:
		c.fail("X105", "/plan/status", "this plan no longer holds").Stops = o.stop()
	case o.Kind == kinds.PlanLetter && c.onCPA:
		f := c.fail("X105", "/cpa/status", "a person on CPA has a care plan, not a plan letter")
		f.Stops, f.Hint = o.stop(), "ask for "+kinds.CarePlan.String()
	}
}

// AgreedWay tells whether there is a way, agreed with the person, in which papers reach them
// (domain.md X106, X107).
func AgreedWay(rec *record.Record) bool {
	d := rec.Person.DeliveryPlan
	return d != nil && d.How != "" && !record.False(d.AgreedWithPerson)
}

// homeSafe: X106, its error half. Blank forms hold nobody's facts.
func homeSafe(c *ctx, o OrderInfo) {
	s := c.rec.Safety
	if s == nil || !record.True(s.HomeCopyUnsafe) || o.base() != "person" {
		return
	}
	switch {
	case !AgreedWay(c.rec):
		c.fail("X106", "/safety/homeCopyUnsafe",
			"it is not safe for the person to have this at home, and no other way is "+
				"agreed").Stops = o.stop()
	case o.Kind == kinds.WalletCard && (c.rec.WalletCard == nil || !c.come(c.rec.WalletCard.AgreedOn)):
		f := c.fail("X106", "/safety/homeCopyUnsafe",
			"a card may not be safe for the person, and it is not recorded that they asked for one")
		f.Stops, f.Hint = o.stop(), "ask the person, and record walletCard.agreedOn"
	}
}

// homeCopy: X106, its warning half, once for a record.
func homeCopy(c *ctx) {
	switch s := c.rec.Safety; {
	case !c.open:
	case s == nil:
		c.warn("X106", "",
			"the person was not asked whether it is safe to have papers at home").Hint = askHome
	case s.HomeCopyUnsafe == nil:
		c.warn("X106", "/safety",
			"the person was not asked whether it is safe to have papers at home").Hint = askHome
	}
}

const askHome = "ask, and record safety.homeCopyUnsafe; not asked is never safe"

// consentCovers: X78 for one carer's or relative's copy.
func consentCovers(c *ctx, o OrderInfo) {
	scope, rests := Needs(o.Kind)
	if r := o.base(); !rests || r != "carer" && r != "family" {
		return
	}
	_, ref, _ := strings.Cut(o.Reader, "/")
	l := Consent(c.rec, o.base(), ref, c.asOf)
	if l.Covers(scope) {
		return
	}
	place := "/sharing"
	if l.Entry >= 0 {
		place = at("sharing", l.Entry)
	}
	c.fail("X78", place, "no consent in force covers this copy").Stops = o.stop()
}

// objected: X89 for a copy for the GP or another professional, which rests on direct care: what the
// person said no to, or agreed to in part, is not gone beyond.
func objected(c *ctx, o OrderInfo) {
	row := o.Kind.Row()
	if r := o.base(); !row.Basis || r != "gp" && r != "professional" {
		return
	}
	_, ref, _ := strings.Cut(o.Reader, "/")
	who := "gp"
	if o.base() != who {
		who = "agency" // the record's word for who is no carer, relative or GP
	}
	l := Consent(c.rec, who, ref, c.asOf)
	if l.Entry < 0 {
		return
	}
	s := &c.rec.Sharing[l.Entry]
	if refuses(s) || s.Decision == record.Consented && l.Fault == "" && row.Scope != "" && !l.Covers(row.Scope) {
		c.fail("X89", at("sharing", l.Entry), "the person did not agree that this reader has this copy").Stops = o.stop()
	}
}

// HidesPlaces tells whether a copy for that reader must leave out every address, phone, practice,
// school, venue, team address and council of the person and the children (domain.md X107).
func HidesPlaces(rec *record.Record, kind kinds.Kind, reader string) bool {
	if !record.True(rec.Person.LocationRestricted) {
		return false
	}
	base, _, _ := strings.Cut(reader, "/")
	switch kind.Row().Hides {
	case kinds.HidesFromAll:
		return true
	case kinds.HidesFromOthers:
		return base != "person" && base != "team"
	}
	return base == "carer" || base == "family"
}

// placesHidden: X107.
func placesHidden(c *ctx, o OrderInfo) {
	const place = "/person/locationRestricted"
	if HidesPlaces(c.rec, o.Kind, o.Reader) {
		c.fail("X107", place,
			"where the person is must not be known: places are left out of this copy").
			Stops = part
	}
	if record.True(c.rec.Person.LocationRestricted) && o.Delivery == "post" && !AgreedWay(c.rec) {
		f := c.fail("X107", place,
			"where the person is must not be known, and no way is agreed in which post can go out")
		f.Stops, f.Hint = o.stop(), "hand it over, or agree a way with the person and record person.deliveryPlan"
	}
}

// nameToUse: X108.
func nameToUse(c *ctx, o OrderInfo) {
	base := o.base()
	if o.Nameless || !record.True(c.rec.Person.Name.NameIsPrivate) || base == "person" || base == "team" || base == "" {
		return
	}
	if NameFor(c.rec, o.Reader, c.asOf) == "" {
		c.fail("X108", "/person/name/nameIsPrivate",
			"the name is private, and it is not said which name this reader may see").
			Stops = o.stop()
	}
}

// NameFor gives the name that the person wants a reader to see, "" where none is recorded
// (domain.md 4.0 rule 16). The latest entry for that reader that has one counts.
func NameFor(rec *record.Record, reader string, asOf record.Date) string {
	if i := NameEntry(rec, reader, asOf); i >= 0 {
		return rec.Sharing[i].NameToUse
	}
	return ""
}

// NameEntry gives the index in sharing of the entry that NameFor goes by; -1 for none.
func NameEntry(rec *record.Record, reader string, asOf record.Date) int {
	base, ref, _ := strings.Cut(reader, "/")
	entry, last := -1, record.Date{}
	for i := range rec.Sharing {
		s := &rec.Sharing[i]
		if s.NameToUse == "" || !meant(s, base, ref) || s.DecidedOn.After(asOf) || s.DecidedOn.Before(last) {
			continue
		}
		entry, last = i, s.DecidedOn
	}
	return entry
}

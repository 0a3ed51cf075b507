package check

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Params are those of one document that is asked for, for one reader.
type Params struct {
	Kind kinds.Kind
	// Reader is "person", "carer", "family", "gp", "professional" or "team", or one of them alone
	// by the id in the record: "carer/carer-1".
	Reader   string
	Delivery string // "post", "handOver", ...; "" if nobody chose yet
	Edition  string // "standard", "large18", ...; "" if nobody chose yet
	Nameless bool   // nothing in this document names the person: a neutral letter (X108)
	AsOf     record.Date
	Root     *tree.Node // of the whole record
}

// RunFor checks one record against the rules that need the kind and the reader: X05, X78, X89, X92,
// X93, X105, X106, X107 and X108. What it returns stops that document for that reader, or a part of
// it.
func RunFor(o Params) []finding.Finding {
	c := newCtx(record.RecordOf(o.Root), o.AsOf, Limits{})
	for _, rule := range orderRules {
		rule(c, o)
	}
	return c.found
}

var orderRules = [...]func(*ctx, Params){died, planAskedFor, homeSafe, consentCovers, objected, placesHidden,
	nameToUse, letterAddress, largePrint}

// base returns the kind of reader without the id of one of them.
func (o Params) base() string {
	kind, _, _ := strings.Cut(o.Reader, "/")
	return kind
}

func (o Params) stop() []finding.Stop { return stopFor(o.Reader, o.Kind) }

// died: X05.
func died(c *ctx, o Params) {
	if !care.Died(c.r, c.asOf) {
		return
	}
	switch r := o.base(); {
	case r == "person" || r == "carer" || r == "family" || o.Kind.First() == kinds.Carer:
		c.fail("X05", c.r.Person().DateOfDeath(),
			"the person has died: nothing is sent to them, to a carer or to "+
				"family").Stops = o.stop()
	}
}

// planAskedFor: X105.
func planAskedFor(c *ctx, o Params) {
	if !c.r.Plan().Recorded() || o.Kind.Row().Holds&kinds.ThePlan == 0 {
		return
	}
	switch status := c.r.Plan().Status(); {
	case status.In(record.PlanStatusSuperseded, record.PlanStatusEnded):
		c.fail("X105", status, "this plan is no longer in use").Stops = o.stop()
	case o.Kind == kinds.PlanLetter && c.onCPA:
		f := c.fail("X105", c.r.CPA().Status(), "a person on CPA has a care plan, not a plan letter")
		f.Stops, f.Hint = o.stop(), "ask for "+kinds.CarePlan.String()
	}
}

// homeSafe: X106, its error half. Blank forms hold nobody's facts.
func homeSafe(c *ctx, o Params) {
	unsafe := c.r.Safety().HomeCopyUnsafe()
	if !care.HomeUnsafe(c.r) || o.base() != "person" {
		return
	}
	switch {
	case !care.AgreedWay(c.r):
		c.fail("X106", unsafe, "it is not safe for the person to have this at home, and no other way is "+
			"agreed").Stops = o.stop()
	case o.Kind == kinds.WalletCard && !care.CardAsked(c.r, c.asOf):
		f := c.fail("X106", unsafe,
			"a card may not be safe for the person, and it is not recorded that they asked for one")
		f.Stops, f.Hint = o.stop(), "ask the person, and record walletCard.agreedOn"
	}
}

// homeCopy: X106, its warning half, once for a record.
func homeCopy(c *ctx) {
	const text = "the person has not been asked whether it is safe to have papers at home"
	switch s := c.r.Safety(); {
	case !c.open:
	case !s.Recorded():
		c.warn("X106", c.r, text).Hint = askHome
	case !s.HomeCopyUnsafe().Recorded():
		c.warn("X106", s, text).Hint = askHome
	}
}

const askHome = "ask, and record safety.homeCopyUnsafe; not asked is never safe"

// consentCovers: X78 for one carer's or relative's copy.
func consentCovers(c *ctx, o Params) {
	scope, rests := Needs(o.Kind)
	if r := o.base(); !rests || r != "carer" && r != "family" {
		return
	}
	l := care.Consent(c.r, care.ReaderOf(o.Reader), c.asOf)
	if l.Covers(scope) {
		return
	}
	var at place = c.r.Sharing()
	if l.Entry.Recorded() {
		at = l.Entry
	}
	text := "no consent in force covers this copy: "
	if !l.None() {
		text = "the consent in force does not go as far as this copy: "
	}
	c.fail("X78", at, text+o.Kind.String()).Stops = o.stop()
}

// objected: X89 for a copy for the GP or another professional, which rests on direct care: what the
// person said no to, or agreed to in part, is not gone beyond, unless a lawful override is recorded.
func objected(c *ctx, o Params) {
	row := o.Kind.Row()
	if r := o.base(); !row.Basis || r != "gp" && r != "professional" {
		return
	}
	l := care.Consent(c.r, care.CopyReader(o.Reader), c.asOf)
	if !care.Objects(l, row.Scope) {
		return
	}
	c.fail("X89", l.Entry, "the person did not agree that this reader has this copy").Stops = o.stop()
}

// HidesPlaces reports whether a copy for that reader must leave out every address, phone, practice,
// school, venue, team address and council of the person and the children (X107).
func HidesPlaces(rec record.Record, kind kinds.Kind, reader string) bool {
	if !care.PlacesHidden(rec) {
		return false
	}
	base, _, _ := strings.Cut(reader, "/")
	switch kind.Row().Hides {
	case kinds.HidesFromAll:
		return true
	case kinds.HidesFromOthers:
		return base != "person" && base != "team"
	}
	return base == "carer" || base == "family" || base == "gp"
}

// placesHidden: X107. A worker who goes to see the person has to know where; whoever sends that copy
// is told that it says so.
func placesHidden(c *ctx, o Params) {
	hidden := c.r.Person().LocationRestricted()
	if HidesPlaces(c.r, o.Kind, o.Reader) {
		c.fail("X107", hidden,
			"the person's whereabouts are restricted: places are left out of this copy").
			Stops = part
	} else if care.PlacesHidden(c.r) && o.base() == "professional" {
		c.warn("X107", hidden,
			"the person's whereabouts are restricted, and this professional's copy says where they are").
			Hint = "give it only to a worker who has to know, or exclude whereabouts under sharing"
	}
	if o.Delivery == "post" && care.Unreachable(c.r) {
		f := c.fail("X107", hidden,
			"the person's whereabouts are restricted, and no safe way to send post has been agreed")
		f.Stops, f.Hint = o.stop(), "hand it over, or agree a way with the person and record person.deliveryPlan"
	}
}

// nameToUse: X108.
func nameToUse(c *ctx, o Params) {
	private, base := c.r.Person().Name().NameIsPrivate(), o.base()
	if o.Nameless || !private.True() || base == "person" || base == "team" || base == "" {
		return
	}
	if !care.NameEntry(c.r, care.ReaderOf(o.Reader), c.asOf).Recorded() {
		c.fail("X108", private,
			"the name is private, and the record does not say which name this reader may see").
			Stops = o.stop()
	}
}

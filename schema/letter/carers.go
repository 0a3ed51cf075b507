package letter

import (
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	record "cpadoc/schema/old"
)

// Letter is what one carer gets: one letter, or none.
type Letter struct {
	Carer int // index in carers
	Choice
	Delivery // zero where there is no letter
	// Instead is the letter that may be posted where this one may only be handed over, because
	// somebody at the same address is told less; None where there is no such choice. It is made by
	// asking for the neutral letter.
	Instead Variant
}

// Letters gives a Letter for every carer of a record, in its order, also for those who get none
// (domain.md 4.6, "How it goes").
func Letters(rec *record.Record, o Options) []Letter {
	out := make([]Letter, len(rec.Carers))
	for i := range rec.Carers {
		c := Choose(rec, i, o)
		if c.Variant != None {
			out[i] = toCarer(rec, i, c.Variant, o)
		}
		out[i].Carer, out[i].Choice = i, c
	}
	return out
}

// toCarer tells how a letter of that variant goes to a carer. It never changes the variant.
func toCarer(rec *record.Record, i int, v Variant, o Options) Letter {
	k := &rec.Carers[i]
	byHand := Letter{Delivery: Delivery{Method: HandOver}}
	if v.IsYoung() && k.YoungCarer != nil && k.YoungCarer.LetterPlan != "post" {
		if k.YoungCarer.LetterPlan == "school" && !record.True(rec.Person.LocationRestricted) {
			byHand.Method = School
		}
		return byHand
	}
	for r := range reasons {
		if reason := &reasons[r]; reason.holds(rec, i, v, o) {
			byHand.Delivery.Why = reason.finding(rec, i)
			if reason.instead {
				byHand.Instead = Neutral
			}
			return byHand
		}
	}
	return Letter{Delivery: Delivery{Method: Post, Lines: of(k.Address).block()}}
}

// reason is why a letter may only be handed over. The first that holds is told.
type reason struct {
	rule, property string
	text, hint     string
	instead        bool // a neutral letter may be posted all the same
	holds          func(rec *record.Record, i int, v Variant, o Options) bool
}

var reasons = []reason{
	{rule: "X92", text: "there is no address that post reaches: this letter is handed over",
		hint: "ask the carer for their address", holds: noAddress},
	{rule: "X92", property: "addressSafe", text: "it is not safe to write to this carer: this letter is handed over",
		hint: "hand it over where the carer is alone", holds: notSafe},
	{rule: "X107", text: "where the person is must not be known: this letter is handed over",
		hint: restrictedHint, holds: whereabouts},
	{rule: "X92", text: "this letter goes to the person's own home, where it may only be handed over",
		hint: "hand it over where the carer is alone", holds: refusedAtHome},
	{rule: "X106", text: "it is not safe to have papers at the person's home: this letter is handed over",
		hint: "hand it over, or ask for the neutral letter", holds: namedInUnsafeHome},
	{rule: "X92", property: "addressSafe", text: "others share this carer's home, and it is not recorded that letters there are safe: this letter is handed over",
		hint: "ask the carer, and set addressSafe", holds: sharedNotSafe},
	{rule: "X92", text: "somebody at this address may be told less: this letter is handed over", instead: true,
		hint: "only the neutral letter may be posted there: ask for it with --letter neutral", holds: toldMore},
}

func (r *reason) finding(rec *record.Record, i int) *finding.Finding {
	w := warning(rec, r.rule, at("carers", i, r.property), r.text)
	w.Hint = r.hint
	return w
}

func noAddress(rec *record.Record, i int, _ Variant, _ Options) bool {
	return !of(rec.Carers[i].Address).usable()
}

func notSafe(rec *record.Record, i int, _ Variant, _ Options) bool {
	return rec.Carers[i].AddressSafe == record.No
}

// whereabouts: X107. A letter to the person's own home would have their address on it, so that no
// agreed way helps.
func whereabouts(rec *record.Record, i int, _ Variant, o Options) bool {
	return restricted(rec) || record.True(rec.Person.LocationRestricted) && atHome(rec, i, o.AsOf)
}

func refusedAtHome(rec *record.Record, i int, v Variant, o Options) bool {
	return v == Refused && atHome(rec, i, o.AsOf)
}

// namedInUnsafeHome goes beyond domain.md X106, which speaks of the person's own papers: a letter
// that names them is no safer there.
func namedInUnsafeHome(rec *record.Record, i int, v Variant, o Options) bool {
	return v.NamesPerson() && rec.Safety != nil && record.True(rec.Safety.HomeCopyUnsafe) && atHome(rec, i, o.AsOf)
}

func sharedNotSafe(rec *record.Record, i int, _ Variant, o Options) bool {
	return rec.Carers[i].AddressSafe != record.Yes &&
		(atHome(rec, i, o.AsOf) || housemate(rec, i, o, func(int) bool { return true }))
}

func toldMore(rec *record.Record, i int, v Variant, o Options) bool {
	return v.NamesPerson() && housemate(rec, i, o, func(j int) bool { return toldLess(rec, j, o) })
}

// atHome tells whether a carer shares the person's home: it says so, or the address is the person's
// own or where they stay now.
func atHome(rec *record.Record, i int, asOf record.Date) bool {
	k := &rec.Carers[i]
	if record.True(k.LivesWith) || of(k.Address).same(home(&rec.Person)) {
		return true
	}
	now, away := staying(&rec.Person, asOf)
	return away && of(k.Address).same(now)
}

// housemate tells whether such another carer, who has not died, lives where this one does.
func housemate(rec *record.Record, i int, o Options, such func(j int) bool) bool {
	for j := range rec.Carers {
		if j == i || come(rec.Carers[j].DiedOn, o.AsOf) {
			continue
		}
		one := of(rec.Carers[i].Address).same(of(rec.Carers[j].Address)) ||
			atHome(rec, i, o.AsOf) && atHome(rec, j, o.AsOf)
		if one && such(j) {
			return true
		}
	}
	return false
}

// toldLess tells whether a carer may not be told whom this is about. It does not look at whether a
// letter is due: whoever lives there opens the post on any day. Children are not asked about: their
// letter is another, and who they live with is not theirs to be kept from.
func toldLess(rec *record.Record, j int, o Options) bool {
	f := newFacts(rec, j, o)
	if f.who == UnderAge {
		return false
	}
	return f.concern() || f.k.Involvement == "personRefuses" || f.stale() ||
		!f.live.Covers(record.ScopePractical)
}

// Area tells of a carer whose postcode is outside the service's own districts, where another
// council may be the one to ask (domain.md X92); nil where it is inside, or one of the two is not
// recorded.
func Area(rec *record.Record, i int, p *record.Profile) *finding.Finding {
	a := rec.Carers[i].Address
	if a == nil || !check.Postcode(a.Postcode) || p == nil || len(p.AreaPostcodes) == 0 || inDistricts(a.Postcode, p.AreaPostcodes) {
		return nil
	}
	w := warning(rec, "X92", at("carers", i, "address/postcode"), "this carer may live in the area of another council")
	w.Hint = "find out which council offers the assessment"
	return w
}

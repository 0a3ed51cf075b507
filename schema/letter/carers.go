package letter

import (
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// Letter is what one carer gets: one letter, or none.
type Letter struct {
	Carer record.Carer
	Choice
	Delivery // zero if there is no letter
	// Instead is the letter that may be posted where this one may only be handed over, because
	// somebody at the same address is told less; None if there is no such choice. It is made by
	// asking for the neutral letter.
	Instead Variant
}

// Letters returns a Letter for every carer of a record, in its order, also for those who get none
// (REFERENCE.md 4.6, "How it goes").
func Letters(rec record.Record, o Options) []Letter {
	out := make([]Letter, rec.Carers().Len())
	for i, k := range rec.Carers().All() {
		c := Choose(rec, k, o)
		if c.Variant != None {
			out[i] = toCarer(rec, k, c.Variant, o)
		}
		out[i].Carer, out[i].Choice = k, c
	}
	return out
}

// toCarer returns how a letter of that variant goes to a carer. It never changes the variant.
func toCarer(rec record.Record, k record.Carer, v Variant, o Options) Letter {
	byHand := Letter{Delivery: Delivery{Method: HandOver}}
	plan := k.YoungCarer().LetterPlan()
	if v.IsYoung() && k.YoungCarer().Recorded() && !plan.Is(record.YoungCarerLetterPlanPost) {
		if plan.Is(record.YoungCarerLetterPlanSchool) && !care.PlacesHidden(rec) {
			byHand.Method = School
		}
		return byHand
	}
	h := &home{rec, k, v, o}
	for r := range reasons {
		if reason := &reasons[r]; reason.holds(h) {
			byHand.Delivery.Why = reason.finding(h)
			if reason.instead {
				byHand.Instead = Neutral
			}
			return byHand
		}
	}
	return Letter{Delivery: Delivery{Method: Post}}
}

// home is one letter on its way to where a carer lives.
type home struct {
	rec record.Record
	k   record.Carer
	v   Variant
	o   Options
}

// reason is why a letter may only be handed over. The first that holds is told.
type reason struct {
	rule       string
	safe       bool // it is about addressSafe, not about the carer as such
	text, hint string
	instead    bool // a neutral letter may be posted all the same
	holds      func(*home) bool
}

var reasons = []reason{
	{rule: "X92", text: "there is no usable postal address: this letter is to be handed over",
		hint: "ask the carer for their address", holds: (*home).noAddress},
	{rule: "X92", safe: true, text: "it is not safe to write to this carer: this letter is to be " +
		"handed over",
		hint: "hand it over where the carer is alone", holds: (*home).notSafe},
	{rule: "X107", text: "the person's whereabouts are restricted: this letter is to be handed " +
		"over",
		hint: restrictedHint, holds: (*home).whereabouts},
	{rule: "X92", text: "this letter goes to the person's own home, where it may only be handed over",
		hint: "hand it over where the carer is alone", holds: (*home).refusedAtHome},
	{rule: "X106", text: "it is not safe to have papers at the person's home: this letter is to " +
		"be handed over",
		hint: "hand it over, or ask for the neutral letter", holds: (*home).namedInUnsafeHome},
	{rule: "X92", safe: true, text: "others share this carer's home, and it is not recorded that " +
		"letters are safe there: this letter is to be handed " +
		"over", hint: "ask the carer, and set addressSafe", holds: (*home).sharedNotSafe},
	{rule: "X92", text: "somebody at this address may be told less: this letter is to be handed " +
		"over", instead: true,
		hint: "only the neutral letter may be posted there: ask for it with --letter neutral", holds: (*home).toldMore},
}

func (r *reason) finding(h *home) *finding.Finding {
	var at place = h.k
	if r.safe {
		at = h.k.AddressSafe()
	}
	w := warning(h.rec, r.rule, at, r.text)
	w.Hint = r.hint
	return w
}

func (h *home) noAddress() bool { return !care.AddressOf(h.k.Address()).Usable() }

func (h *home) notSafe() bool { return h.k.AddressSafe().Is(record.No) }

// whereabouts: X107. A letter to the person's own home would have their address on it, so that no
// agreed way helps.
func (h *home) whereabouts() bool {
	return care.Unreachable(h.rec) || care.PlacesHidden(h.rec) && h.persons()
}

func (h *home) refusedAtHome() bool { return h.v == Refused && h.persons() }

// namedInUnsafeHome goes beyond X106, which speaks of the person's own papers: a letter that names
// them is no safer there.
func (h *home) namedInUnsafeHome() bool {
	return h.v.NamesPerson() && care.HomeUnsafe(h.rec) && h.persons()
}

func (h *home) sharedNotSafe() bool {
	return !h.k.AddressSafe().Is(record.Yes) &&
		(h.persons() || h.housemate(func(record.Carer) bool { return true }))
}

func (h *home) toldMore() bool { return h.v.NamesPerson() && h.housemate(h.toldLess) }

// persons reports whether it is the person's home too.
func (h *home) persons() bool { return care.CarerAtHome(h.rec, h.k, h.o.AsOf) }

// housemate reports whether such another carer, who has not died, lives where this one does.
func (h *home) housemate(such func(record.Carer) bool) bool {
	for _, other := range h.rec.Carers().All() {
		if other == h.k || care.CarerDied(other, h.o.AsOf) {
			continue
		}
		if care.CarersTogether(h.rec, h.k, other, h.o.AsOf) && such(other) {
			return true
		}
	}
	return false
}

// toldLess reports whether a carer may not be told whom this is about. It does not look at whether a
// letter is due: whoever lives there opens the post on any day. Children are not asked about: their
// letter is another, and who they live with is not theirs to be kept from.
func (h *home) toldLess(other record.Carer) bool {
	f := newFacts(h.rec, other, h.o)
	if f.who == care.UnderAge {
		return false
	}
	return care.Concern(other) || care.PersonRefusesCarer(other) || f.stale() ||
		!f.practical()
}

// Area warns of a carer whose postcode is outside the service's own districts, where another
// council may be the one to ask (X92); nil if it is inside, or one of the two is not recorded.
func Area(rec record.Record, k record.Carer, p record.Profile) *finding.Finding {
	postcode := k.Address().Postcode()
	if !care.Postcode(postcode.String()) || p.AreaPostcodes().Len() == 0 || inDistricts(postcode, p.AreaPostcodes()) {
		return nil
	}
	w := warning(rec, "X92", postcode, "this carer may live in the area of another council")
	w.Hint = "find out which council offers the assessment"
	return w
}

package care

import (
	"cmp"
	"slices"

	"cpadoc/schema/record"
)

// CrisisAgreement is what the person says to the crisis plan as it is now.
type CrisisAgreement struct {
	Standing Standing
	Choice   record.Code[record.AgreementStatus]
	Before   bool // they chose, but before the crisis plan was last changed
}

// CrisisAgreementOf returns what the person says to the crisis plan. An answer of a day before the last
// change counts as none.
func CrisisAgreementOf(rec record.Record, asOf record.Date) CrisisAgreement {
	plan := rec.CrisisPlan()
	said, on := plan.Agreement().Status(), plan.Agreement().On()
	switch {
	case !said.Recorded(), said.Is(record.AgreementStatusNotYetAsked):
		return CrisisAgreement{Standing: Unsigned}
	case come(plan.UpdatedOn(), asOf) && on.Date().Before(plan.UpdatedOn().Date()):
		return CrisisAgreement{Standing: Unsigned, Before: true}
	case said.In(record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart):
		return CrisisAgreement{Standing: Disagrees, Choice: said}
	case said.Is(record.AgreementStatusAgreed):
		return CrisisAgreement{Standing: Agreed, Choice: said}
	}
	return CrisisAgreement{Standing: Unsigned, Choice: said}
}

// HasCrisisPlan reports whether there is a crisis plan to print, and not a refusal of one.
func HasCrisisPlan(rec record.Record) bool {
	return rec.CrisisPlan().Status().Is(record.CrisisPlanStatusPresent)
}

// HasCrisisPaper reports whether there is a crisis plan, or the sheet that says that the person did
// not want one (X49).
func HasCrisisPaper(rec record.Record) bool {
	return HasCrisisPlan(rec) || rec.CrisisPlan().Status().Is(record.CrisisPlanStatusDeclined)
}

// CrisisDay returns the day on which the crisis plan was last changed, else made (X48).
func CrisisDay(plan record.CrisisPlan) record.Day { return first(plan.UpdatedOn(), plan.CreatedOn()) }

// CrisisDeclinedOn returns the day on which the person said that they want no crisis plan (X49).
func CrisisDeclinedOn(plan record.CrisisPlan) record.Day {
	return first(plan.CreatedOn(), plan.UpdatedOn(), plan.Agreement().On())
}

// CrisisCheckBy returns the day by which the crisis plan is to be looked at again (REFERENCE.md 4.2).
func CrisisCheckBy(rec record.Record) record.Day {
	plan := rec.CrisisPlan()
	return first(plan.ReviewBy(), plan.ValidUntil(), rec.Reviews().Next().Date())
}

// ClosedService reports whether a service is marked as open day and night although its hours name a
// time when it closes (X45).
func ClosedService(c record.CrisisContact) bool {
	return IsService(c) && c.Is24h().True() && Closes(c.Hours().String())
}

// CoverNumber returns what to do when the usual worker cannot be reached, with a number that is not
// that worker's own; absent if the plan has none (X46).
func CoverNumber(rec record.Record, asOf record.Date) record.Contingency {
	usual := Lead(rec, asOf).Phone()
	for _, k := range rec.CrisisPlan().Contingency().All() {
		if k.Kind().Is(record.ContingencyKindWorkerUnavailable) && k.Phone().Recorded() &&
			!SameNumber(k.Phone(), usual) {
			return k
		}
	}
	return record.Contingency{}
}

// NumberStale reports whether the number of a contact was not checked in the last 6 months (X50).
func NumberStale(c record.CrisisContact, asOf record.Date) bool {
	return c.Phone().Recorded() && !since(c.VerifiedOn(), asOf.AddMonthsClamped(-6))
}

// StageOf returns the stage of a sign; one without a stage is an early one, which is what the record calls
// them all.
func StageOf(s record.WarningSign) record.WarningSignStage {
	if !s.Stage().Recorded() {
		return record.WarningSignStageEarly
	}
	return s.Stage().Code()
}

// EarlySigns returns the early signs, or all of them if none is early.
func EarlySigns(plan record.CrisisPlan) (early []record.WarningSign) {
	var all []record.WarningSign
	for _, s := range plan.EarlyWarningSigns().All() {
		all = append(all, s)
		if StageOf(s) == record.WarningSignStageEarly {
			early = append(early, s)
		}
	}
	if len(early) == 0 {
		return all
	}
	return early
}

// OnCard returns the contacts who stand on a card: those with a number who may be named, but not the
// one of box A (X52, REFERENCE.md 4.2). Whoever can be rung at night stands first, then whom the person
// responds to best, then the others in record order.
func OnCard(rec record.Record, h Help) (out []record.CrisisContact) {
	shown := ShownInBoxA(h)
	for _, c := range rec.CrisisPlan().Contacts().All() {
		if c != shown && c.Phone().Recorded() && MayBeNamed(c) {
			out = append(out, c)
		}
	}
	best := BestHelper(rec)
	slices.SortStableFunc(out, func(a, b record.CrisisContact) int {
		return cmp.Compare(cardRank(a, best), cardRank(b, best))
	})
	return out
}

// AtNight reports whether a contact can be rung at any time of day or night.
func AtNight(c record.CrisisContact) bool {
	return c.Is24h().True() && !Closes(c.Hours().String()) || AlwaysOpen(c.Hours())
}

// cardRank is how late a contact stands on a card.
func cardRank(c, best record.CrisisContact) int {
	switch {
	case AtNight(c):
		return 0
	case c == best:
		return 1
	}
	return 2
}

// CardAsked reports whether the person asked for a card by that day (X106).
func CardAsked(rec record.Record, asOf record.Date) bool {
	return come(rec.WalletCard().AgreedOn(), asOf)
}

// WantsCard reports whether the person wants a card for the wallet. The day of asking decides; who
// then chose the fridge sheet alone, or neither, has changed their mind about the form (S65).
func WantsCard(rec record.Record, asOf record.Date) bool {
	form := rec.Communication().ContactCardFormat()
	return CardAsked(rec, asOf) && (!form.Recorded() ||
		form.In(record.CommunicationContactCardFormatCard, record.CommunicationContactCardFormatBoth))
}

// WantsSheet reports whether the person wants a sheet for the fridge (S65).
func WantsSheet(rec record.Record) bool {
	return rec.Communication().ContactCardFormat().In(
		record.CommunicationContactCardFormatFridgeSheet, record.CommunicationContactCardFormatBoth)
}

// first returns the first day that is recorded.
func first(days ...record.Day) record.Day {
	for _, d := range days {
		if d.Recorded() {
			return d
		}
	}
	return record.Day{}
}

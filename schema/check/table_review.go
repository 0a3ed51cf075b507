package check

import (
	"cpadoc/schema/kinds"
)

// The rows about reviews and who co-ordinates.
var tableReview = []Rule{
	{ID: "X15", Severity: warns, When: WhenRecord, Source: "S117", InForce: true,
		Sentence: "the date of the next review has not passed",
		Hint:     "record the review if it was held, or book a new one"},
	{ID: "X16", Severity: stopsIt, Softer: true, Stops: stop(kinds.ReviewInvitation), When: WhenRecord,
		Source: "S26", InForce: true,
		Sentence: "the next review is later than the last one, and nobody is invited to a date " +
			"that has passed",
		Hint: "book the next review; until then documents say that it is not set yet"},
	{ID: "X17", Severity: warns, When: WhenRecord, Source: "S22", InForce: true,
		Sentence: "the next review is within 12 months of the last formal one",
		Hint:     "bring it forward, or explain to the person why it is late"},
	{ID: "X18", Severity: warns, When: WhenRecord, Source: "S22", InForce: true,
		Sentence: "a formal review was held in the last 12 months",
		Hint:     "book a formal review soon"},
	{ID: "X19", Severity: warns, When: WhenRecord, Source: "S117", InForce: true,
		Sentence: "a date is set for the next review",
		Hint:     "agree a date with the person"},
	{ID: "X20", Severity: warns, When: WhenRecord, Source: "S97", InForce: true,
		Sentence: "an action is due after the plan was made and within 18 months",
		Hint:     "check the due date"},
	{ID: "X21", Severity: stopsIt, Softer: true, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "S4", InForce: true,
		Sentence: "a person on CPA has one care co-ordinator, or one of several is marked as " +
			"primary",
		Hint: "end the earlier one, or mark one of them as primary; if there is none, the plan " +
			"gives the duty desk"},
	{ID: "X22", Severity: warns, When: WhenRecord, Source: "S14", InForce: true,
		Sentence: "a person on CPA has at least one recorded reason for it",
		Hint:     "add a reason from the list at the next review"},
	{ID: "X23", Severity: stopsIt, Stops: stop(kinds.Holding(kinds.ThePlan)...), When: WhenRecord, Source: "S10", InForce: true,
		Sentence: "a person who is not on CPA has a lead professional or key worker, or " +
			"co-ordinates their own care with support",
		Hint: "record who leads the care now"},
	{ID: "X24", Severity: stopsIt, Stops: both(stop(kinds.Holding(kinds.ThePlan)...), stop(kinds.ReviewInvitation)), When: WhenRecord,
		Source: "S21", InForce: true,
		Sentence: "there is a way to contact whoever leads the care",
		Hint:     "add a phone number, an email or an address for them"},
	{ID: "X25", Severity: stopsIt, Softer: true, Stops: read, When: WhenRecord, Source: "S6", InForce: true,
		Sentence: "CPA has had no levels since 2008; neither codes nor text mention them",
		Hint:     "write just \"on CPA\", unless these are the person's own words"},
	{ID: "X26", Severity: warns, When: WhenRecord, Source: "S66", InForce: true,
		Sentence: "a co-ordinator is registered and from health or social care, or there is a " +
			"local agreement",
		Hint: "add the local agreement, if there is one"},
	{ID: "X27", Severity: warns, When: WhenRecord, Source: "S89", InForce: true,
		Sentence: "cover is recorded for when the co-ordinator is away",
		Hint:     "add coverWhenAway with a name and a phone number"},
}

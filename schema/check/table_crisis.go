package check

import (
	"cpadoc/schema/kinds"
)

// The rows about crisis plans, help numbers and medicines.
var tableCrisis = []Rule{
	{ID: "X44", Severity: warns, When: WhenRecord, Source: "S20", InForce: true,
		Sentence: "a crisis plan was offered",
		Hint:     "offer one, and record the answer"},
	{ID: "X45", Severity: stopsIt, Softer: true, Stops: stop(kinds.Holding(kinds.TheCrisis)...),
		When: WhenRecord, Source: "W41", InForce: true,
		Sentence: "a service answers day and night at a number that was tried in the last 12 " +
			"months",
		Hint: "ring the number, then correct its hours or its date; until then the profile's " +
			"24-hour line is printed"},
	{ID: "X46", Severity: stopsIt, Stops: stop(kinds.Holding(kinds.TheCrisis)...), When: WhenRecord,
		Source: "S89", InForce: true,
		Sentence: "the plan says whom to ring when the co-ordinator cannot be reached, at another " +
			"number",
		Hint: "add a contingency of kind workerUnavailable with the duty number"},
	{ID: "X47", Severity: warns, When: WhenRecord, Source: "W44", InForce: true,
		Sentence: "the crisis plan has triggers or signs, and at least two signs",
		Hint:     "ask the person and those close to them what changes first"},
	{ID: "X48", Severity: warns, When: WhenRecord, Source: "M7", InForce: true,
		Sentence: "the crisis plan was looked at in the last 12 months",
		Hint:     "go through it with the person"},
	{ID: "X49", Severity: warns, When: WhenRecord, Source: "W41", InForce: true,
		Sentence: "a person who did not want a crisis plan has the reason and the day recorded",
		Hint:     "add declinedReason and the date"},
	{ID: "X50", Severity: warns, When: WhenRecord, Source: "S13", InForce: true,
		Sentence: "each help number was checked in the last 6 months",
		Hint:     "ring it and set verifiedOn"},
	{ID: "X51", Severity: stopsIt, Stops: stop(kinds.WithBoxes()...), When: WhenOrder, Source: "S90", InForce: true,
		Sentence: "both help boxes stand on the page, with the words for where the person is",
		Hint:     "this is a fault of the template; report it"},
	{ID: "X52", Severity: warns, When: WhenRecord, Source: "W29", InForce: true,
		Sentence: "a friend or relative named in the crisis plan has agreed to be named",
		Hint: "ask them; until then they are left out of the card and of other people's " +
			"copies"},
	{ID: "X53", Severity: warns, When: WhenRecord, Source: "H9", InForce: true,
		Sentence: "the list of medicines was checked in the last 6 months",
		Hint:     "check it with the GP or the pharmacy and set the date"},
	{ID: "X54", Severity: stopsIt, Softer: true, Stops: both(doseKinds, cardKinds),
		When: WhenRecord, Source: "H9", InForce: true,
		Sentence: "a dose has its unit, on a card too if it shows medicines, and the person was asked " +
			"about allergies",
		Hint: "add the unit, or the prescriber's own words as text"},
	{ID: "X55", Severity: warns, When: WhenRecord, Source: "W46", InForce: true,
		Sentence: "there was a physical health check in the last 12 months",
		Hint:     "ask the GP or book one"},
}

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
		Sentence: "a service can be reached day and night on a number checked in the last 12 " +
			"months",
		Hint: "ring the number, then correct its hours or its date; until then the profile's " +
			"24-hour line is printed"},
	{ID: "X46", Severity: stopsIt, Stops: stop(kinds.Holding(kinds.TheCrisis)...), When: WhenRecord,
		Source: "S89", InForce: true,
		Sentence: "the plan gives a different number to ring when the co-ordinator cannot be " +
			"reached",
		Hint: "add a contingency of kind workerUnavailable with the duty number"},
	{ID: "X47", Severity: warns, When: WhenRecord, Source: "W44", InForce: true,
		Sentence: "the crisis plan has triggers or signs, and at least two signs",
		Hint:     "ask the person and those close to them what changes first"},
	{ID: "X48", Severity: warns, When: WhenRecord, Source: "M7", InForce: true,
		Sentence: "the crisis plan has been reviewed in the last 12 months",
		Hint:     "go through it with the person"},
	{ID: "X49", Severity: warns, When: WhenRecord, Source: "W41", InForce: true,
		Sentence: "if the person declined a crisis plan, the reason and the date are recorded",
		Hint:     "add declinedReason and the date"},
	{ID: "X50", Severity: warns, When: WhenRecord, Source: "S13", InForce: true,
		Sentence: "each help number has been checked in the last 6 months",
		Hint:     "ring it and set verifiedOn"},
	{ID: "X51", Severity: stopsIt, Stops: stop(kinds.WithBoxes()...), When: WhenOrder, Source: "S90", InForce: true,
		Sentence: "both help boxes are on the page, worded for the person's setting",
		Hint:     "this is a fault in the template: mend it if it is your own, report it if it came with the program"},
	{ID: "X52", Severity: warns, When: WhenRecord, Source: "W29", InForce: true,
		Sentence: "a friend or relative named in the crisis plan has agreed to be named",
		Hint:     "ask them; until then they are left out of the card and other people's copies"},
	{ID: "X53", Severity: warns, When: WhenRecord, Source: "H9", InForce: true,
		Sentence: "the list of medicines has been checked in the last 6 months",
		Hint:     "check it with the GP or the pharmacy and set the date"},
	{ID: "X54", Severity: stopsIt, Softer: true, Stops: both(doseKinds, cardKinds),
		When: WhenRecord, Source: "H9", InForce: true,
		Sentence: "every dose has an amount and a unit (on a card too, if it shows medicines), and the person " +
			"has been asked about allergies",
		Hint: "add the amount or the unit, or the prescriber's own words as text"},
	{ID: "X55", Severity: warns, When: WhenRecord, Source: "W46", InForce: true,
		Sentence: "a physical health check was done in the last 12 months",
		Hint:     "ask the GP or book one"},
}

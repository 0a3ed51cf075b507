package check

import (
	"cpadoc/schema/kinds"
)

// The rows about carers, children and consent.
var tableCarers = []Rule{
	{ID: "X72", Severity: warns, When: WhenRecord, Source: "S128", InForce: true,
		Sentence: "a carer under 18 is recorded as a young carer",
		Hint:     "set type to young; a young carer's letter is made in any case"},
	{ID: "X73", Severity: warns, When: WhenRecord, Source: "logic", InForce: true,
		Sentence: "a carer of 18 or over is recorded as an adult, with a date of birth",
		Hint:     "check type and date of birth"},
	{ID: "X74", Severity: warns, When: WhenRecord, Source: "W24", InForce: true,
		Sentence: "from the age of 16, a young carer's move to adult support has been considered",
		Hint:     "discuss it and set transitionConsidered"},
	{ID: "X75", Severity: warns, When: WhenRecord, Source: "S39", InForce: true,
		Sentence: "each step of a carer's assessment has a date, and the dates are in order",
		Hint:     "add the missing date or correct the order"},
	{ID: "X76", Severity: warns, When: WhenRecord, Source: "S39", InForce: true,
		Sentence: "each known carer has been offered an assessment in the last 12 months",
		Hint:     "offer one"},
	{ID: "X77", Severity: warns, When: WhenRecord, Source: "S38", InForce: true,
		Sentence: "the person has been asked whether anyone helps them",
		Hint:     "ask, and record the answer"},
	{ID: "X78", Severity: stopsIt, Stops: both(stopFor("carer", kinds.OnConsent()...),
		stopFor("family", kinds.OnConsent()...)), When: WhenRecord, Source: "S106", InForce: true,
		Sentence: "a carer or relative is given a copy only under a current consent that covers it",
		Hint:     "ask the person, and record what they say under sharing"},
	{ID: "X79", Severity: stopsIt, Softer: true, Stops: both(anyFor("carer"), anyFor("family"),
		anyFor("professional")), When: WhenRecord, Source: "W29", InForce: true,
		Sentence: "the latest decision about sharing applies, and must still be in force",
		Hint:     "ask the person again before anything is shared"},
	{ID: "X80", Severity: stopsIt, Stops: stop(kinds.CarerLetter), When: WhenOrder, Source: "REFERENCE.md 4.6", InForce: true,
		Sentence: "a carer is sent the letter that the record allows, or one that says less",
		Hint:     "leave the choice of letter to the program, or ask for the neutral one"},
	{ID: "X81", Severity: warns, When: WhenRecord, Source: "S130", InForce: true,
		Sentence: "if there are children, the team has asked whether they help as young carers",
		Hint:     "ask, and set considered for each child"},
	{ID: "X82", Severity: stopsIt, Stops: anyFor("person"), When: WhenOutput, Source: "W29", InForce: true,
		Sentence: "nothing a carer said in confidence is in a document for the person",
		Hint:     "this is a fault in the program; please report it"},
}

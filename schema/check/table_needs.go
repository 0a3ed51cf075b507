package check

import (
	"cpadoc/schema/kinds"
)

// The rows about needs, safety and actions.
var tableNeeds = []Rule{
	{ID: "X28", Severity: warns, When: WhenRecord, Source: "S47", InForce: true,
		Sentence: "all 17 parts of life were looked at, if only to say that there is no need now",
		Hint:     "add the missing ones, with noCurrentNeed where that is so"},
	{ID: "X29", Severity: warns, When: WhenRecord, Source: "S47", InForce: true,
		Sentence: "each part of the assessment says something, or says that there is no need now",
		Hint:     "write what was found, or set noCurrentNeed"},
	{ID: "X30", Severity: warns, When: WhenRecord, Source: "S56", InForce: true,
		Sentence: "the record names at least one strength",
		Hint:     "ask the person what they are good at and what keeps them going"},
	{ID: "X31", Severity: warns, When: WhenRecord, Source: "S73", InForce: true,
		Sentence: "each part of the assessment was looked at in the last 12 months",
		Hint:     "look at it again with the person"},
	{ID: "X32", Severity: stopsIt, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "S47", InForce: true,
		Sentence: "each part of the assessment comes once",
		Hint:     "put the two entries together"},
	{ID: "X33", Severity: warns, When: WhenRecord, Source: "S19", InForce: true,
		Sentence: "a person on CPA has a part about keeping safe",
		Hint:     "talk about safety with the person and write it down"},
	{ID: "X34", Severity: warns, When: WhenRecord, Source: "M10", InForce: true,
		Sentence: "safety was looked at in the last 12 months, and at or after the last formal " +
			"review",
		Hint: "look at it again with the person"},
	{ID: "X35", Severity: warns, When: WhenRecord, Source: "S52", InForce: true,
		Sentence: "safety was talked over with the person, or it says why not",
		Hint:     "talk it over, or record the reason"},
	{ID: "X36", Severity: warns, When: WhenRecord, Source: "W40", InForce: true,
		Sentence: "words about safety describe; they do not grade risk or give it a colour",
		Hint:     "say what may happen, when, and what helps"},
	{ID: "X37", Severity: warns, When: WhenRecord, Source: "S19", InForce: true,
		Sentence: "each worry about safety has something that helps or is done about it",
		Hint:     "add whatHelps, or link an action"},
	{ID: "X38", Severity: stopsIt, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "S97", InForce: true,
		Sentence: "an action says what, who, and by when, or how often and when that is looked at",
		Hint:     "add a day (dueBy), or a frequency and the date of the next review"},
	{ID: "X39", Severity: warns, When: WhenRecord, Source: "S72", InForce: true,
		Sentence: "each need of today has an action or is listed as not met yet",
		Hint:     "add an action, or list it under unmetNeeds"},
	{ID: "X40", Severity: warns, When: WhenRecord, Source: "S84", InForce: true,
		Sentence: "not every action is the team's: the person or others do something too",
		Hint:     "ask the person what they would like to do themselves"},
	{ID: "X41", Severity: warns, When: WhenRecord, Source: "S78", InForce: true,
		Sentence: "there is a goal in the person's own words, or it says that they wanted none",
		Hint:     "write down what they say they want, as they say it"},
	{ID: "X42", Severity: stopsIt, Softer: true, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "H3", InForce: true,
		Sentence: "an action names who does it, and that is someone who still works with the " +
			"person",
		Hint: "give the action to someone who is there now"},
	{ID: "X43", Severity: warns, When: WhenRecord, Source: "S72", InForce: true,
		Sentence: "a need that is not met says why, and what happens meanwhile",
		Hint:     "add the reason and the interim plan"},
}

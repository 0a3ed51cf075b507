package check

import (
	"cpadoc/schema/kinds"
)

// The rows about needs, safety and actions.
var tableNeeds = []Rule{
	{ID: "X28", Severity: warns, When: WhenRecord, Source: "S47", InForce: true,
		Sentence: "all 17 areas of life have been assessed, even if only to record that there is " +
			"no current need",
		Hint: "add the missing areas, or set noCurrentNeed for them"},
	{ID: "X29", Severity: warns, When: WhenRecord, Source: "S47", InForce: true,
		Sentence: "each area of the assessment says something, or says that there is no current " +
			"need",
		Hint: "write what was found, or set noCurrentNeed"},
	{ID: "X30", Severity: warns, When: WhenRecord, Source: "S56", InForce: true,
		Sentence: "the record names at least one strength",
		Hint:     "ask the person what they are good at and what keeps them going"},
	{ID: "X31", Severity: warns, When: WhenRecord, Source: "S73", InForce: true,
		Sentence: "each area of the assessment has been reviewed in the last 12 months",
		Hint:     "review it with the person"},
	{ID: "X32", Severity: stopsIt, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "S47", InForce: true,
		Sentence: "each area of the assessment appears only once",
		Hint:     "merge the two entries"},
	{ID: "X33", Severity: warns, When: WhenRecord, Source: "S19", InForce: true,
		Sentence: "a person on CPA has a section on keeping safe",
		Hint:     "talk about safety with the person and write it down"},
	{ID: "X34", Severity: warns, When: WhenRecord, Source: "M10", InForce: true,
		Sentence: "safety has been reviewed in the last 12 months, and not before the last " +
			"formal review",
		Hint: "review it with the person"},
	{ID: "X35", Severity: warns, When: WhenRecord, Source: "S52", InForce: true,
		Sentence: "safety has been discussed with the person, or the reason why not is recorded",
		Hint:     "discuss it, or record the reason"},
	{ID: "X36", Severity: warns, When: WhenRecord, Source: "W40, 1.2, H33", InForce: true,
		Sentence: "safety is described in words; risk is neither graded nor colour-coded, and nobody is judged",
		Hint:     "say what may happen, when, and what helps"},
	{ID: "X37", Severity: warns, When: WhenRecord, Source: "S19", InForce: true,
		Sentence: "each safety concern says what helps or what is being done about it",
		Hint:     "add whatHelps, or link an action"},
	{ID: "X38", Severity: stopsIt, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "S97", InForce: true,
		Sentence: "an action says what will be done, by whom, and by when (or how often, with a " +
			"review date)",
		Hint: "add a due date (dueBy), or a frequency and the date of the next review"},
	{ID: "X39", Severity: warns, When: WhenRecord, Source: "S72", InForce: true,
		Sentence: "each current need has an action or is listed as unmet",
		Hint:     "add an action, or list it under unmetNeeds"},
	{ID: "X40", Severity: warns, When: WhenRecord, Source: "S84", InForce: true,
		Sentence: "not every action belongs to the team: the person or others also do something",
		Hint:     "ask the person what they would like to do themselves"},
	{ID: "X41", Severity: warns, When: WhenRecord, Source: "S78", InForce: true,
		Sentence: "there is a goal in the person's own words, or a note that they did not want one",
		Hint:     "write down what they want, in their own words"},
	{ID: "X42", Severity: stopsIt, Softer: true, Stops: stop(kinds.CarePlan), When: WhenRecord, Source: "H3", InForce: true,
		Sentence: "an action names who will do it, and that person is still involved",
		Hint:     "reassign the action to someone who is involved now"},
	{ID: "X43", Severity: warns, When: WhenRecord, Source: "S72", InForce: true,
		Sentence: "an unmet need says why it is unmet and what happens in the meantime",
		Hint:     "add the reason and the interim plan"},
}

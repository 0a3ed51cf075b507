package check

import (
	"cpadoc/schema/kinds"
)

// The rows about who the record is about and how it hangs together.
var tableIdentity = []Rule{
	{ID: "X01", Severity: stopsIt, Stops: paper, When: WhenRecord, Source: "W50, W51", InForce: true,
		Sentence: "an NHS number has ten digits, and the last one fits the other nine",
		Hint:     "compare it with the number on the referral, digit by digit"},
	{ID: "X02", Severity: stopsIt, Stops: paper, When: WhenRecord, Source: "W50", InForce: true,
		Sentence: "there is either an NHS number or a reason why there is none, never both",
		Hint: "give person.nhsNumber or person.nhsNumberUnavailableReason, and take the other " +
			"away"},
	{ID: "X03", Severity: stopsIt, Softer: true, Stops: paper, When: WhenRecord, Source: "W51", InForce: true,
		Sentence: "an NHS number is one that England issues; one digit ten times is nobody's " +
			"number",
		Hint: "look the person up again; only sample records may use numbers from 999"},
	{ID: "X04", Severity: stopsIt, Softer: true, Stops: paper, When: WhenRecord, Source: "W55", InForce: true,
		Sentence: "the date of birth can be true, and the person is 16 or over: this is an adult " +
			"service",
		Hint: "check the date of birth; under 16 ask the children's service"},
	{ID: "X05", Severity: stopsIt, Stops: both(anyFor("person"), anyFor("carer"),
		anyFor("family"), stop(kinds.CarerLetter)), When: WhenOrder, Source: "H28", InForce: true,
		Sentence: "nothing goes to a person who has died, nor to the carers and family",
		Hint: "documents between staff can still be made; they say in the banner that the " +
			"person died"},
	{ID: "X06", Severity: stopsIt, Softer: true, Stops: paper, When: WhenBatch, Source: "H5", InForce: true,
		Sentence: "each recordId comes once in a run",
		Hint:     "find out which of the two is right and send that one alone"},
	{ID: "X07", Severity: stopsIt, Softer: true, Stops: paper, When: WhenBatch, Source: "W50", InForce: true,
		Sentence: "no two records share an NHS number, and no two look like one person under two " +
			"numbers",
		Hint: "ask the records team whether this is one person or two"},
	{ID: "X08", Severity: stopsIt, Stops: paper, When: WhenRecord, Source: "H1", InForce: true,
		Sentence: "everything in a document comes from one record, and all records of a pack from " +
			"one extract",
		Hint: "export the pack again in one go"},
	{ID: "X09", Severity: warns, When: WhenRecord, Source: "W52, W53", InForce: true,
		Sentence: "postcodes and phone numbers look like ones that work",
		Hint: "write a postcode in capitals with one space, a phone number with its leading 0 " +
			"or +"},
	{ID: "X10", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "schema", InForce: true,
		Sentence: "no two things in a record have the same id",
		Hint:     "give the second one another id, and check what points at it"},
	{ID: "X11", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "schema", InForce: true,
		Sentence: "what points at something points at a thing of the right kind that is there",
		Hint:     "check the id, and that the thing it names was exported"},
	{ID: "X12", Severity: warns, When: WhenRecord, Source: "S82", InForce: true,
		Sentence: "each goal and each strength is used by a need or an action",
		Hint:     "link it to what will be done, or ask whether it still matters to the person"},
	{ID: "X13", Severity: stopsIt, Softer: true, Stops: paper, When: WhenRecord, Source: "logic", InForce: true,
		Sentence: "nothing ends before it starts, and nothing happens before birth",
		Hint:     "check both dates; often day and month or the year are swapped"},
	{ID: "X14", Severity: stopsIt, Softer: true, Stops: stop(kinds.Holding(kinds.ThePlan)...), When: WhenRecord,
		Source: "logic", InForce: true,
		Sentence: "what is said to have happened has a day that is not still to come",
		Hint:     "check the date, or wait until the day has come"},
}

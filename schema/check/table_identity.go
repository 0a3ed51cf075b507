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
		Hint:     "record either person.nhsNumber or person.nhsNumberUnavailableReason, not both"},
	{ID: "X03", Severity: stopsIt, Softer: true, Stops: paper, When: WhenRecord, Source: "W51", InForce: true,
		Sentence: "an NHS number is from a range issued in England, and is not one digit " +
			"repeated ten times",
		Hint: "look the person up again; only sample records may use numbers from 999"},
	{ID: "X04", Severity: stopsIt, Softer: true, Stops: paper, When: WhenRecord, Source: "W55", InForce: true,
		Sentence: "the date of birth is possible, and the person is 16 or over: this is an adult " +
			"service",
		Hint: "check the date of birth; if the person is under 16, contact the children's service"},
	{ID: "X05", Severity: stopsIt, Stops: both(anyFor("person"), anyFor("carer"),
		anyFor("family"), stop(kinds.CarerLetter)), When: WhenOrder, Source: "H28", InForce: true,
		Sentence: "nothing is sent to a person who has died, or to their carers and family",
		Hint: "documents between staff can still be made; their banner says that the person has " +
			"died"},
	{ID: "X06", Severity: stopsIt, Softer: true, Stops: paper, When: WhenBatch, Source: "H5", InForce: true,
		Sentence: "each recordId appears only once in a run",
		Hint:     "find out which of the two is right and export only that one"},
	{ID: "X07", Severity: stopsIt, Softer: true, Stops: paper, When: WhenBatch, Source: "W50", InForce: true,
		Sentence: "no two records share an NHS number, and no two seem to be one person with two " +
			"numbers",
		Hint: "ask the records team whether this is one person or two"},
	{ID: "X08", Severity: stopsIt, Stops: paper, When: WhenRecord, Source: "H1", InForce: true,
		Sentence: "everything in a document comes from one record, and all records of a pack from " +
			"one extract",
		Hint: "export the pack again in one go"},
	{ID: "X09", Severity: warns, When: WhenRecord, Source: "W52, W53", InForce: true,
		Sentence: "postcodes and phone numbers have a form that works",
		Hint: "write a postcode in capitals with one space, a phone number with its leading 0 " +
			"or +"},
	{ID: "X10", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "schema", InForce: true,
		Sentence: "every id in a record is used only once",
		Hint:     "give the second item a new id, and check what refers to it"},
	{ID: "X11", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "schema", InForce: true,
		Sentence: "every reference leads to an item of the right kind in this record",
		Hint:     "check the id, and that the item it names was exported"},
	{ID: "X12", Severity: warns, When: WhenRecord, Source: "S82", InForce: true,
		Sentence: "every goal and strength is linked to a need or an action",
		Hint:     "link it to what will be done, or ask whether it still matters to the person"},
	{ID: "X13", Severity: stopsIt, Softer: true, Stops: paper, When: WhenRecord, Source: "logic", InForce: true,
		Sentence: "nothing ends before it starts, and nothing happens before birth",
		Hint:     "check both dates; the day, month or year may be mistyped"},
	{ID: "X14", Severity: stopsIt, Softer: true, Stops: stop(kinds.Holding(kinds.ThePlan)...), When: WhenRecord,
		Source: "logic", InForce: true,
		Sentence: "anything recorded as having happened is not dated in the future",
		Hint:     "correct the date, or wait until that day"},
}

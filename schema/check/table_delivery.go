package check

import (
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
)

// The rows about how documents reach their readers.
var tableDelivery = []Rule{
	{ID: "X92", Severity: stopsIt, Softer: true, Stops: stop(kinds.Letters()...), When: WhenOrder, Source: "S127", InForce: true,
		Sentence: "a posted letter has an address that is safe to write to, and the profile has " +
			"the contacts it must give",
		Hint: "check the address with the person, or hand the letter over"},
	{ID: "X93", Severity: stopsIt, Softer: true, Stops: every, When: WhenOrder, Source: "W48", InForce: true,
		Sentence: "the person gets the print size and format they need",
		Hint:     "make it in their size; the cover slip asks for any format the program cannot make"},
	{ID: "X94", Severity: warns, When: WhenRecord, Source: "W48", InForce: true,
		Sentence: "a person who needs an interpreter has one booked for the review",
		Hint:     "book one and set interpreterBooked"},
	{ID: "X95", Severity: warns, When: WhenRecord, Source: "W48", InForce: true,
		Sentence: "communication needs have been reviewed in the last 12 months",
		Hint:     "ask, and set needsReviewedOn"},
	{ID: "X96", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "H3", InForce: true,
		Sentence: "the record says when it was exported",
		Hint:     "set provenance.exportedAt to a date, time and time zone (RFC 3339)"},
	{ID: "X97", Severity: stopsIt, Softer: true, Stops: both(staleLate, staleSoon), When: WhenRecord, Source: "H3",
		InForce:  true,
		Sentence: "the record was exported recently enough for the documents asked for",
		Hint:     "export it again, and check consent, address and death in the live record"},
	{ID: "X98", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "logic", InForce: true,
		Sentence: "the record was not exported after the as-of date",
		Hint:     "use a later --as-of, or check the clock of the system that exported the record"},
	{ID: "X99", Severity: stopsIt, Stops: []finding.Stop{{What: finding.Fact}}, When: WhenRecordOrder, Source: "H6, H7", InForce: true,
		Sentence: "text contains only characters that can be printed",
		Hint:     "retype the text around that place"},
	{ID: "X100", Severity: stopsIt, Stops: every, When: WhenOutput, Source: "H6",
		Sentence: "the printed text is the recorded text, word for word",
		Hint:     "this is a fault in the program; please report it"},
	{ID: "X101", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "safety", InForce: true,
		Sentence: "the program knows the version of the record and every property in it",
		Hint:     "check the spelling; local data belongs under extensions"},
	{ID: "X102", Severity: stopsIt, Softer: true, Stops: stop(kinds.ReviewInvitation), When: WhenRecord,
		Source: "S109", InForce: true,
		Sentence: "nobody is invited whom the person does not want there, or who may harm them",
		Hint:     "take them off the list; only a lawful override with its reason changes that"},
	{ID: "X103", Severity: warns, When: WhenRecord, Source: "S68", InForce: true,
		Sentence: "an unmet wish about the co-ordinator has a reason",
		Hint:     "add reasonNotMet"},
	{ID: "X104", Severity: warns, When: WhenRecord, Source: "S59", InForce: true,
		Sentence: "an unmet wish has a reason",
		Hint:     "add reasonNotMet, and explain it to the person"},
	{ID: "X105", Severity: stopsIt, Stops: stop(kinds.Holding(kinds.ThePlan)...), When: WhenOrder, Source: "S80", InForce: true,
		Sentence: "the plan asked for is the one in use",
		Hint:     "ask for the current kind and version of plan"},
	{ID: "X106", Severity: stopsIt, Softer: true, Stops: stopFor("person", kinds.ForPerson()...), When: WhenOrder, Source: "H27", InForce: true,
		Sentence: "nothing is sent to an unsafe home, unless a safe way was agreed with the person",
		Hint:     "agree with the person how they will receive it, and record person.deliveryPlan"},
	{ID: "X107", Severity: stopsIt, Softer: true, Stops: both(part, every), When: WhenOrder, Source: "H27",
		InForce: true,
		Sentence: "if the person's whereabouts are restricted, no copy says where they or the " +
			"children are, and nothing is posted unless that was agreed",
		Hint: "hand documents over as agreed; places are left out of copies for others"},
	{ID: "X108", Severity: stopsIt, Stops: both(anyFor("carer"), anyFor("family"),
		anyFor("gp"), anyFor("professional")), When: WhenOrderOutput, Source: "H2", InForce: true,
		Sentence: "a reader sees only the name that the person wants them to see",
		Hint: "ask the person which name this reader may see, and record it as nameToUse " +
			"under sharing"},
}

// The rows that came last.
var tableLast = []Rule{
	{ID: "X109", Severity: warns, When: WhenRecord, Source: "H3", InForce: true,
		Sentence: "the crisis plan is not due for checking before the next review",
		Hint:     "check it sooner, or move the date to that of the review"},
	{ID: "X110", Severity: stopsIt, Stops: stop(kinds.CarerLetter), When: WhenRecord, Source: "W23", InForce: true,
		Sentence: "a letter to a young carer has been considered and agreed, and can reach them " +
			"safely",
		Hint: "talk first; record letterPlan, letterAgreedBy and who at home knows"},
	{ID: "X111", Severity: stopsIt, Stops: part, When: WhenRecord, Source: "H26", InForce: true,
		Sentence: "an advance decision that was withdrawn is not printed as if in force",
		Hint:     "no action is needed if it was withdrawn; otherwise correct withdrawnOn"},
	{ID: "X112", Severity: warns, When: WhenRecord, Source: "MCA 2005 s.25", InForce: true,
		Sentence: "no power of attorney for health was made after an advance decision",
		Hint:     "ask which applies; both are printed"},
	{ID: "X113", Severity: stopsIt, Stops: part, When: WhenRecord, Source: "REFERENCE.md 1.1", InForce: true,
		Sentence: "no section, CTO or guardianship has expired",
		Hint:     "ask the Mental Health Act office; until then no status is printed"},
	{ID: "X114", Severity: stopsIt, Stops: both(anyFor("carer"), anyFor("family"),
		anyFor("professional"), part), When: WhenRecord, Source: "MCA 2005", InForce: true,
		Sentence: "a decision made for the person rests on a capacity note and on someone with " +
			"the power to make it",
		Hint: "link the capacity note, and see the registered power of attorney or court " +
			"order"},
	{ID: "X115", Severity: warns, When: WhenRecord, Source: "W43", InForce: true,
		Sentence: "a person discharged from hospital is followed up within 72 hours",
		Hint:     "record the follow-up, or contact the person today"},
	{ID: "X116", Severity: stopsIt, Stops: stop(kinds.Holding(kinds.TheCrisis)...), When: WhenOrder, Source: "4.0 rule 6", InForce: true,
		Sentence: "a crisis paper is made for those alone who may see the crisis plan",
		Hint:     "change the label on the crisis plan if this reader may have it"},
	{ID: "X117", Severity: warns, When: WhenRecord, Source: "5.0, H8", InForce: true,
		Sentence: "the service profile knows the person's team",
		Hint:     "mend the name, or add the team to the profile"},
}

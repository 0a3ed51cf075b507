package check

import (
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
)

// The rows about how documents reach their readers.
var tableDelivery = []Rule{
	{ID: "X92", Severity: stopsIt, Softer: true, Stops: stop(kinds.Letters()...), When: WhenOrder, Source: "S127", InForce: true,
		Sentence: "a letter by post has an address that is safe to write to, and the profile " +
			"holds what it must say",
		Hint: "check the address with the person, or hand the letter over"},
	{ID: "X93", Severity: stopsIt, Softer: true, Stops: every, When: WhenOrder, Source: "W48", InForce: true,
		Sentence: "the person gets the size and form of print that they need",
		Hint: "make it in their size; what the program cannot make is asked for on a cover " +
			"slip"},
	{ID: "X94", Severity: warns, When: WhenRecord, Source: "W48", InForce: true,
		Sentence: "a person who needs an interpreter has one booked for the review",
		Hint:     "book one and set interpreterBooked"},
	{ID: "X95", Severity: warns, When: WhenRecord, Source: "W48", InForce: true,
		Sentence: "communication needs were asked about in the last 12 months",
		Hint:     "ask, and set needsReviewedOn"},
	{ID: "X96", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "H3", InForce: true,
		Sentence: "the record says when it was exported",
		Hint:     "write provenance.exportedAt with date, time and zone, as RFC 3339 does"},
	{ID: "X97", Severity: stopsIt, Softer: true, Stops: both(staleLate, staleSoon), When: WhenRecord, Source: "H3",
		InForce:  true,
		Sentence: "the record was exported lately enough for what is made of it",
		Hint:     "export it again, and check consent, address and death in the live record"},
	{ID: "X98", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "logic", InForce: true,
		Sentence: "the record was not exported after the day that documents are made for",
		Hint:     "use a later --as-of, or check the clock of the system that exported"},
	{ID: "X99", Severity: stopsIt, Stops: []finding.Stop{{What: finding.Fact}}, When: WhenRecordOrder, Source: "H6, H7", InForce: true,
		Sentence: "text has only characters that can be printed",
		Hint:     "retype the words around that place"},
	{ID: "X100", Severity: stopsIt, Stops: every, When: WhenOutput, Source: "H6",
		Sentence: "what was printed is what was written, to the last word",
		Hint:     "this is a fault of the program; report it"},
	{ID: "X101", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "safety", InForce: true,
		Sentence: "the program knows the version of the record and every property in it",
		Hint:     "check the spelling; local data belongs under extensions"},
	{ID: "X102", Severity: stopsIt, Softer: true, Stops: stop(kinds.ReviewInvitation), When: WhenRecord,
		Source: "S109", InForce: true,
		Sentence: "nobody is invited whom the person does not want there or who may harm them",
		Hint:     "take them off the list; only a lawful override with its reason changes that"},
	{ID: "X103", Severity: warns, When: WhenRecord, Source: "S68", InForce: true,
		Sentence: "a wish about the co-ordinator that is not met has a reason",
		Hint:     "add reasonNotMet"},
	{ID: "X104", Severity: warns, When: WhenRecord, Source: "S59", InForce: true,
		Sentence: "a wish that is not met has a reason",
		Hint:     "add reasonNotMet, and explain it to the person"},
	{ID: "X105", Severity: stopsIt, Stops: stop(kinds.Holding(kinds.ThePlan)...), When: WhenOrder, Source: "S80", InForce: true,
		Sentence: "the plan asked for is the one in use",
		Hint:     "ask for the kind and version that hold today"},
	{ID: "X106", Severity: stopsIt, Softer: true, Stops: stopFor("person", kinds.ForPerson()...), When: WhenOrder, Source: "H27", InForce: true,
		Sentence: "nothing goes home where that is not safe, unless a way was agreed with the " +
			"person",
		Hint: "agree with the person how they get it and record person.deliveryPlan"},
	{ID: "X107", Severity: stopsIt, Stops: both(part, every), When: WhenOrder, Source: "H27",
		InForce: true,
		Sentence: "where the person lives in hiding, no copy says where they or the children are, " +
			"and nothing is posted unless that was agreed",
		Hint: "hand documents over as agreed; places are left out of copies for others"},
	{ID: "X108", Severity: stopsIt, Stops: both(anyFor("carer"), anyFor("family"),
		anyFor("gp"), anyFor("professional")), When: WhenOrderOutput, Source: "H2", InForce: true,
		Sentence: "a reader sees only the name that the person wants them to see",
		Hint:     "ask the person which name this reader may see and record sharing nameToUse"},
}

// The rows that came last.
var tableLast = []Rule{
	{ID: "X109", Severity: warns, When: WhenRecord, Source: "H3", InForce: true,
		Sentence: "the crisis plan is not due to be looked at before the next review",
		Hint:     "look at it sooner, or move the date to the review"},
	{ID: "X110", Severity: stopsIt, Stops: stop(kinds.CarerLetter), When: WhenRecord, Source: "W23", InForce: true,
		Sentence: "a letter to a young carer was thought about and agreed, and can reach them " +
			"safely",
		Hint: "talk first; record letterPlan, letterAgreedBy and who at home knows"},
	{ID: "X111", Severity: stopsIt, Stops: part, When: WhenRecord, Source: "H26", InForce: true,
		Sentence: "an advance decision that was withdrawn is not printed as one that holds",
		Hint:     "nothing to do, if it was withdrawn; else correct withdrawnOn"},
	{ID: "X112", Severity: warns, When: WhenRecord, Source: "MCA 2005 s.25", InForce: true,
		Sentence: "no power of attorney for health is younger than an advance decision",
		Hint:     "ask which applies; both are printed"},
	{ID: "X113", Severity: stopsIt, Stops: part, When: WhenRecord, Source: "section 1.1", InForce: true,
		Sentence: "a section, CTO or guardianship has not run out",
		Hint:     "ask the Mental Health Act office; until then no status is printed"},
	{ID: "X114", Severity: stopsIt, Stops: both(anyFor("carer"), anyFor("family"),
		anyFor("professional"), part), When: WhenRecord, Source: "MCA 2005", InForce: true,
		Sentence: "a decision made for the person rests on a capacity note and on someone with " +
			"the power to make it",
		Hint: "link the capacity note, and see the registered power of attorney or court " +
			"order"},
	{ID: "X115", Severity: warns, When: WhenRecord, Source: "W43", InForce: true,
		Sentence: "a person who left hospital was seen or heard from within 72 hours",
		Hint:     "record the follow-up, or ring today"},
}

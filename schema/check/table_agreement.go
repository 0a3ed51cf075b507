package check

// The rows about agreement, signatures and copies.
var tableAgreement = []Rule{
	{ID: "X83", Severity: warns, When: WhenRecord, Source: "S100", InForce: true,
		Sentence: "a person who does not agree has their reasons written down, or did not want to " +
			"give them",
		Hint: "ask for the reasons; until then the plan has six empty lines for them"},
	{ID: "X84", Severity: warns, When: WhenRecord, Source: "S132", InForce: true,
		Sentence: "signatures are on the plan as it stands now",
		Hint:     "ask for new signatures; until then the plan says that it is not yet signed"},
	{ID: "X85", Severity: warns, When: WhenRecord, Source: "S99", InForce: true,
		Sentence: "where the person could not sign, it says why and who recorded it",
		Hint:     "add unableReason and recordedByRef"},
	{ID: "X86", Severity: warns, When: WhenRecord, Source: "M8", InForce: true,
		Sentence: "the person was asked whether they agree with a plan that is in use",
		Hint:     "ask at the next contact"},
	{ID: "X87", Severity: warns, When: WhenRecord, Source: "M8", InForce: true,
		Sentence: "the person has a copy, or it says why not",
		Hint:     "offer a copy, or record the reason"},
	{ID: "X88", Severity: warns, When: WhenRecord, Source: "H2", InForce: true,
		Sentence: "whoever signed is someone in this record",
		Hint:     "check that the signature belongs to this plan"},
	{ID: "X89", Severity: stopsIt, Stops: both(anyFor("carer"), anyFor("family"), anyFor("gp"),
		anyFor("professional")), When: WhenRecord, Source: "S106", InForce: true,
		Sentence: "whoever is sent a copy may have it, and where that rests on consent the " +
			"consent is in force",
		Hint: "ask the person, or take the copy off the list"},
	{ID: "X90", Severity: warns, When: WhenRecord, Source: "S63", InForce: true,
		Sentence: "the GP is sent a copy, unless there is none or the person objects",
		Hint:     "add the GP to distribution, or record the objection under sharing"},
	{ID: "X91", Severity: stopsIt, Stops: every, When: WhenOutput, Source: "H1, H4, H13", InForce: true,
		Sentence: "no finished page holds a hidden fact or another person's",
		Hint:     "the file was put aside; report it"},
}

package check

// The rows about agreement, signatures and copies.
var tableAgreement = []Rule{
	{ID: "X83", Severity: warns, When: WhenRecord, Source: "S100", InForce: true,
		Sentence: "a person who does not agree has their reasons recorded, or chose not to give " +
			"any",
		Hint: "ask for the reasons; until then the plan has six empty lines for them"},
	{ID: "X84", Severity: warns, When: WhenRecord, Source: "S132", InForce: true,
		Sentence: "signatures are on the current version of the plan",
		Hint:     "ask for new signatures; until then the plan says that it is not yet signed"},
	{ID: "X85", Severity: warns, When: WhenRecord, Source: "S99", InForce: true,
		Sentence: "if the person could not sign, the record says why and who recorded it",
		Hint:     "add unableReason and recordedByRef"},
	{ID: "X86", Severity: warns, When: WhenRecord, Source: "M8", InForce: true,
		Sentence: "the person has been asked whether they agree with the plan in use",
		Hint:     "ask at the next contact"},
	{ID: "X87", Severity: warns, When: WhenRecord, Source: "M8", InForce: true,
		Sentence: "the person has a copy, or the reason why not is recorded",
		Hint:     "offer a copy, or record the reason"},
	{ID: "X88", Severity: warns, When: WhenRecord, Source: "H2", InForce: true,
		Sentence: "everyone who signed is named in this record",
		Hint:     "check that the signature belongs to this plan"},
	{ID: "X89", Severity: stopsIt, Stops: both(anyFor("carer"), anyFor("family"), anyFor("gp"),
		anyFor("professional")), When: WhenRecord, Source: "S106", InForce: true,
		Sentence: "everyone who is sent a copy may have it; if that depends on consent, the " +
			"consent is in force",
		Hint: "ask the person, or remove this recipient"},
	{ID: "X90", Severity: warns, When: WhenRecord, Source: "S63", InForce: true,
		Sentence: "the GP is sent a copy, unless the person has no GP or objects",
		Hint:     "add the GP to distribution, or record the objection under sharing"},
	{ID: "X91", Severity: stopsIt, Stops: every, When: WhenOutput, Source: "H1, H4, H13", InForce: true,
		Sentence: "no finished page contains a withheld fact or one about another person",
		Hint:     "the file has been quarantined; please report it"},
}

package check

import (
	"cpadoc/schema/kinds"
)

// The rows about the Mental Health Act, capacity and the Care Act.
var tableLegal = []Rule{
	{ID: "X56", Severity: warns, When: WhenRecord, Source: "W6", InForce: true,
		Sentence: "after a section that gives free aftercare, the record says whether section " +
			"117 applies",
		Hint: "ask the Mental Health Act office whether section 117 applies"},
	{ID: "X57", Severity: warns, When: WhenRecord, Source: "W6", InForce: true,
		Sentence: "section 117 aftercare lasts through a CTO and ends only when both bodies say so",
		Hint:     "check with the Mental Health Act office, the ICB and the council"},
	{ID: "X58", Severity: warns, When: WhenRecord, Source: "REFERENCE.md 1.1", InForce: true,
		Sentence: "a CTO has conditions and an expiry date",
		Hint:     "take both from the CTO papers"},
	{ID: "X59", Severity: warns, When: WhenRecord, Source: "REFERENCE.md 1.1", InForce: true,
		Sentence: "a person entitled to an independent mental health advocate has been told so",
		Hint:     "tell them, and record the date"},
	{ID: "X60", Severity: warns, When: WhenRecord, Source: "GK", InForce: true,
		Sentence: "a restricted or conditionally discharged person has a social supervisor or " +
			"responsible clinician",
		Hint: "add them to the care team"},
	{ID: "X61", Severity: stopsIt, Stops: stop(kinds.CarePlan, kinds.GPLetter), When: WhenRecord, Source: "REFERENCE.md 3.8", InForce: true,
		Sentence: "the legal status was in force on its dates",
		Hint:     "check the code and dates against the section papers"},
	{ID: "X62", Severity: warns, When: WhenRecord, Source: "GK", InForce: true,
		Sentence: "a person who is detained, on a CTO or under guardianship has a responsible " +
			"clinician",
		Hint: "add the responsible clinician to the care team"},
	{ID: "X63", Severity: warns, When: WhenRecord, Source: "MCA 2005 s.25", InForce: true,
		Sentence: "a refusal of life-sustaining treatment is in writing, signed and witnessed, " +
			"and says that it applies even if life is at risk",
		Hint: "ask to see the original; until then it is printed as a wish"},
	{ID: "X64", Severity: stopsIt, Stops: part, When: WhenRecord, Source: "MCA 2005 s.24", InForce: true,
		Sentence: "an advance decision was made by an adult who had capacity that day",
		Hint:     "it is printed as a wish; ask to see the original"},
	{ID: "X65", Severity: warns, When: WhenRecord, Source: "S93", InForce: true,
		Sentence: "an advance statement has been reviewed in the last 12 months, and the record " +
			"says where it is kept",
		Hint: "ask the person whether it still holds and where it is"},
	{ID: "X66", Severity: warns, When: WhenRecord, Source: "S33", InForce: true,
		Sentence: "the eligibility of an additional need is decided within 28 days",
		Hint:     "ask the council for the decision"},
	{ID: "X67", Severity: warns, When: WhenRecord, Source: "W17", InForce: true,
		Sentence: "an eligible need says how it will be met and by whom",
		Hint:     "add howMet and ownerRef"},
	{ID: "X68", Severity: warns, When: WhenRecord, Source: "W17", InForce: true,
		Sentence: "a direct payment says which needs it is for, how much it is and how often it " +
			"is paid",
		Hint: "take them from the council's plan"},
	{ID: "X69", Severity: warns, When: WhenRecord, Source: "W17", InForce: true,
		Sentence: "a care and support plan has a personal budget and advice",
		Hint:     "take them from the council's plan"},
	{ID: "X70", Severity: warns, When: WhenRecord, Source: "W20, W21", InForce: true,
		Sentence: "the decision on eligibility follows from the impairment, the outcomes and the " +
			"effect on wellbeing",
		Hint: "check the decision with whoever made it"},
	{ID: "X71", Severity: warns, When: WhenRecord, Source: "S34", InForce: true,
		Sentence: "while an urgent assessment is pending, an interim action is recorded",
		Hint:     "add interimAction"},
}

package check

// The rows about what stands in free text, and about names.
var tableWords = []Rule{
	{ID: "X129", Severity: stopsIt, Stops: read, When: WhenRecord, Source: "H24", InForce: true,
		Sentence: "a recordId is neither an NHS number nor somebody's name: files and messages carry it",
		Hint:     "export with the source system's own number for the record"},
	{ID: "X130", Severity: warns, When: WhenRecord, Source: "H9", InForce: true,
		Sentence: "a dose is written so that it cannot be misread",
		Hint:     "write units in full, and a nought before the point and never after it"},
	{ID: "X133", Severity: warns, When: WhenRecord, Source: "S81", InForce: true,
		Sentence: "no action is past its day without a word on what came of it",
		Hint:     "record what was done, or agree a new day with the person"},
}

package check

// Grades lets the fuzz target reach the search for words.
func Grades(s string) bool { return hasLevels(s) || gradesRisk(s) }

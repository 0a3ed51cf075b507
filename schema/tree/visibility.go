package tree

var visibilities = [...]string{
	VisPerson:        "person",
	VisTeam:          "team",
	VisProfessionals: "professionalsOnly",
	VisThirdParty:    "thirdParty",
}

// String returns the word that records use for the visibility.
func (v Visibility) String() string { return visibilities[v] }

// ParseVisibility returns the visibility of that word of a record; false for any other word.
func ParseVisibility(word string) (Visibility, bool) {
	for v, w := range visibilities {
		if w == word {
			return Visibility(v), true
		}
	}
	return VisPerson, false
}

package old

import "cpadoc/schema/tree"

// Text is record text of type t: paragraphs without markup, written in the record as a string or
// as {text, visibility, source, recordedOn, recordedByRef} (domain.md 5). An absent text is empty.
type Text struct {
	Text string `json:"text"` // 1 to 8,000 characters, cleaned
	Labels
}

// Absent tells whether nothing is recorded: the schema knows no empty text.
func (t Text) Absent() bool { return t.Text == "" }

// String gives the words alone.
func (t Text) String() string { return t.Text }

// Labels say who may read words and where they come from. Text carries them, and so may every
// object that holds text; the strictest visibility of text, object and parents wins.
type Labels struct {
	// Visibility is what the label itself says; VisPerson where there is none, so that the
	// property's default, which only the schema knows, is not repeated here.
	Visibility    tree.Visibility `json:"visibility"`
	Source        string          `json:"source"`        // whose words, in plain words
	RecordedOn    Date            `json:"recordedOn"`    // the day they were written down
	RecordedByRef string          `json:"recordedByRef"` // who in careTeam wrote them down
}

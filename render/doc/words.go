package doc

import (
	"cmp"
	"strconv"
	"strings"
)

// Words are what layout itself says, in the language of the document. Without them it says numbers
// alone.
type Words struct {
	Page  string // "Page {page} of {pages}"
	Check string // "Check code {code}"
	Box   string // what a screen reader says of an empty box to tick: "empty box"
}

// PageNumber says which page of how many this is.
func (w Words) PageNumber(page, pages int) string {
	s := strings.Replace(cmp.Or(w.Page, "{page}/{pages}"), "{pages}", strconv.Itoa(pages), 1)
	return strings.Replace(s, "{page}", strconv.Itoa(page), 1)
}

// CheckCode says the check code of a document.
func (w Words) CheckCode(code string) string {
	return strings.Replace(cmp.Or(w.Check, "{code}"), "{code}", code, 1)
}

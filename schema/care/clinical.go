package care

import (
	"strings"
	"unicode"

	"cpadoc/schema/record"
)

// ClinicalNames returns the names of the person's medicines and diagnoses as words of text may have them, in
// small letters: the drug without its form, the diagnosis as a whole.
func ClinicalNames(rec record.Record) (names [][]string) {
	for _, m := range rec.Medication().All() {
		if words := foldedWords(m.Name().String()); len(words) > 0 && len(words[0]) > 3 {
			names = append(names, words[:1])
		}
	}
	for _, d := range rec.Assessment().Diagnoses().All() {
		if words := foldedWords(d.Text().String()); len(words) > 0 {
			names = append(names, words)
		}
	}
	return names
}

// NamesAny reports whether a text has one of the names, word by word.
func NamesAny(text string, names [][]string) bool {
	words := foldedWords(text)
	for i := range words {
		for _, n := range names {
			if len(words)-i >= len(n) && sameWords(words[i:i+len(n)], n) {
				return true
			}
		}
	}
	return false
}

func sameWords(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// foldedWords are the words of a text in small letters.
func foldedWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

package care

import (
	_ "embed" // the words
	"slices"
	"strings"

	"cpadoc/schema/record"
)

//go:embed telling.txt
var tellingFile string

// Telling is what a name says of whoever has to do with it.
type Telling uint8

// What is said.
const (
	TellsNothing   Telling = iota
	TellsService           // that it is about mental health
	TellsDiagnosis         // what somebody has
	TellsAdmission         // that somebody is in hospital or prison
	tellsAddress           // as TellsService, within a mail or web address
)

// telling is one line of the list: words one after the other, the last of which may have any ending.
type telling struct {
	what  Telling
	words []string
	open  bool
}

var tellings = readTellings(tellingFile)

func readTellings(file string) (all []telling) {
	kinds := map[string]Telling{"service": TellsService, "diagnosis": TellsDiagnosis, "admission": TellsAdmission, "address": tellsAddress}
	for line := range strings.Lines(file) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		what, known := kinds[kind]
		if !known {
			panic("care: telling.txt has a line of an unknown kind")
		}
		rest, open := strings.CutSuffix(words, "*")
		all = append(all, telling{what, foldedWords(rest), open})
	}
	return all
}

// Tells reports whether a text has words that say one of those things.
func Tells(text string, what ...Telling) bool {
	if strings.ContainsAny(text, "@/") && slices.Contains(what, TellsService) && addressTells(text) {
		return true
	}
	words := foldedWords(text)
	for i := range words {
		for _, t := range tellings {
			if slices.Contains(what, t.what) && t.at(words[i:]) {
				return true
			}
		}
	}
	return false
}

func addressTells(text string) bool {
	letters := strings.Join(foldedWords(text), "")
	return slices.ContainsFunc(tellings, func(t telling) bool { return t.what == tellsAddress && strings.Contains(letters, t.words[0]) })
}

func (t *telling) at(words []string) bool {
	last := len(t.words) - 1
	if len(words) <= last {
		return false
	}
	return sameWords(words[:last], t.words[:last]) && (words[last] == t.words[last] || t.open && strings.HasPrefix(words[last], t.words[last]))
}

// KeptBack returns the parts that a reader near to the person is not told under a consent: what the person
// keeps back, and where they are, where the name of their team may not be said.
func KeptBack(rec record.Record, l Live) []record.Part {
	if !TeamTells(rec, l.Scope, l.Excludes) || slices.Contains(l.Excludes, record.PartWhereabouts) {
		return l.Excludes
	}
	return append(slices.Clip(l.Excludes), record.PartWhereabouts)
}

// TeamTells reports whether the name of the person's team says what a consent does not cover: a ward says that
// somebody was admitted, a personality disorder service what they have.
func TeamTells(rec record.Record, scope record.Scope, excludes []record.Part) bool {
	team := rec.CPA().Team().Name().String()
	return !Covers(scope, record.ScopeCarePlan) && Tells(team, TellsAdmission) ||
		slices.Contains(excludes, record.PartDiagnosis) && Tells(team, TellsDiagnosis)
}

package care

import (
	"strings"

	"cpadoc/schema/record"
)

// LargePrint returns the size of large print that the person needs, in points: 18 if none is given,
// 0 if they need none (REFERENCE.md 4.0 rule 10).
func LargePrint(k record.Communication) int {
	switch {
	case !needsFormat(k.Formats(), record.FormatLargePrint):
		return 0
	case !k.LargePrintPoints().Recorded():
		return 18
	}
	return k.LargePrintPoints().Int()
}

// CarerLargePrint returns the size of large print that a carer needs, in points; 0 if they need
// none. A carer's record says that it is needed, not how large.
func CarerLargePrint(k record.Carer) int {
	if needsFormat(k.Formats(), record.FormatLargePrint) {
		return 18
	}
	return 0
}

func needsFormat(list record.List[record.Code[record.Format]], format record.Format) bool {
	for _, f := range list.All() {
		if f.Is(format) {
			return true
		}
	}
	return false
}

// MadeElsewhere returns the forms of a list that no program makes (REFERENCE.md 4.0 rule 11).
func MadeElsewhere(list record.List[record.Code[record.Format]]) []record.Code[record.Format] {
	var out []record.Code[record.Format]
	for _, f := range list.All() {
		if f.In(record.FormatEasyRead, record.FormatBraille, record.FormatAudio, record.FormatBslVideo) {
			out = append(out, f)
		}
	}
	return out
}

// English reports whether a language is English, or none is recorded.
func English(language record.Line) bool {
	c := strings.ToLower(language.String())
	return c == "" || c == "en" || strings.HasPrefix(c, "en-")
}

// Interpreter reports whether the person needs an interpreter, and for which language if that is
// recorded (X94).
func Interpreter(k record.Communication) (needed bool, language record.Line) {
	if !k.InterpreterRequired().Is(record.Yes) {
		return false, record.Line{}
	}
	return true, k.InterpreterLanguage()
}

// InterpreterSaid reports whether the support that the person needs already names the interpreter: a sign
// language interpreter, for a sign language.
func InterpreterSaid(k record.Communication) bool {
	needed, language := Interpreter(k)
	for _, s := range k.Support().All() {
		if needed && s.Is(record.CommunicationSupportBslInterpreter) && (!language.Recorded() || isSigned(language)) {
			return true
		}
	}
	return false
}

// OtherLanguage returns the language other than English that the person needs papers in: their own,
// else the one they need an interpreter for; absent where English will do, and where they sign and
// have asked for a film.
func OtherLanguage(k record.Communication) record.Line {
	language := k.Language()
	if English(language) {
		_, language = Interpreter(k)
	}
	if isSigned(language) && needsFormat(k.Formats(), record.FormatBslVideo) {
		return record.Line{}
	}
	return language
}

// isSigned reports whether a language, by its code or in words, is British Sign Language.
func isSigned(language record.Line) bool {
	words := strings.ToLower(language.String())
	base, _, _ := strings.Cut(words, "-")
	return base == "bfi" || words == "bsl" || words == "british sign language"
}

// NeedsSlip reports whether the person needs papers in a form or a language that no program makes,
// so that a slip says so on top of them (REFERENCE.md 4.0 rule 11).
func NeedsSlip(k record.Communication) bool {
	needed, _ := Interpreter(k)
	return needed || OtherLanguage(k).Recorded() || len(MadeElsewhere(k.Formats())) > 0
}

// Asked reports whether somebody asked about communication needs since a day (X95).
func Asked(k record.Communication, since record.Date) bool {
	on := k.NeedsReviewedOn()
	return on.Recorded() && !on.Date().Before(since)
}

package phrase

import (
	"slices"
	"strings"

	"cpadoc/schema/tree"
)

// Format is one way to put a fact into words.
type Format struct {
	Name string
	Fits func(s *tree.Shape) bool
	// Put writes the fact; false if there is nothing to say. Labels are those of the fact's codes.
	Put func(w *Writer, l *Labels, n *tree.Node) bool
}

// Formats are all there are; templates name them after "as".
var Formats = []Format{
	{"text", isWords, plain((*Writer).Text)},
	{"quote", isWords, plain((*Writer).Quote)},
	{"capital", isWords, plain((*Writer).Capital)},
	{"number", isNumber, plain((*Writer).Number)},
	{"money", isNumber, plain((*Writer).Money)},
	{"label", IsCode, (*Writer).Label},
	{"date", isDate, plain((*Writer).Date)},
	{"longdate", isDate, plain((*Writer).LongDate)},
	{"age", isDate, plain((*Writer).Age)},
	{"distance", isDate, plain((*Writer).Distance)},
	{"when", isInstant, plain((*Writer).When)},
	{"time", isTime, plain((*Writer).Time)},
	{"phone", isWords, plain((*Writer).Phone)},
	{"nhs", isWords, plain((*Writer).NHS)},
	{"list", isList, (*Writer).List},
	{"address", isAddress, plain((*Writer).Address)},
	{"name", isNamed, plain((*Writer).Name)},
	{"who", isRef, plain((*Writer).Who)},
	{"formal", isPersonName, plain((*Writer).Formal)},
	{"dear", isPersonName, plain((*Writer).Dear)},
	{"known", isKnown, plain((*Writer).Known)},
	{"first", isNameOfOne, plain((*Writer).First)},
	{"steps", isSteps, plain((*Writer).Steps)},
	{"language", isWords, plain((*Writer).Language)},
	{"form", isWords, plain((*Writer).Form)},
}

// plain is a format that has no use for labels.
func plain(put func(*Writer, *tree.Node) bool) func(*Writer, *Labels, *tree.Node) bool {
	return func(w *Writer, _ *Labels, n *tree.Node) bool { return put(w, n) }
}

// FormatNames returns the names of all formats.
func FormatNames() (names []string) {
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}
func isWords(s *tree.Shape) bool  { return s.Kind == tree.String }
func isNumber(s *tree.Shape) bool { return s.Kind == tree.Number }

// IsCode reports whether a fact is a code or yes and no.
func IsCode(s *tree.Shape) bool    { return len(s.Enum) > 0 || s.Kind == tree.Bool }
func isDate(s *tree.Shape) bool    { return s.Kind == tree.String && s.Format == "date" }
func isInstant(s *tree.Shape) bool { return s.Kind == tree.String && s.Format == "date-time" }
func isTime(s *tree.Shape) bool    { return s.Kind == tree.String && s.Format == "time" }
func isPhone(s *tree.Shape) bool   { return s.Kind == tree.String && s.Format == "phone" }

func isList(s *tree.Shape) bool {
	return s.Kind == tree.Array && s.Items != nil &&
		(s.Items.Kind == tree.String || s.Items.Kind == tree.Number)
}

func isAddress(s *tree.Shape) bool {
	return s.Kind == tree.Object && s.Props["lines"] != nil && s.Props["postcode"] != nil
}

func isNamed(s *tree.Shape) bool {
	return isRef(s) || s.Kind == tree.Object && s.Props["given"] != nil && s.Props["family"] != nil
}
func isRef(s *tree.Shape) bool { return s.Kind == tree.String && s.Format == "ref" }

// isSteps reports whether they are references to actions of the plan.
func isSteps(s *tree.Shape) bool {
	return s.Kind == tree.Array && slices.Equal(s.Items.Refers, []string{"plan.actions"})
}

// Usual returns the format of a fact that no "as" speaks of.
func Usual(s *tree.Shape) string {
	switch {
	case IsCode(s):
		return "label"
	case isDate(s):
		return "date"
	case isInstant(s):
		return "when"
	case isTime(s):
		return "time"
	case isPhone(s):
		return "phone"
	case isNumber(s):
		return "number"
	case isSteps(s):
		return "steps"
	case isList(s):
		return "list"
	case isAddress(s):
		return "address"
	case isRef(s):
		return "who"
	case isNamed(s):
		return "name"
	case isWords(s):
		return "text"
	}
	return ""
}

// isKnown reports whether it names somebody.
func isKnown(s *tree.Shape) bool { return isRef(s) || isNameOfOne(s) }

// isNameOfOne reports whether a name is one that has a first name.
func isNameOfOne(s *tree.Shape) bool {
	return s.Kind == tree.String && strings.HasSuffix(s.Path, ".name") || isPersonName(s)
}

func isPersonName(s *tree.Shape) bool {
	return s.Kind == tree.Object && s.Props["given"] != nil && s.Props["family"] != nil
}

package schema

import (
	"strconv"
	"strings"

	"cpadoc/schema/finding"
	"cpadoc/schema/tree"
)

// objection is one fault that the schema finds, in words for a person at a desk.
type objection struct {
	rule string // "schema", or the rule of REFERENCE.md 5.15 that says the same
	node *tree.Node
	key  bool // the place is the property's name, not its value
	text string
	hint string
	// meant are the words of which the nearest one makes a better hint. Looking for it is slow, so
	// it waits until the objection is really told.
	meant []string
}

// advice returns the hint.
func (o objection) advice() string {
	word := o.node.Text
	if o.key {
		word = o.node.Key
	}
	if near := nearest(word, o.meant); near != "" {
		return "did you mean " + near + "?"
	}
	return o.hint
}

func (o objection) at() int {
	if o.key {
		return int(o.node.KeyAt)
	}
	return int(o.node.Offset)
}

// pointer names the place in names that the schema knows: an unknown name may itself be personal,
// so that its parent stands for it.
func (o objection) pointer() string {
	if o.key {
		return o.node.Parent.Pointer()
	}
	return o.node.Pointer()
}

// wording says what a keyword of the schema objects to at n. Of message, which may repeat a value,
// only the names of missing properties are used: they are the schema's own.
func wording(n *tree.Node, keyword, message string) []objection {
	switch keyword {
	case "required":
		return missing(n, message)
	case "additionalProperties":
		return unknown(n)
	case "anyOf":
		o := objection{node: n, text: "a required property is missing"}
		if n.Shape != nil && n.Shape.AnyRequired != nil {
			o.text = "at least one of " + orList(n.Shape.AnyRequired) + " is required"
		}
		return []objection{o.ruled("")}
	}
	o := objection{node: n}
	s := n.Shape
	if s == nil {
		s = &tree.Shape{}
	}
	switch keyword {
	case "type":
		o.text, o.hint = wrongType(n, s)
	case "enum", "const":
		o.text, o.hint = "this is not one of the values allowed here", listWords(s.Enum)
		if n.Kind == tree.String {
			o.meant = s.Enum
		}
	case "format", "pattern":
		o.text, o.hint = wrongForm(s)
	default:
		o.text, o.hint = wrongSize(keyword, s)
	}
	return []objection{o.ruled("")}
}

// ruled names the rule that a fault breaks; name is a missing property.
func (o objection) ruled(name string) objection {
	o.rule = "schema"
	path := ""
	if s := o.node.Shape; s != nil {
		path = s.Path
	}
	switch {
	case path == "provenance.exportedAt", path == "provenance" && name == "exportedAt",
		path == "" && name == "provenance":
		o.rule = "X96"
	case path == "schemaVersion", path == "" && name == "schemaVersion":
		o.rule = "X101"
	}
	return o
}

// missing takes the names out of "missing properties: 'a', 'b'".
func missing(n *tree.Node, message string) []objection {
	var all []objection
	for i, name := range strings.Split(message, "'") {
		if i%2 == 0 {
			continue
		}
		o := objection{node: n, text: name + " is missing here"}
		if n.Shape != nil && n.Shape.Props[name] != nil {
			o.hint = hintFor(n.Shape.Props[name])
		}
		all = append(all, o.ruled(name))
	}
	return all
}

// hintFor says what a missing property looks like where that can be said in a few words.
func hintFor(s *tree.Shape) string {
	if s.Enum != nil {
		return listWords(s.Enum)
	}
	if s.Format != "" || s.Pattern != "" {
		_, hint := wrongForm(s)
		return hint
	}
	return ""
}

func unknown(n *tree.Node) []objection {
	var all []objection
	if n.Shape == nil {
		return []objection{{rule: "X101", node: n, text: "there is something here that the " +
			"schema does not know"}}
	}
	for i, k := range n.Kids {
		if n.Shape.Props[k.Key] != nil {
			continue
		}
		o := objection{rule: "X101", node: k, key: true,
			text: "unknown property " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(n.Kids))}
		if open := rootOf(n).Shape.Props["extensions"]; open != nil {
			o.hint = "local data belongs under extensions at the top of the record"
		}
		o.meant = n.Shape.Order
		all = append(all, o)
	}
	return all
}

func rootOf(n *tree.Node) *tree.Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}

func wrongType(n *tree.Node, s *tree.Shape) (text, hint string) {
	text = "this should be " + kindWords(s)
	switch {
	case n.Kind == tree.Null:
		hint = "leave the property out if nothing is recorded"
	case n.Kind == tree.String && (s.Kind == tree.Number || s.Kind == tree.Bool):
		hint = "write it without quotes"
	case s.Kind == tree.String && (n.Kind == tree.Number || n.Kind == tree.Bool):
		hint = "write it in double quotes"
	case s.Kind == tree.Array:
		hint = "put it in square brackets"
	}
	return text, hint
}

func kindWords(s *tree.Shape) string {
	switch {
	case s.LabelledText:
		return "a text, or an object with the text and who may read it"
	case s.Kind == tree.Object:
		return "an object with named properties"
	case s.Kind == tree.Array:
		return "a list"
	case s.Kind == tree.Number && s.Integer:
		return "a whole number"
	case s.Kind == tree.Number:
		return "a number"
	case s.Kind == tree.Bool:
		return "true or false"
	case s.Format == "date":
		return "a date in quotes"
	case s.Format == "date-time":
		return "a date and time in quotes"
	}
	return "a text"
}

func listWords(words []string) string {
	if len(words) > 12 {
		return "one of the " + strconv.Itoa(len(words)) + " values that `cpadoc schema record` " +
			"lists"
	}
	return "write " + orList(words)
}

func orList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// forms says for each format, or else pattern, what it is and how it is written.
var forms = map[string]saying{
	"date":      {"this is not a date", "write it as 1984-06-03: year, month, day"},
	"date-time": {"this is not a date and time", "write it as 2026-03-10T16:20:00Z"},
	"time":      {"this is not a time of day", "write it as 09:30, on the 24-hour clock"},
	"id": {"this is not an id", "lower-case letters, digits and hyphens, starting with a " +
		"letter, at most 64 characters"},
	"ref": {"this is not an id", "lower-case letters, digits and hyphens, starting with a " +
		"letter, at most 64 characters"},
	"language": {"this is not a language tag", "write it as en, cy or pl"},
	"colour":   {"this is not a colour", "write it as #005eb8"},

	`^[a-z][a-z0-9-]{0,63}$`: {"this is not an id", "lower-case letters, digits and hyphens, " +
		"starting with a letter, at most 64 characters"},
	`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`: {"this is not a record id",
		"letters, digits, full stops, hyphens and underscores, starting with a letter or digit, " +
			"at most 64 characters"},
	`^[0-9a-f]{64}$`: {"this is not a SHA-256 sum", "64 hexadecimal digits in lower case"},
}

func wrongForm(s *tree.Shape) (text, hint string) {
	f, ok := forms[s.Format]
	if !ok {
		f, ok = forms[s.Pattern]
	}
	if !ok && strings.HasSuffix(s.Path, "Version") {
		return "this is not a version", "write it as 1.0.0"
	}
	if !ok {
		return "this does not have the form that the schema requires", "it must match " + s.Pattern
	}
	return f.text, f.hint
}

func wrongSize(keyword string, s *tree.Shape) (text, hint string) {
	least, most := "0", "0"
	if s.Min != nil {
		least = strconv.FormatInt(*s.Min, 10)
	}
	if s.Max != nil {
		most = strconv.FormatInt(*s.Max, 10)
	}
	switch keyword {
	case "minLength":
		return "this text is empty", "leave the property out if nothing is recorded"
	case "maxLength":
		return "this text is longer than " + thousands(s.MaxLength) + " characters", "shorten it, or split it"
	case "minItems":
		return "this list needs " + thousands(s.MinItems) + " or more", ""
	case "maxItems":
		return "this list may have " + thousands(s.MaxItems) + " at most", ""
	case "minimum":
		return "this number is smaller than " + least, ""
	case "maximum":
		return "this number is greater than " + most, ""
	}
	return "this is not what the schema requires", ""
}

func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	rest := strconv.Itoa(n % 1000)
	return strconv.Itoa(n/1000) + "," + "000"[len(rest):] + rest
}

// nearest returns the allowed word that was most likely meant, "" if none is near.
func nearest(word string, allowed []string) string {
	if len(word) > 64 {
		return ""
	}
	best, found := 1+min(2, len(word)/3), ""
	for _, a := range allowed {
		if strings.EqualFold(a, word) {
			return a
		}
		if d := finding.Distance(strings.ToLower(word), strings.ToLower(a)); d < best {
			best, found = d, a
		}
	}
	return found
}

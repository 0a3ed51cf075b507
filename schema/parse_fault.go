package schema

import "cpadoc/schema/finding"

// fault is one way in which bytes fail to be a record.
type fault uint8

// The faults, with what is said of each in faults below.
const (
	faultNone fault = iota
	faultEnd
	faultValue
	faultKey
	faultColon
	faultComma
	faultControl
	faultEscape
	faultNumber
	faultTrailing
	faultDeep
	faultMany
	faultBig
	faultUTF8
	faultSurrogate
	faultTwice
)

type saying struct{ text, hint string }

var faults = [...]saying{
	faultNone:  {},
	faultEnd:   {"the text ends inside a value that is not closed", "was the export cut short?"},
	faultValue: {"a value was expected here", ""},
	faultKey:   {"a property name in double quotes was expected here", ""},
	faultColon: {"a colon was expected here, between property name and value", ""},
	faultComma: {"a comma or a closing bracket was expected here", "is a quote mark inside a text written as \\\"?"},
	faultControl: {"there is an unescaped line break or control character inside a " +
		"text", "write a line break as \\n"},
	faultEscape: {"this backslash does not begin a valid JSON " +
		"escape", "write a backslash as \\\\"},
	faultNumber: {"this is not a valid JSON " +
		"number", "no leading zero or plus, digits on both sides of the point"},
	faultTrailing: {"there is more text after the end of the record", ""},
	faultDeep:     {"values are nested more than 64 deep here", ""},
	faultMany:     {"the record holds more than 100,000 values", ""},
	faultBig:      {"this number is too long", "at most 100 digits and an exponent of at most 400"},
	faultUTF8:     {"these bytes are not valid UTF-8", "export the record as UTF-8"},
	faultSurrogate: {"half of a surrogate pair is missing its other " +
		"half", "a character " +
		"was cut in two during the export"},
	faultTwice: {"this property name appears twice in the same object", ""},
}

// unread makes a finding about bytes that are no record: it is of the rule "json" and stops
// everything.
func unread(file string, line, col int, s saying) finding.Finding {
	return finding.Finding{
		Rule: "json", Severity: finding.Error, File: file, Line: line, Col: col,
		Text: s.text, Hint: s.hint, Stops: stopRead,
	}
}

var stopRead = []finding.Stop{{What: "read"}}

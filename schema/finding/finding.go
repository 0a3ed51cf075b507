// Package finding holds what is said about a record: where, which rule, one sentence, maybe a
// hint. A finding never repeats what the record says (house rule: nothing personal in messages).
package finding

import (
	"cmp"
	"slices"

	"cpadoc/schema/tree"
)

// Severity of a finding. An Error stops what its rule names, a Warning stops nothing, a Note only
// informs.
type Severity uint8

// The severities, mildest first.
const (
	Note Severity = iota
	Warning
	Error
)

// String returns the word that messages and JSON lines use.
func (s Severity) String() string {
	return [...]string{"note", "warning", "error"}[s]
}

// What a Stop may name besides a kind.
const (
	Read  = "read"  // the record cannot be read: it is listed, and nothing is made of it
	Paper = "paper" // no document is made
	Any   = "any"   // no document for that reader
	Part  = "part"  // the document is made without that part
	Fact  = "fact"  // whatever would print that fact
)

// Stop names one thing that a finding keeps from being made (REFERENCE.md 5.15, "Stops").
type Stop struct {
	// What is Read, Paper, Any, Part, Fact, or the name of a kind of document.
	What string
	// Reader narrows the stop to one kind of reader ("person", "carer", "family", ...), or to one
	// of them alone ("carer/carer-1", by the id in the record); empty means every copy.
	Reader string
}

// Finding is one thing that is wrong, or worth knowing, about a record.
type Finding struct {
	Rule     string // "X01", or "json", "schema", "text" for what is checked before the rules
	Severity Severity
	File     string // as given on the command line; "-" is standard input
	Record   string // recordId, empty if it could not be read
	Pointer  string // JSON pointer (RFC 6901) into the record, empty for the whole record
	Line     int    // 1-based line in File, 0 if there is none
	Col      int    // 1-based column in characters (not bytes)
	Text     string // one sentence without a full stop, never a value of the record
	Hint     string // what to do, may be empty
	Stops    []Stop
	// Node is what the finding is about, and Skip how many bytes into it, until the loader has
	// turned both into Line and Col; nil afterwards.
	Node *tree.Node
	Skip int
}

// StopsRead reports whether nothing at all may be made of the record.
func (f Finding) StopsRead() bool { return f.stops(Read) }

func (f Finding) stops(what string) bool {
	return slices.ContainsFunc(f.Stops, func(s Stop) bool { return s.What == what })
}

// StopsKind reports whether this finding keeps a document of that kind from that reader. "read" and
// "paper" stop every kind, "any" every copy of that reader.
func (f Finding) StopsKind(kind, reader string) bool {
	if f.Severity != Error {
		return false
	}
	return slices.ContainsFunc(f.Stops, func(s Stop) bool {
		whole := s.What == Read || s.What == Paper || s.What == Any || s.What == kind
		return whole && (s.Reader == "" || s.Reader == reader || within(reader, s.Reader))
	})
}

// within reports whether reader is one of a kind of readers: "carer/carer-1" of "carer".
func within(reader, kind string) bool {
	return len(reader) > len(kind) && reader[:len(kind)] == kind && reader[len(kind)] == '/'
}

// Sort orders findings by file, place, rule and pointer, so that reports are the same every time.
func Sort(fs []Finding) {
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Pointer, b.Pointer),
			cmp.Compare(a.Text, b.Text),
		)
	})
}

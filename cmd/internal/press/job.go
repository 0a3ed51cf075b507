// Package press makes documents from records: it reads the inputs twice, first for what only all
// records together tell, then record by record with any number of workers, and writes whole files in
// input order.
package press

import (
	"bytes"
	"io"

	"cpadoc/render/page"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/templates"
)

// Job says what to make, of what, and where to. Nothing else decides the bytes that come out.
type Job struct {
	Inputs    []string // files, folders and "-"
	Stdin     io.Reader
	Recursive bool

	Kinds []kinds.Kind // none: the records are only checked
	// For are the readers whose copies are made; none: of each kind the one that it is written for.
	For []kinds.Reader
	// Listed: copies are made for the person, and for all who have or will be sent one.
	Listed  bool
	Format  string // "pdf" or "text"
	Edition string // "auto", "standard", "large16" ... "large28"
	Crisis  string // where a care plan's crisis part goes: "inline", "separate", "both" or Auto
	All     bool   // Kinds are all there are: what does not apply is no refusal
	Mark    bool   // print what no font has as [character U+1F600] if that is allowed

	Again   bool // letters to carers are offered again within the waiting time
	Neutral bool // letters to carers name nobody

	AsOf    record.Date
	Profile *schema.Profile
	Logos   templates.Logos
	Sample  bool // Profile is the built-in one, which serves synthetic records only
	Set     *templates.Set
	Chosen  Choice

	// Exactly one of these if there are Kinds.
	Dir string                  // a folder
	One func(data []byte) error // takes the only document

	Spool  string // folder for standard input if there is no Dir
	Resume bool
	Force  bool
	Jobs   int

	Digest Digest
	Found  func(records int)    // called after the first pass; may be nil
	Tell   func(*Outcome) error // called in input order, from one goroutine

	spoil func(*page.Doc) // tests only: harms the pages of a document before they are checked
}

// Digest names what a run was made with, for the manifest.
type Digest struct{ Program, Profile, Templates string }

// Outcome is what became of one record, or of a piece of input that is none.
type Outcome struct {
	Raw      schema.Raw // its bytes, for showing the place of a finding
	Record   string
	Findings []finding.Finding // sorted by place
	Docs     []Document
	Trace    []byte // where the program failed: functions and lines, no words of the record

	review review
	passed bool  // not asked for: it is not told
	broke  bool  // the program failed on it
	err    error // ends the run
}

// Document is what became of one document that was asked for.
type Document struct {
	Kind kinds.Kind
	// Reader is the place in the record of one reader among several, as "carers/2", else the kind of
	// reader; empty for the one that the kind is written for.
	Reader string
	// Delivery is how a letter or a copy goes: post, handOver or school; empty for all else.
	Delivery string
	Applies  bool // the kind is for people in this position
	Made     bool
	File     string   // its name in the folder; empty if it was not made
	Rules    []string // that stopped it
	Pages    int
	// Withheld counts the facts that this reader may not see. Which they are is said nowhere.
	Withheld int
	// LeftOut counts the items that a card had no room for.
	LeftOut int
	Failed  bool // a safety check failed, or the program did

	data    *bytes.Buffer // the file, until it is written
	spoiled string        // the name under which it goes into quarantine
	sum     string        // SHA-256 of the file
	check   string        // check code
}

// State is one word for what became of the document.
func (d *Document) State() string {
	switch {
	case d.Made:
		return "document"
	case !d.Applies:
		return "notApplicable"
	case d.Failed:
		return "failed"
	}
	return "stopped"
}

// entry is the document's line in the manifest.
func (d *Document) entry(record string) entry {
	return entry{Type: d.State(), Record: record, Kind: d.Kind.String(), Reader: d.Reader, Delivery: d.Delivery, File: d.File,
		SHA256: d.sum, Check: d.check, Pages: d.Pages, Withheld: d.Withheld, LeftOut: d.LeftOut, Rules: d.Rules}
}

// Result counts what a run did.
type Result struct {
	Records     int
	Made        int
	Stopped     int // documents asked for and not made
	Errors      int
	Warnings    int
	Failed      bool // a safety check failed, or the program did on a document
	Due         *Due // where people were chosen by their review
	Interrupted bool
}

// Misuse is an error that the person who gave the job can mend: exit 2.
type Misuse string

func (m Misuse) Error() string { return string(m) }

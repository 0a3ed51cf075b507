package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
	"cpadoc/schema"
	"cpadoc/schema/finding"
)

// report says what became of the records: for people on standard error, or as JSON lines.
type report struct {
	words   *bufio.Writer // for people
	lines   *json.Encoder // nil for a text report
	flush   func() error
	least   finding.Severity // what is mentioned
	quiet   bool
	checks  bool // nothing is made
	known   func(string) bool
	bar     *progress
	records int
	touched int // records with an error or a warning
}

// newReport takes the flags; JSON lines go to out, for which check uses standard output.
func (p *program) newReport(c *cli.Context, out io.Writer) (*report, error) {
	if err := oneOf("report", c.String("report"), "text", "json"); err != nil {
		return nil, err
	}
	if err := oneOf("fail-on", c.String("fail-on"), "", "warning"); err != nil {
		return nil, err
	}
	r := &report{words: bufio.NewWriter(p.err), least: finding.Warning, quiet: c.Bool("quiet"),
		checks: c.Command.Name == "check", known: isProperty}
	r.flush = r.words.Flush
	switch {
	case c.Bool("verbose"):
		r.least = finding.Note
	case r.quiet:
		r.least = finding.Error
	}
	if c.String("report") == "json" {
		b := bufio.NewWriter(out)
		r.lines, r.flush = json.NewEncoder(b), func() error { r.words.Flush(); return b.Flush() }
		r.lines.SetEscapeHTML(false)
	}
	if p.terminal && !c.Bool("no-progress") && !r.quiet {
		r.bar = &progress{w: r.words, now: p.now}
	}
	return r, nil
}

// found is told how many records there are, after the first pass.
func (r *report) found(n int) {
	if r.bar != nil {
		r.bar.total = n
	}
}

// outcome reports one record.
func (r *report) outcome(o *press.Outcome) error {
	r.records++
	worst := finding.Note
	for _, f := range o.Findings {
		worst = max(worst, f.Severity)
	}
	if worst > finding.Note {
		r.touched++
	}
	if r.lines != nil {
		return r.jsonOutcome(o)
	}
	r.textOutcome(o)
	if r.bar != nil {
		r.bar.show(r.records)
	}
	if r.words.Buffered() > 0 {
		return r.words.Flush()
	}
	return nil
}

func (r *report) textOutcome(o *press.Outcome) {
	for _, f := range o.Findings {
		if f.Severity < r.least {
			continue
		}
		r.bar.clear()
		fmt.Fprintln(r.words, sayFinding(f))
		r.excerpt(o.Raw, f)
		if f.Hint != "" {
			fmt.Fprintln(r.words, "  "+words.Hint(f.Hint))
		}
	}
	if len(o.Trace) > 0 && r.least == finding.Note {
		fmt.Fprintf(r.words, "%s\n", o.Trace)
	}
	for _, d := range o.Docs {
		switch {
		case d.Made && r.least == finding.Note:
			r.bar.clear()
			fmt.Fprintln(r.words, words.MadeOne(d.File, d.Pages, d.Withheld, d.LeftOut))
		case !d.Made && !d.Applies && r.least == finding.Note:
			r.bar.clear()
			fmt.Fprintln(r.words, words.NotForThem(d.Kind.String(), whose(o, d)))
		case !d.Made && d.Applies && !d.Failed:
			r.bar.clear()
			fmt.Fprintln(r.words, words.StoppedOne(d.Kind.String(), whose(o, d), d.Rules))
		}
	}
}

// whose says which record a document is of and, of a letter, which carer's it is, by their place.
func whose(o *press.Outcome, d press.Document) string {
	if d.Reader == "" || o.Record == "" {
		return o.Record
	}
	return o.Record + " (" + d.Reader + ")"
}

// sayFinding is a finding in one line.
func sayFinding(f finding.Finding) string {
	var b strings.Builder
	switch {
	case f.File != "" && f.Line > 0:
		fmt.Fprintf(&b, "%s:%d:%d: ", f.File, f.Line, f.Col)
	case f.File != "":
		b.WriteString(f.File + ": ")
	}
	b.WriteString(f.Severity.String() + " " + f.Rule)
	if f.Pointer != "" {
		b.WriteString(" " + f.Pointer)
	}
	return b.String() + " " + f.Text
}

// excerpt shows the line of a finding, its values masked, and a caret under the place.
func (r *report) excerpt(raw schema.Raw, f finding.Finding) {
	line, col, ok := lineOf(raw, f.Line, f.Col)
	if !ok {
		return
	}
	line, col = windowed(maskLine(line, r.known), col)
	if strings.Trim(line, "{}[], ") == "" {
		return // a lone bracket tells nobody anything
	}
	fmt.Fprintf(r.words, "  %s\n  %*s\n", strings.TrimRight(line, " "), col+1, "^")
}

// lineOf returns a line of the file as far as it belongs to the record, and the column in it, both
// counted from 0.
func lineOf(raw schema.Raw, line, col int) (string, int, bool) {
	if len(raw.Bytes) == 0 || line < raw.Line {
		return "", 0, false
	}
	text := string(raw.Bytes)
	for at := raw.Line; at < line; at++ {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return "", 0, false
		}
		text = rest
	}
	text, _, _ = strings.Cut(text, "\n")
	col--
	if line == raw.Line {
		col -= raw.Col - 1
	}
	return text, col, col >= 0
}

// The lines of a JSON report.
type (
	findingLine struct {
		Type     string   `json:"type"` // "finding"
		File     string   `json:"file,omitempty"`
		Line     int      `json:"line,omitempty"`
		Col      int      `json:"col,omitempty"`
		Severity string   `json:"severity"`
		Rule     string   `json:"rule"`
		Record   string   `json:"record,omitempty"`
		Pointer  string   `json:"pointer"`
		Text     string   `json:"text"`
		Hint     string   `json:"hint,omitempty"`
		Stops    []string `json:"stops,omitempty"`
	}
	documentLine struct {
		Type     string   `json:"type"` // "document", "stopped", "failed" or "notApplicable"
		Record   string   `json:"record"`
		Kind     string   `json:"kind"`
		Reader   string   `json:"reader,omitempty"`
		Delivery string   `json:"delivery,omitempty"` // of a letter
		File     string   `json:"file,omitempty"`
		Pages    int      `json:"pages,omitempty"`
		Withheld int      `json:"withheld,omitempty"` // facts that this reader may not see
		LeftOut  int      `json:"leftOut,omitempty"`  // items that a card had no room for
		Rules    []string `json:"rules,omitempty"`
	}
	resultLine struct {
		Type        string `json:"type"` // "result"
		Records     int    `json:"records"`
		Made        int    `json:"made"`
		Stopped     int    `json:"stopped"`
		Errors      int    `json:"errors"`
		Warnings    int    `json:"warnings"`
		Interrupted bool   `json:"interrupted,omitempty"`
	}
)

func (r *report) jsonOutcome(o *press.Outcome) error {
	for _, f := range o.Findings {
		line := findingLine{"finding", f.File, f.Line, f.Col, f.Severity.String(), f.Rule, f.Record,
			f.Pointer, f.Text, f.Hint, nil}
		for _, s := range f.Stops {
			if reader, _, _ := strings.Cut(s.Reader, "/"); reader != "" { // the id of one may be a name
				s.What += " (" + reader + ")"
			}
			line.Stops = append(line.Stops, s.What)
		}
		if err := r.lines.Encode(line); err != nil {
			return err
		}
	}
	for _, d := range o.Docs {
		line := documentLine{d.State(), o.Record, d.Kind.String(), d.Reader, d.Delivery, d.File, d.Pages, d.Withheld, d.LeftOut, d.Rules}
		if err := r.lines.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// end says the last line; whole is false if the run could not be done.
func (r *report) end(res press.Result, whole bool) {
	defer r.flush()
	r.bar.clear()
	if !whole {
		return
	}
	if r.lines != nil {
		_ = r.lines.Encode(resultLine{"result", res.Records, res.Made, res.Stopped, res.Errors,
			res.Warnings, res.Interrupted})
		return
	}
	if r.checks {
		fmt.Fprintln(r.words, words.Checked(res.Records, res.Errors, res.Warnings, r.touched))
	} else {
		fmt.Fprintln(r.words, words.Rendered(res.Records, res.Made, res.Stopped))
	}
	if res.Due != nil {
		fmt.Fprintln(r.words, words.ReviewDue(res.Due.Soon, res.Due.Overdue, res.Due.NoDate))
	}
}

// progress is a line on a terminal that is written over and over. A nil progress says nothing.
type progress struct {
	w     io.Writer
	now   func() time.Time
	total int
	last  time.Time
	shown bool
}

func (b *progress) show(done int) {
	if t := b.now(); t.Sub(b.last) >= 200*time.Millisecond {
		b.last, b.shown = t, true
		fmt.Fprint(b.w, "\r\x1b[K"+words.Progress(done, b.total))
	}
}

func (b *progress) clear() {
	if b != nil && b.shown {
		b.shown = false
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}

package schema

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"cpadoc/schema/finding"
)

// maxRecord is the most bytes of UTF-8 text that one record may have.
const maxRecord = 4 << 20

// Raw is one record as it stands in a file, not yet parsed.
type Raw struct {
	File  string // as given on the command line; "-" is standard input
	Index int    // 0 for the first record of the file; refused ones count too
	Line  int    // 1-based place of Bytes[0] in the decoded text
	Col   int    // 1-based, in characters
	Bytes []byte // UTF-8 without byte order mark; nil where findings say why there is none
}

// Reader cuts a file into records, one at a time and in constant memory, whatever its framing
// (one object, an array, one object a line, objects one after the other) and encoding (UTF-8,
// UTF-16, with or without byte order mark, gzip).
//
// One object a line is taken for granted where the first value begins and ends on one line of its
// own, or the file is named .ndjson or .jsonl. Then a broken line costs that line. Elsewhere a
// syntax error ends the file, because nobody can know where the next record begins.
type Reader struct {
	file  string
	input io.Reader
	src   source
	mode  mode
	index int
	skim  skim
	size  int // of the record before, a guess for the next
}

type mode uint8

const (
	modeStart mode = iota
	modeArray      // after [ or after an element
	modeFirst      // directly after [
	modeLines
	modeStream
	modeTail // after the closing ] of an array
	modeDone
)

// NewReader returns a Reader of r; file is the name that findings carry.
func NewReader(file string, r io.Reader) *Reader { return &Reader{file: file, input: r} }

// Next returns the next record, or findings about what stands in its place (then Raw.Bytes is nil).
// At the end it returns io.EOF; any other error is one of the machine.
func (r *Reader) Next() (Raw, []finding.Finding, error) {
	if r.mode == modeStart {
		if err := r.start(); err != nil {
			return r.failed(err)
		}
		if r.mode == modeDone {
			return r.give(nil, 1, 1, &saying{"there is no record in this file", "is it empty?"})
		}
	}
	switch r.mode {
	case modeDone:
		return Raw{File: r.file, Index: r.index}, nil, io.EOF
	case modeLines:
		return r.line()
	}
	return r.value()
}

func (r *Reader) start() error {
	text, err := decode(r.input)
	if err != nil {
		return err
	}
	r.src = source{r: text, line: 1, col: 1, buf: make([]byte, 64<<10)}
	r.src.space()
	switch c, ok := r.src.peek(); {
	case !ok && r.src.err != io.EOF:
		return r.src.err
	case !ok:
		r.mode = modeDone
	case c == '[' && !namedLines(r.file):
		r.src.skip(1)
		r.mode = modeFirst
	case namedLines(r.file):
		r.mode = modeLines
	default:
		r.mode = modeStream
	}
	return nil
}

func namedLines(file string) bool {
	name := strings.TrimSuffix(strings.ToLower(file), ".gz")
	return strings.HasSuffix(name, ".ndjson") || strings.HasSuffix(name, ".jsonl")
}

// failed ends the file: with a finding where the input is damaged, else with the error.
func (r *Reader) failed(err error) (Raw, []finding.Finding, error) {
	r.mode = modeDone
	var d damage
	if errors.As(err, &d) {
		text := string(d) + "; nothing more of this file was read"
		return r.give(nil, max(r.src.line, 1), max(r.src.col, 1), &saying{text, ""})
	}
	return Raw{File: r.file, Index: r.index}, nil, err
}

// give is the one way out of Next with something in hand.
func (r *Reader) give(b []byte, line, col int, s *saying) (Raw, []finding.Finding, error) {
	raw := Raw{File: r.file, Index: r.index, Line: line, Col: col, Bytes: b}
	r.index++
	if s == nil {
		return raw, nil, nil
	}
	return raw, []finding.Finding{unread(r.file, line, col, *s)}, nil
}

var tooLarge = saying{"this record is larger than 4 MiB and was skipped", ""}

// line returns the next line that is not blank.
func (r *Reader) line() (Raw, []finding.Finding, error) {
	for {
		r.src.mark()
		line, col := r.src.line, r.src.col
		b, large, ok := r.src.untilNewline(r.size)
		if !ok && r.src.err != io.EOF {
			return r.failed(r.src.err)
		}
		switch b = trimLine(b); {
		case large:
			return r.give(nil, line, col, &tooLarge)
		case len(b) > 0:
			r.size = len(b)
			return r.give(b, line, col, nil)
		case !ok && r.index == 0:
			return r.give(nil, 1, 1, &saying{"there is no record in this file", "is it empty?"})
		case !ok:
			return Raw{File: r.file, Index: r.index}, nil, io.EOF
		}
	}
}

func trimLine(b []byte) []byte {
	b = bytes.TrimRight(b, " \t\r\n")
	if rest, ok := bytes.CutPrefix(b, bom); ok && len(bytes.TrimSpace(rest)) == 0 {
		return nil
	}
	return b
}

// value returns the next value of an array or a concatenation.
func (r *Reader) value() (Raw, []finding.Finding, error) {
	more, slip := r.between()
	switch {
	case slip != faultNone:
		return r.broken(slip)
	case !more && r.src.err != nil && r.src.err != io.EOF:
		return r.failed(r.src.err)
	case !more && r.index == 0:
		r.mode = modeDone
		return r.give(nil, 1, 1, &saying{"there is no record in this file", "is the list empty?"})
	case !more:
		r.mode = modeDone
		return Raw{File: r.file, Index: r.index}, nil, io.EOF
	}
	line, col := r.src.line, r.src.col
	b, large, ok := r.whole()
	if !ok && r.src.err != nil && r.src.err != io.EOF && r.skim.fault == faultEnd {
		return r.failed(r.src.err)
	}
	if !ok {
		return r.broken(r.skim.fault)
	}
	if r.mode == modeFirst {
		r.mode = modeArray
	}
	if r.index == 0 && r.mode == modeStream && r.src.line == line && r.src.restBlank() {
		r.mode = modeLines
	}
	if large {
		return r.give(nil, line, col, &tooLarge)
	}
	r.size = len(b)
	return r.give(b, line, col, nil)
}

// between goes to the next value; more is false at the end.
func (r *Reader) between() (more bool, slip fault) {
	r.src.space()
	c, ok := r.src.peek()
	switch {
	case r.mode == modeStream:
		return ok, faultNone
	case !ok && r.src.err != io.EOF:
		return false, faultNone
	case !ok && r.mode != modeTail:
		return false, faultEnd
	case r.mode == modeTail && ok:
		return false, faultTrailing
	case r.mode == modeTail:
		return false, faultNone
	case c == ']':
		r.src.skip(1)
		r.mode = modeTail
		return r.between()
	case r.mode == modeFirst:
		return true, faultNone
	case c != ',':
		return false, faultComma
	}
	r.src.skip(1)
	r.src.space()
	if _, ok = r.src.peek(); !ok && r.src.err == io.EOF {
		return false, faultEnd
	}
	return ok, faultNone
}

// whole reads one value to its end. A large one is passed over without being kept.
func (r *Reader) whole() (b []byte, large, ok bool) {
	r.skim.reset()
	b = make([]byte, 0, r.size+r.size/8+64)
	for {
		part := r.src.window()
		if len(part) == 0 {
			return b, large, r.skim.end()
		}
		n := r.skim.feed(part)
		if large = large || len(b)+n > maxRecord; large {
			b = nil
		} else {
			b = append(b, part[:n]...)
		}
		r.src.skip(n)
		switch r.skim.state {
		case skDone:
			return b, large, true
		case skBad:
			return nil, large, false
		}
	}
}

// broken ends the file at a syntax error.
func (r *Reader) broken(f fault) (Raw, []finding.Finding, error) {
	r.mode = modeDone
	s := faults[f]
	s.text += "; the rest of this file was not read"
	return r.give(nil, r.src.line, r.src.col, &s)
}

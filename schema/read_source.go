package schema

import (
	"bytes"
	"encoding/binary"
	"io"
	"math/bits"
)

var bom = []byte{0xef, 0xbb, 0xbf}

// source is a window on the decoded text that knows its line and column.
type source struct {
	r         io.Reader
	buf       []byte
	lo, hi    int   // buf[lo:hi] is read and not yet used
	err       error // what ended the input, io.EOF at its end
	line, col int   // of buf[lo]
}

// window returns what is at hand, at least one byte before the end.
func (s *source) window() []byte {
	for s.lo == s.hi && s.err == nil {
		s.lo = 0
		s.hi, s.err = s.r.Read(s.buf)
	}
	return s.buf[s.lo:s.hi]
}

func (s *source) peek() (byte, bool) {
	w := s.window()
	if len(w) == 0 {
		return 0, false
	}
	return w[0], true
}

// skip goes n bytes on; they are in the window.
func (s *source) skip(n int) {
	s.line, s.col = advance(s.line, s.col, s.buf[s.lo:s.lo+n])
	s.lo += n
}

// space goes past white space, and past byte order marks: files are joined with cat.
func (s *source) space() {
	for {
		w := s.window()
		n := 0
		for n < len(w) && isSpace(w[n]) {
			n++
		}
		s.skip(n)
		if n < len(w) && !s.mark() {
			return
		}
		if len(w) == 0 {
			return
		}
	}
}

// mark goes past a byte order mark; false if there is none.
func (s *source) mark() bool {
	if c, ok := s.peek(); !ok || c != bom[0] {
		return false
	}
	s.need(len(bom))
	if !bytes.HasPrefix(s.buf[s.lo:s.hi], bom) {
		return false
	}
	s.lo += len(bom)
	return true
}

// need fills the window to n bytes where the input has them.
func (s *source) need(n int) {
	if s.hi-s.lo < n && s.lo > 0 {
		s.hi = copy(s.buf, s.buf[s.lo:s.hi])
		s.lo = 0
	}
	for s.hi-s.lo < n && s.err == nil {
		var got int
		got, s.err = s.r.Read(s.buf[s.hi:])
		s.hi += got
	}
}

// restBlank reports whether nothing but blanks follow on this line, and goes to its end.
func (s *source) restBlank() bool {
	for {
		c, ok := s.peek()
		if !ok || c == '\n' {
			return ok
		}
		if !isSpace(c) {
			return false
		}
		s.skip(1)
	}
}

// untilNewline returns the bytes up to and with the next line end; ok is false at the end of the
// input. Of a line over the limit it keeps nothing.
func (s *source) untilNewline(guess int) (b []byte, large, ok bool) {
	for {
		w := s.window()
		if len(w) == 0 {
			return b, large, false
		}
		n := bytes.IndexByte(w, '\n') + 1
		ok = n > 0
		if !ok {
			n = len(w)
		}
		if b == nil && !large {
			b = make([]byte, 0, max(guess+guess/8, n, 64))
		}
		// The line end and a CR before it are no part of the record.
		if large = large || len(b)+n > maxRecord+2; large {
			b = nil
		} else {
			b = append(b, w[:n]...)
		}
		s.skipLine(n, ok)
		if ok {
			return b, large || len(bytes.TrimRight(b, "\r\n")) > maxRecord, true
		}
	}
}

func (s *source) skipLine(n int, ended bool) {
	if ended {
		s.line, s.col = s.line+1, 1
	} else {
		s.col += countChars(s.buf[s.lo : s.lo+n])
	}
	s.lo += n
}

// advance returns the place after b.
func advance(line, col int, b []byte) (int, int) {
	if n := bytes.Count(b, []byte{'\n'}); n > 0 {
		line, col = line+n, 1
		b = b[bytes.LastIndexByte(b, '\n')+1:]
	}
	return line, col + countChars(b)
}

// countChars counts characters: the bytes that do not continue one. It returns the same sum however
// a text is cut, which utf8.RuneCount does not.
func countChars(b []byte) int {
	n := len(b)
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		n -= bits.OnesCount64(w >> 7 &^ (w >> 6) & 0x0101010101010101)
	}
	for _, c := range b {
		if c&0xc0 == 0x80 {
			n--
		}
	}
	return n
}

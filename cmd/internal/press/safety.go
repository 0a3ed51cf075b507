package press

import (
	"unicode/utf8"

	"cpadoc/render/page"
	"cpadoc/schema"
)

// own tells whether every item of every page is the template's, the profile's or that record's
// (domain.md H1, X91). It is the last look before a page becomes a file, and is never skipped.
func own(d *page.Doc, record string) bool {
	for p := range d.Pages {
		items := d.Pages[p].Items
		for i := range items {
			switch o := &items[i].Origin; o.Record {
			case "", "profile", record:
			default:
				return false
			}
		}
	}
	return true
}

// numbers finds what looks like NHS numbers on pages: ten digits that stand together, or parted by
// single spaces or hyphens, also over the end of a line.
type numbers struct {
	digits [10]byte
	n      int  // digits so far; more than ten are no number
	parted bool // the last letter was a separator
	found  func(number string)
}

// scan tells found of every such number on the pages; banner and footer are not looked at.
func (s *numbers) scan(d *page.Doc) {
	last := page.Artifact
	for p := range d.Pages {
		items := d.Pages[p].Items
		for i := range items {
			it := &items[i]
			if it.Kind != page.Words || it.Elem == page.Artifact {
				continue
			}
			if it.Elem != last {
				s.end()
				last = it.Elem
			}
			s.text(it.Text)
			if it.Space {
				s.letter(' ')
			}
		}
	}
	s.end()
}

func (s *numbers) text(t string) {
	for t != "" {
		if s.n == 0 && (t[0] < '0' || t[0] > '9') { // nearly every letter
			t = t[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(t)
		s.letter(r)
		t = t[size:]
	}
}

func (s *numbers) letter(r rune) {
	switch {
	case r >= '0' && r <= '9':
		if s.n < len(s.digits) {
			s.digits[s.n] = byte(r)
		}
		s.n++
		s.parted = false
	case s.n > 0 && !s.parted && (r == ' ' || r == '-' || r == '\u00a0' || r == '\u2011'):
		s.parted = true
	default:
		s.end()
	}
}

func (s *numbers) end() {
	if s.n == len(s.digits) {
		s.found(string(s.digits[:]))
	}
	s.n, s.parted = 0, false
}

// another tells whether the pages carry the NHS number of another record of the run (domain.md
// X91): people copy from the wrong file.
func (h *hand) another(d *page.Doc, own string) (yes bool) {
	mine := h.printer.Number(own)
	s := numbers{found: func(number string) {
		n := h.printer.Number(number)
		yes = yes || n != 0 && n != mine && h.survey.batch.HoldsNumber(n)
	}}
	s.scan(d)
	return yes
}

// printable tells whether no fact on the pages holds a letter that may not be printed (domain.md
// X99). Facts that this reader does not see do not count.
func printable(c *schema.Checked, d *page.Doc) bool {
	if !has(c, "X99") {
		return true
	}
	for p := range d.Pages {
		items := d.Pages[p].Items
		for i := range items {
			if o := &items[i].Origin; o.Record == c.ID {
				if _, bad := c.Unprintable(o.Pointer); bad {
					return false
				}
			}
		}
	}
	return true
}

func has(c *schema.Checked, rule string) bool {
	for i := range c.Findings {
		if c.Findings[i].Rule == rule {
			return true
		}
	}
	return false
}

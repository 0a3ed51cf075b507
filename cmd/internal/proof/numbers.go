package proof

import (
	"unicode/utf8"

	"cpadoc/render/page"
)

// numbers finds what looks like NHS numbers on pages: ten digits that stand together, or parted by
// single spaces or hyphens, also over the end of a line.
type numbers struct {
	digits [10]byte
	n      int  // digits so far; more than ten are no number
	parted bool // the last letter was a separator
	found  func(number string)
}

// scan calls found with every such number on pages; banner and footer are not looked at.
func (s *numbers) scan(pages []page.Page) {
	last := page.Artifact
	for p := range pages {
		items := pages[p].Items
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

package main

import (
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// page is an 8-bit code page: code -> letter, 0 if there is none. Every page has the space at 32,
// so that words of one alphabet part without a change of font.
type page struct {
	name  string
	codes [256]rune
}

// span is a range of letters, both ends included.
type span struct{ first, last rune }

// plan says which letters stand on which page, after page 0 (cp1252). A letter stands on the first
// page that names it; what the typeface lacks, and what NFC writes otherwise, is left out.
var plan = []struct {
	name  string
	spans []span
}{
	// Letters of the Latin alphabets of Europe beyond cp1252, with Welsh, Romanian and Azeri.
	{"latin-a", []span{{0x100, 0x17F}, {0x18F, 0x18F}, {0x259, 0x259}, {0x218, 0x21B}, {0x1CD, 0x1DC},
		{0x1E6, 0x1E7}, {0x1FA, 0x1FF}, {0x232, 0x233}, {0x2B9, 0x2BF}, {0x2C7, 0x2C7}, {0x2D8, 0x2DD},
		{0x1E80, 0x1E85}, {0x1E9E, 0x1E9E}, {0x1EF2, 0x1EF3}, {0x1E02, 0x1E03}, {0x1E0A, 0x1E0B},
		{0x1E1E, 0x1E1F}, {0x1E40, 0x1E41}, {0x1E56, 0x1E57}, {0x1E60, 0x1E61}, {0x1E6A, 0x1E6B}}},
	// Vietnamese; dots below for Yoruba, Igbo and romanised Arabic and Indian names; Hausa.
	{"latin-v", []span{{0x1A0, 0x1A1}, {0x1AF, 0x1B0}, {0x1EA0, 0x1EF9}, {0x1E04, 0x1E05}, {0x1E0C, 0x1E13},
		{0x1E24, 0x1E2B}, {0x1E32, 0x1E3B}, {0x1E3E, 0x1E4B}, {0x1E58, 0x1E5F}, {0x1E62, 0x1E63},
		{0x1E6C, 0x1E71}, {0x1E7C, 0x1E7F}, {0x1E86, 0x1E89}, {0x1E8A, 0x1E97},
		{0x181, 0x181}, {0x253, 0x253}, {0x18A, 0x18A}, {0x257, 0x257}, {0x198, 0x199}, {0x1B3, 0x1B4},
		{0x186, 0x186}, {0x254, 0x254}, {0x190, 0x190}, {0x25B, 0x25B}, {0x14A, 0x14B}}},
	{"latin-b", []span{{0x180, 0x24F}}},
	{"latin-c", []span{{0x1E00, 0x1E9B}, {0x2C60, 0x2C6D}, {0x2C71, 0x2C77}, {0xA717, 0xA721},
		{0xA788, 0xA78C}, {0xFB01, 0xFB02}}},
	{"greek", []span{{0x370, 0x3FF}}},
	{"polytonic", []span{{0x1F00, 0x1FFF}}},
	{"cyrillic", []span{{0x400, 0x45F}, {0x490, 0x500}}},
	{"cyrillic-b", []span{{0x460, 0x482}, {0x48A, 0x48F}, {0x501, 0x52F}}},
	{"phonetic", []span{{0x250, 0x2FF}}},
	{"signs", []span{{0x2000, 0x200A}, {0x2010, 0x2027}, {0x2030, 0x205E}, {0x2070, 0x2094},
		{0x20A0, 0x20BF}, {0x2100, 0x214F}, {0x2153, 0x2184}, {0x2190, 0x22FF}}},
	{"shapes", []span{{0x2300, 0x25FF}, {0x2600, 0x26FF}}},
}

// aliases are drawn as another letter: spaces and hyphens that must not break differ from the
// plain ones in layout only.
var aliases = map[rune]rune{0xA0: ' ', 0x202F: ' ', 0x2010: '-', 0x2011: '-'}

// pages lays the plan out over the letters of the face.
func pages(f *face) []page {
	seen := map[rune]bool{}
	for from := range aliases {
		seen[from] = true
	}
	all := []page{latin(seen)}
	for _, p := range plan {
		pg, next := page{name: p.name}, 33
		pg.codes[32] = ' '
		for _, s := range p.spans {
			for r := s.first; r <= s.last; r++ {
				if f.chars[r] == 0 || seen[r] || norm.NFC.String(string(r)) != string(r) {
					continue
				}
				pg.codes[next], seen[r] = r, true // more than 223 letters: a fault of the plan, it panics
				next++
			}
		}
		all = append(all, pg)
	}
	return all
}

// latin is cp1252 as the writer's WinAnsiEncoding has it, without the soft hyphen.
func latin(seen map[rune]bool) page {
	pg := page{name: "latin"}
	for c := 32; c < 256; c++ {
		r := charmap.Windows1252.DecodeByte(byte(c))
		if (r < 127 || r > 0xA0) && r != 0xAD && r != 0xFFFD {
			pg.codes[c], seen[r] = r, true
		}
	}
	return pg
}

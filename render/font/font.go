// Package font holds the letters that cpadoc can draw: Liberation Sans cut at build time into 8-bit
// code pages ("Cpadoc Sans"), with widths and the page and byte of every letter. A rune that Find
// does not know is one that no document may print (X99).
//
// Covered are the Latin, Greek and Cyrillic letters of the typeface, punctuation, and signs. A
// letter that NFC leaves as base and combining mark (Yoruba "ẹ́") is not: marks cannot be placed
// with 8-bit fonts, so Find knows no combining mark.
package font

//go:generate go run ./cut .

// Face is a weight of the one typeface.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
)

// Glyph is where a letter stands: the code page, the byte in it, and its advance width in
// thousandths of the font size in each face.
type Glyph struct {
	Page  uint8
	Code  byte
	Width [2]uint16
}

// Find says where a letter stands, and whether any page has it. No-break spaces (U+00A0, U+202F)
// are found as the space, and U+2010 and U+2011 as the hyphen. The space stands at code 32 of every
// page; Find names page 0.
func Find(r rune) (Glyph, bool) {
	u := uint32(r)
	if u >= uint32(len(index))*rowSize {
		return Glyph{}, false
	}
	g := glyphs[index[u/rowSize]][u%rowSize]
	return g, g.Code != 0
}

// rowSize is how many letters one row of glyphs holds.
const rowSize = 64

// File is one page of one face, ready to be embedded.
type File struct {
	Name       string // PostScript name, the BaseFont
	Definition []byte // JSON as fpdf.AddFontFromBytes takes it
	Deflated   []byte // the TrueType font in zlib format
	ToUnicode  []byte // CMap in zlib format; nil for page 0, which is WinAnsiEncoding
}

// Embedded is the file of a code page, 0 to Pages-1, in a face. Its slices must not be changed.
func Embedded(page uint8, face Face) *File { return &files[page][face] }

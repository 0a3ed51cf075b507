// Package font holds the letters that cpadoc can draw: Liberation Sans cut at build time into
// 8-bit code pages ("Cpadoc Sans"), with widths and the page and byte of every letter. A rune that
// Find does not know is one that no document may print (domain.md X99).
package font

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

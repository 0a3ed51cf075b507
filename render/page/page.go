// Package page holds finished pages: text, rules and boxes at fixed places, each of which knows the
// structure element that it belongs to. Layout makes them, the PDF and text writers read them.
package page

import (
	"cpadoc/render/picture"
	"cpadoc/render/style"
)

// Doc is a laid-out document, or a run of several.
type Doc struct {
	Title string // document type and recordId
	Lang  string
	Check string // check code, 8 hex digits, as printed in the footer
	Pages []Page
	Elems []Elem // structure elements in reading order; Elems[0] is the Document itself
	Marks []Bookmark
	// LeftOut is how many items a wallet card or a fridge sheet had no room for.
	LeftOut int
	// Unsafe says that a number or the allergies are among them: such a card is not to be used.
	Unsafe bool
}

// Page is one A4 sheet side, in drawing order, which is also reading order for tagged items.
type Page struct {
	Items []Item
	// Held is how tall the first thing is that went over to the next page and that no break may part, with
	// the gap above it; 0 where the next page was not begun for want of room, and on the last page.
	Held style.Unit
}

// Kind of an item; the set is closed.
type Kind uint8

// The kinds of items.
const (
	Words     Kind = iota // a run of text on one line; X, Y is the baseline's left end
	Rule                  // a line from X, Y to X+W, Y+H; Size is its thickness
	Box                   // a rectangle: the middle of its border Size (0: none); Fill may be set
	Disc                  // a filled circle in the square X, Y, W, W
	TickBox               // an empty tick box: a Box, but a figure; Text is its ActualText
	TickSign              // a drawn tick in the square X, Y, W, W; Text is its ActualText
	CrossSign             // a drawn cross
	Picture               // Item.Picture in the rectangle X, Y, W, H
)

// Artifact marks an item that is decoration: banner, footer, rules, repeated heads (ISO 14289-1
// 7.1).
const Artifact int32 = -1

// Item is one thing drawn. One type for all kinds: pages hold hundreds.
type Item struct {
	Kind   Kind
	Bold   bool
	Dashed bool
	Colour style.Colour
	Fill   style.Colour // None for no fill
	Elem   int32        // index into Doc.Elems of a leaf element, or Artifact
	X, Y   style.Unit
	W, H   style.Unit // of Words: W is the advance width
	Size   style.Unit // font size, line thickness or border
	Text   string
	// Space says that a line of running text goes on after this run: the writer adds a space to
	// the extracted text so that words join rightly.
	Space   bool
	Part    Part
	Picture *picture.Picture
	Origin  Origin
}

// Part says what an artifact is (ISO 32000-1 14.8.2.2.2).
type Part uint8

// The parts of a page.
const (
	Body Part = iota
	Header
	Footer
)

// Origin is as in package doc; the zero value is the template's own words.
type Origin struct{ Record, Pointer string }

// Role is a standard structure type (ISO 32000-1 14.8.4).
type Role string

// The roles that layout uses.
const (
	RoleDocument Role = "Document"
	RoleSect     Role = "Sect"
	RoleH1       Role = "H1"
	RoleH2       Role = "H2"
	RoleH3       Role = "H3"
	RoleP        Role = "P"
	RoleL        Role = "L"
	RoleLI       Role = "LI"
	RoleLbl      Role = "Lbl"
	RoleLBody    Role = "LBody"
	RoleTable    Role = "Table"
	RoleTHead    Role = "THead"
	RoleTBody    Role = "TBody"
	RoleTR       Role = "TR"
	RoleTH       Role = "TH"
	RoleTD       Role = "TD"
	RoleSpan     Role = "Span"
	RoleFigure   Role = "Figure"
)

// Elem is a structure element. Children follow their parent in Doc.Elems in reading order.
type Elem struct {
	Role    Role
	Parent  int32 // index into Doc.Elems; -1 for the Document
	Alt     string
	Actual  string // replacement text
	Scope   string // "Column", "Row" for TH
	ColSpan int
	RowSpan int
}

// Bookmark leads to a place; Level 0 is the outermost.
type Bookmark struct {
	Title string
	Level int
	Page  int // index into Pages
	Y     style.Unit
}

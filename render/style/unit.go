// Package style holds the look of the paper as numbers: every type size, leading, space, grid line,
// rule and colour of every edition. Nothing is sized outside this package. Measures are those of
// render/STYLE.md; large print is one scale from 18 point, never a zoom.
package style

// Unit is a length in thousandths of a point (1/72000 inch).
type Unit int32

// Pt is a length in points.
func Pt(pt float64) Unit { return Unit(pt*1000 + 0.5) }

// MM is a length in millimetres.
func MM(mm float64) Unit { return Unit(mm*72000/25.4 + 0.5) }

// MM is the length in millimetres.
func (u Unit) MM() float64 { return float64(u) * 25.4 / 72000 }

// Colour is 0xRRGGBB, or None.
type Colour int32

// None is no colour.
const None Colour = -1

// Type is a size of type and its leading.
type Type struct{ Size, Lead Unit }

// Base is the height of the baseline below the top of a line: the letters' box (ascent 0.905,
// descent 0.212 of the size) stands in the middle of the leading.
func (t Type) Base() Unit { return t.Lead/2 + Unit(int64(t.Size)*3465/10000) }

// Lines is the height of n lines.
func (t Type) Lines(n int) Unit { return Unit(n) * t.Lead }

// Line is a rule or a border: its thickness and colour.
type Line struct {
	W Unit
	C Colour
}

package typeset

import "cpadoc/render/style"

// Typeface is how words are set: size, leading, weight and colour.
type Typeface struct {
	style.Type
	Bold   bool // all of it, whatever the spans say
	Colour style.Colour
}

// Body is the typeface of running text.
func Body(s *style.Sheet) Typeface { return Plain(s.Body).In(s.Ink) }

// Label is the typeface of labels and small headings.
func Label(s *style.Sheet) Typeface { return Bold(s.Body).In(s.Ink) }

// Muted is the typeface of asides such as an action's state of play.
func Muted(s *style.Sheet) Typeface { return Plain(s.Body).In(s.Muted) }

// Bold is a size of type in bold and black.
func Bold(t style.Type) Typeface { return Typeface{Type: t, Bold: true} }

// Plain is a size of type in regular weight and black.
func Plain(t style.Type) Typeface { return Typeface{Type: t} }

// In returns the typeface in another colour.
func (t Typeface) In(c style.Colour) Typeface { t.Colour = c; return t }

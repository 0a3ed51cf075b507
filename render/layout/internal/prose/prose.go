// Package prose sets running text: paragraphs, headings, lists and callouts.
package prose

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/draw"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Prose sets running text into a flow.
type Prose struct {
	draw *draw.Canvas
	flow *flow.Flow
}

// New makes what sets running text into a flow.
func New(c *draw.Canvas, f *flow.Flow) *Prose { return &Prose{c, f} }

// Set lays out running text and reports whether the block is such.
func (p *Prose) Set(b doc.Block) bool {
	switch b := b.(type) {
	case doc.Para:
		p.para(b.Text)
	case doc.List:
		p.List(b)
	case doc.Callout:
		p.callout(b)
	default:
		return false
	}
	return true
}

// Subheading sets a heading of the third level.
func (p *Prose) Subheading(t doc.Text) {
	if typeset.Empty(t) {
		return
	}
	p.flow.Between(flow.Under)
	if !p.flow.Heading() {
		p.flow.KeepNone() // what a heading above lacks is not under this one
	}
	p.Headline(t, typeset.Label(p.draw.Sheet), p.draw.Heading(3, p.draw.Parent))
	p.flow.KeepNext(3)
	p.flow.Above = flow.Under
}

// Headline sets a heading, whole.
func (p *Prose) Headline(t doc.Text, h typeset.Typeface, elem int32) {
	from := len(p.flow.Strips)
	p.flow.Stack(t, p.draw.Sheet.Left, p.draw.Sheet.Width, h, elem)
	p.flow.Bind(from, flow.Stuck)
}

// Para sets a paragraph.
func (p *Prose) Para(t doc.Text) {
	if typeset.Empty(t) {
		return
	}
	p.flow.Between(flow.Running)
	p.Lines(t)
	p.flow.Above = flow.Running
}

// para sets a paragraph. One with an empty box in it is part of a form: it is as wide as the page.
func (p *Prose) para(t doc.Text) {
	if !slices.ContainsFunc(t, func(s doc.Span) bool { return s.Style == doc.Box }) {
		p.Para(t)
		return
	}
	p.flow.Between(flow.Inline)
	p.Wide(t, typeset.Body(p.draw.Sheet))
	p.flow.Above = flow.Inline
}

// Lines sets a paragraph without space above it.
func (p *Prose) Lines(t doc.Text) {
	s := p.draw.Sheet
	p.flow.Stack(t, s.Left, s.ParaW, typeset.Body(s), p.draw.Add(page.RoleP))
}

// Wide sets a text as wide as the page, without space above it.
func (p *Prose) Wide(t doc.Text, face typeset.Typeface) {
	s := p.draw.Sheet
	p.flow.Stack(t, s.Left, s.Width, face, p.draw.Add(page.RoleP))
}

// callout sets a boxed "please note".
func (p *Prose) callout(b doc.Callout) {
	if typeset.Empty(b.Text) {
		return
	}
	s := p.draw.Sheet
	p.flow.Between(flow.Boxes)
	fr := flow.Frame{
		X: s.Left, W: s.Width, Foot: s.CalloutY, Box: s.CalloutBox, Bar: s.CalloutBar, Fill: s.Tint,
	}
	inset, h := s.CalloutX, typeset.Body(s)
	if b.Staff {
		fr.Foot, fr.Box, fr.Bar, fr.Fill = s.StripY, s.StripBox, s.StripBar, style.None
		inset, h = s.StripX, typeset.Bold(s.Strip)
	}
	p.flow.Framed(fr, func() {
		x := fr.X + fr.Bar.W + inset
		p.flow.Stack(b.Text, x, fr.X+fr.W-fr.Box.W-inset-x, h, p.draw.Add(page.RoleP))
	})
	p.flow.Above = flow.Boxes
}

// Groups sets lines as running text; an empty one parts groups.
func (p *Prose) Groups(texts []doc.Text) {
	before := false
	for _, t := range texts {
		if typeset.Empty(t) {
			before = false
			continue
		}
		if !before {
			p.flow.Between(flow.Running)
		}
		p.Lines(t)
		p.flow.Above, before = flow.Running, true
	}
}

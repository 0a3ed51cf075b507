package form

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
)

// signature sets a line to sign on with date cells, name and role under it, or the words that were
// recorded. It keeps with two lines of what stands above it.
func (f *Forms) signature(b doc.Signature) {
	s := f.draw.Sheet
	if !typeset.Empty(b.Recorded) {
		f.flow.Between(flow.Boxes)
		f.flow.HoldBefore()
		f.beside(signer(b), b.Recorded, typeset.Body(s))
		f.flow.Above = flow.Boxes
		return
	}
	f.flow.Between(flow.Signing)
	f.flow.Above = flow.Signing
	f.flow.HoldBefore()
	first := len(f.flow.Strips)
	if s.Columns && f.signRow(b) {
		f.flow.Signed(first)
		return
	}
	from := len(f.draw.Items)
	f.draw.Rule(s.SignRule, s.Left, s.SignH-s.SignRule.W/2, s.Width)
	f.flow.Push(from, s.SignH, 0, true)
	f.flow.Space(s.SignUnder)
	f.flow.KeepNext(1)
	f.signed(b)
	f.flow.Signed(first)
	if f.flow.Height(first) <= s.Whole {
		f.flow.Bind(first, flow.Firm)
	}
}

// signRow sets who signs, the line and the cells side by side, with what the cells are for over them;
// false where that is too high for a row.
func (f *Forms) signRow(b doc.Signature) bool {
	s := f.draw.Sheet
	name, face := signer(b), typeset.Body(s)
	n := f.draw.Lines(name, s.SignNameW, face)
	h := max(s.SignH, s.Body.Lines(n))
	end := s.Left + s.Width
	cells := end - 8*s.CellW + 7*s.Cells.W - 2*(s.CellGap+s.Cells.W)
	if h > s.Whole || f.draw.Lines(b.Caption, end-cells, typeset.Plain(s.Caption)) > 1 {
		return false
	}
	from := len(f.draw.Items)
	f.draw.Set(name, s.Left, s.SignNameW, h-s.Body.Lines(n), face, f.draw.Add(page.RoleP))
	if !typeset.Empty(b.Caption) {
		f.draw.Set(b.Caption, cells, end-cells, h-s.CellH-s.Caption.Lead, typeset.Plain(s.Caption), f.draw.Add(page.RoleP))
	}
	f.draw.Rule(s.SignRule, s.SignX, h-s.SignRule.W/2, s.SignW)
	f.cells(cells, h-s.CellH)
	f.flow.Push(from, h, max(n, 1), true)
	return true
}

// signed sets what stands under the line.
func (f *Forms) signed(b doc.Signature) {
	s := f.draw.Sheet
	name, caption := signer(b), typeset.Plain(s.Caption)
	r := f.flow.Row()
	r.Put(name, s.Left, s.Width, typeset.Body(s), f.draw.Add(page.RoleP))
	r.End()
	f.flow.KeepNext(1)
	f.flow.Space(s.Part)
	f.cellStrip(s.Left)
	if !typeset.Empty(b.Caption) {
		f.flow.KeepNext(1)
		f.prose.Wide(b.Caption, caption)
	}
}

// signer is the name, bold where it is somebody's, and the role.
func signer(b doc.Signature) doc.Text {
	if typeset.Empty(b.Role) && (len(b.Name) == 0 || b.Name[0].Origin == doc.Origin{}) {
		return b.Name
	}
	var t doc.Text
	for _, span := range b.Name {
		if span.Style == doc.Plain {
			span.Style = doc.Bold
		}
		t = append(t, span)
	}
	if len(t) > 0 && !typeset.Empty(b.Role) {
		t = append(t, doc.Span{Text: ", "})
	}
	return append(t, b.Role...)
}

package form

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// ticks sets empty boxes with their labels, as a list.
func (f *Forms) ticks(b doc.Ticks) {
	s := f.draw.Sheet
	switch {
	case f.flow.Above == flow.Running && typeset.Empty(b.Label):
		f.flow.Space(s.TickTop)
	default:
		f.flow.Between(flow.Boxes)
	}
	if b.Row && s.Columns && typeset.Empty(b.Label) && f.tickSpread(b) {
		f.flow.Above = flow.Boxes
		return
	}
	if !b.Row || !s.Columns || typeset.Empty(b.Label) || !f.tickRow(b) {
		if !typeset.Empty(b.Label) {
			f.prose.Wide(b.Label, typeset.Label(s))
			f.flow.KeepNext(1)
		}
		if b.Columns == 4 && s.Columns && f.tickFour(b) {
			f.flow.Above = flow.Ticked
			return
		}
		f.tickList(b)
	}
	f.flow.Above = flow.Boxes
}

// tickList sets options below each other, or in the two halves.
func (f *Forms) tickList(b doc.Ticks) {
	s := f.draw.Sheet
	l := f.draw.Add(page.RoleL)
	if b.Columns > 1 && s.Columns {
		from, before := len(f.draw.Items), f.draw.Mark()
		half := (len(b.Options) + 1) / 2
		n, h := f.tickColumn(b.Options[:half], s.Left, l)
		m, g := f.tickColumn(b.Options[half:], s.HalfX, l)
		if h = max(h, g); h <= s.Whole {
			f.flow.Push(from, h, max(n, m), true)
			return
		}
		f.draw.Back(before)
	}
	for _, t := range b.Options {
		f.option(t, l)
	}
}

// tickColumn sets options below each other in one half and returns their number and height.
func (f *Forms) tickColumn(options []doc.Text, x style.Unit, l int32) (n int, y style.Unit) {
	for _, t := range options {
		y += f.tickAt(t, x, y, f.draw.Sheet.HalfW-f.draw.Sheet.TickX, l)
	}
	return len(options), y
}

// tickAt sets a box and its label and returns the height of both. The label's first line is centred
// on the box.
func (f *Forms) tickAt(t doc.Text, x, y, w style.Unit, l int32) style.Unit {
	s := f.draw.Sheet
	li := f.draw.Elem(page.RoleLI, l)
	f.draw.Tick(x, y+(s.TickPitch-s.Tick)/2, f.draw.Elem(page.RoleLbl, li))
	label := f.draw.Elem(page.RoleLBody, li)
	n := f.draw.Set(t, x+s.TickX, w, y+(s.TickPitch-s.Body.Lead)/2, typeset.Body(s), label)
	return s.TickPitch + s.Body.Lines(max(n, 1)-1)
}

// option sets one option as a strip; one taller than a row parts between its lines.
func (f *Forms) option(t doc.Text, l int32) {
	s := f.draw.Sheet
	from, before := len(f.draw.Items), f.draw.Mark()
	if h := f.tickAt(t, s.Left, 0, s.Width-s.TickX, l); h <= s.Whole {
		f.flow.Push(from, h, 1, true)
		return
	}
	f.draw.Back(before)
	li := f.draw.Elem(page.RoleLI, l)
	f.draw.Tick(s.Left, (s.Body.Lead-s.Tick)/2, f.draw.Elem(page.RoleLbl, li))
	label := f.draw.Elem(page.RoleLBody, li)
	n := f.draw.Set(t, s.Left+s.TickX, s.Width-s.TickX, 0, typeset.Body(s), label)
	f.flow.Running(from, n, s.Body.Lead)
}

// tickRow sets the label at the key column and the boxes beside it; false if that is too high.
func (f *Forms) tickRow(b doc.Ticks) bool {
	s := f.draw.Sheet
	from, before := len(f.draw.Items), f.draw.Mark()
	p := f.draw.Add(page.RoleP)
	n := f.draw.Set(b.Label, s.Left, s.KeyW, (s.TickPitch-s.Body.Lead)/2, typeset.Label(s), p)
	l := f.draw.Add(page.RoleL)
	x, y, h := s.MainX, style.Unit(0), style.Unit(0)
	end := s.MainX + s.ValueW
	for _, t := range b.Options {
		wide := s.TickX + typeset.Across(t, typeset.Body(s))
		if x > s.MainX && x+wide > end {
			x, y = s.MainX, h
		}
		h = max(h, y+f.tickAt(t, x, y, end-x-s.TickX, l))
		x += wide + s.TickGap
	}
	h = max(h, s.TickPitch+s.Body.Lines(max(n, 1)-1))
	if h > s.Whole {
		f.draw.Back(before)
		return false
	}
	f.flow.Push(from, h, 1, true)
	return true
}

// tickSpread sets the boxes in one row as wide as the text, evenly apart; false if they have no room there.
func (f *Forms) tickSpread(b doc.Ticks) bool {
	s := f.draw.Sheet
	room := s.Width
	for _, t := range b.Options {
		room -= s.TickX + typeset.Across(t, typeset.Body(s))
	}
	if n := style.Unit(len(b.Options) - 1); n < 1 || room/n < apart(s) {
		return false
	}
	from := len(f.draw.Items)
	l, x := f.draw.Add(page.RoleL), s.Left
	for _, t := range b.Options {
		f.tickAt(t, x, 0, s.Width, l)
		x += s.TickX + typeset.Across(t, typeset.Body(s)) + room/style.Unit(len(b.Options)-1)
	}
	f.flow.Push(from, s.TickPitch, 1, true)
	return true
}

// apart is the least from a label to the next box: twice as far as that is from its own.
func apart(s *style.Sheet) style.Unit { return 2 * (s.TickX - s.Tick) }

// tickFour sets up to four boxes in one row; false if a label needs a second line.
func (f *Forms) tickFour(b doc.Ticks) bool {
	s := f.draw.Sheet
	if len(b.Options) > len(s.FourX) {
		return false
	}
	for i, t := range b.Options {
		end := s.Left + s.Width
		if i+1 < len(s.FourX) {
			end = s.FourX[i+1] - apart(s)
		}
		if typeset.Broken(t) || s.FourX[i]+s.TickX+typeset.Across(t, typeset.Body(s)) > end {
			return false
		}
	}
	from := len(f.draw.Items)
	l := f.draw.Add(page.RoleL)
	for i, t := range b.Options {
		f.tickAt(t, s.FourX[i], 0, s.Width, l)
	}
	f.flow.Push(from, s.TickPitch, 1, true)
	return true
}

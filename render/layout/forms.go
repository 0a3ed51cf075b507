package layout

import "cpadoc/render/doc"

// ticks sets empty boxes with their labels, as a list.
func (f *flow) ticks(b doc.Ticks) {
	s := f.s
	switch {
	case f.prev == running && empty(b.Label):
		f.space(s.TickTop)
	default:
		f.between(boxes)
	}
	if !b.Row || !s.Columns || !f.tickRow(b) {
		if !empty(b.Label) {
			f.stack(b.Label, s.Left, s.Width, f.label(), f.elem(RoleP, f.parent))
			f.heads(1)
		}
		if b.Columns == 4 && s.Columns && f.tickFour(b) {
			f.prev = ticked
			return
		}
		f.tickList(b)
	}
	f.prev = boxes
}

func (f *flow) tickList(b doc.Ticks) {
	s := f.s
	l := f.elem(RoleL, f.parent)
	if b.Columns > 1 && s.Columns {
		from, elems := len(f.items), len(f.elems)
		half := (len(b.Options) + 1) / 2
		n, h := f.tickColumn(b.Options[:half], s.Left, l)
		m, g := f.tickColumn(b.Options[half:], s.HalfX, l)
		if h = max(h, g); h <= s.Whole {
			f.push(from, h, max(n, m), true)
			return
		}
		f.items, f.elems = f.items[:from], f.elems[:elems]
	}
	for _, t := range b.Options {
		f.option(t, l)
	}
}

// tickColumn sets options below each other in one half and gives their number and height.
func (f *flow) tickColumn(options []doc.Text, x Unit, l int32) (n int, y Unit) {
	for _, t := range options {
		y += f.tickAt(t, x, y, f.s.HalfW-f.s.TickX, l)
	}
	return len(options), y
}

// tickAt sets a box and its label and gives the height of both. The label's first line is centred
// on the box.
func (f *flow) tickAt(t doc.Text, x, y, w Unit, l int32) Unit {
	s := f.s
	li := f.elem(RoleLI, l)
	f.tick(x, y+(s.TickPitch-s.Tick)/2, f.elem(RoleLbl, li))
	n := f.set(t, x+s.TickX, w, y+(s.TickPitch-s.Body.Lead)/2, f.body(), f.elem(RoleLBody, li))
	return s.TickPitch + s.Body.Lines(max(n, 1)-1)
}

// option sets one option as a strip; one taller than a row parts between its lines.
func (f *flow) option(t doc.Text, l int32) {
	s := f.s
	from, elems := len(f.items), len(f.elems)
	if h := f.tickAt(t, s.Left, 0, s.Width-s.TickX, l); h <= s.Whole {
		f.push(from, h, 1, true)
		return
	}
	f.items, f.elems = f.items[:from], f.elems[:elems]
	li := f.elem(RoleLI, l)
	f.tick(s.Left, (s.Body.Lead-s.Tick)/2, f.elem(RoleLbl, li))
	n := f.set(t, s.Left+s.TickX, s.Width-s.TickX, 0, f.body(), f.elem(RoleLBody, li))
	f.running(from, n)
}

// tickRow sets the label at the key column and the boxes beside it; false where that is too high.
func (f *flow) tickRow(b doc.Ticks) bool {
	s := f.s
	from, elems := len(f.items), len(f.elems)
	p := f.elem(RoleP, f.parent)
	n := f.set(b.Label, s.Left, s.KeyW, (s.TickPitch-s.Body.Lead)/2, f.label(), p)
	l := f.elem(RoleL, f.parent)
	x, y, h := s.MainX, Unit(0), Unit(0)
	end := s.MainX + s.ValueW
	for _, t := range b.Options {
		wide := s.TickX + across(t, f.body())
		if x > s.MainX && x+wide > end {
			x, y = s.MainX, h
		}
		h = max(h, y+f.tickAt(t, x, y, end-x-s.TickX, l))
		x += wide + s.TickGap
	}
	h = max(h, s.TickPitch+s.Body.Lines(max(n, 1)-1))
	if h > s.Whole {
		f.items, f.elems = f.items[:from], f.elems[:elems]
		return false
	}
	f.push(from, h, 1, true)
	return true
}

// writeIn sets a label and lines to write on, or what is recorded.
func (f *flow) writeIn(b doc.WriteIn) {
	s := f.s
	if !empty(b.Label) {
		f.between(boxes)
		f.stack(b.Label, s.Left, s.Width, f.label(), f.elem(RoleP, f.parent))
		f.heads(1)
	} else if f.prev == lines {
		f.between(boxes)
	}
	if recorded(b.Recorded) {
		f.prev = under
		for _, t := range b.Recorded {
			f.para(doc.Para{Text: t})
		}
		return
	}
	f.ruledLines(b.Lines, s.Left, s.Width)
	f.prev = lines
}

// ruledLines adds lines to write on, which stay together.
func (f *flow) ruledLines(n int, x, w Unit) {
	s := f.s
	first := len(f.strips)
	for range n {
		from := len(f.items)
		f.rule(s.WriteRule, x, s.WritePitch-s.WriteRule.W/2, w)
		f.push(from, s.WritePitch, 1, false)
	}
	f.bind(first, firm)
}

func recorded(texts []doc.Text) bool {
	for _, t := range texts {
		if !empty(t) {
			return true
		}
	}
	return false
}

// dateCells sets a label and the cells of a date beside it, or below it in large print.
func (f *flow) dateCells(b doc.DateCells) {
	s := f.s
	f.between(boxes)
	f.prev = boxes
	if !s.Columns || !empty(b.Recorded) {
		f.beside(b.Label, b.Recorded, f.label())
		if empty(b.Recorded) {
			f.heads(1)
			f.space(s.Part)
			f.cellStrip(s.Left)
		}
		return
	}
	from := len(f.items)
	p := f.elem(RoleP, f.parent)
	n := f.set(b.Label, s.Left, s.HalfW, 0, f.label(), p)
	h := max(s.CellH, s.Body.Lines(n))
	for i := from; i < len(f.items); i++ {
		f.items[i].Y += (h - s.Body.Lines(n)) / 2
	}
	if h > s.Whole {
		f.items = f.items[:from]
		f.stack(b.Label, s.Left, s.HalfW, f.label(), p)
		f.heads(1)
		f.cellStrip(s.HalfX)
		return
	}
	f.cells(s.HalfX, (h-s.CellH)/2)
	f.push(from, h, max(n, 1), true)
}

// beside sets a label in the left half and words in the right one, or below it in large print.
func (f *flow) beside(label, words doc.Text, h hand) {
	s := f.s
	r := f.row()
	x, w := s.Left, s.Width
	if s.Columns {
		w = s.HalfW
	}
	f.name(&r, label, x, w, h, f.elem(RoleP, f.parent))
	if s.Columns {
		r.next()
		x = s.HalfX
	}
	if !empty(words) {
		f.put(&r, words, x, w, f.body(), f.elem(RoleP, f.parent))
	}
	f.end(&r)
}

// cells adds the eight cells of a date: 2, 2 and 4. Neighbours share a border.
func (f *flow) cells(x, y Unit) {
	s := f.s
	for i := range 8 {
		if i == 2 || i == 4 {
			x += s.CellGap + s.Cells.W
		}
		f.box(s.Cells, None, x, y, s.CellW, s.CellH)
		x += s.CellW - s.Cells.W
	}
}

func (f *flow) cellStrip(x Unit) {
	from := len(f.items)
	f.cells(x, 0)
	f.push(from, f.s.CellH, 1, false)
}

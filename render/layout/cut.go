package layout

// pageCut is what stands on one page: strips, and a head repeated above them.
type pageCut struct {
	from, to         int
	headFrom, headTo int  // items of the repeated head
	head             Unit // its height
	extra            Unit // space below extraAfter, for repeated words beside short rows
	extraAfter       int
}

// cut finds where the page that begins with strip at ends: at the last place before its foot
// where the hold is least, and never so that a section leaves less than Sheet.LeastFoot of itself.
func (f *flow) cut(at int) pageCut {
	c := pageCut{from: at, extraAfter: -1}
	f.repeat(&c)
	full := f.bottom - f.top
	if c.head+f.strips[at].height > full {
		c = pageCut{from: at, extraAfter: -1} // no room for the head beside what it heads
	}
	top := f.pageTop(at)
	room := f.bottom - top - c.head
	var last [stuck + 1]int // the last break of at most that hold
	var y Unit
	for i := at; ; i++ {
		if i == len(f.strips) {
			c.to = i
			return c
		}
		s := &f.strips[i]
		if i > at {
			if s.fresh || s.at > 0 && top+y > s.limit {
				c.to = i
				return c
			}
			for h := f.strips[i-1].hold; h <= stuck; h++ {
				last[h] = i
			}
			y += s.gap
		}
		if s.at > 0 {
			y = s.at - top
		}
		if y+s.height > room && i > at {
			break
		}
		y += s.height
		if i == c.extraAfter {
			y += c.extra
		}
	}
	c.to = f.best(last, full)
	if c.to == 0 {
		c.to = at + 1
	}
	c.to = f.wholeSection(c)
	return c
}

// pageTop is where the body of the page that begins with a strip starts.
func (f *flow) pageTop(strip int) Unit {
	if strip == 0 {
		return f.firstTop
	}
	return f.top
}

// best chooses between the breaks: what is held together moves to the next page if it fits there,
// else it is parted where it is held less.
func (f *flow) best(last [stuck + 1]int, full Unit) int {
	for h := free; h < stuck; h++ {
		if b := last[h]; b > 0 && f.chain(b, h) <= full {
			return b
		}
	}
	return last[stuck]
}

// chain is the height of the strips from b on that hold together more than h.
func (f *flow) chain(b int, h hold) (sum Unit) {
	for i := b; i < len(f.strips); i++ {
		if i > b {
			sum += f.strips[i].gap
		}
		sum += f.strips[i].height
		if f.strips[i].hold <= h {
			break
		}
	}
	return sum
}

// wholeSection moves the break above a section that would leave too little of itself at the foot.
func (f *flow) wholeSection(c pageCut) int {
	var y Unit
	for i := c.to - 1; i > c.from; i-- {
		s := &f.strips[i]
		y += s.height
		if y > f.s.LeastFoot {
			break
		}
		if s.section > 0 {
			if f.sects[s.section-1].after > c.to && f.strips[i-1].hold == free {
				return i
			}
			break
		}
		y += s.gap
	}
	return c.to
}

// repeat lays out the head that the page begins with, where its first strip goes on with a block.
func (f *flow) repeat(c *pageCut) {
	n := f.strips[c.from].again
	if n == 0 {
		return
	}
	a := f.agains[n-1]
	strips := len(f.strips)
	c.headFrom = len(f.items)
	f.gap, f.lineAt, f.owe, f.again = 0, 0, 0, 0
	if a.table != nil {
		f.tableHead(a.table, a.table.Again, Artifact)
	} else {
		f.needHead(joined(a.needs.Needs[a.need].Head, a.needs.Again), a.needs.When, Artifact, Artifact)
	}
	c.headTo = len(f.items)
	c.head = f.height(strips) + f.gap
	tall := len(f.strips) > strips+1 // a head this tall is not repeated
	f.strips = f.strips[:strips]
	if tall {
		f.items = f.items[:c.headFrom]
		c.headTo, c.head = c.headFrom, 0
		return
	}
	if a.needs != nil && a.group >= 0 {
		f.repeatWho(c, a, n)
	}
}

// repeatWho sets a group's who beside its first action on this page, or above it in large print.
func (f *flow) repeatWho(c *pageCut, a again, n int32) {
	s := f.s
	who := a.needs.Needs[a.need].Groups[a.group].Who
	lines := f.set(who, s.Left, f.keyWidth(), c.head, f.label(), Artifact)
	high := s.Body.Lines(lines)
	if high > s.Whole {
		f.items = f.items[:c.headTo]
		return
	}
	c.headTo = len(f.items)
	if !s.Columns {
		c.head += high
		return
	}
	end, sum := c.from, f.strips[c.from].height
	for end+1 < len(f.strips) && f.strips[end+1].again == n {
		end++
		sum += f.strips[end].gap + f.strips[end].height
	}
	if sum < high {
		c.extra, c.extraAfter = high-sum, end
	}
}

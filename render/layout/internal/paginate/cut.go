package paginate

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// pageCut is what stands on one page: strips, and a head repeated above them.
type pageCut struct {
	from, to         int
	headFrom, headTo int        // items of the repeated head
	head             style.Unit // its height
	extra            style.Unit // space below extraAfter, for repeated words beside short rows
	extraAfter       int
	held             style.Unit // what did not fit and may not be parted, with the gap above it
}

// cut finds where the page that begins with strip at ends: at the last place before its foot
// where the hold is least, and never so that a section leaves less than Sheet.LeastFoot of itself.
func (c *Cutter) cut(at int) pageCut {
	p := pageCut{from: at, extraAfter: -1}
	c.repeat(&p)
	full := c.flow.Room.Page()
	if p.head+c.flow.Strips[at].Height > full {
		p = pageCut{from: at, extraAfter: -1} // no room for the head beside what it heads
	}
	top := c.pageTop(at)
	room := c.flow.Room.Bottom - top - p.head
	var last [flow.Stuck + 1]int // the last break of at most that hold
	var y style.Unit
	for i := at; ; i++ {
		if i == len(c.flow.Strips) {
			p.to = i
			return p
		}
		s := &c.flow.Strips[i]
		if i > at {
			if s.Fresh || s.At > 0 && top+y > s.Limit {
				p.to = i
				return p
			}
			for h := c.flow.Strips[i-1].Hold; h <= flow.Stuck; h++ {
				last[h] = i
			}
			y += s.Gap
		}
		if s.At > 0 {
			y = s.At - top
		}
		if y+s.Height > room && i > at {
			break
		}
		y += s.Height
		if i == p.extraAfter {
			y += p.extra
		}
	}
	p.to = c.best(last, full)
	if p.to == 0 {
		p.to = at + 1
	}
	short := p.to
	p.to = c.wholeSection(p)
	p.held = c.held(p.to, short)
	return p
}

// held is the height of the strips from one on that went over to the next page, to the end of what holds
// together at another, with the gap above them.
func (c *Cutter) held(from, short int) style.Unit {
	sum := c.chain(short, flow.Free)
	for i := from; i <= short; i++ {
		sum += c.flow.Strips[i].Gap
		if i < short {
			sum += c.flow.Strips[i].Height
		}
	}
	return sum
}

// pageTop is where the body of the page that begins with a strip starts.
func (c *Cutter) pageTop(strip int) style.Unit {
	if strip == 0 {
		return c.flow.Room.FirstTop
	}
	return c.flow.Room.Top
}

// best chooses between the breaks: what is held together moves to the next page if it fits there,
// else it is parted where it is held less.
func (c *Cutter) best(last [flow.Stuck + 1]int, full style.Unit) int {
	for h := flow.Free; h < flow.Stuck; h++ {
		if b := last[h]; b > 0 && c.chain(b, h) <= full {
			return b
		}
	}
	return last[flow.Stuck]
}

// chain is the height of the strips from b on that hold together more than h.
func (c *Cutter) chain(b int, h flow.Hold) (sum style.Unit) {
	for i := b; i < len(c.flow.Strips); i++ {
		if i > b {
			sum += c.flow.Strips[i].Gap
		}
		sum += c.flow.Strips[i].Height
		if c.flow.Strips[i].Hold <= h {
			break
		}
	}
	return sum
}

// wholeSection moves the break above a section that would leave too little of itself at the foot.
func (c *Cutter) wholeSection(p pageCut) int {
	var y style.Unit
	for i := p.to - 1; i > p.from; i-- {
		s := &c.flow.Strips[i]
		y += s.Height
		if y > c.draw.Sheet.LeastFoot {
			break
		}
		if s.Section > 0 {
			if c.flow.SectionEnd(s.Section) > p.to && c.flow.Strips[i-1].Hold == flow.Free {
				return i
			}
			break
		}
		y += s.Gap
	}
	return p.to
}

// repeat lays out the head that the page begins with, where its first strip goes on with a block.
func (c *Cutter) repeat(p *pageCut) {
	n := c.flow.Strips[p.from].Repeat
	if n == 0 {
		return
	}
	head, again := c.flow.Again(n)
	p.headFrom, p.headTo, p.head = again.From, again.To, again.Height
	if head != nil && !typeset.Empty(head.Who()) {
		c.repeatWho(p, head.Who(), n)
	}
}

// repeatWho sets a group's who beside its first action on this p, or above it in large print.
func (c *Cutter) repeatWho(p *pageCut, who doc.Text, n int32) {
	s := c.draw.Sheet
	lines := c.draw.Set(who, s.Left, c.draw.KeyWidth(), p.head, typeset.Label(s), page.Artifact)
	high := s.Body.Lines(lines)
	if high > s.Whole {
		c.draw.Items = c.draw.Items[:p.headTo]
		return
	}
	p.headTo = len(c.draw.Items)
	if !s.Columns {
		p.head += high
		return
	}
	end, sum := p.from, c.flow.Strips[p.from].Height
	for end+1 < len(c.flow.Strips) && c.flow.Strips[end+1].Repeat == n {
		end++
		sum += c.flow.Strips[end].Gap + c.flow.Strips[end].Height
	}
	if sum < high {
		p.extra, p.extraAfter = high-sum, end
	}
}

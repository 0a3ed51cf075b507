package pdf

import (
	"cpadoc/render/page"
	"cpadoc/render/style"
)

func (p *painter) setFill(c style.Colour) {
	if c != p.fill {
		p.fill = c
		p.colour(c, "g\n", "rg\n")
	}
}

// setLine sets colour, width and dashes of the lines that follow.
func (p *painter) setLine(c style.Colour, width int, dashed bool) {
	if c != p.stroke {
		p.stroke = c
		p.colour(c, "G\n", "RG\n")
	}
	if width != p.width {
		p.width = width
		p.numbers("w\n", width)
	}
	if dashed != p.dashed {
		p.dashed = dashed
		p.buf = append(p.buf, map[bool]string{true: "[3 3]0 d\n", false: "[]0 d\n"}[dashed]...)
	}
}

// colour writes a colour: greys as one number, others as three.
func (p *painter) colour(c style.Colour, grey, rgb string) {
	r, g, b := int(c>>16&255), int(c>>8&255), int(c&255)
	if r == g && g == b {
		p.buf = appendByteShare(p.buf, r)
		p.buf = append(p.buf, grey...)
		return
	}
	for _, v := range [3]int{r, g, b} {
		p.buf = appendByteShare(p.buf, v)
	}
	p.buf = append(p.buf, rgb...)
}

// numbers writes operands in hundredths and an operator.
func (p *painter) numbers(op string, vs ...int) {
	for _, v := range vs {
		p.buf = appendHundredths(p.buf, v)
		p.buf = append(p.buf, ' ')
	}
	p.buf = append(p.buf, op...)
}

// rule is a straight line, centred on its ends' connection, with flat ends.
func (p *painter) rule(it *page.Item) {
	p.setLine(it.Colour, across(it.Size), it.Dashed)
	p.numbers("m ", across(it.X), up(it.Y))
	p.numbers("l S\n", across(it.X+it.W), up(it.Y+it.H))
}

// box is filled whole; its border is centred on its edges.
func (p *painter) box(it *page.Item) {
	x, y, w, h := across(it.X), up(it.Y+it.H), across(it.W), across(it.H)
	if it.Fill != style.None {
		p.setFill(it.Fill)
		p.numbers("re f\n", x, y, w, h)
	}
	if b := across(it.Size); b > 0 {
		p.setLine(it.Colour, b, it.Dashed)
		p.numbers("re S\n", x, y, w, h)
	}
}

// disc is a filled circle of four arcs.
func (p *painter) disc(it *page.Item) {
	p.setFill(it.Colour)
	r := across(it.W) / 2
	x, y, k := across(it.X)+r, up(it.Y)-r, r*5523/10000 // the handle that makes a quarter round
	p.numbers("m\n", x+r, y)
	p.numbers("c\n", x+r, y+k, x+k, y+r, x, y+r)
	p.numbers("c\n", x-k, y+r, x-r, y+k, x-r, y)
	p.numbers("c\n", x-r, y-k, x-k, y-r, x, y-r)
	p.numbers("c f\n", x+k, y-r, x+r, y-k, x+r, y)
}

// stroke is a line of a sign, in hundredths of its square from the top left.
type stroke [][2]int

var (
	tickSign  = [...]stroke{{{8, 55}, {38, 85}, {92, 15}}}
	crossSign = [...]stroke{{{14, 14}, {86, 86}}, {{86, 14}, {14, 86}}}
)

// sign strokes a tick or cross; Size is the thickness, a sixth of the square if not given.
func (p *painter) sign(it *page.Item, strokes []stroke) {
	size := across(it.Size)
	if size == 0 {
		size = across(it.W) / 6
	}
	p.setLine(it.Colour, size, false)
	for _, s := range strokes {
		for i, at := range s {
			op := "l\n"
			if i == 0 {
				op = "m\n"
			}
			p.numbers(op, across(it.X)+across(it.W)*at[0]/100, up(it.Y)-across(it.W)*at[1]/100)
		}
		p.buf = append(p.buf, "S\n"...)
	}
}

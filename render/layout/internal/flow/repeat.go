package flow

import (
	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// Head is what a block repeats, as an artifact, on each page that it goes on to.
type Head interface {
	Set()          // adds the head's strips
	Who() doc.Text // words beside the first row below it; none if empty
}

// Repeats registers a head to repeat and returns its number.
func (f *Flow) Repeats(h Head) int32 {
	f.heads = append(f.heads, h)
	return int32(len(f.heads))
}

// RepeatFrom makes the strips since from repeat a head.
func (f *Flow) RepeatFrom(from int, h Head) {
	n := f.Repeats(h)
	for i := from; i < len(f.Strips); i++ {
		f.Strips[i].Repeat = n
	}
}

// Repeated is a head laid out again: its items and its height.
type Repeated struct {
	From, To int
	Height   style.Unit
}

// Again lays out head number n. One that takes more than a strip is too tall to be repeated, and
// takes no room.
func (f *Flow) Again(n int32) (Head, Repeated) {
	h := f.heads[n-1]
	strips, from := len(f.Strips), len(f.draw.Items)
	f.gap, f.rule.At, f.owe, f.Repeat = 0, 0, 0, 0
	h.Set()
	r := Repeated{from, len(f.draw.Items), f.Height(strips) + f.gap}
	tall := len(f.Strips) > strips+1
	f.Strips = f.Strips[:strips]
	if tall {
		f.draw.Items = f.draw.Items[:from]
		return nil, Repeated{From: from, To: from}
	}
	return h, r
}

package flow

import (
	"cpadoc/render/style"
)

// Frame is a box around strips, drawn for each page that it comes to.
type Frame struct {
	X, W, Foot style.Unit // Foot is how far it reaches beyond its strips
	Box, Bar   style.Line
	Fill       style.Colour
}

// Framed draws a box around what add sets. The box is not split below the height of a row; a
// taller one is drawn again on each page that it comes to.
func (f *Flow) Framed(fr Frame, add func()) {
	f.Frames = append(f.Frames, fr)
	f.frame = int32(len(f.Frames))
	from := len(f.Strips)
	f.Push(len(f.draw.Items), fr.Foot+fr.Box.W, 0, false)
	f.KeepNext(2)
	add()
	last := len(f.Strips) - 1
	f.Push(len(f.draw.Items), fr.Foot+fr.Box.W, 0, false)
	f.frame, f.owe = 0, 0
	f.Strips[last].Hold = max(f.Strips[last].Hold, Firm)
	if f.Height(from) <= f.draw.Sheet.Whole {
		f.Bind(from, Firm)
	}
}

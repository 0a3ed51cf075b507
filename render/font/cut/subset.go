package main

import (
	"encoding/binary"
	"slices"
)

// Flags of a part of a composite glyph (OpenType 1.9, table glyf).
const (
	argsAreWords     = 1 << 0
	haveScale        = 1 << 3
	moreParts        = 1 << 5
	haveXYScale      = 1 << 6
	have2x2          = 1 << 7
	haveInstructions = 1 << 8
)

// subset is a font that is being cut: which glyphs of the face it keeps, in their new order.
type subset struct {
	*face
	keep []uint16          // new glyph -> old glyph; 0 is .notdef
	at   map[uint16]uint16 // old glyph -> new glyph
}

// newSubset keeps .notdef, the glyphs of the letters, and whatever composite glyphs are made of.
func newSubset(f *face, letters []rune) *subset {
	s := &subset{face: f, keep: []uint16{0}, at: map[uint16]uint16{0: 0}}
	for _, r := range letters {
		s.add(f.chars[r])
	}
	for i := 0; i < len(s.keep); i++ {
		parts(f.outline(s.keep[i]), func(p []byte) { s.add(be16(p, 2)) })
	}
	return s
}

func (s *subset) add(g uint16) {
	if _, ok := s.at[g]; !ok {
		s.at[g] = uint16(len(s.keep))
		s.keep = append(s.keep, g)
	}
}

// parts calls visit with every part record of a composite glyph and returns where they end.
func parts(outline []byte, visit func(part []byte)) int {
	if len(outline) == 0 || int16(be16(outline, 0)) >= 0 {
		return 0
	}
	for at := 10; ; {
		flags := be16(outline, at)
		visit(outline[at:])
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveXYScale != 0:
			at += 4
		case flags&have2x2 != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			return at
		}
	}
}

// unhinted is the outline of an old glyph without instructions, its parts renumbered.
func (s *subset) unhinted(g uint16) []byte {
	old := s.outline(g)
	if len(old) == 0 {
		return nil
	}
	contours := int(int16(be16(old, 0)))
	if contours < 0 {
		return s.composite(old)
	}
	head := 10 + 2*contours
	points := int(be16(old, head-2)) + 1
	body := old[head+2+int(be16(old, head)):]
	out := append(slices.Clone(old[:head]), 0, 0)
	return append(out, body[:pointBytes(body, points)]...)
}

// composite copies the part records, with new glyph numbers.
func (s *subset) composite(old []byte) []byte {
	end := parts(old, func([]byte) {})
	out := slices.Clone(old[:end])
	parts(out, func(p []byte) {
		binary.BigEndian.PutUint16(p, be16(p, 0)&^haveInstructions)
		binary.BigEndian.PutUint16(p[2:], s.at[be16(p, 2)])
	})
	return out
}

// pointBytes is how long the flags and coordinates of a simple glyph are, without padding.
func pointBytes(body []byte, points int) int {
	at, coords := 0, 0
	for n := 0; n < points; {
		flag, times := body[at], 1
		at++
		if flag&8 != 0 {
			times += int(body[at])
			at++
		}
		coords += times * (coordBytes(flag, 1<<1, 1<<4) + coordBytes(flag, 1<<2, 1<<5))
		n += times
	}
	return at + coords
}

// coordBytes is the size of one coordinate: one byte if short, none if same, else two.
func coordBytes(flag, short, same byte) int {
	switch {
	case flag&short != 0:
		return 1
	case flag&same != 0:
		return 0
	}
	return 2
}

// outlines returns the glyf and loca tables; loca is short where that suffices.
func (s *subset) outlines() (glyf, loca []byte, long bool) {
	starts := []uint32{0}
	for _, g := range s.keep {
		glyf = append(glyf, s.unhinted(g)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		starts = append(starts, uint32(len(glyf)))
	}
	long = len(glyf) >= 1<<17
	for _, at := range starts {
		if long {
			loca = binary.BigEndian.AppendUint32(loca, at)
		} else {
			loca = binary.BigEndian.AppendUint16(loca, uint16(at/2))
		}
	}
	return glyf, loca, long
}

// metrics returns the hmtx table, one full record for each glyph.
func (s *subset) metrics() (hmtx []byte) {
	for _, g := range s.keep {
		hmtx = binary.BigEndian.AppendUint16(hmtx, s.widths[g])
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(s.bearing[g]))
	}
	return hmtx
}

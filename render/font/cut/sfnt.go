package main

import (
	"encoding/binary"
	"fmt"
)

// face is a TrueType font taken apart: its tables, and what a cut needs of them.
type face struct {
	tables  map[string][]byte
	chars   map[rune]uint16 // rune -> glyph
	loca    []uint32
	widths  []uint16 // advance by glyph, in font units
	bearing []int16  // left side bearing by glyph
	em      int      // font units to the em
}

// parse reads a TrueType font with 32-bit or 16-bit loca and a Windows Unicode cmap.
func parse(ttf []byte) (*face, error) {
	f := &face{tables: map[string][]byte{}}
	for i := range int(be16(ttf, 4)) {
		rec := ttf[12+16*i:]
		start, size := be32(rec, 8), be32(rec, 12)
		f.tables[string(rec[:4])] = ttf[start : start+size]
	}
	for _, tag := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "OS/2", "post"} {
		if f.tables[tag] == nil {
			return nil, fmt.Errorf("no table %s", tag)
		}
	}
	f.em = int(be16(f.tables["head"], 18))
	f.readLoca()
	f.readWidths()
	return f, f.readCmap()
}

// glyphs is how many glyphs the font has.
func (f *face) glyphs() int { return int(be16(f.tables["maxp"], 4)) }

func (f *face) readLoca() {
	loca, long := f.tables["loca"], be16(f.tables["head"], 50) == 1
	for i := range f.glyphs() + 1 {
		if long {
			f.loca = append(f.loca, be32(loca, 4*i))
		} else {
			f.loca = append(f.loca, 2*uint32(be16(loca, 2*i)))
		}
	}
}

func (f *face) readWidths() {
	hmtx, long := f.tables["hmtx"], int(be16(f.tables["hhea"], 34))
	for i := range f.glyphs() {
		if i < long {
			f.widths = append(f.widths, be16(hmtx, 4*i))
			f.bearing = append(f.bearing, int16(be16(hmtx, 4*i+2)))
			continue
		}
		f.widths = append(f.widths, f.widths[long-1])
		f.bearing = append(f.bearing, int16(be16(hmtx, 4*long+2*(i-long))))
	}
}

// readCmap reads the format 4 subtable of platform 3, encoding 1.
func (f *face) readCmap() error {
	cmap := f.tables["cmap"]
	for i := range int(be16(cmap, 2)) {
		rec := cmap[4+8*i:]
		sub := cmap[be32(rec, 4):]
		if be16(rec, 0) == 3 && be16(rec, 2) == 1 && be16(sub, 0) == 4 {
			f.chars = format4(sub)
			return nil
		}
	}
	return fmt.Errorf("no Windows Unicode cmap of format 4")
}

// format4 turns a cmap subtable of format 4 into a map.
func format4(sub []byte) map[rune]uint16 {
	n := int(be16(sub, 6))
	ends, starts, deltas, offsets := sub[14:], sub[16+n:], sub[16+2*n:], sub[16+3*n:]
	chars := map[rune]uint16{}
	for s := 0; s < n; s += 2 {
		first, last, off := int(be16(starts, s)), int(be16(ends, s)), int(be16(offsets, s))
		for c := first; c <= last && c != 0xFFFF; c++ {
			g := uint16(c)
			if off != 0 {
				g = be16(offsets, s+off+2*(c-first))
				if g == 0 {
					continue
				}
			}
			if g += be16(deltas, s); g != 0 {
				chars[rune(c)] = g
			}
		}
	}
	return chars
}

// outline is the glyf entry of a glyph, empty for a blank one.
func (f *face) outline(g uint16) []byte { return f.tables["glyf"][f.loca[g]:f.loca[g+1]] }

func be16(b []byte, i int) uint16 { return binary.BigEndian.Uint16(b[i:]) }
func be32(b []byte, i int) uint32 { return binary.BigEndian.Uint32(b[i:]) }

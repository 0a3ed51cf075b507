package main

import (
	"encoding/binary"
	"slices"
	"sort"
	"unicode/utf16"
)

// charMap is the cmap of a cut font: which encoding of platform 3, and pairs of code and letter.
type charMap struct {
	encoding uint16 // 1 Unicode, 0 symbol
	codes    map[uint16]rune
}

// font writes the subset as a TrueType font of the given names. The same subset gives the same
// bytes: the source's own time stamps are kept.
func (s *subset) font(n names, cm charMap) []byte {
	glyf, loca, long := s.outlines()
	head := slices.Clone(s.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[16:], be16(head, 16)&^(1<<2|1<<3|1<<4)) // no instructions
	binary.BigEndian.PutUint16(head[50:], map[bool]uint16{false: 0, true: 1}[long])
	hhea := slices.Clone(s.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.keep)))
	maxp := slices.Clone(s.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.keep)))
	for at := 14; at < 28; at += 2 { // zones, storage, functions, instructions: none
		binary.BigEndian.PutUint16(maxp[at:], 0)
	}
	binary.BigEndian.PutUint16(maxp[14:], 1)
	post := slices.Clone(s.tables["post"][:32])
	binary.BigEndian.PutUint32(post, 0x00030000)
	return assemble(map[string][]byte{
		"OS/2": s.os2(cm), "cmap": s.cmap(cm), "glyf": glyf, "head": head, "hhea": hhea,
		"hmtx": s.metrics(), "loca": loca, "maxp": maxp, "name": n.table(), "post": post,
	})
}

// os2 is the source's OS/2 table with the first and last code and no code page or range bits.
func (s *subset) os2(cm charMap) []byte {
	out := slices.Clone(s.tables["OS/2"])
	codes := sortedCodes(cm)
	binary.BigEndian.PutUint16(out[64:], codes[0])
	binary.BigEndian.PutUint16(out[66:], codes[len(codes)-1])
	return out
}

func sortedCodes(cm charMap) []uint16 {
	var codes []uint16
	for c := range cm.codes {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	return codes
}

// segment is a run of codes whose glyphs follow each other.
type segment struct{ first, last, glyph uint16 }

// cmap is a table with one subtable of format 4.
func (s *subset) cmap(cm charMap) []byte {
	var segs []segment
	for _, c := range sortedCodes(cm) {
		g := s.at[s.chars[cm.codes[c]]]
		if k := len(segs) - 1; k >= 0 && segs[k].last+1 == c && segs[k].glyph+c-segs[k].first == g {
			segs[k].last = c
			continue
		}
		segs = append(segs, segment{c, c, g})
	}
	segs = append(segs, segment{0xFFFF, 0xFFFF, 0})
	return cmapTable(cm.encoding, segs)
}

func cmapTable(encoding uint16, segs []segment) []byte {
	n := len(segs)
	pow, log := 1, 0
	for pow*2 <= n {
		pow, log = pow*2, log+1
	}
	words := []int{0, 1, 3, int(encoding), 0, 12,
		4, 16 + 8*n, 0, 2 * n, 2 * pow, log, 2 * (n - pow)}
	for _, g := range segs {
		words = append(words, int(g.last))
	}
	words = append(words, 0)
	for _, g := range segs {
		words = append(words, int(g.first))
	}
	for _, g := range segs {
		words = append(words, int(g.glyph)-int(g.first))
	}
	words = append(words, make([]int, n)...)
	var out []byte
	for _, w := range words {
		out = binary.BigEndian.AppendUint16(out, uint16(w))
	}
	return out
}

// names are the entries of the name table that a cut font carries.
type names map[uint16]string

// table writes the names for Windows, US English.
func (n names) table() []byte {
	var ids []uint16
	for id := range n {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var recs, text []byte
	for _, id := range ids {
		start := len(text)
		for _, u := range utf16.Encode([]rune(n[id])) {
			text = binary.BigEndian.AppendUint16(text, u)
		}
		for _, w := range []int{3, 1, 0x409, int(id), len(text) - start, start} {
			recs = binary.BigEndian.AppendUint16(recs, uint16(w))
		}
	}
	var out []byte
	for _, w := range []int{0, len(ids), 6 + len(recs)} {
		out = binary.BigEndian.AppendUint16(out, uint16(w))
	}
	return append(append(out, recs...), text...)
}

// assemble writes the table directory and the tables, and sets the checksums.
func assemble(tables map[string][]byte) []byte {
	var tags []string
	for t := range tables {
		tags = append(tags, t)
	}
	sort.Strings(tags)
	pow, log := 1, 0
	for pow*2 <= len(tags) {
		pow, log = pow*2, log+1
	}
	out := []byte{0, 1, 0, 0}
	for _, w := range []int{len(tags), 16 * pow, log, 16 * (len(tags) - pow)} {
		out = binary.BigEndian.AppendUint16(out, uint16(w))
	}
	var body []byte
	start, headAt := len(out)+16*len(tags), 0
	for _, t := range tags {
		if t == "head" {
			headAt = start + len(body)
		}
		out = append(out, t...)
		for _, w := range []uint32{sum(tables[t]), uint32(start + len(body)), uint32(len(tables[t]))} {
			out = binary.BigEndian.AppendUint32(out, w)
		}
		body = append(body, tables[t]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum is the checksum of a table, padded with zeros.
func sum(b []byte) (total uint32) {
	for ; len(b) >= 4; b = b[4:] {
		total += be32(b, 0)
	}
	var rest [4]byte
	copy(rest[:], b)
	return total + be32(rest[:], 0)
}

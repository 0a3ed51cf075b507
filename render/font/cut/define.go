package main

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"fmt"
	"strings"
)

// psName is the PostScript name of a cut: "CpadocSans-Greek", "CpadocSans-GreekBold".
func psName(page string, bold bool) string {
	name := "CpadocSans-"
	for _, part := range strings.Split(page, "-") {
		name += strings.ToUpper(part[:1]) + part[1:]
	}
	if bold {
		name += "Bold"
	}
	return name
}

// cutTo adds the font file and its fpdf definition for one page and face.
func cutTo(files map[string][]byte, base string, f *face, p page, bold bool) {
	style := map[bool]string{false: "Regular", true: "Bold"}[bold]
	ps := psName(p.name, bold)
	n := names{
		0: "Digitized data copyright (c) 2010 Google Corporation. Copyright (c) 2012 Red Hat, Inc.",
		1: "Cpadoc Sans", 2: style, 4: "Cpadoc Sans " + style, 5: "Version 2.1.4", 6: ps,
		13: "SIL Open Font License 1.1",
	}
	s := newSubset(f, letters(p))
	ttf := s.font(n, pageMap(p))
	files[base+".z"] = deflate(ttf)
	files[base+".json"] = definition(f, p, ps, bold, base[len("files/"):]+".z", len(ttf))
}

func letters(p page) (all []rune) {
	for _, r := range p.codes {
		if r != 0 {
			all = append(all, r)
		}
	}
	return all
}

// pageMap is the cmap of a page: cp1252 is found by Unicode through WinAnsiEncoding, the others
// are symbol fonts whose codes stand at U+F000 and on (ISO 32000-1 9.6.6.4), which needs no glyph
// names: the Adobe Glyph List lacks Romanian, and ISO 19005-2 6.2.11.6 takes no other names.
func pageMap(p page) charMap {
	cm := charMap{encoding: 0, codes: map[uint16]rune{}}
	if p.name == "latin" {
		cm.encoding = 1
	}
	for c, r := range p.codes {
		switch {
		case r == 0:
		case cm.encoding == 1:
			cm.codes[uint16(r)] = r
		default:
			cm.codes[0xF000+uint16(c)] = r
		}
	}
	return cm
}

// thousandths turns font units into thousandths of the em, rounded.
func (f *face) thousandths(units int) int {
	if units < 0 {
		return -f.thousandths(-units)
	}
	return (units*1000 + f.em/2) / f.em
}

func (f *face) width(r rune) int { return f.thousandths(int(f.widths[f.chars[r]])) }

func (f *face) metric(tag string, at int) int {
	return f.thousandths(int(int16(be16(f.tables[tag], at))))
}

// definition is the font definition that fpdf reads.
func definition(f *face, p page, ps string, bold bool, file string, size int) []byte {
	flags, stem := 32, 70 // ISO 32000-1 table 123: nonsymbolic
	if p.name != "latin" {
		flags = 4
	}
	if bold {
		stem = 120
	}
	widths := make([]int, 256)
	for c, r := range p.codes {
		if r != 0 {
			widths[c] = f.width(r)
		}
	}
	def, err := json.Marshal(map[string]any{
		"Tp": "TrueType", "Name": ps, "Cw": widths, "File": file, "OriginalSize": size,
		"Desc": map[string]any{
			"Ascent": f.metric("hhea", 4), "Descent": f.metric("hhea", 6), "CapHeight": f.metric("OS/2", 88),
			"Flags": flags, "StemV": stem, "MissingWidth": f.thousandths(int(f.widths[0])),
			"FontBBox": map[string]int{
				"Xmin": f.metric("head", 36), "Ymin": f.metric("head", 38),
				"Xmax": f.metric("head", 40), "Ymax": f.metric("head", 42)},
		},
	})
	if err != nil {
		panic(err) // maps of numbers and strings always marshal
	}
	return def
}

// toUnicode is the character map that gives a page's letters back as text (ISO 32000-1 9.10.3).
func toUnicode(p page) []byte {
	var lines []string
	for c, r := range p.codes {
		if r != 0 {
			lines = append(lines, fmt.Sprintf("<%02X> <%04X>", c, r))
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n")
	for len(lines) > 0 {
		n := min(len(lines), 100)
		fmt.Fprintf(&b, "%d beginbfchar\n%s\nendbfchar\n", n, strings.Join(lines[:n], "\n"))
		lines = lines[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w, _ := zlib.NewWriterLevel(&b, zlib.BestCompression) // the level is valid
	w.Write(data)                                         // a Buffer takes all
	w.Close()
	return b.Bytes()
}

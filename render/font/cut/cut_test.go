package main

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestChecked holds the files in the tree against what the cutter makes now. Font data is compared
// inflated, so that another release of the compressor is no difference.
func TestChecked(t *testing.T) {
	want, err := cutAll()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range want {
		got, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Error(err)
			continue
		}
		if strings.HasSuffix(name, ".z") {
			got, data = inflate(t, got), inflate(t, data)
		}
		if !bytes.Equal(got, data) {
			t.Errorf("%s is not what the cutter makes: run go generate ./render/font", name)
		}
	}
	stray, _ := filepath.Glob("../files/*.[zj]*")
	for _, path := range stray {
		if want["files/"+filepath.Base(path)] == nil {
			t.Errorf("%s is made by nothing", path)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	a, _ := cutAll()
	b, _ := cutAll()
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			t.Errorf("%s differs from one run to the next", name)
		}
	}
}

// TestOutlines reads every cut font back: each letter has the width of the source, and its outline
// with all parts the same box.
func TestOutlines(t *testing.T) {
	files, err := cutAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range sources() {
		whole, err := parse(src.ttf)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pages(whole) {
			cut, err := parse(inflateSymbol(t, files["files/"+p.name+"-"+src.style+".z"]))
			if err != nil {
				t.Fatalf("%s %s: %v", p.name, src.style, err)
			}
			codes := pageMap(p).codes
			if len(cut.chars) != len(codes) {
				t.Errorf("%s %s: %d letters, want %d", p.name, src.style, len(cut.chars), len(codes))
			}
			for code, r := range codes {
				if why := differs(whole, cut, whole.chars[r], cut.chars[rune(code)]); why != "" {
					t.Errorf("%s %s: U+%04X: %s", p.name, src.style, r, why)
				}
			}
		}
	}
}

// inflateSymbol inflates a font and calls its cmap a Unicode one, so that parse reads it.
func inflateSymbol(t *testing.T, z []byte) []byte {
	ttf := inflate(t, z)
	for i := range int(be16(ttf, 4)) {
		if rec := ttf[12+16*i:]; string(rec[:4]) == "cmap" {
			ttf[be32(rec, 8)+7] = 1
		}
	}
	return ttf
}

// differs compares glyph a of the whole font with glyph b of the cut one, parts included.
func differs(whole, cut *face, a, b uint16) string {
	x, y := whole.outline(a), cut.outline(b)
	switch {
	case b == 0:
		return "not in the cut font"
	case whole.widths[a] != cut.widths[b]:
		return "another width"
	case len(x) == 0 || len(y) == 0:
		if len(x) != len(y) {
			return "blank in one font only"
		}
		return ""
	case !bytes.Equal(x[:10], y[:10]):
		return "another box or number of contours"
	}
	var old, now []uint16
	parts(x, func(p []byte) { old = append(old, be16(p, 2)) })
	parts(y, func(p []byte) { now = append(now, be16(p, 2)) })
	if len(old) != len(now) {
		return "other parts"
	}
	for i := range old {
		if why := differs(whole, cut, old[i], now[i]); why != "" {
			return "a part: " + why
		}
	}
	return ""
}

func inflate(t *testing.T, z []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(z))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

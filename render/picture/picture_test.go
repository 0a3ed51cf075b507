package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
	"time"
)

// stripes is a picture of red and half clear blue stripes.
func stripes(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			if x*2 < w {
				m.SetNRGBA(x, y, color.NRGBA{0xC0, 0, 0x20, 0xFF})
			} else {
				m.SetNRGBA(x, y, color.NRGBA{0, 0, 0xFF, 0x80})
			}
		}
	}
	return m
}

func pngOf(t testing.TB, m image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, m image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// chunk is a part of a PNG.
func chunk(name string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, name...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// headed is a PNG that says it is so wide and high, with parts before its end.
func headed(w, h uint32, depth, interlaced byte, parts ...[]byte) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	b := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(head, depth, 2, 0, 0, interlaced))...)
	for _, p := range parts {
		b = append(b, p...)
	}
	return append(b, chunk("IEND", nil)...)
}

// cmyk is the head of a JPEG in four inks.
func cmyk() []byte {
	frame := []byte{8, 0, 16, 0, 16, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0}
	b := append([]byte("\xff\xd8\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"), 0xff, 0xc0, 0, byte(len(frame)+2))
	return append(append(b, frame...), "\xff\xda\x00\x0e\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3f\x00\xff\xd9"...)
}

// hostile are files that are refused, by what they are.
func hostile(t testing.TB) map[string]struct {
	file []byte
	want Fault
} {
	whole := pngOf(t, stripes(40, 10))
	return map[string]struct {
		file []byte
		want Fault
	}{
		"nothing":         {nil, NoPicture},
		"a page":          {[]byte("<svg onload=alert(1)>"), NoPicture},
		"GIF":             {[]byte("GIF89a\x01\x00\x01\x00"), NoPicture},
		"the head alone":  {whole[:30], Broken},
		"cut short":       {whole[:len(whole)-30], Broken},
		"JPEG cut short":  {jpegOf(t, stripes(40, 10))[:200], Broken},
		"50,000 wide":     {headed(50_000, 50_000, 8, 0), TooLarge},
		"a bomb":          {headed(9_000, 9_000, 8, 0, chunk("IDAT", make([]byte, 100))), TooLarge},
		"a bomb of lines": {headed(9_000, 1, 8, 0, chunk("IDAT", make([]byte, 100))), Broken},
		"no size":         {headed(0, 5, 8, 0), Broken},
		"moving":          {headed(4, 4, 8, 0, chunk("acTL", make([]byte, 8))), Moving},
		"CMYK":            {cmyk(), Inks},
		"too long":        {append(whole, make([]byte, MostBytes)...), TooLong},
		"a wrong sum":     {append(append([]byte{}, whole[:29]...), append([]byte{0, 0, 0, 0}, whole[33:]...)...), Broken},
	}
}

func TestHostileFilesAreRefused(t *testing.T) {
	for name, c := range hostile(t) {
		start := time.Now()
		p, err := Read(c.file)
		if !errors.Is(err, c.want) || p != nil {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

// TestWhatShowsThroughIsWhite: archival files may not be clear (ISO 19005-2 6.2.10 asks for more than this
// program writes), so the picture is set on white; a picture in shades alone is grey.
func TestWhatShowsThroughIsWhite(t *testing.T) {
	p, err := Read(pngOf(t, stripes(40, 10)))
	if err != nil || p.Wide != 40 || p.High != 10 || p.Grey {
		t.Fatalf("%+v %v", p, err)
	}
	if left, right := p.Pixels[:3], p.Pixels[len(p.Pixels)-3:]; !bytes.Equal(left, []byte{0xC0, 0, 0x20}) || !bytes.Equal(right, []byte{0x7F, 0x7F, 0xFF}) {
		t.Errorf("% x and % x", left, right)
	}
	grey := image.NewGray16(image.Rect(0, 0, 8, 8)) // 16 bits deep
	grey.SetGray16(0, 0, color.Gray16{0x8080})
	if p, err := Read(pngOf(t, grey)); err != nil || !p.Grey || len(p.Pixels) != 64 || p.Pixels[0] != 0x80 {
		t.Errorf("%+v %v", p, err)
	}
	if p, err := Read(jpegOf(t, stripes(64, 16))); err != nil || p.Grey || p.Wide != 64 {
		t.Errorf("%+v %v", p, err)
	}
}

// TestNoMorePixelsThanPaperShows: the shape stays, the same file gives the same picture.
func TestNoMorePixelsThanPaperShows(t *testing.T) {
	for _, c := range [][4]int{{3000, 700, 591, 137}, {400, 4000, 16, 165}, {5000, 1, 591, 1}, {591, 165, 591, 165}} {
		file := pngOf(t, stripes(c[0], c[1]))
		p, err := Read(file)
		if err != nil || p.Wide != c[2] || p.High != c[3] {
			t.Fatalf("%v: %d x %d, %v", c, p.Wide, p.High, err)
		}
		if again, _ := Read(file); again.Sum != p.Sum {
			t.Errorf("%v: another sum", c)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range hostile(f) {
		if len(c.file) < 10_000 {
			f.Add(c.file)
		}
	}
	f.Add(pngOf(f, stripes(40, 10)))
	f.Add(jpegOf(f, stripes(40, 10)))
	f.Add(headed(3, 3, 16, 1, chunk("IDAT", nil)))
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := Read(file)
		if (p == nil) == (err == nil) {
			t.Fatalf("%v and %v", p, err)
		}
		if p == nil {
			return
		}
		bytes := 3
		if p.Grey {
			bytes = 1
		}
		if p.Wide < 1 || p.High < 1 || p.Wide > keptWide || p.High > keptHigh || len(p.Pixels) != bytes*p.Wide*p.High {
			t.Fatalf("%d x %d, %d bytes", p.Wide, p.High, len(p.Pixels))
		}
	})
}

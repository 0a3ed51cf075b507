// Package picture reads the picture of a logo, PNG or JPEG, and keeps of it what is drawn: pixels on white,
// no more of them than paper shows. Nothing else of the file goes on, and no file can make it take much time
// or memory.
package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// Picture is a picture as it is drawn: rows of pixels from the top left, each of one byte in grey or of three
// in sRGB. It is not changed once it is made.
type Picture struct {
	Wide, High int
	Grey       bool
	Pixels     []byte
	Sum        [sha256.Size]byte // of all of this
}

// What a file may be. A logo of this size prints sharply on a poster.
const (
	MostBytes  = 4 << 20
	mostSide   = 10_000
	mostPixels = 16 << 20
)

// What is kept: a slot of 50 x 14 mm at 300 dots an inch.
const keptWide, keptHigh = 591, 165

// Fault is what is wrong with a file.
type Fault string

// The faults.
const (
	NoPicture Fault = "neither PNG nor JPEG"
	TooLong   Fault = "more bytes than a logo has"
	TooLarge  Fault = "more pixels than a logo has"
	Moving    Fault = "a moving picture"
	Inks      Fault = "in inks for a press (CMYK)"
	Broken    Fault = "broken or cut short"
)

func (f Fault) Error() string { return "the picture is " + string(f) }

// Read makes the picture of a file. The error is a Fault.
func Read(file []byte) (*Picture, error) {
	if len(file) > MostBytes {
		return nil, TooLong
	}
	config, decode := png.DecodeConfig, png.Decode
	switch {
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n\x1a\n")):
		if moves(file) {
			return nil, Moving
		}
	case bytes.HasPrefix(file, []byte("\xff\xd8\xff")):
		config, decode = jpeg.DecodeConfig, jpeg.Decode
	default:
		return nil, NoPicture
	}
	c, err := config(bytes.NewReader(file))
	switch {
	case err != nil || c.Width < 1 || c.Height < 1:
		return nil, Broken
	case c.ColorModel == color.CMYKModel:
		return nil, Inks
	case c.Width > mostSide || c.Height > mostSide || c.Width*c.Height > mostPixels:
		return nil, TooLarge
	}
	img, err := decode(bytes.NewReader(file))
	if err != nil || img.Bounds().Dx() != c.Width || img.Bounds().Dy() != c.Height {
		return nil, Broken
	}
	return made(img), nil
}

// moves reports whether a PNG holds further frames, by the chunk that says how many.
func moves(file []byte) bool {
	for at := 8; at+8 <= len(file); {
		if string(file[at+4:at+8]) == "acTL" {
			return true
		}
		n := binary.BigEndian.Uint32(file[at:])
		if uint64(n)+12 > uint64(len(file)-at) {
			return false
		}
		at += int(n) + 12
	}
	return false
}

// made is the picture as it is drawn.
func made(img image.Image) *Picture {
	b := img.Bounds()
	p := &Picture{Wide: b.Dx(), High: b.Dy()}
	for p.Wide > keptWide || p.High > keptHigh { // the shape stays, and no side is lost
		if p.Wide*keptHigh > keptWide*p.High {
			p.Wide, p.High = keptWide, max(1, b.Dy()*keptWide/b.Dx())
		} else {
			p.Wide, p.High = max(1, b.Dx()*keptHigh/b.Dy()), keptHigh
		}
	}
	p.Pixels = make([]byte, 0, 3*p.Wide*p.High)
	for y := range p.High {
		for x := range p.Wide {
			r, g, bl := mean(img, image.Rect(
				b.Min.X+x*b.Dx()/p.Wide, b.Min.Y+y*b.Dy()/p.High,
				b.Min.X+(x+1)*b.Dx()/p.Wide, b.Min.Y+(y+1)*b.Dy()/p.High))
			p.Pixels = append(p.Pixels, r, g, bl)
		}
	}
	p.lessColour()
	h := sha256.New()
	h.Write(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, uint64(p.Wide)), uint64(p.High)))
	h.Write(p.Pixels)
	h.Sum(p.Sum[:0])
	return p
}

// mean is the colour of a part of a picture on white paper: what shows through is white.
func mean(img image.Image, part image.Rectangle) (r, g, b byte) {
	var sum [3]uint64
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			cr, cg, cb, ca := img.At(x, y).RGBA() // multiplied by alpha
			for i, c := range [3]uint32{cr, cg, cb} {
				sum[i] += uint64(min(c+0xffff-ca, 0xffff))
			}
		}
	}
	n := uint64(part.Dx()*part.Dy()) * 0x101
	return byte((sum[0] + n/2) / n), byte((sum[1] + n/2) / n), byte((sum[2] + n/2) / n)
}

// lessColour keeps one byte of each pixel where all of them are grey.
func (p *Picture) lessColour() {
	for i := 0; i < len(p.Pixels); i += 3 {
		if p.Pixels[i] != p.Pixels[i+1] || p.Pixels[i] != p.Pixels[i+2] {
			return
		}
	}
	for i := range p.Wide * p.High {
		p.Pixels[i] = p.Pixels[3*i]
	}
	p.Grey, p.Pixels = true, p.Pixels[:p.Wide*p.High]
}

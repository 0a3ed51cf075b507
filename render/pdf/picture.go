package pdf

import (
	"bytes"
	"slices"

	"github.com/klauspost/compress/zlib"

	"cpadoc/render/page"
	"cpadoc/render/picture"
)

// picture draws a picture in its rectangle.
func (p *painter) picture(it *page.Item) {
	at := slices.Index(p.shown, it.Picture)
	if at < 0 {
		at = len(p.shown)
		p.shown = append(p.shown, it.Picture)
	}
	p.buf = append(p.buf, "q "...)
	p.numbers("0 0 ", across(it.W))
	p.numbers("cm", across(it.H), across(it.X), up(it.Y+it.H))
	p.buf = append(appendInt(append(p.buf, " /P"...), at), " Do Q\n"...)
}

// picture writes a picture as an image XObject and returns its number. Its colours are those of the output
// intent, 8 bits deep; it has no mask and is not smoothed (ISO 19005-2 6.2.8).
func (w *Writer) picture(f *file, p *picture.Picture) int {
	data, ok := w.shell.pictures[p]
	if !ok {
		data = deflatedWhole(p.Pixels)
		if w.shell.pictures == nil {
			w.shell.pictures = map[*picture.Picture][]byte{}
		}
		w.shell.pictures[p] = data
	}
	dict := appendInt([]byte("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width "), p.Wide)
	dict = appendInt(append(dict, "/Height "...), p.High)
	if p.Grey {
		dict = append(dict, "/ColorSpace/DeviceGray"...)
	} else {
		dict = append(dict, "/ColorSpace/DeviceRGB"...)
	}
	num := f.number()
	f.hash.Write(data)
	f.stream(num, string(dict)+"/Filter/FlateDecode", data)
	return num
}

// deflatedWhole deflates what many documents hold: once, and as far as can be.
func deflatedWhole(data []byte) []byte {
	var b bytes.Buffer
	z, _ := zlib.NewWriterLevel(&b, zlib.BestCompression) // the level is valid
	z.Write(data)                                         // a Buffer takes all
	z.Close()
	return b.Bytes()
}

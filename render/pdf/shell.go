package pdf

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"time"

	"github.com/go-pdf/fpdf"

	"cpadoc/render/font"
	"cpadoc/render/picture"
)

// fpdf writes every file alike: the page tree is object 1, the resources object 2, then a page and
// its content in turn, then fonts, then Info and Catalog, then a classic cross-reference table.

// pageObject is the number of page n, from 0; its content has the next number.
func pageObject(n int) int { return 3 + 2*n }

// newDocument is an fpdf document on A4 in points, uncompressed and without a clock.
func newDocument() *fpdf.Fpdf {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCompression(false)
	f.SetCatalogSort(true)
	epoch := time.Unix(0, 0).UTC() // never reaches the file: Info is written anew
	f.SetCreationDate(epoch)
	f.SetModificationDate(epoch)
	f.SetAutoPageBreak(false, 0)
	return f
}

// blank returns the objects of a file of n empty pages, which are the same in every document. Content
// is put in later: through fpdf it would be copied five times, most of what a document allocates.
func (s *shell) blank(n int) ([][]byte, error) {
	if objs, ok := s.pages[n]; ok {
		return objs, nil
	}
	f := newDocument()
	for range n {
		f.AddPage()
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		return nil, err
	}
	objs, err := objects(b.Bytes())
	if err != nil {
		return nil, err
	}
	if s.pages == nil || len(s.pages) == mostKept {
		s.pages = map[int][][]byte{}
	}
	s.pages[n] = objs
	return objs, nil
}

// mostKept is how many lengths of documents a shell keeps.
const mostKept = 64

// objects finds the objects of a file that fpdf wrote, by number, through its cross-reference
// table.
func objects(raw []byte) ([][]byte, error) {
	at := number(raw, bytes.LastIndex(raw, []byte("startxref\n"))+len("startxref\n"))
	const head, row = "0000000000 65535 f \n", 20
	if at <= 0 || at >= len(raw) {
		return nil, errors.New("no cross-reference table")
	}
	first := bytes.Index(raw[at:], []byte(head))
	if first < 0 {
		return nil, errors.New("cross-reference table not understood")
	}
	objs := [][]byte{nil}
	for rows := raw[at+first+len(head):]; len(rows) >= row && rows[row-3] == 'n'; rows = rows[row:] {
		start := number(rows, 0)
		if start <= 0 || start >= at {
			return nil, errors.New("cross-reference table not understood")
		}
		objs = append(objs, body(raw[start:at]))
	}
	return objs, nil
}

// body is an object from after "N 0 obj" to before "endobj", or to the end of a stream's data.
func body(obj []byte) []byte {
	obj = obj[bytes.Index(obj, []byte("obj\n"))+len("obj\n"):]
	end := max(bytes.Index(obj, []byte("endobj")), 0)
	if s := bytes.Index(obj[:end], []byte(streamMark)); s >= 0 {
		n := number(obj, bytes.Index(obj, []byte("/Length "))+len("/Length "))
		return obj[:s+len(streamMark)+n]
	}
	return bytes.TrimSpace(obj[:end])
}

const streamMark = "stream\n"

// stream parts a stream object into its dictionary and data.
func stream(obj []byte) (dict, data []byte) {
	dict, data, _ = bytes.Cut(obj, []byte(streamMark))
	return bytes.TrimSpace(dict), data
}

// number reads the digits at b[at:].
func number(b []byte, at int) (n int) {
	for ; at >= 0 && at < len(b) && b[at] >= '0' && b[at] <= '9'; at++ {
		n = 10*n + int(b[at]-'0')
	}
	return n
}

// shell keeps what fpdf makes and is the same in every document.
type shell struct {
	fonts [2 * font.Pages]*fontObjects
	pages map[int][][]byte // objects of a file of so many empty pages

	pictures map[*picture.Picture][]byte // deflated
}

// fontObjects are the objects of one face of one code page, as fpdf wrote them: text parted at
// references.
type fontObjects struct {
	font, widths, descriptor [][]byte // parts between the references
	dict                     string   // of the font file
	file, toUnicode          []byte
}

// fontBit numbers the faces of all pages.
func fontBit(page uint8, face font.Face) int { return int(page)*2 + int(face) }

// load makes the objects of a font once.
func (s *shell) load(bit int) (*fontObjects, error) {
	if s.fonts[bit] != nil {
		return s.fonts[bit], nil
	}
	file := font.Embedded(uint8(bit/2), font.Face(bit%2))
	f := newDocument()
	f.AddFontFromBytes("cpadoc", "", file.Definition, file.Deflated)
	f.AddPage()
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		return nil, err
	}
	objs, err := objects(b.Bytes())
	if err != nil {
		return nil, err
	}
	o := &fontObjects{toUnicode: file.ToUnicode}
	dict, data := stream(objs[5])
	size := number(dict, bytes.Index(dict, []byte("/Length1 "))+len("/Length1 "))
	o.dict, o.file = "/Filter/FlateDecode/Length1 "+strconv.Itoa(size), data
	o.font, o.widths, o.descriptor = cut(objs[6]), cut(objs[7]), cut(objs[8])
	s.fonts[bit] = o
	return o, nil
}

// winAnsi is the encoding that fpdf writes, at the end of a font.
const winAnsi = "/Encoding /WinAnsiEncoding\n"

var reference = regexp.MustCompile(`\d+ 0 R`)

// cut parts an object at its references.
func cut(obj []byte) (parts [][]byte) {
	at := 0
	for _, m := range reference.FindAllIndex(obj, -1) {
		parts = append(parts, obj[at:m[0]])
		at = m[1]
	}
	return append(parts, obj[at:])
}

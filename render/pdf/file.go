package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"slices"

	"github.com/klauspost/compress/zlib"
)

// file is the PDF file being put together: streams go straight to it, all other objects into
// object streams (ISO 32000-1 7.5.7), found through a cross-reference stream.
type file struct {
	out     []byte
	entries []entry // by object number; entry 0 is the free one
	hash    hash.Hash

	rows []byte // the cross-reference stream
	stm  []byte // objects of the object stream being filled
	heap []heaped
	head []byte // numbers and places of those objects
	zip  bytes.Buffer
	zw   *zlib.Writer
}

// entry is where an object is: an offset in the file, or a place in an object stream.
type entry struct {
	kind  byte // 1 in the file, 2 in an object stream
	at    uint32
	index uint16
}

// heaped is an object in the object stream being filled.
type heaped struct{ number, at int }

// heapSize is how many objects an object stream holds; readers inflate a whole one for one object.
const heapSize = 1000

// level of deflation: the fastest. The slowest gains 3% of the file for twice the time of Write.
const level = zlib.BestSpeed

func (f *file) reset() {
	f.out = append(f.out[:0], "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	f.entries = append(f.entries[:0], entry{})
	f.stm, f.heap = f.stm[:0], f.heap[:0]
	if f.hash == nil {
		f.hash = sha256.New()
		f.zw, _ = zlib.NewWriterLevel(&f.zip, level) // the level is valid
	}
	f.hash.Reset()
}

// number takes the next object number; numbers takes n and returns the first.
func (f *file) number() int { return f.numbers(1) }

func (f *file) numbers(n int) int {
	f.entries = slices.Grow(f.entries, n)
	f.entries = f.entries[:len(f.entries)+n]
	clear(f.entries[len(f.entries)-n:])
	return len(f.entries) - n
}

// object begins a plain object; add, int, ref and text fill it.
func (f *file) object(num int) {
	if len(f.heap) == heapSize {
		f.flush()
	}
	f.heap = append(f.heap, heaped{num, len(f.stm)})
}

func (f *file) add(s string)  { f.stm = append(f.stm, s...) }
func (f *file) int(v int)     { f.stm = appendInt(f.stm, v) }
func (f *file) ref(num int)   { f.stm = appendRef(f.stm, num) }
func (f *file) text(s string) { f.stm = appendText(f.stm, s) }

// flush writes the object stream that has been filled.
func (f *file) flush() {
	if len(f.heap) == 0 {
		return
	}
	num := f.number()
	head := f.head[:0]
	for i, h := range f.heap {
		f.entries[h.number] = entry{2, uint32(num), uint16(i)}
		head = append(appendInt(append(appendInt(head, h.number), ' '), h.at), ' ')
	}
	dict := append([]byte("/Type/ObjStm/N "), appendInt(nil, len(f.heap))...)
	dict = appendInt(append(dict, "/First "...), len(head))
	f.deflated(num, string(dict), head, f.stm)
	f.stm, f.heap, f.head = f.stm[:0], f.heap[:0], head
}

// deflated writes a stream of the parts, deflated.
func (f *file) deflated(num int, dict string, parts ...[]byte) {
	f.zip.Reset()
	f.zw.Reset(&f.zip)
	for _, p := range parts {
		f.zw.Write(p) // a Buffer takes all
	}
	f.zw.Close()
	f.hash.Write(f.zip.Bytes())
	f.stream(num, dict+"/Filter/FlateDecode", f.zip.Bytes())
}

// stream writes a stream whose data is ready.
func (f *file) stream(num int, dict string, data []byte) {
	f.entries[num] = entry{kind: 1, at: uint32(len(f.out))}
	f.out = append(appendInt(f.out, num), " 0 obj\n<<"...)
	f.out = appendInt(append(append(f.out, dict...), "/Length "...), len(data))
	f.out = append(append(f.out, ">>\nstream\n"...), data...)
	f.out = append(f.out, "\nendstream\nendobj\n"...)
}

// finish writes the last object stream, the cross-reference stream and the end. The document id
// is the hash of the deflated content.
func (f *file) finish(root, info int) {
	f.flush()
	num := f.number()
	at := len(f.out)
	f.entries[num] = entry{kind: 1, at: uint32(at)}
	id := hex.EncodeToString(f.hash.Sum(nil)[:16])
	dict := appendInt([]byte("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size "), len(f.entries))
	dict = appendRef(append(dict, "/Root "...), root)
	dict = appendRef(append(dict, "/Info "...), info)
	dict = append(dict, "/ID[<"+id+"><"+id+">]"...)
	f.deflated(num, string(dict), f.table())
	f.out = appendInt(append(f.out, "startxref\n"...), at)
	f.out = append(f.out, "\n%%EOF\n"...)
}

// table is the cross-reference stream: each row is the difference to the one before (PNG Up).
func (f *file) table() []byte {
	rows := f.rows[:0]
	row, prev := make([]byte, 7), make([]byte, 7)
	for i, e := range f.entries {
		row = append(row[:0], e.kind, byte(e.at>>24), byte(e.at>>16), byte(e.at>>8), byte(e.at),
			byte(e.index>>8), byte(e.index))
		if i == 0 {
			row[5], row[6] = 0xFF, 0xFF // the free entry has generation 65535
		}
		rows = append(rows, 2)
		for k := range row {
			rows = append(rows, row[k]-prev[k])
		}
		prev, row = row, prev
	}
	f.rows = rows
	return rows
}

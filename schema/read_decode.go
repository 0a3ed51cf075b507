package schema

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"unicode/utf8"
)

// Limits on gzip input: past inflateFree bytes the text may be at most inflateRatio times as long
// as what it was packed from. JSON of records packs 5 to 60 times; a bomb packs 1,000 times.
const (
	inflateFree  = 64 << 20
	inflateRatio = 250
)

// damage is a fault of the input itself, told as a finding; every other error of a reader is one of
// the machine.
type damage string

func (d damage) Error() string { return string(d) }

const (
	damageGzip  damage = "the gzip data is damaged or cut short"
	damageBomb  damage = "the gzip data unpacks to far more than records need"
	damageUTF32 damage = "the text is UTF-32"
)

// decode returns the UTF-8 text of r without its byte order mark, unpacked where it is gzip.
func decode(r io.Reader) (io.Reader, error) {
	packed := &meter{r: r}
	b := bufio.NewReaderSize(packed, 64<<10)
	head, err := peek(b, 2)
	if err != nil {
		return nil, err
	}
	if bytes.Equal(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, gzipFault(err)
		}
		b = bufio.NewReaderSize(&inflater{z: z, packed: packed}, 64<<10)
	}
	if head, err = peek(b, 4); err != nil {
		return nil, err
	}
	return encoding(b, head)
}

func encoding(b *bufio.Reader, head []byte) (io.Reader, error) {
	at := func(i int) int { // -1 past the end, so that a missing byte is never taken for a zero
		if i < len(head) {
			return int(head[i])
		}
		return -1
	}
	switch {
	case at(0) == 0xff && at(1) == 0xfe && at(2) == 0 && at(3) == 0,
		at(0) == 0 && at(1) == 0, at(0) > 0 && at(1) == 0 && at(2) == 0 && at(3) == 0:
		return nil, damageUTF32
	case at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf:
		_, err := b.Discard(3)
		return b, err
	case at(0) == 0xff && at(1) == 0xfe:
		_, err := b.Discard(2)
		return &utf16Reader{r: b}, err
	case at(0) == 0xfe && at(1) == 0xff:
		_, err := b.Discard(2)
		return &utf16Reader{r: b, big: true}, err
	case at(0) == 0 && at(1) > 0: // JSON begins with an ASCII letter: RFC 4627 3
		return &utf16Reader{r: b, big: true}, nil
	case at(0) > 0 && at(1) == 0:
		return &utf16Reader{r: b}, nil
	}
	return b, nil
}

func peek(b *bufio.Reader, n int) ([]byte, error) {
	head, err := b.Peek(n)
	if err == io.EOF {
		err = nil
	}
	return head, err
}

// meter counts what was read.
type meter struct {
	r io.Reader
	n int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	return n, err
}

// inflater unpacks gzip as a stream and stops at a bomb.
type inflater struct {
	z      *gzip.Reader
	packed *meter
	n      int64
}

func (f *inflater) Read(p []byte) (int, error) {
	n, err := f.z.Read(p)
	f.n += int64(n)
	if f.n > inflateFree && f.n > inflateRatio*f.packed.n {
		return 0, damageBomb
	}
	if err != nil && err != io.EOF {
		err = gzipFault(err)
	}
	return n, err
}

// gzipFault tells damaged data from a failing disk: the gzip package passes the errors of its
// source through as they are.
func gzipFault(err error) error {
	var path interface{ Timeout() bool } // fs.PathError and net errors
	if errors.As(err, &path) {
		return err
	}
	return damageGzip
}

// utf16Reader turns UTF-16 into UTF-8. A lone surrogate, or half a unit at the end, comes out as
// bytes that are not UTF-8, so that only the record that holds it is refused, at its place.
type utf16Reader struct {
	r    *bufio.Reader
	big  bool
	held rune // a unit already read that the next call begins with
	has  bool // held is set
}

func (u *utf16Reader) Read(p []byte) (int, error) {
	n := 0
	for len(p)-n >= utf8.UTFMax {
		r, err := u.next()
		if err != nil {
			if n > 0 {
				return n, nil
			}
			return 0, err
		}
		n += encodeLoose(p[n:], r)
	}
	return n, nil
}

// half is what next gives for a single byte at the end: no rune has this number.
const half rune = -1

func (u *utf16Reader) next() (rune, error) {
	r, err := u.unit()
	if err != nil || r < 0xd800 || r > 0xdbff {
		return r, err
	}
	low, err := u.unit()
	if err != nil {
		return r, nil
	}
	if low < 0xdc00 || low > 0xdfff {
		u.held, u.has = low, true
		return r, nil
	}
	return (r-0xd800)<<10 | (low - 0xdc00) + 0x10000, nil
}

func (u *utf16Reader) unit() (rune, error) {
	if u.has {
		u.has = false
		return u.held, nil
	}
	a, err := u.r.ReadByte()
	if err != nil {
		return 0, err
	}
	b, err := u.r.ReadByte()
	if err == io.EOF {
		return half, nil
	}
	if u.big {
		a, b = b, a
	}
	return rune(a) | rune(b)<<8, err
}

// encodeLoose writes r as UTF-8; surrogates as the three bytes they would have, which no UTF-8
// reader accepts.
func encodeLoose(p []byte, r rune) int {
	switch {
	case r == half:
		p[0] = 0xff
		return 1
	case r >= 0xd800 && r <= 0xdfff:
		p[0], p[1], p[2] = 0xe0|byte(r>>12), 0x80|byte(r>>6)&0xbf, 0x80|byte(r)&0x3f
		return 3
	}
	return utf8.EncodeRune(p, r)
}

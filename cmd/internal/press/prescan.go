package press

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"sync"

	"github.com/go-json-experiment/json/jsontext"

	"cpadoc/schema/check"
	"cpadoc/schema/record"
)

// prescan is what the first pass learned: what batch rules X06 and X07 need (REFERENCE.md 5.15),
// and what the second pass is held against. It keeps about 90 bytes of a record, from which nothing
// of the person can be read.
type prescan struct {
	batch  check.Batch
	key    []byte // of its hashes; lives as long as the run, and decides nothing that comes out
	spots  []spot
	ins    []input
	digest string // SHA-256 over all records in order
	real   bool   // a record is not marked as synthetic
}

// spot is where a record of the run stands, and a part of the SHA-256 of its bytes.
type spot struct {
	sum  uint64
	file int32 // index of the input
	line int32
}

// glance is what one record gives to the prescan.
type glance struct {
	spot
	whole [sha256.Size]byte
	facts
	print check.Fingerprint
}

// prescan reads all inputs once.
func (j *Job) prescan(ctx context.Context, ins []input) (*prescan, error) {
	key := make([]byte, 32)
	if _, err := rand.Read(key); err != nil {
		return nil, err
	}
	s, all := &prescan{ins: ins, key: key}, sha256.New()
	s.batch.Where = s.where
	rd := &reader{ins: ins}
	defer rd.close()
	printers := sync.Pool{New: func() any { return check.NewFingerprinter(key) }}
	err := inOrder(ctx, j.Jobs, rd.next, func(u unit) glance {
		g := glance{whole: sha256.Sum256(u.raw.Bytes), facts: skim(u.raw.Bytes)}
		g.spot = spot{binary.LittleEndian.Uint64(g.whole[:]), int32(u.file), int32(u.raw.Line)}
		p := printers.Get().(*check.Fingerprinter)
		defer printers.Put(p)
		g.print = p.Print(uint32(u.seq), check.Facts{RecordID: g.id, Content: g.whole,
			NHSNumber: g.nhs, Given: g.given, Family: g.family, DateOfBirth: g.birth()})
		return g
	}, func(g glance) error {
		s.spots = append(s.spots, g.spot)
		all.Write(g.whole[:])
		if g.readable && g.id != "" {
			s.batch.Add(g.print)
			s.real = s.real || !g.synthetic
		}
		return nil
	})
	s.batch.Seal()
	s.digest = hex.EncodeToString(all.Sum(nil))
	return s, err
}

// where says where the record at a place of the run stands.
func (s *prescan) where(place uint32) string {
	at := s.spots[place]
	return s.ins[at.file].name + ":" + strconv.Itoa(int(at.line))
}

// facts are the few facts of a record that the first pass looks at.
type facts struct {
	id, nhs, family, given, born string
	synthetic, readable          bool
}

// skim finds the facts without reading the rest; a record that cannot be read has none.
func skim(b []byte) facts {
	var f facts
	d := jsontext.NewDecoder(bytes.NewReader(b), jsontext.AllowDuplicateNames(true))
	err := members(d, func(name string) error {
		switch name {
		case "recordId":
			return str(d, &f.id)
		case "provenance":
			return members(d, func(name string) error {
				f.synthetic = f.synthetic || name == "synthetic" && d.PeekKind() == 't'
				return d.SkipValue()
			})
		case "person":
			return members(d, f.person(d))
		}
		return d.SkipValue()
	})
	f.readable = err == nil
	return f
}

func (f *facts) person(d *jsontext.Decoder) func(string) error {
	return func(name string) error {
		switch name {
		case "nhsNumber":
			return str(d, &f.nhs)
		case "dateOfBirth":
			return str(d, &f.born)
		case "name":
			return members(d, func(name string) error {
				switch name {
				case "family":
					return str(d, &f.family)
				case "given":
					return str(d, &f.given)
				}
				return d.SkipValue()
			})
		}
		return d.SkipValue()
	}
}

// members calls each for every member of an object, which must read the member's value. A value of
// another kind is skipped.
func members(d *jsontext.Decoder, each func(name string) error) error {
	if d.PeekKind() != '{' {
		return d.SkipValue()
	}
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return err
		}
		if err := each(name.String()); err != nil {
			return err
		}
	}
	_, err := d.ReadToken()
	return err
}

// str reads a string; another kind of value is skipped.
func str(d *jsontext.Decoder, to *string) error {
	if d.PeekKind() != '"' {
		return d.SkipValue()
	}
	t, err := d.ReadToken()
	if err == nil {
		*to = t.String()
	}
	return err
}

// birth is the date of birth, zero if there is none that can be read.
func (f *facts) birth() record.Date {
	d, _ := record.ParseDate(f.born)
	return d
}

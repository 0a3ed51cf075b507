package check

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"cpadoc/schema/finding"
	"cpadoc/schema/record"
)

// Batch finds records of one run that clash (X06, X07) in two passes. The first pass makes a Fingerprint
// of each record and adds it; after Seal the second pass asks for each record by its place. A record
// takes 72 bytes, and nothing that is kept can be turned back into a name or a number without the
// key of the run.
type Batch struct {
	// Where says where the record at a place of the run stands; nil for its number.
	Where func(place uint32) string

	prints []Fingerprint
	byID   []uint32 // places of prints, by ID and place
	byNHS  []uint32
	byBorn []uint32
}

// Fingerprint is what a batch keeps of one record: keyed hashes, 0 for what the record has not.
type Fingerprint struct {
	Place   uint32 // of the record in the run, from 0
	Clash   bool   // set by Seal: the id comes again with other content or other capitals
	Copy    bool   // set by Seal: an earlier record of the run is the same to the byte
	ID      uint64 // of the recordId in lower case
	Exact   uint64 // of the recordId as written
	Content [2]uint64
	NHS     uint64
	Born    uint64 // of names and date of birth
}

// Facts are what a Fingerprint is made of; the first pass needs no more of a record.
type Facts struct {
	RecordID      string
	Content       [sha256.Size]byte // of the record's bytes
	NHSNumber     string
	Given, Family string
	DateOfBirth   record.Date
}

// FactsOf takes them from a whole record.
func FactsOf(rec record.Record, content [sha256.Size]byte) Facts {
	p := rec.Person()
	return Facts{RecordID: rec.RecordID().String(), Content: content,
		NHSNumber: p.NHSNumber().String(), Given: p.Name().Given().String(),
		Family: p.Name().Family().String(), DateOfBirth: p.DateOfBirth().Date()}
}

// Fingerprinter makes Fingerprints with the key of one run: 32 bytes that the caller draws and forgets. It is
// for one goroutine; Fingerprints of several Fingerprinters with one key go together.
type Fingerprinter struct {
	mac hash.Hash
	buf []byte
}

// NewFingerprinter returns a Fingerprinter.
func NewFingerprinter(key []byte) *Fingerprinter {
	return &Fingerprinter{mac: hmac.New(sha256.New, key)}
}

// Print makes the Fingerprint of the record at a place of the run.
func (p *Fingerprinter) Print(place uint32, f Facts) Fingerprint {
	out := Fingerprint{Place: place,
		ID: p.sum("id", strings.ToLower(f.RecordID)), Exact: p.sum("exact", f.RecordID)}
	out.Content[0] = binary.LittleEndian.Uint64(f.Content[:])
	out.Content[1] = binary.LittleEndian.Uint64(f.Content[8:])
	out.NHS = p.Number(f.NHSNumber)
	if name := foldName(f.Given, f.Family); name != "" && !f.DateOfBirth.IsZero() {
		out.Born = p.sum("born", name, f.DateOfBirth.String())
	}
	return out
}

// Number returns what Print keeps of an NHS number, 0 if it is none.
func (p *Fingerprinter) Number(s string) uint64 {
	if NHSNumber(s) != NumberOK {
		return 0
	}
	d, _ := NHSDigits(s)
	return p.sum("nhs", string(d[:]))
}

// sum is never 0, which stands for nothing.
func (p *Fingerprinter) sum(parts ...string) uint64 {
	p.mac.Reset()
	for _, s := range parts {
		p.buf = append(append(p.buf[:0], s...), 0)
		p.mac.Write(p.buf)
	}
	return max(1, binary.LittleEndian.Uint64(p.mac.Sum(p.buf[:0])))
}

// foldName keeps the letters of a name, in lower case, given name first.
func foldName(given, family string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, given+family)
}

// Add keeps a Print. The order does not matter; records that could not be read are left out.
func (b *Batch) Add(p Fingerprint) { b.prints = append(b.prints, p) }

// Seal ends the first pass. After it a Batch is only read, by any number of goroutines.
func (b *Batch) Seal() {
	slices.SortFunc(b.prints, func(x, y Fingerprint) int { return cmp.Compare(x.Place, y.Place) })
	b.byID = b.index(keyID)
	b.byNHS = b.index(keyNHS)
	b.byBorn = b.index(keyBorn)
	for from := 0; from < len(b.byID); {
		to := from + 1
		for to < len(b.byID) && b.prints[b.byID[to]].ID == b.prints[b.byID[from]].ID {
			to++
		}
		b.mark(b.byID[from:to])
		from = to
	}
}

// index returns the places of the prints that have a key, by key and then by place.
func (b *Batch) index(key func(*Fingerprint) uint64) []uint32 {
	var at []uint32
	for i := range b.prints {
		if key(&b.prints[i]) != 0 {
			at = append(at, uint32(i))
		}
	}
	slices.SortFunc(at, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(key(&b.prints[x]), key(&b.prints[y])), cmp.Compare(x, y))
	})
	return at
}

// mark looks at records of one id: all the same to the byte, or all of them clash.
func (b *Batch) mark(same []uint32) {
	first := &b.prints[same[0]]
	clash := false
	for _, i := range same {
		clash = clash || b.prints[i].Content != first.Content || b.prints[i].Exact != first.Exact
	}
	for n, i := range same {
		b.prints[i].Clash, b.prints[i].Copy = clash, !clash && n > 0
	}
}

// The keys that prints are looked up by.
func keyID(p *Fingerprint) uint64   { return p.ID }
func keyNHS(p *Fingerprint) uint64  { return p.NHS }
func keyBorn(p *Fingerprint) uint64 { return p.Born }

// Ask says what clashes with the record at a place of the run: findings without file, line and
// column, and whether the record is a copy of an earlier one, of which nothing is made.
func (b *Batch) Ask(place uint32) (fs []finding.Finding, again bool) {
	i, ok := slices.BinarySearchFunc(b.prints, place,
		func(p Fingerprint, n uint32) int { return cmp.Compare(p.Place, n) })
	if !ok {
		return nil, false
	}
	p := &b.prints[i]
	switch {
	case p.Copy:
		return []finding.Finding{b.clash("X06", finding.Warning, "/recordId",
			"this record is an exact duplicate of an earlier one in this run, and is left out",
			b.other(b.byID, p, keyID))}, true
	case p.Clash:
		fs = append(fs, b.clash("X06", finding.Error, "/recordId",
			"another record in this run has this recordId but different contents",
			b.other(b.byID, p, keyID)))
	}
	if o := b.other(b.byNHS, p, keyNHS); o != nil {
		fs = append(fs, b.clash("X07", finding.Error, "/person/nhsNumber",
			"another record in this run has this NHS number", o))
	}
	if o := b.other(b.byBorn, p, keyBorn); o != nil && o.NHS != p.NHS {
		fs = append(fs, b.clash("X07", finding.Warning, "/person/name",
			"another record in this run has this name and date of birth, but a different NHS "+
				"number", o))
	}
	return fs, false
}

// HoldsNumber reports whether a record of the run has that NHS number, as Fingerprinter.Number returns it.
func (b *Batch) HoldsNumber(n uint64) bool {
	_, ok := slices.BinarySearchFunc(b.byNHS, n, func(i uint32, n uint64) int { return cmp.Compare(b.prints[i].NHS, n) })
	return ok && n != 0
}

// other returns the first other record with the same key: for an id any other, else one of another
// person as far as ids tell.
func (b *Batch) other(at []uint32, p *Fingerprint, key func(*Fingerprint) uint64) *Fingerprint {
	k := key(p)
	if k == 0 {
		return nil
	}
	n, _ := slices.BinarySearchFunc(at, k,
		func(i uint32, k uint64) int { return cmp.Compare(key(&b.prints[i]), k) })
	for ; n < len(at) && key(&b.prints[at[n]]) == k; n++ {
		q := &b.prints[at[n]]
		if q.Place != p.Place && (k == p.ID || q.ID != p.ID) {
			return q
		}
	}
	return nil
}

// clash says which record of the run it is, by its place: its id could be a name.
func (b *Batch) clash(id string, s finding.Severity, pointer, text string, o *Fingerprint) finding.Finding {
	r := table[byID[id]]
	f := finding.Finding{Rule: id, Severity: s, Pointer: pointer, Text: text, Hint: r.Hint}
	if o != nil {
		where := "record " + strconv.Itoa(int(o.Place)+1) + " of this run"
		if b.Where != nil {
			where = "at " + b.Where(o.Place)
		}
		f.Hint = "the other is " + where + "; " + r.Hint
	}
	if s == finding.Error {
		f.Stops = r.Stops
	}
	return f
}

// Pack checks records that one pack is made of: all of one person and of one extract (X08).
// Findings are of the first record that does not fit.
func Pack(recs ...record.Record) []finding.Finding {
	if len(recs) == 0 {
		return nil
	}
	id, extract := recs[0].RecordID(), recs[0].Provenance().ExtractID()
	for _, r := range recs[1:] {
		c := ctx{r: r}
		switch its := r.Provenance().ExtractID(); {
		case r.RecordID().String() != id.String():
			c.fail("X08", r.RecordID(), "this part of the pack belongs to another record")
		case its.String() != extract.String():
			c.fail("X08", its, "this part of the pack is from another extract")
		default:
			continue
		}
		return c.found
	}
	return nil
}

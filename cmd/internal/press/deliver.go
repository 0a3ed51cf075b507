package press

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"cpadoc/cmd/internal/words"
)

// keep writes the files of a record into the folder. It runs beside the workers, more often at once
// than they do, because a file system takes its time to make a file last and takes many together.
func (r *run) keep(o *Outcome, temp string) {
	for i := range o.Docs {
		d := &o.Docs[i]
		if d.data == nil || r.out == nil || o.err != nil {
			continue
		}
		if d.spoiled != "" {
			o.err = r.out.quarantine(temp, d.spoiled, d.data.Bytes())
		} else {
			o.err = r.out.put(temp, d)
		}
		buffers.Put(d.data)
		d.data = nil
	}
}

// put writes a document.
func (f *folder) put(temp string, d *Document) error {
	if f.taken(d.File) {
		return errors.New(words.SameReference)
	}
	if dir := filepath.Dir(d.File); dir != "." {
		if err := os.MkdirAll(filepath.Join(f.dir, dir), 0o700); err != nil {
			return err
		}
	}
	sum := sha256.Sum256(d.data.Bytes())
	d.sum = hex.EncodeToString(sum[:])
	return writeWhole(f.private(temp), filepath.Join(f.dir, d.File), d.data.Bytes())
}

// taken reports whether a letter of this run has that name already, and takes it: of two letters
// with one reference neither may be written over (REFERENCE.md 5.0).
func (f *folder) taken(name string) bool {
	if !strings.HasPrefix(name, lettersDir+"/") {
		return false
	}
	_, again := f.names.LoadOrStore(name, true)
	return again
}

// lies reports whether an interrupted run made the document and it lies there unharmed; then d says
// so. Only a run of the same records, profile, templates and program goes on.
func (f *folder) lies(name string, d *Document) bool {
	e, ok := f.done[name]
	if !ok || e.Type != "document" {
		return false
	}
	b, err := os.ReadFile(filepath.Join(f.dir, name))
	if sum := sha256.Sum256(b); err != nil || hex.EncodeToString(sum[:]) != e.SHA256 {
		return false
	}
	d.Made, d.File, d.sum = true, name, e.SHA256
	d.Pages, d.Withheld, d.LeftOut, d.check = e.Pages, e.Withheld, e.LeftOut, e.Check
	return true
}

// quarantine keeps a file that failed a safety check apart from the others.
func (f *folder) quarantine(temp, name string, data []byte) error {
	dir := filepath.Join(f.dir, Quarantine)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return writeWhole(f.private(temp), filepath.Join(dir, name), data)
}

// tell takes the outcomes in input order.
func (r *run) tell(o *Outcome) error {
	if o.err != nil {
		return o.err
	}
	if o.passed {
		return nil
	}
	r.count(o)
	for i := range o.Docs {
		if err := r.deliver(o, &o.Docs[i]); err != nil {
			return err
		}
	}
	if r.job.Tell != nil {
		return r.job.Tell(o)
	}
	return nil
}

// deliver lists a document in the manifest, or keeps the only one.
func (r *run) deliver(o *Outcome, d *Document) error {
	switch {
	case !d.Applies:
		return nil
	case !d.Made:
		r.res.Stopped++
	default:
		r.res.Made++
	}
	r.res.Failed = r.res.Failed || d.Failed
	if r.out != nil {
		return r.out.add(d.entry(o.Record))
	}
	if d.Made {
		if r.only != nil {
			return Misuse(words.OneDocument)
		}
		r.only = bytes.Clone(d.data.Bytes())
	}
	return nil
}

package press

import (
	"errors"
	"io"
	"os"

	"cpadoc/schema"
	"cpadoc/schema/finding"
)

// unit is one record on its way through a pass, or what was found in its place.
type unit struct {
	seq      int // counts through all inputs
	file     int // index of the input
	raw      schema.Raw
	findings []finding.Finding
}

// reader hands out the records of all inputs in order.
type reader struct {
	ins  []input
	at   int // index of the open input
	seq  int
	open *os.File
	cur  *schema.Reader
}

// next returns the next record; false at the end. An error is one of the machine.
func (r *reader) next() (unit, bool, error) {
	for {
		if r.cur == nil {
			if r.at == len(r.ins) {
				return unit{}, false, nil
			}
			f, err := os.Open(r.ins[r.at].path)
			if err != nil {
				return unit{}, false, err
			}
			r.open, r.cur = f, schema.NewReader(r.ins[r.at].name, f)
		}
		raw, found, err := r.cur.Next()
		if errors.Is(err, io.EOF) {
			r.close()
			r.at++
			continue
		}
		if err != nil {
			return unit{}, false, err
		}
		u := unit{r.seq, r.at, raw, found}
		r.seq++
		return u, true, nil
	}
}

func (r *reader) close() {
	if r.open != nil {
		r.open.Close()
		r.open, r.cur = nil, nil
	}
}

package press

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/tree"
)

// batch adds what the other records of the run mean for this one (X06, X07); true for a copy of an
// earlier record, of which nothing is made.
func (w *worker) batch(o *Outcome, u unit, c *schema.Checked) (again bool) {
	found, again := w.scan.batch.Ask(uint32(u.seq))
	w.place(o, c, found)
	return again
}

// place gives findings about a checked record their file, line and column, and keeps them.
func (w *worker) place(o *Outcome, c *schema.Checked, found []finding.Finding) {
	for _, f := range found {
		f.File, f.Record = o.Raw.File, c.ID()
		f.Line, f.Col = position(o.Raw, offsetOf(c.Record().Node(), f.Pointer))
		f.Node = nil // a finding outlives its record
		o.Findings = append(o.Findings, f)
	}
}

// offsetOf returns the byte where the value of a pointer stands, or the nearest value around it.
func offsetOf(root *tree.Node, pointer string) int {
	n := root
	for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		i := slices.IndexFunc(n.Kids, func(k *tree.Node) bool {
			return k.Key == step || k.Key == "" && strconv.Itoa(k.Index) == step
		})
		if i < 0 {
			break
		}
		n = n.Kids[i]
	}
	return int(n.Offset)
}

// position returns the line and column of a byte of a record.
func position(raw schema.Raw, offset int) (line, col int) {
	before := raw.Bytes[:offset]
	if last := bytes.LastIndexByte(before, '\n'); last >= 0 {
		return raw.Line + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[last+1:])
	}
	return raw.Line, raw.Col + utf8.RuneCount(before)
}

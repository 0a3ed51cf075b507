package schema

import (
	"slices"

	"cpadoc/schema/finding"
	"cpadoc/schema/tree"
)

// places turns byte offsets of a record, asked for in rising order, into lines and columns of its
// file: all findings together cost one walk over the record.
type places struct {
	raw       Raw
	offset    int // the place below is of this byte
	line, col int
}

func (p *places) at(offset int) (line, col int) {
	p.line, p.col = advance(p.line, p.col, p.raw.Bytes[p.offset:offset])
	p.offset = offset
	return p.line, p.col
}

// finish gives findings their file, record and place: that of their node, or of the nearest thing
// around their pointer that is there.
func (p *places) finish(root *tree.Node, id string, fs []finding.Finding) {
	type spot struct{ offset, finding int }
	spots := make([]spot, 0, len(fs))
	for i := range fs {
		f := &fs[i]
		f.File, f.Record = p.raw.File, id
		switch {
		case f.Node != nil:
			spots = append(spots, spot{int(f.Node.Offset) + f.Skip, i})
			f.Node, f.Skip = nil, 0
		case f.Line == 0:
			spots = append(spots, spot{int(nodeAt(root, f.Pointer).Offset), i})
		}
	}
	slices.SortFunc(spots, func(a, b spot) int { return a.offset - b.offset })
	for _, s := range spots {
		fs[s.finding].Line, fs[s.finding].Col = p.at(s.offset)
	}
}

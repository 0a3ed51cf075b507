package layout

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/style"
)

// arrangements are the orders in which a document may be set, the usual one first. In large print what
// stands before the help boxes yields until both stand on page 1 whole: first the masthead, then what the
// title says of the plan, then the title.
func arrangements(blocks []doc.Block, s *style.Sheet) [][]doc.Block {
	all := [][]doc.Block{blocks}
	at := slices.IndexFunc(blocks, isBoxes)
	if s.Columns || at < 1 {
		return all
	}
	if _, ok := blocks[0].(doc.Letter); ok {
		return all // a letter begins as letters do
	}
	head, boxes, rest := blocks[:at], blocks[at], blocks[at+1:]
	for _, yields := range []func(doc.Block) (stays, goes []doc.Block){mastheadYields, statusYields, allYields} {
		var before, after []doc.Block
		for _, b := range head {
			stays, goes := yields(b)
			before, after = append(before, stays...), append(after, goes...)
		}
		all = append(all, slices.Concat(before, []doc.Block{boxes}, after, rest))
	}
	return all
}

func isBoxes(b doc.Block) bool {
	switch b.(type) {
	case doc.HelpBoxes, doc.EmergencyBoxes:
		return true
	}
	return false
}

func mastheadYields(b doc.Block) (stays, goes []doc.Block) {
	if _, ok := b.(doc.Masthead); ok {
		return nil, []doc.Block{b}
	}
	return []doc.Block{b}, nil
}

func statusYields(b doc.Block) (stays, goes []doc.Block) {
	h, ok := b.(doc.Heading)
	if !ok {
		return nil, []doc.Block{b}
	}
	for _, t := range []doc.Text{h.Aside, h.Status} {
		if !typeset.Empty(t) {
			goes = append(goes, doc.Para{Text: t})
		}
	}
	return []doc.Block{doc.Heading{Title: h.Title}}, goes
}

func allYields(b doc.Block) (stays, goes []doc.Block) { return nil, []doc.Block{b} }

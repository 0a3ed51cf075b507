package layout

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/style"
)

// arrangement is an order in which a document may be set, and its sheet.
type arrangement struct {
	blocks []doc.Block
	sheet  *style.Sheet
}

// arrangements are the ways in which a document may be set, the usual one first. In large print what
// stands before the help boxes yields until both stand on page 1 whole: first the masthead, then what the
// title says of the plan, then the title; at last the type in the boxes. On a letter that type yields first,
// then all but sender and address.
func arrangements(blocks []doc.Block, s *style.Sheet) []arrangement {
	all := []arrangement{{blocks, s}}
	at := slices.IndexFunc(blocks, isBoxes)
	if s.Columns || at < 0 {
		return all
	}
	closer := s.CloserBoxes()
	steps := []yielding{mastheadYields, statusYields, allYields}
	if _, ok := blocks[0].(doc.Letter); ok {
		steps, all = []yielding{letterYields}, inEach(all, blocks, closer)
	}
	head, boxes, rest := blocks[:at], blocks[at], blocks[at+1:]
	for _, yields := range steps {
		var before, after []doc.Block
		for _, b := range head {
			stays, goes := yields(b)
			before, after = append(before, stays...), append(after, goes...)
		}
		all = append(all, arrangement{slices.Concat(before, []doc.Block{boxes}, after, rest), s})
	}
	return inEach(all, all[len(all)-1].blocks, closer)
}

// inEach adds an order on each of some sheets.
func inEach(all []arrangement, blocks []doc.Block, sheets []*style.Sheet) []arrangement {
	for _, s := range sheets {
		all = append(all, arrangement{blocks, s})
	}
	return all
}

// yielding parts a block into what stays above the help boxes and what goes below them.
type yielding func(doc.Block) (stays, goes []doc.Block)

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

func letterYields(b doc.Block) (stays, goes []doc.Block) {
	l, ok := b.(doc.Letter)
	if !ok {
		return nil, []doc.Block{b}
	}
	return []doc.Block{doc.Letter{Sender: l.Sender, Logo: l.Logo, Address: l.Address, ByHand: l.ByHand}},
		[]doc.Block{doc.Letter{Contact: l.Contact, Dear: l.Dear}}
}

package layout

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// suited is the sheet for the blocks of a document: a wallet card has one size in every edition,
// letters and crisis plans stand closer.
func suited(d *doc.Doc, s *style.Sheet) *style.Sheet {
	for _, b := range d.Blocks {
		switch b.(type) {
		case doc.Letter:
			return s.ForLetters()
		case doc.WalletCard:
			if !s.Columns || s.Body != style.Standard().Body {
				return style.Standard()
			}
		case doc.EmergencyBoxes, doc.FridgeSheet:
			if s.Columns {
				return s.Tight()
			}
		}
	}
	return s
}

// find returns where the first block of a type is, -1 if there is none.
func find[T doc.Block](blocks []doc.Block) int {
	return slices.IndexFunc(blocks, func(b doc.Block) bool { _, ok := b.(T); return ok })
}

// boxesFirst are the blocks of a document, those of a Doc.BoxesFirst in large print with the
// emergency boxes straight after the title.
func boxesFirst(d *doc.Doc, s *style.Sheet) []doc.Block {
	boxes, title := find[doc.EmergencyBoxes](d.Blocks), find[doc.Heading](d.Blocks)
	if s.Columns || !d.BoxesFirst || title < 0 || boxes <= title {
		return d.Blocks
	}
	b := d.Blocks
	return slices.Concat(b[:title+1], b[boxes:boxes+1], b[title+1:boxes], b[boxes+1:])
}

package proof

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/render/page"
)

// boxed reports whether both help boxes of a document stand on its first pages: the number of each
// box, or its words if it has none, whole and heard by who cannot see the page.
func boxed(made *doc.Doc, pages []page.Page, first int) bool {
	want := wantedBoxes(made.Blocks)
	if want == nil {
		return false
	}
	eachElement(pages[:min(first, len(pages))], func(said []byte) {
		for i := range want {
			want[i].found = want[i].found || want[i].in(said)
		}
	})
	return !slices.ContainsFunc(want, func(w wanted) bool { return !w.found })
}

// wanted is what one structure element says, without spaces; more may follow only on words.
type wanted struct {
	said  []byte
	words bool
	found bool
}

func (w *wanted) in(said []byte) bool {
	return bytes.Equal(said, w.said) || w.words && bytes.HasPrefix(said, w.said)
}

// wantedBoxes is what the boxes of a document say; nil if there are none, or one says nothing.
func wantedBoxes(blocks []doc.Block) []wanted {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.HelpBoxes:
			return pair(small(&b.A), small(&b.B))
		case doc.EmergencyBoxes:
			return pair(large(b.A.Number, b.A.Say), large(b.B.Number, b.B.Say))
		case doc.WalletCard:
			return pair(large(b.Card.A.Number, b.Card.A.Say), large(b.Card.B.Number, b.Card.B.Say))
		case doc.FridgeSheet:
			return pair(large(b.Card.A.Number, b.Card.A.Say), large(b.Card.B.Number, b.Card.B.Say))
		}
	}
	return nil
}

func pair(a, b []wanted) []wanted {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	return append(a, b...)
}

// small is a box whose label and number are one paragraph.
func small(b *doc.HelpBox) []wanted {
	if len(solid(b.Number)) == 0 {
		return nil
	}
	return []wanted{{said: append(solid(b.Label), solid(b.Number)...)}}
}

func large(number, say doc.Text) (all []wanted) {
	if n := solid(number); len(n) > 0 {
		all = append(all, wanted{said: n})
	}
	if n := solid(say); len(n) > 0 {
		all = append(all, wanted{said: n, words: true})
	}
	return all
}

// solid is a text without its spaces: lines end elsewhere on a page.
func solid(t doc.Text) (all []byte) {
	for i := range t {
		all = appendSolid(all, t[i].Text)
	}
	return all
}

func appendSolid(to []byte, s string) []byte {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}

// eachElement gives what each element says on some pages, without spaces. Decoration is not looked
// at.
func eachElement(pages []page.Page, said func([]byte)) {
	var line [256]byte
	now, last := line[:0], page.Artifact
	for p := range pages {
		items := pages[p].Items
		for i := range items {
			it := &items[i]
			if it.Kind != page.Words || it.Elem == page.Artifact {
				continue
			}
			if it.Elem != last {
				said(now)
				now, last = now[:0], it.Elem
			}
			now = appendSolid(now, it.Text)
		}
	}
	said(now)
}

package proof

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/render/page"
)

// boxed reports whether both help boxes of a document stand on page 1 with all their words, heard by who
// cannot see the page. Where these are more than a page has room for, the number of each box has to, or its
// words if it has none, on the first pages.
func boxed(made *doc.Doc, pages []page.Page, first int) bool {
	want, whole := wantedBoxes(made.Blocks)
	if want == nil {
		return false
	}
	if len(whole) > 0 && length(whole) <= mostWords && len(solid(made.Banner.Name)) <= mostName {
		want, first = append(want, whole...), 1
	}
	eachElement(pages[:min(first, len(pages))], func(said []byte) {
		for i := range want {
			want[i].found = want[i].found || want[i].in(said)
		}
	})
	return !slices.ContainsFunc(want, func(w wanted) bool { return !w.found })
}

// Words of both boxes and of a name, without spaces, for which page 1 has room in every edition.
const mostWords, mostName = 600, 80

func length(all []wanted) (n int) {
	for _, w := range all {
		n += len(w.said)
	}
	return n
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

// wantedBoxes is what the boxes of a document say: what has to stand on the first pages, nil if there are no
// boxes or one says nothing, and the further words of those that are never cut short.
func wantedBoxes(blocks []doc.Block) (want, whole []wanted) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.HelpBoxes:
			return pair(small(&b.A), small(&b.B)), further(b.A.Notes, b.B.Notes)
		case doc.EmergencyBoxes:
			return pair(large(b.A.Number, b.A.Say), large(b.B.Number, b.B.Say)), further(b.A.Paras, b.B.Paras)
		case doc.WalletCard:
			return pair(large(b.Card.A.Number, b.Card.A.Say), large(b.Card.B.Number, b.Card.B.Say)), nil
		case doc.FridgeSheet:
			return pair(large(b.Card.A.Number, b.Card.A.Say), large(b.Card.B.Number, b.Card.B.Say)), nil
		}
	}
	return nil, nil
}

// further are the paragraphs of both boxes; large print goes on after one with the day of the numbers.
func further(a, b []doc.Text) (all []wanted) {
	for _, t := range slices.Concat(a, b) {
		if said := solid(t); len(said) > 0 {
			all = append(all, wanted{said: said, words: true})
		}
	}
	return all
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

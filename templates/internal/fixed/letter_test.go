package fixed

import (
	"slices"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// plain returns the words of a text.
func plain(t doc.Text) string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(b.String())
}

// TestAddressFitsTheWindow: name and address take six lines at most, and lose nothing.
func TestAddressFitsTheWindow(t *testing.T) {
	lines := []string{"Flat 112b, The Old Telephone Exchange", "Upper Bellmouth Road", "Lower Quernby", "Hollin Vale", "Northshire"}
	for n := 1; n <= len(lines); n++ {
		a := &tree.Node{Kind: tree.Object}
		list := &tree.Node{Kind: tree.Array, Key: "lines", Parent: a}
		for _, l := range lines[:n] {
			list.Kids = append(list.Kids, &tree.Node{Kind: tree.String, Text: l, Parent: list})
		}
		a.Kids = []*tree.Node{list, {Kind: tree.String, Key: "postcode", Text: "HV4 7EE", Parent: a}}
		d := &Document{Writer: phrase.Writer{Words: phrase.NewWords("en-GB")}}
		got := d.addressLines(list.Kids, a.Kids[1], 5)
		var all []string
		for _, row := range got {
			all = append(all, plain(row))
		}
		if len(got) > 5 {
			t.Errorf("%d lines take %d", n, len(got))
		}
		want := strings.Join(append(slices.Clone(lines[:n]), "HV4 7EE"), " ")
		if strings.ReplaceAll(strings.Join(all, " "), ",", "") != strings.ReplaceAll(want, ",", "") {
			t.Errorf("%q is not %q", all, want)
		}
	}
}

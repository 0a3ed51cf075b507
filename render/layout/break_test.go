package layout_test

import (
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"

	"github.com/google/go-cmp/cmp"
)

// linesOf are the lines of a value in the main column of a table, 78 mm wide: about 34 letters.
func linesOf(text doc.Text) []string {
	d := &doc.Doc{Blocks: []doc.Block{doc.Table{
		Cols: []doc.Col{{Head: w("Column"), From: 1, To: 1}}, Rows: [][]doc.Cell{{{Text: text}}},
	}}}
	var lines []string
	last := style.Unit(-1)
	for _, it := range layout.Paginate(d, style.Standard()).Pages[0].Items {
		if it.Elem == page.Artifact || it.Part != page.Body || it.Kind != page.Words || it.Text == "Column" {
			continue
		}
		if it.Y != last {
			lines = append(lines, "")
		}
		last = it.Y
		end := &lines[len(lines)-1]
		*end += it.Text
		if it.Space {
			*end += "+"
		}
	}
	return lines
}

// TestLines: where a line may end and where not. "+" says that a space was left out at its end.
func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"at spaces", "Write in my sleep diary. I am good at keeping records.",
			[]string{"Write in my sleep diary. I am good at+", "keeping records."}},
		{"not at no-break spaces", "Last 4 March 2026. Next 10\u00a0September\u00a02026 here.",
			[]string{"Last 4 March 2026. Next+", "10\u00a0September\u00a02026 here."}},
		{"not at narrow no-break spaces", "A usual dose of this medicine is now 10\u202fmg.",
			[]string{"A usual dose of this medicine is now+", "10\u202fmg."}},
		{"not at no-break hyphens", "Greta Whitlow is mental health co\u2011ordinator.",
			[]string{"Greta Whitlow is mental health+", "co\u2011ordinator."}},
		{"after hyphens", "The next thing that will be is my sister-in-law.",
			[]string{"The next thing that will be is my sister-in-", "law."}},
		{"not in numbers", "The sections that may hold for me are 3-4.",
			[]string{"The sections that may hold for me are+", "3-4."}},
		{"after a slash between letters", "Mondays and Tuesdays in the morning/evening.",
			[]string{"Mondays and Tuesdays in the morning/", "evening."}},
		{"not in a date with slashes", "It is the same date as the last one 3/6/1984.",
			[]string{"It is the same date as the last one+", "3/6/1984."}},
		{"after a dash", "Talking therapies, groups, long walks—bread.",
			[]string{"Talking therapies, groups, long walks—", "bread."}},
		{"not in a span of numbers", "You can ring the crisis line every day 9\u201317.",
			[]string{"You can ring the crisis line every day+", "9\u201317."}},
		{"at a zero-width space", strings.Repeat("abcdefghij", 3) + "\u200b" + strings.Repeat("klm", 4),
			[]string{strings.Repeat("abcdefghij", 3), strings.Repeat("klm", 4)}},
		{"not at a word joiner", "Talking therapies and groups ab-\u2060cdefghijkl",
			[]string{"Talking therapies and groups+", "ab-cdefghijkl"}},
		{"at line ends", "One.\nTwo.\n", []string{"One.+", "Two."}},
		{"spaces at the edges are not drawn", "  One  two  ", []string{"One  two"}},
		{"a soft hyphen is not drawn", "co\u00adope", []string{"coope"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, linesOf(doc.Text{{Text: c.in}})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLongWord: a word of 300 letters fills lines to the edge, whole, without hyphens.
func TestLongWord(t *testing.T) {
	word := strings.Repeat("Abenteuer", 34)[:300]
	lines := linesOf(w(word))
	if got := strings.Join(lines, ""); got != word {
		t.Errorf("the word came out as %q", got)
	}
	if len(lines) < 8 || len(lines) > 10 {
		t.Errorf("%d lines", len(lines))
	}
}

// TestLineAcrossSpans: a line breaks in and between spans alike, and keeps each one's origin.
func TestLineAcrossSpans(t *testing.T) {
	o := doc.Origin{Record: "r", Pointer: "/phone"}
	text := doc.Text{
		{Text: "Grace, mental health nurse, phone: "},
		{Text: "01632\u00a0960141", Style: doc.Bold, Origin: o}, {Text: ", weekdays"},
	}
	want := []string{"Grace, mental health nurse, phone:+", "01632\u00a0960141, weekdays"}
	if diff := cmp.Diff(want, linesOf(text)); diff != "" {
		t.Error(diff)
	}
	d := &doc.Doc{Blocks: []doc.Block{doc.Para{Text: text}}}
	for _, it := range layout.Paginate(d, style.Standard()).Pages[0].Items {
		if is := it.Text == "01632\u00a0960141"; is != (it.Origin == page.Origin{Record: "r", Pointer: "/phone"}) {
			t.Errorf("%q has origin %v", it.Text, it.Origin)
		}
	}
}

// TestLongKey: a name a letter too long for the key column reaches into the gutter, whole.
func TestLongKey(t *testing.T) {
	d := &doc.Doc{Blocks: []doc.Block{doc.Facts{Rows: []doc.Fact{fact("Brzęczyszczykiewicz", "Value")}}}}
	hold(t, d, style.Standard())
	if page, _, _ := pageOf(t, layout.Paginate(d, style.Standard()), "Brzęczyszczykiewicz"); page != 1 {
		t.Error(page)
	}
}

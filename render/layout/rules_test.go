package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// pageOf is the page, from 1, on which words stand first, and their place in mm.
func pageOf(t *testing.T, d *page.Doc, words string) (number int, x, y float64) {
	t.Helper()
	for i, p := range d.Pages {
		for _, it := range p.Items {
			if it.Part == page.Body && it.Elem != page.Artifact && strings.Contains(it.Text, words) {
				return i + 1, it.X.MM(), it.Y.MM()
			}
		}
	}
	t.Fatalf("%q stands nowhere", words)
	return
}

// plan is a document of sections below a paragraph of a number of lines.
func plan(lines int, sections ...doc.Block) *doc.Doc {
	fill := doc.Para{Text: w(strings.TrimSuffix(strings.Repeat("Line\n", lines), "\n"))}
	return &doc.Doc{Code: "CP", Blocks: append([]doc.Block{fill}, sections...)}
}

// The body is 237 mm high: 42 lines of 16 pt.
const fullPage = 41

// TestHeadingKeeps: rule 1, a heading keeps with its first row or three lines.
func TestHeadingKeeps(t *testing.T) {
	rows := sect("Heading", doc.Facts{Rows: []doc.Fact{fact("Key", "First row"), fact("Key", "Second row"),
		fact("Key", "Third row"), fact("Key", "Fourth row")}})
	text := sect("Heading", doc.Para{Text: w(strings.Repeat("Many words of running text. ", 20))})
	for n := 20; n < fullPage+2; n++ {
		out := hold(t, plan(n, rows), style.Standard())
		head, _, _ := pageOf(t, out, "Heading")
		if first, _, _ := pageOf(t, out, "First row"); head != first {
			t.Errorf("%d lines above: heading on page %d, first row on %d", n, head, first)
		}
		out = hold(t, plan(n, text), style.Standard())
		head, _, _ = pageOf(t, out, "Heading")
		below := 0
		for _, it := range out.Pages[head-1].Items {
			if strings.Contains(it.Text, "words") {
				below++
			}
		}
		if below < 3 {
			t.Errorf("%d lines above: %d lines under the heading", n, below)
		}
	}
}

// TestRowsStayWhole: rule 1, a row under 60 mm is never split; a taller one is, and leaves two lines
// on both sides (rule 6).
func TestRowsStayWhole(t *testing.T) {
	for _, lines := range []int{1, 5, 10, 11, 14, 60} {
		value := ws(strings.Split(strings.Repeat("Value ", lines)[:6*lines-1], " ")...)
		for n := 25; n < fullPage; n++ {
			out := hold(t, plan(n, doc.Facts{Rows: []doc.Fact{{Key: w("Key"), Value: value}}}), style.Standard())
			var on []int
			for _, p := range out.Pages {
				k := 0
				for _, it := range p.Items {
					if it.Text == "Value" {
						k++
					}
				}
				if k > 0 {
					on = append(on, k)
				}
			}
			if lines <= 10 && len(on) != 1 {
				t.Errorf("%d lines above: a row of %d lines stands as %v", n, lines, on)
			}
			for _, k := range on {
				if lines > 10 && k < 2 {
					t.Errorf("%d lines above: a row of %d lines stands as %v", n, lines, on)
				}
			}
		}
	}
}

// TestTallTable: a table of 40 rows repeats its head with "(continued)" as an artifact on each
// further page.
func TestTallTable(t *testing.T) {
	table := doc.Table{Again: w("(continued)"), Cols: []doc.Col{
		{Head: w("Who")}, {Head: w("What"), From: 1, To: 2}}}
	for i := range 40 {
		table.Rows = append(table.Rows, cells(ws(fmt.Sprint("Row ", i), "What they do")))
	}
	out := hold(t, plan(3, sect("Table", table)), style.Standard())
	if len(out.Pages) < 2 {
		t.Fatalf("%d pages", len(out.Pages))
	}
	for i, p := range out.Pages {
		heads := 0
		for _, it := range p.Items {
			if it.Bold && it.Text == "What" {
				heads++
				if (it.Elem == page.Artifact) != (i > 0) {
					t.Errorf("page %d: the head has element %d", i+1, it.Elem)
				}
			}
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", i+1, heads)
		}
	}
}

// TestNeedGoesOn: rule 2, a continued need repeats its head and the group's who, as artifacts.
func TestNeedGoesOn(t *testing.T) {
	g := doc.Group{Who: w("Services will")}
	for i := range 30 {
		g.Actions = append(g.Actions, act(fmt.Sprintf("Action %d", i), "Every week"))
	}
	needs := doc.Needs{When: w("When"), Again: w("(continued)"), Needs: []doc.Need{
		{Head: w("1. “I lie awake.”"), Groups: []doc.Group{{Who: w("I will"), Actions: g.Actions[:1]}, g}}}}
	for _, edition := range []string{"standard", "large18"} {
		out := hold(t, plan(3, sect("What we agreed", needs)), sheet(edition))
		if len(out.Pages) < 2 {
			t.Fatalf("%s: %d pages", edition, len(out.Pages))
		}
		for i, p := range out.Pages[1:] {
			var again, who bool
			for _, it := range p.Items {
				if it.Elem == page.Artifact {
					again = again || strings.Contains(it.Text, "continued")
					who = who || it.Text == "Services will"
				}
			}
			if !again || !who {
				t.Errorf("%s page %d: head %v, who %v", edition, i+2, again, who)
			}
		}
	}
}

// TestAgreementPage: rule 4, the section starts a page, stays on it where it fits, and what follows
// is on the next.
func TestAgreementPage(t *testing.T) {
	out := hold(t, drawn(), style.Standard())
	first, _, y := pageOf(t, out, "Agreement")
	last, _, _ := pageOf(t, out, "Greta Whitlow")
	for i, p := range out.Pages {
		for _, it := range p.Items {
			if it.Bold && it.Text == "Greta Whitlow" {
				last = i + 1
			}
		}
	}
	next, _, _ := pageOf(t, out, "If I was not able to sign")
	if first != last || next != first+1 || y > 41 {
		t.Errorf("agreement from page %d (y %.1f) to %d, the next section on %d", first, y, last, next)
	}
}

// TestSignatureNotAlone: a signature row has two lines of content before it on its page.
func TestSignatureNotAlone(t *testing.T) {
	sign := doc.Signature{Name: bw("Signer"), Caption: w("Day, month, year")}
	signed := doc.Signature{Name: bw("Signer"), Recorded: w("Signed on 4 March 2026")}
	for n := 25; n < fullPage+3; n++ {
		for i, blocks := range [][]doc.Block{
			{doc.Para{Text: w("Before the signature.")}, sign},
			{sect("Signatures", sign, sign)},
			{doc.Para{Text: w("Before the signature.")}, signed},
			{sect("Signatures", signed, signed)},
		} {
			gap := []float64{10, 10, 1, 1}[i] // what is signed by hand stands under its line
			out := hold(t, plan(n, blocks...), style.Standard())
			number, _, y := pageOf(t, out, "Signer")
			above := 0
			for _, it := range out.Pages[number-1].Items {
				if it.Kind == page.Words && it.Elem != page.Artifact && it.Y.MM() < y-gap {
					above++
				}
			}
			if above < 2 {
				t.Errorf("%d lines above: %d lines before the signature on page %d", n, above, number)
			}
		}
	}
}

// TestLeastFoot: rule 5, a section does not leave under 25 mm of itself at a page foot.
func TestLeastFoot(t *testing.T) {
	long := sect("Section", doc.Facts{Rows: []doc.Fact{fact("Key", "One"), fact("Key", "Two"), fact("Key", "Three"),
		fact("Key", "Four"), fact("Key", "Five"), fact("Key", "Six"), fact("Key", "Seven")}})
	for n := 20; n < fullPage+2; n++ {
		out := hold(t, plan(n, long), style.Standard())
		number, _, y := pageOf(t, out, "Section")
		low := y
		for _, it := range out.Pages[number-1].Items {
			if it.Part == page.Body && it.Elem != page.Artifact {
				low = max(low, it.Y.MM())
			}
		}
		if end, _, _ := pageOf(t, out, "Seven"); end > number && low-y < 25-7 {
			t.Errorf("%d lines above: the section leaves %.1f mm at the foot", n, low-y)
		}
	}
}

// TestPlaces holds the drawn care plan against render/STYLE.md: baselines and left edges in mm.
func TestPlaces(t *testing.T) {
	out := hold(t, drawn(), style.Standard())
	const base12, base15, base20 = 4.29, 5.18, 6.68 // baseline below the top of 12/16, 15/19, 20/24
	for _, c := range []struct {
		words      string
		page       int
		x, y, miss float64
	}{
		{"Hollow Vale", 1, 20, 39.1, 0.3},
		{"My care plan", 1, 20, 54.7, 0.3},
		{"In use.", 1, 20, 64.1, 0.3},
		{"Help soon", 1, 25.59, 76.6, 0.3},
		{"0808", 1, 76.5, 76.6, 0.3},
		{"Emergency:", 1, 131.1, 76.6, 0.3},
		{"About me", 1, 20, 92.6, 0.3},
		{"Version 3, 4\u00a0March\u00a02026. It", 1, 64, 99.7, 0.3},
		{"What matters to me", 1, 20, 160.2, 0.3},
		{"How to talk to me", 1, 20, 186.4, 0.3},
		{"My strengths", 1, 20, 208.6, 0.3},
		{"I passed the first year", 1, 64, 230.6, 0.3},
		{"My goals", 1, 20, 245.3, 0.3},
		{"Goal 2", 2, 20, 39.1, 0.3},
		{"What we agreed", 2, 20, 72.2, 0.3},
		{"1. “I lie awake", 2, 20, 79.3, 0.3},
		{"Every night", 2, 146, 94.7, 0.3},
		{"In progress", 2, 146, 133.2, 0.3},
		{"2. “I stopped", 2, 20, 161.5, 0.3},
		{"Jo Fenwright", 2, 64, 182.2, 0.3},
		{"Agreement", 3, 20, 35 + base15, 0.1},
		{"I do not want to sign", 3, 114.0, 78.5, 0.3},
		{"My reasons", 3, 20.0, 104.2, 0.3},
		{"What the service says", 3, 20.0, 161.5, 0.3},
		{"A copy for me", 3, 20.0, 188.1, 0.3},
		{"Given to me", 3, 71.0, 188.1, 0.3},
		{"Who has a copy", 4, 20.0, 159.0, 0.3},
		{"Will be given to me", 4, 146.0, 173.9, 0.3},
	} {
		page, x, y := pageOf(t, out, c.words)
		if page != c.page || x < c.x-0.3 || x > c.x+0.3 || y < c.y-c.miss || y > c.y+c.miss {
			t.Errorf("%q on page %d at %.2f, %.2f, drawn on page %d at %.2f, %.2f", c.words, page, x, y, c.page, c.x, c.y)
		}
	}
}

// onPages counts, page by page, the items with words; pages without any are left out.
func onPages(d *page.Doc, words string) (on []int) {
	for _, p := range d.Pages {
		k := 0
		for _, it := range p.Items {
			if it.Elem != page.Artifact && strings.Contains(it.Text, words) {
				k++
			}
		}
		if k > 0 {
			on = append(on, k)
		}
	}
	return on
}

// TestParagraphOfARow: rule 6 holds for each paragraph of a tall row too.
func TestParagraphOfARow(t *testing.T) {
	value := ws(strings.Repeat("Above\n", 12)+"Above", "Value\nValue\nValue", strings.Repeat("Below\n", 12)+"Below")
	for n := 15; n < fullPage; n++ {
		out := hold(t, plan(n, doc.Facts{Rows: []doc.Fact{{Key: w("Key"), Value: value}}}), style.Standard())
		if on := onPages(out, "Value"); len(on) != 1 {
			t.Errorf("%d lines above: three lines stand as %v", n, on)
		}
	}
}

// TestNeedHeadKeeps: rule 2, a need's head and what the team thinks keep with its first group.
func TestNeedHeadKeeps(t *testing.T) {
	need := doc.Need{
		Head: w("1. “Head.”"), Views: []doc.Fact{fact("The team thinks", "Yes."), fact("Goals this helps", "1")},
		Groups: []doc.Group{{Who: w("I will"), Actions: []doc.Action{act("Group", "Now"), act("Group", "Then")}}},
	}
	b := doc.Needs{When: w("When"), Again: w("(continued)"), Needs: []doc.Need{need}}
	for n := 15; n < fullPage+2; n++ {
		out := hold(t, plan(n, b), style.Standard())
		head, _, _ := pageOf(t, out, "Head")
		view, _, _ := pageOf(t, out, "Goals this helps")
		if on := onPages(out, "Group"); view != head || len(on) != 1 {
			t.Errorf("%d lines above: head on page %d, view on %d, first group as %v", n, head, view, on)
		}
		if first, _, _ := pageOf(t, out, "Group"); first != head {
			t.Errorf("%d lines above: head on page %d, first group on %d", n, head, first)
		}
	}
}

// TestCalloutWhole: a box under 60 mm is never split.
func TestCalloutWhole(t *testing.T) {
	box := doc.Callout{Text: w(strings.TrimSuffix(strings.Repeat("Boxed\n", 6), "\n"))}
	for n := 25; n < fullPage+2; n++ {
		if on := onPages(hold(t, plan(n, box), style.Standard()), "Boxed"); len(on) != 1 {
			t.Errorf("%d lines above: the box stands as %v", n, on)
		}
	}
}

// TestWhatFollowsALetterStandsBesideItsEnd: the paragraph after the end of a letter takes no room below it,
// and is read after the name.
func TestWhatFollowsALetterStandsBesideItsEnd(t *testing.T) {
	end := doc.Closing{Words: w("Yours sincerely"), Name: w("Ivo Testbed")}
	d := plan(3, end, doc.Para{Text: w(strings.Repeat("How to get it in another form. ", 8))}, doc.Para{Text: w("Copy to nobody.")})
	out := hold(t, d, style.Standard())
	_, x, y := pageOf(t, out, "How to get")
	_, left, top := pageOf(t, out, "Yours sincerely")
	_, _, below := pageOf(t, out, "Copy to")
	if x < left+80 || y > top+1 || below < y+15 {
		t.Errorf("beside at %.0f, %.0f; the end at %.0f, %.0f; what follows at %.0f", x, y, left, top, below)
	}
	large := hold(t, d, style.Large(18))
	if _, x, y := pageOf(t, large, "How to get"); x > 21 || y < 60 {
		t.Errorf("large print has no columns, but it stands at %.0f, %.0f", x, y)
	}
}

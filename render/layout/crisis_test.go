package layout_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/internal/specimen"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"

	"github.com/google/go-cmp/cmp"
)

// leaves reports whether a document may leave whole items out.
func leaves(d *doc.Doc) bool {
	for _, b := range d.Blocks {
		switch b.(type) {
		case doc.WalletCard, doc.FridgeSheet:
			return true
		}
	}
	return false
}

// loose reports whether words that find no room in their place stand elsewhere, so that only their
// number is held.
func loose(d *doc.Doc) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	_, letter := d.Blocks[0].(doc.Letter)
	return letter && d.Kind == "hostile"
}

// notMore: a card says nothing that it was not given, and counts what it leaves out.
func notMore(t *testing.T, s *style.Sheet, in, got string, left int) {
	t.Helper()
	have := count(in)
	missing := 0
	for r, n := range count(got) {
		if n > have[r] {
			t.Errorf("%s: letter %q: %d in, %d out", s.Name, r, have[r], n)
		}
	}
	missing = len(in) - len(got)
	if left == 0 && missing > len("MoreinmycrisisplanMore") && !strings.Contains(in, "Wörterbuch") {
		t.Errorf("%s: %d letters are missing, nothing is counted as left out", s.Name, missing)
	}
}

// sheets are all editions, also that of young carers.
func sheets() (all []*style.Sheet) {
	for _, name := range append(style.Names(), "young") {
		all = append(all, sheet(name))
	}
	return all
}

// TestGoldenKinds holds the specimens of all kinds against text files.
func TestGoldenKinds(t *testing.T) {
	for _, d := range specimen.All()[1:] {
		for _, edition := range []string{"standard", "young", "large18", "large28"} {
			if edition == "young" && d.Kind != "child" {
				continue
			}
			got := dump(hold(t, d, sheet(edition)))
			file := filepath.Join("testdata", d.Kind+"-"+edition+".txt")
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("%s\n%s", file, diff)
			}
		}
	}
}

func TestKindsInEveryEdition(t *testing.T) {
	for _, s := range sheets() {
		for _, d := range specimen.All() {
			hold(t, d, s)
		}
	}
}

// hostileKinds are the specimens with all their texts replaced.
func hostileKinds(s string) []*doc.Doc {
	all := specimen.All()[1:]
	for _, d := range all {
		n := 0
		d.Kind = "hostile"
		d.Texts(func(t doc.Text) {
			for i := range t {
				if n++; t[i].Style < doc.Gap {
					t[i].Text = fmt.Sprintf("%d%s%d", n, s, n)
				}
			}
		})
	}
	return all
}

func TestHostileKinds(t *testing.T) {
	for name, words := range hostile() {
		t.Run(name, func(t *testing.T) {
			for _, edition := range []string{"standard", "young", "large18", "large28"} {
				for i, d := range hostileKinds(words) {
					hold(t, d, sheet(edition))
					if t.Failed() {
						t.Fatal(edition, specimen.All()[i+1].Kind)
					}
				}
			}
		})
	}
}

// TestHostileFurnitureOfCards: a card keeps its place whatever stands in banner and footer.
func TestHostileFurnitureOfCards(t *testing.T) {
	for name, words := range hostile() {
		for _, d := range specimen.All() {
			if !leaves(d) {
				continue
			}
			p := doc.Text{{Text: words}}
			d.Banner = doc.Banner{Name: p, Identity: [][]doc.Span{p, p}, Document: p, Version: p}
			d.Footer = doc.Footer{Team: p, Sample: p, Marking: p, AsAt: p, Code: p, Profile: p}
			for _, edition := range []string{"standard", "large18"} {
				out := layout.Paginate(d, sheet(edition))
				for i := range out.Pages {
					within(t, sheet(edition), i, &out.Pages[i])
					apart(t, sheet(edition), i, &out.Pages[i])
				}
				if t.Failed() {
					t.Fatal(name, d.Kind, edition)
				}
			}
		}
	}
}

// TestRandomLetters: letters of any words keep the laws and their address window.
func TestRandomLetters(t *testing.T) {
	for seed := range uint64(200) {
		m := maker{rand.New(rand.NewPCG(seed, 7)), "Words for the letter, some of-them joined and/or long; otherwise plain. "}
		d := random(m.Rand, m.from)
		letter := doc.Letter{Sender: m.texts(), Address: m.texts(), Contact: m.texts(), Dear: m.text()}
		d.Kind, d.Blocks = "hostile", append([]doc.Block{letter}, d.Blocks...)
		all := sheets()
		s := all[m.IntN(len(all))]
		windowClear(t, hold(t, d, s))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// windowClear: the window of the envelope shows nothing but what begins at its left edge.
func windowClear(t *testing.T, out *page.Doc) {
	t.Helper()
	lines := 0
	for i := range out.Pages[0].Items {
		it := &out.Pages[0].Items[i]
		x0, y0, x1, y1 := area(it)
		if x1 <= style.MM(20) || x0 >= style.MM(120) || y1 <= style.MM(38.6) || y0 >= style.MM(67) {
			continue
		}
		if it.Kind != page.Words || x0 < style.MM(24.5) || y0 < style.MM(39.5) || y1 > style.MM(66.1) {
			t.Errorf("%q stands in the address window at %.1f, %.1f", it.Text, it.X.MM(), it.Y.MM())
		}
		if x0 == style.MM(24.6) {
			lines++
		}
	}
	if lines > 5 {
		t.Errorf("%d lines in the address window", lines)
	}
}

// TestLongestContact: the longest block beside the address stays there in the standard edition, and
// in large print what does not fit stands above the greeting; the window is clear in every edition.
func TestLongestContact(t *testing.T) {
	d := specimen.All()[3]
	letter := d.Blocks[0].(doc.Letter)
	letter.Contact = ws("20~November~2026", "Letter K7M4=Q2TX", "Born 19~November~1971", "NHS number 999~000~0018", "",
		"Perpetua Specimen=Ashgrove", "Phone: 01632~960998", "Monday to Friday, 9am to 5pm", "",
		"Riverside House, 4 Weir Street", "Testbed Vale TV2~4QT")
	d.Blocks[0] = letter
	for _, s := range sheets() {
		out := hold(t, d, s)
		windowClear(t, out)
		beside := 0
		for _, it := range out.Pages[0].Items {
			if it.X == style.MM(125) && it.Y < style.MM(95) {
				beside++
			}
		}
		if s.Columns && beside != 9 {
			t.Errorf("%s: %d of 9 lines beside the address", s.Name, beside)
		}
	}
}

// at finds an item by its words.
func at(t *testing.T, out *page.Doc, number int, words string) page.Item {
	t.Helper()
	i := slices.IndexFunc(out.Pages[number].Items, func(it page.Item) bool {
		return it.Text == unbroken(words) && it.Part == page.Body
	})
	if i < 0 {
		t.Fatalf("page %d has no %q", number+1, words)
	}
	return out.Pages[number].Items[i]
}

// boxesOf are the borders of emergency boxes on a page: left, top, width, height.
func boxesOf(p *page.Page) (all [][4]float64) {
	for _, it := range p.Items {
		if it.Kind == page.Box && it.Size == style.Pt(1.5) {
			h := it.Size / 2
			all = append(all, [4]float64{(it.X - h).MM(), (it.Y - h).MM(), (it.W + 2*h).MM(), (it.H + 2*h).MM()})
		}
	}
	return all
}

// TestEmergencyBoxes: on page 1 at y 50, the two halves, equally high, numbers on one baseline.
func TestEmergencyBoxes(t *testing.T) {
	for _, d := range []*doc.Doc{specimen.All()[1], specimen.All()[2]} {
		out := hold(t, d, sheet("standard"))
		b := boxesOf(&out.Pages[0])
		near(t, "left box", b[0][0], 20)
		near(t, "right box", b[1][0], 107)
		near(t, "top", b[0][1], 50)
		near(t, "top", b[1][1], 50)
		near(t, "width", b[0][2], 83)
		near(t, "width", b[1][2], 83)
		near(t, "height", b[0][3], b[1][3])
	}
	out := hold(t, specimen.All()[1], sheet("standard"))
	near(t, "baselines", at(t, out, 0, "0808~157~0999").Y.MM(), at(t, out, 0, "999").Y.MM())
	near(t, "height of the boxes", boxesOf(&out.Pages[0])[0][3], 60.5)
}

// TestBoxesInLargePrint: both numbers are on page 1 in every edition, each with its hours, and
// nothing else follows there unless it is whole.
func TestBoxesInLargePrint(t *testing.T) {
	for _, s := range sheets() {
		out := hold(t, specimen.All()[1], s)
		help, emergency := at(t, out, 0, "0808~157~0999"), at(t, out, 0, "999")
		if s.Columns {
			continue
		}
		if emergency.Y <= help.Y {
			t.Errorf("%s: 999 stands above the other number", s.Name)
		}
		below := out.Elems[help.Elem+1]
		if below.Role != page.RoleP {
			t.Errorf("%s: the hours do not follow the number", s.Name)
		}
		for _, it := range out.Pages[0].Items {
			if it.Text == "People I can ring" && len(out.Pages) > 1 {
				at(t, out, 0, "Weekdays 9am to 5pm") // the section is whole
			}
		}
	}
}

// TestBoxesFirst: where a document asks for it, large print has both numbers on page 1 before the
// text that stands between them and the title elsewhere.
func TestBoxesFirst(t *testing.T) {
	for _, edition := range []string{"standard", "large16", "large28"} {
		for _, first := range []bool{false, true} {
			d := specimen.All()[5]
			d.BoxesFirst = first
			out := layout.Paginate(d, sheet(edition))
			number, text := -1, -1
			for i, it := range slices.Concat(pageItems(out)...) {
				if it.Text == unbroken("999") && number < 0 {
					number = i
				}
				if strings.HasPrefix(it.Text, "My name is Ivo.") {
					text = i
				}
			}
			if want := first && edition != "standard"; number < 0 || (number < text) != want {
				t.Errorf("%s, %v: the number is item %d, the text item %d", edition, first, number, text)
			}
		}
	}
}

// TestCopyInBanner: whose copy it is stands in the banner of every page.
func TestCopyInBanner(t *testing.T) {
	for _, edition := range []string{"standard", "large18", "large28"} {
		d := specimen.Every()
		d.Banner.Copy = w("Copy for Dr~Lena Marlow, GP")
		out := hold(t, d, sheet(edition))
		for i, p := range out.Pages {
			if !slices.ContainsFunc(p.Items, func(it page.Item) bool {
				return it.Part == page.Header && strings.HasPrefix(it.Text, "Copy for")
			}) {
				t.Errorf("%s page %d does not say whose copy it is", edition, i+1)
			}
		}
	}
}

// TestLetterPlaces holds a letter against the measures of render/STYLE.md.
func TestLetterPlaces(t *testing.T) {
	out := hold(t, specimen.All()[3], sheet("standard"))
	line := func(number int, words string, x, top, lead, size float64) {
		t.Helper()
		it := at(t, out, number, words)
		near(t, words+" x", it.X.MM(), x)
		base := (lead/2 + size*0.3465) * 25.4 / 72
		near(t, words+" y", it.Y.MM(), top+base)
	}
	line(0, "Testbed Mental Health Services", 20, 15, 16, 12)
	line(0, "Mrs~Nia Ashgrove", 24.6, 39.5, 15, 12)
	line(0, "20~November~2026", 125, 30, 16, 12)
	line(0, "Dear ", 20, 95, 16, 12)
	line(1, "Reply slip", 20, 204, 19, 15)
	line(1, "Nia Ashgrove", 107, 204, 16, 12)
	line(1, "Cut here, along the fold", 20, 195.4, 12, 10)
	cut := 0
	for _, it := range out.Pages[1].Items {
		if it.Dashed {
			near(t, "cut line", it.Y.MM(), 198)
			cut++
		}
	}
	if cut != 2 {
		t.Errorf("the cut line has %d parts", cut)
	}
	for _, it := range out.Pages[0].Items {
		if it.Part == page.Header {
			t.Errorf("page 1 has a banner: %q", it.Text)
		}
	}
}

// TestSlipMovesOn: text that reaches into the last third gives the slip a page of its own, at the
// same place; large print has no cut line.
func TestSlipMovesOn(t *testing.T) {
	for n := range 60 {
		d := specimen.All()[3]
		slip := d.Blocks[len(d.Blocks)-1]
		d.Blocks = slices.Concat(d.Blocks[:1], slices.Repeat([]doc.Block{doc.Para{Text: w("One line.")}}, n), []doc.Block{slip})
		out := hold(t, d, sheet("standard"))
		last := len(out.Pages) - 1
		near(t, "slip", at(t, out, last, "Reply slip").Y.MM(), 209.2)
		for _, it := range out.Pages[last].Items {
			if it.Text == "One line." && it.Y > style.MM(192.1) {
				t.Errorf("%d lines: text at %.1f above the slip", n, it.Y.MM())
			}
		}
	}
	for _, it := range slices.Concat(pageItems(hold(t, specimen.All()[3], sheet("large18")))...) {
		if it.Dashed {
			t.Error("large print has a cut line")
		}
	}
}

func pageItems(out *page.Doc) (all [][]page.Item) {
	for _, p := range out.Pages {
		all = append(all, p.Items)
	}
	return all
}

// TestWalletCard: one page in every edition; the second strip is the first one 85 mm further on,
// drawn but not said.
func TestWalletCard(t *testing.T) {
	for _, s := range sheets() {
		out := hold(t, specimen.All()[7], s)
		if len(out.Pages) != 1 {
			t.Fatalf("%s: %d pages", s.Name, len(out.Pages))
		}
		var left, right []page.Item
		for _, it := range out.Pages[0].Items {
			if it.Part != page.Body || it.Kind != page.Words || it.Y < style.MM(53) {
				continue
			}
			if it.X < style.MM(105) {
				left = append(left, it)
			} else {
				right = append(right, it)
			}
		}
		if len(left) < 20 || len(left) != len(right) {
			t.Fatalf("%s: %d and %d words", s.Name, len(left), len(right))
		}
		for i := range left {
			want := left[i]
			want.X += style.MM(85)
			want.Elem = page.Artifact
			if left[i].Elem == page.Artifact || right[i] != want {
				t.Errorf("%s: %+v is not %+v", s.Name, right[i], want)
			}
		}
		if out.LeftOut != 2 {
			t.Errorf("%s: %d left out, not the fourth thing that helps and the third that does not", s.Name, out.LeftOut)
		}
	}
}

// TestCardSaysMoreOnlyIfSo: where something was left out and no foot tells of a plan, words about more
// stand; else they do not.
func TestCardSaysMoreOnlyIfSo(t *testing.T) {
	for _, c := range []struct{ helps, foot, left, more int }{{2, 0, 0, 0}, {4, 0, 2, 1}, {4, 2, 2, 0}} {
		d := specimen.All()[7]
		card := d.Blocks[0].(doc.WalletCard)
		card.Card.Helps.Items = card.Card.Helps.Items[:c.helps]
		if c.helps == 2 {
			card.Card.Not.Items = card.Card.Not.Items[:2]
		}
		card.Card.Foot = card.Card.Foot[:c.foot]
		d.Blocks[0] = card
		out := hold(t, d, sheet("standard"))
		more := 0
		for _, it := range out.Pages[0].Items {
			if it.Text == "More in my crisis plan" && it.Elem != page.Artifact {
				more++
			}
		}
		if more != c.more || out.LeftOut != c.left {
			t.Errorf("%+v: %d left out, %d times more", c, out.LeftOut, more)
		}
	}
}

// TestFridgeSheet: one page in every edition, always with both numbers and what could harm.
func TestFridgeSheet(t *testing.T) {
	for _, s := range sheets() {
		out := hold(t, specimen.All()[8], s)
		if len(out.Pages) != 1 {
			t.Errorf("%s: %d pages", s.Name, len(out.Pages))
		}
		for _, words := range []string{"0808~157~0999", "999", "Allergy:", "What helps"} {
			at(t, out, 0, words)
		}
		if s.Name == "standard" && out.LeftOut != 1 {
			t.Errorf("%s: %d left out", s.Name, out.LeftOut)
		}
	}
}

// near holds two measures in mm together.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if got < want-0.3 || got > want+0.3 {
		t.Errorf("%s: %.2f mm, not %.2f", what, got, want)
	}
}

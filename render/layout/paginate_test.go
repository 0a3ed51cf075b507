package layout_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/internal/specimen"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func sheet(name string) *style.Sheet {
	s, ok := style.ByName(name)
	if !ok {
		panic(name)
	}
	return s
}

// TestGolden holds the specimen's pages against text files: kind, x, y, w, size and words, in mm.
func TestGolden(t *testing.T) {
	for _, edition := range []string{"standard", "large16", "large18", "large28"} {
		t.Run(edition, func(t *testing.T) {
			got := dump(hold(t, specimen.Every(), sheet(edition)))
			file := filepath.Join("testdata", "specimen-"+edition+".txt")
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
				t.Error(diff)
			}
		})
	}
}

// dump is a laid-out document as text.
func dump(d *page.Doc) []byte {
	kinds := []string{"words", "rule", "box", "disc", "tickbox", "tick", "cross", "link", "field"}
	var b bytes.Buffer
	fmt.Fprintf(&b, "check %s, %d pages, %d elements\n", d.Check, len(d.Pages), len(d.Elems))
	for i, p := range d.Pages {
		fmt.Fprintf(&b, "\n== page %d\n", i+1)
		for _, it := range p.Items {
			role := "-"
			if it.Elem != page.Artifact && it.Part == page.Body {
				role = string(d.Elems[it.Elem].Role)
			}
			weight := ""
			if it.Bold {
				weight = " bold"
			}
			fmt.Fprintf(&b, "%-7s %-5s x%.2f y%.2f w%.2f h%.2f %gpt%s", kinds[it.Kind], role,
				it.X.MM(), it.Y.MM(), it.W.MM(), it.H.MM(), float64(it.Size)/1000, weight)
			if it.Text != "" {
				fmt.Fprintf(&b, " %q", it.Text)
			}
			if it.Space {
				b.WriteString(" +")
			}
			b.WriteByte('\n')
		}
	}
	for _, m := range d.Marks {
		fmt.Fprintf(&b, "mark %d page %d y%.2f %q\n", m.Level, m.Page+1, m.Y.MM(), m.Title)
	}
	return b.Bytes()
}

// TestEveryEdition lays out the specimen and the drawn care plan in all editions.
func TestEveryEdition(t *testing.T) {
	for _, name := range style.Names() {
		hold(t, specimen.Every(), sheet(name))
		hold(t, drawn(), sheet(name))
	}
}

// hostile are texts that have broken layouts.
func hostile() map[string]string {
	return map[string]string{
		"empty": "", "space": " ", "spaces": "  a   b  ", "lines": "a\n\nb\n", "newline": "\n",
		"long word":   strings.Repeat("Wörterbuch", 30),
		"long text":   strings.Repeat("Words that go on and on, and do not stop. ", 190),
		"unbroken":    strings.Repeat("no\u00a0break\u00a0", 40),
		"hyphens":     strings.Repeat("twenty-one-", 40) + "end",
		"slashes":     strings.Repeat("and/or/", 40) + "end",
		"dashes":      strings.Repeat("then—and–", 40) + "end",
		"zero widths": strings.Repeat("ab\u200bcd\u2060ef\u00adgh\ufeff", 40),
		"many lines":  strings.Repeat("line\n", 90),
		"not UTF-8":   "a\xff\xfe b",
		"unknown":     "smile \U0001F600 and \u0645\u0631\u062d\u0628\u0627",
		"braces":      "{nb} <b> =1+1 & %s",
		"controls":    "a\x00b\tc\rd",
	}
}

// everywhere is the specimen with all its texts replaced, banner and footer too.
func everywhere(s string) *doc.Doc {
	d := specimen.Every()
	n := 0
	put := func(t doc.Text) {
		for i := range t {
			n++
			if t[i].Style >= doc.Gap {
				continue
			}
			t[i].Text = s
			if letters(s) != "" {
				t[i].Text = fmt.Sprintf("%d%s%d", n, s, n)
			}
		}
	}
	d.Texts(put)
	return d
}

func TestHostileWords(t *testing.T) {
	for name, s := range hostile() {
		for _, edition := range []string{"standard", "large16", "large28"} {
			t.Run(name+" "+edition, func(t *testing.T) { hold(t, everywhere(s), sheet(edition)) })
		}
	}
}

// TestHostileFurniture: banner and footer grow and never meet the body or the edge.
func TestHostileFurniture(t *testing.T) {
	for name, s := range hostile() {
		for _, edition := range []string{"standard", "large16", "large28"} {
			t.Run(name+" "+edition, func(t *testing.T) {
				p := func(s string) doc.Text { return doc.Text{{Text: s}} }
				d := &doc.Doc{
					Banner: doc.Banner{Name: p(s), Identity: [][]doc.Span{p(s), p(s)}, Document: p(s), Version: p(s)},
					Footer: doc.Footer{Team: p(s), Sample: p(s), Marking: p(s), AsAt: p(s), Code: p(s), Profile: p(s)},
					Code:   "CP",
					Blocks: []doc.Block{doc.Para{Text: w("body")}},
				}
				out := layout.Paginate(d, sheet(edition))
				for i := range out.Pages {
					within(t, sheet(edition), i, &out.Pages[i])
					apart(t, sheet(edition), i, &out.Pages[i])
				}
				var all strings.Builder
				for _, p := range out.Pages {
					for _, it := range p.Items {
						all.WriteString(letters(it.Text))
					}
				}
				have := count(all.String())
				for r, n := range count(letters(s)) {
					if have[r] < 9*n {
						t.Errorf("letter %q stands %d times, not 9 times %d", r, have[r], n)
					}
				}
			})
		}
	}
}

func TestEmptyDoc(t *testing.T) {
	for _, name := range style.Names() {
		out := hold(t, &doc.Doc{Code: "CP"}, sheet(name))
		if len(out.Pages) != 1 {
			t.Errorf("%s: %d pages", name, len(out.Pages))
		}
	}
}

// TestRandom lays out random documents of random words in random editions.
func TestRandom(t *testing.T) {
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := random(r, "Words for the plan, some of-them joined and/or long; otherwise plain. ")
		names := style.Names()
		hold(t, d, sheet(names[r.IntN(len(names))]))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func FuzzPaginate(f *testing.F) {
	seed := uint64(0)
	for _, s := range hostile() {
		seed++
		f.Add(seed, s)
	}
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		if len(s) > 20000 {
			t.Skip()
		}
		r := rand.New(rand.NewPCG(seed, 2))
		names := style.Names()
		hold(t, random(r, s), sheet(names[r.IntN(len(names))]))
	})
}

// TestSame: the same document gives the same pages, whatever was laid out before.
func TestSame(t *testing.T) {
	s := style.Standard()
	want := dump(layout.Paginate(specimen.Every(), s))
	for seed := range uint64(20) {
		layout.Paginate(random(rand.New(rand.NewPCG(seed, 3)), "other words "), s)
		if got := dump(layout.Paginate(specimen.Every(), s)); !bytes.Equal(want, got) {
			t.Fatal(cmp.Diff(string(want), string(got)))
		}
	}
}

func BenchmarkPaginate(b *testing.B) {
	for _, edition := range []string{"standard", "large18"} {
		b.Run(edition, func(b *testing.B) {
			d, s := drawn(), sheet(edition)
			b.ReportAllocs()
			for b.Loop() {
				layout.Paginate(d, s)
			}
		})
	}
}

package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// hostile is a record that somebody's system may well send one day.
type hostile struct {
	name string
	edit func(r map[string]any)
	// refused is what is said where no document is made: rule and pointer. Else it is made.
	refused string
	// printed must stand in the document, spaces folded.
	printed []string
	flags   []string
}

var about = []any{"assessment", "aboutMe"}

func aboutMe(text string) func(map[string]any) {
	return func(r map[string]any) { set(r, text, about...) }
}

func family(text string) func(map[string]any) {
	return func(r map[string]any) {
		n := in(r, "person", "name").(map[string]any)
		n["family"], n["display"] = text, "registered"
		delete(n, "preferred")
		delete(n, "showBoth")
	}
}

var hostiles = []hostile{
	{name: "an emoji in free text", edit: aboutMe("I smile \U0001F600 often"),
		refused: "X99 /assessment/aboutMe"},
	{name: "an emoji, marked", edit: aboutMe("I smile \U0001F600 often"),
		flags: []string{"--unprintable", "mark"}, printed: []string{"I smile [character U+1F600] often"}},
	{name: "an Arabic name", edit: family("\u0639\u0644\u064a"), refused: "X99 /person/name/family"},
	{name: "an Arabic name is never marked", edit: family("\u0639\u0644\u064a"),
		flags: []string{"--unprintable", "mark"}, refused: "X99 /person/name/family"},
	{name: "a NUL", edit: aboutMe("before\x00after"), refused: "X99 /assessment/aboutMe"},
	{name: "a bidirectional override", edit: aboutMe("ab\u202ecd"), refused: "X99 /assessment/aboutMe"},
	{name: "a tab", edit: aboutMe("left\tright"), printed: []string{"left right"}},
	{name: "every line end", edit: aboutMe("one\r\ntwo\rthree\vfour\ffive\u0085six\u2028seven\u2029eight"),
		printed: []string{"one two three four five six seven eight"}},
	{name: "joined and split accents", edit: aboutMe("Zoe\u0308 and Zo\u00eb"),
		printed: []string{"Zo\u00eb and Zo\u00eb"}},
	{name: "fpdf's page count mark", edit: aboutMe("page {nb} of {nb}"),
		printed: []string{"page {nb} of {nb}"}},
	{name: "markup", edit: aboutMe(`<b>bold</b> {person.name} &amp; <script>x</script>`),
		printed: []string{`<b>bold</b> {person.name} &amp; <script>x</script>`}},
	{name: "a formula", edit: aboutMe("=1+1"), printed: []string{"=1+1"}},
	{name: "PDF syntax", edit: aboutMe(`) Tj ET Q endstream endobj (\) \( \\ %%EOF`),
		printed: []string{`) Tj ET Q endstream endobj (\) \( \\ %%EOF`}},
	{name: "a word of 300 letters", edit: aboutMe("x " + strings.Repeat("Wm", 150) + " y")},
	{name: "8,000 letters in one field", edit: aboutMe(numbered(8000))},
	{name: "40 actions", edit: func(r map[string]any) {
		actions := in(r, "plan", "actions").([]any)
		first := actions[0].(map[string]any)
		for i := range 40 {
			a := map[string]any{}
			for k, v := range first {
				a[k] = v
			}
			a["id"], a["what"] = fmt.Sprintf("act-extra-%d", i), fmt.Sprintf("extra step %d of forty", i)
			actions = append(actions, a)
		}
		set(r, actions, "plan", "actions")
	}, printed: []string{"extra step 0 of forty", "extra step 39 of forty"}},
	{name: "an action taller than a page", edit: func(r map[string]any) {
		in(r, "plan", "actions", 0).(map[string]any)["what"] = numbered(7900)
	}},
}

// numbered is a text of n letters whose words all differ, so that none can be lost unseen.
func numbered(n int) string {
	var b strings.Builder
	for i := 0; ; i++ {
		w := fmt.Sprintf("w%04d ", i)
		if b.Len()+len(w) > n {
			return strings.TrimSpace(b.String())
		}
		b.WriteString(w)
	}
}

var longPiece = regexp.MustCompile(`[Wm]{4,}`)

var numberedWord = regexp.MustCompile(`w[0-9]{4}`)

// TestHostileRecordsArePrintedWholeOrRefusedWithTheirPlace: no panic, no box, nothing cut.
func TestHostileRecordsArePrintedWholeOrRefusedWithTheirPlace(t *testing.T) {
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			dir := t.TempDir()
			file := write(t, dir, "r.json", changed(t, rich, h.edit))
			args := append([]string{"render", "care-plan", file, "-o", dir + "/out", "--as-of", asOfDay,
				"--profile", "../../samples/profile.json"}, h.flags...)
			got := cpadoc(t, "", args...)
			made := pdfs(t, dir+"/out")
			if h.refused != "" {
				refusedAt(t, h, got, len(made))
				return
			}
			if got.code != 0 || len(made) != 1 {
				t.Fatalf("exit %d, %d documents\n%s", got.code, len(made), got.err)
			}
			printedWhole(t, h, made[0], file)
		})
	}
}

func refusedAt(t *testing.T, h hostile, got said, made int) {
	t.Helper()
	want := regexp.MustCompile(`(?m)r\.json:1:[0-9]+: error ` + regexp.QuoteMeta(h.refused) + `\b`)
	if got.code != 1 || made != 0 || !want.MatchString(got.err) {
		t.Errorf("exit %d, %d documents, want %s\n%s", got.code, made, want, got.err)
	}
}

func printedWhole(t *testing.T, h hostile, pdf, record string) {
	t.Helper()
	text := pdfText(t, pdf)
	for _, p := range h.printed {
		if !strings.Contains(text, p) {
			t.Errorf("%q is not in the document", p)
		}
	}
	if h.name == "a word of 300 letters" {
		letters := len(strings.Join(longPiece.FindAllString(text, -1), "")) // a page may end in it
		if letters != 300 {
			t.Errorf("the long word came out with %d letters", letters)
		}
	}
	src := changed(t, record, func(map[string]any) {})
	in, out := map[string]bool{}, map[string]bool{}
	for _, w := range numberedWord.FindAllString(src, -1) {
		in[w] = true
	}
	for _, w := range numberedWord.FindAllString(text, -1) {
		out[w] = true
	}
	if len(in) != len(out) {
		t.Errorf("%d words went in, %d came out", len(in), len(out))
	}
}

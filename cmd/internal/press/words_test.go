package press

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/pdf"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/templates"
)

// TestWordsInAreWordsOut is rule X100 over the finished files (domain.md X100): every fact of a
// document can be copied out of its PDF word for word, and nothing else stands there.
func TestWordsInAreWordsOut(t *testing.T) {
	reader := tool(t, "pdftotext")
	o := order(t)
	files, err := filepath.Glob(records + "*.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	for _, edition := range []string{"standard", "large28"} {
		sheet, _ := style.ByName(edition)
		for _, file := range files {
			d := document(t, o, file, edition)
			if d == nil {
				continue
			}
			out := layout.Paginate(d, sheet)
			compare(t, edition+" "+filepath.Base(file), d, out, extracted(t, reader, out))
		}
	}
}

// document builds the care plan of a sample, nil where the record has an X99 or cannot be read.
func document(t *testing.T, o Order, file, edition string) *doc.Doc {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	raw, _, err := schema.NewReader(file, bytes.NewReader(b)).Next()
	if err != nil {
		t.Fatal(err)
	}
	c, _ := schema.Load(raw, schema.Options{AsOf: o.AsOf, Profile: o.Profile, Draws: Draws})
	if c == nil || has(c, "X99") || c.Record.Plan == nil {
		return nil
	}
	return o.Set.Build("care-plan", c.For(schema.Person, schema.Consent{}),
		templates.Order{AsOf: o.AsOf, Profile: o.Profile, Edition: edition})
}

// tool finds a program, or skips the test; where tools are required its absence is a failure.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CPADOC_REQUIRE_TOOLS") == "1" {
		t.Fatalf("%s is required and missing", name)
	}
	t.Skipf("%s is missing", name)
	return ""
}

func extracted(t *testing.T, reader string, d *layout.Doc) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "d.pdf")
	var b bytes.Buffer
	if err := pdf.NewWriter().Write(&b, d); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, name, b.String())
	text, err := exec.Command(reader, "-raw", "-enc", "UTF-8", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// texts collects every doc.Text of a document, wherever it stands in a block.
func texts(v reflect.Value, each func(doc.Text)) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), each)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), each)
		}
	case reflect.Slice:
		if v.Type().Elem() == reflect.TypeFor[doc.Span]() {
			var t doc.Text
			for i := range v.Len() {
				t = append(t, v.Index(i).Interface().(doc.Span))
			}
			each(t)
			return
		}
		for i := range v.Len() {
			texts(v.Index(i), each)
		}
	}
}

var drawn = regexp.MustCompile(doc.BoxWords + `|[` + doc.BulletSign + doc.TickSign + doc.CrossSign + `]`)

// compare holds what a document says against what its file gives back.
func compare(t *testing.T, name string, d *doc.Doc, pages *layout.Doc, got string) {
	t.Helper()
	folded := strings.Join(strings.Fields(nbsp.Replace(got)), " ")
	squeezed := strings.ReplaceAll(folded, " ", "")
	out := counted(folded)
	in, facts := map[string]int{}, 0
	texts(reflect.ValueOf(d), func(text doc.Text) {
		var all strings.Builder
		for _, s := range text {
			all.WriteString(s.Text)
			if s.Value {
				facts++
				wholeFact(t, name, s, squeezed, folded)
			}
		}
		for w, n := range counted(nbsp.Replace(all.String())) {
			in[w] += n
		}
	})
	if facts < 30 {
		t.Errorf("%s: only %d facts", name, facts)
	}
	for w, n := range in {
		if out[w] < n && !strings.Contains(squeezed, w) {
			t.Errorf("%s: a word of %d letters is %d times in the document and %d times on paper", name, len(w), n, out[w])
		}
	}
	for w := range out {
		if in[w] == 0 && !furniture(w, pages.Check) && !shard(w, in) {
			t.Errorf("%s: %q is on paper and not in the document", name, w)
		}
	}
}

var nbsp = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2011", "-", "\u2010", "-")

func counted(s string) map[string]int {
	n := map[string]int{}
	for _, w := range strings.Fields(s) {
		n[w]++
	}
	return n
}

// wholeFact looks for a fact in one piece, or, where a page ends in it, word after word.
func wholeFact(t *testing.T, name string, s doc.Span, squeezed, folded string) {
	t.Helper()
	text := nbsp.Replace(s.Text)
	if strings.Contains(squeezed, strings.Join(strings.Fields(text), "")) {
		return
	}
	rest := folded
	for _, w := range strings.Fields(text) {
		i := strings.Index(rest, w)
		if i < 0 {
			t.Errorf("%s: %s is not whole on paper", name, s.Origin.Pointer)
			return
		}
		rest = rest[i+len(w):]
	}
}

// furniture tells of words that layout adds: page numbers, the check code, signs.
func furniture(w, check string) bool {
	return w == doc.PageWord || w == doc.OfWord || strings.Contains(doc.CheckWords, w) ||
		strings.HasPrefix(w, check) || digitsOnly.MatchString(w) || drawn.ReplaceAllString(w, "") == "" ||
		strings.Contains(doc.BoxWords, w)
}

var digitsOnly = regexp.MustCompile(`^[0-9]+$`)

// shard tells of a part of a longer word that was broken at the end of a line, or of a fact of
// letters with a check code beside it.
func shard(w string, in map[string]int) bool {
	for whole := range in {
		if len(whole) > len(w) && strings.Contains(whole, w) {
			return true
		}
	}
	return false
}

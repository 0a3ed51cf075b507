package press

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/pdf"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/templates"
)

// TestWordsInAreWordsOut is rule X100 over the finished files (X100): every fact of a document can
// be copied out of its PDF word for word, and nothing else stands there.
func TestWordsInAreWordsOut(t *testing.T) {
	reader := tool(t, "pdftotext")
	o := order(t)
	files, err := filepath.Glob(records + "*.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	editions := []string{"standard", "large28"}
	if testing.Short() {
		editions = editions[:1]
	}
	for _, edition := range editions {
		sheet, _ := style.ByName(edition)
		for _, file := range files {
			d := document(t, o, file, edition)
			if d == nil {
				continue
			}
			out := layout.Paginate(d, sheet)
			if edition != "standard" { // a shorter footer
				d.Footer.Code = []doc.Span{{Text: d.Code}}
				if !strings.Contains(onPage1(out), saidIn(d.Footer.Profile)) { // it stands where it fits
					d.Footer.Profile = nil
				}
			}
			compare(t, edition+" "+filepath.Base(file), d, extracted(t, reader, out))
		}
	}
}

// document builds the care plan of a sample, nil if the record has an X99 or cannot be read.
func document(t *testing.T, o Job, file, edition string) *doc.Doc {
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
	if c == nil || has(c, "X99") || !c.Record().Plan().Recorded() {
		return nil
	}
	return o.Set.Build(kinds.CarePlan, c.For(schema.Person, schema.Consent{}),
		templates.Params{AsOf: o.AsOf, Profile: o.Profile, Edition: edition})
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

// printed is a finished file and what a program that reads PDF gets out of it.
type printed struct {
	*page.Doc
	reader, file string
	folded       string // all text, spaces folded
	squeezed     string // without spaces
	bodies       string // likewise, without banners and footers
}

func extracted(t *testing.T, reader string, d *page.Doc) *printed {
	t.Helper()
	p := &printed{Doc: d, reader: reader, file: filepath.Join(t.TempDir(), "d.pdf")}
	var b bytes.Buffer
	if err := pdf.NewWriter().Write(&b, d); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, p.file, b.String())
	p.folded = p.text(t)
	p.squeezed = strings.ReplaceAll(p.folded, " ", "")
	return p
}

func (p *printed) text(t *testing.T, flags ...string) string {
	t.Helper()
	args := append(append([]string{"-raw", "-enc", "UTF-8"}, flags...), p.file, "-")
	text, err := exec.Command(p.reader, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(plainSpaces.Replace(string(text))), " ")
}

// body is the text between banner and footer of all pages, read if it is needed.
func (p *printed) body(t *testing.T) string {
	if p.bodies != "" {
		return p.bodies
	}
	top, foot := 0, 842 // the same on every page, in points
	for i := range p.Pages {
		for _, it := range p.Pages[i].Items {
			y := int(it.Y / 1000)
			switch {
			case it.Part == page.Header:
				top = max(top, y+2)
			case it.Part == page.Footer && it.Kind == page.Words:
				foot = min(foot, y-int(it.Size/1000))
			}
		}
	}
	body := p.text(t, "-x", "0", "-W", "596", "-y", strconv.Itoa(top), "-H", strconv.Itoa(foot-top))
	p.bodies = strings.ReplaceAll(body, " ", "")
	return p.bodies
}

// texts collects every doc.Text of a document, wherever it stands in a block.
func texts(v reflect.Value, each func(doc.Text)) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), each)
		}
	case reflect.Struct:
		if s, ok := v.Interface().(doc.Signature); ok && len(s.Recorded) > 0 {
			s.Caption = nil // stands under the cells for a date, and there are none
			v = reflect.ValueOf(s)
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "Again" { // only said where a page ends in a table
				texts(v.Field(i), each)
			}
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

var drawn = regexp.MustCompile(`[` + doc.BulletSign + doc.TickSign + doc.CrossSign + `]`)

// compare holds what a document says against what its file gives back.
func compare(t *testing.T, name string, d *doc.Doc, p *printed) {
	t.Helper()
	out, in, facts := counted(p.folded), map[string]int{}, 0
	texts(reflect.ValueOf(d), func(text doc.Text) {
		var all strings.Builder
		for _, s := range text {
			if s.Style >= doc.Gap {
				all.WriteByte(' ') // drawn
				continue
			}
			all.WriteString(s.Text)
			if s.Value {
				facts++
				wholeFact(t, name, s, p)
			}
		}
		for w, n := range counted(plainSpaces.Replace(all.String())) {
			in[w] += n
		}
	})
	if facts < 30 {
		t.Errorf("%s: only %d facts", name, facts)
	}
	unsaid := counted(unsaidHeads(d)) // large print says "When" beside each day, so not without one
	for w, n := range in {
		if out[w] < n && unsaid[w] < n && !strings.Contains(p.squeezed, w) && !strings.Contains(p.body(t), w) {
			t.Errorf("%s: %q is %d times in the document and %d times on paper", name, w, n, out[w])
		}
	}
	for _, w := range []string{d.Words.Page, d.Words.Check, d.Words.Box} {
		for w, n := range counted(w) {
			in[w] += n
		}
	}
	for w := range out {
		if in[w] == 0 && !furniture(w, in, p.Check) && !shard(w, in) {
			t.Errorf("%s: %q is on paper and not in the document", name, w)
		}
	}
}

// unsaidHeads are the heads over the days of actions that have none.
func unsaidHeads(d *doc.Doc) (heads string) {
	var walk func([]doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case doc.Section:
				walk(b.Blocks)
			case doc.Needs:
				if !slices.ContainsFunc(b.Needs, dated) {
					for _, s := range b.When {
						heads += " " + s.Text
					}
				}
			}
		}
	}
	walk(d.Blocks)
	return heads
}

// dated reports whether an action under a need has a day.
func dated(n doc.Need) bool {
	return slices.ContainsFunc(n.Groups, func(g doc.Group) bool {
		return slices.ContainsFunc(g.Actions, func(a doc.Action) bool { return len(a.When) > 0 })
	})
}

var plainSpaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2011", "-", "\u2010", "-")

func counted(s string) map[string]int {
	n := map[string]int{}
	for _, w := range strings.Fields(s) {
		n[w]++
	}
	return n
}

// wholeFact looks for a fact in one piece; where a page ends in it, without banner and footer; and
// where a head is repeated there as well, word after word.
func wholeFact(t *testing.T, name string, s doc.Span, p *printed) {
	t.Helper()
	words := strings.Fields(plainSpaces.Replace(s.Text))
	whole := strings.Join(words, "")
	if strings.Contains(p.squeezed, whole) || strings.Contains(p.body(t), whole) {
		return
	}
	rest := p.folded
	for _, w := range words {
		i := strings.Index(rest, w)
		if i < 0 {
			t.Errorf("%s: %s is not whole on paper", name, s.Origin.Pointer)
			return
		}
		rest = rest[i+len(w):]
	}
}

// furniture reports whether a word is one that layout adds: page numbers, the check code, signs,
// the heads of what goes on from the page before, and the commas of the large banner.
func furniture(w string, in map[string]int, check string) bool {
	w = strings.TrimSuffix(w, ",")
	return in[w] > 0 || in[strings.ToUpper(w[:1])+w[1:]] > 0 || w == "(continued)" ||
		strings.HasPrefix(w, check) || digitsOnly.MatchString(w) ||
		drawn.ReplaceAllString(w, "") == ""
}

var digitsOnly = regexp.MustCompile(`^[0-9]+$`)

// shard reports whether a word is a part of a longer word that was broken at the end of a line.
func shard(w string, in map[string]int) bool {
	for whole := range in {
		if len(whole) > len(w) && strings.Contains(whole, w) {
			return true
		}
	}
	return false
}

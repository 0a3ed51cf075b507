package schema

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// readAll returns one line for each thing that a Reader gives: "0 1:1 {...}" or "! 1:9 sentence".
func readAll(t testing.TB, file string, r io.Reader) []string {
	t.Helper()
	var out []string
	rd := NewReader(file, r)
	for n := 0; n < 1000; n++ {
		raw, fs, err := rd.Next()
		if err == io.EOF {
			return out
		}
		if err != nil {
			return append(out, "error: "+err.Error())
		}
		if raw.Index != n {
			t.Errorf("record %d calls itself %d", n, raw.Index)
		}
		for _, f := range fs {
			if !f.StopsRead() || f.File != file || f.Line < 1 || f.Col < 1 {
				t.Errorf("finding without place or stop: %+v", f)
			}
			out = append(out, fmt.Sprintf("! %d:%d %s", f.Line, f.Col, f.Text))
		}
		if raw.Bytes != nil {
			out = append(out, fmt.Sprintf("%d:%d %s", raw.Line, raw.Col, raw.Bytes))
		} else if len(fs) == 0 {
			t.Errorf("nothing given and nothing said")
		}
	}
	t.Fatal("the reader does not end")
	return nil
}

const unreadRest = "; the rest of this file was not read"

var framings = []struct {
	name, file, in string
	want           []string
}{
	{"one object", "", `{"a":1}`, []string{`1:1 {"a":1}`}},
	{"one object, indented", "", "\n {\n \"a\": 1\n}\n", []string{"2:2 {\n \"a\": 1\n}"}},
	{"array", "", `[{"a":1}, {"b":[2]}]`, []string{`1:2 {"a":1}`, `1:11 {"b":[2]}`}},
	{"array over lines", "", "[\n{},\n  {}\n]\n", []string{"2:1 {}", "3:3 {}"}},
	{"lines", "", "{\"a\":1}\n{\"a\":2}\r\n\n  \n{\"a\":3}", []string{
		`1:1 {"a":1}`, `2:1 {"a":2}`, `5:1 {"a":3}`}},
	{"a broken line costs that line", "", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n", []string{
		`1:1 {"a":1}`, `2:1 {"a":`, `3:1 {"a":3}`}},
	{"a broken first line, by name", "x.NDJSON", "{\"a\":\n{\"a\":3}\n", []string{
		`1:1 {"a":`, `2:1 {"a":3}`}},
	{"lines packed, by name", "x.jsonl.gz", "{\n{}\n", []string{"1:1 {", "2:1 {}"}},
	{"joined objects", "", `{"a":1}{"b":2} {}`, []string{`1:1 {"a":1}`, `1:8 {"b":2}`, `1:16 {}`}},
	{"joined indented objects", "", "{\n}\n{\n}\n", []string{"1:1 {\n}", "3:1 {\n}"}},
	{"joined files with marks", "", "\ufeff{\n}\n\ufeff{\n}", []string{"1:1 {\n}", "3:1 {\n}"}},
	{"joined lines with marks", "", "\ufeff{}\n\ufeff{}\n\ufeff", []string{"1:1 {}", "2:1 {}"}},
	{"text that looks like a frame", "", `[{"a":"}],{\"","b":"\\"},{}]`, []string{
		`1:2 {"a":"}],{\"","b":"\\"}`, `1:26 {}`}},
	{"columns count characters", "", `[{"é":"日本"},{}]`, []string{`1:2 {"é":"日本"}`, `1:13 {}`}},
	{"empty", "", "", []string{"! 1:1 there is no record in this file"}},
	{"blank", "", " \n\t", []string{"! 1:1 there is no record in this file"}},
	{"blank lines, by name", "x.ndjson", " \n\ufeff \n\n", []string{"! 1:1 there is no record in this file"}},
	{"empty array", "", " [ ] ", []string{"! 1:1 there is no record in this file"}},
	{"slip in an array", "", `[{"a":1},{"a":1,},{"c":3}]`, []string{
		`1:2 {"a":1}`, "! 1:17 " + faults[faultKey].text + unreadRest}},
	{"array not closed", "", "[{}\n", []string{`1:2 {}`, "! 2:1 " + faults[faultEnd].text + unreadRest}},
	{"array that ends after a comma", "", "[{},", []string{`1:2 {}`, "! 1:5 " + faults[faultEnd].text + unreadRest}},
	{"array without a comma", "", "[{} {}]", []string{`1:2 {}`, "! 1:5 " + faults[faultComma].text + unreadRest}},
	{"array with a lonely comma", "", "[,{}]", []string{"! 1:2 " + faults[faultValue].text + unreadRest}},
	{"more after an array", "", "[{}]\n[{}]", []string{`1:2 {}`, "! 2:1 " + faults[faultTrailing].text + unreadRest}},
	{"slip between joined objects", "", "{\n}\n,{}", []string{"1:1 {\n}", "! 3:1 " + faults[faultValue].text + unreadRest}},
	{"bracket of the wrong kind", "", "{\"a\":[1}", []string{"! 1:8 " + faults[faultComma].text + unreadRest}},
	{"cut short", "", "{\"a\":\n\"b", []string{"! 2:3 " + faults[faultEnd].text + unreadRest}},
	{"bare words", "", "[true,nul]", []string{"1:2 true", "! 1:10 " + faults[faultValue].text + unreadRest}},
	{"numbers", "", "[1,-0.5e+3,0]", []string{"1:2 1", "1:4 -0.5e+3", "1:12 0"}},
	{"a number at the end", "", "12", []string{"1:1 12"}},
}

func TestReaderFraming(t *testing.T) {
	for _, c := range framings {
		t.Run(c.name, func(t *testing.T) {
			want := c.want
			for name, in := range encodings(c.in) {
				got := readAll(t, c.file, bytes.NewReader(in))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s: want -, got +\n%s", name, diff)
				}
				got = readAll(t, c.file, iotest.OneByteReader(bytes.NewReader(in)))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s byte by byte: want -, got +\n%s", name, diff)
				}
			}
		})
	}
}

// encodings returns the text in every form that a Reader takes.
func encodings(s string) map[string][]byte {
	bare := strings.TrimPrefix(s, "\ufeff")
	out := map[string][]byte{
		"utf-8": []byte(s), "utf-8 with mark": []byte("\ufeff" + bare),
		"utf-16le with mark": wide(binary.LittleEndian, "\ufeff"+bare),
		"utf-16be with mark": wide(binary.BigEndian, "\ufeff"+bare),
		"gzip":               packed([]byte(s)),
		"gzip of utf-16":     packed(wide(binary.LittleEndian, "\ufeff"+bare)),
	}
	if len(bare) > 1 && bare[0] < 0x80 && bare == s {
		out["utf-16le"] = wide(binary.LittleEndian, s)
		out["utf-16be"] = wide(binary.BigEndian, s)
	}
	return out
}

func wide(order binary.AppendByteOrder, s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func packed(b []byte) []byte {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write(b)
	w.Close()
	return z.Bytes()
}

func TestReaderRefusesOtherEncodings(t *testing.T) {
	for name, in := range map[string]string{
		"utf-32le with mark": "\xff\xfe\x00\x00{\x00\x00\x00", "utf-32be": "\x00\x00\x00{",
		"utf-32le": "{\x00\x00\x00}\x00\x00\x00",
	} {
		got := readAll(t, "f", strings.NewReader(in))
		if len(got) != 1 || !strings.HasPrefix(got[0], "! 1:1 the text is UTF-32") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestReaderKeepsHalfCharactersInTheirRecord(t *testing.T) {
	in := wide(binary.LittleEndian, "\ufeff{\"a\":\"x\"}\n{\"a\":\"y\"}\n")
	binary.LittleEndian.PutUint16(in[2+2*6:], 0xd800) // the x
	rd := NewReader("f", bytes.NewReader(append(in, '{')))
	for _, want := range []fault{faultUTF8, faultNone, faultValue} {
		raw, _, err := rd.Next()
		if err != nil {
			t.Fatal(err)
		}
		if p := parsed(raw.Bytes); p.fault != want {
			t.Errorf("%q: fault %d, want %d", raw.Bytes, p.fault, want)
		}
	}
}

func TestReaderLargeRecords(t *testing.T) {
	fits := `{"a":"` + strings.Repeat("x", maxRecord-8) + `"}`
	large := strings.Replace(fits, "x", "xx", 1)
	for _, in := range []string{
		"[{}," + fits + ",{\n}," + large + ",{ }]",
		"{}\n" + fits + "\r\n{\n}\n" + large + "\r\n{ }",
		"{\n}" + fits + large + "{ }",
	} {
		var sizes []int
		rd := NewReader("f", strings.NewReader(in))
		for {
			raw, fs, err := rd.Next()
			if err == io.EOF {
				break
			}
			if raw.Bytes == nil && (len(fs) != 1 || fs[0].Text != tooLarge.text) {
				t.Fatalf("%.20s: %v", in, fs)
			}
			sizes = append(sizes, len(raw.Bytes))
		}
		if len(sizes) < 4 || sizes[1] != maxRecord || sizes[len(sizes)-2] != 0 || sizes[len(sizes)-1] != 3 {
			t.Errorf("%.20s: sizes %v", in, sizes)
		}
	}
}

// endless is a record that never ends.
type endless struct{ n, limit int }

func (e *endless) Read(p []byte) (int, error) {
	if e.n >= e.limit {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = 'x'
	}
	if e.n == 0 {
		copy(p, `[{"a":"`)
	}
	e.n += len(p)
	return len(p), nil
}

func TestReaderMemoryIsConstant(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := readAll(t, "f", &endless{limit: 200 << 20})
	runtime.ReadMemStats(&after)
	if len(got) != 1 || !strings.HasPrefix(got[0], "! 1:") {
		t.Errorf("%.100q", got)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 40<<20 {
		t.Errorf("allocated %d MiB for a record that never ends", used>>20)
	}
}

func TestReaderDamage(t *testing.T) {
	z := packed([]byte("{\"a\":1}\n{\"a\":2}\n"))
	for name, in := range map[string][]byte{
		"cut": z[:len(z)-6], "checksum": append(append([]byte{}, z[:len(z)-8]...), make([]byte, 8)...),
		"header": {0x1f, 0x8b, 9, 9, 9},
	} {
		got := readAll(t, "f", bytes.NewReader(in))
		if last := got[len(got)-1]; !strings.Contains(last, string(damageGzip)) {
			t.Errorf("%s: %q", name, got)
		}
	}
	disk := errors.New("disk")
	got := readAll(t, "f", io.MultiReader(strings.NewReader("{}\n{}\n{"), iotest.ErrReader(disk)))
	if want := []string{"1:1 {}", "2:1 {}", "error: disk"}; !cmp.Equal(got, want) {
		t.Errorf("failing disk: %q", got)
	}
}

func TestReaderStopsAtABomb(t *testing.T) {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write([]byte("{}\n"))
	blank := bytes.Repeat([]byte(" "), 1<<20)
	for range 80 {
		w.Write(blank)
	}
	w.Close()
	got := readAll(t, "f", &z)
	if len(got) != 2 || !strings.Contains(got[1], string(damageBomb)) {
		t.Errorf("%q", got)
	}
}

func TestSkimAgreesWithParse(t *testing.T) {
	for _, c := range syntax {
		agree(t, []byte(c.in))
	}
}

// agree checks that skim and parser accept the same grammar.
func agree(t *testing.T, b []byte) {
	t.Helper()
	var s skim
	n := s.feed(b)
	ok := s.state == skDone || s.state != skBad && s.end()
	ok = ok && len(bytes.Trim(b[n:], " \t\r\n")) == 0
	p := parsed(b)
	switch p.fault {
	case faultDeep, faultMany, faultBig, faultUTF8, faultSurrogate, faultTwice:
		return // told by the parser alone; it stops there, the skim may find more
	}
	if ok != (p.fault == faultNone) {
		t.Errorf("%q: skim says %v (%s), parser %q", b, ok, faults[s.fault].text, faults[p.fault].text)
	}
}

func FuzzReader(f *testing.F) {
	for _, c := range framings {
		for _, b := range encodings(c.in) {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		whole := readAll(t, "f", bytes.NewReader(b))
		pieces := readAll(t, "f", iotest.HalfReader(bytes.NewReader(b)))
		if diff := cmp.Diff(whole, pieces); diff != "" {
			t.Errorf("depends on how it is cut:\n%s", diff)
		}
	})
}

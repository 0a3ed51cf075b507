package pdf

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"

	"cpadoc/render/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

func write(t testing.TB, w *Writer, d *page.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSameBytes: what a Writer wrote before leaves no trace in what it writes next.
func TestSameBytes(t *testing.T) {
	w := NewWriter()
	first := write(t, w, everyItem())
	write(t, w, plan())
	if !bytes.Equal(first, write(t, w, everyItem())) {
		t.Error("the same Writer gives other bytes the second time")
	}
	if !bytes.Equal(first, write(t, NewWriter(), everyItem())) {
		t.Error("another Writer gives other bytes")
	}
}

// TestID: other words, another document id.
func TestID(t *testing.T) {
	id := func(text string) string {
		s := newSheet("x")
		s.words(s.elem(0, page.RoleP), 20, 40, text)
		_, rest, _ := strings.Cut(string(write(t, NewWriter(), &s.Doc)), "/ID[<")
		return rest[:32]
	}
	if a, b := id("one"), id("two"); a == b {
		t.Errorf("both have the id %s", a)
	}
}

func TestUnprintable(t *testing.T) {
	s := newSheet("x")
	s.words(s.elem(0, page.RoleP), 20, 40, "a\U0001F600")
	var b bytes.Buffer
	err := NewWriter().Write(&b, &s.Doc)
	if u := Unprintable(0); !errors.As(err, &u) || u != 0x1F600 || b.Len() > 0 {
		t.Errorf("error %v after %d bytes, want U+1F600 unprintable and none", err, b.Len())
	}
}

// broken fails after a few bytes.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteError(t *testing.T) {
	if err := NewWriter().Write(broken{}, plan()); err == nil || err.Error() != "disk full" {
		t.Errorf("error %v, want the one of the output", err)
	}
}

// TestSpecimenWhole: the specimen draws every kind and has every role but those of form fields.
func TestSpecimenWhole(t *testing.T) {
	d, kinds, roles := everyItem(), map[page.Kind]bool{}, map[page.Role]bool{}
	for _, p := range d.Pages {
		for _, it := range p.Items {
			kinds[it.Kind] = true
		}
	}
	for _, e := range d.Elems {
		roles[e.Role] = true
	}
	for k := page.Words; k <= page.CrossSign; k++ {
		if !kinds[k] {
			t.Errorf("the specimen has no item of kind %d", k)
		}
	}
	for _, r := range []page.Role{page.RoleDocument, page.RoleSect, page.RoleH1, page.RoleH2, page.RoleH3,
		page.RoleP, page.RoleL, page.RoleLI, page.RoleLbl, page.RoleLBody, page.RoleTable, page.RoleTHead,
		page.RoleTBody, page.RoleTR, page.RoleTH, page.RoleTD, page.RoleSpan, page.RoleFigure} {
		if !roles[r] {
			t.Errorf("the specimen has no %s", r)
		}
	}
}

func TestNumbers(t *testing.T) {
	for v, want := range map[int]string{0: "0", 1: ".01", 10: ".1", 50: ".5", 100: "1", 123: "1.23", -5: "-.05",
		-120: "-1.2", 84189: "841.89", 1005: "10.05"} {
		if got := string(appendHundredths(nil, v)); got != want {
			t.Errorf("%d hundredths: %q, want %q", v, got, want)
		}
	}
	for v, want := range map[int]string{0: "0 ", 255: "1 ", 128: ".502 ", 1: ".004 "} {
		if got := string(appendByteShare(nil, v)); got != want {
			t.Errorf("%d of 255: %q, want %q", v, got, want)
		}
	}
}

func TestTextStrings(t *testing.T) {
	for s, want := range map[string]string{"a(b)\\": `(a\(b\)\\)`, "x\r\n": `(x\r\n)`, "ł(": "(\xFE\xFF\x01B\x00\\()"} {
		if got := string(appendText(nil, s)); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestKinship(t *testing.T) {
	var marks []page.Bookmark
	for _, level := range []int{0, 1, 1, 3, 0, 2} { // jumps hang under the nearest before them
		marks = append(marks, page.Bookmark{Level: level})
	}
	var got []string
	for _, r := range kinship(marks) {
		got = append(got, fmt.Sprint(r.parent, r.prev, r.next, r.first, r.last, r.children))
	}
	want := "-1 -1 4 1 2 2; 0 -1 2 -1 -1 0; 0 1 -1 3 3 1; 2 -1 -1 -1 -1 0; -1 0 -1 5 5 1; 4 -1 -1 -1 -1 0"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("relations\n%s, want\n%s", s, want)
	}
}

// TestAPictureIsWrittenOnce: however often it is drawn, without mask or smoothing (ISO 19005-2 6.2.8), and with
// its words if it has some.
func TestAPictureIsWrittenOnce(t *testing.T) {
	var b bytes.Buffer
	if err := NewWriter().Write(&b, everyItem()); err != nil {
		t.Fatal(err)
	}
	images, drawn, all := 0, 0, ""
	for _, o := range read(t, b.Bytes()) {
		images += strings.Count(o, "/Subtype/Image/BitsPerComponent 8/Width 2/Height 1/ColorSpace/DeviceRGB/Filter/FlateDecode")
		drawn += strings.Count(o, " cm /P0 Do Q")
		all += o
	}
	if images != 1 || drawn != 2 || !strings.Contains(all, "/XObject<</P0 ") || strings.Contains(all, "Mask") ||
		!strings.Contains(all, "/S/Figure") || !strings.Contains(all, "/Alt(A hill)") {
		t.Errorf("%d images drawn %d times", images, drawn)
	}
}

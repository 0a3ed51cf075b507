package finding

import (
	"testing"
	"unicode/utf8"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"out", "out", 0}, {"out", "ot", 1}, {"fromat", "format", 1}, {"café", "cafe", 1}, {"", "abc", 3},
		{"kitten", "sitting", 3}} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("%q %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func FuzzDistanceIsSymmetric(f *testing.F) {
	f.Add("out", "tuo")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 50 || len(b) > 50 || !utf8.ValidString(a) || !utf8.ValidString(b) {
			t.Skip()
		}
		if d, e := Distance(a, b), Distance(b, a); d != e || d > max(len(a), len(b)) || (d == 0) != (a == b) {
			t.Errorf("%q %q: %d and %d", a, b, d, e)
		}
	})
}

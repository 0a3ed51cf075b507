package schema

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// european draws what the first fonts draw, more or less.
func european(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) || r < 0x2200 && !unicode.Is(unicode.M, r) &&
		(unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsSpace(r))
}

var cleaned = []struct {
	name, in, want string
	bad            bool
}{
	{"plain", "Plain text, 12 o'clock.\nNext.", "Plain text, 12 o'clock.\nNext.", false},
	{"line ends", "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\r", "a\nb\nc\nd\ne\nf\ng\nh\n", false},
	{"tab", "a\tb", "a b", false},
	{"spaces", "a\u2003b\u3000c\u2009d", "a b c d", false},
	{"spaces that do not break", "10\u202fmg 10\u00a0mg 1\u20072", "10\u00a0mg 10\u00a0mg 1\u00a02", false},
	{"hyphen that does not break", "a\u2011b", "a\u2011b", false},
	{"marks without a look", "a\u200eb\u200fc\u200bd\u00ade\ufefff\u2060g\u061c", "abcdefg", false},
	{"bullet", "\uf0b7 one", "• one", false},
	{"composed", "e\u0301 Yoru\u0300ba\u0301", "é Yorùbá", false},
	{"marks in another order", "a\u0301\u0323", "ạ́", true}, // no single letter: the acute stays apart
	{"composed around a mark without a look", "e\u200b\u0301", "é", false},
	{"ohm and angstrom", "\u2126\u212b", "ΩÅ", false},
	{"quotes and dashes", "‘x’ “y” – — …", "‘x’ “y” – — …", false},
	{"Greek, Cyrillic", "Ελένη Дмитро", "Ελένη Дмитро", false},
	{"blank", " \t\u00a0\u3000\r\n\u200b", "", false},
	{"spaces at the ends stay", " a ", " a ", false},
	{"NUL", "a\x00b", "a\x00b", true},
	{"escape", "\x1b[31m", "\x1b[31m", true},
	{"delete", "a\x7f", "a\x7f", true},
	{"C1", "a\u009bb", "a\u009bb", true},
	{"override", "a\u202eb", "a\u202eb", true},
	{"isolate", "a\u2066b\u2069", "a\u2066b\u2069", true},
	{"lost letter", "caf\ufffd", "caf\ufffd", true},
	{"no character", "a\uffffb", "a\uffffb", true},
	{"tag", "a\U000e0041", "a\U000e0041", true},
	{"emoji", "fine 😀", "fine 😀", true},
	{"Arabic", "سارة", "سارة", true},
	{"look of a sign", "\u2020\ufe0f", "\u2020", false},
}

func TestClean(t *testing.T) {
	d := textCleaner{draws: european}
	for _, c := range cleaned {
		got, bad := d.clean(c.in)
		if got != c.want || bad != c.bad {
			t.Errorf("%s: %q, bad %v; want %q, bad %v", c.name, got, bad, c.want, c.bad)
		}
		again, _ := d.clean(got)
		if again != got {
			t.Errorf("%s: cleaned twice it is %q", c.name, again)
		}
		if r := d.refused(got); (r >= 0) != bad {
			t.Errorf("%s: bad %v, but the bad character is %d", c.name, bad, r)
		}
	}
}

func TestDescribe(t *testing.T) {
	for r, want := range map[rune]string{
		0:       "U+0000, a control character",
		0x202e:  "U+202E, a character that changes the direction of text",
		0xfffd:  "U+FFFD, which shows that a character was lost",
		'س':     "U+0633 (Arabic), which no embedded font draws",
		'😀':     "U+1F600 (emoji or picture), which no embedded font draws",
		'অ':     "U+0985 (Bengali), which no embedded font draws",
		0x10000: "U+10000 (Linear B), which no embedded font draws",
	} {
		if got := describe(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestMarkUndrawn(t *testing.T) {
	d := textCleaner{draws: european}
	if got := d.markUndrawn("so 😀\x00!"); got != "so [character U+1F600]\x00!" {
		t.Errorf("%q", got)
	}
}

// TestInertLetters proves the short cut: a text of inert letters is in NFC already.
func TestInertLetters(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !isInert(r) || !utf8.ValidRune(r) {
			continue
		}
		for _, s := range []string{string(r), "e" + string(r), string(r) + "e", string(r) + string(r)} {
			if norm.NFC.String(s) != s {
				t.Errorf("U+%04X is not inert", r)
			}
		}
	}
}

// TestCleanLosesNothing: every character that can be seen is still there, in order.
func TestCleanLosesNothing(t *testing.T) {
	d := textCleaner{}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || !unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) {
			continue
		}
		got, _ := d.clean("a" + string(r) + "b")
		if got != norm.NFC.String("a"+string(r)+"b") {
			t.Errorf("U+%04X became %q", r, got)
		}
	}
}

// checkClean holds for any text.
func checkClean(t *testing.T, s string) {
	t.Helper()
	d := textCleaner{draws: european}
	got, bad := d.clean(s)
	if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
		t.Errorf("%q became %q: not NFC", s, got)
	}
	if again, b := d.clean(got); again != got || b != bad {
		t.Errorf("%q: %q cleaned twice is %q", s, got, again)
	}
	for _, r := range got {
		ok := r >= 0x20 && r != 0x7f && european(r) || r == '\n'
		if !ok && r > 0x7e && european(r) {
			continue
		}
		if !ok && !bad && r >= 0x80 {
			t.Errorf("%q: U+%04X got through", s, r)
		}
		if (r < 0x20 && r != '\n' || r == 0x7f) && !bad {
			t.Errorf("%q: U+%04X got through", s, r)
		}
	}
	if marked := d.markUndrawn(got); d.undrawn(marked) >= 0 {
		t.Errorf("%q: marking leaves a letter that cannot be drawn", s)
	}
}

func TestCleanCorpus(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(corpus(t, "naughty-strings"), "blns.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	if err := json.Unmarshal(b, &all); err != nil || len(all) < 500 {
		t.Fatal(len(all), err)
	}
	for _, s := range all {
		checkClean(t, s)
		checkClean(t, strings.Repeat(s, 3))
	}
}

func FuzzClean(f *testing.F) {
	for _, c := range cleaned {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			checkClean(t, s)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for name, s := range map[string]string{
		"ascii": strings.Repeat("I want to sleep through the night again. ", 20),
		"latin": strings.Repeat("Żółw sięgnął po café – it’s ", 25),
	} {
		b.Run(name, func(b *testing.B) {
			d := textCleaner{draws: european}
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				d.clean(s)
			}
		})
	}
}

package pdf

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"cpadoc/render/font"
	"cpadoc/render/page"
)

// letters leads back from a code of a page to the letter.
func letters() map[[2]byte]rune {
	back := map[[2]byte]rune{}
	for r := rune(0xFFFF); r > 0; r-- { // downwards: a letter wins over its alias
		if g, ok := font.Find(r); ok {
			back[[2]byte{g.Page, g.Code}] = r
		}
	}
	for p := range byte(font.Pages) {
		back[[2]byte{p, ' '}] = ' '
	}
	return back
}

// shown is the text of a content stream, without what stands in artifacts.
func shown(content string, back map[[2]byte]rune) string {
	var text strings.Builder
	page, artifact := byte(0), false
	for content != "" {
		var line string
		if content[0] != '(' {
			line, content, _ = strings.Cut(content, "\n")
		}
		switch {
		case strings.HasPrefix(line, "/Artifact"):
			artifact = true
		case strings.HasSuffix(line, "EMC"):
			artifact = false
		case strings.HasPrefix(line, "/F"):
			page = byte(number([]byte(line), 2) / 2)
		case line == "":
			i := 1
			for ; content[i] != ')'; i++ {
				if content[i] == '\\' {
					i++
				}
				if !artifact {
					text.WriteRune(back[[2]byte{page, content[i]}])
				}
			}
			content = content[i+len(")Tj\n"):]
		}
	}
	return text.String()
}

// FuzzWords: words in are words out, or the first letter that no font has is named.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"plain", "{nb}", "<b>", "=1+1", `a(b)\)\n`, "Łódź Αθήνα Київ Ánh", "”’–…€", "no\u00a0break", "co\u2011ord",
		"", " ", "  two ", "\u2003ẹ  ẹ", "\x00", "\r\n", "مرحبا", "\U0001F600", "\xff", "EMC", "endstream", "ﬁﬂ", "fi\tx"} {
		f.Add(s, true)
	}
	back, w := letters(), NewWriter()
	f.Fuzz(func(t *testing.T, text string, space bool) {
		s := newSheet("x")
		p := s.elem(0, page.RoleP)
		s.words(p, 20, 40, text, func(it *page.Item) { it.Space = space })
		err := w.Write(io.Discard, &s.Doc)
		for _, r := range text {
			if _, ok := font.Find(r); !ok {
				if u := Unprintable(0); !errors.As(err, &u) || rune(u) != r {
					t.Fatalf("error %v, want one that names U+%04X", err, r)
				}
				return
			}
		}
		if err != nil || !utf8.ValidString(text) {
			t.Fatalf("error %v", err)
		}
		want := strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2010", "-", "\u2011", "-").Replace(text)
		if space && want != "" {
			want += " "
		}
		if got := shown(string(w.paint.content(0)), back); got != want {
			t.Errorf("%q is written as %q", text, got)
		}
	})
}

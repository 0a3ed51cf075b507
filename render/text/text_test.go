package text_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/render/internal/specimen"
	"cpadoc/render/layout"
	"cpadoc/render/style"
	"cpadoc/render/text"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestSpecimen(t *testing.T) {
	var got bytes.Buffer
	if err := text.Write(&got, layout.Paginate(specimen.Every(), style.Standard())); err != nil {
		t.Fatal(err)
	}
	const file = "testdata/specimen.txt"
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Error(diff)
	}
}

// TestAllWords: every word of the body stands in the text, in order, wherever lines and pages ended.
func TestAllWords(t *testing.T) {
	var b bytes.Buffer
	if err := text.Write(&b, layout.Paginate(specimen.Every(), style.Standard())); err != nil {
		t.Fatal(err)
	}
	rest := b.String()
	specimen.Every().Texts(func(words doc.Text) {
		for _, span := range words {
			if span.Style >= doc.Gap {
				continue // drawn
			}
			for _, word := range strings.Fields(span.Text) {
				at := strings.Index(rest, word)
				if at < 0 {
					t.Fatalf("%q is not in what follows", word)
				}
				rest = rest[at+len(word):]
			}
		}
	})
}

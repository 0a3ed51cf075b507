package pdf

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"cpadoc/render/layout"
)

func write(t testing.TB, w *Writer, d *layout.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSpecimen(t *testing.T) {
	out := write(t, NewWriter(), specimen())
	os.WriteFile("/tmp/fx/spec.pdf", out, 0o644)
}

func TestUnprintable(t *testing.T) {
	s := newSheet("x")
	s.words(s.elem(0, layout.RoleP), 20, 40, "\U0001F600")
	err := NewWriter().Write(&bytes.Buffer{}, &s.Doc)
	if u := Unprintable(0); !errors.As(err, &u) || u != 0x1F600 {
		t.Errorf("error %v, want U+1F600 unprintable", err)
	}
}

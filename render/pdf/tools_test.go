package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/render/internal/specimen"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// tool finds an outside program, or skips; with CPADOC_REQUIRE_TOOLS=1 its absence is a failure.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CPADOC_REQUIRE_TOOLS") == "1" {
		t.Fatal(err)
	}
	t.Skip(err)
	return ""
}

// saved writes documents to files in a folder of their own.
func saved(t *testing.T, docs map[string]*page.Doc) (paths []string) {
	t.Helper()
	dir, w := t.TempDir(), NewWriter()
	for name, d := range docs {
		path := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(path, write(t, w, d), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// everything is what the outside programs judge: each kind and role, each letter, a plan, and more
// elements than one object stream holds.
func everything() map[string]*page.Doc {
	all := map[string]*page.Doc{"specimen": everyItem(), "letters": letterSheet(), "plan": plan()}
	for _, edition := range []string{"standard", "large18"} {
		s, _ := style.ByName(edition)
		for _, d := range specimen.All() {
			all[d.Kind+"-"+edition] = layout.Paginate(d, s)
		}
	}
	return all
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool(t, name), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestQpdf(t *testing.T) {
	for _, path := range saved(t, everything()) {
		run(t, "qpdf", "--check", path) // exits 3 on a warning
	}
}

// TestVeraPDF has the files judged as PDF/UA-1 and PDF/A-2a. It runs where the driver is built
// (.ci/verapdf/run builds it), and everywhere with CPADOC_REQUIRE_TOOLS=1.
func TestVeraPDF(t *testing.T) {
	tool(t, "java")
	ci, _ := filepath.Abs("../../.ci")
	if built, _ := filepath.Glob(ci + "/cache/verapdf/stamp-*"); built == nil && os.Getenv("CPADOC_REQUIRE_TOOLS") != "1" {
		t.Skip("the veraPDF driver is not built: .ci/verapdf/run")
	}
	paths := saved(t, everything())
	want := fmt.Sprintf("verapdf: %d passed, 0 failed", len(paths))
	if out := run(t, ci+"/verapdf/run", paths...); !strings.Contains(out, want) {
		t.Errorf("%s", out)
	}
	plain := filepath.Join(t.TempDir(), "plain.pdf")
	if err := plainPlan().OutputFileAndClose(plain); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(ci+"/verapdf/run", plain).Output(); err == nil {
		t.Errorf("veraPDF lets an untagged file pass:\n%s", out)
	}
}

// TestText reads the specimen back: words joined over lines and pages, letters of every alphabet,
// and signs as their words.
func TestText(t *testing.T) {
	path := saved(t, map[string]*page.Doc{"specimen": everyItem()})[0]
	text := run(t, "pdftotext", "-raw", path, "-")
	for _, want := range []string{
		"here (with \\brackets): Łódź, Αθήνα, Київ, Nguyễn Thị Ánh, Ẹkọ.",
		"Helps:", "Does not help:", "tick box",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("text lacks %q:\n%s", want, text)
		}
	}
}

// TestStructure holds the structure that a reader sees against the one that was built.
func TestStructure(t *testing.T) {
	path := saved(t, map[string]*page.Doc{"specimen": everyItem()})[0]
	got := run(t, "pdfinfo", "-struct-text", path)
	want, err := os.ReadFile("testdata/specimen.struct")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("testdata/specimen.struct", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != string(want) {
		t.Errorf("structure:\n%s\nwant:\n%s", got, want)
	}
}

func TestInfo(t *testing.T) {
	path := saved(t, map[string]*page.Doc{"specimen": everyItem()})[0]
	got := run(t, "pdfinfo", path)
	for _, want := range []string{"Title:           Care plan S-001", "Producer:        cpadoc", "Tagged:          yes",
		"Pages:           2", "Page size:       595.28 x 841.89 pts (A4)", "PDF version:     1.7"} {
		if !strings.Contains(got, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Date") {
		t.Errorf("the file has a date:\n%s", got)
	}
}

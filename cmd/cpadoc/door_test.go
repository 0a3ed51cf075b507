package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"
)

// What the tests of this package share: the command in this process, records that can be changed,
// and what lies in a folder.

const (
	asOfDay = "2026-11-20"
	rich    = "../../samples/records/01-full-on-cpa.json"
)

// said is what one call of the command gave.
type said struct {
	code     int
	out, err string
}

// cpadoc runs the command in this process.
func cpadoc(t *testing.T, stdin string, args ...string) said {
	t.Helper()
	var out, err bytes.Buffer
	p := &program{in: strings.NewReader(stdin), out: &out, err: &err,
		env: func(string) string { return "" }, now: func() time.Time { panic("the clock was read") }}
	code := p.run(context.Background(), args)
	return said{code, out.String(), err.String()}
}

// changed returns a sample record after edit.
func changed(t *testing.T, file string, edit func(r map[string]any)) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var r map[string]any
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	edit(r)
	if b, err = json.Marshal(r); err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// in walks into a decoded record: names for objects, numbers for arrays.
func in(v any, path ...any) any {
	for _, step := range path {
		switch s := step.(type) {
		case string:
			v = v.(map[string]any)[s]
		case int:
			v = v.([]any)[s]
		}
	}
	return v
}

// set puts a value at the end of a path.
func set(r map[string]any, value any, path ...any) {
	last := path[len(path)-1].(string)
	in(r, path[:len(path)-1]...).(map[string]any)[last] = value
}

func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// digest is a hash over the names and bytes of everything in a folder.
func digest(t *testing.T, dir string) string {
	t.Helper()
	h := sha256.New()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		h.Write([]byte(rel + "\x00"))
		h.Write(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func pdfs(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	letters, err := filepath.Glob(filepath.Join(dir, "letters", "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	names = append(names, letters...)
	sort.Strings(names)
	return names
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

// pdfText is the text of a PDF as a reader would copy it, spaces folded.
func pdfText(t *testing.T, file string) string {
	t.Helper()
	out, err := exec.Command(tool(t, "pdftotext"), "-raw", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

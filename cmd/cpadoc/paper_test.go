package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// samplePaper is a folder with all documents of every sample, in the edition that each person asks
// for, in the largest print and in the smallest: made once for all tests.
var samplePaper = sync.OnceValues(func() (dir string, err error) {
	if dir, err = os.MkdirTemp("", "cpadoc-paper-"); err != nil {
		return "", err
	}
	return dir, nil
})

func paper(t *testing.T) map[string]string {
	t.Helper()
	root, err := samplePaper()
	if err != nil {
		t.Fatal(err)
	}
	dirs := map[string]string{}
	for _, edition := range []string{"auto", "large16", "large28"} {
		dir := filepath.Join(root, edition)
		dirs[edition] = dir
		if _, err := os.Stat(dir); err == nil {
			continue
		}
		in := []string{"../../samples/records"}
		if edition == "auto" {
			in = append(in, "../../samples/caseload.ndjson")
		}
		args := append([]string{"render", "all", "--again", "-o", dir, "--as-of", asOfDay, "--edition", edition}, in...)
		if got := cpadoc(t, "", args...); got.code > exitStopped {
			t.Fatalf("exit %d\n%s", got.code, got.err)
		}
	}
	return dirs
}

func TestQpdfFindsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	qpdf := tool(t, "qpdf")
	for _, dir := range paper(t) {
		files := pdfs(t, dir)
		if len(files) == 0 {
			t.Fatalf("no documents in %s", dir)
		}
		for _, f := range files {
			if out, err := exec.Command(qpdf, "--check", f).CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", f, err, out)
			}
		}
	}
}

// TestVeraPDFFindsNothing: every document is PDF/UA-1 and PDF/A-2a. The driver is built on its first
// use, which takes Maven and a network, so that without CPADOC_REQUIRE_TOOLS it must be there.
func TestVeraPDFFindsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	const driver = "../../.ci/verapdf/run"
	tool(t, "java")
	built, _ := filepath.Glob("../../.ci/cache/verapdf/stamp-*")
	if len(built) == 0 && os.Getenv("CPADOC_REQUIRE_TOOLS") != "1" {
		t.Skip("veraPDF was not built yet: .ci/verapdf/run builds it")
	}
	var dirs []string
	for _, dir := range paper(t) {
		dirs = append(dirs, dir)
	}
	if out, err := exec.Command(driver, dirs...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, lastLines(string(out), 40))
	}
}

func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

// paperGone removes the shared folder after all tests.
type paperGone struct{ m *testing.M }

func (p paperGone) Run() int {
	code := p.m.Run()
	if dir, err := samplePaper(); err == nil {
		os.RemoveAll(dir)
	}
	return code
}

//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"cpadoc/cmd/internal/sample"
	"cpadoc/schema/record"
)

// crowd is n made-up people, one a line.
func crowd(t *testing.T, n int) string {
	t.Helper()
	day, _ := record.ParseDate(asOfDay)
	var b []byte
	for i := range n {
		b = append(sample.Record(b, i, 7, day), '\n')
	}
	return string(b)
}

func TestTheNumberOfWorkersDoesNotMatter(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "in.ndjson", crowd(t, 30))
	runs := 6
	if os.Getenv("CPADOC_REQUIRE_TOOLS") == "1" && !testing.Short() {
		runs = 30
	}
	var first, firstSaid string
	for i := range runs {
		out := filepath.Join(dir, fmt.Sprint("out", i))
		jobs := []string{"1", "8"}[i%2]
		got := cpadoc(t, "", "render", "care-plan", dir+"/in.ndjson", "../../samples/records",
			"-o", out, "--as-of", asOfDay, "--jobs", jobs)
		sum := digest(t, out)
		if i == 0 {
			first, firstSaid = sum, got.err
			if n := len(pdfs(t, out)); n < 30 {
				t.Fatalf("%d documents\n%s", n, got.err)
			}
		}
		if sum != first || got.err != firstSaid {
			t.Fatalf("run %d with %s workers differs", i, jobs)
		}
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
	}
}

// started begins a run of the command as a process of its own, slow enough to be interrupted.
func started(t *testing.T, in, out string, more ...string) *exec.Cmd {
	t.Helper()
	args := append([]string{"render", "care-plan", in, "-o", out, "--as-of", asOfDay, "--jobs", "1"},
		more...)
	path, err := exec.LookPath("cpadoc")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Stderr = &bytes.Buffer{}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

// TestARunMayEndAtAnyMoment: no half file, and --resume ends with the same bytes.
func TestARunMayEndAtAnyMoment(t *testing.T) {
	dir := t.TempDir()
	in := write(t, dir, "in.ndjson", crowd(t, 120))
	write(t, dir, "profile.json", string(mustRead(t, "../../samples/profile.json")))
	whole := filepath.Join(dir, "whole")
	if got := cpadoc(t, "", "render", "care-plan", in, "-o", whole, "--as-of", asOfDay); len(pdfs(t, whole)) != 120 {
		t.Fatalf("exit %d\n%s", got.code, got.err)
	}
	want := digest(t, whole)
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGKILL} {
		for _, after := range []int{1, 60} {
			t.Run(fmt.Sprint(sig, " after ", after), func(t *testing.T) {
				out := filepath.Join(t.TempDir(), "out")
				cmd := started(t, in, out)
				waitFor(t, out, after)
				if err := cmd.Process.Signal(sig); err != nil {
					t.Fatal(err)
				}
				err := cmd.Wait()
				if code := cmd.ProcessState.ExitCode(); sig == syscall.SIGINT && code != exitInterrupted {
					t.Errorf("exit %d (%v)\n%s", code, err, cmd.Stderr)
				}
				allWhole(t, out)
				got := cpadoc(t, "", "render", "care-plan", in, "-o", out, "--as-of", asOfDay,
					"--jobs", "4", "--resume")
				if got.code != exitDone || digest(t, out) != want {
					t.Errorf("resumed: exit %d\n%s", got.code, got.err)
				}
			})
		}
	}
}

// waitFor waits until that many documents lie in a folder.
func waitFor(t *testing.T, dir string, n int) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if len(pdfs(t, dir)) >= n {
			return
		}
	}
	t.Fatal("no documents came")
}

// allWhole looks for half files.
func allWhole(t *testing.T, dir string) {
	t.Helper()
	made := pdfs(t, dir)
	if len(made) == 120 {
		t.Fatal("the run came to its end before it was stopped")
	}
	for _, name := range made {
		b := mustRead(t, name)
		if !bytes.HasPrefix(b, []byte("%PDF-1.7")) || !bytes.HasSuffix(bytes.TrimSpace(b), []byte("%%EOF")) {
			t.Errorf("%s is not whole", name)
		}
	}
}

func mustRead(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestAnInterruptedCheckSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, err bytes.Buffer
	p := &program{in: strings.NewReader(""), out: &out, err: &err,
		env: func(string) string { return "" }, now: time.Now}
	if code := p.run(ctx, []string{"check", rich, "--as-of", asOfDay}); code != exitInterrupted {
		t.Errorf("exit %d\n%s", code, &err)
	}
}

// slow is standard input that nobody types into.
type slow struct{}

func (slow) Read([]byte) (int, error) { select {} }

func TestAnInterruptWhileStandardInputIsAwaited(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	var out, err bytes.Buffer
	p := &program{in: slow{}, out: &out, err: &err,
		env: func(string) string { return "" }, now: time.Now}
	dir := filepath.Join(t.TempDir(), "out")
	code := p.run(ctx, []string{"render", "care-plan", "-", "-o", dir, "--as-of", asOfDay})
	if code != exitInterrupted {
		t.Errorf("exit %d\n%s", code, &err)
	}
	if _, e := os.Stat(dir); e == nil {
		t.Error("the folder was left behind")
	}
}

func TestAPipeIsReadTwice(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	go func() { _ = os.WriteFile(pipe, mustRead(t, "../../samples/records/03-disagrees.json"), 0) }()
	got := cpadoc(t, "", "render", "care-plan", pipe, "-o", dir+"/out", "--as-of", asOfDay)
	if got.code != exitDone || len(pdfs(t, dir+"/out")) != 1 {
		t.Errorf("exit %d\n%s", got.code, got.err)
	}
}

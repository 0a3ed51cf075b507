package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(paperGone{m}, map[string]func(){"cpadoc": main})
}

// TestScripts runs the command as people do: every txtar file is a story.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs(filepath.Join("..", "..", "samples"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			e.Setenv("AS_OF", "2026-11-20")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "swap": swap, "count": count,
			"glue": glue, "gz": gz, "digest": digestFiles, "mode": mode,
		},
	})
}

// exits CODE COMMAND...: the command ends with exactly that code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	code := 0
	err := ts.Exec(args[1], args[2:]...)
	var e *exec.ExitError
	if errors.As(err, &e) {
		code = e.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// swap FILE OLD NEW: replaces the one place where OLD stands; Go escapes in NEW are understood.
func swap(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: swap FILE OLD NEW")
	}
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%q stands %d times in %s", args[1], n, args[0])
	}
	to, err := strconv.Unquote("`" + args[2] + "`")
	if strings.Contains(args[2], `\`) {
		to, err = strconv.Unquote(`"` + strings.ReplaceAll(args[2], `"`, `\"`) + `"`)
	}
	if err != nil {
		ts.Fatalf("%q: %v", args[2], err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], to, 1)), 0o600))
}

// count N PATTERN: that many files have such names; negated, another number.
func count(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] count N PATTERN")
	}
	if n := len(matching(ts, args[1])); (strconv.Itoa(n) == args[0]) == neg {
		ts.Fatalf("%d files are %s", n, args[1])
	}
}

func matching(ts *testscript.TestScript, pattern string) []string {
	names, err := filepath.Glob(ts.MkAbs(pattern))
	ts.Check(err)
	return names
}

// glue FILE PART...: writes a line for each part: "=text", or the JSON of a file on one line.
func glue(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: glue FILE PART...")
	}
	var b bytes.Buffer
	for _, part := range args[1:] {
		if text, ok := strings.CutPrefix(part, "="); ok {
			b.WriteString(text)
		} else {
			ts.Check(json.Compact(&b, []byte(ts.ReadFile(part))))
		}
		b.WriteByte('\n')
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o600))
}

// gz IN OUT: packs a file.
func gz(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: gz IN OUT")
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(errors.Join(err, z.Close()))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes(), 0o600))
}

// digest FILE PATTERN: writes the SHA-256 over the bytes of all such files.
func digestFiles(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: digest FILE PATTERN")
	}
	h := sha256.New()
	for _, name := range matching(ts, args[1]) {
		b, err := os.ReadFile(name)
		ts.Check(err)
		h.Write(b)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(hex.EncodeToString(h.Sum(nil))), 0o600))
}

// mode PERM PATTERN: all such files have that mode.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode PERM PATTERN")
	}
	names := matching(ts, args[1])
	for _, name := range names {
		info, err := os.Stat(name)
		ts.Check(err)
		if got := strconv.FormatUint(uint64(info.Mode().Perm()), 8); got != args[0] {
			ts.Fatalf("%s has mode %s", name, got)
		}
	}
	if len(names) == 0 {
		ts.Fatalf("no file is %s", args[1])
	}
}

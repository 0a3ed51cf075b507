// Command cpadoc makes Care Programme Approach documents from JSON records: checked, tagged
// (PDF/UA-1), archival (PDF/A-2a).
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
)

// version of the program. A manifest names it.
const version = "0.1.0"

// The exit codes, on which scripts rely.
const (
	exitDone        = 0
	exitStopped     = 1   // a document that was asked for was stopped, or a record has an error
	exitUse         = 2   // wrong use, nothing was written
	exitWork        = 3   // disk, template, profile
	exitSafety      = 4   // a safety check on the output failed
	exitInterrupted = 130 // as shells say it of an interrupt
)

func main() {
	// Documents are much short-lived memory: a rare collection, held by a limit, makes two workers
	// twice as fast as one.
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(120 << 20)
	p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv,
		now: time.Now, terminal: isTerminal(os.Stderr)}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(p.run(ctx, os.Args[1:]))
}

// program is the command with the world that it works in.
type program struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	now      func() time.Time
	terminal bool // err is a terminal
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// exit is an error that says how the program ends. Text may be empty: all was said already.
type exit struct {
	code int
	text string
}

func (e exit) Error() string { return e.text }

func misuse(text string) error { return exit{exitUse, text} }

// run returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	app := newApp(p)
	args, err := ordered(app, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	} else {
		err = misuse(err.Error())
	}
	if err == nil {
		return exitDone
	}
	var e exit
	if !errors.As(err, &e) {
		e = exit{exitWork, err.Error()}
		var m press.Misuse
		if errors.As(err, &m) {
			e.code = exitUse
		}
	}
	if e.text != "" {
		fmt.Fprintln(p.err, words.Say(e.text))
	}
	return e.code
}

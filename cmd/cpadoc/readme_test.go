package main

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// TestReadmeAndProgramAgree: README names every command and flag, and promises no other.
func TestReadmeAndProgramAgree(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(readme)
	app := newApp(nil)
	flags := allFlags(app)
	for name := range flags {
		if len(name) > 1 && name != "help" && name != "version" && name != "json" &&
			!strings.Contains(text, "--"+name) {
			t.Errorf("README does not name --%s", name)
		}
	}
	for _, m := range regexp.MustCompile("`[^`\n]*--([a-z-]+)").FindAllStringSubmatch(text, -1) {
		if flags[m[1]] == nil {
			t.Errorf("README promises --%s", m[1])
		}
	}
	var walk func(path string, cmds []*cli.Command)
	walk = func(path string, cmds []*cli.Command) {
		for _, c := range cmds {
			if len(c.Subcommands) > 0 {
				walk(path+" "+c.Name, c.Subcommands)
			} else if !strings.Contains(text, path+" "+c.Name) && !strings.Contains(text, "| "+c.Name+" DIR") {
				t.Errorf("README does not name %s %s", path, c.Name)
			}
		}
	}
	walk("cpadoc", app.Commands)
	for _, m := range regexp.MustCompile(`(?m)^cpadoc ([a-z]+) {2,}`).FindAllStringSubmatch(text, -1) {
		if app.Command(m[1]) == nil {
			t.Errorf("README promises cpadoc %s", m[1])
		}
	}
	for code, want := range map[int]string{exitDone: "all done", exitStopped: "was stopped",
		exitUse: "wrong use", exitWork: "could not be done", exitSafety: "safety check",
		exitInterrupted: "interrupted"} {
		row := regexp.MustCompile(`(?m)^\| ` + strconv.Itoa(code) + ` \| .*` + want)
		if !row.MatchString(text) {
			t.Errorf("README does not say that %d means %q", code, want)
		}
	}
}

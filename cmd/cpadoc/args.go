package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/words"
)

// line is a command line taken apart: the library stops reading flags at the first argument, so
// flags and arguments are parted here and handed over in the order that it understands.
type line struct {
	flags []string // "--name=value", in the order given
	args  []string
}

// ordered returns the command line with each command's flags before its arguments.
func ordered(app *cli.App, args []string) ([]string, error) {
	l, err := part(allFlags(app), args)
	if err != nil {
		return nil, err
	}
	path, cmd, rest := follow(app, l.args)
	if err := l.known(cmd); err != nil {
		return nil, err
	}
	out := append([]string{app.Name}, path...)
	out = append(out, l.flags...)
	return append(append(out, "--"), rest...), nil
}

// part tells flags from arguments. "-" is an argument, "--" ends the flags.
func part(flags map[string]cli.Flag, args []string) (line, error) {
	var l line
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			l.args = append(l.args, args[i+1:]...)
			break
		}
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			l.args = append(l.args, arg)
			continue
		}
		name, value, has := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		f := flags[name]
		if f == nil {
			return l, errors.New(words.NoFlag("", name, words.Nearest(name, names(flags))))
		}
		if !has && takesValue(f) {
			if i++; i == len(args) || args[i] == "--" {
				return l, errors.New(words.NoValue(f.Names()[0]))
			}
			value, has = args[i], true
		}
		l.add(f.Names()[0], value, has)
	}
	return l, nil
}

func (l *line) add(name, value string, has bool) {
	flag := "--" + name
	if has {
		flag += "=" + value
	}
	l.flags = append(l.flags, flag)
}

// follow walks from the program to the command that the first arguments name.
func follow(app *cli.App, args []string) (path []string, cmd *cli.Command, rest []string) {
	for cmds := app.Commands; len(args) > 0; cmds = cmd.Subcommands {
		i := slices.IndexFunc(cmds, func(c *cli.Command) bool { return c.HasName(args[0]) })
		if i < 0 {
			break
		}
		cmd, path, args = cmds[i], append(path, args[0]), args[1:]
	}
	return path, cmd, args
}

// known refuses a flag that this command does not have.
func (l line) known(cmd *cli.Command) error {
	if cmd == nil {
		return nil
	}
	own := map[string]cli.Flag{"help": cli.HelpFlag}
	addFlags(own, cmd.Flags)
	for _, flag := range l.flags {
		name, _, _ := strings.Cut(flag[2:], "=")
		if own[name] == nil {
			return errors.New(words.NoFlag(cmd.Name, name, words.Nearest(name, names(own))))
		}
	}
	return nil
}

func allFlags(app *cli.App) map[string]cli.Flag {
	all := map[string]cli.Flag{}
	addFlags(all, []cli.Flag{cli.HelpFlag, cli.VersionFlag})
	var walk func([]*cli.Command)
	walk = func(cmds []*cli.Command) {
		for _, c := range cmds {
			addFlags(all, c.Flags)
			walk(c.Subcommands)
		}
	}
	walk(app.Commands)
	return all
}

func addFlags(to map[string]cli.Flag, flags []cli.Flag) {
	for _, f := range flags {
		for _, name := range f.Names() {
			to[name] = f
		}
	}
}

func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}

func names(flags map[string]cli.Flag) []string {
	var all []string
	for name := range flags {
		if len(name) > 1 {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

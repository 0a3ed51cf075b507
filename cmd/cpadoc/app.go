package main

import (
	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
)

// newApp has every command and flag.
func newApp(p *program) *cli.App {
	if p == nil {
		p = &program{}
	}
	app := &cli.App{
		Name: "cpadoc", Usage: words.Program, Version: version, Description: words.MoreUsage,
		Reader: p.in, Writer: p.out, ErrWriter: p.err,
		Action:         p.noCommand,
		ExitErrHandler: func(*cli.Context, error) {},
		OnUsageError:   usageError,
		Commands: []*cli.Command{
			{Name: "check", Usage: words.UseCheck, ArgsUsage: words.ArgsInputs,
				Action: p.check, Flags: flags(inputFlags, chooseFlags, reportFlags)},
			{Name: "render", Usage: words.UseRender, ArgsUsage: words.ArgsRender,
				Action: p.render,
				Flags:  flags(outputFlags, inputFlags, chooseFlags, templateFlags, reportFlags)},
			{Name: "kinds", Usage: words.UseKinds, ArgsUsage: " ",
				Action: p.kinds, Flags: flags(templateFlags, jsonFlags)},
			{Name: "rules", Usage: words.UseRules, ArgsUsage: words.ArgsRules,
				Action: p.rules, Flags: flags(jsonFlags)},
			{Name: "schema", Usage: words.UseSchema, ArgsUsage: words.ArgsSchema, Action: p.schema},
			{Name: "templates", Usage: words.UseTemplates, Action: p.noCommand,
				Subcommands: []*cli.Command{
					{Name: "check", Usage: words.UseTplCheck, ArgsUsage: words.ArgsDir,
						Action: p.templatesCheck},
					{Name: "export", Usage: words.UseTplExport, ArgsUsage: words.ArgsDir,
						Action: p.templatesExport},
					{Name: "words", Usage: words.UseTplWords, ArgsUsage: " ", Action: p.templatesWords,
						Flags: []cli.Flag{&cli.StringFlag{Name: "kind", Usage: words.FlagKind}}},
				}},
			{Name: "version", Usage: words.UseVersion, ArgsUsage: " ", Action: p.version},
		},
	}
	plain(app.Commands)
	return app
}

// plain keeps the library from printing the whole help for a mistyped flag, and "false" beside
// every flag that is not set.
func plain(cmds []*cli.Command) {
	for _, c := range cmds {
		c.OnUsageError = usageError
		for _, f := range c.Flags {
			if b, ok := f.(*cli.BoolFlag); ok {
				b.DisableDefaultText = true
			}
		}
		plain(c.Subcommands)
	}
}

func usageError(_ *cli.Context, err error, _ bool) error { return misuse(err.Error()) }

// noCommand answers a line without a command, or with a wrong one.
func (p *program) noCommand(c *cli.Context) error {
	name := c.Args().First()
	if name == "" {
		if err := cli.ShowAppHelp(c); err != nil {
			return err
		}
		return misuse("")
	}
	var all []string
	for _, cmd := range c.Command.Subcommands {
		all = append(all, cmd.Name)
	}
	return misuse(words.NoCommand(name, words.Nearest(name, all)))
}

func flags(groups ...func() []cli.Flag) []cli.Flag {
	var all []cli.Flag
	for _, g := range groups {
		all = append(all, g()...)
	}
	return all
}

func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "profile", Usage: words.FlagProfile},
		&cli.StringFlag{Name: "as-of", Usage: words.FlagAsOf},
		&cli.BoolFlag{Name: "recursive", Aliases: []string{"r"}, Usage: words.FlagRecursive},
		&cli.StringFlag{Name: "jobs", Usage: words.FlagJobs},
	}
}

func chooseFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "team", Usage: words.FlagTeam},
		&cli.StringFlag{Name: "coordinator", Usage: words.FlagCoord},
		&cli.StringFlag{Name: "record", Usage: words.FlagRecord},
		&cli.StringFlag{Name: "review-due", Usage: words.FlagReviewDue},
	}
}

func outputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Usage: words.FlagOut},
		&cli.StringFlag{Name: "format", Value: "pdf", Usage: words.FlagFormat},
		&cli.StringFlag{Name: "edition", Value: "auto", Usage: words.FlagEdition},
		&cli.StringFlag{Name: "crisis", Value: press.Auto, Usage: words.FlagCrisis},
		&cli.StringFlag{Name: "for", Usage: words.FlagFor},
		&cli.StringFlag{Name: "unprintable", Usage: words.FlagMark},
		&cli.StringFlag{Name: "letter", Usage: words.FlagLetter},
		&cli.BoolFlag{Name: "again", Usage: words.FlagAgain},
		&cli.BoolFlag{Name: "resume", Usage: words.FlagResume},
		&cli.BoolFlag{Name: "force", Usage: words.FlagForce},
	}
}

func templateFlags() []cli.Flag {
	return []cli.Flag{&cli.StringFlag{Name: "templates", Usage: words.FlagTemplates}}
}

func reportFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "report", Value: "text", Usage: words.FlagReport},
		&cli.StringFlag{Name: "fail-on", Usage: words.FlagFailOn},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: words.FlagQuiet},
		&cli.BoolFlag{Name: "verbose", Usage: words.FlagVerbose},
		&cli.BoolFlag{Name: "no-progress", Usage: words.FlagNoBar},
	}
}

func jsonFlags() []cli.Flag {
	return []cli.Flag{&cli.BoolFlag{Name: "json", Usage: words.FlagJSON}}
}

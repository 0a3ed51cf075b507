package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
	"cpadoc/schema/kinds"
	"cpadoc/templates"
)

// check reads records and says what is wrong with them.
func (p *program) check(c *cli.Context) error {
	r, err := p.newReport(c, p.out)
	if err != nil {
		return err
	}
	o, err := p.inputJob(c, c.Args().Slice())
	if err != nil {
		return err
	}
	return p.work(c, o, r)
}

// render makes documents.
func (p *program) render(c *cli.Context) error {
	named, inputs := c.Args().First(), c.Args().Tail()
	if named == "" {
		return misuse(words.WantKinds)
	}
	set, err := p.templates(c.String("templates"))
	if err != nil {
		return err
	}
	asked, err := kindList(named, set.Kinds())
	if err != nil {
		return err
	}
	for _, l := range set.Losses() {
		if l.Safe > 0 {
			fmt.Fprintln(p.err, words.TemplatesUnsafe(l.Kind, l.Safe))
		}
	}
	if c.String("out") == "" {
		return misuse(words.WantOut)
	}
	o, err := p.inputJob(c, inputs)
	if err != nil {
		return err
	}
	o.Set, o.Kinds, o.Digest.Templates, o.All = set, asked, set.Hash, named == allKinds
	if err := outputJob(c, &o); err != nil {
		return err
	}
	reports, err := p.destination(c.String("out"), &o)
	if err != nil {
		return err
	}
	r, err := p.newReport(c, reports)
	if err != nil {
		return err
	}
	return p.work(c, o, r)
}

// destination says where documents go, and returns where a JSON report then goes.
func (p *program) destination(out string, o *press.Job) (reports io.Writer, err error) {
	at := outPlace(out, o.Format)
	switch {
	case at.dir != "":
		o.Dir = at.dir
	case o.Resume:
		return nil, misuse(words.ResumeFolder)
	case at.file != "":
		o.One = func(data []byte) error { return press.WriteFile(at.file, data) }
	default:
		o.One = func(data []byte) error { _, err := p.out.Write(data); return err }
		return p.err, nil
	}
	return p.out, nil
}

// allKinds stands for every kind that applies to a person.
const allKinds = "all"

// kindList takes "care-plan,crisis-plan" apart; a kind named twice is made once.
func kindList(s string, known []templates.Kind) (asked []kinds.Kind, err error) {
	var all []kinds.Kind
	var names []string
	for _, k := range known {
		all, names = append(all, k.Kind), append(names, k.Kind.String())
	}
	if s == allKinds {
		return all, nil
	}
	for name := range strings.SplitSeq(s, ",") {
		name = strings.TrimSpace(name)
		k, _ := kinds.ByName(name)
		if !slices.Contains(all, k) {
			return nil, misuse(words.NoKind(name, words.Nearest(name, names), names))
		}
		if !slices.Contains(asked, k) {
			asked = append(asked, k)
		}
	}
	return asked, nil
}

// work returns the job to the press, reports as it goes, and says how the run ended.
func (p *program) work(c *cli.Context, o press.Job, r *report) error {
	o.Found, o.Tell = r.found, r.outcome
	result, err := press.Run(c.Context, o)
	r.end(result, err == nil)
	switch {
	case err != nil:
		return err
	case result.Failed:
		return exit{exitSafety, ""}
	case result.Interrupted && len(o.Kinds) > 0:
		return exit{exitInterrupted, words.Interrupted}
	case result.Interrupted:
		return exit{exitInterrupted, words.InterruptedCheck}
	case result.Stopped > 0, len(o.Kinds) == 0 && result.Errors > 0,
		c.String("fail-on") == "warning" && result.Warnings > 0:
		return exit{exitStopped, ""}
	}
	return nil
}

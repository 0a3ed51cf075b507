package main

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
	"cpadoc/render/style"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// mostJobs is more workers than any machine makes use of.
const mostJobs = 1024

// inputJob is the part of a job that check and render share. inputs are the files and folders.
func (p *program) inputJob(c *cli.Context, inputs []string) (press.Job, error) {
	o := press.Job{Inputs: inputs, Stdin: p.in, Recursive: c.Bool("recursive"),
		Jobs: runtime.GOMAXPROCS(0)}
	if len(inputs) == 0 {
		return o, misuse(words.WantInputs)
	}
	var err error
	if jobs := c.String("jobs"); jobs != "" {
		if o.Jobs, err = strconv.Atoi(jobs); err != nil || o.Jobs < 1 || o.Jobs > mostJobs {
			return o, misuse(words.BadJobs)
		}
	}
	if o.AsOf, err = p.asOf(c.String("as-of")); err != nil {
		return o, err
	}
	if o.Chosen, err = choice(c, o.AsOf); err != nil {
		return o, err
	}
	prof, err := p.findProfile(c.String("profile"), inputs[0])
	if err != nil {
		return o, err
	}
	o.Profile, o.Logos, o.Sample = prof.Profile, prof.logos, prof.name == ""
	o.Digest = press.Digest{Program: words.Name + " " + version, Profile: prof.digest}
	return o, nil
}

// asOf is the day given, or today in London.
func (p *program) asOf(s string) (record.Date, error) {
	if s == "" {
		return record.DateOf(p.now().In(record.London())), nil
	}
	d, ok := record.ParseDate(s)
	if !ok {
		return d, misuse(words.BadAsOf)
	}
	return d, nil
}

// choice says which people are asked for.
func choice(c *cli.Context, asOf record.Date) (press.Choice, error) {
	ch := press.Choice{Team: c.String("team"), Coordinator: c.String("coordinator"),
		Record: c.String("record")}
	due := c.String("review-due")
	if due == "" {
		return ch, nil
	}
	n, err := strconv.Atoi(due[:len(due)-1])
	if err != nil || n < 0 || n > 1000 {
		return ch, misuse(words.BadReviewDue)
	}
	switch due[len(due)-1] {
	case 'd':
		ch.DueBy = asOf.AddDays(n)
	case 'w':
		ch.DueBy = asOf.AddDays(7 * n)
	case 'm':
		ch.DueBy = asOf.AddMonthsClamped(n)
	default:
		return ch, misuse(words.BadReviewDue)
	}
	return ch, nil
}

// outputJob adds what render alone needs.
func outputJob(c *cli.Context, o *press.Job) error {
	o.Format, o.Edition = c.String("format"), c.String("edition")
	if err := oneOf("format", o.Format, "pdf", "text"); err != nil {
		return err
	}
	if editions := append(style.Names(), press.Auto); !slices.Contains(editions, o.Edition) {
		return misuse(words.NotOneOf("edition", words.Nearest(o.Edition, editions),
			"auto", "standard", "large16 ... large28"))
	}
	if err := oneOf("unprintable", c.String("unprintable"), "", "mark"); err != nil {
		return err
	}
	if err := oneOf("letter", c.String("letter"), "", "neutral"); err != nil {
		return err
	}
	o.Crisis = c.String("crisis")
	if err := oneOf("crisis", o.Crisis, press.Auto, "inline", "separate", "both"); err != nil {
		return err
	}
	if err := readers(c.String("for"), o); err != nil {
		return err
	}
	o.Neutral, o.Again = c.String("letter") == "neutral", c.Bool("again")
	if (o.Neutral || o.Again) && !slices.Contains(o.Kinds, kinds.CarerLetter) {
		return misuse(words.OnlyLetters)
	}
	o.Mark, o.Resume, o.Force = c.String("unprintable") == "mark", c.Bool("resume"), c.Bool("force")
	if o.Resume && o.Force {
		return misuse(words.ResumeOrForce)
	}
	return nil
}

// readers takes "gp,carer" apart. Of all kinds those are made that are for one of the readers; a kind
// that was named must be.
func readers(s string, o *press.Job) error {
	switch s {
	case "":
		return nil
	case allReaders:
		o.Listed = true
		return nil
	}
	known := readerNames(kinds.Readers())
	for name := range strings.SplitSeq(s, ",") {
		name = strings.TrimSpace(name)
		if name == allReaders {
			return misuse(words.ForAllAlone)
		}
		if err := oneOf("for", name, append(known, allReaders)...); err != nil {
			return err
		}
		if r := kinds.Reader(name); !slices.Contains(o.For, r) {
			o.For = append(o.For, r)
		}
	}
	asked := o.Kinds
	o.Kinds = slices.DeleteFunc(slices.Clone(asked), func(k kinds.Kind) bool { return !slices.ContainsFunc(o.For, k.IsFor) })
	if !o.All && len(o.Kinds) < len(asked) {
		return notFor(asked, o.Kinds)
	}
	return nil
}

// notFor reports the first kind that was asked for and not kept.
func notFor(asked, kept []kinds.Kind) error {
	i := slices.IndexFunc(asked, func(k kinds.Kind) bool { return !slices.Contains(kept, k) })
	return misuse(words.NotFor(asked[i].String(), readerNames(asked[i].Row().Readers)))
}

func readerNames(readers []kinds.Reader) (names []string) {
	for _, r := range readers {
		names = append(names, string(r))
	}
	return names
}

// allReaders stands for everybody who has or will be sent a copy.
const allReaders = "all"

// place is where documents go: a folder, one file, or standard output.
type place struct{ dir, file string }

func outPlace(out, format string) place {
	info, err := os.Stat(out)
	ext := map[string]string{"pdf": ".pdf", "text": ".txt"}[format]
	switch {
	case out == "-":
		return place{}
	case err == nil && info.IsDir():
		return place{dir: out}
	case err == nil || strings.EqualFold(filepath.Ext(out), ext):
		return place{file: out}
	}
	return place{dir: out}
}

func oneOf(flag, value string, all ...string) error {
	if slices.Contains(all, value) {
		return nil
	}
	named := slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == "" })
	return misuse(words.NotOneOf(flag, words.Nearest(value, named), named...))
}

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/templates"
)

// templates loads the built-in templates, or those of a folder laid over them, and says all that is
// wrong with them.
func (p *program) templates(dir string) (*templates.Set, error) {
	if dir == "" {
		return templates.Default(), nil
	}
	if info, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, misuse(words.NoFolder(dir))
	} else if err != nil {
		return nil, misuse(err.Error())
	} else if !info.IsDir() {
		return nil, misuse(words.WantFolder(dir))
	}
	set, faults := templates.LoadOver(os.DirFS(dir), schema.RecordShape(), schema.ProfileShape())
	for _, err := range faults {
		var f *templates.Fault
		if !errors.As(err, &f) {
			fmt.Fprintln(p.err, words.Say(err.Error()))
			continue
		}
		fmt.Fprintf(p.err, "%s:%d:%d: error template %s\n", filepath.Join(dir, f.File), f.Line, f.Col, f.Text)
		if f.Hint != "" {
			fmt.Fprintln(p.err, "  "+words.Hint(f.Hint))
		}
	}
	if set == nil {
		return nil, exit{exitWork, words.TemplatesBad}
	}
	return set, nil
}

// templatesCheck says what is wrong with a folder of templates.
func (p *program) templatesCheck(c *cli.Context) error {
	if c.NArg() != 1 {
		return misuse(words.WantDir("check"))
	}
	set, err := p.templates(c.Args().First())
	if err != nil {
		return err
	}
	for _, l := range set.Losses() {
		fmt.Fprintln(p.err, words.TemplatesLose(l.Kind, l.Facts))
	}
	_, err = fmt.Fprintln(p.err, words.TemplatesGood(len(set.Kinds())))
	return err
}

// templatesExport writes the built-in templates into a folder, but over none that lies there.
func (p *program) templatesExport(c *cli.Context) error {
	if c.NArg() != 1 {
		return misuse(words.WantDir("export"))
	}
	dir, n := c.Args().First(), 0
	var files []string
	err := fs.WalkDir(templates.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, name := range files {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err == nil {
			return misuse(words.TemplateThere(name))
		}
	}
	for _, name := range files {
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := press.WriteFile(path, data); err != nil {
			return err
		}
		n++
	}
	_, err = fmt.Fprintln(p.err, words.Exported(n))
	return err
}

// templatesWords lists what the built-in templates say, for all kinds or for one.
func (p *program) templatesWords(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(words.TooMany("templates words"))
	}
	name, kind := c.String("kind"), kinds.Kind(0)
	if c.IsSet("kind") {
		var names []string
		for _, k := range templates.Default().Kinds() {
			names = append(names, k.Kind.String())
		}
		if !slices.Contains(names, name) {
			return misuse(words.NoKind(name, words.Nearest(name, names), names))
		}
		kind, _ = kinds.ByName(name)
	}
	all, err := templates.Sentences(templates.FS, kind, !c.IsSet("kind"))
	if err != nil {
		return err
	}
	for _, s := range all {
		if _, err := fmt.Fprintln(p.out, words.Sentence(s.File, s.Text)); err != nil {
			return err
		}
	}
	return nil
}

// kindLine is a kind of document in the JSON form of the kinds command.
type kindLine struct {
	Kind     string         `json:"kind"`
	Code     string         `json:"code"`
	Title    string         `json:"title"`
	Audience string         `json:"audience"`
	Readers  []kinds.Reader `json:"readers"` // whose copies are made
}

// kinds lists the kinds of documents that the templates make.
func (p *program) kinds(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(words.TooMany("kinds"))
	}
	set, err := p.templates(c.String("templates"))
	if err != nil {
		return err
	}
	for _, k := range set.Kinds() {
		readers := k.Kind.Row().Readers
		if c.Bool("json") {
			err = p.jsonLine(kindLine{k.Kind.String(), k.Code, k.Title, k.Audience, readers})
		} else {
			_, err = fmt.Fprintln(p.out, words.KindRow(k.Kind.String(), k.Code, k.Title, k.Audience, readerNames(readers[1:])))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

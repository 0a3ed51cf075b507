package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"cpadoc/cmd/internal/words"
	"cpadoc/render/doc"
	"cpadoc/render/picture"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/templates"
)

// preprinted begins the name of a logo that is on the paper already: its slot stays white.
const preprinted = "slot:"

// logos reads the pictures that a profile names, and adds their bytes to its digest. They lie in its folder
// or below: a profile that somebody sends can name no other file of this machine.
func (p *program) logos(prof record.Profile, name string, sum io.Writer) (l templates.Logos, err error) {
	own, neutral := prof.Logo(), prof.NeutralSender().Logo()
	bad := false
	for _, logo := range []struct {
		file, says record.Line
		to         **doc.Logo
	}{{own, prof.LogoText(), &l.Organisation}, {neutral, prof.NeutralSender().LogoText(), &l.NeutralSender}} {
		if !logo.file.Recorded() || name == "" || strings.HasPrefix(logo.file.String(), preprinted) {
			continue
		}
		read, err := readLogo(filepath.Dir(name), logo.file.String(), sum)
		if err != nil {
			bad = true
			p.badLogo(name, logo.file, words.LogoFault(err))
			continue
		}
		*logo.to = &doc.Logo{Picture: read, Alt: logo.says.String()}
	}
	if l.Organisation != nil && l.NeutralSender != nil && l.Organisation.Picture.Sum == l.NeutralSender.Picture.Sum {
		bad = true
		p.badLogo(name, neutral, words.LogoSame)
	}
	if bad {
		return l, exit{exitWork, words.ProfileBad}
	}
	return l, nil
}

func (p *program) badLogo(name string, at record.Line, text string) {
	fmt.Fprintln(p.err, sayFinding(finding.Finding{File: name, Severity: finding.Error, Rule: words.LogoRule,
		Pointer: at.Pointer(), Text: text}))
}

// readLogo reads a picture in a folder.
func readLogo(dir, name string, sum io.Writer) (*picture.Picture, error) {
	f, err := os.OpenInRoot(dir, filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.Join(err, fs.ErrInvalid)
	}
	data, err := io.ReadAll(io.LimitReader(f, picture.MostBytes+1))
	if err != nil {
		return nil, err
	}
	sum.Write(data) // a hash takes all
	return picture.Read(data)
}

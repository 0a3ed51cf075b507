package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"cpadoc/cmd/internal/press"
	"cpadoc/cmd/internal/words"
	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/templates"
)

// profile is a service profile and where it came from.
type profile struct {
	*schema.Profile
	name   string // the file; empty for the built-in sample
	digest string // SHA-256 of it and its logos
	logos  templates.Logos
}

// findProfile reads the profile that was named, or the one that lies by the first input, or the
// built-in sample.
func (p *program) findProfile(named, firstInput string) (profile, error) {
	if named == "" {
		named = p.env("CPADOC_PROFILE")
	}
	name, data := named, []byte(nil)
	var err error
	if named != "" {
		data, err = os.ReadFile(named)
	} else {
		name, data, err = nearProfile(firstInput)
	}
	if err != nil {
		return profile{}, err
	}
	if data == nil {
		data = samples.Profile
	}
	return p.loadProfile(name, data)
}

// nearProfile returns the one profile.json in the folder of the first input, or one level above it.
// Two with the same bytes are one.
func nearProfile(input string) (name string, data []byte, err error) {
	if input == "-" {
		return "", nil, nil
	}
	dir := input
	if info, err := os.Stat(input); err != nil || !info.IsDir() {
		dir = filepath.Dir(input)
	}
	for _, d := range []string{dir, filepath.Join(dir, "..")} {
		path := filepath.Join(d, "profile.json")
		b, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return "", nil, err
		case data == nil:
			name, data = path, b
		case !bytes.Equal(data, b):
			return "", nil, misuse(words.ProfileTwo)
		}
	}
	return name, data, nil
}

// loadProfile refuses a profile with an error in it; a profile holds no facts of a person, but its
// findings repeat nothing either.
func (p *program) loadProfile(name string, data []byte) (profile, error) {
	loaded, found := schema.LoadProfileDrawn(name, data, press.Draws)
	bad := false
	for _, f := range found {
		if f.Severity == finding.Error {
			bad = true
			fmt.Fprintln(p.err, sayFinding(f))
		}
	}
	if bad || loaded == nil {
		return profile{}, exit{exitWork, words.ProfileBad}
	}
	sum := sha256.New()
	sum.Write(data)
	logos, err := p.logos(loaded.Profile, name, sum)
	if err != nil {
		return profile{}, err
	}
	return profile{loaded, name, hex.EncodeToString(sum.Sum(nil)), logos}, nil
}

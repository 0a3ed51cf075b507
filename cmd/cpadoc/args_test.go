package main

import (
	"strings"
	"testing"
)

func TestFlagsMayStandAnywhere(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"render care-plan a.json -o out", "cpadoc render --out=out -- care-plan a.json"},
		{"render -o out care-plan a.json", "cpadoc render --out=out -- care-plan a.json"},
		{"-o=out render care-plan -", "cpadoc render --out=out -- care-plan -"},
		{"render care-plan --quiet a --out out b", "cpadoc render --quiet --out=out -- care-plan a b"},
		{"render care-plan -o - -- -x.json", "cpadoc render --out=- -- care-plan -x.json"},
		{"render care-plan -as-of 2026-01-02", "cpadoc render --as-of=2026-01-02 -- care-plan"},
		{"templates check d --quiet=false", "there"},
		{"check --help", "cpadoc check --help --"},
	} {
		got, err := ordered(newApp(nil), strings.Fields(c.in))
		if err != nil {
			if c.want != "there" {
				t.Errorf("%s: %v", c.in, err)
			}
			continue
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, s, c.want)
		}
	}
}

func TestUnknownFlagsAreRefusedWithTheNearestName(t *testing.T) {
	for in, want := range map[string]string{
		"render care-plan a --ot out":     "there is no flag --ot; did you mean --out?",
		"render care-plan --profil x":     "there is no flag --profil; did you mean --profile?",
		"render care-plan -Z":             "there is no flag -Z",
		"check a --force":                 "check has no flag --force",
		"render care-plan a -o":           "--out needs a value",
		"render care-plan a -o -- b":      "--out needs a value",
		"check a --unprintble mark":       "there is no flag --unprintble; did you mean --unprintable?",
		"kinds --edition large18":         "kinds has no flag --edition",
		"render care-plan a --reveiw-due": "there is no flag --reveiw-due; did you mean --review-due?",
	} {
		_, err := ordered(newApp(nil), strings.Fields(in))
		if err == nil || err.Error() != want {
			t.Errorf("%s\n got %v\nwant %s", in, err, want)
		}
	}
}

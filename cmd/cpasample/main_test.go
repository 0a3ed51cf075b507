package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestRunWritesARecordALine(t *testing.T) {
	var a, b, errs bytes.Buffer
	if err := run([]string{"-n", "3", "-seed", "5", "-as-of", "2026-11-20"}, &a, &errs); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"-as-of", "2026-11-20", "-seed", "5", "-n", "3"}, &b, &errs); err != nil {
		t.Fatal(err)
	}
	if a.String() != b.String() || strings.Count(a.String(), "\n") != 3 || errs.Len() > 0 {
		t.Errorf("%d lines, the same: %t, told: %q", strings.Count(a.String(), "\n"), a.String() == b.String(), errs.String())
	}
}

func TestRunRefusesWhatItCannotDo(t *testing.T) {
	for _, args := range []string{"-n -1", "-n 2000000", "-as-of today", "-as-of 2019-01-01", "people.ndjson", "-what"} {
		var out, errs bytes.Buffer
		if err := run(strings.Fields(args), &out, &errs); !errors.As(err, new(usage)) || out.Len() > 0 {
			t.Errorf("%s: %v, and %d bytes written", args, err, out.Len())
		}
	}
}

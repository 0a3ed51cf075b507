// Command cpasample writes valid, varied records about nobody, one a line (NDJSON), for
// benchmarks and for trying cpadoc out. The same flags give the same bytes.
//
//	cpasample -n 5000 -seed 1 -as-of 2026-11-20 >people.ndjson
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"cpadoc/cmd/internal/sample"
	"cpadoc/schema/record"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case errors.As(err, new(usage)):
		fmt.Fprintln(os.Stderr, "cpasample:", err)
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "cpasample:", err)
		os.Exit(3)
	}
}

// usage is a mistake in how the command was called.
type usage string

func (u usage) Error() string { return string(u) }

func run(args []string, out, errs io.Writer) error {
	flags := flag.NewFlagSet("cpasample", flag.ContinueOnError)
	flags.SetOutput(errs)
	n := flags.Int("n", 10, "how many `records`")
	seed := flags.Uint64("seed", 1, "another `seed` gives other people")
	day := flags.String("as-of", "2026-11-20", "the `day` that the records are made for, "+
		"YYYY-MM-DD")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return usage(err.Error())
	}
	asOf, ok := record.ParseDate(*day)
	if !ok || asOf.Y <= 2020 || flags.NArg() > 0 || *n < 0 || *n > sample.Most {
		return usage("want -n from 0 to 1799982, -as-of a day after 2020 as YYYY-MM-DD, and no arguments")
	}
	w := bufio.NewWriterSize(out, 1<<20)
	var line []byte
	for i := range *n {
		line = append(sample.Record(line[:0], i, *seed, asOf), '\n')
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return w.Flush()
}

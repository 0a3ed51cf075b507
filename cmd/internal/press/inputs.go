package press

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"cpadoc/cmd/internal/words"
)

// input is one file of records, or standard input.
type input struct {
	name string // as people gave it; "-" is standard input
	path string // where to read it: a spool file for what can be read only once
}

// inputs returns the files that the names stand for, in order, each once. Folders are sorted by
// name and not walked deeper unless asked.
func (j *Job) inputs(spool func(io.Reader) (string, error)) ([]input, error) {
	w := walker{deep: j.Recursive, seen: map[string]bool{}}
	for _, name := range j.Inputs {
		if name == "-" {
			if w.seen["-"] {
				return nil, Misuse(words.OneStdin)
			}
			w.seen["-"] = true
			path, err := spool(j.Stdin)
			if err != nil {
				return nil, err
			}
			w.found = append(w.found, input{name, path})
			continue
		}
		if err := w.named(name, spool); err != nil {
			return nil, err
		}
	}
	if len(w.found) == 0 {
		return nil, Misuse(words.NoRecords)
	}
	return w.found, nil
}

type walker struct {
	deep  bool
	seen  map[string]bool
	found []input
}

// named takes a file or folder of the command line. A pipe is kept, because records are read twice.
func (w *walker) named(name string, spool func(io.Reader) (string, error)) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Misuse(words.NoInput(name))
	case err != nil:
		return Misuse(err.Error())
	case info.IsDir():
		return w.walk(name)
	case info.Mode().IsRegular():
		w.add(name)
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	path, err := spool(f)
	w.found = append(w.found, input{name, path})
	return err
}

// add takes a file once, however often it was named. Profiles, schemas and manifests are never
// records.
func (w *walker) add(name string) {
	if notRecords(filepath.Base(name)) {
		return
	}
	full, err := filepath.Abs(name)
	if err != nil {
		full = name
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	if !w.seen[full] {
		w.seen[full] = true
		w.found = append(w.found, input{name, name})
	}
}

func (w *walker) walk(dir string) error {
	return filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir():
			hidden := strings.HasPrefix(e.Name(), ".") && path != dir
			if path != dir && !w.deep || hidden {
				return fs.SkipDir
			}
		case hasRecords(e.Name()):
			w.add(path)
		}
		return nil
	})
}

// hasRecords reports whether a file of that name in a folder is taken.
func hasRecords(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	for _, ext := range []string{".json", ".ndjson", ".jsonl"} {
		if strings.HasSuffix(name, ext) {
			return !strings.HasPrefix(name, ".")
		}
	}
	return false
}

func notRecords(name string) bool {
	name = strings.ToLower(name)
	return name == "profile.json" || name == Manifest || strings.HasSuffix(name, ".schema.json")
}

// spool copies what can be read only once to a new private file in dir. It gives up when ctx is
// done, though a read that waits may stay behind.
func spool(ctx context.Context, dir string, r io.Reader) (string, error) {
	f, err := os.CreateTemp(dir, "spool-") // mode 0600
	if err != nil {
		return "", err
	}
	copied := make(chan error, 1)
	go func() {
		_, err := io.Copy(f, r)
		if e := f.Close(); err == nil {
			err = e
		}
		copied <- err
	}()
	select {
	case err = <-copied:
	case <-ctx.Done():
	}
	return f.Name(), err
}

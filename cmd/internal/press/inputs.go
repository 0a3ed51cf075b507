package press

import (
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
	path string // where to read it: the spool file for standard input
}

// inputs gives the files that the names stand for, in order, each once. Folders are sorted by name
// and not walked deeper unless asked.
func (o *Order) inputs(spool func() (string, error)) ([]input, error) {
	w := walker{deep: o.Recursive, seen: map[string]bool{}}
	for _, name := range o.Inputs {
		if name == "-" {
			if w.seen["-"] {
				return nil, Misuse(words.OneStdin)
			}
			w.seen["-"] = true
			path, err := spool()
			if err != nil {
				return nil, err
			}
			w.found = append(w.found, input{name, path})
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			return nil, Misuse(err.Error())
		}
		if !info.IsDir() {
			w.add(name)
		} else if err := w.walk(name); err != nil {
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

// hasRecords tells whether a file of that name in a folder is taken.
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

// spool copies standard input to a private file in dir, because records are read twice.
func spool(dir string, r io.Reader) (string, error) {
	path := filepath.Join(dir, "stdin")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(f, r); err != nil {
		f.Close()
		return "", err
	}
	return path, f.Close()
}

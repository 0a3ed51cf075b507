package press

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"cpadoc/cmd/internal/words"
)

// Manifest is the name of the list of what a run made: one JSON object a line, in input order, no
// word of a record and no clock in it.
const Manifest = "manifest.jsonl"

// private is the folder inside the output for the lock, the spool and files in the making.
const private = ".cpadoc"

// Quarantine is the folder inside the output for files that failed a safety check.
const Quarantine = "quarantine"

// head is the first line of a manifest: two runs with the same head give the same files.
type head struct {
	Type      string   `json:"type"` // "run"
	Program   string   `json:"program"`
	AsOf      string   `json:"asOf"`
	Kinds     []string `json:"kinds"`
	Format    string   `json:"format"`
	Edition   string   `json:"edition"`
	Mark      bool     `json:"unprintableMarked,omitempty"`
	Crisis    string   `json:"crisis,omitempty"` // where it is not the usual one
	For       []string `json:"for,omitempty"`    // where it is not the usual one
	Again     bool     `json:"again,omitempty"`
	Neutral   bool     `json:"neutral,omitempty"`
	Chosen    string   `json:"chosen,omitempty"`            // digest of what chooses people
	Profile   string   `json:"profile"`                     // SHA-256
	Templates string   `json:"templates"`                   // SHA-256
	NotInThem []string `json:"templatesLeaveOut,omitempty"` // kind and fact that the built-in ones print
	Records   string   `json:"records"`                     // SHA-256 over all records in order
}

// entry is one line for a document that was asked for.
type entry struct {
	Type     string   `json:"type"` // Document.State
	Record   string   `json:"record"`
	Kind     string   `json:"kind"`
	Reader   string   `json:"reader,omitempty"`
	Delivery string   `json:"delivery,omitempty"`
	File     string   `json:"file,omitempty"`
	SHA256   string   `json:"sha256,omitempty"`
	Check    string   `json:"check,omitempty"`
	Pages    int      `json:"pages,omitempty"`
	Withheld int      `json:"withheld,omitempty"`
	LeftOut  int      `json:"leftOut,omitempty"`
	Rules    []string `json:"rules,omitempty"` // of a stopped document
}

// tail is the last line of a run that came to its end.
type tail struct {
	Type    string `json:"type"` // "end"
	Made    int    `json:"made"`
	Stopped int    `json:"stopped"`
}

// folder is an output folder while a run works in it.
type folder struct {
	dir   string
	lock  *os.File
	list  *os.File
	made  bool             // the folder was not there before
	kept  int              // lines that an interrupted run has written already
	names sync.Map         // of the letters that this run has written
	done  map[string]entry // the documents that those lines list, by file name
}

// openFolder makes the folder if needed, locks it and empties its private part.
func openFolder(dir string) (*folder, error) {
	_, err := os.Stat(dir)
	made := errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(filepath.Join(dir, private), 0o700); err != nil {
		return nil, err
	}
	lock, ok, err := takeLock(filepath.Join(dir, private, "lock"))
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, Misuse(words.FolderLocked)
	}
	f := &folder{dir: dir, lock: lock, made: made}
	return f, f.sweep()
}

// sweep empties the private folder but for the lock.
func (f *folder) sweep() error {
	names, err := os.ReadDir(f.private(""))
	if err != nil {
		return err
	}
	for _, n := range names {
		if n.Name() != "lock" {
			if err := os.RemoveAll(f.private(n.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *folder) private(name string) string { return filepath.Join(f.dir, private, name) }

// begin opens the manifest: a new one, or that of an interrupted run with the same head.
func (f *folder) begin(h head, resume, force bool) error {
	line, err := json.Marshal(h)
	if err != nil {
		return err
	}
	path := filepath.Join(f.dir, Manifest)
	old, err := os.ReadFile(path)
	there := err == nil
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case resume && !there:
		return Misuse(words.ResumeNothing)
	case resume:
		return f.goOn(path, old, line)
	case there && !force:
		return Misuse(words.FolderUsed)
	case there:
		if err := f.clear(old); err != nil {
			return err
		}
	}
	f.list, err = os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.write(line)
}

// goOn keeps the whole lines of the old manifest and takes the documents that they list as done.
// Lines are written in input order, so what is kept is the beginning of what the run will write.
func (f *folder) goOn(path string, old, headLine []byte) error {
	first, rest, whole := bytes.Cut(old, []byte("\n"))
	if !whole || !bytes.Equal(first, headLine) {
		return Misuse(words.ResumeDiffers)
	}
	f.done = map[string]entry{}
	keep := len(first) + 1
	for {
		line, more, whole := bytes.Cut(rest, []byte("\n"))
		var e entry
		if !whole || json.Unmarshal(line, &e) != nil || e.Record == "" && e.Kind == "" {
			break
		}
		if e.File != "" {
			f.done[e.File] = e
		}
		f.kept++
		keep, rest = keep+len(line)+1, more
	}
	var err error
	if f.list, err = os.OpenFile(path, os.O_WRONLY, 0o600); err != nil {
		return err
	}
	if err = f.list.Truncate(int64(keep)); err == nil {
		_, err = f.list.Seek(int64(keep), 0)
	}
	return err
}

// clear removes the files that a manifest lists, and nothing else.
func (f *folder) clear(manifest []byte) error {
	for line := range bytes.Lines(manifest) {
		var e entry
		if json.Unmarshal(line, &e) != nil || !plainName(e.File) {
			continue
		}
		err := os.Remove(filepath.Join(f.dir, e.File))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// plainName reports whether a manifest names a file of this folder, or of its folder of letters,
// and nothing elsewhere.
func plainName(name string) bool {
	name = strings.TrimPrefix(name, lettersDir+"/")
	return name != "" && name != "." && name != ".." && name == filepath.Base(name)
}

// add writes a line of the manifest, unless an interrupted run has written it already.
func (f *folder) add(v any) error {
	if f.kept > 0 {
		f.kept--
		return nil
	}
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return f.write(line)
}

func (f *folder) write(line []byte) error {
	_, err := f.list.Write(append(line, '\n'))
	return err
}

// close ends the work in the folder, however far it came.
func (f *folder) close() error {
	var err error
	if f.list != nil {
		err = f.list.Sync()
		f.list.Close()
		if e := syncDir(f.dir); err == nil {
			err = e
		}
	}
	if e := f.sweep(); err == nil {
		err = e
	}
	os.Remove(f.private("lock"))
	os.Remove(f.private("")) // fails, rightly, where it is not empty
	if f.made && f.list == nil {
		os.Remove(f.dir)
	}
	f.lock.Close()
	return err
}

package press

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/cmd/internal/words"
)

func open(t *testing.T, dir string) *folder {
	t.Helper()
	f, err := openFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func listing(t *testing.T, dir string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			all = append(all, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func mustWrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyOneRunWorksInAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	f := open(t, dir)
	var m Misuse
	if _, err := openFolder(dir); !errors.As(err, &m) || string(m) != words.FolderLocked {
		t.Errorf("the second run got %v", err)
	}
	if err := f.close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a run that wrote nothing left its folder: %v", err)
	}
	if err := open(t, dir).close(); err != nil {
		t.Fatal(err)
	}
}

func TestWhatAKilledRunLeftIsSweptAtTheNextStart(t *testing.T) {
	dir := t.TempDir()
	mustWrite(t, filepath.Join(dir, private, "stdin"), "x")
	mustWrite(t, filepath.Join(dir, private, "work-3"), "x")
	mustWrite(t, filepath.Join(dir, "of-somebody-else.txt"), "x")
	f := open(t, dir)
	if got := listing(t, dir); got != private+"/lock of-somebody-else.txt" {
		t.Errorf("left: %s", got)
	}
	if err := f.close(); err != nil {
		t.Fatal(err)
	}
	if got := listing(t, dir); got != "of-somebody-else.txt" {
		t.Errorf("left at the end: %s", got)
	}
}

// runTo writes a run of three documents and ends it after n lines, as a kill would.
func runTo(t *testing.T, dir string, n int, resume bool) error {
	f := open(t, dir)
	defer f.close()
	if err := f.begin(head{Type: "run", Kinds: []string{"k"}}, resume, false); err != nil {
		return err
	}
	for i, name := range []string{"a", "b", "c"} {
		if i == n {
			return nil
		}
		mustWrite(t, filepath.Join(dir, name+".pdf"), name)
		if err := f.add(entry{Type: "document", Record: name, Kind: "k", File: name + ".pdf"}); err != nil {
			t.Fatal(err)
		}
	}
	return f.add(tail{"end", 3, 0})
}

func TestAResumedRunEndsWithTheSameManifest(t *testing.T) {
	whole, dir := t.TempDir(), t.TempDir()
	if err := runTo(t, whole, 3, false); err != nil {
		t.Fatal(err)
	}
	want, _ := os.ReadFile(filepath.Join(whole, Manifest))
	full := string(want)
	for cut := strings.Index(full, "\n") + 1; cut < len(full); cut++ {
		mustWrite(t, filepath.Join(dir, Manifest), full[:cut])
		if err := runTo(t, dir, 3, true); err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if got, _ := os.ReadFile(filepath.Join(dir, Manifest)); string(got) != full {
			t.Fatalf("cut at %d:\n%s", cut, got)
		}
	}
}

func TestAnotherRunsFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := runTo(t, dir, 2, false); err != nil {
		t.Fatal(err)
	}
	before := listing(t, dir)
	for _, c := range []struct {
		head          head
		resume, force bool
		want          string
	}{
		{head{Type: "run", Kinds: []string{"k"}}, false, false, words.FolderUsed},
		{head{Type: "run", Kinds: []string{"other"}}, true, false, words.ResumeDiffers},
	} {
		f := open(t, dir)
		err := f.begin(c.head, c.resume, c.force)
		var m Misuse
		if !errors.As(err, &m) || string(m) != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
		f.close()
		if got := listing(t, dir); got != before {
			t.Errorf("a refused run changed the folder: %s", got)
		}
	}
	f := open(t, t.TempDir())
	defer f.close()
	if err := f.begin(head{}, true, false); err == nil || err.Error() != words.ResumeNothing {
		t.Errorf("resuming nothing: %v", err)
	}
}

func TestForceRemovesWhatTheOldRunMadeAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	if err := runTo(t, dir, 3, false); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, filepath.Join(dir, "mine.pdf"), "x")
	outside := filepath.Join(filepath.Dir(dir), "outside.pdf")
	mustWrite(t, outside, "x")
	f := open(t, dir)
	list, _ := os.OpenFile(filepath.Join(dir, Manifest), os.O_APPEND|os.O_WRONLY, 0)
	list.WriteString(`{"type":"document","file":"../outside.pdf"}` + "\n")
	list.Close()
	if err := f.begin(head{Type: "run"}, false, true); err != nil {
		t.Fatal(err)
	}
	f.close()
	if got := listing(t, dir); got != Manifest+" mine.pdf" {
		t.Errorf("left: %s", got)
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error("a file outside the folder was removed")
	}
}

func TestAFileIsWrittenWholeAndPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := WriteFile(path, []byte("whole")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	if err := WriteFile(filepath.Join(path, "not-a-folder"), nil); err == nil {
		t.Error("no error where the folder is a file")
	}
	if got := listing(t, filepath.Dir(path)); got != "a.pdf" {
		t.Errorf("left: %s", got)
	}
}

func TestFoldersAreReadForRecordsAlone(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.json", "a.ndjson.gz", "c.JSONL", "d.json.gz", "profile.json",
		"record.schema.json", Manifest, "notes.txt", ".hidden.json", "sub/e.json", ".git/f.json"} {
		mustWrite(t, filepath.Join(dir, filepath.FromSlash(name)), "{}")
	}
	for deep, want := range map[bool]string{
		false: "a.ndjson.gz b.json c.JSONL d.json.gz",
		true:  "a.ndjson.gz b.json c.JSONL d.json.gz sub/e.json",
	} {
		o := Job{Inputs: []string{filepath.Join(dir, "b.json"), dir}, Recursive: deep}
		ins, err := o.inputs(nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, in := range ins {
			rel, _ := filepath.Rel(dir, in.path)
			got = append(got, filepath.ToSlash(rel))
		}
		if got[0] != "b.json" {
			t.Errorf("order of the command line: %v", got)
		}
		slices.Sort(got)
		if s := strings.Join(got, " "); s != want {
			t.Errorf("deep %v\n got %s\nwant %s", deep, s, want)
		}
	}
	for _, name := range []string{filepath.Join(dir, "no.json"), filepath.Join(dir, "profile.json")} {
		var m Misuse
		if _, err := (&Job{Inputs: []string{name}}).inputs(nil); !errors.As(err, &m) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

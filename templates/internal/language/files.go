package language

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// readFiles parses every .xml file of one layer; a file replaces one of the same name.
func (c *compiler) readFiles(fsys fs.FS, own bool) error {
	c.found = false
	defer func() {
		if c.over && !c.found {
			c.add(place{".", 1, 1}, "'cpadoc templates export' writes some to begin with", "there are no templates in this folder")
		}
	}()
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if !strings.HasSuffix(name, ".xml") {
			if c.over && !strings.HasPrefix(name, ".") {
				c.add(place{name, 1, 1}, "end its name in .xml, or take it out of the folder", "this file is not read")
			}
			return nil
		}
		c.found = true
		if own && !isBuiltin(name) {
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		switch {
		case own:
			c.builtin[name] = sum
		case isBuiltin(name):
			if c.builtin[name] != sum {
				c.add(place{name, 1, 1}, "leave it out", "the files in builtin/ cannot be changed")
			}
			return nil
		case c.over && c.sums[name] == sum:
			return nil // as it is below
		default:
			c.sums[name], c.added[name] = sum, c.over
		}
		e := parse(name, data, &c.faults)
		switch {
		case e == nil:
		case e.name == "words":
			c.wordsFiles = append(c.wordsFiles, wordsFile{e, c.layer, own})
		default:
			c.files[name] = e
		}
		return nil
	})
}

// hash is the same for the same file names and contents.
func (c *compiler) hash() string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(c.sums)) {
		sum := c.sums[name]
		h.Write(append([]byte(name), sum[:]...))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sorted returns the files in order of their names.
func (c *compiler) sorted() []string { return slices.Sorted(maps.Keys(c.files)) }

// compileAll reads the words first, because every text may need them.
func (c *compiler) compileAll() (ts []*Template) {
	c.readWords()
	for _, name := range c.sorted() {
		e := c.files[name]
		switch e.name {
		case "document":
			if k := c.document(name, e); k != nil {
				ts = append(ts, k)
			}
		case "fragment", "section":
		default:
			c.add(e.at, didYouMean(e.name, []string{"document", "fragment", "section", "words"}),
				"a file is a <document>, a <fragment>, a <section> or <words>, not <%s>", e.name)
		}
	}
	return ts
}

func (c *compiler) checkKinds(ts []*Template) {
	seen := map[Key]string{}
	for _, k := range ts {
		for _, key := range k.Keys() {
			if other, ok := seen[key]; ok {
				c.add(place{k.file, 1, 1}, "", "%s has a document of kind %s, too", other, key)
			}
			seen[key] = k.file
		}
	}
	c.everyLetter(ts)
}

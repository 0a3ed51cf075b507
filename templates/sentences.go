package templates

import (
	"bytes"
	"encoding/xml"
	"io/fs"
	"path"
	"slices"
	"strings"

	"cpadoc/schema/kinds"
)

// Sentence is a text that the program says of itself: a sentence, a heading or a label.
type Sentence struct {
	File string // the template or words file it stands in
	Text string // as written there, holes and all
}

// fixedFile is what a template file says, and the files whose words it uses.
type fixedFile struct {
	kind      string // of a document
	sentences []Sentence
	uses      []string
}

// Sentences returns every fixed text of a kind of document, in the order of its template and of the
// fragments and builtin blocks that it takes up; of all files, those of the words included, if no kind
// is named.
func Sentences(fsys fs.FS, kind kinds.Kind, all bool) ([]Sentence, error) {
	files, err := fixedFiles(fsys)
	if err != nil {
		return nil, err
	}
	var names []string
	for name, f := range files {
		if all || f.kind == kind.String() {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var out []Sentence
	for i := 0; i < len(names); i++ { // names grows by what each file uses
		f := files[names[i]]
		out = append(out, f.sentences...)
		for _, use := range f.uses {
			if own := "builtin/" + kind.String() + "-" + path.Base(use); files[own].sentences != nil {
				use = own
			}
			if _, ok := files[use]; ok && !slices.Contains(names, use) {
				names = append(names, use)
			}
		}
	}
	return out, nil
}

func fixedFiles(fsys fs.FS) (map[string]fixedFile, error) {
	files := map[string]fixedFile{}
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".xml" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err == nil {
			files[name] = readFixed(name, data)
		}
		return err
	})
	return files, err
}

// printing are the attributes that print.
var printing = []string{"title", "key", "or", "empty", "label", "role", "head", "heads", "before", "after", "words", "again", "cut"}

// runs are the elements whose text runs on with the words around it.
var runs = []string{"b", "muted", "br", "say", "blank", "join", "part", "if", "unless", "choose", "when", "otherwise", "each", "include"}

// readFixed reads the texts of one file. Where an element ends that does not run on, a text ends.
func readFixed(name string, data []byte) (f fixedFile) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Entity = map[string]string{"nbsp": "\u00a0"}
	var text strings.Builder
	add := func(s string) {
		if s = strings.Join(strings.Fields(s), " "); hasWords(s) {
			f.sentences = append(f.sentences, Sentence{name, s})
		}
	}
	for {
		tok, err := d.Token()
		if err != nil {
			return f
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if !slices.Contains(runs, tok.Name.Local) {
				add(text.String())
				text.Reset()
			}
			f.element(tok, add)
		case xml.CharData:
			text.Write(tok)
		case xml.EndElement:
			if !slices.Contains(runs, tok.Name.Local) {
				add(text.String())
				text.Reset()
			}
		}
	}
}

// element notes the kind, the files that an element takes up, and the texts of its attributes.
func (f *fixedFile) element(e xml.StartElement, add func(string)) {
	f.uses = append(f.uses, "builtin/"+e.Name.Local+".xml")
	for _, a := range e.Attr {
		switch {
		case a.Name.Local == "kind" && e.Name.Local == "document":
			f.kind = a.Value
		case a.Name.Local == "fragment":
			f.uses = append(f.uses, "fragments/"+a.Value+".xml")
		case slices.Contains(printing, a.Name.Local) && !(a.Name.Local == "words" && e.Name.Local == "document"):
			add(a.Value)
		}
	}
}

// hasWords reports whether anything is left of a text without its holes.
func hasWords(s string) bool {
	for {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			return strings.ContainsFunc(s, func(r rune) bool {
				return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0xbf && r != '’' && r != '“' && r != '”'
			})
		}
		j := strings.IndexByte(s[i:], '}')
		if j < 0 {
			return true
		}
		s = s[:i] + s[i+j+1:]
	}
}

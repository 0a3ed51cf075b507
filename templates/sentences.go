package templates

import (
	"bytes"
	"encoding/xml"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"cpadoc/schema/kinds"
)

// Sentence is a text that the program says of itself: a sentence, a heading or a label.
type Sentence struct {
	File string // the template or words file it stands in
	Text string // as written there, holes and all

	labels string // of the words for a code: the place of the fact in the schema
}

// fixedFile is what a template file says, and the files whose words it uses.
type fixedFile struct {
	kind      string // of a document
	sentences []Sentence
	uses      []string
	labels    string // the set of labels that is being read
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
	if !all {
		out = append(out, labelsOf(files, kind)...)
	}
	return out, nil
}

// labelsOf returns the words for the codes that a kind of document prints.
func labelsOf(files map[string]fixedFile, kind kinds.Kind) (out []Sentence) {
	for key, t := range Default().kinds {
		if key.Kind != kind {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(files)) {
			for _, s := range files[name].sentences {
				if t.Prints[s.labels] && !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	}
	return out
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
	var joins []partsOpen
	add := func(s string) {
		if s = strings.Trim(strings.Join(strings.Fields(s), " "), "/ "); hasWords(s) {
			f.sentences = append(f.sentences, Sentence{name, s, f.labels})
		}
	}
	for {
		tok, err := d.Token()
		if err != nil {
			return f
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local == "phrase" {
				f.labels = ""
			}
			if !slices.Contains(runs, tok.Name.Local) {
				add(text.String())
				text.Reset()
			}
			joins = between(joins, tok, &text)
			f.element(tok, add)
		case xml.CharData:
			text.Write(tok)
		case xml.EndElement:
			if tok.Name.Local == "join" && len(joins) > 0 {
				joins = joins[:len(joins)-1]
			}
			if tok.Name.Local == "when" {
				text.WriteString(" / ") // what follows is said in another case
			}
			if !slices.Contains(runs, tok.Name.Local) {
				add(text.String())
				text.Reset()
			}
		}
	}
}

// partsOpen is an open <join>: what stands between its parts, and whether one was read.
type partsOpen struct {
	with  string
	begun bool
}

// between sets the words of a <join> between its parts.
func between(open []partsOpen, e xml.StartElement, text *strings.Builder) []partsOpen {
	switch {
	case e.Name.Local == "join":
		j := partsOpen{with: ", "}
		for _, a := range e.Attr {
			if a.Name.Local == "with" {
				j.with = a.Value
			}
		}
		return append(open, j)
	case e.Name.Local == "part" && len(open) > 0:
		if last := &open[len(open)-1]; last.begun {
			text.WriteString(last.with)
		} else {
			last.begun = true
		}
	}
	return open
}

// element notes the kind, the files that an element takes up, and the texts of its attributes.
func (f *fixedFile) element(e xml.StartElement, add func(string)) {
	f.uses = append(f.uses, "builtin/"+e.Name.Local+".xml")
	for _, a := range e.Attr {
		switch {
		case a.Name.Local == "kind" && e.Name.Local == "document":
			f.kind = a.Value
		case a.Name.Local == "for":
			f.labels = a.Value
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

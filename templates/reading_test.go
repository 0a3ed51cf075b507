package templates

import (
	"bytes"
	"encoding/xml"
	"io/fs"
	"strings"
	"testing"
	"unicode"
)

// TestReadingAge: the fixed words of documents to the person are for a reading age of 9 to 11
// (W61): a Flesch-Kincaid grade of 5 at most over all of them, of 9 over any one file (those about
// the law have its names for things), and no sentence above 20 words.
func TestReadingAge(t *testing.T) {
	files := map[string]string{}
	err := fs.WalkDir(FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(FS, name)
		files[name] = fixedWords(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var all measured
	for name, text := range files {
		m := measure(text)
		all.words += m.words
		all.sentences += m.sentences
		all.syllables += m.syllables
		if m.words < 10 {
			continue
		}
		if g := m.grade(); g > 9 {
			t.Errorf("%s: grade %.1f over %d words", name, g, m.words)
		}
		for _, s := range m.long {
			if strings.Contains(s, "at risk of harm, or the law says") {
				continue // worded by REFERENCE.md 4.6
			}
			t.Errorf("%s: a sentence of more than 20 words: %s", name, s)
		}
	}
	t.Logf("grade %.1f over %d words", all.grade(), all.words)
	if all.words < 2000 || all.grade() > 5 {
		t.Errorf("grade %.1f over %d words", all.grade(), all.words)
	}
}

// fixedWords returns a template's own words, one text a line; a hole counts as one short word.
func fixedWords(data []byte) string {
	var b strings.Builder
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Entity = map[string]string{"nbsp": " "}
	in := ""
	for {
		tok, err := d.Token()
		if err != nil {
			return b.String()
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			in = tok.Name.Local
			for _, a := range tok.Attr {
				switch a.Name.Local {
				case "title", "key", "label", "or":
					b.WriteString(a.Value + ".\n")
				}
			}
		case xml.CharData:
			if in == "list" || in == "plural" { // no sentences
				continue
			}
			b.WriteString(strings.Join(strings.Fields(string(tok)), " ") + " ")
		case xml.EndElement:
			in = ""
			switch tok.Name.Local {
			case "para", "line", "item", "option", "label", "cell", "what", "fact", "part", "phrase", "form":
				b.WriteString("\n")
			}
		}
	}
}

type measured struct {
	words, sentences, syllables int
	long                        []string
}

// grade is the Flesch-Kincaid grade level.
func (m measured) grade() float64 {
	w, s := float64(m.words), float64(m.sentences)
	return 0.39*w/s + 11.8*float64(m.syllables)/w - 15.59
}

func measure(text string) (m measured) {
	for _, s := range strings.FieldsFunc(hidden(text), func(r rune) bool { return strings.ContainsRune(".!?\n:", r) }) {
		words := strings.FieldsFunc(s, func(r rune) bool {
			return !unicode.IsLetter(r) && r != '\'' && r != '-'
		})
		if len(words) == 0 {
			continue
		}
		m.sentences++
		m.words += len(words)
		for _, w := range words {
			m.syllables += syllables(w)
		}
		if len(words) > 20 {
			m.long = append(m.long, s)
		}
	}
	return m
}

// hidden puts one short word for each hole.
func hidden(s string) string {
	for {
		i := strings.IndexByte(s, '{')
		j := strings.IndexByte(s, '}')
		if i < 0 || j < i {
			return s
		}
		s = s[:i] + " it " + s[j+1:]
	}
}

// syllables counts groups of vowels, without a silent e.
func syllables(w string) int {
	w = strings.TrimSuffix(strings.ToLower(w), "e")
	n, vowel := 0, false
	for _, r := range w {
		is := strings.ContainsRune("aeiouy", r)
		if is && !vowel {
			n++
		}
		vowel = is
	}
	return max(n, 1)
}

func TestReadingAgeSees(t *testing.T) {
	hard := "Multidisciplinary professionals will periodically evaluate the appropriateness of " +
		"therapeutic interventions and communicate recommendations to participating organisations accordingly."
	if measure(hard).grade() < 12 {
		t.Error("hard words pass")
	}
	if m := measure(strings.Repeat("cat ", 21) + "."); len(m.long) != 1 {
		t.Error("long sentences pass")
	}
}

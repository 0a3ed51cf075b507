package phrase

import (
	"fmt"
	"slices"
	"strings"
)

// Words is a language in one voice: words for codes, the phrases of the program, and how days, numbers
// and lists are written. It is read from words files and never changes after.
type Words struct {
	Language string // BCP 47, "en-GB"
	Labels   map[string]*Labels
	phrases  [phraseCount]forms
	plurals  []plural
	lists
	titleEnds [256]bool         // letters with which a title ends
	named     map[string]string // of the list languages: names by code
	kept      [][2]string       // of the list kept-hyphens: what stands before and after the hyphen
}

// forms are the patterns of a phrase, by plural.
type forms struct {
	names    []string // of plurals; one, empty, for a phrase that does not count
	patterns []pattern
	said     string // of the first: its words alone
}

// pieces returns the pattern of a plural; the last form where it has none of its own.
func (f *forms) pieces(i int) pattern {
	if i < len(f.patterns) {
		return f.patterns[i]
	}
	return nil
}

// NewWords returns words without any.
func NewWords(language string) *Words {
	return &Words{Language: language, Labels: map[string]*Labels{}}
}

// lists are words of a language by what they are for.
type lists struct {
	months, weekdays []string
	titles           []string // stand before a name and stay with it
	alone            []string // titles that nobody is called by alone
	units            []string // stay with the number before them
	numbered         []string // stay with the number after them
	hyphens          []string // words whose hyphen does not end a line
	languages        []string // "cy Welsh": a code and its name
}

// listSpec is a list of a words file and how many words it has, 0 for any number.
type listSpec struct {
	name string
	size int
	of   func(w *Words) *[]string
}

var listSpecs = []listSpec{
	{"months", 12, func(w *Words) *[]string { return &w.months }},
	{"weekdays", 7, func(w *Words) *[]string { return &w.weekdays }},
	{"titles", 0, func(w *Words) *[]string { return &w.titles }},
	{"titles-alone", 0, func(w *Words) *[]string { return &w.alone }},
	{"units", 0, func(w *Words) *[]string { return &w.units }},
	{"numbered", 0, func(w *Words) *[]string { return &w.numbered }},
	{"kept-hyphens", 0, func(w *Words) *[]string { return &w.hyphens }},
	{"languages", 0, func(w *Words) *[]string { return &w.languages }},
}

// ListNames returns the names of the lists.
func ListNames() (names []string) {
	for _, l := range listSpecs {
		names = append(names, l.name)
	}
	return names
}

// SetList returns a list its words, parted by |.
func (w *Words) SetList(name, text string) error {
	i := slices.Index(ListNames(), name)
	if i < 0 {
		return fmt.Errorf("there is no list %s", name)
	}
	n := listSpecs[i].size
	list := []string{}
	if strings.TrimSpace(text) != "" {
		list = strings.Split(text, "|")
	}
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	if n > 0 && len(list) != n {
		return fmt.Errorf("the list %s needs %d words, parted by |, and has %d", name, n, len(list))
	}
	if slices.Contains(list, "") {
		return fmt.Errorf("the list %s has a word that is empty", name)
	}
	if i := twice(list); i >= 0 && name != "titles-alone" {
		return fmt.Errorf("the list %s has %s twice", name, list[i])
	}
	*listSpecs[i].of(w) = list
	if name == "titles" {
		w.titleEnds = [256]bool{}
		for _, title := range list {
			w.titleEnds[title[len(title)-1]] = true
		}
	}
	if name == "languages" {
		w.named = map[string]string{}
		for _, l := range list {
			code, name, _ := strings.Cut(l, " ")
			w.named[code] = name
		}
	}
	if name == "kept-hyphens" {
		w.kept = nil
		for _, word := range list {
			before, after, _ := strings.Cut(word, "-")
			w.kept = append(w.kept, [2]string{before, after})
		}
	}
	return nil
}

// twice returns the place of a word that stands before it already; -1 if there is none.
func twice(list []string) int {
	for i, word := range list {
		if slices.Contains(list[:i], word) {
			return i
		}
	}
	return -1
}

// apart are phrases of which no two may say the same.
var apart = [][]ID{{Morning, Afternoon}, {Midnight, Midday}, {Today, Tomorrow, Yesterday}}

// Alike names pairs of phrases that say the same and must not.
func (w *Words) Alike() (pairs [][2]string) {
	for _, ids := range apart {
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				if w.Said(a) == w.Said(b) {
					pairs = append(pairs, [2]string{specs[a].name, specs[b].name})
				}
			}
		}
	}
	return pairs
}

// SetPhrase returns a phrase its words; form is the plural that they are for, empty if the phrase
// does not count.
func (w *Words) SetPhrase(id ID, form, text string) error {
	s := &specs[id]
	if s.counts != (form != "") {
		if s.counts {
			return fmt.Errorf("it needs a <form> for each plural")
		}
		return fmt.Errorf("it has no <form>")
	}
	p, err := parsePattern(text, s.holes)
	switch {
	case err != nil:
		return err
	case len(p) == 0:
		return fmt.Errorf("it says nothing")
	}
	f := &w.phrases[id]
	i := slices.Index(f.names, form)
	if i <= 0 {
		f.said = p.words()
	}
	if i < 0 {
		f.names, f.patterns = append(f.names, form), append(f.patterns, p)
		return nil
	}
	f.patterns[i] = p
	return nil
}

// Missing names what the words lack.
func (w *Words) Missing() (names []string) {
	for id := range w.phrases {
		s := &specs[id]
		if len(w.phrases[id].patterns) == 0 {
			names = append(names, "the phrase "+s.name)
			continue
		}
		for _, form := range w.forms() {
			if s.counts && !slices.Contains(w.phrases[id].names, form) {
				names = append(names, "the form "+form+" of "+s.name)
			}
		}
	}
	for _, l := range listSpecs {
		if *l.of(w) == nil {
			names = append(names, "the list "+l.name)
		}
	}
	return names
}

// Said returns the words of a phrase, without what is put into it.
func (w *Words) Said(id ID) string { return w.phrases[id].said }

// counted returns the pattern of a phrase for a number.
func (w *Words) counted(id ID, n int) pattern {
	f := &w.phrases[id]
	i := slices.Index(f.names, w.pluralOf(n))
	return f.pieces(max(i, 0))
}

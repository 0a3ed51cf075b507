package language

import (
	"cmp"
	"slices"
	"strings"

	"cpadoc/templates/internal/phrase"
)

// A words file is a language in one voice: <words language="en-GB" voice="first">. Several files may
// speak of one; what a later layer says stands. The words of builtin/ are the program's own.

// wordsFile is one such file as it was read.
type wordsFile struct {
	root    *elem
	layer   int
	builtin bool
}

// usualWords are the words of a document that names none.
const usualWords = "en-GB-first"

// wordReader reads words files of one language and voice into its words.
type wordReader struct {
	c     *compiler
	words *phrase.Words
	file  wordsFile
	said  map[string]int // layer of each thing that has been said
}

// readWords reads all words files: lists first, which say where lines do not end, and plurals, on which
// the phrases depend.
func (c *compiler) readWords() {
	c.all = map[string]*phrase.Words{}
	readers := map[string]*wordReader{}
	for _, pass := range []func(*wordReader, *elem){(*wordReader).basics, (*wordReader).rest} {
		for _, f := range c.wordsFiles {
			c.attrs(f.root, []string{"language", "voice"})
			lang := cmp.Or(attrOf(f.root, "language"), "en-GB")
			key := lang + "-" + cmp.Or(attrOf(f.root, "voice"), "first")
			r := readers[key]
			if r == nil {
				c.all[key] = phrase.NewWords(lang)
				r = &wordReader{c: c, words: c.all[key], said: map[string]int{}}
				readers[key] = r
			}
			r.file = f
			for _, k := range f.root.kids {
				if k.elem == nil {
					c.blank([]kid{k}, "words cannot stand here")
					continue
				}
				c.here = k.elem.at
				pass(r, k.elem)
			}
		}
	}
}

// first reports whether nothing in this layer has said a thing yet.
func (r *wordReader) first(thing string) bool {
	layer, ok := r.said[thing]
	r.said[thing] = r.file.layer
	return !ok || layer != r.file.layer
}

// basics reads lists and plurals.
func (r *wordReader) basics(e *elem) {
	c := r.c
	switch e.name {
	case "list":
		c.attrs(e, []string{"name"})
		name, _ := e.attr("name")
		if err := r.words.SetList(name.value, text(e)); err != nil {
			c.add(e.at, listHint(name.value), "%s", err)
		}
	case "plural":
		c.attrs(e, []string{"form"})
		if err := r.words.SetPlural(attrOf(e, "form"), text(e)); err != nil {
			c.add(e.at, "", "%s", err)
		}
	}
}

// listHint says what to do about a list that is refused.
func listHint(name string) string {
	if names := phrase.ListNames(); !slices.Contains(names, name) {
		return didYouMean(name, names)
	}
	return "write each word once, with | between two of them"
}

// rest reads labels and phrases.
func (r *wordReader) rest(e *elem) {
	switch e.name {
	case "list", "plural":
	case "labels":
		r.labels(e)
	case "phrase":
		r.phrase(e)
	default:
		r.c.add(e.at, didYouMean(e.name, []string{"labels", "phrase", "list", "plural"}), "there is no element <%s> here", e.name)
	}
}

func (r *wordReader) phrase(e *elem) {
	c := r.c
	c.attrs(e, []string{"name"})
	name, _ := e.attr("name")
	id, ok := phrase.Named(name.value)
	switch {
	case !ok:
		c.add(name.at, didYouMean(name.value, phrase.Names()), "there is no phrase %q", name.value)
		return
	case id.Locked() && !r.file.builtin:
		c.add(name.at, "leave it out", "the phrase %s is part of the program: it cannot be changed", name.value)
		return
	case !r.first("phrase " + name.value):
		c.add(name.at, "", "the phrase %s is there already", name.value)
	}
	if !slices.ContainsFunc(e.kids, func(k kid) bool { return k.elem != nil && k.elem.name == "form" }) {
		r.form(e, e, id, "")
		return
	}
	for _, k := range e.kids {
		if k.elem == nil || k.elem.name != "form" {
			c.blank([]kid{k}, "a phrase that counts holds <form> alone")
			continue
		}
		c.attrs(k.elem, []string{"is"})
		r.form(e, k.elem, id, attrOf(k.elem, "is"))
	}
}

func (r *wordReader) form(e, form *elem, id phrase.ID, is string) {
	said := marked(form)
	r.c.lint(said)
	if err := r.words.SetPhrase(id, is, said); err != nil {
		r.c.add(form.at, "", "the phrase %s: %s", attrOf(e, "name"), err)
	}
}

// text is what an element says, with its white space folded.
func text(e *elem) string {
	var b strings.Builder
	for _, k := range e.kids {
		b.WriteString(k.text)
	}
	return folded(b.String())
}

// marked is what an element says, with marks for bold words and line ends.
func marked(e *elem) string {
	var b strings.Builder
	for _, k := range e.kids {
		switch {
		case k.elem == nil:
			b.WriteString(k.text)
		case k.elem.name == "b":
			b.WriteString(string(phrase.BoldOn) + text(k.elem) + string(phrase.BoldOff))
		case k.elem.name == "br":
			b.WriteString("\x00")
		}
	}
	return strings.ReplaceAll(folded(b.String()), "\x00", "\n")
}

// folded makes one space of any white space; no-break spaces stay.
func folded(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if !isSpace(s[i]) {
			b.WriteByte(s[i])
		} else if n := b.Len(); n > 0 && b.String()[n-1] != ' ' {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSuffix(b.String(), " ")
}

// choose takes the words that a document names.
func (c *compiler) choose(e *elem) *phrase.Words {
	a, ok := e.attr("words")
	if !ok {
		a = attr{value: usualWords, at: e.at}
	}
	w := c.all[a.value]
	if w == nil {
		var names []string
		for name := range c.all {
			names = append(names, name)
		}
		slices.Sort(names)
		c.add(a.at, didYouMean(a.value, names), "there are no words %q", a.value)
		return nil
	}
	for _, pair := range w.Alike() {
		c.add(a.at, "", "the phrases %s and %s of the words %s say the same", pair[0], pair[1], a.value)
	}
	if missing := w.Missing(); len(missing) > 0 {
		c.add(a.at, "", "the words %s lack %s", a.value, strings.Join(missing, ", "))
	}
	return w
}

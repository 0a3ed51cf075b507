package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
)

// Layout returns what layout itself says, with the marks that it fills in.
func (w *Words) Layout() doc.Words {
	return doc.Words{
		Page: w.marked(PageNumber, "{page}", "{pages}"), Check: w.marked(CheckCode, "{code}"),
		Box: w.Said(EmptyBox),
	}
}

// marked writes a phrase with marks in its holes.
func (w *Words) marked(id ID, marks ...string) string {
	var b strings.Builder
	w.phrases[id].pieces(0).write(&b, func(hole int) { b.WriteString(marks[hole]) })
	return b.String()
}

// Language says the name of a language for its code (BCP 47), or as the record names it.
func (w *Writer) Language(n *tree.Node) bool {
	name := w.Words.language(n.Text)
	if name == "" {
		name = n.Text
	}
	w.Say(name, n, name == n.Text)
	return name != ""
}

// Form says which form of print or which language the person needs, with a capital. A language
// whose code has no name is told all the same: nobody who needs another may be sent English
// without a word.
func (w *Writer) Form(n *tree.Node) bool {
	name := w.formOf(n)
	first, size := utf8.DecodeRuneInString(name)
	up := string(unicode.ToUpper(first)) + name[size:]
	w.Say(up, n, up == n.Text)
	return true
}

func (w *Writer) formOf(n *tree.Node) string {
	said := n
	for said.From != nil {
		said = said.From
	}
	if l := w.labelsOf(said); l != nil {
		return l.Words[n.Text]
	}
	if name := w.Words.language(n.Text); name != "" {
		return name
	}
	if base, _, _ := strings.Cut(n.Text, "-"); len(base) <= 3 { // a code (BCP 47), no name
		return w.Said(AnotherLanguage)
	}
	return n.Text
}

// language returns the name of a language for its code, whatever its case and subtags.
func (w *Words) language(code string) string {
	base, _, _ := strings.Cut(strings.ToLower(code), "-")
	return w.named[base]
}

package phrase

import (
	"fmt"
	"slices"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
)

// pattern is a phrase made ready: words, holes for what the program puts in, and groups that are
// left out if nothing is put into them.
type pattern []piece

type piece struct {
	text  string
	hole  int // of the spec's holes, -1 for words
	bold  bool
	group pattern // of a [ ]
}

// The marks of bold words and of a line end in the text of a pattern; a words file has <b> and <br/>.
const (
	BoldOn  = '\x01'
	BoldOff = '\x02'
	LineEnd = '\n'
)

// parsePattern reads "Born {date}[ in {place}]".
func parsePattern(text string, holes []string) (pattern, error) {
	p := patternParser{rest: text, holes: holes, met: make([]bool, len(holes))}
	out, err := p.pieces(false)
	if err != nil {
		return nil, err
	}
	for i, met := range p.met {
		if !met && !strings.HasSuffix(holes[i], "?") {
			return nil, fmt.Errorf("it does not say {%s}", holes[i])
		}
	}
	return out, nil
}

// words are those of a pattern, without what is put into it.
func (p pattern) words() (s string) {
	for _, pc := range p {
		s += pc.text
	}
	return s
}

type patternParser struct {
	rest  string
	holes []string
	met   []bool
	bold  bool
}

func (p *patternParser) pieces(inGroup bool) (out pattern, err error) {
	for p.rest != "" {
		i := strings.IndexAny(p.rest, "{[]\x01\x02")
		if i < 0 {
			i = len(p.rest)
		}
		if i > 0 {
			out = append(out, piece{text: p.rest[:i], hole: -1, bold: p.bold})
			p.rest = p.rest[i:]
			continue
		}
		mark := p.rest[0]
		p.rest = p.rest[1:]
		switch mark {
		case BoldOn, BoldOff:
			p.bold = mark == BoldOn
		case ']':
			if !inGroup {
				return nil, fmt.Errorf("] closes no [")
			}
			return out, nil
		case '[':
			group, err := p.pieces(true)
			if err != nil {
				return nil, err
			}
			out = append(out, piece{hole: -1, group: group})
		case '{':
			hole, err := p.hole()
			if err != nil {
				return nil, err
			}
			out = append(out, piece{hole: hole, bold: p.bold})
		}
	}
	if inGroup {
		return nil, fmt.Errorf("[ is not closed")
	}
	return out, nil
}

func (p *patternParser) hole() (int, error) {
	name, rest, ok := strings.Cut(p.rest, "}")
	i := slices.IndexFunc(p.holes, func(h string) bool { return strings.TrimSuffix(h, "?") == name })
	switch {
	case !ok:
		return 0, fmt.Errorf("{ is not closed")
	case i < 0 && len(p.holes) == 0:
		return 0, fmt.Errorf("{%s} cannot stand here", name)
	case i < 0:
		return 0, fmt.Errorf("there is no {%s} in it, but {%s}", name, strings.ReplaceAll(strings.Join(p.holes, "}, {"), "?", ""))
	}
	p.rest, p.met[i] = rest, true
	return i, nil
}

// Arg is what the program puts into a hole.
type Arg struct {
	node *tree.Node
	put  func(w *Writer, n *tree.Node) bool
	text string
}

// AsDate puts in a day.
func AsDate(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).Date} }

// AsPhone puts in a phone number.
func AsPhone(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).Phone} }

// AsText puts in a fact word for word, an address as an address.
func AsText(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).plain} }

// AsLanguage puts in the name of a language.
func AsLanguage(n *tree.Node) Arg {
	return Arg{node: n, put: (*Writer).Language}
}

// AsName puts in a name, whose parts stay together.
func AsName(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).aName} }

// AsNHS puts in an NHS number.
func AsNHS(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).NHS} }

// AsWords puts in words that come from no fact.
func AsWords(s string) Arg { return Arg{text: s} }

// By puts in what a function writes; it reports whether it wrote anything.
func By(put func() bool) Arg {
	return Arg{node: written, put: func(*Writer, *tree.Node) bool { return put() }}
}

// written stands for a fact where a function writes it.
var written = &tree.Node{Kind: tree.Bool}

// plain writes a fact word for word.
func (w *Writer) plain(n *tree.Node) bool {
	if n.Kind == tree.Object && Child(n, "lines") != nil {
		return w.Address(n)
	}
	w.Value(n.String(), n)
	return true
}

func (w *Writer) aName(n *tree.Node) bool {
	w.Say(w.Words.TieName(n.Text), n, true)
	return true
}

// Phrase writes a phrase. A hole for which there is nothing stays empty and takes its [ ] with it.
func (w *Writer) Phrase(id ID, args ...Arg) {
	w.pattern(w.Words.phrases[id].pieces(0), args)
}

// pattern reports whether a hole of its own stayed empty.
func (w *Writer) pattern(p pattern, args []Arg) (empty bool) {
	style := w.Style
	for i := range p {
		pc := &p[i]
		if pc.group != nil {
			if mark := w.Mark(); w.pattern(pc.group, args) {
				w.Undo(mark)
			}
			continue
		}
		if pc.bold {
			w.Style = doc.Bold
		}
		if pc.hole < 0 {
			w.Own(pc.text)
		} else if !w.arg(&args[pc.hole]) {
			empty = true
		}
		w.Style = style
	}
	return empty
}

func (w *Writer) arg(a *Arg) bool {
	switch {
	case a.text != "":
		w.Own(a.text)
		return true
	case a.put == nil || !Present(a.node):
		return false
	}
	return a.put(w, a.node)
}

// Made returns a phrase as a text of its own.
func (w *Writer) Made(id ID, args ...Arg) doc.Text {
	return w.Make(func() { w.Phrase(id, args...) })
}

// Said returns a phrase that is nothing but words.
func (w *Writer) Said(id ID) string { return w.Words.Said(id) }

// AsCode puts in the words for a code.
func AsCode(n *tree.Node) Arg { return Arg{node: n, put: (*Writer).code} }

func (w *Writer) code(n *tree.Node) bool {
	l := w.Words.Labels[n.Shape.Path]
	return l != nil && w.Label(l, n)
}

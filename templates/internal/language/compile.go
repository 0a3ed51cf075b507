package language

import (
	"crypto/sha256"
	"slices"
	"strings"

	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// compiler turns the elements of the files into ops, checking every path, branch and code word.
type compiler struct {
	faults
	roots      [slotFree]*tree.Shape
	files      map[string]*elem // every file, by path
	sums       map[string][sha256.Size]byte
	builtin    map[string][sha256.Size]byte // the files that no layer replaces
	all        map[string]*phrase.Words     // by language and voice
	words      *phrase.Words                // of the document that is being compiled
	wordsFiles []wordsFile
	layer      int
	byPath     map[string]*tree.Shape

	kind     *Template // the document that is being compiled
	here     place     // of the element or text that is being compiled
	cells    int       // columns of the table that is being compiled
	gaps     bool      // it says so where a cell is empty
	within   []string
	begun    bool            // a section of the document has begun
	said     bool            // words of the document stand already that may not stand over the boxes
	included map[string]bool // fragments and sections that were used
	over     bool            // the layer that is read lies over others
	found    bool            // a template in that layer
	added    map[string]bool // files of a layer over the first
	// sections counts the sections around what is being compiled.
	sections int
	reach    schema.Reach    // of a letter: what it may name; nil for all else
	prints   []printing      // the places for facts in the document
	placed   map[string]bool // mandatory blocks that the document has placed
}

func (c *compiler) add(at place, hint, format string, args ...any) {
	c.faults.add(at, hint, format, args...)
}

// documentAttrs are the attributes of <document>.
var documentAttrs = []string{"kind", "code", "title", "audience", "variants", "words"}

// isKind reads which kind a template makes, and for whom it is written: one of those for whom the kind
// is made.
func (c *compiler) isKind(k *Template, e *elem, name string) (ok bool) {
	if k.Kind, ok = kinds.ByName(name); !ok && name != "" {
		a, _ := e.attr("kind")
		c.add(a.at, didYouMean(name, kinds.Names()), "there is no kind %q", name)
	}
	a, _ := e.attr("audience")
	k.Audience = a.value
	switch {
	case !slices.Contains(kinds.Readers(), kinds.Reader(k.Audience)):
		c.add(a.at, didYouMean(k.Audience, readerNames()), "there is no audience %q", k.Audience)
		return false
	case ok && !k.Kind.IsFor(kinds.Reader(k.Audience)):
		c.add(a.at, "", "a %s is not for this audience", name)
		return false
	}
	return ok
}

func readerNames() (names []string) {
	for _, r := range kinds.Readers() {
		names = append(names, string(r))
	}
	return names
}

func (c *compiler) document(file string, e *elem) *Template {
	k := &Template{file: file, Prints: map[string]bool{}}
	c.kind, c.placed, c.within, c.prints = k, map[string]bool{}, nil, nil
	c.begun, c.said = false, false
	c.attrs(e, documentAttrs)
	name := attrOf(e, "kind")
	k.Code, k.Title = attrOf(e, "code"), attrOf(e, "title")
	for name, v := range map[string]string{"kind": name, "code": k.Code, "title": k.Title} {
		if v == "" {
			c.add(e.at, "", "<document> needs %s=\"...\"", name)
		}
	}
	if !c.isKind(k, e, name) {
		return nil
	}
	c.here = e.at
	if c.words = c.choose(e); c.words == nil {
		return nil
	}
	k.Words = c.words
	c.lint(k.Title)
	k.variants = c.letters(k, e)
	c.reach = reachOf(k)
	defer func() { c.reach = nil }()
	k.ops = c.kids(e.kids, inDocument, &scope{slots: slotFree})
	c.covered()
	for _, name := range k.required() {
		if !c.placed[name] {
			c.add(e.at, "it keeps people safe (H32)", "the document has no <%s/>", name)
		}
	}
	return k
}

// textOf compiles the text inside an element.
func (c *compiler) textOf(e *elem, sc *scope) []op {
	ops := c.inline(e.kids, sc)
	c.whole(ops)
	return ops
}

// need compiles an attribute that has to be there.
func (c *compiler) need(e *elem, name string, sc *scope) []op {
	a, ok := e.attr(name)
	if !ok || strings.TrimSpace(a.value) == "" {
		c.add(e.at, "", "<%s> needs %s=\"...\"", e.name, name)
		return nil
	}
	return c.attrText(a, sc)
}

// may compiles an attribute that need not be there.
func (c *compiler) may(e *elem, name string, sc *scope) []op {
	if a, ok := e.attr(name); ok {
		return c.attrText(a, sc)
	}
	return nil
}

package templates

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"cpadoc/schema"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/tree"
)

// compiler turns the elements of the files into ops, checking every path, branch and code word.
type compiler struct {
	faults
	roots   [slotFree]*tree.Shape
	files   map[string]*elem // every file, by path
	sums    map[string][sha256.Size]byte
	labels  map[string]*labelSet
	printed map[string]bool // paths of facts that some template prints
	byPath  map[string]*tree.Shape

	kind   *kind // the document that is being compiled
	here   place // of the element or text that is being compiled
	cells  int   // columns of the table that is being compiled
	within []string
	// sections counts the sections around what is being compiled.
	sections int
	reach    schema.Reach    // of a letter: what it may name; nil for all else
	placed   map[string]bool // mandatory blocks that the document has placed
}

func (c *compiler) add(at place, hint, format string, args ...any) {
	c.faults.add(at, hint, format, args...)
}

// kind is one compiled kind of document.
type kind struct {
	Kind
	file     string
	ops      []op
	variants []letters.Variant // of letters to carers
}

// documentAttrs are the attributes of <document>.
var documentAttrs = []string{"kind", "code", "title", "audience", "variants"}

// audiences are the readers a document may be for: package schema's names.
var audiences = []string{"person", "carer", "family", "gp", "professional", "team"}

func (c *compiler) document(file string, e *elem) *kind {
	k := &kind{file: file}
	c.kind, c.placed, c.within = k, map[string]bool{}, nil
	c.attrs(e, documentAttrs)
	k.Name, k.Code, k.Title = attrOf(e, "kind"), attrOf(e, "code"), attrOf(e, "title")
	for name, v := range map[string]string{"kind": k.Name, "code": k.Code, "title": k.Title} {
		if v == "" {
			c.add(e.at, "", "<document> needs %s=\"...\"", name)
		}
	}
	a, _ := e.attr("audience")
	k.Audience = a.value
	if !slices.Contains(audiences, k.Audience) {
		c.add(a.at, didYouMean(k.Audience, audiences), "there is no audience %q", k.Audience)
		return nil
	}
	c.here = e.at
	c.lint(k.Title)
	k.variants = c.letters(k, e)
	c.reach = reachOf(k)
	defer func() { c.reach = nil }()
	k.ops = c.kids(e.kids, inDocument, &scope{slots: slotFree})
	for _, name := range requiredBlocks(k.keys()[0]) {
		if !c.placed[name] {
			c.add(e.at, "it keeps people safe (domain.md H32)", "the document has no <%s/>", name)
		}
	}
	return k
}

// include compiles a fragment where it is included, for the audience of that document.
func (c *compiler) include(a attr, sc *scope) op {
	name := "fragments/" + a.value + ".xml"
	e := c.files[name]
	if e == nil || e.name != "fragment" {
		c.add(a.at, didYouMean(a.value, c.fragments()), "there is no fragment %q", a.value)
		return nil
	}
	if slices.Contains(c.within, name) {
		c.add(a.at, "", "the fragment includes itself")
		return nil
	}
	c.within = append(c.within, name)
	c.attrs(e, nil)
	ops := c.kids(e.kids, inDocument, &scope{slots: sc.slots})
	c.within = c.within[:len(c.within)-1]
	return block(func(f *filler, o *frame) { runAll(f, ops, o) })
}

func (c *compiler) fragments() (names []string) {
	for _, file := range slices.Sorted(maps.Keys(c.files)) {
		if c.files[file].name == "fragment" {
			file = strings.TrimPrefix(file, "fragments/")
			names = append(names, strings.TrimSuffix(file, ".xml"))
		}
	}
	return names
}

// textOf compiles the text inside an element.
func (c *compiler) textOf(e *elem, sc *scope) []op {
	ops := c.inline(e.kids, sc)
	c.lost(ops)
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

// allowed refuses a fact that the document's reader may not see (design.md 2, the audience check).
func (c *compiler) allowed(p *path, at place) {
	if c.kind == nil {
		return
	}
	c.inReach(p, at)
	reader := c.kind.Audience
	if c.reach == nil && !mayRead(p.readers, p.vis, reader) {
		c.add(at, "", "%s is not for this document's reader (%s)", p.name, reader)
	}
}

func mayRead(readers []string, vis tree.Visibility, reader string) bool {
	if readers != nil && !slices.Contains(readers, reader) {
		return false
	}
	switch reader {
	case "person":
		return vis <= tree.VisTeam
	case "carer", "family":
		return vis <= tree.VisPerson
	}
	return vis < tree.VisThirdParty
}

// source checks and counts the facts that a derived fact is made from.
func (c *compiler) source(s *tree.Shape) {
	for _, name := range s.Sources {
		p, ok := c.lookup(name)
		if !ok {
			panic("templates: the derived fact " + s.Path + " is made from " + name +
				", which the record does not have")
		}
		c.printed[p.shape.Path] = true
		if p.shape.Kind == tree.Array {
			c.printed[p.shape.Items.Path] = true
		}
		p.name = s.Path + ", made from " + name + ","
		c.allowed(&p, c.here)
	}
}

// lookup follows a schema path such as "careTeam[].name".
func (c *compiler) lookup(name string) (path, bool) {
	p := path{shape: c.roots[slotRecord], name: name}
	for _, key := range strings.Split(name, ".") {
		key, list := strings.CutSuffix(key, "[]")
		next := p.shape.Props[key]
		if next == nil {
			return p, false
		}
		p.into(next)
		if list {
			if p.shape.Items == nil {
				return p, false
			}
			p.into(p.shape.Items)
		}
	}
	return p, true
}

// mark counts a fact as printed (design.md 2, the coverage check).
func (c *compiler) mark(s *tree.Shape) {
	c.printed[s.Path] = true
	switch {
	case s.LabelledText:
		for _, key := range []string{"text", "source", "recordedOn", "recordedByRef"} {
			c.printed[s.Path+"."+key] = true
		}
	case s.Kind == tree.Array && s.Items != nil:
		c.mark(s.Items)
	case s.Kind == tree.Object:
		for _, key := range s.Order {
			if p := s.Props[key]; p.Kind != tree.Object && p.Kind != tree.Array {
				c.mark(p)
			} else if key == "lines" {
				c.mark(p)
			}
		}
	}
}

// lint refuses words that a document of today may not use (domain.md 1.2, X25).
func (c *compiler) lint(s string) {
	lower := strings.ToLower(s)
	for _, r := range retired {
		if hasWord(lower, r.word) {
			c.add(c.here, r.use, "the words say %q", r.word)
		}
	}
}

// readFiles parses every .xml file of one layer; a file replaces one of the same name.
func (c *compiler) readFiles(fsys fs.FS, own bool) error {
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".xml") ||
			strings.HasPrefix(name, "testdata/") {
			return err
		}
		if isBuiltin(name) != own {
			c.add(place{name, 1, 1}, "leave it out", "the files in builtin/ cannot be changed")
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		if !own {
			c.sums[name] = sha256.Sum256(data)
		}
		if e := parse(name, data, &c.faults); e != nil {
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

// sorted gives the files in order of their names.
func (c *compiler) sorted() []string { return slices.Sorted(maps.Keys(c.files)) }

// compileAll compiles labels first, because every hole may need them.
func (c *compiler) compileAll() (kinds []*kind) {
	for _, name := range c.sorted() {
		c.readLabels(c.files[name])
	}
	for _, name := range c.sorted() {
		e := c.files[name]
		switch e.name {
		case "document":
			if k := c.document(name, e); k != nil {
				kinds = append(kinds, k)
			}
		case "fragment", "words":
		default:
			c.add(e.at, didYouMean(e.name, []string{"document", "fragment", "words"}),
				"a file is a <document>, a <fragment> or <words>, not <%s>", e.name)
		}
	}
	return kinds
}

func (c *compiler) checkKinds(kinds []*kind) {
	seen := map[string]string{}
	for _, k := range kinds {
		for _, key := range k.keys() {
			if other, ok := seen[key]; ok {
				c.add(place{k.file, 1, 1}, "", "%s has a document of kind %s, too", other, key)
			}
			seen[key] = k.file
		}
	}
	c.everyLetter(kinds)
}

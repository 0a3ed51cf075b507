package language

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// Text in a template is words, {holes}, [groups that are left out when a fact in them is not
// recorded] and the elements of inText. "{{" and "[[" stand for the marks themselves.

// words are the template's own.
type words struct {
	text string // white space folded, no-break spaces put in
	bare string // text without a leading space
}

func (w *words) run(f *filler, o *frame) {
	s := w.text
	switch {
	case s[0] == ' ' && f.AtSpace():
		s = w.bare
	case s[0] == '.' && f.AtStop():
		s = s[1:]
	}
	if s != "" {
		f.Spans = append(f.Spans, doc.Span{Text: s, Style: f.Style})
	}
}

// hole is a place for a fact.
type hole struct {
	path   path
	format phrase.Format
	labels *phrase.Labels // for format label
	at     place
}

func (h *hole) run(f *filler, o *frame) {
	n := f.get(&h.path)
	if !phrase.Present(n) || !h.format.Put(&f.Writer, h.labels, n) {
		f.missing = true
		return
	}
	f.last = said{n, h.path.shape, f.last.n + 1}
}

// group is left out whole when a fact in it is not recorded.
type group struct{ ops []op }

func (g *group) run(f *filler, o *frame) {
	mark, missing := f.Mark(), f.missing
	f.missing = false
	if f.each(g.ops, o); f.missing {
		f.Undo(mark)
	}
	f.missing = missing
}

// styled sets words in bold or muted.
type styled struct {
	style doc.Style
	ops   []op
}

func (s *styled) run(f *filler, o *frame) {
	was := f.Style
	f.Style = s.style
	for _, p := range s.ops {
		p.run(f, o)
	}
	f.Style = was
}

// spliced are the words of a fragment, as if they stood there themselves.
type spliced struct{ ops []op }

func (s *spliced) run(f *filler, o *frame) { f.each(s.ops, o) }

// lineEnd is <br/>.
type lineEnd struct{}

func (lineEnd) run(f *filler, o *frame) {
	f.TrimEnd()
	f.Spans = append(f.Spans, doc.Span{Text: "\n"})
}

// join sets its parts side by side with words between them; a part that is empty leaves no trace.
type join struct {
	with, last string
	ops        []op
}

func (j *join) run(f *filler, o *frame) {
	was := f.join
	f.join = joint{with: j.with, last: -1}
	for _, p := range j.ops {
		p.run(f, o)
	}
	if f.join.parts > 1 && j.last != "" {
		f.Spans[f.join.last].Text = j.last
	}
	if f.join.parts == 0 {
		f.missing = true
	}
	f.join = was
}

// joint is the state of the join that is being filled.
type joint struct {
	with  string
	parts int
	last  int // index of the last separator's span
}

// part is one part of a join.
type part struct{ ops []op }

func (p *part) run(f *filler, o *frame) {
	mark, missing, at, begin := f.Mark(), f.missing, f.join, f.Begin
	before := len(f.Spans)
	f.missing = false
	if at.parts > 0 {
		with := at.with
		if with[0] == '.' && f.AtStop() {
			with = with[1:]
		}
		f.Spans = append(f.Spans, doc.Span{Text: with, Style: f.Style})
	}
	inner := f.Mark()
	f.Begin = len(f.Spans)
	f.each(p.ops, o)
	f.TrimEnd()
	f.join, f.Begin = at, begin
	if f.missing || !f.Since(inner) {
		f.Undo(mark)
	} else {
		if at.parts > 0 {
			f.join.last = before
		}
		f.join.parts++
	}
	f.missing = missing
}

// inline compiles mixed text and elements. fill is the element that holds them.
func (c *compiler) inline(kids []kid, sc *scope) []op {
	t := &inliner{c: c, sc: sc, stack: [][]op{nil}}
	for _, k := range kids {
		if k.elem != nil {
			t.flush()
			if o := c.element(k.elem, inText, sc); o != nil {
				t.put(o)
			}
			continue
		}
		t.text(k)
	}
	t.flush()
	for len(t.stack) > 1 {
		c.add(t.opened[len(t.opened)-1], "write ] where it ends, or [[ for the mark itself",
			"[ is not closed")
		t.close()
	}
	return t.stack[0]
}

// attrText compiles an attribute that may hold holes.
func (c *compiler) attrText(a attr, sc *scope) []op {
	k := kid{text: a.value, at: a.at}
	for i, r := range a.value {
		if r == '{' || r == '[' {
			k.open = append(k.open, place{a.at.file, a.at.line, a.at.col + i})
		}
	}
	return c.inline([]kid{k}, sc)
}

type inliner struct {
	c      *compiler
	sc     *scope
	stack  [][]op
	opened []place
	buf    strings.Builder
}

func (t *inliner) put(o op) {
	t.stack[len(t.stack)-1] = append(t.stack[len(t.stack)-1], o)
}

func (t *inliner) flush() {
	s := t.buf.String()
	t.buf.Reset()
	if s == "" {
		return
	}
	t.c.lint(s)
	s = t.c.words.Tie(s)
	t.put(&words{text: s, bare: strings.TrimPrefix(s, " ")})
}

func (t *inliner) close() {
	ops := t.stack[len(t.stack)-1]
	t.stack = t.stack[:len(t.stack)-1]
	t.opened = t.opened[:len(t.opened)-1]
	t.c.whole(ops)
	t.put(&group{ops})
}

func (t *inliner) text(k kid) {
	t.c.here = k.at
	open := k.open
	next := func() place {
		if len(open) == 0 {
			return k.at
		}
		p := open[0]
		open = open[1:]
		return p
	}
	s := k.text
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case (b == '{' || b == '[') && i+1 < len(s) && s[i+1] == b:
			next()
			next()
			t.buf.WriteByte(b)
			i++
		case b == '{':
			i += t.hole(s[i+1:], next())
		case b == '[':
			t.flush()
			t.opened = append(t.opened, next())
			t.stack = append(t.stack, nil)
		case b == ']' && len(t.stack) > 1:
			t.flush()
			t.close()
		case isSpace(b):
			if have := t.buf.String(); have == "" || have[len(have)-1] != ' ' {
				t.buf.WriteByte(' ')
			}
		default:
			t.buf.WriteByte(b)
		}
	}
}

// hole reads "path}" or "path as format}" and returns how many bytes it took.
func (t *inliner) hole(s string, at place) int {
	end := strings.IndexByte(s, '}')
	if end < 0 {
		t.c.add(at, "write } where it ends, or {{ for the mark itself", "{ is not closed")
		return len(s)
	}
	t.flush()
	if h := t.c.hole(strings.Join(strings.Fields(s[:end]), " "), at, t.sc); h != nil {
		t.put(h)
	}
	return end + 1
}

func (c *compiler) hole(text string, at place, sc *scope) *hole {
	name, fname, _ := strings.Cut(text, " as ")
	if name == "" || strings.Contains(name, " ") {
		c.add(at, "write {person.pronouns} or {plan.createdOn as date}",
			"%q is not the name of a fact", text)
		return nil
	}
	p, ok := c.resolve(name, at, sc)
	if !ok {
		return nil
	}
	h := &hole{path: p, at: at}
	if !c.setFormat(h, fname, at) {
		return nil
	}
	c.allowed(&p, at)
	c.mark(p.shape)
	c.prints = append(c.prints, printing{h.path, at, sc.around(&p)})
	return h
}

func buildBold(c *compiler, e *elem, in context, sc *scope) op {
	return &styled{doc.Bold, c.inline(e.kids, sc)}
}

// buildSay says a phrase of the words file that nothing is put into: "Not recorded" stands there once.
func buildSay(c *compiler, e *elem, in context, sc *scope) op {
	a, _ := e.attr("phrase")
	id, ok := phrase.Named(a.value)
	switch {
	case !ok:
		c.add(e.at, didYouMean(a.value, phrase.Names()), "there is no phrase %q", a.value)
		return nil
	case id.Holes() > 0:
		c.add(a.at, "", "the phrase %s has places that only the program fills", a.value)
		return nil
	}
	s := c.words.Tie(c.words.Said(id))
	return &words{text: s, bare: s}
}

func buildMuted(c *compiler, e *elem, in context, sc *scope) op {
	return &styled{doc.Muted, c.inline(e.kids, sc)}
}

func buildJoin(c *compiler, e *elem, in context, sc *scope) op {
	with, ok := e.attr("with")
	if !ok {
		with.value = ", "
	}
	return &join{c.words.Tie(with.value), c.words.Tie(attrOf(e, "last")), c.kids(e.kids, inJoin, sc)}
}

func buildPart(c *compiler, e *elem, in context, sc *scope) op {
	ops := c.inline(e.kids, sc)
	c.whole(ops)
	return &part{ops}
}

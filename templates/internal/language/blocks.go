package language

import (
	"slices"
	"strconv"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/templates/internal/phrase"
)

// The builders and ops of blocks. Each op fills a frame of its own and leaves one block, or none if
// nothing in it is recorded: no heading stands over nothing, no table is empty.

// block makes an op out of a function that fills one frame.
type block func(f *filler, o *frame)

func (b block) run(f *filler, o *frame) { b(f, o) }

func buildTitle(c *compiler, e *elem, in context, sc *scope) op {
	ops := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		o.blocks = append(o.blocks, doc.Heading{Title: f.label(ops)})
	})
}

func buildSection(c *compiler, e *elem, in context, sc *scope) op {
	e = c.section(e)
	title := c.need(e, "title", sc)
	var cond *choice
	if _, ok := e.attr("has"); ok {
		cond = &choice{}
		if !c.condition(cond, e, sc) {
			return nil
		}
		sc = sc.knowing(cond.known()...).when(cond.term())
	}
	beside := c.may(e, "beside", sc)
	c.sections++
	c.begun = true
	kids := c.kids(e.kids, inDocument, sc)
	c.sections--
	newPage, keep, plain := e.is("new-page"), e.is("keep"), e.is("plain")
	return block(func(f *filler, o *frame) {
		if cond != nil && !cond.holds(f) {
			return
		}
		in := f.inner(kids)
		heading, ok := f.over(title, &in)
		if !ok {
			return
		}
		o.blocks = append(o.blocks, doc.Section{
			Heading: heading, Beside: f.beside(beside), NewPage: newPage && !f.Copied(), Keep: keep, Plain: plain, Blocks: in.blocks,
		})
	})
}

func buildSubsection(c *compiler, e *elem, in context, sc *scope) op {
	title := c.need(e, "title", sc)
	kids := c.kids(e.kids, inDocument, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if heading, ok := f.over(title, &in); ok {
			o.blocks = append(o.blocks, doc.Section{Heading: heading, Blocks: in.blocks})
		}
	})
}

func buildKeep(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inDocument, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.blocks) > 0 {
			o.blocks = append(o.blocks, doc.Keep{Blocks: in.blocks})
		}
	})
}

func buildPara(c *compiler, e *elem, in context, sc *scope) op {
	ops := c.textOf(e, sc)
	return block(func(f *filler, o *frame) {
		if t, ok := f.text(ops); ok {
			o.blocks = append(o.blocks, doc.Para{Text: t})
		}
	})
}

func buildCallout(c *compiler, e *elem, in context, sc *scope) op {
	ops, staff := c.textOf(e, sc), e.is("staff")
	return block(func(f *filler, o *frame) {
		if t, ok := f.text(ops); ok {
			o.blocks = append(o.blocks, doc.Callout{Text: t, Staff: staff})
		}
	})
}

func buildFacts(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inFacts, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.facts) > 0 {
			o.blocks = append(o.blocks, doc.Facts{Rows: in.facts})
		}
	})
}

// beside fills words beside a heading; copies for others have none, because they have no forms.
func (f *filler) beside(ops []op) doc.Text {
	if ops == nil || f.Copied() {
		return nil
	}
	return f.label(ops)
}

// over fills the heading over blocks. It stands over nothing only where it says a fact of the record
// itself: then the page says that no more is recorded.
func (f *filler) over(title []op, in *frame) (doc.Text, bool) {
	heading := f.label(title)
	if len(in.blocks) > 0 {
		return heading, true
	}
	if !speaks(heading) {
		return nil, false
	}
	in.blocks = []doc.Block{doc.Para{Text: f.nothing(nil)}}
	return heading, true
}

// speaks reports whether a text says a fact of the record.
func speaks(t doc.Text) bool {
	return slices.ContainsFunc(t, func(s doc.Span) bool {
		return s.Origin.Pointer != "" && s.Origin.Record != "profile"
	})
}

// nothing are the words if no more is recorded, or no more is shown to this reader.
func (f *filler) nothing(empty []op) doc.Text {
	switch {
	case f.copied:
		return f.Made(phrase.NotInCopy)
	case empty != nil:
		return f.label(empty)
	}
	return f.Made(phrase.NotRecorded)
}

// buildFact makes a row. Where nothing of its key is recorded the words of "or" stand there. A row
// whose key says a fact of the record stands, with the words of "empty", although nothing else is
// recorded; a code that is only the heading of its lines goes with them.
func buildFact(c *compiler, e *elem, in context, sc *scope) op {
	from := len(c.prints)
	or, empty := c.may(e, "or", sc), c.may(e, "empty", sc)
	key, value, required := c.need(e, "key", sc), c.value(e, sc), e.is("required")
	heading, apart := e.is("heading"), e.is("apart")
	if heading {
		c.codesAlone(key, e)
	}
	parts := partsOf(c.prints[from:])
	return block(func(f *filler, o *frame) {
		in := f.inner(value)
		k := f.label(key)
		if len(in.lines) == 0 {
			if !(required && !f.keptBack(parts) || !heading && speaks(k)) {
				return
			}
			in.lines = []doc.Text{f.nothing(empty)}
		}
		if len(k) == 0 {
			k = f.label(or)
		}
		if !apart {
			in.lines = f.runOn(in.lines)
		}
		o.facts = append(o.facts, doc.Fact{Key: k, Value: in.lines})
	})
}

// runOn makes one line of several, each a sentence of its own.
func (f *filler) runOn(lines []doc.Text) []doc.Text {
	if len(lines) < 2 {
		return lines
	}
	one := f.Make(func() {
		for i, line := range lines {
			if i > 0 && f.AtStop() {
				f.Own(" ")
			} else if i > 0 {
				f.Own(". ")
			}
			f.Spans = append(f.Spans, line...)
		}
	})
	return []doc.Text{one}
}

// partsOf returns the parts of the record that places are for, as care.Kept names them.
func partsOf(places []printing) (parts []string) {
	for _, p := range places {
		for _, name := range append(p.path.shape.Sources, p.path.shape.Path) {
			first, _, _ := strings.Cut(name, ".")
			parts = append(parts, "/"+strings.TrimSuffix(first, "[]"))
		}
	}
	return parts
}

// keptBack reports whether the absence of those parts says nothing: on copies nothing does.
func (f *filler) keptBack(parts []string) bool {
	return f.copied || slices.ContainsFunc(f.In.Kept, func(k string) bool { return slices.Contains(parts, k) })
}

// codesAlone refuses a heading with words of the record in it: only a code may go with its lines.
func (c *compiler) codesAlone(key []op, e *elem) {
	for _, h := range placesIn(key, nil) {
		if !phrase.IsCode(h.path.shape) {
			a, _ := e.attr("key")
			c.add(a.at, "", "%s is no code: it is lost where nothing else is recorded", h.path.name)
		}
	}
}

// value compiles the content of an element that holds lines, or words that make one line.
func (c *compiler) value(e *elem, sc *scope) []op {
	if c.holds(e, "line") {
		return c.kids(e.kids, inValue, sc)
	}
	return []op{c.line(c.textOf(e, sc))}
}

func (c *compiler) line(ops []op) op {
	return block(func(f *filler, o *frame) {
		if t, ok := f.text(ops); ok {
			o.lines = append(o.lines, t)
		}
	})
}

func buildLine(c *compiler, e *elem, in context, sc *scope) op { return c.line(c.textOf(e, sc)) }

func buildGoals(c *compiler, e *elem, in context, sc *scope) op {
	kids := c.kids(e.kids, inGoals, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.goals) > 0 {
			o.blocks = append(o.blocks, doc.Goals{Goals: in.goals})
		}
	})
}

func buildGoal(c *compiler, e *elem, in context, sc *scope) op {
	label, said := c.need(e, "label", sc), c.need(e, "words", sc)
	kids := c.kids(e.kids, inGoal, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		w, ok := f.text(said)
		if !ok {
			w = f.Made(phrase.NotRecorded)
		}
		if ok || len(in.facts) > 0 {
			o.goals = append(o.goals, doc.Goal{Label: f.label(label), Words: w, Rows: in.facts})
		}
	})
}

func buildNeeds(c *compiler, e *elem, in context, sc *scope) op {
	when, again := c.need(e, "when", sc), c.need(e, "again", sc)
	kids := c.kids(e.kids, inNeeds, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.needs) == 0 {
			return
		}
		block := doc.Needs{Again: f.label(again), Needs: in.needs}
		if slices.ContainsFunc(in.needs, timed) {
			block.When = f.label(when)
		}
		o.blocks = append(o.blocks, block)
	})
}

// timed reports whether anything under a need has a day or a state of play.
func timed(n doc.Need) bool {
	return slices.ContainsFunc(n.Groups, func(g doc.Group) bool {
		return slices.ContainsFunc(g.Actions, func(a doc.Action) bool { return len(a.When)+len(a.State) > 0 })
	})
}

func buildNeed(c *compiler, e *elem, in context, sc *scope) op {
	head := c.need(e, "head", sc)
	kids := c.kids(e.kids, inNeed, sc)
	return block(func(f *filler, o *frame) {
		h, ok := f.text(head)
		if !ok {
			h = f.Made(phrase.NotRecorded)
		}
		in := f.inner(kids)
		if ok || len(in.groups)+len(in.facts) > 0 {
			o.needs = append(o.needs, doc.Need{Head: h, Views: in.facts, Groups: in.groups})
		}
	})
}

func buildGroup(c *compiler, e *elem, in context, sc *scope) op {
	who := c.need(e, "who", sc)
	kids := c.kids(e.kids, inGroup, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.actions) == 0 {
			return
		}
		o.groups = append(o.groups, doc.Group{Who: f.label(who), Actions: in.actions})
	})
}

func buildAction(c *compiler, e *elem, in context, sc *scope) op {
	what, when, state := c.inner(e, "what", sc), c.inner(e, "due", sc), c.inner(e, "state", sc)
	for _, k := range e.kids {
		if k.elem != nil && k.elem.name != "what" && k.elem.name != "due" && k.elem.name != "state" {
			c.add(k.elem.at, "", "<action> holds <what>, <due> and <state> alone")
		}
	}
	return block(func(f *filler, o *frame) {
		var a doc.Action
		var ok [3]bool
		a.What, ok[0] = f.text(what)
		a.When, ok[1] = f.text(when)
		a.State, ok[2] = f.text(state)
		if ok == [3]bool{} {
			return
		}
		if !ok[0] {
			a.What = f.Made(phrase.NotRecorded)
		}
		o.actions = append(o.actions, a)
	})
}

// inner compiles the text of the child element of that name; none if it is absent.
func (c *compiler) inner(e *elem, name string, sc *scope) []op {
	for _, k := range e.kids {
		if k.elem != nil && k.elem.name == name {
			c.noAttrs(k.elem)
			return c.textOf(k.elem, sc)
		}
	}
	return nil
}

func buildList(c *compiler, e *elem, in context, sc *scope) op {
	mark, ok := map[string]doc.Mark{"": doc.Bullet, "bullet": doc.Bullet, "tick": doc.Tick,
		"cross": doc.Cross}[attrOf(e, "mark")]
	if !ok {
		c.add(e.at, "", "mark is bullet, tick or cross")
	}
	kids := c.kids(e.kids, inList, sc)
	return block(func(f *filler, o *frame) {
		in := f.inner(kids)
		if len(in.lines) > 0 {
			o.blocks = append(o.blocks, doc.List{Mark: mark, Items: in.lines})
		}
	})
}

func attrOf(e *elem, name string) string {
	a, _ := e.attr(name)
	return a.value
}

func (c *compiler) number(e *elem, name string, least, most, otherwise int) int {
	a, ok := e.attr(name)
	if !ok {
		return otherwise
	}
	n, err := strconv.Atoi(a.value)
	if err != nil || n < least || n > most {
		c.add(a.at, "", "%s is a number from %d to %d", name, least, most)
		return otherwise
	}
	return n
}

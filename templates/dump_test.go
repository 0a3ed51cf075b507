package templates

import (
	"fmt"
	"slices"
	"strings"

	"cpadoc/render/doc"
)

// dump writes a document as text for golden files: one line for each line of words, with the kind
// of block before it. Facts stand between ‹ ›.
func dump(d *doc.Doc) string {
	w := &dumper{}
	w.line("document", doc.Text{{Text: d.Kind + " " + d.Code + " | " + d.Title}})
	w.line("banner", d.Banner.Name)
	for _, t := range d.Banner.Identity {
		w.line("banner", t)
	}
	w.line("banner", d.Banner.Document)
	w.line("banner", d.Banner.Version)
	f := d.Footer
	for _, t := range [][]doc.Span{f.Team, f.Sample, f.Marking, f.AsAt, f.Code, f.Profile} {
		w.line("footer", t)
	}
	w.blocks(d.Blocks)
	return w.b.String()
}

type dumper struct {
	b        strings.Builder
	depth    int
	sections int // that stand around what is dumped
}

func (w *dumper) line(kind string, t doc.Text) {
	if len(t) == 0 {
		return
	}
	fmt.Fprintf(&w.b, "%s%s: %s\n", strings.Repeat("  ", w.depth), kind, plain(t))
}

// plain returns the words of a text; facts are marked, and so is what does not break.
func plain(t doc.Text) string {
	var b strings.Builder
	for _, s := range t {
		words := strings.NewReplacer("\u00a0", "~", "\u2011", "-", "\n", "⏎").Replace(s.Text)
		switch {
		case s.Origin.Pointer == "":
			b.WriteString(words)
		case s.Value:
			b.WriteString("‹" + words + "›")
		default:
			b.WriteString("«" + words + "»")
		}
	}
	return b.String()
}

func (w *dumper) facts(rows []doc.Fact) {
	for _, r := range rows {
		w.line("fact", r.Key)
		w.depth++
		for _, v := range r.Value {
			w.line("-", v)
		}
		w.depth--
	}
}

func (w *dumper) blocks(bs []doc.Block) {
	for _, b := range bs {
		w.block(b)
	}
}

func (w *dumper) inside(f func()) {
	w.depth++
	f()
	w.depth--
}

func (w *dumper) block(b doc.Block) {
	switch b := b.(type) {
	case doc.Masthead:
		w.line("masthead", b.Organisation)
		w.line("masthead", b.Team)
	case doc.Heading:
		w.line("title", b.Title)
		w.line("aside", b.Aside)
		w.line("status", b.Status)
	case doc.HelpBoxes:
		for _, h := range []doc.HelpBox{b.A, b.B} {
			w.line("help", append(append(doc.Text{}, h.Label...), append(doc.Text{{Text: " "}}, h.Number...)...))
			for _, n := range h.Notes {
				w.line("help note", n)
			}
		}
	case doc.Section:
		w.section(b)
	case doc.Para:
		w.para(b.Text)
	case doc.Facts:
		w.facts(b.Rows)
	case doc.Goals:
		for _, g := range b.Goals {
			w.line("goal", g.Label)
			w.inside(func() { w.line("words", g.Words); w.facts(g.Rows) })
		}
	case doc.Needs:
		for _, n := range b.Needs {
			w.need(n)
		}
	case doc.Table:
		w.table(b)
	case doc.List:
		for _, i := range b.Items {
			w.line([]string{"bullet", "tick", "cross"}[b.Mark], i)
		}
	case doc.Callout:
		w.line("callout", b.Text)
	default:
		w.form(b)
	}
}

// section dumps a section; one in a section stands level with its blocks.
func (w *dumper) section(s doc.Section) {
	if w.sections > 0 && !s.Plain {
		w.line("subheading", s.Heading)
		w.blocks(s.Blocks)
		return
	}
	w.line("section", s.Heading)
	w.sections++
	w.inside(func() { w.blocks(s.Blocks) })
	w.sections--
}

// half dumps a section beside another.
func (w *dumper) half(s doc.Section) {
	kind := "half"
	if w.sections > 0 {
		kind = "half within"
	}
	w.line(kind, s.Heading)
	w.inside(func() { w.blocks(s.Blocks) })
}

// para dumps running text, [ ] for an empty box in it.
func (w *dumper) para(t doc.Text) {
	i := slices.IndexFunc(t, func(s doc.Span) bool { return s.Style == doc.Box })
	if i < 0 {
		w.line("para", t)
		return
	}
	t = slices.Clone(t)
	t[i].Text = "[ ] "
	w.line("inline", t)
}

func (w *dumper) need(n doc.Need) {
	w.line("need", n.Head)
	w.inside(func() {
		w.facts(n.Views)
		for _, g := range n.Groups {
			w.line("who", g.Who)
			w.inside(func() {
				for _, a := range g.Actions {
					w.line("what", a.What)
					w.line("when", a.When)
					w.line("state", a.State)
				}
			})
		}
	})
}

func (w *dumper) table(t doc.Table) {
	var heads []string
	for _, c := range t.Cols {
		heads = append(heads, plain(c.Head))
	}
	w.line("table", doc.Text{{Text: strings.Join(heads, " | ")}})
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r {
			cells = append(cells, plain(c.Text))
		}
		w.line("row", doc.Text{{Text: strings.Join(cells, " | ")}})
	}
	w.line("last", t.Last)
}

func (w *dumper) form(b doc.Block) {
	switch b := b.(type) {
	case doc.Ticks:
		w.line("ticks", b.Label)
		for _, o := range b.Options {
			w.line("[ ]", o)
		}
	case doc.WriteIn:
		w.line([]string{fmt.Sprintf("write in %d", b.Lines), "fill", "field"}[b.Place], b.Label)
		for _, r := range b.Recorded {
			w.line("recorded", r)
		}
	case doc.DateCells:
		w.line("date", b.Label)
		w.line("recorded", b.Recorded)
	case doc.Signature:
		w.line("sign", append(append(append(doc.Text{}, b.Name...), doc.Text{{Text: " / "}}...), b.Role...))
		w.line("recorded", b.Recorded)
	case doc.Beside:
		for _, half := range []doc.Block{b.Left, b.Right} {
			if s, ok := half.(doc.Section); ok {
				w.half(s)
			} else {
				w.block(half)
			}
		}
	case doc.Keep:
		w.blocks(b.Blocks)
	default:
		if !w.crisis(b) && !w.letter(b) {
			panic(fmt.Sprintf("dump: %T", b))
		}
	}
}

func joined(t doc.Text) string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

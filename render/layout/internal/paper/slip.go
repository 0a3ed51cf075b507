package paper

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// Slip sets the slip on the last third of the last page, or the next one where the letter
// reaches down into it. Where that has no room for it, and in large print, it has a page of its
// own without a cut line, and is never parted: in the largest print its type yields.
func (l *Letter) Slip(b *doc.ReplySlip) {
	s := l.draw.Sheet
	before := l.flow.Mark()
	first := len(l.flow.Strips)
	cut := s.CutY
	if b.Tall {
		cut = s.TallY
	}
	at := cut + s.SlipY
	if s.Columns {
		from := len(l.draw.Items)
		l.cutLine(b.Cut)
		l.slipWords(from, b)
		if first < len(l.flow.Strips) && at+l.flow.Height(first) <= l.flow.Room.Bottom {
			l.flow.Strips[first].At, l.flow.Strips[first].Limit = at, cut-s.SlipText
			l.flow.Bind(first, flow.Stuck)
			return
		}
		l.flow.Back(before)
	}
	if !l.slipWhole(b, append([]*style.Sheet{s}, s.SmallerPrint()...)) {
		l.flow.Fresh = true
		l.slipWords(len(l.draw.Items), b)
	}
}

// slipWhole sets the slip on a page of its own in the first of some sheets in which it is no longer than that.
func (l *Letter) slipWhole(b *doc.ReplySlip, sheets []*style.Sheet) bool {
	s, first, before := l.draw.Sheet, len(l.flow.Strips), l.flow.Mark()
	for _, sheet := range sheets {
		l.flow.Fresh, l.draw.Sheet = true, sheet
		l.slipWords(len(l.draw.Items), b)
		if l.draw.Sheet = s; l.flow.Height(first) <= l.flow.Room.Page() {
			l.flow.Bind(first, flow.Stuck)
			return true
		}
		l.flow.Back(before)
	}
	return false
}

// cutLine adds the dashed line above the slip, from edge to edge but for its words.
func (l *Letter) cutLine(words doc.Text) {
	s := l.draw.Sheet
	h := typeset.Plain(s.Caption).In(s.Ink)
	end := style.Unit(0)
	wide := typeset.Across(words, h)
	if !typeset.Empty(words) && wide <= s.Width && !typeset.Broken(words) {
		l.draw.Dashed(s.CutRule, 0, -s.SlipY, s.Left, 0)
		l.draw.Set(words, s.Left, s.Width, -s.SlipY-s.CutUp, h, page.Artifact)
		end = s.Left + wide + s.CutGap
	}
	l.draw.Dashed(s.CutRule, end, -s.SlipY, s.W-end, 0)
}

// slipWords sets the slip. The items since from, the cut line, go with its head.
func (l *Letter) slipWords(from int, b *doc.ReplySlip) {
	s := l.draw.Sheet
	wide := *s
	wide.ParaW = s.Width // a slip is no letter: its lines are short or to be filled
	l.draw.Sheet = &wide
	defer func() { l.draw.Sheet = s }()
	l.body.Nested(func() {
		if !typeset.Empty(b.Title) {
			l.flow.Bookmark(b.Title, 1)
		}
		l.slipHead(from, b)
		l.flow.KeepNext(1)
		l.flow.Space(s.SlipHead)
		l.flow.Above = flow.NothingYet
		for _, inner := range b.Blocks {
			l.body.Add(inner)
		}
	})
}

// slipHead sets the slip's title and beside it, or below in large print, whose slip it is.
func (l *Letter) slipHead(from int, b *doc.ReplySlip) {
	s := l.draw.Sheet
	title := typeset.Bold(s.H2).In(s.Brand)
	h2 := l.draw.Parent
	if !typeset.Empty(b.Title) {
		h2 = l.draw.Heading(2, l.draw.Parent)
	}
	p := l.draw.Add(page.RoleP)
	h := title.Lines(l.draw.Lines(b.Title, s.HalfW, title))
	h = max(h, s.Body.Lines(l.draw.Lines(b.Reader, s.HalfW, typeset.Body(s))))
	if s.Columns && h <= s.Whole {
		l.draw.Set(b.Title, s.Left, s.HalfW, 0, title, h2)
		l.draw.Set(b.Reader, s.HalfX, s.HalfW, 0, typeset.Body(s), p)
		l.flow.Push(from, h, 1, false)
		return
	}
	l.body.Prose.Headline(b.Title, title, h2)
	l.flow.KeepNext(1)
	l.flow.Stack(b.Reader, s.Left, s.Width, typeset.Body(s), p)
}

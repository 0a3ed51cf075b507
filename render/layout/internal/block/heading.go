package block

import (
	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/flow"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// masthead sets the organisation, in bold, and the team beside the room for a logo.
func (b *Body) masthead(block doc.Masthead) {
	s := b.Draw.Sheet
	if b.Flow.Above != flow.NothingYet { // below the help boxes
		b.Flow.Space(s.Section)
	}
	from := len(b.Draw.Items)
	r := b.Flow.Row()
	w := s.Width - s.LogoW - s.Gutter
	for i, t := range []doc.Text{block.Organisation, block.Team} {
		if !typeset.Empty(t) {
			face := typeset.Typeface{Type: s.Mast, Bold: i == 0, Colour: s.Ink}
			r.Put(t, s.Left, w, face, b.Draw.Add(page.RoleP))
		}
	}
	b.Draw.Logo(block.Logo, s.Left+s.Width-s.LogoW, 0, s.LogoW, min(s.LogoH, s.MastH))
	if r.Y <= s.MastH {
		b.Flow.Push(from, s.MastH, r.Lines[0], false)
	} else {
		b.Flow.Bands(from, s.Mast.Lead, r.Lines[:1], false)
		b.Flow.Space(s.Title)
	}
	b.Flow.Above = flow.NothingYet
}

// Title sets the H1, the brand rule and the status line. The rule keeps with both.
func (b *Body) Title(block doc.Heading) {
	s := b.Draw.Sheet
	if b.Letter {
		b.letterTitle(block)
		return
	}
	if b.Flow.Above != flow.NothingYet { // below the help boxes
		b.Flow.Space(s.Section)
	}
	status := block.Status
	if !typeset.Empty(block.Title) {
		b.Flow.Bookmark(block.Title, 0)
	}
	if !b.titleAside(block) {
		status = typeset.Lined(block.Aside, block.Status)
		b.titleAlone(block.Title)
	}
	from := len(b.Draw.Items)
	b.Draw.Rule(s.BrandRule, s.Left, s.Title+s.BrandRule.W/2, s.Width)
	b.Flow.Push(from, s.Title+s.BrandRule.W, 0, false)
	if !typeset.Empty(status) {
		b.Flow.Space(s.Title)
		b.Flow.KeepNext(1)
		b.Prose.Wide(status, typeset.Body(s))
	}
	b.Flow.Above = flow.Title
}

// ruledHead sets a section's heading under a rule, with words beside it where they fit.
func (b *Body) ruledHead(t, beside doc.Text) {
	s := b.Draw.Sheet
	above := s.Section
	if b.Flow.Above == flow.Title {
		above = s.First
	}
	b.Flow.Space(above)
	b.Flow.Ruled(s.SectionRule, s.Left, s.Width)
	b.Flow.Space(s.SectionTop)
	if !typeset.Empty(t) {
		b.Flow.Bookmark(t, 1)
		if b.headBeside(t, beside) {
			beside = nil
		} else {
			b.branded(t, s.H2, 2)
		}
		b.Flow.KeepNext(3)
		b.Flow.Space(s.UnderH2)
	}
	b.Flow.Above = flow.NothingYet
	if !typeset.Empty(beside) {
		b.Prose.Para(beside)
	}
}

// headBeside sets an H2 with words at the column of values on one baseline, where both fit on a line.
func (b *Body) headBeside(t, beside doc.Text) bool {
	s := b.Draw.Sheet
	h := typeset.Bold(s.H2).In(s.Brand)
	fits := typeset.Across(t, h) <= s.KeyW && typeset.Across(beside, typeset.Body(s)) <= s.ValueW
	if !s.Columns || typeset.Empty(beside) || !fits || typeset.Broken(t) || typeset.Broken(beside) {
		return false
	}
	from := len(b.Draw.Items)
	b.Draw.Set(t, s.Left, s.KeyW, 0, h, b.Draw.Heading(2, b.Draw.Parent))
	b.Draw.Set(beside, s.MainX, s.ValueW, h.Base()-s.Body.Base(), typeset.Body(s), b.Draw.Add(page.RoleP))
	b.Flow.Push(from, h.Lead, 1, false)
	return true
}

// titleAside sets the H1 with words at its right on one baseline, where both fit on a line.
func (b *Body) titleAside(block doc.Heading) bool {
	s := b.Draw.Sheet
	h := typeset.Bold(s.H1).In(s.Brand)
	wide := typeset.Across(block.Aside, typeset.Body(s))
	fits := typeset.Across(block.Title, h)+s.Gutter+wide <= s.Width
	fits = fits && !typeset.Broken(block.Title) && !typeset.Broken(block.Aside)
	if !s.Columns || typeset.Empty(block.Title) || typeset.Empty(block.Aside) || !fits {
		return false
	}
	from := len(b.Draw.Items)
	b.Draw.Set(block.Title, s.Left, s.Width, 0, h, b.Draw.Heading(1, b.Draw.Parent))
	x, y := s.Left+s.Width-wide, h.Base()-s.Body.Base()
	b.Draw.Set(block.Aside, x, wide, y, typeset.Body(s), b.Draw.Add(page.RoleP))
	b.Flow.Push(from, h.Lead, 1, false)
	b.Flow.KeepNext(1)
	return true
}

// titleAlone sets the H1.
func (b *Body) titleAlone(t doc.Text) {
	if !typeset.Empty(t) {
		b.branded(t, b.Draw.Sheet.H1, 1)
		b.Flow.KeepNext(1)
	}
}

// branded sets a heading of level 1 or 2 in the colour of the service.
func (b *Body) branded(t doc.Text, size style.Type, level int) {
	face := typeset.Bold(size).In(b.Draw.Sheet.Brand)
	b.Prose.Headline(t, face, b.Draw.Heading(level, b.Draw.Parent))
}

// letterTitle sets the H1 of a letter, without a rule.
func (b *Body) letterTitle(block doc.Heading) {
	if !typeset.Empty(block.Title) {
		if b.Flow.Above != flow.NothingYet {
			b.Flow.Space(b.Draw.Sheet.LetterTitle)
		}
		b.Flow.Bookmark(block.Title, 0)
		b.branded(block.Title, b.Draw.Sheet.H1, 1)
		b.Flow.KeepNext(2)
		b.Flow.Above = flow.Lettered
	}
	b.Prose.Para(block.Aside)
	b.Prose.Para(block.Status)
}

// plainHead sets a section's heading without a rule.
func (b *Body) plainHead(t doc.Text) {
	if typeset.Empty(t) {
		return
	}
	switch b.Flow.Above {
	case flow.NothingYet:
	case flow.Lettered:
		b.Flow.Space(b.Draw.Sheet.LetterTitle)
	default:
		b.Flow.Space(b.Draw.Sheet.Plain)
	}
	b.Flow.Bookmark(t, 1)
	b.branded(t, b.Draw.Sheet.H2, 2)
	b.Flow.KeepNext(3)
	b.Flow.Space(b.Draw.Sheet.UnderPlain)
	b.Flow.Above = flow.NothingYet
}

package layout

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

func isLetter(d *doc.Doc) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	_, ok := d.Blocks[0].(doc.Letter)
	return ok
}

// addLetter lays out the blocks of letters.
func (f *flow) addLetter(b doc.Block) bool {
	switch b := b.(type) {
	case doc.Letter: // not the first block: its words, as they come
		f.groups(slices.Concat(b.Sender, b.Address, []doc.Text{b.ByHand}, b.Contact))
		f.para(doc.Para{Text: b.Dear})
	case doc.Closing:
		f.closing(b)
	case doc.ReplySlip:
		f.replySlip(&b)
	case doc.Fields:
		f.fields(b.Fields)
	default:
		return false
	}
	return true
}

// letterHead sets what stands on page 1 above the text, and the greeting. What does not fit into
// its place stands above the greeting in full.
func (f *flow) letterHead(b doc.Letter) {
	s := f.s
	rest := f.sender(b.Sender)
	rest = append(rest, f.window(&b)...)
	rest = append(rest, f.contact(b.Contact)...)
	for _, y := range s.Folds {
		f.rule(s.FoldRule, s.FoldX, y, s.FoldW)
	}
	f.first = slices.Clone(f.items)
	f.items = f.items[:0]
	f.firstTop = s.LetterY
	f.groups(rest)
	f.para(doc.Para{Text: b.Dear})
}

// groups sets lines as running text; an empty one parts groups.
func (f *flow) groups(texts []doc.Text) {
	before := false
	for _, t := range texts {
		if empty(t) {
			before = false
			continue
		}
		if !before {
			f.between(running)
		}
		f.stack(t, f.s.Left, f.s.ParaW, f.body(), f.elem(RoleP, f.parent))
		f.prev, before = running, true
	}
}

// sender sets the letterhead, the organisation bold, and gives the lines that have no room.
func (f *flow) sender(texts []doc.Text) (rest []doc.Text) {
	s := f.s
	y := s.HeadY
	for i, t := range given(texts...) {
		h := hand{s.Mast, i == 0, s.Ink}
		if n := f.lines(t, s.HeadW, h); len(rest) > 0 || y+h.Lines(n) > s.HeadEnd {
			rest = append(rest, t)
			continue
		}
		y += h.Lines(f.set(t, s.HeadX, s.HeadW, y, h, f.elem(RoleP, f.parent)))
	}
	return append(rest, nil)
}

// window sets the address where the window of the envelope shows it, a P for each line, or "By
// hand" there.
func (f *flow) window(b *doc.Letter) (rest []doc.Text) {
	s := f.s
	h := plain(s.Window).in(s.Ink)
	address := given(b.Address...)
	if len(address) == 0 {
		address, h = given(b.ByHand), f.body()
	} else if !empty(b.ByHand) {
		rest = append(rest, b.ByHand)
	}
	y, foot := s.WindowY, s.WindowY+s.Window.Lines(s.WindowLines)
	for _, t := range address {
		n := f.lines(t, s.WindowW, h)
		if len(rest) > 0 || y+h.Lines(n) > foot {
			rest = append(rest, t)
			continue
		}
		y += h.Lines(f.set(t, s.WindowX, s.WindowW, y, h, f.elem(RoleP, f.parent)))
	}
	return append(rest, nil)
}

// contact sets date, reference and whom to ask, group by group while they fit without a word
// broken. In large print the later groups stand above the greeting.
func (f *flow) contact(texts []doc.Text) []doc.Text {
	s := f.s
	h := plain(s.Contact).in(s.Ink)
	y := s.ContactY
	for from := 0; from < len(texts); {
		to := from
		var lines int
		fits := true
		for ; to < len(texts) && !empty(texts[to]); to++ {
			lines += f.lines(texts[to], s.ContactW, h)
			fits = fits && widestWord(texts[to], h) <= s.ContactW
		}
		if !fits || y+h.Lines(lines) > s.ContactEnd {
			return texts[from:]
		}
		for _, t := range texts[from:to] {
			y += h.Lines(f.set(t, s.ContactX, s.ContactW, y, h, f.elem(RoleP, f.parent)))
		}
		for ; to < len(texts) && empty(texts[to]); to++ {
		}
		y += h.Lead
		from = to
	}
	return nil
}

// widestWord is the width of the widest run without a space.
func widestWord(t doc.Text, h hand) (widest Unit) {
	b := breaker{bold: h.bold}
	sum := 0
	for i := range t {
		for _, r := range t[i].Text {
			if space(r) || r == '\n' {
				sum = 0
				continue
			}
			sum += advance(r, b.face(&t[i]))
			widest = max(widest, scale(sum, h.Size))
		}
	}
	return widest
}

// letterTitle sets the H1 of a letter, without a rule.
func (f *flow) letterTitle(b doc.Heading) {
	if !empty(b.Title) {
		if f.prev != nothingYet {
			f.space(f.s.LetterTitle)
		}
		f.bookmark(b.Title, 0)
		f.headline(b.Title, bold(f.s.H1).in(f.s.Brand), f.heading(1, f.parent))
		f.heads(2)
		f.prev = lettered
	}
	f.para(doc.Para{Text: b.Aside})
	f.para(doc.Para{Text: b.Status})
}

// plainHead sets a section's heading without a rule.
func (f *flow) plainHead(t doc.Text) {
	if empty(t) {
		return
	}
	switch f.prev {
	case nothingYet:
	case lettered:
		f.space(f.s.LetterTitle)
	default:
		f.space(f.s.Plain)
	}
	f.bookmark(t, 1)
	f.headline(t, bold(f.s.H2).in(f.s.Brand), f.heading(2, f.parent))
	f.heads(3)
	f.space(f.s.UnderPlain)
	f.prev = nothingYet
}

// closing ends a letter. Name and role keep with the words above the room to sign, and those with
// two lines of the letter.
func (f *flow) closing(b doc.Closing) {
	s := f.s
	f.space(s.Close)
	f.holdBefore()
	first := len(f.strips)
	f.stack(b.Words, s.Left, s.Width, f.body(), f.elem(RoleP, f.parent))
	f.heads(1)
	if !f.signedLetter(&b) {
		f.space(s.CloseSign)
		f.stack(b.Name, s.Left, s.Width, f.label(), f.elem(RoleP, f.parent))
		f.stack(b.Role, s.Left, s.Width, f.body(), f.elem(RoleP, f.parent))
		f.prev = running
		f.para(doc.Para{Text: b.Aside})
	}
	if f.height(first) <= s.Whole {
		f.bind(first, firm)
	}
	f.prev = running
}

// signedLetter sets the room to sign with name and role, and at its foot in the right half the
// words beside it; false in large print and where they are too many.
func (f *flow) signedLetter(b *doc.Closing) bool {
	s := f.s
	if !s.Columns {
		return false
	}
	saved := *f
	from := len(f.items)
	y := s.CloseSign
	y += s.Body.Lines(f.set(b.Name, s.Left, s.HalfW, y, f.label(), f.elem(RoleP, f.parent)))
	y += s.Body.Lines(f.set(b.Role, s.Left, s.HalfW, y, f.body(), f.elem(RoleP, f.parent)))
	at := max(0, y-s.Body.Lines(f.lines(b.Aside, s.HalfW, f.body())))
	if !empty(b.Aside) {
		n := f.set(b.Aside, s.HalfX, s.HalfW, at, f.body(), f.elem(RoleP, f.parent))
		y = max(y, at+s.Body.Lines(n))
	}
	if y > s.Whole {
		*f = saved
		return false
	}
	f.push(from, y, 1, true)
	return true
}

// replySlip sets the slip on the last third of the last page, or the next one where the letter
// reaches down into it. Where that has no room for it, and in large print, it has a page of its
// own without a cut line.
func (f *flow) replySlip(b *doc.ReplySlip) {
	s := f.s
	saved := *f
	first := len(f.strips)
	cut := s.CutY
	if b.Tall {
		cut = s.TallY
	}
	at := cut + s.SlipY
	if s.Columns {
		from := len(f.items)
		f.cutLine(b.Cut)
		f.slipWords(from, b)
		if first < len(f.strips) && at+f.height(first) <= f.bottom {
			f.strips[first].at, f.strips[first].limit = at, cut-s.SlipText
			f.bind(first, stuck)
			return
		}
		*f = saved
	}
	f.fresh = true
	f.slipWords(len(f.items), b)
}

// cutLine adds the dashed line above the slip, from edge to edge but for its words.
func (f *flow) cutLine(words doc.Text) {
	s := f.s
	h := plain(s.Caption).in(s.Ink)
	end := Unit(0)
	if wide := across(words, h); !empty(words) && wide <= s.Width && !broken(words) {
		f.dashed(s.CutRule, 0, -s.SlipY, s.Left, 0)
		f.set(words, s.Left, s.Width, -s.SlipY-s.CutUp, h, Artifact)
		end = s.Left + wide + s.CutGap
	}
	f.dashed(s.CutRule, end, -s.SlipY, s.W-end, 0)
}

// dashed adds a dashed line.
func (f *flow) dashed(l style.Line, x, y, w, h Unit) {
	f.items = append(f.items, Item{
		Kind: Rule, Dashed: true, Colour: l.C, Fill: None, Elem: Artifact, X: x, Y: y, W: w, H: h, Size: l.W,
	})
}

// slipWords sets the slip. The items since from, the cut line, go with its head.
func (f *flow) slipWords(from int, b *doc.ReplySlip) {
	s := f.s
	wide := *s
	wide.ParaW = s.Width // a slip is no letter: its lines are short or to be filled
	f.s = &wide
	defer func() { f.s = s }()
	f.depth++
	f.within(f.elem(RoleSect, f.parent), func() {
		if !empty(b.Title) {
			f.bookmark(b.Title, 1)
		}
		f.slipHead(from, b)
		f.heads(1)
		f.space(s.SlipHead)
		f.prev = nothingYet
		for _, inner := range b.Blocks {
			f.add(inner)
		}
	})
	f.depth--
}

// slipHead sets the slip's title and beside it, or below in large print, whose slip it is.
func (f *flow) slipHead(from int, b *doc.ReplySlip) {
	s := f.s
	title := bold(s.H2).in(s.Brand)
	h2 := f.parent
	if !empty(b.Title) {
		h2 = f.heading(2, f.parent)
	}
	p := f.elem(RoleP, f.parent)
	h := title.Lines(f.lines(b.Title, s.HalfW, title))
	h = max(h, s.Body.Lines(f.lines(b.Reader, s.HalfW, f.body())))
	if s.Columns && h <= s.Whole {
		f.set(b.Title, s.Left, s.HalfW, 0, title, h2)
		f.set(b.Reader, s.HalfX, s.HalfW, 0, f.body(), p)
		f.push(from, h, 1, false)
		return
	}
	f.headline(b.Title, title, h2)
	f.heads(1)
	f.stack(b.Reader, s.Left, s.Width, f.body(), p)
}

// fields sets labels with lines to write on, two side by side.
func (f *flow) fields(all []doc.Field) {
	for i := 0; i < len(all); i++ {
		if f.s.Columns && i+1 < len(all) && f.twoFields(all[i], all[i+1]) {
			i++
			continue
		}
		f.between(fielded)
		f.stack(all[i].Label, f.s.Left, f.s.Width, f.body(), f.elem(RoleP, f.parent))
		f.heads(1)
		f.ruledLines(max(all[i].Lines, 1), f.s.Left, f.s.Width)
		f.prev = fielded
	}
}

// twoFields sets two fields side by side, their lines level; false where their labels are too many.
func (f *flow) twoFields(a, b doc.Field) bool {
	s := f.s
	na, nb := f.lines(a.Label, s.HalfW, f.body()), f.lines(b.Label, s.HalfW, f.body())
	high := s.Body.Lines(max(na, nb))
	lines := max(a.Lines, b.Lines, 1)
	if high+Unit(lines)*s.WritePitch > s.Whole {
		return false
	}
	f.between(fielded)
	from := len(f.items)
	f.set(a.Label, s.Left, s.HalfW, high-s.Body.Lines(na), f.body(), f.elem(RoleP, f.parent))
	f.set(b.Label, s.HalfX, s.HalfW, high-s.Body.Lines(nb), f.body(), f.elem(RoleP, f.parent))
	for i := range lines {
		y := high + Unit(i+1)*s.WritePitch - s.WriteRule.W/2
		if i < max(a.Lines, 1) {
			f.rule(s.WriteRule, s.Left, y, s.HalfW)
		}
		if i < max(b.Lines, 1) {
			f.rule(s.WriteRule, s.HalfX, y, s.HalfW)
		}
	}
	f.push(from, high+Unit(lines)*s.WritePitch, max(na, nb), true)
	f.prev = fielded
	return true
}

// tickFour sets up to four boxes in one row; false where a label needs a second line.
func (f *flow) tickFour(b doc.Ticks) bool {
	s := f.s
	if len(b.Options) > len(s.FourX) {
		return false
	}
	for i, t := range b.Options {
		end := s.Left + s.Width
		if i+1 < len(s.FourX) {
			end = s.FourX[i+1]
		}
		if broken(t) || s.FourX[i]+s.TickX+across(t, f.body()) > end {
			return false
		}
	}
	from := len(f.items)
	l := f.elem(RoleL, f.parent)
	for i, t := range b.Options {
		f.tickAt(t, s.FourX[i], 0, s.Width, l)
	}
	f.push(from, s.TickPitch, 1, true)
	return true
}

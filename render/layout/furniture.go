package layout

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/render/style"
)

// furniture is what stands on every page: the banner above and the footer below. Both grow where
// their words need more lines; the body has what is left.
type furniture struct {
	banner      []Item
	top, bottom Unit // of the body
	rows        []footRow
	widest      int // page number that room is kept for
	number      int // which item of the footer is the page number
	items       int // of the footer, without its rule
	footY       Unit
	count       int         // of pages
	spill       []doc.Block // words that the banner or the footer cannot hold
	spillEnd    []doc.Block
}

// footRow is one pair of the footer: left may run up to the right part.
type footRow struct {
	left, right doc.Text
	page        bool // right is "Page x of y"
}

// widestCheck stands for the check code until it is known.
const widestCheck = "00000000"

func (f *flow) furniture(d *doc.Doc, widest int) *furniture {
	m := &furniture{widest: widest}
	f.banner(m, &d.Banner)
	m.rows = footRows(d, f.s, widestCheck)
	f.footer(m)
	m.banner = slices.Clone(f.items)
	for i := range m.banner {
		m.banner[i].Part, m.banner[i].Elem = Header, Artifact
	}
	f.items = f.items[:0]
	return m
}

// banner sets the identity box. A name longer than its line wraps and the box grows; one that
// would take the page away from the body stands in full at the head of the first page.
func (f *flow) banner(m *furniture, b *doc.Banner) {
	s := f.s
	x := s.Left + s.BannerX
	width := s.Width - 2*s.BannerX
	var lines bannerLines
	if s.Columns {
		lines = f.bannerSides(b, x, width)
	} else {
		lines = f.bannerStack(b, x, width)
	}
	h := max(s.BannerH, lines.end+s.BannerH-lines.usual)
	most := f.bannerMost()
	if h > most {
		m.spill = append(m.spill, doc.Para{Text: joined(append([]doc.Text{b.Name}, texts(b.Identity)...)...)})
		m.spill = append(m.spill, doc.Para{Text: joined(b.Document, b.Copy, b.Version)})
		h = most
		f.items = slices.DeleteFunc(f.items, func(i Item) bool {
			return i.Y > s.BannerY+h-s.BannerTop
		})
	}
	f.box(s.BannerBox, None, s.Left, s.BannerY, s.Width, h)
	m.top = s.BannerY + h + s.BannerGap
}

// bannerMost is how high the banner may be: half of the page without the least body.
func (f *flow) bannerMost() Unit {
	if f.card {
		return f.s.CardBannerMost
	}
	return (f.s.H-f.s.BodyMin)/2 - f.s.BannerY
}

// bannerLines is where the words of a banner end and where they usually do, from its top.
type bannerLines struct{ end, usual Unit }

// bannerSides sets name and identity left, document and version in a block at the right that is as
// narrow as its longest line.
func (f *flow) bannerSides(b *doc.Banner, x, width Unit) bannerLines {
	s := f.s
	y := s.BannerY + s.BannerTop
	doct, version := bold(s.Identity), plain(s.Identity)
	side := min(max(across(b.Document, doct), across(b.Copy, doct), across(b.Version, version)), s.BannerSide)
	left := width
	if side > 0 {
		left -= side + s.Gutter
	}
	at := y + s.BannerName.Lines(max(1, f.set(b.Name, x, left, y, bold(s.BannerName), Artifact)))
	end := f.parts(b.Identity, x, left, at)
	n := f.set(b.Document, x+width-side, side, y, doct, Artifact)
	n += f.set(b.Copy, x+width-side, side, y+s.Identity.Lines(n), doct, Artifact)
	n += f.set(b.Version, x+width-side, side, y+s.Identity.Lines(n), version, Artifact)
	end = max(end, y+s.Identity.Lines(n))
	return bannerLines{end - s.BannerY, s.BannerTop + s.BannerName.Lead + s.Identity.Lead}
}

// bannerStack sets name, identity, and document with version in lines of their own.
func (f *flow) bannerStack(b *doc.Banner, x, width Unit) bannerLines {
	s := f.s
	y := s.BannerY + s.BannerTop
	y += s.BannerName.Lines(max(1, f.set(b.Name, x, width, y, bold(s.BannerName), Artifact)))
	y = f.parts(b.Identity, x, width, y)
	n := f.set(onOneLine(b.Document, b.Version), x, width, y, plain(s.Identity), Artifact)
	n += f.set(b.Copy, x, width, y+s.Identity.Lines(n), bold(s.Identity), Artifact)
	y += s.Identity.Lines(n)
	return bannerLines{y - s.BannerY, s.BannerTop + s.BannerName.Lead + s.Identity.Lines(2)}
}

// parts sets the parts of the identity line, which never part themselves where they fit a line,
// and gives where they end.
func (f *flow) parts(parts [][]doc.Span, x, width, y Unit) Unit {
	s := f.s
	h := plain(s.Identity)
	at := Unit(0)
	for _, p := range parts {
		if empty(p) {
			continue
		}
		wide := across(p, h)
		if at > 0 && at+wide > width {
			at, y = 0, y+h.Lead
		}
		n := f.set(p, x+at, width-at, y, h, Artifact)
		y += h.Lines(n - 1)
		at += wide + s.BannerPart
	}
	return y + h.Lead
}

// onOneLine is document and version in one line: "Care plan, version 3, 4 March 2026". Only the
// template's own words change their first letter.
func onOneLine(document, version doc.Text) doc.Text {
	if empty(document) || empty(version) {
		return joined(document, version)
	}
	all := append(append(doc.Text{}, document...), doc.Span{Text: ", "})
	at := len(all)
	all = append(all, version...)
	if all[at].Origin == (doc.Origin{}) {
		all[at].Text = lowerFirst(all[at].Text)
	}
	return all
}

func lowerFirst(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' || utf8.RuneCountInString(s) < 2 {
		return s
	}
	return string(s[0]+'a'-'A') + s[1:]
}

func texts(parts [][]doc.Span) []doc.Text {
	all := make([]doc.Text, len(parts))
	for i, p := range parts {
		all[i] = p
	}
	return all
}

// footRows are the pairs of the footer. Large print parts them into four and names the profile
// only where it fits beside the check code.
func footRows(d *doc.Doc, s *style.Sheet, check string) []footRow {
	t := &d.Footer
	sample := bolded(t.Sample)
	if s.Columns {
		code := doc.Text{{Text: doc.CheckWords + " " + check}}
		return []footRow{
			{left: joined(t.Team, sample), page: true},
			{left: t.Marking, right: t.Code},
			{left: joined(t.AsAt, code), right: t.Profile},
		}
	}
	last := footRow{left: joined(doc.Text{{Text: doc.CheckWords + " " + check + "."}}, sample)}
	h := plain(s.Foot)
	if across(last.left, h)+s.FootEdge+across(t.Profile, h) <= s.Width {
		last.right = t.Profile
	}
	short := doc.Text(t.Short)
	if empty(short) {
		short = doc.Text{{Text: d.Code}}
	}
	all := []footRow{
		{left: t.Team, page: true},
		{left: t.Marking, right: short},
		{left: t.AsAt},
		last,
	}
	if empty(t.AsAt) { // letters to carers and children
		all = append(all[:2], last)
	}
	return all
}

func bolded(t doc.Text) doc.Text {
	all := slices.Clone(t)
	for i := range all {
		all[i].Style = doc.Bold
	}
	return all
}

// footer measures the footer: its rule stands higher by each line more than usual. Rows that would
// take the page away from the body stand in full at the end of the document.
func (f *flow) footer(m *furniture) {
	s := f.s
	from := len(f.items)
	n := f.footLines(m.rows, m, 0, m.widest)
	m.items = len(f.items) - from
	f.items = f.items[:from]
	most, few := int((s.H-s.BodyMin)/2/s.Foot.Lead), 2
	if f.card {
		most, few = s.FootLines, 1
	}
	for i := 0; n > most && i < len(m.rows); i++ {
		r := &m.rows[i]
		if k := f.footLines(m.rows[i:i+1], m, 0, m.widest); k > few {
			code := slices.IndexFunc(r.left, func(s doc.Span) bool { return isCheck(s.Text) })
			m.spillEnd = append(m.spillEnd, doc.Para{Text: joined(without(r.left, code), r.right)})
			r.left, r.right = r.left[max(code, 0):code+1], nil
			n -= k - 1
		}
		f.items = f.items[:from]
	}
	m.footY = s.FootY - s.Foot.Lines(max(0, n-s.FootLines))
	m.bottom = m.footY - s.FootGap
}

func without(t doc.Text, at int) doc.Text {
	if at < 0 {
		return t
	}
	return slices.Concat(t[:at], t[at+1:])
}

// footLines sets the rows of the footer from y on and gives the number of lines.
func (f *flow) footLines(rows []footRow, m *furniture, y Unit, page int) (lines int) {
	s := f.s
	for _, r := range rows {
		h, rightHand := plain(s.Foot), plain(s.Foot)
		right := r.right
		wide := min(across(right, rightHand), s.HalfW)
		if r.page {
			right, rightHand = pageOf(page, m.count), bold(s.PageNumber)
			wide = across(pageOf(m.widest, m.widest), rightHand)
		}
		left := s.Width
		if wide > 0 {
			left -= wide + s.FootEdge
		}
		top := y + s.Foot.Lines(lines)
		n := f.set(r.left, s.Left, left, top, h, Artifact)
		from := len(f.items)
		if r.page {
			m.number = from
		}
		k := f.set(right, s.Left+s.Width-wide, wide, top+h.Base()-rightHand.Base(), rightHand, Artifact)
		f.flushRight(from)
		lines += max(n, k, 1)
	}
	return lines
}

// flushRight moves the lines since from to the right edge of the text.
func (f *flow) flushRight(from int) {
	for i := from; i < len(f.items); {
		end := i
		for end+1 < len(f.items) && f.items[end+1].Y == f.items[i].Y {
			end++
		}
		last := &f.items[end]
		by := f.s.Left + f.s.Width - last.X - last.W
		for ; i <= end; i++ {
			f.items[i].X += by
		}
	}
}

func pageOf(page, of int) doc.Text {
	return doc.Text{{Text: doc.PageWord + " " + strconv.Itoa(page) + " " + doc.OfWord + " " +
		strconv.Itoa(of)}}
}

package furniture

import (
	"slices"
	"unicode/utf8"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
	"cpadoc/render/style"
)

// banner sets the identity box. A name longer than its line wraps and the box grows; one that
// would take the page away from the body stands in full at the head of the first page.
func (m *Furniture) banner(b *doc.Banner) {
	s := m.draw.Sheet
	x := s.Left + s.BannerX
	width := s.Width - 2*s.BannerX
	var lines bannerLines
	if s.Columns {
		lines = m.bannerSides(b, x, width)
	} else {
		lines = m.bannerStack(b, x, width)
	}
	h := max(s.BannerH, lines.end+s.BannerH-lines.usual)
	most := m.bannerMost()
	if h > most {
		name := typeset.Joined(append([]doc.Text{b.Name}, texts(b.Identity)...)...)
		m.Before = append(m.Before, name, typeset.Joined(b.Document, b.Copy, b.Version))
		h, m.ends = most, nil
		m.draw.Items = slices.DeleteFunc(m.draw.Items, func(i page.Item) bool {
			return i.Y > s.BannerY+h-s.BannerTop
		})
	}
	m.draw.Box(s.BannerBox, style.None, s.Left, s.BannerY, s.Width, h)
	m.Top = s.BannerY + h + s.BannerGap
}

// bannerMost is how high the banner may be: half of the page without the least body.
func (m *Furniture) bannerMost() style.Unit {
	if m.card {
		return m.draw.Sheet.CardBannerMost
	}
	return (m.draw.Sheet.H-m.draw.Sheet.BodyMin)/2 - m.draw.Sheet.BannerY
}

// bannerLines is where the words of a banner end and where they usually do, from its top.
type bannerLines struct{ end, usual style.Unit }

// bannerSides sets name and identity left, document and version in a block at the right that is as
// narrow as its longest line.
func (m *Furniture) bannerSides(b *doc.Banner, x, width style.Unit) bannerLines {
	s := m.draw.Sheet
	y := s.BannerY + s.BannerTop
	bold, plain := typeset.Bold(s.Identity), typeset.Plain(s.Identity)
	side := max(typeset.Across(b.Document, bold), typeset.Across(b.Copy, bold))
	side = min(max(side, typeset.Across(b.Version, plain)), s.BannerSide)
	left := width
	if side > 0 {
		left -= side + s.Gutter
	}
	end := m.parts(b.Identity, x, left, m.name(b, x, left, y))
	n := m.set(b.Document, x+width-side, side, y, bold)
	n += m.set(b.Copy, x+width-side, side, y+s.Identity.Lines(n), bold)
	n += m.set(b.Version, x+width-side, side, y+s.Identity.Lines(n), plain)
	end = max(end, y+s.Identity.Lines(n))
	return bannerLines{end - s.BannerY, s.BannerTop + s.BannerName.Lead + s.Identity.Lead}
}

// bannerStack sets name, identity, and document with version in lines of their own.
func (m *Furniture) bannerStack(b *doc.Banner, x, width style.Unit) bannerLines {
	s := m.draw.Sheet
	y := s.BannerY + s.BannerTop
	y = m.parts(b.Identity, x, width, m.name(b, x, width, y))
	n := m.set(onOneLine(b.Document, b.Version), x, width, y, typeset.Plain(s.Identity))
	n += m.set(b.Copy, x, width, y+s.Identity.Lines(n), typeset.Bold(s.Identity))
	y += s.Identity.Lines(n)
	return bannerLines{y - s.BannerY, s.BannerTop + s.BannerName.Lead + s.Identity.Lines(2)}
}

// name sets the name, which has a line even where it is empty, and returns where it ends.
func (m *Furniture) name(b *doc.Banner, x, width, y style.Unit) style.Unit {
	s := m.draw.Sheet
	n := m.set(b.Name, x, width, y, typeset.Bold(s.BannerName))
	return y + s.BannerName.Lines(max(1, n))
}

// parts sets the parts of the identity line, which never part themselves where they fit a line,
// and returns where they end.
func (m *Furniture) parts(parts [][]doc.Span, x, width, y style.Unit) style.Unit {
	s := m.draw.Sheet
	h := typeset.Plain(s.Identity)
	at := style.Unit(0)
	for _, p := range parts {
		if typeset.Empty(p) {
			continue
		}
		wide := typeset.Across(p, h)
		if at > 0 && at+wide > width {
			at, y = 0, y+h.Lead
		}
		n := m.set(p, x+at, width-at, y, h)
		y += h.Lines(n - 1)
		at += wide + s.BannerPart
	}
	return y + h.Lead
}

// onOneLine is document and version in one line: "Care plan, version 3, 4 March 2026". Only the
// template's own words change their first letter.
func onOneLine(document, version doc.Text) doc.Text {
	if typeset.Empty(document) || typeset.Empty(version) {
		return typeset.Joined(document, version)
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

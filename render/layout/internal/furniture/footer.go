package furniture

import (
	"slices"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/style"
)

// footRow is one pair of the footer: left may run up to the right part.
type footRow struct {
	left, right doc.Text
	page        bool // right is "Page x of y"
}

// widestCheck stands for the check code until it is known.
const widestCheck = "00000000"

// footRows are the pairs of the footer, in ways of which the first that needs no further line is taken.
func footRows(d *doc.Doc, s *style.Sheet, check string) [][]footRow {
	t := &d.Footer
	sample := typeset.Bolded(t.Sample)
	if s.Columns {
		code := doc.Text{{Text: d.Words.CheckCode(check)}}
		return [][]footRow{{
			{left: typeset.Joined(t.Team, sample), page: true},
			{left: t.Marking, right: t.Code},
			{left: typeset.Joined(t.AsAt, code), right: t.Profile},
		}}
	}
	return largeRows(d, s, typeset.Joined(doc.Text{{Text: d.Words.CheckCode(check) + "."}}, sample))
}

// largeRows are the four pairs of large print, which names the profile only where it fits beside the check
// code. A team too long to stand beside the page number gives that the last line; a marking too long for a
// line runs on.
func largeRows(d *doc.Doc, s *style.Sheet, code doc.Text) [][]footRow {
	t, last := &d.Footer, footRow{left: code}
	h := typeset.Plain(s.Foot)
	if typeset.Across(last.left, h)+s.FootEdge+typeset.Across(t.Profile, h) <= s.Width {
		last.right = t.Profile
	}
	short := doc.Text(t.Short)
	if typeset.Empty(short) {
		short = doc.Text{{Text: d.Code}}
	}
	if typeset.Empty(t.AsAt) { // letters to carers and children
		return [][]footRow{
			{{left: t.Team, page: true}, {left: t.Marking, right: short}, last},
			{{left: t.Team}, {left: t.Marking, right: short}, {left: code, page: true}},
		}
	}
	return [][]footRow{
		{{left: t.Team, page: true}, {left: t.Marking, right: short}, {left: t.AsAt}, last},
		{{left: t.Team}, {left: t.Marking, right: short}, {left: t.AsAt}, {left: code, page: true}},
		{{left: t.Team, page: true}, {left: typeset.Joined(t.Marking, t.AsAt, code, short)}},
		{{left: typeset.Joined(t.Team, t.Marking)}, {left: typeset.Joined(t.AsAt, short)}, {left: code, page: true}},
	}
}

// footer measures the footer: its rule stands higher by each line more than usual. Rows that would
// take the page away from the body stand in full at the end of the document.
func (m *Furniture) footer(ways [][]footRow) {
	s := m.draw.Sheet
	from := len(m.draw.Items)
	n := m.fewest(ways)
	most, few := int((s.H-s.BodyMin)/2/s.Foot.Lead), 2
	if m.card {
		most, few = s.FootLines, 1
	}
	for i := 0; n > most && i < len(m.rows); i++ {
		r := &m.rows[i]
		if k := m.footLines(m.rows[i:i+1], 0, m.widest); k > few {
			code := slices.IndexFunc(r.left, func(s doc.Span) bool { return m.isCheck(s.Text) })
			m.After = append(m.After, typeset.Joined(without(r.left, code), r.right))
			r.left, r.right = r.left[max(code, 0):code+1], nil
			n -= k - 1
		}
		m.draw.Items = m.draw.Items[:from]
	}
	m.footY = s.FootY - s.Foot.Lines(max(0, n-s.FootLines))
	m.Bottom = m.footY - s.FootGap
}

// fewest takes the first way that needs no further line, else the first one with the fewest lines, and
// returns how many it needs.
func (m *Furniture) fewest(ways [][]footRow) (least int) {
	from := len(m.draw.Items)
	for i, rows := range ways {
		n := m.footLines(rows, 0, m.widest)
		if i == 0 || n < least {
			m.rows, m.Items, least = rows, len(m.draw.Items)-from, n
		}
		m.draw.Items = m.draw.Items[:from]
		if n <= m.draw.Sheet.FootLines {
			break
		}
	}
	return least
}

// without is a text without one of its spans.
func without(t doc.Text, at int) doc.Text {
	if at < 0 {
		return t
	}
	return slices.Concat(t[:at], t[at+1:])
}

// footLines sets the rows of the footer from y on and returns the number of lines.
func (m *Furniture) footLines(rows []footRow, y style.Unit, number int) (lines int) {
	s := m.draw.Sheet
	for _, r := range rows {
		h, rightFace := typeset.Plain(s.Foot), typeset.Plain(s.Foot)
		right := r.right
		wide := min(typeset.Across(right, rightFace), s.HalfW)
		if r.page {
			right, rightFace = m.pageNumber(number, m.count), typeset.Bold(s.PageNumber)
			wide = typeset.Across(m.pageNumber(m.widest, m.widest), rightFace)
		}
		left := s.Width
		if wide > 0 {
			left -= wide + s.FootEdge
		}
		top := y + s.Foot.Lines(lines)
		n := m.set(r.left, s.Left, left, top, h)
		from := len(m.draw.Items)
		if r.page {
			m.number = from
		}
		top += h.Base() - rightFace.Base()
		k := m.set(right, s.Left+s.Width-wide, wide, top, rightFace)
		m.flushRight(from)
		lines += max(n, k, 1)
	}
	return lines
}

// flushRight moves the lines since from to the right edge of the text.
func (m *Furniture) flushRight(from int) {
	items := m.draw.Items
	for i := from; i < len(items); {
		end := i
		for end+1 < len(items) && items[end+1].Y == items[i].Y {
			end++
		}
		last := &items[end]
		by := m.draw.Sheet.Left + m.draw.Sheet.Width - last.X - last.W
		for ; i <= end; i++ {
			items[i].X += by
		}
	}
}

func (m *Furniture) pageNumber(page, of int) doc.Text {
	return doc.Text{{Text: m.words.PageNumber(page, of)}}
}

package furniture

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/render/layout/internal/typeset"
	"cpadoc/render/page"
)

// checkCode is the first 8 hex digits of the SHA-256 over all items of a document before
// the code is placed: what is drawn, where, and its words. The footer, the same on every page but
// for the page's number, is summed once, with zeros for the code.
func checkCode(d *page.Doc, foot []page.Item) string {
	h := sha256.New()
	buf := make([]byte, 0, 16<<10)
	for i := range d.Pages {
		buf = append(buf, '\f')
		for k := range d.Pages[i].Items {
			buf = appendItem(buf, &d.Pages[i].Items[k])
		}
		h.Write(buf)
		buf = buf[:0]
	}
	for i := range foot {
		buf = appendItem(buf, &foot[i])
	}
	h.Write(buf)
	var sum [sha256.Size]byte
	return hex.EncodeToString(h.Sum(sum[:0])[:4])
}

// appendItem adds what of an item is drawn.
func appendItem(b []byte, i *page.Item) []byte {
	le := binary.LittleEndian
	var flags byte
	if i.Bold {
		flags |= 1
	}
	if i.Dashed {
		flags |= 2
	}
	b = append(b, byte(i.Kind), flags)
	for _, v := range [...]int32{
		int32(i.X), int32(i.Y), int32(i.W), int32(i.H), int32(i.Size), int32(i.Colour), int32(i.Fill),
	} {
		b = le.AppendUint32(b, uint32(v))
	}
	if i.Picture != nil {
		b = append(b, i.Picture.Sum[:]...)
	}
	b = le.AppendUint32(b, uint32(len(i.Text)))
	return append(b, i.Text...)
}

// Close sets the footers of all pages, with the check code over what stands there before it.
func (m *Furniture) Close(out *page.Doc) {
	c, s := m.draw, m.draw.Sheet
	m.count = len(out.Pages)
	c.Items = c.Items[:0]
	m.footLines(m.rows, m.footY+s.FootTop, 0)
	out.Check = checkCode(out, c.Items)
	m.place(out.Check)
	c.Items = c.Items[:0]
	c.Rule(s.FootRule, s.Left, m.footY+s.FootRule.W/2, s.Width)
	m.footLines(m.rows, m.footY+s.FootTop, 1)
	for i := range c.Items {
		c.Items[i].Part, c.Items[i].Elem = page.Footer, page.Artifact
	}
	for p := range out.Pages {
		m.renumber(p + 1)
		out.Pages[p].Items = append(out.Pages[p].Items, c.Items...)
	}
}

// renumber makes the footer that of another page: nothing else in it differs.
func (m *Furniture) renumber(page int) {
	it, text := &m.draw.Items[m.number], m.pageNumber(page, m.count)
	right := it.X + it.W
	it.Text, it.W = text[0].Text, typeset.Across(text, typeset.Bold(m.draw.Sheet.PageNumber))
	it.X = right - it.W
}

// place puts the check code where room was kept for it.
func (m *Furniture) place(check string) {
	for r := range m.rows {
		for i := range m.rows[r].left {
			span := &m.rows[r].left[i]
			if span.Origin == (doc.Origin{}) && m.isCheck(span.Text) {
				span.Text = strings.Replace(span.Text, widestCheck, check, 1)
			}
		}
	}
}

// isCheck reports whether a text is the place of the check code.
func (m *Furniture) isCheck(s string) bool {
	return strings.TrimSuffix(s, ".") == m.words.CheckCode(widestCheck)
}

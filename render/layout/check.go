package layout

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"cpadoc/render/doc"
)

// checkCode is the first 8 hex digits of the SHA-256 over all items of a document before
// the code is placed: what is drawn, where, and its words. The footer, the same on every page but
// for the page's number, is summed once, with zeros for the code.
func checkCode(d *Doc, foot []Item) string {
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

func appendItem(b []byte, i *Item) []byte {
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
	b = le.AppendUint32(b, uint32(len(i.Text)))
	return append(b, i.Text...)
}

// close sets the footers of all pages, with the check code over what stands there before it.
func (f *flow) close(out *Doc, m *furniture) {
	f.items = f.items[:0]
	m.count = len(out.Pages)
	f.footLines(m.rows, m, m.footY+f.s.FootTop, 0)
	out.Check = checkCode(out, f.items)
	m.place(out.Check)
	f.items = f.items[:0]
	f.rule(f.s.FootRule, f.s.Left, m.footY+f.s.FootRule.W/2, f.s.Width)
	f.footLines(m.rows, m, m.footY+f.s.FootTop, 1)
	for i := range f.items {
		f.items[i].Part, f.items[i].Elem = Footer, Artifact
	}
	for p := range out.Pages {
		f.renumber(m, p+1)
		out.Pages[p].Items = append(out.Pages[p].Items, f.items...)
	}
}

// renumber makes the footer that of another page: nothing else in it differs.
func (f *flow) renumber(m *furniture, page int) {
	it, text := &f.items[m.number], pageOf(page, m.count)
	right := it.X + it.W
	it.Text, it.W = text[0].Text, across(text, bold(f.s.PageNumber))
	it.X = right - it.W
}

// place puts the check code where room was kept for it.
func (m *furniture) place(check string) {
	for r := range m.rows {
		for i := range m.rows[r].left {
			span := &m.rows[r].left[i]
			if span.Origin == (doc.Origin{}) && isCheck(span.Text) {
				span.Text = doc.CheckWords + " " + check + span.Text[len(doc.CheckWords)+1+len(check):]
			}
		}
	}
}

func isCheck(s string) bool {
	const kept = doc.CheckWords + " " + widestCheck
	return s == kept || s == kept+"."
}

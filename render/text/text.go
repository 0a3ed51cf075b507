// Package text writes laid-out documents as plain UTF-8 text in reading order: for reading in a
// terminal, and for tests. A document's identity stands at its head, its footer at its end.
package text

import (
	"bytes"
	"io"

	"cpadoc/render/page"
)

// Write writes the document. The error is what w returned.
func Write(w io.Writer, d *page.Doc) error {
	p := printer{d: d, last: page.Artifact}
	for i := range d.Pages { // page 1 of a letter has no banner
		if p.part(&d.Pages[i], page.Header); p.b.Len() > 0 {
			p.b.WriteByte('\n')
			break
		}
	}
	for i := range d.Pages {
		for j := range d.Pages[i].Items {
			if it := &d.Pages[i].Items[j]; it.Elem != page.Artifact && it.Part == page.Body {
				p.item(it)
			}
		}
	}
	p.endLine()
	if len(d.Pages) > 0 {
		p.b.WriteByte('\n')
		p.part(&d.Pages[len(d.Pages)-1], page.Footer)
	}
	_, err := w.Write(p.b.Bytes())
	return err
}

type printer struct {
	d     *page.Doc
	b     bytes.Buffer
	last  int32 // element of the words before
	space bool  // the line of running text before goes on
}

// item adds what an item says; rules and boxes say nothing.
func (p *printer) item(it *page.Item) {
	says := it.Text
	switch it.Kind {
	case page.Words:
	case page.TickBox, page.TickSign, page.CrossSign:
		says = "[" + it.Text + "] "
	case page.Disc:
		says = it.Text + " "
	default:
		return
	}
	if it.Elem != p.last {
		p.turn(it.Elem)
	} else if p.space {
		p.b.WriteByte(' ')
	}
	p.b.WriteString(says)
	p.last, p.space = it.Elem, it.Space
}

// turn goes from one element to the next: cells of one row and parts of one list item or heading
// share a line, a heading has an empty line before it.
func (p *printer) turn(to int32) {
	p.space = false
	switch {
	case p.last == page.Artifact:
	case p.row(p.last) >= 0 && p.row(p.last) == p.row(to):
		if b := p.b.Bytes(); b[len(b)-1] != ' ' {
			p.b.WriteByte(' ')
		}
		if p.cell(p.last) != p.cell(to) {
			p.b.WriteString("| ")
		}
	default:
		p.endLine()
		if p.heading(to) >= 0 {
			p.b.WriteByte('\n')
		}
	}
}

func (p *printer) endLine() {
	if b := bytes.TrimRight(p.b.Bytes(), " "); len(b) > 0 && b[len(b)-1] != '\n' {
		p.b.Truncate(len(b))
		p.b.WriteByte('\n')
	}
}

// row is the table row, list item or heading that an element stands in, -1 for none.
func (p *printer) row(e int32) int32 {
	if r := p.above(e, page.RoleTR, page.RoleLI); r >= 0 {
		return r
	}
	return p.heading(e)
}

// heading is the heading that an element stands in, -1 for none.
func (p *printer) heading(e int32) int32 {
	return p.above(e, page.RoleH1, page.RoleH2, page.RoleH3)
}

// cell is the cell that an element stands in, -1 for none.
func (p *printer) cell(e int32) int32 { return p.above(e, page.RoleTD, page.RoleTH) }

// above is the nearest element, from e itself upwards, that has one of the roles.
func (p *printer) above(e int32, roles ...page.Role) int32 {
	for ; e >= 0; e = p.d.Elems[e].Parent {
		for _, r := range roles {
			if p.d.Elems[e].Role == r {
				return e
			}
		}
	}
	return -1
}

// part adds the words of a page's header or footer, a line for each line on the page. Runs that
// follow each other directly are one text; what stands apart is set apart.
func (p *printer) part(sheet *page.Page, part page.Part) {
	var before *page.Item
	for i := range sheet.Items {
		it := &sheet.Items[i]
		if it.Part != part || it.Kind != page.Words {
			continue
		}
		switch {
		case before == nil:
		case it.Y != before.Y:
			p.endLine()
		case it.X-before.X-before.W > it.Size/2:
			p.b.WriteString("   ")
		}
		p.b.WriteString(it.Text)
		before = it
	}
	p.endLine()
}

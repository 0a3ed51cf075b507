package fixed

import (
	"slices"
	"unicode/utf8"

	"cpadoc/render/doc"
	letters "cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// How a letter goes, as templates may ask for it: order.delivery.
const (
	ByPost = "post"
	ByHand = "handOver"
)

// windowLines is how many lines the window of an envelope shows, the name among them.
const windowLines = 6

// nameLine is how many letters of a name stand on one of them.
const nameLine = 40

// LetterAddress is the reader's name and address; none if the letter does not go by post.
func (d *Document) LetterAddress() []doc.Text {
	reader := d.Facts.Reader
	switch {
	case !d.Posted:
		return nil
	case !reader.Recorded() && IsPersonLetter(d.Kind):
		return d.personAddress()
	case !reader.Recorded():
		return nil
	}
	name := d.Make(func() { d.Formal(reader.Name().Node()) })
	most, long := windowLines-1, 0
	for i := range name {
		long += utf8.RuneCountInString(name[i].Text)
	}
	if long > nameLine {
		most-- // the name takes two lines
	}
	to := reader.Address()
	return append([]doc.Text{name}, d.addressLines(to.Lines().Node().Items(), to.Postcode().Node(), most)...)
}

// ByHand says that a letter is handed over, and to whom.
func (d *Document) ByHand() doc.Text {
	return d.Made(phrase.ByHand, phrase.By(func() bool {
		if IsPersonLetter(d.Kind) {
			from := len(d.Spans)
			d.PersonName()
			return len(d.Spans) > from
		}
		return d.ReaderName()
	}))
}

// addressLines sets an address in at most so many lines: of neighbours those two share one that are
// shortest together, so that none runs over.
func (d *Document) addressLines(of []*tree.Node, postcode *tree.Node, most int) (lines []doc.Text) {
	var rows [][]*tree.Node
	for _, line := range of {
		rows = append(rows, []*tree.Node{line})
	}
	if phrase.Present(postcode) {
		rows = append(rows, []*tree.Node{postcode})
	}
	for len(rows) > max(most, 1) {
		best := 0
		for i := 1; i+1 < len(rows); i++ {
			if lettersIn(rows[i])+lettersIn(rows[i+1]) <= lettersIn(rows[best])+lettersIn(rows[best+1]) {
				best = i
			}
		}
		rows[best] = append(rows[best], rows[best+1]...)
		rows = slices.Delete(rows, best+1, best+2)
	}
	for _, row := range rows {
		lines = append(lines, d.Make(func() { d.addressLine(row, postcode) }))
	}
	return lines
}

func (d *Document) addressLine(row []*tree.Node, postcode *tree.Node) {
	for i, part := range row {
		switch {
		case i == 0:
		case part == postcode:
			d.Own(" ")
		default:
			d.Own(", ")
		}
		d.Value(part.Text, part)
	}
}

func lettersIn(row []*tree.Node) (n int) {
	for _, part := range row {
		n += utf8.RuneCountInString(part.Text) + 2
	}
	return n
}

// Whose says the reader's name and the letter's reference.
func (d *Document) Whose(words phrase.ID) {
	d.Phrase(words, phrase.By(d.ReaderName), phrase.AsWords(d.Reference))
}

// ReaderName says the name of who the letter is to.
func (d *Document) ReaderName() bool {
	name := d.Facts.Reader.Name().Node()
	if d.Terms.Variant.IsYoung() {
		return d.First(name)
	}
	return d.FullName(name)
}

// letterBanner identifies the reader, never the person (REFERENCE.md 4.6).
func (d *Document) letterBanner() (b doc.Banner) {
	b.Name = d.Make(func() { d.ReaderName() })
	head := phrase.LetterHead
	if d.Terms.Variant == letters.None {
		head = phrase.ReferenceHead
	}
	b.Identity = [][]doc.Span{d.Made(head, phrase.AsWords(d.Reference))}
	b.Document = doc.Text{{Text: d.Title}}
	b.Version = d.Make(func() { d.Own(d.Day(d.AsOf)) })
	return b
}

// letterFooter names the sender, who is none of the team's in a letter that names nobody.
func (d *Document) letterFooter() (t doc.Footer) {
	name, phone := d.service().NeutralSender().Name(), record.Line{}
	switch {
	case d.Terms.Variant.IsYoung():
		young := d.service().YoungCarersService()
		name, phone = young.Name(), young.Phone()
	case !name.Recorded():
		name = d.service().Organisation().Name()
	}
	t.Team = d.Made(phrase.TeamPhone, phrase.AsText(name.Node()), phrase.AsPhone(phone.Node()))
	t.Sample = d.sample()
	foot := phrase.LetterFoot
	if d.Terms.Variant == letters.None {
		foot = phrase.ReferenceFoot
	}
	t.Marking = d.Make(func() { d.Whose(foot) })
	t.Code, t.Short = d.Made(phrase.Private), d.Made(phrase.Private)
	return t
}

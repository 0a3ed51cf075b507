package press

import (
	"cpadoc/cmd/internal/words"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
)

// paper is one document on its way: a kind for one reader. What differs between kinds stands in their
// rows, what differs between readers here.
type paper struct {
	*worker
	told *Outcome
	c    *schema.Checked
	d    *Document
	kind kinds.Kind
	row  *kinds.Row
	to   letter.Recipient

	letter *letter.Letter  // of a letter to a carer; nil for all else
	page   *letter.Signing // of a carer's own page; nil for all else

	by        letter.Method
	sheet     *style.Sheet
	reference string
}

// papers returns what a kind comes as for a record: a paper for each reader that is asked for, or for
// each carer who gets one of their own.
func (w *worker) papers(o *Outcome, c *schema.Checked, kind kinds.Kind) (all []*paper) {
	row := kind.Row()
	add := func(to letter.Recipient) *paper {
		p := &paper{worker: w, told: o, c: c, kind: kind, row: row, to: to}
		all = append(all, p)
		return p
	}
	switch {
	case row.PerCarer && row.Variants != nil:
		for _, l := range letter.Letters(c.Record(), w.wish()) {
			w.note(o, c, l.Choice.Why)
			w.note(o, c, l.Delivery.Why)
			p := add(letter.AsCarer(l.Carer))
			p.letter, p.by = &l, l.Method
		}
	case row.PerCarer:
		for _, s := range letter.Signings(c.Record(), w.wish()) {
			w.note(o, c, s.Why)
			if s.Where == care.OwnPage {
				p := add(letter.AsCarer(s.Carer))
				p.page, p.by = &s, letter.HandOver
			}
		}
	default:
		for _, to := range w.recipients(o, c, kind) {
			add(to)
		}
	}
	return all
}

// recipients are whose copies of a kind are asked for.
func (w *worker) recipients(o *Outcome, c *schema.Checked, kind kinds.Kind) (all []letter.Recipient) {
	if w.job.Listed {
		all, found := letter.Listed(c.Record(), kind)
		w.place(o, c, found)
		return all
	}
	for _, who := range w.readers(kind) {
		to := letter.Recipients(c.Record(), who)
		if len(to) == 0 {
			w.place(o, c, []finding.Finding{{Rule: "X78", Severity: finding.Note,
				Text: words.NoReader(kind.String(), string(who)), Hint: words.NoReaderHint}})
		}
		all = append(all, to...)
	}
	return all
}

// readers are the readers of a kind that were asked for, by default the one that it is written for.
func (w *worker) readers(kind kinds.Kind) (all []kinds.Reader) {
	if len(w.job.For) == 0 {
		return []kinds.Reader{kind.First()}
	}
	for _, who := range w.job.For {
		if kind.IsFor(who) {
			all = append(all, who)
		}
	}
	return all
}

// wish is what a job may ask of letters: nothing that makes one looser.
func (w *worker) wish() letter.Options {
	return letter.Options{AsOf: w.job.AsOf, Limits: check.LimitsOf(w.job.Profile.DayLimits()),
		Again: w.job.Again, Neutral: w.job.Neutral}
}

func (w *worker) note(o *Outcome, c *schema.Checked, f *finding.Finding) {
	if f != nil {
		w.place(o, c, []finding.Finding{*f})
	}
}

// copied reports whether it is a copy for somebody else than the reader that the kind is written for.
func (p *paper) copied() bool { return p.to.Reader != p.kind.First() }

// names reports whether the paper may say whom it is about.
func (p *paper) names() bool { return p.letter == nil || p.letter.Variant.NamesPerson() }

// reader is the reader as reports name them; empty for the one that the kind is written for.
func (p *paper) reader() string {
	if p.to.Place == "" && p.copied() {
		return string(p.to.Reader)
	}
	return p.to.Place
}

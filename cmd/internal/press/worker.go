package press

import (
	"encoding/binary"
	"errors"
	"runtime/debug"
	"slices"
	"strconv"

	"cpadoc/cmd/internal/proof"
	"cpadoc/cmd/internal/words"
	"cpadoc/render/font"
	"cpadoc/render/pdf"
	"cpadoc/schema"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/templates"
)

// worker does one record after the other, with memory of its own.
type worker struct {
	*run
	load    *schema.Loader
	pdf     *pdf.Writer
	printer *check.Fingerprinter
	plain   map[string]proof.Said // the words of letters to nobody, by variant
}

func newWorker(r *run) *worker {
	w := &worker{run: r, printer: check.NewFingerprinter(r.scan.key), plain: map[string]proof.Said{}}
	w.tools()
	return w
}

// tools makes what works again and again with the same memory; after a panic, what it leaves behind
// is not used again.
func (w *worker) tools() {
	w.load = schema.NewLoader(schema.Options{AsOf: w.job.AsOf, Profile: w.job.Profile, Draws: Draws,
		Mark: w.job.Mark})
	w.pdf = pdf.NewWriter()
}

// Draws reports whether a letter can be printed.
func Draws(r rune) bool {
	_, ok := font.Find(r)
	return ok
}

// record does all that is asked for one record. A panic below costs this record alone.
func (w *worker) record(u unit) (o *Outcome) {
	o = &Outcome{Raw: u.raw, Findings: u.findings}
	defer func() {
		if recover() != nil {
			o.Trace = debug.Stack()
			w.tools()
			w.broke(o)
		}
	}()
	if u.raw.Bytes == nil {
		w.unread(o)
		return o
	}
	c, found := w.load.Load(u.raw)
	o.Findings = append(o.Findings, found...)
	if c == nil {
		w.unread(o)
		return o
	}
	o.Record = c.ID()
	if !w.same(u, c) {
		o.err = errors.New(words.Changed)
		return o
	}
	takes, how := w.job.Chosen.takes(c.Record(), w.job.AsOf)
	if o.passed = !takes; o.passed {
		return o
	}
	o.review = how
	if dropped := w.batch(o, u, c); !dropped {
		w.documents(o, c)
	}
	if len(w.job.Kinds) > 0 {
		o.downgradeUnenforced()
	}
	finding.Sort(o.Findings)
	return o
}

// documents makes every kind for every reader. A kind for which a record has no reader does not apply.
func (w *worker) documents(o *Outcome, c *schema.Checked) {
	for _, kind := range w.job.Kinds {
		papers := w.papers(o, c, kind)
		for _, p := range papers {
			o.Docs = append(o.Docs, w.guarded(p))
		}
		if len(papers) == 0 {
			o.Docs = append(o.Docs, Document{Kind: kind})
		}
	}
}

// unread gives up the documents of a record that cannot be read.
func (w *worker) unread(o *Outcome) {
	finding.Sort(o.Findings)
	for _, f := range o.Findings {
		o.Record = f.Record // where that much of it could be read
	}
	for _, kind := range w.job.Kinds {
		for _, who := range w.readers(kind) {
			d := Document{Kind: kind, Applies: true, Rules: stoppers(o.Findings, kinds.None, "")}
			if who != kind.First() {
				d.Reader = string(who)
			}
			o.Docs = append(o.Docs, d)
		}
	}
}

// same reports whether the second pass reads what the first one did.
func (w *worker) same(u unit, c *schema.Checked) bool {
	s := w.scan.spots
	hash := c.Hash()
	return u.seq < len(s) && s[u.seq].sum == binary.LittleEndian.Uint64(hash[:])
}

// guarded makes one document; a panic below costs this document alone.
func (w *worker) guarded(p *paper) (d Document) {
	d = Document{Kind: p.kind, Reader: p.reader(), Applies: true}
	p.d = &d
	defer func() {
		if recover() != nil {
			w.pdf = pdf.NewWriter()
			p.told.Trace = debug.Stack()
			reader := d.Reader
			d = w.failed(p.told, p.kind, words.Panicked, words.PanickedHint)
			d.Reader = reader
		}
	}()
	p.make()
	return d
}

// failed reports a document on which a safety check, or the program, failed.
func (w *worker) failed(o *Outcome, kind kinds.Kind, text, hint string) Document {
	o.Findings = append(o.Findings, finding.Finding{Rule: "program", Severity: finding.Error,
		File: o.Raw.File, Record: o.Record, Line: o.Raw.Line, Col: o.Raw.Col, Text: text, Hint: hint})
	return Document{Kind: kind, Applies: true, Failed: true, Rules: []string{"program"}}
}

// broke reports a panic outside any one document.
func (w *worker) broke(o *Outcome) {
	o.Docs = nil
	d := w.failed(o, kinds.None, words.Panicked, words.PanickedHint)
	for _, kind := range w.job.Kinds {
		d.Kind = kind
		o.Docs = append(o.Docs, d)
	}
	o.broke = true
}

// stoppers returns the rules that keep a kind from a reader, each once, in order of place.
func stoppers(fs []finding.Finding, kind kinds.Kind, reader string) []string {
	var rules []string
	for _, f := range fs {
		if f.StopsKind(kind.String(), reader) && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

// plainLetter returns the words of a letter of that variant to nobody, from nothing but the profile, which may
// be noProfile.
func (w *worker) plainLetter(set *templates.Set, v letter.Variant, o templates.Params) proof.Said {
	key := string(v) + strconv.FormatBool(o.Posted) + strconv.FormatBool(o.Profile == noProfile) + set.Hash
	if said, ok := w.plain[key]; ok {
		return said
	}
	o.Reference = ""
	w.plain[key] = proof.SaidIn(set.Build(kinds.CarerLetter, schema.ToNobody(v), o))
	return w.plain[key]
}

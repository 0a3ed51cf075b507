package press

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cpadoc/cmd/internal/words"
	"cpadoc/render/font"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/pdf"
	"cpadoc/render/style"
	"cpadoc/render/text"
	"cpadoc/schema"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/templates"
)

// hand is what one worker has of its own.
type hand struct {
	*run
	load    *schema.Loader
	pdf     *pdf.Writer
	printer *check.Printer
	plain   map[string]saying // the words of letters to nobody, by variant
}

func newHand(r *run) *hand {
	h := &hand{run: r, printer: check.NewPrinter(r.survey.key)}
	h.tools()
	return h
}

// tools makes what works again and again with the same memory; after a panic, what it leaves behind
// is not used again.
func (h *hand) tools() {
	h.load = schema.NewLoader(schema.Options{AsOf: h.o.AsOf, Profile: h.o.Profile, Draws: Draws,
		Mark: h.o.Mark})
	h.pdf = pdf.NewWriter()
}

// Draws tells whether a letter can be printed.
func Draws(r rune) bool {
	_, ok := font.Find(r)
	return ok
}

// record does all that is asked for one record. A panic below costs this record alone.
func (h *hand) record(u unit) (o *Outcome) {
	o = &Outcome{Raw: u.raw, Findings: u.findings}
	defer func() {
		if recover() != nil {
			o.Trace = debug.Stack()
			h.tools()
			h.broke(o)
		}
	}()
	if u.raw.Bytes == nil {
		h.unread(o)
		return o
	}
	c, found := h.load.Load(u.raw)
	o.Findings = append(o.Findings, found...)
	if c == nil {
		h.unread(o)
		return o
	}
	o.Record = c.ID
	if !h.same(u, c) {
		o.err = errors.New(words.Changed)
		return o
	}
	takes, how := h.o.Chosen.takes(c.Rec, h.o.AsOf)
	if o.passed = !takes; o.passed {
		return o
	}
	o.review = how
	if dropped := h.batch(o, u, c); !dropped {
		for _, kind := range h.o.Kinds {
			if kind == letter.Kind || kind == templates.OwnPage {
				o.Docs = append(o.Docs, h.carers(o, c, kind)...)
				continue
			}
			o.Docs = append(o.Docs, h.guarded(o, c, kind))
		}
	}
	if len(h.o.Kinds) > 0 {
		o.soften()
	}
	finding.Sort(o.Findings)
	return o
}

// unread gives up the documents of a record that cannot be read.
func (h *hand) unread(o *Outcome) {
	finding.Sort(o.Findings)
	for _, f := range o.Findings {
		o.Record = f.Record // where that much of it could be read
	}
	for _, kind := range h.o.Kinds {
		o.Docs = append(o.Docs, Document{Kind: kind, Applies: true, Rules: stoppers(o.Findings, "read", "")})
	}
}

// same tells whether the second pass reads what the first one did.
func (h *hand) same(u unit, c *schema.Checked) bool {
	s := h.survey.spots
	return u.seq < len(s) && s[u.seq].sum == binary.LittleEndian.Uint64(c.Hash[:])
}

// guarded makes one document; a panic below costs this document alone.
func (h *hand) guarded(o *Outcome, c *schema.Checked, kind string) (d Document) {
	d = Document{Kind: kind, Applies: true}
	defer func() {
		if recover() != nil {
			h.pdf = pdf.NewWriter()
			o.Trace = debug.Stack()
			d = h.failed(o, kind, words.Panicked, words.PanickedHint)
		}
	}()
	h.document(o, c, &d)
	return d
}

// document makes one document, unless something stops it.
func (h *hand) document(o *Outcome, c *schema.Checked, d *Document) {
	reader := h.readers[d.Kind]
	if d.Applies = h.applies(d.Kind, c.Record); !d.Applies {
		return
	}
	sheet := h.sheets.of(editionOf(d.Kind, h.o.Edition, c.Rec), c.Rec)
	by := h.delivery(o, c, d.Kind, reader)
	h.place(o, c, check.Order(check.OrderInfo{Kind: d.Kind, Reader: reader, Delivery: string(by),
		Edition: sheet.Name, AsOf: h.o.AsOf, Root: c.Root}))
	if d.Rules = stoppers(o.Findings, d.Kind, reader); len(d.Rules) > 0 {
		return
	}
	name := fileName(d.Kind, c, h.o)
	if h.out == nil || !h.out.lies(name, d) {
		h.draw(o, c, d, h.templateOrder(c, d.Kind, by, sheet), sheet, name)
	}
	if d.Made && d.Kind == "care-plan" && sheet.Columns && d.Pages > mostPages {
		h.place(o, c, []finding.Finding{{Rule: "length", Severity: finding.Warning, Pointer: "/plan",
			Text: words.TooLong(d.Pages, mostPages), Hint: words.TooLongHint}})
	}
}

// mostPages of a care plan in the standard edition are told of without a warning (domain.md 4.1).
const mostPages = 8

// draw makes the file of a document that nothing stops but its own letters.
func (h *hand) draw(o *Outcome, c *schema.Checked, d *Document, asked templates.Order, sheet *style.Sheet, name string) {
	var consent schema.Consent
	if asked.Hidden {
		consent.Excludes = []record.Part{record.PartWhereabouts} // X107
	}
	made := h.o.Set.Build(d.Kind, c.For(schema.Audience(h.readers[d.Kind]), consent), asked)
	pages := layout.Paginate(made, sheet)
	if h.o.spoil != nil {
		h.o.spoil(pages)
	}
	if !printable(c, pages) {
		d.Rules = []string{"X99"}
		return
	}
	if slices.Contains(boxKinds, d.Kind) && !boxed(made, pages, boxPages(d.Kind, sheet)) {
		f := noBoxes(d.Kind)
		h.place(o, c, []finding.Finding{f})
		d.Rules = []string{f.Rule}
		return
	}
	d.data = h.bytes(pages)
	fault := ""
	switch {
	case !own(pages, c.ID):
		fault = words.Breach
	case h.another(pages, c.Record.Person.NHSNumber):
		fault = words.BreachNumber
	}
	if fault != "" {
		failed := h.failed(o, d.Kind, fault, words.BreachHint)
		failed.data, failed.spoiled = d.data, name
		*d = failed
		return
	}
	d.Made, d.File = true, name
	d.Pages, d.Withheld, d.check = len(pages.Pages), made.Withheld+pages.LeftOut, pages.Check
}

// bytes gives the file.
func (h *hand) bytes(pages *page.Doc) *bytes.Buffer {
	buf := buffers.Get().(*bytes.Buffer)
	buf.Reset()
	var err error
	if h.o.Format == "text" {
		err = text.Write(buf, pages)
	} else {
		err = h.pdf.Write(buf, pages)
	}
	if err != nil {
		panic(err) // a buffer takes everything, and letters that no font has were refused
	}
	return buf
}

// buffers hold files that are made and not yet written.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// failed tells of a document on which a safety check, or the program, failed.
func (h *hand) failed(o *Outcome, kind, text, hint string) Document {
	o.Findings = append(o.Findings, finding.Finding{Rule: "program", Severity: finding.Error,
		File: o.Raw.File, Record: o.Record, Line: o.Raw.Line, Col: o.Raw.Col, Text: text, Hint: hint})
	return Document{Kind: kind, Applies: true, Failed: true, Rules: []string{"program"}}
}

// broke tells of a panic outside any one document.
func (h *hand) broke(o *Outcome) {
	o.Docs = nil
	d := h.failed(o, "", words.Panicked, words.PanickedHint)
	for _, kind := range h.o.Kinds {
		d.Kind = kind
		o.Docs = append(o.Docs, d)
	}
	o.broke = true
}

// stoppers gives the rules that keep a kind from a reader, each once, in order of place.
func stoppers(fs []finding.Finding, kind, reader string) []string {
	var rules []string
	for _, f := range fs {
		if f.StopsKind(kind, reader) && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

// fileName is <kind>_<recordId>_v<planVersion>_<yyyymmdd>.<ext>.
func fileName(kind string, c *schema.Checked, o *Order) string {
	var b strings.Builder
	b.WriteString(kind + "_" + c.ID)
	if v := c.Record.Plan; v != nil {
		b.WriteString("_v" + strconv.Itoa(v.Version))
	}
	b.WriteString("_" + strings.ReplaceAll(o.AsOf.String(), "-", ""))
	return b.String() + ending(o.Format)
}

// ending is what names of files of a format end in.
func ending(format string) string { return map[string]string{"pdf": ".pdf", "text": ".txt"}[format] }

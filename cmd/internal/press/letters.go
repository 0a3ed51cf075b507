package press

import (
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"cpadoc/cmd/internal/words"
	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/pdf"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates"
)

// lettersDir is the folder inside the output for all that is named by its reference. No file there
// tells whose letter it is; the manifest does (design.md 4).
const lettersDir = "letters"

// toCarer is one letter, or one page of a carer's own, on its way.
type toCarer struct {
	*hand
	told  *Outcome
	c     *schema.Checked
	d     *Document
	i     int              // index in carers
	v     letter.Variant   // letter.None for an own page
	page  *letter.Signing  // nil for a letter
	why   *finding.Finding // why there is no letter
	by    letter.Method
	sheet *style.Sheet
	ref   string
}

// carers makes the letters to the carers of a record, or their own pages: at most one each, and a
// line for each carer. Where there are none, the kind does not apply.
func (h *hand) carers(o *Outcome, c *schema.Checked, kind string) (docs []Document) {
	plan := h.letters
	if kind == templates.OwnPage {
		plan = h.pages
	}
	for _, t := range plan(o, c) {
		docs = append(docs, h.oneCarer(t, kind))
	}
	if len(docs) == 0 {
		docs = []Document{{Kind: kind}}
	}
	return docs
}

// wish is what an order may ask of letters: nothing that makes one looser.
func (h *hand) wish() letter.Options {
	return letter.Options{AsOf: h.o.AsOf, Limits: check.LimitsOf(h.o.Profile.Handles.DayLimits()), Again: h.o.Again, Neutral: h.o.Neutral}
}

func (h *hand) letters(o *Outcome, c *schema.Checked) (all []*toCarer) {
	for _, l := range letter.Letters(c.Rec, h.wish()) {
		h.note(o, c, l.Choice.Why)
		h.note(o, c, l.Delivery.Why)
		all = append(all, &toCarer{hand: h, told: o, c: c, i: l.Carer.Index(), v: l.Variant, why: l.Choice.Why, by: l.Method})
	}
	return all
}

func (h *hand) pages(o *Outcome, c *schema.Checked) (all []*toCarer) {
	for _, s := range letter.Signings(c.Rec, h.o.AsOf) {
		h.note(o, c, s.Why)
		if s.Where == care.OwnPage {
			all = append(all, &toCarer{hand: h, told: o, c: c, i: s.Carer.Index(), page: &s, by: letter.HandOver})
		}
	}
	return all
}

func (h *hand) note(o *Outcome, c *schema.Checked, f *finding.Finding) {
	if f != nil {
		h.place(o, c, []finding.Finding{*f})
	}
}

// oneCarer makes one letter; a panic below costs this letter alone.
func (h *hand) oneCarer(t *toCarer, kind string) (d Document) {
	d = Document{Kind: kind, Reader: "carers/" + strconv.Itoa(t.i), Applies: true}
	t.d = &d
	defer func() {
		if recover() != nil {
			h.pdf = pdf.NewWriter()
			t.told.Trace = debug.Stack()
			failed := h.failed(t.told, kind, words.Panicked, words.PanickedHint)
			failed.Reader = d.Reader
			d = failed
		}
	}()
	t.make()
	return d
}

// reader is the carer as findings name them.
func (t *toCarer) reader() string { return "carer/" + t.carer().ID().String() }

func (t *toCarer) carer() record.Carer { return t.c.Rec.Carers().At(t.i) }

// make makes the letter, unless something stops it or the table says that there is none.
func (t *toCarer) make() {
	d := t.d
	if t.v == letter.None && t.page == nil {
		d.Rules = stoppers(t.told.Findings, d.Kind, t.reader())
		if d.Applies = len(d.Rules) > 0; !d.Applies && t.why != nil {
			d.Rules = []string{t.why.Rule} // a note, no refusal
		}
		return
	}
	d.Delivery = string(t.by)
	t.sheet = t.hand.sheets.of(t.edition(), t.c.Rec)
	t.check()
	if d.Rules = stoppers(t.told.Findings, d.Kind, t.reader()); len(d.Rules) > 0 {
		return
	}
	kind := letter.Kind
	if t.page != nil {
		kind = letter.OwnPageKind
	}
	p := &t.o.Profile.Profile
	t.ref = letter.Reference([]byte(p.ReferenceKey), t.c.ID, t.carer().ID().String(), kind, t.o.AsOf)
	name := lettersDir + "/letter_" + t.ref + "_" + strings.ReplaceAll(t.o.AsOf.String(), "-", "") + ending(t.o.Format)
	if t.out == nil || !t.out.lies(name, d) {
		t.draw(name)
	}
}

// check finds what keeps this letter from being made.
func (t *toCarer) check() {
	rec, p := t.c.Rec, t.o.Profile.Handles
	v := t.v
	if t.page != nil {
		v = letter.Named
	}
	if v == letter.Named {
		t.place(t.told, t.c, check.Order(check.OrderInfo{Kind: t.d.Kind, Reader: t.reader(),
			AsOf: t.o.AsOf, Root: t.c.Root}))
	}
	if t.page == nil {
		t.place(t.told, t.c, letter.Sender(rec, t.carer(), v, p))
	} else {
		t.place(t.told, t.c, letter.PageSender(rec, t.carer(), p, t.o.AsOf))
	}
	t.place(t.told, t.c, letter.Formats(rec, t.carer(), t.d.Kind, t.sheet.Name))
}

// edition is what the carer's own formats ask for; young children have one of their own.
func (t *toCarer) edition() string {
	asked := t.o.Edition
	if asked == Auto {
		asked = "standard"
		if n := care.CarerLargePrint(t.carer()); n > 0 {
			asked = "large" + strconv.Itoa(n)
		}
	}
	if asked == "standard" && t.v == letter.YoungChild {
		return "young"
	}
	return asked
}

// draw builds the letter from its own narrow view, and looks at the finished words before they
// become a file.
func (t *toCarer) draw(name string) {
	wish := t.wish()
	var v schema.View
	if t.page != nil {
		v = t.c.ForOwnPage(*t.page, wish.AsOf)
	} else {
		if f := letter.TooLoose(t.c.Rec, t.carer(), t.v, wish); f != nil {
			t.note(t.told, t.c, f)
			t.d.Rules = []string{f.Rule}
			return
		}
		v = t.c.ForLetter(t.i, t.v, wish)
	}
	order := templates.Order{AsOf: wish.AsOf, Profile: t.o.Profile, Edition: t.sheet.Name,
		Reference: t.ref, Posted: t.by == letter.Post}
	made := t.o.Set.Letter(v, order)
	pages := layout.Paginate(made, t.sheet)
	if t.o.spoil != nil {
		t.o.spoil(pages)
	}
	if !printable(t.c, pages) {
		t.d.Rules = []string{"X99"}
		return
	}
	t.d.data = t.bytes(pages)
	switch leak := t.leak(pages, made, order); {
	case !own(pages, t.c.ID):
		t.quarantined("program", words.Breach, name)
	case t.another(pages, t.c.Record.Person.NHSNumber):
		t.quarantined("program", words.BreachNumber, name)
	case leak, !seen(pages, v):
		t.quarantined("X91", words.Leak, name)
	default:
		t.d.Made, t.d.File = true, name
		t.d.Pages, t.d.check = len(pages.Pages), pages.Check
	}
}

// seen tells whether every fact on the pages is in the view that the letter was made from (X91).
func seen(pages *page.Doc, v schema.View) bool {
	for p := range pages.Pages {
		items := pages.Pages[p].Items
		for i := range items {
			if o := &items[i].Origin; o.Record == v.ID && !holds(v.Root, o.Pointer) {
				return false
			}
		}
	}
	return true
}

// holds tells whether a pointer leads to a node of a tree.
func holds(n *tree.Node, pointer string) bool {
	for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		i := slices.IndexFunc(n.Kids, func(k *tree.Node) bool {
			return k.Key == step || k.Key == "" && strconv.Itoa(k.Index) == step
		})
		if i < 0 {
			return false
		}
		n = n.Kids[i]
	}
	return true
}

// quarantined keeps a letter that failed its last check apart from the others.
func (t *toCarer) quarantined(rule, text, name string) {
	failed := t.failed(t.told, t.d.Kind, text, words.BreachHint)
	last := &t.told.Findings[len(t.told.Findings)-1]
	last.Rule, last.Pointer = rule, "/carers/"+strconv.Itoa(t.i)
	failed.Reader, failed.Delivery, failed.Rules = t.d.Reader, t.d.Delivery, []string{rule}
	failed.data, failed.spoiled = t.d.data, strings.TrimPrefix(name, lettersDir+"/")
	*t.d = failed
}

// leak tells whether a letter that may not say whom it is about says it all the same (domain.md
// X91).
func (t *toCarer) leak(pages *page.Doc, made *doc.Doc, order templates.Order) bool {
	if t.page != nil || t.v.NamesPerson() {
		return false
	}
	tell := newTelltale(t.c.Record, t.i, t.v, &t.o.Profile.Profile)
	tell.plain = t.plainLetter(t.o.Set, t.v, order)
	tell.usual = t.plainLetter(templates.Default(), t.v, order)
	return tell.in(pages, made)
}

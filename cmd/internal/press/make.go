package press

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"cpadoc/cmd/internal/proof"
	"cpadoc/cmd/internal/words"
	"cpadoc/render/doc"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/text"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/templates"
)

// make makes the document, unless it does not apply or something stops it: every kind for every reader
// goes this one way.
func (p *paper) make() {
	if !p.applies() || p.stopped() {
		return
	}
	name := p.name()
	if p.out == nil || !p.out.lies(name, p.d) {
		p.draw(name)
	}
	most := p.row.MostPages
	if p.d.Made && most > 0 && p.d.Pages > most && p.sheet.Columns && !p.copied() {
		p.place(p.told, p.c, []finding.Finding{{Rule: "length", Severity: finding.Warning, Pointer: "/plan",
			Text: words.TooLong(p.d.Pages, most), Hint: words.TooLongHint}})
	}
}

// applies reports whether the kind is for people in this position and for this reader.
func (p *paper) applies() bool {
	d, asOf := p.d, p.job.AsOf
	switch {
	case p.letter != nil && p.letter.Variant == letter.None:
		d.Rules = stoppers(p.told.Findings, p.kind, p.to.String())
		if d.Applies = len(d.Rules) > 0; !d.Applies && p.letter.Choice.Why != nil {
			d.Rules = []string{p.letter.Choice.Why.Rule} // a note, no refusal
		}
		return false
	case p.copied() && p.to.Carer.Recorded() && care.NoLongerCares(p.to.Carer, asOf):
		d.Applies = false
		return false
	case p.goesAsLetter():
		d.Applies = false
		return false
	}
	applies := p.row.Applies
	if p.row.ByName != nil && !p.job.All {
		applies = p.row.ByName
	}
	d.Applies = applies == nil || applies(p.c.Record(), asOf)
	return d.Applies
}

// goesAsLetter reports whether this is the care plan of somebody to whom the same run writes a plan letter:
// among all kinds the person gets one of the two.
func (p *paper) goesAsLetter() bool {
	rec, asOf := p.c.Record(), p.job.AsOf
	if p.kind != kinds.CarePlan || !p.job.All || p.copied() || !kinds.PlanLetter.Row().Applies(rec, asOf) {
		return false
	}
	by := letter.Deliver(rec, kinds.PlanLetter, p.to.String(), asOf)
	return by.Why == nil || len(by.Why.Stops) == 0
}

// stopped reports whether a rule keeps this document from this reader, and finds out how it goes.
func (p *paper) stopped() bool {
	p.sheet = p.sheets.of(p.edition())
	if p.letter == nil && p.page == nil {
		p.deliver()
	} else {
		p.d.Delivery = string(p.by)
	}
	p.place(p.told, p.c, p.findings())
	p.d.Rules = stoppers(p.told.Findings, p.kind, p.to.String())
	return len(p.d.Rules) > 0
}

// deliver finds out how a paper goes, and says what keeps it from the post: of letters and of
// copies that leave the house always, of other papers where it stops them.
func (p *paper) deliver() {
	by := letter.Deliver(p.c.Record(), p.kind, p.to.String(), p.job.AsOf)
	p.by = by.Method
	out := p.copied() && p.to.Leaves()
	if by.Why != nil && (p.row.Letter || out || len(by.Why.Stops) > 0) {
		p.note(p.told, p.c, by.Why)
	}
	if out {
		p.d.Delivery = string(by.Method)
	}
}

// findings are what rules say of this document for this reader.
func (p *paper) findings() (found []finding.Finding) {
	rec, profile, carer := p.c.Record(), p.job.Profile.Profile, p.to.Carer
	if p.names() {
		found = check.RunFor(check.Params{Kind: p.kind, Reader: p.to.String(), Delivery: string(p.by),
			Edition: p.sheet.Name, AsOf: p.job.AsOf, Root: p.c.Record().Node()})
	}
	switch {
	case p.letter != nil:
		found = append(found, letter.Sender(rec, carer, p.letter.Variant, profile)...)
	case p.page != nil:
		found = append(found, letter.PageSender(rec, carer, profile)...)
		if f := letter.PageFault(rec, *p.page); f != nil {
			found = append(found, *f)
		}
	case p.copied():
		if f := letter.CopyFault(rec, p.to, p.kind, p.wish()); f != nil {
			found = append(found, *f)
		}
	}
	if carer.Recorded() {
		found = append(found, letter.Formats(rec, carer, p.kind, p.sheet.Name)...)
	}
	return found
}

// name is the file's: letters/letter_<reference>_<day> if nothing may tell whose it is, else
// <kind>[-<reader>]_<recordId>_v<planVersion>_<day>.
func (p *paper) name() string {
	profile, day := p.job.Profile.Profile, strings.ReplaceAll(p.job.AsOf.String(), "-", "")
	if (p.row.ByReference || p.row.Letter) && profile.ReferenceKey().Recorded() {
		p.reference = letter.Reference([]byte(profile.ReferenceKey().String()), p.c.ID(), p.to.Ref, p.kind, p.job.AsOf)
	}
	if p.row.ByReference {
		return lettersDir + "/letter_" + p.reference + "_" + day + ending(p.job.Format)
	}
	name := p.kind.String()
	if p.copied() {
		name += "-" + string(p.to.Reader)
		if p.to.Place != "" {
			name += "-" + p.to.Place[strings.LastIndexByte(p.to.Place, '/')+1:]
		}
	}
	name += "_" + p.c.ID()
	if plan := p.c.Record().Plan(); plan.Recorded() {
		name += "_v" + plan.Version().String()
	}
	return name + "_" + day + ending(p.job.Format)
}

// lettersDir is the folder inside the output for all that is named by its reference. No file there
// tells whose letter it is; the manifest does.
const lettersDir = "letters"

// ending is what names of files of a format end in.
func ending(format string) string { return map[string]string{"pdf": ".pdf", "text": ".txt"}[format] }

// draw makes the file of a document that no rule stops: view, words, pages, a last look, bytes.
func (p *paper) draw(name string) {
	v, ok := p.view()
	if !ok {
		return
	}
	if f := p.crisisKept(v); f != nil {
		p.note(p.told, p.c, f)
		p.d.Rules = []string{f.Rule}
		return
	}
	params := p.params()
	made := p.job.Set.Build(p.kind, v, params)
	pages := layout.Paginate(made, p.sheet)
	if pages.Unsafe {
		p.note(p.told, p.c, p.cardTooSmall())
		p.d.Rules = []string{"X118"}
		return
	}
	if p.job.spoil != nil {
		p.job.spoil(pages)
	}
	fault := p.look(v, made, pages, params)
	switch fault {
	case proof.Unprintable:
		p.d.Rules = []string{"X99"}
		return
	case proof.Named:
		r, _ := check.ByID("X108")
		p.place(p.told, p.c, []finding.Finding{{Rule: r.ID, Severity: finding.Error, Text: words.HiddenName,
			Hint: words.HiddenNameHint, Pointer: "/person/name", Stops: []finding.Stop{{What: p.kind.String(), Reader: p.to.String()}}}})
		p.d.Rules = []string{r.ID}
		return
	case proof.NoBoxes:
		f := noBoxes(p.kind)
		p.place(p.told, p.c, []finding.Finding{f})
		p.d.Rules = []string{f.Rule}
		return
	}
	p.d.data = p.bytes(pages)
	if fault.Breach() {
		p.quarantined(fault, name)
		return
	}
	p.d.Made, p.d.File = true, name
	p.d.Pages, p.d.Withheld, p.d.LeftOut, p.d.check = len(pages.Pages), made.Withheld, pages.LeftOut, pages.Check
}

// view is what the reader may see; false if the letter says more than the record allows.
func (p *paper) view() (schema.View, bool) {
	rec, asOf := p.c.Record(), p.job.AsOf
	switch {
	case p.page != nil:
		return p.c.ForOwnPage(*p.page, asOf), true
	case p.letter != nil:
		if f := letter.TooLoose(rec, p.to.Carer, p.letter.Variant, p.wish()); f != nil {
			p.note(p.told, p.c, f)
			p.d.Rules = []string{f.Rule}
			return schema.View{}, false
		}
		return p.c.ForLetter(p.to.Carer.Index(), p.letter.Variant, p.wish()), true
	}
	var consent schema.Consent
	if p.copied() {
		live := letter.CopyConsent(rec, p.to, asOf)
		consent = schema.Consent{Scope: live.Scope, Excludes: live.Excludes, Carer: p.to.Ref}
	}
	if check.HidesPlaces(rec, p.kind, p.to.String()) {
		consent.Excludes = append(consent.Excludes[:len(consent.Excludes):len(consent.Excludes)], record.PartWhereabouts) // X107
	}
	return p.c.For(schema.Audience(p.to.Reader), consent), true
}

// crisisKept is the finding about a crisis paper for a reader from whom the crisis plan is kept back: it
// would say that there is none (X116).
func (p *paper) crisisKept(v schema.View) *finding.Finding {
	plan := p.c.Record().CrisisPlan()
	if p.row.Holds&kinds.TheCrisis == 0 || !care.HasCrisisPaper(p.c.Record()) || care.HasCrisisPaper(v.Record()) {
		return nil
	}
	r, _ := check.ByID("X116")
	return &finding.Finding{Rule: r.ID, Severity: finding.Error, Pointer: plan.Pointer(), Text: words.CrisisKept(p.kind.String(), string(p.to.Reader)),
		Hint: r.Hint, Stops: []finding.Stop{{What: p.kind.String(), Reader: p.to.String()}}}
}

// crisisWay is where the crisis part of a care plan goes: by default apart where this run makes the crisis
// plan for the same reader, else in the care plan, so that nobody is without it.
func (p *paper) crisisWay() string {
	if p.job.Crisis != "" && p.job.Crisis != Auto {
		return p.job.Crisis
	}
	if p.kind == kinds.CarePlan && !(p.copied() && p.job.Listed) && p.alsoMade(kinds.CrisisPlan) {
		return "separate"
	}
	return "inline"
}

// alsoMade reports whether this run makes another kind for the same reader.
func (p *paper) alsoMade(kind kinds.Kind) bool {
	rec, reader := p.c.Record(), p.to.String()
	if !slices.Contains(p.job.Kinds, kind) || !kind.IsFor(p.to.Reader) || !care.HasCrisisPlan(rec) {
		return false
	}
	found := check.RunFor(check.Params{Kind: kind, Reader: reader, Delivery: string(p.by), Edition: p.sheet.Name,
		AsOf: p.job.AsOf, Root: rec.Node()})
	return len(stoppers(append(found, p.told.Findings...), kind, reader)) == 0
}

// params are what a document needs to know besides the record.
func (p *paper) params() templates.Params {
	rec := p.c.Record()
	return templates.Params{AsOf: p.job.AsOf, Profile: p.job.Profile, Logos: p.job.Logos, Edition: p.sheet.Name, Crisis: p.crisisWay(),
		Reference: p.reference, Posted: p.row.Letter && (p.by == letter.Post || p.by == letter.CareOf),
		Sharing: letter.NameSharing(rec, p.to, p.job.AsOf), Recipient: p.to.Ref,
		Hidden: check.HidesPlaces(rec, p.kind, p.to.String())}
}

// look proves the finished document.
func (p *paper) look(v schema.View, made *doc.Doc, pages *page.Doc, params templates.Params) proof.Fault {
	look := proof.Paper{Doc: made, Layout: pages, Pages: pages.Pages, View: v, Another: p.another}
	if has(p.c, "X99") {
		look.Bad = func(pointer string) bool { _, bad := p.c.Unprintable(pointer); return bad }
	}
	look.Boxes = p.row.Boxes.Large
	if p.sheet.Columns {
		look.Boxes = p.row.Boxes.Standard
	}
	if p.names() {
		use := letter.NameSharing(p.c.Record(), p.to, p.job.AsOf)
		look.Logo = p.job.Logos.Organisation
		look.Hidden = proof.NamesHidden(p.c.Record(), nameOf(p.c.Record(), use),
			p.to.Reader == kinds.Person || p.to.Reader == kinds.Team)
	} else {
		v := p.letter.Variant
		look.Logo = p.job.Logos.Of(v)
		look.Secret = proof.NewSecret(p.c.Record(), p.to.Carer, v, p.job.Profile.Profile,
			p.plainLetter(p.job.Set, v, params), p.plainLetter(templates.Default(), v, params))
	}
	return look.Fault()
}

// nameOf returns the name to use that a sharing entry gives; empty for none.
func nameOf(rec record.Record, entry string) string {
	for _, s := range rec.Sharing().All() {
		if entry != "" && s.ID().Is(entry) {
			return s.NameToUse().String()
		}
	}
	return ""
}

// another reports whether a number is the NHS number of another record of the run: people copy from
// the wrong file.
func (p *paper) another(number string) bool {
	n := p.printer.Number(number)
	return n != 0 && n != p.printer.Number(p.c.Record().Person().NHSNumber().String()) && p.scan.batch.HoldsNumber(n)
}

// cardTooSmall is the finding about a card that has no room for what keeps the person safe (X118).
func (p *paper) cardTooSmall() *finding.Finding {
	r, _ := check.ByID("X118")
	return &finding.Finding{Rule: r.ID, Severity: finding.Error, Pointer: p.c.Record().Allergies().Pointer(), Text: words.CardTooSmall(p.kind.String()),
		Hint: r.Hint, Stops: []finding.Stop{{What: p.kind.String()}}}
}

// noBoxes is the finding about a document on which a help box is missing; it stops that kind alone.
func noBoxes(kind kinds.Kind) finding.Finding {
	r, _ := check.ByID("X51")
	return finding.Finding{Rule: r.ID, Severity: finding.Error, Text: words.NoBoxes, Hint: r.Hint,
		Stops: []finding.Stop{{What: kind.String()}}}
}

// quarantined keeps a document that failed its last look apart from the others.
func (p *paper) quarantined(fault proof.Fault, name string) {
	rule, say := "program", words.Breach
	switch fault {
	case proof.ForeignNumber:
		say = words.BreachNumber
	case proof.Withheld:
		rule, say = "X91", words.LeakFact
	case proof.Identity:
		rule, say = "X91", words.Leak
	}
	failed := p.failed(p.told, p.kind, say, words.BreachHint)
	last := &p.told.Findings[len(p.told.Findings)-1]
	last.Rule = rule
	if p.to.Place != "" {
		last.Pointer = "/" + p.to.Place
	}
	failed.Reader, failed.Delivery, failed.Rules = p.d.Reader, p.d.Delivery, []string{rule}
	failed.data, failed.spoiled = p.d.data, strings.TrimPrefix(name, lettersDir+"/")
	*p.d = failed
}

// bytes returns the file.
func (p *paper) bytes(pages *page.Doc) *bytes.Buffer {
	buf := buffers.Get().(*bytes.Buffer)
	buf.Reset()
	var err error
	if p.job.Format == "text" {
		err = text.Write(buf, pages)
	} else {
		err = p.pdf.Write(buf, pages)
	}
	if err != nil {
		panic(err) // a buffer takes everything, and letters that no font has were refused
	}
	return buf
}

// buffers hold files that are made and not yet written.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func has(c *schema.Checked, rule string) bool {
	for i := range c.Findings() {
		if c.Findings()[i].Rule == rule {
			return true
		}
	}
	return false
}

package fixed

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// The head and foot of every page (REFERENCE.md 4.0 rule 1; STYLE.md "Banner" and "Footer"). They
// are no part of a template: none can leave them out.

// HeadPaths are the facts that head and foot print.
var HeadPaths = []string{"person.name.family", "person.name.given", "person.name.middle",
	"person.name.middle[]", "person.name.preferred", "person.nhsNumber",
	"person.nhsNumberUnavailableReason", "person.dateOfBirth", "person.dateOfDeath",
	"provenance.exportedAt", "provenance.synthetic", "plan.version", "plan.createdOn",
	"plan.updatedOn", "cpa.team.name", "sharing[].nameToUse"}

// Banner returns the head of every page.
func (d *Document) Banner() (b doc.Banner) {
	if d.Terms != nil {
		return d.letterBanner()
	}
	row := d.Kind.Row()
	b.Name = d.Make(d.PersonName)
	b.Document, b.Copy = doc.Text{{Text: d.Title}}, d.copyFor()
	b.Version = d.Make(func() {
		switch row.Version {
		case kinds.OfPlan:
			d.version(phrase.Version, true)
		case kinds.OfCrisisPlan:
			d.crisisVersion(phrase.Version, true)
		case kinds.OfLetter:
			d.letterDay()
		}
	})
	if row.Shown { // nothing is torn off it: it shows what the person chose
		b.Identity = [][]doc.Span{d.Made(phrase.SheetKeep)}
		return b
	}
	person := d.rec().Person()
	if born := person.DateOfBirth().Node(); born != nil {
		b.Identity = append(b.Identity, d.Made(phrase.Born, phrase.AsDate(born)))
	}
	b.Identity = append(b.Identity, d.Make(d.nhsNumber))
	if died := fact.Died(d.In); died != nil {
		b.Identity = append(b.Identity, d.Made(phrase.Died, phrase.AsDate(died)))
	}
	return b
}

// PersonName says the person's whole name, as the banner has it.
func (d *Document) PersonName() {
	n := fact.NameOf(d.Record, d.In.Sharing)
	first := len(d.Spans)
	for _, p := range n.Whole() {
		if len(d.Spans) > first {
			d.Own(" ")
		}
		d.Say(d.Words.TieName(p.String()), p.Node(), true)
	}
	if n.Aside.Recorded() {
		d.Own(" (")
		d.Say(d.Words.TieName(n.Aside.String()), n.Aside.Node(), true)
		d.Own(")")
	}
	if len(d.Spans) == first {
		d.Phrase(phrase.NoName)
	}
}

// nhsNumber says the number, or why there is none (REFERENCE.md W55).
func (d *Document) nhsNumber() {
	person := d.rec().Person()
	if n := person.NHSNumber().Node(); n != nil {
		d.Phrase(phrase.NHSNumber, phrase.AsNHS(n))
		return
	}
	why := person.NHSNumberUnavailableReason().Node()
	if why.Is("other") {
		why = nil
	}
	d.Phrase(phrase.NoNHSNumber, phrase.AsCode(why))
}

// version says which version of the plan this is and, if asked, its day.
func (d *Document) version(words phrase.ID, dated bool) {
	plan := d.rec().Plan()
	v := plan.Version().Node()
	if v == nil {
		return
	}
	d.Phrase(words, phrase.AsText(v))
	on := plan.UpdatedOn().Node()
	if on == nil {
		on = plan.CreatedOn().Node()
	}
	if _, ok := phrase.DateOf(on); ok && dated {
		d.Own(d.Said(phrase.Between))
		d.Date(on)
	}
}

// Footer returns the foot of every page.
func (d *Document) Footer() (t doc.Footer) {
	if d.Terms != nil {
		return d.letterFooter()
	}
	t.Team = d.Made(phrase.TeamPhone, phrase.AsText(d.team()), phrase.AsPhone(d.teamPhone()))
	provenance := d.rec().Provenance()
	if s := provenance.Synthetic().Node(); s.True() {
		t.Sample = d.Make(func() { d.Say(d.Said(phrase.Sample), s, false) })
	}
	t.Marking = d.Make(d.marking)
	t.AsAt = d.Make(d.asAt)
	t.Code = d.Make(d.code)
	t.Profile = d.Make(func() {
		if n := d.service().ProfileVersion().Node(); present(n) {
			d.Phrase(phrase.ServiceProfile, phrase.AsText(n))
		}
		if d.Templates != "" {
			d.Phrase(phrase.OwnTemplates, phrase.AsWords(d.Templates))
		}
	})
	if IsPersonLetter(d.Kind) {
		d.personLetterFooter(&t)
	}
	return t
}

// marking are the service's words for a confidential paper, and how the plan stands.
func (d *Document) marking() {
	if n := d.service().Marking().Node(); present(n) {
		d.Say(d.Words.Tie(trimStop(n.Text)), n, true)
		d.Own(".")
	}
	status := d.Kind.Row().Status
	if status != kinds.NoStatus {
		d.Own(" ")
	}
	switch status {
	case kinds.AsPlan:
		d.status()
	case kinds.AsCutOut:
		d.Phrase(phrase.CutOff)
	case kinds.AsCrisisPlan:
		d.crisisStatus()
	}
}

// code is the document's title and code, and the version of its plan.
func (d *Document) code() {
	d.Own(d.Title + " " + d.Code)
	switch d.Kind.Row().Version {
	case kinds.OfCrisisPlan:
		if d.rec().CrisisPlan().Version().Node() != nil {
			d.Own(d.Said(phrase.Between))
			d.crisisVersion(phrase.VersionFoot, false)
		}
	case kinds.OfPlan:
		d.Own(d.Said(phrase.Between))
		d.version(phrase.VersionFoot, false)
	}
}

// teamPhone is the number of the team that the footer names: never another team's.
func (d *Document) teamPhone() *tree.Node {
	facts := d.Facts
	if child(facts, "ownTeam").True() {
		return child(child(facts, "team"), "phone")
	}
	if phone := d.rec().CPA().Team().Phone().Node(); phone != nil {
		return phone
	}
	return d.service().Organisation().Phone().Node()
}

func (d *Document) asAt() {
	exported := d.rec().Provenance().ExportedAt().Node()
	d.Phrase(phrase.AsAt, phrase.AsWords(d.Day(d.AsOf)), phrase.AsDayOf(exported))
}

// team is the name of the record's team, else of the profile's.
func (d *Document) team() *tree.Node {
	if n := d.rec().CPA().Team().Name().Node(); present(n) {
		return n
	}
	return child(child(d.Facts, "team"), "name")
}

func (d *Document) teamName() {
	if n := d.team(); present(n) {
		d.Value(n.Text, n)
	}
}

// trimStop drops a full stop at the end.
func trimStop(s string) string { return strings.TrimRight(s, ". ") }

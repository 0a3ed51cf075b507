package fixed

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates/internal/phrase"
)

// The head and foot of every page (domain.md 4.0 rule 1; look/NOTES.md "Banner" and "Footer"). They
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
	b.Document, b.Copy = phrase.Fixed(d.Title), d.copyFor()
	b.Version = d.Make(func() {
		switch row.Version {
		case kinds.OfPlan:
			d.version("Version ", true)
		case kinds.OfCrisisPlan:
			d.crisisVersion("Version ", true)
		case kinds.OfLetter:
			d.letterDay()
		}
	})
	if row.Shown { // nothing is torn off it: it shows what the person chose
		b.Identity = [][]doc.Span{phrase.Fixed("Keep this where I can see it.")}
		return b
	}
	person := child(d.Record, "person")
	if born := child(person, "dateOfBirth"); born != nil {
		b.Identity = append(b.Identity, d.Make(func() {
			d.Own("Born ")
			d.Date(born)
		}))
	}
	b.Identity = append(b.Identity, d.Make(d.nhsNumber))
	if died := fact.Died(d.In); died != nil {
		b.Identity = append(b.Identity, d.Make(func() {
			d.Own("Died on ")
			d.Date(died)
		}))
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
		d.Say(phrase.TieName(p.String()), p.Node(), true)
	}
	if n.Aside.Recorded() {
		d.Own(" (")
		d.Say(phrase.TieName(n.Aside.String()), n.Aside.Node(), true)
		d.Own(")")
	}
	if len(d.Spans) == first {
		d.Own("Name: not recorded")
	}
}

// noNumber says why there is no NHS number (domain.md W55).
var noNumber = map[string]string{"notKnown": "not known", "overseas": "lives outside the UK",
	"devolvedNation": "from another UK nation", "newborn": "newborn", "other": "not available"}

func (d *Document) nhsNumber() {
	person := child(d.Record, "person")
	if n := child(person, "nhsNumber"); n != nil {
		d.Own("NHS" + phrase.NBSP + "number ")
		if d.NHS(n) {
			return
		}
		d.Value(n.Text, n)
		return
	}
	why := child(person, "nhsNumberUnavailableReason")
	d.Own("NHS" + phrase.NBSP + "number: not available")
	if why != nil && why.Text != "other" && noNumber[why.Text] != "" {
		d.Own(" (")
		d.Say(noNumber[why.Text], why, false)
		d.Own(")")
	}
}

// version says which version of the plan this is and, where asked, its day.
func (d *Document) version(words string, dated bool) {
	plan := child(d.Record, "plan")
	v := child(plan, "version")
	if v == nil {
		return
	}
	d.Own(strings.TrimSuffix(words, " ") + phrase.NBSP)
	d.Say(v.Text, v, true)
	on := child(plan, "updatedOn")
	if on == nil {
		on = child(plan, "createdOn")
	}
	if _, ok := phrase.DateOf(on); ok && dated {
		d.Own(", ")
		d.Date(on)
	}
}

// Footer returns the foot of every page.
func (d *Document) Footer() (t doc.Footer) {
	if d.Terms != nil {
		return d.letterFooter()
	}
	row := d.Kind.Row()
	t.Team = d.Make(func() {
		d.teamName()
		if phone := d.teamPhone(); present(phone) {
			d.Own(", phone ")
			d.Phone(phone)
		}
		d.Own(".")
	})
	provenance := child(d.Record, "provenance")
	if s := child(provenance, "synthetic"); s.True() {
		t.Sample = d.Make(func() { d.Say("Sample, not a real person", s, false) })
	}
	t.Marking = d.Make(func() {
		if n := child(d.Profile, "marking"); present(n) {
			d.Say(phrase.Tie(trimStop(n.Text)), n, true)
			d.Own(".")
		}
		if row.Status != kinds.NoStatus {
			d.Own(" ")
		}
		switch row.Status {
		case kinds.AsPlan:
			d.status()
		case kinds.AsCutOut:
			d.Own("Cut off before use.")
		case kinds.AsCrisisPlan:
			d.crisisStatus()
		}
	})
	t.AsAt = d.Make(func() { d.asAt() })
	t.Code = d.Make(func() {
		d.Own(d.Title + " " + d.Code)
		switch row.Version {
		case kinds.OfCrisisPlan:
			if child(child(d.Record, "crisisPlan"), "version") != nil {
				d.Own(", ")
				d.crisisVersion("version ", false)
			}
		case kinds.OfPlan:
			d.Own(", ")
			d.version("version ", false)
		}
	})
	t.Profile = d.Make(func() {
		if n := child(d.Profile, "profileVersion"); present(n) {
			d.Own("Service profile ")
			d.Value(n.Text, n)
		}
		if d.Templates != "" {
			d.Own(", templates " + d.Templates)
		}
	})
	if IsPersonLetter(d.Kind) {
		d.personLetterFooter(&t)
	}
	return t
}

// teamPhone is the number of the team that the footer names: never another team's.
func (d *Document) teamPhone() *tree.Node {
	facts := d.Facts
	if child(facts, "ownTeam").True() {
		return child(child(facts, "team"), "phone")
	}
	if phone := child(child(child(d.Record, "cpa"), "team"), "phone"); phone != nil {
		return phone
	}
	return child(child(d.Profile, "organisation"), "phone")
}

func (d *Document) asAt() {
	d.Own("As at ")
	d.Own(d.Built(func(b *strings.Builder) { phrase.WriteDate(b, d.AsOf) }))
	at := child(child(d.Record, "provenance"), "exportedAt")
	if at != nil {
		if i, ok := phrase.DayOf(at.Text); ok {
			d.Own(", from data exported ")
			d.Say(d.Built(func(b *strings.Builder) { phrase.WriteDate(b, i) }), at, false)
		}
	}
	d.Own(".")
}

// teamName says the record's team, else the profile's.
func (d *Document) teamName() {
	n := child(child(child(d.Record, "cpa"), "team"), "name")
	if !present(n) {
		n = child(child(d.Facts, "team"), "name")
	}
	if present(n) {
		d.Value(n.Text, n)
	}
}

// trimStop drops a full stop at the end.
func trimStop(s string) string { return strings.TrimRight(s, ". ") }

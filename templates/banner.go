package templates

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/fact"
	"cpadoc/schema/tree"
)

// The head and foot of every page (domain.md 4.0 rule 1; look/NOTES.md "Banner" and "Footer"). They
// are no part of a template: none can leave them out.

// headPaths are the facts that head and foot print.
var headPaths = []string{"person.name.family", "person.name.given", "person.name.middle",
	"person.name.middle[]", "person.name.preferred", "person.nhsNumber",
	"person.nhsNumberUnavailableReason", "person.dateOfBirth", "person.dateOfDeath",
	"provenance.exportedAt", "provenance.synthetic", "plan.version", "plan.createdOn",
	"plan.updatedOn", "cpa.team.name", "sharing[].nameToUse"}

func (f *filler) banner() (b doc.Banner) {
	b.Name = f.make(f.personName)
	b.Document = fixed(f.title)
	b.Version = f.make(func() {
		switch {
		case isCrisis(f.kind):
			f.crisisVersion("Version ", true)
			return
		case isPersonLetter(f.kind):
			f.letterDay()
			return
		case f.kind == "format-slip":
			return
		}
		f.version("Version ", true)
	})
	if f.kind == "fridge-sheet" { // nothing is torn off it: it shows what the person chose
		b.Identity = [][]doc.Span{fixed("Keep this where I can see it.")}
		return b
	}
	person := child(f.slots[slotRecord], "person")
	if born := child(person, "dateOfBirth"); born != nil {
		b.Identity = append(b.Identity, f.make(func() {
			f.own("Born ")
			putDate(f, nil, born)
		}))
	}
	b.Identity = append(b.Identity, f.make(f.nhsNumber))
	if died := fact.Died(f.in); died != nil {
		b.Identity = append(b.Identity, f.make(func() {
			f.own("Died on ")
			putDate(f, nil, died)
		}))
	}
	return b
}

func (f *filler) personName() {
	n := fact.NameOf(f.slots[slotRecord], f.in.Sharing)
	first := len(f.spans)
	parts := append(append(n.Middle[:0:0], n.First), n.Middle...)
	for _, p := range append(parts, n.Last) {
		if !present(p) {
			continue
		}
		if len(f.spans) > first {
			f.own(" ")
		}
		f.say(tieName(p.Text), p, true)
	}
	if present(n.Aside) {
		f.own(" (")
		f.say(tieName(n.Aside.Text), n.Aside, true)
		f.own(")")
	}
	if len(f.spans) == first {
		f.own("Name: not recorded")
	}
}

// noNumber says why there is no NHS number (domain.md W55).
var noNumber = map[string]string{"notKnown": "not known", "overseas": "lives outside the UK",
	"devolvedNation": "from another UK nation", "newborn": "newborn", "other": "not available"}

func (f *filler) nhsNumber() {
	person := child(f.slots[slotRecord], "person")
	if n := child(person, "nhsNumber"); n != nil {
		f.own("NHS" + noBreakSpace + "number ")
		if putNHS(f, nil, n) {
			return
		}
		f.value(n.Text, n)
		return
	}
	why := child(person, "nhsNumberUnavailableReason")
	f.own("NHS" + noBreakSpace + "number: not available")
	if why != nil && why.Text != "other" && noNumber[why.Text] != "" {
		f.own(" (")
		f.say(noNumber[why.Text], why, false)
		f.own(")")
	}
}

// version says which version of the plan this is and, where asked, its day.
func (f *filler) version(words string, dated bool) {
	plan := child(f.slots[slotRecord], "plan")
	v := child(plan, "version")
	if v == nil {
		return
	}
	f.own(strings.TrimSuffix(words, " ") + noBreakSpace)
	f.say(v.Text, v, true)
	on := child(plan, "updatedOn")
	if on == nil {
		on = child(plan, "createdOn")
	}
	if _, ok := dateOf(on); ok && dated {
		f.own(", ")
		putDate(f, nil, on)
	}
}

func (f *filler) footer() (t doc.Footer) {
	t.Team = f.make(func() {
		f.teamName()
		if phone := f.teamPhone(); present(phone) {
			f.own(", phone ")
			putPhone(f, nil, phone)
		}
		f.own(".")
	})
	provenance := child(f.slots[slotRecord], "provenance")
	if s := child(provenance, "synthetic"); s.True() {
		t.Sample = f.make(func() { f.say("Sample, not a real person", s, false) })
	}
	t.Marking = f.make(func() {
		if n := child(f.slots[slotProfile], "marking"); present(n) {
			f.say(tie(trimStop(n.Text)), n, true)
			f.own(".")
		}
		if f.plan || f.kind == "crisis-plan" || f.kind == "wallet-card" {
			f.own(" ")
		}
		switch {
		case f.plan:
			f.status()
		case f.kind == "wallet-card":
			f.own("Cut off before use.")
		case f.kind == "crisis-plan":
			f.crisisStatus()
		}
	})
	t.AsAt = f.make(func() { f.asAt() })
	t.Code = f.make(func() {
		f.own(f.title + " " + f.doc.Code)
		switch {
		case isCrisis(f.kind):
			if child(child(f.slots[slotRecord], "crisisPlan"), "version") != nil {
				f.own(", ")
				f.crisisVersion("version ", false)
			}
		case f.plan:
			f.own(", ")
			f.version("version ", false)
		}
	})
	t.Profile = f.make(func() {
		if n := child(f.slots[slotProfile], "profileVersion"); present(n) {
			f.own("Service profile ")
			f.value(n.Text, n)
		}
		if f.set != Default() && f.set.Hash != Default().Hash {
			f.own(", templates " + f.set.Hash[:8])
		}
	})
	if isPersonLetter(f.kind) {
		f.personLetterFooter(&t)
	}
	return t
}

// teamPhone is the number of the team that the footer names: never another team's.
func (f *filler) teamPhone() *tree.Node {
	facts := f.slots[slotFact]
	if child(facts, "ownTeam").True() {
		return child(child(facts, "team"), "phone")
	}
	if phone := child(child(child(f.slots[slotRecord], "cpa"), "team"), "phone"); phone != nil {
		return phone
	}
	return child(child(f.slots[slotProfile], "organisation"), "phone")
}

func (f *filler) asAt() {
	f.own("As at ")
	f.own(f.words(func(b *strings.Builder) { writeDate(b, f.asOf) }))
	at := child(child(f.slots[slotRecord], "provenance"), "exportedAt")
	if at != nil {
		if i, ok := parseInstant(at.Text); ok {
			f.own(", from data exported ")
			f.say(f.words(func(b *strings.Builder) { writeDate(b, i) }), at, false)
		}
	}
	f.own(".")
}

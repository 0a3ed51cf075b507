package fixed

import (
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/care"
	"cpadoc/schema/fact"
	"cpadoc/schema/record"
	"cpadoc/templates/internal/phrase"
)

// status are the status words of the title and of every footer (domain.md 4.0 rule 8).
func (d *Document) status() {
	facts := d.Facts
	switch s := child(facts, "standing"); {
	case s == nil || s.Text == fact.StatusUnsigned:
		d.Own("In use. Not yet signed.")
	case s.Text == fact.StatusDraft:
		d.Own("Draft for discussion.")
	case s.Text == fact.StatusAgreed:
		d.Own("In use. Agreed with me on ")
		d.Date(child(facts, "agreedOn"))
		d.Own(".")
	case s.Text == fact.StatusDisagrees:
		d.Own("In use. ")
		if n := child(facts, "call"); n != nil {
			d.Say(phrase.TieName(n.Text), n, true)
		} else {
			d.Own("The person")
		}
		d.Own(" does not agree with all of it.")
	}
}

// statusLine is what stands under the title: bold words, then a plain sentence.
func (d *Document) statusLine() doc.Text {
	return d.Make(func() {
		was := d.Style
		d.Style = doc.Bold
		d.status()
		d.Style = was
		if note := d.statusNote(); note != "" {
			d.Own(note)
		}
	})
}

// statusNote is the plain sentence after the status words under the title.
func (d *Document) statusNote() string {
	switch s := child(d.Facts, "standing"); {
	case s == nil || s.Text == fact.StatusUnsigned:
		return " I can ask to change anything in it."
	case s.Text == fact.StatusDisagrees:
		return " See “Agreement”."
	}
	return ""
}

// crisisStatus are the status words of a crisis plan's footer (domain.md 4.0 rule 8).
func (d *Document) crisisStatus() {
	c := child(d.Facts, "crisis")
	switch s := child(c, "standing"); {
	case !hasCrisisPlan(d):
		d.Own("No crisis plan.")
	case s.Is(fact.StatusAgreed):
		d.Own("In use. Agreed with me")
		if on := child(c, "agreedOn"); on != nil {
			d.Own(" on ")
			d.Date(on)
		}
		d.Own(".")
	case s.Is(fact.StatusDisagrees):
		d.Own("In use. ")
		if n := child(d.Facts, "call"); n != nil {
			d.Say(phrase.TieName(n.Text), n, true)
		} else {
			d.Own("The person")
		}
		d.Own(" does not agree with all of it.")
	default:
		d.Own("In use. Not yet signed.")
	}
}

// crisisVersion says which version of the crisis plan this is and, where asked, its day.
func (d *Document) crisisVersion(words string, dated bool) {
	v := child(child(d.Record, "crisisPlan"), "version")
	if v != nil {
		d.Own(strings.TrimSuffix(words, " ") + phrase.NBSP)
		d.Say(v.Text, v, true)
	}
	on := child(child(d.Facts, "crisis"), "dated")
	if _, ok := phrase.DateOf(on); ok && dated {
		if v != nil {
			d.Own(", ")
		}
		d.Date(on)
	}
}

// hasCrisisPlan reports whether there is a crisis plan, and no refusal of one.
func hasCrisisPlan(d *Document) bool {
	return care.HasCrisisPlan(record.RecordOf(d.Record))
}

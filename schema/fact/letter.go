package fact

import (
	"strings"

	record "cpadoc/schema/old"
	rec "cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// How the consent behind a letter came about.
const (
	AgreedByPerson   = "person"
	AgreedByAttorney = "attorney"
	InBestInterests  = "bestInterests"
	AgreedByReader   = "reader" // who is the attorney
)

// scopes are how far the consent behind a letter or a carer's own page may go.
var scopes = []string{record.ScopeGeneral, record.ScopePractical, record.ScopeCarePlan,
	record.ScopeCrisisPlan, record.ScopeAll}

// letter gives what a letter to a carer needs, from its narrow view (schema.Checked.ForLetter).
func (m *maker) letter(f *tree.Node) {
	t := m.Terms
	for _, k := range get(m.Root, "carers").Items() {
		m.alias(f, "reader", k)
	}
	m.truth(f, "hidden", t.Hidden)
	m.consent(f)
	m.council(f)
	m.line24(f)
	m.answerTo(f)
	if t.Variant.IsYoung() {
		m.child(f)
	}
	for _, s := range get(m.Root, "agreement", "signatures").Items() {
		if m.Terms.Signed >= 0 && s.Index == m.Terms.Signed {
			m.alias(f, "signedOn", get(s, "signedOn"))
		}
	}
	if actions := get(m.Root, "plan", "actions").Items(); len(actions) > 0 {
		list := m.list(f, "myPart")
		for _, a := range actions {
			m.alias(list, "", a)
		}
	}
}

// usedName gives the id of the entry that says what to call the person to this reader.
func usedName(root *tree.Node) string {
	for _, s := range get(root, "sharing").Items() {
		if id := get(s, "id"); get(s, "nameToUse") != nil && id != nil {
			return id.Text
		}
	}
	return ""
}

// consent says who agreed to what, in the scope that counts today.
func (m *maker) consent(f *tree.Node) {
	if m.Terms.Entry < 0 || m.Terms.Scope == rec.ScopeNone {
		return
	}
	var entry *tree.Node
	for _, s := range get(m.Root, "sharing").Items() {
		if s.Index == m.Terms.Entry {
			entry = s
		}
	}
	if entry == nil {
		return
	}
	o := m.object(f, "consent")
	how, decision := AgreedByPerson, get(entry, "decision")
	switch {
	case decision.Is(record.BestInterests):
		how = InBestInterests
	case decision.Is(record.AttorneyConsented):
		how = AgreedByAttorney
	}
	ref, attorney := get(entry, "attorneyRef"), (*tree.Node)(nil)
	if ref != nil && how == AgreedByAttorney {
		attorney = get(byID(get(m.Root, "legal", "attorneys"), ref.Text), "name")
	}
	if attorney != nil && m.isReader(attorney.Text) {
		how, attorney = AgreedByReader, nil
	}
	m.code(o, "by", how, decision)
	m.code(o, "about", rec.Word(m.Terms.Scope), get(entry, "scope"))
	m.alias(o, "on", get(entry, "decidedOn"))
	m.alias(o, "attorney", attorney)
}

// isReader tells whether a name is the carer's who reads.
func (m *maker) isReader(name string) bool {
	for _, k := range get(m.Root, "carers").Items() {
		n := get(k, "name")
		for _, first := range [...]string{"given", "preferred"} {
			full := strings.TrimSpace(textOf(get(n, first)) + " " + textOf(get(n, "family")))
			if full != "" && strings.EqualFold(full, name) {
				return true
			}
		}
	}
	return false
}

// council is the person's own council where the reader may know it, else the profile's; none where
// it would tell where the person is (domain.md X107).
func (m *maker) council(f *tree.Node) {
	if m.Terms.Hidden {
		return
	}
	own, usual := get(m.Root, "careAct", "council"), get(m.Profile, "council")
	name := get(own, "name")
	if name != nil && !name.Is(textOf(get(usual, "name"))) && get(own, "phone") != nil {
		o := m.object(f, "council")
		m.alias(o, "name", name)
		m.alias(o, "phone", get(own, "phone"))
		return
	}
	if usual != nil {
		o := m.object(f, "council")
		m.alias(o, "name", get(usual, "name"))
		m.alias(o, "phone", get(usual, "adultSocialCarePhone"))
		m.alias(o, "hours", get(usual, "hours"))
	}
}

func textOf(n *tree.Node) string {
	if n == nil {
		return ""
	}
	return n.Text
}

// line24 is the service's line that answers day and night.
func (m *maker) line24(f *tree.Node) {
	for _, l := range get(m.Profile, "crisisLines").Items() {
		if get(l, "number") != nil && dayAndNight(l) {
			m.alias(f, "line", l)
			return
		}
	}
}

// answerTo is where a named letter's reply goes: the team's address, or the organisation's where the
// team's would tell where the person is.
func (m *maker) answerTo(f *tree.Node) {
	team, _ := m.team()
	to := get(team, "address")
	if to == nil || m.Terms.Hidden {
		to = get(m.Profile, "organisation", "address")
	}
	m.alias(f, "answerTo", to)
}

// child gives what a letter to a child says besides.
func (m *maker) child(f *tree.Node) {
	for _, w := range get(m.Root, "careTeam").Items() {
		m.alias(f, "talk", w)
		m.truth(f, "texts", mobile(textOf(get(w, "phone"))))
	}
	m.truth(f, "home", m.Terms.Home)
	m.truth(f, "school", m.Terms.School)
	m.truth(f, "older", m.Terms.Older)
	var list *tree.Node
	adults := get(get(f, "reader"), "youngCarer", "adults").Items()
	for _, a := range adults {
		relation := get(a, "relation")
		code := Relation(textOf(relation))
		if code == "" || knows(list, code) {
			continue
		}
		if list == nil {
			list = m.list(f, "knows")
		}
		m.code(list, "", code, relation)
	}
	m.truth(f, "severalKnow", list != nil && len(list.Kids) > 1)
}

// mobile tells whether a number takes texts.
func mobile(phone string) bool {
	d := strings.Join(strings.Fields(phone), "")
	return strings.HasPrefix(d, "07") || strings.HasPrefix(d, "+447")
}

func knows(list *tree.Node, code string) bool {
	for _, k := range list.Items() {
		if k.Text == code {
			return true
		}
	}
	return false
}

// relations are the words of records for adults around a child, and their codes. An adult whom no
// word of these fits is not spoken of: what else may stand in that place is not for a child.
var relations = map[string]string{
	"mother": "mum", "mum": "mum", "mam": "mum", "mummy": "mum", "mom": "mum", "birth mother": "mum",
	"father": "dad", "dad": "dad", "daddy": "dad", "birth father": "dad",
	"stepmother": "stepmum", "step-mother": "stepmum", "stepmum": "stepmum",
	"stepfather": "stepdad", "step-father": "stepdad", "stepdad": "stepdad",
	"grandmother": "gran", "gran": "gran", "nan": "gran", "grandma": "gran", "nana": "gran",
	"grandfather": "grandad", "grandad": "grandad", "granddad": "grandad", "grandpa": "grandad",
	"aunt": "aunt", "auntie": "aunt", "aunty": "aunt", "uncle": "uncle",
	"foster carer": "fosterCarer", "foster mother": "fosterCarer", "foster father": "fosterCarer",
	"sister": "sister", "brother": "brother",
}

// relationCodes are the codes of Relation.
var relationCodes = []string{"mum", "dad", "stepmum", "stepdad", "gran", "grandad", "aunt", "uncle",
	"fosterCarer", "sister", "brother"}

// Relation gives the code of an adult's relation to a child; "" where the words say something else.
func Relation(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(s)), " ")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "her "), "his ")
	return relations[s]
}

package sample

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/record"
)

// made is what the tests read of a generated record.
type made struct {
	RecordID string `json:"recordId"`
	Person   struct {
		Name struct {
			Given, Family, Title, Preferred string
		}
		Pronouns, Gender, DateOfBirth string
		Phones                        []struct{ Number string }
		Employment                    struct{ Status string }
		Contacts                      []madeContact
	}
	CareTeam []struct {
		ID, Name, Phone, Hours string
	}
	Carers []struct {
		ID          string
		Name        struct{ Given, Family string }
		DateOfBirth string
		Type        string
		Phones      []struct{ Number string }
	}
	Dependants []struct {
		Kind, Relation, Name, DateOfBirth string
	}
	ImportantPeople []struct{ Name, Relation string }
	Legal           struct {
		Attorneys []struct{ Name, Phone string }
		CTO       map[string]any
	}
	CrisisPlan struct {
		Contacts []struct {
			Label, Kind, Phone, Hours, Ref string
		}
		RespondsBestTo struct{ Name, Phone, Ref string }
		Contingency    []struct{ Who, Phone, Hours string }
	}
	Communication struct {
		Language, InterpreterRequired string
		Formats, Support              []string
	}
	Agreement  struct{ Status string }
	Sharing    []struct{ RecipientKind, Decision, Scope, Conditions, RevisitOn string }
	Plan       struct{ Goals, Needs, Actions []any }
	Medication []struct{ Status string }
	Assessment struct{ Domains []struct{ SelfView string } }
}

type madeContact struct{ ID, Name, Relationship, Phone string }

func everybody(t *testing.T, n int, visit func(m *made)) {
	t.Helper()
	for i := range n {
		var m made
		if err := json.Unmarshal(Record(nil, i, 1, day), &m); err != nil {
			t.Fatal(err)
		}
		visit(&m)
	}
}

// TestOneHumanIsOneTruth (review, 8): whoever stands in several places of a record has one number there,
// one name and one set of hours, and no two people have the same number.
func TestOneHumanIsOneTruth(t *testing.T) {
	linked := 0
	everybody(t, 1000, func(m *made) {
		h := humans{t: t, id: m.RecordID, phone: map[string]string{}, hours: map[string]string{}, owner: map[string]string{}}
		names := map[string]string{} // by id
		add := func(id, name, phone string) { names[id] = name; h.says(name, phone, "") }
		h.says(m.Person.Name.Given+" "+m.Person.Name.Family, m.Person.Phones[0].Number, "")
		for _, c := range m.Person.Contacts {
			add(c.ID, c.Name, c.Phone)
		}
		for _, c := range m.Carers {
			names[c.ID] = strings.TrimSpace(c.Name.Given + " " + c.Name.Family)
			for _, p := range c.Phones {
				h.says(names[c.ID], p.Number, "")
			}
		}
		for _, w := range m.CareTeam {
			h.says(w.Name, w.Phone, w.Hours)
		}
		for _, a := range m.Legal.Attorneys {
			h.says(a.Name, a.Phone, "")
		}
		labels := map[string]string{}
		for _, c := range m.CrisisPlan.Contacts {
			if c.Ref == "" {
				continue
			}
			linked++
			given, _, _ := strings.Cut(c.Label, ", my ")
			if !strings.HasPrefix(names[c.Ref]+" ", given+" ") {
				t.Errorf("%s: a contact of the crisis plan has another name than where its ref leads", m.RecordID)
			}
			labels[c.Label] = names[c.Ref]
			h.says(names[c.Ref], c.Phone, c.Hours)
		}
		if b := m.CrisisPlan.RespondsBestTo; b.Ref != "" {
			h.says(names[b.Ref], b.Phone, "")
		}
		for _, c := range m.CrisisPlan.Contingency {
			if name := labels[c.Who]; name != "" {
				h.says(name, c.Phone, c.Hours)
			} else if !strings.Contains(c.Who, ", my ") {
				h.says(c.Who, c.Phone, c.Hours)
			}
		}
	})
	if linked < 700 {
		t.Errorf("only %d contacts of crisis plans are linked", linked)
	}
}

// humans is who is reached how, in one record.
type humans struct {
	t                   *testing.T
	id                  string
	phone, hours, owner map[string]string
}

func (h *humans) says(name, phone, hours string) {
	if was := h.phone[name]; was != "" && phone != "" && was != phone {
		h.t.Errorf("%s: somebody has two numbers", h.id)
	}
	if was := h.hours[name]; was != "" && hours != "" && was != hours {
		h.t.Errorf("%s: somebody has two sets of hours", h.id)
	}
	if was := h.owner[phone]; was != "" && was != name {
		h.t.Errorf("%s: two people have one number", h.id)
	}
	if phone != "" {
		h.phone[name], h.owner[phone] = phone, name
	}
	if hours != "" {
		h.hours[name] = hours
	}
}

// TestKinshipFits: ages and sexes are those that the words of kinship say, nobody has two wives, and names
// tell people apart.
func TestKinshipFits(t *testing.T) {
	seen := map[string]int{}
	everybody(t, 1500, func(m *made) {
		age := ageOf(t, m.Person.DateOfBirth)
		if m.Person.Employment.Status == "08" != (age >= 66) {
			t.Errorf("%s: retired at %d", m.RecordID, age)
		}
		relation := map[string]string{}
		partners := 0
		for _, c := range m.Person.Contacts {
			seen[c.Relationship]++
			relation[c.Name] = c.Relationship
			if slices.Contains([]string{"wife", "husband", "partner"}, c.Relationship) {
				partners++
			}
			fitsSex(t, m.RecordID, c.Relationship, strings.Fields(c.Name)[0])
		}
		if partners > 1 {
			t.Errorf("%s: %d partners", m.RecordID, partners)
		}
		for _, p := range m.ImportantPeople {
			if p.Relation != "my "+relation[p.Name] {
				t.Errorf("%s: somebody is one thing as a contact and another as an important person", m.RecordID)
			}
		}
		for _, c := range m.Carers {
			is, old := relation[strings.TrimSpace(c.Name.Given+" "+c.Name.Family)], ageOf(t, c.DateOfBirth)
			if gap := old - age; !gapFits(is, gap) {
				t.Errorf("%s: a %s is %d years older than the person", m.RecordID, is, gap)
			}
			if old < 18 != (c.Type == "young") || old < 8 {
				t.Errorf("%s: a carer of %d is recorded as %s", m.RecordID, old, c.Type)
			}
			seen["carer "+c.Type]++
		}
		for _, d := range m.Dependants {
			if d.Kind != "child" {
				continue
			}
			seen["child"]++
			if at := age - ageOf(t, d.DateOfBirth); at < 17 || at > 43 {
				t.Errorf("%s: the person had a child at %d", m.RecordID, at)
			}
		}
		pronouns(t, m)
	})
	for _, is := range []string{"mother", "father", "sister", "brother", "son", "daughter", "wife", "husband", "partner", "mother-in-law",
		"aunt", "uncle", "cousin", "niece", "granddaughter", "friend", "child", "carer adult", "carer young"} {
		if seen[is] == 0 {
			t.Errorf("nobody of 1,500 has a %s", is)
		}
	}
	t.Log(seen)
}

func ageOf(t *testing.T, born string) int {
	d, ok := record.ParseDate(born)
	if !ok {
		t.Fatalf("no date: %q", born)
	}
	return d.AgeAt(day)
}

// gapFits reports whether somebody can be that many years older than the person; a carer who is no contact
// is a child of the person.
func gapFits(is string, gap int) bool {
	switch is {
	case "mother", "father":
		return gap >= 17 && gap <= 45
	case "mother-in-law":
		return gap >= 18 && gap <= 40
	case "son", "daughter", "":
		return gap <= -17 && gap >= -45
	case "sister", "brother", "cousin", "wife", "husband", "partner", "friend":
		return gap >= -16 && gap <= 16
	case "aunt", "uncle":
		return gap >= 5
	case "niece":
		return gap <= -8
	case "granddaughter":
		return gap <= -36
	}
	return false
}

func fitsSex(t *testing.T, id, is, given string) {
	t.Helper()
	women := slices.Concat(elderWomen[:], middleWomen[:], youngWomen[:])
	men := slices.Concat(elderMen[:], middleMen[:], youngMen[:])
	switch is {
	case "mother", "sister", "daughter", "wife", "aunt", "niece", "mother-in-law", "granddaughter":
		if !slices.Contains(women, given) {
			t.Errorf("%s: a %s has no woman's name", id, is)
		}
	case "father", "brother", "son", "husband", "uncle":
		if !slices.Contains(men, given) {
			t.Errorf("%s: a %s has no man's name", id, is)
		}
	}
}

func pronouns(t *testing.T, m *made) {
	n := m.Person.Name
	fit := map[string][2]string{"1": {"he/him", "Mr"}, "2": {"she/her", "Ms Mrs"}, "9": {"they/them", "Mx"}}[m.Person.Gender]
	if m.Person.Pronouns != fit[0] || !strings.Contains(fit[1], n.Title) {
		t.Errorf("%s: title and pronouns do not fit", m.RecordID)
	}
	names := slices.Concat(men[:], women[:])
	if n.Preferred != "" && !slices.Contains(names, [2]string{n.Given, n.Preferred}) {
		t.Errorf("%s: nobody of that name is called that for short", m.RecordID)
	}
}

// TestPlansAreAsLongAsRealOnes: how much a plan holds, in the middle and at most. What is rare is there.
func TestPlansAreAsLongAsRealOnes(t *testing.T) {
	counts, rare := map[string][]int{}, map[string]int{}
	everybody(t, 1000, func(m *made) {
		views := 0
		for _, d := range m.Assessment.Domains {
			if d.SelfView != "" {
				views++
			}
		}
		for what, n := range map[string]int{"goals": len(m.Plan.Goals), "needs": len(m.Plan.Needs), "actions": len(m.Plan.Actions),
			"medicines": len(m.Medication), "care team": len(m.CareTeam), "contacts": len(m.Person.Contacts), "carers": len(m.Carers),
			"domains with words": views} {
			counts[what] = append(counts[what], n)
		}
		m.rare(rare)
	})
	// The bounds of the median and of the most; the plans have the pages of REFERENCE.md 4.1.
	for what, want := range map[string][4]int{"goals": {2, 4, 4, 6}, "needs": {2, 4, 4, 6}, "actions": {7, 12, 14, 30}, "medicines": {2, 4, 5, 9},
		"care team": {3, 4, 5, 8}, "contacts": {2, 3, 3, 5}, "carers": {0, 1, 3, 5}, "domains with words": {4, 9, 9, 15}} {
		n := counts[what]
		slices.Sort(n)
		median, most := n[len(n)/2], n[len(n)-1]
		t.Logf("%-18s least %d, one in ten %d, median %d, nine in ten %d, most %d", what, n[0], n[len(n)/10], median, n[len(n)*9/10], most)
		if median < want[0] || median > want[1] || most < want[2] || most > want[3] {
			t.Errorf("%s: median %d and most %d, not from %d to %d and from %d to %d", what, median, most, want[0], want[1], want[2], want[3])
		}
	}
	for what, least := range map[string]int{"deaf": 10, "interpreter": 30, "large print": 40, "easy read": 5, "attorney": 5, "order": 20,
		"young carer": 3, "several carers": 50, "refused": 5, "notAsked": 10, "withdrawn": 5, "conditions": 3, "ask again": 5, "attorneyConsented": 5,
		"agreed": 400, "agreedInPart": 40, "disagrees": 20, "notYetAsked": 100, "declinedToSign": 30, "unableToSign": 20, "stopped": 50} {
		t.Logf("%-18s %d of 1,000", what, rare[what])
		if rare[what] < least {
			t.Errorf("%s: %d of 1,000, not %d", what, rare[what], least)
		}
	}
}

// rare counts what only some records have.
func (m *made) rare(n map[string]int) {
	count := func(what string, is bool) {
		if is {
			n[what]++
		}
	}
	k := m.Communication
	count("deaf", slices.Contains(k.Support, "bslInterpreter"))
	count("interpreter", k.InterpreterRequired == "yes")
	count("large print", slices.Contains(k.Formats, "largePrint"))
	count("easy read", slices.Contains(k.Formats, "easyRead"))
	count("attorney", len(m.Legal.Attorneys) > 0)
	count("order", len(m.Legal.CTO) > 0)
	count("several carers", len(m.Carers) > 1)
	for _, c := range m.Carers {
		count("young carer", c.Type == "young")
	}
	for _, s := range m.Sharing {
		count(s.Decision, s.RecipientKind == "carer")
		count("conditions", s.Conditions != "")
		count("ask again", s.RevisitOn != "")
	}
	for _, d := range m.Medication {
		count("stopped", d.Status == "stopped")
	}
	count(m.Agreement.Status, true)
}

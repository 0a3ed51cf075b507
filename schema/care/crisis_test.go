package care_test

import (
	"testing"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

// crisis is a crisis plan with those contacts and who the person responds to best.
func crisis(t *testing.T, best set, contacts ...set) record.Record {
	t.Helper()
	for _, c := range contacts {
		for key, value := range c {
			if value == nil {
				delete(c, key)
			}
		}
	}
	plan := set{"status": "present", "contacts": contacts}
	if best != nil {
		plan["respondsBestTo"] = best
	}
	return schematest.Load(t, asOf, set{"crisisPlan": plan,
		"person.contacts": []set{{"id": "con-1", "name": "Abena Osei", "relationship": "my cousin"}}}).Record()
}

// TestWhoMayBeNamedInACrisis: family and friends must have agreed, nobody may have said no, and who
// the person responds to best must be one of those (X52).
func TestWhoMayBeNamedInACrisis(t *testing.T) {
	abena := func(more ...any) set {
		s := set{"id": "cc-1", "label": "Abena, my cousin", "kind": "family", "phone": "07700 900322", "ref": "con-1", "agreedToBeNamed": true}
		for i := 0; i < len(more); i += 2 {
			s[more[i].(string)] = more[i+1]
		}
		return s
	}
	for _, c := range []struct {
		name       string
		best       set
		contact    set
		also       set
		named, bst bool
	}{
		{"agreed, by reference", set{"name": "A", "ref": "cc-1"}, abena(), nil, true, true},
		{"agreed, by what both refer to", set{"name": "A", "ref": "con-1"}, abena(), nil, true, true},
		{"agreed, by name and number", set{"name": "Abena", "phone": "07700900322"}, abena(), nil, true, true},
		{"another one at that number", set{"name": "Kofi", "phone": "07700900322"}, abena(), nil, true, false},
		{"another one of that name", set{"name": "Abena", "phone": "07700 900323"}, abena(), nil, true, false},
		{"did not agree", set{"name": "Abena", "ref": "cc-1"}, abena("agreedToBeNamed", false), nil, false, false},
		{"not asked", set{"name": "Abena", "ref": "cc-1"}, abena("agreedToBeNamed", nil), nil, false, false},
		{"said no elsewhere", set{"name": "Abena", "ref": "cc-1", "phone": "07700 900322"}, abena(),
			set{"id": "cc-2", "label": "The house", "kind": "other", "phone": "07700 900322", "agreedToBeNamed": false}, true, false},
		{"a worker", set{"name": "Howard", "ref": "ct-1"}, abena(), nil, true, true},
		{"a service that said no", set{"name": "Howard", "ref": "ct-1"}, abena("kind", "crisisHouse", "agreedToBeNamed", false), nil, false, true},
		{"a service that was not asked", set{"name": "Howard", "ref": "ct-1"}, abena("kind", "crisisHouse", "agreedToBeNamed", nil), nil, true, true},
	} {
		contacts := []set{c.contact}
		if c.also != nil {
			contacts = append(contacts, c.also)
		}
		rec := crisis(t, c.best, contacts...)
		if got := care.MayBeNamed(rec.CrisisPlan().Contacts().At(0)); got != c.named {
			t.Errorf("%s: the contact may be named: %v", c.name, got)
		}
		if got := care.BestMayBeNamed(rec); got != c.bst {
			t.Errorf("%s: who they respond to best may be named: %v", c.name, got)
		}
	}
}

// TestHelpContact: box A takes the first service that is open day and night at a number checked in
// the last 12 months and may be named (X45, X52).
func TestHelpContact(t *testing.T) {
	line := func(more set) set {
		s := set{"id": "cc-1", "label": "The line", "kind": "nhs24h", "phone": "0808 157 0145", "is24h": true, "verifiedOn": "2025-11-20"}
		for k, v := range more {
			s[k] = v
		}
		return s
	}
	last := set{"id": "cc-2", "label": "The duty desk", "kind": "duty", "phone": "01632 960011", "is24h": true, "verifiedOn": "2026-01-01"}
	for name, c := range map[string]struct {
		first set
		want  int
	}{
		"the first":              {line(nil), 0},
		"a day too long ago":     {line(set{"verifiedOn": "2025-11-19"}), 1},
		"never checked":          {line(set{"verifiedOn": nil}), 1},
		"closes":                 {line(set{"hours": "9am to 5pm"}), 1},
		"not said to be open":    {line(set{"is24h": nil}), 1},
		"no service":             {line(set{"kind": "voluntary"}), 1},
		"the co-ordinator":       {line(set{"kind": "coordinator"}), 1},
		"no number":              {line(set{"phone": nil}), 1},
		"said no to being named": {line(set{"agreedToBeNamed": false}), 1},
	} {
		if got := care.HelpContact(crisis(t, nil, c.first, last), asOf).Index(); got != c.want {
			t.Errorf("%s: contact %d, not %d", name, got, c.want)
		}
	}
}

package press

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// aviary makes a record with every property of the schema: each text a canary, a word that stands
// nowhere else.
type aviary struct {
	ids   map[string]string // of the first item of a list, by its path
	n     int
	where map[string]string // path by canary
	over  map[string]any    // values by path
	other bool              // it makes a carer who is not the reader
}

// anothers marks the facts of another carer, which no carer and no relative reads.
const anothers = "another carer's "

// reads reports whether a reader may see a fact, as the matrix says.
func reads(matrix map[string]map[string]bool, reader, path string) bool {
	rest, other := strings.CutPrefix(path, anothers)
	alone := !slices.Contains([]string{"person", "GP", "professional", "team"}, reader)
	return matrix[reader][rest] && !(other && alone)
}

// overrides are values that a record of this kind needs so that rules let it be read and letters be made.
func overrides() map[string]any {
	return map[string]any{
		"schemaVersion": "1.0.0", "recordId": "rec-canary", "provenance.exportedAt": "2026-11-19T08:00:00Z",
		"provenance.recordUpdatedAt": "2026-11-18T08:00:00Z", "person.nhsNumber": "9990001375",
		"person.dateOfBirth": "1984-06-03", "person.dateOfDeath": "2031-01-01", "person.locationRestricted": false,
		"person.name.nameIsPrivate": false, "person.address.noFixedAbode": false, "person.name.display": "preferred",
		"carers[].dateOfBirth": "1970-01-01", "carers[].endedOn": "2031-01-01", "carers[].diedOn": "2031-01-01",
		"carers[].type": "adult", "carers[].letterWanted": "yes", "carers[].addressSafe": "yes", "carers[].livesWith": false,
		"carers[].involvement": "involved", "carers[].riskToCarer.flagged": false, "carers[].concernAbout.flagged": false,
		"carers[].youngCarer.letterPlan": "handOver", "carers[].youngCarer.adults[].informed": "yes",
		"carers[].youngCarer.adults[].relation": "mother", "carers[].youngCarer.schoolMayKnow": true,
		"sharing[].decision": "attorneyConsented", "sharing[].recipientKind": "carer", "sharing[].expiresOn": "2031-01-01",
		"sharing[].revisitOn": "2031-01-01", "sharing[].excludes": []any{}, "sharing[].scope": "all", "sharing[].conditions": nil,
		"legal.attorneys[].kind": "lpaHealthWelfare", "legal.attorneys[].registeredSeen": true,
		"legal.capacityNotes[].hasCapacity": "no", "careTeam[].role": "careCoordinator", "careTeam[].end": "2031-01-01",
		"careTeam[].start": "2026-01-01", "cpa.status": "onCpa", "plan.status": "active", "plan.actions[].status": "planned",
		"plan.actions[].ownerKind": "carer", "cpa.setting": "community", "crisisPlan.status": "present",
		"safety.homeCopyUnsafe": false, "person.gp.postcode": "HV1 2AB",
	}
}

// make returns a value for a place of the schema; nil if it is left out.
func (a *aviary) make(s *tree.Shape, key string) any {
	if v, ok := a.over[s.Path]; ok {
		return v
	}
	switch {
	case s.Open, key == "visibility", s.Path == "person.nhsNumberUnavailableReason":
		return nil
	case s.LabelledText:
		return a.bird(s, "")
	case s.Kind == tree.Object:
		o := map[string]any{}
		for _, k := range s.Order {
			if v := a.make(s.Props[k], k); v != nil {
				o[k] = v
			}
		}
		return o
	case s.Kind == tree.Array:
		items := []any{a.make(s.Items, "")}
		if s.Path == "carers" {
			a.other = true
			items = append(items, a.make(s.Items, ""))
			a.other = false
		}
		return items
	case s.Kind == tree.Bool:
		return true
	case s.Kind == tree.Number:
		if s.Min != nil && *s.Min > 1 {
			return *s.Min
		}
		return 1
	case len(s.Enum) > 0:
		return s.Enum[0]
	}
	return a.text(s)
}

func (a *aviary) text(s *tree.Shape) any {
	switch {
	case s.Format == "id":
		a.n++
		id := fmt.Sprintf("id-%d", a.n)
		if list := strings.TrimSuffix(strings.TrimSuffix(s.Path, ".id"), "[]"); a.ids[list] == "" {
			a.ids[list] = id
		}
		return id
	case s.Refers != nil:
		return "ref " + strings.Join(s.Refers, " ")
	case s.Format == "date":
		return "2026-10-01"
	case s.Format == "date-time":
		return "2026-10-01T09:00:00Z"
	case s.Format == "time":
		return "10:00"
	}
	for _, form := range []string{"", "%s@example.org", "https://example.org/%s", "07700 900%03d", "HV1 2AB", "en", "sha", "Y99991"} {
		v := a.bird(s, form)
		if s.Match == nil || s.Match(v) {
			return v
		}
	}
	return strings.Repeat("a", 64)
}

func (a *aviary) bird(s *tree.Shape, form string) string {
	a.n++
	word := fmt.Sprintf("canary%04dq", a.n)
	switch {
	case s.Format == "phone":
		word = fmt.Sprintf("07700 9%05d", a.n)
	case s.Format == "email":
		word += "@example.org"
	case s.Format == "url":
		word = "https://example.org/" + word
	case s.Format == "postcode":
		return "HV1 2AB"
	case strings.Contains(form, "%s"):
		word = fmt.Sprintf(form, word)
	case form != "":
		return form
	}
	path := s.Path
	if a.other {
		path = anothers + path
	}
	a.where[strings.ReplaceAll(word, " ", "")] = path
	return word
}

// settle puts ids in the place of references.
func (a *aviary) settle(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if v[k] = a.settle(x); v[k] == nil {
				delete(v, k)
			}
		}
	case []any:
		for i := range v {
			v[i] = a.settle(v[i])
		}
		return slices.DeleteFunc(v, func(x any) bool { return x == nil })
	case string:
		if lists, ok := strings.CutPrefix(v, "ref "); ok {
			for _, list := range strings.Fields(lists) {
				if id := a.ids[list]; id != "" {
					return id
				}
			}
			return nil
		}
	}
	return v
}

// full makes the record and loads it.
func full(t *testing.T, over map[string]any) (*schema.Checked, *aviary) {
	t.Helper()
	a := &aviary{ids: map[string]string{}, where: map[string]string{}, over: overrides()}
	for k, v := range over {
		a.over[k] = v
	}
	r := a.settle(a.make(schema.RecordShape(), "")).(map[string]any)
	me := a.ids["carers"]
	mine := func(item any, key, path string) {
		if _, set := over[path]; !set {
			item.([]any)[0].(map[string]any)[key] = me
		}
	}
	mine(r["sharing"], "recipientRef", "sharing[].recipientRef")
	mine(r["plan"].(map[string]any)["actions"], "ownerRef", "plan.actions[].ownerRef")
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	asOf, _ := record.ParseDate("2026-11-20")
	c, found := schema.Load(schema.Raw{File: "x", Line: 1, Col: 1, Bytes: b}, schema.Options{AsOf: asOf})
	if c == nil {
		for _, f := range found {
			if f.StopsRead() {
				t.Errorf("%s %s %s", f.Rule, f.Pointer, f.Text)
			}
		}
		t.FailNow()
	}
	return c, a
}

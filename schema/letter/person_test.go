package letter_test

import (
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/schematest"
)

func TestHowPapersReachThePerson(t *testing.T) {
	way := func(w string) set { return set{"person.delivery": w} }
	setting := func(s string) set { return set{"cpa.setting": s} }
	safe := func(a string) set { return set{"person.address.safeToWrite": a} }
	homeless := set{"person.address": set{"noFixedAbode": true, "safeToWrite": "no"}}
	away := func(from, to string) set {
		t := set{"kind": "hostel", "name": "Quay House", "lines": []string{"2 Quay"}, "postcode": "HV2 2BB"}
		for key, day := range map[string]string{"from": from, "to": to} {
			if day != "" {
				t[key] = day
			}
		}
		return set{"person.temporaryAddress": t}
	}
	plan := func(how string) set {
		return set{"person.deliveryPlan": set{"how": how, "agreedWithPerson": true}}
	}
	hidden := set{"person.locationRestricted": true}
	unsafe := set{"safety.homeCopyUnsafe": true}
	postcode := func(p any) set { return set{"person.address.postcode": p} }
	const elm, quay = "1 Elm Row", "Quay House"
	tests := []struct {
		name   string
		change []set
		method letter.Method
		line   string // the first of the block
		why    string // "", or W or E and the rule
	}{
		{"nothing said", nil, letter.Post, elm, ""},
		{"post", []set{way("post")}, letter.Post, elm, ""},
		{"collect", []set{way("collect")}, letter.Collect, "", ""},
		{"by hand", []set{way("handOver")}, letter.HandOver, "", ""},
		{"care of", []set{way("careOf")}, letter.CareOf, elm, ""},
		{"email, none recorded", []set{way("email")}, letter.HandOver, "", "W X92"},
		{"email", []set{way("email"), set{"person.email": "a@example.org"}}, letter.Email, "", ""},
		{"ward", []set{setting("inpatient")}, letter.HandOver, "", ""},
		{"secure", []set{setting("secure")}, letter.HandOver, "", ""},
		{"prison", []set{setting("prison")}, letter.HandOver, "", ""},
		{"prison, post asked for", []set{setting("prison"), way("post")}, letter.Post, elm, "W X92"},
		{"prison, post asked for, its address", []set{setting("prison"), way("post"), away("", "")}, letter.Post, quay, ""},
		{"no fixed abode", []set{homeless}, letter.HandOver, "", ""},
		{"no fixed abode, post asked for", []set{homeless, way("post")}, letter.HandOver, "", "E X92"},
		{"no postcode", []set{postcode(nil)}, letter.HandOver, "", "W X92"},
		{"a code for no address", []set{postcode("ZZ99 3VZ")}, letter.HandOver, "", "W X92"},
		{"no postcode, post asked for", []set{postcode(nil), way("post")}, letter.HandOver, "", "E X92"},
		{"not safe", []set{safe("no")}, letter.HandOver, "", "E X92"},
		{"not safe, post asked for", []set{safe("no"), way("post")}, letter.HandOver, "", "E X92"},
		{"not safe, care of asked for", []set{safe("no"), way("careOf")}, letter.HandOver, "", "E X92"},
		{"not asked", []set{safe("notAsked")}, letter.Post, elm, "W X92"},
		{"away", []set{away("2026-11-20", "2026-11-20")}, letter.Post, quay, ""},
		{"away until yesterday", []set{away("", "2026-11-19")}, letter.Post, elm, ""},
		{"away from tomorrow", []set{away("2026-11-21", "")}, letter.Post, elm, ""},
		{"hiding", []set{hidden}, letter.HandOver, "", ""},
		{"hiding, post asked for", []set{hidden, way("post")}, letter.HandOver, "", "E X107"},
		{"hiding, a way agreed", []set{hidden, plan("collect")}, letter.Collect, "", ""},
		{"hiding, kept by the team", []set{hidden, plan("keptByTeam")}, letter.HandOver, "", ""},
		{"hiding, a way agreed, post asked for", []set{hidden, plan("collect"), way("post")}, letter.Post, elm, ""},
		{"unsafe home", []set{unsafe, way("post")}, letter.HandOver, "", ""},
		{"unsafe home, collect agreed", []set{unsafe, plan("collect"), way("post")}, letter.Collect, "", ""},
		{"unsafe home, read together", []set{unsafe, plan("readTogether"), way("email")}, letter.HandOver, "", ""},
	}
	for _, tt := range tests {
		c := schematest.Load(t, asOf, tt.change...)
		d, line := letter.Deliver(c.Record(), kinds.PlanLetter, "person", asOf), ""
		if d.Method == letter.Post || d.Method == letter.CareOf {
			to, _ := care.CurrentAddress(c.Record().Person(), asOf)
			if line = to.Name.String(); line == "" {
				line = to.Lines.At(0).String()
			}
		}
		if d.Method != tt.method || line != tt.line || whyOf(d.Why) != tt.why {
			t.Errorf("%s: %s %q %s", tt.name, d.Method, line, whyOf(d.Why))
		}
		checkStop(t, tt.name, c, d)
	}
}

func whyOf(f *finding.Finding) string {
	switch {
	case f == nil:
		return ""
	case f.Severity == finding.Error:
		return "E " + f.Rule
	}
	return "W " + f.Rule
}

// checkStop: an error stops a letter, not a plan, which is made and handed over; and it says what the
// rules of the order say.
func checkStop(t *testing.T, name string, c *schema.Checked, d letter.Delivery) {
	t.Helper()
	if d.Why == nil || d.Why.Severity != finding.Error {
		return
	}
	if !d.Why.StopsKind("plan-letter", "person") || d.Why.StopsKind("care-plan", "person") || d.Why.StopsKind("plan-letter", "gp") {
		t.Errorf("%s stops something else: %+v", name, d.Why.Stops)
	}
	if p := letter.Deliver(c.Record(), kinds.CarePlan, "person", asOf); d.Why.Rule == "X92" && (whyOf(p.Why) != "W X92" || p.Method != letter.HandOver) {
		t.Errorf("%s: a plan %s %s", name, p.Method, whyOf(p.Why))
	}
	for _, f := range check.RunFor(check.Params{Kind: kinds.PlanLetter, Reader: "person", Delivery: "post", AsOf: asOf, Root: c.Record().Node()}) {
		if f.Rule == d.Why.Rule && f.Severity == finding.Error && (f.Text != d.Why.Text || f.Pointer != d.Why.Pointer) {
			t.Errorf("%s: said twice, in other words: %s %s", name, f.Pointer, f.Text)
		}
	}
}

func TestOtherReaders(t *testing.T) {
	l := base()
	where := l.whole()
	where["person.gp.address"] = address("HV3 2QA", "1 Lock Row")
	where["carers.0.address"], where["carers.0.addressSafe"] = address("HV1 1AB", "3 Elm Row"), "yes"
	rec := people(t, where)
	for _, tt := range []struct{ reader, want string }{{"gp", "post"}, {"carer/carer-1", "post"}, {"carer/carer-9", "handOver"},
		{"professional/ct-1", "handOver"}, {"team", "handOver"}} {
		if d := letter.Deliver(rec, kinds.CarePlan, tt.reader, asOf); string(d.Method) != tt.want {
			t.Errorf("%s: %s", tt.reader, d.Method)
		}
	}
	where["person.locationRestricted"] = true
	for _, reader := range []string{"gp", "carer/carer-1"} {
		if d := letter.Deliver(people(t, where), kinds.GPLetter, reader, asOf); d.Method != letter.HandOver || whyOf(d.Why) != "W X107" {
			t.Errorf("%s, restricted: %s %s", reader, d.Method, whyOf(d.Why))
		}
	}
	where["person.gp.address"] = nil
	if d := letter.Deliver(people(t, where), kinds.GPLetter, "gp", asOf); whyOf(d.Why) != "W X92" {
		t.Errorf("no practice: %s", whyOf(d.Why))
	}
}

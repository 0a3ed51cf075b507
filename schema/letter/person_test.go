package letter_test

import (
	"testing"

	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
)

func TestHowPapersReachThePerson(t *testing.T) {
	type change = func(*record.Record)
	way := func(w string) change { return func(r *record.Record) { r.Person.Delivery = w } }
	setting := func(s string) change { return func(r *record.Record) { r.CPA.Setting = s } }
	safe := func(a record.Answer) change { return func(r *record.Record) { r.Person.Address.SafeToWrite = a } }
	homeless := func(r *record.Record) {
		r.Person.Address = record.HomeAddress{NoFixedAbode: yes(), SafeToWrite: record.No}
	}
	away := func(from, to string) change {
		return func(r *record.Record) {
			r.Person.TemporaryAddress = &record.TemporaryAddress{Kind: "hostel", Name: "Quay House", Lines: []string{"2 Quay"}, Postcode: "HV2 2BB", From: day(from), To: day(to)}
		}
	}
	plan := func(how string) change {
		return func(r *record.Record) {
			r.Person.DeliveryPlan = &record.DeliveryPlan{How: how, AgreedWithPerson: yes()}
		}
	}
	hidden := func(r *record.Record) { r.Person.LocationRestricted = yes() }
	unsafe := func(r *record.Record) { r.Safety = &record.Safety{HomeCopyUnsafe: yes()} }
	postcode := func(p string) change { return func(r *record.Record) { r.Person.Address.Postcode = p } }
	const elm, quay = "1 Elm Row", "Quay House"
	tests := []struct {
		name   string
		change []change
		method letter.Method
		line   string // the first of the block
		why    string // "", or W or E and the rule
	}{
		{"nothing said", nil, letter.Post, elm, ""},
		{"post", []change{way("post")}, letter.Post, elm, ""},
		{"collect", []change{way("collect")}, letter.Collect, "", ""},
		{"by hand", []change{way("handOver")}, letter.HandOver, "", ""},
		{"care of", []change{way("careOf")}, letter.CareOf, elm, ""},
		{"email, none recorded", []change{way("email")}, letter.HandOver, "", "W X92"},
		{"email", []change{way("email"), func(r *record.Record) { r.Person.Email = "a@example.org" }}, letter.Email, "", ""},
		{"ward", []change{setting("inpatient")}, letter.HandOver, "", ""},
		{"secure", []change{setting("secure")}, letter.HandOver, "", ""},
		{"prison", []change{setting("prison")}, letter.HandOver, "", ""},
		{"prison, post asked for", []change{setting("prison"), way("post")}, letter.Post, elm, "W X92"},
		{"prison, post asked for, its address", []change{setting("prison"), way("post"), away("", "")}, letter.Post, quay, ""},
		{"no fixed abode", []change{homeless}, letter.HandOver, "", ""},
		{"no fixed abode, post asked for", []change{homeless, way("post")}, letter.HandOver, "", "E X92"},
		{"no postcode", []change{postcode("")}, letter.HandOver, "", "W X92"},
		{"a code for no address", []change{postcode("ZZ99 3VZ")}, letter.HandOver, "", "W X92"},
		{"no postcode, post asked for", []change{postcode(""), way("post")}, letter.HandOver, "", "E X92"},
		{"not safe", []change{safe("no")}, letter.HandOver, "", "E X92"},
		{"not safe, post asked for", []change{safe("no"), way("post")}, letter.HandOver, "", "E X92"},
		{"not safe, care of asked for", []change{safe("no"), way("careOf")}, letter.HandOver, "", "E X92"},
		{"not asked", []change{safe("notAsked")}, letter.Post, elm, "W X92"},
		{"away", []change{away("2026-11-20", "2026-11-20")}, letter.Post, quay, ""},
		{"away until yesterday", []change{away("", "2026-11-19")}, letter.Post, elm, ""},
		{"away from tomorrow", []change{away("2026-11-21", "")}, letter.Post, elm, ""},
		{"hiding", []change{hidden}, letter.HandOver, "", ""},
		{"hiding, post asked for", []change{hidden, way("post")}, letter.HandOver, "", "E X107"},
		{"hiding, a way agreed", []change{hidden, plan("collect")}, letter.Collect, "", ""},
		{"hiding, kept by the team", []change{hidden, plan("keptByTeam")}, letter.HandOver, "", ""},
		{"hiding, a way agreed, post asked for", []change{hidden, plan("collect"), way("post")}, letter.Post, elm, ""},
		{"unsafe home", []change{unsafe, way("post")}, letter.HandOver, "", ""},
		{"unsafe home, collect agreed", []change{unsafe, plan("collect"), way("post")}, letter.Collect, "", ""},
		{"unsafe home, read together", []change{unsafe, plan("readTogether"), way("email")}, letter.HandOver, "", ""},
	}
	for _, tt := range tests {
		rec := people()
		rec.CPA.Setting = "community"
		rec.Person.Address = record.HomeAddress{Lines: []string{elm, "Hollin Vale"}, Postcode: "HV1 1AA", SafeToWrite: "yes"}
		for _, f := range tt.change {
			f(rec)
		}
		d := letter.Deliver(rec, kinds.PlanLetter, "person", asOf)
		line := ""
		if d.Lines != nil {
			line = d.Lines[0]
		}
		if d.Method != tt.method || line != tt.line || whyOf(d.Why) != tt.why {
			t.Errorf("%s: %s %q %s", tt.name, d.Method, line, whyOf(d.Why))
		}
		checkStop(t, tt.name, rec, d)
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
func checkStop(t *testing.T, name string, rec *record.Record, d letter.Delivery) {
	t.Helper()
	if d.Why == nil || d.Why.Severity != finding.Error {
		return
	}
	if !d.Why.StopsKind("plan-letter", "person") || d.Why.StopsKind("care-plan", "person") || d.Why.StopsKind("plan-letter", "gp") {
		t.Errorf("%s stops something else: %+v", name, d.Why.Stops)
	}
	if p := letter.Deliver(rec, kinds.CarePlan, "person", asOf); d.Why.Rule == "X92" && (whyOf(p.Why) != "W X92" || p.Method != letter.HandOver) {
		t.Errorf("%s: a plan %s %s", name, p.Method, whyOf(p.Why))
	}
	for _, f := range check.Order(rec, check.OrderInfo{Kind: kinds.PlanLetter, Reader: "person", Delivery: "post", AsOf: asOf}) {
		if f.Rule == d.Why.Rule && f.Severity == finding.Error && (f.Text != d.Why.Text || f.Pointer != d.Why.Pointer) {
			t.Errorf("%s: said twice, in other words: %s %s", name, f.Pointer, f.Text)
		}
	}
}

func TestOtherReaders(t *testing.T) {
	rec := people()
	rec.Person.GP = &record.GP{Address: address("HV3 2QA", "1 Lock Row")}
	rec.Carers[0] = record.Carer{ID: "carer-1", Type: "adult", Address: address("HV1 1AB", "3 Elm Row"), AddressSafe: record.Yes}
	for _, tt := range []struct{ reader, want string }{{"gp", "post"}, {"carer/carer-1", "post"}, {"carer/carer-9", "handOver"},
		{"professional/ct-1", "handOver"}, {"team", "handOver"}} {
		if d := letter.Deliver(rec, kinds.CarePlan, tt.reader, asOf); string(d.Method) != tt.want {
			t.Errorf("%s: %s", tt.reader, d.Method)
		}
	}
	rec.Person.LocationRestricted = yes()
	for _, reader := range []string{"gp", "carer/carer-1"} {
		if d := letter.Deliver(rec, kinds.GPLetter, reader, asOf); d.Method != letter.HandOver || whyOf(d.Why) != "W X107" {
			t.Errorf("%s, restricted: %s %s", reader, d.Method, whyOf(d.Why))
		}
	}
	rec.Person.GP.Address = nil
	if d := letter.Deliver(rec, kinds.GPLetter, "gp", asOf); whyOf(d.Why) != "W X92" {
		t.Errorf("no practice: %s", whyOf(d.Why))
	}
}

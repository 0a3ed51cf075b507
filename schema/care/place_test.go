package care_test

import (
	"testing"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

func address(postcode string, lines ...string) set {
	a := set{"lines": lines}
	if postcode != "" {
		a["postcode"] = postcode
	}
	return a
}

// Two addresses are one home unless they plainly are not.
func TestOneHome(t *testing.T) {
	tests := []struct {
		a, b set
		same bool
	}{
		{address("HV1 1AA", "1 Elm Row"), address("HV1 1AA", "1, ELM ROW", "Hollin Vale"), true},
		{address("HV1 1AA", "1 Elm Row"), address("HV1 1AA", "3 Elm Row"), false},
		{address("HV1 1AA", "1 Elm Row"), address("HV1 1AB", "1 Elm Row"), true}, // a slip
		{address("HV1 1AA", "1 Elm Row"), address("HV2 1AA", "1 Elm Row"), false},
		{address("HV1 1AA", "1 Elm Rd"), address("", "1 Elm Road"), true},
		{address("", "1 Elm Rd", "Hollin Vale"), address("", "1 Elm Road"), true},
		{address("", "1 Elm Road"), address("", "2 Elm Road"), false},
		{address("HV1 1AA", "Flat 2", "14 Elm Row"), address("HV1 1AA", "14 Elm Row"), true},
		{address("HV1 1AA", "Flat 2", "14 Elm Row"), address("HV1 1AA", "Flat 3", "14 Elm Row"), false},
		{address("HV1 1AA", "14a Elm Row"), address("HV1 1AA", "14 A Elm Row"), true},
		{address("HV1 1AA", "Rose Cottage"), address("HV1 1AA", "5 Elm Row"), true}, // nobody knows its number
		{address("HV1 1AA", "Rose Cottage"), address("HV1 1AA", "The Lock House"), false},
		{address("HV1 1AA", "The Lock House"), address("HV1 1AA", "Lock House", "Staithe End"), true},
		{address("HV1 1AA", "1 St. John's St"), address("HV1 1AA", "1 St Johns Street"), true},
	}
	for i, tt := range tests {
		rec := schematest.Load(t, asOf, carers, set{"carers.0.address": tt.a, "carers.1.address": tt.b}).Record()
		a, b := care.AddressOf(rec.Carers().At(0).Address()), care.AddressOf(rec.Carers().At(1).Address())
		if a.Same(b) != tt.same || b.Same(a) != tt.same {
			t.Errorf("%d: %v, the other way round %v", i, a.Same(b), b.Same(a))
		}
	}
}

func TestUsable(t *testing.T) {
	for _, tt := range []struct {
		a      set
		usable bool
	}{{address("HV1 1AA", "1 Elm Row"), true}, {address("", "1 Elm Row"), false}, {address("ZZ99 3VZ", "1 Elm Row"), false},
		{address("hv1 1aa", "1 Elm Row"), false}, {address("HV1", "1 Elm Row"), false}} {
		rec := schematest.Load(t, asOf, carers, set{"carers.0.address": tt.a}).Record()
		if care.AddressOf(rec.Carers().At(0).Address()).Usable() != tt.usable {
			t.Errorf("%v: usable %v", tt.a, !tt.usable)
		}
	}
	if care.AddressOf(record.Address{}).Usable() {
		t.Error("post arrives where no address is recorded")
	}
}

// Where nothing is said, papers go by post from a recorded address, and by hand from a ward.
func TestDelivery(t *testing.T) {
	stay := func(from, to string) set {
		return set{"person.temporaryAddress": set{"kind": "hostel", "lines": []string{"2 Quay"}, "from": from, "to": to}}
	}
	homeless := set{"person.address": set{"noFixedAbode": true, "safeToWrite": "yes"}}
	for _, tt := range []struct {
		name   string
		values []set
		want   record.Delivery
	}{
		{"at home", nil, record.DeliveryPost},
		{"as recorded", []set{{"person.delivery": "collect"}}, record.DeliveryCollect},
		{"as recorded, on a ward", []set{{"person.delivery": "post", "cpa.setting": "inpatient"}}, record.DeliveryPost},
		{"ward", []set{{"cpa.setting": "inpatient"}}, record.DeliveryHandOver},
		{"prison", []set{{"cpa.setting": "prison"}}, record.DeliveryHandOver},
		{"no fixed abode", []set{homeless}, record.DeliveryHandOver},
		{"no fixed abode, a hostel today", []set{homeless, stay("2026-11-20", "2026-11-20")}, record.DeliveryPost},
		{"no fixed abode, a hostel until yesterday", []set{homeless, stay("2026-11-01", "2026-11-19")}, record.DeliveryHandOver},
		{"no fixed abode, a hostel from tomorrow", []set{homeless, stay("2026-11-21", "2026-12-01")}, record.DeliveryHandOver},
	} {
		if got := care.Delivery(schematest.Load(t, asOf, tt.values...).Record(), asOf); got != tt.want {
			t.Errorf("%s: %s", tt.name, record.Word(got))
		}
	}
}

func TestAgeOf(t *testing.T) {
	for _, tt := range []struct {
		stored, born string
		want         care.Age
		young        bool
	}{
		{"adult", "", care.Adult, false}, {"young", "", care.AgeUnknown, true}, {"unknown", "", care.AgeUnknown, false},
		{"adult", "2008-11-21", care.UnderAge, true}, {"young", "2008-11-20", care.Adult, false},
		{"unknown", "1950-01-01", care.Adult, false},
	} {
		values := set{"carers.0.type": tt.stored, "carers.0.dateOfBirth": tt.born}
		if tt.born == "" {
			values["carers.0.dateOfBirth"] = nil
		}
		k := schematest.Load(t, asOf, carers, values).Record().Carers().At(0)
		if got := care.AgeOf(k, asOf); got != tt.want || care.Young(k, asOf) != tt.young {
			t.Errorf("%s born %q: %d, young %v", tt.stored, tt.born, got, care.Young(k, asOf))
		}
	}
}

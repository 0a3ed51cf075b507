package care_test

import (
	"fmt"
	"testing"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

func legal(t *testing.T, sets ...set) record.Record {
	t.Helper()
	return schematest.Load(t, asOf, sets...).Record()
}

// TestStatusOfEachCode is the table of REFERENCE.md 3.8 and 5.3: who is held, who may have an
// advocate (X59) and ask a tribunal, and after which codes aftercare is free (X56).
func TestStatusOfEachCode(t *testing.T) {
	for code, want := range map[string]string{
		"01": "", "98": "", "99": "", "35": "guarded imha tribunal", "36": "guarded imha tribunal",
		"02": "held imha tribunal", "03": "held imha tribunal free", "04": "held", "05": "held", "06": "held",
		"07": "held imha", "08": "held imha", "12": "held imha", "13": "held imha tribunal", "14": "held imha tribunal",
		"09": "held imha tribunal free restricted", "10": "held imha tribunal free",
		"15": "held imha tribunal free restricted", "16": "held imha tribunal free",
		"17": "held imha tribunal free restricted", "18": "held imha tribunal free",
		"19": "held", "20": "held", "31": "held imha ask", "32": "held imha ask",
		"37": "held imha tribunal free restricted", "38": "held imha tribunal free",
	} {
		rec := legal(t, set{"legal.mhaStatus.code": code})
		got := ""
		for _, s := range []struct {
			word string
			is   bool
		}{
			{"held", care.Detained(rec)}, {"guarded", care.UnderGuardianship(rec)}, {"imha", care.HasIMHARight(rec)},
			{"tribunal", care.HasTribunalRight(rec)}, {"free", care.AftercareOf(rec) == care.AftercareFree},
			{"ask", care.AftercareOf(rec) == care.AftercareUnknown}, {"restricted", care.Restricted(rec)},
		} {
			if s.is {
				got += " " + s.word
			}
		}
		if want != "" {
			want = " " + want
		}
		if got != want {
			t.Errorf("code %s:%s, not%s", code, got, want)
		}
		for _, order := range []string{"cto", "conditionalDischarge"} {
			rec := legal(t, set{"legal.mhaStatus.code": code, "legal." + order: set{"active": true}})
			if care.Detained(rec) || !care.HasIMHARight(rec) || !care.HasTribunalRight(rec) {
				t.Errorf("code %s with %s: held, or without a right", code, order)
			}
		}
	}
}

// TestAftercareOfThePast: what an earlier section brought stays (X56).
func TestAftercareOfThePast(t *testing.T) {
	rec := legal(t, set{"legal.mhaHistory": []set{{"code": "31"}, {"code": "03"}, {"code": "02"}}})
	if care.AftercareOf(rec) != care.AftercareFree {
		t.Error("section 3 of the past brings no aftercare")
	}
}

// TestAdvanceStanding: how a decision may be printed (X63, X64, X111).
func TestAdvanceStanding(t *testing.T) {
	const adult, turns18Today, turns18Tomorrow = "1980-01-01", "2008-11-20", "2008-11-21"
	form := set{"lifeSustaining": true, "writtenStatementEvenIfLife": true, "signed": true, "witnessed": true}
	for i, c := range []struct {
		born string
		says set
		want care.AdvanceStanding
	}{
		{adult, set{}, care.Decides},
		{adult, set{"madeOn": "1998-01-01"}, care.Decides},
		{adult, set{"madeOn": "1997-12-31"}, care.NotBinding},
		{adult, set{"capacityAtTime": "no"}, care.NotBinding},
		{adult, set{"capacityAtTime": "notAsked"}, care.Decides},
		{turns18Today, set{"madeOn": "2026-11-20"}, care.Decides},
		{turns18Today, set{"madeOn": "2026-11-19"}, care.NotBinding},
		{turns18Tomorrow, set{}, care.NotBinding},
		{turns18Tomorrow, set{"madeOn": "2026-11-21"}, care.NotBinding},
		{adult, set{"withdrawnOn": "2026-11-20"}, care.TakenBack},
		{adult, set{"withdrawnOn": "2026-11-20", "capacityAtTime": "no"}, care.TakenBack},
		{adult, set{"withdrawnOn": "2026-11-21"}, care.Decides},
		{adult, form, care.Decides},
		{adult, set{"lifeSustaining": true, "signed": true, "witnessed": true}, care.NotAsWritten},
		{adult, set{"lifeSustaining": true, "writtenStatementEvenIfLife": true, "witnessed": true}, care.NotAsWritten},
		{adult, set{"lifeSustaining": true, "writtenStatementEvenIfLife": true, "signed": true}, care.NotAsWritten},
	} {
		d := set{"treatment": "One medicine."}
		for k, v := range c.says {
			d[k] = v
		}
		rec := legal(t, set{"person.dateOfBirth": c.born,
			"advanceStatement": set{"status": "present", "decisions": []set{d}}})
		if got := care.AdvanceStandings(rec, asOf); fmt.Sprint(got) != fmt.Sprint([]care.AdvanceStanding{c.want}) {
			t.Errorf("case %d, born %s, %v: %v, not %d", i, c.born, c.says, got, c.want)
		}
	}
}

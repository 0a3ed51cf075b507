package check_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
)

// hashOf loads a record and returns its content hash.
func hashOf(t *testing.T, b []byte) string {
	t.Helper()
	raw := schema.Raw{File: "record.json", Line: 1, Col: 1, Bytes: b}
	c, fs := schema.Load(raw, schema.Options{AsOf: day("2026-11-20")})
	if c == nil {
		t.Fatal(words(fs))
	}
	return care.ContentHash(c.Record(), b)
}

// The hash is of the RFC 8785 form, so that it can be made by any system.
func TestContentHashForm(t *testing.T) {
	s := section{}
	s.read(t, `drop /crisisPlan`)
	s.read(t, `set /plan {"version": 3, "planType": "10", "createdOn": "2026-06-10", "status": "active", "authoredBy": "jointly", "involvement": {"personTookPart": "yes"}, "actions": [{"id": "act-1", "what": "Zoë \"sings\" \u00e9\n", "ownerKind": "person", "dueBy": "2027-01-15"}]}`)
	s.read(t, `set /safety {"reviewedOn": "2026-06-10", "discussedWithPerson": {"done": "yes"}}`)
	s.read(t, `drop /unmetNeeds`)
	s.read(t, `drop /assessment/strengthsSummary`)
	want := `{"plan":{"actions":[{"dueBy":"2027-01-15","id":"act-1","ownerKind":"person","what":"Zoë \"sings\" é\n"}],"authoredBy":"jointly","createdOn":"2026-06-10","involvement":{"personTookPart":"yes"},"planType":"10","status":"active","version":3},"safety":{"discussedWithPerson":{"done":"yes"},"reviewedOn":"2026-06-10"}}`
	sum := sha256.Sum256([]byte(want))
	if got := hashOf(t, s.record(t)); got != hex.EncodeToString(sum[:]) {
		t.Errorf("%s is not the hash of the canonical form", got)
	}
}

// White space does not matter; what the person signed does, and nothing else.
func TestContentHashIsOfTheSignedParts(t *testing.T) {
	var plain section
	hash := hashOf(t, plain.record(t))
	for line, same := range map[string]bool{
		`set /assessment/aboutMe "I moved house."`:          true,
		`set /agreement/signatures []`:                      true,
		`set /plan/goals/0/inPersonsWords "Something else"`: false,
		`set /crisisPlan/triggers ["Noise."]`:               false,
		`set /safety/personsView "Something else"`:          false,
		`drop /unmetNeeds`:                                  false,
	} {
		var s section
		s.read(t, line)
		if got := hashOf(t, s.record(t)); (got == hash) != same {
			t.Errorf("after %q the hash is the same: %v", line, !same)
		}
	}
	spaced := strings.ReplaceAll(string(plain.record(t)), ": ", " :\t")
	if strings.Contains(spaced, " :\t") && hashOf(t, []byte(strings.ReplaceAll(string(plain.record(t)), "\n", "\n\t"))) != hash {
		t.Error("white space changes the hash")
	}
}

// An electronic signature with the right hash stands; after a change of the plan it does not.
func TestSignatureWithHash(t *testing.T) {
	var plain section
	sign := fmt.Sprintf(`set /agreement/signatures/0 {"role": "person", "name": "Wren Marlowe", "signedOn": "2026-06-10", "method": "electronic", "planVersion": 3, "contentHash": %q}`,
		hashOf(t, plain.record(t)))
	signed := section{asOf: day("2026-11-20")}
	signed.read(t, sign)
	if fs := signed.found(t); fs != nil {
		t.Error("a signature on this very plan: ", words(fs))
	}
	signed.read(t, `set /plan/goals/0/inPersonsWords "I want to sing."`)
	if got := strings.Join(words(signed.found(t)), "; "); got != "warning X84 /agreement/signatures/0" {
		t.Errorf("a plan that was changed after signing: %q", got)
	}
}

// Whatever the text, the checks of form and words give an answer and read no further than it goes.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{"", "999 000 1375", "\u00a0", "AA9A 9AA", "+44 (0)20 7946 0123 ext", "x", "ext", "CPA", "level of the CPA",
		"are Programme Approach", "high risk", "risk is as is as is as is high", "ambe", "RED", "\xff risk", "24:0", "2359", "9 p"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if check.NHSNumber(s) == check.NumberOK && len(s) < 10 || care.Postcode(s) && len(s) < 5 || check.Phone(s) && len(s) < 3 {
			t.Errorf("%q is too short for that", s)
		}
		care.Closes(s)
		check.Grades(s)
	})
}

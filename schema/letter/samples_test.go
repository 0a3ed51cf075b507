package letter_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

func sampleJSON(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "samples", "records", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func sample(t testing.TB, name string, sets ...set) record.Record {
	t.Helper()
	return schematest.Read(t, asOf, schematest.Change(t, sampleJSON(t, name), sets...)).Record()
}

func sampleProfile(t testing.TB, sets ...set) record.Profile {
	t.Helper()
	p, found := schema.LoadProfile("profile.json", schematest.Change(t, samples.Profile, sets...))
	if p == nil {
		t.Fatalf("%+v", found)
	}
	return p.Profile
}

// went is what became of one carer.
type went struct {
	Carer   string
	Variant letter.Variant
	Row     int
	Method  letter.Method
	Instead letter.Variant
	Rule    string // of what is said beside it
}

// The samples made for the letters come out as REFERENCE.md 5.16 says.
func TestSamples(t *testing.T) {
	tests := map[string][]went{
		"01-full-on-cpa": {{"carer-yvonne", letter.None, 3, "", "", "X80"}},
		"04-five-carers": {
			{"carer-neil", letter.Neutral, 13, letter.Post, "", ""},
			{"carer-maureen", letter.Refused, 9, letter.Post, "", ""},
			{"carer-jem", letter.Young, 7, letter.HandOver, "", ""},
			{"carer-martha", letter.Named, 11, letter.HandOver, letter.Neutral, "X92"},
			{"carer-dot", letter.None, 10, "", "", "X80"},
		},
		"05a-unsafe-home-with-plan": {{"carer-noor", letter.YoungChild, 7, letter.HandOver, "", ""}},
		"11-ward":                   {{"carer-meera", letter.None, 3, "", "", "X80"}},
	}
	for name, want := range tests {
		rec := sample(t, name)
		if d := cmp.Diff(want, goes(rec, letter.Options{AsOf: asOf})); d != "" {
			t.Errorf("%s:\n%s", name, d)
		}
		for _, l := range letter.Letters(rec, letter.Options{AsOf: asOf}) {
			if fs := letter.Sender(rec, l.Carer, l.Variant, sampleProfile(t)); len(fs) > 0 {
				t.Errorf("%s: the sample profile lacks something: %+v", name, fs)
			}
		}
	}
	again := goes(sample(t, "11-ward"), letter.Options{AsOf: asOf, Again: true})
	if d := cmp.Diff([]went{{"carer-meera", letter.Named, 11, letter.Post, "", ""}}, again); d != "" {
		t.Errorf("offered again:\n%s", d)
	}
}

func goes(rec record.Record, o letter.Options) []went {
	var out []went
	for _, l := range letter.Letters(rec, o) {
		w := went{l.Carer.ID().String(), l.Variant, l.Row, l.Method, l.Instead, ""}
		for _, why := range []*finding.Finding{l.Choice.Why, l.Delivery.Why} {
			if why != nil {
				w.Rule += why.Rule
			}
		}
		out = append(out, w)
	}
	return out
}

// Every sample's papers go as they should; the restricted and the unsafe ones never by post.
func TestSamplesReachThePerson(t *testing.T) {
	want := map[string]string{
		"01-full-on-cpa": "post", "02-minimal-not-on-cpa": "post", "03-disagrees": "handOver", "04-five-carers": "post",
		"05a-unsafe-home-with-plan": "handOver", "05b-unsafe-home-no-plan": "handOver", "07-overseas-no-fixed-abode": "handOver",
		"11-prison": "handOver", "11-restricted-location-private-name": "collect", "11-ward": "handOver",
	}
	for name, method := range want {
		if d := letter.Deliver(sample(t, name), kinds.ReviewInvitation, "person", asOf); string(d.Method) != method || whyOf(d.Why) != "" {
			t.Errorf("%s: %s %s", name, d.Method, whyOf(d.Why))
		}
	}
}

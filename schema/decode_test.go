package schema

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	record "cpadoc/schema/old"
	"cpadoc/schema/tree"
)

func treeOf(t testing.TB, text string) *tree.Node {
	t.Helper()
	p := &parser{arena: new(arena)}
	root := p.parse([]byte(text))
	if root == nil {
		t.Fatalf("not JSON at byte %d", p.at)
	}
	return root
}

func TestDecode(t *testing.T) {
	got := record.Decode(treeOf(t, `{
		"recordId": "rec-1", "extensions": {"ours": {"deep": [1]}},
		"person": {"nameIsPrivate": false, "dateOfBirth": "1984-06-03",
			"name": {"given": "Ada", "nameIsPrivate": false, "middle": ["A", "B"]}},
		"assessment": {"aboutMe": {"text": "I sing", "visibility": "team", "recordedOn": "2026-01-02",
			"source": "Ada", "recordedByRef": "ct-1"}, "hopes": "A garden", "visibility": "thirdParty"},
		"provenance": {"exportedAt": "2026-11-19T23:30:00-01:00", "synthetic": true},
		"reviews": {"intervalMonths": 60e-1},
		"plan": {"version": 3.0, "actions": [{"what": "Ring", "s117": false}, {"what": {"text": "Walk"}}]}
	}`))
	no, yes := false, true
	exported, _ := record.ParseInstant("2026-11-19T23:30:00-01:00")
	want := &record.Record{RecordID: "rec-1"}
	want.Person.DateOfBirth = record.Date{Y: 1984, M: 6, D: 3}
	want.Person.Name = record.PersonName{Given: "Ada", NameIsPrivate: &no, Middle: []string{"A", "B"}}
	want.Assessment = &record.Assessment{Hopes: record.Text{Text: "A garden"}}
	want.Assessment.Visibility = tree.VisThirdParty
	want.Assessment.AboutMe = record.Text{Text: "I sing", Labels: record.Labels{
		Visibility: tree.VisTeam, Source: "Ada", RecordedOn: record.Date{Y: 2026, M: 1, D: 2}, RecordedByRef: "ct-1",
	}}
	want.Provenance = record.Provenance{ExportedAt: exported, Synthetic: &yes}
	want.Reviews.IntervalMonths = 6
	want.Plan = &record.Plan{Version: 3, Actions: []record.Action{
		{What: record.Text{Text: "Ring"}, S117: &no}, {What: record.Text{Text: "Walk"}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Provenance.ExportedAt.Date() != (record.Date{Y: 2026, M: 11, D: 20}) {
		t.Error("half past eleven an hour west is the next day in London")
	}
}

// A tree that nobody validated is a slip of ours, and says so.
func TestDecodePanicsOnWhatTheSchemaRefuses(t *testing.T) {
	for _, json := range []string{
		`{"recordId": 1}`, `{"person": []}`, `{"careTeam": {}}`, `{"medicationNone": "no"}`,
		`{"plan": {"version": 1.5}}`, `{"plan": {"createdOn": "2026-02-30"}}`,
		`{"safety": {"history": {"text": "x", "visibility": "all"}}}`,
		`{"provenance": {"exportedAt": "yesterday"}}`, `{"plan": {"version": "3"}}`,
	} {
		func() {
			defer func() {
				if said, ok := recover().(string); !ok || !strings.HasPrefix(said, "record: ") {
					t.Errorf("%s: %v", json, said)
				}
			}()
			record.Decode(treeOf(t, json))
		}()
	}
}

// The goal is 60 us for a record of 11 KB.
func BenchmarkDecode(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("..", "samples", "records", "05b-unsafe-home-no-plan.json"))
	if err != nil {
		b.Fatal(err)
	}
	root := treeOf(b, string(data))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		record.Decode(root)
	}
}

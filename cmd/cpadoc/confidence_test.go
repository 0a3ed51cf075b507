package main

import (
	"os"
	"strings"
	"testing"
)

// paperOf makes one document of a changed sample as text, and returns what the command said.
func paperOf(t *testing.T, kind, file string, edit func(r map[string]any), args ...string) said {
	t.Helper()
	in := write(t, t.TempDir(), "p.json", changed(t, file, edit))
	return cpadoc(t, "", append([]string{"render", kind, in, "--format", "text", "-o", "-", "--as-of", asOfDay,
		"--profile", "../../samples/profile.json"}, args...)...)
}

// TestWhoToldIsKeptAsCloseAsWhatWasTold: the marks of an object follow the strictest of its facts
// (REFERENCE.md 5), those of a carer always (W29).
func TestWhoToldIsKeptAsCloseAsWhatWasTold(t *testing.T) {
	const canary = "Zebedee from next door"
	tests := []struct {
		name string
		edit func(r map[string]any)
	}{
		{"of a carer with nothing confidential", func(r map[string]any) {
			set(r, canary, "carers", 0, "source")
			set(r, "2026-09-01", "carers", 0, "recordedOn")
			for _, part := range []string{"wants", "impact", "informationNeeds", "views"} {
				delete(in(r, "carers", 0).(map[string]any), part)
			}
		}},
		{"of a concern whose words are confidential", func(r map[string]any) {
			set(r, canary, "safety", "concerns", 0, "source")
			set(r, map[string]any{"text": "He was seen on the bridge.", "visibility": "thirdParty"},
				"safety", "concerns", 0, "text")
		}},
		{"of the signs beside a label", func(r map[string]any) {
			set(r, canary, "safety", "source")
			set(r, map[string]any{"text": "Seen on the bridge.", "visibility": "professionalsOnly"},
				"safety", "professionalView")
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := paperOf(t, "care-plan", rich, test.edit)
			if got.code != 0 || got.out == "" {
				t.Fatalf("exit %d: %s", got.code, got.err)
			}
			if strings.Contains(got.out, canary) {
				t.Error("the plan says who told")
			}
		})
	}
	got := paperOf(t, "care-plan", rich, func(r map[string]any) {
		set(r, canary, "safety", "concerns", 0, "source")
	})
	if !strings.Contains(got.out, canary) {
		t.Error("who told what the person may read is left out")
	}
}

// TestTheRecordIDSaysNothing: an id that is a number or a name of the person is refused, and neither a
// file nor a message carries it (X129).
func TestTheRecordIDSaysNothing(t *testing.T) {
	name, number := "Clarke-Reid.Yvonne", "999 000 0018"
	for _, id := range []string{name, strings.ReplaceAll(number, " ", "-")} {
		dir := t.TempDir()
		in := write(t, dir, "p.json", changed(t, rich, func(r map[string]any) { set(r, id, "recordId") }))
		out := dir + "/out"
		got := cpadoc(t, "", "render", "all", in, "-o", out, "--as-of", asOfDay, "--profile", "../../samples/profile.json")
		if got.code != 1 || !strings.Contains(got.err, "error X129 /recordId ") || len(pdfs(t, out)) > 0 {
			t.Errorf("exit %d: %s", got.code, got.err)
		}
		manifest, _ := os.ReadFile(out + "/manifest.jsonl")
		if strings.Contains(got.err+got.out+string(manifest), id) {
			t.Error("messages or the manifest carry the id")
		}
	}
}

// TestADoseThatCanBeMisreadIsTold: the words stay as they are, and a finding says how to write them (H9).
func TestADoseThatCanBeMisreadIsTold(t *testing.T) {
	for _, text := range []string{"75 mcg in the morning", "5.0 mg at night", ".5 mg at night", "10 u at noon"} {
		got := paperOf(t, "care-plan", rich, func(r map[string]any) {
			m := in(r, "medication", 0).(map[string]any)
			delete(m, "dose")
			delete(m, "unit")
			m["text"] = text
		})
		if !strings.Contains(got.err, "warning X130 /medication/0/text ") || !strings.Contains(got.err, "hint: ") {
			t.Errorf("no finding: %s", got.err)
		}
		if got.code != 0 || !strings.Contains(strings.Join(strings.Fields(strings.ReplaceAll(got.out, "\u00a0", " ")), " "), text) {
			t.Errorf("%q is not printed as it is", text)
		}
	}
}

// TestWordsThatJudgeAreTold: with a kinder word beside them (H33, X36).
func TestWordsThatJudgeAreTold(t *testing.T) {
	for text, instead := range map[string]string{
		"He is non-compliant with his tablets.": "chose not to take",
		"Manipulative when he rings at night.":  "what the person did",
	} {
		got := paperOf(t, "care-plan", rich, func(r map[string]any) { set(r, text, "safety", "professionalView") })
		if !strings.Contains(got.err, "warning X36 /safety/professionalView ") || !strings.Contains(got.err, instead) {
			t.Errorf("no finding: %s", got.err)
		}
	}
}

// TestAnActionPastItsDay is told, and marked in plan and letter (S81, X133).
func TestAnActionPastItsDay(t *testing.T) {
	const mark = "This day has passed"
	for kind, file := range map[string]string{"care-plan": rich, "plan-letter": "../../samples/records/02-minimal-not-on-cpa.json"} {
		late := func(day string) said {
			return paperOf(t, kind, file, func(r map[string]any) {
				a := in(r, "plan", "actions", 0).(map[string]any)
				a["dueBy"], a["status"] = day, "planned"
				delete(a, "completedOn")
			})
		}
		if got := late("2026-11-19"); got.code != 0 || !strings.Contains(got.err, "warning X133 /plan/actions/0/dueBy ") ||
			strings.Count(got.out, mark) != 1 {
			t.Errorf("%s, yesterday: exit %d: %s", kind, got.code, got.err)
		}
		if got := late("2026-11-20"); strings.Contains(got.err, "X133") || strings.Contains(got.out, mark) {
			t.Errorf("%s: today has not passed", kind)
		}
	}
}

package main

import (
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

package templates

import (
	"bytes"
	"strings"
	"testing"
)

// goldenText is what the care plan of a sample says.
func goldenText(t *testing.T, name string) string {
	t.Helper()
	data := sampleFiles(t)[name]
	if data == nil {
		t.Fatalf("no sample %s", name)
	}
	var all []string
	for _, s := range spansOf(carePlan(t, name, data, "separate")) {
		all = append(all, s.Text)
	}
	return strings.Join(all, "")
}

// says holds the plan of a sample against what it has to say and what it never says.
func says(t *testing.T, sample string, want, never []string) {
	t.Helper()
	text := goldenText(t, sample)
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%s lacks %q", sample, w)
		}
	}
	for _, w := range never {
		if strings.Contains(text, w) {
			t.Errorf("%s says %q", sample, w)
		}
	}
}

func TestFindingKinshipInTheRecordsWords(t *testing.T) {
	says(t, "01-full-on-cpa", []string{"my sister"}, []string{"my sibling"})
	says(t, "04-five-carers", []string{"my mother-in-law", "my husband"}, []string{"my parent"})
}

// TestFindingKinshipIsNotANamesakes: another person of the carer's first name, with words that do not fit
// the code, says nothing of the carer.
func TestFindingKinshipIsNotANamesakes(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	other := bytes.ReplaceAll(data, []byte(`"my sister"`), []byte(`"my old foreman"`))
	if bytes.Equal(data, other) {
		t.Fatal("the sample has no sister")
	}
	var all strings.Builder
	for _, s := range spansOf(carePlan(t, "namesake", other, "separate")) {
		all.WriteString(s.Text)
	}
	if !strings.Contains(all.String(), "my sibling") || strings.Contains(all.String(), "Clarke-Reid, my old foreman") {
		t.Error("a namesake's words stand at the carer's name")
	}
}

func TestFindingNoQuestionAnsweredWithNo(t *testing.T) {
	says(t, "01-full-on-cpa",
		[]string{"I do not need one. I do not have one.", "I get one. We talked about it.", "I was given it. This was on"},
		[]string{"I need one:", "I have one:", "Talked about:", "I am interested:", "But not:", "About it", "leads the meeting."})
}

func TestFindingStoppedMedicineIsToldApart(t *testing.T) {
	says(t, "01-full-on-cpa", []string{"on 18\u00a0March\u00a02026. Before that: tablet 5\u00a0mg"}, nil)
}

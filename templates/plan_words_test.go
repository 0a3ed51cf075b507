package templates

import (
	"strings"
	"testing"
)

// goldenText is what a golden says, without the marks of what comes from the record.
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

func TestFindingNoQuestionAnsweredWithNo(t *testing.T) {
	says(t, "01-full-on-cpa",
		[]string{"I do not need one. I do not have one.", "I get one. We talked about it.", "I was given it. This was on"},
		[]string{"I need one:", "I have one:", "Talked about:", "I am interested:", "But not:", "About it", "leads the meeting."})
}

func TestFindingStoppedMedicineIsToldApart(t *testing.T) {
	says(t, "01-full-on-cpa", []string{"on 18\u00a0March\u00a02026. Before that: tablet 5\u00a0mg"}, nil)
}

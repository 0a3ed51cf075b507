package templates

import (
	"regexp"
	"strings"
	"testing"

	"cpadoc/schema/kinds"
)

// saidOn is what a paper of a sample says.
func saidOn(t *testing.T, kind kinds.Kind, name string, data []byte) string {
	t.Helper()
	return strings.ReplaceAll(saidBy(paper(t, kind, name, data)), "\u00a0", " ")
}

// quoted is what stands between quotation marks.
var quoted = regexp.MustCompile("“[^”]*”")

// firstPerson is what a letter to "you" says in quotation marks alone.
var firstPerson = regexp.MustCompile(`\b(I|me|my|My|mine|myself)\b`)

// TestFindingAPlanLetterQuotesThePersonsWords (finding 15): what the person said of themselves stands in
// quotation marks, so that nobody reads it as the words of the sender.
func TestFindingAPlanLetterQuotesThePersonsWords(t *testing.T) {
	quotes := 0
	for name, data := range sampleFiles(t) {
		data = change(t, data, "notOffered", "crisisPlan", "status") // then the letter has the signs
		text := saidOn(t, kinds.PlanLetter, name, data)
		quotes += len(quoted.FindAllString(text, -1))
		for line := range strings.SplitSeq(quoted.ReplaceAllString(text, ""), "\n") {
			if firstPerson.MatchString(line) {
				t.Errorf("%s: %q", name, line)
			}
		}
	}
	if quotes < 50 {
		t.Errorf("only %d quotes in all letters", quotes)
	}
}

// twoStops are marks that follow one another where two sentences or two items were put together.
var twoStops = regexp.MustCompile(`[.;,?!][.;,]| [.,;]|;”`)

// TestFindingNoDoubleStops (findings 7, 15): no paper of a crisis, no letter and no slip ends a sentence
// twice.
func TestFindingNoDoubleStops(t *testing.T) {
	for name, data := range sampleFiles(t) {
		for _, kind := range []kinds.Kind{kinds.CrisisPlan, kinds.PlanLetter, kinds.WalletCard, kinds.FridgeSheet, kinds.FormatSlip} {
			for line := range strings.SplitSeq(saidOn(t, kind, name, data), "\n") {
				if at := twoStops.FindStringIndex(line); at != nil {
					t.Errorf("%s of %s: %q", kind, name, line[max(0, at[0]-30):])
				}
			}
		}
	}
}

// TestWhatIRefuseIsSaid (REFERENCE.md 4.2): a crisis plan says what an advance decision refuses and when, where
// the paper is, and that the Act may override it.
func TestWhatIRefuseIsSaid(t *testing.T) {
	text := saidOn(t, kinds.CrisisPlan, "x", sampleFiles(t)["01-full-on-cpa"])
	for _, w := range []string{"By my advance decision of 3 June 2025, when I cannot decide for myself, I refuse: “haloperidol”.", "When: “At any time",
		"The paper is kept: Front of my notes.", "The Mental Health Act may override it."} {
		if !strings.Contains(text, w) {
			t.Errorf("no %q", w)
		}
	}
}

// TestFindingASlipSpeaksOfThem (finding 16): a slip for staff says what the person needs in sentences that
// staff can read, and what the person says in quotation marks.
func TestFindingASlipSpeaksOfThem(t *testing.T) {
	for name, data := range sampleFiles(t) {
		text := saidOn(t, kinds.FormatSlip, name, data)
		if firstPerson.MatchString(quoted.ReplaceAllString(text, "")) || strings.Contains(text, "someone who is A") {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// TestFindingADoseAndItsNoteAreTwoSentences (finding 7): what is noted of a medicine does not run on from how
// often it is taken.
func TestFindingADoseAndItsNoteAreTwoSentences(t *testing.T) {
	for _, kind := range []kinds.Kind{kinds.CrisisPlan, kinds.PlanLetter} {
		if text := saidOn(t, kind, "x", sampleFiles(t)["01-full-on-cpa"]); !strings.Contains(strings.ReplaceAll(text, "“", ""), "once a day. One drop in each eye") {
			t.Errorf("%s: the note of a medicine runs on", kind)
		}
	}
}

// TestOnePrescriberIsNamedOnce: a letter says once who prescribes all medicines, and each time when they are
// not one.
func TestOnePrescriberIsNamedOnce(t *testing.T) {
	drug := func(id, by string) map[string]any {
		return map[string]any{"id": id, "name": "Xanadol " + id, "status": "active", "dose": "1", "unit": "mg", "route": "by mouth", "prescriber": by}
	}
	for by, want := range map[string]int{"Dr Ada Test": 1, "Dr Bo Test": 2} {
		data := change(t, sampleFiles(t)["02-minimal-not-on-cpa"], []any{drug("m1", "Dr Ada Test"), drug("m2", by)}, "medication")
		text := strings.ToLower(saidOn(t, kinds.PlanLetter, "x", data))
		if n := strings.Count(text, "prescribed by"); n != want || !strings.Contains(text, "dr ada test") || !strings.Contains(text, strings.ToLower(by)) {
			t.Errorf("%s: said %d times:\n%s", by, n, text)
		}
	}
}

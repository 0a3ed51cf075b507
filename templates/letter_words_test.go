package templates

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"cpadoc/render/doc"
	letters "cpadoc/schema/letter"
	"cpadoc/templates/internal/language"
)

// wordedByDomain are sentences that REFERENCE.md 4.6 and 4.7 word: they are longer than its limits.
var wordedByDomain = []string{
	"When someone at home has a hard time, it is not your fault",
	"I will not tell other people what you say, unless I think someone is not safe",
	"We will not tell other people what you say, unless we think someone is not safe",
	"Someone is hurt, or will not wake up, or you are scared that someone will get hurt",
	"We will keep it private unless we think someone may be at risk of harm, or the law says we must share it",
}

// TestLetterReadingLevels measures finished letters against REFERENCE.md 4.6 and 4.7: words, length
// of sentences, Flesch-Kincaid grade.
func TestLetterReadingLevels(t *testing.T) {
	files := sampleFiles(t)
	for _, c := range []struct {
		sample   string
		carer    int
		v        letters.Variant
		words    int
		sentence int
		grade    float64
	}{
		{"05a-unsafe-home-with-plan", 0, letters.YoungChild, 250, 12, 4},
		{"04-five-carers", 2, letters.Young, 350, 15, 6},
		{"04-five-carers", 3, letters.Named, 700, 22, 6},
		{"04-five-carers", 1, letters.Refused, 700, 22, 6},
	} {
		var all, whole strings.Builder // whole: sentences alone, no headings, names and addresses
		letterOf(t, files[c.sample], c.carer, c.v, false).Texts(func(t doc.Text) {
			line := fold(joined(t))
			all.WriteString(line + "\n")
			if strings.HasSuffix(line, ".") || strings.HasSuffix(line, "?") {
				whole.WriteString(strings.ReplaceAll(line, "\n", " ") + "\n")
			}
		})
		text := strings.ReplaceAll(all.String(), "\n", " \n")
		words, grade := len(strings.Fields(text)), measure(whole.String()).grade()
		t.Logf("%s: %d words, grade %.1f", c.v, words, grade)
		if words > c.words || grade > c.grade {
			t.Errorf("%s: %d words of %d, grade %.1f of %.0f", c.v, words, c.words, grade, c.grade)
		}
		for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".!?\n:", r) }) {
			n := len(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '-' }))
			if n > c.sentence && !slices.Contains(wordedByDomain, strings.TrimSpace(s)) {
				t.Errorf("%s: %d words: %s", c.v, n, s)
			}
		}
	}
}

// never are words that no letter to a carer says (REFERENCE.md 4.6, 4.7, "Never"), and those that a
// neutral letter or one to a child does not say.
var (
	never = []string{"diagnos", "schizo", "psycho", "bipolar", "depress", "medicine", "medicat", "drug", "section ",
		"mental health act", "detained", "sectioned", "admi", "ward", "hospital", "risk assess", "safeguard", "benefit",
		"suicid", "self-harm", "refuse", "disagree", "declin", "withdr", "objec", "difficult person", "non-compl", "patient"}
	neverNeutral = []string{"mental health service", "team", "co-ordinator", "psychiatr", "your relative’s", "nurse",
		"your mother", "your father", "your son", "your daughter", "appointment", "care plan", "crisis line", "clinic",
		"we know", "no longer", "change their mind", "persuade"}
	neverChild = []string{"secret", "promise", "blame", "watch", "report", "give medicine", "tablet", "responsible", "must",
		"should", "carer’s assessment form", "illness", "ill ", "unwell", "die", "kill"}
)

// allowedAll are the phrases in which a forbidden word stands rightly.
var allowedAll = strings.NewReplacer("at risk of harm", "", "a life is at risk", "", "school nurse", "",
	"for mental health, choose 2", "", "is not your fault", "")

func TestLettersNeverSay(t *testing.T) {
	files := sampleFiles(t)
	for _, c := range []struct {
		sample string
		carer  int
		v      letters.Variant
		words  [][]string
	}{
		{"01-full-on-cpa", 0, letters.Named, [][]string{never}}, {"11-ward", 0, letters.Named, [][]string{never}},
		{"04-five-carers", 3, letters.Named, [][]string{never}},
		{"01-full-on-cpa", 0, letters.Neutral, [][]string{never, neverNeutral}},
		{"04-five-carers", 1, letters.Refused, [][]string{never, neverNeutral}},
		{"04-five-carers", 2, letters.Young, [][]string{never, neverNeutral, neverChild}},
		{"05a-unsafe-home-with-plan", 0, letters.YoungChild, [][]string{never, neverNeutral, neverChild}},
	} {
		text := allowedAll.Replace(strings.ToLower(wordsOf(letterOf(t, files[c.sample], c.carer, c.v, true))))
		for _, word := range slices.Concat(c.words...) {
			if language.HasWord(text, word) || strings.Contains(text, " "+word) {
				t.Errorf("%s, %s: the letter says %q", c.sample, c.v, word)
			}
		}
	}
	// No heading of a child's letter says "assessment", and the word stands there once.
	for sample, carer := range map[string]int{"04-five-carers": 2, "05a-unsafe-home-with-plan": 0} {
		v := letters.Young
		if carer == 0 {
			v = letters.YoungChild
		}
		d := letterOf(t, files[sample], carer, v, false)
		if n := strings.Count(wordsOf(d), "assessment"); n != 1 {
			t.Errorf("%s: “assessment” stands there %d times", v, n)
		}
		for _, b := range d.Blocks {
			if s, ok := b.(doc.Section); ok && strings.Contains(joined(s.Heading), "assessment") {
				t.Errorf("%s: a heading says “assessment”", v)
			}
		}
	}
}

// TestLettersSay: the words that REFERENCE.md 4.6 and 4.7 ask for, letter by letter.
func TestLettersSay(t *testing.T) {
	files := sampleFiles(t)
	inAll := []string{"Your right to an assessment is your own. It does not depend on what anyone else decides.",
		"It is not a test.", "Ring 999 if a life is at risk, or if you or someone else is in danger.", "111", "choose 2",
		"You can tell us anything. Tell us if you want it kept private.", "If you live in another area, either council can tell you who to ask.",
		"Yes, please", "Not now. Ask me again in", "No, thank you", "I would like to talk first", "Hollin Vale Council", "Speak With Me Advocacy"}
	attorney := files["11-ward"]
	other := change(t, attorney, "Anil Prasad", "legal", "attorneys", 0, "name")
	bestInterests := change(t, attorney, "lacksCapacityBestInterests", "sharing", 0, "decision")
	for _, c := range []struct {
		data  []byte
		carer int
		v     letters.Variant
		want  []string
	}{
		{files["04-five-carers"], 3, letters.Named, append([]string{"You help look after Carrie.", "For anything else, we will ask Carrie first.",
			"agreed that we can talk with you about appointments and other practical things", "0808 157 0145", "Lorna Petrie"}, inAll...)},
		{attorney, 0, letters.Named, append([]string{"You make decisions about Vijay’s care, so we can talk with you about appointments and the care plan."}, inAll...)},
		{other, 0, letters.Named, append([]string{"Anil Prasad, who makes decisions about Vijay’s care, has agreed that we can talk with you about appointments and the care plan."}, inAll...)},
		{bestInterests, 0, letters.Named, append([]string{"We have decided that we may talk with you about appointments and the care plan, because it is in"}, inAll...)},
		{files["04-five-carers"], 1, letters.Refused, append([]string{"We write to people who may help a relative, friend or neighbour. If that is you, thank you. What you do matters.",
			"Everyone’s own care is private. Staff can usually talk about it only if that person agrees. We can always listen to you.",
			"Hollin Vale Carers' Desk"}, inAll...)},
		{files["04-five-carers"], 2, letters.Young, []string{"Hello Jem", "0800 1111", "Childline, free, day or night.", "999", "Your dad knows about this letter.",
			"You choose who sees this letter.", "When you are nearly 18", "Beth Hallam", "Monday to Friday", "Hollin Vale Young Carers"}},
		{files["05a-unsafe-home-with-plan"], 0, letters.YoungChild, []string{"Hello Noor", "My name is Beth.", "When someone at home has a hard time, it is not your fault.",
			"At school", "Your mum knows about this letter.", "Is something too much for you? Tell me, or a grown-up you trust."}},
	} {
		all := strings.ReplaceAll(wordsOf(letterOf(t, c.data, c.carer, c.v, false)), "\n", " ")
		for _, words := range c.want {
			if !strings.Contains(all, words) {
				t.Errorf("%s: the letter does not say %q", c.v, words)
			}
		}
	}
}

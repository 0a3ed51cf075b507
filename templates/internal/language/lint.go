package language

import "strings"

// lint refuses words that a document of today may not use (REFERENCE.md 1.2, X25).
func (c *compiler) lint(s string) {
	lower := strings.ToLower(s)
	for _, r := range retired {
		if HasWord(lower, r.word) {
			c.add(c.here, r.use, "the words say %q", r.word)
		}
	}
}

// retired words and what to say instead (REFERENCE.md 1.2). "key worker" is not here: it is a title
// that a profile may use again.
var retired = []struct{ word, use string }{
	{"standard cpa", "say how care is co-ordinated"},
	{"enhanced cpa", "say how care is co-ordinated"},
	{"level of cpa", "say how care is co-ordinated"},
	{"supervised discharge", "say community treatment order"},
	{"acus", "say community treatment order"},
	{"25a", "say community treatment order"},
	{"pct", "say integrated care board"},
	{"sha", "say integrated care board"},
	{"ccg", "say integrated care board"},
	{"nhs direct", "say NHS 111"},
	{"facs", "say Care Act"},
	{"iapt", "say NHS Talking Therapies"},
	{"mentally ill", "say what the person has or needs"},
	{"suffering from", "say has a diagnosis of"},
	{"schizophrenic", "say has a diagnosis of"},
	{"committed suicide", "say died by suicide"},
	{"attention-seeking", "say what happened"},
	{"manipulative", "say what happened"},
	{"non-compliant", "say chose not to"},
	{"refused to engage", "say chose not to"},
	{"frequent flyer", "say what happened"},
	{"absconded", "say left the ward without agreement"},
	{"high risk", "describe the situation"},
	{"medium risk", "describe the situation"},
	{"low risk", "describe the situation"},
	{"client", "say person"},
	{"sufferer", "say person"},
}

// HasWord reports whether a phrase stands in a lower-case text as whole words.
func HasWord(text, phrase string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(phrase)
		if (i == 0 || !isWordByte(text[i-1])) && (end == len(text) || !isWordByte(text[end])) {
			return true
		}
		from = i + 1
	}
}

func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}
